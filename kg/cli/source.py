"""The graph that a command is about: a folder that `kg build` wrote, or a store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyoxigraph as ox

__all__ = ["graph_at"]


def graph_at(place: Path) -> ox.Store:
    """The graph in a folder or a store, to be read. Raises `InputError` or `StoreError` where there is none."""
    from kg.rdf.read import read_store
    from kg.store import is_store, open_store

    return open_store(place, read_only=True).quads if is_store(place) else read_store(place)
