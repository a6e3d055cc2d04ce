"""Where each node of the network stands: a force layout in plain Python, the same on every machine.

Nodes repel, edges pull (Fruchterman and Reingold 1991), and each edge pulls the less the busier its ends are (as the
"dissuade hubs" mode of Jacomy et al. 2014, ForceAtlas2): otherwise a country in half of all meetings would draw
everything into one lump. Far nodes act through the centre of their grid cell. No random start, and no library whose
rounding depends on the processor (networkx's own layouts reckon with numpy, each node with each other); 1,500 nodes take about five
seconds. Beyond that, see `clusters`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

__all__ = ["positions"]

_UNIT = 60.0
"""The wanted distance between neighbours, in pixels at zoom 1: three times a small node's width, room for its label."""
_CLOSER = 0.55
"""How far the settled drawing is drawn together: the forces leave about twice the room that points and labels need."""
_GAP = 72.0
"""The room between unconnected parts, in pixels: two small nodes with a label between them."""
_CELL = _UNIT * 4
"""The side of a grid cell. Nodes of the same and the adjoining cells push one another singly, others cell by cell; of 3, 4
and 6 units, 4 was fastest at 1,500 nodes."""

Point = tuple[float, float]
Key = tuple[int, int]
Cells = dict[Key, list[int]]


def positions(count: int, edges: Iterable[tuple[int, int]], *, draw: float = 0.04) -> list[tuple[int, int]]:
    """Whole-pixel places for nodes 0 … count-1, in their order; earlier nodes start nearer to the middle,
    and what is not connected with most stands beside or below. `draw` is the pull to the middle: more of it makes a rounder drawing.

    >>> positions(0, [])
    []
    >>> positions(3, [(0, 1), (1, 2)]) == positions(3, [(1, 2), (1, 0), (0, 1)])
    True
    """
    near = _neighbours(count, edges)
    parts = _parts(near)
    rank = {node: index for part in parts for index, node in enumerate(part)}
    drawn = [_drawn([[rank[other] for other in near[node]] for node in part], draw) for part in parts]
    places = [(0, 0)] * count
    for part, points in zip(parts, _packed(drawn), strict=True):
        for node, (x, y) in zip(part, points, strict=True):
            places[node] = (round(x), round(y))
    return places


def _parts(near: list[list[int]]) -> list[list[int]]:
    """The connected parts, the largest first, each with its nodes in order."""
    seen: set[int] = set()
    parts = []
    for first in range(len(near)):
        if first not in seen:
            seen.add(first)
            part = [first]
            for node in part:  # grows while it is read
                new = [other for other in near[node] if other not in seen]
                seen.update(new)
                part += new
            parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part[0]))


def _drawn(near: list[list[int]], draw: float) -> list[Point]:
    """The places within one connected part."""
    nodes = list(range(len(near)))
    core = [node for node in nodes if len(near[node]) != 1 or len(near[near[node][0]]) == 1]
    places = [_spiral(node) for node in nodes]
    _settle(places, core, near, steps=90, heat=6.0, draw=draw)
    _hang_leaves(places, set(core), near)
    _settle(places, nodes, near, steps=25, heat=0.8, draw=draw)
    places = [(x * _CLOSER, y * _CLOSER) for x, y in places]
    _part(places, near)
    return places


def _packed(drawn: list[list[Point]]) -> list[list[Point]]:
    """The parts side by side in rows, the largest first."""
    packed: list[list[Point]] = []
    left = top = row = 0.0
    width = 0.0
    for points in drawn:
        low_x, low_y = min(x for x, _ in points), min(y for _, y in points)
        wide, high = max(x for x, _ in points) - low_x, max(y for _, y in points) - low_y
        if left > 0 and left + wide > width:
            left, top, row = 0.0, top + row + _GAP, 0.0
        packed.append([(x - low_x + left, y - low_y + top) for x, y in points])
        left, row = left + wide + _GAP, max(row, high)
        width = max(width, wide, 10 * _GAP)
    return packed


def _neighbours(count: int, edges: Iterable[tuple[int, int]]) -> list[list[int]]:
    found: list[set[int]] = [set() for _ in range(count)]
    for one, other in edges:
        if one != other:
            found[one].add(other)
            found[other].add(one)
    return [sorted(nodes) for nodes in found]


def _spiral(index: int) -> Point:
    """Evenly spread points from the middle outwards (the golden angle); rounded, as sines differ between machines."""
    angle, radius = index * 2.399963229728653, _UNIT * math.sqrt(index + 0.5)
    return round(radius * math.cos(angle), 6), round(radius * math.sin(angle), 6)


def _hang_leaves(places: list[Point], core: set[int], near: list[list[int]]) -> None:
    """Put each node with a single neighbour around that neighbour, before the last settling."""
    hung: dict[int, int] = {}
    for node, others in enumerate(near):
        if node in core:
            continue
        parent = others[0]
        turn = hung[parent] = hung.get(parent, 0) + 1
        (x, y), (dx, dy) = places[parent], _spiral(turn)
        places[node] = (x + dx * 0.6, y + dy * 0.6)


def _settle(places: list[Point], nodes: list[int], near: list[list[int]], *, steps: int, heat: float, draw: float) -> None:
    """Move `nodes` by the forces on them, each step at most `heat` units and ever less."""
    inside = set(nodes)
    pulls = {node: [(other, _pull(near, node, other)) for other in near[node] if other in inside] for node in nodes}
    for step in range(steps):
        limit = _UNIT * heat * (1 - step / steps) + 1.0
        cells = _cells(places, nodes, _CELL)
        moves: list[tuple[int, Point]] = []
        for key, drift in _drift(places, cells).items():
            beside = _beside(cells, key)
            moves += [(node, _force(places, node, pulls[node], beside, drift, draw)) for node in cells[key]]
        for node, (dx, dy) in moves:
            length = math.sqrt(dx * dx + dy * dy)
            scale = min(1.0, limit / length) if length else 0.0
            x, y = places[node]
            places[node] = (x + dx * scale, y + dy * scale)


def _pull(near: list[list[int]], one: int, other: int) -> float:
    return 1.0 / math.sqrt(max(len(near[one]), len(near[other])))


def _cells(places: list[Point], nodes: Iterable[int], side: float) -> Cells:
    cells: Cells = {}
    for node in nodes:
        x, y = places[node]
        cells.setdefault((int(x // side), int(y // side)), []).append(node)
    return cells


def _beside(cells: Cells, key: Key) -> list[int]:
    column, row = key
    return [n for c in (column - 1, column, column + 1) for r in (row - 1, row, row + 1) for n in cells.get((c, r), ())]


def _drift(places: list[Point], cells: Cells) -> dict[Key, Point]:
    """The push of all far cells on each cell, reckoned between their centres."""
    centres = []
    for (column, row), group in cells.items():
        size = len(group)
        centres.append((column, row, sum(places[n][0] for n in group) / size, sum(places[n][1] for n in group) / size, size))
    drift: dict[Key, Point] = {}
    for column, row, x, y, _ in centres:
        fx = fy = 0.0
        for other_column, other_row, ox, oy, size in centres:
            if abs(other_column - column) > 1 or abs(other_row - row) > 1:
                dx, dy = x - ox, y - oy
                push = _UNIT * _UNIT * size / (dx * dx + dy * dy)
                fx += dx * push
                fy += dy * push
        drift[column, row] = (fx, fy)
    return drift


def _force(places: list[Point], node: int, pulls: list[tuple[int, float]], beside: list[int], drift: Point, draw: float) -> Point:
    x, y = places[node]
    fx, fy = drift[0] - draw * x, drift[1] - draw * y  # a weak pull to the middle keeps long arms on the page
    for other in beside:
        ox, oy = places[other]
        dx, dy = x - ox, y - oy
        push = _UNIT * _UNIT / (dx * dx + dy * dy + 1.0)  # nothing on itself, as dx and dy are 0
        fx += dx * push
        fy += dy * push
    for other, weight in pulls:
        ox, oy = places[other]
        dx, dy = ox - x, oy - y
        force = weight * math.sqrt(dx * dx + dy * dy) / _UNIT
        fx += dx * force
        fy += dy * force
    return fx, fy


def _part(places: list[Point], near: list[list[int]]) -> None:
    """Push nodes that still touch apart, a little at a time; busy nodes are drawn larger and need more room."""
    room = [14.0 + 2.6 * min(8.0, math.sqrt(len(others))) for others in near]
    for _ in range(24):
        cells = _cells(places, range(len(places)), 2 * max(room, default=1.0))
        for key, group in cells.items():
            for node in group:
                for other in _beside(cells, key):
                    if node < other:
                        _push(places, node, other, room[node] + room[other])


def _push(places: list[Point], one: int, other: int, wanted: float) -> None:
    (x, y), (ox, oy) = places[one], places[other]
    dx, dy = ox - x, oy - y
    gap = math.sqrt(dx * dx + dy * dy)
    if gap < wanted:
        if gap < 0.01:
            dx, dy, gap = 0.01, 0.0, 0.01
        shift = (wanted - gap) / gap / 2
        places[one] = (x - dx * shift, y - dy * shift)
        places[other] = (ox + dx * shift, oy + dy * shift)
