"""Whom the signatories of a list act for: each line names one of each side, in the order of the lines that tell the states.

'… – पेरू के विदेश मंत्री … तथा चिली के ऊर्जा मंत्री … द्वारा हस्ताक्षरित', below it only '… – कृषि मंत्री … तथा पर्यटन मंत्री … द्वारा हस्ताक्षरित'.
"""

from collections.abc import Iterator

from kg.facts.cast import Casting, Person
from kg.lexicon import cues

__all__ = ["signed_in_turn"]

_SIGNED = cues("sign")
_TWO = 2


def signed_in_turn(casting: Casting) -> None:
    """Gives signatories of whom a line does not tell it the states of those who stand in their place in the other lines."""
    lines = list(_lines(casting))
    told = {(first.country, second.country) for first, second in lines if first.country and second.country}
    if len(told) != 1:
        return
    states = told.pop()
    if states[0] == states[1]:
        return
    for line in lines:
        for person, state in zip(line, states, strict=True):
            if person.country is None and person.body is None:
                person.country, person.country_from = state, person.where[0]


def _lines(casting: Casting) -> Iterator[tuple[Person, Person]]:
    """The two whom each line of a list names that tells who signed."""
    for i, f in enumerate(casting.frames):
        if f.sentence.role == "item" and not _SIGNED.isdisjoint(f.words):
            people = [p for k in range(len(f.mentions)) if (p := casting.cast.of.get((i, k))) is not None and p.named]
            if len(people) == _TWO:
                yield people[0], people[1]
