"""A bare day of the month told before: 'महीने की 15 तारीख', 'उसी महीने की 4 को'."""

from datetime import date, timedelta

from kg.lexicon import cues
from kg.mentions.calendar_words import CalendarWords, iso
from kg.model import Mention

__all__ = ["day_of_told_month", "names_month", "numbered_month"]

_GENITIVE = frozenset({"की", "के"})
_BEHIND_LENGTH = frozenset({"के", "की", "का", "तक", "से", "बाद", "पहले", "में", "और", "लंबी", "लंबा"})
"""Behind so many days: 'तीन दिन की यात्रा', '3 दिन बाद'."""
_UP_TO = frozenset({"और", "से", "व", "तथा", "-"})
_THAT = frozenset({"उस", "उसी"})
_MONTH_WORDS = cues("month-word")
_MONTHS = 12


def day_of_told_month(c: CalendarWords, i: int) -> Mention | None:
    """'17 तारीख को', 'उस महीने की 3 तारीख को': a day of the month told last.

    '29 दिन को', as machines translate, is the last such day before the news where that day lies ahead or in another year.
    """
    whole = c.at(i) in _THAT and c.at(i + 1) in _MONTH_WORDS and c.at(i + 2) in _GENITIVE
    at = i + 3 if whole else i
    if (day := c.day(at)) is None:
        return _of_the_month(c, i)
    told, published = c.anchor.latest, c.anchor.published
    last = c.day(at + 2) if c.at(at + 1) in _UP_TO else None
    end = at + 3 if last is not None else at + 1
    marked = c.at(end + 1) in {"को", ","} or (c.anchor.day_marked and c.at(end + 1) not in _BEHIND_LENGTH and c.at(at)[:1].isdigit())
    by_machine = c.at(end) == "दिन" and marked and last is None
    stretch = last is not None and c.at(i - 1) == "दिन" and c.at(end) == "तक"  # 'यात्रा दिन 12 से 14 तक चलती है', as in Vietnamese
    if stretch and published is not None and last is not None and last > day:
        month = _latest_month_with(day, published)
        return Mention("date", i - 1, end + 1, _in_month(month, day), until=_in_month(month, last))
    if not (c.at(end) == "तारीख" or by_machine):
        return _of_the_month(c, i)
    of_news = not told or _of_another_story(c, published) if published is not None and not whole else False
    of_news = of_news or (by_machine and told == c.before and len(told) == len("2024-12"))  # the month of the background is left behind
    if published is not None and (of_news or (by_machine and not _lies_behind(told, day, published))):
        told = _latest_month_with(day, published)  # '15 तारीख की दोपहर को', of the day of the news
        if last is None:
            ahead = _next_month_with(day, published)
            return Mention("date", i, end + 1, _in_month(told, day), detail="either", until=_in_month(ahead, day))
    if len(told) < 7:
        return None
    until = _in_month(told, last) if last is not None and last > day else ""
    return Mention("date", i, end + 1 + (bool(until) and c.at(end + 1) == "तक"), _in_month(told, day), until=until)


def _of_the_month(c: CalendarWords, i: int) -> Mention | None:
    """'जनवरी 2023 में …: महीने की 28 को': a day of the month told last."""
    told = c.anchor.latest
    if len(told) < 7:
        return None
    if (alone := c.day(i)) is not None and c.at(i + 1) == "को" and c.at(i - 1) == "," and len(told) == 7 and told != c.before:
        return Mention("date", i, i + 1, _in_month(told, alone))  # 'अप्रैल में मिले थे, 15 को'
    its = c.at(i) in _MONTH_WORDS and c.at(i + 1) in _GENITIVE and c.at(i + 3) == "को"
    return Mention("date", i, i + 3, _in_month(told, day)) if its and (day := c.day(i + 2)) is not None else None


def _in_month(month: str, day: int) -> str:
    """The day of the month in which a date (ISO) lies."""
    return iso(int(month[:4]), int(month[5:7]), day)


def _of_another_story(c: CalendarWords, published: date) -> bool:
    """Whether the date told last is of an earlier year and an earlier sentence: the news has gone on since."""
    return c.anchor.latest == c.before and c.before[:4] < str(published.year)


def _lies_behind(told: str, day: int, published: date) -> bool:
    """Whether a day of the month told last is one of the year of the news that has been."""
    return told[:4] == str(published.year) and len(told) >= 7 and iso(int(told[:4]), int(told[5:7]), day) <= published.isoformat()


def _latest_month_with(day: int, published: date) -> str:
    """The month of the last such day before publication, as ISO."""
    return (published if day <= published.day else published.replace(day=1) - timedelta(days=1)).isoformat()


def _next_month_with(day: int, published: date) -> str:
    """The month of the next such day from publication on, as ISO."""
    return (published if day >= published.day else published.replace(day=28) + timedelta(days=4)).isoformat()


def names_month(c: CalendarWords, i: int) -> bool:
    """Whether the number before token `i` is a month's, as in Chinese and Japanese: 'इस साल 3 [महीने] में', 'पिछले साल 4 [महीने के] अंत में'."""
    return c.at(i) in cues("month-word") and c.at(i + 1) in _GENITIVE | {"में"}


def numbered_month(c: CalendarWords, i: int, at: int, year: int, month: int) -> Mention | None:
    """'पिछले साल 4 महीने के', 'पिछले वर्ष के 12 महीने की 28 तारीख': the month, or its day where that is told."""
    if month > _MONTHS:
        return None
    day = c.day(at + 3) if c.at(at + 2) in _GENITIVE and c.at(at + 4) == "तारीख" else None
    return Mention("date", i, at + 5, iso(year, month, day)) if day is not None else Mention("date", i, at + 2, f"{year}-{month:02d}")
