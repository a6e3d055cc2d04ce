"""The last day of a journey where a sentence tells that it is over: '5 सितंबर को लौटेंगे', 'दौरा बुधवार को पूरा हो गया'."""

from datetime import date

from kg.facts.cast import Person
from kg.facts.dateline import body_start
from kg.facts.day import when
from kg.facts.destination import state_of
from kg.facts.draft import Discourse, Draft
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["can_end", "is_over", "returns"]

_BACK = cues("return")
_AND = cues("and")
_ENDS = cues("come-to-an-end") | cues("completed")
_FOR = 2
"""The words of 'के लिए'."""
_LONGEST = 31
"""No journey takes more days."""
_NOT_YET = frozenset({"लौटने", "वापस", "स्वदेश"})
"""Of these others must stand by: 'स्वदेश लौटे', 'वापस आए'; 'लौटने से पहले' tells of something else."""
_OF_ELSE = frozenset({"के", "तैयारी", "तैयारियां"})
"""Behind these something else is complete: 'दौरे की तैयारी पूरी है'."""
_LEAVES = "रवाना"
_START = cues("start")
_OWN = frozenset({"ne", "bare", "of"})


def is_over(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a clause tells that the journey of its word came to an end; 'यात्रा 3 से 5 मई तक संपन्न की' tells of it as a whole."""
    behind = f.forms(head.last, clause.end)
    as_a_whole = any(m.kind == "date" and m.first in clause and m.until and not m.either for m in f.mentions)
    ends = any(form in _ENDS and _OF_ELSE.isdisjoint(behind[max(k - 1, 0) : k]) for k, form in enumerate(behind))
    return not head.setting and not as_a_whole and ends


def returns(d: Discourse, i: int) -> None:
    """Adds the last day to the journeys of which a sentence tells the end."""
    f = d.frames[i]
    for clause in f.clauses:
        if clause.negated or clause.mood:
            continue
        at = _goes_home(f, clause)
        if at is None and (left := _leaves(d, i, clause)) is not None:
            _add_end(d, i, *left, planned=clause.tense != "past")
        over = next((h for h in f.heads if h.kind == "visit" and h.at in clause and is_over(f, h, clause)), None) or _which_ends(f, clause)
        day = _day(d, i, clause, at if at is not None else clause.end) if at is not None or over is not None else None
        if day is None:
            continue
        who = _who(d, i, clause, at) if at is not None else []
        if over is not None:
            touched = [v for v in d.of("Visit") if i in v.sentences]
        elif who:
            touched = [v for v in d.of("Visit") if set(v.people("visitor")) & set(who)]
        else:
            touched = [v for v in d.of("Visit") if len(v.one("date") or "") == 10]  # '5 मई को उनकी वापसी है'
        _add_end(d, i, day, touched, planned=clause.tense != "past")


def _which_ends(f: SentenceFrames, clause: Clause) -> Head | None:
    """The journey before a clause that tells its end: 'यह पहली यात्रा है, जो 5 मई को संपन्न होगी', 'यात्रा सोमवार को शुरू हुई और 5 मई को …'."""
    before = f.clause_before(clause)
    ends = bool(_ENDS & set(f.forms(clause.start, clause.end))) and not any(h.at in clause for h in f.heads)
    goes_on = f.form(clause.start - 1) in _AND and before is not None and _begins(f, before) if ends else False
    if before is None or not ends or not (f.form(clause.start) == "जो" or goes_on):
        return None
    return next((h for h in reversed(f.heads) if h.kind == "visit" and h.at in before and not h.setting), None)


def _begins(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause closes with a journey's beginning: 'यात्रा सोमवार को शुरू हुई [और]'."""
    return not _START.isdisjoint(f.forms(clause.end - 5, clause.end))


def _goes_home(f: SentenceFrames, clause: Clause) -> int | None:
    """The word of a clause that tells of a return, done or due."""
    if _BACK.isdisjoint(f.forms(clause.start, clause.end)):
        return None
    words = [k for k in range(clause.start, clause.end) if f.form(k) in _BACK]
    home = [k for k in words if f.form(k) not in _NOT_YET or f.form(k + 1) in _BACK or f.form(k + 1) in cues("go")]
    ahead = any(f.forms(k + 1, k + 3) in {("से", "पहले"), ("से", "पूर्व"), ("के", "बाद")} for k in words)
    return home[-1] if home and not ahead else None


def _leaves(d: Discourse, i: int, clause: Clause) -> tuple[Mention, list[Draft]] | None:
    """The day on which a guest who had come leaves for a town of his own, and his journey: 'जो सोमवार को पहुंचे थे, आज लीमा रवाना हो गए'."""
    f = d.frames[i]
    at = next((k for k in range(clause.start, clause.end) if f.form(k) == _LEAVES), None)
    day = _day(d, i, clause, at) if at is not None else None
    if at is None or day is None:
        return None
    goals = [m for m in f.mentions if m.first in clause and m.last <= at and at - m.last in (0, _FOR) and state_of(m) is not None]
    homes, who = {state_of(goal) for goal in goals}, _who(d, i, clause, at)
    told = (v for v in d.of("Visit") if v.one("status") == "held")
    return day, [v for v in told if any(p.country in homes and (p in who or not who) for p in v.people("visitor"))]


def _day(d: Discourse, i: int, clause: Clause, at: int) -> Mention | None:
    """The last day that a clause tells before a word."""
    start = body_start(d, i)
    days = [m for m in d.frames[i].mentions if m.kind == "date" and start <= m.first and m.first in clause and m.last <= at]
    return days[-1] if days and len(days[-1].value) == 10 and (days[-1].either or not days[-1].until) else None


def _who(d: Discourse, i: int, clause: Clause, at: int) -> list[Person]:
    """Who goes home: the subject of the clause or of one before it, or whose return it is; nobody where only a pronoun tells."""
    f = d.frames[i]
    named = [g for g in f.groups if g.marker in _OWN and g.last <= at and d.people(i, g)]
    inside = [g for g in named if g.first in clause]
    return d.people(i, (inside or named)[0]) if named else []


def _add_end(d: Discourse, i: int, m: Mention, journeys: list[Draft], *, planned: bool) -> None:
    """Adds the day to the journey that can have ended then, if there is but one."""
    last, _ = when(d, i, m, planned=planned)
    options = [told for told in journeys if told.one("status") != "cancelled" and can_end(told.one("date"), last)]
    for told in options if len(options) == 1 else ():
        if not told.all("endDate") and told.one("date") != last:
            told.add("endDate", last, i, (d.span(i, m.first, m.last),), "last day")


def can_end(begun: str | None, last: str) -> bool:
    """Whether a journey that began on a day, or of which the day is not told, can have ended on another."""
    if begun is None or len(begun) < 10:
        return begun is None or last.startswith(begun)
    return 0 <= (date.fromisoformat(last) - date.fromisoformat(begun)).days <= _LONGEST
