"""The places in which a store can rest, and articles to put there."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from kg.graph import from_articles
from kg.model import Article, Reading
from kg.pipeline import extract
from kg.rdf.quads import sorted_quads
from kg.store import Store, open_store
from kg.store.client import Client
from kg.store.served import ServedPlace

Opened = Callable[[], Store]

ARTICLES = {
    "क": Article("क", "विदेश मंत्री जयशंकर ने 5 जनवरी 2024 को काठमांडू में नेपाल के विदेश मंत्री एन.पी. सऊद से मुलाकात की।", "क.txt"),
    "ख": Article("ख", "विदेश मंत्री एस. जयशंकर ने 5 जनवरी 2024 को काठमांडू में नेपाल के विदेश मंत्री नारायण प्रकाश सऊद से मुलाकात की।", "ख.txt"),
    "ग": Article("ग", "भारत-पेरू संयुक्त आयोग की तीसरी बैठक 18 सितंबर 2024 को लीमा में हुई।", "ग.txt", published="2024-09-19"),
    "घ": Article("घ", "दिल्ली में शनिवार को दिन भर बारिश हुई और तापमान गिर गया।", "घ.txt"),
}
"""Two accounts of one meeting, its people by shorter and by longer names; one of another; one that states nothing."""


@cache
def reading(article: Article) -> Reading:
    return extract(article)


def readings(ids: str) -> list[Reading]:
    """The readings of the articles with these ids, one letter each."""
    return [reading(ARTICLES[id]) for id in ids]


def built(*articles: Article) -> list[str]:
    """The quads of a build of these articles, sorted."""
    return sorted(str(quad) for quad in sorted_quads(from_articles(articles, jobs=1, read_one=reading).dataset))


def held(store: Store) -> list[str]:
    """The quads of a store, sorted."""
    return sorted(map(str, store))


def write(store: Store, update: str) -> None:
    """Carry out an update straight on the graph, as its server does."""
    place = store.place
    if isinstance(place, ServedPlace):
        place.client.update(update)
    else:
        store.quads.update(update)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of Oxigraph's own server, on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).with_name("oxigraph")), "serve", "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def _wait(port: int) -> None:
    for _ in range(100):
        with socket.socket() as there:
            if there.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("oxigraph serve did not start within 5 s")


@pytest.fixture
def empty_server(server: str) -> str:
    """The server, with nothing in it."""
    Client(server).update("DROP ALL")
    return server


@pytest.fixture(params=["memory", "folder", "server"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opened]:
    """Opens the same store again and again, in each kind of place; one in memory stays open."""
    url = request.getfixturevalue("empty_server") if request.param == "server" else None
    memory = open_store(None)
    current = [memory]

    def reopen() -> Store:
        if request.param == "memory":
            return memory
        current[-1].close()
        current.append(open_store(tmp_path / "news.store", create=True, server=url))
        return current[-1]

    yield reopen
    current[-1].close()
