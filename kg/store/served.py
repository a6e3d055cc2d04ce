"""A store whose graph is at a SPARQL server, and whose articles are in a folder here.

A change is written down in the folder before it is sent: whoever opens the store after a crash sends it once more, which does no harm,
for each update can be carried out twice. An addition or removal is one update, and so atomic at the server; a whole build of more than
`MOST` quads is several, and a reader of the server may see a part of it meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from kg.errors import StoreError
from kg.store.change import Change, insertions
from kg.store.client import Client
from kg.store.folder import FolderPlace
from kg.store.layout import generation, linked, read_pointer, write_pointer
from kg.store.ledger import Entry

__all__ = ["ServedPlace"]

MOST = 50_000
"""Quads of one update: about 10 MB of text."""

_EVERYTHING = "SELECT ?g ?s ?p ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"


class ServedPlace(FolderPlace):
    """The store in `folder` with its graph at the server that its `store.json` names; the whole dataset there is the store's."""

    def __init__(self, folder: Path, *, read_only: bool = False, look: bool = True) -> None:
        self.client = Client(str(read_pointer(folder).server))
        super().__init__(folder, read_only=read_only, look=look)
        if self._writing:
            self._finish()

    @property
    def graph(self) -> ox.Store:
        raise StoreError(self.name, f"its graph is at {self.client.server}", "ask it there")

    @property
    def dataset(self) -> Dataset:
        # rdflib would name the default graph to the server by an IRI of its own, which holds nothing there; asked for no graph
        # (what it calls a union), the server takes its default graph.
        return Dataset(store=SPARQLStore(self.client.query_url, context_aware=True), default_union=True)

    def quads(self) -> Iterator[ox.Quad]:
        for row in self.client.select(_EVERYTHING):
            yield ox.Quad(row["s"], row["p"], row["o"], row["g"])

    def commit(self, change: Change, put: Sequence[Entry], removed: Iterable[str]) -> None:
        self._writable()
        self._finish()
        with self._next() as part:
            linked(self._current / "articles", part / "articles")
            _write(part, [change] if change else [])
            self._change_rows(part, put, removed)

    def replace(self, quads: Iterable[ox.Quad], entries: Sequence[Entry]) -> None:
        self._writable()
        self._finish()
        with self._next() as part:
            _write(part, insertions(quads, MOST), first="DROP ALL")
            self._fill_rows(part, entries)

    def _publish(self, number: int) -> None:
        write_pointer(self.folder, replace(self.pointer, pending=number))
        self.pointer = read_pointer(self.folder)
        self._send(number)

    def _finish(self) -> None:
        """Send what was written down and not sent, as far as anybody knows."""
        if self.pointer.pending is not None:
            self._send(self.pointer.pending)

    def _send(self, number: int) -> None:
        for path in sorted((generation(self.folder, number) / "updates").iterdir()):
            self.client.update(path.read_text(encoding="utf-8"))
        self._move_to(number)


def _write(part: Path, changes: Iterable[Change], first: str = "") -> None:
    updates = part / "updates"
    updates.mkdir()
    if first:
        (updates / "000000.ru").write_text(first, encoding="utf-8")
    for number, change in enumerate(changes, 1):
        (updates / f"{number:06}.ru").write_text(str(change), encoding="utf-8")
