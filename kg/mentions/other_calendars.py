"""Days and years of other calendars in a sentence, read as those of ours: '28 मुर्दाद', '12 नवंबर 2546 को', 'वर्ष 2563'."""

from collections.abc import Sequence
from datetime import date

from kg.lexicon import SOLAR_MONTHS, buddhist_year, cues, solar_day

__all__ = ["convert"]

_ENDS_YEAR = frozenset({"", ",", ".", "।", "(", ")", "-", "में", "को", "के", "की", "का", "तक", "पर"})
_SOLAR_YEARS = range(1300, 1500)
_SURE_MONTHS = frozenset(range(1, 7)) - {SOLAR_MONTHS["तीर"]}
"""Months whose names mean nothing else, so that they need no year: 'मेहर' and 'आजर' are people too."""


def convert(forms: list[str], figures: Sequence[int], months: dict[int, int], published: date | None) -> None:
    """Put days and years of our calendar where a sentence tells others: its words `forms` and its months by token are changed.

    `figures` are the tokens that begin with one.
    """
    for i in figures:
        if forms[i].isdecimal() and i + 1 < len(forms) and forms[i + 1] in SOLAR_MONTHS:
            _convert_day(forms, months, i + 1, published)
        elif (year := buddhist_year(forms[i])) is not None and _is_year(forms, months, i):
            forms[i] = str(year)


def _convert_day(forms: list[str], months: dict[int, int], i: int, published: date | None) -> None:
    """Read the day of the Solar Hijri calendar whose month token `i` is: '31 मुर्दाद 1398', '28 मुर्दाद को'."""
    month, day, behind = SOLAR_MONTHS[forms[i]], int(forms[i - 1]), forms[i + 1] if i + 1 < len(forms) else ""
    told = int(behind) if behind.isdecimal() and int(behind) in _SOLAR_YEARS else None
    if told is not None:
        found = solar_day(told, month, day)
    elif published is not None and month in _SURE_MONTHS:
        found = _nearest(month, day, published)
    else:
        return
    if found is None:
        return
    forms[i - 1], months[i] = str(found.day), found.month
    if told is not None:
        forms[i + 1] = str(found.year)


def _nearest(month: int, day: int, published: date) -> date | None:
    """The day of a Solar Hijri month without its year that lies nearest to the day of publication."""
    this = published.year - 621
    days = (solar_day(year, month, day) for year in (this - 1, this, this + 1))
    return min((found for found in days if found is not None), key=lambda found: abs(found - published), default=None)


def _is_year(forms: list[str], months: dict[int, int], i: int) -> bool:
    """Whether figures are a year of the Buddhist era by their neighbours: '16 जून 2561', 'वर्ष 2563', not 'इस वर्ष 2500 छात्र'."""
    before, behind = forms[i - 1] if i else "", forms[i + 1] if i + 1 < len(forms) else ""
    if i - 1 in months and i > 1 and forms[i - 2].isdecimal():
        return True
    of_period = i > 1 and forms[i - 2] in cues("past-period") | cues("this-period") | cues("next-period")
    return behind in _ENDS_YEAR and (i - 1 in months or (before in cues("year-word") and not of_period))
