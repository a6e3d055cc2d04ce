"""What the server and its data say of themselves, as RDF: SPARQL 1.1 Service Description, and VoID with the counts.

Triples are made here, in a worker, from the address at which the client called the server.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import Namespace
from rdflib.namespace import DCTERMS, FOAF, RDF, VOID, XSD

from kg.query.store import KNOWN, base_of, select
from kg.serve import formats
from kg.serve.answer import Answer
from kg.serve.data import serialised
from kg.serve.formats import Bounded, named_type
from kg.serve.jobs import Job

__all__ = ["describe_data", "describe_service", "tell_base"]

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
FORMATS = "http://www.w3.org/ns/formats/"
_RESULTS = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV")
_GRAPHS = ("Turtle", "N-Triples", "RDF_XML", "JSON-LD", "TriG", "N-Quads")
_PREFIXES = {**KNOWN, "sd": str(SD), "void": str(VOID), "foaf": str(FOAF)}

Value = ox.NamedNode | ox.Literal


def describe_service(store: ox.Store, job: Job) -> Answer:
    """The service description (SPARQL 1.1 Service Description, section 3): no blank nodes, everything has an address."""
    del store
    return _written(_service(str(job.about["url"]), bool(job.about["writable"])), job)


def describe_data(store: ox.Store, job: Job) -> Answer:
    """The VoID description of the data, with counts of things, classes and properties; it reads all of the default graph."""
    return _written(_data(store, str(job.about["url"])), job)


def _service(url: str, writable: bool) -> Iterator[ox.Triple]:
    service, data, graph = f"{url}/sparql#service", f"{url}/.well-known/void#data", f"{url}/sparql#default-graph"
    yield _triple(service, RDF.type, SD.Service)
    yield _triple(service, SD.endpoint, f"{url}/sparql")
    yield _triple(service, SD.supportedLanguage, SD.SPARQL11Query)
    if writable:
        yield _triple(service, SD.supportedLanguage, SD.SPARQL11Update)
    for format in (*_RESULTS, *_GRAPHS):
        yield _triple(service, SD.resultFormat, FORMATS + format)
    for format in _GRAPHS if writable else ():
        yield _triple(service, SD.inputFormat, FORMATS + format)
    yield _triple(service, SD.defaultDataset, data)
    yield _triple(data, RDF.type, SD.Dataset)
    yield _triple(data, SD.defaultGraph, graph)
    yield _triple(graph, RDF.type, SD.Graph)


def _data(store: ox.Store, url: str) -> Iterator[ox.Triple]:
    data = f"{url}/.well-known/void#data"
    yield _triple(data, RDF.type, VOID.Dataset)
    yield _triple(data, DCTERMS.title, ox.Literal("राजनय: कूटनीति का ज्ञान-ग्राफ़", language="hi"))
    yield _triple(data, DCTERMS.title, ox.Literal("Rajnay: a knowledge graph of diplomacy", language="en"))
    yield _triple(data, VOID.sparqlEndpoint, f"{url}/sparql")
    yield _triple(data, VOID.uriSpace, ox.Literal(base_of(store)))
    for vocabulary in ("rj", "rjv", "prov", "schema", "skos", "oa"):
        yield _triple(data, VOID.vocabulary, KNOWN[vocabulary])
    for format in _GRAPHS:
        yield _triple(data, VOID.feature, FORMATS + format)
    yield _triple(data, VOID.triples, _count(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))
    yield _triple(data, VOID.distinctSubjects, _count(store, "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"))
    yield _triple(data, VOID.documents, _count(store, "SELECT (COUNT(*) AS ?n) { ?s a rj:Article }"))
    yield from _parts(store, data, "SELECT ?part (COUNT(*) AS ?n) { ?s a ?part } GROUP BY ?part", "class")
    yield from _parts(store, data, "SELECT ?part (COUNT(*) AS ?n) { ?s ?part ?o } GROUP BY ?part", "property")


def _parts(store: ox.Store, data: str, query: str, kind: str) -> Iterator[ox.Triple]:
    """A partition of the data for each class, or each property."""
    counts = {"class": VOID.entities, "property": VOID.triples}
    rows = [(row["part"], row["n"]) for row in select(store, query)]
    for part, count in sorted(rows, key=str):
        if isinstance(part, ox.NamedNode) and isinstance(count, ox.Literal):
            name = f"{data.partition('#')[0]}#{kind}-{_short(part.value)}"
            yield _triple(data, VOID[f"{kind}Partition"], name)
            yield _triple(name, VOID[kind], part)
            yield _triple(name, counts[kind], count)


def _short(iri: str) -> str:
    """A name for a part: the prefix and the local name with a dash between them."""
    for prefix, start in KNOWN.items():
        if iri.startswith(start):
            return f"{prefix}-{iri.removeprefix(start)}"
    return "".join(letter if letter.isalnum() else "-" for letter in iri)


def _count(store: ox.Store, query: str) -> ox.Literal:
    count = next(iter(select(store, query)))["n"]
    assert isinstance(count, ox.Literal)
    return ox.Literal(count.value, datatype=ox.NamedNode(str(XSD.integer)))


def _triple(subject: str, predicate: str, value: str | Value) -> ox.Triple:
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), ox.NamedNode(value) if isinstance(value, str) else value)


def _written(triples: Iterator[ox.Triple], job: Job) -> Answer:
    type = formats.chosen(str(job.about["accept"]), list(formats.GRAPHS))
    body = serialised(triples, formats.GRAPHS[type], Bounded(job.limit), _PREFIXES)
    return Answer(200, named_type(type), body, {"Vary": "Accept"})


def tell_base(store: ox.Store, job: Job) -> Answer:
    """Where the graph's things have their IRIs, as plain text."""
    del job
    return Answer(200, body=base_of(store).encode())
