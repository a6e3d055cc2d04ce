"""Statements that are issued or announced: '… द्वारा जारी संयुक्त बयान', 'बयान जारी किया'."""

from kg.facts.signing import signs
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["announced_before", "issued", "just_issued"]

_ACCORDING_TO = frozenset({"अनुसार", "मुताबिक"})
_ENDED = cues("come-to-an-end") | {"संपन्न"}
_FOLLOWING = cues("the-following")
_ISSUED = cues("issued")


def announced_before(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a colon before says that what follows was signed: 'निम्नलिखित हस्ताक्षरित किए गए हैं: … का एक ज्ञापन; …'."""
    said = next((c for c in f.clauses if c.end <= clause.start and f.form(c.end - 1) == ":"), None)
    if said is None or said.tense != "past" or said.negated or said.mood or clause.tense != "none":
        return False
    words = set(f.forms(said.start, said.end))
    return signs(f.forms(said.start, said.end)) and bool(_FOLLOWING & words)


def just_issued(f: SentenceFrames, head: Head) -> bool:
    """'… द्वारा जारी एक संयुक्त बयान', whatever it says; so too 'संयुक्त वक्तव्य के मुताबिक …' at the head of a sentence."""
    before = f.forms(head.first - 3, head.at)
    quoted = head.first == 0 and f.form(head.last) == "के" and f.form(head.last + 1) in _ACCORDING_TO
    return quoted or ("जारी" in before and not {"होने", "करने", "रहा", "नहीं"} & set(before))


def issued(f: SentenceFrames, head: Head, near: set[str]) -> bool:
    """'जारी संयुक्त बयान', 'संयुक्त बयान में कहा', 'संयुक्त बयान के साथ समाप्त हुआ'."""
    ended = f.forms(head.last, head.last + 2) == ("के", "साथ") and f.form(head.last + 2) in _ENDED
    states = f.form(head.last) == "में" and f.clause_of(head.at).tense == "past"
    return just_issued(f, head) or bool(_ISSUED & near) or states or ended
