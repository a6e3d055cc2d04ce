"""A stretch of text as tokens: words, numbers, marks.

Postpositions glued to a word by machine translation (देशोंके, मोदीने) become tokens of their own; a Latin gloss in brackets after a name,
(Cyprus), is left out, for it stands between a noun and its case marker.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial

from msgspec.structs import replace

from kg.lexicon import CENTURIES, cues, year_in_words
from kg.model import Token
from kg.script import fold

__all__ = ["BEFORE_COUNTED", "tokenise"]

_MONTHS = "जनवरी|फरवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|अक्तूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर"
_COUNTED = "|".join(sorted(cues("counted-with-dot")))
BEFORE_COUNTED = rf"(?=\s+(?:(?:[\u0900-\u0963\-–]+\s+){{0,3}}(?:{_COUNTED})|(?:{_MONTHS}))(?![\u0900-\u0963]))"
"""Behind the dot of an ordinal, as Turkish, German, Czech or Polish write it: '7. शिखर बैठक', '7. सरकारों के बीच चोटी', '7. मई को'."""
_TOKEN = re.compile(
    r"[\u0900-\u0963\u0971-\u097f\u200c\u200d\ufeff]+"  # first, for most tokens are words
    r"|[0-9०-९]+(?:वां|वीं|वें|वाँ|वा|वी|वे)(?![\u0900-\u0963])"  # 11वीं
    rf"|(?<=[\u0900-\u0964,:–—] )[0-9]{{1,2}}\.{BEFORE_COUNTED}"
    r"|[0-9०-९]+(?:[,.][0-9०-९]+)*"
    r"|[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z]+)?"
    r"|[^\s\u0900-\u0963\u0966-\u096f\u0971-\u097fA-Za-z0-9]"
)
_GLOSS = re.compile(r"\(\s*[^()\u0900-\u097f]*[A-Za-z@][^()\u0900-\u097f]*\)")
_APOSTROPHES = frozenset("'’‘ʼ`")
_DOTS = frozenset({"0", "॰"})
_SHORTENED = re.compile(r"(?<=[\u0904-\u0963])(?:॰|[0०](?![0-9०-९.,]))")
"""What stands for the dot of an abbreviation: 'डॉ०', 'के०पी०', 'एम॰'."""
# Oblique plurals end in -ों; what follows them without a space is a postposition. में ends hardly any word of its own: it is cut off anything.
_GLUED_PLURAL = re.compile(r"^(?P<stem>.{2,}(?:ों|ओं|ाओं|ियों))(?P<post>को|के|का|की|से|में|पर|ने)$")
_AKSHARA = re.compile("(?<!्)[क-हअ-औ]")
_GLUED = re.compile(r"^(?P<stem>.{3,}?)(?P<post>में|ने|को|का|की|के|से|पर)$")
_WORDS_OF_YEAR = 3
_IN_YEARS = frozenset(second for _, second in CENTURIES)
_YEAR_WORDS = cues("year-word")
_BEHIND_YEAR = frozenset("में का के की को से तक वाली और तथा एवं , ; । : ( ) - – — |".split())
_MORE_OR_LESS = frozenset({"अधिक", "ज्यादा", "कम", "ऊपर", "करीब", "लगभग", "आसपास"})
"""'दो हजार पचास से अधिक' is a count."""
_POSTPOSITIONS = ("में", "ने", "को", "का", "की", "के", "से", "पर")
_MARKERS = frozenset(_POSTPOSITIONS)
_NEVER_DOUBLED = _MARKERS - {"में", "पर"}
"""Behind these no other marker stands, as it does in 'में से'."""
_CASES = _MARKERS | {"तक", "वाला", "वाली", "वाले"}


def tokenise(text: str, start: int, end: int, is_word: Callable[[str], bool] = lambda form: False) -> tuple[Token, ...]:
    """The tokens of `text[start:end]`, with offsets into `text`.

    `is_word` tells whether a folded form is a known word: a postposition is cut off only where the whole is unknown and the rest is known.

    >>> [t.text for t in tokenise("11वीं बैठक 3.5 अरब डॉलर की हुई।", 0, 31)]
    ['11वीं', 'बैठक', '3.5', 'अरब', 'डॉलर', 'की', 'हुई', '।']
    >>> [t.text for t in tokenise("साइप्रस (Cyprus) देशोंके", 0, 24)]
    ['साइप्रस', 'देशों', 'के']
    >>> [t.form for t in tokenise("श्री के०पी०एस० मेनन", 0, 19)]
    ['श्री', 'के', '.', 'पी', '.', 'एस', '.', 'मेनन']
    >>> [t.form for t in tokenise("फरवरी दो हज़ार तेईस में", 0, 23)]
    ['फरवरी', '2023', 'में']
    >>> [t.form for t in tokenise("लाइसेनिया कारासे ने", 0, 19, is_word={"कारा"}.__contains__)]
    ['लाइसेनिया', 'कारासे', 'ने']
    """
    glosses = [(m.start(), m.end()) for m in _GLOSS.finditer(text, start, end) if m.start() > start]
    runs = [(m.start(), m[0]) for m in _TOKEN.finditer(text, start, end)]
    if glosses:
        runs = [(at, run) for at, run in runs if not any(a <= at < b for a, b in glosses)]
    if not _APOSTROPHES.isdisjoint([run for _, run in runs]):
        runs = _without_apostrophes(text, runs)
    words_of = _splitter(is_word)
    tokens = []
    for k, (at, run) in enumerate(runs):
        words = words_of(run)
        if len(words) > 1 and _before_marker(runs, k) and words[1][0] in _NEVER_DOUBLED:
            words = ((run, fold(run), 0, len(run)),)  # 'कारासे ने' is a name
        for word, form, a, b in words:
            tokens.append(Token(word, form, at + a, at + b))
    forms = [t.form for t in tokens]
    if not _DOTS.isdisjoint(forms):
        tokens = [replace(t, form=".") if t.form in _DOTS and _SHORTENED.match(text, t.start) else t for t in tokens]
    return tuple(tokens if _IN_YEARS.isdisjoint(forms) else _with_years(text, tokens))


def _before_marker(runs: Sequence[tuple[int, str]], k: int) -> bool:
    """Whether a case marker stands behind a run, or behind its comma, so that none can be glued to it: 'प्रधानमंत्री, कारासे, ने'."""
    behind = [run for _, run in runs[k + 1 : k + 3]]
    return behind[:1] != [] and (behind[0] in _MARKERS or (behind[0] == "," and behind[-1] in _MARKERS))


def _without_apostrophes(text: str, runs: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """The runs without the apostrophe that Turkish writes between a name or number and its case: "अंकारा'में", "2009'का"."""
    pairs = zip(runs, [*runs[1:], (0, "")], strict=True)
    return [
        (at, run)
        for (at, run), (next_at, after) in pairs
        if not (run in _APOSTROPHES and after in _CASES and next_at == at + 1 and text[at - 1 : at].strip() not in ("", *_APOSTROPHES))
    ]


def _with_years(text: str, tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens with a year in words as one, whose form is its number: 'दो हज़ार तेईस में'."""
    i = 0
    while i < len(tokens):
        year = year_in_words([t.form for t in tokens[i : i + _WORDS_OF_YEAR]])
        behind = [t.form for t in tokens[i + _WORDS_OF_YEAR : i + _WORDS_OF_YEAR + 2]]
        counts = (behind and behind[0] not in _BEHIND_YEAR) or not _MORE_OR_LESS.isdisjoint(behind[1:])
        if year is None or (counts and not (i and tokens[i - 1].form in _YEAR_WORDS)):
            yield tokens[i]
            i += 1
        else:
            last = i + _WORDS_OF_YEAR
            start, end = tokens[i].start, tokens[last - 1].end
            yield Token(text[start:end], str(year), start, end)
            i = last


@lru_cache(maxsize=1)
def _splitter(is_word: Callable[[str], bool]) -> Callable[[str], Sequence[tuple[str, str, int, int]]]:
    """`_words` of one list of words; what it says of a run is kept, for runs recur."""
    return lru_cache(maxsize=65536)(partial(_words, is_word))


def _words(is_word: Callable[[str], bool], run: str) -> tuple[tuple[str, str, int, int], ...]:
    """The words of a run of letters, as written and folded, with where they lie in it: two where a postposition is glued on.

    A joiner or nukta that stands alone folds to nothing and is no word.
    """
    cut = _postposition(run, is_word)
    ends = [(0, len(run))] if cut is None else [(0, cut), (cut, len(run))]
    return tuple((run[a:b], form, a, b) for a, b in ends if (form := fold(run[a:b])))


def _postposition(word: str, is_word: Callable[[str], bool]) -> int | None:
    """Where a glued postposition begins in a word, None where there is none."""
    if len(word) < 4 or not word.endswith(_POSTPOSITIONS) or not "\u0900" <= word[0] <= "\u0963":
        return None
    plural = _GLUED_PLURAL.match(word)
    if plural:
        return None if is_word(fold(word)) else plural.end("stem")
    glued = _GLUED.match(word)
    if glued is None or is_word(fold(word)):
        return None
    syllables = len(_AKSHARA.findall(glued["stem"]))
    rest_is_known = glued["post"] == "में" or (syllables > 1 and is_word(fold(glued["stem"])))  # 'प्रेका' is a name
    return glued.end("stem") if rest_is_known else None
