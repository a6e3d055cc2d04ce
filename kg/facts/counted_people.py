"""Whom a count of people means: 'दोनों प्रधानमंत्रियों', 'चारों मंत्री', 'तीनों ने'."""

from itertools import pairwise

from kg.facts.cast import Person
from kg.facts.counted import all_of
from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import Clause

__all__ = ["all_counted", "both_of_a_post", "hold_other_posts", "last_two"]

_MINISTERS = frozenset({"minister", "foreign-minister", "deputy-head-of-government", "deputy-minister", "deputy-foreign-minister"})
_RULE = frozenset({"head-of-state", "head-of-government"})
_OFFICES = {
    **dict.fromkeys(("नेता", "नेताओं", "राजनेता", "राजनेताओं", "राष्ट्रपति", "राष्ट्रपतियों", "प्रधानमंत्रियों"), _RULE),
    **dict.fromkeys(("मंत्री", "मंत्रियों", "विदेश"), _MINISTERS),
}
"""Who is meant by a count of leaders or ministers."""
_BEHIND_SCENE = frozenset({"में", "को", ",", "फिर"})
_LEADER = frozenset({"नेता", "नेताओं"})
_NOT_PEOPLE = cues("both-states") | {"के", "की", "का", "में", "से", "को", "-"}
_SECRETARIES = frozenset({"foreign-secretary", "secretary"})
_THE_SAME = frozenset({"यही", "इन्हीं", "वही", "उन्हीं"})
_PAIR = cues("pair")
_HIGHEST = frozenset({"head-of-state", "head-of-government", "vice-president"})
"""Holders of these are called on one by one."""
_LEADING = _HIGHEST | {"party-leader"}


def last_two(d: Discourse, i: int) -> list[Person]:
    """Whom 'दोनों नेताओं' means where no sentence names two: the last two named before who act for different states."""
    before = [(max(at for at in p.where if at[0] <= i), p) for p in d.cast.people if p.acts and p.country and min(p.where)[0] <= i]
    last = {p.country: p for _, p in sorted(before, key=lambda b: b[0])}
    return list(last.values())[-2:] if len(last) >= 2 else []


def both_of_a_post(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """Whom 'दोनों प्रधानमंत्रियों' means: the last two named before who hold the post for different states."""
    f = d.frames[i]
    pair = _PAIR | {"दो"}
    named = [m for m in f.mentions if m.plural and m.first in clause and pair & {f.form(m.first - 1), f.form(m.first)}]
    posts = {p for m in named for p in m.posts}
    forms = f.forms(clause.start, clause.end)
    if any(a in _PAIR and b in _LEADER for a, b in pairwise(forms)) and not all(_LEADING & set(p.posts) for p in d.pair):
        posts = set(_HIGHEST)
    for a, b in pairwise(forms):
        posts |= _OFFICES.get(b, frozenset()) if a in _PAIR and b not in _LEADER and not posts else frozenset()  # 'दोनों विदेश मंत्रियों ने'
    before = [p for p in d.cast.people if posts & set(p.posts) and p.country and p.where[0][0] <= i]
    before = [p for p in before if not _only_was(d, p)] if len({p.country for p in before if not _only_was(d, p)}) >= 2 else before
    latest = sorted(before, key=lambda p: max(w for w in p.where if w[0] <= i))
    found = list({p.country: p for p in latest}.values())
    return found[-2:] if len(found) >= 2 else []


def hold_other_posts(d: Discourse, i: int, clause: Clause, people: list[Person]) -> bool:
    """Whether one of several is known by another post than that of the secretaries whom a clause counts: 'दोनों विदेश सचिव' are no minister.

    'दोनों मंत्री' and 'दोनों राष्ट्रपति' are said of others too.
    """
    f = d.frames[i]
    counted = (m for m in f.mentions if m.kind == "person" and m.first in clause and m.name == (0, 0) and f.form(m.first - 1) in _PAIR)
    posts = {post for m in counted for post in m.posts}
    return bool(posts) and posts <= _SECRETARIES and any(p.posts and posts.isdisjoint(p.posts) for p in people)


def _only_was(d: Discourse, p: Person) -> bool:
    """Whether somebody is only told to have held his post: 'पूर्व राष्ट्रपति … मध्यस्थ थे' between two presidents in office."""
    told = [m for i, j in p.where if (m := d.frames[i].mentions[j]).posts]
    return bool(told) and all(m.former for m in told)


def all_counted(d: Discourse, i: int, forms: tuple[str, ...]) -> list[Person]:
    """Whom 'तीनों नेता', 'चारों मंत्री' means: so many of them, the last named before, of two states or more."""
    for k, (form, noun) in enumerate(pairwise(forms)):
        count, posts = all_of(form), _OFFICES.get(noun)
        if not count:
            continue
        if k and forms[k - 1] in _THE_SAME and (same := _who_met_before(d, count)):
            return same
        alone = posts is None and noun not in _NOT_PEOPLE and _only_when_and_where(d, i, forms[:k])  # '[मई में] तीनों लंदन में फिर मिले'
        if noun == "ने" or alone:
            told = d.focus.people() if d.focus is not None else []
            return list(told) if len(told) == count else _last_named_of_states(d, i, count)  # 'इन्हीं चारों ने', '… रोम आए और तीनों ने'
        if posts is not None and (state := _state_before(d, i, form)) is not None:
            theirs = [p for p in d.cast.people if p.named and p.country == state and p.where[0][0] < i]
            return theirs if len(theirs) == count else []  # 'बोस्निया के तीनों नेता'
        if posts is None or forms[k + 2 : k + 4] == ("के", "साथ"):
            continue  # 'तीनों राष्ट्रपतियों के साथ' were talks of somebody else with each
        before = [p for p in d.cast.people if p.named and p.acts and p.where[0][0] < i and any(post in posts for post in p.posts)]
        last = sorted(before, key=lambda p: max(w for w in p.where if w[0] < i))[-count:]
        just_named = [p for p in d.cast.people if p.named and p.acts and any(at == i - 1 for at, _ in p.where)]
        for group in (last, just_named):
            if len(group) == count and len({p.country for p in group}) >= 2:
                return group
    return []


def _who_met_before(d: Discourse, count: int) -> list[Person]:
    """The so many people of the latest meeting that had as many: '[यही] तीनों नेता'."""
    return next((x.people() for x in reversed(list(d.of("Meeting"))) if len(x.people()) == count), [])


def _state_before(d: Discourse, i: int, form: str) -> str | None:
    """The state whose so many are: '[बोस्निया] के तीनों नेता'."""
    f = d.frames[i]
    states = (m for m in f.mentions if m.kind == "country" and m.detail != "demonym")
    return next((m.value for m in states if f.form(m.last) in {"के", "की"} and f.form(m.last + 1) == form), None)


def _only_when_and_where(d: Discourse, i: int, forms: tuple[str, ...]) -> bool:
    """Whether words tell no more than a day and a place: '26 जून को बमाको में'."""
    f = d.frames[i]
    told = {f.form(k) for m in f.mentions if m.kind in ("date", "place") for k in range(m.first, m.last)} if forms else set()
    return told | _BEHIND_SCENE >= set(forms)


def _last_named_of_states(d: Discourse, i: int, count: int) -> list[Person]:
    """So many people, the last named up to a sentence, each of a state of his own; none where there are not so many."""
    before = [p for p in d.cast.people if p.named and p.acts and p.country and p.where[0][0] <= i]
    last = sorted(before, key=lambda p: max(w for w in p.where if w[0] <= i))[-count:]
    return last if len({p.country for p in last}) == count else []
