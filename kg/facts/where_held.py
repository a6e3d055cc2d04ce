"""Sentences that only tell where the meeting just told of was: '… राष्ट्रपति … से मिले। मुलाकात अबू धाबी में हुई'."""

from kg.model import Clause, Head, SentenceFrames

__all__ = ["tells_its_place"]

_APART = frozenset({"में", "पर", "से", "को", "ने", "साथ", "बीच", "और", "तथा", "व", ",", "बाद"})
"""Words of which none stands in what only says which town it was."""
_HELD = frozenset({"हुई", "हुए", "हुआ"})
_THEIR = frozenset({"यह", "उनकी", "दोनों", "की", "नेताओं"})
"""What may stand before the word: 'यह मुलाकात', 'दोनों नेताओं की बातचीत'."""


def tells_its_place(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether between a bare word for a meeting that opens a sentence and its verb stands nothing but a place, and which one it is.

    'बातचीत झील के किनारे बसे उनके पैतृक नगर पुनो में हुई'; not 'बैठक पेरिस में होगी', nor 'बातचीत लंदन में कल हुई'.
    """
    bare = head.first == head.at and head.ordinal is None and not (head.bodies or head.countries or head.setting)
    if not bare or clause.start or clause.negated or clause.mood or not _THEIR.issuperset(f.forms(0, head.first)):
        return False
    site = next((m for m in reversed(f.mentions) if m.kind == "place" and m.first in clause), None)
    if site is None or site.first < head.last:
        return False
    other = any(m.kind == "date" and head.last <= m.first < site.first for m in f.mentions)
    plain = not other and _APART.isdisjoint(f.forms(head.last, site.first))
    return plain and f.form(site.last) == "में" and f.form(site.last + 1) in _HELD
