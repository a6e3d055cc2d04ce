"""Series: commissions, dialogues and summits that meet again and again, and the meeting of which 'तीसरी बैठक' is another one."""

from collections.abc import Collection

from kg.facts.both import of_both_states
from kg.facts.draft import Discourse, Draft
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = [
    "SERIES",
    "SUMMITS",
    "SUMMIT_IS_TOLD",
    "another_of",
    "during_the_summit",
    "goes_on",
    "is_the_one_before",
    "of_the_journey",
    "of_the_story",
    "was_years_before",
]

SERIES = frozenset({"joint-commission", "working-group", "foreign-office-consultations", "summit", "multilateral", "ministerial-dialogue"})
"""Types of meetings that states hold by turns, so that type and number tell which one is meant."""
SUMMITS = frozenset({"summit", "multilateral"})
SUMMIT_IS_TOLD = 6
"""So many sentences behind a summit who came to it is still told."""
_BEFORE_THIS = cues("before-this")
_PREVIOUS = cues("previous-round")
_PREVIOUSLY = frozenset({"पहले", "पूर्व"})
_TALKS = frozenset({"bilateral-talks", "delegation-talks"})
_THEIRS = frozenset({"उनकी", "इनकी", "दोनों"})
_FIRST = frozenset({"पहली", "प्रथम"})
_WAS = cues("was")
_OF_TWO = frozenset({"द्विपक्षीय", "औपचारिक", "आधिकारिक"})
_SUCH = frozenset({"ऐसी", "ऐसा"})
_NEAR = 3
_JUST_TOLD = 2
"""So many sentences behind a journey its talks may be told."""
_TWO = 2
_UNTOLD = frozenset({"meeting", "bilateral-talks", "ministerial-dialogue"})


def is_the_one_before(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a word tells of the meeting before the one being told: 'पिछली बैठक 2022 में रबात में हुई थी', 'इससे पहले यह बैठक … हुई थी'."""
    if head.kind != "meeting" or head.plural or head.setting or head.ordinal is not None or clause.tense != "past":
        return False
    of_days = {k for m in f.mentions if m.kind == "date" for k in range(m.first, m.last)}
    words = range(head.first - 1, head.at + (head.like >= 0))
    named = any(f.form(k) in _PREVIOUS and k not in of_days for k in words)  # not 'पिछले महीने हुई बैठक'
    same = head.this or not _SUCH.isdisjoint(f.forms(clause.start + 2, head.at))
    again = same and f.form(clause.start) in _BEFORE_THIS and f.form(clause.start + 1) in _PREVIOUSLY
    at = head.last + 1 + (f.form(head.last + 1) == "की")
    theirs = f.form(head.last) in _THEIRS and f.form(at) in _PREVIOUS | _FIRST and f.form(at + 1) in _WAS
    return named or again or theirs  # '2008 में न्यूयॉर्क में हुई भेंट उनकी पहली थी'


def another_of(d: Discourse, head: Head, kind: str, states: Collection[str], *, before: bool = False) -> Draft | None:
    """The earlier or later meeting of which 'तीसरी बैठक', 'अगला दौर' or, `before` it, 'आयोग की पिछली बैठक' is another one."""
    counted = bool(head.ordinal or head.planned or head.series)
    the_same = head.this and head.ordinal is None
    if before and d.focus is not None and d.focus.one("type") in SERIES and {*head.countries, *states} <= d.focus.states():
        return d.focus if kind in _UNTOLD or kind == d.focus.one("type") or {kind, d.focus.one("type")} == SUMMITS else None
    if head.kind == "meeting" and kind in SUMMITS and not (the_same or states or head.countries or head.bodies):
        return _another_summit(d, head)
    if head.kind != "meeting" or kind not in _UNTOLD or not counted or the_same:
        return None
    if head.ordinal is not None and (one_less := _of_number(d, head.ordinal - 1, {*head.countries, *states})) is not None:
        return one_less
    for other in reversed(d.drafts):
        if other.kind != "Meeting" or not {*head.countries, *states} <= other.states():
            continue
        if kind == "ministerial-dialogue" and other.one("type") in SUMMITS:
            continue
        if other.all("ordinal") or (other.one("type") in SERIES and other is d.focus):
            return other if other.one("ordinal") != str(head.ordinal) or head.ordinal is None else None
    return None


def _of_number(d: Discourse, number: int, states: Collection[str]) -> Draft | None:
    """The last told of a series with that number: behind 'आयोग का तीसरा सत्र' another one of it is the fourth, whatever was told since."""
    told = (x for x in reversed(list(d.of("Meeting"))) if x.one("type") in SERIES and x.one("ordinal") == str(number))
    return next((x for x in told if set(states) <= x.states()), None)


def _another_summit(d: Discourse, head: Head) -> Draft | None:
    """The summit of whose series a bare word tells another one: 'आठवां सम्मेलन निकोसिया में हुआ', 'अगला सम्मेलन 2026 में होगा'."""
    if head.ordinal is None:
        return d.focus if head.planned and d.focus is not None and d.focus.one("type") in SUMMITS else None
    told = [x for x in d.of("Meeting") if x.one("type") in SUMMITS and x.all("ordinal")]
    one_series = len({frozenset(x.states()) for x in told}) == 1 and all(_numbered_otherwise(x, head) for x in told)
    return told[-1] if one_series else None


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
    expected |= head.type == "joint-commission" and told > 0 and d.official()  # 'संयुक्त आयोग आखिरी बार 2005 में बैठा था'
    return bool(draft.all("ordinal")) or dated or expected


def of_the_journey(d: Discourse, i: int, head: Head, clause: Clause) -> tuple[str, ...]:
    """The two states of the journey just told, where only they can have talked: '… भारत आए। 5 मई को प्रतिनिधिमंडल स्तर की वार्ता हुई'."""
    forms = d.frames[i].forms(clause.start, head.last)
    if head.type != "delegation-talks" and not (_OF_TWO & set(forms[-_NEAR:]) or of_both_states(forms)):
        return ()
    bare = not (head.countries or head.bodies or head.setting or head.plural or head.ordinal)
    if not bare or head.kind != "meeting" or head.type not in _TALKS or clause.tense not in ("past", "future"):
        return ()
    journey = next((x for x in reversed(d.drafts) if x.kind in ("Visit", "Meeting")), None)
    if journey is None or journey.kind != "Visit" or journey.one("status") == "cancelled" or i - max(journey.sentences) > _JUST_TOLD:
        return ()
    states = {p.country for p in journey.people("visitor") if p.country} | {str(x) for x in journey.all("destination")}
    return tuple(sorted(states)) if len(states) == _TWO else ()


def during_the_summit(d: Discourse, i: int, head: Head) -> bool:
    """Whether a word is only the scene of what some did at the summit just told: 'सम्मेलन के दौरान … और … ने योजना घोषित की'."""
    told = d.focus
    bare = head.setting == "during" and head.first == head.at and head.type in SUMMITS
    return bare and told is not None and told.one("type") in SUMMITS and i - max(told.sentences) <= _NEAR


def was_years_before(d: Discourse, i: int, head: Head, told: Draft) -> bool:
    """Whether a summit is of an earlier year than the one told, and so perhaps of others: 'यह नौवां सम्मेलन था; आठवां 2019 में हुआ था'."""
    f, day = d.frames[i], told.one("date") or ""
    clause = f.clause_of(head.at)
    return head.type in SUMMITS and any(m.kind == "date" and m.first in clause and "" < m.value[:4] < day[:4] for m in f.mentions)
