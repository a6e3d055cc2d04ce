"""The fields that are compared, by kind of item: the gold file's name for the field, the slot's name, and how gold gives it.

any     a list, any one of which is right        each    a list, all of which are wanted
groups  a list of lists, one of each is wanted   one     a single value, or null
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple

__all__ = ["FIELDS", "Field", "folded", "same_number"]


class Field(NamedTuple):
    """A field to compare."""

    name: str
    slot: str
    given: Literal["any", "each", "groups", "one"]


_EVENT = (Field("date", "event.date", "one"), Field("endDate", "event.endDate", "one"), Field("status", "event.status", "one"))

FIELDS: dict[str, tuple[Field, ...]] = {
    "official": (Field("country", "official.country", "one"), Field("posts", "official.post", "any")),
    "meeting": (
        Field("types", "meeting.type", "any"),
        Field("countries", "meeting.country", "each"),
        Field("participants", "meeting.participant", "each"),
        Field("coChairs", "meeting.coChair", "each"),
        Field("ordinal", "meeting.ordinal", "one"),
        Field("place", "meeting.place", "any"),
        Field("sectors", "meeting.sector", "groups"),
        *_EVENT,
    ),
    "visit": (Field("visitor", "visit.visitor", "one"), Field("destination", "visit.destination", "one"), *_EVENT),
    "agreement": (
        Field("types", "agreement.type", "any"),
        Field("parties", "agreement.party", "each"),
        Field("date", "agreement.date", "one"),
        Field("sectors", "agreement.sector", "groups"),
        Field("status", "agreement.status", "one"),
    ),
    "commitment": (
        Field("donor", "commitment.donor", "one"),
        Field("recipient", "commitment.recipient", "one"),
        Field("amount", "commitment.amount", "one"),
        Field("currency", "commitment.currency", "one"),
    ),
}
"""The kinds of items and their fields."""

_HONORIFIC = re.compile(r"^(श्रीमती|श्री|डॉ\.?|डा\.?|प्रो\.?|सुश्री|माननीय|मा\.|राजदूत|जनरल)\s+")
_LEFT_OUT = re.compile(r"[\s.\-–'’\"‘“”(),]+")


def folded(name: str) -> str:
    """A name without what spelling varies in: nukta, nasal signs, joiners, punctuation, spaces, an honorific before it.

    >>> folded("डॉ. एस. जयशंकर"), folded("मुलाक़ात")
    ('एसजयशंकर', 'मुलाकात')
    """
    text = unicodedata.normalize("NFD", name).replace("\N{DEVANAGARI SIGN NUKTA}", "")
    text = text.replace("\N{DEVANAGARI SIGN CANDRABINDU}", "\N{DEVANAGARI SIGN ANUSVARA}")
    text = text.replace("\N{ZERO WIDTH JOINER}", "").replace("\N{ZERO WIDTH NON-JOINER}", "")
    return _LEFT_OUT.sub("", _HONORIFIC.sub("", text))


def same_number(one: str, other: str) -> bool:
    """Whether two numerals are the same number, but for what floating point loses.

    >>> same_number("450000000000", "450000000000.0"), same_number("1", "")
    (True, False)
    """
    try:
        return abs(float(one) - float(other)) <= 1e-9 * max(abs(float(one)), 1)
    except ValueError:
        return False
