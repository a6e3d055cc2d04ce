"""Phrases of one or more words, found by whole words, longest first: रूस is never found inside बेलारूस."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Generic, TypeVar

__all__ = ["Phrases", "stems"]

T = TypeVar("T")
_SKIPPED = frozenset({"-", ".", "'", '"'})
_GENITIVE = "के"
_OTHER_GENITIVES = frozenset({"का", "की"})
_PLURALS = (
    *(("ियों", "ी"), ("ियों", "ि"), ("ियां", "ी"), ("ाओं", "ा"), ("ाएं", "ा"), ("ुओं", "ु"), ("ओं", "")),
    *(("ों", ""), ("ों", "ा"), ("ें", ""), ("े", "ा")),
)


@lru_cache(maxsize=65536)
def stems(form: str) -> tuple[str, ...]:
    """Singular forms that a folded word may be the plural or oblique of, the likeliest first.

    >>> stems("मंत्रियों")[0], stems("सचिवों")[0]
    ('मंत्री', 'सचिव')
    """
    return tuple(
        form.removesuffix(ending) + singular for ending, singular in _PLURALS if form.endswith(ending) and len(form) - len(ending) >= 2
    )


class Phrases(Generic[T]):
    """A trie of folded words, kept flat. Hyphens and full stops inside a phrase may be there or not: उप-राष्ट्रपति, उप राष्ट्रपति.

    A genitive inside a phrase may be of any gender and case, for machines mistake both: विदेश मामलों का मंत्री, विदेश मामलों के मंत्री.

    >>> phrases = Phrases[str]()
    >>> phrases.add(("दक्षिण", "कोरिया"), "KOR")
    >>> list(phrases.find(("दक्षिण", "-", "कोरिया", "के"), 0))
    [(3, ('KOR',), False)]
    """

    def __init__(self) -> None:
        self._values: dict[str, tuple[T, ...]] = {}  # what each phrase stands for, and each beginning of one
        self._first: set[str] = set()
        self._following: dict[str, set[str]] = {"": self._first}  # the words that go on with each beginning

    def add(self, words: Sequence[str], value: T) -> None:
        """Add one meaning of a phrase; a meaning that it has already is left alone."""
        phrase = ""
        for k, word in enumerate(words):
            inner = 0 < k < len(words) - 1
            if word not in _SKIPPED:
                kept = _GENITIVE if inner and word in _OTHER_GENITIVES else word
                self._following.setdefault(phrase, set()).add(kept)
                phrase = _joined(phrase, kept)
                self._values.setdefault(phrase, ())
        if value not in self._values[phrase]:
            self._values[phrase] = (*self._values[phrase], value)

    def find(self, words: Sequence[str], at: int) -> Sequence[tuple[int, tuple[T, ...], bool]]:
        """All phrases that begin at `at`, shortest first: the index behind it, its values, whether its last word is a plural."""
        return self._find(words, at) if at < len(words) and self.may_begin(words[at]) else ()

    def may_begin(self, word: str) -> bool:
        """Whether a phrase can begin with a word, or with its singular; many words begin none."""
        return word in self._first or not self._first.isdisjoint(stems(word))

    def _find(self, words: Sequence[str], at: int) -> list[tuple[int, tuple[T, ...], bool]]:
        found: list[tuple[int, tuple[T, ...], bool]] = []
        phrase = ""
        following = self._first
        for i in range(at, len(words)):
            word = words[i]
            if word not in following and word in _OTHER_GENITIVES:
                word = _GENITIVE
            values = self._values[_joined(phrase, word)] if word in following else None
            if not values and not following.isdisjoint(stems(words[i])):
                of_stems = (self._values[_joined(phrase, stem)] for stem in stems(words[i]) if stem in following)
                found += [(i + 1, singular, True) for singular in of_stems if singular][:1]
            if values is not None:
                phrase = _joined(phrase, word)
                if values:
                    found.append((i + 1, values, False))
                if phrase not in self._following:
                    break
                following = self._following[phrase]
            elif i == at or word not in _SKIPPED:
                break
        return found


def _joined(phrase: str, word: str) -> str:
    return f"{phrase} {word}" if phrase else word
