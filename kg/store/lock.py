"""One writer at a time, and who it is; a lock ends with its process, however that ends.

The lock is the operating system's (flock on Linux and macOS), so that nothing is left to clear away after a `kill -9`. The holder writes
into the file who he is: his process, machine, command and since when; never its arguments, which may hold a token.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
import sys
from datetime import datetime
from pathlib import Path

from kg.errors import StoreError

__all__ = ["Reading", "Writing", "in_use"]


class Writing:
    """The right to write a store, from its making until `release`; raises `StoreError` that names the holder when it is taken."""

    def __init__(self, folder: Path) -> None:
        path = folder / "lock"
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            holder = _told(os.pread(self._file, 4096, 0))
            self.release()
            raise StoreError(str(folder), f"{holder} is writing it", "wait until that has ended, or stop it; reading goes on") from None
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, _self_portrait(), 0)

    def release(self) -> None:
        """Let the next writer in."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


class Reading:
    """Says that a generation is in use, so that no writer clears it away."""

    def __init__(self, generation: Path) -> None:
        self._file = os.open(generation / "readers", os.O_RDONLY | os.O_CLOEXEC)
        fcntl.flock(self._file, fcntl.LOCK_SH)

    def release(self) -> None:
        """Done with it."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def in_use(generation: Path) -> bool:
    """Whether anybody reads a generation."""
    try:
        file = os.open(generation / "readers", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return False  # half made, or half cleared away
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(file)
    return False


def _self_portrait() -> bytes:
    verb = next((word for word in sys.argv[1:2] if word.isalpha()), "")
    about = {
        "process": os.getpid(),
        "machine": socket.gethostname(),
        "command": f"{Path(sys.argv[0]).name} {verb}".strip(),
        "since": datetime.now().astimezone().isoformat(timespec="seconds"),
    }
    return json.dumps(about).encode()


def _told(portrait: bytes) -> str:
    try:
        about = json.loads(portrait)
        return f"process {about['process']} on {about['machine']} ({about['command']}, since {about['since']})"
    except (ValueError, KeyError, TypeError):
        return "another process"
