"""Whether words speak of signing."""

from itertools import pairwise

from kg.lexicon import cues

__all__ = ["DONE", "DONE_FIRST", "signs"]

_FIRM = "फर्म"
_SIGN = cues("sign")
DONE = (("किया",), ("किए",), ("हुआ",), ("हुए",))
DONE_FIRST = (*DONE, ("करेंगे",), ("हुई",), ("की",))
_BY_NAME = {"नाम": frozenset({"लिखा", "लिखे", "लिख"}), "सही": frozenset({"की", "कर"})}
_DONE_BY_FIRM = (*DONE_FIRST, ("कीं",), ("करने",), ("करते",), ("करता",), ("करती",), ("करके",))


def signs(forms: tuple[str, ...]) -> bool:
    """Whether words speak of signing, be it by names written or a mark made: 'संधि पर नाम लिखे', 'करार पर सही की'.

    'फर्म' does before a verb of doing, as machines write it, else it is a company.
    """
    named = any(a in _BY_NAME and b in _BY_NAME[a] for a, b in pairwise(forms))
    return named or any(form in _SIGN and (form != _FIRM or forms[k + 1 : k + 2] in _DONE_BY_FIRM) for k, form in enumerate(forms))
