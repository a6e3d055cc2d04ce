"""Whom a clause leaves understood: pronouns, 'दोनों नेता', 'चारों मंत्री', omitted subjects (anaphora and ellipsis)."""

from collections.abc import Iterable

from msgspec.structs import replace

from kg.facts.both import both_are_subject, both_did, both_met_him, of_both, pair_and_others, several_did
from kg.facts.cast import Person
from kg.facts.counted import counted_states
from kg.facts.counted_people import all_counted, both_of_a_post, hold_other_posts, last_two
from kg.facts.draft import Discourse
from kg.facts.received import delegations_of_both, talked_again, talked_on_receiving, talked_when_received
from kg.facts.role import Role
from kg.facts.series import SERIES, is_the_one_before
from kg.facts.there import pair_there
from kg.facts.whom import TO_THEM, to_them
from kg.lexicon import cues
from kg.model import Clause, Head

__all__ = ["add_understood", "goes_on_from_told", "host_and_guest", "states_spoken_of"]

_CHAIR = "अध्यक्षता"
_AGAIN = frozenset({"दूसरी", "तीसरी", "अगली", "चौथी"})
_ATTEND = cues("attend")
_AND = cues("and")
_DOER = cues("doer-pronoun")
_WHOM = frozenset({"उसे", "उसको", "उन्हें"})
"""'उसे काहिरा में मिले', as machines write it."""
_OFFICE = frozenset({"कार्यालय", "दफ्तर", "प्रवक्ता", "सलाहकार"})
_OUR = cues("our")
_PAIR = cues("pair")
_PLAIN = frozenset({"meeting", "bilateral-talks"})
_HIS = frozenset({"उनकी", "उनका", "इनकी"})
_HOSTED = cues("guest-or-host") | {"मेजबानी"}
_WHOSE = frozenset({"उनके", "उसके", "इनके", "उनकी", "उसकी", "इनकी"})
_HIM = cues("him") | {"उनका", "उनकी"}
_NEXT = frozenset({"अगली", "अगला"})
_PASSIVE = frozenset({"हुआ", "हुए", "हुई", "गया", "गए", "गई", "गईं", "गयी", "जाएंगे", "जाएगा", "जाएंगी"})
_PHONE = cues("phone")
_RECEIVE = cues("receive-guest")
_HIGHEST = frozenset({"head-of-state", "head-of-government", "vice-president"})
"""Holders of these are called on one by one."""
_LEADING = _HIGHEST | {"party-leader"}
_TOOK_PLACE = frozenset({"हुई", "हुए", "हुआ", "हुईं"})
_WHERE = frozenset({"जहां", "वहां"})
_THEIRS = frozenset({"उनकी", "उनके", "इनकी", "इनके"})


def add_understood(d: Discourse, i: int, head: Head, clause: Clause, people: dict[Person, Role], agent: bool) -> None:
    """Adds whom pronouns and omitted subjects stand for."""
    f = d.frames[i]
    forms = f.forms(clause.start, clause.end)
    context = Role(head.first, head.last, "context")
    both = talked_when_received(d, i, head) if not people else []
    of_post = both_of_a_post(d, i, clause) if both else []
    if both and (not of_post or set(of_post) == set(both)):
        people.update(dict.fromkeys(both, replace(context, marker="received")))
        return
    if not people and (both := delegations_of_both(d, i, head) or talked_again(d, i, head)):
        people.update(dict.fromkeys(both, replace(context, marker="bare")))
        return
    if not people and head.kind in ("talk", "meeting") and (both := talked_on_receiving(d, i, clause)):
        people.update(dict.fromkeys(both, replace(context, marker="bare")))
        return
    they_met = (head.kind == "meet-verb" and "वे" in forms) or (len(d.pair) == 2 and several_did(forms))
    if people and of_both(forms) and len(d.pair) == 2 and all(role.first >= clause.end for role in people.values()):
        people.update({p: context for p in d.pair if p not in people})  # 'दोनों ने बर्लिन में बैठक की, जिसमें … ने भी हिस्सा लिया'
        return
    if not people and (they_met or of_both(forms) or both_did(_clause_before(d, i, clause, agent=agent))):
        if just_named := _both_just_named(d, i, clause):
            people.update(dict.fromkeys(just_named, replace(context, marker="bare")))
            return
        of_post = both_of_a_post(d, i, clause)
        just_now = d.received == i - 1 and (not of_post or set(of_post) == set(d.pair))
        received = host_and_guest(d, i, clause.start) or (d.pair if just_now else [])
        both = received or pair_there(d, i, clause) or of_post or d.pair or last_two(d, i)
        if both == d.pair and hold_other_posts(d, i, clause, both):
            return
        people.update(dict.fromkeys(both, replace(context, marker="received") if received else context))
        return
    if not people and not agent and _CHAIR in forms and goes_on_from_told(d, i, clause):
        people.update(dict.fromkeys(d.pair, context))  # '… से मुलाकात की और आयोग की बैठक की सह-अध्यक्षता की'
        return
    if not people and head.setting == "reference" and len(d.pair) == 2 and not head.this and _AGAIN & set(f.forms(head.first - 2, head.at)):
        people.update(dict.fromkeys(d.pair, context))  # '11 सितंबर को लुब्लियाना में हुई दूसरी मुलाकात में'
        return
    theirs = head.own and head.kind == "meeting" and bool(_THEIRS & set(f.forms(head.first, head.at)))
    one_of_theirs = is_the_one_before(f, head, clause) or (f.form(head.at - 1) in _NEXT and clause.tense == "past")
    theirs = theirs or (head.type in _PLAIN and not _of_series(d) and one_of_theirs)
    if not people and theirs and len(d.pair) == 2:
        people.update(dict.fromkeys(d.pair, context))  # 'उनकी पिछली मुलाकात'
        return
    by_phone = bool(_PHONE & set(forms)) and bool(_THEIRS & set(forms)) and clause.tense == "past"
    if not people and not agent and by_phone and len(d.pair) == 2:
        people.update(dict.fromkeys(d.pair, context))  # 'उनकी फोन पर भी बात हुई थी'
        return
    met = {role.marker for role in people.values()}
    if f.form(head.at) in _RECEIVE and met == {"ne"} and _PASSIVE & set(f.forms(head.at, clause.end)):
        received = _subject_before(d, i, clause) or d.subject  # 'रूटो, जो … हैं, मुसेवेनी द्वारा प्राप्त किए गए'
        people.update({p: replace(context, marker="bare") for p in received[:1] if _of_another_state(p, people)})
        return
    if people and len(d.pair) == 2 and pair_and_others(forms):
        people.update({p: context for p in d.pair if p not in people})  # 'ये दोनों, बेन अली और गद्दाफी मिले'
        return
    said_first = all(_PAIR & set(f.forms(clause.start, role.first)) for role in people.values())  # not 'बाइडन के साथ … में दोनों ने'
    both_act = said_first and (both_did(forms) or (not head.setting and both_are_subject(forms)))
    if len(people) == 1 and met <= {"with", "se"} and (both_act or both_met_him(forms)) and not set(people) & set(d.pair):
        people.update(dict.fromkeys(d.pair, context))  # 'दोनों ने बाइडन के साथ भी बात की'
        return
    before = () if agent or head.kind != "meet-verb" else _clause_before(d, i, clause, agent=agent)
    if len(people) < 2 and (group := all_counted(d, i, forms) or all_counted(d, i, before)):
        people.update(dict.fromkeys(group, context))
        return
    is_received = f.form(head.at) in _RECEIVE and bool(cues("him") & set(forms))
    if f.form(head.at) in _HOSTED and f.form(head.at - 1) in _WHOSE:  # 'मैक्रों उनके मेजबान थे': of whom the sentence before told
        guest = next((p for p in d.subject if _of_another_state(p, people)), None) or _last_named(d, i, clause, people)
        people.update({guest: context} if guest is not None else {})
        return
    meets = head.kind == "meet-verb" and f.form(head.at).startswith("मिल") and f.form(head.at - 1) in _WHOM | {"में", "वापस"}
    is_received = is_received or (meets and bool(_WHOM & set(forms)))
    if (is_received or to_them(forms)) and (other := _last_named(d, i, clause, people)) is not None:
        people[other] = context
        if agent and not _DOER & set(forms):
            return  # 'हुसैन भी उनसे मिले'
    pronoun = bool(_DOER & set(forms)) and (bool(head.setting) or f.form(head.at - 1) not in _DOER)  # 'वह सम्मेलन' is no doer
    all_met = met == {"se"} or (met == {"with"} and counted_states(forms) in (0, len(people) + 1))
    before = f.forms(clause.start, min((role.first for role in people.values()), default=clause.start))
    his = met <= {"se", "with"} and not _HIS.isdisjoint(before)  # 'वहां उनकी … और … के साथ बात हुई'
    subject_omitted = not agent and bool(people) and (all_met or his or len({p.country or p.body for p in people}) < 2)
    attending = not people and bool(head.bodies) and head.setting == "reference" and bool(_ATTEND & set(forms))
    if pronoun and (first := _beside_pronoun(d, i, clause, people)) is not None:
        people[first] = context
        return
    if head.own or pronoun or subject_omitted or attending:
        for p in _doers(d, i, head, clause, people, pronoun):
            people.setdefault(p, context)
    if _OUR & set(f.forms(head.first - 2, head.at)):
        for p in d.subject[:1]:
            people.setdefault(p, context)


def _beside_pronoun(d: Discourse, i: int, clause: Clause, people: Iterable[Person]) -> Person | None:
    """Whom a pronoun stands for that is joined to another doer: 'उन्होंने और रक्षा मंत्री … ने … के साथ वार्ता की'; he may be of the same state."""
    f = d.frames[i]
    at = next((k for k in range(clause.start, clause.end) if f.form(k) in _DOER), None)
    joined = at is not None and f.form(at + 1) in _AND and any(g.first == at + 2 and g.marker in ("ne", "bare") for g in f.groups)
    spoken_of = _subject_before(d, i, clause) or d.subject if joined else ()  # 'मोदी रोम से आए हैं; वहां उन्होंने और … ने'
    return next((p for p in spoken_of if p not in people), None)


def goes_on_from_told(d: Discourse, i: int, clause: Clause) -> bool:
    """Whether a clause goes on behind 'और' from one that told who met: '… ने … से मुलाकात की और …'."""
    told_here = d.focus is not None and d.focus.kind == "Meeting" and i in d.focus.sentences
    return told_here and clause.start > 0 and d.frames[i].form(clause.start - 1) in _AND and len(d.pair) == 2


def _of_series(d: Discourse) -> bool:
    """Whether what is being told is one of a series, whose previous meeting others may have held."""
    return d.focus is not None and d.focus.one("type") in SERIES


def _doers(d: Discourse, i: int, head: Head, clause: Clause, people: dict[Person, Role], pronoun: bool) -> list[Person]:
    """Whom 'उन्होंने', 'उनकी' or an omitted subject stands for: the subject before, or whom the story is about."""
    f = d.frames[i]
    journey = clause.start > 0 or head.own  # 'X की यात्रा के दौरान … के साथ उनकी वार्ता में'
    of_sentence = _subject_before(d, i, clause) or (_came_just_now(d, i) if journey else [])
    if not pronoun and not head.own and len(together := _came_together(d, i, clause)) > 1 and set(of_sentence) & set(together):
        of_sentence = together
    subject = of_sentence or (_of_equal_rank(d, people) if head.own else []) or d.subject
    protagonist = d.cast.protagonist({q.country for q in people})
    unsaid = not pronoun and not head.own
    opens_paragraph = f.clauses[0] == clause and (i == 0 or d.frames[i - 1].sentence.paragraph != f.sentence.paragraph)
    third_party = bool(people) and not {q.country for q in people} & {q.country for q in d.pair}
    rest = [p for p in d.pair if _of_another_state(p, people)]
    too = "भी" in f.forms(clause.start, clause.end) and bool(_TOOK_PLACE & set(f.forms(clause.end - 3, clause.end)))
    if unsaid and too and not of_sentence and len(d.pair) == 2 and len(rest) == 1 and all(q not in d.pair for q in people):
        subject = rest  # he met one of theirs just before: '… के साथ बैठक हुई। राष्ट्रपति … से भी भेंट हुई'
    travellers = _visitors_of(d, {q.country for q in people})
    if travellers and third_party and unsaid and not set(travellers) & set(of_sentence):
        subject = travellers
    elif unsaid and not any(p.named for p in of_sentence) and (opens_paragraph or third_party) and protagonist is not None:
        subject = [protagonist]  # a new paragraph goes back to whom the story is about
    added = [p for p in subject if _of_another_state(p, people)]
    if not added and people and (unsaid or (pronoun and subject)):
        spoken_of = (*travellers[-1:], *(d.pair if unsaid else ()))  # 'मैक्रों ने रूटो के साथ बातचीत की। वह विदेश मंत्री बारो से भी मिले'
        others = [p for p in spoken_of if p.country and all(q.country for q in people) and _of_another_state(p, people)]
        return others[:1]  # 'चीनी अतिथि … से मिले। विदेश मंत्री … के साथ वार्ता में'
    if not added and people and protagonist is not None and len(protagonist.where) >= 3:
        return [protagonist]
    return added


def _came_just_now(d: Discourse, i: int) -> list[Person]:
    """Whose journey the clauses before in the sentence told: 'वे जून में चीन गए और शी से मिले'."""
    who = dict.fromkeys(p for v in d.of("Visit") if i in v.sentences for p in v.people("visitor"))
    return list(who) if len(who) == 1 else []


def _came_together(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """Who came to one place by the clause from which this one goes on: '… और … कीव पहुंचे और … से मिले'."""
    before = d.frames[i].clause_before(clause)
    if before is None or before.tense != clause.tense or d.frames[i].form(clause.start - 1) not in _AND:
        return []
    told = [v for v in d.of("Visit") if v.sentences[-1:] == [i]]
    goals = {v.one("destination") for v in told}
    here = {d.cast.of.get((i, k)) for k, m in enumerate(d.frames[i].mentions) if m.first in before}
    who = dict.fromkeys(p for v in told for p in v.people("visitor"))
    return list(who) if len(goals) == 1 and set(who) <= here else []


def _of_equal_rank(d: Discourse, people: Iterable[Person]) -> list[Person]:
    """The head of state or government spoken of, where one is met and the subject before ranks lower: 'शी से भी उनकी भेंट हुई'."""
    lower = bool(d.subject) and bool(d.subject[0].posts) and not _LEADING & set(d.subject[0].posts)
    leaders_met = any(_HIGHEST & set(p.posts) for p in people)
    if not lower or not leaders_met or not d.leader or d.leader[0].country != d.subject[0].country:
        return []
    return d.leader


def _visitors_of(d: Discourse, states: set[str | None]) -> list[Person]:
    """Who is told to have travelled to one of these states, with those who came along: they are whom its people met."""
    visits = [v for v in d.of("Visit") if v.one("destination") in states]
    together = [v for v in visits if v.sentences[0] == visits[-1].sentences[0] and v.one("date") == visits[-1].one("date")]
    return list(dict.fromkeys(p for v in together for p in v.people("visitor")))


def _of_another_state(p: Person, people: Iterable[Person]) -> bool:
    return all(p is not q and (p.country != q.country or p.country is None) for q in people)


def _clause_before(d: Discourse, i: int, clause: Clause, *, agent: bool) -> tuple[str, ...]:
    """The words of the clause whose subject one without any goes on with: 'दोनों ने हाथ मिलाया और बैठक की'."""
    f = d.frames[i]
    before = f.clause_before(clause)
    goes_on = before is not None and not agent and f.form(clause.start - 1) in _AND
    return f.forms(before.start, before.end) if before is not None and goes_on else ()


def host_and_guest(d: Discourse, i: int, end: int) -> list[Person]:
    """Whom 'दोनों' means behind '… ने उनका स्वागत किया': the host, and the guest of whom the sentence before told."""
    f = d.frames[i]
    agents = [p for g in f.groups if g.last <= end and g.marker == "ne" for p in d.people(i, g) if not p.only_speaks]
    spoken_of = (*_came_just_now(d, i), *d.subject[:1], *d.pair)  # '… से बातचीत के बाद वे लीमा पहुंचे, जहां … ने उनका स्वागत किया'
    guest = next((p for p in spoken_of if _of_another_state(p, agents)), None)
    if len(agents) != 1 or guest is None or not _HIM & set(f.forms(0, end)):
        return []
    return [guest, agents[0]]


def _both_just_named(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """Whom 'दोनों' means behind 'केन्या के राष्ट्रपति ने … का स्वागत किया और': the only two whom the sentence has named, of two states."""
    here = {p: None for k, m in enumerate(d.frames[i].mentions) if m.last <= clause.start and (p := d.cast.of.get((i, k))) is not None}
    named = [p for p in here if p.named and p.acts]
    return named if len(named) == 2 and _of_another_state(named[0], named[1:]) else []


def _last_named(d: Discourse, i: int, clause: Clause, people: dict[Person, Role]) -> Person | None:
    """Whom 'उनसे' means: the last one named before it in the sentence, else spoken of before, of another state than those who take part."""
    f = d.frames[i]
    forms = f.forms(0, clause.end)
    at = max((k for words in TO_THEM for k in range(clause.start, clause.end) if forms[k : k + len(words)] == words), default=clause.start)
    here = [p for k, m in enumerate(f.mentions) if m.last <= at and (p := d.cast.of.get((i, k))) is not None]
    others = [*d.pair, *(q for q in d.subject if q not in d.pair)]
    hero = d.cast.protagonist(set())
    if f.form(clause.start) in _WHERE and hero in others:
        others.sort(key=lambda q: q is hero)  # 'वह कल बांजुल में थे, जहां उन्हें … ने प्राप्त किया'
    if "भी" in forms[clause.start : at]:
        others.sort(key=lambda q: q in d.subject)  # 'हुसैन भी उनसे मिले': as the one did of whom the story is told
    acts = _subject_before(d, i, clause) if f.form(clause.start - 1) in _AND and not _names_doer(d, i, clause) else []
    spoken_of = [q for q in others + here if q not in acts]  # 'गोखूल ने भोज दिया और उनसे बातचीत की'
    return next((p for p in reversed(spoken_of) if _of_another_state(p, people)), None)


def _names_doer(d: Discourse, i: int, clause: Clause) -> bool:
    """Whether a clause tells itself who does it."""
    return any(g.marker in ("ne", "bare") and g.first in clause and d.people(i, g) for g in d.frames[i].groups)


def states_spoken_of(d: Discourse, i: int) -> tuple[str, ...]:
    """The two states that 'दोनों देशों' means: those of the event being told, of the pair spoken of, of the section, or of the story."""
    if d.focus is not None and d.focus.kind == "Meeting" and len(d.focus.states()) == 2:
        return tuple(sorted(d.focus.states()))
    of_pair = {p.country for p in d.pair if p.country}
    return tuple(sorted(of_pair)) if len(of_pair) == 2 else d.pair_of_section(i) or d.states


def _subject_before(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """The subject of the clauses before in the sentence."""
    for g in reversed(d.frames[i].groups):
        through_office = g.marker == "of" and d.frames[i].form(g.after + 1) in _OFFICE  # 'मोदी के कार्यालय ने कहा कि वह'
        speaks = through_office or g.marker in ("ne", "bare")
        if g.last <= clause.start and speaks and (found := [p for p in d.people(i, g) if not p.only_speaks]):
            return found  # 'प्रवक्ता ने बताया कि मुलाकात की': not he
    told = d.focus.people() if d.focus is not None and i in d.focus.sentences else []
    owners = (p for g in d.frames[i].groups if g.marker == "of" and g.last <= clause.start for p in d.people(i, g) if p in told)
    return list(owners)[:1]  # '[मिस्री] की वोंग से मुलाकात हुई, जबकि लावरोव से उन्होंने अलग से बात की'
