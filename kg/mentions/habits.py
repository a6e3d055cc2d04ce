"""How an article tells its days: as a tale of years past, with the marks of Chinese and Japanese, in figures without a year."""

from collections.abc import Sequence
from datetime import date

from kg.lexicon import cues
from kg.mentions.absolute_dates import BEHIND_FIGURES
from kg.mentions.words import Words

__all__ = ["is_tale", "marks_days", "writes_days_in_figures"]

_FIRST_YEAR = "1800"
_TALE_HAS = 4
"""A tale names so many years before its own."""


def is_tale(sentences: Sequence[Words], published: date) -> bool:
    """Whether an article tells of years past rather than of the news: it names more of them than days counted from its own."""
    figures = {form for s in sentences for form in s.forms if form.isdecimal() and len(form) == len("1963")}
    years = {form for form in figures if _FIRST_YEAR < form < str(published.year)}
    if len(years) < _TALE_HAS:
        return False
    days = sum(e.kind in ("weekday", "relative") for s in sentences for f in s.found if (e := f.of("dates")) is not None)
    return days <= len(years)


def marks_days(s: Words) -> bool:
    """Whether a date has its parts marked as in Chinese and Japanese: '11 महीना 22 दिन', '24 दिन को', '2007 वर्ष के 4 महीने में'."""
    if _numbers_months(s):
        return True
    if "दिन" not in s.forms:
        return False
    by_itself = any(b == "दिन" and c == "को" and a.isdecimal() for a, b, c in zip(s.forms, s.forms[1:], s.forms[2:], strict=False))
    fours = zip(s.forms, s.forms[1:], s.forms[2:], s.forms[3:], strict=False)
    months = cues("month-word")
    return by_itself or any(b in months and e == "दिन" and a.isdecimal() and c.isdecimal() for a, b, c, e in fours)


def _numbers_months(s: Words) -> bool:
    """Whether a month is told by its number behind the year: '2007 वर्ष 4 महीने में', '1998 वर्ष के 11 महीने में'."""
    years = [k for k, form in enumerate(s.forms) if form in cues("year-word")] if not cues("month-word").isdisjoint(s.forms) else []
    behind = ((k, k + 1 + (s.form(k + 1) == "के")) for k in years)
    return any(s.form(k - 1).isdecimal() and s.form(at).isdecimal() and s.form(at + 1) in cues("month-word") for k, at in behind)


def writes_days_in_figures(s: Words) -> bool:
    """Whether a sentence has a day with its month in figures: '9/12 को', '14/12 तक'; no year stands behind, and no fraction is told so."""
    strokes = (k for k, form in enumerate(s.forms) if form == "/") if "/" in s.forms else ()
    around = ((s.form(k - 2), s.form(k - 1), s.form(k + 1), s.form(k + 2)) for k in strokes)
    return any(a != "/" and b.isdecimal() and c.isdecimal() and len(c) <= len("12") and e in BEHIND_FIGURES for a, b, c, e in around)
