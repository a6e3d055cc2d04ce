"""Names in Latin letters as English-language newspapers write them: usual spellings by word, else by the sounds.

`kg.script.romanise` is for ids, where a name is to be written always alike; this is for people to read, and may change with the list.
"""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.tables import rows
from kg.script import fold, is_devanagari, romanise

__all__ = ["spelt"]

_LETTERS = dict(
    zip(
        "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड".split(),
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        strict=True,
    )
)
"""What Latin letters are called in Hindi: एस. जयशंकर is S. Jaishankar."""

_SOUNDS = (
    (re.compile(r"n(?=[pbm])"), "m"),  # anusvara before a labial: संपत is Sampat
    (re.compile(r"ph"), "f"),  # papers leave out the nukta: फैसल; Indian names with ph are in the list
    (re.compile(r"iy(?=[ao]$)"), "i"),  # मारिया is Maria, मारियो Mario
    (re.compile(r"chchh"), "chh"),
    (re.compile(r"jny"), "gy"),
    (re.compile(r"rav$"), "rao"),
)
_SECOND = frozenset("chol chul ha hee ho hui hwa hye hyo hyun il in jong jung kun mi min mu myung sik suk un woo yong yul".split())
"""Second syllables of Korean given names, which are written small behind a hyphen: Kim Jong-un, Lee Jae-myung."""
_PIECES = re.compile(r"([-\s.'’]+)")


def spelt(name: str) -> str:
    """A name as papers in English write it.

    >>> spelt("एस. जयशंकर"), spelt("ए.पी.जे. अब्दुल कलाम"), spelt("के पी शर्मा ओली")
    ('S. Jaishankar', 'A.P.J. Abdul Kalam', 'K. P. Sharma Oli')
    >>> spelt("शी चिनफिंग"), spelt("मोहम्मद बिन सलमान"), spelt("शेख सबा अल-खालिद"), spelt("संपत कुमारी")
    ('Xi Jinping', 'Mohammed bin Salman', 'Sheikh Sabah Al-Khalid', 'Sampat Kumari')
    """
    usual = _names().get(_key(name))
    if usual:
        return usual
    words = name.split()
    out: list[str] = []
    initial = True  # so far nothing but initials
    for place, word in enumerate(words):
        initial = initial and (_are_letters(word) if "." in word else word in _LETTERS and place < len(words) - 1)
        out.append(_initials(word) if initial or ("." in word and _are_letters(word)) else _word(word))
    text = " ".join(out)
    return text[:1].upper() + text[1:]


def _are_letters(word: str) -> bool:
    return all(piece in _LETTERS for piece in word.split(".") if piece)


def _initials(word: str) -> str:
    return "".join(f"{_LETTERS[piece]}." for piece in word.split(".") if piece)


def _word(word: str) -> str:
    """A word of a name; its parts by themselves: अल-सबाह, किम जोंग-इल."""
    out = ""
    for number, piece in enumerate(_PIECES.split(word)):
        out += _piece(piece, before=out) if piece and number % 2 == 0 else piece
    return out


def _piece(piece: str, before: str) -> str:
    latin = _words().get(fold(piece), "") if is_devanagari(piece) else piece
    if not latin:
        latin = romanise(piece).lower()
        for pattern, instead in _SOUNDS:
            latin = pattern.sub(instead, latin)
        latin = latin if before[1:].endswith(("'", "’")) else latin[:1].upper() + latin[1:]
    return latin.lower() if before.endswith("-") and latin.lower() in _SECOND else latin


def _key(name: str) -> str:
    return " ".join(fold(word) for word in name.split())


@cache
def _names() -> dict[str, str]:
    return {_key(row.form): row.id for row in rows("spellings") if row.kind == "name"}


@cache
def _words() -> dict[str, str]:
    return {fold(row.form): row.id for row in rows("spellings") if row.kind == "word"}
