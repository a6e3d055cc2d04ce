"""Further agreements told without a verb: '1994 में … संधि पर हस्ताक्षर किए [और 2014 में रणनीतिक साझेदारी पर]', '[और दिसंबर में मोरक्को के साथ]'."""

from kg.facts.day import when
from kg.facts.draft import Discourse, Draft
from kg.facts.parties import states_of
from kg.facts.topics import subjects_of
from kg.lexicon import cues
from kg.model import Clause, Group, SentenceFrames

__all__ = ["agreed_besides"]

_AND = cues("and")
_DONE = frozenset({"signed", "agreed"})
_ENDS = frozenset({"पर", "का", "की", "के"})
_LONGEST = 12
"""Words of a stretch that tells no more than another agreement, at most."""
_MARKS = frozenset({"।", ".", ",", ";", "भी", "ही"})
_PARTNERSHIP = "साझेदारी"
_SHARED = ("type", "status", "party")


def agreed_besides(d: Discourse, i: int, made: list[Draft]) -> list[Draft]:
    """Adds an agreement for each verbless stretch that tells another day, and on what or with whom it was."""
    f = d.frames[i]
    told = next((x for x in reversed(made) if x.sentences == [i] and x.one("status") in _DONE and x.all("date")), None)
    out: list[Draft] = []
    for clause in f.clauses[1:] if told is not None else ():
        words = [k for k in range(clause.start, clause.end) if f.form(k) not in _MARKS]
        if told is None or told.one("type") == "partnership" or not _goes_on(f, clause) or not words or len(words) > _LONGEST:
            continue
        day = next((m for m in f.mentions if m.kind == "date" and m.first in clause and m.first - clause.start <= 1), None)
        people = any(m.kind == "person" and m.first in clause for m in f.mentions)
        if day is None or people or not when(d, i, day, planned=False)[0]:
            continue
        partner = next((g for g in f.groups if g.first in clause and g.marker == "with" and g.after > words[-1]), None)
        if partner is None and (f.form(words[-1]) not in _ENDS or words[-1] - day.last < 2):
            continue
        further = _another(d, i, told, clause, partner, day.last)
        if further is not None:
            further.add("date", when(d, i, day, planned=False)[0], i, (d.span(i, day.first, day.last),), "date")
            out.append(further)
    d.drafts += out
    return out


def _goes_on(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause has neither verb nor event, and goes on with the one before behind 'and'."""
    alone = clause.tense == "none" and not clause.negated and not any(h.at in clause and h.type != "partnership" for h in f.heads)
    return alone and not _AND.isdisjoint(f.forms(clause.start - 1, clause.start + 1))


def _another(d: Discourse, i: int, told: Draft, clause: Clause, partner: Group | None, start: int) -> Draft | None:
    """A copy of an agreement on another subject, or of its maker with another partner."""
    f = d.frames[i]
    slots = {prop: list(told.slots[prop]) for prop in _SHARED if prop in told.slots}
    if partner is not None:
        theirs = {code for k in partner.members for code in states_of(d, i, k, partner)}
        makers = {code for g in f.groups if g.marker == "ne" for k in g.members for code in states_of(d, i, k, g)}
        slots["party"] = [s for s in slots.get("party", []) if s.value in makers]
        if not theirs or not slots["party"] or theirs & makers:
            return None
        further = Draft("Agreement", slots, [i])
        for code in sorted(theirs):
            further.add("party", code, i, (d.span(i, partner.first, partner.last),), "party")
        return further
    further = Draft("Agreement", slots, [i])
    if _PARTNERSHIP in f.forms(clause.start, clause.end):
        further.slots.pop("type", None)
        further.add("type", "partnership", i, (d.span(i, start, clause.end),), "agreement word")
    for key, first, last in subjects_of(d, i, start, clause.end):
        further.add("sector", key, i, (d.span(i, first, last),), "subject")
    return further
