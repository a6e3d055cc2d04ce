"""Of which nation a name sounds: the states whose known people bear its words."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from kg.lexicon.tables import rows
from kg.script import fold, skeleton

__all__ = ["kindred"]

_LEAST = 3
"""A word with fewer letters in its skeleton is too many peoples'."""


def kindred(names: Iterable[Sequence[str]]) -> dict[str, float]:
    """The states whose known people share a word with one of the names, with the share of the word's bearers who act for each.

    >>> max(kindred([("नोबुओ", "हायाशी")]).items(), key=lambda x: x[1])[0]
    'JPN'
    >>> kindred([("रिचर्ड", "मार्ल्सबर्ग")]).get("IND", 0)
    0
    """
    shares: dict[str, float] = {}
    for word in {skeleton(word) for name in names for word in name}:
        bearers = _bearers().get(word, {})
        for state, count in bearers.items():
            shares[state] = max(shares.get(state, 0), count / sum(bearers.values()))
    return shares


@lru_cache(maxsize=1)
def _bearers() -> dict[str, dict[str, int]]:
    """How many known people of each state bear a word in their names, by its skeleton."""
    found: dict[str, dict[str, int]] = {}
    for row in rows("people"):
        for word in {skeleton(fold(word)) for word in row.form.replace("-", " ").replace(".", " ").split()}:
            if len(word) >= _LEAST:
                of = found.setdefault(word, {})
                of[row.id] = of.get(row.id, 0) + 1
    return found
