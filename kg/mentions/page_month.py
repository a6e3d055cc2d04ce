"""The month of a page that tells no day: a line of its own near the top, 'जुलाई 2025', as magazines and columns print it."""

import calendar
import re
from datetime import date

from kg.lexicon import Lexicon
from kg.model import Article
from kg.script import fold

__all__ = ["last_day_of_page_month"]

_TOP = 8
"""So many lines from the top stands the month of a page."""
_FIGURE = re.compile(r"\d")
_LABEL = r"(?:(?:अंक|प्रकाशन|प्रकाशित|संस्करण)\s*[:\-–—]?\s*)?"
_LINE = re.compile(rf"{_LABEL}(?P<month>[^\s\d,.:]+)\s*,?\s*(?P<year>(?:19|20)\d\d)")


def last_day_of_page_month(article: Article, lexicon: Lexicon) -> date | None:
    """The last day of the month that a line near the top names, and nothing else; days without a year are told beside it."""
    lines = [line for line in article.text.splitlines() if line.strip()][:_TOP]
    parts = (part for line in lines for part in line.split("|") if _FIGURE.search(part))
    for part in (fold(part.strip(" \t()[]।")) for part in parts):
        told = _LINE.fullmatch(part)
        entries = [e for _, found, _ in lexicon.phrases.find((told["month"],), 0) for e in found] if told is not None else []
        month = next((int(e.id) for e in entries if e.list == "dates" and e.kind == "month"), None)
        if told is not None and month is not None:
            year = int(told["year"])
            return date(year, month, calendar.monthrange(year, month)[1])
    return None
