"""A place in, the store there out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyoxigraph as ox

from kg.errors import StoreError
from kg.rdf.terms import BASE
from kg.store.client import Client
from kg.store.folder import FolderPlace
from kg.store.layout import POINTER, Pointer, finish, generation, made, read_pointer, write_pointer
from kg.store.lock import Writing
from kg.store.place import MemoryPlace
from kg.store.served import ServedPlace
from kg.store.store import Store

__all__ = ["is_store", "open_store"]


def open_store(
    location: Path | str | None, *, read_only: bool = False, create: bool = False, base: str | None = None, server: str | None = None
) -> Store:
    """The store in a folder, or with None a new one in memory.

    One process at a time may open a folder for writing; any number may read it meanwhile, each the state that it opened. With `create`, an
    empty store is made where there is none, its things at `base` (the contract's by default); with `server`, the graph of the new store
    is kept there (such as `http://127.0.0.1:7878`, which takes queries at `/query` and updates at `/update`), and only the articles in
    the folder.

    Raises `StoreError` when the folder holds no store, a damaged one, one of a newer version, or one that somebody else is writing; the
    store is left as it was.

    >>> with open_store(None) as store:
    ...     store.articles()
    ()
    """
    if location is None:
        return Store(MemoryPlace(base or BASE))
    folder = Path(location)
    if create and not is_store(folder):
        _make(folder, base or BASE, server)
    elif not folder.is_dir():
        raise StoreError(str(folder), "there is no store here", f"make one with: kg build ARTICLES --store {folder}")
    pointer = read_pointer(folder)
    for what, wanted, kept in (("things are", base, pointer.base), ("graph is", server, pointer.server)):
        if wanted and wanted != kept:
            raise StoreError(str(folder), f"its {what} at {kept or folder}, and not at {wanted}", "leave that out, or name another folder")
    kind = ServedPlace if pointer.server else FolderPlace
    return Store(kind(folder, read_only=read_only))


def is_store(location: Path | str) -> bool:
    """Whether a folder holds a store, of whatever version or state."""
    return (Path(location) / POINTER).exists()


def _make(folder: Path, base: str, server: str | None) -> None:
    """An empty store; what else is in the folder is not ours to touch."""
    if folder.exists() and (not folder.is_dir() or any(each.name not in _OURS for each in folder.iterdir())) and not is_store(folder):
        raise StoreError(str(folder), "the place is taken by something that is no store", "name another folder, or empty it")
    if server and any(True for _ in Client(server).select("SELECT ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } LIMIT 1")):
        raise StoreError(server, "the server holds something already, and a store has its server to itself", "give an empty one")
    made(folder)
    held = Writing(folder)
    try:
        if is_store(folder):  # somebody else was faster
            return
        first = generation(folder, 0)
        shutil.rmtree(first, ignore_errors=True)  # half made by a process that was killed
        first.mkdir()
        for part in ("articles",) if server else ("graph", "articles"):
            ox.Store(str(first / part)).flush()
        finish(first)
        write_pointer(folder, Pointer(base, server=server))
    finally:
        held.release()


_OURS = {"lock", "0", f"{POINTER}.part"}
"""What a process leaves that is killed before the store is there."""
