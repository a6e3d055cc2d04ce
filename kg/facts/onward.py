"""Further stages of a journey behind its verb, which is not said again: '3 मई को पेरू पहुंचे, 5 मई को चिली और फिर ब्राजील'."""

from itertools import pairwise

from msgspec.structs import replace

from kg.facts.cast import Person
from kg.facts.destination import Goal, destinations, state_of
from kg.facts.draft import Discourse, Draft
from kg.facts.role import Role
from kg.facts.visits import add_visit
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["onward"]

_BACK = 4
"""So many sentences behind a journey a sentence without a verb may name its next stage."""
_AT_A_DAY = frozenset({"को", "में"})
_LEADS_ON = frozenset({"फिर", "इसके", "उसके", "वहां", "अंत", "अंतिम", "आखिर", "आखिरी"})
_OF_STATE = frozenset({"की", "के", "राजधानी", "शहर"})
_BETWEEN = cues("onward") | cues("and") | {",", "।", ".", ";", "में", "को", "तक", "पर", "भी"}
_STAY = cues("stay")
_MARKS = frozenset({"में", "को", "तक", ",", "।", ".", ";", ""}) | cues("and")


def onward(d: Discourse, i: int) -> None:
    """Reads the stages that a clause without a verb adds to the journey of the one before it."""
    f = d.frames[i]
    if len(f.clauses) == 1:
        _by_itself(d, i)
    for before, clause in pairwise(f.clauses):
        if clause.tense != "none":
            continue
        told = [v for v in d.of("Visit") if v.sentences and v.sentences[-1] == i and _told_in(d, i, v, before)]
        if f.form(clause.start - 1) == ":" or not any(h.at in clause for h in f.heads):
            _each_traveller(d, i, before, clause)
        goals = _stages(f, clause)
        who = told[-1].people("visitor") if told else _on_tour(d, i, before)
        if not goals or not who:
            continue
        status = (told[-1].one("status") if told else None) or ("planned" if before.tense == "future" else "held")
        start = clause.start
        for m in goals:
            state = state_of(m)
            head = Head("travel-verb", "stay", m.first, m.first, m.last)
            for person in who:
                if state is not None and person.country not in (None, state) and all(v.one("destination") != state for v in told):
                    its = replace(clause, start=start, end=m.last, tense=before.tense)
                    role = Role(m.first, m.last, "context")
                    add_visit(d, i, head, its, person, role, Goal(state, m.first, m.last), status)
            start = m.last


def _by_itself(d: Discourse, i: int) -> None:
    """Reads a stage that is a sentence of its own: 'रविवार को वे कीव जाएंगे। [पहली फरवरी को मिंस्क।]', '[इसके बाद राजधानी रीगा।]'."""
    f, clause = d.frames[i], d.frames[i].clauses[0]
    if clause.tense != "none" or f.sentence.role != "body":
        return
    told = next((v for v in reversed(list(d.of("Visit"))) if 0 < i - max(v.sentences) <= _BACK), None)
    dated = any(m.kind == "date" and f.form(m.last) in _AT_A_DAY for m in f.mentions)
    goals = _stages(f, clause, _OF_STATE) if told is not None and (dated or f.form(0) in _LEADS_ON) else []
    state = state_of(goals[0]) if len(goals) == 1 else None
    if told is None or state is None:
        return
    goal = Goal(state, goals[0].first, goals[0].last)
    head = Head("travel-verb", "stay", goal.first, goal.first, goal.last)
    for person in told.people("visitor"):
        if person.country not in (None, state) and told.one("destination") != state:
            add_visit(d, i, head, clause, person, Role(goal.first, goal.last, "context"), goal, told.one("status") or "held")


def _each_traveller(d: Discourse, i: int, before: Clause, clause: Clause) -> None:
    """Those who went where the clause before tells, each on his day: 'दो राष्ट्रपति पेरू गए: मई 2000 में … और जून 2007 में …'."""
    f = d.frames[i]
    head = next((h for h in f.heads if h.kind in ("travel-verb", "visit") and h.at in before and not h.setting), None)
    goals = destinations(d, i, head, before) if head is not None else []
    if head is None or len(goals) != 1 or before.negated or before.mood:
        return
    for g in f.groups:
        if g.first not in clause or g.marker != "bare":
            continue
        dates = [m for m in f.mentions if m.kind == "date" and m.first in clause]
        day = next((m for m in dates if g.first - m.last in (0, 1) or m.first == g.last), None)  # '…, … 3 मई को'
        people = d.people(i, g) if day is not None else []
        if len(people) == 1 and day is not None and people[0].country not in (None, goals[0].state):
            its = replace(clause, start=min(day.first, g.first), end=max(day.last, g.last), tense=before.tense)
            status = "planned" if before.tense == "future" else "held"
            behind = next((m for m in f.mentions if m.first in clause and m.first >= g.last and state_of(m) is not None), None)
            own = Goal(state_of(behind) or "", behind.first, behind.last) if behind is not None else goals[0]  # '… और … 17 जून को लीमा'
            if people[0].country != own.state:
                add_visit(d, i, head, its, people[0], Role(g.first, g.last, g.marker), own, status)


def _told_in(d: Discourse, i: int, told: Draft, clause: Clause) -> bool:
    """Whether a journey is told by a clause of a sentence."""
    here = d.span(i, clause.start, clause.end)
    words = (span for slot in told.slots["destination"] if slot.sentence == i for span in slot.words)
    return any(here.start <= span.start < here.end for span in words)


def _on_tour(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """Whose tour a clause tells without its states: 'जुलाई में एशिया के दौरे पर थे: 5 जुलाई को … में'."""
    f = d.frames[i]
    away = any(h.kind in ("visit", "travel-verb") and h.at in clause for h in f.heads)
    away = away or bool(_STAY & set(f.forms(clause.end - 3, clause.end)))
    subject = next((g for g in f.groups if g.first in clause and g.marker in ("bare", "ne") and d.people(i, g)), None)
    return d.people(i, subject)[:1] if away and subject is not None and not clause.negated and not clause.mood else []


def _stages(f: SentenceFrames, clause: Clause, besides: frozenset[str] = frozenset()) -> list[Mention]:
    """The states and towns of a clause that holds nothing but these, their days, words that lead on and those given `besides`."""
    inside = [m for m in f.mentions if clause.start <= m.first < clause.end]
    if any(m.kind not in ("country", "place", "date") for m in inside):
        return []
    named = {k for m in inside for k in range(m.first, m.last)}
    only = all(k in named or f.form(k) in _BETWEEN or f.form(k) in besides for k in range(clause.start, clause.end))
    goals = [m for m in inside if m.kind != "date" and state_of(m) is not None and f.form(m.last) in _MARKS]
    leads_on = any(m.kind == "date" for m in inside) or any(f.form(k) in {"फिर", "बाद", "वहां"} for k in range(clause.start, clause.end))
    return goals if only and leads_on else []
