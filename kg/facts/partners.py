"""Agreements alike with one partner after the other, each with its day: 'मिस्र के साथ जनवरी 2022 में और ओमान के साथ मई 2023 में'."""

from collections import Counter
from collections.abc import Sequence

from kg.facts.day import when
from kg.facts.draft import Discourse, Draft
from kg.facts.parties import states_of
from kg.model import Clause, Group, Mention, SentenceFrames

__all__ = ["one_for_each_partner", "partners"]

_DOES = frozenset({"ne", "bare"})
Partner = tuple[Group, Mention]
"""Who an agreement is with, and when it was made."""


def partners(f: SentenceFrames, clause: Clause) -> list[Partner]:
    """Those with whom a clause, and the verbless one behind it, tell of agreements, where each has a date of its own."""
    end = next((c.end for c in f.clauses if c.start == clause.end and c.tense == "none" and not _names_one(f, c)), clause.end)
    found = [g for g in f.groups if g.marker == "with" and clause.start <= g.first < end and len(g.members) == 1]
    dates = [m for m in f.mentions if m.kind == "date" and clause.start <= m.first < end]
    if len(found) < 2 or len(dates) < len(found) or sum(h.kind == "agreement" and h.at in clause for h in f.heads) > 1:
        return []
    firsts, lasts = [g.first for g in found], [g.after for g in found]
    return _each(found, dates, lasts, [*firsts[1:], end]) or _each(found, dates, [clause.start, *lasts[:-1]], firsts)


def _names_one(f: SentenceFrames, clause: Clause) -> bool:
    return any(h.kind == "agreement" and h.at in clause for h in f.heads)


def _each(found: Sequence[Group], dates: Sequence[Mention], after: Sequence[int], before: Sequence[int]) -> list[Partner]:
    """Each partner with the only date between two tokens; none where one of them has none, or several."""
    inside = [[m for m in dates if a <= m.first and m.last <= b] for a, b in zip(after, before, strict=True)]
    return [(g, own[0]) for g, own in zip(found, inside, strict=True)] if all(len(own) == 1 for own in inside) else []


def one_for_each_partner(d: Discourse, i: int, clause: Clause, draft: Draft) -> list[Draft]:
    """A draft for each of the partners of a clause, with its day; empty where there are not several."""
    f = d.frames[i]
    each = partners(f, clause)
    theirs = [states_of(d, i, g.members[0], g) for g, _ in each]
    if len(each) < 2 or not all(len(states) == 1 for states in theirs):
        return []
    others = {states[0] for states in theirs}
    whose = _whose(d, i, clause, others)
    if whose is None:
        return []
    out = []
    for (g, m), states in zip(each, theirs, strict=True):
        part = Draft(draft.kind, {prop: list(slots) for prop, slots in draft.slots.items() if prop not in ("party", "date")}, [i])
        part.add("party", whose, i, (), "party")
        part.add("party", states[0], i, (d.span(i, g.first, g.last),), "party")
        if day := when(d, i, m, planned=False)[0]:
            part.add("date", day, i, (d.span(i, m.first, m.last),), "date")
        out.append(part)
    return out


def _whose(d: Discourse, i: int, clause: Clause, others: set[str]) -> str | None:
    """The state that made them all: the doer of the clause, else the one of which most agreements have been told, else the teller's."""
    for g in d.frames[i].groups:
        if g.first in clause and g.marker in _DOES:
            doers = [code for k in g.members for code in states_of(d, i, k, g) if code not in others]
            if doers:
                return doers[0]
    told = Counter(str(code) for draft in d.of("Agreement") for code in draft.all("party") if code not in others)
    most = told.most_common(2)
    alone = bool(most) and (len(most) == 1 or most[0][1] > most[1][1])
    return most[0][0] if alone else d.teller(others)
