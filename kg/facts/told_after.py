"""The day of an event that a short sentence tells behind it: 'मोदी टोक्यो गए थे। यात्रा 5 जुलाई की है', 'यह मुलाकात 6 मई को हुई'."""

from datetime import date

from kg.facts.day import when
from kg.facts.draft import Discourse, Draft
from kg.facts.ended import days_long, first_of
from kg.facts.series import SUMMITS
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["closes", "day_told_after", "last_day_told_after", "length_told_after", "opening_told_after"]

_ENDS = cues("come-to-an-end")
_BEGAN = frozenset({"शुरू", "आरंभ", "प्रारंभ"})
_HELD = frozenset({"चला", "चली", "चले", "हुआ", "हुई", "हुए"})
_KINDS = {"meeting": "Meeting", "talk": "Meeting", "visit": "Visit"}
_LONGEST = 10
"""Tokens of a sentence that tells a day and hardly anything else."""
_OPENS = 5
"""Tokens at the head of a sentence in which it tells how long a gathering took."""
_OTHERS = frozenset({"person", "country", "organisation"})
_THIS = frozenset({"यह", "ये"})
_GOES_ON = cues("last")
_LASTS = cues("goes-on-until")
_JOURNEY_BEFORE = 3
"""So many sentences before it the journey was told of whose last day a sentence tells."""


def day_told_after(d: Discourse, i: int) -> None:
    """Gives the event of the sentence before the day that this one tells of it, where it has none of its own words."""
    f = d.frames[i]
    dates = [m for m in f.mentions if m.kind == "date"]
    heads = [h for h in f.heads if h.kind in _KINDS and h.at == (f.form(0) in _THIS) and not (h.setting or h.planned or h.ordinal)]
    if len(heads) != 1 or len(dates) != 1 or len(f.words) > _LONGEST or any(m.kind in _OTHERS for m in f.mentions):
        return
    if len(f.clauses) != 1 or f.clauses[0].negated or f.clauses[0].mood or not _ENDS.isdisjoint(f.words):
        return
    if not _of_this_day(d, i, heads[0], dates[0]):
        return
    told = [x for x in d.of(_KINDS[heads[0].kind]) if max(x.sentences, default=-9) == i - 1]
    planned = f.clauses[0].tense == "future"
    if len(told) == 1 and not _dated_by_words(told[0]) and (told[0].one("status") == "planned") >= planned:
        first, last = when(d, i, dates[0], planned=planned)
        for prop, value in (("date", first), ("endDate", last if last != first else "")):
            told[0].slots.pop(prop, None)
            if value:
                told[0].add(prop, value, i, (d.span(i, dates[0].first, dates[0].last),), "told after")


def length_told_after(d: Discourse, i: int) -> None:
    """Gives the summit that is told to have ended its first day, where the next sentence tells how long it took: 'दो दिन चले सम्मेलन में …'."""
    f, told = d.frames[i], d.focus
    if told is None or told.one("type") not in SUMMITS or told.all("endDate") or not told.all("date"):
        return
    length = days_long(f.words[:_OPENS])
    head = next((h for h in f.heads if h.kind == "meeting" and h.type in SUMMITS and h.at <= _OPENS), None)
    last = told.slots["date"][0]
    over = i - last.sentence == 1 and not _ENDS.isdisjoint(d.frames[last.sentence].words) and len(str(last.value)) == len("2024-07-05")
    if not length or head is None or head.bodies or head.ordinal is not None or not over:
        return
    told.slots.pop("date")
    told.add("date", first_of(str(last.value), length), last.sentence, last.words, "told after")
    told.add("endDate", str(last.value), last.sentence, last.words, "last day")


def opening_told_after(d: Discourse, i: int) -> None:
    """Gives what is told to have ended its first day, where the next sentence tells it: 'सोमवार को शुरू हुए इस सम्मेलन में …'."""
    f, told = d.frames[i], d.focus
    day = f.mentions[0] if f.mentions and f.mentions[0].kind == "date" else None
    if day is None or told is None or told.kind != "Meeting" or told.all("endDate") or not told.all("date"):
        return
    if day.until and not day.either:
        _all_days(d, i, told, day)
        return
    head = next((h for h in f.heads if h.kind == "meeting" and h.first >= day.last), None)
    if _BEGAN.isdisjoint(f.forms(day.last, day.last + 2)) or head is None or head.ordinal is not None or head.first - day.last > _OPENS:
        return
    last, began = told.slots["date"][0], when(d, i, day, planned=False)[0]
    over = i - last.sentence == 1 and not _ENDS.isdisjoint(d.frames[last.sentence].words)
    if over and len(began) == len(str(last.value)) == len("2024-07-05") and 0 < _days_between(began, str(last.value)) <= _LONGEST:
        told.slots.pop("date")
        told.add("date", began, i, (d.span(i, day.first, day.last),), "told after")
        told.add("endDate", str(last.value), last.sentence, last.words, "last day")


def _all_days(d: Discourse, i: int, told: Draft, days: Mention) -> None:
    """Gives what is told to have ended on its last day all of them: 'बैठक गुरुवार को खत्म हुई। 8 और 9 मई को हुई इस बैठक में …'."""
    f = d.frames[i]
    clause = f.clause_of(days.first)
    this = next((h for h in f.heads if h.kind == "meeting" and h.this and h.first in clause and f.form(h.first - 1) in _HELD), None)
    first, last = when(d, i, days, planned=False)
    ended = told.slots["date"][0]
    if this is not None and i - ended.sentence == 1 and last == ended.value and first < last:
        told.slots.pop("date")
        told.add("date", first, i, (d.span(i, days.first, days.last),), "told after")
        told.add("endDate", last, i, (d.span(i, days.first, days.last),), "last day")


def closes(d: Discourse, i: int, head: Head, clause: Clause) -> Draft | None:
    """The summit just told whose last day a sentence gives: 'सम्मेलन शुक्रवार को समाप्त होगा', 'बैठक 6 सितंबर तक चलेगी'."""
    f = d.frames[i]
    told = d.focus
    bare = head.kind == "meeting" and head.first == head.at and head.ordinal is None
    if told is None or told.kind != "Meeting" or not bare or told.all("endDate") or clause.negated:
        return None
    day = next((m for m in f.mentions if m.kind == "date" and head.last <= m.first < clause.end), None)
    if day is None:
        return None
    behind = f.forms(day.last, clause.end)
    ends = bool(_ENDS & set(behind[:3])) or (behind[:1] == ("तक",) and bool(_GOES_ON & set(behind[:3])))
    last, until = when(d, i, day, planned=clause.tense == "future")
    if not ends or until or len(last) != 10:
        return None
    told.add("endDate", last, i, (d.span(i, day.first, day.last),), "last day")
    return told


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _of_this_day(d: Discourse, i: int, head: Head, date: Mention) -> bool:
    """Whether a day or month stands right behind the event's word: 'यात्रा 5 जुलाई की है'."""
    f = d.frames[i]
    behind = f.form(date.last)
    return date.first == head.last and len(date.value) >= len("2024-07") and behind in {"की", "का", "को", "में", "से", "है", "थी", "था"}


def _dated_by_words(draft: Draft) -> bool:
    return any(slot.words for slot in draft.slots.get("date", ()))


def last_day_told_after(d: Discourse, i: int) -> None:
    """Gives the journey told the day until which a sentence says that it goes on: 'यह यात्रा, जो … हो रही है, बुधवार तक जारी रहेगी'."""
    f = d.frames[i]
    if _LASTS.isdisjoint(f.words) and _ENDS.isdisjoint(f.words):
        return
    head = next((h for h in f.heads if h.kind == "visit" and h.at == (f.form(0) in _THIS) and not h.countries), None)
    day = next((m for m in f.mentions if m.kind == "date" and _lasts_until(f, m)), None)
    told = [x for x in d.of("Visit") if i - max(x.sentences, default=-9) <= _JOURNEY_BEFORE and not x.all("endDate")]
    if head is None or day is None or len({x.one("destination") for x in told}) != 1:
        return
    clause = f.clause_of(day.first)
    planned = clause.tense != "past"
    first, last = when(d, i, day, planned=planned)
    end, begun = last or first, told[-1].one("date")
    if clause.negated or clause.mood or len(end) != len("2024-07-05") or (begun is not None and begun >= end):
        return
    for visit in told:
        visit.add("endDate", end, i, (d.span(i, day.first, day.last),), "told after")
        if last and first < last and not visit.all("date"):
            visit.add("date", first, i, (d.span(i, day.first, day.last),), "told after")


def _lasts_until(f: SentenceFrames, day: Mention) -> bool:
    """Whether something goes on until a day or ends on it: 'बुधवार तक जारी रहेगी', 'शनिवार को समाप्त होगी'."""
    until = "तक" in f.forms(day.last - 1, day.last + 1)
    behind = f.forms(day.last, day.last + 3)
    return not (_LASTS if until else _ENDS if behind[:1] == ("को",) else frozenset()).isdisjoint(behind)
