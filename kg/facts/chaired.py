"""Who chaired a meeting: 'सह-अध्यक्षता की', 'दो दिन की बैठक की अध्यक्षता … ने की'."""

from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["CHAIRING", "is_chaired", "jointly_chaired"]

CHAIRING = frozenset({"ne", "with", "between", "side", "chair", "bare", "of", "at", "besides", "invitation", "with-too"})
"""Markers of those who chair a meeting of which it is said that it was jointly chaired."""
_CHAIRED = frozenset({("की", "अध्यक्षता"), ("की", "मेजबानी")})
_LED = frozenset({("का", "नेतृत्व"), ("की", "अगुवाई")})
_OPENED = cues("open-meeting")
_WERE = cues("was") | {"बैठे", "बैठीं"}
_WERE_OR_WILL = _WERE | {"होंगे", "होंगी", "रहे", "रहीं"}
_TALKS = frozenset({"bilateral-talks", "delegation-talks"})
_JOINT_CHAIR = ("सह - अध्यक्ष", "सह अध्यक्ष", "संयुक्त अध्यक्षता", "साझा अध्यक्षता")


def jointly_chaired(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause says that the sides chaired together: 'सह-अध्यक्षता की', 'संयुक्त रूप से … की अध्यक्षता'."""
    forms = f.forms(clause.start, clause.end)
    text = " ".join(forms)
    if "अध्यक्ष" not in text:
        return False
    together = "संयुक्त रूप से" in text or "मिलकर" in forms
    named = any(w.startswith("सहअध्यक्ष") for w in forms) or any(words in text for words in _JOINT_CHAIR)
    return named or (together and "अध्यक्षता" in text)


def is_chaired(f: SentenceFrames, head: Head) -> bool:
    """Whether a word only tells who chaired a meeting: 'दो दिन की बैठक की अध्यक्षता … ने की'."""
    behind = f.forms(head.last, head.last + 2)
    hosted = behind == ("के", "मेजबान") and f.form(head.last + 2) in _WERE_OR_WILL  # 'ट्रंप इस मुलाकात के मेजबान थे'
    led = behind in _LED and head.kind == "meeting" and head.type not in _TALKS  # a side's negotiations are led too
    return hosted or led or behind in _CHAIRED or (behind[:1] in {("को",), ("का",)} and bool(_OPENED & set(behind)))
