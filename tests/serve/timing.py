"""How long the named questions take over HTTP, beside Oxigraph asked in process.

`make bench-serve`, or for some of them python -m tests.serve.timing QUADS QUESTION…

The graph is that of the sample articles, taken again and again with other articles, meetings, officials and the like; countries and
places are the same ones. Each question is asked with the examples of its file. The figures are those of this machine: compare, don't boast.
"""

from __future__ import annotations

import random
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import urlencode, urlsplit

import pyoxigraph as ox

from kg.graph import build
from kg.query import bound, questions
from kg.query.store import KNOWN
from kg.rdf.read import oxigraph
from kg.rdf.terms import BASE
from kg.store import open_store
from tests.serve.servers import kg_serve

ROOT = Path(__file__).resolve().parents[2]
SHARED = tuple(f"{BASE}{kind}/" for kind in ("country", "place", "organisation"))
TIMES, CLIENTS, SECONDS = 11, 8, 15
FLOOR = 0.005
"""Seconds; below it the way there and back is most of a request, and a comparison tells nothing of the engine."""


def many(sample: list[ox.Quad], quads: int) -> Iterator[ox.Quad]:
    """So many quads, or a few more, of the shape of a sample's."""
    made = 0
    for copy in range(1 << 30):
        for quad in sample:
            yield ox.Quad(_other(quad.subject, copy), quad.predicate, _other(quad.object, copy), _other(quad.graph_name, copy))
        made += len(sample)
        if made >= quads:
            return


def _other(term: object, copy: int):  # type: ignore[no-untyped-def]
    if not copy or not isinstance(term, ox.NamedNode) or not term.value.startswith(BASE) or term.value.startswith(SHARED):
        return term
    path, mark, fragment = term.value.partition("#")
    return ox.NamedNode(f"{path}-{copy}{mark}{fragment}")


def spent(work: Callable[[], object]) -> float:
    """The seconds that a piece of work took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(quads: int, names: list[str]) -> None:
    """Make the graph, serve it, and print the tables."""
    sample = list(oxigraph(build([ROOT / "data/articles"], jobs=2).dataset))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "store"
        start = time.perf_counter()
        with open_store(place, create=True) as store:
            store.place.replace(many(sample, quads), [])
        print(f"{quads:,} quads written in {time.perf_counter() - start:.0f} s")
        graph = open_store(place, read_only=True).quads
        texts = {}
        for name in names or questions():
            question = questions()[name]
            texts[name] = bound(question, {each.name: each.example for each in question.parameters if each.example}, graph)
        with kg_serve(place, "--seconds", 120, "--answer", 1_000_000_000) as server:
            compared(graph, texts, server.url)
            throughput(list(texts.values()), server.url)


def compared(graph: ox.Store, texts: dict[str, str], url: str) -> None:
    """Each question in process and over HTTP, in turns."""
    slower = []
    print(f"{'question':18}{'bytes':>10}{'in process':>12}{'HTTP':>9}{'95th':>9}{'ratio':>7}   (ms)")
    for name, text in texts.items():

        def here(text: str = text) -> bytes:
            found = graph.query(text, prefixes=KNOWN)
            if isinstance(found, ox.QueryTriples):
                return ox.serialize(found, format=ox.RdfFormat.TURTLE, prefixes=KNOWN) or b""
            return found.serialize(format=ox.QueryResultsFormat.JSON) or b""

        connection = HTTPConnection(urlsplit(url).netloc, timeout=300)

        def there(text: str = text, connection: HTTPConnection = connection) -> bytes:
            return asked(connection, text)

        size, _ = len(here()), there()
        pairs = [(spent(here), spent(there)) for _ in range(TIMES)]  # in turns, so that both meet the same disturbances
        inside, outside = sorted(pair[0] for pair in pairs), sorted(pair[1] for pair in pairs)
        connection.close()
        ratio = median(outside) / median(inside)
        if median(inside) > FLOOR:
            slower.append(ratio)
        end = outside[round(0.95 * (len(outside) - 1))]
        print(f"{name:18}{size:10,}{median(inside) * 1000:12.1f}{median(outside) * 1000:9.1f}{end * 1000:9.1f}{ratio:7.2f}")
    print(f"{len(slower)} questions take more than {FLOOR * 1000:.0f} ms in process: ratios {min(slower):.2f} to {max(slower):.2f}")


def asked(connection: HTTPConnection, text: str) -> bytes:
    """The answer to a query over a connection that stays open."""
    connection.request("POST", "/sparql", urlencode({"query": text}), {"Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    body = answer.read()
    assert answer.status == 200, body[:300]
    return body


def throughput(texts: list[str], url: str) -> None:
    """Requests a second with several clients: a query of one thing, and a mix of all questions."""
    one = ["SELECT * { <https://w3id.org/rajnay/id/country/NPL> ?p ?o }"]
    for what, mix in (("of one thing", one), ("of all questions", texts)):
        counts = [0] * CLIENTS
        until = time.perf_counter() + SECONDS

        def client(number: int, mix: list[str] = mix, counts: list[int] = counts, until: float = until) -> None:
            chance, connection = random.Random(number), HTTPConnection(urlsplit(url).netloc, timeout=300)
            while time.perf_counter() < until:
                asked(connection, chance.choice(mix))
                counts[number] += 1
            connection.close()

        threads = [threading.Thread(target=client, args=(number,)) for number in range(CLIENTS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(f"{CLIENTS} clients, {what}: {sum(counts) / SECONDS:.1f} requests/s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, sys.argv[2:])
