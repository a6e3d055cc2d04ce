"""Whose post it is: the state, body or 'अपने' before a post, and whether its holder was."""

from typing import NamedTuple

from kg.lexicon import cues
from kg.mentions.gazetteer import Found
from kg.mentions.words import GENITIVE, JOIN, Words

__all__ = ["Holder", "holder_of", "is_demonym", "state_at"]

_BETWEEN = JOIN | {",", "-", ")", "(", "में", "'"}
_HAVING_DONE = frozenset({"जाकर", "आकर", "पहुंचकर", "मिलकर", "होकर", "लेकर", "रहकर", "बुलाकर", "छोड़कर"})
_DEIXIS = {"वहां": "@there", "यहां": "@here"}
_LONGEST_PORTFOLIO = 16
_IN_DATELINE = 7
"""So many tokens from the top a dateline ends."""
_OWN = frozenset({"अपने", "अपनी"})
_OURS = frozenset({"हमारे", "हमारी"})
"""'हमारे देश के राष्ट्रपति', as agencies of state write; whose it is stands nowhere."""
_THAN = frozenset({"से", "इससे", "उससे"})
"""Behind these पूर्व and पहले mean 'before', and no former holder."""


class Holder(NamedTuple):
    """Whose post it is: where the noun phrase begins, the countries (or `@own`, `@there`, `@here`, a body's `@id`), whether he was."""

    first: int
    countries: tuple[str, ...]
    former: bool


def holder_of(s: Words, first: int, floor: int) -> Holder:
    """What stands before the post or title at `first`.

    Walks left over portfolio words, ministries and modifiers to a country with a genitive or a demonym; another person, a verb, ने, को or से
    end the walk.
    """
    i, left, former = first - 1, first, False
    while i >= max(floor, first - _LONGEST_PORTFOLIO):
        form = s.form(i)
        if (state := state_at(s, i)) is not None:
            f, codes = state
            if codes[0].startswith("@") and s.form(f.last) in JOIN and f.last < first:
                i = f.first - 1  # a field like others: 'विदेश मामलों, यूरोपीय संघ और सहयोग मंत्री'
                continue
            hyphen = i < first - 1 and s.form(i + 1) == "-"
            if s.form(f.last) == "सरकार" and s.form(f.first - 1) in GENITIVE and (land := state_at(s, f.first - 2)) is not None:
                f, codes = land  # 'अफगानिस्तान की तालिबान सरकार के'
            elif not (hyphen or _linked(s, f, left, first)):
                return Holder(left, (), former)
            return _more_states(s, _before_short_form(s, f, codes, floor), codes, floor, former)
        if form in cues("before-post"):
            if s.form(i - 1) in _THAN:
                break
            left, former = i, former or form in cues("former")
        elif form in _DEIXIS and s.form(i + 1) in GENITIVE:
            return Holder(i, (_DEIXIS[form],), former)
        elif form in _OWN:
            state = state_at(s, i - 2) if s.form(i - 1) in GENITIVE and i - 2 >= floor else None  # 'कतर के अपने समकक्ष'
            whose = _more_states(s, state[0].first, state[1], floor, former) if state is not None else None
            return whose if whose is not None and len(whose.countries) == 1 else Holder(i, ("@own",), former)
        elif form in _OURS and s.form(i + 1) == "देश":
            return Holder(i, ("@ours",), former)
        elif _ends_holder(s, i, first, left):
            break
        i -= 1
    return Holder(left, (), former)


def _before_short_form(s: Words, f: Found, codes: tuple[str, ...], floor: int) -> int:
    """Where the name of a body or state begins whose short form stands in brackets behind it: 'यूरोपीय संघ (ईयू) की'."""
    whole = state_at(s, f.first - 2) if s.form(f.first - 1) == "(" and s.form(f.last) == ")" else None
    return whole[0].first if whole is not None and whole[1] == codes and whole[0].first >= floor else f.first


def _linked(s: Words, f: Found, left: int, first: int) -> bool:
    """Whether a state is tied to the post behind it: 'रूस के', 'रूसी', 'भारत सरकार में', 'भारत प्रभारी', or right before it."""
    adjective = all(e.kind == "demonym" for e in f.entries if e.list == "countries")
    behind = s.form(f.last)
    return adjective or f.last in (left, first) or behind in GENITIVE or behind in cues("before-post") or behind in cues("office")


def _ends_holder(s: Words, i: int, first: int, left: int) -> bool:
    """Whether token `i` cannot stand between a state and its official's post."""
    form = s.form(i)
    if form in cues("open-meeting") and i == first - 1:
        return True  # 'रायसीना संवाद का उद्घाटन विदेश मंत्री … ने किया'
    if form in GENITIVE and (i == left - 1 or first - 1 - i < 12):
        return False
    if form in _HAVING_DONE:
        return True  # 'नई दिल्ली जाकर प्रधानमंत्री …'
    if form in _BETWEEN:
        return form == "में" and s.form(i - 1) not in cues("office")
    if s.closed(i) or not (s.is_word(i) or form.isalpha()) or s.stands_for(i, "posts"):
        return True
    return s.is_ordinary(i) and form not in cues("office") and not s.stands_for(i, "sectors")


def _ends_dateline(s: Words, i: int) -> bool:
    """Whether token `i` is the dash behind a town and its state that open a report: 'सुवा, फिजी [—] अमेरिका के विदेश मंत्री …'."""
    return s.form(i) == "-" and i <= _IN_DATELINE and not s.glued(i) and "," in s.forms[:i]


def state_at(s: Words, i: int) -> tuple[Found, tuple[str, ...]] | None:
    """The country, demonym or body that ends at token `i`, and its code."""
    f = s.over.get(i)
    if f is None or f.last != i + 1:
        return None
    country = next((e for e in f.entries if e.list == "country" or (e.list == "countries" and e.kind != "capital")), None)
    if country is not None:
        a_name_too = country.kind == "demonym" and "homograph" in country.source and f.of("names") is not None
        if not a_name_too:
            return f, (country.id,)
    body = f.of("organisations")
    house = f.of("places") if body is None and any(e.list == "countries" for e in f.entries) else None
    if house is not None and house.kind == "building" and s.form(f.last) in GENITIVE:
        return f, (house.id,)  # 'व्हाइट हाउस के उप प्रेस सचिव'
    return (f, (f"@{body.id}",)) if body is not None else None


def is_demonym(s: Words, i: int) -> bool:
    """Whether an adjective of a state ends at token `i`: 'रूसी', 'कोलंबियाई'."""
    state = state_at(s, i)
    if state is None or state[0].of("country") is not None:
        return False
    kinds = {e.kind for e in state[0].entries if e.list == "countries"}
    return kinds == {"demonym"}


def _more_states(s: Words, first: int, codes: tuple[str, ...], floor: int, former: bool) -> Holder:
    """Countries joined before one post: 'नेपाल और थाईलैंड के प्रधानमंत्री', 'भारत-रूस'."""
    left = first
    while s.form(left - 1) in JOIN | {",", "-"} and left - 2 >= floor:
        state = state_at(s, left - 2)
        if state is None or _ends_dateline(s, left - 1):
            break
        f, more = state
        left, codes = f.first, (*more, *codes)
    if s.form(left - 1) in cues("before-post") and s.form(left - 2) not in _THAN:
        former = former or s.form(left - 1) in cues("former")
        left -= 1
    return Holder(left, codes, former)
