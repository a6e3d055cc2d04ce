"""A process that answers one job after another from a pipe: `python -m kg.serve.worker reader|writer|loader PLACE BYTES`.

A reader is told with each job which snapshot to read; a writer has the store at PLACE, and its lock; a loader makes an Oxigraph store
at PLACE. A worker can be killed at any moment. It has no use for the network and gives it up, and is held to so many bytes of memory,
where the system can do that.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pyoxigraph as ox

from kg.errors import KgError
from kg.serve import description, graphs, jobs, questions, thing
from kg.serve.answer import Answer, Refusal
from kg.serve.frames import READY, frame_of_answer, job_of, read_frame
from kg.serve.jobs import Job

if TYPE_CHECKING:
    from kg.store import Store

__all__ = ["JOBS", "answer", "main"]

_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000


def _snapshot(store: ox.Store, job: Job) -> Answer:
    store.backup(str(job.about["path"]))
    return Answer(204)


def _load(store: ox.Store, job: Job) -> Answer:
    store.bulk_load(path=str(job.about["path"]), format=ox.RdfFormat.N_QUADS)
    store.flush()
    return Answer(204)


JOBS: Mapping[str, Callable[[ox.Store, Job], Answer]] = {
    "query": jobs.query,
    "update": jobs.update,
    "read graph": graphs.read_graph,
    "change graph": graphs.change_graph,
    "delete graph": graphs.delete_graph,
    "question": questions.answer_question,
    "find": questions.find,
    "describe": thing.describe,
    "describe service": description.describe_service,
    "describe data": description.describe_data,
    "base": description.tell_base,
    "snapshot": _snapshot,
    "load": _load,
}
"""What can be done, by name."""

_CHANGES = {"update", "change graph", "delete graph"}


def answer(store: ox.Store, job: Job) -> Answer:
    """The answer of `store` to a job, or the refusal."""
    try:
        return JOBS[job.do](store, job)
    except Refusal as refusal:
        return refusal.answer()
    except MemoryError:
        return Refusal(503, "this needs more memory than the server gives to one request; ask for less").answer()
    except (ValueError, OSError, RuntimeError) as error:
        return Refusal(400, f"the engine can't do this: {_line(error)}").answer()


def main(role: str, place: str, memory: int) -> None:
    """Answer jobs from standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the server's to handle
    _give_up_network()
    _bound_memory(memory)
    with open(os.dup(0), "rb") as asked, open(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # nothing but answers goes down that pipe
        _serve(role, place, asked, answers)


def _serve(role: str, place: str, asked: BinaryIO, answers: BinaryIO) -> None:
    where, store, written = "", None, None
    answers.write(READY)
    answers.flush()
    while frame := read_frame(asked):
        job = job_of(*frame)
        wanted = str(job.about["snapshot"]) if role == "reader" else place
        try:
            if store is None or where != wanted:
                where = wanted
                if role == "writer":
                    written = _held(wanted)
                store = written.quads if written else _open(role, wanted)
            told = answer(store, job)
            if written and job.do in _CHANGES:
                written.settle()  # what is acknowledged outlasts a power cut
        except (KgError, OSError, RuntimeError) as error:
            told = Refusal(503, _line(error)).answer()
        answers.write(frame_of_answer(told))
        answers.flush()


def _open(role: str, place: str) -> ox.Store:
    if role == "reader":
        return ox.Store.read_only(place)
    return ox.Store(place)


def _held(place: str) -> Store:
    from kg.store import open_store  # a second of loading that readers needn't wait for

    return open_store(Path(place))


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:300]


def _give_up_network() -> None:
    """Move to a network of one's own, with nobody in it: Linux lets a process do so, unless it is told not to."""
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.unshare(_CLONE_NEWNET):
            libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def _bound_memory(most: int) -> None:
    """Be held to `most` bytes of memory beside what a worker has from the start, where the system can see to it; leave no core file."""
    with contextlib.suppress(ImportError, OSError, ValueError, StopIteration):
        import resource

        own = int(next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmData"))) * 1024
        resource.setrlimit(resource.RLIMIT_DATA, (own + most, own + most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
