"""Who takes part in a meeting: people and states by the case markers of the clause, and those whom it leaves understood.

'मोदी ने मैक्रों से मुलाकात की' names both sides by ने and से; 'उनसे मुलाकात की' leaves one to the sentence before.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from kg.facts.anaphora import add_understood
from kg.facts.arrived import opens_with_surname
from kg.facts.cast import Person
from kg.facts.companions import came_for_it, further_hosts, in_passing
from kg.facts.destination import state_of
from kg.facts.draft import Discourse
from kg.facts.gapped import gapped
from kg.facts.joined import joined_by
from kg.facts.role import Role
from kg.facts.subjects import aside_in, kinds_of, who_came, who_did, who_led, words_before_aside, words_behind_verb
from kg.lexicon import COUNTERPART, cues
from kg.model import Clause, Group, Head, Mention, SentenceFrames

__all__ = ["Sides", "sides", "two_sides"]

_CAUSED = cues("caused")
_MEDIATES = cues("mediation")
_PASSIVE = frozenset({"गया", "गए", "गई", "गईं", "गये", "गयी"})
_RECEIVE = cues("receive-guest")
_OTHER_SIDE = frozenset({"se", "with", "at"})
_LEADERS = cues("leaders")
_LEADS = frozenset({"head-of-state", "head-of-government", "vice-president", "deputy-head-of-government"})
_OWN = cues("own")
_TOOK_PLACE = frozenset({"हुई", "हुआ", "हुए", "होगी", "हो", "हुईं"})
_TOWN = cues("town-noun")
_TALKS_OF_STATES = cues("talks-of-states")
_TALK_WITH = cues("talk-with")
_WITH_OTHERS = frozenset({"ne", "with", "between", "chair", "presence", "with-too", "lead", "side"})
"""Markers that make a party of whom they mark, whatever else the clause holds."""
_THEN = frozenset({("के", "बाद"), ("करने", "के", "बाद"), ("से", "पहले"), ("करने", "से", "पहले")})
_NEAR = 2
"""So many words at most stand between whom somebody met and the word for it: 'से शिष्टाचार भेंट'."""
_CASES = frozenset({"ने", "से", "को", "में", "पर", "साथ", "बीच", "लिए"})
_GENITIVE = frozenset({"के", "की", "का"})


@dataclass(frozen=True, slots=True)
class Sides:
    """The people and the states (by ISO code) of a meeting, in the order of the clause."""

    people: dict[Person, Role]
    states: dict[str, Role]


def sides(d: Discourse, i: int, head: Head, clause: Clause) -> Sides:
    """Who takes part by the case markers of the clause, and by what the sentence before leaves understood."""
    f = d.frames[i]
    found = Sides({}, {})
    agent = False
    begun = words_before_aside(f, clause) or _words_of_the_like(f, head, clause)
    for g in f.groups:
        here = g.first in clause or (begun is not None and g.first in begun)
        if here and not _of_another(f, g, head) and _takes_part(f, g, head, clause):
            agent = agent or (g.marker in ("ne", "bare") and g.first in clause)
            for k in g.members:
                _add_member(d, i, k, g, found)
    by_whom = any(role.marker == "ne" for role in found.people.values())
    if not by_whom and (host := _host_of_house(f, head, clause)) is not None:
        found.states.setdefault(*host)
    if signatories := _only_behind(head, found):
        agent = False
        for person in signatories:
            del found.people[person]
    if (doer := who_did(d, i, head, clause)) is not None:
        found.people.setdefault(doer, Role(clause.start, clause.start + 1, "ne"))
        agent = True
    came = who_came(f, clause)
    agent = agent or {g.marker for g in came} >= {"with", "bare"}  # 'जिसमें मेनन के सामने यांग बैठे'
    for g in (*came, *who_led(f, clause), *_behind_verb(f, head, clause), *further_hosts(f, head, clause)):
        for k in g.members:
            _add_member(d, i, k, g, found)
    for code in head.countries:
        found.states.setdefault(code, Role(head.first, head.last, "of"))
    if not agent and (whose := opens_with_surname(d, i, clause)) is not None:
        found.people.setdefault(*whose)
        agent = True
    if not (_is_told_as_scene(head) and any(_leads_up_to(f, head, h) for h in f.heads if h.at in clause)):
        of_whom = replace(head, own=False) if _held_by_a_town(f, head) else head
        agent = agent or of_whom is not head
        add_understood(d, i, of_whom, clause, found.people, agent and not _own_state_acts(found))
        if head.type == "summit" and not head.setting:
            _without_followers(found)
        for p in joined_by(d, i, clause, found.people) if head.kind != "talk" else ():
            found.people.setdefault(p, Role(head.first, head.last, "context"))
    return found


def _host_of_house(f: SentenceFrames, head: Head, clause: Clause) -> tuple[str, Role] | None:
    """The state in whose house or town a guest was received, where nobody is told to have done so: 'एलिसी में प्राप्त किए गए'."""
    if f.form(head.at) not in _RECEIVE or _PASSIVE.isdisjoint(f.forms(head.last, head.last + 1)):
        return None
    houses = (m for m in f.mentions if m.kind == "place" and m.first in clause and f.form(m.last) == "में")
    return next(((state, Role(m.first, m.last, "ne")) for m in houses if (state := state_of(m)) is not None), None)


def _without_followers(found: Sides) -> None:
    """Leaves the summit of two states to their leaders: of a secretary who is only understood, it is his state's."""
    for p, role in list(found.people.items()):
        if role.marker == "context" and p.posts and _LEADS.isdisjoint(p.posts):
            del found.people[p]
            if p.country is not None:
                found.states.setdefault(p.country, role)


def _words_of_the_like(f: SentenceFrames, head: Head, clause: Clause) -> Clause | None:
    """The clause of the word for whose phrase a bare number stands, where its own names nobody: 'X और Y की दो बैठकें हुईं, पहली मई में …'."""
    if head.like < 0 or head.like in clause or any(g.first in clause and kinds_of(f, g) & {"person", "country"} for g in f.groups):
        return None
    return f.clause_of(head.like)


def _only_behind(head: Head, found: Sides) -> list[Person]:
    """Who of both sides acts behind talks of others: 'ली के साथ उनकी बातचीत के बाद [चीन और भारत के मंत्रियों ने] दस्तखत किए'."""
    if not head.own or head.setting not in ("after", "during"):
        return []
    met = {p.country for p, role in found.people.items() if role.marker in _OTHER_SIDE and role.last <= head.at}
    agents = [p for p, role in found.people.items() if role.marker == "ne" and role.first >= head.last]
    return agents if met & {p.country for p in agents} else []


def _own_state_acts(found: Sides) -> bool:
    """Whether only the state of those who were met acts, and no other side: 'नौसेदा से वार्ता के बाद लिथुआनिया ने … की पुष्टि की'."""
    met = bool(found.people) and all(role.marker in _OTHER_SIDE for role in found.people.values())
    acts = bool(found.states) and all(role.marker == "ne" for role in found.states.values())
    return met and acts and set(found.states) <= {p.country for p in found.people}


def _held_by_a_town(f: SentenceFrames, head: Head) -> bool:
    """Whether a meeting is a town's own: '[उस ताजिक शहर ने] अपने पहले शिखर को धारण किया'."""
    own = head.first if f.form(head.first) in _OWN else -1
    return f.form(own - 1) == "ने" and f.form(own - 2) in _TOWN if own > 1 else False


def _behind_verb(f: SentenceFrames, head: Head, clause: Clause) -> list[Group]:
    """Those whom words without a verb add behind the verb, as machines leave them: '… रोम में हुई, प्रधानमंत्री सिप्रास के साथ'."""
    behind = words_behind_verb(f, clause) if head.kind in ("meeting", "meet-verb") else None
    if behind is None or (_met_by_verb(f, clause) and gapped(f, behind)):
        return []
    return [g for g in f.groups if g.first in behind and g.marker in ("with", "presence") and "person" in kinds_of(f, g)]


def _met_by_verb(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause has its other side before its verb, so that words behind it tell of somebody else."""
    return any(g.first in clause and g.marker in _OTHER_SIDE and "person" in kinds_of(f, g) for g in f.groups)


def two_sides(people: Sequence[Person], states: Iterable[str]) -> bool:
    """Whether somebody is named who has somebody of another state or body to meet."""
    return len(people) >= 1 and len({p.country or p.body or p for p in people} | set(states)) >= 2


def _add_member(d: Discourse, i: int, k: int, g: Group, found: Sides) -> None:
    """Adds a mention of a group as a person, or as the state that it names or acts for."""
    m = d.frames[i].mentions[k]
    role = Role(m.first, m.last, g.marker)
    person = d.cast.of.get((i, k))
    if person is not None:
        found.people.setdefault(person, role)
    elif m.kind == "country":
        found.states.setdefault(m.value, role)
    elif m.kind == "person":
        codes = [code for code in m.countries if not code.startswith("@")]
        alone = all(o.first != m.last for o in d.frames[i].mentions)
        if not codes and alone and COUNTERPART in m.posts and (host := _state_of_scene(d, i, m)) is not None:
            found.states.setdefault(host, replace(role, marker="counterpart"))
        for code in codes:
            found.states.setdefault(code, role)
    elif m.detail.startswith("capital:") and m.kind == "place" and len(g.members) > 1 and g.marker in ("between", "with", "ne"):
        found.states.setdefault(m.detail[8:], role)  # 'दिल्ली और ढाका के बीच'


def _state_of_scene(d: Discourse, i: int, m: Mention) -> str | None:
    """Whose 'समकक्ष' without a name is: of the state where they met, else of the story's other one."""
    f = d.frames[i]
    scenes = [o for o in f.mentions if o.first in f.clause_of(m.first) and f.form(o.last) == "में"]
    return next((state for o in scenes if (state := state_of(o)) is not None), None) or d.abroad()


def _takes_part(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """Whether a case-marked group fills a role of this event word."""
    kinds = kinds_of(f, g)
    towns = kinds == {"place"} and len(g.members) > 1
    if not kinds & {"person", "country"} and not towns:
        return False
    caused = g.marker == "ne" and _CAUSED & set(f.forms(head.last, head.last + 2))
    if caused or (g.marker == "of" and f.form(g.after) in _MEDIATES):
        return False  # who brought others together: 'मुलाकात कराई थी … ने', 'शिराक की मध्यस्थता वाली मुलाकात'
    test = _BY_MARKER.get(g.marker)
    return test(f, g, head, clause) if test is not None else g.marker in _WITH_OTHERS


def _of_another(f: SentenceFrames, g: Group, head: Head) -> bool:
    """Whether those under a marker met somebody before or after this meeting: '[ओली से] मिलने से पहले विदेश मंत्री ने उनसे बात की'."""
    aside = aside_in(f, f.clause_of(head.at)) if g.marker in _OTHER_SIDE else range(0)
    if g.marker in _OTHER_SIDE and ((g.first in aside) != (head.at in aside) or (g.first > head.at and came_for_it(f, head))):
        return True
    if g.marker not in _OTHER_SIDE or in_passing(f, g, head):
        return g.marker in _OTHER_SIDE
    return any((_leads_up_to(f, h, head) and g.after <= h.at) or (_leads_up_to(f, head, h) and g.first > head.at) for h in f.heads)


def _leads_up_to(f: SentenceFrames, head: Head, other: Head) -> bool:
    """Whether one is a meeting before or after which the other was: 'ओली से मिलने से पहले विदेश मंत्री ने उनसे बात की'."""
    told = _is_told_as_scene(head) or _met_before(f, head, other)
    return told and head.at < other.at and other.kind in ("meeting", "meet-verb") and f.clause_of(head.at) == f.clause_of(other.at)


def _is_told_as_scene(head: Head) -> bool:
    return head.kind == "meet-verb" and head.setting in ("before", "after")


def _met_before(f: SentenceFrames, head: Head, other: Head) -> bool:
    """Whether each of two meetings has its own other side: '[नवाफ से] मुलाकात के बाद [जाबिर के साथ] बैठक की', '… मुलाकात करने के बाद'."""
    behind = f.forms(head.last, head.last + len(("करने", "के", "बाद")))
    if head.kind != "meeting" or not {behind, behind[:2]} & _THEN:
        return False
    met = [g for g in f.groups if g.marker in ("se", "with") and g.first in f.clause_of(head.at) and "person" in kinds_of(f, g)]
    return any(0 <= head.first - g.after <= _NEAR for g in met) and any(head.last < g.first < other.at for g in met)


def _whose(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'भारत और पेरू की बैठक': a genitive close before the word; 'भारत की बातचीत' alone has one side."""
    if g.after > head.at:
        return False
    if len(g.members) > 1 and kinds_of(f, g) == {"country"} and _leaders_act(f, g):
        return True
    lone_state = head.kind == "talk" and kinds_of(f, g) == {"country"} and len(g.members) == 1
    parties = "person" in kinds_of(f, g) or len(g.members) > 1  # no scene: 'ब्राजील के रियो में हुए सम्मेलन'
    words = _but_scenes(f, g, head) if parties else f.forms(g.after, head.first)
    if len(g.members) > 1 and words[:1] and words[0] in _LEADERS:
        words = words[2:]  # 'ब्रिटेन और फ्रांस के नेताओं की … के साथ बैठक'
    return len(words) <= 8 and not _CASES & set(words) and not lone_state


def _leaders_act(f: SentenceFrames, g: Group) -> bool:
    """Whether the unnamed leaders of several states do something: 'आर्मेनिया और अजरबैजान के [विदेश मंत्रियों ने] … बातचीत की'."""
    leaders = next((k for k in range(g.after, g.after + 3) if f.form(k) in _LEADERS), None)
    return leaders is not None and f.form(leaders + 1) == "ने"


def _but_scenes(f: SentenceFrames, g: Group, head: Head) -> list[str]:
    """The words from a genitive to the event without times, places and the other side: 'मोदी की [मनीला में] [ट्रंप के साथ] हुई बैठक'."""
    skipped = {k for m in f.mentions if m.kind in ("date", "place") for k in range(m.first, m.last + 1)}
    of_leaders = f.form(g.after) in _LEADERS and f.form(g.after + 1) == "की"
    her = f.form(g.after - 1) == "की" or of_leaders
    agrees = her and not any(g.after <= h.at < head.first for h in f.heads)  # not 'दल के [नेता से] मुलाकात'
    if agrees:
        met = [o for o in f.groups if o.marker in _OTHER_SIDE and {"person", "organisation"} & kinds_of(f, o)]
        skipped |= {k for o in met for k in range(o.first, o.after)}
    scenes = (h for h in f.heads if h.setting in ("margin", "during") and g.after <= h.first and h.last < head.first)
    skipped |= {k for h in scenes for k in range(h.first, h.last + 2 + (f.form(h.last + 2) == "पर"))}  # 'की [… सम्मेलन के मौके पर] बैठक'
    return [f.form(k) for k in range(g.after, head.first) if k not in skipped and f.form(k - 1) != "-"]  # 'एक-पर-एक बैठक'


def _whom_with(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'लावरोव से मुलाकात की', 'रूस से बातचीत': से marks the other side only before a word of talking."""
    words = f.forms(g.after, clause.end)
    kinds = kinds_of(f, g)
    if words[:1] == ("मिलने",) and g.after != head.at:
        return False  # 'मोदी से मिलने से पहले जयशंकर ने उनसे मुलाकात की'
    verb = words[words[:1] == ("भी",) :][:1]  # 'उनकी बात … से हुई', '… से भी हुई'
    took_place = head.kind in ("talk", "meeting") and not head.setting and bool(_TOOK_PLACE & set(verb))
    right_behind = head.kind == "meet-verb" and 0 <= g.first - head.last <= 1  # 'और मिला तब राष्ट्रपति प्रबोवो से', as machines put it
    if "person" in kinds and (took_place or right_behind or g.after <= head.at or any(w in _TALK_WITH for w in words)):
        return True
    by_holders = len(g.members) > 1 and g.after - g.last > 1 and g.after <= head.at  # 'जापान और भारत के विदेश मंत्रियों से'
    return kinds == {"country"} and (by_holders or any(w in _TALKS_OF_STATES for w in words[:3]))


def _whom(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'लावरोव को फोन किया', 'उनको मिले'."""
    met = head.type in ("phone-call", "courtesy-call") or head.kind == "meet-verb"
    called = bool(cues("called-in") & set(f.forms(g.after, head.at)))  # 'पेन्या को ब्रासीलिया बुलाकर … चर्चा की'
    return "person" in kinds_of(f, g) and (met or called)


def _on_whom(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """A call paid on somebody, 'राष्ट्रपति पर शिष्टाचार भेंट', 'राष्ट्रपति के पास शिष्टाचार यात्रा' as machine translation has it."""
    return head.type == "courtesy-call" and "person" in kinds_of(f, g)


def _subject(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """A subject without marker: 'मोदी मेलोनी से मिले', 'से मिले जयशंकर'; of states only 'भारत और रूस … करेंगे'."""
    kinds = kinds_of(f, g)
    right_before = head.kind == "meet-verb" and g.after in (head.at, head.first)
    sure = "person" in kinds and (right_before or not all(f.mentions[k].detail == "weak" for k in g.members))
    possessor = g.after < head.last and f.form(g.after) in _GENITIVE
    if sure and not possessor:
        return True
    leaders_of = g.after - g.last > 1 and head.kind == "meet-verb"  # 'फ्रांस, इटली और स्पेन के नेता पेरिस में जुटे'
    return kinds == {"country"} and len(g.members) > 1 and (clause.tense == "future" or leaders_of)


def _among(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'मोदी और मैक्रों में बातचीत'."""
    return "person" in kinds_of(f, g) and len(g.members) > 1


def _besides(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'जयशंकर के अलावा'."""
    return "person" in kinds_of(f, g)


_BY_MARKER: dict[str, Callable[[SentenceFrames, Group, Head, Clause], bool]] = {
    "of": _whose,
    "se": _whom_with,
    "ko": _whom,
    "on": _on_whom,
    "at": _on_whom,
    "bare": _subject,
    "in": _among,
    "besides": _besides,
}
