"""Worker processes and the one who hands out jobs to them: a job that takes too long ends with its process, and another takes its place."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from typing import Literal

from kg.serve.answer import Answer, Refusal
from kg.serve.frames import LENGTHS, READY, answer_of, frame_of_job, lengths
from kg.serve.jobs import Job

__all__ = ["Pool", "Worker"]


_PATIENCE = 60
"""Seconds for a process to start; it takes one, on a machine that has nothing else to do."""


class Worker:
    """One process that answers one job at a time; started when first needed, and anew after it died."""

    def __init__(self, role: Literal["reader", "writer", "loader"], place: str, memory: int) -> None:
        self._words = (sys.executable, "-P", "-m", "kg.serve.worker", role, place, str(memory))
        self._process: Process | None = None
        self._starting = asyncio.Lock()
        self.snapshot = ""
        """The snapshot that the process has open."""

    async def start(self) -> Process:
        """The process, which is made when there is none."""
        async with self._starting:
            if self._process is None or self._process.returncode is not None:
                # A group of its own: Ctrl-C in a terminal reaches the whole group of the server.
                self._process = await asyncio.create_subprocess_exec(
                    *self._words, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, start_new_session=True, limit=1 << 20
                )
                await _ready(self._process)
            return self._process

    async def ask(self, job: Job, seconds: float) -> Answer:
        """The answer to a job. Raises `Refusal` (503) after so many seconds, and when the process dies of the job."""
        process = await self.start()
        self.snapshot = str(job.about.get("snapshot", ""))
        try:
            async with asyncio.timeout(seconds):
                return await _answer(process, job)
        except TimeoutError:
            await self.kill()
            raise Refusal(503, f"stopped after {seconds:g} s, which is as long as this server works on a request; ask for less") from None
        except (ConnectionError, asyncio.IncompleteReadError):
            code = await process.wait()
            await self.kill()
            raise _death(code) from None
        except BaseException:  # the client has gone, or the server goes
            await self.kill()
            raise

    async def kill(self) -> None:
        """End the process at once."""
        process, self._process, self.snapshot = self._process, None, ""
        if process is not None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await asyncio.shield(process.wait())


async def _ready(process: Process) -> None:
    """Wait until a new process says that it is there: its start isn't part of the time of a request."""
    assert process.stdout is not None
    try:
        async with asyncio.timeout(_PATIENCE):
            await process.stdout.readexactly(len(READY))
    except (TimeoutError, asyncio.IncompleteReadError):
        raise Refusal(503, "a worker process can't be started; see to memory and the limits on processes") from None


async def _answer(process: Process, job: Job) -> Answer:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(frame_of_job(job))
    await process.stdin.drain()
    head, body = lengths(await process.stdout.readexactly(LENGTHS))
    return answer_of(await process.stdout.readexactly(head), await process.stdout.readexactly(body))


def _death(code: int) -> Refusal:
    """What a process died of: the engine's parser runs out of stack on a text that is nested thousands deep."""
    if -code in (signal.SIGSEGV, signal.SIGBUS):
        return Refusal(400, "the engine can't take this request in; it is nested too deeply")
    return Refusal(503, "this needs more memory than the server gives to one request; ask for less")


class Pool:
    """So many workers, and a queue of so many requests before them."""

    def __init__(self, workers: list[Worker], waiting: int, seconds: float) -> None:
        self.workers = workers
        self._waiting, self._most, self._seconds = 0, waiting, seconds
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._restarts: set[asyncio.Task[object]] = set()
        for worker in workers:
            self._idle.put_nowait(worker)

    async def start(self) -> None:
        """Start all processes, so that the first requests needn't wait for them."""
        await asyncio.gather(*(worker.start() for worker in self.workers))

    async def ask(self, job: Job) -> Answer:
        """The answer of a worker that is free, or the next to be. Raises `Refusal` (503) when too many wait already."""
        worker = await self._free()
        try:
            return await worker.ask(job, self._seconds)
        finally:
            task = asyncio.create_task(_restarted(worker))
            self._restarts.add(task)
            task.add_done_callback(self._restarts.discard)
            self._idle.put_nowait(worker)

    async def _free(self) -> Worker:
        if self._idle.empty() and self._waiting >= self._most:
            raise _busy()
        self._waiting += 1
        try:
            return await asyncio.wait_for(self._idle.get(), self._seconds)
        except TimeoutError:
            raise _busy() from None
        finally:
            self._waiting -= 1

    async def close(self) -> None:
        """End all processes."""
        for task in self._restarts:
            task.cancel()
        await asyncio.gather(*(worker.kill() for worker in self.workers))


async def _restarted(worker: Worker) -> None:
    """Start a worker that was killed, so that the next request needn't wait for it; if that fails, the next request tells."""
    with contextlib.suppress(Refusal, OSError):
        await worker.start()


def _busy() -> Refusal:
    return Refusal(503, "too many requests at once; come again in a moment", {"Retry-After": "1"})
