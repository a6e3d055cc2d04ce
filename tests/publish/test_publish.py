"""A graph goes to servers elsewhere: our own, Oxigraph's, Virtuoso; what is there equals what is here, however runs end."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pyoxigraph as ox
import pytest

from kg.errors import KgError
from kg.graph import from_articles
from kg.model import Article
from kg.publish import Target, publish
from kg.publish.sender import Sender, Unsent
from kg.rdf.read import oxigraph as store_of
from tests.publish.peers import VIRTUOSO, oxigraph, virtuoso
from tests.serve.servers import LIMA, TOKEN, empty_store, kg_serve

KATHMANDU = Article("काठमांडू-2024", "विदेश मंत्री जयशंकर ने 5 जनवरी 2024 को काठमांडू में नेपाल के विदेश मंत्री एन.पी. सऊद से मुलाकात की।")
IN_PLACE_OF_DEFAULT = "https://w3id.org/rajnay/graph"


def graph(*articles: Article) -> ox.Store:
    return store_of(from_articles(list(articles), jobs=1).dataset)


def moved(quads: ox.Store, default: str | None) -> set[ox.Quad]:
    """The quads as they should stand there."""
    name = ox.NamedNode(default) if default else ox.DefaultGraph()
    def at(quad: ox.Quad) -> ox.Quad:
        graph = name if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name
        return ox.Quad(quad.subject, quad.predicate, quad.object, graph)

    return {at(quad) for quad in quads}


def there(query_url: str, default: str | None) -> set[ox.Quad]:
    """What a server has in the graphs of ours, asked the plain way."""
    rows = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), 'https://w3id.org/rajnay/')) }"
    found = {ox.Quad(row[1], row[2], row[3], row[0]) for row in _rows(query_url, rows)}  # type: ignore[arg-type]
    return found if default else found | {ox.Quad(*row) for row in _rows(query_url, "SELECT ?s ?p ?o { ?s ?p ?o }")}  # type: ignore[arg-type]


def _rows(url: str, query: str) -> list[list[ox.NamedNode | ox.Literal]]:
    request = Request(url, urlencode({"query": query}).encode(), {"Accept": "application/sparql-results+json"})
    with urlopen(request, timeout=60) as answer:
        said = json.loads(answer.read())
    return [[_term(row[name]) for name in said["head"]["vars"]] for row in said["results"]["bindings"]]


def _term(term: dict[str, str]) -> ox.NamedNode | ox.Literal:
    """Virtuoso says typed-literal, as drafts of the format did; Oxigraph's own reader doesn't take that."""
    if term["type"] == "uri":
        return ox.NamedNode(term["value"])
    if "xml:lang" in term:
        return ox.Literal(term["value"], language=term["xml:lang"])
    return ox.Literal(term["value"], datatype=ox.NamedNode(term["datatype"])) if "datatype" in term else ox.Literal(term["value"])


@contextmanager
def ours_by_update(folder: Path) -> Iterator[tuple[Target, str]]:
    with kg_serve(empty_store(folder / "store"), writable=True) as server:
        yield Target(f"{server.url}/update", token=TOKEN), f"{server.url}/sparql"


@contextmanager
def ours_by_graph(folder: Path) -> Iterator[tuple[Target, str]]:
    with kg_serve(empty_store(folder / "store"), writable=True) as server:
        yield Target(f"{server.url}/store", "graph-store", token=TOKEN), f"{server.url}/sparql"


@contextmanager
def oxigraph_by_update(folder: Path) -> Iterator[tuple[Target, str]]:
    with oxigraph(folder) as url:
        yield Target.at(url), f"{url}/query"


@contextmanager
def oxigraph_by_graph(folder: Path) -> Iterator[tuple[Target, str]]:
    with oxigraph(folder) as url:
        yield Target.at(url, "graph-store"), f"{url}/query"


@contextmanager
def virtuoso_by_update(folder: Path) -> Iterator[tuple[Target, str]]:
    with virtuoso(folder) as url:
        yield Target(url, default_graph=IN_PLACE_OF_DEFAULT), url


Peer = Callable[[Path], Iterator[tuple[Target, str]]]
_installed = pytest.mark.skipif(VIRTUOSO is None, reason="apt install virtuoso-opensource-7-bin")
PEERS = [ours_by_update, ours_by_graph, oxigraph_by_update, oxigraph_by_graph, pytest.param(virtuoso_by_update, marks=_installed)]


@pytest.fixture(params=PEERS, ids=lambda peer: peer.__name__)
def peer(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Target, str]]:
    """A target with nothing in it, and where it is asked."""
    monkeypatch.delenv("RAJNAY_TOKEN", raising=False)
    (tmp_path / "peer").mkdir()
    with request.param(tmp_path / "peer") as found:
        yield found


def test_a_graph_goes_there_changes_there_and_comes_to_an_end_there(peer: tuple[Target, str], tmp_path: Path) -> None:
    target, asked = peer
    record = tmp_path / "record"
    for source in (graph(LIMA), graph(LIMA, KATHMANDU), graph(KATHMANDU), ox.Store()):
        publish(source, target, record=record)
        assert moved(source, target.default_graph) == there(asked, target.default_graph)


def test_what_has_not_changed_is_not_sent(peer: tuple[Target, str], tmp_path: Path) -> None:
    target, _ = peer
    assert publish(graph(LIMA), target, record=tmp_path / "record").requests > 0
    done = publish(graph(LIMA), target, record=tmp_path / "record")
    assert (0, 0, 0) == (done.inserted, done.deleted, done.requests)


def test_what_others_have_there_stays(peer: tuple[Target, str], tmp_path: Path) -> None:
    target, asked = peer
    updated = asked if target.default_graph else asked.rpartition("/")[0] + "/update"
    Sender(replace(target, url=updated)).update("INSERT DATA { GRAPH <https://w3id.org/rajnay/another> { <http://a> <http://b> 1 } }")
    publish(graph(LIMA), target, record=tmp_path / "record")
    publish(graph(KATHMANDU), target, record=tmp_path / "record", whole=True)
    others = {quad for quad in there(asked, IN_PLACE_OF_DEFAULT) if quad.graph_name == ox.NamedNode("https://w3id.org/rajnay/another")}
    assert 1 == len(others)


def test_a_server_that_lost_it_all_gets_it_whole(peer: tuple[Target, str], tmp_path: Path) -> None:
    target, asked = peer
    source = graph(LIMA)
    publish(graph(LIMA, KATHMANDU), target, record=tmp_path / "record")
    publish(ox.Store(), target, record=tmp_path / "another record", whole=True)
    publish(source, target, record=tmp_path / "record", whole=True)
    assert moved(source, target.default_graph) == there(asked, target.default_graph)


def test_a_run_that_is_killed_again_and_again_comes_to_its_end(tmp_path: Path) -> None:
    built = from_articles([LIMA, KATHMANDU], jobs=1).write(tmp_path / "graph")
    (tmp_path / "peer").mkdir()
    with oxigraph(tmp_path / "peer") as url:
        words = [sys.executable, "-m", "kg", "publish", str(built), "--to", url, "--batch", "3", "--record", str(tmp_path / "record")]
        for tenths in range(100):
            process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                assert 0 == process.wait(0.6 + tenths / 20)
                break
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        assert 1 <= tenths
        assert moved(graph(LIMA, KATHMANDU), None) == there(f"{url}/query", None)


class Moody(BaseHTTPRequestHandler):
    """A server that does not answer as it should until its moods are over."""

    moods: list[tuple[int, dict[str, str]]]
    seen: list[str]

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.seen.append(self.headers.get("Authorization", ""))
        status, headers = self.moods.pop(0) if self.moods else (204, {})
        if status == 0:
            self.close_connection = True
            return
        self.send_response(status)
        for name, value in {**headers, "Content-Length": "0"}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def moody(*moods: tuple[int, dict[str, str]]) -> Iterator[tuple[str, list[str]]]:
    class Handler(Moody):
        pass

    Handler.moods, Handler.seen = list(moods), []
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/update", Handler.seen
        server.shutdown()


def test_a_server_that_is_busy_or_away_is_tried_again_after_a_while(tmp_path: Path) -> None:
    waited: list[float] = []
    with moody((503, {"Retry-After": "7"}), (0, {}), (500, {}), (429, {})) as (url, seen):
        done = publish(graph(LIMA), Target(url), record=tmp_path, sender=Sender(Target(url), wait=waited.append))
    assert ([7.0, 2.0, 4.0, 8.0], 5) == (waited, done.requests)
    assert 5 == len(seen)


def test_a_server_that_stays_away_is_told_and_the_next_run_goes_on(tmp_path: Path) -> None:
    with moody(*[(503, {})] * 6) as (url, _):
        with pytest.raises(Unsent, match=r"503.*goes on"):
            publish(graph(LIMA), Target(url), record=tmp_path, sender=Sender(Target(url), wait=lambda seconds: None))
        assert 1 <= publish(graph(LIMA), Target(url), record=tmp_path).requests
        assert 0 == publish(graph(LIMA), Target(url), record=tmp_path).requests


@pytest.mark.parametrize(("status", "advice"), [(401, "RAJNAY_TOKEN"), (403, "RAJNAY_TOKEN"), (404, "address"), (400, "--batch")])
def test_a_refusal_is_not_tried_again_and_tells_what_to_do(status: int, advice: str, tmp_path: Path) -> None:
    with moody((status, {})) as (url, seen), pytest.raises(Unsent, match=advice):
        publish(graph(LIMA), Target(url), record=tmp_path)
    assert 1 == len(seen)


def test_a_token_goes_to_the_server_and_to_nobody_it_sends_us_to(tmp_path: Path) -> None:
    with moody() as (elsewhere, others), moody((302, {"Location": elsewhere})) as (url, seen):
        target = Target(url, token="a-token")
        with pytest.raises(Unsent):
            publish(graph(LIMA), target, record=tmp_path, sender=Sender(target, wait=lambda seconds: None))
    assert ["Bearer a-token"] == seen[:1]
    assert "Bearer a-token" not in others
    assert "a-token" not in repr(target)


def test_one_run_at_a_time_and_one_target_to_a_record(tmp_path: Path) -> None:
    with moody() as (url, _):
        publish(graph(LIMA), Target(url), record=tmp_path)
        with pytest.raises(KgError, match="another target"):
            publish(graph(LIMA), Target(url, default_graph="http://a"), record=tmp_path)
        hold = f"import pyoxigraph, time; held = pyoxigraph.Store({str(tmp_path / 'there')!r}); print(flush=True); time.sleep(60)"
        held = subprocess.Popen([sys.executable, "-c", hold], stdout=subprocess.PIPE)
        assert held.stdout is not None
        held.stdout.readline()
        try:
            with pytest.raises(KgError, match="another run"):
                publish(graph(LIMA), Target(url), record=tmp_path)
        finally:
            held.kill()
            held.wait()
            held.stdout.close()


@pytest.mark.parametrize("url", ["ftp://example.org", "example.org", "http://", "http://user:password@example.org/"])
def test_what_is_no_address_is_told(url: str) -> None:
    with pytest.raises(KgError, match=r"write one as|RAJNAY_PASSWORD"):
        Target.at(url)


def test_the_command_tells_what_went(tmp_path: Path) -> None:
    built = from_articles([LIMA], jobs=1).write(tmp_path / "graph")
    with kg_serve(empty_store(tmp_path / "store"), writable=True) as server:
        words = [sys.executable, "-m", "kg", "publish", str(built), "--to", server.url, "--record", str(tmp_path / "record")]
        runs = [("wrong", 2, "give its token in RAJNAY_TOKEN"), (TOKEN, 0, f"{server.url}/update: "), (TOKEN, 0, " 0 quads came, 0 went")]
        for token, code, told in runs:
            done = subprocess.run(words, env={**os.environ, "RAJNAY_TOKEN": token}, capture_output=True, text=True, timeout=60)
            assert (code, True) == (done.returncode, told in done.stdout + done.stderr)
