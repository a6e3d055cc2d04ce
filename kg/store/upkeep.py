"""A store looked after: is all of it there and right; a backup of it, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf.verify import VerifyReport, verify
from kg.store.difference import graph_quads
from kg.store.folder import FolderPlace
from kg.store.layout import read_pointer
from kg.store.ledger import Entry
from kg.store.maker import maker
from kg.store.opening import is_store, open_store
from kg.store.records import digest
from kg.store.served import ServedPlace
from kg.store.store import Store

__all__ = ["CheckReport", "backup", "check", "restore", "verified"]

MOST = 5
"""Quads that are shown of many that are wrong."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at, what is wrong, and whether the articles were read by today's rules."""

    articles: int
    quads: int
    problems: tuple[str, ...]
    stale: bool

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong. A store of other rules is sound; it is read again when something is added."""
        return not self.problems


def check(store: Store) -> CheckReport:
    """Read all of a store, and hold its graph against what a build of its articles gives.

    A store whose articles were read by other rules can't be held against them, and is only read. Raises `StoreError` for one that can't
    be read to its end.
    """
    entries = list(store.place.ledger())
    there = ox.Store()
    there.extend(store)
    stale = any(each.maker != maker() for each in entries)
    problems = [*_rows(entries), *([] if stale else _graph(store, entries, there))]
    return CheckReport(len(entries), len(there), tuple(problems), stale)


def _rows(entries: list[Entry]) -> Iterator[str]:
    for each in entries:
        if digest(each.article) != each.digest:
            yield f"the article {each.article.id} is not what was put in"


def _graph(store: Store, entries: list[Entry], there: ox.Store) -> Iterator[str]:
    wanted = ox.Store()
    wanted.extend(graph_quads([each.reading() for each in entries], store.base))
    for what, these, others in (
        ("articles state, and the graph lacks,", wanted, there),
        ("the graph holds, and no article states,", there, wanted),
    ):
        odd = sorted((quad for quad in these if quad not in others), key=str)
        if odd:
            shown = "".join(f"\n    {quad}" for quad in odd[:MOST]) + ("\n    …" if len(odd) > MOST else "")
            yield f"{what} {len(odd)} quads:{shown}"


def verified(store: Store) -> VerifyReport:
    """Hold each quote of the graph against the article that the store keeps."""
    return verify(store.dataset, {article.id: article.text for article in store.articles()})


def backup(store: Store, target: Path) -> Path:
    """Write a store at `target` that holds what `store` holds, wherever that keeps it; all of it is read for that, so damage is found.

    Raises `StoreError` when something is at `target`.
    """
    if target.exists() or target.is_symlink():
        raise StoreError(str(target), "the place is taken", "name a folder that does not exist yet")
    with open_store(target, create=True, base=store.base) as made:
        made.place.replace(store, list(store.place.ledger()))
    return target


def restore(source: Path, folder: Path) -> int:
    """Hold in the store at `folder` what the backup at `source` holds, instead of all that it held; gives the number of articles.

    The store may be damaged, or not be there. Raises `StoreError` when it can't be told what is there.
    """
    with open_store(source, read_only=True) as kept:
        entries = list(kept.place.ledger())
        with _to_fill(folder, kept.base) as store:
            if store.base != kept.base:
                raise StoreError(
                    str(folder), f"its things are at {store.base}, and those of the backup at {kept.base}", "name another folder"
                )
            store.place.replace(kept, entries)
    return len(entries)


def _to_fill(folder: Path, base: str) -> Store:
    if not is_store(folder):
        return open_store(folder, create=True, base=base)
    kind = ServedPlace if read_pointer(folder).server else FolderPlace
    return Store(kind(folder, look=False))
