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

from kg.sources.datelines import AGENCY_FORMS, HINDI_WEEKDAY, PLACE, WEEKDAY, WEEKDAYS, Dateline, opening
from kg.sources.dates import LETTER, Day, DayFound, days, plain

__all__ = ["Metadata", "metadata"]

TOP, BOTTOM = 15, 5
"""Lines with text that are searched, from the start and from the end of a page."""
_LONGEST_BYLINE = 160
_LONGEST_AGENCY_LINE = 12
"""Words of a line that tells town, day and agency and nothing else."""
_HINDI = re.compile(rf"(?<!{LETTER})(?:का|की|के|में|पर|से|और|ने|को|है|हैं|था|थी|थे|हुआ|हुई|हुए|गया|गई|गए|पहुंचे|बैठक|वार्ता|समझौता|संधि)(?!{LETTER})")
"""Words of a sentence or of the name of an event."""

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


_NAMED_WEEKDAY = re.compile(rf"(?<!{LETTER}){HINDI_WEEKDAY}(?!{LETTER})")
_SAME_STORY = timedelta(days=60)
"""So near a day told in full must lie to lend a dateline its year."""
_TIME = (
    r"(?:घंटे|घंटा|घडी)\s+\d{1,2}[:.h]\d{2}|(?:(?:को|पर|में)\s+)?(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|\d{1,2}(?=\s*[ap]\.?m))(?:\s*(?:[ap]\.?m\b\.?|पूर्वाह्न|अपराह्न|बजे|घंटे|घं|पर))*"
    r"|\(?\b(?:ist|gmt|utc)\b\)?(?:\s*[+-]?\d{1,2}:\d{2})?|भारतीय समयानुसार|स्थानीय समय|घडी|น\.|बजकर|सुबह|प्रातः|प्रात|दोपहर|शाम|सायं|रात"
)
_READING_TIME = r"(?:पढने (?:की अवधि|का समय)\s*:?\s*)?\d+\s*(?:मिनट|मिन|min(?:ute)?s?)(?:\s+(?:में पढ़ें|में पढें|रीड|read))?"
_UPDATED = (
    r"(?:last\s+)?(?:updated|modified)(?:\s+(?:on|at|date))?|संशोधित"
    r"|(?:आखिरी |आखरी |अंतिम |लास्ट )?(?:अपडेटेड|अपडेट|अद्यतन)(?: किया गया| की गई)?"
)
_ISSUER = (
    r"(?:द्वारा )?पीआईबी(?: [\u0900-\u0963]+)?|पत्र सूचना कार्यालय(?:\s*,\s*दिल्ली)?"
    r"|भारत सरकार|विदेश मंत्रालय|प्रधानमंत्री कार्यालय|राष्ट्रपति सचिवालय"
    r"|समाचार बुलेटिन|(?:हिंदी|हिन्दी) सेवा"
)
"""Who issues a release or a bulletin: beside a day, no part of a sentence."""
_PUBLISHED = (
    r"(?:first\s+)?(?:published|posted|publish)(?:\s+(?:on|at|date))?|(?:release\s+)?date|प्रकाशित(?: तिथि| किया गया)?"
    r"|प्रकाशन(?: तिथि| तारीख)?|प्रविष्टि तिथि|(?:पोस्ट|अपलोड) (?:किया|की) (?:गया|गई)|अपलोड(?: तिथि)?"
    r"|पोस्टेड|पब्लिश्ड|तारीख|तिथि|दिनांक|जारी(?: करने की तिथि)?|इनपुट|दर्ज(?: किया गया)?|पंजीकरण|पंजीकृत|रिलीज"
    r"|(?:का )?प्रसारण(?: तिथि| तारीख)?|रिपोर्ट(?=\s*:)"
)
_LABEL = re.compile(rf"(?<!{LETTER})(?:(?P<updated>{_UPDATED})|{_PUBLISHED})(?!{LETTER})")
_CHANGED = re.compile(rf"[-–,(|]\s*(?:{_UPDATED})(?!{LETTER})")
"""Where the day of the last change begins behind that of the story: '1 फरवरी 2012 21h14 - अद्यतन किया गया 2 फरवरी …'."""
_QUIET = re.compile(rf"(?<!{LETTER})(?:{_TIME}|{WEEKDAY}|{_READING_TIME}|{_ISSUER}|{_UPDATED}|{_PUBLISHED})(?!{LETTER})")
_LABELLED = re.compile(rf"(?<!{LETTER})(?:{_UPDATED}|{_PUBLISHED})\s*:")
_LABEL_BEHIND = re.compile(
    rf"\s*,?\s*(?:को)?\s*(?:{_TIME})?\s*(?:पर|को)?\s*(?P<label>{_UPDATED}|{_PUBLISHED})(?!{LETTER})(?!\s*(?:हु|हो|कि|की))"
)
"""'30 अक्टूबर 2024 को 17:22 बजे प्रकाशित', as machines translate a byline."""
_MARKS = r"\s,.:;|/()\[\]•·*●▪–—\-⏱🕒🕐📅🗓\ufe0f"
_AUTHOR = re.compile(
    r"^\W*(?:(?:written |reported )?by(?:\s*[:\-])?|लेखक\s*[:\-]|रिपोर्ट\s*[:\-])\s+(?P<name>[^|:,\d]{2,50}?)\s*"
    r"(?=$|[|,(]|(?:edited|updated|published|last|posted|modified)\b)",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(rf"(?:{PLACE} से )?{PLACE} द्वारा")
"""Who wrote, and whence, before the day: 'वियना से विदेश डेस्क द्वारा – 4 मार्च 2003', as machines translate a byline."""
_RELEASED_BY = re.compile(r"\bby (PIB(?: [A-Z][a-z]+)?)\s*$")
_PUBLISHED_BY = re.compile(r"published\s+by\s*[:\-]?\s*([^|:,\d]{2,40}?)\s*(?:[|,]|$|updated|modified)", re.IGNORECASE)
_CLOSING = re.compile(r"[।.?!…]['\"’”]?\s+(?P<day>\([^()]{6,60}\)|[—–][^।]{6,60})\s*$")
"""Where the last line of a story ends in a bracket or behind a dash: '… की। (26 जुलाई 2025)', '… होगी। — रोम, शनिवार, 10 फरवरी 2018'."""
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
    openings = [found for line in lines[:TOP] if (found := opening(line))]
    return Metadata(
        headline=_headline(lines),
        dateline=next((o.place for o in openings if o.place), None),
        publisher=_publisher(openings, ends),
        author=next((match["name"].strip() for line in lines[:TOP] if (match := _AUTHOR.search(line))), None),
        published=_published(openings, ends) or _in_the_year_of_the_story(openings, lines),
    )


def _published(openings: list[Dateline], lines: list[str]) -> str | None:
    found: dict[Kind, list[Day]] = {}
    closing = _CLOSING.search(lines[-1]) if lines else None
    for line in [*lines, closing["day"]] if closing else lines:
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


def _in_the_year_of_the_story(openings: list[Dateline], lines: list[str]) -> str | None:
    """The day of a dateline without a year, beside the days that the story tells in full, if the story names its weekday or the one before.

    'जाग्रेब, 18 जून (भाषा) … बुधवार को … दौरे की शुरुआत 15 जून 2025 को': 18 June 2025 was a Wednesday.
    """
    day = next((opening.day for opening in openings if opening.day and opening.day.year is None), None)
    if day is None:
        return None
    folded = [plain(line) for line in lines]
    told = sorted({iso for line in folded for found in days(line) if found.day.year and (iso := found.day.iso())})
    named = {WEEKDAYS[word.removesuffix("वार")] for line in folded for word in _NAMED_WEEKDAY.findall(line)}
    for other in reversed(told):
        iso = day.beside(other).iso()
        near = date.fromisoformat(iso) if iso else None
        if near and abs(near - date.fromisoformat(other)) <= _SAME_STORY and {near.weekday(), (near.weekday() - 1) % 7} & named:
            return iso
    return None


def _byline_days(line: str) -> Iterator[tuple[Kind, Day]]:
    """The days of a line that is a byline: each has its label before it, or stands alone in its part of the line."""
    folded = re.split(r"\s(?=स्रोत\s*:)", plain(line))[0]  # '2014 साल 11 महीना 22 दिन 19:05 स्रोत: …', as Chinese pages have it
    if len(folded) > _LONGEST_BYLINE or (folded.endswith(("।", "?", "!")) and not _LABELLED.search(folded)):
        return
    for found in days(folded):
        label = _label_before(folded, found.start)
        behind = _LABEL_BEHIND.match(folded, found.end)
        if behind:
            yield "updated" if re.search(_UPDATED, behind["label"]) else "published", found.day
        elif label and not _goes_on(folded[found.end :]):
            yield label, found.day
        elif _stands_alone(folded, found) or _is_agency_line(folded, found):
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
    before, after = line[: found.start].split("|"), _CHANGED.split(line[found.end :])[0].split("|")
    others = [part.strip() for part in before[:-1] + after[1:]]
    if any(re.fullmatch(r"\d+\.?", part) or len(part.split()) > 8 for part in others):
        return False  # a row of a table
    left, right = (re.sub(rf"^[{_MARKS}]+|[{_MARKS}]+$", "", _QUIET.sub(" ", part)) for part in (before[-1], after[0]))
    if not right and _BY_WHOM.fullmatch(left):
        return True
    if not left and re.fullmatch(rf"/\s*{PLACE}", after[0].strip()):
        return True  # '13 जून 2023 / बीजिंग'
    return not right and (not left or bool(re.fullmatch(PLACE + rf"(?:/{PLACE})?", left) and before[-1].rstrip().endswith((",", ":"))))


def _is_agency_line(line: str, found: DayFound) -> bool:
    """Whether a short line without a phrase of Hindi only tells town, day and agency: 'खार्तूम 6 मार्च 2021 / एसपीए'."""
    words = len(line.split())
    in_full = found.day.year is not None and "|" not in line and not re.match(r"\d{1,2}\.\s", line)
    return in_full and words <= _LONGEST_AGENCY_LINE and not _HINDI.search(line) and not line.endswith((":", "-"))


def _publisher(openings: list[Dateline], lines: list[str]) -> str | None:
    for line in lines:
        if released := _RELEASED_BY.search(line):
            return released[1]
        published = _PUBLISHED_BY.search(line)
        if published and plain(published[1]).strip() in AGENCY_FORMS:
            return AGENCY_FORMS[plain(published[1]).strip()]
    return next((opening.agency for opening in openings if opening.agency), None)


def _headline(lines: list[str]) -> str | None:
    """The first line that could be a headline, if one stands before the body: four to thirty words, no stop, no menu."""
    for line in lines[:TOP]:
        if (line.endswith(("।", ".", "|", ":")) and len(line) > 60) or opening(line):
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
