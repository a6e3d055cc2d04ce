"""An article's id: the part of its IRI that is its own, and the name of its file in `sources/`.

It hangs on the article alone, never on the order of inputs: an id the source gives, else the file's name with
the first signs of the text's SHA-256.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

__all__ = ["id_of", "safe"]

LONGEST = 60
"""Characters of an id; in UTF-8 at most 180 bytes, so that file systems take it with an ending."""


def id_of(given: str | None, stem: str, text: str) -> str:
    """The article's id: `given`, made safe, where the source gives one, else made of the file's `stem` and the text.

    >>> id_of(None, "ढाका वार्ता", "विदेश मंत्री ने ढाका में बातचीत की।")
    'ढाका-वार्ता-9263c630'
    """
    if given and safe(given):
        return safe(given)
    return f"{safe(stem) or 'article'}-{_digest(text)}"


def safe(name: str) -> str:
    """`name` with letters, vowel signs and digits of any script kept, and a hyphen for all else; too long a name ends in its digest.

    >>> safe("समाचार/2024 #7"), safe("../../etc/passwd"), safe("...")
    ('समाचार-2024-7', 'etc-passwd', '')
    """
    kept = "".join(
        char if unicodedata.category(char)[0] in "LMN" or char in "_-" else "-"
        for char in unicodedata.normalize("NFC", name)
        if unicodedata.category(char) != "Cf"
    )
    tidy = re.sub(r"-{2,}", "-", kept).strip("-_")
    return tidy if len(tidy) <= LONGEST else f"{tidy[: LONGEST - 9].rstrip('-_')}-{_digest(name)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
