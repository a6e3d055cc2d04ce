"""A graph in the forms of RDF. Turtle, N-Triples and RDF/XML hold the default graph; TriG, N-Quads and JSON-LD all graphs."""

from __future__ import annotations

import re
from io import BytesIO

import pyoxigraph as ox

from kg.export.taken import Taken
from kg.rdf.jsonld import framed
from kg.rdf.quads import plain
from kg.rdf.terms import PREFIXES
from kg.rdf.write import FILES, turtle

__all__ = ["jsonld", "nquads", "ntriples", "rdfxml", "trig", "turtle_file"]


def turtle_file(graph: Taken) -> bytes:
    """Turtle 1.1."""
    return turtle(graph.triples, graph.base).encode()


def trig(graph: Taken) -> bytes:
    """TriG 1.1."""
    return FILES["graph.trig"](graph.quads, graph.base)


def nquads(graph: Taken) -> bytes:
    """N-Quads 1.1, its lines sorted as `LC_ALL=C sort` does."""
    return FILES["graph.nq"](graph.quads, graph.base)


def ntriples(graph: Taken) -> bytes:
    """N-Triples 1.1, its lines sorted as `LC_ALL=C sort` does."""
    return "".join(sorted(f"{triple} .\n" for triple in graph.triples)).encode()


def rdfxml(graph: Taken) -> bytes:
    """RDF 1.1 XML. Its root element is written anew: the serialiser declares prefixes in the order of a hash table with a random seed."""
    out = BytesIO()
    ox.serialize(graph.triples, out, format=ox.RdfFormat.RDF_XML, prefixes=PREFIXES, base_iri=graph.base)
    declared = "".join(f'\n    xmlns:{prefix}="{iri}"' for prefix, iri in PREFIXES.items())
    root = f'<rdf:RDF xml:base="{graph.base}"{declared}>'.encode()
    return re.sub(rb"<rdf:RDF[^>]*>", lambda _: root, out.getvalue(), count=1)


def jsonld(graph: Taken) -> bytes:
    """JSON-LD 1.1, framed: each event with what it points at."""
    return framed(plain(graph.quads), base=graph.base).encode()
