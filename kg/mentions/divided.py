"""Names that two states share: 'कोरिया' alone is the one of which the article speaks otherwise, where it speaks of one only."""

from collections.abc import Sequence

from kg.lexicon import Entry, cues
from kg.mentions.gazetteer import Found
from kg.model import Sentence

__all__ = ["told_apart"]

_STATES = ("KOR", "PRK")
_LISTS = frozenset({"country", "countries", "people", "places"})
_NAME = "कोरिया"


def told_apart(sentences: Sequence[Sentence], found: Sequence[tuple[Found, ...]]) -> list[tuple[Found, ...]]:
    """The phrases found with the shared names among them, where other names of the article tell which state is meant."""
    named = {e.id for of_one in found for f in of_one for e in f.entries if e.list in _LISTS and e.id in _STATES}
    if len(named) != 1:
        return list(found)
    state = named.pop()
    return [_with_shared(s, of_one, state) for s, of_one in zip(sentences, found, strict=True)]


def _with_shared(sentence: Sentence, found: tuple[Found, ...], state: str) -> tuple[Found, ...]:
    shared = [i for i, t in enumerate(sentence.tokens) if t.form in cues("shared-name")]
    taken = {i for f in found for i in range(f.first, f.last)}
    entries = {i: Entry("countries", "alias" if sentence.tokens[i].form == _NAME else "demonym", state) for i in shared if i not in taken}
    if not entries:
        return found
    return tuple(sorted((*found, *(Found(i, i + 1, (entry,), False) for i, entry in entries.items())), key=lambda f: f.first))
