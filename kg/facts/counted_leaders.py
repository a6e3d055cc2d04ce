"""Meetings of so many leaders whom only the sentences behind name: 'तीन नेता कल असमारा में मिले। मेजबान राष्ट्रपति … थे। उनके साथ थे … और …'."""

from kg.facts.cast import Person
from kg.facts.counted import SO_MANY
from kg.facts.draft import Discourse, Draft
from kg.facts.held import status_of
from kg.facts.place import add_place
from kg.facts.setting import add_date
from kg.lexicon import cues
from kg.model import Head, SentenceFrames

__all__ = ["leaders_met"]

_LEADERS = cues("leaders")
_FAR = 4
"""So many words behind the count the leaders are named: 'तीन पड़ोसी देशों के नेता'."""
_NAMED_SOON = 3
"""So many sentences behind the meeting all of them are named."""
_TWO = 2
_WERE = cues("was") | cues("is") | {"आए", "आईं", "पहुंचे", "पहुंचीं", "होंगे", "रहे"}


def leaders_met(d: Discourse, i: int) -> Draft | None:
    """The meeting of the leaders that a sentence counts, where those behind name exactly so many, each of another state."""
    f = d.frames[i]
    if _LEADERS.isdisjoint(f.words) or f.sentence.role == "headline":
        return None
    head = next((h for h in f.heads if h.kind == "meet-verb" and not h.setting), None)
    many = _counted(f, head) if head is not None else 0
    people = _named_behind(d, i, many) if many else []
    status = status_of(f, head, f.clause_of(head.at)) if head is not None and people else None
    if head is None or status is None:
        return None
    clause = f.clause_of(head.at)
    told = Draft("Meeting")
    told.add("type", "multilateral" if many > _TWO else "meeting", i, (d.span(i, head.first, head.last),), "event word")
    told.add("status", status, i, (d.span(i, clause.start, clause.end),), "tense")
    for k, person in people:
        told.add("participant", person, k, (), "named behind")
    add_date(d, told, i, head, clause, planned=status == "planned")
    add_place(d, told, i, head, clause)
    told.sentences = [i]
    d.drafts.append(told)
    d.focus = told
    d.day = told.one("date") or d.day
    return told


def _counted(f: SentenceFrames, head: Head) -> int:
    """How many leaders are said to have met, of whom none is named."""
    clause = f.clause_of(head.at)
    if any(m.kind == "person" and m.name != (0, 0) and m.first in clause for m in f.mentions):
        return 0
    for k in range(clause.start, head.at):
        behind = next((j for j in range(k + 1, k + 1 + _FAR) if f.form(j) in _LEADERS), None)
        if f.form(k) in SO_MANY and behind is not None and f.form(behind + 1) not in {"ने", "को", "से", "की", "के", "का"}:
            return SO_MANY[f.form(k)]
    return 0


def _named_behind(d: Discourse, i: int, many: int) -> list[tuple[int, Person]]:
    """Those whom the next sentences name by what they were there, if they are so many and of as many states."""
    found: dict[Person, int] = {}
    for k in range(i + 1, min(i + 1 + _NAMED_SOON, len(d.frames))):
        f = d.frames[k]
        told_there = not _WERE.isdisjoint(f.words) and not any(h.kind in ("meeting", "meet-verb", "agreement") for h in f.heads)
        if f.sentence.role == "headline" or not told_there:
            break
        for j in range(len(f.mentions)):
            if (person := d.cast.of.get((k, j))) is not None and person.named:
                found.setdefault(person, k)
        if len(found) >= many:
            break
    each = len(found) == many == len({p.country for p in found if p.country})
    return [(k, person) for person, k in found.items()] if each else []
