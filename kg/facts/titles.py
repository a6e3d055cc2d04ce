"""What a title and the sound of a name say of the state that somebody acts for."""

from collections import Counter
from collections.abc import Iterable

from kg.facts.cast import Casting, Person
from kg.lexicon import MONARCHIES, cues, kindred

__all__ = ["has_foreign_title", "sounds_of", "weigh_title"]

_CHANCELLOR = frozenset({"चांसलर"})
_CROWNED = cues("ruler") - _CHANCELLOR
_FOREIGN_TITLE = cues("foreign-title")
_HAVE_CHANCELLORS = frozenset({"AUT", "DEU"})
_LETTERS = cues("letter")
_OF_GOVERNMENT = frozenset({"मंत्री", "सरकार"})
"""'मंत्री-राष्ट्रपति', 'सरकार के राष्ट्रपति': so machines write of a prime minister."""
_PRESIDENT = frozenset({"राष्ट्रपति"})
_SELDOM = 0.1
"""A word that fewer of its bearers share with a state says nothing of it."""
_SURNAMES = cues("home-surname")
_WITH_PRESIDENTS = frozenset({"ARE"})


def weigh_title(casting: Casting, person: Person, score: Counter[str]) -> None:
    """For the states that have such a title: 'चांसलर' is Germany's or Austria's, 'राजा' a monarchy's, 'राष्ट्रपति' none of these."""
    titles = {form for i, j in person.where for form in _words_before_name(casting, i, j)}
    for code in score:
        if titles & _CHANCELLOR:
            score[code] += 400 if code in _HAVE_CHANCELLORS else 0
        elif titles & _CROWNED:
            score[code] += 400 if code in MONARCHIES else 0
        elif titles & _PRESIDENT and not titles & _OF_GOVERNMENT:
            score[code] -= 400 if code in MONARCHIES - _WITH_PRESIDENTS else 0


def sounds_of(person: Person, state: str, others: Iterable[str]) -> bool:
    """Whether a name sounds of home: by initials, by a surname, or by words of that state's people."""
    if any((len(words) > 1 and (len(words[0]) == 1 or words[0] in _LETTERS)) or words[-1] in _SURNAMES for words in person.words):
        return True
    shares = kindred(person.words)
    return shares.get(state, 0) > max(_SELDOM, *(shares.get(code, 0) / 2 for code in others))


def _words_before_name(casting: Casting, i: int, j: int) -> tuple[str, ...]:
    m = casting.frames[i].mentions[j]
    return casting.frames[i].forms(m.first, m.name[0])


def has_foreign_title(casting: Casting, person: Person) -> bool:
    """Whether his title is none of a republic without a chancellor, as the home of our papers is: 'युवराज', 'सुल्तान'."""
    return any(_FOREIGN_TITLE & set(_words_before_name(casting, i, j)) for i, j in person.where)
