"""Days told for several in turn: '[5 और 7 मार्च को] क्रमशः पेरू और चिली जाएंगे' are one day for each."""

from collections.abc import Sequence

from kg.facts.draft import Discourse, Draft
from kg.lexicon import cues
from kg.model import Clause

__all__ = ["each_his_day", "respectively"]

_RESPECTIVELY = cues("respectively")
_TO = frozenset({"से", "तक"})
_TWO = 2


def respectively(d: Discourse, i: int, clause: Clause) -> bool:
    """Whether a clause tells several things of several, each of its own: 'क्रमशः'."""
    return not _RESPECTIVELY.isdisjoint(d.frames[i].forms(clause.start, clause.end))


def each_his_day(d: Discourse, i: int, clause: Clause, drafts: Sequence[Draft | None]) -> None:
    """Parts two days joined by 'and' between two events that share them: the first is of the first, the last of the second."""
    told = [x for x in drafts if x is not None]
    if len(told) != _TWO or told[0] is told[1] or not respectively(d, i, clause):
        return
    first, second = told
    days = [m for m in d.frames[i].mentions if m.kind == "date" and m.first in clause and m.until]
    same = first.one("endDate") is not None and first.one("endDate") == second.one("endDate") and first.one("date") == second.one("date")
    if len(days) == 1 and same and _TO.isdisjoint(d.frames[i].forms(days[0].first, days[0].last)):
        second.slots["date"] = second.slots.pop("endDate")
        first.slots.pop("endDate")
