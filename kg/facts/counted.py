"""How many people or states a phrase counts: 'तीनों नेता', 'पांच देशों ने', 'पांच-पक्षीय'."""

from collections.abc import Sequence

from kg.lexicon import cues

__all__ = ["SO_MANY", "all_of", "counted_states", "counts_others"]

_ALL_OF = {"तीनों": 3, "चारों": 4, "पांचों": 5, "छहों": 6, "सातों": 7, "आठों": 8}
SO_MANY = {
    "दो": 2, "तीन": 3, "चार": 4, "पांच": 5, "छह": 6, "छः": 6, "सात": 7, "आठ": 8, "नौ": 9, "दस": 10, "ग्यारह": 11, "बारह": 12, "तेरह": 13,
    "चौदह": 14, "पंद्रह": 15, "सोलह": 16, "सत्रह": 17, "अठारह": 18, "अट्ठारह": 18, "उन्नीस": 19, "बीस": 20,
}  # fmt: skip
"""The numbers that are told in words."""
_STATES = cues("both-states")
_FAR = 10
"""So many words before a meeting those may be counted who were there."""
_SIDED = {"त्रिपक्षीय": 3, "चतुष्पक्षीय": 4, "पंचपक्षीय": 5}


def all_of(form: str) -> int:
    """How many 'तीनों', 'चारों' mean; 0 for other words.

    >>> all_of("पांचों"), all_of("दोनों")
    (5, 0)
    """
    return _ALL_OF.get(form, 0)


def counted_states(forms: Sequence[str]) -> int:
    """The states that folded words count, three or more; 0 where they count none.

    >>> counted_states(["पांच", "देशों", "ने"]), counted_states(["तीनों", "नेताओं"]), counted_states(["पांच", "-", "पक्षीय"])
    (5, 3, 5)
    >>> counted_states(["पांच", "समझौते"])
    0
    """
    for k, form in enumerate(forms):
        behind = next((w for w in forms[k + 1 : k + 3] if w != "-"), "")
        so_many = SO_MANY.get(form, 0) if behind in _STATES or behind == "पक्षीय" else 0
        if (count := _ALL_OF.get(form) or _SIDED.get(form) or so_many) > 2:
            return count
    return 0


def counts_others(forms: Sequence[str]) -> bool:
    """Whether the words before a meeting count states that they do not name.

    >>> counts_others(["नेताओं", "और", "तीन", "पडोसी", "देशों", "की"])
    True
    """
    near = forms[-_FAR:]
    return any(a in SO_MANY and _STATES & {b, c} for a, b, c in zip(near, near[1:], near[2:], strict=False))
