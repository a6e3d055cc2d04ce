"""The day or days that a month and its days mean, and their year where none is told: '29 से 31 जनवरी', 'पिछले साल 5 मई'."""

from calendar import monthrange
from itertools import pairwise

from kg.lexicon import cues
from kg.mentions.calendar_words import Anchor, CalendarWords, iso, shift
from kg.model import Mention

__all__ = ["LONGEST_MONTH", "MonthDay", "follows", "relative_year", "span"]

_GENITIVE = frozenset({"की", "के", "का"})
_COMMON_YEAR = 2023
LONGEST_MONTH = 4
"""Tokens of a month's name in another calendar: 'कानून अल-अव्वल'."""
_MONTHS = 12
_THIS = frozenset({"इस", "इसी"})
_WEEK_WORDS = frozenset({"सप्ताहांत", "सप्ताह", "हफ्ते", "वीकेंड"})
MonthDay = tuple[int, int]
"""Month and day of the month."""


def follows(day: MonthDay, next_day: MonthDay) -> bool:
    """Whether a day is the first of a month behind the last of another: '30 नवंबर और एक दिसंबर को' of one gathering."""
    return next_day[1] == 1 and next_day[0] == day[0] % _MONTHS + 1 and day[1] >= monthrange(_COMMON_YEAR, day[0])[1]


def relative_year(c: CalendarWords, i: int) -> tuple[int, int | None]:
    """Where a date at `i` begins with the year before it, and that year: पिछले साल जुलाई, इसी वर्ष की 25 जनवरी."""
    j = i - 1
    if c.at(j) == "/":  # 'पिछले साल के कानून अल-अव्वल/दिसंबर की 23 तारीख'
        j = next((k for k in range(j - 2, j - 2 - LONGEST_MONTH, -1) if c.at(k) in _GENITIVE), j)
    if c.at(j) in {"की", "के", "में", ","}:
        j -= 1
    if c.at(j) in cues("year-word") and c.at(j - 1) in cues("same-period") and (latest := c.since or c.anchor.latest):
        return j - 1, int(latest[:4])
    years = shift(c.at(j - 1)) if c.at(j) in cues("year-word") else None
    if years == 1 and (told := c.year_of_tale()) is not None:
        return j - 1, told + 1  # '28 मई 2009 को हुआ और अगले वर्ष 1 मार्च को लागू हुआ'
    return (i, None) if years is None or c.anchor.published is None else (j - 1, c.anchor.published.year + years)


def _counted_year(c: CalendarWords, i: int, start: MonthDay) -> int | None:
    """The year of 'अगले 28 नवंबर', 'आगामी दिसंबर 13', of the day that comes next after publication, and of 'बीते 16 जून', the last before it."""
    published = c.anchor.published
    which = shift(c.at(i - 1)) if published is not None else None
    if published is None or which not in (1, -1):
        return None
    today = (published.month, published.day)
    return published.year + (start < today) if which == 1 else published.year - (start > today)


def _of_the_news(c: CalendarWords, i: int, start: MonthDay) -> int | None:
    """The year of a day near the news, whatever the tale before it: 'अभी इसी 30 जुलाई को', 'इस सप्ताहांत …, यानी 18 और 19 नवंबर को'."""
    near = c.at(i - 1) == "इसी" or any(a in _THIS and b in _WEEK_WORDS for a, b in pairwise(c.forms[:i]))
    return Anchor(c.anchor.published, None).nearest(*start) if near else None


def span(
    c: CalendarWords, i: int, last: int, start: MonthDay, end: MonthDay | None, year: int | None, *, first_year: int | None = None
) -> Mention | None:
    """The day or days at tokens `i` to `last`; a span over New Year's Day begins in the year before; a day that no calendar has is none."""
    first, year = relative_year(c, i) if year is None else (i, year)
    detail = "" if year is not None else "nearest"
    year = year if year is not None else (_counted_year(c, i, start) or _of_the_news(c, i, start) or c.anchor.nearest(*start))
    if year is None:
        return Mention("date", i, last, "", detail="no-year")
    over_new_year = end is not None and end < start and first_year is None
    opening = iso(year - 1 if over_new_year else first_year or year, *start)
    closing = iso(year, *end) if end else ""
    if not opening or (end and not closing):
        return None
    until_word = c.at(last) == "तक"
    return Mention("date", first, last + until_word, opening, detail=detail, until=closing)
