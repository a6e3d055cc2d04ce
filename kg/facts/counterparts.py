"""What post a counterpart in a list holds: that of the one who meets him, or that of the official in his place of another list."""

from kg.facts.cast import Casting
from kg.lexicon import COUNTERPART, cues

__all__ = ["posts_in_turn", "posts_of_host"]

_DOERS = frozenset({"ne", "bare"})
_OWN = cues("own")


def posts_of_host(casting: Casting, i: int, j: int) -> tuple[str, ...]:
    """The posts of the doer before a list that ends in his counterpart, or whose own counterpart it is.

    'मंत्री … राष्ट्रपति A, प्रधानमंत्री B और अपने समकक्ष C से'; 'मंत्री … भी प्रधानमंत्री A के साथ आए और उन्होंने अपने समकक्ष C से'.
    """
    f = casting.frames[i]
    m = f.mentions[j]
    his_own = "@own" in m.countries or not _OWN.isdisjoint(f.forms(m.first - 2, m.name[0]))
    own = next((g for g in f.groups if j in (g.members if his_own else g.members[1:])), None)
    doers = [g for g in f.groups if own is not None and g.last <= own.first and g.marker in _DOERS and len(g.members) == 1]
    doer = casting.cast.of.get((i, doers[-1].members[0])) if doers else None
    return tuple(p for p in doer.posts if p != COUNTERPART) if doer is not None else ()


def posts_in_turn(casting: Casting, i: int, j: int) -> list[str]:
    """The posts of several counterparts, one for each: 'विदेश मंत्री A और रक्षा मंत्री B तथा उनके समकक्ष C और D'."""
    f = casting.frames[i]
    own = next((g.members for g in f.groups if j in g.members), (j,))
    rest = own[own.index(j) + 1 :]
    others = [casting.cast.of.get((i, k)) for k in rest]
    if not others or any(p is None or p.posts for p in others):
        return []
    officials = [m.posts[0] for m in f.mentions[: own[0] if own[0] < j else j] if m.kind == "person" and m.posts and m.name != (0, 0)]
    return officials[-1 - len(rest) :] if len(officials) > len(rest) else []
