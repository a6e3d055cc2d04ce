"""Dates with a day and month, a month, or a year of their own: 18 सितंबर 2024, जनवरी 29 से 31, मार्च 2022, पिछले साल जुलाई."""

from calendar import monthrange

from kg.lexicon import cues
from kg.mentions.calendar_words import CalendarWords, iso, shift
from kg.mentions.day_spans import LONGEST_MONTH, MonthDay, follows, relative_year, span
from kg.model import Mention

__all__ = ["BEHIND_FIGURES", "absolute", "end_of_month"]

BEHIND_FIGURES = frozenset({"को", "तक", "("})
"""Behind a day in figures, never behind a fraction: '9/12 को', '9/12 (स्थानीय समय)'; 'दो-तिहाई' is '2/3 की' too."""
_GENITIVE = frozenset({"की", "के", "का"})
_TO = frozenset({"से", "-"})
_AND = frozenset({"और", "एवं", "व", "तथा"})
_DAY_MARKS = frozenset({"दिन", "तारीख"})
_BETWEEN_FIGURES = frozenset({"/", "-"})
_BEFORE_SECOND_DAY = frozenset({"से", "-", "~", "और", "एवं"})
_BETWEEN_DAYS = _TO | _AND | {",", "to"}
_WEEK = 7
"""Days of one month so far apart, with 'और' between them, are no span."""
_BEHIND_MONTH = frozenset({"में", "के", "की", "से", "तक", "को", "का", ",", ":"})
_MONTHS = 12
_MONTHS_AHEAD = 4
"""A month named without a year is announced at most so far ahead; one farther ahead was last year's."""


def absolute(c: CalendarWords, i: int) -> Mention | None:
    """The date that begins at token `i`, if one does."""
    if i not in c.counted:
        return _month_first(c, i) if i in c.months else None
    early = _year_first(c, i) or _in_figures(c, i) or _marked(c, i) or _month_in_brackets(c, i)
    if early is not None:
        return early
    if c.day(i) is not None and not _one_in_month(c, i):
        return _day_first(c, i)
    if not c.is_year(i) or not c.stands_as_year(i):
        return None
    if (same := _on_this_day(c, i)) is not None:
        return same
    span_of_years = c.at(i + 1) == "-" and c.is_year(i + 2)
    return None if span_of_years else Mention("date", i, i + 1 + (c.at(i + 1) in cues("year-word")), c.at(i))


def _on_this_day(c: CalendarWords, i: int) -> Mention | None:
    """The day of the news in an earlier year: '1999 में आज ही के दिन', '2014 में इसी तारीख को'."""
    today, at = c.anchor.today, i + 2 + (c.at(i + 2) == ",")
    if today is None or c.at(i + 1) != "में" or int(c.at(i)) >= today.year:
        return None
    if c.at(at) == "आज":
        at += 1 + (c.at(at + 1) == "ही")
        at += c.at(at) in _GENITIVE
    elif c.at(at) == "इसी":
        at += 1
    else:
        return None
    return Mention("date", i, at + 1, iso(int(c.at(i)), today.month, today.day)) if c.at(at) in _DAY_MARKS else None


def end_of_month(c: CalendarWords, month: Mention | None) -> Mention | None:
    """A date; of a month the first or last day where the words say so: 'मई 1963 के आखिरी दिन', 'सितंबर के पहले दिन'."""
    if month is None or len(month.value) != len("1963-05") or c.at(month.last) not in _GENITIVE:
        return month
    which = c.at(month.last + 1)
    if c.at(month.last + 2) not in cues("day-word") or which not in cues("last-of") | {"पहले"}:
        return month
    year, number = int(month.value[:4]), int(month.value[5:])
    day = monthrange(year, number)[1] if which in cues("last-of") else 1
    return Mention("date", month.first, month.last + 3, iso(year, number, day))


def _one_in_month(c: CalendarWords, i: int) -> bool:
    """Whether 'एक' before a month is no day of it: 'एक मई 2023 में और एक जून में', of two that were held."""
    return c.at(i) == "एक" and i + 1 in c.months and c.at(c.year_after(i + 2, None)[1]) == "में"


def _year_first(c: CalendarWords, i: int) -> Mention | None:
    """2024 की 18 सितंबर, 2024 के जनवरी 29 से 31, 2024 वर्ष की 18 सितंबर."""
    if not c.is_year(i) or c.at(i + 1) not in _GENITIVE | {"में", "-"} | cues("year-word"):
        return None
    of_the_year = c.at(i + 1) in cues("year-word") and c.at(i + 2) in _GENITIVE
    start, year = i + (3 if of_the_year else 2), int(c.at(i))
    month, day = c.day(start), c.day(start + 2 + (c.at(start + 2) in _GENITIVE))
    if month and month <= _MONTHS and day is None and c.at(start + 1) in cues("month-word"):
        return Mention("date", i, start + 2, f"{year}-{month:02d}")  # '2006 साल 4 महीने में'
    if month and day and c.at(start + 1) in cues("month-word"):  # '2023 वर्ष 3 महीना 2 दिन', as machines leave Chinese dates
        last = start + 3 + (c.at(start + 2) in _GENITIVE)
        return Mention("date", i, last + c.names_day(last), value) if (value := iso(year, month, day)) else None
    inner = _day_first(c, start, year) if c.day(start) is not None else _month_first(c, start, year) if start in c.months else None
    if inner is None or not inner.value.startswith(c.at(i)):
        return None
    return Mention("date", i, inner.last, inner.value, until=inner.until)


def _marked(c: CalendarWords, i: int) -> Mention | None:
    """'11 महीना 22 दिन', '11 महीना 22 तारीख', as machines leave the dates of Chinese and Japanese pages."""
    if not c.anchor.day_marked or c.at(i + 3) not in _DAY_MARKS or c.at(i + 1) not in cues("month-word"):
        return None
    month, day = c.day(i), c.day(i + 2)
    if not month or month > _MONTHS or day is None:
        return None
    return span(c, i, i + 4, (month, day), None, None)


def _month_in_brackets(c: CalendarWords, i: int) -> Mention | None:
    """'16 तारीख (मार्च 2023) की शाम', as machines leave the days of Japanese pages."""
    day, month = c.day(i), c.months.get(i + 3)
    if day is None or month is None or (c.at(i + 1), c.at(i + 2)) != ("तारीख", "("):
        return None
    year, last = c.year_after(i + 4, None)
    return span(c, i, last + 1, (month, day), None, year) if c.at(last) == ")" else None


def _in_figures(c: CalendarWords, i: int) -> Mention | None:
    """22.01.2019; 8/7/2024, 8-7-2024, the day before the month."""
    of_weekday = i - 2 in c.weekdays and c.at(i - 1) == "("
    if of_weekday and c.at(i + 1) == "/" and c.at(i + 3) == ")" and (day := c.day(i)) and (month := c.day(i + 2)) and month <= _MONTHS:
        return span(c, i, i + 3, (month, day), None, None)  # 'बुधवार (29/6) को'
    if of_weekday and (c.at(i + 1), c.at(i + 2)) == (".", ")") and (day_and_month := _of_german(c.at(i))) is not None:
        return span(c, i, i + 2, day_and_month, None, None)
    if (short := _in_short_figures(c, i)) is not None:
        return short
    figures, last = c.at(i), i + 1
    if c.at(i + 1) == c.at(i + 3) and c.at(i + 1) in _BETWEEN_FIGURES:
        figures, last = f"{c.at(i)}.{c.at(i + 2)}.{c.at(i + 4)}", i + 5
    parts = figures.split(".")
    if len(parts) != 3 or len(parts[2]) != 4 or not all(part.isdecimal() for part in parts):
        return None
    day, month, year = map(int, parts)
    value = iso(year, month, day)
    return Mention("date", i, last, value) if value else None


def _of_german(figures: str) -> MonthDay | None:
    """Month and day of figures that stand with full stops in brackets: 'मंगलवार (30.4.) को'."""
    parts = figures.split(".")
    if len(parts) != len(("day", "month")) or not all(part.isdecimal() for part in parts):
        return None
    day, month = map(int, parts)
    return (month, day) if 0 < month <= _MONTHS and iso(2024, month, day) else None


def _in_short_figures(c: CalendarWords, i: int) -> Mention | None:
    """'9/12 को', '11 से 13/12 तक', of which a page that writes days so leaves out the year, and the month '4/2019 में'."""
    if not (c.at(i + 1) == "/" or (c.at(i + 1) in _TO | _AND and c.at(i + 3) == "/")) or c.at(i - 1) == "/":
        return None
    first = c.day(i)
    if c.at(i + 1) == "/" and c.is_year(i + 2) and first is not None and first <= _MONTHS and c.at(i + 3) in _BEHIND_MONTH:
        return Mention("date", i, i + 3, f"{c.at(i + 2)}-{first:02d}")
    start = i if c.at(i + 1) == "/" else i + 2
    last_day, month, behind = c.day(start), c.day(start + 2), c.at(start + 3)
    if first is None or last_day is None or month is None or month > _MONTHS or not c.anchor.in_figures:
        return None
    if behind not in BEHIND_FIGURES | _BEHIND_MONTH | {"पर"}:
        return None
    return span(c, i, start + 3, (month, first), (month, last_day) if start > i else None, None)


def _day_first(c: CalendarWords, i: int, year: int | None = None) -> Mention | None:
    """18 सितंबर 2024; 29 से 31 जनवरी; 21 और 22 अगस्त 2019; 21, 22 और 23 अगस्त."""
    day, second = c.day(i) or 0, c.day(i + 2)
    if i + 1 in c.months:
        return _day_and_month(c, i, year)
    if (slash := _behind_other_name(c, i)) is not None:
        given, last = c.year_after(slash + 2, year)
        return span(c, i, last, (c.months[slash + 1], day), None, given)
    if c.at(i + 1) not in _BETWEEN_DAYS or second is None:
        return None
    if (month := c.months.get(i + 3)) is not None:
        given, last = c.year_after(i + 4, year)
        if c.at(i + 1) in _AND and second - day >= _WEEK:
            return span(c, i, i + 1, (month, day), None, given)  # '9 और 21 जून को'
        return span(c, i, last, (month, day), (month, second), given)
    third, month = c.day(i + 4), c.months.get(i + 5)
    if c.at(i + 1) == "," and c.at(i + 3) in _AND and third is not None and month is not None:
        given, last = c.year_after(i + 6, year)
        return span(c, i, last, (month, day), (month, third), given)
    return None


def _behind_other_name(c: CalendarWords, i: int) -> int | None:
    """The stroke behind the name that another calendar or country has for a month: '26 शबात[/]फरवरी', '9 तिशरीन अल-थानी[/]नवंबर'."""
    words = c.forms[i + 1 : i + 2 + LONGEST_MONTH]
    if "/" not in words[1:]:
        return None
    slash = i + 1 + words.index("/")
    return slash if slash + 1 in c.months and not any(form[0].isdigit() for form in words[: slash - i - 1]) else None


def _day_and_month(c: CalendarWords, i: int, year: int | None) -> Mention | None:
    """18 सितंबर 2024; 31 मई से तीन जून तक; 30 दिसंबर 2023 से 2 जनवरी 2024; 31 मार्च तथा एक अप्रैल को."""
    start = (c.months[i + 1], c.day(i) or 0)
    given, last = c.year_after(i + 2, year)
    second = c.day(last + 1) if c.at(last) in _TO | _AND else None
    if second is not None and last + 2 in c.months and (c.at(last) in _TO or follows(start, (c.months[last + 2], second))):
        given_last, behind = c.year_after(last + 3, given)
        return span(c, i, behind, start, (c.months[last + 2], second), given_last, first_year=given)
    return span(c, i, last, start, None, given)


def _month_first(c: CalendarWords, i: int, year: int | None = None) -> Mention | None:
    """सितंबर 11, 2025; नवंबर 6; मार्च 2022; जनवरी 29 से 31; मार्च की 5 और 6; पिछले साल जुलाई."""
    month = c.months[i]
    after = i + 2 if c.at(i + 1) in {",", "."} | _GENITIVE else i + 1
    if c.is_year(after):
        return Mention("date", i, after + 1, f"{c.at(after)}-{month:02d}")
    if c.at(i + 1) in _GENITIVE and (day := c.day(i + 2)) is not None and c.counts_nothing(i + 3):
        second = c.day(i + 4) if c.at(i + 3) in _BEFORE_SECOND_DAY else None
        given, last = c.year_after(i + 5 if second else i + 3, year)
        return span(c, i, last, (month, day), (month, second) if second else None, given)
    if (day := c.day(i + 1)) is not None and (c.counts_nothing(i + 2) or c.names_day(i + 2) or c.at(i + 2) == "~"):
        return _month_and_day(c, i, day, year)
    return _month_alone(c, i) if year is None else Mention("date", i, i + 1, f"{year}-{month:02d}")


def _month_and_day(c: CalendarWords, i: int, day: int, year: int | None) -> Mention | None:
    """नवंबर 6; जनवरी 29 से 31; मई 31 से जून 3."""
    month, j = c.months[i], i + 2
    second = c.day(j + 1)
    if c.at(j) in _BEFORE_SECOND_DAY and second is not None and j + 2 not in c.months and (c.counts_nothing(j + 2) or c.names_day(j + 2)):
        given, last = c.year_after(j + 2, year)
        return span(c, i, last + c.names_day(last), (month, day), (month, second), given)
    second = c.day(j + 2)
    if c.at(j) in _TO and j + 1 in c.months and second is not None:
        given, last = c.year_after(j + 3, year)
        return span(c, i, last, (month, day), (c.months[j + 1], second), given)
    given, last = c.year_after(j, year)
    return span(c, i, last + c.names_day(last), (month, day), None, given)


def _month_alone(c: CalendarWords, i: int) -> Mention | None:
    """पिछले साल जुलाई; जुलाई में; a month's name without company may be a person's."""
    month = c.months[i]
    first, year = relative_year(c, i)
    if year is not None:
        return Mention("date", first, i + 1, f"{year}-{month:02d}")
    last = _last_of_months(c, i)
    if last > i and c.is_year(last + 1):
        year = int(c.at(last + 1)) - (month > c.months[last])
        return Mention("date", i, i + 1, f"{year}-{month:02d}")  # 'मई और सितंबर 2023 में', 'मार्च, जुलाई और अक्टूबर 2018 में'
    behind = c.at(last + 1)
    in_company = behind in _BEHIND_MONTH or behind in cues("month-word") or shift(c.at(i - 1)) is not None
    return Mention("date", i, i + 1, _near_month(c, i)) if in_company else None


def _last_of_months(c: CalendarWords, i: int) -> int:
    """The last of several months that share a marker or a year: 'मार्च और जुलाई में', not 'मार्च और जुलाई के बीच'."""
    last = i
    while c.at(last + 1) in _AND | {","} and last + 2 in c.months:
        last += 2
    behind = c.year_after(last + 1, None)[1]
    return i if (c.at(behind), c.at(behind + 1)) == ("के", "बीच") else last


def _near_month(c: CalendarWords, i: int) -> str:
    """A month without a year, beside a dateline: the latest that is past or under way, or the next one where 'अगले' says so."""
    month, published = c.months[i], c.anchor.published
    if published is None:
        year_told = int(c.anchor.told[:4]) if c.anchor.told else c.anchor.year
        return f"{year_told}-{month:02d}" if year_told else ""
    year, direction = published.year, shift(c.at(i - 1))
    if direction is None and (told := c.anchor.going_on(month)) is not None:
        year = told
    elif direction == 1:
        year += month <= published.month
    elif direction == -1:
        year -= month >= published.month
    elif month > published.month + _MONTHS_AHEAD and direction != 0:
        year -= 1
    return f"{year}-{month:02d}"
