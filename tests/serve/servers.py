"""A server in a process of its own on a port that is free, as users start it, and requests to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import IO
from urllib.parse import urlencode, urlsplit

from kg.model import Article
from kg.pipeline import extract
from kg.store import open_store

__all__ = ["LIMA", "TOKEN", "Reply", "Server", "empty_store", "kg_serve", "lima_store"]

TOKEN = "a.token~of/our+own=="
LIMA = Article(
    "lima-2024",
    "भारत-पेरू संयुक्त आयोग की तीसरी बैठक 18 सितंबर 2024 को लीमा में हुई। "
    "बैठक की सह-अध्यक्षता विदेश मंत्री एस. जयशंकर और पेरू के विदेश मंत्री हावियर गोंसालेस-ओलाएचेआ ने की।",
)


@dataclass(frozen=True)
class Reply:
    """What a server answered; names of headers in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


@dataclass(frozen=True)
class Server:
    """A running server: its address, its process."""

    url: str
    process: subprocess.Popen[str]
    written: IO[str]

    def ask(
        self,
        path: str,
        *,
        method: str = "GET",
        body: bytes | str | None = None,
        type: str | None = None,
        token: str | None = None,
        **headers: str,
    ) -> Reply:
        """The reply to one request; underscores in names of `headers` are dashes."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if type is not None:
            named["Content-Type"] = type
        if token is not None:
            named["Authorization"] = f"Bearer {token}"
        place = urlsplit(self.url)
        connection = HTTPConnection(place.hostname or "", place.port, timeout=60)
        try:
            sent = {name: value.encode() for name, value in named.items()}
            connection.request(method, path, body.encode() if isinstance(body, str) else body, sent)
            answer = connection.getresponse()
            return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def query(self, text: str, accept: str = "text/csv", **parameters: str) -> Reply:
        """The reply to a query by GET."""
        return self.ask(f"/sparql?{urlencode({'query': text, **parameters})}", Accept=accept)

    def rows(self, text: str) -> list[str]:
        """The rows of a query's answer in CSV, sorted."""
        reply = self.query(text)
        assert reply.status == 200, reply.text
        return sorted(reply.text.splitlines()[1:])

    def update(self, text: str) -> Reply:
        """The reply to an update, with the token."""
        return self.ask("/update", method="POST", body=text, type="application/sparql-update", token=TOKEN)

    def log(self) -> str:
        """What the server wrote to standard error, once it has ended."""
        self.process.wait(30)
        self.written.seek(0)
        return self.written.read()


@contextmanager
def kg_serve(
    place: Path, *options: object, writable: bool = False, environment: Mapping[str, str] = os.environ
) -> Iterator[Server]:
    """`kg serve` on `place` until the block ends."""
    words = [sys.executable, "-m", "kg", "serve", str(place), "--port", "0", *map(str, options), *(["--writable"] if writable else [])]
    environment = {**environment, "RAJNAY_TOKEN": TOKEN, "PYTHONUTF8": "1"}
    # Into a file: a pipe that nobody reads holds 64 kB, and a server that logs more would wait for a reader.
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8") as written,
        subprocess.Popen(words, stdout=subprocess.PIPE, stderr=written, text=True, env=environment) as process,
    ):
        assert process.stdout is not None
        told = process.stdout.readline()
        server = Server(told.rpartition(" ")[2].strip(), process, written)
        try:
            assert told.startswith("Serving"), server.log()
            yield server
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


def lima_store(folder: Path) -> Path:
    """A store with the graph of one article."""
    with open_store(folder, create=True) as store:
        store.replace([extract(LIMA)])
    return folder


def empty_store(folder: Path) -> Path:
    """A store with nothing in it."""
    open_store(folder, create=True).close()
    return folder
