"""Papers that only their title names: "'नीला गलियारा' पर हस्ताक्षर किए", "'विजन 2040' को अपनाया"."""

from collections.abc import Iterator, Sequence

from kg.frames.phrase import Word
from kg.lexicon import cues

__all__ = ["quoted_papers"]

_ADOPTED = cues("adopt-paper")
_CLOSE = frozenset({"'", '"', "”", "’"})
_LONGEST = 10
_MARKERS = frozenset({"पर", "को"})
_OPEN = frozenset({"'", '"', "“", "‘"})
_PAPERS = frozenset({"agreement", "paper"})
_SIGNED = cues("sign")
_TOO = frozenset({"भी", "ही"})


def quoted_papers(forms: Sequence[str], words: Sequence[Word]) -> Iterator[Word]:
    """The last word of each title in quotes that is signed or adopted, where no word in or behind it says what it is.

    >>> forms = "दोनों ने ' नीला गलियारा ' पर हस्ताक्षर किए".split()
    >>> [(word.at, word.type) for word in quoted_papers(forms, [])]
    [(4, 'agreement')]
    """
    if _CLOSE.isdisjoint(forms):
        return
    for k, form in enumerate(forms):
        if form not in _CLOSE or forms[k + 1 : k + 2] == [] or forms[k + 1] not in _MARKERS:
            continue
        start = next((j for j in range(k - 1, max(k - _LONGEST, -1), -1) if forms[j] in _OPEN), None)
        verb = k + 3 if forms[k + 2 : k + 3] and forms[k + 2] in _TOO else k + 2
        done = set(forms[verb : verb + 1])
        if start is None or k - start < 2 or not done & (_SIGNED | _ADOPTED):
            continue
        if not any(word.kind in _PAPERS and start < word.at < k for word in words):
            yield Word(k - 1, k, "agreement", "agreement" if done & _SIGNED else "joint-statement", False)
