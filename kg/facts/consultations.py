"""Consultations of heads of state, which are no foreign office's: 'मध्य एशिया के देशों की चौथी परामर्श बैठक, जिसकी अध्यक्षता राष्ट्रपति … ने की'."""

from kg.model import Head, SentenceFrames

__all__ = ["of_leaders"]

_CONSULTATIONS = "foreign-office-consultations"
_CONSULT = ("परामर्श", "बैठक")
_LEAD = frozenset({"head-of-state", "head-of-government"})
_MANY = frozenset({"देशों", "राष्ट्राध्यक्षों", "राष्ट्रपतियों", "नेताओं"})
_NEAR = 6
"""So many words before the consultations stands whose they are."""


def of_leaders(f: SentenceFrames, head: Head, kind: str) -> str:
    """The type of a meeting: that of many states where those who lead them consult one another, else the one that its word tells."""
    if kind != _CONSULTATIONS or f.forms(head.first, head.last)[-2:] != _CONSULT:
        return kind
    lead = any(m.kind == "person" and not _LEAD.isdisjoint(m.posts) for m in f.mentions)
    of_many = not _MANY.isdisjoint(f.forms(max(head.first - _NEAR, 0), head.last))
    return "multilateral" if lead and of_many else kind
