"""Whom somebody met one by one, told as many and then by name: 'कई नेताओं से मुलाकात की। इनमें … और … शामिल हैं'."""

from kg.facts.cast import Person
from kg.facts.draft import Discourse
from kg.facts.role import Role
from kg.facts.sides import Sides
from kg.lexicon import cues
from kg.model import Clause, Head

__all__ = ["one_by_one"]

_AMONG = cues("among-them") | cues("in-which")
_LEADERS = cues("leaders")
_MANY = cues("many-of-them")
_NEAR = 4
"""So many words behind 'कई' stands who they are: 'कई देशों के विदेश मंत्रियों से'."""
_WHOM = frozenset({"से", "के"})
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
    return [(Sides(people, {}), [*doers, p]) for p in named]


def _met_many(d: Discourse, i: int, head: Head, clause: Clause) -> bool:
    """Whether it is 'कई नेताओं से', 'अनेक देशों के समकक्षों के साथ' that somebody met."""
    forms = d.frames[i].forms(clause.start, head.last)
    for k, form in enumerate(forms):
        if form in _MANY:
            who = next((n for n in range(k + 1, min(k + 1 + _NEAR, len(forms))) if forms[n] in _LEADERS and forms[n].endswith("ं")), None)
            if who is not None and forms[who + 1 : who + 2] and forms[who + 1] in _WHOM:
                return True
    return False


def _named_behind(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """Those whom 'जिनमें … शामिल थे' or 'इनमें … शामिल हैं' names."""
    f = d.frames[i]
    behind = [(i, c) for c in f.clauses if c.start == clause.end and f.form(c.start) in _AMONG]
    if not behind and clause == f.clauses[-1] and i + 1 < len(d.frames) and d.frames[i + 1].form(0) in _AMONG:
        behind = [(i + 1, d.frames[i + 1].clauses[0])]
    for n, c in behind:
        g = d.frames[n]
        tail = set(g.forms(c.end - 4, c.end))
        if _TOLD & tail and _WERE & tail:
            people = [p for k, m in enumerate(g.mentions) if m.first in c and (p := d.cast.of.get((n, k))) is not None]
            return [p for p in dict.fromkeys(people) if p.named and p.country]
    return []
