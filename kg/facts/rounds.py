"""Several meetings under one word: who met whom apart, and the part of the clause that tells of each."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from msgspec.structs import replace

from kg.facts.both import both_met_apart
from kg.facts.cast import Person
from kg.facts.counted import all_of
from kg.facts.dateline import body_start
from kg.facts.draft import Discourse
from kg.facts.role import Role
from kg.facts.series import SERIES
from kg.facts.sides import Sides
from kg.lexicon import cues
from kg.model import Clause, Group, Head, SentenceFrames

__all__ = ["apart", "by_rank", "by_state", "of_states", "own_part", "own_setting", "own_topics"]

_LATER = frozenset({"फिर", "बाद", "शाम", "दोपहर"})
_APART = cues("separately")
_TOGETHER = cues("together")
_SEATED = frozenset({"बैठे", "बैठीं", "बैठेंगे", "बैठेंगी"})
_TABLE = frozenset({"बैठक", "वार्ता", "बातचीत", "बात", "चर्चा", "विचार"})
_OPENING = 2
_TWO = 2
_CASE_ALONE = 2
"""Words of a case marker such as 'के साथ'; more of them name who stands for a state."""
_PHONE = cues("phone")
_RULE = frozenset({"head-of-state", "head-of-government"})
_ABOVE_MINISTERS = _RULE | {"vice-president"}
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
    for told_apart in (_besides_another, _each_doer_on_his_day, _each_with_his_own, _each_by_his_own_marker):
        if each := told_apart(d, i, clause, people):
            return each
    if len(people) == 3 and head.plural and _each_with_each(d, i, head, clause, people):
        return [list(pair) for pair in combinations(people, 2)]
    if rounds := _one_by_one_with_him(d, i, clause, people):
        return rounds
    both = [p for p in d.pair if p in people] if both_met_apart(f.forms(clause.start, clause.end)) else []
    if len(both) == len(people) - 1 == _TWO:
        return [[p, q] for p in people if p not in both for q in both]  # 'दोनों नेताओं से अलग-अलग मुलाकात की'
    markers = ("se", "with", "ko") if head.type == "phone-call" else ("se", "with", "at")
    if hosts := _hosts_one_by_one(d, i, head, clause, people):
        return hosts
    listed = next((c for c in f.clauses if c.start == clause.end and f.form(clause.end - 1) == ":" and c.tense == "none"), clause)
    counter = [g for g in f.groups if (g.first in clause or g.first in listed) and g.marker in markers and len(g.members) > 1]
    others = [p for g in counter for p in d.people(i, g) if p in people]
    agents = [p for p in people if p not in others]
    together = bool(_TOGETHER & set(f.forms(clause.start, clause.end))) or _at_one_table(d, i, head, clause, len(people))
    if len(agents) != 1 or len(others) < 2 or together:
        return [people]
    return [[agents[0], p] for p in others] if _one_by_one(others, f.forms(clause.start, clause.end)) else [people]


def _at_one_table(d: Discourse, i: int, head: Head, clause: Clause, number: int) -> bool:
    """Whether several sat together: 'ट्रंप और आबे के साथ बैठक की', not 'से मुलाकात की' or 'बैठकें कीं'; or they are counted next, 'तीनों ने'."""
    f = d.frames[i]
    if head.plural or not _APART.isdisjoint(f.forms(clause.start, clause.end)):
        return False
    following = d.frames[i + 1].words[:_OPENING] if i + 1 < len(d.frames) else ()
    if any(all_of(form) == number for form in following):
        return True
    met = [g.marker for g in f.groups if g.first in clause and len(g.members) > 1 and g.marker in ("se", "with", "at")]
    seated = f.form(head.at) in _TABLE or f.form(head.last - 1) in _SEATED  # 'रूहानी और ग़नी के साथ बैठे'
    return head.type != "phone-call" and seated and set(met) == {"with"}


def by_state(d: Discourse, i: int, head: Head, found: Sides) -> list[tuple[Sides, list[Person]]]:
    """One meeting for each state: 'चीन, इटली और यूक्रेन के अपने समकक्षों के साथ द्विपक्षीय बैठकें कीं'; none where it is one of all."""
    f = d.frames[i]
    clause = f.clause_of(head.at)
    listed = [g for g in f.groups if g.first in clause and _stands_for_holders(f, g)]
    each = head.plural or not (_APART | _PHONE).isdisjoint(f.forms(clause.start, head.last))
    if not each or len(found.people) != 1 or not listed:
        return []
    m = f.mentions[listed[0].members[0]]
    states = [f.mentions[k].value for k in listed[0].members if f.mentions[k].kind == "country"] or [*m.countries]
    return [(Sides(found.people, {state: Role(m.first, m.last, "counterpart")}), list(found.people)) for state in states]


def _stands_for_holders(f: SentenceFrames, g: Group) -> bool:
    """Whether several states are told for their officials whom somebody met: 'चीन, इटली और यूक्रेन के अपने समकक्षों के साथ'."""
    own = g.marker == "of" and any(m.plural and m.name == (0, 0) and 0 <= m.first - g.after <= 1 for m in f.mentions if m.kind == "person")
    first = f.mentions[g.members[0]]
    if len(g.members) == 1:  # 'ब्रिटेन, कनाडा और न्यूजीलैंड के प्रधानमंत्रियों से'
        return g.marker in ("se", "with", "at") and first.kind == "person" and first.plural and len(first.countries) > 1
    return own or (g.marker in ("se", "with", "at") and first.kind == "country" and g.after - g.last > _CASE_ALONE)


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


def _each_doer_on_his_day(d: Discourse, i: int, clause: Clause, people: list[Person]) -> list[list[Person]]:
    """Meetings of one with several doers, each with a day or place: 'यून से शुक्रवार को किशिदा और शनिवार को जेलेंस्की मिले'; or 'उनसे … मिले'."""
    f = d.frames[i]
    groups = [g for g in f.groups if g.first in clause and d.people(i, g)]
    doers = [g for g in groups if g.marker in ("ne", "bare")]
    met = [g for g in groups if g.marker in ("se", "with")]
    settings = [m for m in f.mentions if m.kind in ("date", "place") and m.first in clause]
    between = [
        any(a.last <= m.first and m.last <= b.first for m in settings) or not _LATER.isdisjoint(f.forms(a.last, b.first))
        for a, b in pairwise(doers)
    ]
    if len(doers) < 2 or len({g.marker for g in doers}) > 1 or len(met) > 1 or not all(between):
        return []
    theirs = [[p for p in d.people(i, g) if p in people] for g in (*doers, *met)]
    if not met:
        theirs.append([p for p in people if all(p not in x for x in theirs)])
    whole = {p for x in theirs for p in x} == set(people) and all(p.acts for p in people)
    return [[*x, *theirs[-1]] for x in theirs[:-1]] if whole and all(theirs) else []


def _each_by_his_own_marker(d: Discourse, i: int, clause: Clause, people: list[Person]) -> list[list[Person]]:
    """Meetings under one word, each counterpart with a से of his own: 'एंडरसन से … पर, मरीन से … पर चर्चा हुई'."""
    received = bool(_APART & set(d.frames[i].forms(clause.start, clause.end)))  # 'यून को और फिर किशिदा को अलग से प्राप्त किया'
    marker = "ko" if received and not any(g.marker == "se" and g.first in clause for g in d.frames[i].groups) else "se"
    others = [g for g in d.frames[i].groups if g.first in clause and g.marker == marker and d.people(i, g)]
    met = [[p for p in d.people(i, g) if p in people] for g in others]
    agents = [p for p in people if all(p not in m for m in met)]
    return [[*agents, *m] for m in met] if len(others) >= 2 and agents and all(met) else []


def _besides_another(d: Discourse, i: int, clause: Clause, people: list[Person]) -> list[list[Person]]:
    """Meetings of one with somebody of his hosts and with another besides: 'राष्ट्रपति … के अलावा विदेश मंत्री … से भी मुलाकात की'."""
    f = d.frames[i]
    groups = [g for g in f.groups if g.first in clause and d.people(i, g)]
    besides = [p for g in groups if g.marker == "besides" for p in d.people(i, g) if p in people]
    met = [p for g in groups if g.marker in ("se", "with") for p in d.people(i, g) if p in people]
    agents = [p for p in people if p not in besides and p not in met]
    apart_told = _TOGETHER.isdisjoint(f.forms(clause.start, clause.end)) and len(agents) == 1
    return [[*agents, p] for p in (*besides, *met)] if besides and met and apart_told else []


def _each_with_each(d: Discourse, i: int, head: Head, clause: Clause, people: list[Person]) -> bool:
    """Whether three met two by two: 'तीनों नेताओं की अलग-अलग द्विपक्षीय मुलाकातें हुईं'."""
    forms = d.frames[i].forms(clause.start, head.last)
    counted = any(all_of(form) == len(people) for form in forms)
    return counted and not _APART.isdisjoint(forms) and len({p.country for p in people}) == len(people)


def _one_by_one_with_him(d: Discourse, i: int, clause: Clause, people: list[Person]) -> list[list[Person]]:
    """Meetings of several doers with one guest or host: 'नायडू और स्वराज ने राष्ट्रपति थेन सेन से पृथक-पृथक भेंट की'."""
    f = d.frames[i]
    acting = [g for g in f.groups if g.first in clause and g.marker in ("ne", "bare") and d.people(i, g)]
    told = not _APART.isdisjoint(f.forms(acting[-1].after, clause.end)) if acting else False
    joined = next(([g] for g in acting if len(g.members) > 1), [])
    doers = joined or (acting if told else [])  # 'अध्यक्ष … और सदन में विपक्ष के नेता … उनसे अलग-अलग मिले'
    forms = f.forms(doers[-1].after, clause.end) if doers else ()
    besides = [g for g in f.groups if g.first in clause and g.marker == "besides"]
    agents = [p for g in (*besides, *doers) for p in d.people(i, g) if p in people]
    others = [p for p in people if p not in agents]
    with_one = len(others) == 1 and all(p.country != others[0].country for p in agents)
    apart_told = not _APART.isdisjoint(forms) or (_TABLE.isdisjoint(forms) and by_rank(agents))
    if len(agents) < 2 or not with_one or not apart_told or not _TOGETHER.isdisjoint(forms):
        return []
    return [[p, others[0]] for p in agents]


def by_rank(doers: list[Person]) -> bool:
    """Whether several of one state hold different high posts, and call on a guest one after the other: 'राष्ट्रपति … और प्रधानमंत्री … ने'."""
    posts = [next(iter(sorted(set(p.posts) & _HIGHEST)), None) or next(iter(p.posts), None) for p in doers]
    of_rank = not _HIGHEST.isdisjoint(posts) and None not in posts
    return of_rank and len(set(posts)) == len(posts) and len({p.country for p in doers}) == 1


def _hosts_one_by_one(d: Discourse, i: int, head: Head, clause: Clause, people: list[Person]) -> list[list[Person]]:
    """Meetings of one guest with each of his hosts: 'लूला को अलग-अलग प्राप्त किया गया द्वारा तो लाम; द्वारा चिन्ह'."""
    f = d.frames[i]
    guests = [p for g in f.groups if g.first in clause and g.marker == "ko" and g.last <= head.at for p in d.people(i, g) if p in people]
    by = [p for g in f.groups if f.form(g.first - 1) == "द्वारा" for p in d.people(i, g) if p in people]
    apart_told = not _APART.isdisjoint(f.forms(clause.start, clause.end))
    return [[guests[0], p] for p in by] if len(guests) == 1 and len(by) > 1 and apart_told else []


def of_states(people: list[Person], found: Sides) -> bool:
    """Whether a bare 'दौर' has officials of two states; tennis has rounds too."""
    return len({*found.states, *(p.country for p in people)}) >= 2 and any(p.posts or p.known for p in people)


def own_setting(d: Discourse, i: int, clause: Clause, people: Sequence[Person], others: Sequence[Person]) -> Clause:
    """The part of a clause that tells one of several meetings' day and place: from the counterpart before to its own."""
    f = d.frames[i]
    counterparts = [g for g in f.groups if g.first in clause and d.people(i, g)]
    several = sum(g.marker == "ne" for g in counterparts) > 1
    met = [g for g in counterparts if (several or g.marker != "ne") and any(p in people and p not in others for p in d.people(i, g))]
    if not met:
        return clause
    like_others = {g.marker for g in counterparts if any(p in others for p in d.people(i, g))}
    met = [g for g in met if g.marker in like_others] or met  # 'सोमवार को रूटो और मंगलवार को सीसी मोदी से मिले'
    own = next((g for g in reversed(met) if g.marker != "of"), met[-1])  # 'मई में … और जून में … से रूटो की मुलाकात हुई'
    if (behind := _with_days_behind(f, clause, counterparts, own)) is not None:
        return behind
    start = max((g.after for g in counterparts if g.first < own.first and not set(d.people(i, g)) <= set(people)), default=clause.start)
    return replace(clause, start=start, end=own.after)


def _with_days_behind(f: SentenceFrames, clause: Clause, groups: Sequence[Group], own: Group) -> Clause | None:
    """The words from one of several counterparts to the next where each has his day behind him: 'रूटो से मई में और सीसी से जून में मिले'."""
    met = [g for g in groups if g.marker in ("se", "with")]
    if len(met) < _TWO or own not in met:
        return None
    days = [m.first for m in f.mentions if m.kind == "date" and m.first in clause]
    ends = [*(g.first for g in met[1:]), clause.end]
    each = all(any(g.after <= day < end for day in days) for g, end in zip(met, ends, strict=True))
    if not each or any(day < met[0].first for day in days):
        return None
    return replace(clause, start=own.first, end=ends[met.index(own)])


def own_part(d: Discourse, i: int, head: Head, clause: Clause) -> Clause:
    """The part of a clause that tells one of several meetings: 'पहली बैठक 2022 में अस्ताना में तथा दूसरी बैठक 2023 में तुर्बत में हुई'."""
    f = d.frames[i]
    start = max(clause.start, body_start(d, i))
    meetings = [h for h in f.heads if h.kind == "meeting" and start <= h.at < clause.end and not h.setting]
    days = [m for m in f.mentions if m.kind == "date" and start <= m.first < clause.end]
    if len(meetings) < 2 or len(days) < 2 or head not in meetings:
        return clause
    n = meetings.index(head)
    days_apart = days[-1].last <= meetings[0].at or days[0].first >= meetings[-1].last
    if len(days) == len(meetings) and days_apart:
        return replace(clause, start=days[n].first, end=days[n].last)  # '24 फरवरी और 3 मई को दूसरा और तीसरा दौर'
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
    of_rank = set(posts) <= _HIGHEST or not _ABOVE_MINISTERS.isdisjoint(posts)  # 'मोदी और जयशंकर से', 'राष्ट्रपति और उपराष्ट्रपति से'
    at_once = ("एक", "साथ") in pairwise(forms)
    different_posts = None not in posts and of_rank and len(set(posts)) == len(posts) and not at_once
    return any(w in _APART for w in forms) or different_posts or len(set(countries)) == len(countries)
