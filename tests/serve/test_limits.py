"""A request costs no more than the server allows: time, memory, bytes, and how many there are at once."""

import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.serve.servers import Reply, Server, kg_serve

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n_ ?o }"
"""All combinations of five triples of the graph: some hundred million million."""


@pytest.fixture(scope="module")
def narrow(lima: Path) -> Iterator[Server]:
    """A server with two workers that allows little."""
    options = ("--seconds", 1, "--workers", 2, "--answer", 2000, "--request", 3000, "--memory", 400_000_000)
    with kg_serve(lima, *options) as running:
        yield running


def test_a_query_that_would_run_for_hours_is_stopped_at_its_limit(narrow: Server) -> None:
    reply = narrow.query(ENDLESS)
    assert (503, True) == (reply.status, "stopped after 1 s" in reply.text)


def test_others_are_answered_while_one_runs_too_long(narrow: Server) -> None:
    with ThreadPoolExecutor() as pool:
        for _ in range(5):  # on a machine that has much else to do, an answer may take as long as the limit
            endless = pool.submit(narrow.query, ENDLESS)
            assert 200 == narrow.query("ASK {}").status
            meanwhile = not endless.done()
            assert [200] * 20 == [narrow.query("ASK {}").status for _ in range(20)]
            assert 503 == endless.result().status
            if meanwhile:
                return
    pytest.fail("nobody was answered before the long query ended")


def test_after_all_workers_were_stopped_there_are_new_ones(narrow: Server) -> None:
    with ThreadPoolExecutor() as pool:
        assert [503] * 4 == [reply.status for reply in pool.map(narrow.query, [ENDLESS] * 4)]
    assert 200 == narrow.query("ASK {}").status


def test_a_query_whose_client_goes_is_given_up(lima: Path) -> None:
    from http.client import HTTPConnection
    from urllib.parse import urlencode, urlsplit

    with kg_serve(lima, "--workers", 1, "--seconds", 3600) as server:
        connection = HTTPConnection(urlsplit(server.url).netloc, timeout=30)
        connection.request("GET", f"/sparql?{urlencode({'query': ENDLESS})}")
        time.sleep(0.5)
        connection.close()
        assert 200 == server.query("ASK {}").status  # long before the query's own limit: a reader waits for a minute only


def test_an_answer_that_is_too_large_is_refused_whole(narrow: Server) -> None:
    reply = narrow.query("SELECT * { ?s ?p ?o }")
    assert (403, True) == (reply.status, "larger than the 2,000 bytes" in reply.text)
    assert 403 == narrow.query("CONSTRUCT WHERE { ?s ?p ?o }", "text/turtle").status
    assert 403 == narrow.ask("/store?default").status
    assert 403 == narrow.ask("/id/article/lima-2024", Accept="application/trig").status


def test_a_body_that_is_too_large_is_refused(narrow: Server) -> None:
    body = f"ASK {{}} # {'अ' * 1500}"
    assert 413 == narrow.ask("/sparql", method="POST", body=body, type="application/sparql-query").status
    assert 200 == narrow.ask("/sparql", method="POST", body=body[:900], type="application/sparql-query").status


def test_a_body_of_unknown_length_is_counted_as_it_comes(narrow: Server) -> None:
    from http.client import HTTPConnection
    from urllib.parse import urlsplit

    connection = HTTPConnection(urlsplit(narrow.url).netloc, timeout=30)
    parts = (b"# " + b"x" * 998 for _ in range(9))
    connection.request("POST", "/sparql", body=parts, headers={"Content-Type": "application/sparql-query"}, encode_chunked=True)
    assert 413 == connection.getresponse().status
    connection.close()


def test_a_query_that_needs_too_much_memory_is_refused_and_the_server_goes_on(lima: Path) -> None:
    # The engine holds all groups of an aggregate at once, and here each row is one.
    greedy = "SELECT ?x (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i BIND(CONCAT(STR(?a), STR(?d), STR(RAND())) AS ?x) } GROUP BY ?x"
    with kg_serve(lima, "--memory", 200_000_000, "--seconds", 60, "--workers", 1) as server:
        reply = server.query(greedy)
        assert (503, True) == (reply.status, "more memory" in reply.text)
        assert 200 == server.query("ASK {}").status


@pytest.mark.parametrize("nested", [f"SELECT * {{ FILTER({'(' * 20_000}1{')' * 20_000}) }}", f"SELECT * {'{' * 20_000}{'}' * 20_000}"])
def test_a_query_that_is_nested_too_deeply_is_a_bad_one(nested: str, server: Server) -> None:
    reply = server.ask("/sparql", method="POST", body=nested, type="application/sparql-query")
    assert (400, True) == (reply.status, "nested too deeply" in reply.text)
    assert 200 == server.query("ASK {}").status


def test_one_too_many_is_told_to_come_again(lima: Path) -> None:
    with kg_serve(lima, "--workers", 1, "--waiting", 1, "--seconds", 2) as server, ThreadPoolExecutor(4) as pool:
        replies: list[Reply] = list(pool.map(server.query, [ENDLESS] * 4))
    assert {503} == {reply.status for reply in replies}
    assert 2 <= sum("come again" in reply.text and reply.headers["retry-after"] == "1" for reply in replies) <= 3


def test_health_tells_that_a_worker_answers(server: Server) -> None:
    reply = server.ask("/health")
    assert {"status": "ok", "base": "https://w3id.org/rajnay/id/"} == json.loads(reply.text)
