"""Which found item answers which wanted one: pairs one to one, the best overlap first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.evaluate.fields import same_number
from kg.evaluate.gold import GoldItem
from kg.evaluate.predicted import Found

__all__ = ["overlap", "pairs"]


def pairs(wanted: Sequence[GoldItem], found: Sequence[Found]) -> dict[int, int]:
    """The place of the found item for the place of each wanted item that has one; a required item goes before an optional one."""
    scored = []
    for i, item in enumerate(wanted):
        for j, answer in enumerate(found):
            points = overlap(item, answer)
            if points and (score := points - 0.05 * item.optional) > 0:
                scored.append((-score, i, -j))
    paired: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(scored):
        if i not in paired and -j not in taken:
            paired[i] = -j
            taken.add(-j)
    return paired


def overlap(wanted: GoldItem, found: Found) -> float:
    """How much speaks for `found` being `wanted`; 0 when too little does."""
    return _OVERLAPS[wanted.kind](wanted, found) if wanted.kind == found.kind else 0


def _shared(wanted: GoldItem, found: Found, field: str) -> int:
    return len(wanted.fields[field].values & found.fields[field])


def _meeting(wanted: GoldItem, found: Found) -> float:
    points = 2.0 * _shared(wanted, found, "participants")
    points += 2.0 * bool(_shared(wanted, found, "date"))
    points += 2.0 * bool(_shared(wanted, found, "ordinal"))
    points += 1.0 * bool(_shared(wanted, found, "types")) + 0.5 * bool(_shared(wanted, found, "place"))
    strangers = found.fields["participants"] - wanted.fields["participants"].values
    points += 0.3 * _shared(wanted, found, "countries") - 0.5 * len(strangers)
    points += 0.4 * bool(_shared(wanted, found, "status"))
    return points if points >= 1 else 0


def _visit(wanted: GoldItem, found: Found) -> float:
    return 3 * _shared(wanted, found, "visitor") + _shared(wanted, found, "destination") + 0.5 * bool(_shared(wanted, found, "date"))


def _agreement(wanted: GoldItem, found: Found) -> float:
    points = bool(_shared(wanted, found, "types")) + 0.5 * _shared(wanted, found, "parties")
    points += bool(_shared(wanted, found, "date"))
    return points + 0.2 * _shared(wanted, found, "sectors")


def _commitment(wanted: GoldItem, found: Found) -> float:
    amounts = any(same_number(one, other) for one in wanted.fields["amount"].values for other in found.fields["amount"])
    return 2 * amounts + _shared(wanted, found, "donor") + _shared(wanted, found, "recipient")


_OVERLAPS: dict[str, Callable[[GoldItem, Found], float]] = {
    "meeting": _meeting,
    "visit": _visit,
    "agreement": _agreement,
    "commitment": _commitment,
}
