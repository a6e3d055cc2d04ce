"""Talks of officials without a name: 'भारत और चीन के सैन्य अधिकारियों के बीच चर्चा हुई', 'दोनों पक्षों के कमांडर बातचीत कर रहे थे'."""

from itertools import pairwise

from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["leaders_met", "officials_met", "officials_of_both_talked"]

_BOTH_STATES = cues("both-states")
_HELD = frozenset({"हुई", "हुए", "हुआ", "हुईं"})
_LEADERS = cues("leaders")
_NEAR = 4
"""So many words behind 'दोनों पक्षों के' stands whose officials they are."""
_OFFICIALS = cues("officials-of-state")
_PAIR = cues("pair")
_TALKED = (("कर", "रहे", "थे"), ("कर", "रही", "थीं"), ("कर", "चुके", "थे"), ("की",))


def leaders_met(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether the unnamed leaders of two states met on a day: 'भारत और कनाडा के प्रधानमंत्री 17 जून को … में मिले', '… के नेता … मिले थे'."""
    set_then = any(m.kind == "date" and m.first in clause for m in f.mentions)
    if not set_then or head.setting or not f.form(head.at).startswith("मिल") or f.form(head.at) == "मिलकर":
        return False
    for g in f.groups:
        if g.first not in clause or g.after > head.at:
            continue
        members = [f.mentions[k] for k in g.members]
        one_post = g.marker == "bare" and any(m.kind == "person" and m.name == (0, 0) and len(m.countries) >= 2 for m in members)
        states = g.marker == "of" and len(members) > 1 and all(m.kind == "country" for m in members)
        if one_post or (states and f.form(g.after) in _LEADERS):
            return True
    return False


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
