"""The cases of the W3C's two suites of the Graph Store HTTP Protocol, under their names, with data and words of our own.

Those of `http-rdf-update` go on from one another: they are sent in their order through one connection, which no answer may spoil. Those of
`graph-store-protocol` are some requests each, with the graph in the path (direct) or behind `?graph=` (indirect).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from tests.serve.servers import TOKEN, Reply, Server, empty_store, kg_serve

TURTLE = "text/turtle; charset=utf-8"
PREFIXES = "@prefix v: <http://www.w3.org/2006/vcard/ns#> . @prefix p: <http://example.org/person/> .\n"
MISRI = PREFIXES + 'p:1 v:hasName [ v:given-name "विक्रम"@hi ] .'
SOOD = PREFIXES + 'p:1 v:hasName [ v:given-name "नारायण"@hi ] .'
NOBODY = PREFIXES + '[] v:hasName [ v:given-name "अनाम"@hi ] .'
TITLE = PREFIXES + 'p:1 v:title "विदेश मंत्री"@hi .'
PARTS = (PREFIXES + 'p:1 v:role "मेज़बान"@hi .', PREFIXES + 'p:1 v:note "काठमांडू"@hi .')
FORM = "multipart/form-data; boundary=kathmandu"
FORMED = (
    "".join(
        f'--kathmandu\r\nContent-Disposition: form-data; name="{name}"; filename="{name}.ttl"\r\nContent-Type: {TURTLE}\r\n\r\n{text}\r\n'
        for name, text in zip(("role", "note"), PARTS, strict=True)
    )
    + "--kathmandu--\r\n"
)


@dataclass(frozen=True)
class Step:
    """A request and what must come: one of some statuses, and perhaps a graph."""

    method: str
    path: str
    statuses: tuple[int, ...]
    body: str | None = None
    type: str = TURTLE
    graph: str | None = None


def get(path: str, graph: str) -> Step:
    return Step("GET", path, (200,), graph=graph)


ONE, TWO = "/store/person/1.ttl", "/store/person/2.ttl"
NEW = "$NEW"
"""Stands for the address that the answer to a POST to the store gave."""

IN_ORDER: Mapping[str, Step] = {
    "put__initial_state": Step("PUT", ONE, (201,), MISRI),
    "get_of_put__initial_state": get("/store?graph=$HERE/store/person/1.ttl", MISRI),
    "head_on_an_existing_graph": Step("HEAD", ONE, (200,)),
    "head_on_a_nonexisting_graph": Step("HEAD", "/store/person/4.ttl", (404,)),
    "put__graph_already_in_store": Step("PUT", ONE, (200, 204), SOOD),
    "get_of_put__graph_already_in_store": get(ONE, SOOD),
    "put__default_graph": Step("PUT", "/store?default", (201, 204), NOBODY),
    "get_of_put__default_graph": get("/store?default", NOBODY),
    "put__mismatched_payload": Step("PUT", ONE, (400,), '<?xml version="1.0"?><card/>'),
    "put__empty_graph": Step("PUT", "/store?graph=$HERE/store/person/2.ttl", (200, 201), ""),
    "get_of_put__empty_graph": get(TWO, ""),
    "put__replace_empty_graph": Step("PUT", "/store?graph=$HERE/store/person/2.ttl", (200, 204), NOBODY),
    "get_of_replacement_for_empty_graph": get(TWO, NOBODY),
    "delete__existing_graph": Step("DELETE", TWO, (200, 204)),
    "get_of_delete__existing_graph": Step("GET", TWO, (404,)),
    "delete__nonexistent_graph": Step("DELETE", TWO, (404,)),
    "post__existing_graph": Step("POST", ONE, (200, 204), TITLE),
    "get_of_post__existing_graph": get(ONE, SOOD + TITLE),
    "post__multipart_formdata": Step("POST", ONE, (200, 204), FORMED, FORM),
    "get_of_post__multipart_formdata": get(ONE, SOOD + TITLE + "".join(PARTS)),
    "post__create__new_graph": Step("POST", "/store", (201,), NOBODY),
    "get_of_post__create__new_graph": get(NEW, NOBODY),
    "post__empty_graph_to_existing_graph": Step("POST", NEW, (204,), ""),
    "get_of_post__after_noop": get(NEW, NOBODY),
}


def _both(name: str, number: int, *steps: Step) -> Mapping[str, tuple[Step, ...]]:
    """The same steps on a graph named by the path and on one behind `?graph=`; each on a graph of its own."""

    def at(path: str) -> tuple[Step, ...]:
        return tuple(Step(step.method, path, step.statuses, step.body, step.type, step.graph) for step in steps)

    indirect = f"/store?graph={quote(f'http://example.org/person/{number}.ttl', safe='')}"
    return {f"{name}_direct": at(f"/store/alone/{number}.ttl"), f"{name}_indirect": at(indirect)}


PUT, DONE = "PUT", (200, 201, 204)
ALONE: Mapping[str, tuple[Step, ...]] = {
    **_both("put_get_repeat", 1, Step(PUT, "", (201,), MISRI), get("", MISRI), Step(PUT, "", (200, 204), SOOD), get("", SOOD)),
    "put_get_default": (Step(PUT, "/store?default", DONE, MISRI), get("/store?default", MISRI)),
    **_both(
        "put_delete_get_delete",
        2,
        Step(PUT, "", DONE, NOBODY),
        Step("DELETE", "", (200, 204)),
        Step("GET", "", (404,)),
        Step("DELETE", "", (200, 204, 404)),
    ),
    **_both(
        "post_get_post_get",
        3,
        Step("POST", "", DONE, SOOD),
        get("", SOOD),
        Step("POST", "", (200, 204), FORMED, FORM),
        get("", SOOD + "".join(PARTS)),
    ),
    "post_get_new_graph": (
        Step("POST", "/store", (201,), NOBODY),
        get(NEW, NOBODY),
        Step("POST", NEW, (200, 204), ""),
        get(NEW, NOBODY),
    ),
    **_both("head_existing", 4, Step(PUT, "", DONE, MISRI), Step("HEAD", "", (200,))),
    **_both("head_non_existing", 5, Step("HEAD", "", (404,))),
    "put_get_uri_pct_encoded_indirect": (
        Step(PUT, "/store?graph=http%3A%2F%2Fexample.org%2F%E0%A4%A8%E0%A5%87%E0%A4%AA%E0%A4%BE%E0%A4%B2%3Fa%3D1", DONE, MISRI),
        get("/store?graph=http%3A%2F%2Fexample.org%2F%E0%A4%A8%E0%A5%87%E0%A4%AA%E0%A4%BE%E0%A4%B2%3Fa%3D1", MISRI),
        Step("GET", "/store?graph=http%3A%2F%2Fexample.org%2F%E0%A4%A8%E0%A5%87%E0%A4%AA%E0%A4%BE%E0%A4%B2", (404,)),
    ),
}


class Client:
    """One connection, kept as long as the server keeps it; it must."""

    def __init__(self, server: Server) -> None:
        self._url, self._new = server.url, ""
        self._connection = HTTPConnection(urlsplit(server.url).netloc, timeout=60)
        self._connection.connect()
        self._socket = self._connection.sock

    def send(self, step: Step) -> Reply:
        path = step.path.replace("$HERE", quote(self._url, safe="")).replace(NEW, self._new)
        headers = {"Accept": "text/turtle", "Authorization": f"Bearer {TOKEN}"}
        if step.body is not None:
            headers["Content-Type"] = step.type
        self._connection.request(step.method, path, step.body and step.body.encode(), headers)
        answer = self._connection.getresponse()
        reply = Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        assert self._socket is self._connection.sock, "the server hung up"
        if step.method == "POST" and "location" in reply.headers:
            self._new = reply.headers["location"].removeprefix(self._url)
        return reply

    def close(self) -> None:
        self._connection.close()


@pytest.fixture(scope="module")
def graph_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of nothing; these cases begin with no graph at all."""
    with kg_serve(empty_store(tmp_path_factory.mktemp("graph-store") / "store"), writable=True) as server:
        yield server


@pytest.fixture(scope="module")
def replies(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Reply]:
    """What came to the requests that go on from one another."""
    store: Path = empty_store(tmp_path_factory.mktemp("in-order") / "store")
    with kg_serve(store, writable=True) as server:
        client = Client(server)
        try:
            return {name: client.send(step) for name, step in IN_ORDER.items()}
        finally:
            client.close()


@pytest.fixture
def client(graph_store: Server) -> Iterator[Client]:
    """A connection."""
    client = Client(graph_store)
    yield client
    client.close()


def check(step: Step, reply: Reply) -> None:
    assert reply.status in step.statuses, reply.text
    if step.method == "HEAD":
        assert b"" == reply.body
    if step.graph is not None:
        assert TURTLE == reply.headers["content-type"]
        wanted, came = (Graph().parse(data=text, format="turtle") for text in (step.graph, reply.text))
        assert isomorphic(wanted, came)


@pytest.mark.parametrize("name", IN_ORDER)
def test_http_rdf_update(name: str, replies: Mapping[str, Reply]) -> None:
    check(IN_ORDER[name], replies[name])


@pytest.mark.parametrize("name", ALONE)
def test_graph_store_protocol(name: str, client: Client) -> None:
    for step in ALONE[name]:
        check(step, client.send(step))


def test_head_tells_of_a_graph_what_get_tells(client: Client) -> None:
    """5.6: the same headers."""
    client.send(Step(PUT, "/store/alone/6.ttl", DONE, MISRI))
    head, got = (client.send(Step(method, "/store/alone/6.ttl", (200,))) for method in ("HEAD", "GET"))
    names = ("content-type", "content-length", "vary")
    assert [got.headers[name] for name in names] == [head.headers[name] for name in names]


def test_there_are_as_many_cases_as_the_suites_have() -> None:
    assert (24, 13) == (len(IN_ORDER), len(ALONE))
