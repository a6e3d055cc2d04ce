"""Nobody may do what he may not: fetch, read files, write, call by a strange name, put a script in a page, see how we are made."""

import os
import re
import signal
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.serve.answer import Refusal
from kg.serve.guard import refuse_fetching
from tests.serve.servers import TOKEN, Server, kg_serve, lima_store


@pytest.fixture(scope="module")
def trap() -> Iterator[tuple[str, list[str]]]:
    """The address of somebody who should never be called, and who called him."""
    calls: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def listen() -> None:
            while True:
                try:
                    connection, _ = listening.accept()
                except OSError:
                    return
                calls.append(connection.recv(100).decode("latin-1"))
                connection.close()

        threading.Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/", calls


# Oxigraph's parser has no tokens: each of these calls, or would if the address were right.
CALLS = {
    "plain": "SELECT * { SERVICE <@> { ?s ?p ?o } }",
    "silent": "SELECT * { SERVICE SILENT <@> { ?s ?p ?o } }",
    "small letters": "SELECT * { service<@>{ ?s ?p ?o } }",
    "by a variable": "SELECT * { BIND(<@> AS ?there) SERVICE ?there { ?s ?p ?o } }",
    "in a subquery": "SELECT * { { SELECT * { OPTIONAL { SERVICE <@> { ?s ?p ?o } } } } }",
    "keyword and name in one": "PREFIX : <@> SELECT * { SERVICE: {} }",
    "behind true": "SELECT * { ?s ?p trueSERVICE <@> {} }",
    "behind true, by a name": "PREFIX : <@> SELECT * { ?s ?p trueSERVICE: {} }",
    "behind a number": "SELECT * { ?s ?p 1SERVICE <@> {} }",
    "behind a text": 'SELECT * { ?s ?p "x"SERVICE <@> {} }',
    "two keywords in one": "SELECT * { SERVICESILENT<@>{} }",
    "in what looks like an IRI": "PREFIX : <@> SELECT * { ?s ?p ?v FILTER(?v<?v)SERVICE:#>\n{} }",
    "in what looks like an IRI with a scheme": "PREFIX : <@> PREFIX a: <@> SELECT * { ?s ?p ?v FILTER(?v<a:c)SERVICE:#>\n{} }",
    "after a comment that a carriage return ends": "SELECT * { ?s ?p ?v #\rSERVICE <@> {} }",
    "after an IRI with an escape": "SELECT * { ?s <http://a\\u0041#>?v SERVICE <@> {} }",
    "after a name with a hash": "PREFIX a: <@> SELECT * { ?s ?p a:\\#x SERVICE <@> {} }",
    "after a name with a quote": "PREFIX a: <@> SELECT * { ?s ?p a:\\'x SERVICE <@> {} } #'",
    "between what looks like one text": 'SELECT * { ?s ?p "a", "b" SERVICE <@> {} }',
}
LOADS = {
    "plain": "LOAD <@>",
    "silent": "LOAD SILENT <@> INTO GRAPH <http://a>",
    "in one": "LOADSILENT<@>",
    "by a name": "PREFIX : <@> LOAD:",
    "second": "CLEAR ALL;LOAD<@>INTO GRAPH<http://x>",
    "a file": "LOAD <file:///etc/passwd>",
}


@pytest.mark.parametrize("query", CALLS.values(), ids=CALLS)
def test_no_query_calls_another_server(query: str, server: Server, trap: tuple[str, list[str]]) -> None:
    reply = server.query(query.replace("@", trap[0]))
    assert (403, "SERVICE is off") == (reply.status, reply.text[:14])
    assert [] == trap[1]


@pytest.mark.parametrize("load", LOADS.values(), ids=LOADS)
def test_no_update_loads_anything(load: str, writable: Server, trap: tuple[str, list[str]]) -> None:
    reply = writable.update(load.replace("@", trap[0]))
    assert (403, "LOAD is off") == (reply.status, reply.text[:11])
    assert [] == trap[1]


def test_an_update_calls_no_other_server_either(writable: Server, trap: tuple[str, list[str]]) -> None:
    assert 403 == writable.update(f"INSERT {{ ?s ?p ?o }} WHERE {{ SERVICE <{trap[0]}> {{ ?s ?p ?o }} }}").status
    assert [] == trap[1]


@pytest.mark.parametrize(
    "harmless",
    [
        '# a comment on the service of a country\nSELECT * { ?s rdfs:label ?l FILTER(CONTAINS(?l, "service")) }',
        "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> SELECT ?service { ?service a sd:Service }",
        'INSERT DATA { <http://example.org/load> rdfs:label "डाउनलोड, \\"download\\"\\n"@hi , 1.5 , -2e5 . }',
        'SELECT * { ?s rj:amount ?n FILTER(?n < 3 && ?n <= 4) FILTER(CONTAINS(STR(?s), "download")) }',
    ],
)
def test_the_words_may_stand_where_they_ask_for_nothing(harmless: str) -> None:
    refuse_fetching(harmless, update=True)


@pytest.mark.parametrize("word", ["SERVICE", "service", "SeRvIcE"])
def test_a_text_that_could_be_read_in_two_ways_is_refused(word: str) -> None:
    with pytest.raises(Refusal, match="SERVICE is off"):
        refuse_fetching(f'SELECT * {{ ?s ?p """{word}""" }}')


def test_json_ld_is_read_without_its_context_from_elsewhere(writable: Server, trap: tuple[str, list[str]]) -> None:
    body = f'{{"@context": "{trap[0]}", "@id": "http://example.org/a", "name": "लीमा"}}'
    reply = writable.ask("/store?graph=http://example.org/g", method="PUT", body=body, type="application/ld+json", token=TOKEN)
    assert (400, []) == (reply.status, trap[1])


def test_a_server_that_is_not_writable_takes_nothing_even_with_a_token(server: Server) -> None:
    assert 403 == server.update("CLEAR ALL").status
    for method in ("PUT", "POST", "DELETE"):
        assert 403 == server.ask("/store?default", method=method, body="", type="text/turtle", token=TOKEN).status


def test_a_server_does_not_begin_to_be_writable_without_a_token(lima: Path) -> None:
    import subprocess
    import sys

    for token in ("", "with space", "गुप्त"):
        done = subprocess.run(
            [sys.executable, "-m", "kg", "serve", str(lima), "--writable"],
            env={**os.environ, "RAJNAY_TOKEN": token, "PYTHONUTF8": "1", "COLUMNS": "200"},
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert (2, True) == (done.returncode, "token" in done.stderr)


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "a b", "", "127.0.0.1.nip.io"])
def test_a_page_elsewhere_cannot_call_by_a_name_of_its_own(host: str, server: Server) -> None:
    """DNS rebinding: the name is the attacker's, the address ours."""
    assert 400 == server.ask("/health", Host=host).status
    assert 200 == server.ask("/health", Host="localhost:1234").status


def test_no_other_origin_reads_answers_unless_it_is_named(server: Server, lima: Path) -> None:
    assert "access-control-allow-origin" not in server.ask("/health", Origin="https://evil.example").headers
    with kg_serve(lima, "--origin", "https://yasgui.example") as named:
        assert "https://yasgui.example" == named.ask("/health", Origin="https://evil.example").headers["access-control-allow-origin"]


@pytest.mark.parametrize("path", ["/", "/sparql", "/id/country/PER", "/none", "/health", "/assets/sparql.js", "/sparql?query=x"])
def test_every_answer_has_the_headers_that_keep_browsers_safe(path: str, server: Server) -> None:
    headers = server.ask(path, Accept="text/html, */*").headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert ("nosniff", "DENY", "no-referrer", "rajnay") == tuple(
        headers[name] for name in ("x-content-type-options", "x-frame-options", "referrer-policy", "server")
    )


def test_markup_in_the_graph_is_shown_as_text(writable: Server) -> None:
    evil = "<img src=x onerror=alert(1)><script>alert(1)</script>"
    iri = "https://w3id.org/rajnay/id/country/PER"
    said = f'<{iri}> rdfs:label "{evil}"@hi ; <javascript:alert(1)> <javascript:alert(2)> , "{evil}"'
    assert 204 == writable.update(f"INSERT DATA {{ {said} }}").status
    page = writable.ask("/id/country/PER", Accept="text/html").text
    assert ("<img" in page, "<script" in page, 'href="javascript' in page) == (False, False, False)
    assert "&lt;img src=x onerror=alert(1)&gt;" in page


@pytest.mark.parametrize("path", ["/assets/../../pool.py", "/assets/%2e%2e%2fpool.py", "/assets/yasqe.recipe.mjs", "/id/../../../etc"])
def test_no_other_file_is_given(path: str, server: Server) -> None:
    assert 404 == server.ask(path).status


def test_an_error_tells_nothing_of_how_we_are_made(server: Server) -> None:
    for path in ("/sparql?query=SELECT", "/id/x", "/resource?iri=x", "/questions/none", "/questions/meetings?country=%F0", "/find"):
        reply = server.ask(path)
        assert 400 <= reply.status < 500
        assert not re.search(r"Traceback|\.py\b|/kg/|site-packages", reply.text)


def test_the_log_has_a_line_for_each_request_and_no_query_or_token(tmp_path: Path) -> None:
    with kg_serve(lima_store(tmp_path / "store"), writable=True) as server:
        server.query('ASK { FILTER("गुप्त" = "secret") }')
        server.update("CLEAR ALL")
        server.ask("/id/a%0d%0aFORGED")
        server.process.send_signal(signal.SIGTERM)
        log = server.log()
    assert [("GET", "/sparql", "200"), ("POST", "/update", "204"), ("GET", "/id/a%0D%0AFORGED", "404")] == re.findall(
        r"^\S+ 127\.0\.0\.1 (\S+) (\S+) (\d+) \d+ bytes \d+ ms$", log, re.MULTILINE
    )
    assert ("secret" in log, TOKEN in log) == (False, False)
