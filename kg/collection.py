"""Articles in, a store kept that holds what a build of them gives: what is new is read, what is held is not read again.

`build` holds the given articles and no others; `add`, `update` and `remove` change what is held. Each is one transaction. Readings are
kept as they are made, so that a run that is killed goes on where it stopped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset

from kg import engines
from kg.engines import Progress
from kg.errors import InputError, KgError, in_order
from kg.model import Article
from kg.pipeline import extract
from kg.rdf.shapes import ShapeReport, validate
from kg.store import Change, Store

__all__ = ["Outcome", "add", "build", "remove", "update"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: the ids of articles that came and went, how many were held already, what can't be read, and what the shapes say."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    problems: tuple[InputError, ...]
    shapes: ShapeReport | None
    """Of the things that changed and those around them; None when nothing changed."""

    def with_problems(self, problems: Iterable[InputError]) -> Outcome:
        """The same, with problems that came before it."""
        return replace(self, problems=in_order([*problems, *self.problems]))


def build(store: Store, articles: Sequence[Article], *, jobs: int | None = None, progress: Progress | None = None) -> Outcome:
    """Hold these articles and no others."""
    before = {article.id: article for article in store.articles()}
    problems = _read(store, articles, jobs, progress)
    readings = store.readings(articles)
    if not readings:
        raise KgError("no article could be read; the store is left as it was")
    graph = store.replace(readings)
    now = {reading.article.id: reading.article for reading in readings}
    added = tuple(sorted(id for id in now if before.get(id) != now[id]))
    return Outcome(added, tuple(sorted(before.keys() - now.keys())), len(now) - len(added), problems, validate(graph))


def add(store: Store, articles: Sequence[Article], *, jobs: int | None = None, progress: Progress | None = None) -> Outcome:
    """Hold these articles, too. One that is held already is left as it is; another text under an id that is held is a problem.

    >>> from kg.store import open_store
    >>> article = Article("लीमा", "भारत-पेरू संयुक्त आयोग की तीसरी बैठक 18 सितंबर 2024 को लीमा में हुई।")
    >>> with open_store(None) as store:
    ...     add(store, [article]).added, add(store, [article]).added, remove(store, ["लीमा"]).removed, len(store.quads)
    (('लीमा',), (), ('लीमा',), 0)
    """
    held = {article.id: article for article in store.articles()}
    new = [article for article in articles if article.id not in held]
    clashes = [_clash(article) for article in articles if article.id in held and article.text != held[article.id].text]
    return _changed(store, new, (), len(articles) - len(new) - len(clashes), clashes, jobs, progress)


def update(store: Store, articles: Sequence[Article], *, jobs: int | None = None, progress: Progress | None = None) -> Outcome:
    """Hold these articles as they are now: one with the id of an article held, or from the same place, takes its place.

    Without articles, those that were read by other rules than today's are read again.
    """
    held = {article.id: article for article in store.articles()}
    new = [article for article in articles if held.get(article.id) != article]
    given = {article.id for article in articles}
    places = {article.source for article in new if article.source}
    gone = [article.id for article in held.values() if article.source in places and article.id not in given]
    return _changed(store, new, gone, len(articles) - len(new), (), jobs, progress)


def remove(store: Store, names: Iterable[str], *, jobs: int | None = None, progress: Progress | None = None) -> Outcome:
    """Hold these articles no longer, named by their ids, their IRIs, or where they were read from."""
    held = store.articles()
    gone, problems = set[str](), []
    for name in names:
        found = {article.id for article in held if name in (article.id, article.source, f"{store.base}article/{article.id}")}
        gone |= found
        if not found:
            problems.append(InputError(name, "the store holds no such article", f"see what it holds: kg store list {store.name}"))
    return _changed(store, (), gone, 0, problems, jobs, progress)


def _changed(
    store: Store,
    new: Sequence[Article],
    gone: Iterable[str],
    unchanged: int,
    problems: Iterable[InputError],
    jobs: int | None,
    progress: Progress | None,
) -> Outcome:
    held = {article.id: article for article in store.articles()}
    gone, given = set(gone), {article.id for article in new}
    again = [article for article in store.stale() if article.id not in gone | given]
    failed = _read(store, [*new, *again], jobs, progress)
    unread = {problem.where for problem in failed}
    gone -= {id for id in gone if held[id].source in unread}  # what can't be read replaces nothing
    readings = store.readings([*new, *again])
    came = {reading.article.id for reading in readings}
    gone |= {article.id for article in again} - came  # a build of it would lack it, too
    change = store.add(readings, remove=gone)
    shapes = _shapes(change) if change else None
    return Outcome(tuple(sorted(given & came)), tuple(sorted(gone)), unchanged, in_order([*problems, *failed]), shapes)


def _read(store: Store, articles: Sequence[Article], jobs: int | None, progress: Progress | None) -> tuple[InputError, ...]:
    """Read what the store has no reading of, and have it kept; gives what could not be read."""
    return tuple(engines.read_all(extract, store.unread(articles), store.keep, jobs, progress))


def _clash(article: Article) -> InputError:
    what = f"its id '{article.id}' is that of an article in the store, with another text"
    return InputError(article.source, what, "give it an id of its own, or replace that one with: kg update")


def _shapes(change: Change) -> ShapeReport:
    graph = ox.Store()
    graph.extend(change.around)
    return validate(Dataset(store=OxigraphStore(store=graph)))
