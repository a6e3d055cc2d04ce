"""The day with which a bulletin or a column opens or closes: '… समाचार समाप्त।', '… (नज़रिया, 20 मई 2025)', '… — संपादकीय, 29 जुलाई 2017'.

Asked only where neither byline nor dateline tells a day. Every word beside the day must be one that such a line is made of: a day in a
sentence that tells of anything else is never the day of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon import cues, numerals
from kg.sources.datelines import WEEKDAY
from kg.sources.dates import DayFound, days, plain

__all__ = ["day_of_sign_off"]

_BULLETIN = cues("bulletin")
_BESIDES = cues("bulletin-besides")
_TIME_OF_DAY = frozenset({"बजे", "सुबह", "दोपहर", "शाम", "रात", "तारीख"})
_STOP = re.compile(r"[।?!…]|\.{2,}|\.(?=\s|$)")
_CLOSING = re.compile(r"[।?!.…'\"’”]\s*(?:[(\[](?P<inner>[^()\[\]]{8,80})[)\]]|-{1,2}\s*(?P<behind>[^।?!]{8,80}))[\s।.]*$")
"""What stands behind the last full stop, in brackets or behind a dash; `plain` folds the dashes."""
_TITLES = 2
_TITLED = re.compile(r"[^।?!]\s\((?P<inner>[^()]{8,30})\)\s*$")
"""A title with its day in brackets behind it, as ministries print them: 'साप्ताहिक ब्रीफिंग की प्रतिलिपि (12 नवंबर, 2024)'."""
_SENTENCE = re.compile(r"(?<![\w\u0900-\u0963])(?:ने|को|में|पर|है|हैं|था|थी|थे|हुआ|हुई|हुए|गया|गई|गए)(?![\w\u0900-\u0963])")
_MOST_WORDS = 6


def day_of_sign_off(lines: Sequence[str]) -> str | None:
    """The ISO day behind the title, or that the last line closes with, or with which the last or first sentence announces a bulletin.

    >>> day_of_sign_off(["वार्ता मनीला में हुई। शनिवार, 28 जून 2025, सुबह के समाचार।"])
    '2025-06-28'
    """
    if not lines:
        return None
    last = plain(lines[-1]).strip()
    titled = next((match for line in lines[:_TITLES] if (match := _TITLED.search(plain(line)))), None)
    if titled and (iso := _labelled(titled["inner"])):
        return iso
    closing = _CLOSING.search(last)
    if closing and (iso := _labelled(closing["inner"] or closing["behind"])):
        return iso
    of_last = [part for part in _STOP.split(last) if part.strip()]
    of_first = [part for part in _STOP.split(plain(lines[0])) if part.strip()]
    return next((iso for part in (*of_last[-1:], *of_first[:1]) if (iso := _announced(part))), None)


def _labelled(text: str) -> str | None:
    """The day at either end of a few words that make no sentence: 'अनूदित लेख, मूल कोरियाई; 3 फरवरी 2024'."""
    found = _only_day(text)
    if found is None or _SENTENCE.search(text):
        return None
    before, after = (part.strip(" ,.;:|-") for part in (text[: found.start], text[found.end :]))
    return found.day.iso() if not (before and after) and len((before or after).split()) <= _MOST_WORDS else None


def _announced(text: str) -> str | None:
    """The day of a sentence that only tells of a bulletin: 'यह थे 28 जुलाई 2025 के अंतरराष्ट्रीय समाचार', or tells the hour besides."""
    found = _only_day(text)
    if found is None:
        return None
    rest = re.sub(WEEKDAY, " ", f"{text[: found.start]} {text[found.end :]}")
    words = set(re.findall(r"[^\s,.;:|()\[\]'\"-]+", rest))
    told = not words.isdisjoint(_BULLETIN | _TIME_OF_DAY)
    return found.day.iso() if told and all(w in _BULLETIN or w in _BESIDES or w in numerals() or w.isdigit() for w in words) else None


def _only_day(text: str) -> DayFound | None:
    """The day that a text names, if it is one and in full."""
    found = days(text)
    return found[0] if len(found) == 1 and found[0].day.year is not None else None
