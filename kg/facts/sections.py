"""The parts of an article that a heading opens: 'भूटान (3-4 मई)', '(1) जापान-फिजी (16 जुलाई, क्योटो गेस्ट हाउस)', 'ओस्लो, 6 मार्च:'.

What is told below a heading is of its states, on its days, at its place, up to the next one.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from kg.lexicon import cues
from kg.model import Article, Mention, SentenceFrames

__all__ = ["Section", "sections_of"]

_AND = cues("and") | {",", "-", "–", "/"}
_BEHIND_DAY = frozenset({":", "-", "–", "—"})
_BUILDING = cues("building-noun")
_JOURNEY = cues("part-of-journey")
_OTHER = cues("other-part")
_LINKS = frozenset({"में", "का", "की", "के", "को", "से", "तक"})
_NO_LETTERS = re.compile(r"[^\sA-Za-z\u0900-\u0965]+")
_NO_HEADING = -1
"""Where a part has no heading of its own: its state stands before a colon in its first sentence."""
_STOPS_NEAR = 8
"""So many sentences before and behind stands the next such label."""
_LONGEST = 16
"""Tokens of a heading."""
_SPARE = 2
"""So many words of a heading may be something else than names, days and 'यात्रा'."""


class Section(Struct, frozen=True):
    """A part of an article: its heading (-1 where only a label heads it), its states, first and last day, place (detail and name)."""

    at: int
    states: tuple[str, ...]
    day: str = ""
    until: str = ""
    place: tuple[str, str] | None = None


def sections_of(article: Article, frames: Sequence[SentenceFrames]) -> tuple[Section | None, ...]:
    """The section in which each sentence stands; a heading stands in its own."""
    out: list[Section | None] = []
    current: Section | None = None
    style, outer = "", set[str]()
    told = False
    brief = _NO_HEADING  # where what ends with its paragraph was opened
    for i, f in enumerate(frames):
        mark = _mark(article, f)
        stop = _stop(frames, i)
        opened = _opened(article, i, f, told=told) or stop
        if opened is not None:
            current, style = opened, mark
            brief = i if stop is not None else brief
        elif (labelled := _labelled(f)) and _is_one_of_several(frames, i):
            current, style = Section(_NO_HEADING, labelled), ""
        elif current is not None and current.at in (_NO_HEADING, brief) and f.sentence.paragraph != frames[i - 1].sentence.paragraph:
            current = None  # what a label or a stop heads ends with its paragraph
        elif _closes(f) or _leads_elsewhere(f, current) or (current is not None and style and mark in outer - {style}):
            current = None  # the list goes on in which the heading's own list stands
        if current is None and mark:
            outer.add(mark)
        told = told or f.sentence.role != "headline"
        aside = f.form(0) in _OTHER and f.sentence.role != "headline"  # 'उल्लेखनीय है कि …'
        out.append(None if aside and opened is None else current)
    return tuple(out)


def _labelled(f: SentenceFrames) -> tuple[str, ...]:
    """The state that heads a sentence: 'फिजी: अगले दिन प्रधानमंत्री … के साथ बैठक हुई'."""
    first = f.mentions[0] if f.mentions else None
    if first is None or first.kind != "country" or f.form(first.last) != ":" or len(f.words) == first.last + 1:
        return ()
    return () if any(form[:1].isalnum() for form in f.forms(0, first.first)) else (first.value,)  # also behind '>'


def _stop(frames: Sequence[SentenceFrames], i: int) -> Section | None:
    """The next stop of a journey that a sentence without a verb tells before others, as in Japanese: '27 दिन को पूर्वी अफ्रीका का जिबूती।'."""
    f, following = frames[i], frames[i + 1 : i + 2]
    if len(f.mentions) != len(("day", "state")) or f.heads or any(c.tense != "none" for c in f.clauses):
        return None
    day, state = f.mentions
    goes_on = any(other.sentence.paragraph == f.sentence.paragraph for other in following) and f.sentence.role == "body"
    told = day.kind == "date" and len(day.value) == len("2024-12-31") and state.kind == "country" and state.detail != "demonym"
    at_end = state.last >= len(f.words) - 1
    return Section(i, (state.value,), day.value) if goes_on and told and at_end and len(f.words) <= _LONGEST else None


def _is_one_of_several(frames: Sequence[SentenceFrames], i: int) -> bool:
    """Whether paragraphs near by open with other states as well, one for each stop of a journey."""
    near = frames[max(i - _STOPS_NEAR, 0) : i + _STOPS_NEAR]
    return len({state for f in near for state in _labelled(f)}) > 1


def _mark(article: Article, f: SentenceFrames) -> str:
    """The kind of mark before a list item: '1.' for all numbers with a full stop, '•' for itself."""
    start = f.sentence.start
    line = article.text[article.text.rfind("\n", 0, start) + 1 : start].strip()
    return _NO_LETTERS.sub(lambda m: "".join("1" if c.isdigit() else c for c in m[0]), line).replace("11", "1")


def _closes(f: SentenceFrames) -> bool:
    """Whether a heading leads away from what was told: 'पृष्ठभूमि:', 'आगे के कार्यक्रम'."""
    size = len(f.sentence.tokens)
    short = size <= 6 and all(c.tense == "none" for c in f.clauses)
    return f.form(0) in _OTHER and (short or f.form(1) == ":")


def _leads_elsewhere(f: SentenceFrames, current: Section | None) -> bool:
    """Whether a heading that opens no section of its own names the town of another state: 'पेरिस से शुरुआत'."""
    if current is None or f.sentence.role != "headline":
        return False
    towns = {m.detail.partition(":")[2] for m in f.mentions if m.kind == "place"}
    return bool(towns - {"", *current.states})


def _opened(article: Article, i: int, f: SentenceFrames, *, told: bool) -> Section | None:
    """The part that a heading opens, if it is one: states, days and a place, and hardly a word more."""
    size = len(f.sentence.tokens)
    if size > _LONGEST or (f.sentence.role == "body" and size > 3) or any(c.tense != "none" for c in f.clauses):
        return None
    if any(h.kind != "visit" for h in f.heads) or any(m.kind == "person" for m in f.mentions) or f.form(size - 1) == "?":
        return None
    bracket = f.words.index("(") if "(" in f.words else size
    states = _states(f, bracket)
    day = next((m for m in f.mentions if m.kind == "date" and len(m.value) == 10 and m.detail in ("", "nearest")), None)
    towns = [m for m in f.mentions if m.kind == "place" and m.first < bracket]
    place = _place(article, f, towns, bracket)
    of_a_day = day is not None and day.first == 0 and f.form(day.last) in _BEHIND_DAY
    if len(states) > 2 or not (states or towns or of_a_day) or _spare(f, bracket) > (_SPARE if day else 0):
        return None
    if day is None and not (told and states):
        return None
    if day is not None and not told and (day.value == article.published or not (states or of_a_day)):
        return None  # a dateline
    if day is not None and day.first == 0 and f.sentence.role == "item" and f.form(size - 1) != ":":
        return None  # an entry of a chronology
    lands = states or tuple(dict.fromkeys(code for m in towns if (code := m.detail.partition(":")[2])))
    return Section(i, lands, day.value if day else "", day.until if day else "", place)


def _states(f: SentenceFrames, last: int) -> tuple[str, ...]:
    """The states that a heading names before its bracket."""
    return tuple(dict.fromkeys(m.value for m in f.mentions if m.kind == "country" and m.detail != "demonym" and m.first < last))


def _spare(f: SentenceFrames, last: int) -> int:
    """The words of a heading that are no name, day or word of a journey."""
    named = {k for m in f.mentions for k in range(m.first, m.last)} | {k for h in f.heads for k in range(h.at, h.last)}
    words = (f.form(k) for k in range(last) if k not in named)
    return sum(w[:1].isalpha() and w not in _AND | _LINKS | _JOURNEY for w in words)


def _place(article: Article, f: SentenceFrames, towns: Sequence[Mention], bracket: int) -> tuple[str, str] | None:
    """The place of a section: a building in the bracket, else its town."""
    cuts = [k for k in range(bracket, len(f.words)) if f.form(k) in {"(", ",", ")"}]
    for first, last in pairwise(cuts):
        if f.form(last - 1) in _BUILDING and last - first > 2:
            return "building:", _text(article, f, first + 1, last)
    inside = [m for m in f.mentions if m.kind == "place" and m.first > bracket]
    m = next(iter([*inside, *towns]), None)
    return (m.detail, _text(article, f, m.first, m.last)) if m is not None else None


def _text(article: Article, f: SentenceFrames, first: int, last: int) -> str:
    tokens = f.sentence.tokens
    return article.text[tokens[first].start : tokens[last - 1].end]
