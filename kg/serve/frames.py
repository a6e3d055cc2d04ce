"""Jobs and answers as bytes in a pipe: two lengths, a head in JSON, a body."""

from __future__ import annotations

import json
import struct
from typing import BinaryIO

from kg.serve.answer import Answer
from kg.serve.jobs import Job

__all__ = ["LENGTHS", "READY", "answer_of", "frame_of_answer", "frame_of_job", "job_of", "lengths", "read_frame"]

_LENGTHS = struct.Struct(">QQ")
READY = b"\n"
"""What a worker says first."""

LENGTHS = _LENGTHS.size
"""The bytes before a head."""


def lengths(start: bytes) -> tuple[int, int]:
    """The lengths of head and body that a frame begins with."""
    head, body = _LENGTHS.unpack(start)
    return head, body


def read_frame(pipe: BinaryIO) -> tuple[bytes, bytes] | None:
    """The head and the body of the next frame; None at the pipe's end, also in the middle of a frame."""
    start = pipe.read(LENGTHS)
    if len(start) < LENGTHS:
        return None
    head, body = lengths(start)
    read = pipe.read(head), pipe.read(body)
    return read if (len(read[0]), len(read[1])) == (head, body) else None


def frame_of_job(job: Job) -> bytes:
    """The bytes of a job."""
    return _frame({"do": job.do, "about": job.about, "limit": job.limit}, job.body)


def job_of(head: bytes, body: bytes) -> Job:
    """The job of a frame.

    >>> job_of(*read_frame(__import__("io").BytesIO(frame_of_job(Job("query", {"text": "ASK {}"})))))
    Job(do='query', about={'text': 'ASK {}'}, body=b'', limit=67108864)
    """
    said = json.loads(head)
    return Job(said["do"], said["about"], body, said["limit"])


def frame_of_answer(answer: Answer) -> bytes:
    """The bytes of an answer."""
    return _frame({"status": answer.status, "type": answer.type, "headers": dict(answer.headers)}, answer.body)


def answer_of(head: bytes, body: bytes) -> Answer:
    """The answer of a frame."""
    said = json.loads(head)
    return Answer(said["status"], said["type"], body, said["headers"])


def _frame(head: dict[str, object], body: bytes) -> bytes:
    text = json.dumps(head).encode()
    return _LENGTHS.pack(len(text), len(body)) + text + body
