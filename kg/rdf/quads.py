"""A dataset in, its quads out in one order, whatever store holds them: default graph first, then by graph, subject, predicate, object.

An entity's type comes before its other predicates. The order is that of code points, so that it is the same on every machine.
"""

from collections.abc import Iterable
from typing import NamedTuple

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset
from rdflib.namespace import RDF

__all__ = ["Quad", "Triple", "order", "plain", "quads", "sorted_quads"]

_TYPE = str(RDF.type)


class Triple(NamedTuple):
    """Subject and predicate by their IRIs, and the object."""

    subject: str
    predicate: str
    object: ox.NamedNode | ox.Literal

    def __str__(self) -> str:
        return f"<{self.subject}> <{self.predicate}> {self.object}"


class Quad(NamedTuple):
    """A triple and the IRI of the graph it stands in: "" for the default graph."""

    graph: str
    triple: Triple


def quads(dataset: Dataset) -> list[Quad]:
    """All quads of `dataset`, sorted."""
    return plain(sorted_quads(dataset))


def sorted_quads(dataset: Dataset) -> list[ox.Quad]:
    """All quads of `dataset`, sorted, as Oxigraph's own objects, which its serialisers take."""
    form = "ox-nquads" if isinstance(dataset.store, OxigraphStore) else "nquads"
    data = dataset.serialize(format=form, encoding="utf-8")
    return sorted(ox.parse(data, format=ox.RdfFormat.N_QUADS), key=order)


def order(quad: ox.Quad) -> tuple[str, str, str, str]:
    """What quads are sorted by."""
    graph = "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)
    predicate = "" if quad.predicate.value == _TYPE else str(quad.predicate)
    return graph, str(quad.subject), predicate, str(quad.object)


def plain(ordered: Iterable[ox.Quad]) -> list[Quad]:
    """The same quads with plain strings for names; raises `ValueError` for a blank node, which none of our graphs has."""
    return [_plain(quad) for quad in ordered]


def _plain(quad: ox.Quad) -> Quad:
    graph, subject, value = quad.graph_name, quad.subject, quad.object
    if not isinstance(subject, ox.NamedNode) or not isinstance(value, ox.NamedNode | ox.Literal) or isinstance(graph, ox.BlankNode):
        raise ValueError(f"{quad}: a blank node; everything in our graphs has a name")
    return Quad("" if isinstance(graph, ox.DefaultGraph) else graph.value, Triple(subject.value, quad.predicate.value, value))
