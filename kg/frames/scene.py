"""How the words behind an event make it the scene of another: 'बैठक के दौरान', 'सम्मेलन से इतर', 'यात्रा के बाद'."""

from itertools import pairwise

from kg.lexicon import cues
from kg.model import Setting

__all__ = ["setting_of"]

_SCHEDULED = cues("scheduled")
_IS = cues("is") | cues("was")
_LENGTH_OF_TIME = cues("length-of-time")
_SETTINGS: tuple[tuple[Setting, frozenset[str]], ...] = (
    ("during", cues("set-during")),
    ("after", cues("set-after")),
    ("margin", cues("set-margin")),
    ("purpose", cues("set-purpose")),
)
_BESIDES = frozenset({"अलावा", "अतिरिक्त"})
_SET_APART = cues("set-apart")
_SET_BEFORE = cues("set-before")
_BEFORE = (["शुरू", "होने", "से", "पहले"], ["शुरू", "होने", "के", "पहले"])


def setting_of(forms: list[str], last: int, *, of_a_body: bool = False) -> Setting:
    """How the words behind make an event the scene of another: 'बैठक के दौरान', 'सम्मेलन से इतर', 'यात्रा के बाद'."""
    rest = forms[last : last + 4]
    first, second = (*rest, "", "")[:2]
    if first == "से" and second in _SET_APART:
        return "margin"
    if (first == "से" and second in _SET_BEFORE) or (first, second) == ("के", "पहले") or rest in _BEFORE:
        return "before"
    so_long = next((k for k, form in enumerate(rest[1:], 1) if form in _LENGTH_OF_TIME), None) if first == "से" else None
    if so_long is not None and _SET_BEFORE & set(forms[last + so_long + 1 : last + so_long + 2]):
        return "before"  # 'बैठक से एक दिन पहले'
    if first in {"के", "की"}:
        if second == "लिए" and any(a in _SCHEDULED and b in _IS for a, b in pairwise(forms[last + 2 : last + 5])):
            return ""  # 'मिलने के लिए निर्धारित हैं'
        if of_a_body and second in _BESIDES:
            return "margin"  # 'एससीओ की बैठक के अलावा … की … से मुलाकात हुई'
        for setting, words in _SETTINGS:
            if second in words:
                return setting
        if second and "बाद" in forms[last : last + 6] and "समय" in forms[last : last + 5]:
            return "after"
    if (first, second) == ("पर", ",") and not of_a_body:
        return "reference"  # 'वार्ता पर, प्रधानमंत्री ने …', as machines leave the prepositions of other languages
    return "reference" if first == "में" or (first, second) == ("को", "संबोधित") else ""
