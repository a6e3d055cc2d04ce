"""Days and years of other calendars, as pages from Iran, Afghanistan and Thailand print them: '31 मुर्दाद 1398', '16 जून 2561'."""

import re
from datetime import date

__all__ = ["SOLAR_MONTHS", "buddhist_year", "solar_day"]

SOLAR_MONTHS = {
    "फरवरदीन": 1, "फरवर्दीन": 1, "फर्वर्दीन": 1, "फारवर्दीन": 1, "उर्दिबहिश्त": 2, "ऑर्डिबेहेश्त": 2, "ओर्दिबेहेश्त": 2, "उर्दीबहिश्त": 2,
    "खुर्दाद": 3, "खोरदाद": 3, "खोर्दाद": 3, "खुरदाद": 3, "तीर": 4, "मुर्दाद": 5, "मोरदाद": 5, "मोर्दाद": 5, "मुरदाद": 5, "अमरदाद": 5,
    "शहरीवर": 6, "शहरिवर": 6, "शाहरीवर": 6, "मेहर": 7, "मेह्र": 7, "आबान": 8, "अबान": 8, "आजर": 9, "अजर": 9, "दी": 10, "दय": 10, "देय": 10,
    "बहमन": 11, "बाहमन": 11, "इस्फंद": 12, "एस्फंद": 12, "असफंद": 12,
}  # fmt: skip
"""The months of the Solar Hijri calendar, folded; several are words as well ('तीर'), so a day and a year must stand beside."""

_BUDDHIST = re.compile(r"2[45]\d\d")
_BUDDHA_BEFORE_CHRIST = 543


def solar_day(year: int, month: int, day: int) -> date | None:
    """The day of our calendar that a day of the Solar Hijri calendar is; None where it has no such day.

    >>> solar_day(1398, 5, 31), solar_day(1399, 1, 1), solar_day(1398, 8, 31)
    (datetime.date(2019, 8, 22), datetime.date(2020, 3, 20), None)
    """
    from persiantools.jdatetime import JalaliDate  # here, as few pages need it

    try:
        return JalaliDate(year, month, day).to_gregorian()
    except ValueError:
        return None


def buddhist_year(figures: str) -> int | None:
    """The year of our calendar that a year of the Buddhist era is, None for other figures.

    >>> buddhist_year("2561"), buddhist_year("2018")
    (2018, None)
    """
    return int(figures) - _BUDDHA_BEFORE_CHRIST if _BUDDHIST.fullmatch(figures) else None
