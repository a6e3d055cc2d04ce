"""Devanagari itself: the folded form that look-ups use, digits, and a transliteration for labels.

`fold` maps a word to one spelling of many; it never touches the source text, so that offsets stay true. It knows nothing of words.
"""

import re
import unicodedata
from functools import lru_cache

__all__ = ["fold", "folded", "is_devanagari", "romanise", "skeleton", "slug", "to_ascii_digits"]

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
})
_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")

# A nasal before a stop of its own class is written as that nasal or as anusvara: नरेन्द्र, नरेंद्र (Devanagari orthography,
# Central Hindi Directorate, Manak Hindi Vartani, rule on the fifth letter of a class).
_HOMORGANIC = re.compile("ङ्(?=[कखगघ])|ञ्(?=[चछजझ])|ण्(?=[टठडढ])|न्(?=[तथदध])|म्(?=[पफबभ])")
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
    "ं": None, "ः": None, "ा": None, "व": "ब", "ष": "स", "श": "स", "ण": "न", "ळ": "ल", "ढ": "ड", "ड": "ड", "-": None, "'": None, ".": None,
})


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A looser form for comparing two spellings of a foreign name in one article; never for looking up words.

    Vowel length, nasals, sibilants and virama are dropped.

    >>> skeleton("कामिनो") == skeleton("कामीनो"), skeleton("थिंफू") == skeleton("थिम्फू")
    (True, True)
    """
    text = fold(word)
    for nasal in ("न्", "म्", "ण्", "ङ्", "ञ्"):
        text = re.sub(f"{nasal}(?=[क-म])", "", text)
    return text.translate(_LENGTH).replace(_VIRAMA, "").replace("य", "").replace("इ", "ि").replace("ए", "े").replace("उ", "ु").replace("ओ", "ो")


def to_ascii_digits(text: str) -> str:
    """Devanagari digits as ASCII digits.

    >>> to_ascii_digits("६ अगस्त २०२५")
    '6 अगस्त 2025'
    """
    return text.translate(_DIGITS)


def is_devanagari(word: str) -> bool:
    """Whether the first character is a Devanagari letter.

    >>> is_devanagari("दिल्ली"), is_devanagari("Delhi")
    (True, False)
    """
    return "\u0900" <= word[:1] <= "\u0963" or "\u0970" <= word[:1] <= "\u097f"


_VOWELS = {"अ": "a", "आ": "aa", "इ": "i", "ई": "i", "उ": "u", "ऊ": "u", "ऋ": "ri", "ए": "e", "ऐ": "ai", "ओ": "o", "औ": "au", "ऑ": "o", "ऍ": "e", "ऎ": "e", "ऒ": "o"}
_MATRAS = {"ा": "a", "ि": "i", "ी": "i", "ु": "u", "ू": "u", "ृ": "ri", "े": "e", "ै": "ai", "ो": "o", "ौ": "au", "ॉ": "o", "ॅ": "e", "ॆ": "e", "ॊ": "o"}
_CONSONANTS = {
    "क": "k", "ख": "kh", "ग": "g", "घ": "gh", "ङ": "n", "च": "ch", "छ": "chh", "ज": "j", "झ": "jh", "ञ": "n", "ट": "t", "ठ": "th", "ड": "d", "ढ": "dh", "ण": "n",
    "त": "t", "थ": "th", "द": "d", "ध": "dh", "न": "n", "प": "p", "फ": "ph", "ब": "b", "भ": "bh", "म": "m", "य": "y", "र": "r", "ल": "l", "व": "v", "श": "sh",
    "ष": "sh", "स": "s", "ह": "h", "ळ": "l",
}
_NUKTAS = {"ज": "z", "फ": "f", "ड": "r", "ढ": "rh", "क": "q", "ख": "kh", "ग": "gh"}


def _syllables(word: str) -> list[list[str]]:
    """Pairs of consonant and vowel; the vowel is `a?` where it is inherent and may fall silent."""
    out: list[list[str]] = []
    for char in unicodedata.normalize("NFD", word):
        if char in _CONSONANTS:
            out.append([_CONSONANTS[char], "a?", char])
        elif char in _VOWELS:
            out.append(["", "a" if char == "आ" else _VOWELS[char], char])
        elif char in _MATRAS and out:
            out[-1][1] = _MATRAS[char]
        elif char == _VIRAMA and out:
            out[-1][1] = ""
        elif char == _NUKTA and out:
            out[-1][0] = _NUKTAS.get(out[-1][2], out[-1][0])
        elif char in (_ANUSVARA, "\N{DEVANAGARI SIGN CANDRABINDU}") and out:
            out.append(["n", "", char])
        elif char.isascii() and not char.isspace():
            out.append([char, "", char])
    return out


def romanise(text: str) -> str:
    """Hindi words in plain Latin letters, as papers write names; the inherent vowel falls silent where Hindi drops it.

    Schwa deletion after Ohala, Aspects of Hindi Phonology (1983): at the end of a word, and between a vowel and a consonant with a vowel.

    >>> romanise("नरेंद्र मोदी"), romanise("विक्रम मिस्री"), romanise("भारत")
    ('Narendra Modi', 'Vikram Misri', 'Bharat')
    """
    words = []
    for word in text.split():
        parts = _syllables(word)
        for i in reversed(range(len(parts))):
            if parts[i][1] != "a?":
                continue
            after_vowel = i > 0 and parts[i - 1][1] not in ("",)
            last = i == len(parts) - 1
            before_syllable = i + 1 < len(parts) and parts[i + 1][0] not in ("", "n") and parts[i + 1][1] not in ("", "a?")
            cluster = last and i > 0 and parts[i - 1][1] == "" and parts[i - 1][0] not in ("n",) and parts[i][0] in ("r", "y", "v", "n", "m")
            parts[i][1] = "" if len(parts) > 1 and ((last and not cluster) or (after_vowel and i > 0 and before_syllable)) else "a"
        latin = "".join(p[0] + ("a" if p[1] == "a?" else p[1]) for p in parts)
        words.append(latin[:1].upper() + latin[1:])
    return " ".join(words)


def slug(text: str) -> str:
    """A part of an IRI made from a name: Latin letters, digits and hyphens, the same for spellings that fold alike.

    >>> slug("नरेन्द्र मोदी") == slug("नरेंद्र मोदी"), slug("एस. जयशंकर")
    (True, 'es-jayshankar')
    """
    latin = romanise(" ".join(fold(part) for part in re.split(r"[\s\-–.]+", text) if part))
    return re.sub(r"[^a-z0-9]+", "-", latin.lower()).strip("-") or "x"
