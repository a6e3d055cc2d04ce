"""The first and the last day that a date told gives an event: which of two weekdays, which year of a month, which day of a journey."""

from datetime import date, timedelta

from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import Clause, Mention

__all__ = ["on_other_days", "when"]

_OF_JOURNEY = {"first-day": "date", "last-day": "endDate"}
_AND = cues("and")
_DAY = len("2024-05-05")
_LATER = cues("later")
_OPENS = 1
_SOON = 6
"""So many months ahead something is planned without its year."""


def when(d: Discourse, i: int, m: Mention, *, planned: bool) -> tuple[str, str]:
    """First and last day of a date mention, seen from the event: a weekday lies behind a held one and ahead of a planned one."""
    published = d.article.published
    if (of_section := _day_of_section(d, i, m)) is not None:
        return of_section, ""
    if m.detail in _OF_JOURNEY:
        return _day_of_journey(d, m.detail), ""
    if m.detail in {"same-day", "next-day"} and not m.value and d.day and len(d.day) == 10:
        return (d.day if m.detail == "same-day" else _next_day(d.day)), ""
    if m.detail == "same-day" and not planned and published and len(m.value) == 10 and not m.until and m.value > published:
        return d.day or (d.news[0] if d.news is not None else m.value), ""  # the day told last is one to come
    if not planned and published and len(m.value) == len("2023") and m.value > published[:4]:
        return "", ""  # '… मिले; 2023 साल में … के 50 साल मनाएंगे'
    lies_ahead = bool(published) and m.value > (published or "") and len(m.value) == 10
    if m.detail == "nearest" and not planned and lies_ahead:
        return _year_before(m.value), _year_before(m.until) if m.until else ""  # what has been held lies behind us
    if m.detail == "nearest" and planned and published and len(m.value) == 10 and not m.until and m.value < published:
        return _near_ahead(m.value, published), ""
    bare_month = len(m.value) == 7 and m.last - m.first == 1
    if planned and published and bare_month and m.value < published[:7]:
        return _month_ahead(m.value, published), ""
    if not planned and published and bare_month and m.value > published[:7]:
        return f"{int(published[:4]) - 1}{m.value[4:]}", ""
    if m.detail == "today" and (yesterday := _yesterday_too(d, i, m)) is not None:
        return yesterday, m.value
    if m.either:
        return _day_before_it(d, i, m, planned=planned) or ((m.until if planned else m.value), "")
    return m.value, m.until


def on_other_days(d: Discourse, i: int, clause: Clause, day: str | None) -> bool:
    """Whether a clause that tells days tells none on which what was held on `day` was held."""
    told = [when(d, i, m, planned=False)[0] for m in d.frames[i].mentions if m.kind == "date" and m.first in clause]
    return day is not None and all(x and not x.startswith(day) and not day.startswith(x) for x in told)


def _day_before_it(d: Discourse, i: int, m: Mention, *, planned: bool) -> tuple[str, str] | None:
    """The two days of 'शनिवार और रविवार को', if the one before is that before it."""
    f = d.frames[i]
    if f.form(m.first - 1) not in _AND:
        return None
    before = next((n for n in f.mentions if n.kind == "date" and n.last == m.first - 1 and n.either), None)
    if before is None or {len(before.value), len(m.value)} != {_DAY}:
        return None
    first, last = (before.until, m.until) if planned else (before.value, m.value)
    return (first, last) if first and last and _next_day(first) == last else None


def _yesterday_too(d: Discourse, i: int, m: Mention) -> str | None:
    """The day before where a clause tells of both: 'कल और आज … कई बैठकें हुईं'."""
    if d.frames[i].form(m.first - 1) not in _AND:
        return None
    before = next((n for n in d.frames[i].mentions if n.kind == "date" and n.last == m.first - 1 and n.either), None)
    return before.value if before is not None and len(before.value) == _DAY and _next_day(before.value) == m.value else None


def _day_of_section(d: Discourse, i: int, m: Mention) -> str | None:
    """The day of the heading above, where a weekday is its own, or the first sentence counts up to it: '5 मई: पेरिस … तीन दिन बाद …'."""
    section = d.section(i)
    if section is None or not section.day or section.until or not m.value:
        return None
    if m.either and len(m.value) == len(section.day):
        own = date.fromisoformat(m.value).weekday() == date.fromisoformat(section.day).weekday()
        return section.day if own and m.last - m.first == 1 else None
    counted = m.detail == "next-day" or d.frames[i].form(m.last - 1) in _LATER
    return section.day if counted and i == section.at + 1 and m.first <= _OPENS else None


def _day_of_journey(d: Discourse, which: str) -> str:
    """The first or the last day of the journey told last, where it is told to the day."""
    journey = next((v for v in reversed(list(d.of("Visit"))) if len(v.one(_OF_JOURNEY[which]) or "") == 10), None)
    return (journey.one(_OF_JOURNEY[which]) or "") if journey is not None else ""


def _near_ahead(day: str, published: str) -> str:
    """A planned day that an earlier year in the story drew behind the news, in the year of the news: '… 2023 को … 15 जनवरी को … करेंगे'."""
    return f"{published[:4]}{day[4:]}" if day[:4] < published[:4] else day


def _month_ahead(month: str, published: str) -> str:
    """A bare month for which something is planned: this year's still to come, or next year's where it comes soon ('जनवरी में … जाएंगे')."""
    this_years = published[:4] + month[4:]
    if month[:4] < published[:4] and this_years > published[:7]:
        return this_years
    ahead = int(month[5:]) + 12 - int(published[5:7])
    return f"{int(month[:4]) + 1}{month[4:]}" if month[:4] == published[:4] and ahead <= _SOON else month


def _next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _year_before(day: str) -> str:
    return f"{int(day[:4]) - 1}{day[4:]}"
