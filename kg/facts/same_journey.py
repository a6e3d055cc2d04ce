"""Whether a journey told is the one already told of, by their dates."""

from kg.facts.draft import Discourse, Draft
from kg.facts.returns import can_end
from kg.lexicon import cues

__all__ = ["has_day_of_all", "same_journey"]

_DONE = frozenset({"चुका", "चुकी", "चुके"})
_HAD = cues("was")
_IS = cues("is")


def has_day_of_all(d: Discourse, told: Draft) -> bool:
    """Whether a stop has its days from a sentence that gives those of the whole journey: '10 से 15 जून तक भूटान और नेपाल की यात्रा'."""
    at = told.slots["date"][0].sentence
    others = (v for v in d.of("Visit") if v is not told and v.people("visitor") == told.people("visitor"))
    return any(v.slots["destination"][0].sentence == at for v in others)


def same_journey(d: Discourse, i: int, other: Draft, draft: Draft) -> bool:
    """Whether the dates of two visits agree, and the new one is none of long before the one that is told as going on."""
    day, published = draft.one("date"), d.article.published
    words = d.frames[i].words
    too = "भी" in words and not _DONE.isdisjoint(words[-4:])  # 'वह मार्च 2023 में भी वहां जा चुके हैं'
    goes_on = not other.all("date") and (too or not _IS.isdisjoint(d.frames[other.sentences[-1]].words[-3:]))
    before = bool(day and published and day[:7] < published[:7]) and (too or not _HAD.isdisjoint(words[-3:]))
    return not (goes_on and before) and _same_day(other, draft)


def _same_day(a: Draft, b: Draft) -> bool:
    """Whether the dates of two visits agree; the second may lie within the span of the first."""
    x, y, end = a.one("date"), b.one("date"), a.one("endDate")
    if y and not x and end and len(y) == 10:
        return can_end(y, end)
    if not x or not y or x.startswith(y) or y.startswith(x):
        return True
    return bool(end and x <= y <= end)
