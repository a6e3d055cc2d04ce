"""Phrases of one or more words, found by whole words, longest first: रूस is never found inside बेलारूस."""

from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

__all__ = ["Phrases", "stems"]

T = TypeVar("T")
_SKIPPED = frozenset({"-", ".", "'", '"'})
_PLURALS = (("ियों", "ी"), ("ियां", "ी"), ("ाओं", "ा"), ("ाएं", "ा"), ("ुओं", "ु"), ("ओं", ""), ("ों", ""), ("ों", "ा"), ("ें", ""), ("े", "ा"))


def stems(form: str) -> Iterator[str]:
    """Singular forms that a folded word may be the plural or oblique of.

    >>> list(stems("मंत्रियों"))[0], list(stems("सचिवों"))[0]
    ('मंत्री', 'सचिव')
    """
    for ending, singular in _PLURALS:
        if form.endswith(ending) and len(form) - len(ending) >= 2:
            yield form[: len(form) - len(ending)] + singular


class Phrases(Generic[T]):
    """A trie of folded words. Hyphens and full stops inside a phrase may be there or not: उप-राष्ट्रपति, उप राष्ट्रपति.

    >>> phrases = Phrases[str]()
    >>> phrases.add(("दक्षिण", "कोरिया"), "KOR")
    >>> list(phrases.find(("दक्षिण", "-", "कोरिया", "के"), 0))
    [(3, ('KOR',), False)]
    """

    def __init__(self) -> None:
        self._root: dict[str, object] = {}

    def add(self, words: Sequence[str], value: T) -> None:
        node: dict[str, object] = self._root
        for word in words:
            if word in _SKIPPED:
                continue
            child = node.setdefault(word, {})
            assert isinstance(child, dict)
            node = child
        values = node.setdefault("", ())
        assert isinstance(values, tuple)
        if value not in values:
            node[""] = (*values, value)

    def find(self, words: Sequence[str], at: int, *, inflected: bool = True) -> Iterator[tuple[int, tuple[T, ...], bool]]:
        """All phrases that begin at `at`, shortest first: the index behind it, its values, whether its last word is a plural."""
        node: dict[str, object] = self._root
        i = at
        while i < len(words):
            word = words[i]
            exact = node.get(word)
            if inflected and not (isinstance(exact, dict) and "" in exact):
                for stem in stems(word):
                    child = node.get(stem)
                    if isinstance(child, dict) and "" in child:
                        yield i + 1, child[""], True
                        break
            child = node.get(word)
            if child is None:
                if i > at and word in _SKIPPED and i + 1 < len(words):
                    i += 1
                    continue
                return
            assert isinstance(child, dict)
            node = child
            i += 1
            if "" in node:
                yield i, node[""], False  # type: ignore[misc]
