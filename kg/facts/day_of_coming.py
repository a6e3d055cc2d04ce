"""The day on which the sentence before tells somebody came, and on which what was done there was done: 'वह रविवार को … पहुंचे थे। वहां …'."""

from kg.facts.day import when
from kg.facts.draft import Discourse
from kg.model import Clause

__all__ = ["day_of_coming"]

_THERE = frozenset({"वहां", "वहीं"})
_CAME = frozenset({"arrive", "come", "go", "enter"})
_DAY = len("2024-12-05")


def day_of_coming(d: Discourse, i: int, clause: Clause) -> str | None:
    """The one day that the sentence before tells of a coming, where a clause without a date goes on with 'वहां'."""
    f = d.frames[i]
    if not i or clause.start or f.form(0) not in _THERE or clause.tense == "future" or any(m.kind == "date" for m in f.mentions):
        return None
    before = d.frames[i - 1]
    days = [m for m in before.mentions if m.kind == "date"]
    came = [h for h in before.heads if h.kind == "travel-verb" and h.type in _CAME]
    if len(days) != 1 or len(came) != 1 or days[0].last > came[0].at or before.clause_of(came[0].at).negated:
        return None
    day, until = when(d, i - 1, days[0], planned=False)
    return day if len(day) == _DAY and not until else None
