"""Posts told once for several people: 'विदेश मंत्री ताकेशी इवाया और चीन के वांग यी', 'प्रधानमंत्रियों अल्बनीस और टेओ', 'तीनों राष्ट्रपतियों'."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from kg.facts.cast import STATE_POSTS, Casting, Person
from kg.facts.counted import SO_MANY, all_of
from kg.lexicon import COUNTERPART
from kg.model import Group, Mention, SentenceFrames

__all__ = ["lend_posts", "name_holders", "told_of_several"]

_NEAR = 2
"""So many sentences from a name the plural of a post with many holders in a state may be told of him: 'के ऊर्जा मंत्रियों'."""
_OF_BOTH = frozenset({("दोनों", "देशों", "के"), ("दोनों", "राष्ट्रों", "के"), ("दोनों", "पक्षों", "के")})
_THESE = frozenset({"इन", "ये"})
_TWO = 2


def name_holders(casting: Casting) -> None:
    """Gives the post that is told of several to those named behind its comma: 'दोनों देशों के प्रधानमंत्रियों, बोरुत पाहोर और यादरांका कोसोर, ने'."""
    for i, f, g in _apposed(casting):
        for k in g.members[1:]:
            person = casting.cast.of.get((i, k))
            if person is not None and not person.posts:
                _lend(f.mentions[g.members[0]].posts, person, (i, k))
                person.weak = False


def told_of_several(casting: Casting) -> set[tuple[int, int]]:
    """The posts, as numbers of sentence and mention, that only tell what those named behind are."""
    return {(i, g.members[0]) for i, _, g in _apposed(casting)}


def _apposed(casting: Casting) -> Iterator[tuple[int, SentenceFrames, Group]]:
    """The groups of people that begin with the post of them all, a plural or one of 'दोनों देशों', and a comma."""
    for i, f in enumerate(casting.frames):
        for g in f.groups:
            m = f.mentions[g.members[0]]
            if m.kind != "person" or m.name != (0, 0) or f.form(m.last) != "," or len(g.members) < _TWO:
                continue
            if m.plural or f.forms(m.first - 3, m.first) in _OF_BOTH:
                yield i, f, g


def lend_posts(casting: Casting) -> None:
    """Gives whoever is named without a post the one that is told of him together with others."""
    _give_states_in_order(casting)
    without = [p for p in casting.cast.people if p.named and not p.posts]
    if not without:
        return
    _from_those_beside(casting, without)
    for i, j, m in casting.mentions:
        if m.name == (0, 0) and len(m.posts) == 1:
            for person in _meant(casting, i, j, m, without):
                _lend(m.posts, person, (i, j))


def _from_those_beside(casting: Casting, without: list[Person]) -> None:
    """From the one before under the same marker, where his post is a plural, or the next has only his own state before him."""
    for i, f in enumerate(casting.frames):
        for g in f.groups:
            named = [(k, p) for k in g.members if (p := casting.cast.of.get((i, k))) is not None and p.named]
            for (j, first), (k, second) in pairwise(named):
                of_another_state = (_led_by_state(casting, i, k) or second.known) and first.country != second.country
                if second in without and (f.mentions[j].plural or of_another_state):
                    _lend(first.posts, second, (i, k))
                    if _is_one_of(f.mentions[j]):
                        second.weak = False
                        _give_other_state(casting, i, [p for _, p in named], f.mentions[j])


def _meant(casting: Casting, i: int, j: int, m: Mention, without: list[Person]) -> list[Person]:
    """Whose a post without a name is: of all from several states ('मिस्र और सोमालिया के राष्ट्रपति'), or of so many named last."""
    if len(m.countries) >= 2:
        theirs = [p for p in without if p.country in m.countries and (p.explicit or p.nation or _known_by_state(casting, p))]
        return [p for p in theirs if m.posts[0] in STATE_POSTS or any(abs(i - n) <= _NEAR for n, _ in p.where)]
    count = _so_many(casting.frames[i], m.first - 1) if m.plural else 0
    before = [p for p in casting.cast.people if p.named and p.where[0] < (i, j)]
    return sorted(before, key=lambda p: max(w for w in p.where if w < (i, j)))[-count:] if count else []


def _so_many(f: SentenceFrames, i: int) -> int:
    """How many of those named last a number counts: 'तीनों राष्ट्रपतियों', '…, इन चार पूर्व प्रधानमंत्रियों के साथ'."""
    return all_of(f.form(i)) or (SO_MANY.get(f.form(i), 0) if f.form(i - 1) in _THESE else 0)


def _known_by_state(casting: Casting, person: Person) -> bool:
    """Whether a well-known name stands behind its state: 'मैसेडोनिया के जोरान जाएव'."""
    return person.known and any(_led_by_state(casting, i, k) for i, k in person.where)


def _give_other_state(casting: Casting, i: int, pair: list[Person], m: Mention) -> None:
    """Gives the second of two who hold one post the other of the story's two states: 'विदेश मंत्रियों निकोला दिमित्रोव और एकातेरिना ज़ाहारीवा'."""
    of_each = m.posts[0] in STATE_POSTS or not casting.frames[i].form(m.first).startswith("मंत्रि")
    if len(pair) != _TWO or not of_each or pair[1].country or pair[1].body or pair[0].country is None:
        return
    told = Counter(state.value for _, state in casting.states)
    told.update(p.country for p in casting.cast.people if p.country)
    others = [code for code, _ in sorted(told.items(), key=lambda x: (-x[1], x[0]))[:_TWO] if code != pair[0].country]
    if len(others) == 1:
        pair[1].country, pair[1].country_from = others[0], pair[1].where[0]


def _give_states_in_order(casting: Casting) -> None:
    """Gives those of no state behind the post of them all the states before it, or of two the two last named together, in their order.

    'बहरीन और कतर ने … दोनों देशों के विदेश मंत्री, अब्दुललतीफ अल जयानी और मोहम्मद बिन अब्दुलरहमान, …'.
    """
    for i, f, g in _apposed(casting):
        people = [casting.cast.of.get((i, k)) for k in g.members[1:]]
        own = [code for code in f.mentions[g.members[0]].countries if not code.startswith("@")]
        if len(own) == len(people) > 1 and all(p is None or p.country in (None, code) for p, code in zip(people, own, strict=True)):
            _give_each(people, i, g.members[1:], own)  # 'अपने पोलिश और लिथुआनियाई समकक्षों, आंद्रजेई डूडा और गितानस नौसेदा, ने'
            continue
        both = [p for p in people if p is not None and p.country is None and p.body is None]
        if f.forms(g.first - 3, g.first) not in _OF_BOTH or not len(both) == len(people) == _TWO:
            continue
        pairs = (states for n in range(i, -1, -1) for states in _pairs_of_states(casting.frames[n], g.first if n == i else None))
        _give_each(both, i, g.members[1:], next(pairs, ()))


def _give_each(people: Sequence[Person | None], i: int, members: Sequence[int], states: Sequence[str]) -> None:
    """Gives each of those named one behind another the state in the same place, where he has none."""
    for person, k, state in zip(people, members, states, strict=False):
        if person is not None and person.country is None and person.body is None:
            person.country, person.country_from = state, (i, k)


def _pairs_of_states(f: SentenceFrames, end: int | None) -> Iterator[list[str]]:
    """The pairs of states that a sentence names under one marker before a token, the last first."""
    for g in reversed(f.groups):
        states = [f.mentions[k].value for k in g.members if f.mentions[k].kind == "country"]
        if len(states) == len(g.members) == _TWO and (end is None or g.after <= end):
            yield states


def _is_one_of(m: Mention) -> bool:
    """Whether a plural post tells that who follows holds it too: 'विदेश मंत्रियों [निकोला दिमित्रोव] और …'."""
    return m.plural and bool(m.posts) and m.name != (0, 0)


def _lend(posts: Iterable[str], person: Person, where: tuple[int, int]) -> None:
    """Gives a person without a post the first of these that tells more than that he is an official."""
    post = next((post for post in posts if post not in ("official", COUNTERPART)), None)
    if post is not None and not person.posts:
        person.posts[post] = where


def _led_by_state(casting: Casting, i: int, k: int) -> bool:
    """Whether a name stands behind its state and nothing else: 'चीन के वांग यी'."""
    f = casting.frames[i]
    m = f.mentions[k]
    if m.countries:
        return True
    between = f.forms(f.mentions[k - 1].last, m.first) if k > 0 and f.mentions[k - 1].kind == "country" else ()
    return between[:1] in {("के",), ("की",), ("का",)} and between[1:] in {(), (",",)}
