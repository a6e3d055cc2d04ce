"""Whether a text is Hindi; what looks like Hindi and is not is refused by its name.

Old Hindi files hold Latin letters that only a font turns into Devanagari: "gS" is है in Kruti Dev, "ãñ" in Chanakya.
Marathi and Nepali share the script and are told apart by their commonest words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.errors import InputError

__all__ = ["refuse_font", "refuse_other_languages"]

# है की के में ने और से को का था कि पर हैं, as the font's keys type them; a word of one Latin letter is no sign.
_FONTS: Mapping[str, frozenset[str]] = {
    "Kruti Dev or DevLys": frozenset("gS dh ds esa us vkSj ls dks dk Fkk fd ij gSa fy, djus Hkkjr ea=h fons'k".split()),
    "Chanakya": frozenset("ãñ ·¤è ·Ô¤ ·ð¤ ×ð´ ¥õÚU Ùð âð ·¤ô ·¤æ Íæ ç·¤ ÂÚU ãñ´ ÖæÚUÌ".split()),
}
_COMMON: Mapping[str, frozenset[str]] = {
    "Hindi": frozenset("है हैं के की का में ने को से और पर यह कि था थे थी इस नहीं करने किया गया".split()),
    "Marathi": frozenset("आहे आहेत आणि होते होता मध्ये यांनी यांच्या केली केले असे झाली नाही हे त्यांनी या".split()),
    "Nepali": frozenset("छ छन् छैन भएको गरेको गर्ने र पनि हुने भन्ने लागि उनले थियो गरे रहेको".split()),
}
_WORD = re.compile(r"[\u0900-\u0963\u0971-\u097F]+")
_LETTER = re.compile(r"[^\W\d_]")
_DEVANAGARI_LETTER = re.compile(r"[\u0904-\u0939\u0958-\u0961\u0972-\u097F]")

FEWEST_LETTERS = 20
"""A text with fewer Devanagari letters holds no sentence."""
LEAST_SHARE = 0.25
"""The least share of Devanagari among a text's letters: cluttered pages of Hindi sites, names given twice, stay above a third."""


def refuse_font(text: str, where: str) -> None:
    """Raise an InputError when `text` is typed for a Hindi font.

    >>> refuse_font("Hkkjr us dgk fd ;g le>kSrk gS vkSj lHkh ds fy, gS", "a.txt")
    Traceback (most recent call last):
    kg.errors.InputError: a.txt: the text is typed for the font Kruti Dev or DevLys, not in Unicode; convert it to Unicode and give it again
    """
    words = text.split()
    for font, common in _FONTS.items():
        seen = [word for word in words if word in common]
        if len(set(seen)) >= 3 and len(seen) >= 0.1 * len(words):
            raise InputError(where, f"the text is typed for the font {font}, not in Unicode", "convert it to Unicode and give it again")


def refuse_other_languages(text: str, where: str) -> None:
    """Raise an InputError unless `text` is Hindi in Devanagari, whatever English stands beside it.

    >>> refuse_other_languages("भारताचे पंतप्रधान आज जपानला गेले आहेत आणि त्यांनी चर्चा केली आहे", "b.txt")
    Traceback (most recent call last):
    kg.errors.InputError: b.txt: the text is Marathi; give a text in Hindi
    """
    refuse_font(text, where)
    letters, devanagari = len(_LETTER.findall(text)), len(_DEVANAGARI_LETTER.findall(text))
    if devanagari < LEAST_SHARE * letters or devanagari < FEWEST_LETTERS:
        share = round(100 * devanagari / letters) if letters else 0
        raise InputError(where, f"the text is not Hindi: {devanagari} Devanagari letters, {share} of 100", "give a text in Hindi")
    words = _WORD.findall(text)
    counts = {language: sum(word in common for word in words) for language, common in _COMMON.items()}
    likeliest = max(counts, key=lambda language: (counts[language], language == "Hindi"))
    if likeliest != "Hindi" and counts[likeliest] >= 2:
        raise InputError(where, f"the text is {likeliest}", "give a text in Hindi")
