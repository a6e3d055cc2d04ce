"""Whom the next sentence names whose post alone was told: 'चीनी विदेश मंत्री से मुलाकात की। वांग यी ने कहा …'."""

from kg.facts.cast import STATE_POSTS, Casting, Person
from kg.lexicon import cues

__all__ = ["named_next"]

_DOERS = frozenset({"ne", "bare", "with", "se", "between", "of"})
_SO_FAR = 2
"""So many sentences behind a post its holder is named."""
_TELLS = "बताया"
_WAS = cues("was")


def named_next(casting: Casting, i: int, post: str, state: str) -> Person | None:
    """The holder of a state's post, told in sentence `i`, who is first named right behind it by his name alone.

    He must be known to act for the state, and be the only one of it newly named there.
    """
    if post not in STATE_POSTS | {"minister"}:
        return None
    for n in range(i + 1, min(i + 1 + _SO_FAR, len(casting.frames))):
        f = casting.frames[n]
        new = {p: g for g in f.groups for k in g.members if (p := casting.cast.of.get((n, k))) is not None and _comes_in(p, n, k, state)}
        if not new:
            continue
        person, group = next(iter(new.items()))
        looks_back = any(m.kind == "date" and m.last <= group.first for m in f.mentions) and not _WAS.isdisjoint(f.words[-3:])
        told_of = group.marker == "ne" and _TELLS in f.forms(group.after, f.clause_of(group.first).end)  # of others: 'वांग यी ने बताया कि …'
        if len(new) > 1 or person.posts or not person.known or group.marker not in _DOERS or looks_back or told_of:
            return None
        person.posts[post] = (n, group.members[0])
        return person
    return None


def _comes_in(p: Person, n: int, k: int, state: str) -> bool:
    """Whether a mention is the first of somebody who acts for a state."""
    return p.named and p.country == state and p.where[0] == (n, k)
