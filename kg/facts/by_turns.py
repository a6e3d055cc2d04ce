"""Meetings told together by their towns, each with its day behind it: '… की बैठकें [दिल्ली (2004)], [रोम (2005)] तथा … में हुईं'."""

from itertools import pairwise

from msgspec.structs import replace

from kg.facts.series import SERIES
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["by_turns"]

_BETWEEN = cues("and") | {",", ";", "में", "को", "(", ")", "फिर", "के", "शहर", "क्रमशः", "बाद"}
"""What may stand between the towns and days of a list."""
_TWO = 2


def by_turns(f: SentenceFrames, head: Head, clause: Clause) -> list[Clause]:
    """The stretches that give each of several meetings its town and its day; none where there are fewer than two.

    Of those of a series with the day before the town it is the first, to which what is told again adds the others.
    """
    if not head.plural:
        return []
    listed = [m for m in f.mentions if m.first in clause and m.kind in ("date", "place")]
    days = [m for m in listed if m.kind == "date"]
    if len(days) < _TWO or len(listed) != _TWO * len(days):
        return []
    pairs = list(zip(listed[::2], listed[1::2], strict=True))
    towns_first = all(town.kind != "date" and day.kind == "date" for town, day in pairs)
    days_first = all(day.kind == "date" and town.kind != "date" for day, town in pairs) and head.type in SERIES
    if not towns_first and not days_first:
        return []
    covered = {k for m in listed for k in range(m.first, m.last)}
    between = (k for k in range(listed[0].first, listed[-1].last) if k not in covered)
    if not all(f.form(k) in _BETWEEN for k in between):
        return []
    starts = [*(a.first for a, _ in pairs), listed[-1].last]
    turns = [replace(clause, start=start, end=end) for start, end in pairwise(starts)]
    return turns if towns_first else turns[:1]
