"""Whom others join whom the sentences before told of: 'चारों नेताओं की बैठक' of two newly named, '… भी उन दोनों के साथ बैठक में शामिल हुए'."""

from collections.abc import Iterable
from itertools import pairwise

from kg.facts.cast import Person
from kg.facts.counted import all_of, counted_states
from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import Clause

__all__ = ["joined_by"]

_LEADER = cues("leaders") | {"नेता"}
_NEAR = 3
"""So many sentences back stand those whom others join."""
_PAIR = cues("pair")
_TWO = 2


def joined_by(d: Discourse, i: int, clause: Clause, people: Iterable[Person]) -> list[Person]:
    """The two spoken of before, with whom those newly named meet; nobody where the clause neither counts all nor says 'उन दोनों के साथ'."""
    f = d.frames[i]
    forms = f.forms(clause.start, clause.end)
    here = [p for k, m in enumerate(f.mentions) if m.last <= clause.start and (p := d.cast.of.get((i, k))) is not None]
    new = set(people) or {p for p in here if p.acts}
    told = [p for p in d.pair if any(i - _NEAR <= at < i for at, _ in p.where)]
    if not new or len(told) != _TWO or new <= set(told):
        return []
    together = new | set(told)
    if len({p.country for p in together}) != len(together):
        return []
    all_counted = len(together) == _count(forms)
    return [*told, *(p for p in here if p in new)] if all_counted or (_with_both(forms) and not new & set(told)) else []


def _count(forms: tuple[str, ...]) -> int:
    """How many a clause says that they were: 'चारों नेताओं', 'त्रिपक्षीय', 'चार-तरफा'; 0 where it does not."""
    leaders = (all_of(a) for a, b in pairwise(forms) if b in _LEADER or b in {"की", "के", "ने"})
    return next((n for n in leaders if n), 0) or counted_states(forms)


def _with_both(forms: tuple[str, ...]) -> bool:
    """'उन दोनों के साथ', 'दोनों नेताओं से'; not 'दोनों देशों के साथ'."""
    for k, form in enumerate(forms):
        behind = k + 1 + (forms[k + 1 : k + 2] != () and forms[k + 1] in _LEADER)
        if form in _PAIR and (forms[behind : behind + 1] == ("से",) or forms[behind : behind + 2] == ("के", "साथ")):
            return True
    return False
