"""Devanagari itself: the folded form that look-ups use, digits, and a transliteration for labels.

`fold` maps a word to one spelling of many; it never touches the source text, so that offsets stay true. It knows nothing of words.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

__all__ = ["fold", "folded", "is_devanagari", "romanise", "skeleton", "slug"]

_NUKTA = "\N{DEVANAGARI SIGN NUKTA}"
_VIRAMA = "\N{DEVANAGARI SIGN VIRAMA}"
_ANUSVARA = "\N{DEVANAGARI SIGN ANUSVARA}"
_SIGNS = str.maketrans({
    _NUKTA: None,
    "\N{ZERO WIDTH JOINER}": None,
    "\N{ZERO WIDTH NON-JOINER}": None,
    "\N{ZERO WIDTH SPACE}": None,
    "\N{DEVANAGARI SIGN CANDRABINDU}": _ANUSVARA,
    "\N{DEVANAGARI VOWEL SIGN CANDRA O}": "\N{DEVANAGARI VOWEL SIGN AA}",
    "\N{DEVANAGARI LETTER CANDRA O}": "\N{DEVANAGARI LETTER AA}",
    "\N{DEVANAGARI VOWEL SIGN CANDRA E}": "\N{DEVANAGARI VOWEL SIGN E}",
    "\N{DEVANAGARI LETTER CANDRA E}": "\N{DEVANAGARI LETTER E}",
    "\N{DEVANAGARI VOWEL SIGN SHORT O}": "\N{DEVANAGARI VOWEL SIGN O}",
    "\N{DEVANAGARI VOWEL SIGN SHORT E}": "\N{DEVANAGARI VOWEL SIGN E}",
    "\N{EN DASH}": "-", "\N{EM DASH}": "-", "\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-", "\N{MINUS SIGN}": "-",
    "\N{LEFT SINGLE QUOTATION MARK}": "'", "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"', "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
})  # fmt: skip
_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")

# A nasal before a stop of its own class is written as that nasal or as anusvara: नरेन्द्र, नरेंद्र (Devanagari orthography,
# Central Hindi Directorate, Manak Hindi Vartani, rule on the fifth letter of a class). None begins a word: म्बेकी.
_HOMORGANIC = re.compile("(?<=[\u0900-\u097f])(?:ङ्(?=[कखगघ])|ञ्(?=[चछजझ])|ण्(?=[टठडढ])|न्(?=[तथदध])|म्(?=[पफबभ]))")
_GLIDE = re.compile("(?<=[\u0905-\u0939ािीुूेैोौ])य(?=[ीे])")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """One spelling for the ways in which a word is written: nukta, nasal signs, joiners, candra vowels, digits, glides, case.

    >>> fold("मुलाक़ात") == fold("मुलाकात"), fold("नयी") == fold("नई"), fold("नरेन्द्र") == fold("नरेंद्र")
    (True, True, True)
    >>> fold("मॉस्को") == fold("मास्को"), fold("२०२४")
    (True, '2024')
    """
    text = unicodedata.normalize("NFD", word).translate(_SIGNS).translate(_DIGITS)
    text = unicodedata.normalize("NFC", text)
    text = _HOMORGANIC.sub(_ANUSVARA, text)
    text = text.replace("यी", "ई").replace("ये", "ए") if _GLIDE.search(text) else text
    return text.lower()


def folded(words: str) -> frozenset[str]:
    """A set of folded words, for comparing with the forms of tokens.

    >>> "करोड" in folded("करोड़ लाख")
    True
    """
    return frozenset(fold(word) for word in words.split())


_LENGTH = str.maketrans({
    "ी": "ि", "ू": "ु", "ई": "इ", "ऊ": "उ", "ै": "े", "ौ": "ो", "ऐ": "ए", "औ": "ओ",
    "ं": None, "ः": None, "ा": None, "व": "ब", "ष": "स", "श": "स", "ण": "न", "ळ": "ल", "ढ": "ड", "-": None, "'": None, ".": None,
})  # fmt: skip
_LOOSE = str.maketrans({_VIRAMA: None, "य": None, "इ": "ि", "ए": "े", "उ": "ु", "ओ": "ो"})
_NASAL = re.compile("[नमणङञ]्(?=[क-म])")


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A looser form for comparing two spellings of a foreign name in one article; never for looking up words.

    Vowel length, nasals, sibilants and virama are dropped.

    >>> skeleton("कामिनो") == skeleton("कामीनो"), skeleton("थिंफू") == skeleton("थिम्फू")
    (True, True)
    """
    return _NASAL.sub("", fold(word)).translate(_LENGTH).translate(_LOOSE)


def is_devanagari(word: str) -> bool:
    """Whether the first character is a Devanagari letter.

    >>> is_devanagari("दिल्ली"), is_devanagari("Delhi")
    (True, False)
    """
    return "\u0900" <= word[:1] <= "\u0963" or "\u0970" <= word[:1] <= "\u097f"


_VOWELS = {
    "अ": "a", "आ": "a", "इ": "i", "ई": "i", "उ": "u", "ऊ": "u", "ऋ": "ri", "ए": "e", "ऐ": "ai", "ओ": "o", "औ": "au",
    "ऑ": "o", "ऍ": "e", "ऎ": "e", "ऒ": "o",
}  # fmt: skip
_MATRAS = {
    "ा": "a", "ि": "i", "ी": "i", "ु": "u", "ू": "u", "ृ": "ri", "े": "e", "ै": "ai", "ो": "o", "ौ": "au",
    "ॉ": "o", "ॅ": "e", "ॆ": "e", "ॊ": "o",
}  # fmt: skip
_CONSONANTS = {
    "क": "k", "ख": "kh", "ग": "g", "घ": "gh", "ङ": "n", "च": "ch", "छ": "chh", "ज": "j", "झ": "jh", "ञ": "n",
    "ट": "t", "ठ": "th", "ड": "d", "ढ": "dh", "ण": "n", "त": "t", "थ": "th", "द": "d", "ध": "dh", "न": "n",
    "प": "p", "फ": "ph", "ब": "b", "भ": "bh", "म": "m", "य": "y", "र": "r", "ल": "l", "व": "v",
    "श": "sh", "ष": "sh", "स": "s", "ह": "h", "ळ": "l",
}  # fmt: skip
_NUKTAS = {"ज": "z", "फ": "f", "ड": "r", "ढ": "rh", "क": "q", "ख": "kh", "ग": "gh"}


_INHERENT = "a?"
"""The vowel of a consonant without a sign, which may fall silent."""


def _syllables(word: str) -> list[tuple[str, str]]:
    """A word as pairs of consonant and vowel; either may be empty."""
    out: list[tuple[str, str]] = []
    letter = ""  # the consonant that a nukta changes
    for char in unicodedata.normalize("NFD", word):
        if char in _CONSONANTS:
            letter = char
            out.append((_CONSONANTS[char], _INHERENT))
        elif char in _VOWELS:
            letter = char
            out.append(("", _VOWELS[char]))
        elif char in _MATRAS and out:
            out[-1] = (out[-1][0], _MATRAS[char])
        elif char == _VIRAMA and out:
            out[-1] = (out[-1][0], "")
        elif char == _NUKTA and out:
            out[-1] = (_NUKTAS.get(letter, out[-1][0]), out[-1][1])
        elif char in (_ANUSVARA, "\N{DEVANAGARI SIGN CANDRABINDU}") and out:
            letter = char
            out.append(("n", ""))
        elif char.isascii() and not char.isspace():
            letter = char
            out.append((char, ""))
    return out


def romanise(text: str) -> str:
    """Hindi words in plain Latin letters, as papers write names; the inherent vowel falls silent where Hindi drops it.

    >>> romanise("नरेंद्र मोदी"), romanise("विक्रम मिस्री"), romanise("भारत")
    ('Narendra Modi', 'Vikram Misri', 'Bharat')
    """
    return " ".join(_romanised(word) for word in text.split())


def _romanised(word: str) -> str:
    syllables = _syllables(word)
    for i in reversed(range(len(syllables))):
        consonant, vowel = syllables[i]
        if vowel == _INHERENT:
            syllables[i] = (consonant, "" if _is_silent(syllables, i) else "a")
    latin = "".join(consonant + vowel for consonant, vowel in syllables)
    return latin[:1].upper() + latin[1:]


def _is_silent(syllables: Sequence[tuple[str, str]], i: int) -> bool:
    """Whether the inherent vowel of syllable `i` falls silent; those behind it are decided already.

    Schwa deletion after Ohala, Aspects of Hindi Phonology (1983): at the end of a word, and between a vowel and a consonant with a vowel.
    It stays behind a cluster that ends in a sonorant: नरेंद्र is Narendra; and in a word of one syllable.
    """
    if len(syllables) == 1:
        return False
    consonant_before, vowel_before = syllables[i - 1] if i else ("", "")
    if i == len(syllables) - 1:
        in_cluster = i > 0 and not vowel_before and consonant_before != "n"
        return not (in_cluster and syllables[i][0] in _SONORANTS)
    consonant_behind, vowel_behind = syllables[i + 1]
    return bool(vowel_before) and consonant_behind not in ("", "n") and bool(vowel_behind)


_SONORANTS = frozenset({"r", "y", "v", "n", "m"})


@lru_cache(maxsize=65536)
def slug(text: str) -> str:
    """A part of an IRI made from a name: Latin letters, digits and hyphens, the same for spellings that fold alike.

    >>> slug("नरेन्द्र मोदी") == slug("नरेंद्र मोदी"), slug("एस. जयशंकर")
    (True, 'es-jayshankar')
    """
    latin = romanise(" ".join(fold(part) for part in re.split(r"[\s\-–.]+", text) if part))
    return re.sub(r"[^a-z0-9]+", "-", latin.lower()).strip("-") or "x"
