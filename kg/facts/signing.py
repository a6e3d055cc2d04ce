"""Whether words speak of signing."""

from kg.lexicon import cues

__all__ = ["signs"]

_FIRM = "फर्म"
_SIGN = cues("sign")
_DONE = (("किया",), ("किए",), ("हुआ",), ("हुए",))
_DONE_FIRST = (*_DONE, ("करेंगे",), ("हुई",), ("की",))
_DONE_BY_FIRM = (*_DONE_FIRST, ("कीं",), ("करने",), ("करते",), ("करता",), ("करती",), ("करके",))


def signs(forms: tuple[str, ...]) -> bool:
    """Whether words speak of signing; 'फर्म' does before a verb of doing, as machines write it, else it is a company."""
    return any(form in _SIGN and (form != _FIRM or forms[k + 1 : k + 2] in _DONE_BY_FIRM) for k, form in enumerate(forms))
