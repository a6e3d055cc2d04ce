"""What every place for a store can do: the memory of this process, a folder, or a folder whose graph is at a SPARQL server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

import pyoxigraph as ox
from rdflib import Dataset

from kg.store.change import Change
from kg.store.ledger import Entry, Ledger

__all__ = ["MemoryPlace", "Place"]


class Place(Protocol):
    """Where a store rests. `commit` and `replace` happen wholly or not at all, whatever kills the process."""

    @property
    def name(self) -> str:
        """Where it is, for people."""
        ...

    @property
    def base(self) -> str:
        """Where the graph's things have their IRIs."""
        ...

    @property
    def graph(self) -> ox.Store:
        """The graph as an Oxigraph store; raises `StoreError` when it is elsewhere."""
        ...

    @property
    def dataset(self) -> Dataset:
        """The graph for rdflib."""
        ...

    def ledger(self) -> Ledger:
        """The articles of which the graph is, with their readings."""
        ...

    def quads(self) -> Iterator[ox.Quad]:
        """All quads, in no order."""
        ...

    def ahead(self) -> dict[str, Entry]:
        """Readings that are kept and not yet in the store, by the digest of their articles."""
        ...

    def keep(self, entry: Entry) -> None:
        """Keep a reading, should this process end before it is in the store."""
        ...

    def commit(self, change: Change, put: Sequence[Entry], removed: Iterable[str]) -> None:
        """Carry out a change of the graph and of the rows beside it."""
        ...

    def replace(self, quads: Iterable[ox.Quad], entries: Sequence[Entry]) -> None:
        """Hold these quads and rows instead of all others."""
        ...

    def settle(self) -> None:
        """Bring to the disk what was written straight into `graph`; a power cut may take it until then."""
        ...

    def close(self) -> None:
        """Give the place free for others."""
        ...


class MemoryPlace:
    """A store that ends with its process."""

    name = "memory"

    def __init__(self, base: str) -> None:
        self.base = base
        self.graph = ox.Store()
        self._ledger = Ledger(ox.Store())
        self._ahead: dict[str, Entry] = {}

    @property
    def dataset(self) -> Dataset:
        from oxrdflib import OxigraphStore

        return Dataset(store=OxigraphStore(store=self.graph))

    def ledger(self) -> Ledger:
        return self._ledger

    def quads(self) -> Iterator[ox.Quad]:
        return iter(self.graph)

    def ahead(self) -> dict[str, Entry]:
        return self._ahead

    def keep(self, entry: Entry) -> None:
        self._ahead[entry.digest] = entry

    def commit(self, change: Change, put: Sequence[Entry], removed: Iterable[str]) -> None:
        if change:
            self.graph.update(str(change))
        self._ledger.remove(removed)
        self._ledger.put(put)
        self._ahead.clear()

    def replace(self, quads: Iterable[ox.Quad], entries: Sequence[Entry]) -> None:
        self.graph.clear()
        self.graph.extend(quads)
        self._ledger = Ledger(ox.Store())
        self._ledger.fill(entries)
        self._ahead.clear()

    def settle(self) -> None:
        pass

    def close(self) -> None:
        pass
