"""Meetings for which only a number stands: '… और [दूसरी] मार्च में', 'दो बैठकें हुईं: [पहली] …', '[दूसरा] और तीसरा दौर'."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.frames.phrase import gaps, ordinal, stands_for_phrase
from kg.lexicon import Lexicon, cues
from kg.model import Head, Mention

__all__ = ["another", "with_others"]

_AND = cues("and")
_NEXT = frozenset({"अगला", "अगली"})
_SO_MANY = frozenset({"दो", "तीन", "चार", "पांच", "छह", "सात"})
_UNCOUNTED = cues("uncounted-meeting")


def with_others(forms: list[str], mentions: Sequence[Mention], found: Sequence[Head], lexicon: Lexicon) -> tuple[Head, ...]:
    """The event words of a sentence with the meetings for which a bare number stands; a count of these is none beside them."""
    further = [*_gapped(forms, mentions, found, lexicon), *_numbered_together(forms, found, lexicon)]
    counted = {h.like for h in further}  # 'दो बैठकें हुईं: पहली …, दूसरी …' tells no third
    told = [h for h in found if h.at not in counted or not _is_counted_with_others(forms, h)]
    return tuple(sorted((*told, *further), key=lambda h: h.at))


def _gapped(forms: list[str], mentions: Sequence[Mention], found: Sequence[Head], lexicon: Lexicon) -> Iterator[Head]:
    """The further meetings of a series of which only the ordinal is told: 'पहली बैठक … और दूसरी मार्च में दिल्ली में हुई'."""
    for at in gaps(forms, mentions, lexicon):
        told = next((h for h in reversed(found) if h.last <= at and h.kind == "meeting" and _is_one_of_several(forms, h, lexicon)), None)
        if told is not None and not any(h.first <= at < h.last for h in found):
            uncounted = forms[told.at] in _UNCOUNTED and not told.round
            yield another(told, at, forms[at], None if uncounted else ordinal(forms[at], lexicon))


def _numbered_together(forms: list[str], found: Sequence[Head], lexicon: Lexicon) -> Iterator[Head]:
    """The first of two meetings whose numbers stand before one word: '24 फरवरी और 3 मई को [दूसरा] और तीसरा दौर हुआ'."""
    for head in found:
        at = next((k for k in range(head.first, head.at) if ordinal(forms[k], lexicon) == head.ordinal), 0) if head.ordinal else 0
        number = ordinal(forms[at - 2], lexicon) if at > 1 and forms[at - 1] in _AND else None
        if head.kind == "meeting" and number is not None and number + 1 == head.ordinal:
            yield another(head, at - 2, forms[at - 2], number)


def _is_counted_with_others(forms: list[str], head: Head) -> bool:
    """Whether a word tells how many meetings there were: 'दो बैठकें', 'वार्ता के तीन दौर'."""
    return head.ordinal is None and (head.plural or not _SO_MANY.isdisjoint(forms[head.first : head.last + len(("के", "दो"))]))


def _is_one_of_several(forms: list[str], head: Head, lexicon: Lexicon) -> bool:
    """Whether a word tells of one of a series, or of several: 'पहली बैठक', 'दो बैठकें', 'सम्मेलन का पिछला संस्करण', 'उनकी पहली मुलाकात'."""
    if head.ordinal is not None or _is_counted_with_others(forms, head):
        return True
    return any(stands_for_phrase(form, lexicon) for form in forms[head.first : head.last + len(("का", "पिछला"))])


def another(told: Head, at: int, form: str, number: int | None) -> Head:
    """The meeting for which a bare number or 'अगली' at a token stands, another one of that told by a word."""
    head = replace(told, first=at, at=at, last=at + 1, ordinal=number, setting="", planned=form in _NEXT)
    return replace(head, this=False, own=False, plural=False, like=told.at)
