"""Gatherings whose end a clause tells, with how long they went on: 'तीन दिन से चल रहा सम्मेलन शुक्रवार को समाप्त हो गया'.

And journeys of which a later day is told: 'यात्रा के दूसरे दिन, 9 अक्टूबर को'.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from kg.facts.counted import SO_MANY
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["begun", "days_long", "first_of", "later_day", "over_on"]

_AND = cues("and")
_AWAY = {(form,) for form in cues("earlier") | cues("later")}
"""'तीन दिन पहले' is how long ago something was."""
_BEFORE_DAY = frozenset({",", "(", "यानी"})
_BEGINS = cues("start")
_DAYS = frozenset({"दिन", "दिनों", "दिवसीय"})
_ENDS = cues("come-to-an-end") | {"पूरी", "पूरा"}
_GENITIVE = frozenset({"की", "के"})
_TO_ITS_END = {("अंत", "तक"), ("अंत", "को")}
_WHICH = {"दूसरे": 2, "तीसरे": 3, "चौथे": 4, "पांचवें": 5}
_LONGEST = 14
"""No gathering of which the days are counted takes more of them."""


def begun(f: SentenceFrames, head: Head | None, clause: Clause, last: str) -> str | None:
    """The first day of a gathering that ended on a day, None where its clause does not tell that it ended, or not its length.

    'समाप्त होने के बाद' tells of what came later.
    """
    if head is None or head.kind != "meeting" or head.setting or len(last) != 10:
        return None
    behind = f.forms(head.last, clause.end)
    over = any(form in _ENDS and behind[k + 1 : k + 2] not in {("होने",), ("के",)} for k, form in enumerate(behind))
    over |= any(pair in _TO_ITS_END for pair in pairwise(behind))
    if over and (opened := _opened_before(f, clause, last)) is not None:
        return opened
    length = days_long(f.forms(clause.start, clause.end))
    return first_of(last, length) if over and length else None


def _opened_before(f: SentenceFrames, clause: Clause, last: str) -> str | None:
    """The day on which a relative clause says that what this one ends had begun: '… शुक्रवार को समाप्त हुआ, जो बुधवार को शुरू हुआ था'."""
    behind = f.clause_behind(clause)
    if behind is None or f.form(behind.start) != "जो" or any(h.at in behind for h in f.heads):
        return None
    days = [m for m in f.mentions if m.kind == "date" and m.first in behind]
    if len(days) != 1 or len(days[0].value) != len(last) or _BEGINS.isdisjoint(f.forms(days[0].last, behind.end)):
        return None
    return days[0].value if 0 < (date.fromisoformat(last) - date.fromisoformat(days[0].value)).days <= _LONGEST else None


def later_day(f: SentenceFrames, head: Head) -> tuple[Mention, int] | None:
    """The day that is told to be a later one of a journey, and which: 'यात्रा के दूसरे दिन, सोमवार 9 अक्टूबर को'."""
    which = _WHICH.get(f.form(head.last + 1), 0)
    if head.kind != "visit" or not which or f.form(head.last) not in _GENITIVE or f.form(head.last + 2) != "दिन":
        return None
    at = head.last + 3 + (f.form(head.last + 3) in _BEFORE_DAY)
    day = next((m for m in f.mentions if m.kind == "date" and m.first == at and len(m.value) == len("2023-10-09")), None)
    return (day, which) if day is not None else None


def days_long(words: Sequence[str]) -> int:
    """How many days words say that a gathering took, 0 where they do not: 'दो दिन चले सम्मेलन में', not 'दो दिन पहले'."""
    counts = (_count(a) for k, (a, b) in enumerate(pairwise(words)) if b in _DAYS and tuple(words[k + 2 : k + 3]) not in _AWAY)
    return next((n for n in counts if 1 < n <= _LONGEST), 0)


def first_of(last: str, length: int) -> str:
    """The first of so many days (ISO) of which the last is told."""
    return (date.fromisoformat(last) - timedelta(days=length - 1)).isoformat()


def over_on(f: SentenceFrames, head: Head | None, clause: Clause, first: Mention) -> Mention | None:
    """The last day of a gathering whose first is told before it: '28 जून से चला सम्मेलन सात जुलाई को टूट गया'.

    Or of what began in one clause and ended in the next: 'यात्रा 7 मई को शुरू हुई और 10 मई को खत्म हुई'.
    """
    if (ended := _ended_in_next(f, clause, first)) is not None:
        return ended
    if head is None or head.kind != "meeting" or f.form(first.last) != "से" or first.last > head.first:
        return None
    behind = (m for m in f.mentions if m.kind == "date" and m.first in clause and m.first >= head.last)
    return next((m for m in behind if len(m.value) == len(first.value) and m.value > first.value and not m.until), None)


def _ended_in_next(f: SentenceFrames, clause: Clause, first: Mention) -> Mention | None:
    """The day on which the next clause says that what began in this one ended."""
    behind = f.clause_behind(clause)
    if behind is None or f.form(clause.end - 1) not in _AND or _BEGINS.isdisjoint(f.forms(first.last, clause.end)):
        return None
    days = [m for m in f.mentions if m.kind == "date" and m.first in behind]
    if len(days) != 1 or len(days[0].value) != len(first.value) or _ENDS.isdisjoint(f.forms(behind.start, behind.end)):
        return None
    return days[0] if not any(h.at in behind for h in f.heads) and days[0].value > first.value else None


def _count(form: str) -> int:
    return int(form) if form.isdecimal() and len(form) <= len(str(_LONGEST)) else SO_MANY.get(form, 0)
