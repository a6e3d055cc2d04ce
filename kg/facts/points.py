"""Lists of what two sides spoke of or agreed upon, whose points are no papers: 'निम्नलिखित पर सहमति बनी: (क) … (ख) …'."""

from kg.facts.draft import Discourse
from kg.facts.items import LEADS_IN

__all__ = ["lists_points"]

_SPOKEN_OF = frozenset({"सहमति", "सहमत", "निर्णय", "विमर्श", "चर्चा", "समीक्षा"})


def lists_points(d: Discourse, i: int) -> bool:
    """Whether a line stands in a list that a sentence leads in by what was spoken of, naming no paper; no whole sentence stands between."""
    if d.frames[i].sentence.role != "item" or any(c.tense == "past" for c in d.frames[i].clauses):
        return False
    for f in reversed(d.frames[:i]):
        if f.words[-1] in LEADS_IN:
            return not _SPOKEN_OF.isdisjoint(f.words) and all(h.kind != "agreement" or h.type == "partnership" for h in f.heads)
        if f.sentence.role != "item" or any(c.tense == "past" for c in f.clauses):
            return False
    return False
