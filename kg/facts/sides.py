"""Who takes part in a meeting: people and states by the case markers of the clause, and those whom it leaves understood.

'मोदी ने मैक्रों से मुलाकात की' names both sides by ने and से; 'उनसे मुलाकात की' leaves one to the sentence before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from kg.facts.anaphora import add_understood
from kg.facts.arrived import opens_with_surname
from kg.facts.came_of import those_who_met_before
from kg.facts.cast import Person
from kg.facts.companions import further_hosts
from kg.facts.destination import state_of
from kg.facts.draft import Discourse
from kg.facts.gapped import gapped
from kg.facts.joined import joined_by
from kg.facts.role import Role
from kg.facts.subjects import kinds_of, who_came, who_did, who_led, words_before_aside, words_behind_verb
from kg.facts.takes_part import is_told_as_scene, leads_up_to, of_another, takes_part
from kg.facts.whom import to_them
from kg.lexicon import COUNTERPART, cues
from kg.model import Clause, Group, Head, Mention, SentenceFrames

__all__ = ["Sides", "sides", "two_sides"]

_HIM = cues("him") | {"उनसे", "उससे", "इनसे"}
_PASSIVE = frozenset({"गया", "गए", "गई", "गईं", "गये", "गयी"})
_RECEIVE = cues("receive-guest")
_OTHER_SIDE = frozenset({"se", "with", "at"})
_BEHIND = frozenset({"with", "presence"})
_BEHIND_MEET = _BEHIND | {"se"}
_BEHIND_RECEIVE = _BEHIND | {"ko"}
"""Markers under which words behind a verb add those who met: '… ने मुलाकात की, गुरुवार को काहिरा में, … [से]', '… ने प्राप्त किया, … [को]'."""
_LEADS = frozenset({"head-of-state", "head-of-government", "vice-president", "deputy-head-of-government"})
_LEADS_STATE = _LEADS | {"foreign-minister"}
_OWN = cues("own")
_TOWN = cues("town-noun")
_TWO = 2


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
        if here and not of_another(f, g, head) and takes_part(f, g, head, clause):
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
    apart = not agent and to_them(f.forms(clause.start, clause.end))  # '… का स्वागत किया और उनके साथ वार्ता की, जिसमें … ने भाग लिया'
    for g in (*(() if apart else came), *who_led(f, clause), *_behind_verb(f, head, clause), *further_hosts(f, head, clause)):
        for k in g.members:
            _add_member(d, i, k, g, found)
    before = those_who_met_before(f, head, f.clause_of(head.at))
    for p in d.people(i, before) if before is not None else ():
        if p.country is not None:
            found.states.setdefault(p.country, Role(head.first, head.last, "context"))
    for code in head.countries:
        found.states.setdefault(code, Role(head.first, head.last, "of"))
    if not agent and (whose := opens_with_surname(d, i, clause)) is not None:
        found.people.setdefault(*whose)
        agent = True
    if not (is_told_as_scene(head) and any(leads_up_to(f, head, h) for h in f.heads if h.at in clause)):
        of_whom = replace(head, own=False) if _held_by_a_town(f, head) else head
        agent = agent or of_whom is not head
        add_understood(d, i, of_whom, clause, found.people, agent and not _own_state_acts(found))
        for k in (k for g in came for k in g.members if apart):
            _add_member(d, i, k, g, found)
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
    if (named := _named_behind_colon(f, head, clause)) is not None:
        return [g for g in f.groups if g.first in named and g.marker == "bare" and "person" in kinds_of(f, g)]
    behind = words_behind_verb(f, clause) if head.kind in ("meeting", "meet-verb") else None
    if behind is None or (_met_by_verb(f, clause) and gapped(f, behind)):
        return []
    told_last = f.form(clause.end - 1) == "," and clause.end - head.last <= _TWO and _HIM.isdisjoint(f.forms(clause.start, clause.end))
    markers = (_BEHIND_RECEIVE if f.form(head.at) in _RECEIVE else _BEHIND_MEET) if told_last else _BEHIND
    return [g for g in f.groups if g.first in behind and g.marker in markers and "person" in kinds_of(f, g)]


def _named_behind_colon(f: SentenceFrames, head: Head, clause: Clause) -> Clause | None:
    """What names behind a colon those who met, the verb being the last word before it: 'विदेश मंत्री मिले: पेरू के X, चिली के Y'."""
    if f.form(clause.end - 1) != ":" or head.kind != "meet-verb" or clause.end - head.last > _TWO:
        return None
    behind = f.clause_behind(clause)
    return behind if behind is not None and behind.end == len(f.words) and not any(h.at in behind for h in f.heads) else None


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
        if not codes and _LEADS_STATE.intersection(m.posts) and g.marker in _OTHER_SIDE and (host := _state_at_site(d, i, m)) is not None:
            found.states.setdefault(host, role)
        for code in codes:
            found.states.setdefault(code, role)
    elif m.detail.startswith("capital:") and m.kind == "place" and len(g.members) > 1 and g.marker in ("between", "with", "ne"):
        found.states.setdefault(m.detail[8:], role)  # 'दिल्ली और ढाका के बीच'


def _state_at_site(d: Discourse, i: int, m: Mention) -> str | None:
    """Whose a leader without name and state is whom a guest met at a site there: 'हैदराबाद हाउस में [प्रधानमंत्री] से वार्ता की'."""
    f = d.frames[i]
    sites = {state_of(o) for o in f.mentions if o.kind == "place" and o.first in f.clause_of(m.first) and f.form(o.last) == "में"}
    return sites.pop() if len(sites) == 1 and m.name == (0, 0) and not m.plural else None


def _state_of_scene(d: Discourse, i: int, m: Mention) -> str | None:
    """Whose 'समकक्ष' without a name is: of the state where they met, else of the story's other one."""
    f = d.frames[i]
    scenes = [o for o in f.mentions if o.first in f.clause_of(m.first) and f.form(o.last) == "में"]
    return next((state for o in scenes if (state := state_of(o)) is not None), None) or d.abroad()
