"""The graph that a command is about: a folder that `kg build` wrote, or a store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyoxigraph as ox

__all__ = ["graph_at"]


def graph_at(place: Path) -> ox.Store:
    """The graph in a folder or a store, to be read; one that is at a server is copied from there into memory.

    Raises `InputError` or `StoreError` where there is none.
    """
    import pyoxigraph as ox

    from kg.errors import StoreError
    from kg.rdf.read import read_store
    from kg.store import is_store, open_store

    if not is_store(place):
        return read_store(place)
    store = open_store(place, read_only=True)
    try:
        return store.quads
    except StoreError:
        copy = ox.Store()
        copy.bulk_extend(store)
        return copy
