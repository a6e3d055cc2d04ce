"""What a worker sends back, and the refusals that are told to clients."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.errors import KgError

__all__ = ["PLAIN", "Answer", "Refusal"]

PLAIN = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP response to be: `body` is of the media type `type`."""

    status: int
    type: str = PLAIN
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


class Refusal(KgError):
    """A request that is not answered: `status` is the HTTP status code, `what` tells people why, and what to do.

    >>> Refusal(404, "there is no such graph").answer().body
    b'there is no such graph\\n'
    """

    def __init__(self, status: int, what: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status, what, headers)
        self.status, self.what, self.headers = status, what, headers or {}

    def __str__(self) -> str:
        return self.what

    def answer(self) -> Answer:
        """The response that tells of it."""
        return Answer(self.status, PLAIN, f"{self.what}\n".encode(), self.headers)
