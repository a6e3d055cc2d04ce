"""Towns and buildings that no list has, known by what stands around them: 'सेंट विंसेंट के आर्गाइल में', 'तालस शहर में', 'अल-यमामा पैलेस में'."""

from collections.abc import Iterator

from kg.lexicon import cues
from kg.mentions.holder import state_at
from kg.mentions.words import GENITIVE, Words
from kg.model import Mention

__all__ = ["unlisted_places"]

_AT = frozenset({"में", "स्थित"})
_MAY_MARK = _AT | {"पर", "के"}
_HELD = cues("held")
_INSIDE = frozenset({"अंदर", "भीतर"})
_MET = cues("talk-with") | cues("come-to-talks") | cues("met-there")
_OFFICIAL = frozenset({"राष्ट्रीय", "सरकारी", "राजकीय", "शाही", "राज्य", "संघीय", "आधिकारिक"})
_ON_DAY = frozenset({"को", "पर", ","})
_LONGEST = 3
"""Words of a name: 'पैकह्वावोन स्टेट गेस्ट हाउस'."""


def unlisted_places(s: Words, taken: frozenset[int], dateline: str = "") -> Iterator[Mention]:
    """The places of a sentence that are told as such and stand in no list; what surer readers took is left alone.

    `dateline` is the folded name of the town from which the article tells.
    """
    for at, form in enumerate(s.forms):
        if form not in _MAY_MARK or not _marks_a_place(s, at) or at == 0 or at - 1 in taken:
            continue
        last = at - 1 if s.form(at - 1) in cues("town-noun") else at  # 'तालस शहर में'
        last = _before_its_kind(s, at) or last
        building = s.form(at - 1) in cues("building-noun")
        first = _name_start(s, at - 1 if building else last, taken)
        if building and first < at - 1:
            yield Mention("place", first, at, "", detail="building:")
        elif building and (owner := _whose_building(s, at - 1, taken)) is not None:
            yield Mention("place", owner, at, "", detail="building:")
        elif not building and first < last and s.form(first - 1) != "की":  # towns are masculine: 'की मध्यस्थता में' names none
            code = _state_before(s, first)
            scene = form == "में" and (s.form(at + 1) in _HELD | _MET or _behind_day(s, first))  # 'डाकार में हुए सम्मेलन', '5 मई को डाकार में'
            in_building = s.form(first - 1) in cues("building-noun")  # 'सरकारी आवास लोलिता में'
            in_region = s.form(first - 1) == "के" and s.stands_for(first - 2, "places", "regions") and form == "में"
            by_doer = s.form(first - 1) == "ने" and form == "में"  # 'सुनक ने विंडसर में'
            here = bool(dateline) and " ".join(s.forms[first:last]) == dateline
            if in_building:
                yield Mention("place", first, last, "", detail="building:")
            elif code or last < at or scene or in_region or by_doer or here or s.form(first - 1) in cues("town-noun"):
                yield Mention("place", first, last, "", detail=f"city:{code}" if code else "")


def _before_its_kind(s: Words, at: int) -> int | None:
    """Where a town's name ends that machines leave before its kind: 'ताकना [के सीमावर्ती शहर] में', 'ताकना [के शहर सीमावर्ती] में'."""
    noun = next((k for k in (at - 1, at - 2) if s.form(k) in cues("town-noun")), None)
    before = noun if noun == at - 1 else at - 2
    genitive = next((k for k in (before - 1, before - 2) if s.form(k) in GENITIVE), None) if noun is not None else None
    between = range(genitive + 1, at) if genitive is not None else range(0)
    return genitive if all(k == noun or s.is_ordinary(k) for k in between) else None


def _marks_a_place(s: Words, at: int) -> bool:
    """Whether what stands at a token makes a site of the words before it: 'में', 'स्थित', and 'के अंदर' as machines write it."""
    at_building = s.form(at) == "पर" and s.form(at - 1) in cues("building-noun")
    return s.form(at) in _AT or at_building or (s.form(at) == "के" and s.form(at + 1) in _INSIDE)


def _behind_day(s: Words, first: int) -> bool:
    """Whether a day stands right before token `first`: 'शुक्रवार को', '2024 को', 'मार्च 10 पर'."""
    day = first - 2 if s.form(first - 1) in _ON_DAY else first - 1
    return s.form(day).isdigit() or s.stands_for(day, "dates")


def _whose_building(s: Words, noun: int, taken: frozenset[int]) -> int | None:
    """Where the words begin that say whose a building is: 'राष्ट्रपति महल', 'सर्बिया के महल'; None where nothing does."""
    before = noun - 2 if s.form(noun - 1) in GENITIVE else noun - 1
    f = s.over.get(before)
    if f is None or f.last != before + 1 or not taken.isdisjoint(range(f.first, noun)):
        return before if s.form(before) in _OFFICIAL and before == noun - 1 else None
    return f.first if f.of("posts", "places", "countries", "country") is not None else None


def _name_start(s: Words, end: int, taken: frozenset[int]) -> int:
    """Where the unknown words before token `end` begin."""
    first, words = end, 0
    while first > 0 and words < _LONGEST and first - 1 not in taken and s.unknown(first - 1):
        first, words = first - 1, words + 1
        if s.hyphenated(first - 1) and first - 2 not in taken:
            first -= 2
    if 0 < first < end and s.form(first - 1) in cues("begins-town") and first - 1 not in taken:
        first -= 1  # 'सेंट एंड्रयूज'
    return first


def _state_before(s: Words, first: int) -> str:
    """The state whose town it is: 'गुयाना के लेथेम', 'कजाखस्तानी बंदरगाह शहर अक्ताऊ'."""
    while s.form(first - 1) in cues("town-noun") or s.stands_for(first - 1, "sectors"):
        first -= 1
    genitive = s.form(first - 1) == "के"  # towns are masculine: 'की मध्यस्थता में' names none
    state = state_at(s, first - 2 if genitive else first - 1)
    return state[1][0] if state is not None and not state[1][0].startswith("@") else ""
