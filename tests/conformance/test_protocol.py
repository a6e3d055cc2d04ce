"""SPARQL 1.1 Protocol (W3C Recommendation of 21 March 2013); the section is in each test."""

import json
from collections.abc import Callable
from io import BytesIO
from urllib.parse import urlencode
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from tests.serve.servers import TOKEN, Reply, Server

ONE, TWO, THREE = (f"http://example.org/{name}" for name in ("one", "two", "three"))
FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
BOTH = f"ASK {{ <{ONE}> a ?type . <{TWO}> a ?type }}"
BOTH_IN_GRAPHS = f"ASK {{ GRAPH ?g {{ <{ONE}> a ?type }} GRAPH ?h {{ <{TWO}> a ?type }} }}"
THREE_AND_GRAPHS = f"ASK {{ <{THREE}> a ?type GRAPH ?g {{ <{ONE}> a ?type }} GRAPH ?h {{ <{TWO}> a ?type }} }}"

Parameters = list[tuple[str, str]]
Way = Callable[[Server, str, Parameters], Reply]


def by_get(server: Server, query: str, parameters: Parameters) -> Reply:
    return server.ask(f"/sparql?{urlencode([('query', query), *parameters])}")


def by_form(server: Server, query: str, parameters: Parameters) -> Reply:
    return server.ask("/sparql", method="POST", body=urlencode([("query", query), *parameters]), type=FORM)


def directly(server: Server, query: str, parameters: Parameters) -> Reply:
    return server.ask(f"/sparql?{urlencode(parameters)}", method="POST", body=query, type=QUERY)


def update_by_form(server: Server, update: str, parameters: Parameters) -> Reply:
    return server.ask("/update", method="POST", body=urlencode([("update", update), *parameters]), type=FORM, token=TOKEN)


def update_directly(server: Server, update: str, parameters: Parameters) -> Reply:
    return server.ask(f"/update?{urlencode(parameters)}", method="POST", body=update, type=UPDATE, token=TOKEN)


def yes(reply: Reply) -> bool:
    assert reply.status == 200, reply.text
    answer: bool = json.loads(reply.text)["boolean"]
    return answer


QUERY_WAYS = pytest.mark.parametrize("way", [by_get, by_form, directly])
UPDATE_WAYS = pytest.mark.parametrize("way", [update_by_form, update_directly])


@QUERY_WAYS
def test_a_query_comes_in_three_ways(way: Way, endpoint: Server) -> None:
    """2.1.1 to 2.1.3."""
    assert yes(way(endpoint, "ASK {}", []))


@QUERY_WAYS
def test_a_query_in_hindi_comes_as_it_was_sent(way: Way, endpoint: Server) -> None:
    """2.1: parameters are percent-encoded UTF-8, a query as the body is UTF-8."""
    assert yes(way(endpoint, 'ASK { FILTER("संयुक्त आयोग" = "संयुक्त" + " आयोग" || STRLEN("आयोग") = 4) }', []))


@QUERY_WAYS
def test_the_default_graph_is_that_of_the_request(way: Way, endpoint: Server) -> None:
    """2.1.4: default-graph-uri; without it, the server's own, which is empty here."""
    query = f"ASK {{ <{ONE}> a ?type }}"
    assert [False, True] == [yes(way(endpoint, query, [])), yes(way(endpoint, query, [("default-graph-uri", ONE)]))]


@QUERY_WAYS
def test_several_default_graphs_are_merged(way: Way, endpoint: Server) -> None:
    """2.1.4: the default graph is the RDF merge of all graphs named."""
    graphs = [("default-graph-uri", ONE), ("default-graph-uri", TWO)]
    assert [False, True] == [yes(way(endpoint, BOTH, graphs[:1])), yes(way(endpoint, BOTH, graphs))]


def test_a_triple_that_two_default_graphs_hold_counts_once(endpoint: Server) -> None:
    """2.1.4 again: in a merge of graphs a triple is there or not."""
    endpoint.update(f"INSERT DATA {{ GRAPH <{TWO}> {{ <{ONE}> a <http://example.org/Graph> }} }}")
    count = f"SELECT (COUNT(*) AS ?n) {{ <{ONE}> a ?type }}"
    reply = by_get(endpoint, count, [("default-graph-uri", ONE), ("default-graph-uri", TWO)])
    assert "1" == json.loads(reply.text)["results"]["bindings"][0]["n"]["value"]


@QUERY_WAYS
def test_the_named_graphs_are_those_of_the_request(way: Way, endpoint: Server) -> None:
    """2.1.4: named-graph-uri."""
    graphs = [("named-graph-uri", ONE), ("named-graph-uri", TWO)]
    assert [False, True] == [yes(way(endpoint, BOTH_IN_GRAPHS, graphs[:1])), yes(way(endpoint, BOTH_IN_GRAPHS, graphs))]


@QUERY_WAYS
def test_a_dataset_has_both_kinds_of_graphs(way: Way, endpoint: Server) -> None:
    """2.1.4."""
    graphs = [("default-graph-uri", THREE), ("named-graph-uri", ONE), ("named-graph-uri", TWO)]
    assert [False, True] == [yes(way(endpoint, THREE_AND_GRAPHS, graphs[1:])), yes(way(endpoint, THREE_AND_GRAPHS, graphs))]


@QUERY_WAYS
def test_the_dataset_of_the_request_counts_and_not_that_of_the_query(way: Way, endpoint: Server) -> None:
    """2.1.4: "the RDF Dataset specified in the protocol request takes precedence"."""
    query = f"ASK FROM <{TWO}> {{ <{ONE}> a ?type }}"
    assert [False, True] == [yes(way(endpoint, query, [])), yes(way(endpoint, query, [("default-graph-uri", ONE)]))]


def test_a_graph_that_is_not_there_is_an_empty_one(endpoint: Server) -> None:
    reply = by_get(endpoint, "ASK { ?s ?p ?o }", [("default-graph-uri", "http://example.org/none")])
    assert not yes(reply)


@pytest.mark.parametrize(
    ("accept", "type"),
    [
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("text/turtle;q=0.9, text/csv;q=0.5", "text/csv"),
        ("text/csv;q=0, */*;q=0.1", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
    ],
)
def test_rows_come_in_the_format_that_is_wanted(accept: str, type: str, endpoint: Server) -> None:
    """2.1.5 and RFC 9110, 12.5.1."""
    reply = endpoint.query("SELECT ?n { VALUES ?n { 1 2 } }", accept)
    assert (200, type) == (reply.status, reply.type)


def test_each_format_of_rows_says_the_same(endpoint: Server) -> None:
    query = 'SELECT ?name { VALUES ?name { "नेपाल"@hi } }'
    formats = {
        "application/sparql-results+json": ox.QueryResultsFormat.JSON,
        "application/sparql-results+xml": ox.QueryResultsFormat.XML,
        "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    }
    for accept, format in formats.items():
        rows = ox.parse_query_results(endpoint.query(query, accept).body, format=format)
        assert isinstance(rows, ox.QuerySolutions)
        assert [ox.Literal("नेपाल", language="hi")] == [row["name"] for row in rows]
    assert ["name", "नेपाल"] == endpoint.query(query, "text/csv").text.splitlines()


@pytest.mark.parametrize("query", ["CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }", f"DESCRIBE <{ONE}> FROM <{ONE}>"])
@pytest.mark.parametrize(
    ("accept", "format"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
        ("application/ld+json", ox.RdfFormat.JSON_LD),
        ("application/trig", ox.RdfFormat.TRIG),
        ("application/n-quads", ox.RdfFormat.N_QUADS),
    ],
)
def test_graphs_come_in_the_format_that_is_wanted(query: str, accept: str, format: ox.RdfFormat, endpoint: Server) -> None:
    """2.1.5: CONSTRUCT and DESCRIBE are answered with RDF."""
    reply = endpoint.query(query, accept)
    assert (200, accept) == (reply.status, reply.type)
    assert ox.NamedNode(ONE) in {quad.subject for quad in ox.parse(BytesIO(reply.body), format=format)}


def test_yes_and_no_come_in_xml(endpoint: Server) -> None:
    """2.1.5: ASK is answered with SPARQL results."""
    reply = endpoint.query("ASK {}", "application/sparql-results+xml")
    assert ["true"] == [each.text for each in ElementTree.fromstring(reply.text) if each.tag.endswith("boolean")]


def test_no_format_that_is_wanted_ends_with_406(endpoint: Server) -> None:
    """RFC 9110, 15.5.7."""
    assert 406 == endpoint.query("SELECT * {}", "image/png").status
    assert 406 == endpoint.query("CONSTRUCT WHERE { ?s ?p ?o }", "text/csv").status


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_ask_nothing(method: str, endpoint: Server) -> None:
    """2.1: GET or POST."""
    reply = endpoint.ask(f"/sparql?{urlencode({'query': 'ASK {}'})}", method=method)
    assert (405, {"GET", "HEAD", "POST"}) == (reply.status, {each.strip() for each in reply.headers["allow"].split(",")})


def test_several_queries_at_once_are_refused(endpoint: Server) -> None:
    """2.1: "exactly 1 query"."""
    assert 400 == by_get(endpoint, "ASK {}", [("query", "SELECT * {}")]).status
    assert 400 == by_form(endpoint, "ASK {}", [("query", "SELECT * {}")]).status
    assert 400 == directly(endpoint, "ASK {}", [("query", "SELECT * {}")]).status


def test_a_form_without_a_query_is_refused(endpoint: Server) -> None:
    assert 400 == endpoint.ask("/sparql", method="POST", body=urlencode({"nonsense": "ASK {}"}), type=FORM).status


@pytest.mark.parametrize("type", [None, "text/plain", "application/sparql", FORM.upper() + "x", "application/sparql-query; charset=utf-16"])
def test_a_query_of_another_type_is_refused(type: str | None, endpoint: Server) -> None:
    """2.1.2 and 2.1.3: these two media types."""
    assert 415 == endpoint.ask("/sparql", method="POST", body="ASK {}", type=type).status


def test_a_query_that_is_no_utf_8_is_refused(endpoint: Server) -> None:
    """2.1.3: "clients must ... UTF-8"."""
    assert 400 == endpoint.ask("/sparql", method="POST", body="ASK {}".encode("utf-16"), type=QUERY).status
    assert 400 == endpoint.ask("/sparql?query=ASK%20%7B%20FILTER(%22%E0%A4%22%20=%201)%20%7D").status
    assert 400 == endpoint.ask("/sparql", method="POST", body="query=%FF", type=FORM).status


@QUERY_WAYS
def test_what_is_no_query_ends_with_400_and_its_place(way: Way, endpoint: Server) -> None:
    """2.1.6."""
    reply = way(endpoint, "SELECT ?who\n{ ?who rj:represents", [])
    assert 400 == reply.status
    assert "line 2, column " in reply.text


def test_head_is_get_without_a_body(endpoint: Server) -> None:
    reply = endpoint.ask(f"/sparql?{urlencode({'query': 'ASK {}'})}", method="HEAD")
    assert (200, b"", "application/sparql-results+json") == (reply.status, reply.body, reply.type)


@UPDATE_WAYS
def test_an_update_comes_in_two_ways(way: Way, endpoint: Server) -> None:
    """2.2.1 and 2.2.2."""
    assert 204 == way(endpoint, 'INSERT DATA { <http://example.org/a> <http://example.org/b> "लीमा"@hi }', []).status
    assert ["लीमा"] == endpoint.rows("SELECT ?o { <http://example.org/a> <http://example.org/b> ?o }")


@UPDATE_WAYS
def test_an_update_looks_into_the_graphs_of_the_request(way: Way, endpoint: Server) -> None:
    """2.2.3: using-graph-uri; each graph has one triple, about itself."""
    copy = "INSERT { GRAPH <http://example.org/copy> { ?s a ?type } } WHERE { ?s a ?type }"
    assert 204 == way(endpoint, copy, [("using-graph-uri", ONE)]).status
    assert [ONE] == endpoint.rows("SELECT ?s { GRAPH <http://example.org/copy> { ?s a ?type } }")
    assert 204 == way(endpoint, copy, [("using-graph-uri", TWO), ("using-graph-uri", THREE)]).status
    assert sorted([ONE, TWO, THREE]) == endpoint.rows("SELECT ?s { GRAPH <http://example.org/copy> { ?s a ?type } }")


@UPDATE_WAYS
def test_an_update_looks_into_the_named_graphs_of_the_request(way: Way, endpoint: Server) -> None:
    """2.2.3: using-named-graph-uri."""
    copy = "INSERT { GRAPH <http://example.org/copy> { ?s a ?type } } WHERE { GRAPH ?g { ?s a ?type } }"
    assert 204 == way(endpoint, copy, [("using-named-graph-uri", ONE), ("using-named-graph-uri", TWO)]).status
    assert sorted([ONE, TWO]) == endpoint.rows("SELECT ?s { GRAPH <http://example.org/copy> { ?s a ?type } }")


def test_an_update_has_both_kinds_of_graphs(endpoint: Server) -> None:
    """2.2.3; also in the second operation, and in the short form of DELETE."""
    copy = "INSERT { GRAPH <http://example.org/copy> { ?s a ?t . ?x a ?u } } WHERE { ?s a ?t GRAPH ?g { ?x a ?u } }"
    graphs = [("using-graph-uri", ONE), ("using-named-graph-uri", TWO)]
    assert 204 == update_directly(endpoint, f"{copy} ; DELETE WHERE {{ <{ONE}> a ?t }}", graphs).status
    assert sorted([ONE, TWO]) == endpoint.rows("SELECT ?s { GRAPH <http://example.org/copy> { ?s a ?type } }")


@pytest.mark.parametrize(
    "own", [f"WITH <{ONE}> DELETE {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o }}", f"INSERT {{ ?s ?p ?o }} USING <{ONE}> WHERE {{ ?s ?p ?o }}"]
)
def test_graphs_of_the_request_and_of_the_update_are_too_many(own: str, endpoint: Server) -> None:
    """2.2.3: "MUST be treated as an error"."""
    assert 400 == update_directly(endpoint, own, [("using-graph-uri", TWO)]).status
    assert 204 == update_directly(endpoint, own, []).status


def test_relative_iris_stand_on_the_address_of_the_service(endpoint: Server) -> None:
    """2.2: the base IRI is the server's to choose; RFC 3986, 5.1.3."""
    assert 204 == update_directly(endpoint, "INSERT DATA { <http://example.org/a> <http://example.org/b> <c> }", []).status
    assert [f"{endpoint.url}/c"] == endpoint.rows("SELECT ?o { <http://example.org/a> ?p ?o }")


def test_updates_come_by_post_only(endpoint: Server) -> None:
    """2.2; the request must change nothing, either."""
    update = urlencode({"update": "DROP ALL"})
    assert 405 == endpoint.ask(f"/update?{update}", token=TOKEN).status
    assert 3 == len(endpoint.rows("SELECT ?g { GRAPH ?g {} }"))


def test_several_updates_at_once_are_refused(endpoint: Server) -> None:
    assert 400 == update_by_form(endpoint, "CLEAR NAMED", [("update", "CLEAR DEFAULT")]).status
    assert 400 == endpoint.ask("/update", method="POST", body="nonsense=1", type=FORM, token=TOKEN).status


@pytest.mark.parametrize("type", [None, "text/plain", QUERY, "application/sparql-update; charset=iso-8859-1"])
def test_an_update_of_another_type_is_refused(type: str | None, endpoint: Server) -> None:
    assert 415 == endpoint.ask("/update", method="POST", body="CLEAR NAMED", type=type, token=TOKEN).status


def test_an_update_that_is_no_utf_8_is_refused(endpoint: Server) -> None:
    assert 400 == endpoint.ask("/update", method="POST", body="CLEAR NAMED".encode("utf-16"), type=UPDATE, token=TOKEN).status


@UPDATE_WAYS
def test_what_is_no_update_ends_with_400_and_changes_nothing(way: Way, endpoint: Server) -> None:
    reply = way(endpoint, "CLEAR NAMED ; CLEAR XYZ", [])
    assert (400, True) == (reply.status, "line 1, column 2" in reply.text)
    assert 3 == len(endpoint.rows("SELECT ?g { GRAPH ?g {} }"))


def test_operations_of_one_update_are_done_all_or_none(endpoint: Server) -> None:
    """SPARQL 1.1 Update, 3: "atomically"; the second operation fails."""
    assert 400 <= update_directly(endpoint, f"DROP GRAPH <{ONE}> ; DROP GRAPH <http://example.org/none>", []).status < 500
    assert 3 == len(endpoint.rows("SELECT ?g { GRAPH ?g {} }"))


def test_one_address_takes_queries_and_updates(endpoint: Server) -> None:
    """2: "a SPARQL Protocol service" may be both; clients that know one address use it so."""
    for body, type in ((urlencode({"update": f"DROP GRAPH <{ONE}>"}), FORM), (f"DROP GRAPH <{TWO}>", UPDATE)):
        assert 401 == endpoint.ask("/sparql", method="POST", body=body, type=type).status
        assert 204 == endpoint.ask("/sparql", method="POST", body=body, type=type, token=TOKEN).status
    assert [THREE] == endpoint.rows("SELECT ?g { GRAPH ?g {} }")
    assert 405 == endpoint.ask(f"/sparql?{urlencode({'update': 'DROP ALL'})}", token=TOKEN).status
