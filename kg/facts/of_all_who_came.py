"""The parties of a summit's declaration: all the states that came, who may be named only behind it.

'सम्मेलन के अंत में घोषणापत्र स्वीकृत हुआ। … सम्मेलन में अर्जेंटीना के राष्ट्रपति …, स्वीडन के प्रधानमंत्री … ने भाग लिया'.
"""

from itertools import pairwise

from kg.facts.draft import Discourse, Draft, Slot
from kg.facts.series import SUMMITS
from kg.lexicon import cues

__all__ = ["of_all_who_came"]

_LEADERS = frozenset({"नेताओं", "राष्ट्राध्यक्षों", "राष्ट्रप्रमुखों", "राष्ट्रपतियों"})
_NEAR = 12
"""So many sentences behind the summit's first its papers are told."""
_PAIR = cues("pair")
_SEVERAL = 3


def of_all_who_came(d: Discourse) -> None:
    """Gives declarations of which no party is named the states of the summit whose outcome they are, once all is read."""
    for summit in d.of("Meeting"):
        if summit.one("type") not in SUMMITS or len(summit.states()) < _SEVERAL:
            continue
        for paper in summit.all("outcome"):
            if isinstance(paper, Draft) and paper.one("type") == "joint-statement" and _unnamed(paper) and _told_with(paper, summit):
                _give(paper, summit)
    for paper in d.of("Agreement"):
        theirs = _of_its_leaders(d, paper)
        if theirs is not None and _unnamed(paper) and _told_with(paper, theirs):
            _give(paper, theirs)


def _give(paper: Draft, summit: Draft) -> None:
    paper.slots["party"] = [Slot(code, paper.sentences[0], (), "party") for code in sorted(summit.states())]


def _of_its_leaders(d: Discourse, paper: Draft) -> Draft | None:
    """The summit of many just told whose leaders adopted a paper: 'नेताओं ने खाद्य सुरक्षा पर एक अलग वक्तव्य भी अपनाया'."""
    if paper.one("type") != "joint-statement":
        return None
    at = min(paper.sentences)
    words = d.frames[at].words
    if not any(a in _LEADERS and b == "ने" for a, b in pairwise(words)) or not _PAIR.isdisjoint(words):
        return None
    before = [x for x in d.of("Meeting") if x.one("type") in SUMMITS and 0 <= at - min(x.sentences) <= _NEAR]
    return before[-1] if before and len(before[-1].states()) >= _SEVERAL else None


def _unnamed(paper: Draft) -> bool:
    """Whether no words name a party."""
    return not any(slot.words for slot in paper.slots.get("party", ()))


def _told_with(paper: Draft, summit: Draft) -> bool:
    """Whether all the parties understood were there."""
    return {str(code) for code in paper.all("party")} <= summit.states()
