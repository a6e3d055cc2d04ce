"""Whom the holder of a town's post acts for: 'दुबई के युवराज', 'लंदन के मेयर'."""

from kg.facts.cast import Casting, Person

__all__ = ["state_of_his_town"]

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
