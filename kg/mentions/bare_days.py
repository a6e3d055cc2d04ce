"""Days of which a sentence tells the month only once: '22 जून को बगदाद, [23 को] अम्मान', '[5 को] लीमा और 7 मई को सैंटियागो'."""

from kg.lexicon import cues
from kg.mentions.absolute_dates import absolute
from kg.mentions.calendar_words import CalendarWords, iso
from kg.model import Mention

__all__ = ["bare_day"]

_DAY = "2024-09-18"
_GOES_ON = cues("and") | {",", ";", "फिर", "जबकि"}
_LAST = 31


def bare_day(c: CalendarWords, i: int) -> Mention | None:
    """The day that a lone number before को is, of the month of the day told before or behind it in the sentence."""
    day = c.day(i) if c.at(i + 1) == "को" else None
    if day is None:
        return None
    value = _behind(c, i, day) or _before(c, i, day)
    return Mention("date", i, i + 1, value) if value else None


def _behind(c: CalendarWords, i: int, day: int) -> str:
    """Of the month of the earlier day told last, where the words go on with it: 'छह को मापुटो में और सात को …'."""
    told = c.anchor.latest
    goes_on = told != c.before and c.at(i - 1) in _GOES_ON
    opens = i == 0 and told == c.anchor.told  # '14 नवंबर को … मिले। 16 को वह …', in one paragraph
    if len(told) != len(_DAY) or not (goes_on or opens) or int(told[8:]) >= day:
        return ""
    return iso(int(told[:4]), int(told[5:7]), day)


def _before(c: CalendarWords, i: int, day: int) -> str:
    """Of the month of the later day that the sentence tells next."""
    others = (j for j in range(i + 2, min(i + _LAST, len(c.forms))) if j + 1 in c.months and c.day(j) is not None)
    told = next((absolute(c, j) for j in others), None)
    if told is None or len(told.value) != len(_DAY) or told.until or int(told.value[8:]) <= day:
        return ""
    return iso(int(told.value[:4]), int(told.value[5:7]), day)
