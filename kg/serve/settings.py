"""What a server allows: how long, how much, how many, and to whom."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

__all__ = ["Limits", "Settings"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on what one request may cost."""

    seconds: float = 30.0
    """How long a query may run; its process is killed then."""
    write_seconds: float = 600.0
    """How long a change may take; its process is killed then, and nothing of it was done."""
    answer: int = 64_000_000
    """Bytes of an answer."""
    request: int = 16_000_000
    """Bytes of a request's body."""
    queries: int = field(default_factory=lambda: max(2, os.cpu_count() or 2))
    """Queries at once, each in its own process."""
    waiting: int = 64
    """Requests that may wait for one of these processes; one more is told to come again."""
    memory: int = 2_000_000_000
    """Bytes of memory for a process, where the system can bound it."""
    connections: int = 256
    """Connections at once."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A server's limits, and who may do what."""

    limits: Limits = field(default_factory=Limits)
    token: str | None = None
    """The bearer token that writing needs; None for a server that is read-only."""
    hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "[::1]")
    """Names by which the server may be called; ("*",) for any. A page elsewhere can't reach a loopback server by a name of its own then."""
    origin: str | None = None
    """The origin of pages elsewhere that may read answers in a browser (CORS); "*" for any, None for none."""

    @property
    def writable(self) -> bool:
        """Whether there is a way to change the store."""
        return self.token is not None
