"""Who 'दोनों नेता' are where a clause says where they talked: those of whom a meeting in that state was told, not the pair told last."""

from kg.facts.cast import Person
from kg.facts.destination import state_of
from kg.facts.draft import Discourse
from kg.model import Clause

__all__ = ["pair_there"]

_HOSTS = 2


def pair_there(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """The two of the last meeting with the state of a clause's site, where neither of the pair told last is of that state."""
    f = d.frames[i]
    sites = [m for m in f.mentions if m.kind == "place" and m.first in clause and f.form(m.last) == "में"]
    state = state_of(sites[0]) if sites else None
    if state is None or any(p.country == state for p in d.pair):
        return []
    met = (draft.people() for draft in reversed(list(d.of("Meeting"))))
    return next((people for people in met if len(people) == _HOSTS and any(p.country == state for p in people)), [])
