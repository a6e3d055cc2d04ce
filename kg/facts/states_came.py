"""States told to have come to a meeting just told, and the people who are named for these right behind it."""

from kg.facts.draft import Discourse, Draft
from kg.facts.series import SUMMITS
from kg.facts.sides import Sides
from kg.lexicon import cues
from kg.model import Clause, Head

__all__ = ["add_states_that_came", "came_too", "named_for_states"]

_APART = cues("separately")
_DOERS = frozenset({"ne", "bare"})
_MONTH = len("2025-06")
_OF_THEIR_OWN = frozenset({"meeting", "meet-verb"})
"""Kinds of words that tell of something else that they did."""
_PLAIN = frozenset({"meeting", "bilateral-talks"})
_PARTIES = _DOERS | {"between", "with", "se", "ko"}
_TWO = 2


def add_states_that_came(d: Discourse, i: int, clause: Clause, told: Draft) -> bool:
    """Adds the states whose officials took part: 'जिसमें कजाकिस्तान, ताजिकिस्तान और उज्बेकिस्तान के विदेश मंत्रियों ने भाग लिया'."""
    f = d.frames[i]
    added = False
    for g in f.groups:
        if g.first not in clause or g.marker not in _DOERS:
            continue
        members = [f.mentions[k] for k in g.members]
        states = [m.value for m in members if m.kind == "country"] if len(members) > 1 else []
        if len(members) == 1 and members[0].kind == "person" and members[0].plural and members[0].name == (0, 0):
            states = [code for code in members[0].countries if not code.startswith("@")]
        if len(states) > 1:  # who came is told now
            told.slots["country"] = [slot for slot in told.slots.get("country", ()) if slot.rule != "context"]
        for code in states if len(states) > 1 else ():
            told.add("country", code, i, (d.span(i, g.first, g.last),), "state that came")
            added = True
    return added


def came_too(d: Discourse, i: int, head: Head, clause: Clause, found: Sides) -> Draft | None:
    """The meeting of many just told, with the states that are told to have come to it: 'फिजी, समोआ और टोंगा बैठक में शामिल हुए'."""
    told = d.focus
    of_its_own = head.ordinal or head.bodies or head.planned or not set(head.countries) <= set(found.states)
    dated = any(m.kind in ("date", "place") and m.first in clause for m in d.frames[i].mentions)
    if told is None or told.kind != "Meeting" or found.people or of_its_own or dated or len(found.states) < _TWO:
        return None
    if told.one("type") not in SUMMITS or told.one("status") != "held" or i - max(told.sentences) > _TWO:
        return None
    return told if add_states_that_came(d, i, clause, told) else None


def named_for_states(d: Discourse, i: int) -> Draft | None:
    """Adds those who act together, one for each state of a meeting of which nobody was named: 'वांग यी, ताकेशी इवाया और चो ताए-यूल ने …'."""
    f, told = d.frames[i], d.focus
    if told is None or told.kind != "Meeting" or told.people() or i - max(told.sentences) != 1 or len(told.states()) < _TWO:
        return None
    of_another_day = any(m.kind == "date" and len(m.value) >= _MONTH and m.value != told.one("date") for m in f.mentions)
    elsewhere = any(m.kind == "place" for m in f.mentions)
    own = any(h.kind in _OF_THEIR_OWN and not h.setting and (h.type not in _PLAIN or h.ordinal or elsewhere) for h in f.heads)
    of_their_own = own or not _APART.isdisjoint(f.words)
    if told.one("status") != "held" or of_another_day or of_their_own:
        return None
    here = {k: g.marker for g in f.groups if g.marker in _PARTIES for k in g.members if (i, k) in d.cast.of}
    people = {k: d.cast.of[i, k] for k in here}
    states = {p.country for p in people.values() if p.named and p.country}
    doers = {*here.values()} & (_DOERS | {"between"})
    if not doers or not len(people) == len(set(people.values())) == len(states) or states != told.states():
        return None
    for k, person in people.items():
        m = f.mentions[k]
        told.add("participant", person, i, (d.span(i, m.first, m.last),), here[k])
    return told
