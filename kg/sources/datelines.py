"""Datelines: how the body of a story opens, with its town, its day and its agency: 'काठमांडू, पांच जनवरी (भाषा)'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.sources.dates import LETTER, Day, DayFound, days, plain

__all__ = ["AGENCY_FORMS", "HINDI_WEEKDAY", "PLACE", "WEEKDAY", "WEEKDAYS", "Dateline", "opening"]


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a body: 'काठमांडू, पांच जनवरी (भाषा)'."""

    place: str | None
    day: Day | None = None
    agency: str | None = None


WEEKDAYS = {"सोम": 0, "मंगल": 1, "बुध": 2, "गुरु": 3, "बृहस्पति": 3, "वीर": 3, "शुक्र": 4, "शनि": 5, "रवि": 6}
HINDI_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})वार"
WEEKDAY = rf"(?:{HINDI_WEEKDAY}|इतवार|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)"
_PLACE_WORD = rf"(?!\d){LETTER}(?:{LETTER}|[.'’\-])*+"
PLACE = rf"{_PLACE_WORD}(?: {_PLACE_WORD}){{0,3}}"
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
AGENCY_FORMS = {plain(name): name for name in _AGENCIES}
_OF_STATE = re.compile(rf"^([^\w\u0900-\u097f]*{PLACE}(?:/{PLACE})?) \([\u0900-\u0963 -]+\)(?:(?=\s*[,-])|(?P<apart>(?=\s\d)))")
"""'बातम (इंडोनेशिया), …', 'आखन (डीपीए) - …', 'डकार/बीजिंग (एपीएस), …': the state of a dateline's town, or its agency."""
_LED = re.compile(rf"^\s*\([\u0900-\u0963 ]{{2,30}}\)\s*[-,]?\s*(?={PLACE}\s*,)")
"""'(एएनएसए) - लीमा, …': the agency, where it comes first."""
_HIJRI = re.compile(
    rf"(?:,\s*)?(?<!\d)\d{{1,2}}\s(?:{LETTER}|[ -]){{2,20}}\s1[34]\d\d\s*हि(?:जरी)?(?!{LETTER})"
    r"(?:\s*,?\s*(?:के अनुसार|के मुताबिक|तदनुसार))?(?:\s*की)?"
)
"""The day of the Islamic calendar, before that of the common one: '3 रमजान 1446 हिजरी के अनुसार 3 मार्च 2025'."""
_BEFORE_DAY = re.compile(
    rf"[^\w\u0900-\u097f]*(?P<place>{PLACE})(?:\s*[/,-]\s*{PLACE})*(?:\s*\[{PLACE}\])?(?: से [^,.।\d]{{2,30}})?"
    rf"(?:\s*\([^(),\d]{{2,20}},)?\s*(?:[,(.।]|-+)?\s*(?:{WEEKDAY}\s*,?\s*)?(?:\d{{1,2}} {LETTER}+\s*\()?"
)
"""Town or towns, who sends from there, and the weekday: 'तेहरान/नई दिल्ली, सोमवार, ', 'रोम से हमारे संवाददाता, '."""
_TOWN_IS_AGENCY = re.compile(rf"^(?:\((?P<boxed>{PLACE})\s*=[^()=]{{2,30}}\)|(?P<place>{PLACE})=[^=|]{{2,30}}\||【(?P<town>{PLACE})】)")
"""'(सियोल = योनहाप समाचार) …', 'मनीला=न्यूसिस | …', '【टोक्यो】…', as Korean and Japanese agencies open."""
_DESK = r"(?:डेस्क|टीम|ब्यूरो|संवाददाता|एजेंसी|एजेंसियां|desk|bureau|team)"
_HOUR = r"(?:बजे|घंटे|घंटा|घडी)"
_END_OF_DATELINE = re.compile(
    rf"\s*\)?\s*(?:वर्ष|वास|ई\.|ईस्वी|ईसवी)?(?:\s*,\s*{WEEKDAY}(?=\s*\())?"
    r"\s*(?:\((?P<agency>[^()]{1,40})\)(?:\s*(?:,\s*)?(?P<year>(?:19|20)\d\d)(?=\s*[-:।]))?|\[(?P<bracket>[^\[\]]{1,40})\]|/[^/\d]{1,30}/"
    rf"|,\s*{PLACE}(?=\s+-|\s*।)|,\s*(?:{LETTER}+ )?{_DESK}(?=\s*[:।|-]))?"
    rf"(?:\s*,\s*{WEEKDAY}(?=\s*,|$))?"
    rf"(?:\s*,\s*(?:{_HOUR})?\s*\d{{1,2}}:\d{{2}}\s*(?:{_HOUR})?(?:\s*पर प्रकाशित|\s*\([^()\d]{{2,20}}\))?(?=\s*।|$))?"
    r"\s*(?P<stop>[:।|]|-{1,2}(?=\s|$)|\.(?=\s|$))?"
)
_DAY_FIRST = re.compile(rf"(?:\s*[,/]\s*(?P<place>{PLACE})|\s*,\s*\d{{1,2}}:\d{{2}}(?:\s*[ap]m)?)?\s*(?:-{{1,2}}|[:।|])(?=\s|$)")
"""What follows the day where it comes first: '10 अगस्त 2025 — …', '5 मई 2022, रोम — …', '5 मई 2022, 11:58 PM: …'."""
_PHRASE = re.compile(rf"(?<!{LETTER})(?:का|की|के|में|पर|से|और|ने)(?!{LETTER})")
_IN_BRACKETS = re.compile(r"(?:\[(?P<inner>[^\[\]]{8,60})\]|\((?P<round>[^()]{8,60})\))\s|【(?P<corner>[^【】]{8,60})】")
"""'[काठमांडू, 5 मई 2024] …', '(काहिरा = 20 नवंबर 2025) …', '(20 नवंबर 2025, काहिरा) …', '【बोगोर = 11 जनवरी 2025】 …'."""
_ON = re.compile(rf"\s*(?:को|पर|की (?:सुबह|दोपहर|शाम|रात))(?!{LETTER})")
"""What follows the day where a dateline runs on into its sentence, as machines leave it: 'प्राग - अप्रैल 8, 2010 को, …'."""
_DESK_LINE = re.compile(rf"^\W*(?P<desk>{PLACE} ?{_DESK}|{_DESK})\s*,\s*(?P<place>{PLACE})\s*(?:।|\||$)", re.IGNORECASE)
_PLACE_ITEM = re.compile(rf"^\s*[•·*●▪]?\s*(?P<place>{PLACE})\s*,\s*$")


def opening(line: str) -> Dateline | None:
    """The dateline that `line` opens with, or None.

    >>> opening("तेहरान/नयी दिल्ली, १४ मई २०२४ (एजेंसियाँ) : भारत और ईरान ने")
    Dateline(place='तेहरान', day=Day(month=5, day=14, year=2024), agency=None)
    """
    line = _LED.sub("", line)
    folded = _HIJRI.sub(", ", _OF_STATE.sub(lambda m: m[1] + "," * (m["apart"] is not None), plain(line)))
    if boxed := _IN_BRACKETS.match(folded):
        inner = opening(f"{(boxed['inner'] or boxed['round'] or boxed['corner']).replace(' =', ',')} -")
        if inner is not None and inner.day is not None:
            return Dateline(inner.place, inner.day)
    if listed := _DESK_LINE.match(line) or _PLACE_ITEM.match(line):
        return Dateline(listed["place"])
    found = next(iter(days(folded[:120])), None)
    if found is None:
        return _agency_opening(line)
    place = _BEFORE_DAY.fullmatch(folded, 0, found.start)
    if place is None and found.start == 0 and found.day.year and (opened := _DAY_FIRST.match(folded, found.end)):
        return Dateline(opened["place"], found.day)
    end = _END_OF_DATELINE.match(folded, found.end)
    if place is None or end is None or re.fullmatch(WEEKDAY, place["place"]) or not _ends_dateline(folded, found, end):
        return None
    words = len(re.split(r"[/\[]| से ", place["place"])[0].split())
    day = replace(found.day, year=int(end["year"])) if end["year"] else found.day  # 'काराकास, 1 नवंबर (एएफपी) 2022 - …'
    return Dateline(_original(line, words), day, AGENCY_FORMS.get((end["agency"] or end["bracket"] or "").strip()))


def _ends_dateline(line: str, found: DayFound, end: re.Match[str]) -> bool:
    """A dateline ends in its agency's name in brackets, or has a comma before the day and ends in a stop or with the line."""
    if end["agency"] or end["bracket"]:
        return True
    before = line[: found.start].rstrip()
    comma = before.endswith(",") or bool(re.search(WEEKDAY, before))
    apart = (
        (before.endswith(("-", "(", "।")) or re.search(r"\D\.$", before) is not None)
        and found.day.year is not None
        and not _PHRASE.search(before)
    )
    town_apart = re.search(rf"[-.]\s*(?:{WEEKDAY}\s*,?)?$", before) is not None
    into_sentence = town_apart and found.day.year is not None and _ON.match(line, found.end) is not None
    return (into_sentence and not _PHRASE.search(before)) or ((comma or apart) and (bool(end["stop"]) or end.end() == len(line)))


def _agency_opening(line: str) -> Dateline | None:
    """'नयी दिल्ली (भाषा) …', 'वाशिंगटन, एजेंसी। …': a dateline without a day."""
    if boxed := _TOWN_IS_AGENCY.match(line):
        return Dateline(boxed["boxed"] or boxed["place"] or boxed["town"])
    match = re.match(rf"\W*(?P<place>{PLACE})(?:\s*\((?P<agency>[^()]{{1,30}})\)|\s*,\s*(?P<desk>{_PLACE_WORD})\s*[।:])", line)
    if match is None:
        return None
    name = plain(match["agency"] or match["desk"]).strip()
    if name not in AGENCY_FORMS and not re.fullmatch(_DESK, name):
        return None
    return Dateline(match["place"], None, AGENCY_FORMS.get(name))


def _original(line: str, words: int) -> str:
    """The first words of `line` as it writes them: folding a word may change its length, never the number of words."""
    start = re.sub(r"^[^\w\u0900-\u097f]+", "", line)
    return " ".join(re.split(r"[/\[,]", start)[0].split()[:words]).rstrip(".।")
