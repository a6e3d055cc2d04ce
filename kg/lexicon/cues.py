"""Cue words: small sets of words that tell what a sentence does, by kind (`wish`, `cancel`, `deny`, …), from data/lexicon/cues.tsv.

A kind is one meaning; data/lexicon/README.md says what each one tells and who asks for it.
"""

from collections.abc import Mapping
from functools import cache

from kg.errors import DataError
from kg.lexicon.tables import rows
from kg.resources import data
from kg.script import fold

__all__ = ["cues"]


def cues(kind: str) -> frozenset[str]:
    """The folded words of one kind, to compare with the forms of tokens.

    Raises DataError where the list has no such kind.

    >>> "पूर्व" in cues("former")
    True
    """
    try:
        return _kinds()[kind]
    except KeyError:
        raise DataError(str(data("lexicon/cues.tsv")), 1, f"no line is of kind '{kind}'; add its words, or ask for another kind") from None


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("cues"):
        found.setdefault(row.kind, set()).add(fold(row.form))
    return {kind: frozenset(words) for kind, words in found.items()}
