"""The 34 cases of the W3C's suite of SPARQL 1.1 Protocol, under their names, with requests of our own."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest

from tests.conformance.test_protocol import FORM, ONE, QUERY, THREE, TWO, UPDATE
from tests.serve.servers import TOKEN, Reply, Server

COPY = "http://example.org/copy"
ABOUT = "SELECT ?thing { ?thing a ?type }"
NAMED = "SELECT ?thing { GRAPH ?g { ?thing a ?type } }"
EACH = "SELECT ?thing ?other { ?thing a ?type GRAPH ?g { ?other a ?type } }"
COPIED = f"INSERT {{ GRAPH <{COPY}> {{ ?thing a ?type }} }} WHERE {{ ?thing a ?type }}"
COPIED_NAMED = f"INSERT {{ GRAPH <{COPY}> {{ ?thing a ?type }} }} WHERE {{ GRAPH ?g {{ ?thing a ?type }} }}"
COPIED_BOTH = (
    f"INSERT {{ GRAPH <{COPY}> {{ ?thing a ?type . ?other a ?type }} }} WHERE {{ ?thing a ?type GRAPH ?g {{ ?other a ?type }} }}"
)
THERE = f"SELECT ?thing {{ GRAPH <{COPY}> {{ ?thing a ?type }} }}"
LATIN = 'ASK { FILTER("é" = "") }'.encode("utf-16")
RDF = ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")
RESULTS = ("application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values")


@dataclass(frozen=True)
class Sent:
    """A request and what must come: its status, its media type, the things in its rows, or those that the graph `copy` has then."""

    method: str
    path: str
    fields: tuple[tuple[str, str], ...] = ()
    body: str | bytes | None = None
    type: str | None = None
    statuses: tuple[int, ...] = (200,)
    types: tuple[str, ...] = ()
    things: tuple[str, ...] | None = None
    copied: tuple[str, ...] | None = None


def got(*fields: tuple[str, str], types: tuple[str, ...] = (), things: tuple[str, ...] | None = None) -> Sent:
    return Sent("GET", "/sparql", fields, types=types, things=things)


def formed(*fields: tuple[str, str], types: tuple[str, ...] = (), things: tuple[str, ...] | None = None) -> Sent:
    return Sent("POST", "/sparql", (), urlencode(fields), FORM, types=types, things=things)


def updated(update: str, *fields: tuple[str, str], copied: tuple[str, ...] | None = None) -> Sent:
    return Sent("POST", "/update", fields, update, UPDATE, (200, 202, 204), copied=copied)


DEFAULT, NAME = "default-graph-uri", "named-graph-uri"
USING, USING_NAMED = "using-graph-uri", "using-named-graph-uri"
BAD, NO_TYPE = (400,), (400, 415)
CASES: Mapping[str, Sent] = {
    "query_get": got(("query", "ASK {}"), types=RESULTS),
    "query_post_form": formed(("query", "ASK {}"), types=RESULTS),
    "query_post_direct": Sent("POST", "/sparql", (), "ASK {}", QUERY, types=RESULTS),
    "query_dataset_default_graphs_get": got(("query", ABOUT), (DEFAULT, ONE), (DEFAULT, TWO), things=(ONE, TWO)),
    "query_dataset_default_graphs_post": formed(("query", ABOUT), (DEFAULT, ONE), (DEFAULT, TWO), things=(ONE, TWO)),
    "query_dataset_named_graphs_get": got(("query", NAMED), (NAME, ONE), (NAME, TWO), things=(ONE, TWO)),
    "query_dataset_named_graphs_post": formed(("query", NAMED), (NAME, ONE), (NAME, TWO), things=(ONE, TWO)),
    "query_dataset_full": got(("query", EACH), (DEFAULT, THREE), (NAME, ONE), (NAME, TWO), things=(ONE, TWO, THREE)),
    "query_multiple_dataset": got(("query", ABOUT.replace("{", f"FROM <{TWO}> {{", 1)), (DEFAULT, ONE), things=(ONE,)),
    "query_content_type_select": got(("query", "SELECT (1 AS ?n) {}"), types=RESULTS),
    "query_content_type_ask": got(("query", "ASK {}"), types=RESULTS),
    "query_content_type_describe": got(("query", f"DESCRIBE <{ONE}>"), types=RDF),
    "query_content_type_construct": got(("query", "CONSTRUCT { <http://a> <http://b> 1 } WHERE {}"), types=RDF),
    "update_post_form": Sent("POST", "/update", (), "update=CLEAR+NAMED", FORM, (200, 202, 204)),
    "update_post_direct": updated("CLEAR NAMED"),
    "update_base_uri": updated(f"CLEAR GRAPH <{COPY}> ; INSERT DATA {{ GRAPH <{COPY}> {{ <{ONE}> a <relative> }} }}", copied=(ONE,)),
    "update_dataset_default_graph": updated(COPIED, (USING, ONE), copied=(ONE,)),
    "update_dataset_default_graphs": updated(COPIED, (USING, ONE), (USING, TWO), copied=(ONE, TWO)),
    "update_dataset_named_graphs": updated(COPIED_NAMED, (USING_NAMED, ONE), (USING_NAMED, TWO), copied=(ONE, TWO)),
    "update_dataset_full": updated(COPIED_BOTH, (USING, THREE), (USING_NAMED, ONE), (USING_NAMED, TWO), copied=(ONE, TWO, THREE)),
    "bad_query_method": Sent("PUT", "/sparql", (("query", "ASK {}"),), statuses=(405,)),
    "bad_multiple_queries": Sent("GET", "/sparql", (("query", "ASK {}"), ("query", "SELECT * {}")), statuses=BAD),
    "bad_query_wrong_media_type": Sent("POST", "/sparql", (), "ASK {}", "text/plain", NO_TYPE),
    "bad_query_missing_form_type": Sent("POST", "/sparql", (), "query=ASK%20%7B%7D", None, NO_TYPE),
    "bad_query_missing_direct_type": Sent("POST", "/sparql", (), "ASK {}", None, NO_TYPE),
    "bad_query_non_utf8": Sent("POST", "/sparql", (), LATIN, f"{QUERY}; charset=UTF-16", NO_TYPE),
    "bad_query_syntax": Sent("GET", "/sparql", (("query", "SELECT * {"),), statuses=BAD),
    "bad_update_get": Sent("GET", "/update", (("update", "CLEAR ALL"),), statuses=(400, 405)),
    "bad_multiple_updates": Sent("POST", "/update", (), "update=CLEAR+NAMED&update=CLEAR+DEFAULT", FORM, BAD),
    "bad_update_wrong_media_type": Sent("POST", "/update", (), "CLEAR NAMED", "text/plain", NO_TYPE),
    "bad_update_missing_form_type": Sent("POST", "/update", (), "update=CLEAR%20NAMED", None, NO_TYPE),
    "bad_update_non_utf8": Sent("POST", "/update", (), "CLEAR NAMED".encode("utf-16"), f"{UPDATE}; charset=UTF-16", NO_TYPE),
    "bad_update_syntax": Sent("POST", "/update", (), "CLEAR XYZ", UPDATE, BAD),
    "bad_update_dataset_conflict": Sent("POST", "/update", ((USING, ONE),), f"WITH <{TWO}> {COPIED}", UPDATE, BAD),
}


def test_there_are_as_many_cases_as_the_suite_has() -> None:
    assert 34 == len(CASES)


@pytest.mark.parametrize("name", CASES)
def test_protocol(name: str, endpoint: Server) -> None:
    sent = CASES[name]
    path = f"{sent.path}?{urlencode(sent.fields)}" if sent.fields else sent.path
    reply = endpoint.ask(path, method=sent.method, body=sent.body, type=sent.type, token=TOKEN)
    assert reply.status in sent.statuses, reply.text
    assert not sent.types or reply.type in sent.types
    if sent.things is not None:
        assert set(sent.things) == things(reply)
    if sent.copied is not None:
        assert set(sent.copied) == things(endpoint.query(THERE, RESULTS[0]))
    if 400 <= reply.status:
        assert 3 == len(endpoint.rows("SELECT ?g { GRAPH ?g {} }")), "what was refused changed something"


def things(reply: Reply) -> set[str]:
    """The IRIs in an answer's rows."""
    read = ox.parse_query_results(reply.body, format=ox.QueryResultsFormat.JSON)
    assert isinstance(read, ox.QuerySolutions)
    return {value.value for row in read for value in row if isinstance(value, ox.NamedNode)}
