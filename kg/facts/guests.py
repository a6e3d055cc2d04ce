"""Who 'मेहमान मंत्री', 'अतिथि राष्ट्रपति' is: of those from abroad who hold such a post the one who came, else the last spoken of."""

from kg.facts.cast import Casting, Person
from kg.lexicon import cues

__all__ = ["guest"]

_DOERS = frozenset({"ne", "bare"})
_GUEST = cues("guest-or-host") - {"मेजबान"}
_MINISTER = "मंत्री"
_MINISTERS = frozenset({"foreign-minister", "minister", "deputy-foreign-minister", "deputy-minister"})
_TAKES_PART = _DOERS | {"se", "with", "ko", "of"}


def guest(casting: Casting, i: int, j: int, home: str | None) -> Person | None:
    """Who an unnamed guest is where he does something or is met; nobody of the state of the dateline, or of those whom he meets."""
    f = casting.frames[i]
    m = f.mentions[j]
    own = next((g for g in f.groups if j in g.members), None)
    if own is None or own.marker not in _TAKES_PART or f.form(m.first - 1) not in _GUEST or m.countries:
        return None
    posts = _MINISTERS if f.form(m.last - 1) == _MINISTER and m.last - m.first == 1 else frozenset(m.posts)
    others = {p for k in range(len(f.mentions)) if (p := casting.cast.of.get((i, k))) is not None}
    not_from = {None, casting.here or home, *(p.country for p in others)}
    named = [p for p in casting.cast.people if p.named and posts & set(p.posts) and p.country not in not_from]
    before = [(_came(casting, p), max(w for w in p.where if w < (i, j)), p) for p in named if p.where[0] < (i, j)]
    return max(before, key=lambda x: x[:2])[2] if before else None


def _came(casting: Casting, person: Person) -> bool:
    """Whether a sentence has somebody for the doer that tells of a journey."""
    for i, j in person.where:
        f = casting.frames[i]
        doer = any(j in g.members and g.marker in _DOERS for g in f.groups)
        if doer and any(h.kind in ("visit", "travel-verb") for h in f.heads):
            return True
    return False
