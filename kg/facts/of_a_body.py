"""Talks with the unnamed leaders of many: 'आसियान के नेताओं के साथ बैठक की', 'पांच देशों के राष्ट्रपतियों से मिले'."""

from msgspec.structs import replace

from kg.facts.counted import SO_MANY
from kg.facts.sides import Sides
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["with_leaders_of_body"]

_GENITIVE = frozenset({"के", "की"})
_LEADERS = cues("leaders")
_MANY_STATES = frozenset({"देशों", "राष्ट्रों", "राज्यों", "सदस्य", "द्वीपीय"})
_NEAR = 6
"""So many words behind a body stands who met its leaders."""
_MANY = frozenset(SO_MANY) - {"दो"}
_NO_BODY_OF_STATES = frozenset({"united-nations", "unsc", "european-commission", "european-parliament"})
_PLAIN = frozenset({"meeting", "bilateral-talks"})
_OF_A_REGION = cues("of-a-region")
_SOME = cues("many-of-them") | cues("pair") | frozenset({"दो", "अन्य", "दूसरे", "विभिन्न", "सदस्य", "कुछ", "इन", "उन", ",", "और", "के"})
_TWO = 2


def with_leaders_of_body(f: SentenceFrames, head: Head, clause: Clause, found: Sides) -> Head:
    """The word as one for a meeting of many where somebody of one state met the unnamed leaders of a body's members; else as it is."""
    alone = len({p.country for p in found.people}) == 1 and all(p.acts for p in found.people) and not found.states
    if not alone or head.bodies or head.countries or head.type not in _PLAIN | {""} or head.kind not in ("meeting", "meet-verb", "talk"):
        return head
    bodies = {m.value for m in f.mentions if m.kind == "organisation" and m.first in clause and m.last <= head.at and _its_leaders(f, m)}
    if not bodies and _counted_leaders(f, clause, head):
        return replace(head, kind="meeting", type="multilateral")
    if len(bodies) != 1 or bodies & _NO_BODY_OF_STATES:
        return head
    return replace(head, kind="meeting", type="multilateral", bodies=tuple(bodies))


def _its_leaders(f: SentenceFrames, m: Mention) -> bool:
    """Whether behind a body stand its leaders, unnamed, as those whom somebody met: 'आसियान (देशों) के नेताओं से'."""
    for k in range(m.last, m.last + _NEAR):
        form = f.form(k)
        if form in _LEADERS and form.endswith("ं"):
            return f.form(k + 1) == "से" or f.forms(k + 1, k + 3) == ("के", "साथ")
        if form not in _GENITIVE | _MANY_STATES | {"(", ")", "अन्य", "सभी", "विदेश"} and f.form(k - 1) != "(":
            return False
    return False


def _counted_leaders(f: SentenceFrames, clause: Clause, head: Head) -> bool:
    """Whether the unnamed leaders of three states or more, or of a region, are told: 'पांच देशों के राष्ट्रपतियों से', 'अरब नेताओं से'."""
    for k in range(clause.start, head.at):
        if f.form(k) in _OF_A_REGION and f.form(k + 1) in _LEADERS and f.form(k + 1).endswith("ं"):
            return f.form(k + 2) == "से" or f.forms(k + 2, k + 4) == ("के", "साथ")
        of_region = k + 1 < head.at and f.form(k) not in _SOME and f.form(k + 1) in ("देशों", "राष्ट्रों")
        many = f.form(k) in _MANY or (f.form(k).isdecimal() and int(f.form(k)) > _TWO) or of_region
        if many and f.form(k + 1) in _MANY_STATES and f.form(k + 2) in _GENITIVE:
            who = next((n for n in range(k + 3, k + 6) if f.form(n) in _LEADERS and f.form(n).endswith("ं")), None)
            if who is not None and (f.form(who + 1) == "से" or f.forms(who + 1, who + 3) == ("के", "साथ")):
                return True
    return False
