"""What a page says of itself: headline, dateline place, agency, author and the day it appeared.

Only lines that have the shape of a byline or a dateline are asked, and only near the top and at the very end: a day in a sentence of
the body is never the page's own. The day matters most, for 'बुधवार को' in the body is counted from it: so the dateline's day comes first,
then the day of publication, then a day that stands alone, and the day of the last change only where there is no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kg.sources.dates import LETTER, Day, DayFound, days, plain

__all__ = ["Metadata", "metadata"]

TOP, BOTTOM = 15, 5
"""Lines with text that are searched, from the start and from the end of a page."""
_LONGEST_BYLINE = 160

Kind = Literal["dateline", "published", "alone", "updated"]
_PREFERENCE: tuple[Kind, ...] = ("published", "alone", "updated")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found; None where the page does not say."""

    headline: str | None = None
    dateline: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class _Dateline:
    """The opening of a body: 'काठमांडू, पांच जनवरी (भाषा)'."""

    place: str | None
    day: Day | None = None
    agency: str | None = None


_WEEKDAYS = {"सोम": 0, "मंगल": 1, "बुध": 2, "गुरु": 3, "बृहस्पति": 3, "वीर": 3, "शुक्र": 4, "शनि": 5, "रवि": 6}
_HINDI_WEEKDAY = rf"(?:{'|'.join(_WEEKDAYS)})वार"
_WEEKDAY = rf"(?:{_HINDI_WEEKDAY}|इतवार|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)"
_NAMED_WEEKDAY = re.compile(rf"(?<!{LETTER}){_HINDI_WEEKDAY}(?!{LETTER})")
_SAME_STORY = timedelta(days=60)
"""So near a day told in full must lie to lend a dateline its year."""
_TIME = (
    r"(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|\d{1,2}(?=\s*[ap]\.?m))(?:\s*(?:[ap]\.?m\b\.?|पूर्वाह्न|अपराह्न|बजे))*"
    r"|\(?\b(?:ist|gmt|utc)\b\)?(?:\s*[+-]?\d{1,2}:\d{2})?|भारतीय समयानुसार|सुबह|प्रातः|प्रात|दोपहर|शाम|सायं|रात"
)
_READING_TIME = r"\d+\s*(?:मिनट|min(?:ute)?s?)(?:\s+(?:में पढ़ें|में पढें|रीड|read))?"
_UPDATED = r"(?:last\s+)?(?:updated|modified)(?:\s+(?:on|at|date))?|(?:आखिरी |आखरी |अंतिम |लास्ट )?(?:अपडेटेड|अपडेट|अद्यतन)|संशोधित"
_ISSUER = (
    r"(?:द्वारा )?पीआईबी(?: [\u0900-\u0963]+)?|पत्र सूचना कार्यालय(?:\s*,\s*दिल्ली)?"
    r"|भारत सरकार|विदेश मंत्रालय|प्रधानमंत्री कार्यालय|राष्ट्रपति सचिवालय"
)
"""Who issues a release: beside a day, no part of a sentence."""
_PUBLISHED = (
    r"(?:first\s+)?(?:published|posted|publish)(?:\s+(?:on|at|date))?|(?:release\s+)?date|प्रकाशित(?: तिथि| किया गया)?"
    r"|प्रकाशन(?: तिथि| तारीख)?|प्रविष्टि तिथि|(?:पोस्ट|अपलोड) (?:किया|की) (?:गया|गई)|अपलोड(?: तिथि)?"
    r"|पोस्टेड|पब्लिश्ड|तारीख|तिथि|दिनांक|जारी(?: करने की तिथि)?"
)
_LABEL = re.compile(rf"(?<!{LETTER})(?:(?P<updated>{_UPDATED})|{_PUBLISHED})(?!{LETTER})")
_QUIET = re.compile(rf"(?<!{LETTER})(?:{_TIME}|{_WEEKDAY}|{_READING_TIME}|{_ISSUER}|{_UPDATED}|{_PUBLISHED})(?!{LETTER})")
_LABEL_BEHIND = re.compile(
    rf"\s*,?\s*(?:को)?\s*(?:{_TIME})?\s*(?:पर|को)?\s*(?P<label>{_UPDATED}|{_PUBLISHED})(?!{LETTER})(?!\s*(?:हु|हो|कि|की))"
)
"""'30 अक्टूबर 2024 को 17:22 बजे प्रकाशित', as machines translate a byline."""
_MARKS = r"\s,.:;|/()\[\]•·*●▪–—\-⏱🕒🕐📅🗓\ufe0f"
_PLACE_WORD = rf"{LETTER}(?:{LETTER}|[.'’\-])*+"
_PLACE = rf"{_PLACE_WORD}(?: {_PLACE_WORD}){{0,3}}"
_AGENCIES = (
    "भाषा",
    "वार्ता",
    "यूनीवार्ता",
    "आईएएनएस",
    "आइएएनएस",
    "एएनआई",
    "एएनआइ",
    "हि.स.",
    "हि.स",
    "हिंदुस्थान समाचार",
    "हिन्दुस्थान समाचार",
    "पीटीआई",
    "पीटीआइ",
    "यूएनआई",
    "रॉयटर्स",
    "रायटर",
    "एपी",
    "एएफपी",
    "शिन्हुआ",
    "pti",
    "uni",
    "ani",
    "ians",
    "reuters",
    "ap",
    "afp",
    "univarta",
)
_AGENCY_FORMS = {plain(name): name for name in _AGENCIES}
_OF_STATE = re.compile(rf"^([^\w\u0900-\u097f]*{_PLACE}) \([\u0900-\u0963 ]+\)(?=\s*,)")
"""'बातम (इंडोनेशिया), …': the state of a dateline's town."""
_DESK = r"(?:डेस्क|टीम|ब्यूरो|संवाददाता|एजेंसी|एजेंसियां|desk|bureau|team)"
_END_OF_DATELINE = re.compile(
    r"\s*\)?\s*(?:\((?P<agency>[^()]{1,40})\)|\[(?P<bracket>[^\[\]]{1,40})\])?\s*(?P<stop>[:।|]|-{1,2}(?=\s|$)|\.(?=\s|$))?"
)
_DAY_FIRST = re.compile(rf"(?:\s*[,/]\s*(?P<place>{_PLACE}))?\s*(?:-{{1,2}}(?=\s)|:(?=\s))")
"""What follows the day where it comes first: '10 अगस्त 2025 — …', '5 मई 2022, रोम — …'."""
_PHRASE = re.compile(rf"(?<!{LETTER})(?:का|की|के|में|पर|से|और|ने)(?!{LETTER})")
_AUTHOR = re.compile(
    r"^\W*(?:(?:written |reported )?by(?:\s*[:\-])?|लेखक\s*[:\-]|रिपोर्ट\s*[:\-])\s+(?P<name>[^|:,\d]{2,50}?)\s*"
    r"(?=$|[|,(]|(?:edited|updated|published|last|posted|modified)\b)",
    re.IGNORECASE,
)
_DESK_LINE = re.compile(rf"^\W*(?P<desk>{_PLACE} ?{_DESK}|{_DESK})\s*,\s*(?P<place>{_PLACE})\s*(?:।|\||$)", re.IGNORECASE)
_PLACE_ITEM = re.compile(rf"^\s*[•·*●▪]?\s*(?P<place>{_PLACE})\s*,\s*$")
_RELEASED_BY = re.compile(r"\bby (PIB(?: [A-Z][a-z]+)?)\s*$")
_PUBLISHED_BY = re.compile(r"published\s+by\s*[:\-]?\s*([^|:,\d]{2,40}?)\s*(?:[|,]|$|updated|modified)", re.IGNORECASE)
_FURNITURE = re.compile(
    r"[›☰🔍|»{}#@©]|^\W*$|^\W*(?:home|होम|advertisement|विज्ञापन|skip to|live tv|hindi news)\b"
    r"|\.(?:com|in)\b| [/>] |\S\s{3,}\S",
    re.IGNORECASE,
)


def metadata(text: str) -> Metadata:
    """What the page `text` says of itself.

    >>> page = "भारत और नेपाल में समझौता\\n\\nकाठमांडू, पांच जनवरी (भाषा) विदेश मंत्री ने वार्ता की।\\n\\nModified Date: January 6, 2024\\n"
    >>> metadata(page)
    Metadata(headline='भारत और नेपाल में समझौता', dateline='काठमांडू', publisher='भाषा', author=None, published='2024-01-05')
    """
    lines = [line.strip() for line in re.split(r"[\r\n\u2028\u2029]+", text) if line.strip()]
    ends = lines[:TOP] + lines[max(TOP, len(lines) - BOTTOM) :]
    openings = [opening for line in lines[:TOP] if (opening := _opening(line))]
    return Metadata(
        headline=_headline(lines),
        dateline=next((o.place for o in openings if o.place), None),
        publisher=_publisher(openings, ends),
        author=next((match["name"].strip() for line in lines[:TOP] if (match := _AUTHOR.search(line))), None),
        published=_published(openings, ends) or _in_the_year_of_the_story(openings, lines),
    )


def _published(openings: list[_Dateline], lines: list[str]) -> str | None:
    found: dict[Kind, list[Day]] = {}
    for line in lines:
        for kind, day in _byline_days(line):
            found.setdefault(kind, []).append(day)
    bylines = [iso for kind in _PREFERENCE for day in found.get(kind, ()) if (iso := day.iso())]
    datelines = [opening.day for opening in openings if opening.day]
    datelines += [day for kind in _PREFERENCE for day in found.get(kind, ()) if day.year is None]
    for day in datelines:
        dated = day if day.year else day.beside(bylines[0]) if bylines else day
        if iso := dated.iso():
            return iso
    return bylines[0] if bylines else None


def _in_the_year_of_the_story(openings: list[_Dateline], lines: list[str]) -> str | None:
    """The day of a dateline without a year, beside the days that the story tells in full, if the story names its weekday or the one before.

    'जाग्रेब, 18 जून (भाषा) … बुधवार को … दौरे की शुरुआत 15 जून 2025 को': 18 June 2025 was a Wednesday.
    """
    day = next((opening.day for opening in openings if opening.day and opening.day.year is None), None)
    if day is None:
        return None
    folded = [plain(line) for line in lines]
    told = sorted({iso for line in folded for found in days(line) if found.day.year and (iso := found.day.iso())})
    named = {_WEEKDAYS[word.removesuffix("वार")] for line in folded for word in _NAMED_WEEKDAY.findall(line)}
    for other in reversed(told):
        iso = day.beside(other).iso()
        near = date.fromisoformat(iso) if iso else None
        if near and abs(near - date.fromisoformat(other)) <= _SAME_STORY and {near.weekday(), (near.weekday() - 1) % 7} & named:
            return iso
    return None


def _byline_days(line: str) -> Iterator[tuple[Kind, Day]]:
    """The days of a line that is a byline: each has its label before it, or stands alone in its part of the line."""
    folded = plain(line)
    if len(folded) > _LONGEST_BYLINE or folded.endswith(("।", "?", "!")):
        return
    for found in days(folded):
        label = _label_before(folded, found.start)
        behind = _LABEL_BEHIND.match(folded, found.end)
        if behind:
            yield "updated" if re.search(_UPDATED, behind["label"]) else "published", found.day
        elif label and not _goes_on(folded[found.end :]):
            yield label, found.day
        elif _stands_alone(folded, found):
            yield "alone", found.day


def _label_before(line: str, start: int) -> Kind | None:
    labels = list(_LABEL.finditer(line, 0, start))
    if not labels:
        return None
    between = _QUIET.sub(" ", line[labels[-1].end() : start])
    if re.sub(rf"[{_MARKS}]", "", between):
        return None
    return "updated" if labels[-1]["updated"] else "published"


def _goes_on(rest: str) -> bool:
    """Whether a Hindi word follows, as in a sentence: 'प्रकाशित 4 जनवरी 2019 को'."""
    left = re.sub(rf"^[{_MARKS}]+", "", _QUIET.sub(" ", rest.split("|")[0]))
    return bool(re.match(r"[\u0900-\u0963]", left))


def _stands_alone(line: str, found: DayFound) -> bool:
    """Whether the day fills its part of the line: 'नई दिल्ली, 3 फरवरी 2026', 'Site Admin | जून 5, 2025 | मध्य एशिया'."""
    before, after = line[: found.start].split("|"), line[found.end :].split("|")
    others = [part.strip() for part in before[:-1] + after[1:]]
    if any(re.fullmatch(r"\d+\.?", part) or len(part.split()) > 8 for part in others):
        return False  # a row of a table
    left, right = (re.sub(rf"^[{_MARKS}]+|[{_MARKS}]+$", "", _QUIET.sub(" ", part)) for part in (before[-1], after[0]))
    if not left and re.fullmatch(rf"/\s*{_PLACE}", after[0].strip()):
        return True  # '13 जून 2023 / बीजिंग'
    return not right and (not left or bool(re.fullmatch(_PLACE + rf"(?:/{_PLACE})?", left) and before[-1].rstrip().endswith((",", ":"))))


def _opening(line: str) -> _Dateline | None:
    """The dateline that `line` opens with, or None.

    >>> _opening("तेहरान/नयी दिल्ली, १४ मई २०२४ (एजेंसियाँ) : भारत और ईरान ने")
    _Dateline(place='तेहरान', day=Day(month=5, day=14, year=2024), agency=None)
    """
    folded = _OF_STATE.sub(r"\1", plain(line))
    if listed := _DESK_LINE.match(line) or _PLACE_ITEM.match(line):
        return _Dateline(listed["place"])
    found = next(iter(days(folded[:120])), None)
    if found is None:
        return _agency_opening(line)
    place = re.fullmatch(
        rf"[^\w\u0900-\u097f]*(?P<place>{_PLACE})(?:\s*[/,-]\s*{_PLACE})*(?:\s*\[{_PLACE}\])?\s*(?:[,(]|-+)?\s*(?:{_WEEKDAY}\s*,?\s*)?",
        folded[: found.start],
    )
    if place is None and found.start == 0 and found.day.year and (opened := _DAY_FIRST.match(folded, found.end)):
        return _Dateline(opened["place"], found.day)
    end = _END_OF_DATELINE.match(folded, found.end)
    if place is None or end is None or re.fullmatch(_WEEKDAY, place["place"]) or not _ends_dateline(folded, found, end):
        return None
    words = len(re.split(r"[/\[]", place["place"])[0].split())
    return _Dateline(_original(line, words), found.day, _AGENCY_FORMS.get((end["agency"] or end["bracket"] or "").strip()))


def _ends_dateline(line: str, found: DayFound, end: re.Match[str]) -> bool:
    """A dateline ends in its agency's name in brackets, or has a comma before the day and ends in a stop or with the line."""
    if end["agency"] or end["bracket"]:
        return True
    before = line[: found.start].rstrip()
    comma = before.endswith(",") or bool(re.search(_WEEKDAY, before))
    apart = before.endswith(("-", "(")) and found.day.year is not None and not _PHRASE.search(before)
    return (comma or apart) and (bool(end["stop"]) or end.end() == len(line))


def _agency_opening(line: str) -> _Dateline | None:
    """'नयी दिल्ली (भाषा) …', 'वाशिंगटन, एजेंसी। …': a dateline without a day."""
    match = re.match(rf"\W*(?P<place>{_PLACE})(?:\s*\((?P<agency>[^()]{{1,30}})\)|\s*,\s*(?P<desk>{_PLACE_WORD})\s*[।:])", line)
    if match is None:
        return None
    name = plain(match["agency"] or match["desk"]).strip()
    if name not in _AGENCY_FORMS and not re.fullmatch(_DESK, name):
        return None
    return _Dateline(match["place"], None, _AGENCY_FORMS.get(name))


def _original(line: str, words: int) -> str:
    """The first words of `line` as it writes them: folding a word may change its length, never the number of words."""
    start = re.sub(r"^[^\w\u0900-\u097f]+", "", line)
    return " ".join(re.split(r"[/\[,]", start)[0].split()[:words])


def _publisher(openings: list[_Dateline], lines: list[str]) -> str | None:
    for line in lines:
        if released := _RELEASED_BY.search(line):
            return released[1]
        published = _PUBLISHED_BY.search(line)
        if published and plain(published[1]).strip() in _AGENCY_FORMS:
            return _AGENCY_FORMS[plain(published[1]).strip()]
    return next((opening.agency for opening in openings if opening.agency), None)


def _headline(lines: list[str]) -> str | None:
    """The first line that could be a headline, if one stands before the body: four to thirty words, no stop, no menu."""
    for line in lines[:TOP]:
        if (line.endswith(("।", ".", "|", ":")) and len(line) > 60) or _opening(line):
            return None
        words = line.split()
        if (
            4 <= len(words) <= 30
            and not line.endswith(("।", ".", ","))
            and not _FURNITURE.search(line)
            and not list(_byline_days(line))
            and re.search(r"[\u0900-\u0963]", line)
            and not _AUTHOR.match(line)
        ):
            return line
    return None
