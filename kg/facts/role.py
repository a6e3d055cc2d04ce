"""The part that a clause gives somebody: the words that name him and their marker."""

from dataclasses import dataclass

__all__ = ["Role"]


@dataclass(frozen=True, slots=True)
class Role:
    """Tokens `first` to `last` name somebody under a marker; `context` where he is only understood."""

    first: int
    last: int
    marker: str
