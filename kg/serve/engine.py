"""A place and its limits in, answers to jobs out: readers for what only reads, the one writer for what changes something."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from kg.errors import StoreError
from kg.serve.answer import Answer, Refusal
from kg.serve.jobs import Job
from kg.serve.pool import Pool, Worker
from kg.serve.settings import Limits
from kg.serve.snapshots import Followed, Loaded, Snapshots, Source

__all__ = ["Engine"]

_MORE_MEMORY = 4
"""A writer may have so much more: it holds a whole body, and the graph as the update's text."""


class Engine:
    """The workers on a store, or on a folder that `kg build` wrote; `writable` opens the store for writing and keeps its lock."""

    def __init__(self, place: Path, limits: Limits, *, writable: bool = False) -> None:
        self._place, self._limits, self._writable = place, limits, writable
        readers = [Worker("reader", "-", limits.memory) for _ in range(limits.queries)]
        self._readers = Pool(readers, limits.waiting, limits.seconds)
        self._writer: Pool | None = None
        self._source: Source | None = None
        self._used: Counter[str] = Counter()
        self.base = ""

    async def start(self) -> None:
        """Start the workers and look at the place. Raises `KgError` when it can't be served."""
        self._source = await self._opened()
        try:
            await self._readers.start()
            self.base = (await self.read(Job("base", {}))).body.decode()
        except BaseException:
            await self.close()
            raise

    async def _opened(self) -> Source:
        from kg.store import is_store

        if not is_store(self._place):
            if self._writable:
                raise StoreError(str(self._place), "only a store can be written", f"make one with: kg build ARTICLES --store {self._place}")
            loaded = Loaded(self._place, self._limits.memory * _MORE_MEMORY)
            await loaded.load(self._limits.write_seconds)
            return loaded
        if not self._writable:
            return Followed(self._place)
        worker = Worker("writer", str(self._place), self._limits.memory * _MORE_MEMORY)
        self._writer = Pool([worker], self._limits.waiting, self._limits.write_seconds)
        asked = await self._writer.ask(Job("base", {}))
        if asked.status != 200:
            await self._writer.close()
            raise Refusal(503, asked.body.decode().strip())
        return Snapshots(self._place, self._writer)

    async def read(self, job: Job) -> Answer:
        """The answer to a job that changes nothing. Raises `KgError`."""
        assert self._source is not None
        snapshot = await self._source.current()
        self._used[snapshot] += 1
        try:
            return await self._readers.ask(replace(job, about={**job.about, "snapshot": snapshot}, limit=self._limits.answer))
        finally:
            self._used -= Counter({snapshot: 1})
            self._source.release({*self._used, *(worker.snapshot for worker in self._readers.workers)})

    async def write(self, job: Job) -> Answer:
        """The answer to a job that changes the store: one at a time, each whole or not at all. Raises `Refusal` (403) when read-only."""
        if self._writer is None or self._source is None:
            raise Refusal(403, "this server is read-only; whoever runs it can allow writing with: kg serve --writable")
        try:
            return await self._writer.ask(job)
        finally:
            self._source.changed()

    async def snapshot(self) -> str:
        """What is read now, as a name that changes when the store does."""
        assert self._source is not None
        return await self._source.current()

    async def close(self) -> None:
        """End all workers."""
        await self._readers.close()
        if self._writer is not None:
            await self._writer.close()
        if self._source is not None:
            self._source.close()
