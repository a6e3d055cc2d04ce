"""Series: commissions, dialogues and summits that meet again and again, and the meeting of which 'तीसरी बैठक' is another one."""

from collections.abc import Collection

from kg.facts.draft import Discourse, Draft
from kg.model import Head

__all__ = ["SERIES", "SUMMITS", "another_of", "goes_on", "of_the_story"]

SERIES = frozenset({"joint-commission", "working-group", "foreign-office-consultations", "summit", "multilateral", "ministerial-dialogue"})
"""Types of meetings that states hold by turns, so that type and number tell which one is meant."""
SUMMITS = frozenset({"summit", "multilateral"})
_TWO = 2
_UNTOLD = frozenset({"meeting", "bilateral-talks", "ministerial-dialogue"})


def another_of(d: Discourse, head: Head, kind: str, states: Collection[str]) -> Draft | None:
    """The earlier or later meeting of which 'तीसरी बैठक' or 'अगला दौर' is another one."""
    counted = bool(head.ordinal or head.planned or head.series)
    the_same = head.this and head.ordinal is None
    told_of = states or head.countries or head.bodies
    if head.kind == "meeting" and kind in SUMMITS and head.ordinal is not None and not (the_same or told_of):
        told = [x for x in d.of("Meeting") if x.one("type") in SUMMITS and x.all("ordinal")]
        one_series = len({frozenset(x.states()) for x in told}) == 1 and all(_numbered_otherwise(x, head) for x in told)
        return told[-1] if one_series else None  # 'आठवां सम्मेलन निकोसिया में हुआ'
    if head.kind != "meeting" or kind not in _UNTOLD or not counted or the_same:
        return None
    for other in reversed(d.drafts):
        if other.kind != "Meeting" or not {*head.countries, *states} <= other.states():
            continue
        if kind == "ministerial-dialogue" and other.one("type") in SUMMITS:
            continue
        if other.all("ordinal") or (other.one("type") in SERIES and other is d.focus):
            return other if other.one("ordinal") != str(head.ordinal) or head.ordinal is None else None
    return None


def _numbered_otherwise(told: Draft, head: Head) -> bool:
    """Whether a told summit of several states has another number, and is no body's."""
    return told.one("ordinal") != str(head.ordinal) and len(told.states()) > _TWO and not told.bodies


def goes_on(d: Discourse, draft: Draft, head: Head) -> bool:
    """Whether a planned meeting of nobody in particular follows the one just told: 'अगली बैठक वाघा में होगी'."""
    of_two = d.focus is not None and d.focus.kind == "Meeting" and len(d.focus.states()) == 2
    return of_two and draft.one("status") == "planned" and not head.plural and (head.planned or draft.one("place") is not None)


def of_the_story(d: Discourse, draft: Draft, head: Head) -> bool:
    """Whether a meeting of no named party can only be one of the story's two states: 'आयोग की तीसरी बैठक', 'दूसरा दौर रोम में 19 अप्रैल को'."""
    if head.kind != "meeting" or head.plural or len(d.states) < 2:
        return False
    told = sum(bool(draft.all(prop)) for prop in ("ordinal", "date", "place"))
    if told and goes_on(d, draft, head):
        return True
    if head.type not in SERIES:
        return told >= (2 if head.round else 3)
    dated = head.type in SUMMITS and bool(draft.all("date"))
    expected = head.planned and head.type == "summit" and bool(d.drafts)
    return bool(draft.all("ordinal")) or dated or expected
