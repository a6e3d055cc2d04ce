"""The day on which a sentence just before tells somebody came, and on which what was done there was done.

'वह रविवार को … पहुंचे थे। वहां …', 'वह कल … पहुंचे थे। हवाई अड्डे पर … ने उनकी अगवानी की। इसके बाद …'.
"""

from collections.abc import Iterator

from kg.facts.day import when
from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import Clause

__all__ = ["day_of_coming"]

_AND = cues("and")
_THERE = frozenset({"वहां", "वहीं"})
_THEN = frozenset({("इसके", "बाद"), ("उसके", "बाद"), ("बाद", "में"), ("फिर", "दोनों")})
_CAME = frozenset({"arrive", "come", "go", "enter"})
_DAY = len("2024-12-05")
_SCENE = 3
"""So many sentences behind a coming told as past the same day goes on."""


def day_of_coming(d: Discourse, i: int, clause: Clause) -> str | None:
    """The one day that a sentence before tells of a coming, where a clause without a date goes on with 'वहां' or 'इसके बाद'.

    So does one behind 'और' from the day of the clause before: 'मंगलवार को आए मंत्री … ने … से वार्ता की और उसके बाद … से मिले'.
    """
    f = d.frames[i]
    if clause.start and f.forms(clause.start, clause.start + 2) in _THEN:
        return _of_clause_before(d, i, clause)
    goes_on = f.form(0) in _THERE or f.forms(0, 2) in _THEN
    if not i or clause.start or not goes_on or clause.tense == "future" or any(m.kind == "date" for m in f.mentions):
        return None
    return next((day for k in _scene(d, i) if (day := _came_on(d, k)) is not None), None)


def _of_clause_before(d: Discourse, i: int, clause: Clause) -> str | None:
    """The one day that a sentence tells, where the clause has it from which this one goes on."""
    f = d.frames[i]
    before = f.clause_before(clause)
    days = [m for m in f.mentions if m.kind == "date"]
    goes_on = before is not None and before.tense == clause.tense == "past" and f.form(clause.start - 1) in _AND
    if before is None or not goes_on or len(days) != 1 or days[0].first not in before or before.said != clause.said:
        return None
    day, until = when(d, i, days[0], planned=False)
    return day if len(day) == _DAY and not until else None


def _scene(d: Discourse, i: int) -> Iterator[int]:
    """The sentences with which a sentence goes on: the one before, or behind 'इसके बाद' the nearest that tells a day, told as past."""
    if d.frames[i].form(0) in _THERE:
        yield i - 1
        return
    for k in range(i - 1, max(i - 1 - _SCENE, -1), -1):
        f = d.frames[k]
        if f.sentence.paragraph != d.frames[i].sentence.paragraph:
            return
        if any(m.kind == "date" for m in f.mentions):
            yield from [k] if f.form(len(f.words) - 2) in cues("was") else []
            return


def _came_on(d: Discourse, k: int) -> str | None:
    """The one day that a sentence tells of a coming."""
    before = d.frames[k]
    days = [m for m in before.mentions if m.kind == "date"]
    came = [h for h in before.heads if h.kind == "travel-verb" and h.type in _CAME]
    if len(days) != 1 or len(came) != 1 or days[0].last > came[0].at or before.clause_of(came[0].at).negated:
        return None
    day, until = when(d, k, days[0], planned=False)
    return day if len(day) == _DAY and not until else None
