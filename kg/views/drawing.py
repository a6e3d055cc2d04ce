"""What the network page draws, and where: the whole, as long as it can be drawn, and the countries with what joins them summed.

The page opens with the summed view when the whole is more than a person can read. What is opened from there is placed by the page.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.views.clusters import gathered
from kg.views.layout import positions
from kg.views.page import asset

__all__ = ["drawing", "parties"]

_READABLE = 150
"""Of so many points the names still find room on a page 1,440 pixels wide; with more, the page opens summed."""
_SETTLED = 1500
"""Up to so many points the whole is laid out by forces; more are gathered about their countries."""
_DRAWABLE = 6000
"""The whole is offered up to so many points: more take too long to draw for the eye to follow."""
_ROUND = 0.16
"""How much the countries are drawn to the middle: of 0.04, 0.1, 0.16 and 0.3, the one that fills a page of 4 to 3 best."""
_PARTIES = ("Country", "Organisation")
_EVENTS = ("Meeting", "Visit", "Agreement", "Commitment")

Triple = tuple[int, int, str]


def drawing(kinds: Sequence[str], edges: Sequence[Triple], hidden: Iterable[str]) -> dict[str, Any]:
    """Places, sizes and options of the drawing engine.

    `x`, `y` and `size` go by number of the node (without the whole, there are no `x` and `y`); `sum` has [node, x, y] of each country and
    organisation; `parties` says which of these take part in each event, as [event, party …]; `opens` names the view to begin with.
    """
    hidden = set(hidden)
    degree = [0] * len(kinds)
    pairs = sorted({(min(one, other), max(one, other)) for one, other, _ in edges if one != other})
    for one, other in pairs:
        degree[one] += 1
        degree[other] += 1
    taking = parties(kinds, edges)
    sizes = [_size(kind, number) for kind, number in zip(kinds, degree, strict=True)]
    many = sum(kind not in hidden for kind in kinds)
    summed = _summed(kinds, taking, sizes)
    places = _whole(len(kinds), pairs, taking, summed) if len(kinds) <= _DRAWABLE else []
    opens = "all" if many <= _READABLE or not taking else "sum"
    whole = {"x": [x for x, _ in places], "y": [y for _, y in places]} if places else {}
    return {
        "size": sizes,
        **whole,
        "sum": summed,
        "parties": [[event, *found] for event, found in sorted(taking.items())],
        "opens": opens if whole or not kinds else "sum",
        "options": _options(),
    }


def parties(kinds: Sequence[str], edges: Iterable[Triple]) -> Mapping[int, list[int]]:
    """The countries and organisations that take part in each event, by number: named themselves, or through whom they sent.

    >>> parties(["Meeting", "Official", "Country"], [(0, 1, "participant"), (1, 2, "represents")])
    {0: [2]}
    """
    sent: dict[int, set[int]] = {}
    named: dict[int, set[int]] = {}
    people: dict[int, set[int]] = {}
    for one, other, prop in edges:
        if prop == "represents":
            sent.setdefault(one, set()).add(other)
        elif kinds[one] in _EVENTS and kinds[other] in _PARTIES:
            named.setdefault(one, set()).add(other)
        elif kinds[one] in _EVENTS and kinds[other] == "Official":
            people.setdefault(one, set()).add(other)
    found = {}
    for event in sorted({*named, *people}):
        both = named.get(event, set()).union(*(sent.get(person, set()) for person in people.get(event, ())))
        if both:
            found[event] = sorted(both)
    return found


def _whole(
    count: int, pairs: Sequence[tuple[int, int]], taking: Mapping[int, Sequence[int]], summed: Iterable[Sequence[int]]
) -> list[tuple[int, int]]:
    if count <= _SETTLED:
        return positions(count, pairs)
    return gathered(count, pairs, taking, {node: (x, y) for node, x, y in summed})


def _summed(kinds: Sequence[str], taking: Mapping[int, list[int]], sizes: Sequence[int]) -> list[list[int]]:
    """Countries and organisations at their places; who shares an event is joined. Engine and shapes are pyvis's, as of the whole."""
    from pyvis.network import Network  # here, as it loads IPython, which takes a second

    nodes = [index for index, kind in enumerate(kinds) if kind in _PARTIES]
    rank = {node: place for place, node in enumerate(nodes)}
    pairs = sorted({(rank[a], rank[b]) for found in taking.values() for a in found for b in found if a < b})
    net = Network(directed=True)  # undirected, pyvis compares each edge with all before it
    for node, (x, y) in zip(nodes, positions(len(nodes), pairs, draw=_ROUND), strict=True):
        net.add_node(node, label=str(node), group=kinds[node], size=sizes[node], x=x, y=y)
    return [[node["id"], node["x"], node["y"]] for node in net.get_network_data()[0]]


def _options() -> Mapping[str, object]:
    from pyvis.network import Network

    net = Network(directed=True)
    net.set_options(asset("engine.json"))
    options: Mapping[str, object] = json.loads(net.get_network_data()[5])
    return options


def _size(kind: str, degree: int) -> int:
    """The half-width in pixels: by the square root, so that the area goes with the number of links."""
    if kind == "Country":
        return round(min(34.0, 9 + 2.4 * math.sqrt(degree)))
    return round(min(16.0, 6 + 1.5 * math.sqrt(degree)))
