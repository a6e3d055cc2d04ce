"""Whom each named person acts for: what the article says, what is known of him, what the story around him leaves open."""

from collections import Counter
from itertools import pairwise

from kg.facts.cast import STATE_POSTS, Casting, Person
from kg.facts.companions import from_side, from_whom_they_came_with
from kg.facts.destination import state_of
from kg.facts.signed_in_turn import signed_in_turn
from kg.facts.titles import has_foreign_title, sounds_of, weigh_title
from kg.facts.towns import state_of_his_town
from kg.lexicon import COUNTERPART, cues, kindred
from kg.model import Clause, Group, Mention, SentenceFrames
from kg.script import skeleton

__all__ = ["find_countries"]

_CAME = frozenset({"आए", "आईं", "आई", "गए", "गईं", "पहुंचे", "पहुंचीं", "आ", "जा"})
_DELEGATION = cues("delegation-or-side")
_FOR_HIM = frozenset({"उनके", "उनकी", "उसके", "उसकी", "जिनके", "जिनकी"})
_INSTEAD = frozenset({"बदले", "जगह", "स्थान", "बजाय"})
_LONGEST_INSTEAD = 4
"""So many words at most stand before him who came instead: 'उनके स्थान पर वहां'."""
_HIS = cues("traveller-pronoun")
_HOST = cues("host")
_HIM_OF_BEFORE = cues("him") | {"उनका", "उनसे"}
_HIM = frozenset({"उनसे", "उनके"})
_MET_BEFORE = 2
_PAIR = cues("pair")
_SERVANTS = frozenset({"ambassador", "foreign-secretary", "official", "secretary"})
"""Posts of those who travel along and brief: the heading of a section is no sign of their state."""
_SURE = 5
"""Letters of a surname that tell by themselves who is meant."""
_TWO = 2
_THERE = frozenset({"वहां", "वहीं"})
_TOWARDS = cues("and") | {","} | frozenset({"की", "ओर", "तरफ", "को", "तक"})
_WERE = cues("copula-or-end") | {"थे", "थीं", "थी", "था", "हैं"}
_RECEIVED = cues("welcome") | cues("receive-guest")
_MET = frozenset({"se", "with"})
_WITH_HIM = frozenset({"उनके", "इनके"})


def find_countries(casting: Casting, home: str | None) -> None:
    """Gives each named person the state or body that he acts for; `home` is the likeliest where nothing else tells."""
    people = casting.cast.people
    for person in people:
        if person.explicit:
            person.country = max(sorted(person.explicit), key=lambda c: person.explicit[c])
    for person in people:
        if _open(person):
            from_side(casting, person)
    for person in people:
        if _open(person):
            _from_knowledge(casting, person)
    for person in people:
        if _open(person) and person.posts:
            from_whom_they_came_with(casting, person)
    for person in people:
        if _open(person) and person.nation is not None:
            person.country, person.country_from = person.nation, person.where[0]
    signed_in_turn(casting)
    counts = Counter(m.value for _, m in casting.states)
    counts.update(sorted({code for person in people for code in person.explicit} - set(counts)))  # named with somebody's post alone
    if len(counts) < _TWO:  # no other side is named but by its capital
        counts.update(sorted({m.detail[8:] for _, m in casting.towns if m.detail.startswith("capital:")} - set(counts)))
    for person in people:
        if _open(person) and person.posts:
            _by_story(casting, person, counts, home)


def _open(person: Person) -> bool:
    return person.country is None and person.body is None


def _from_knowledge(casting: Casting, person: Person) -> None:
    """What people.tsv knows of the name, longest form first."""
    for words in sorted(person.words, key=len, reverse=True):
        whom = casting.lexicon.whose(words)
        if whom is None and len(words) > 1 and STATE_POSTS & set(person.posts) and len(skeleton(words[-1])) >= _SURE:
            first, whom = (casting.lexicon.whose((word,)) for word in (words[0], words[-1]))  # 'रेजेप तैयप एर्दोआन', however spelt before
            whom = whom if first in (None, whom) else None
        if whom in casting.lexicon.bodies and STATE_POSTS & set(person.posts):
            return  # who is a state's president here heads a body elsewhere
        if whom is not None:
            if whom in casting.lexicon.bodies and (state := state_of_his_town(casting, person)) is not None:
                person.country = state  # 'दुबई के युवराज शेख हमदान' has a namesake
            elif whom in casting.lexicon.bodies:
                person.body = whom
            else:
                person.country = whom
            person.known = True
            return


def _by_story(casting: Casting, person: Person, counts: Counter[str], home: str | None) -> None:
    """The likeliest state of a bare post: that of the place and of those he stands with, never that of those whom he meets.

    The weights were set by hand on the sample articles; what matters is their order.
    """
    score: Counter[str] = Counter()
    top = max(counts.values(), default=1)
    for code, n in counts.items():
        score[code] = round(100 * n / top)
    if home is not None:
        score[home] += -300 if has_foreign_title(casting, person) else 220
    for code, share in kindred(person.words).items():
        if code in score and code != home:
            score[code] += round(120 * share)
    weigh_title(casting, person, score)
    for i, j in person.where[:3]:
        if not _SERVANTS & set(person.posts):
            _weigh_section(casting, i, home, counts, score)
        _weigh_places(casting, i, j, score)
        _weigh_others(casting, person, i, j, score)
        _weigh_before(casting, i, j, score)
        _weigh_journey(casting, i, j, score)
    others = (o for o in casting.cast.people if o is not person and not o.weak and _same_post(person, o))
    for code, holders in Counter(o.country for o in others if o.country).items():
        score[code] -= 300 if holders == 1 else 0  # of whose presidents an article names several it tells the history
    if home is not None and len(score) > 1 and not sounds_of(person, home, score):
        score[home] -= 260
    options = [c for c in score if score[c] > -200]
    if len(score) == 1 and max(score.values()) < 0:
        return  # the one state named is the other side's: 'उपराष्ट्रपति से मंगोलिया के राष्ट्रपति … ने मुलाकात की'
    if options:
        person.country = max(sorted(options), key=lambda c: score[c])
        person.country_from = person.where[0]


def _same_post(person: Person, other: Person) -> bool:
    return any(post in STATE_POSTS and post in other.posts for post in person.posts)


def _weigh_section(casting: Casting, i: int, home: str | None, counts: Counter[str], score: Counter[str]) -> None:
    """For the state that a heading names above the sentence; of two for the one that the story is less about."""
    section = casting.sections[i] if casting.sections else None
    others = [code for code in section.states if code != home] if section is not None else []
    if others:
        score[min(others, key=lambda code: counts[code])] += 400


def _is_host(casting: Casting, i: int, j: int) -> bool:
    """'वहां के राष्ट्रपति', 'मेजबान प्रधानमंत्री'."""
    mention = casting.frames[i].mentions[j]
    return "@there" in mention.countries or casting.frames[i].form(mention.first) in _HOST


def _weigh_places(casting: Casting, i: int, j: int, score: Counter[str]) -> None:
    """The states of towns in the sentence, above all in the clause of a host."""
    f = casting.frames[i]
    clause = f.clause_of(f.mentions[j].first)
    own = next((g for g in f.groups if j in g.members), None)
    receives = own is not None and own.marker == "ne" and not _RECEIVED.isdisjoint(f.forms(own.after, clause.end))
    met_there = receives or (own is not None and own.marker in ("se", "with"))
    inside = 350 if _is_host(casting, i, j) else 50
    for m in f.mentions:
        state = m.detail.split(":")[1] if m.kind == "place" and ":" in m.detail else ""
        if m.kind == "country" and f.form(m.last) == "में":
            state = m.value  # 'पनामा में विदेश मंत्री …'
        if len(state) == 3:
            near = 200 if met_there and m.first in clause and m.last <= f.mentions[j].first else inside
            score[state] += max(near, inside) if m.first in clause else 15


def _weigh_journey(casting: Casting, i: int, j: int, score: Counter[str]) -> None:
    """Against the state that somebody came to, and for that of the host there.

    'राष्ट्रपति … चीन पहुंचे', 'क्विटो पहुंचे, जहां राष्ट्रपति … ने उनका स्वागत किया', 'क्विटो में थे, जहां उन्होंने राष्ट्रपति … से वार्ता की'.
    """
    f = casting.frames[i]
    own = next((g for g in f.groups if j in g.members), None)
    clause = f.clause_of(f.mentions[j].first)
    before = [state for m in f.mentions if m.last < clause.start and (state := state_of(m)) is not None]
    there = before[-1] if before and f.form(clause.start) == "जहां" else None
    if there is not None and own is not None and _meets(f, own, clause):
        score[there] += 350
    if own is None or own.marker not in ("bare", "ne"):
        return
    went = next((h.at for h in f.heads if h.kind == "travel-verb" and h.at in clause and h.at >= own.after), None)
    behind = [m for m in f.mentions if went is not None and own.after <= m.first and m.last <= went and state_of(m)]
    listed = {k for m in behind for k in range(m.first, m.last)}  # 'मार्च में पेरू, चिली और बोलीविया गए'
    goals = [m for m in behind if _TOWARDS.issuperset(f.form(k) for k in range(m.last, went or 0) if k not in listed)]
    for m in goals:
        score[state_of(m) or ""] -= 500
    if there is not None and _RECEIVED & set(f.forms(clause.start, clause.end)):
        score[there] += 350


def _weigh_others(casting: Casting, person: Person, i: int, j: int, score: Counter[str]) -> None:
    """For the states of those who stand beside him under one marker, against those of the others in his clause."""
    f = casting.frames[i]
    mention = f.mentions[j]
    clause = f.clause_of(mention.first)
    own = next((g for g in f.groups if j in g.members), None)
    for k, m in enumerate(f.mentions):
        other = casting.cast.of.get((i, k)) or _only_holder(casting, m)
        if other is None or other is person or not other.country or k == j:
            continue
        if own is not None and k in own.members:
            beside = abs(k - j) == 1 and not mention.plural and own.marker not in ("between", "of")
            if _of_both(f, own):
                score[other.country] -= 600  # 'दोनों देशों के रक्षा मंत्रियों, जॉन हीली और टोरे सैंडविक, ने'
                continue
            of_another = k > j and m.countries == (other.country,)  # 'सचिव लुय डेविड और भारत की राजदूत …'
            score[other.country] += (-300 if of_another else 300) if beside else 0
        elif m.first in clause and not _both_met(f, own, k):
            score[other.country] -= 900 if COUNTERPART in mention.posts else 250  # a counterpart is another state's


def _both_met(f: SentenceFrames, own: Group | None, k: int) -> bool:
    """Whether mention `k` is somebody who was met before one of a group was: 'नवाफ युवराज से भेंट करने के बाद, जाबिर प्रधानमंत्री के साथ'."""
    other = next((g for g in f.groups if k in g.members), None)
    if own is None or other is None or not {own.marker, other.marker} <= _MET:
        return False
    first, second = sorted((own, other), key=lambda g: g.first)
    return any(h.kind == "meeting" and first.after <= h.at < second.first for h in f.heads)


def _of_both(f: SentenceFrames, group: Group) -> bool:
    """Whether a group of names tells who held one post for each of two states: 'दोनों देशों के विदेश मंत्रियों, …'."""
    first = f.mentions[group.members[0]]
    return first.plural and first.name == (0, 0) and len(group.members) == 3 and bool(_PAIR & set(f.forms(first.first - 3, first.first)))


def _only_holder(casting: Casting, mention: Mention) -> Person | None:
    """Whom a post without a name means, if but one person of the article holds it: 'उपराष्ट्रपति, प्रधानमंत्री यूरी रतास से मिले'."""
    if mention.kind != "person" or mention.name != (0, 0) or not mention.posts:
        return None
    holders = [p for p in casting.cast.people if p.country and set(mention.posts) <= set(p.posts)]
    return holders[0] if len(holders) == 1 else None


def _weigh_before(casting: Casting, i: int, j: int, score: Counter[str]) -> None:
    """The states of the sentence before; for a host the state named last."""
    if i > 0:
        for m in casting.frames[i - 1].mentions:
            if m.kind == "country":
                score[m.value] += 10
        _weigh_subject_before(casting, i, j, score)
        _weigh_met_before(casting, i, j, score)
        if casting.frames[i].form(0) in _THERE:
            _weigh_there(casting, i, j, score)
    if _is_host(casting, i, j):
        first = casting.frames[i].mentions[j].first
        before = [m.value for n, m in casting.states if n < i or (n == i and m.first < first)]
        for code in before[-1:]:
            score[code] += 150


def _weigh_there(casting: Casting, i: int, j: int, score: Counter[str]) -> None:
    """For the state to which the sentence before came, of whoever was met there: 'मर्केल तिफ्लिस पहुंचीं। वहां उन्होंने प्रधानमंत्री … से बातचीत की'."""
    f, before = casting.frames[i], casting.frames[i - 1]
    came = next((h for h in reversed(before.heads) if h.type in ("arrive", "come", "go", "enter")), None)
    goals = [m for m in before.mentions if state_of(m) is not None and came is not None and m.last <= came.at]
    own = next((g for g in f.groups if j in g.members), None)
    clause = f.clause_of(f.mentions[j].first)
    if not goals or own is None or clause.start > 0:
        return
    if _meets(f, own, clause) or (own.marker == "ne" and not _RECEIVED.isdisjoint(f.forms(own.after, clause.end))):
        score[state_of(goals[-1]) or ""] += 350


def _weigh_subject_before(casting: Casting, i: int, j: int, score: Counter[str]) -> None:
    """Against the state of the subject before, who is meant by 'उनकी': 'मोदी केन्या गए। … राष्ट्रपति केन्याता के साथ उनकी बातचीत हुई'.

    For it where he came along: 'उनके साथ आए शिष्टमंडल में मंत्री …'; for that of those just met where he too meets 'उनसे'.
    """
    f = casting.frames[i]
    own = next((g for g in f.groups if j in g.members), None)
    clause = f.clause_of(f.mentions[j].first)
    forms = set(f.words)
    of_one_more = not _HIM_OF_BEFORE.isdisjoint(casting.frames[i - 1].words)  # '… ने उन्हें चाबी दी। … से भी उनकी बातचीत हुई'
    if _came_along(f, forms):
        _weigh_state(casting, i - 1, ("ne", "bare"), score, 1500)  # more than all the others who came take away
    elif _stands_in(f, j):
        _weigh_state(casting, i - 1, ("ne", "bare"), score, 1500)
    elif of_one_more:
        return
    elif own is not None and _meets(f, own, clause) and _HIS & set(f.forms(clause.start, clause.end)):
        _weigh_state(casting, i - 1, ("ne", "bare"), score, -400)
    elif own is not None and own.marker in ("ne", "bare") and _HIM & set(f.forms(clause.start, clause.end)):
        _weigh_state(casting, i - 1, ("ne", "bare"), score, -400)
        _weigh_state(casting, i - 1, ("se", "with"), score, 400)


def _weigh_met_before(casting: Casting, i: int, j: int, score: Counter[str]) -> None:
    """For the state of whom somebody met just before who meets him too: '… विदेश मंत्री लावरोव से मिले। कल उन्होंने सलाहकार … से भी मुलाकात की'."""
    f = casting.frames[i]
    own = next((g for g in f.groups if j in g.members), None)
    if own is None or own.marker not in ("se", "with") or "भी" not in f.forms(own.after, own.after + 3):
        return
    for k in range(i - 1, max(i - _MET_BEFORE, 0) - 1, -1):
        met = [g for g in casting.frames[k].groups if g.marker in ("se", "with")]
        people = [p for g in met for m in g.members if (p := casting.cast.of.get((k, m))) is not None and p.country]
        if people:
            score[people[-1].country or ""] += 500
            return


def _meets(f: SentenceFrames, group: Group, clause: Clause) -> bool:
    """Whether those of a group are whom somebody met: 'के साथ', 'से'; 'को देखा', 'के ऊपर कॉल किया' beside a word for a meeting."""
    met = group.marker in ("ko", "on") and any(h.kind in ("meeting", "meet-verb") and h.at in clause for h in f.heads)
    return group.marker in ("se", "with") or met


def _came_along(f: SentenceFrames, forms: set[str]) -> bool:
    """Whether a sentence tells who came with the guest: 'उनके साथ आए शिष्टमंडल में …', 'उनके साथ मंत्री … थे', 'मंत्री … भी साथ आए'."""
    with_him = f.form(0) in _WITH_HIM and bool(_DELEGATION & forms)
    only_came = all(h.kind in ("visit", "travel-verb") for h in f.heads)
    were = f.forms(0, 2) in {(him, "साथ") for him in _WITH_HIM} and bool(_WERE & set(f.words[-3:])) and only_came
    too = any((a, b) == ("भी", "साथ") and c in _WERE | _CAME for a, b, c in zip(f.words, f.words[1:], f.words[2:], strict=False))
    in_it = f.form(0) in _DELEGATION and f.form(1) == "में" and all(m.kind != "country" for m in f.mentions)
    return (with_him or were or in_it or too) and "स्वागत" not in forms


def _stands_in(f: SentenceFrames, j: int) -> bool:
    """Whether somebody came for him of whom the sentence before tells: 'उनके बदले [उपराष्ट्रपति …]', 'उनकी जगह [विदेश मंत्री …]'."""
    first = f.mentions[j].first
    return first <= _LONGEST_INSTEAD and any(a in _FOR_HIM and b in _INSTEAD for a, b in pairwise(f.forms(0, first)))


def _weigh_state(casting: Casting, i: int, markers: tuple[str, ...], score: Counter[str], weight: int) -> None:
    """Weighs the state of the first who stands under one of `markers` in a sentence."""
    f = casting.frames[i]
    members = [k for g in f.groups if g.marker in markers for k in g.members if f.mentions[k].kind == "person"]
    for k in members[:1]:
        person = casting.cast.of.get((i, k)) or _only_holder(casting, casting.frames[i].mentions[k])
        if person is not None and person.country:
            score[person.country] += weight
