"""What every form is made of: a graph's quads in their order, and what is told from them once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from kg.export.records import Records, records
from kg.query.store import base_of
from kg.rdf.quads import order

__all__ = ["Taken", "taken", "written"]


@dataclass(frozen=True)
class Taken:
    """A graph at the moment at which it is taken away; `base` is where its things have their IRIs."""

    quads: tuple[ox.Quad, ...]
    base: str

    @cached_property
    def triples(self) -> tuple[ox.Triple, ...]:
        """The default graph, in order."""
        return tuple(quad.triple for quad in self.quads if isinstance(quad.graph_name, ox.DefaultGraph))

    @cached_property
    def records(self) -> Records:
        """The graph as nodes, edges and values."""
        return records(self.quads, self.base)


def taken(store: ox.Store) -> Taken:
    """All that is in a store, in the order that every file has."""
    return Taken(tuple(sorted(store, key=order)), base_of(store))


def written(path: Path, content: bytes) -> Path:
    """The path of a file that has this content; it is replaced only when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
    return path
