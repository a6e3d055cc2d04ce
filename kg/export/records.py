"""Quads in, a property graph out: nodes with values, edges between nodes, and for each the sentences that state it.

A node's id is the end of its IRI behind the graph's base (`country/NPL`), or its IRI behind a known prefix (`rjv:held`). The concepts
that things point at are nodes, too, with the labels of the vocabulary. Properties have the names of `ontology/context.jsonld`. `datatype`
and `language` tell what a value is in RDF, so that the graph can be had back whole; that an article is also `schema:NewsArticle` and
`prov:Entity` goes without saying.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import pyoxigraph as ox
from rdflib.namespace import RDF, RDFS, XSD

from kg.query.store import shortened
from kg.rdf.jsonld import names
from kg.rdf.terms import RJ
from kg.views import terms

__all__ = ["Edge", "Node", "Records", "Value", "records"]

_TYPE, _LABEL = str(RDF.type), str(RDFS.label)
_STRING = str(XSD.string)
CONCEPT = "Concept"
"""The kind of the nodes that stand for sectors, types and statuses."""


class Node(NamedTuple):
    """A thing: its class, its labels, and the sentences that state that it is."""

    id: str
    kind: str
    label_hi: str
    label_en: str
    sentences: tuple[str, ...]


class Edge(NamedTuple):
    """A property between two nodes, and the sentences that state it; none where it is derived."""

    source: str
    property: str
    target: str
    sentences: tuple[str, ...]


class Value(NamedTuple):
    """A property with a literal: `datatype` as `xsd:date`, empty for a text; `language` of a text that has one."""

    node: str
    property: str
    value: str
    datatype: str
    language: str
    sentences: tuple[str, ...]


class Records(NamedTuple):
    """A graph as three tables, each in the order of its ids."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    values: Sequence[Value]

    def columns(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """The values by column, then by node; a column is a property, or a property in a language: `date`, `programme_hi`."""
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for value in self.values:
            column = found.setdefault(f"{value.property}_{value.language}" if value.language else value.property, {})
            column[value.node] = (*column.get(value.node, ()), value.value)
        return dict(sorted(found.items()))


def records(quads: Sequence[ox.Quad], base: str) -> Records:
    """The tables of a graph whose `quads` are in order."""
    said: dict[ox.Triple, list[str]] = {}
    for quad in quads:
        if isinstance(quad.graph_name, ox.NamedNode):
            said.setdefault(quad.triple, []).append(shortened(quad.graph_name.value, base))
    default = [quad.triple for quad in quads if isinstance(quad.graph_name, ox.DefaultGraph)]
    labels = dict(_labels(default))
    nodes = [_node(triple, labels, said, base) for triple in default if _is_class(triple)]
    edges = [
        Edge(_id(triple.subject, base), _name(triple.predicate.value), _id(triple.object, base), tuple(said.get(triple, ())))
        for triple in default
        if isinstance(triple.object, ox.NamedNode) and triple.predicate.value != _TYPE
    ]
    known, sectors = {node.id for node in nodes}, {edge.target for edge in edges if edge.property == "sector"}
    nodes += [_concept(id, "Sector" if id in sectors else CONCEPT) for id in {edge.target for edge in edges} - known]
    return Records(sorted(nodes), sorted(edges), sorted(_values(default, said, base)))


def _is_class(triple: ox.Triple) -> bool:
    """Whether this tells of which of our own classes a thing is."""
    return triple.predicate.value == _TYPE and isinstance(triple.object, ox.NamedNode) and triple.object.value.startswith(str(RJ))


def _labels(default: Iterable[ox.Triple]) -> Iterator[tuple[tuple[str, str], str]]:
    for triple in default:
        if triple.predicate.value == _LABEL and isinstance(triple.object, ox.Literal):
            yield (str(triple.subject), triple.object.language or ""), triple.object.value


def _node(triple: ox.Triple, labels: Mapping[tuple[str, str], str], said: Mapping[ox.Triple, Sequence[str]], base: str) -> Node:
    subject = str(triple.subject)
    kind = str(triple.object)[1:-1].removeprefix(str(RJ))
    label = [labels.get((subject, language), "") for language in ("hi", "en")]
    return Node(_id(triple.subject, base), kind, label[0], label[1], tuple(said.get(triple, ())))


def _concept(id: str, kind: str) -> Node:
    label = terms.concept(id.removeprefix("rjv:"))
    return Node(id, kind, label.hi, label.en, ())


def _values(default: Iterable[ox.Triple], said: Mapping[ox.Triple, Sequence[str]], base: str) -> Iterator[Value]:
    for triple in default:
        value = triple.object
        if isinstance(value, ox.Literal) and triple.predicate.value != _LABEL:
            plain = value.language or value.datatype.value == _STRING
            datatype = "" if plain else shortened(value.datatype.value, base)
            name = _name(triple.predicate.value)
            yield Value(_id(triple.subject, base), name, value.value, datatype, value.language or "", tuple(said.get(triple, ())))


def _id(term: object, base: str) -> str:
    if not isinstance(term, ox.NamedNode):
        raise ValueError(f"{term}: a blank node; everything in our graphs has a name")
    return shortened(term.value, base)


def _name(predicate: str) -> str:
    """A property as `ontology/context.jsonld` calls it.

    >>> _name("https://w3id.org/rajnay/ontology#coChair"), _name("http://www.w3.org/ns/prov#wasDerivedFrom")
    ('coChair', 'wasDerivedFrom')
    """
    return names().get(predicate, predicate)
