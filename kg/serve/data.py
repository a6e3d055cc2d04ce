"""Quads in, a file of RDF out: sorted, behind our prefixes, JSON-LD with our own context."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from kg.query.store import KNOWN
from kg.rdf.jsonld import jsonld
from kg.rdf.quads import order, plain
from kg.rdf.write import turtle
from kg.serve import formats
from kg.serve.answer import Answer
from kg.serve.formats import Bounded, named_type

__all__ = ["in_order", "serialised", "written"]


def serialised(
    triples: Iterable[ox.Triple] | Iterable[ox.Quad], format: ox.RdfFormat, out: Bounded, prefixes: Mapping[str, str] = KNOWN
) -> bytes:
    """RDF in a format, by way of `out`; the engine declares prefixes in the order of a randomly seeded hash table, which is put right."""
    ox.serialize(triples, out, format=format, prefixes=dict(prefixes))
    return in_order(out.getvalue(), format)


def in_order(text: bytes, format: ox.RdfFormat) -> bytes:
    """A file with the prefixes at its beginning sorted.

    >>> in_order(b"@prefix b: <b> .\\n@prefix a: <a> .\\n<c> a a:d .\\n", ox.RdfFormat.TURTLE).splitlines()[0]
    b'@prefix a: <a> .'
    """
    if format not in (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG, ox.RdfFormat.N3):
        return text
    end = 0
    while text.startswith(b"@prefix ", end):
        end = text.index(b"\n", end) + 1
    return b"".join(sorted(text[:end].splitlines(keepends=True))) + text[end:]


def written(quads: Iterable[ox.Quad], type: str, base: str, limit: int) -> Answer:
    """Quads in the format with a media type; a format that has no graphs gets the default graph."""
    ordered = sorted(set(quads), key=order)
    default = [quad.triple for quad in ordered if isinstance(quad.graph_name, ox.DefaultGraph)]
    out = Bounded(limit)
    format = formats.GRAPHS[type]
    if format == ox.RdfFormat.JSON_LD and not any(_blank(quad) for quad in ordered):
        out.write(jsonld(plain(ordered), base=base).encode())
    elif format in (ox.RdfFormat.TURTLE, ox.RdfFormat.N3):
        out.write(turtle(default, base).encode())
    else:
        return Answer(200, named_type(type), serialised(ordered if type in formats.DATASETS else default, format, out), {"Vary": "Accept"})
    return Answer(200, named_type(type), out.getvalue(), {"Vary": "Accept"})


def _blank(quad: ox.Quad) -> bool:
    return (
        not isinstance(quad.subject, ox.NamedNode)
        or not isinstance(quad.object, ox.NamedNode | ox.Literal)
        or isinstance(quad.graph_name, ox.BlankNode)
    )
