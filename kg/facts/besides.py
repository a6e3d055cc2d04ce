"""Whom somebody met besides, told without a verb: '… से मुलाकात की और बाद में … से', '… से मिले थे और बुधवार को जेद्दा में … से'."""

from kg.facts.cast import Person
from kg.facts.draft import Discourse, Draft, Slot
from kg.facts.gapped import Gapped, gapped, settings
from kg.facts.place import add_place
from kg.facts.rounds import by_rank
from kg.facts.series import SERIES
from kg.facts.setting import add_date
from kg.model import Clause, SentenceFrames

__all__ = ["met_besides"]

_OTHER_SIDE = frozenset({"se", "with"})
_TWO = 2


def met_besides(d: Discourse, i: int, before: int) -> None:
    """Adds a meeting for each of those whom verbless words behind one name; `before` so many were there before this sentence."""
    f = d.frames[i]
    for clause in f.clauses[1:]:
        told = _told(d, i, before, clause)
        if told is not None and _has_its_day_before(d, i, told, clause):
            d.drafts += _again(d, i, told, settings(f, clause))
        further = gapped(f, clause) if told is not None else []
        if told is None or not further:
            continue
        met = {p for g in further for p in d.people(i, g.met)}
        first = [s for s in told.slots.get("participant", ()) if s.value not in met]
        if len(first) < _TWO and len(first) < len(told.people()):
            continue  # the words only tell with whom it was: 'मिल चुके थे, मंगलवार को, प्रधानमंत्री के साथ'
        across = {p for g in f.groups if g.marker in _OTHER_SIDE and g.first < clause.start for p in d.people(i, g)}
        doers = [s for s in first if s.value not in across]
        if len(doers) == len(first) and len(first) == _TWO:
            doers = [s for s in doers if s.rule not in _OTHER_SIDE]
        added = [x for g in further for x in _besides(d, i, told, doers, g)]
        if added and len(first) >= _TWO:
            told.slots["participant"] = first
        d.drafts += added


def _has_its_day_before(d: Discourse, i: int, told: Draft, clause: Clause) -> bool:
    """Whether the words before a clause tell the day of a meeting."""
    start = d.frames[i].sentence.tokens[clause.start].start
    return any(s.sentence == i and any(span.start < start for span in s.words) for s in told.slots.get("date", ()))


def _again(d: Discourse, i: int, told: Draft, parts: list[Clause]) -> list[Draft]:
    """Further meetings of the same people, of which the words behind tell only day and place: '…, मई में फिर वहीं और सितंबर में प्योंगयांग में'."""
    f, out = d.frames[i], []
    dated = all(any(m.kind == "date" and m.first in part for m in f.mentions) for part in parts)
    if not parts or not dated or len(told.people()) < _TWO:
        return []
    for part in parts:
        slots = {prop: list(found) for prop, found in told.slots.items() if prop not in ("date", "endDate", "place", "outcome")}
        again = Draft("Meeting", slots, [i])
        add_date(d, again, i, None, part, planned=told.one("status") == "planned", whole=False)
        add_place(d, again, i, None, part)
        if again.one("date") != told.one("date"):
            out.append(again)
    return out


def _told(d: Discourse, i: int, before: int, clause: Clause) -> Draft | None:
    """The meeting that the clause with the verb tells."""
    if not any(h.kind in ("meeting", "meet-verb", "talk") and h.last <= clause.start for h in d.frames[i].heads):
        return None
    new = next((x for x in reversed(d.drafts[before:]) if x.kind == "Meeting" and i in x.sentences), None)
    known = d.focus if d.focus is not None and d.focus.kind == "Meeting" and i in d.focus.sentences else None
    told = new or known
    return told if told is not None and not told.all("ordinal") and told.one("type") not in SERIES else None


def _besides(d: Discourse, i: int, told: Draft, doers: list[Slot], further: Gapped) -> list[Draft]:
    """One meeting for each state of those met, with the day and place of the words that name them."""
    f = d.frames[i]
    whole = [Slot(p, i, (), further.doers.marker) for p in d.people(i, further.doers)] if further.doers is not None else doers
    met = [p for p in d.people(i, further.met) if p.named and p.acts]
    out = []
    of_states = [[p for p in met if (p.country or p.body) == state] for state in dict.fromkeys(p.country or p.body for p in met)]
    for theirs in [x for group in of_states for x in ([[p] for p in group] if by_rank(group) else [group])]:
        state = theirs[0].country or theirs[0].body
        if not whole or any(isinstance(s.value, Person) and (s.value.country or s.value.body) == state for s in whole):
            continue
        slots: dict[str, list[Slot]] = {prop: list(told.slots[prop]) for prop in ("type", "status") if prop in told.slots}
        draft = Draft("Meeting", {**slots, "participant": list(whole)}, [i])
        for p in theirs:
            draft.add("participant", p, i, (d.span(i, further.met.first, further.met.last),), further.met.marker)
        _set(d, i, draft, told, further.words, f)
        out.append(draft)
    return out


def _set(d: Discourse, i: int, draft: Draft, told: Draft, words: Clause, f: SentenceFrames) -> None:
    """Gives a meeting the day and the place of its words, else those of the meeting from which they go on."""
    own_day = any(m.kind == "date" and m.first in words for m in f.mentions)
    add_date(d, draft, i, None, words, planned=draft.one("status") == "planned", whole=False)
    add_place(d, draft, i, None, words)
    for prop in ("date", "endDate", "place"):
        if not own_day and prop in told.slots and not draft.all(prop):
            draft.slots[prop] = list(told.slots[prop])
