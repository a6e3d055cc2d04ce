"""Whether two names in one article are one person's: shared words, other spellings of a word."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from kg.lexicon import cues
from kg.script import skeleton

__all__ = ["SON_OF", "alike", "is_son_of", "share_a_word"]

_BEHIND_NAME = cues("regnal") | {"जूनियर", "सीनियर"}
"""Words that stand behind a whole name, and are no part of the family's."""
_SHORT = 5
_TITLES = cues("title-before-name")
SON_OF = frozenset({"बिन", "बिंत", "इब्न"})
"""Words behind which a name tells its bearer's father."""


@lru_cache(maxsize=65536)
def alike(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How surely two names are one person's: 0 for not at all; longer shared parts count more.

    The shorter name must lie in the longer one, word by word, or the last words agree and the first are two spellings of one name.

    >>> alike(("मोदी",), ("नरेंद्र", "मोदी")), alike(("राहुल", "गांधी"), ("इंदिरा", "गांधी"))
    (1.5, 0)
    """
    x, y = _words(a), _words(b)
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    if not short or _of_two_fathers(short, long) or _are_ruler_and_son(a, b):
        return 0
    matched = sum(any(_same(w, v) for v in long) for w in short)
    if matched == len(short):
        return matched + (0.5 if _same(short[-1], long[-1]) else 0.0)
    if len(short) < len(long) and skeleton("".join(short)) == skeleton("".join(long)):
        return float(len(short))  # 'राम नाथ कोविंद' and 'रामनाथ कोविंद'
    if len(short) < 2:
        return 0
    if _same(x[-1], y[-1]) and _near(x[0], y[0]):
        return 1.2
    last_alike = _near(x[-1], y[-1]) and _begin_alike(x[-1], y[-1])
    if _same(x[0], y[0]) and last_alike and (len(short) < 3 or any(_near(w, v) for w in x[1:-1] for v in y[1:-1])):
        return 1.1
    return 0


def _words(name: Sequence[str]) -> list[str]:
    """The words that tell people apart: no initials, no 'जूनियर', no title that some papers give and others don't ('शेख खालिद')."""
    told = [w for w in name if len(w) > 1 and w not in _BEHIND_NAME] or list(name)
    return told[1:] if len(told) > 1 and told[0] in _TITLES else told


def _of_two_fathers(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether names with 'बिन' are a son's and his father's, or those of two sons: 'खालिद बिन मोहम्मद', 'मोहम्मद बिन जायद'."""
    sons = [k for k, w in enumerate(long) if w in SON_OF and 0 < k < len(long) - 1]
    if not sons or len(short) < 2:
        return False
    if _same(short[0], long[sons[0] + 1]) and not _same(short[0], long[0]):
        return True
    other = next((k for k, w in enumerate(short) if w in SON_OF and 0 < k < len(short) - 1), None)
    return other is not None and not (_same(short[0], long[0]) and _same(short[other + 1], long[sons[0] + 1]))


def _are_ruler_and_son(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one is a ruler by his number and the other's father: 'अब्दुल्ला द्वितीय', 'अल-हुसैन बिन अब्दुल्ला द्वितीय'."""
    father, son = (a, b) if len(a) < len(b) else (b, a)
    numbered = len(father) > 1 and father[-1] in _BEHIND_NAME
    return numbered and is_son_of(father[0], son) and not _same(father[0], next(w for w in son if w not in _TITLES))


def is_son_of(father: str, name: Sequence[str]) -> bool:
    """Whether a name tells whose son its bearer is.

    >>> is_son_of("सलमान", ("मोहम्मद", "बिन", "सलमान")), is_son_of("मोहम्मद", ("मोहम्मद", "बिन", "सलमान"))
    (True, False)
    """
    return any(w in SON_OF and _same(father, of) for w, of in pairwise(name))


def share_a_word(name: Iterable[str], forms: Iterable[Iterable[str]]) -> bool:
    """Whether a name has a word of four letters in common with one of a person's forms."""
    words = [w for w in name if len(w) >= 4]
    return any(_same(a, b) for other in forms for b in other for a in words)


def _same(a: str, b: str) -> bool:
    if a == b:
        return True
    x, y = skeleton(a), skeleton(b)
    return x == y or (min(len(x), len(y)) >= 5 and Levenshtein.distance(x, y, score_cutoff=1) <= 1)


def _begin_alike(a: str, b: str) -> bool:
    """Whether two short words begin with one consonant, as spellings of one do, and 'मिन्ह' and 'चिन्ह' do not."""
    x, y = skeleton(a), skeleton(b)
    return x[:1] == y[:1] or min(len(x), len(y)) > _SHORT


def _near(a: str, b: str) -> bool:
    if a == b:
        return True
    x, y = skeleton(a), skeleton(b)
    shorter = min(len(x), len(y))
    return shorter >= 4 and Levenshtein.distance(x, y, score_cutoff=2) <= (2 if shorter >= 6 else 1)
