"""Meetings that came of one told before them in their clause: 'X और Y की बैठक में बनी सहमति के अनुरूप तीसरी वार्ता 5 मई को रोम में हुई'."""

from msgspec.structs import replace

from kg.facts.series import SERIES
from kg.facts.subjects import kinds_of
from kg.model import Clause, Group, Head, SentenceFrames

__all__ = ["own_words", "those_who_met_before"]

_NEAR = 3
"""So many words at most stand between those who had met and the word for it: 'के बीच हुई बैठक'."""
_TOLD_OF = frozenset({"reference", "after"})


def own_words(f: SentenceFrames, head: Head, clause: Clause) -> Clause:
    """The words of a clause that tell of one of two such meetings, the earlier one or what came of it; else the whole clause."""
    group = those_who_met_before(f, head, clause)
    if group is not None:
        return replace(clause, start=_told_first(f, head, clause)[0].last)
    later = (h for h in f.heads if head.setting in _TOLD_OF and head.kind == "meeting" and head.at < h.at < clause.end)
    came_of_it = any(those_who_met_before(f, h, clause) is not None and head in _told_first(f, h, clause) for h in later)
    return replace(clause, end=head.last + 1) if came_of_it else clause


def those_who_met_before(f: SentenceFrames, head: Head, clause: Clause) -> Group | None:
    """Those who had met before a meeting of a series that has its own day behind that: not those who met in it."""
    of_series = head.ordinal is not None or head.type in SERIES
    if not of_series or head.this or head.setting or head.kind != "meeting":
        return None
    told = _told_first(f, head, clause)
    if not told or not any(m.kind == "date" and told[0].last <= m.first < clause.end for m in f.mentions):
        return None
    earlier = told[0]
    if any(g.marker in ("ne", "with", "se", "between") and earlier.last <= g.first < clause.end for g in f.groups):
        return None
    pairs = (g for g in f.groups if g.marker in ("of", "between") and len(g.members) > 1 and clause.start <= g.first)
    return next((g for g in pairs if 0 <= earlier.first - g.after <= _NEAR and kinds_of(f, g) == {"person"}), None)


def _told_first(f: SentenceFrames, head: Head, clause: Clause) -> list[Head]:
    """The meetings that a clause tells before another one, in or after which that came about; the first alone counts."""
    return [h for h in f.heads if clause.start <= h.at < head.first and h.kind == "meeting" and h.setting in _TOLD_OF][:1]
