"""Stages of a journey told only on the way to the next: 'पेरू में तीन दिन बिताने के बाद चिली पहुंचे', 'पेरू और चिली होते हुए ब्राजील पहुंचे'."""

from msgspec.structs import replace

from kg.facts.destination import Goal, state_of
from kg.facts.draft import Discourse
from kg.facts.role import Role
from kg.facts.visits import add_visit
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["stopped_before"]

_LENGTH = 4
"""So many words may tell how long a stay was: 'में [पूरे तीन दिन] बिताने'."""
_BY_WAY_OF = ("होते", "हुए")
_DAYS = frozenset({"दिन", "दिनों", "रात", "रातें", "सप्ताह", "हफ्ते"})
_LIST = cues("and") | {","}
_SPENT = frozenset({"बिताने", "बिताकर", "बिता", "गुजारने", "गुजारकर", "ठहरने", "ठहरकर"})
_TWO = 2


def stopped_before(d: Discourse, i: int) -> None:
    """Adds the stages that lie before the coming of which a sentence tells; whoever came had been there."""
    f = d.frames[i]
    if _SPENT.isdisjoint(f.words) and _BY_WAY_OF[0] not in f.words:
        return
    came = next((v for v in reversed(list(d.of("Visit"))) if i in v.sentences and v.one("status") == "held"), None)
    if came is None:
        return
    for clause in f.clauses:
        goals = () if clause.negated or clause.mood else (*_spent(f, clause), *_by_way_of(f, clause))
        for m in goals:
            state = state_of(m)
            head = Head("travel-verb", "stay", m.first, m.first, m.last)
            for person in came.people("visitor"):
                if state is not None and person.country not in (None, state) and came.one("destination") != state:
                    its = replace(clause, end=m.last, tense="past")
                    role = Role(m.first, m.last, "context")
                    add_visit(d, i, head, its, person, role, Goal(state, m.first, m.last), "held", dated=f.form(m.last) == "में")


def _spent(f: SentenceFrames, clause: Clause) -> list[Mention]:
    """The state or town where days were spent: 'लीमा में दो दिन बिताकर'."""
    verb = next((k for k in range(clause.start, clause.end) if f.form(k) in _SPENT), None)
    if verb is None:
        return []
    sites = [m for m in f.mentions if clause.start <= m.first < verb and f.form(m.last) == "में" and state_of(m) is not None]
    near = [m for m in sites if verb - m.last - 1 <= _LENGTH and not _DAYS.isdisjoint(f.forms(m.last, verb))]
    return near[-1:]


def _by_way_of(f: SentenceFrames, clause: Clause) -> list[Mention]:
    """The states of a list before 'होते हुए'; one alone, like a town, may be no more than where planes were changed."""
    at = next((k for k in range(clause.start, clause.end) if f.forms(k, k + _TWO) == _BY_WAY_OF), None)
    found: list[Mention] = []
    for m in reversed(f.mentions):
        if at is not None and clause.start <= m.first and m.last == at and m.kind == "country" and m.detail != "demonym":
            found.append(m)
            at = m.first - 1 if f.form(m.first - 1) in _LIST else m.first
    return found[::-1] if len(found) >= _TWO else []
