"""Whom somebody met one by one, told as many and then by name: 'कई नेताओं से मुलाकात की। इनमें … और … शामिल हैं'."""

from collections.abc import Sequence
from itertools import pairwise

from kg.facts.cast import Person
from kg.facts.counted import SO_MANY
from kg.facts.draft import Discourse
from kg.facts.role import Role
from kg.facts.sides import Sides
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["one_by_one"]

_AMONG = cues("among-them") | cues("in-which")
_EVENTS = frozenset({"meeting", "meet-verb", "visit"})
_HIS = frozenset({"उनके", "इनके"})
_LEADERS = cues("leaders")
_MANY = cues("many-of-them")
_HOSTED = cues("welcome") | cues("receive-guest") | {"मेजबानी"}
_OPENS = 5
"""So many words a sentence may begin with that tells who sat with the host."""
_NEAR = 4
"""So many words behind 'कई' stands who they are: 'कई देशों के विदेश मंत्रियों से'."""
_WHOM = frozenset({"से", "के"})
_WHOSE = frozenset({"की", "को", "का"})
_WERE = cues("is") | cues("was") | {"रहे", "रहीं"}
_TOLD = cues("attend") | {"प्रमुख", "थे", "थीं", "हैं"}


def one_by_one(d: Discourse, i: int, head: Head, clause: Clause, found: Sides) -> list[tuple[Sides, list[Person]]]:
    """A meeting for each of those whom the clause or the sentence behind names of the many met; none where nobody met many."""
    doers = [p for p, role in found.people.items() if role.marker in ("ne", "bare", "context") and role.last <= clause.end]
    if not doers or len({p.country for p in doers}) > 1 or head.setting or not _met_many(d, i, head, clause):
        return []
    named = [p for p in _named_behind(d, i, clause) if p not in doers and p.country != doers[0].country]
    role = Role(head.first, head.last, "with")
    people = {p: found.people[p] for p in doers} | dict.fromkeys(named, role)
    if named and d.frames[i].form(head.at) in _HOSTED:
        return [(Sides(people, {}), list(people))]
    return [(Sides(people, {}), [*doers, p]) for p in named]


def _met_many(d: Discourse, i: int, head: Head, clause: Clause) -> bool:
    """Whether it is 'कई नेताओं से', 'अनेक देशों के समकक्षों के साथ' that somebody met, or 'पांच राष्ट्रपतियों की' that he hosted."""
    forms = d.frames[i].forms(clause.start, head.last)
    hosted = d.frames[i].form(head.at) in _HOSTED
    for k, form in enumerate(forms):
        if form in _MANY or (hosted and (form in SO_MANY or form.isdecimal())):
            who = next((n for n in range(k + 1, min(k + 1 + _NEAR, len(forms))) if forms[n] in _LEADERS and forms[n].endswith("ं")), None)
            if who is not None and forms[who + 1 : who + 2] and forms[who + 1] in (_WHOSE if hosted else _WHOM):
                return True
    return False


def _sat_with_him(f: SentenceFrames) -> bool:
    """Whether a sentence only tells who sat there with somebody: 'मेज पर उनके साथ थे …', 'उनके साथ … बैठे थे'."""
    opening = f.words[:_OPENS]
    beside = any(a in _HIS and b == "साथ" for a, b in pairwise(opening))
    of_its_own = any(m.kind in ("date", "place") for m in f.mentions) or any(h.at >= _OPENS and h.kind in _EVENTS for h in f.heads)
    return beside and not _WERE.isdisjoint(f.words) and not of_its_own


def _named_behind(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """Those whom 'जिनमें … शामिल थे', 'इनमें … शामिल हैं' or 'मेज पर उनके साथ थे …' names."""
    f = d.frames[i]
    behind = [(i, c) for c in f.clauses if c.start == clause.end and f.form(c.start) in _AMONG]
    following = d.frames[i + 1] if clause == f.clauses[-1] and i + 1 < len(d.frames) else None
    if not behind and following is not None and following.form(0) in _AMONG:
        behind = [(i + 1, following.clauses[0])]
    if following is not None and _sat_with_him(following):
        return _named_in(d, i + 1, following.clauses)
    for n, c in behind:
        tail = set(d.frames[n].forms(c.end - 4, c.end))
        if _TOLD & tail and _WERE & tail:
            return _named_in(d, n, (c,))
    return []


def _named_in(d: Discourse, i: int, clauses: Sequence[Clause]) -> list[Person]:
    """Those whom clauses of a sentence name who act for a state."""
    inside = (k for k, m in enumerate(d.frames[i].mentions) if any(m.first in c for c in clauses))
    people = dict.fromkeys(p for k in inside if (p := d.cast.of.get((i, k))) is not None)
    return [p for p in people if p.named and p.country]
