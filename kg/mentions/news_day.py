"""The day of the news where no byline tells it: 'सोमवार, 27 अक्टूबर 2025 को', 'आज शुक्रवार है, 10 जुलाई 2015', 'पारामारिबो, 28 मार्च (एपी) …'."""

from collections.abc import Sequence
from datetime import date

from kg.lexicon import cues
from kg.mentions.calendar_words import Anchor
from kg.mentions.dates import dates
from kg.mentions.words import Words
from kg.model import Mention

__all__ = ["day_of_news", "day_of_dateline"]

_DAY = len("2024-12-05")
_BEHIND_DATELINE = frozenset({"(", "-", "–", "—", "।", ":"})
_IN_DATELINE = 4
"""A dateline tells its day in so many tokens."""
_LEAD = 3
"""So many sentences from the top stands the dateline."""
_ANNOUNCEMENT = 15
"""Tokens of a sentence that only tells what day it is."""
_TODAY = frozenset({"आज", "दिनांक", "तारीख", "प्रसारण"})
_OPENING = 5
"""So many sentences from the top tell the day of the news."""


def day_of_news(sentences: Sequence[Words]) -> date | None:
    """The day of an article without a dateline that its opening tells with its weekday: 'सोमवार, 27 अक्टूबर 2025 को', 'गुरुवार (30/6/2022)'."""
    for s in sentences[:_OPENING]:
        days = {f.first for f in s.found if (entry := f.of("dates")) is not None and entry.kind == "weekday"}
        days |= {k for k, form in enumerate(s.forms) if form == "आज"}
        announced = len(s.forms) <= _ANNOUNCEMENT and (bool(days) or not _TODAY.isdisjoint(s.forms))  # 'आज शुक्रवार है, 10 जुलाई 2015।'
        if not days and not announced:
            continue
        for m in dates(s.tokens, s.found, Anchor(None, None)):
            of_weekday = not days.isdisjoint(range(_beside_weekday(s, m), m.last + 1))
            if len(m.value) == _DAY and not m.until and (of_weekday or announced):
                return date.fromisoformat(m.value)
    return None


def _beside_weekday(s: Words, m: Mention) -> int:
    """The first token before a date at which its weekday may stand: 'मंगलवार शाम, 25 मार्च 2014', 'रविवार 12 मोरदाद (3 अगस्त 2025)'."""
    at = m.first - 2 * (s.form(m.first - 1) == "(")
    while s.form(at - 1) in cues("part-of-day") | {",", "की"}:
        at -= 1
    return at - 2


def day_of_dateline(sentences: Sequence[Words], year: int | None) -> date | None:
    """The day of a dateline without a year, in the year that the article tells of: 'पारामारिबो, 28 मार्च (एपी) …'."""
    for s in sentences[:_LEAD] if year is not None else ():
        first = next((m for m in dates(s.tokens, s.found, Anchor(None, year)) if m.first <= _IN_DATELINE), None)
        if first is not None and len(first.value) == _DAY and first.detail == "nearest" and s.form(first.last) in _BEHIND_DATELINE:
            return date.fromisoformat(first.value)
    return None
