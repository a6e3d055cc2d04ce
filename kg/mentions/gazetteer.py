"""Phrases of the word lists in a sentence: the longest first, none inside another, none inside a word."""

from collections.abc import Iterator

from msgspec import Struct

from kg.lexicon import Entry, Lexicon
from kg.model import Sentence

__all__ = ["Found", "gazetteer"]

_CLOSED = ("postposition", "auxiliary", "particle")
"""A town called like a verb form (गया) or particle is taken for the verb form."""


class Found(Struct, frozen=True):
    """A phrase at tokens `first` to `last` (half-open) and all that it may stand for."""

    first: int
    last: int
    entries: tuple[Entry, ...]
    plural: bool

    def of(self, *lists: str) -> Entry | None:
        """The first entry of the given lists, in the order of the lists."""
        for name in lists:
            for entry in self.entries:
                if entry.list == name:
                    return entry
        return None


def gazetteer(sentence: Sentence, lexicon: Lexicon) -> tuple[Found, ...]:
    """The phrases of a sentence in order, without overlap."""
    return tuple(_scan([t.form for t in sentence.tokens], lexicon))


def _scan(forms: list[str], lexicon: Lexicon) -> Iterator[Found]:
    at = 0
    while at < len(forms):
        best: Found | None = None
        for end, entries, plural in lexicon.phrases.find(forms, at):
            if best is None or end > best.last or (end == best.last and best.plural and not plural):
                best = Found(at, end, entries, plural)
        if best is None or (best.last - at == 1 and lexicon.has_class(forms[at], *_CLOSED)):
            at += 1
        else:
            yield best
            at = best.last
