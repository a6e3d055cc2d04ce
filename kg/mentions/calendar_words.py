"""What the words of a sentence say of the calendar: days, months, weekdays, years, and the day from which relative ones count."""

import calendar
import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from kg.lexicon import cues
from kg.mentions.gazetteer import Found
from kg.mentions.other_calendars import convert
from kg.model import Mention, Token

__all__ = ["OF_JOURNEY", "Anchor", "CalendarWords", "iso", "lies_ahead", "shift"]

_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_ALL_OF = frozenset({"दोनों", "तीनों", "चारों", "पांचों", "छहों", "सातों", "आठों"})
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])$")
_ORDINAL_ENDING = "वांीेंँा."
"""The letters of the endings in '6वें', '5वीं', and the dot of '7. मई'."""
_FIGURES = frozenset("0123456789")
_SHIFTS = {
    **dict.fromkeys(cues("this-period"), 0),
    **dict.fromkeys(cues("next-period"), 1),
    **dict.fromkeys(cues("past-period"), -1),
}
"""How many periods a word points back or ahead."""
_OPENERS = cues("same").union(_SHIFTS, cues("following"), cues("from-it"), cues("last-of"), cues("month-word"), ("एक", "पहले"))
"""The words that open a date counted from another: 'पिछले महीने', 'उसी दिन', 'एक दिन पहले'."""
_GENITIVE = frozenset({"का", "की", "के"})
_COMMA = frozenset({",", "-", "."})
_BEHIND_YEAR = frozenset({"में", "को", "से", "के", "की", "का", "वाली"})
_COMES = frozenset({"आया", "आते", "बीता", "बीतते"})
"""'फिर 2016 आया': the year of what is told next."""
_OPENS_ENTRY = frozenset({":", "-", "–", "—"})
_BEHIND_DAY = frozenset({"को", "से", ",", "तक", "-", "के", "की", "पर", "में", "और", "एवं", ".", ")", "।", ":", "", "("})
_FUTURE_IS_FARTHER = 1.2
"""News tells more of days past than of days to come: a day ahead counts as so many times farther."""
_TOLD_AS_PAST = cues("was") | frozenset("हुआ हुई हुए हुईं गया गई गए गईं गयी किया किए मिले मिला मिली आए आया आई रहा रही रहे दिया दी दिए".split())
_DONE = frozenset("की ली लिया बैठे बैठीं मिलीं पहुंचे पहुंचीं लौटे उतरे बुलाया बुलाई".split())  # 'की' only as the last
_FUTURE = ("ूंगा", "ूंगी", "ेगा", "ेगी", "ेंगे", "ेंगी", "एगा", "एगी", "एंगे", "एंगी", "होगा", "होगी", "होंगे", "होंगी")
"""Endings of verbs that tell of what is to come."""
_NAMED_DAYS = frozenset({"गुड", "ब्लैक", "ब्लडी", "ईस्टर", "पाम"})
"""With these a weekday is a name: 'गुड फ्राइडे समझौता', 'ब्लडी संडे'."""
_BEHIND_WEEKDAY = frozenset({"को", "(", ","})
"""Before these a weekday that is a name too is the day: 'जुमा को', but 'जुमा ने', 'जुमा और'."""
_COUNTED = frozenset({"-1", "0", "1", "yesterday-or-tomorrow"})
"""The days that several words may stand for: 'आज सुबह', 'बीते कल', 'कल रात'."""
OF_JOURNEY = frozenset({"first-day", "last-day"})
"""Details of days that a journey told before has, and that are unknown here."""
_OF_THE_NEWS = 75
"""So many days before the news a day without a year may be one of the news, whatever tale is told."""
_YEAR_LONG = 365
_MONTHS_OVER_NEW_YEAR = 9
"""A month that lies so many before the one told last is the next year's in a tale that goes on."""


class Anchor(Struct, frozen=True):
    """What a date counts from: the day of publication, the article's own year, the date (ISO) told last in the paragraph and at all.

    `ahead` is the later day where the date told last may lie on either side of the day of publication; `day` is the day (ISO)
    told shortly before, which a month or year of the background behind it leaves in force: '… 2024 में आए थे। इससे एक दिन पहले …'.
    `tale` is the date told last in a paragraph before, where the article is a tale of years past: it lends its year to days of them.
    `in_month`: only the month of publication is known, whose last day stands for it; weekdays and आज cannot be counted from that.
    `day_marked`: days have 'दिन' behind their number, as machines leave those of Chinese and Japanese pages
    ('11 महीना 22 दिन', '24 दिन को').
    `in_figures`: days are written with a stroke before their month, as on Vietnamese pages ('9/12 को').
    """

    published: date | None
    year: int | None
    told: str = ""
    latest: str = ""
    ahead: str = ""
    day: str = ""
    tale: str = ""
    in_month: bool = False
    day_marked: bool = False
    in_figures: bool = False

    @property
    def today(self) -> date | None:
        """The day of publication, where it is known to the day."""
        return None if self.in_month else self.published

    def after(self, mention: Mention) -> "Anchor":
        """The anchor of what stands behind a date."""
        return replace(self, told=mention.value, latest=mention.value, ahead=mention.until if mention.either else "")

    def shifted(self, days: int) -> str:
        """The day so many days after the day of publication."""
        return (self.today + timedelta(days=days)).isoformat() if self.today else ""

    def after_told(self, days: int) -> str:
        """The day so many days after the one told last."""
        return _days_after(self.latest, days) or _days_after(self.day, days)

    def after_ahead(self, days: int) -> str:
        """The day so many days after the later one that the date told last may be."""
        return _days_after(self.ahead, days)

    def going_on(self, month: int) -> int | None:
        """The year of a month told behind a date of an earlier year: 'जून 2019 में … नवंबर में', '2019 के संकट में … नवंबर में'."""
        earlier = self.published is not None and self.told and int(self.told[:4]) < self.published.year
        return self._going_on(month, 1) if earlier and self.told[5:7] <= f"{month:02d}" else self._in_tale(month, 1)

    def _in_tale(self, month: int, day: int) -> int | None:
        """The year of a day of the tale, told behind one of an earlier paragraph; a day shortly before the news may be of the news."""
        if self.told or not self.tale or self.published is None:
            return None
        since = (self.published - date(self.published.year - 1, month, min(day, 28))).days % _YEAR_LONG  # near enough, whatever the month
        return replace(self, told=self.tale)._going_on(month, day) if since > _OF_THE_NEWS else None

    def nearest(self, month: int, day: int) -> int | None:
        """The year in which the day lies nearest to the day of publication, or the article's own year."""
        if self.told and (self.published is None or self._told_before(month)):
            return self._going_on(month, day)
        if (of_tale := self._in_tale(month, day)) is not None:
            return of_tale
        if self.published is None:
            return self.year
        options = []
        for year in (self.published.year - 1, self.published.year, self.published.year + 1):
            if day <= calendar.monthrange(year, month)[1]:
                distance = (date(year, month, day) - self.published).days
                options.append((abs(distance) if distance <= 0 else distance * _FUTURE_IS_FARTHER, year))
        return min(options)[1] if options else None

    def _going_on(self, month: int, day: int) -> int:
        """The year of a day told behind another: the same, or the next where a tale goes on over New Year ('एक दिसंबर … 14 जनवरी')."""
        year, told_month = int(self.told[:4]), self.told[5:7]
        over_new_year = told_month != "" and int(told_month) - month >= _MONTHS_OVER_NEW_YEAR
        next_is_past = self.published is None or iso(year + 1, month, day) <= self.published.isoformat()
        return year + 1 if over_new_year and next_is_past else year

    def _told_before(self, month: int) -> bool:
        """Whether the date told last lends its year: it has another one than the dateline, or the same month."""
        return self.published is not None and (int(self.told[:4]) != self.published.year or self.told[5:7] == f"{month:02d}")


class CalendarWords:
    """The folded forms of a sentence with its months, weekdays, relative days and numerals, by token; `counted` are all tokens that count.

    `anchor` moves on as dates are told; `before` is the date told last before the sentence, `since` the year behind which it tells.
    """

    def __init__(self, tokens: Sequence[Token], found: Iterable[Found], anchor: Anchor) -> None:
        self.anchor = anchor
        self.before = anchor.latest
        self.since = ""
        self.forms = [t.form for t in tokens]
        self._size = len(self.forms)
        self.months: dict[int, int] = {}
        self.weekdays: dict[int, int] = {}
        self.relative: dict[int, tuple[str, int]] = {}
        self._ordinals: dict[int, int] = {}
        self._numbers: dict[int, int] = {}
        for f in found:
            if f.last - f.first == 1:
                self._keep(f)
            elif (entry := f.of("dates")) is not None and entry.id in _COUNTED and "homograph" not in entry.source:
                self.relative[f.first] = entry.id, f.last  # 'आज सुबह'
        figures = [i for i, form in enumerate(self.forms) if form[0] in _FIGURES]
        self.counted = {*figures, *self._numbers, *self._ordinals}
        convert(self.forms, figures, self.months, anchor.published)

    def _keep(self, f: Found) -> None:
        entry = f.of("dates", "amounts")
        if entry is None:
            return
        if entry.list == "amounts":
            if entry.kind in ("numeral", "ordinal") and entry.id.isdigit():
                (self._numbers if entry.kind == "numeral" else self._ordinals)[f.first] = int(entry.id)
        elif entry.kind == "month":
            self.months[f.first] = int(entry.id)
        elif entry.kind == "weekday" and self.at(f.first - 1) not in _NAMED_DAYS:
            if "homograph" not in entry.source or self.at(f.last) in _BEHIND_WEEKDAY:
                self.weekdays[f.first] = int(entry.id)
        elif entry.kind == "relative":
            self.relative[f.first] = entry.id, f.last

    def at(self, i: int) -> str:
        """The folded form of token `i`, empty outside the sentence."""
        return self.forms[i] if 0 <= i < self._size else ""

    def openings(self) -> list[int]:
        """The tokens at which a date can begin, in order; most words begin none, and need not be read."""
        told = [i - (form == "भर") for i, form in enumerate(self.forms) if form in _OPENERS or form == "भर"]  # 'साल भर पहले'
        return sorted({*told, *self.months, *self.weekdays, *self.relative, *self.counted})

    def day(self, i: int) -> int | None:
        """The day of a month that token `i` may be: 18, १८, अठारह."""
        if i not in self.counted:
            return None
        form = self.forms[i].rstrip(_ORDINAL_ENDING)
        if _DAY.match(form):
            return int(form)
        number = self._numbers.get(i)
        if self.forms[i] in _ALL_OF:
            return None  # 'तीनों जून में … मिले'
        first_of_month = self.forms[i] == "पहली" and i + 1 in self.months and self.at(i + 2) != "में"
        if number is None and (self.at(i + 1) == "तारीख" or first_of_month):
            number = self._ordinals.get(i)  # 'पहली तारीख', 'पहली मई को'; 'पहली मई में', 'दूसरा मई में' are no days
        return number if number is not None and 1 <= number <= 31 else None

    def count(self, i: int) -> int | None:
        """How many token `i` counts, be it more than a month has days: 'पचास साल पहले'."""
        if i not in self.counted:
            return None
        form = self.forms[i]
        return int(form) if form.isdecimal() else self._numbers.get(i)

    def is_year(self, i: int) -> bool:
        """Whether token `i` looks like a year."""
        return i in self.counted and _YEAR.match(self.forms[i]) is not None

    def stands_as_year(self, i: int) -> bool:
        """Whether a number is a year by its neighbours: 'वर्ष 2019', '2019 में', no price and no end of a span."""
        before = self.at(i - 1)
        if before in cues("year-word"):
            return True
        whole = _GENITIVE if not self.at(i).endswith("000") else frozenset()  # not 'अपनी 2000 वर्ष की सभ्यता'
        if self.at(i + 1) in cues("year-word") and self.at(i + 2) in whole | {"में"}:
            return True  # '2025 वर्ष में', '1978 वर्ष की संधि'
        if self.is_year(i + 2) and self.at(i + 1) in cues("and") | {","} and before != "-":
            return self.stands_as_year(i + 2)  # '2015, 2017 और 2018 में'
        if i <= 1 and self.at(i + 1) in _COMES:
            return True
        if i == 0 and self.at(1) in _OPENS_ENTRY and not self.is_year(2):
            return True  # '2015: …', an entry of a chronology
        if before == "(" and self.at(i + 1) == ")":
            return True  # 'दिल्ली (2004), केप टाउन (2005)'
        return before not in {"-", "₹", "$"} and self.at(i + 1) in _BEHIND_YEAR

    def year_after(self, i: int, year: int | None) -> tuple[int | None, int]:
        """The year at `i`, perhaps behind a comma or 'वर्ष', else `year`; and the token behind it."""
        k = i + 1 if self.at(i) in _COMMA or (self.at(i) in _GENITIVE and self.is_year(i + 1)) else i  # '17 नवंबर का 2008'
        if self.is_year(k) and self.at(k + 1) not in cues("large-number"):
            return int(self.at(k)), k + 1
        if self.at(i) in cues("year-word") and self.is_year(i + 1):
            return int(self.at(i + 1)), i + 2
        return year, i

    def year_of_tale(self) -> int | None:
        """The past year of which the sentence has told so far, where nothing in it lies ahead: the next year is the one behind that.

        It may be that of the sentence before, where this one is told in the past: '2018 में … मिले। अगले साल फरवरी में … हुई'.
        """
        told, published = self.anchor.latest, self.anchor.published
        if not told or (published is not None and told[:4] >= str(published.year)) or lies_ahead(self.forms):
            return None
        past = not _TOLD_AS_PAST.isdisjoint(self.forms[-4:]) or not _DONE.isdisjoint(self.forms[-2:])
        return int(told[:4]) if told != self.before or past else None

    def has_been(self, value: str) -> bool:
        """Whether a date (ISO) of a tale of the past can be one of it: none behind the day of publication."""
        return self.anchor.published is None or value <= self.anchor.published.isoformat()

    def names_day(self, i: int) -> bool:
        """Whether token `i` is the word 'day' behind its number, as machines translate from Chinese and Japanese: 'अप्रैल 28 दिन को'."""
        return self.at(i) in {"दिन", "तारीख"} and self.at(i + 1) in _BEHIND_DAY - {"की", "के"}

    def counts_nothing(self, i: int) -> bool:
        """Whether the number before token `i` can be a day: 'नवंबर 6 को', not 'नवंबर 6 देश'."""
        form = self.at(i)
        return form in _BEHIND_DAY or form in cues("part-of-day") or self.is_year(i)


def _days_after(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat() if len(day) == 10 else ""


def shift(word: str) -> int | None:
    """How many periods a word points back or ahead, None for other words.

    >>> shift("पिछले"), shift("इसी"), shift("आगामी"), shift("भारत")
    (-1, 0, 1, None)
    """
    return _SHIFTS.get(word)


def lies_ahead(forms: Iterable[str]) -> bool:
    """Whether a sentence tells of what is to come.

    >>> lies_ahead(("वे", "जून", "में", "मिलेंगे")), lies_ahead(("वे", "जून", "में", "मिले"))
    (True, False)
    """
    return any(form.endswith(_FUTURE) for form in forms)


def iso(year: int, month: int, day: int) -> str:
    """The day as ISO 8601, or an empty string for a day that the month has not.

    >>> iso(2024, 2, 30), iso(2024, 2, 29)
    ('', '2024-02-29')
    """
    return f"{year}-{month:02d}-{day:02d}" if day <= calendar.monthrange(year, month)[1] else ""
