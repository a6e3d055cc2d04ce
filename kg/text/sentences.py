"""Prose lines as sentences; a full stop ends a sentence only where it is no part of an initial, an abbreviation or a number."""

import re
from collections.abc import Callable, Iterator

from kg.model import Article, Sentence
from kg.script import fold
from kg.text.page import lines
from kg.text.tokens import tokenise

__all__ = ["sentences", "split"]

_END = re.compile(r"[।॥?!]+[\"'”’»)\]]*|(?<!\S)\|(?!\S)|(?<=[\u0900-\u0963)])\|(?=\s|$)|\.+[\"'”’»)\]]*(?=\s|$)|…|\.(?=[\u0905-\u0939])")
# Names of Latin letters in Devanagari, as initials are written (एस. जयशंकर), and common abbreviations. Forms that also end sentences (की, आई, जी) are
# initials only when no space or another initial follows.
_INITIALS = {fold(x) for x in "ए बी सी डी एफ जी एच जे एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड ज़ेड अ इ मो".split()}
_DOUBTFUL = {fold(x) for x in "के ई आई".split()}
_ABBREVIATIONS = {fold(x) for x in "डॉ डा डॉक्टर प्रो श्री सुश्री मि मिस मिसेज ले लेफ्टि ब्रिगे कै मेजर रु किमी कि मी नं सं क्र पं स्व मा मो अ.जा एड इंजी सर्व आदि".split()} - {fold("आदि"), fold("मेजर")}
_LAST_WORD = re.compile(r"([\u0900-\u0963\u200c\u200d]+|[A-Za-z]+)$")
_FIRST_WORD = re.compile(r"\s*([\u0900-\u0963\u200c\u200d]+)(\.?)")


def sentences(article: Article, is_word: Callable[[str], bool] = lambda form: False) -> tuple[Sentence, ...]:
    """The sentences of an article's prose in order, with their tokens; page junk is left out.

    `is_word` tells known words by their folded form; it is used to cut glued postpositions.

    >>> text = "डॉ. एस. जयशंकर ने 3.5 अरब डॉलर की बात कही. वे लौट आए।"
    >>> [text[s.start:s.end] for s in sentences(Article("a", text))]
    ['डॉ. एस. जयशंकर ने 3.5 अरब डॉलर की बात कही.', 'वे लौट आए।']
    """
    return tuple(_sentences(article.text, is_word))


def _sentences(text: str, is_word: Callable[[str], bool]) -> Iterator[Sentence]:
    for line in lines(text):
        for start, end in split(text, line.start, line.end):
            tokens = tokenise(text, start, end, is_word)
            if tokens:
                yield Sentence(start, end, tokens, line.paragraph, line.role)


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cuts `text[start:end]` at its sentence ends; the pieces hold no outer white space.

    >>> list(split("वे आए. वे गए.", 0, 13))
    [(0, 6), (7, 13)]
    """
    at = start
    for match in _END.finditer(text, start, end):
        if match.group().startswith(".") and not _is_stop(text, match.start(), at, match.end()):
            continue
        yield from _piece(text, at, match.end())
        at = match.end()
    yield from _piece(text, at, end)


def _piece(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    stripped = inner.strip()
    if any(c.isalnum() for c in stripped):
        first = start + inner.index(stripped)
        yield first, first + len(stripped)


def _is_stop(text: str, dot: int, start: int, after: int) -> bool:
    """Whether the full stop at `dot` ends a sentence."""
    word = _LAST_WORD.search(text[max(start, dot - 20):dot])
    if word is None:
        return not text[after:after + 1].isdigit() and not re.search(r"^\s*[0-9०-९]{1,2}$", text[start:dot])
    form = fold(word.group())
    if form in _ABBREVIATIONS or form in _INITIALS:
        return False
    following = _FIRST_WORD.match(text, after)
    if form in _DOUBTFUL:
        before = text[max(start, dot - 12):word.start() + max(start, dot - 20)].rstrip()
        return not (following and (following[2] == "." or before.endswith(".") or not before))
    if len(word.group()) == 1 and word.group().isascii():
        return False
    return (after < len(text) and (text[after].isspace() or following is not None)) or after >= len(text)
