"""Where somebody lands: 'नेपाल की धरती पर उतरे', 'विमान नेपाल के हवाई अड्डे पर उतरा', 'लीमा के चावेज हवाई अड्डे पर जब शी का विमान उतरा'."""

from collections.abc import Sequence

from kg.lexicon import cues
from kg.model import Head, SentenceFrames

__all__ = ["lands_there"]

_AIRCRAFT = frozenset({"विमान", "जहाज"})
_AIRPORT = cues("airport") | {"अड्डे", "अंतरराष्ट्रीय", "अंतर्राष्ट्रीय", "सैन्य"}
_FAR = 8
_GENITIVE = frozenset({"की", "के"})
_GROUND = frozenset({"धरती", "मिट्टी", "सरजमीं", "भूमि", "जमीन"})
_NEAR = 3
_ON_SITE = frozenset({"पर", "में"})


def lands_there(f: SentenceFrames, head: Head, first: int, between: Sequence[str]) -> bool:
    """Whether the words from token `first`, behind a place, to a verb of coming tell of its ground or airport.

    `between` are these words without dates.
    """
    marker = between[0] if between else ""
    if marker in _GENITIVE and len(between) <= _NEAR and between[1:2] != () and between[1] in _GROUND:
        return True  # 'नेपाल की धरती पर उतरे'
    if head.type != "arrive" or marker not in {"के", "स्थित"}:
        return False
    if between[-1] in _ON_SITE and (set(between[1:-1]) <= _AIRPORT if marker == "के" else len(between) <= _FAR):
        return True  # 'विमान नेपाल के हवाई अड्डे पर उतरा', 'नेपाल स्थित सैन्य अड्डे पर उतरे'
    on = next((k for k in range(first, head.at) if f.form(k) == "पर"), head.at)
    its = f.form(on - 1) in _AIRPORT and on - first <= _FAR
    return its and f.form(head.first) in _AIRCRAFT  # 'लीमा के चावेज हवाई अड्डे पर जब शी का विमान उतरा'
