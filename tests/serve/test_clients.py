"""Clients that others wrote talk to our server."""

import json
import shutil
import subprocess
from urllib.parse import quote

import pytest
from rdflib import RDF, Dataset, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore, SPARQLUpdateStore
from SPARQLWrapper import CSV, JSON, POST, TURTLE, XML, SPARQLWrapper

from kg.rdf.terms import PREFIXES, RJ
from tests.serve.servers import TOKEN, Server

MEETING = URIRef("https://w3id.org/rajnay/id/meeting/IND-PER/joint-commission/3")
LABEL = f"SELECT ?label {{ <{MEETING}> rdfs:label ?label FILTER(LANG(?label) = 'hi') }}"


def test_rdflib_asks_as_a_store(server: Server) -> None:
    graph = Graph(SPARQLStore(f"{server.url}/sparql", returnFormat="json"))
    assert (MEETING, RDF.type, RJ.Meeting) in graph
    assert {"भारत–पेरू संयुक्त आयोग की तीसरी बैठक (2024-09-18)"} == {str(label) for row in graph.query(LABEL).bindings for label in row.values()}


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("format", ["json", "xml", "csv", "tsv"])
def test_rdflib_asks_in_each_way_and_format(method: str, format: str, server: Server) -> None:
    graph = Graph(SPARQLStore(f"{server.url}/sparql", method=method, returnFormat=format))
    assert 1 == len(list(graph.query(LABEL)))


def test_rdflib_writes_as_a_store(writable: Server) -> None:
    store = SPARQLUpdateStore(f"{writable.url}/sparql", f"{writable.url}/update", headers={"Authorization": f"Bearer {TOKEN}"})
    dataset = Dataset(store)
    named = dataset.graph(URIRef("http://example.org/g"))
    said = (MEETING, URIRef(f"{PREFIXES['skos']}note"), Literal("तीसरी बैठक", lang="hi"))
    named.add(said)
    assert ["तीसरी बैठक"] == writable.rows("SELECT ?o { GRAPH <http://example.org/g> { ?s ?p ?o } }")
    named.remove(said)
    assert [] == writable.rows("SELECT ?o { GRAPH <http://example.org/g> { ?s ?p ?o } }")


@pytest.mark.parametrize("format", [JSON, XML, CSV])
def test_sparqlwrapper_asks(format: str, server: Server) -> None:
    wrapper = SPARQLWrapper(f"{server.url}/sparql", returnFormat=format)
    wrapper.setQuery(LABEL)
    answer = wrapper.query()
    text = answer.response.read().decode()
    assert "संयुक्त आयोग की तीसरी बैठक" in text


def test_sparqlwrapper_gets_a_graph(server: Server) -> None:
    wrapper = SPARQLWrapper(f"{server.url}/sparql", returnFormat=TURTLE)
    wrapper.setQuery(f"DESCRIBE <{MEETING}>")
    assert (MEETING, RDF.type, RJ.Meeting) in Graph().parse(data=wrapper.query().response.read(), format="turtle")


def test_sparqlwrapper_writes(writable: Server) -> None:
    wrapper = SPARQLWrapper(f"{writable.url}/update")
    wrapper.addCustomHttpHeader("Authorization", f"Bearer {TOKEN}")
    wrapper.setMethod(POST)
    wrapper.setQuery('INSERT DATA { <http://example.org/a> rdfs:label "लीमा"@hi }')
    wrapper.query()
    assert ["लीमा"] == writable.rows("SELECT ?o { <http://example.org/a> rdfs:label ?o }")


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_curl_asks_writes_and_takes_graphs(writable: Server) -> None:
    def curl(*words: str) -> str:
        return subprocess.run(["curl", "-sS", "--fail-with-body", *words], check=True, capture_output=True, text=True, timeout=60).stdout

    allowed = ("-H", f"Authorization: Bearer {TOKEN}")
    assert "true" in curl(f"{writable.url}/sparql", "--data-urlencode", "query=ASK { ?m a rj:Meeting }")
    assert json.loads(curl("-G", f"{writable.url}/sparql", "--data-urlencode", f"query={LABEL}"))["results"]["bindings"]
    curl(f"{writable.url}/update", *allowed, "--data-urlencode", "update=INSERT DATA { <http://example.org/a> rdfs:label 'x' }")
    graph = f"{writable.url}/store?graph={quote('http://example.org/g', safe='')}"
    said = "<http://example.org/a> a <http://example.org/B> ."
    curl("-X", "PUT", graph, *allowed, "-H", "Content-Type: text/turtle", "--data-binary", said)
    assert "<http://example.org/B>" in curl(graph, "-H", "Accept: application/n-triples")
    assert "303" == curl("-o", "/dev/null", "-w", "%{http_code}", f"{writable.url}/vocab/held", "-H", "Accept: text/html")
