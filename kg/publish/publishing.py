"""A source and the record of a target in; what has changed goes there, in steps that may be done twice.

By SPARQL Update a step is an update of up to a batch of quads. By the Graph Store Protocol it is a graph, which is put anew whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path
from typing import Protocol, TypeVar

import pyoxigraph as ox

from kg.publish.record import Record, usual_place
from kg.publish.sender import Sender
from kg.publish.target import Target
from kg.store import Change

__all__ = ["BATCH", "Published", "publish"]

BATCH = 1000
"""Quads in one update. Virtuoso 7.2's parser runs out of memory before 5,000."""

_PART = 20_000
"""Triples in one request of a graph: some megabytes, which servers take that bound their requests."""

Graph = ox.NamedNode | ox.DefaultGraph


@dataclass(frozen=True, slots=True)
class Published:
    """What was sent: quads that came and that went, and the requests that it took."""

    inserted: int
    deleted: int
    requests: int


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: `what` is an update, or the name of a graph; and how many quads come and go by it."""

    what: str
    inserted: int = 0
    deleted: int = 0


def publish(
    source: ox.Store,
    target: Target,
    *,
    record: Path | None = None,
    whole: bool = False,
    batch: int = BATCH,
    sender: Sender | None = None,
    progress: Callable[[int], None] = lambda quads: None,
) -> Published:
    """Make what `target` has of ours equal to `source`. Of others it keeps all but what stands in the graphs that ours go to.

    `record` is the folder that knows what is there. With `whole` it isn't trusted: our graphs are emptied there and sent anew. `progress`
    is told how many quads are through. Raises `Unsent` when the server refuses or can't be reached; the same call goes on then.
    """
    known = Record(record or usual_place(target), target)
    ours, send = _Ours(source, known.there, target), sender or Sender(target)
    way: _Way = _ByGraph(ours, send) if target.via == "graph-store" else _ByUpdate(ours, send, batch)
    if known.step is not None:
        way.do(known.step)
        known.end()
    inserted = deleted = 0
    for step in way.steps(whole):
        known.begin(step.what)
        way.do(step.what)
        known.end()
        inserted, deleted = inserted + step.inserted, deleted + step.deleted
        progress(inserted + deleted)
    return Published(inserted, deleted, send.requests)


class _Ours:
    """The source as the target is to have it, and what the target has, graph by graph; "" is the default graph."""

    def __init__(self, source: ox.Store, there: ox.Store, target: Target) -> None:
        self._source, self.there = source, there
        self._default: Graph = ox.NamedNode(target.default_graph) if target.default_graph else ox.DefaultGraph()

    def names(self) -> list[str]:
        """All graphs here and there."""
        named = {graph.value for store in (self._source, self.there) for graph in store.named_graphs() if isinstance(graph, ox.NamedNode)}
        return sorted(named | {self._default.value if isinstance(self._default, ox.NamedNode) else ""})

    def here(self, name: str) -> Iterator[ox.Quad]:
        """The quads that a graph is to have."""
        graph = named(name)
        if graph == self._default and isinstance(graph, ox.NamedNode):
            for quad in self._source.quads_for_pattern(None, None, None, ox.DefaultGraph()):
                yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)
        yield from self._source.quads_for_pattern(None, None, None, graph)

    def difference(self, name: str) -> tuple[list[ox.Quad], list[ox.Quad]]:
        """What must go from a graph and what must come, sorted."""
        wanted = set(self.here(name))
        come = [quad for quad in wanted if quad not in self.there]
        gone = [quad for quad in self.there.quads_for_pattern(None, None, None, named(name)) if quad not in wanted]
        return sorted(gone, key=str), sorted(come, key=str)


class _Way(Protocol):
    """How steps are found and done; `do` leaves what is known to be there as the target has it."""

    def steps(self, whole: bool) -> Iterator[Step]: ...

    def do(self, what: str) -> None: ...


class _ByUpdate:
    """Steps are updates, which are sent and then carried out on the record as well."""

    def __init__(self, ours: _Ours, sender: Sender, batch: int) -> None:
        self._ours, self._sender, self._batch = ours, sender, batch

    def do(self, what: str) -> None:
        self._sender.update(what)
        self._ours.there.update(what)

    def steps(self, whole: bool) -> Iterator[Step]:
        names = self._ours.names()
        if whole:
            for some in _batches(iter(names), self._batch):
                yield Step(" ; ".join(f"DROP SILENT GRAPH <{name}>" if name else "CLEAR SILENT DEFAULT" for name in some))
        for changes in _batches((change for name in names for change in self._changes(name)), self._batch):
            drop = tuple(change for change in changes if isinstance(change, str))
            delete = tuple(quad for gone, quad in (change for change in changes if isinstance(change, tuple)) if gone)
            insert = tuple(quad for gone, quad in (change for change in changes if isinstance(change, tuple)) if not gone)
            yield Step(_update(drop, delete, insert), len(insert), len(delete))

    def _changes(self, name: str) -> Iterator[str | tuple[bool, ox.Quad]]:
        """The quads of a graph that go (True) and come (False); or the graph's name, when nothing of it stays."""
        gone, come = self._ours.difference(name)
        if name and gone and not come and not any(True for _ in self._ours.here(name)):
            yield name
            return
        yield from ((True, quad) for quad in gone)
        yield from ((False, quad) for quad in come)


class _ByGraph:
    """Steps are graphs, which are put as they are here now."""

    def __init__(self, ours: _Ours, sender: Sender) -> None:
        self._ours, self._sender = ours, sender

    def do(self, what: str) -> None:
        name, quads = what or None, sorted(self._ours.here(what), key=str)
        if not quads:
            self._sender.delete(name)
        for start in range(0, len(quads), _PART):
            triples = ox.serialize((quad.triple for quad in quads[start : start + _PART]), format=ox.RdfFormat.N_TRIPLES)
            assert triples is not None
            self._sender.put(name, triples, add=start > 0)
        if name is None:
            self._ours.there.clear_graph(ox.DefaultGraph())
        else:
            self._ours.there.remove_graph(ox.NamedNode(name))
        self._ours.there.extend(quads)

    def steps(self, whole: bool) -> Iterator[Step]:
        for name in self._ours.names():
            gone, come = self._ours.difference(name)
            if whole or gone or come:
                yield Step(name, len(come), len(gone))


def _update(drop: tuple[str, ...], delete: tuple[ox.Quad, ...], insert: tuple[ox.Quad, ...]) -> str:
    """A change as one update, with a `DELETE DATA` for each graph.

    Of one for two graphs Virtuoso 7.2 deletes all but the texts that have a language, and says that it is done.
    """
    by_graph = [Change(delete=tuple(group)) for _, group in groupby(delete, key=lambda quad: str(quad.graph_name))]
    return " ;\n".join(str(part) for part in (Change(drop=drop), *by_graph, Change(insert=insert)) if part)


def named(name: str) -> Graph:
    """The graph of that name."""
    return ox.NamedNode(name) if name else ox.DefaultGraph()


T = TypeVar("T")


def _batches(items: Iterator[T], size: int) -> Iterator[list[T]]:
    while some := list(islice(items, size)):
        yield some
