"""SPARQL 1.1 Service Description (W3C Recommendation of 21 March 2013) and VoID (W3C Interest Group Note of 3 March 2011)."""

from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import RDF, VOID

from tests.serve.servers import Server

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")


def read(server: Server, path: str, accept: str = "text/turtle") -> Graph:
    reply = server.ask(path, Accept=accept)
    assert (reply.status, reply.type) == (200, accept)
    return Graph().parse(data=reply.body, format=accept)


def test_the_endpoint_describes_itself(endpoint: Server) -> None:
    """2: "the RDF triples ... when dereferenced", without a query."""
    graph = read(endpoint, "/sparql")
    (service,) = graph.subjects(RDF.type, SD.Service)
    assert [URIRef(f"{endpoint.url}/sparql")] == list(graph.objects(service, SD.endpoint))
    assert {SD.SPARQL11Query, SD.SPARQL11Update} == set(graph.objects(service, SD.supportedLanguage))


def test_the_description_comes_in_other_formats(endpoint: Server) -> None:
    turtle = read(endpoint, "/sparql")
    assert len(turtle) > 10
    assert all(set(turtle) == set(read(endpoint, "/sparql", type)) for type in ("application/rdf+xml", "application/n-triples"))


def test_the_data_are_counted(endpoint: Server) -> None:
    endpoint.update("INSERT DATA { <http://example.org/a> a <http://example.org/C> ; <http://example.org/p> 1 , 2 }")
    graph = read(endpoint, "/.well-known/void")
    (data,) = graph.subjects(RDF.type, VOID.Dataset)
    assert [3] == [int(str(count)) for count in graph.objects(data, VOID.triples)]
    parts = {graph.value(part, VOID.property): graph.value(part, VOID.triples) for part in graph.objects(data, VOID.propertyPartition)}
    assert "2" == str(parts[URIRef("http://example.org/p")])


def test_the_counts_are_those_of_now(endpoint: Server) -> None:
    for count in (1, 2):
        endpoint.update(f"INSERT DATA {{ <http://example.org/a> <http://example.org/p> {count} }}")
        graph = read(endpoint, "/.well-known/void")
        (data,) = graph.subjects(RDF.type, VOID.Dataset)
        assert str(count) == str(graph.value(data, VOID.triples))
