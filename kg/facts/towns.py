"""Towns that stand for a state and states that are a town: 'दुबई के युवराज' acts for his state, 'सिंगापुर में' is where they met."""

from kg.facts.cast import Casting, Person
from kg.model import Clause, Mention, SentenceFrames

__all__ = ["met_in_city_state", "state_of_his_town"]

_CITY_STATES = frozenset({"HKG", "MAC", "MCO", "SGP", "VAT"})
_GENITIVE = frozenset({"के", "की", "का"})


def state_of_his_town(casting: Casting, person: Person) -> str | None:
    """The state of the town whose official somebody is said to be, with the town right before his post."""
    for i, j in person.where:
        f = casting.frames[i]
        mention = f.mentions[j]
        towns = [m for m in f.mentions if m.kind == "place" and m.last == mention.first - 1] if mention.posts else []
        code = towns[0].detail.rpartition(":")[2] if towns and f.form(towns[0].last) in _GENITIVE else ""
        if len(code) == 3:
            return code
    return None


def met_in_city_state(f: SentenceFrames, clause: Clause) -> Mention | None:
    """The city state in which something takes place: 'हांगकांग में मिले'; where other towns are named it is none of them."""
    here = (m for m in f.mentions if m.kind == "country" and m.value in _CITY_STATES and m.first in clause and f.form(m.last) == "में")
    return next(here, None)
