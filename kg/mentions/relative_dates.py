"""Dates that count from the day of publication or from the date told before: बुधवार को, कल, उसी दिन, पिछले महीने."""

from datetime import date, timedelta

from kg.lexicon import cues
from kg.mentions.calendar_words import CalendarWords, iso, shift
from kg.mentions.days_of_month import day_of_told_month, names_month, numbered_month
from kg.model import Mention

__all__ = ["relative"]

_GENITIVE = frozenset({"की", "के"})
_GOES_ON = frozenset({"", ",", ";", "और", "फिर", "ठीक", "लेकिन", "मगर", "तथा"})
"""Before these words counted from a date begin a clause."""
_AFTER_ALL_THAT = frozenset({"किसी", "पहला", "पहली", "पहले", "कोई"})
_NEAR = 8
_NO_POINT_IN_TIME = frozenset({"से", "तक", "आज", "की", "का"})
"""'दो साल पहले तक' is no year, 'दो साल पहले की तस्वीर' tells of none; 'दो साल पहले आज ही के दिन' is a day."""
_UP_TO = frozenset({"और", "से", "व", "तथा", "-"})
_FOLLOWING_PART = frozenset({"अगली", "दूसरी", "अगले"})
_PARTS_OF_DAY = cues("part-of-day") | {"रात"}
_THAT = frozenset({"उस", "उसी"})
_THAT_ONE = frozenset({"वह", "उस"})
_SAME_PERIOD = cues("same-period")
_FROM_IT = cues("from-it")
_EITHER_SIDE = {"yesterday-or-tomorrow": 1, "two-days": 2, "-3-or-3": 3}
"""How far कल, परसों and तरसों lie from today, before or behind it."""
_FAR_AHEAD = 14
"""So many words before the second day of a journey may stand that it is today."""


def relative(c: CalendarWords, i: int) -> Mention | None:
    """The relative date that begins at token `i`, if one does."""
    if i in c.weekdays:
        return _weekday(c, i)
    if i in c.relative:
        return _relative_day(c, i)
    return _story_day(c, i) or _so_long_ago(c, i) or _so_long_after(c, i) or _period(c, i)


def _story_day(c: CalendarWords, i: int) -> Mention | None:
    """उसी दिन, अगले दिन, दो दिन पहले: beside the date told last."""
    word, told = c.at(i), c.anchor.latest
    if (days := _days_off(c, i)) is not None and c.anchor.after_told(days):
        return Mention("date", i, i + 4, c.anchor.after_told(days), detail="previous-day" if days < 0 else "")
    if (day := day_of_told_month(c, i)) is not None:
        return day
    if (period := _told_period(c, i)) is not None:
        return period
    if word in cues("following") and c.at(i + 1) == "ही" and c.at(i + 2) in cues("day-word") and c.at(i - 1) not in _GENITIVE:
        return Mention("date", i, i + 3, c.anchor.after_told(1), detail="next-day", until=c.anchor.after_ahead(1))
    if c.at(i + 1) not in cues("day-word"):
        return _part_of_day(c, i) if c.at(i + 1) in _PARTS_OF_DAY else None
    if (which := _day_of_journey(c, i)) is not None:
        return Mention("date", i, i + 2, "", detail=which)
    if word in cues("same"):
        return Mention("date", i, i + 2, told if len(told) == 10 else "", detail="same-day", until=c.anchor.ahead)
    if word == "दूसरे" and c.at(i - 1) in _GENITIVE and any(c.at(k) == "आज" for k in range(max(i - _FAR_AHEAD, 0), i)):
        return None  # 'आज अपने दौरे के दूसरे दिन …' tells of today
    if word in cues("following") and not (word == "दूसरे" and c.at(i + 2) in _GENITIVE):  # 'दूसरे दिन की बातचीत': the second
        return Mention("date", i, i + 2, c.anchor.after_told(1), detail="next-day", until=c.anchor.after_ahead(1))
    if shift(word) == -1 and c.at(i + 1) == "दिन":  # 'पिछले दिन … से भेंट की थी'
        return Mention("date", i, i + 2, c.anchor.after_told(-1) or c.anchor.shifted(-1), detail="previous-day")
    of_another = c.at(i - 1) in {"से", "के"} and c.at(i - 2) not in cues("from-it")  # 'सम्मेलन से एक दिन पहले', 'चुनाव के दो दिन पहले'
    count = c.day(i)
    ago = count is not None and c.at(i + 2) in cues("earlier") and not of_another and (count == 1 or c.at(i + 3) not in _NO_POINT_IN_TIME)
    if count is not None and ago:
        return Mention("date", i, i + 3, c.anchor.after_told(-count) or c.anchor.shifted(-count), detail="previous-day")
    return None


def _part_of_day(c: CalendarWords, i: int) -> Mention | None:
    """'उसी शाम', 'अगली सुबह': of the day told last, or the one behind it; 'बीती शाम': of yesterday."""
    if shift(c.at(i)) == -1 and c.anchor.today is not None:
        return Mention("date", i, i + 2, c.anchor.shifted(-1))
    if c.at(i) in _THAT:
        return Mention("date", i, i + 2, c.anchor.after_told(0), detail="same-day", until=c.anchor.ahead)
    following = c.at(i) in _FOLLOWING_PART
    return Mention("date", i, i + 2, c.anchor.after_told(1), detail="next-day", until=c.anchor.after_ahead(1)) if following else None


def _so_long_ago(c: CalendarWords, i: int) -> Mention | None:
    """'चार साल पहले', 'साल भर पहले': the year or month so long before the news; 'इससे दो साल पहले': before the date told last."""
    (count, unit), published = _periods(c, i), c.anchor.published
    of_that_day = _part_of_that_day(c, i + 3)
    if (
        count is None
        or c.at(i + 2) not in cues("earlier")
        or (c.at(i + 3) in _NO_POINT_IN_TIME and not of_that_day)
        or any(map(c.is_year, range(i + 4, i + 7)))
    ):
        return None  # also 'दो साल पहले, मार्च 2017 में'
    if c.at(i - 1) in cues("from-it"):
        told, size = c.anchor.latest, len(c.anchor.latest)
    else:
        told, size = (published.isoformat() if published and c.at(i - 1) != "से" else ""), len("2024-12")
    first = i - (c.at(i - 1) in cues("from-it"))
    value = _months_off(told[:size], unit, -count)
    return Mention("date", first, of_that_day or i + 3, value) if value else None


def _part_of_that_day(c: CalendarWords, i: int) -> int:
    """The token behind 'की उस रात' or 'की वह आधी रात', of which 'पचास साल पहले' is said; 0 where nothing of the kind stands there."""
    if c.at(i) not in _GENITIVE or c.at(i + 1) not in _THAT_ONE:
        return 0
    return next((k + 1 for k in (i + 2, i + 3) if c.at(k) in _PARTS_OF_DAY or c.at(k) in cues("day-word")), 0)


def _periods(c: CalendarWords, i: int) -> tuple[int | None, str]:
    """How many periods two tokens count, and which: 'तीन साल', 'साल भर'."""
    return (1, c.at(i)) if c.at(i + 1) == "भर" else (c.count(i), c.at(i + 1))


def _so_long_after(c: CalendarWords, i: int) -> Mention | None:
    """'एक साल बाद', 'उसके छह महीने बाद': so long behind the past date told last, where a clause goes on with it."""
    from_it = c.at(i) in _FROM_IT
    at = i + from_it
    count = c.day(at)
    if count is None or c.at(at + 2) not in cues("later"):
        return None
    if (before_it := _so_long_before_it(c, i, count)) is not None:
        return before_it
    opens = from_it or c.at(i - 1) in _GOES_ON
    if c.at(at + 1) in cues("day-word") and (c.anchor.latest != c.before or opens):
        day = c.anchor.after_told(count)
        return Mention("date", i, at + 3, day) if day else None  # '9 मई को … गईं; … तीन दिन बाद पहुंचे'
    if not opens or c.year_of_tale() is None:
        return None
    if c.at(at + 3) == "," and any(map(c.is_year, range(at + 4, at + 7))):
        return None  # 'दो साल बाद, मार्च 2016 में,'
    if not _AFTER_ALL_THAT.isdisjoint(c.forms[at + 3 : at + 3 + _NEAR]) and not from_it:
        return None  # 'तीस साल बाद किसी प्रधानमंत्री की यात्रा'
    value = _months_off(c.anchor.latest, c.at(at + 1), count)
    return Mention("date", i, at + 3, value) if value and c.has_been(value) else None


def _so_long_before_it(c: CalendarWords, i: int, count: int) -> Mention | None:
    """The day of what came so many days before one told right behind: 'उनसे मिलने के [तीन दिन बाद], सोमवार को'."""
    if c.at(i - 1) != "के" or c.at(i + 1) not in cues("day-word"):
        return None
    at = i + 3 + (c.at(i + 3) == ",")
    day = _weekday(c, at) if at in c.weekdays else _relative_day(c, at) if at in c.relative and c.relative[at][0] == "0" else None
    if day is None or len(day.value) != len("2024-12-01"):
        return None
    return Mention("date", i, i + 3, (date.fromisoformat(day.value) - timedelta(days=count)).isoformat())


def _months_off(told: str, unit: str, count: int) -> str:
    """The year or the month that lies so many years or months off a date (ISO); empty where it is not told so exactly."""
    if unit in cues("year-word") and len(told) >= len("2024"):
        return str(int(told[:4]) + count)
    if unit in cues("month-word") and len(told) >= len("2024-12"):
        year, month = divmod(int(told[:4]) * 12 + int(told[5:7]) - 1 + count, 12)
        return f"{year}-{month + 1:02d}"
    return ""


def _told_period(c: CalendarWords, i: int) -> Mention | None:
    """'उसी महीने', 'उसी साल': the month or the year of the date told last; not where a day or month of it follows."""
    if c.at(i) not in _SAME_PERIOD:
        return None
    told, unit, behind = c.since or c.anchor.latest, c.at(i + 1), i + 2 + (c.at(i + 2) in _GENITIVE)
    if behind in c.months or c.day(behind) is not None:
        return None
    size = 7 if unit in cues("month-word") else 4 if unit in cues("year-word") else 0
    return Mention("date", i, i + 2, told[:size]) if 0 < size <= len(told) else None


def _day_of_journey(c: CalendarWords, i: int) -> str | None:
    """'यात्रा के अंतिम दिन', 'दौरे के पहले दिन': the day is told with the journey."""
    of_journey = c.at(i - 1) in _GENITIVE and c.at(i - 2) in cues("journey")
    return ("last-day" if c.at(i) in cues("last-of") else "first-day" if c.at(i) == "पहले" else None) if of_journey else None


def _days_off(c: CalendarWords, i: int) -> int | None:
    """How many days 'इसके दो दिन बाद' or 'उससे तीन दिन पहले' lies behind the date told last, or before it."""
    count, last = c.day(i + 1) if c.at(i) in _FROM_IT else None, c.at(i + 3)
    if count is None or c.at(i + 2) not in cues("day-word"):
        return None
    return count if last in cues("later") else -count if last in cues("earlier") else None


def _weekday(c: CalendarWords, i: int) -> Mention:
    """The last and the next such day; both are the day of publication where it is one, unless the word before says 'past'."""
    if _is_next_day(c, i):
        return Mention("date", i, i + 1, c.anchor.latest)
    published = c.anchor.today
    if published is None:
        return Mention("date", i, i + 1, "", detail="weekday")
    back = (published.isoweekday() - c.weekdays[i]) % 7
    if back == 0 and shift(c.at(i - 1)) == -1:
        back = 7
    past = published - timedelta(days=back)
    future = published + timedelta(days=(7 - back) % 7)
    return Mention("date", i, i + 1, past.isoformat(), detail="either", until=future.isoformat())


def _is_next_day(c: CalendarWords, i: int) -> bool:
    """Whether a weekday only names the day counted before it: 'अगले दिन, गुरुवार को', behind the Wednesday told."""
    counted = c.at(i - 1) == "," and c.at(i - 2) in cues("day-word") and c.at(i - 3) in cues("following") | cues("past-period")
    told = c.anchor.latest
    return counted and len(told) == len("2024-12-05") and date.fromisoformat(told).isoweekday() == c.weekdays[i]


def _relative_day(c: CalendarWords, i: int) -> Mention:
    """आज, and कल and परसों, which lie on either side of today."""
    code, last = c.relative[i]
    if c.anchor.today is None:
        return Mention("date", i, last, "", detail="relative")
    if code == "0" and (years := _years_ago(c, i, last)) is not None:
        return years
    if code == "0" and (ago := _so_long_from_today(c, i, last)) is not None:
        return ago
    if code.lstrip("+-").isdigit():
        return Mention("date", i, last, c.anchor.shifted(int(code)), detail="today" if code == "0" else "")
    days = _EITHER_SIDE[code]
    return Mention("date", i, last, c.anchor.shifted(-days), detail="either", until=c.anchor.shifted(days))


def _so_long_from_today(c: CalendarWords, i: int, last: int) -> Mention | None:
    """'आज से दो साल पहले' is a year, 'आज से ठीक एक साल पहले' a day."""
    exactly = c.at(last + 1) == "ठीक"
    at = last + 1 + exactly
    (count, unit), published = _periods(c, at), c.anchor.today
    if c.at(last) != "से" or count is None or published is None or c.at(at + 2) not in cues("earlier"):
        return None
    value = _months_off(published.isoformat()[:7], unit, -count)
    if exactly and len(value) == len("2024"):
        value = iso(int(value), published.month, published.day)
    return Mention("date", i, at + 3, value) if value else None


def _years_ago(c: CalendarWords, i: int, last: int) -> Mention | None:
    """'तीन साल पहले आज ही के दिन', 'पचास साल पहले आज के दिन', 'पिछले साल आज ही के दिन': today's day in another year."""
    published = c.anchor.today
    if published is None or c.at(last) not in _GENITIVE or c.at(last + 1) not in cues("day-word"):
        return None
    year = last + 2 + (c.at(last + 2) in cues("year-word"))
    if c.is_year(year) and c.at(year + 1) in {"में", "को"}:
        return Mention("date", i, year + 1, iso(int(c.at(year)), published.month, published.day))  # 'आज ही के दिन 1999 में'
    ago = c.at(i - 2) in cues("year-word") and c.at(i - 1) in cues("earlier")
    count = c.count(i - 3) if ago else 1 if c.at(i - 1) in cues("year-word") and shift(c.at(i - 2)) == -1 else None
    return Mention("date", i - 2 - ago, last, iso(published.year - count, published.month, published.day)) if count else None


def _next_of_tale(c: CalendarWords, i: int) -> Mention | None:
    """'अगले महीने', 'अगले ही साल' in a tale of the past: the one behind the date told last, where no day or month of it follows.

    'उसके अगले साल' counts from that date whatever is told.
    """
    last = i + 2 + (c.at(i + 1) == "ही")
    from_it = c.at(i - 1) in cues("from-it")
    exact = last in c.months or (c.at(last) in _GENITIVE and not from_it) or c.at(last) == "आज" or c.day(last) is not None
    if exact or (c.year_of_tale() is None and not from_it):
        return None
    value = _months_off(c.anchor.latest, c.at(last - 1), 1)
    return Mention("date", i, last, value) if value and c.has_been(value) else None


def _period(c: CalendarWords, i: int) -> Mention | None:
    """पिछले साल, अगले महीने, इस महीने की 5 तारीख, इसी महीने 26 और 27 तारीख."""
    step, published = shift(c.at(i)), c.anchor.published
    if step == 1 and (told := _next_of_tale(c, i)) is not None:
        return told
    if step is None or published is None:
        return None
    unit, behind = c.at(i + 1), c.at(i + 2)
    if unit in cues("year-word"):
        if c.at(i) in cues("same-period"):
            return None
        at = i + 2 + (behind in _GENITIVE)
        if c.anchor.day_marked and c.at(at).isdecimal() and (month := c.day(at)) is not None and names_month(c, at + 1):
            return numbered_month(c, i, at, published.year + step, month)
        a_day_follows = i + 2 in c.months or behind in {"के", "आज"} or c.day(i + 2) is not None or (behind == "की" and i + 4 in c.months)
        told = Mention("date", i, i + 2, str(published.year + step), detail="" if step else "this-year")
        return None if a_day_follows else told
    if unit not in cues("month-word"):
        return None
    value = _months_off(published.isoformat(), unit, step)
    year, month = int(value[:4]), int(value[5:])
    at = i + 3 if behind in _GENITIVE else i + 2
    at += c.at(at) == "तारीख"  # 'इसी महीने की तारीख 28 और 29 को'
    day = c.day(at)
    last = c.day(at + 2) if c.at(at + 1) in _UP_TO else None
    end = at + (3 if last is not None else 1)
    if day is None or c.at(end) not in {"तारीख", "को"}:
        return Mention("date", i, i + 2, value) if step or c.at(i) == "इसी" or behind in _GENITIVE | {"में"} else None
    end += c.at(end) == "तारीख" and last is not None
    return Mention("date", i, end, iso(year, month, day), until=iso(year, month, last) if last is not None else "")
