"""Dates as Hindi news writes them, as exact as the text and its dateline allow, never more.

A relative day (बुधवार को, कल, पिछले साल जुलाई) counts from the day of publication and stays without a value where that is unknown; 'उसी दिन' counts from the
date told last. What may lie on either side of the day of publication has the earlier day as value and the later one as `until` with detail `either`.
"""

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from kg.mentions.gazetteer import Found
from kg.model import Mention, Token
from kg.script import folded

__all__ = ["dates"]

_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])$")
_COMMA = frozenset({",", "-", "."})
_PAST = folded("पिछले पिछली गत बीते बीती विगत गुजरे")
_NEXT = folded("अगले अगली आगामी आने")
_THIS = folded("इस इसी वर्तमान मौजूदा चालू")
_YEAR_WORDS = folded("साल वर्ष बरस सन")
_MONTH_WORDS = folded("महीने माह मास महीना")
_UNITS = folded("करोड़ लाख अरब हजार")
_SAME = folded("उसी इसी उस")


def dates(tokens: Sequence[Token], found: Sequence[Found], published: date | None, year: int | None, told: str = "") -> Iterator[Mention]:
    """The dates among `tokens`, in order.

    `found` are the sentence's phrases; `year` stands in where neither text nor dateline tells one; `told` is the date (ISO) that the text gave last, whose year a day and month
    behind it share ('जनवरी 2023 में … 9 जनवरी को') and to whose day 'उसी दिन' points.
    """
    return _Reader(tokens, found, published, year, told).read()


class _Reader:
    def __init__(self, tokens: Sequence[Token], found: Sequence[Found], published: date | None, year: int | None, told: str) -> None:
        self.told = told
        self.forms = [t.form for t in tokens]
        self.published, self.year = published, year
        self.months: dict[int, int] = {}
        self.weekdays: dict[int, int] = {}
        self.relative: dict[int, str] = {}
        self.numbers: dict[int, int] = {}
        for f in found:
            if f.last - f.first != 1:
                continue
            if (entry := f.of("dates")) is not None:
                target: dict[int, int] | None = {"month": self.months, "weekday": self.weekdays}.get(entry.kind)
                if target is not None:
                    target[f.first] = int(entry.id)
                elif entry.kind == "relative":
                    self.relative[f.first] = entry.id
            elif (entry := f.of("amounts")) is not None and entry.kind == "numeral" and entry.id.isdigit():
                self.numbers[f.first] = int(entry.id)

    def at(self, i: int) -> str:
        return self.forms[i] if 0 <= i < len(self.forms) else ""

    def day(self, i: int) -> int | None:
        if _DAY.match(self.at(i)):
            return int(self.at(i))
        number = self.numbers.get(i)
        return number if number is not None and 1 <= number <= 31 else None

    def comma(self, i: int) -> int:
        return i + 1 if self.at(i) in _COMMA else i

    def read(self) -> Iterator[Mention]:
        i = 0
        while i < len(self.forms):
            mention = self.absolute(i) or self.around(i)
            if mention is None:
                i += 1
            else:
                yield mention
                i = mention.last
                self.told = mention.value or self.told

    def absolute(self, i: int) -> Mention | None:
        """A date that begins at `i`: with day and month, or a month, or a year."""
        if (early := self.year_first(i)) is not None:
            return early
        day = self.day(i)
        if day is not None:
            return self.day_first(i, day)
        if i in self.months:
            return self.month_first(i)
        if _YEAR.match(self.at(i)) and self.is_year(i):
            if self.at(i + 1) == "-" and _YEAR.match(self.at(i + 2)):
                return None
            return self.made(i, i + 1, self.at(i))
        return None

    def is_year(self, i: int) -> bool:
        before, after = self.at(i - 1), self.at(i + 1)
        if before in _YEAR_WORDS or before == "सन्":
            return True
        if before == "-":
            return False
        return after in {"में", "को", "से", "के", "की", "का", "वाली"} and before not in {"₹", "$"}

    def year_first(self, i: int) -> Mention | None:
        """2024 की 18 सितंबर, 2024 के जनवरी 29 से 31."""
        if not _YEAR.match(self.at(i)) or self.at(i + 1) not in {"की", "के", "में", "-", "का"}:
            return None
        start = i + 2
        inner: Mention | None = None
        if self.day(start) is not None:
            inner = self.day_first(start, self.day(start) or 0, year=int(self.at(i)))
        elif start in self.months:
            inner = self.month_first(start, year=int(self.at(i)))
        if inner is None or not inner.value.startswith(self.at(i)):
            return None
        return Mention("date", i, inner.last, inner.value, until=inner.until)

    def day_first(self, i: int, day: int, year: int | None = None) -> Mention | None:
        """18 सितंबर 2024; 29 से 31 जनवरी; 31 मई से तीन जून तक; 21 और 22 अगस्त 2019."""
        j = i + 1
        if j in self.months:
            return self.with_month(i, day, j, year)
        if self.at(j) in {"से", "-", "और", "एवं", "व", "तथा", ","} or self.at(j) == "to":
            second = self.day(j + 1)
            if second is not None and j + 2 in self.months:
                month = self.months[j + 2]
                given, last = self.year_after(j + 3, year)
                return self.span(i, last, (day, month), (second, month), given)
            if self.at(j) == "," and second is not None and self.at(j + 2) in {"और", "एवं", "व"} and j + 4 in self.months:
                third = self.day(j + 3)
                if third is not None:
                    given, last = self.year_after(j + 5, year)
                    return self.span(i, last, (day, self.months[j + 4]), (third, self.months[j + 4]), given)
        return None

    def with_month(self, i: int, day: int, j: int, year: int | None) -> Mention | None:
        month = self.months[j]
        given, last = self.year_after(j + 1, year)
        if self.at(last) in {"से", "-"}:
            second = self.day(last + 1)
            if second is not None and last + 2 in self.months:
                given2, last2 = self.year_after(last + 3, given)
                return self.span(i, last2, (day, month), (second, self.months[last + 2]), given2, first_year=given)
        return self.span(i, last, (day, month), None, given)

    def month_first(self, i: int, year: int | None = None) -> Mention | None:
        """सितंबर 11, 2025; नवंबर 6; मार्च 2022; जनवरी 29 से 31; पिछले साल जुलाई."""
        month = self.months[i]
        after = self.comma(i + 1)
        if _YEAR.match(self.at(after)) and not (self.at(i + 1) == "-"):
            return self.made(i, after + 1, f"{self.at(after)}-{month:02d}")
        if self.at(i + 1) in {"की", "के", "का"} and self.day(i + 2) is not None and self.at(i + 3) not in {"वीं", "वें"} and self.day_is_date(i + 3):
            second = self.day(i + 4) if self.at(i + 3) in {"और", "से", "-", "एवं"} else None
            given, last = self.year_after(i + 5 if second else i + 3, year)
            return self.span(i, last, (self.day(i + 2) or 0, month), (second, month) if second else None, given)
        day = self.day(i + 1)
        if day is not None and self.day_is_date(i + 2):
            j = i + 2
            if self.at(j) in {"से", "-", "और", "एवं"} and self.day(j + 1) is not None and j + 2 not in self.months and self.day_is_date(j + 2):
                given, last = self.year_after(j + 2, year)
                return self.span(i, last, (day, month), (self.day(j + 1) or 0, month), given)
            if self.at(j) in {"से", "-"} and j + 1 in self.months and self.day(j + 2) is not None:
                given, last = self.year_after(j + 3, year)
                return self.span(i, last, (day, month), (self.day(j + 2) or 0, self.months[j + 1]), given)
            given, last = self.year_after(j, year)
            return self.span(i, last, (day, month), None, given)
        if year is None:
            first, year = self.relative_year(i)
            if year is None:
                if self.at(i + 1) not in {"में", "के", "की", "से", "तक", "महीने", "माह", "को", "का", ",", ":"} and self.at(i - 1) not in {"इस", "गत", "बीते", "पिछले", "अगले"}:
                    return None
                return self.made(first, i + 1, self.near_month(month, first, i))
            return self.made(first, i + 1, f"{year}-{month:02d}")
        return self.made(i, i + 1, f"{year}-{month:02d}")

    def day_is_date(self, j: int) -> bool:
        """Whether the number before `j` can be a day: it counts nothing."""
        return self.at(j) in {"को", "से", ",", "तक", "-", "के", "की", "पर", "में", "और", "एवं", ".", ")", "।", ":", "", "(", "सुबह", "शाम"} or bool(_YEAR.match(self.at(j)))

    def relative_year(self, i: int) -> tuple[int, int | None]:
        """The year that stands before a month: पिछले साल जुलाई, इसी वर्ष जनवरी."""
        j = i - 1
        if self.at(j) in {"की", "के", "में", ","}:
            j -= 1
        if self.at(j) not in _YEAR_WORDS or self.published is None:
            return i, None
        shift = {**dict.fromkeys(_PAST, -1), **dict.fromkeys(_NEXT, 1), **dict.fromkeys(_THIS, 0)}.get(self.at(j - 1))
        return (j - 1, self.published.year + shift) if shift is not None else (i, None)

    def near_month(self, month: int, first: int, i: int) -> str:
        """A month without a year, beside a dateline: the latest that is past or under way, or the next one where 'अगले' says so."""
        if self.published is None:
            return f"{self.year}-{month:02d}" if self.year else ""
        year = self.published.year
        if self.at(first - 1) in _NEXT:
            year += month <= self.published.month
        elif month > self.published.month and not (self.at(first - 1) in _THIS or month - self.published.month <= 4):
            year -= 1
        return f"{year}-{month:02d}"

    def year_after(self, j: int, year: int | None) -> tuple[int | None, int]:
        """A year at `j`, perhaps behind a comma; else the year given or none."""
        k = self.comma(j)
        if _YEAR.match(self.at(k)) and self.at(k + 1) not in _UNITS:
            return int(self.at(k)), k + 1
        if self.at(j) in {"सन", "वर्ष", "साल"} and _YEAR.match(self.at(j + 1)):
            return int(self.at(j + 1)), j + 2
        return year, j

    def span(self, i: int, last: int, start: tuple[int, int], end: tuple[int, int] | None, year: int | None, first_year: int | None = None) -> Mention | None:
        first = i
        if year is None:
            # इसी साल 25 जनवरी, पिछले साल 31 मई
            first, year = self.relative_year(i)
        detail = "" if year is not None else "nearest"
        year = year if year is not None else self.nearest(*start)
        if year is None:
            return Mention("date", i, last, "", detail="no-year")
        opening = self.iso(first_year or year, *start)
        if end is not None and end[::-1] < start[::-1] and first_year is None:
            opening = self.iso(year - 1, *start)
        closing = self.iso(year, *end) if end else ""
        if not opening or (end and not closing):
            return None
        if self.at(last) == "तक":
            last += 1
        return Mention("date", first, last, opening, detail=detail, until=closing)

    def iso(self, year: int, day: int, month: int) -> str:
        return f"{year}-{month:02d}-{day:02d}" if day <= calendar.monthrange(year, month)[1] else ""

    def nearest(self, day: int, month: int) -> int | None:
        """The year in which the day lies nearest to the day of publication, or the article's own year."""
        if len(self.told) >= 7 and (self.published is None or int(self.told[:4]) != self.published.year or int(self.told[5:7]) == month):
            return int(self.told[:4])
        if self.published is None:
            return self.year
        options = []
        for year in (self.published.year - 1, self.published.year, self.published.year + 1):
            if day <= calendar.monthrange(year, month)[1]:
                distance = (date(year, month, day) - self.published).days
                options.append((abs(distance) if distance <= 0 else distance * 1.2, year))
        return min(options)[1] if options else None

    def around(self, i: int) -> Mention | None:
        """A date that counts from the day of publication or from the event before."""
        word = self.at(i)
        if i in self.weekdays:
            return self.weekday(i)
        if i in self.relative:
            return self.relative_day(i)
        if word in _SAME and self.at(i + 1) in {"दिन", "रोज", "तारीख"}:
            return Mention("date", i, i + 2, self.told if len(self.told) == 10 else "", detail="same-day")
        if word in {"अगले", "दूसरे"} and self.at(i + 1) in {"दिन", "रोज"}:
            return Mention("date", i, i + 2, self.after_told(1), detail="next-day")
        if word in {"एक", "1"} and self.at(i + 1) in {"दिन"} and self.at(i + 2) in {"पहले", "पूर्व"}:
            return Mention("date", i, i + 3, self.after_told(-1) or self.shifted(-1), detail="previous-day")
        if word in (_PAST | _NEXT | _THIS):
            return self.relative_period(i, word)
        return None

    def weekday(self, i: int) -> Mention:
        if self.published is None:
            return Mention("date", i, i + 1, "", detail="weekday")
        back = (self.published.isoweekday() - self.weekdays[i]) % 7
        if self.at(i - 1) in _PAST and back == 0:
            back = 7
        past = self.published - timedelta(days=back)
        future = self.published + timedelta(days=(7 - back) % 7)
        return Mention("date", i, i + 1, past.isoformat(), detail="either", until=future.isoformat())

    def relative_day(self, i: int) -> Mention | None:
        code = self.relative[i]
        if self.published is None:
            return Mention("date", i, i + 1, "", detail="relative")
        if code.lstrip("+-").isdigit():
            return Mention("date", i, i + 1, self.shifted(int(code)), detail="today" if code == "0" else "")
        days = 2 if self.forms[i] == "परसों" else 1
        return Mention("date", i, i + 1, self.shifted(-days), detail="either", until=self.shifted(days))

    def relative_period(self, i: int, word: str) -> Mention | None:
        if self.published is None:
            return None
        shift = -1 if word in _PAST else 1 if word in _NEXT else 0
        following = self.at(i + 1)
        if following in _YEAR_WORDS and (i + 2) not in self.months and self.at(i + 2) != "के" and self.day(i + 2) is None:
            return self.made(i, i + 2, str(self.published.year + shift)) if shift else None
        if following in _MONTH_WORDS and shift and self.at(i + 2) not in {"की", "के"}:
            month = self.published.year * 12 + self.published.month - 1 + shift
            return self.made(i, i + 2, f"{month // 12}-{month % 12 + 1:02d}")
        if following in _MONTH_WORDS and self.at(i + 2) in {"की", "के"} and self.day(i + 3) is not None and self.at(i + 4) in {"तारीख", "को"}:
            month = self.published.year * 12 + self.published.month - 1 + shift
            return self.made(i, i + 4, self.iso(month // 12, self.day(i + 3) or 1, month % 12 + 1))
        return None

    def after_told(self, days: int) -> str:
        return (date.fromisoformat(self.told) + timedelta(days=days)).isoformat() if len(self.told) == 10 else ""

    def shifted(self, days: int) -> str:
        return (self.published + timedelta(days=days)).isoformat() if self.published else ""

    def made(self, first: int, last: int, value: str) -> Mention:
        return Mention("date", first, last, value)
