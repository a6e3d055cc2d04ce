"""Words for whom somebody met that name nobody: 'उनसे', 'उनके साथ', 'मेहमान नेता से', 'महामहिम से'."""

from kg.lexicon import cues

__all__ = ["TO_THEM", "to_them"]

TO_THEM = (
    *(("महामहिम", "से"), ("महामहिम", "के", "साथ")),
    *(("उन्हीं", "के", "साथ"), ("उनसे",), ("जिनसे",), ("जिनके", "साथ"), ("उनके", "साथ"), ("इनसे",), ("उनको",), ("उसके", "साथ")),
    *(
        (guest, *rank, *marker)
        for guest in sorted(cues("guest-or-host"))
        for rank in ((), ("नेता",), ("हस्ती",))
        for marker in (("से",), ("के", "साथ"), ("को",))
    ),
)
_BY_FIRST = {first: tuple(words for words in TO_THEM if words[0] == first) for first, *_ in TO_THEM}
_EARLIER = frozenset({("पहले",), ("पूर्व",)})


def to_them(forms: tuple[str, ...]) -> bool:
    """Whether a clause holds such words, and not before 'पहले': 'उनसे पहले' meets nobody.

    >>> to_them(("जयशंकर", "भी", "उनसे", "मिले")), to_them(("उनसे", "पहले", "मिले"))
    (True, False)
    """
    for k, form in enumerate(forms):
        for words in _BY_FIRST.get(form, ()):
            if forms[k : k + len(words)] == words and forms[k + len(words) : k + len(words) + 1] not in _EARLIER:
                return True
    return False
