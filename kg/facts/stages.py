"""The stages of a journey within its clause: the part that tells each goal's days, and goals whose word for the journey is left out."""

from msgspec.structs import replace

from kg.facts.destination import Goal, state_of
from kg.lexicon import cues
from kg.model import Clause, SentenceFrames

__all__ = ["by_stage", "elided"]

_AND = cues("and")
_OF = frozenset({"का", "की", "के"})


def by_stage(f: SentenceFrames, goals: list[Goal], clause: Clause) -> dict[Goal, Clause]:
    """The part of a clause for each goal where each has its own days before it: '3 से 5 मई तक पेरू की और 6 मई को चिली की यात्रा'."""
    if not goals:
        return {}
    ordered = sorted(goals, key=lambda goal: goal.first)
    starts = [clause.start, *(goal.last for goal in ordered)]
    parts = {g: replace(clause, start=start, end=g.last) for g, start in zip(ordered, starts, strict=False) if start <= g.first}
    if len(goals) > 1 and all(f.form(g.last) == "(" for g in goals):
        ends = [*(goal.first for goal in ordered[1:]), clause.end]  # 'पेरू (3 से 5 मई) और चिली (6 मई) की यात्रा'
        parts = {g: replace(clause, start=g.first, end=end) for g, end in zip(ordered, ends, strict=True)}
    dated = all(any(m.kind == "date" and m.first in part for m in f.mentions) for part in parts.values())
    if not dated and "फिर" in f.forms(ordered[0].first, ordered[-1].first):  # 'पहले पेरू, फिर चिली और मई में क्यूबा का दौरा'
        return {goal: part for goal, part in parts.items() if any(m.kind == "date" and m.first in part for m in f.mentions)}
    return parts if len(parts) == len(goals) > 1 and dated else {}


def elided(f: SentenceFrames, clause: Clause) -> tuple[Goal, Clause] | None:
    """The goal and the days of a clause before whose word for the journey is left out: '3 से 5 मई तक पेरू की और 6 मई को चिली की यात्रा'."""
    at = clause.start - 2
    before = f.clause_before(clause)
    if before is None or f.form(at) not in _OF or f.form(at + 1) not in _AND or any(h.at in before for h in f.heads):
        return None
    goal = next((m for m in f.mentions if m.last == at and m.first in before), None)
    state = state_of(goal) if goal is not None else None
    dated = all(any(m.kind == "date" and m.first in part for m in f.mentions) for part in (before, clause))
    return (Goal(state, goal.first, goal.last), replace(before, end=at)) if goal is not None and state is not None and dated else None
