"""What readers read: the generation of a store that counts, a snapshot made after each change, or a built folder loaded once.

A reader has its snapshot open until its next job, so one is let go only when no worker has it any more. Read-only stores may not
be opened beside a process that writes the very same files: Oxigraph's `Store.read_only` finds them half changed then.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Set
from pathlib import Path
from typing import Protocol

from kg.errors import KgError, StoreError
from kg.serve.jobs import Job
from kg.serve.pool import Pool, Worker

__all__ = ["Followed", "Loaded", "Snapshots", "Source"]

_PREFIX = ".serving-"


class Source(Protocol):
    """Where readers find what to read."""

    async def current(self) -> str:
        """The folder of an Oxigraph store that is not changed any more."""
        ...

    def changed(self) -> None:
        """The store was written: what was current is not any more."""
        ...

    def release(self, used: Set[str]) -> None:
        """Let go of all folders but the current one and those in use."""
        ...

    def close(self) -> None:
        """Let go of all."""
        ...


class Followed:
    """The generation of a store that counts, also after others wrote the store: `kg add` is seen by the next query."""

    def __init__(self, folder: Path) -> None:
        from kg.store import layout, lock

        self._folder, self._layout, self._lock = folder, layout, lock
        self._held: dict[str, lock.Reading] = {}

    async def current(self) -> str:
        for _ in range(10):  # a writer may move on between the two, so look again
            pointer = self._layout.read_pointer(self._folder)
            if pointer.server:
                what = f"its graph is at the server {pointer.server}"
                raise StoreError(str(self._folder), what, "ask that server, or build a store in a folder")
            where = self._layout.generation(self._folder, pointer.generation)
            graph = str(where / "graph")
            try:
                if graph not in self._held:
                    self._held[graph] = self._lock.Reading(where)
                return graph
            except OSError:
                continue
        raise self._layout.damaged(self._folder, FileNotFoundError("its data is not there"))

    def changed(self) -> None:
        pass

    def release(self, used: Set[str]) -> None:
        *older, _ = self._held or [""]
        for graph in [each for each in older if each not in used]:
            self._held.pop(graph).release()

    def close(self) -> None:
        for held in self._held.values():
            held.release()
        self._held.clear()


class Snapshots:
    """Snapshots of a store that this server writes, made when a reader first wants one after a change: hard links, some milliseconds."""

    def __init__(self, folder: Path, writer: Pool) -> None:
        for left in folder.glob(f"{_PREFIX}*"):  # by a server that was killed; the lock is ours
            shutil.rmtree(left, ignore_errors=True)
        self._place = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=folder))
        self._writer, self._made, self._stale, self._current = writer, 0, True, ""
        self._making = asyncio.Lock()

    async def current(self) -> str:
        async with self._making:
            if self._stale:
                self._stale = False  # a change that comes meanwhile makes it stale again
                try:
                    self._current = await self._make()
                except BaseException:
                    self._stale = True
                    raise
            return self._current

    async def _make(self) -> str:
        self._made += 1
        path = str(self._place / str(self._made))
        answer = await self._writer.ask(Job("snapshot", {"path": path}))
        if answer.status != 204:
            raise KgError(answer.body.decode().strip())
        return path

    def changed(self) -> None:
        self._stale = True

    def release(self, used: Set[str]) -> None:
        for path in self._place.iterdir():
            if str(path) not in used | {self._current} and path.name.isdecimal() and int(path.name) < self._made:
                shutil.rmtree(path, ignore_errors=True)

    def close(self) -> None:
        shutil.rmtree(self._place, ignore_errors=True)


class Loaded:
    """The graph of a folder that `kg build --out` wrote, loaded into a place of its own."""

    def __init__(self, folder: Path, memory: int) -> None:
        self._file = folder / "graph.nq"
        if not self._file.is_file():
            what = "there is neither a store nor a built graph here"
            raise StoreError(str(folder), what, f"make one with: kg build ARTICLES --store {folder}")
        self._place = tempfile.mkdtemp(prefix="rajnay-")
        self._memory = memory

    async def load(self, seconds: float) -> None:
        """Load it. Raises `KgError` when the file is damaged."""
        loader = Worker("loader", f"{self._place}/graph", self._memory)
        answer = await loader.ask(Job("load", {"path": str(self._file)}), seconds)
        await loader.kill()
        if answer.status != 204:
            raise StoreError(str(self._file), f"the graph is damaged ({answer.body.decode().strip()})", "build it again")

    async def current(self) -> str:
        return f"{self._place}/graph"

    def changed(self) -> None:
        pass

    def release(self, used: Set[str]) -> None:
        pass

    def close(self) -> None:
        shutil.rmtree(self._place, ignore_errors=True)
