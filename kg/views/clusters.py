"""Where each of very many things stands: beside the countries it belongs to, which have their places already. Reckoned in one pass.

What two countries did stands between them, what one did alone around it; a force layout of 5,000 things takes half a minute and
shows no more. The same on every machine, as are the places of the countries.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["gathered"]

_ROOM = 26.0
"""The distance of things in a cluster, in pixels: two small points with a gap between them."""
_SPARE = 2.5
"""How much more room than its things need the whole drawing gets, so that clusters stay apart: of 1.5, 2.5 and 4 the one where both
clusters and points can be told at first sight."""
_TURN = 2.399963229728653
"""The golden angle, by which points of a spiral spread evenly."""

Point = tuple[float, float]


def gathered(
    count: int, edges: Iterable[tuple[int, int]], parties: Mapping[int, Sequence[int]], places: Mapping[int, Point]
) -> list[tuple[int, int]]:
    """Whole-pixel places for things 0 … count-1, those of `places` drawn apart and the others gathered about them.

    `parties` says which of `places` an event belongs to; what isn't named there belongs to the one most of its neighbours belong to.

    >>> gathered(3, [(2, 0), (2, 1)], {2: [0, 1]}, {0: (0, 0), 1: (40, 0)})
    [(0, 0), (80, 0), (40, 0)]
    """
    spread = _spread(count, places)
    fixed = {node: (x * spread, y * spread) for node, (x, y) in places.items()}
    clusters: dict[tuple[int, ...], list[int]] = {}
    for node, owners in enumerate(_owners(count, edges, parties, fixed)):
        if node not in fixed:
            clusters.setdefault(owners, []).append(node)
    for owners, members in clusters.items():
        x, y = (sum(fixed[owner][axis] for owner in owners) / max(1, len(owners)) for axis in (0, 1))
        around = 3 if len(owners) == 1 else 0  # a country in the middle needs room itself
        for place, node in enumerate(members):
            radius, angle = _ROOM * 0.6 * math.sqrt(place + around * around), place * _TURN
            fixed[node] = (x + round(radius * math.cos(angle), 3), y + round(radius * math.sin(angle), 3))
    return [(round(fixed[node][0]), round(fixed[node][1])) for node in range(count)]


def _spread(count: int, places: Mapping[int, Point]) -> float:
    """By how much the countries are drawn apart, for all to have room."""
    extents = [max((p[axis] for p in places.values()), default=0) - min((p[axis] for p in places.values()), default=0) for axis in (0, 1)]
    area = max(1.0, extents[0]) * max(1.0, extents[1])
    return max(2.0, math.sqrt(count * _ROOM * _ROOM * _SPARE / area)) if min(extents) > 0 else 2.0


def _owners(
    count: int, edges: Iterable[tuple[int, int]], parties: Mapping[int, Sequence[int]], fixed: Mapping[int, Point]
) -> list[tuple[int, ...]]:
    """The countries that each thing is put beside: those of an event, else the one named most around it, else none."""
    beside: list[Counter[int]] = [Counter() for _ in range(count)]
    for one, other in edges:
        for node, near in ((one, other), (other, one)):
            if near in fixed:
                beside[node][near] += 3  # joined with it, not only by way of an event
            for party in parties.get(near, ()):
                beside[node][party] += 1
    most = [min(counts, key=lambda party: (-counts[party], party)) if counts else -1 for counts in beside]
    return [tuple(parties[node]) if node in parties else (most[node],) * (most[node] >= 0) for node in range(count)]
