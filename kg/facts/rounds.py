"""Several meetings under one word: who met whom apart, and the part of the clause that tells of each."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from msgspec.structs import replace

from kg.facts.cast import Person
from kg.facts.counted import all_of
from kg.facts.dateline import body_start
from kg.facts.draft import Discourse
from kg.facts.role import Role
from kg.facts.series import SERIES
from kg.facts.sides import Sides
from kg.lexicon import cues
from kg.model import Clause, Head

__all__ = ["apart", "by_state", "of_states", "own_part", "own_setting", "own_topics"]

_APART = cues("separately")
_TOGETHER = cues("together")
_RULE = frozenset({"head-of-state", "head-of-government"})
_HIGHEST = _RULE | {"vice-president", "party-leader"}
"""Holders of these are called on one by one."""


def apart(d: Discourse, i: int, head: Head, people: list[Person]) -> list[list[Person]]:
    """One list of participants for each meeting: 'मैक्रों और स्टार्मर से अलग-अलग मुलाकात' is two."""
    if len(people) < 3:
        return [people]
    f = d.frames[i]
    clause = f.clause_of(head.at)
    if head.type in SERIES:
        return (_each_with_his_own(d, i, clause, people) if head.type == "summit" else []) or [people]
    if head.type == "phone-call" and "एक" in f.forms(head.first - 1, head.at):
        return [people]  # 'अपने समकक्षों, … और …, के साथ एक वीडियो कॉल'
    if rounds := _each_with_his_own(d, i, clause, people) or _each_by_his_own_marker(d, i, clause, people):
        return rounds
    if len(people) == 3 and head.plural and _each_with_each(d, i, head, clause, people):
        return [list(pair) for pair in combinations(people, 2)]
    if rounds := _one_by_one_with_him(d, i, clause, people):
        return rounds
    markers = ("se", "with", "ko") if head.type == "phone-call" else ("se", "with", "at")
    if hosts := _hosts_one_by_one(d, i, head, clause, people):
        return hosts
    counter = [g for g in f.groups if g.first in clause and g.marker in markers and len(g.members) > 1]
    others = [p for g in counter for p in d.people(i, g) if p in people]
    agents = [p for p in people if p not in others]
    if len(agents) != 1 or len(others) < 2 or _TOGETHER & set(f.forms(clause.start, clause.end)):
        return [people]
    return [[agents[0], p] for p in others] if _one_by_one(others, f.forms(clause.start, clause.end)) else [people]


def by_state(d: Discourse, i: int, head: Head, found: Sides) -> list[tuple[Sides, list[Person]]]:
    """One meeting for each state: 'चीन, इटली और यूक्रेन के अपने समकक्षों के साथ द्विपक्षीय बैठकें कीं'; none where it is one of all."""
    f = d.frames[i]
    clause = f.clause_of(head.at)
    many = [m for m in f.mentions if m.kind == "person" and m.plural and m.name == (0, 0) and m.first in clause]
    listed = [g for g in f.groups if g.marker == "of" and len(g.members) > 1 and any(0 <= m.first - g.after <= 1 for m in many)]
    if not head.plural or len(found.people) != 1 or not listed:
        return []
    states = [f.mentions[k].value for k in listed[0].members if f.mentions[k].kind == "country"]
    m = f.mentions[listed[0].members[0]]
    return [(Sides(found.people, {state: Role(m.first, m.last, "counterpart")}), list(found.people)) for state in states]


def _each_with_his_own(d: Discourse, i: int, clause: Clause, people: list[Person]) -> list[list[Person]]:
    """Meetings under one word, each with its own day or place: 'सोमवार को लंदन में सुनक और अगले दिन पेरिस में मैक्रों के साथ'."""
    f = d.frames[i]
    others = [g for g in f.groups if g.first in clause and d.people(i, g) and (g.marker in ("se", "with") or f.form(g.after) == "और")]
    others = [g for g in others if g.marker != "ne"]
    settings = [m for m in f.mentions if m.kind in ("date", "place") and m.first in clause]
    between = [any(a.last <= m.first and m.last <= b.first for m in settings) for a, b in pairwise(others)]
    if len(others) < 2 or not all(between) or others[-1].marker not in ("se", "with"):
        return []
    met = [[p for p in d.people(i, g) if p in people] for g in others]
    agents = [p for p in people if all(p not in m for m in met)]
    return [[*agents, *m] for m in met] if agents and all(met) else []


def _each_by_his_own_marker(d: Discourse, i: int, clause: Clause, people: list[Person]) -> list[list[Person]]:
    """Meetings under one word, each counterpart with a से of his own: 'एंडरसन से … पर, मरीन से … पर चर्चा हुई'."""
    received = bool(_APART & set(d.frames[i].forms(clause.start, clause.end)))  # 'यून को और फिर किशिदा को अलग से प्राप्त किया'
    marker = "ko" if received and not any(g.marker == "se" and g.first in clause for g in d.frames[i].groups) else "se"
    others = [g for g in d.frames[i].groups if g.first in clause and g.marker == marker and d.people(i, g)]
    met = [[p for p in d.people(i, g) if p in people] for g in others]
    agents = [p for p in people if all(p not in m for m in met)]
    return [[*agents, *m] for m in met] if len(others) >= 2 and agents and all(met) else []


def _each_with_each(d: Discourse, i: int, head: Head, clause: Clause, people: list[Person]) -> bool:
    """Whether three met two by two: 'तीनों नेताओं की अलग-अलग द्विपक्षीय मुलाकातें हुईं'."""
    forms = d.frames[i].forms(clause.start, head.last)
    counted = any(all_of(form) == len(people) for form in forms)
    return counted and not _APART.isdisjoint(forms) and len({p.country for p in people}) == len(people)


def _one_by_one_with_him(d: Discourse, i: int, clause: Clause, people: list[Person]) -> list[list[Person]]:
    """Meetings of several doers of one state with one guest: 'नायडू और स्वराज ने राष्ट्रपति थेन सेन से पृथक-पृथक भेंट की'."""
    f = d.frames[i]
    doers = next((g for g in f.groups if g.first in clause and g.marker in ("ne", "bare") and len(g.members) > 1), None)
    forms = f.forms(doers.after, clause.end) if doers is not None else ()
    agents = [p for p in d.people(i, doers) if p in people] if doers is not None else []
    others = [p for p in people if p not in agents]
    of_one_state = len({p.country for p in agents}) == 1 and len(others) == 1 and others[0].country != agents[0].country
    if len(agents) < 2 or not of_one_state or _APART.isdisjoint(forms) or not _TOGETHER.isdisjoint(forms):
        return []
    return [[p, others[0]] for p in agents]


def _hosts_one_by_one(d: Discourse, i: int, head: Head, clause: Clause, people: list[Person]) -> list[list[Person]]:
    """Meetings of one guest with each of his hosts: 'लूला को अलग-अलग प्राप्त किया गया द्वारा तो लाम; द्वारा चिन्ह'."""
    f = d.frames[i]
    guests = [p for g in f.groups if g.first in clause and g.marker == "ko" and g.last <= head.at for p in d.people(i, g) if p in people]
    by = [p for g in f.groups if f.form(g.first - 1) == "द्वारा" for p in d.people(i, g) if p in people]
    apart_told = not _APART.isdisjoint(f.forms(clause.start, clause.end))
    return [[guests[0], p] for p in by] if len(guests) == 1 and len(by) > 1 and apart_told else []


def of_states(people: list[Person], found: Sides) -> bool:
    """Whether a bare 'दौर' has officials of two states; tennis has rounds too."""
    return len({*found.states, *(p.country for p in people)}) >= 2 and any(p.posts for p in people)


def own_setting(d: Discourse, i: int, clause: Clause, people: Sequence[Person], others: Sequence[Person]) -> Clause:
    """The part of a clause that tells one of several meetings' day and place: from the counterpart before to its own."""
    f = d.frames[i]
    counterparts = [g for g in f.groups if g.first in clause and d.people(i, g)]
    met = [g for g in counterparts if g.marker != "ne" and any(p in people and p not in others for p in d.people(i, g))]
    if not met:
        return clause
    own = met[-1]
    start = max((g.after for g in counterparts if g.first < own.first and not set(d.people(i, g)) <= set(people)), default=clause.start)
    return replace(clause, start=start, end=own.after)


def own_part(d: Discourse, i: int, head: Head, clause: Clause) -> Clause:
    """The part of a clause that tells one of several meetings: 'पहली बैठक 2022 में अस्ताना में तथा दूसरी बैठक 2023 में तुर्बत में हुई'."""
    f = d.frames[i]
    start = max(clause.start, body_start(d, i))
    meetings = [h for h in f.heads if h.kind == "meeting" and start <= h.at < clause.end and not h.setting]
    days = [m for m in f.mentions if m.kind == "date" and start <= m.first < clause.end]
    if len(meetings) < 2 or len(days) < 2 or head not in meetings:
        return clause
    n = meetings.index(head)
    if days[0].first < meetings[0].at:  # each day stands before its meeting
        return replace(clause, start=meetings[n - 1].last if n else clause.start, end=head.last)
    return replace(clause, start=head.first, end=meetings[n + 1].first if n + 1 < len(meetings) else clause.end)


def own_topics(d: Discourse, i: int, clause: Clause, people: Sequence[Person], everybody: Sequence[Person]) -> Clause:
    """The part of a clause behind one of several counterparts, up to the next, where each has a से of his own; else the whole."""
    met = [g for g in d.frames[i].groups if g.first in clause and g.marker == "se" and d.people(i, g)]
    agents = [p for p in everybody if all(p not in d.people(i, g) for g in met)]
    own = next((n for n, g in enumerate(met) if any(p in people and p not in agents for p in d.people(i, g))), None)
    if own is None or len(met) < 2:
        return clause
    behind = met[own].after
    end = met[own + 1].first if own + 1 < len(met) else clause.end
    return replace(clause, start=behind, end=end) if end - behind > 2 else clause


def _one_by_one(others: list[Person], forms: tuple[str, ...]) -> bool:
    """Whether each is met on his own: it is said ('अलग-अलग'), each is of another state, or of another post, one of them the highest."""
    countries = [p.country for p in others]
    posts = [next(iter(sorted(set(p.posts) & _HIGHEST)), None) or next(iter(p.posts), None) for p in others]
    of_rank = set(posts) <= _HIGHEST or not _RULE.isdisjoint(posts)  # 'मोदी और जयशंकर से', 'राष्ट्रपति और उपराष्ट्रपति से'
    at_once = ("एक", "साथ") in pairwise(forms)
    different_posts = None not in posts and of_rank and len(set(posts)) == len(posts) and not at_once
    return any(w in _APART for w in forms) or different_posts or len(set(countries)) == len(countries)
