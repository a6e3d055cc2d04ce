"""Whom the text names beside where his post alone was told: 'चीनी विदेश मंत्री से मुलाकात की। वांग यी ने कहा …', or had named before."""

from kg.facts.cast import STATE_POSTS, Casting, Person
from kg.lexicon import cues
from kg.model import Group, SentenceFrames

__all__ = ["just_introduced", "known_head", "named_next"]

_DOERS = frozenset({"ne", "bare"})
_HIGHEST = frozenset({"head-of-state", "head-of-government"})
_PARTIES = _DOERS | {"with", "se", "between", "of", "ko"}
_SO_FAR = 2
"""So many sentences behind a post its holder is named."""
_TELLS = "बताया"
_WAS = cues("was")


def named_next(casting: Casting, i: int, j: int, post: str, state: str) -> Person | None:
    """The holder of a state's post, told by mention `j` of sentence `i`, who is first named behind it by his name alone.

    He must be known to act for the state, and be the only one of it newly named there, or the only one who does something.
    """
    if post not in STATE_POSTS | {"minister"}:
        return None
    for n in range(i, min(i + 1 + _SO_FAR, len(casting.frames))):
        f = casting.frames[n]
        start = f.clause_of(f.mentions[j].first).end if n == i else 0  # 'की मेजबानी की, जिसके बाद मैक्रों … रवाना हो गए'
        parties = [g for g in f.groups if g.first >= start and g.marker in _PARTIES]
        new = {p: g for g in parties for k in g.members if (p := casting.cast.of.get((n, k))) is not None and _comes_in(p, n, k, state)}
        if len(new) > 1:
            new = {p: g for p, g in new.items() if g.marker in _DOERS}
        if len(new) != 1:
            continue
        person, group = next(iter(new.items()))
        together = group.marker in _DOERS or len(group.members) > 1 or _beside_one(casting, i, n)
        if person.posts or not person.known or not together or _speaks_of_others(f, group, post):
            return None
        person.posts[post] = (n, group.members[0])
        return person
    return None


def _comes_in(p: Person, n: int, k: int, state: str) -> bool:
    """Whether a mention is the first of somebody who acts for a state."""
    return p.named and p.country == state and p.where[0] == (n, k)


def _beside_one(casting: Casting, i: int, n: int) -> bool:
    """Whether a sentence goes on about one of those of whom the other told: 'विक्रम मिस्री ने [ओली] को पत्र सौंपा'."""
    here, behind = ({casting.cast.of.get((k, j)) for j in range(len(casting.frames[k].mentions))} for k in (i, n))
    return i == n or not (here - {None}).isdisjoint(behind)


def _speaks_of_others(f: SentenceFrames, g: Group, post: str) -> bool:
    """Whether a sentence tells of another day, or of what somebody made known: 'वांग यी ने बताया कि …'."""
    looks_back = any(m.kind == "date" and m.last <= g.first for m in f.mentions) and not _WAS.isdisjoint(f.words[-3:])
    return looks_back or (post in _HIGHEST and g.marker == "ne" and _TELLS in f.forms(g.after, f.clause_of(g.first).end))


def known_head(casting: Casting, i: int, j: int, state: str) -> Person | None:
    """Who 'चीन के राष्ट्रपति' is where the article has named one whom all know to act for the state, and gives him no post."""
    known = [p for p in casting.cast.people if p.known and p.country == state and not p.posts]
    here = {casting.cast.of.get((i, k)) for k in range(len(casting.frames[i].mentions))}
    return known[0] if len(known) == 1 and known[0].where[0] < (i, j) and known[0] not in here else None


def _of_headline(casting: Casting, i: int, post: str) -> Person | None:
    """The one whom all know and the headlines name, before others are named: 'इमैनुएल मैक्रों अदीस अबाबा में / गणराज्य के राष्ट्रपति ने …'."""
    named = {p for n in range(i) for p in _names(casting, n)} if post in _HIGHEST else set()
    of_body = any(_names(casting, n) for n in range(i) if casting.frames[n].sentence.role != "headline")
    return next(iter(named)) if len(named) == 1 and not of_body else None


def _names(casting: Casting, i: int) -> list[Person]:
    """The people whom a sentence names, but for those who are only likely to be some."""
    mentions = range(len(casting.frames[i].mentions))
    return [p for k in mentions if (p := casting.cast.of.get((i, k))) is not None and p.named and not p.weak]


def just_introduced(casting: Casting, i: int, post: str) -> Person | None:
    """Whom all know and the sentence before names as doer without a post: 'सर कीर स्टार्मर ने … जीता। प्रधानमंत्री ने अंकारा में …'."""
    if i == 0 or post not in STATE_POSTS:
        return None
    doers = (casting.cast.of.get((i - 1, g.members[0])) for g in casting.frames[i - 1].groups if g.marker == "ne")
    known = next((p for p in doers if p is not None), None) or _of_headline(casting, i, post)
    if known is None or known.posts or not known.known:
        return None
    known.posts[post] = known.where[0]
    return known
