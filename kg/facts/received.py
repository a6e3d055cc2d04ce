"""A guest received by his host: whose talks the next sentences tell without a name, '… ने … का स्वागत किया। वार्ता में …'."""

from kg.facts.both import of_both_states
from kg.facts.cast import Person
from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import Clause, Group, Head, SentenceFrames

__all__ = ["delegations_of_both", "talked_again", "talked_on_receiving", "talked_when_received", "welcomed"]

_AIRPORT = cues("airport")
_AND = frozenset({"और", "तथा", "एवं", "व"})
_DELEGATION = frozenset({"प्रतिनिधिमंडल", "शिष्टमंडल"})
_LED = 4
"""So many words at most stand between who led a delegation and its welcome: '[एक प्रतिनिधिमंडल का] स्वागत'."""
_DID_SO = frozenset({"ne", "bare", "between"})
_HOW = cues("how-received") | {"में", "पर", "को", "से", "ने", "द्वारा"}
"""What may stand between a guest and 'स्वागत' beside places, days and the host: 'का [गर्मजोशी से] स्वागत'."""
_PLAIN = frozenset({"meeting", "bilateral-talks", "delegation-talks"})
_SCENES = frozenset({"", "reference", "during"})
_TALKS = frozenset({"bilateral-talks", "delegation-talks"})
_TWO = 2
_WELCOME = cues("welcome")
_WHILE = 2
"""So many sentences behind a reception the talks are still those of host and guest."""


def welcomed(d: Discourse, i: int, *, to_come: bool = False) -> list[Person]:
    """Host and guest of two states where a sentence tells that one received the other; nobody where a decision was welcomed.

    With `to_come` also where he will: '… शुक्रवार को महल में … का स्वागत करेंगे'.
    """
    f = d.frames[i]
    at = next((k for k, form in enumerate(f.words) if form in _WELCOME), None)
    if at is None or f.clause_of(at).negated:
        return []
    clause = f.clause_of(at)
    lies_ahead = clause.tense == "future"
    if lies_ahead and not to_come:
        return []
    doers = [g for g in f.groups if (g.marker == "bare" and g.first in clause if lies_ahead else g.marker == "ne")]
    hosts = [p for g in doers for p in d.people(i, g)]
    guests = [p for g in f.groups if g.after <= at and _is_guest(f, g, at) for p in d.people(i, g)]
    both = [*hosts, *guests]
    states = {p.country for p in both if p.country}
    return both if len(hosts) == len(guests) == 1 and len(states) == len(both) and _sure(both) else []


def _sure(both: list[Person]) -> bool:
    """Whether both act for their states, and one of them at least has a name."""
    return all(p.acts for p in both) and any(p.named for p in both)


def _is_guest(f: SentenceFrames, g: Group, at: int) -> bool:
    """Whether a group is of those who were welcomed: 'मैक्रों का … स्वागत', 'मैक्रों के नेतृत्व में एक प्रतिनिधिमंडल का स्वागत'."""
    led = g.marker == "lead" and not _DELEGATION.isdisjoint(f.forms(g.after, at)) and at - g.after <= _LED
    return led or (g.marker == "of" and _only_how(f, g.after, at))


def _only_how(f: SentenceFrames, start: int, end: int) -> bool:
    """Whether between a guest and his welcome stands only where, when, how and by whom."""
    told = {k for m in f.mentions if m.kind in ("place", "date", "person") for k in range(m.first, m.last)}
    return all(k in told or f.form(k) in _HOW for k in range(start, end))


def talked_when_received(d: Discourse, i: int, head: Head) -> list[Person]:
    """Whose talks a bare word means right behind a reception, where no other meeting was told since: 'चार घंटे चली बातचीत में'."""
    bare = head.kind == "meeting" and head.type in _PLAIN and head.setting in _SCENES and not (head.ordinal or head.plural)
    if not bare or head.countries or head.bodies or not 0 < i - d.received <= _WHILE or len(d.pair) != _TWO:
        return []
    states = {p.country for p in d.pair}
    told = d.focus is not None and (max(d.focus.sentences) > d.received or states <= d.focus.states())
    others = {p for k in range(len(d.frames[i].mentions)) if (p := d.cast.of.get((i, k))) is not None} - set(d.pair)
    on_arrival = not _AIRPORT.isdisjoint(d.frames[d.received].words)
    return [] if told or others or on_arrival or len(states) != _TWO else list(d.pair)


def talked_on_receiving(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """Host and guest of a reception with which the sentence begins: '… ने … का स्वागत किया [और व्यापार पर चर्चा की]'."""
    f = d.frames[i]
    before = f.clause_before(clause) if clause.start and f.form(clause.start - 1) in _AND else None
    if before is None or _WELCOME.isdisjoint(f.forms(before.start, before.end)) or clause.negated or clause.tense != "past":
        return []
    doers = any(g.marker in ("ne", "bare") and g.first in clause for g in f.groups)
    return [] if doers else welcomed(d, i)


def delegations_of_both(d: Discourse, i: int, head: Head) -> list[Person]:
    """Whose delegations met right behind what two did together: 'मोदी और मैक्रों ने … संबोधित किया। इसके बाद प्रतिनिधिमंडल स्तर की वार्ता हुई'.

    So did both where no other is named: 'मोदी और मैक्रों मौजूद थे। उन्होंने … वार्ता की'.
    """
    f = d.frames[i]
    clause = f.clause_of(head.at)
    theirs = head.type == "delegation-talks" or (head.type in _PLAIN and "उन्होंने" in f.forms(clause.start, head.at))
    bare = head.kind == "meeting" and theirs and not (head.setting or head.ordinal or head.countries)
    together = [[p for p in d.people(i - 1, g) if p.named] for g in d.frames[i - 1].groups if g.marker in _DID_SO] if i else []
    if not bare or clause.tense != "past" or clause.negated or any(m.kind in ("person", "country") for m in f.mentions):
        return []
    both = next((x for x in together if len(x) == _TWO and set(x) == set(d.pair)), [])
    states = {p.country for p in both}
    told = d.focus is not None and states <= d.focus.states()
    return [] if told or len(states) != _TWO or not all(p.named for p in both) else both


def talked_again(d: Discourse, i: int, head: Head) -> list[Person]:
    """Whose talks of another day are told right behind a meeting of two: '… से मुलाकात की। अगले दिन महल में औपचारिक वार्ता हुई'."""
    f, told = d.frames[i], d.focus
    clause = f.clause_of(head.at)
    of_its_own = head.setting or head.this or head.ordinal or head.countries or head.bodies
    bare = head.kind == "meeting" and head.type in _TALKS and not of_its_own
    if not bare or told is None or told.kind != "Meeting" or max(told.sentences) != i - 1 or of_both_states(f.words):
        return []
    if clause.tense not in ("past", "future") or clause.negated or clause.mood:
        return []
    if any(m.kind in ("person", "country", "organisation") for m in f.mentions):
        return []
    dated = any(m.kind == "date" and m.first in clause and m.last <= head.at and m.value > (told.one("date") or "") for m in f.mentions)
    both = told.people()
    two = len(both) == _TWO == len({p.country for p in both}) and all(p.named for p in both) and set(both) == set(d.pair)
    return both if dated and two else []
