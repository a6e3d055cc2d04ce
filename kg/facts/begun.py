"""The days of a journey that a relative clause tells: 'पेरू की यात्रा, जो 3 मई को शुरू हुई', 'चिली दौरा, जो 9 से 11 मई तक चलेगा'."""

from itertools import pairwise

from kg.facts.day import when
from kg.facts.draft import Discourse, Draft
from kg.facts.returns import can_end
from kg.lexicon import cues
from kg.model import Mention

__all__ = ["begun", "begun_and_over"]

_OTHER_EVENTS = frozenset({"meeting", "meet-verb", "talk", "visit", "travel-verb", "agreement"})
_ENDS = cues("come-to-an-end") | cues("completed")
_START = cues("start")
_WENT_ON = cues("journey-went-on")
_WHICH = frozenset({"जो", "जिसकी", "जिसका"})


def begun(d: Discourse, i: int) -> None:
    """Adds the days to the one journey of which the clause before the relative one tells."""
    f = d.frames[i]
    for n, (before, clause) in enumerate(pairwise(f.clauses)):
        which = f.form(clause.start) in _WHICH or f.forms(clause.start - 1, clause.start + 1) == (";", "यह")
        tells = which and bool(_WENT_ON & set(f.forms(clause.start, clause.end))) and not clause.negated
        journey = next((h for h in f.heads if h.kind == "visit" and h.at in before), None) if tells else None
        if journey is None or any(h.at in clause and h.kind in _OTHER_EVENTS for h in f.heads):
            continue
        goes_on = f.clauses[n + 2 : n + 3] if f.form(clause.end - 1) == "," else ()
        rest = [c for c in goes_on if not any(h.at in c for h in f.heads) and (_WENT_ON | _ENDS) & set(f.forms(c.start, c.end))]
        days = [
            (m, not _ENDS.isdisjoint(f.forms(c.start, c.end)))
            for c in (clause, *rest)
            for m in f.mentions
            if m.kind == "date" and m.first in c
        ]
        told = [v for v in d.of("Visit") if i in v.sentences and v.sentences[-1] == i]
        if not told and (journey.this or journey.own):
            told = list(d.of("Visit"))[-1:]  # 'उनकी यह यात्रा, जो 29 जून तक चलेगी, …'
        for m, ends in days if len(told) == 1 else ():
            _add_day(d, i, m, told[0], planned=clause.tense == "future", ends=ends)


def begun_and_over(d: Discourse, i: int) -> None:
    """Adds the first day of a journey whose end the clause tells too: '31 मार्च को शुरू होकर 2 अप्रैल को पूरी हुई'."""
    f = d.frames[i]
    for m in f.mentions if "होकर" in f.words else ():
        at = m.last + (f.form(m.last) in {"को", "से"})
        told = [v for v in d.of("Visit") if v.sentences[-1] == i] if m.kind == "date" and f.form(at) in _START else []
        if len(told) == 1 and f.form(at + 1) == "होकर" and len(m.value) == len("2025-06-30"):
            _add_day(d, i, m, told[0], planned=told[0].one("status") == "planned", ends=False)


def _add_day(d: Discourse, i: int, m: Mention, told: Draft, *, planned: bool, ends: bool) -> None:
    """Adds the first day of a journey, or the last one that 'तक' marks."""
    first, last = when(d, i, m, planned=planned)
    where = (d.span(i, m.first, m.last),)
    only_end = (ends or "तक" in d.frames[i].forms(m.last - 1, m.last + 1)) and not last
    if not only_end and first and not told.all("date"):
        told.add("date", first, i, where, "relative clause")
    end = first if only_end else last
    if end and len(end) == len("2025-06-30") and not told.all("endDate") and can_end(told.one("date"), end) and told.one("date") != end:
        told.add("endDate", end, i, where, "last day")
