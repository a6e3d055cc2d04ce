"""Bytes as text: UTF-8 and UTF-16 are read, with or without a byte order mark; what else Hindi was ever stored in is refused by name.

Line ends stay as they are, so that offsets count in what the file holds. Font encodings (Kruti Dev, Chanakya)
look like Latin text: `hindi` finds them.
"""

from __future__ import annotations

import codecs
import re

from kg.errors import InputError
from kg.sources.hindi import refuse_font

__all__ = ["decode"]

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_RESAVE = "save it as UTF-8 text and give it again"


def decode(raw: bytes, where: str) -> str:
    """The text in `raw`; `where` names the input in an error.

    >>> decode("भारत".encode("utf-16"), "a.txt"), decode(b"\\xef\\xbb\\xbf" + "भारत".encode(), "b.txt")
    ('भारत', 'भारत')
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], encoding, where)
    if b"\0" in raw:
        return _strictly(raw, _utf16_without_mark(raw, where), where)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _other(raw, where, error.start)


def _strictly(raw: bytes, encoding: str, where: str) -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(where, f"byte {error.start} is no {encoding.upper()}", _RESAVE) from None
    if "\0" in text:
        raise InputError(where, "the file is binary", "give text, HTML, JSON lines or CSV")
    return text


def _utf16_without_mark(raw: bytes, where: str) -> str:
    """Devanagari is U+0900 to U+097F: in UTF-16 every other byte of Hindi is 9, or 0 for the spaces between."""
    for encoding, high in (("utf-16-le", raw[1::2]), ("utf-16-be", raw[::2])):
        if len(raw) % 2 == 0 and sum(byte in (0, 9) for byte in high) > 0.9 * len(high):
            return encoding
    raise InputError(where, "the file is binary", "give text, HTML, JSON lines or CSV")


def _other(raw: bytes, where: str, bad: int) -> str:
    declared = _DECLARED.search(raw[:4096])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        try:
            return raw.decode(declared[1].decode())
        except (LookupError, UnicodeDecodeError):
            pass
    if _iscii(raw):
        raise InputError(where, "the text is in ISCII", "convert it to UTF-8 (ICU's uconv does: uconv -f iscii-dev -t utf-8)")
    refuse_font(raw.decode("cp1252", errors="replace"), where)
    raise InputError(where, f"byte {bad} is no UTF-8", _RESAVE)


def _iscii(raw: bytes) -> bool:
    """Whether bytes look like ISCII (IS 13194:1991): consonants B3 to D8 and vowel signs DA to E7 above, spaces and marks below."""
    letters = [byte for byte in raw if byte > 0x40]
    consonants = sum(0xB3 <= byte <= 0xD8 for byte in letters)
    signs = sum(0xDA <= byte <= 0xE8 for byte in letters)
    return bool(letters) and consonants > 0.45 * len(letters) and signs > 0.2 * len(letters)
