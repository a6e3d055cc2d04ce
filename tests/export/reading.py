"""Tables that were taken away, read back by libraries that know nothing of us, as the RDF that they stand for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox

from kg.query.store import KNOWN
from kg.rdf.terms import BASE
from kg.resources import ontology

_CONTEXT = json.loads(ontology("context.jsonld").read_text(encoding="utf-8"))["@context"]
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")

Stated = tuple[ox.Triple, Sequence[str]]
"""A triple, and the ids of the sentences that state it."""


def iri(id: str) -> ox.NamedNode:
    """The IRI that an id stands for."""
    prefix, colon, rest = id.partition(":")
    return ox.NamedNode(KNOWN[prefix] + rest if colon and prefix in KNOWN else BASE + id)


def term(name: str) -> ox.NamedNode:
    """The class or property that the JSON-LD context calls by a name."""
    meaning = _CONTEXT[name]
    return iri(meaning if isinstance(meaning, str) else meaning["@id"])


def node(id: str, kind: str, label_hi: str, label_en: str, sentences: Sequence[str]) -> Iterator[Stated]:
    """What a line of nodes tells. Types, statuses and sectors are the vocabulary's and no part of the graph."""
    if kind in ("Concept", "Sector"):
        return
    yield ox.Triple(iri(id), _TYPE, term(kind)), sentences
    for other in ("schema:NewsArticle", "prov:Entity") if kind == "Article" else ():
        yield ox.Triple(iri(id), _TYPE, iri(other)), ()
    for language, label in (("hi", label_hi), ("en", label_en)):
        if label:
            yield ox.Triple(iri(id), _LABEL, ox.Literal(label, language=language)), ()


def edge(source: str, property: str, target: str, sentences: Sequence[str]) -> Stated:
    """What a line of edges tells."""
    return ox.Triple(iri(source), term(property), iri(target)), sentences


def value(node: str, property: str, text: str, datatype: str, language: str, sentences: Sequence[str]) -> Stated:
    """What a line of values tells."""
    literal = (
        ox.Literal(text, language=language) if language else ox.Literal(text, datatype=iri(datatype)) if datatype else ox.Literal(text)
    )
    return ox.Triple(iri(node), term(property), literal), sentences


def quads(stated: Iterable[Stated]) -> set[str]:
    """The dataset that triples and their sentences stand for."""
    found = set()
    for triple, sentences in stated:
        found.add(str(triple))
        found.update(f"{triple} {iri(sentence)}" for sentence in sentences)
    return found
