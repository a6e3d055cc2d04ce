"""Phrases of one or more words, found by whole words, longest first: रूस is never found inside बेलारूस."""

from collections.abc import Iterable, Sequence
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


class _Node(Generic[T]):
    """What may follow a run of words, and what the run itself stands for."""

    __slots__ = ("next", "values")

    def __init__(self) -> None:
        self.next: dict[str, _Node[T]] = {}
        self.values: tuple[T, ...] = ()


def _first_with_values(node: _Node[T], words: Iterable[str]) -> _Node[T] | None:
    for word in words:
        found = node.next.get(word)
        if found is not None and found.values:
            return found
    return None


class Phrases(Generic[T]):
    """A trie of folded words. Hyphens and full stops inside a phrase may be there or not: उप-राष्ट्रपति, उप राष्ट्रपति.

    A genitive inside a phrase may be of any gender and case, for machines mistake both: विदेश मामलों का मंत्री, विदेश मामलों के मंत्री.

    >>> phrases = Phrases[str]()
    >>> phrases.add(("दक्षिण", "कोरिया"), "KOR")
    >>> list(phrases.find(("दक्षिण", "-", "कोरिया", "के"), 0))
    [(3, ('KOR',), False)]
    """

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, words: Sequence[str], value: T) -> None:
        """Add one meaning of a phrase; a meaning that it has already is left alone."""
        node = self._root
        for k, word in enumerate(words):
            inner = 0 < k < len(words) - 1
            if word not in _SKIPPED:
                node = node.next.setdefault(_GENITIVE if inner and word in _OTHER_GENITIVES else word, _Node())
        if value not in node.values:
            node.values = (*node.values, value)

    def find(self, words: Sequence[str], at: int) -> Sequence[tuple[int, tuple[T, ...], bool]]:
        """All phrases that begin at `at`, shortest first: the index behind it, its values, whether its last word is a plural."""
        return self._find(words, at) if at < len(words) and self.may_begin(words[at]) else ()

    def may_begin(self, word: str) -> bool:
        """Whether a phrase can begin with a word, or with its singular; many words begin none."""
        return word in self._root.next or not self._root.next.keys().isdisjoint(stems(word))

    def _find(self, words: Sequence[str], at: int) -> list[tuple[int, tuple[T, ...], bool]]:
        found: list[tuple[int, tuple[T, ...], bool]] = []
        node = self._root
        for i in range(at, len(words)):
            word = words[i]
            following = node.next.get(word)
            if following is None and word in _OTHER_GENITIVES:
                following = node.next.get(_GENITIVE)
            if following is None or not following.values:
                singular = _first_with_values(node, stems(word))
                if singular is not None:
                    found.append((i + 1, singular.values, True))
            if following is not None:
                node = following
                if node.values:
                    found.append((i + 1, node.values, False))
                if not node.next:
                    break
            elif i == at or word not in _SKIPPED:
                break
        return found
