"""The part that a clause gives somebody: the words that name him and their marker."""

from msgspec import Struct

__all__ = ["Role"]


class Role(Struct, frozen=True):
    """Tokens `first` to `last` name somebody under a marker; `context` where he is only understood."""

    first: int
    last: int
    marker: str
