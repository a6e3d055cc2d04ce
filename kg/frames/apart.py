"""Those whom somebody met one after the other, each with his own day or town: 'रोम में मेलोनी और मैड्रिड में सांचेज से'."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from kg.lexicon import cues
from kg.model import Group, Mention

__all__ = ["set_apart"]

_AND = cues("and")
_OF_SETTING = frozenset({"को", "में", "की", "के", ",", "फिर"})
"""What stands beside days and towns."""
_OF_WHOM_MET = frozenset({"se", "with"})


def set_apart(forms: list[str], mentions: Sequence[Mention], found: list[Group]) -> list[Group]:
    """Lends the marker of the last one to those before him who have nothing else between; a comma joins only where 'and' follows."""
    people = [n for n, g in enumerate(found) if all(mentions[k].kind == "person" for k in g.members)]
    free = {k for m in mentions if m.kind in ("date", "place") for k in range(m.first, m.last)}
    after_and = False
    for n, following in reversed(list(pairwise(people))):
        g, other = found[n], found[following]
        between = range(g.after, other.first)
        joint = forms[g.after] if g.after < len(forms) else ""
        joins = joint in _AND or (after_and and joint == ",")
        set_too = g.first > 0 and (g.first - 1 in free or (g.first - 2 in free and forms[g.first - 1] in _OF_SETTING))
        apart = any(k in free for k in between) and all(k in free or forms[k] in _OF_SETTING for k in between[1:])
        after_and = g.marker == "bare" and other.marker in _OF_WHOM_MET and joins and set_too and apart
        if after_and:
            found[n] = replace(g, marker=other.marker)
    return found
