"""A store in a folder: a change is made in a copy, and counts from the moment in which `store.json` names that copy."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset

from kg.errors import StoreError
from kg.model import Article
from kg.store.change import Change
from kg.store.layout import (
    AHEAD,
    Pointer,
    broken,
    damaged,
    finish,
    generation,
    linked,
    read_pointer,
    settled,
    sweep,
    unsealed,
    write_pointer,
)
from kg.store.ledger import Entry, Ledger
from kg.store.lock import Reading, Writing

__all__ = ["FolderPlace"]


class FolderPlace:
    """The store in `folder`: read-only, or with the right to write it until it is closed.

    Whoever writes makes changes through `commit` and `replace`. What is written straight into `graph` (a server's updates) is kept as
    well, each update for itself.
    """

    def __init__(self, folder: Path, *, read_only: bool = False, look: bool = True) -> None:
        """With `look` false, data that is damaged is no error: whoever brings a backup back needs none of it."""
        self.folder, self.name = folder, str(folder)
        self._writing = None if read_only else Writing(folder)
        self._reading: Reading | None = None
        self._graph: ox.Store | None = None
        try:
            self.pointer = self._entered(look)
            if look:
                self._look(self._current)
        except BaseException:
            self.close()
            raise
        if self._writing:
            self._tidy()

    @property
    def base(self) -> str:
        return self.pointer.base

    @property
    def graph(self) -> ox.Store:
        if self._graph is None:
            with self._named_damage():
                where = self._current / "graph"
                if self._writing:
                    unsealed(self._current)
                self._graph = ox.Store(str(where)) if self._writing else ox.Store.read_only(str(where))
        return self._graph

    @property
    def dataset(self) -> Dataset:
        return Dataset(store=OxigraphStore(store=self.graph))

    def ledger(self) -> Ledger:
        with self._named_damage():
            return Ledger(ox.Store.read_only(str(self._current / "articles")))

    def quads(self) -> Iterator[ox.Quad]:
        """Read from files that nobody writes, unless they are open for writing here."""
        with self._named_damage():
            yield from self._graph if self._graph is not None else ox.Store.read_only(str(self._current / "graph"))

    def ahead(self) -> dict[str, Entry]:
        path = self.folder / AHEAD
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else []
        return {each.digest: each for line in lines if (each := _kept(line))}

    def keep(self, entry: Entry) -> None:
        line = json.dumps(asdict(entry), ensure_ascii=False)
        with (self.folder / AHEAD).open("a", encoding="utf-8") as file:
            file.write(f"\n{line}")  # what a killed run left half-written ends here

    def commit(self, change: Change, put: Sequence[Entry], removed: Iterable[str]) -> None:
        self._writable()
        with self._next() as part:
            self._copy_graph(part)
            linked(self._current / "articles", part / "articles")
            _change_graph(part / "graph", change)
            self._change_rows(part, put, removed)

    def replace(self, quads: Iterable[ox.Quad], entries: Sequence[Entry]) -> None:
        self._writable()
        with self._next() as part:
            _fill_graph(part / "graph", quads)
            self._fill_rows(part, entries)

    def settle(self) -> None:
        if self._writing and self._graph is not None:
            settled(self._current / "graph")

    def close(self) -> None:
        self._graph = None
        for held in (self._reading, self._writing):
            if held:
                held.release()
        self._reading = self._writing = None

    @property
    def _current(self) -> Path:
        return generation(self.folder, self.pointer.generation)

    def _entered(self, look: bool) -> Pointer:
        """The pointer, with a hold on its generation; a writer may move on between the two, so look again."""
        for _ in range(10):
            pointer = read_pointer(self.folder)
            where = generation(self.folder, pointer.generation)
            try:
                self._reading = Reading(where)
            except OSError:
                if not look:
                    return pointer
                continue
            if read_pointer(self.folder).generation == pointer.generation:
                return pointer
            self._reading.release()
        raise damaged(self.folder, FileNotFoundError(f"generation {pointer.generation} is not there"))

    def _look(self, where: Path) -> None:
        """Whether the data is that which was written, as far as a glance tells; `kg store check` reads all of it."""
        what = broken(where)
        if what:
            raise damaged(self.folder, ValueError(what))
        with self._named_damage():
            for part in (part for part in (where / "graph", where / "articles") if part.exists()):
                ox.Store.read_only(str(part))

    def _tidy(self) -> None:
        sweep(self.folder, {self.pointer.generation, self.pointer.pending or self.pointer.generation})

    def _writable(self) -> None:
        if self._writing is None:
            raise StoreError(self.name, "it was opened for reading only", "open it without read_only")

    @contextmanager
    def _next(self) -> Iterator[Path]:
        """The next generation to fill; it counts when the block ends, and is gone when the block fails."""
        number = max(self.pointer.generation, self.pointer.pending or 0) + 1
        part = self.folder / f"{number}.part"
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        try:
            yield part
            finish(part)
            part.rename(generation(self.folder, number))
        except (OSError, RuntimeError) as error:
            shutil.rmtree(part, ignore_errors=True)
            what = f"the change can't be written ({error})"
            raise StoreError(self.name, what, "nothing was changed; see to free space and permissions") from error
        self._publish(number)

    def _publish(self, number: int) -> None:
        self._move_to(number)

    def _move_to(self, number: int) -> None:
        write_pointer(self.folder, replace(self.pointer, generation=number, pending=None))
        self._graph = None
        if self._reading:
            self._reading.release()
        self.pointer = read_pointer(self.folder)
        self._reading = Reading(self._current)
        (self.folder / AHEAD).unlink(missing_ok=True)
        self._tidy()

    def _copy_graph(self, part: Path) -> None:
        if self._graph is None:
            linked(self._current / "graph", part / "graph")
        else:  # in use: Oxigraph knows what of it is written
            self._graph.backup(str(part / "graph"))

    def _change_rows(self, part: Path, put: Sequence[Entry], removed: Iterable[str]) -> None:
        ledger = Ledger(ox.Store(str(part / "articles")))
        ledger.remove(removed)
        ledger.put(put)
        ledger.rows.flush()

    def _fill_rows(self, part: Path, entries: Sequence[Entry]) -> None:
        ledger = Ledger(ox.Store(str(part / "articles")))
        ledger.fill(entries)
        ledger.rows.flush()

    @contextmanager
    def _named_damage(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError, ValueError) as error:
            raise damaged(self.folder, error) from error


# An Oxigraph store is closed when nothing refers to it any more: at the end of each of these functions.


def _change_graph(path: Path, change: Change) -> None:
    graph = ox.Store(str(path))
    if change:
        graph.update(str(change))
    graph.flush()


def _fill_graph(path: Path, quads: Iterable[ox.Quad]) -> None:
    graph = ox.Store(str(path))
    graph.bulk_extend(quads)
    graph.flush()


def _kept(line: str) -> Entry | None:
    """A reading that was kept, or nothing for a line that was cut short."""
    try:
        known = json.loads(line)
        return Entry(Article(**known.pop("article")), **known)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
