"""Who else sat in a meeting that has just been told: 'इस अवसर पर … भी उपस्थित थे', 'उनके साथ विदेश मंत्री … भी थे'."""

from itertools import pairwise

from kg.facts.draft import Discourse, Draft
from kg.facts.items import LEADS_IN
from kg.facts.series import SUMMITS
from kg.lexicon import cues
from kg.model import Clause, Group, Head, SentenceFrames

__all__ = ["came_to_it", "sat_in_it", "sat_too", "was_present"]

_ALSO = (("भी", "।"), ("भी", "."))
_CAME = {also + came for also in ((), ("भी",)) for came in (("आए",), ("आईं",), ("पहुंचे",), ("उपस्थित", "हुए"), ("शामिल", "हुए"))}
"""All that is said of somebody who came to a meeting of many just told: 'तुर्की के राष्ट्रपति … आए।'."""
_BESIDE = (("उनके", "साथ"), ("इनके", "साथ"))
_BEFORE_BESIDE = frozenset({"उनके", "इनके", "भी"})
_DELEGATION = cues("delegation")
_CAME_ALONG = cues("along-on-a-journey")
_ELSEWHERE = cues("other-occasion")
"""Words for what else guests come to, of which 'मौजूद थे' may be said: 'समारोह', 'हवाई अड्डे'."""
_IN_WHICH = cues("in-which")
_OF_THEM = frozenset({"इनमें", "उनमें"})
_OPENS = 4
_THERE = frozenset({"वहां", "इसमें", "उसमें", "उनमें", "इनमें"})
_AT_WHICH = _THERE | _IN_WHICH | {"जहां"}
_LEADERS = cues("leaders")
_TWO = 2
_PRESENT = cues("present-there")
_WERE = cues("was") | {"रहे", "रहीं", "रही", "रहा"}


def was_present(forms: tuple[str, ...]) -> bool:
    """Whether a clause tells who was present somewhere, and not at something other than talks.

    >>> was_present(("इस", "अवसर", "पर", "राजदूत", "भी", "उपस्थित", "थे", "।"))
    True
    >>> was_present(("समारोह", "में", "राजदूत", "भी", "उपस्थित", "थे", "।")), was_present(("नीति", "में", "दोष", "मौजूद", "है"))
    (False, False)
    """
    there = not _PRESENT.isdisjoint(forms[-5:]) and not _WERE.isdisjoint(forms[-4:])
    return there and _ELSEWHERE.isdisjoint(forms)


def sat_too(d: Discourse, i: int, clause: Clause, told: Draft) -> bool:
    """Whether a clause tells who sat in the meeting just told: who was present there, or beside one of those who met."""
    f = d.frames[i]
    forms = f.forms(clause.start, clause.end)
    groups = [g for g in f.groups if g.first in clause]
    came = [p for g in groups if g.marker in ("bare", "besides") for p in d.people(i, g)]
    if not came or told.one("status") != "held":
        return False
    if forms[0] in _IN_WHICH and i in told.sentences and "भी" in forms:
        return not _WERE.isdisjoint(forms[-3:])  # 'जिसमें राष्ट्रपति मैक्रों भी थे'
    third = {p.country for p in came if p.country} - told.states()
    of_many = told.one("type") in SUMMITS or bool(told.bodies)  # whoever else came there
    if of_many and forms[0] in _OF_THEM:
        return not _WERE.isdisjoint(forms[-3:])  # 'कई नेता सम्मेलन में शामिल हुए। इनमें … भी थे'
    no_more = len(groups) == 1 and clause == f.clauses[-1] and i - max(told.sentences) == 1
    if no_more and (of_many or not third) and forms[groups[0].last - clause.start :] in _ALSO:
        return i - 1 in {slot.sentence for slot in told.slots.get("participant", ())}  # '… मौजूद थे। महासचिव … भी।'
    if no_more and of_many and forms[groups[0].last - clause.start :][:-1] in _CAME:
        return bool(third)
    return (of_many or not third) and (was_present(forms) or _in_a_delegation(forms) or _beside_one(d, i, forms, groups, told))


def sat_in_it(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a clause only tells who else was in the meeting just told: 'उस बैठक में … और … भी थे'."""
    if not head.this or f.form(head.last) != "में":
        return False
    too = next((k for k in range(clause.end - 4, clause.end - 1) if f.form(k) == "भी" and f.form(k + 1) in _WERE), -2)
    return any(g.marker == "bare" and g.after in (too, too + 1) for g in f.groups)


def _in_a_delegation(forms: tuple[str, ...]) -> bool:
    """Whether a clause tells who was in a side's delegation: 'भारतीय दल में विदेश मंत्री … और … थे'."""
    were = not _WERE.isdisjoint(forms[-3:]) or any(a in _WERE and b in LEADS_IN for a, b in pairwise(forms))
    return were and any(a in _DELEGATION and b == "में" for a, b in pairwise(forms))


def _beside_one(d: Discourse, i: int, forms: tuple[str, ...], groups: list[Group], told: Draft) -> bool:
    """'… के साथ उनके विदेश मंत्री … भी थे', '…, जिनके साथ …', '… भी उनके साथ थे'; not who came along on a journey."""
    if "भी" not in forms or _WERE.isdisjoint(forms[-3:]) or not (_CAME_ALONG | _ELSEWHERE).isdisjoint(forms):
        return False
    threes = zip(forms, forms[1:], forms[2:], strict=False)
    if any(a in _BEFORE_BESIDE and b == "साथ" and c in _WERE for a, b, c in threes):
        return True
    beside = [p for g in groups[:1] if g.marker == "with" for p in d.people(i, g)]
    return any(forms[k : k + 2] in _BESIDE for k in range(_OPENS)) or (bool(beside) and set(beside) <= set(told.people()))


def came_to_it(d: Discourse, i: int, clause: Clause, told: Draft) -> bool:
    """Whether a clause lists those who came to the meeting just told, each for a state of his own.

    'सम्मेलन हुआ: [A, B और C]', 'वहां [A, B और C] थे', '…, जहां [A, B और C] समेत कई नेताओं ने …'.
    """
    f = d.frames[i]
    groups = [g for g in f.groups if g.first in clause and len(g.members) >= _TWO]
    came = next((g for g in groups if g.marker in ("bare", "with-too") and len(d.people(i, g)) == len(g.members)), None)
    if came is None or len({p.country for p in d.people(i, came) if p.country}) < _TWO or told.one("status") != "held":
        return False
    of_many = told.one("type") in SUMMITS or bool(told.bodies)
    if came.marker == "with-too":
        return of_many and f.form(clause.start) in _AT_WHICH and not _LEADERS.isdisjoint(f.forms(came.after, came.after + _OPENS))
    if f.form(clause.start - 1) == ":" and clause.tense == "none":
        return i in told.sentences and len(told.people()) < _TWO and not any(h.at in clause for h in f.heads)
    there = not _THERE.isdisjoint(f.forms(clause.start, came.first)) and f.form(came.after) in cues("was")
    return of_many and there and not any(h.at in clause for h in f.heads)
