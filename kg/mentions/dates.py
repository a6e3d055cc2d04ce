"""Dates as Hindi news writes them, as exact as the text and its dateline allow, never more.

A relative day (बुधवार को, कल, पिछले साल जुलाई) counts from the day of publication and stays without a value where that is unknown; 'उसी दिन'
counts from the date told last. What may lie on either side of the day of publication has the earlier day as value and the later one as
`until` with detail `either`.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from msgspec.structs import replace

from kg.lexicon import cues
from kg.mentions.absolute_dates import absolute, end_of_month
from kg.mentions.bare_days import bare_day
from kg.mentions.calendar_words import OF_JOURNEY, Anchor, CalendarWords
from kg.mentions.gazetteer import Found
from kg.mentions.relative_dates import relative
from kg.model import Mention, Token

__all__ = ["counts_since", "dates", "names_a_paper"]

_OFF_THE_STORY = frozenset({"previous-day", "next-day"})
_THAT_IS = frozenset({"यानी", "यानि", "अर्थात", "अर्थात्", "मतलब"})
_OF_YEAR = frozenset({"की", "के", "का", "वाली", "वाले", "वाला"})


def dates(tokens: Sequence[Token], found: Sequence[Found], anchor: Anchor) -> Iterator[Mention]:
    """The dates among `tokens`, in order; `found` are the sentence's phrases.

    Each date with a value becomes the anchor's `told` for those behind it: a day and month share its year ('जनवरी 2023 में … 9 जनवरी को'),
    'उसी दिन' is its day.
    """
    c = CalendarWords(tokens, found, anchor)
    behind = 0
    for i in c.openings():
        mention = (end_of_month(c, absolute(c, i)) or bare_day(c, i) or _explained(c, relative(c, i))) if i >= behind else None
        if mention is None:
            continue
        yield mention
        behind = mention.last
        if counts_since(tokens, mention):
            c.since = mention.value
        elif mention.value or mention.detail in OF_JOURNEY:
            c.since, c.anchor = "", c.anchor.after(mention)


def counts_since(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a year only tells since when something is: '1968 में इंदिरा गांधी के बाद पहली यात्रा', '2009 के बाद', 'मई 2009 के बाद'."""
    forms = [t.form for t in tokens[mention.last : mention.last + 3]]
    if len(mention.value) == len("2009") and forms[:1] == ["से"] and forms[2:] == ["तक"] and forms[1].isdecimal():
        return True  # '2015 से 2017 तक वह राजदूत रहे'
    if len(mention.value) != len("2009"):
        return len(mention.value) == len("2009-05") and [t.form for t in tokens[mention.last : mention.last + 2]] == ["के", "बाद"]
    periods = cues("year-word") | cues("month-word") | cues("day-word")
    behind = pairwise(takewhile(lambda token: token.form != ",", tokens[mention.last :]))
    return any(b.form == "बाद" and a.form not in periods for a, b in behind)  # not '1971 में … गए और एक साल बाद …'


def names_a_paper(tokens: Sequence[Token], found: Sequence[Found], mention: Mention, told: str) -> bool:
    """Whether a year only says which paper is meant, in a tale of later days: 'मार्च 2019 में … गए। 1975 की संधि पर बात हुई। 6 अप्रैल को …'."""
    forms = [t.form for t in tokens[mention.last : mention.last + 1]]
    if len(mention.value) != len("1975") or len(told) < len("2019-03") or told[:4] <= mention.value or _OF_YEAR.isdisjoint(forms):
        return False
    behind = range(mention.last + 1, mention.last + 3)
    return any(f.first in behind and (entry := f.of("events")) is not None and entry.kind == "agreement" for f in found)


def _explained(c: CalendarWords, counted: Mention | None) -> Mention | None:
    """A relative day with its date behind it is that date: 'कल (29 मार्च, 2019)', and a weekday too: 'गुरुवार, 4 मार्च 2021 को'."""
    if counted is None:
        return None
    if counted.detail in _OFF_THE_STORY and c.at(counted.last) == "," and c.at(counted.last + 1) in _THAT_IS:
        told = relative(c, counted.last + 2) if counted.last + 2 in c.weekdays else None
        return replace(told, first=counted.first) if told is not None and told.value else counted  # 'एक दिन पहले, यानी बुधवार को'
    weekday = counted.first in c.weekdays and counted.last == counted.first + 1
    if not (c.at(counted.last) == "(" or (weekday and c.at(counted.last) == ",")):
        return counted
    told = absolute(c, counted.last + 1)
    if told is None or len(told.value) != 10 or told.until or (c.at(counted.last) == "(" and c.at(told.last) != ")"):
        return counted
    if c.at(counted.last) == ",":
        return replace(told, first=counted.first) if counted.value not in ("", told.value) else counted  # which the news can be dated by
    detail = counted.detail if counted.detail == "today" else told.detail
    return Mention("date", counted.first, told.last + 1, told.value, detail=detail)
