"""The parties of a summit's declaration: all the states that came, who may be named only behind it.

'सम्मेलन के अंत में घोषणापत्र स्वीकृत हुआ। … सम्मेलन में अर्जेंटीना के राष्ट्रपति …, स्वीडन के प्रधानमंत्री … ने भाग लिया'.
"""

from kg.facts.draft import Discourse, Draft, Slot
from kg.facts.series import SUMMITS

__all__ = ["of_all_who_came"]

_SEVERAL = 3


def of_all_who_came(d: Discourse) -> None:
    """Gives declarations of which no party is named the states of the summit whose outcome they are, once all is read."""
    for summit in d.of("Meeting"):
        if summit.one("type") not in SUMMITS or len(summit.states()) < _SEVERAL:
            continue
        for paper in summit.all("outcome"):
            if isinstance(paper, Draft) and paper.one("type") == "joint-statement" and _unnamed(paper) and _told_with(paper, summit):
                paper.slots["party"] = [Slot(code, paper.sentences[0], (), "party") for code in sorted(summit.states())]


def _unnamed(paper: Draft) -> bool:
    """Whether no words name a party."""
    return not any(slot.words for slot in paper.slots.get("party", ()))


def _told_with(paper: Draft, summit: Draft) -> bool:
    """Whether all the parties understood were there."""
    return {str(code) for code in paper.all("party")} <= summit.states()
