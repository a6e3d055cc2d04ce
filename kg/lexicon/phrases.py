"""Phrases of one or more words, found by whole words, longest first: रूस is never found inside बेलारूस."""

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Generic, TypeVar

__all__ = ["Phrases", "plurals", "stems"]

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


def plurals(form: str) -> frozenset[str]:
    """The forms of which a folded word may be the singular.

    >>> "मंत्रियों" in plurals("मंत्री"), all("मंत्री" in stems(form) for form in plurals("मंत्री"))
    (True, True)
    """
    stem_and_ending = ((form.removesuffix(singular), ending) for ending, singular in _PLURALS if form.endswith(singular))
    return frozenset(stem + ending for stem, ending in stem_and_ending if len(stem) >= 2)


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
        self._following: dict[str, set[str]] = {"": set()}  # the words that go on with each beginning
        self._opened = lru_cache(maxsize=65536)(partial(self._step, ""))  # asked of every word of every sentence

    def add(self, words: Sequence[str], value: T) -> None:
        """Add one meaning of a phrase; a meaning that it has already is left alone."""
        phrase = ""
        self._opened.cache_clear()
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
        if at >= len(words):
            return ()
        values, plural, phrase = self._opened(words[at])
        if phrase is None and not values:
            return ()  # as most words
        found = [(at + 1, values, plural)] if values else []
        i = at + 1
        while phrase is not None and i < len(words):
            values, plural, longer = self._step(phrase, words[i])
            i += 1
            if values:
                found.append((i, values, plural))
            if longer is not None or words[i - 1] not in _SKIPPED:
                phrase = longer
        return found

    def _step(self, phrase: str, word: str) -> tuple[tuple[T, ...], bool, str | None]:
        """What a word ends behind a beginning, whether as a plural, and the longer beginning, None where no word follows that."""
        following = self._following[phrase]
        kept = _GENITIVE if word in _OTHER_GENITIVES and word not in following else word
        longer = None
        if kept in following:
            longer = _joined(phrase, kept)
            values = self._values[longer]
            longer = longer if longer in self._following else None
            if values:
                return values, False, longer
        for stem in stems(word):
            if stem in following and (values := self._values[_joined(phrase, stem)]):
                return values, True, longer
        return (), False, longer


def _joined(phrase: str, word: str) -> str:
    return f"{phrase} {word}" if phrase else word
