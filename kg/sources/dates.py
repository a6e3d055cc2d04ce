"""Calendar days as Hindi and English newspapers print them, on a byline, in front matter or in a column.

"६ अगस्त २०२५", "पांच जनवरी", "सितंबर 11, 2025", "27 NOV 2024", "05/01/2024" and "2024-01-05T18:42:00+05:30" all become a `Day`.
Days before months, as in India. What a day of a running sentence means ("बुधवार को") is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta, timezone
from datetime import datetime as moment
from functools import cache

from babel import Locale

from kg.lexicon import CENTURIES, SOLAR_MONTHS, buddhist_year, numerals, solar_day, year_in_words
from kg.script import fold

__all__ = ["Day", "DayFound", "days", "iso_day", "plain"]

LETTER = r"[A-Za-z0-9\u00C0-\u024F\u0900-\u0963\u0966-\u097F]"
"""A letter or digit, Latin or Devanagari, and the Devanagari signs that `\\w` leaves out: vowel signs, virama, nasal signs. One class, for
two alternatives that share letters would make a pattern try a long word in exponentially many ways."""

_INDIA = timezone(timedelta(hours=5, minutes=30))

# Spellings beside those of CLDR; nukta, nasal signs and conjunct nasals are folded before.
_MONTHS = {"फरबरी": 2, "अप्रेल": 4, "जुलाइ": 7, "अक्तूबर": 10, "अक्टुबर": 10, "अक्तुबर": 10, "sept": 9}
_WORDS = (
    "एक दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस "
    "सत्ताईस अट्ठाईस उनतीस तीस इकतीस"
).split()
_OTHER_WORDS = {
    "छः": 6,
    "छ:": 6,
    "छै": 6,
    "पन्द्रह": 15,
    "सतरह": 17,
    "अट्ठारह": 18,
    "इक्कीसवीं": 21,
    "बाइस": 22,
    "तेइस": 23,
    "सत्ताइस": 27,
    "अठाईस": 28,
    "अट्ठाइस": 28,
    "उन्तीस": 29,
    "इकत्तीस": 31,
    "पहली": 1,
}


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month, with its year where that is known."""

    month: int
    day: int
    year: int | None = None

    def iso(self) -> str | None:
        """YYYY-MM-DD, or None while the year is unknown or where the calendar has no such day.

        >>> Day(8, 6, 2025).iso()
        '2025-08-06'
        """
        try:
            return None if self.year is None else date(self.year, self.month, self.day).isoformat()
        except ValueError:
            return None

    def beside(self, other: str) -> Day:
        """This day in the year that puts it nearest to the ISO day `other`.

        A dateline of 31 December on a page of 1 January is last year's.

        >>> Day(12, 31).beside("2024-01-01").iso()
        '2023-12-31'
        """
        near = date.fromisoformat(other)
        years = [Day(self.month, self.day, year) for year in (near.year - 1, near.year, near.year + 1)]
        dated = [(abs(date.fromisoformat(iso) - near), day.year or 0, day) for day in years if (iso := day.iso())]
        return min(dated)[2] if dated else self


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day with its extent in the folded line."""

    start: int
    end: int
    day: Day


def plain(line: str) -> str:
    """`line` folded for look-ups, its words still divided where they were.

    >>> plain("६ फ़रवरी २०२५, नयी दिल्ली")
    '6 फरवरी 2025, नई दिल्ली'
    """
    return fold(line).replace("\N{NO-BREAK SPACE}", " ")


def days(line: str) -> tuple[DayFound, ...]:
    """The days that a folded line names, in order; a day of a month needs no year.

    >>> [found.day for found in days(plain("काठमांडू, पांच जनवरी (भाषा)"))]
    [Day(month=1, day=5, year=None)]
    """
    found: list[DayFound] = []
    for candidate in sorted(_candidates(line), key=lambda each: (each.start, -each.end)):
        if not found or candidate.start >= found[-1].end:
            found.append(candidate)
    return tuple(found)


def iso_day(text: str) -> str | None:
    """The ISO day of a field that holds one date and perhaps a time; None when it holds none.

    A moment with a time zone is told in Indian time: the day that a reader in Delhi sees.

    >>> iso_day("२ अक्टूबर २०१९"), iso_day("2025-08-05T20:00:00Z"), iso_day("कल")
    ('2019-10-02', '2025-08-06', None)
    """
    try:
        stamp = moment.fromisoformat(text.strip())
        return (stamp.astimezone(_INDIA) if stamp.tzinfo else stamp).date().isoformat()
    except ValueError:
        pass
    isos = [iso for found in days(plain(text)) if (iso := found.day.iso())]
    return isos[0] if isos else None


def _candidates(line: str) -> Iterator[DayFound]:
    for pattern in _patterns():
        for match in pattern.finditer(line):
            parts = match.groupdict()
            month = int(parts["number"]) if parts.get("number") else _months()[parts["month"]]
            day = _day_words().get(parts["day"]) or int(re.sub(r"\D", "", parts["day"]))
            year = _year(parts["year"]) if parts.get("year") else None
            if 1 <= month <= 12 and Day(month, day, year or 2000).iso():
                yield DayFound(match.start(), match.end(), Day(month, day, year))
    for match in _solar_pattern().finditer(line):
        solar = solar_day(int(match["year"]), SOLAR_MONTHS[match["month"]], int(match["day"]))
        if solar is not None:
            yield DayFound(match.start(), match.end(), Day(solar.month, solar.day, solar.year))


def _year(told: str) -> int | None:
    """A year in figures or in words; '2561' is one of the Buddhist era, on a page from Thailand."""
    return (buddhist_year(told) or int(told)) if told.isdecimal() else year_in_words(told.split())


@cache
def _months() -> dict[str, int]:
    names = {plain(name): number for name, number in _MONTHS.items()}
    for locale in ("hi", "en"):
        for widths in Locale.parse(locale).months.values():
            for width in ("wide", "abbreviated"):
                names |= {plain(name).rstrip(".॰"): number for number, name in widths[width].items()}
    return names


@cache
def _day_words() -> dict[str, int]:
    return {plain(word): number for number, word in enumerate(_WORDS, 1)} | {plain(w): n for w, n in _OTHER_WORDS.items()}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    def longest_first(words: dict[str, int]) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))

    begin, end = rf"(?<!{LETTER})", rf"(?!{LETTER})"
    day = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{longest_first(_day_words())})"
    month = rf"(?P<month>{longest_first(_months())})(?:[.॰](?!\d))?"
    centuries = "|".join(r"\s+".join(words) for words in CENTURIES)
    year = rf"(?:(?:वर्ष|सन|साल)\s*)?(?P<year>(?:19|20|2[45])\d\d|(?:{centuries})\s+(?:{longest_first(numerals())}))"
    return tuple(
        re.compile(begin + shape + end)
        for shape in (
            r"(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?:t\d\d:\d\d[\d:.]*(?:z|[+-]\d\d:?\d\d)?)?",
            r"(?P<year>(?:19|20)\d\d)(?P<mark>[/.])(?P<number>\d{1,2})(?P=mark)(?P<day>\d{1,2})",
            rf"(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<number>\d{{1,2}})(?P=mark){year}",
            rf"{year}\s*(?:वर्ष|साल|के|की)\s*{month}\s*{day}(?:\s*(?:दिन|तारीख))?",
            rf"{year}\s*(?:के|की)\s*{day}\s*{month}",
            rf"{year}\s*(?:वर्ष|साल)\s*(?P<number>\d{{1,2}})\s*(?:महीना|महीने|माह)\s*(?:की|के)?\s*{day}\s*(?:दिन|तारीख)",
            rf"{day}\s*(?:का|की|के)\s*{month}\s*(?:का|की|के|,)?\s*{year}",  # as machines translate 'de' and 'of'
            rf"{day}\s+(?:{LETTER}|[ -]){{2,20}}/\s*{month}\s*{year}",  # '26 शबात/फरवरी 2025', as Levantine pages print it
            rf"{day}\s*[-,.]?\s*{month}(?:\s*(?:[-,]|का|की|के)?\s*{year})?",
            rf"{month}\s*{day}(?:(?:\s*,\s*|\s+|\s*\(){year}\)?)?",
        )
    )


@cache
def _solar_pattern() -> re.Pattern[str]:
    """'31 मुर्दाद 1398', on a page from Iran or Afghanistan."""
    months = "|".join(sorted(SOLAR_MONTHS, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<!{LETTER})(?P<day>\d{{1,2}})\s+(?P<month>{months})(?:\s+माह)?[\s,]+(?P<year>1[34]\d\d)(?!{LETTER})")
