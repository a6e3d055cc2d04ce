"""Lines below an item of a list of papers that tell who signed it: 'भारतीय पक्ष : श्री …, मंत्री', 'हस्ताक्षरकर्ता: …'."""

from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import SentenceFrames

__all__ = ["signed_for"]

_NEAR = 4
"""So many lines behind a paper may tell who signed it."""
_OPENS = 5
"""So many words may stand before the colon: 'कोरिया गणराज्य की ओर से :'."""
_SIDE = cues("side")
_SIGNED_BY = cues("signed-by")


def signed_for(d: Discourse, i: int) -> bool:
    """Whether a line only tells who signed the paper named before it, or for whom; adds the people to that paper."""
    if not _is_of_a_side(d.frames[i]):
        return False
    paper = next((x for x in reversed(list(d.of("Agreement"))) if i - _NEAR <= max(x.sentences) < i), None)
    if paper is None:
        return False
    for k, m in enumerate(d.frames[i].mentions):
        person = d.cast.of.get((i, k))
        if person is not None and person.named:
            paper.add("signatory", person, i, (d.span(i, m.first, m.last),), "side")
    return True


def _is_of_a_side(f: SentenceFrames) -> bool:
    """Whether a line without a verb opens with whose the people are that it names."""
    opening = f.forms(0, _OPENS)
    colon = opening.index(":") if ":" in opening else 0
    named = any(m.kind == "person" for m in f.mentions) and all(c.tense == "none" for c in f.clauses)
    of_state = any(m.kind == "country" and m.last <= colon for m in f.mentions) and not _SIDE.isdisjoint(opening[:colon])
    return colon > 0 and named and (of_state or not _SIGNED_BY.isdisjoint(opening[:colon]))
