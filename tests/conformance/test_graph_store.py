"""SPARQL 1.1 Graph Store HTTP Protocol (W3C Recommendation of 21 March 2013); the section is in each test."""

from urllib.parse import quote

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from tests.serve.servers import TOKEN, Reply, Server

ONE, NEW = "http://example.org/one", "http://example.org/नया"
TURTLE = "text/turtle; charset=utf-8"
CARD = '@prefix v: <http://www.w3.org/2006/vcard/ns#> . <http://example.org/p> v:hasName [ v:given-name "विक्रम"@hi ] .'
MORE = '<http://example.org/p> <http://www.w3.org/2006/vcard/ns#note> "और"@hi .'


def at(graph: str) -> str:
    return f"/store?graph={quote(graph, safe='')}"


def sent(server: Server, method: str, path: str, body: str = CARD, type: str = TURTLE) -> Reply:
    return server.ask(path, method=method, body=body, type=type, token=TOKEN)


def same(expected: str, reply: Reply) -> bool:
    assert (reply.status, reply.type) == (200, "text/turtle")
    return isomorphic(Graph().parse(data=expected, format="turtle"), Graph().parse(data=reply.text, format="turtle"))


def test_put_makes_a_graph(endpoint: Server) -> None:
    """5.3: 201 for a new graph, whose content is what was sent."""
    assert 201 == sent(endpoint, "PUT", at(NEW)).status
    assert same(CARD, endpoint.ask(at(NEW), Accept="text/turtle"))


def test_put_replaces_a_graph(endpoint: Server) -> None:
    """5.3: "if information already exists ... then the origin server MUST replace" it."""
    assert 204 == sent(endpoint, "PUT", at(ONE)).status
    assert same(CARD, endpoint.ask(at(ONE), Accept="text/turtle"))


def test_the_default_graph_is_put_and_got(endpoint: Server) -> None:
    """4.2: ?default."""
    assert [201, 204] == [sent(endpoint, "PUT", "/store?default").status for _ in range(2)]
    assert same(CARD, endpoint.ask("/store?default", Accept="text/turtle"))


def test_a_graph_of_the_server_is_meant_by_its_own_address(endpoint: Server) -> None:
    """4.1: direct graph identification."""
    assert 201 == sent(endpoint, "PUT", "/store/person/1.ttl").status
    assert same(CARD, endpoint.ask("/store/person/1.ttl", Accept="text/turtle"))
    assert same(CARD, endpoint.ask(at(f"{endpoint.url}/store/person/1.ttl"), Accept="text/turtle"))


def test_the_address_of_a_graph_may_be_relative(endpoint: Server) -> None:
    """4.2: against the address of the request."""
    assert 201 == sent(endpoint, "PUT", at("/store/person/2.ttl")).status
    assert same(CARD, endpoint.ask("/store/person/2.ttl", Accept="text/turtle"))


def test_relative_iris_in_a_graph_stand_on_its_own_address(endpoint: Server) -> None:
    """5: the base is the IRI of the graph (RFC 3986, 5.1)."""
    sent(endpoint, "PUT", at("http://example.org/dir/graph"), "<#me> a <Person> .")
    assert ["http://example.org/dir/Person,http://example.org/dir/graph#me"] == sorted(
        ",".join(sorted(row.split(","))) for row in endpoint.rows("SELECT ?s ?o { GRAPH <http://example.org/dir/graph> { ?s a ?o } }")
    )


def test_a_body_of_another_format_than_said_is_refused(endpoint: Server) -> None:
    """5.3: 400 when the payload can't be read; the old graph stays."""
    assert 400 == sent(endpoint, "PUT", at(ONE), "<?xml version='1.0'?><a/>").status
    assert 1 == len(endpoint.rows(f"SELECT ?s {{ GRAPH <{ONE}> {{ ?s ?p ?o }} }}"))


def test_a_body_of_an_unknown_format_is_refused(endpoint: Server) -> None:
    """5.3: 415."""
    assert 415 == sent(endpoint, "PUT", at(ONE), type="image/png").status
    assert 415 == endpoint.ask(at(ONE), method="PUT", body=CARD, token=TOKEN).status


def test_delete_deletes_a_graph(endpoint: Server) -> None:
    """5.4."""
    assert 200 == endpoint.ask(at(ONE), method="DELETE", token=TOKEN).status
    assert 404 == endpoint.ask(at(ONE)).status


def test_a_graph_that_is_not_there_is_not_found(endpoint: Server) -> None:
    """5.2 and 5.4: 404."""
    assert [404, 404, 404] == [endpoint.ask(at(NEW), method=method, token=TOKEN).status for method in ("GET", "HEAD", "DELETE")]


def test_a_connection_goes_on_after_head_of_a_missing_graph(endpoint: Server) -> None:
    """5.6 and RFC 9110, 9.3.2: no body, whatever the status."""
    from http.client import HTTPConnection
    from urllib.parse import urlsplit

    connection = HTTPConnection(urlsplit(endpoint.url).netloc, timeout=30)
    for method, path, status in (("HEAD", at(NEW), 404), ("GET", at(ONE), 200), ("HEAD", at(ONE), 200), ("GET", "/health", 200)):
        connection.request(method, path)
        answer = connection.getresponse()
        answer.read()
        assert status == answer.status
    connection.close()


def test_post_adds_to_a_graph(endpoint: Server) -> None:
    """5.5: the merge of what is there with what was sent."""
    sent(endpoint, "PUT", at(NEW))
    assert sent(endpoint, "POST", at(NEW), MORE).status in (200, 204)
    assert same(CARD + MORE, endpoint.ask(at(NEW), Accept="text/turtle"))


def test_post_of_nothing_changes_nothing(endpoint: Server) -> None:
    """5.5: an empty graph; 200 or 204."""
    sent(endpoint, "PUT", at(NEW))
    assert sent(endpoint, "POST", at(NEW), "").status in (200, 204)
    assert same(CARD, endpoint.ask(at(NEW), Accept="text/turtle"))


def test_post_of_several_files_adds_them_all(endpoint: Server) -> None:
    """5.5: multipart/form-data."""
    parts = "".join(
        f'--देश\r\nContent-Disposition: form-data; name="{name}"; filename="{name}.ttl"\r\nContent-Type: {TURTLE}\r\n\r\n{text}\r\n'
        for name, text in (("one", CARD), ("two", MORE))
    ).replace("--देश", "--a-boundary")
    assert 201 == sent(endpoint, "POST", at(NEW), f"{parts}--a-boundary--\r\n", "multipart/form-data; boundary=a-boundary").status
    assert same(CARD + MORE, endpoint.ask(at(NEW), Accept="text/turtle"))


def test_post_to_the_store_makes_a_graph_and_tells_where(endpoint: Server) -> None:
    """5.5: 201 with a Location; the graph is there, and in the store."""
    reply = sent(endpoint, "POST", "/store")
    assert (201, True) == (reply.status, reply.headers["location"].startswith(f"{endpoint.url}/store/"))
    assert same(CARD, endpoint.ask(reply.headers["location"].removeprefix(endpoint.url), Accept="text/turtle"))
    assert same(CARD, endpoint.ask(at(reply.headers["location"]), Accept="text/turtle"))


def test_head_is_get_without_a_body(endpoint: Server) -> None:
    """5.6."""
    reply = endpoint.ask(at(ONE), method="HEAD", Accept="text/turtle")
    assert (200, "text/turtle", b"") == (reply.status, reply.type, reply.body)


@pytest.mark.parametrize(
    ("type", "format"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
    ],
)
def test_graphs_come_and_go_in_each_format(type: str, format: ox.RdfFormat, endpoint: Server) -> None:
    """5.2 and 5.3: by Accept and Content-Type."""
    said = ox.Triple(ox.NamedNode(ONE), ox.NamedNode("http://example.org/name"), ox.Literal("संयुक्त आयोग", language="hi"))
    written = ox.serialize([said], format=format)
    assert written is not None
    assert 201 == sent(endpoint, "PUT", at(NEW), written.decode(), type).status
    assert [said] == [quad.triple for quad in ox.parse(endpoint.ask(at(NEW), Accept=type).body, format=format)]


def test_a_graph_in_no_format_that_is_wanted_ends_with_406(endpoint: Server) -> None:
    assert 406 == endpoint.ask(at(ONE), Accept="image/png").status


def test_one_graph_must_be_meant(endpoint: Server) -> None:
    """4.2."""
    assert 400 == endpoint.ask(f"{at(ONE)}&default").status
    assert 400 == endpoint.ask("/store?graph=http://a&graph=http://b").status
    assert [400, 400] == [endpoint.ask(at(graph)).status for graph in ("http://exa mple.org/<", "http://[::1")]


def test_one_graph_does_not_hold_others(endpoint: Server) -> None:
    """TriG with named graphs is no graph."""
    assert 400 == sent(endpoint, "PUT", at(NEW), "<http://g> { <http://a> <http://b> 1 }", "application/trig").status


def test_all_graphs_come_and_go_together(endpoint: Server) -> None:
    """Beyond the protocol, as Oxigraph does it: the store itself in TriG or N-Quads."""
    before = endpoint.ask("/store", Accept="application/n-quads").text
    assert 3 == len(before.splitlines())
    assert 204 == sent(endpoint, "PUT", "/store", "<http://g> { <http://a> <http://b> 1 }", "application/trig").status
    assert ["http://g"] == endpoint.rows("SELECT ?g { GRAPH ?g {} }")
    assert 200 == sent(endpoint, "POST", "/store", before, "application/n-quads").status
    assert 4 == len(endpoint.rows("SELECT ?g { GRAPH ?g {} }"))
    assert 200 == endpoint.ask("/store", method="DELETE", token=TOKEN).status
    assert [] == endpoint.rows("SELECT ?g { GRAPH ?g {} }")


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_nobody_writes_without_the_token(method: str, endpoint: Server) -> None:
    """5: 401, and nothing is changed."""
    for token in (None, "wrong", TOKEN + "x"):
        assert 401 == endpoint.ask(at(ONE), method=method, body=CARD, type=TURTLE, token=token).status
    assert 1 == len(endpoint.rows(f"SELECT ?s {{ GRAPH <{ONE}> {{ ?s ?p ?o }} }}"))
