"""Words that speak of both: of the two people ('दोनों नेताओं ने') or of the two states ('दोनों देशों के बीच')."""

from itertools import pairwise

from kg.lexicon import cues

__all__ = ["both_are_subject", "both_did", "both_met_him", "of_both", "of_both_states", "pair_and_others", "several_did"]

_BOTH_STATES = cues("both-states")
_LEADERS = cues("leaders")
_APART = cues("separately")
_PAIR = cues("pair")
_MARKED = frozenset({"ने", "के", "की", "का", "से", "को", "में", "पर"})
_WHEN = frozenset({"आज", "कल", "परसों", "बाद", "फिर", "अगले", "इसी", "उसी", "वहां", "वहीं", "यहां"})
"""What may stand behind 'दोनों' that names nobody: 'राष्ट्रपति से दोनों [कल] मिलेंगे'."""
_THESE = frozenset({"ये", "वे", "यही"})


def of_both(forms: tuple[str, ...]) -> bool:
    """Whether words speak of both people, not of both states: 'दोनों नेताओं', or 'दो नेताओं' as machine translation has it."""
    words = [w for w in forms if w != "ही"]
    threes = zip(words, words[1:], (*words[2:], ""), strict=False)
    return any((a in _PAIR and b not in _BOTH_STATES) or (a == "दो" and {b, c} & _LEADERS) for a, b, c in threes)


def several_did(forms: tuple[str, ...]) -> bool:
    """Whether a clause opens with those spoken of as its subject: 'मंत्रियों ने …', 'वार्ताकारों ने …'."""
    return forms[1:2] == ("ने",) and forms[0] in _LEADERS and forms[0].endswith("ों")


def both_did(forms: tuple[str, ...]) -> bool:
    """Whether both people are the subject: 'दोनों ने', 'दोनों नेताओं ने'."""
    threes = zip(forms, forms[1:], forms[2:], strict=False)
    return any(a in _PAIR and (b == "ने" or (b in _LEADERS and c == "ने")) for a, b, c in threes)


def both_are_subject(forms: tuple[str, ...]) -> bool:
    """Whether both people are the subject of a verb without 'ने': 'दोनों मंत्री ट्रंप से मिले', not 'दोनों नेताओं की …'.

    >>> both_are_subject(("उसी", "दिन", "दोनों", "मंत्री", "ट्रंप", "से", "मिले")), both_are_subject(("दोनों", "नेता", "की", "भेंट"))
    (True, False)
    """
    threes = zip(forms, forms[1:], forms[2:], strict=False)
    return any(a in _PAIR and b in _LEADERS and not b.endswith("ं") and c not in _MARKED for a, b, c in threes)


def both_met_him(forms: tuple[str, ...]) -> bool:
    """Whether both are named behind whom they met: 'राष्ट्रपति से दोनों 31 मार्च को मिलेंगे', 'राष्ट्रपति से दोनों कल मिलेंगे'."""
    threes = zip(forms, forms[1:], forms[2:], strict=False)
    return any(a == "से" and b in _PAIR and (c.isdecimal() or c in _WHEN) for a, b, c in threes)


def pair_and_others(forms: tuple[str, ...]) -> bool:
    """Whether both of before head a list of those who met: 'ये दोनों, …', 'इन दोनों के अलावा …'."""
    threes = zip(forms, forms[1:], forms[2:], strict=False)
    return any(a in _THESE and b in _PAIR and c in {",", "और", "तथा"} for a, b, c in threes)


def of_both_states(forms: tuple[str, ...]) -> bool:
    """Whether words speak of both states: 'दोनों देशों के बीच', 'दोनों पक्षों की'."""
    return any(a in _PAIR and b in _BOTH_STATES for a, b in pairwise(forms))


def both_met_apart(forms: tuple[str, ...]) -> bool:
    """Whether somebody met both, one after the other: 'दोनों नेताओं से अलग-अलग मुलाकात की', 'दोनों से फोन पर अलग-अलग बात की'."""
    at = next((k for k, form in enumerate(forms) if form in _PAIR), None)
    if at is None or _APART.isdisjoint(forms):
        return False
    behind = at + 1 + (forms[at + 1 : at + 2] != () and forms[at + 1] in _LEADERS)
    return forms[behind : behind + 1] in {("से",), ("को",)} or forms[behind : behind + 2] == ("के", "साथ")
