"""Talks of which only the reception tells, as translated bulletins have it: 'राष्ट्रपति … ने आज महल में राष्ट्रपति … का स्वागत किया'."""

from kg.facts.cast import Person
from kg.facts.draft import Discourse, Draft
from kg.facts.place import add_place
from kg.facts.received import welcomed
from kg.facts.setting import add_date
from kg.facts.topics import add_sectors
from kg.lexicon import cues
from kg.model import Clause

__all__ = ["met_at_receptions"]

_CEREMONY = cues("airport") | cues("reception-only")
_GOES_TO_MEET = "अगवानी"
_LEADS = frozenset({"head-of-state", "head-of-government"})
_WELCOME = cues("welcome")


def met_at_receptions(d: Discourse) -> None:
    """Adds, once all is read, a meeting of host and guest where no other of their two states is told anywhere."""
    for i, f in enumerate(d.frames):
        if _WELCOME.isdisjoint(f.words) or f.sentence.role != "body" or not _CEREMONY.isdisjoint(f.words):
            continue
        at = next(k for k, form in enumerate(f.words) if form in _WELCOME)
        clause = f.clause_of(at)
        both = welcomed(d, i, to_come=True) if clause.tense in ("past", "future") and clause.mood == "" else []
        if all(p.named and p.country for p in both) and _for_talks(d, i, at, clause, both) and not _met_besides(d, both):
            _add(d, i, at, clause, both)


def _for_talks(d: Discourse, i: int, at: int, clause: Clause, both: list[Person]) -> bool:
    """Whether a guest is received in a house, with those whom he leads, or by a leader in the town of which the news opens to tell."""
    if not both:
        return False
    f = d.frames[i]
    sites = [m for m in f.mentions if m.kind == "place" and m.first in clause and f.form(m.last) == "में"]
    led = any(g.marker == "lead" and both[1] in d.people(i, g) for g in f.groups)
    if led or any(m.detail.startswith("building") for m in sites):
        return True
    opens = all(o.sentence.role != "body" for o in d.frames[:i])
    dated = clause.tense == "future" and any(m.kind == "date" and m.first in clause for m in f.mentions)
    return opens and f.form(at) != _GOES_TO_MEET and (bool(sites) or dated) and not _LEADS.isdisjoint(both[0].posts)


def _met_besides(d: Discourse, both: list[Person]) -> bool:
    """Whether a meeting of their two states is told, be it one with others or to come."""
    return any({p.country for p in both} <= told.states() for told in d.of("Meeting"))


def _add(d: Discourse, i: int, at: int, clause: Clause, both: list[Person]) -> None:
    """Adds what the sentence tells of it."""
    words = (d.span(i, at, at + 2),)
    planned = clause.tense == "future"
    draft = Draft("Meeting")
    draft.add("type", "meeting", i, words, "reception")
    draft.add("status", "planned" if planned else "held", i, words, "tense")
    for person in both:
        draft.add("participant", person, i, (), "reception")
    add_date(d, draft, i, None, clause, planned=planned)
    add_place(d, draft, i, None, clause)
    add_sectors(d, draft, i, clause)
    d.drafts.append(draft)
