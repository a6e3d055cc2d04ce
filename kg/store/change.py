"""What a store must lose and gain, as one SPARQL update: carried out wholly or not at all, and harmless when carried out twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import pyoxigraph as ox

__all__ = ["Change", "insertions"]


@dataclass(frozen=True, slots=True)
class Change:
    """Graphs that go whole, quads that go, and quads that come; each sorted.

    `around` is what is stated of the things that changed and of those that they point at, as it is after the change: for the shapes.
    """

    drop: tuple[str, ...] = ()
    delete: tuple[ox.Quad, ...] = ()
    insert: tuple[ox.Quad, ...] = ()
    around: tuple[ox.Quad, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.drop or self.delete or self.insert)

    def __str__(self) -> str:
        """The change in SPARQL 1.1 Update.

        >>> thing = ox.NamedNode("https://w3id.org/rajnay/id/country/PER")
        >>> iso3 = ox.NamedNode("https://w3id.org/rajnay/ontology#iso3")
        >>> print(Change(insert=(ox.Quad(thing, iso3, ox.Literal("PER")),)))
        INSERT DATA {
        <https://w3id.org/rajnay/id/country/PER> <https://w3id.org/rajnay/ontology#iso3> "PER" .
        }
        """
        parts = [f"DROP SILENT GRAPH <{graph}>" for graph in self.drop]
        parts += [f"{verb} DATA {{\n{_data(quads)}}}" for verb, quads in (("DELETE", self.delete), ("INSERT", self.insert)) if quads]
        return " ;\n".join(parts)


def insertions(quads: Iterable[ox.Quad], most: int) -> Iterator[Change]:
    """Changes that insert `quads`, at most so many each."""
    part: list[ox.Quad] = []
    for quad in quads:
        part.append(quad)
        if len(part) == most:
            yield Change(insert=tuple(part))
            part = []
    if part:
        yield Change(insert=tuple(part))


def _data(quads: Iterable[ox.Quad]) -> str:
    ordered = sorted(quads, key=_graph)
    return "".join(_block(graph, list(group)) for graph, group in groupby(ordered, key=_graph))


def _block(graph: str, quads: Iterable[ox.Quad]) -> str:
    triples = "".join(f"{quad.triple} .\n" for quad in quads)
    return f"GRAPH {graph} {{\n{triples}}}\n" if graph else triples


def _graph(quad: ox.Quad) -> str:
    return "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)
