"""Prose lines as sentences; a full stop ends a sentence only where it is no part of an initial, an abbreviation or a number."""

import re
from collections.abc import Callable, Iterator

from kg.lexicon import cues
from kg.model import Article, Sentence
from kg.script import fold
from kg.text.page import lines
from kg.text.tokens import BEFORE_COUNTED, tokenise

__all__ = ["sentences", "split"]

_CLOSING = r"[\"'”’»)\]]*"
_END = re.compile(
    r"[।॥?!|.…](?:"  # one class of letters, for which text is searched quickly; then what tells that a sentence ends with it
    rf"(?<=[।॥?!])[।॥?!]*{_CLOSING}"
    r"|(?<=\|)(?:(?<!\S\|)(?!\S)|(?<=[\u0900-\u0963)]\|)(?=\s|$))"  # a bar for a danda
    rf"|(?<=\.)(?:\.*{_CLOSING}(?=\s|$)|(?=[\u0905-\u0939]))|(?<=…))"
)
_DAY_IN_BRACKETS = re.compile(r"\([0-9]{1,2}\.\s?[0-9]{1,2}\.\)$")
"""A day behind its weekday, as German papers write it: 'मंगलवार (30.4.)'."""
_LAST_WORD = re.compile(r"([\u0900-\u0963\u200c\u200d]+|[A-Za-z]+)$")
_LONGEST_WORD = 20
_K = "के"
_COUNTED = re.compile(rf"\.{BEFORE_COUNTED}")
_IS_COUNTED = re.compile(r"[\u0900-\u0963,:–—] [0-9]{1,2}$")
_FIRST_OF_LIST = re.compile(r"(?:^|\s)[1१][.)]\s")
_ITEM_NUMBER = re.compile(r"\s*[0-9०-९]{1,2}$")
_FIRST_WORD = re.compile(r"\s*([\u0900-\u0963\u200c\u200d]+)(\.?)")


def sentences(
    article: Article, is_word: Callable[[str], bool] = lambda form: False, heads_part: Callable[[str], bool] = lambda line: False
) -> tuple[Sentence, ...]:
    """The sentences of an article's prose in order, with their tokens; page junk is left out.

    `is_word` tells known words by their folded form; it is used to cut glued postpositions.
    `heads_part` tells short headings from furniture.

    >>> text = "डॉ. एस. जयशंकर ने 3.5 अरब डॉलर की बात कही. वे लौट आए।"
    >>> [text[s.start:s.end] for s in sentences(Article("a", text))]
    ['डॉ. एस. जयशंकर ने 3.5 अरब डॉलर की बात कही.', 'वे लौट आए।']
    """
    return tuple(_sentences(article.text, is_word, heads_part))


def _sentences(text: str, is_word: Callable[[str], bool], heads_part: Callable[[str], bool]) -> Iterator[Sentence]:
    for line in lines(text, heads_part):
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
    word = _LAST_WORD.search(text[max(start, dot - _LONGEST_WORD) : dot])
    if word is None:
        in_a_number = text[after : after + 1].isdigit() or _is_ordinal(text, dot)
        in_a_number = in_a_number or _DAY_IN_BRACKETS.search(text, max(start, dot - len("(30.12")), after) is not None
        return not in_a_number and not _ITEM_NUMBER.match(text[start:dot])
    form = fold(word.group())
    if form in cues("letter-or-word"):
        return not _is_initial(text, start, dot - len(word.group()), after, genitive=form == _K)
    one_letter = len(word.group()) == 1 and after < len(text)  # 'J.', 'थ.'
    if one_letter or form in cues("abbreviation") or form in cues("letter"):
        return False
    return after >= len(text) or text[after].isspace() or _FIRST_WORD.match(text, after) is not None


def _is_ordinal(text: str, dot: int) -> bool:
    """Whether the full stop at `dot` makes its number an ordinal of what stands behind: 'तुर्की-स्पेन 7. शिखर बैठक', 'वे 7. मई को'.

    Not where a list is told in one line: '1. … पर सहमति 2. संयुक्त आयोग …'.
    """
    if _COUNTED.match(text, dot) is None or _IS_COUNTED.search(text[max(dot - 4, 0) : dot]) is None:
        return False
    return _FIRST_OF_LIST.search(text, text.rfind("\n", 0, dot) + 1, dot) is None


def _is_initial(text: str, start: int, word: int, after: int, *, genitive: bool) -> bool:
    """Whether a form that also ends sentences ('की गई.', 'वे आई.') is an initial: it comes first, or another initial stands beside it.

    So is one that reads like a genitive, which ends no sentence: 'मंत्री के. नटवर सिंह'.
    """
    following = _FIRST_WORD.match(text, after)
    before = text[max(start, word - _LONGEST_WORD) : word].rstrip()
    return following is not None and (genitive or following[2] == "." or before.endswith(".") or not before)
