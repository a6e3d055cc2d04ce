"""A graph at rest together with the articles that it is of: articles come and go, and the graph is always that of a build of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset

from kg.cycles import uncollected
from kg.errors import StoreError
from kg.model import Article, Reading
from kg.store.change import Change
from kg.store.difference import difference, graph_quads
from kg.store.ledger import Entry, entry
from kg.store.maker import maker
from kg.store.place import Place
from kg.store.records import digest

__all__ = ["Store"]


class Store:
    """A store in memory, in a folder, or at a SPARQL server; `kg.store.open_store` opens one.

    `add`, `remove` and `replace` are one transaction each: after a crash at any moment the store is as before it or as after it.
    """

    def __init__(self, place: Place) -> None:
        """`place` is what the store rests in."""
        self.place = place

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def name(self) -> str:
        """Where the store is, for people."""
        return self.place.name

    @property
    def base(self) -> str:
        """Where the graph's things have their IRIs."""
        return self.place.base

    @property
    def quads(self) -> ox.Store:
        """The graph as an Oxigraph store, for queries and bulk reading; raises `StoreError` when it is at a server."""
        return self.place.graph

    @property
    def dataset(self) -> Dataset:
        """The graph as an rdflib `Dataset` on the same store. Write SPARQL in the plain way, and Oxigraph evaluates it."""
        return self.place.dataset

    def __iter__(self) -> Iterator[ox.Quad]:
        """All quads, wherever they are, in no order."""
        return self.place.quads()

    def articles(self) -> tuple[Article, ...]:
        """The articles of which the graph is, by id."""
        return tuple(self.place.ledger().articles())

    def unread(self, articles: Iterable[Article]) -> list[Article]:
        """Those of `articles` that must be read before they can be added: neither held nor kept as they are, by today's rules."""
        known = self._known()
        return [article for article in articles if digest(article) not in known]

    def stale(self) -> list[Article]:
        """The articles held that were read by other rules than today's; they must be read again before anything is added or removed."""
        return [each.article for each in self.place.ledger() if each.maker != maker()]

    def keep(self, reading: Reading) -> None:
        """Keep a reading, so that a run that is killed before it is added needn't make it again."""
        self.place.keep(entry(reading, maker()))

    def add(self, readings: Iterable[Reading], *, remove: Iterable[str] = ()) -> Change:
        """Add articles with all that they state, and take those with the ids of `remove` out; one with an id that is held replaces it.

        Gives what changed in the graph. Raises `StoreError` when some of the articles held were read by other rules than today's and
        are not among `readings`.
        """
        with uncollected():
            return self._changed([entry(reading, maker()) for reading in readings], set(remove))

    def remove(self, ids: Iterable[str]) -> Change:
        """Take articles out with all that they alone state; gives what changed. Raises `StoreError` for an id that isn't held."""
        ids = set(ids)
        missing = sorted(ids - {article.id for article in self.place.ledger().articles()})
        if missing:
            raise StoreError(self.name, f"it holds no article '{missing[0]}'", f"see what it holds: kg store list {self.name}")
        with uncollected():
            return self._changed([], ids)

    def replace(self, readings: Iterable[Reading]) -> Dataset:
        """Hold the graph of these readings instead of all that was held; gives it, in memory."""
        entries = sorted((entry(reading, maker()) for reading in readings), key=lambda each: each.article.id)
        with uncollected():
            return _dataset(self._filled([each.reading() for each in entries], entries))

    def readings(self, articles: Sequence[Article]) -> list[Reading]:
        """The readings of those of `articles` that `unread` does not name."""
        known = self._known()
        return [known[sign].reading() for article in articles if (sign := digest(article)) in known]

    def settle(self) -> None:
        """Bring to the disk what was written straight into `quads` or `dataset`; what the methods of a store do needs no such call."""
        self.place.settle()

    def close(self) -> None:
        """Let others write; a store in memory is gone."""
        self.place.close()

    def _known(self) -> dict[str, Entry]:
        """The rows held or kept that were read by today's rules, by their articles' digests."""
        return {each.digest: each for each in [*self.place.ledger(), *self.place.ahead().values()] if each.maker == maker()}

    def _changed(self, put: Sequence[Entry], removed: set[str]) -> Change:
        held = {each.article.id: each for each in self.place.ledger()}
        after = {**{id: each for id, each in held.items() if id not in removed}, **{each.article.id: each for each in put}}
        if any(each.maker != maker() for each in after.values()):
            what = "its articles were read by other rules than today's"
            raise StoreError(self.name, what, f"read them again: kg update --store {self.name}")
        known = {each: each.reading() for each in {*held.values(), *after.values()}}
        now = [known[each] for each in after.values()]
        if any(each.maker != maker() for each in held.values()):  # today's rules don't tell what the graph was
            return self._rebuilt(now, list(after.values()))
        fresh = [each for each in put if held.get(each.article.id) != each]
        if not fresh and not removed & held.keys():
            return Change()
        change = difference([known[each] for each in held.values()], now, self.base)
        self.place.commit(change, fresh, removed & held.keys() - {each.article.id for each in put})
        return change

    def _rebuilt(self, readings: Sequence[Reading], entries: Sequence[Entry]) -> Change:
        before = set(self)
        after = set(self._filled(readings, entries))
        around = tuple(quad for quad in after if isinstance(quad.graph_name, ox.DefaultGraph))
        return Change((), tuple(sorted(before - after, key=str)), tuple(sorted(after - before, key=str)), around)

    def _filled(self, readings: Sequence[Reading], entries: Sequence[Entry]) -> ox.Store:
        graph = ox.Store()
        graph.extend(graph_quads(readings, self.base))
        self.place.replace(graph, entries)
        return graph


def _dataset(graph: ox.Store) -> Dataset:
    return Dataset(store=OxigraphStore(store=graph))
