"""Talks of officials without a name: 'भारत और चीन के सैन्य अधिकारियों के बीच चर्चा हुई', 'दोनों पक्षों के कमांडर बातचीत कर रहे थे'."""

from itertools import pairwise

from kg.facts.series import SUMMITS
from kg.facts.sides import Sides
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["consulted", "holders_met", "many_states_met", "officials_met", "officials_of_both_talked"]

_BOTH_STATES = cues("both-states")
_TAKES_PLACE = frozenset({"हुआ", "हुई", "हुए", "होगा", "होगी", "होंगे", "होंगी"})
_CALLED = _TAKES_PLACE | {"बुलाई", "आयोजित"}
_HELD = frozenset({"हुई", "हुए", "हुआ", "हुईं"})
_LEADERS = cues("leaders")
_NEAR = 4
"""So many words behind 'दोनों पक्षों के' stands whose officials they are."""
_MARKED = frozenset({"ने", "के", "की", "का", "से", "को", "में", "पर"})
_SIT_DOWN = ("मिल", "बैठ", "जुट", "इकट्ठ", "एकत्र")
_OFFICIALS = cues("officials-of-state")
_PAIR = cues("pair")
_STATES = frozenset({"देशों", "राष्ट्रों", "मुल्कों"})
_TWO = 2
_TALKED = (("कर", "रहे", "थे"), ("कर", "रही", "थीं"), ("कर", "चुके", "थे"), ("की",))


def holders_met(f: SentenceFrames, head: Head, clause: Clause, found: Sides) -> str | None:
    """Of what type a meeting is of which only the states of those who met are told: 'फ्रांस, रूस और यूक्रेन के नेता पेरिस में जुटे'."""
    if len(found.states) > _TWO:  # 'भारत, चीन और भूटान की सीमा मिलती है', 'समझौते को मंजूरी मिली' are no meeting
        came = any(m.kind == "person" and m.plural and m.first in clause for m in f.mentions)
        return "multilateral" if came or not _LEADERS.isdisjoint(f.forms(clause.start, head.at)) else None
    of_both = (m for m in f.mentions if m.kind == "person" and m.plural and m.name == (0, 0) and m.first in clause)
    posts = any({*found.states} == {*m.countries} and len(m.countries) == _TWO for m in of_both)
    if not found.states and _both_sides_met(f, head, clause):
        return "meeting"
    together = f.form(head.at) == "मिलकर"  # 'मिलकर एक कोष बनाएंगे'
    return "meeting" if not together and (posts or (len(found.states) == _TWO and _leaders_met(f, head, clause))) else None


def _both_sides_met(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether both states, or who has a post in both, meet on a day told: 'दोनों पक्ष जुलाई में फिर मिलेंगे', 'दोनों देशों के गृह सचिव … मिले'.

    Not 'दोनों पक्षों को … मिले'.
    """
    before = f.forms(clause.start, head.at)
    threes = zip(before, before[1:], (*before[2:], ""), strict=False)
    subjects = any(a in _PAIR and b in _BOTH_STATES and not b.endswith("ं") and c not in _MARKED for a, b, c in threes)
    set_then = any(m.kind == "date" and m.first in clause for m in f.mentions)
    outright = not (head.setting or clause.negated or clause.mood) and clause.end - head.last <= _NEAR
    subjects = subjects or _officials_of_both(before)
    return subjects and set_then and outright and f.form(head.at).startswith(_SIT_DOWN) and "मिलकर" not in f.forms(head.first, head.last)


def _officials_of_both(forms: tuple[str, ...]) -> bool:
    """Whether those who have a post in both states are a subject without a marker.

    >>> _officials_of_both(("दोनों", "देशों", "के", "गृह", "सचिव", "दिल्ली", "में")), _officials_of_both(("दोनों", "देशों", "के", "मंत्री", "से"))
    (True, False)
    """
    threes = zip(forms, forms[1:], forms[2:], strict=False)
    theirs = next((k + 3 for k, (a, b, c) in enumerate(threes) if a in _PAIR and b in _BOTH_STATES and c == "के"), None)
    near = enumerate(forms[theirs : theirs + _NEAR], theirs) if theirs is not None else ()
    at = next((k for k, form in near if form in _LEADERS or form in _OFFICIALS), None)
    return at is not None and _MARKED.isdisjoint(forms[at + 1 : at + 2])


def _leaders_met(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether the unnamed leaders of two states met on a day: 'भारत और कनाडा के नेता 17 जून को … में मिले'."""
    set_then = any(m.kind == "date" and m.first in clause for m in f.mentions)
    if not set_then or head.setting or not f.form(head.at).startswith("मिल"):
        return False
    of_states = (g for g in f.groups if g.first in clause and g.after <= head.at and g.marker in ("of", "bare") and len(g.members) > 1)
    named = (g for g in of_states if all(f.mentions[k].kind == "country" for k in g.members))
    return any(not _LEADERS.isdisjoint(f.forms(g.after - 1, g.after + 1)) for g in named)


def consulted(f: SentenceFrames, head: Head, clause: Clause, found: Sides) -> bool:
    """Whether consultations of a named kind between states took place or will: 'भारत, अमेरिका और … के बीच त्रिपक्षीय परामर्श होगा'."""
    between = [code for code, role in found.states.items() if role.marker == "between" and role.last <= head.at]
    takes_place = not _TAKES_PLACE.isdisjoint(f.forms(head.last, clause.end))
    return head.type != "meeting" and len(between) > 1 and takes_place and not (head.setting or clause.negated or clause.mood)


def officials_met(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether talks of two states' unnamed officials are told outright: 'भारत और चीन के सैन्य अधिकारियों के बीच चर्चा हुई'."""
    if head.setting or head.this or clause.negated or clause.mood:
        return False
    if _HELD.isdisjoint(f.forms(head.last, head.last + 1)):
        return officials_of_both_talked(f, head, clause)
    between = [f.mentions[k] for g in f.groups if g.marker == "between" and g.first in clause and g.after <= head.at for k in g.members]
    return any(m.kind == "person" and m.plural and m.name == (0, 0) and len(m.countries) >= 2 for m in between)


def officials_of_both_talked(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether both states' unnamed officials talked on a day: 'कल [दोनों पक्षों के फील्ड कमांडर] बातचीत कर रहे थे'."""
    if head.kind not in ("talk", "meeting") or head.setting or clause.negated or clause.mood or clause.tense != "past":
        return False
    before = f.forms(clause.start, head.at)
    of_both = (k + 2 for k, (a, b) in enumerate(pairwise(before)) if a in _PAIR and b in _BOTH_STATES)
    theirs = any(before[k : k + 1] == ("के",) and not _OFFICIALS.isdisjoint(before[k + 1 : k + 1 + _NEAR]) for k in of_both)
    talked = any(f.forms(head.last, head.last + len(verb)) == verb for verb in _TALKED)
    return theirs and talked and any(m.kind == "date" for m in f.mentions)


def many_states_met(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether it is told outright that states met that nobody names, or those who act for them.

    'अरब और पश्चिमी देशों की बैठक हुई', 'पांचों देशों के पर्यावरण मंत्रियों ने बैठक की'; not 'दोनों देशों की बैठक'.
    """
    if head.kind != "meeting" or head.type in SUMMITS or head.setting or head.this or head.plural or clause.negated or clause.mood:
        return False
    before = f.forms(clause.start, head.at)
    at = next((k for k in range(len(before) - 2, -1, -1) if before[k] in _STATES), None)
    if at is None:
        return False
    set_then = {k for m in f.mentions if m.kind in ("date", "place") for k in range(m.first, m.last + (f.form(m.last) in _MARKED))}
    tail = tuple(f.form(k) for k in range(head.last, clause.end) if k not in set_then)[:_TWO]
    if tail[:1] != ("की",) and _CALLED.isdisjoint(tail[:1]):
        return False
    two = at > 0 and (before[at - 1] in _PAIR or before[at - 1] == "दो")
    done = tail[:1] != ("की",) or tail[1:] in (("।",), ("थी",), ("है",), (",",))  # not 'बैठक की अध्यक्षता'
    behind = before[at + 1 : at + 2 + _NEAR]
    of_them = behind[:1] == ("की",) or (behind[:1] == ("के",) and any(w in _LEADERS or w in _OFFICIALS for w in behind))
    return done and of_them and not two
