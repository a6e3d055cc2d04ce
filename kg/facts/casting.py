"""Makes the cast of an article: joins the mentions that are one person.

'भूटान के प्रधानमंत्री' without a name is whoever the article names as such, or an unnamed holder who still takes part. A surname
shared by two people joins nobody; a name joins a longer form of it, also where it is spelt a little differently.
"""

from collections.abc import Sequence

from kg.facts.alike import SON_OF, alike, is_son_of, share_a_word
from kg.facts.allegiance import find_countries
from kg.facts.cast import STATE_POSTS, Cast, Casting, Person
from kg.facts.holders import find_counterparts, find_holders
from kg.facts.sections import Section
from kg.facts.shared_posts import lend_posts, name_holders
from kg.facts.two_posts import join_posts
from kg.lexicon import SURNAME_FIRST, Lexicon, cues
from kg.model import Mention, SentenceFrames
from kg.script import skeleton

__all__ = ["build_cast"]

_BEHIND_STATE = frozenset({"के", "की", "का", ","})
_GIVEN_AND_FAMILY = 2
_HOUSES = cues("chamber") | {"पार्टी", "दल", "समिति"}
_CHAIR = frozenset({"अध्यक्ष", "अध्यक्षा", "अध्यक्षों"})
_FIRST_IN_STATE = frozenset({"head-of-state", "head-of-government"})
"""Of several of one state with one surname the holder of these is whom it means by itself."""
_BESIDE_STATE = 3
"""Words of a state, its marker and the title: 'वियतनाम के महासचिव'."""
_HEADS = frozenset({"party-leader", "head-of-state"})
"""Posts whose holders are called 'महासचिव' or 'अध्यक्ष' by themselves later on."""
_OF_PARTIES = "IND"
"""The state whose parties and houses papers in Hindi know by their 'अध्यक्ष'."""
_WHOLE = 2
"""So many words has a name at least that is called by a shorter one in brackets."""
_WITHOUT_POST = frozenset({"bare", "weak", "known"})


def build_cast(
    frames: Sequence[SentenceFrames],
    lexicon: Lexicon,
    home: str | None,
    sections: Sequence[Section | None] = (),
    here: str | None = None,
) -> Cast:
    """Joins the mentions of an article.

    `home` is the country that a bare post belongs to where nothing else tells, `here` that of the dateline.
    """
    casting = Casting(frames, lexicon, Cast([], {}), sections, here)
    _join_named(casting)
    join_posts(casting)
    find_counterparts(casting)
    name_holders(casting)
    find_countries(casting, home)
    find_holders(casting, home)
    lend_posts(casting)
    return casting.cast


def _join_named(casting: Casting) -> None:
    """Joins named mentions, those that a post points out first, so that a bare name finds its owner wherever it stands."""
    named = [x for x in casting.mentions if x[2].name != (0, 0)]
    for i, j, m in sorted(named, key=lambda x: x[2].detail in _WITHOUT_POST):
        _join(casting, i, j, m)
    for person in casting.cast.people:
        person.where.sort()
    casting.cast.people.sort(key=lambda p: p.where[0])


def _join(casting: Casting, i: int, j: int, m: Mention) -> None:
    tokens = casting.frames[i].sentence.tokens[m.name[0] : m.name[1]]
    words = tuple(t.form for t in tokens if t.form[:1].isalpha())
    if not words:
        return
    person = _whose(casting.cast, i, words, m)
    if person is None:
        if m.detail == "bare":
            return
        person = Person(len(casting.cast.people))
        casting.cast.people.append(person)
    person.words.extend(other for other in (words, _in_bracket(casting, i, m)) if other and other not in person.words)
    person.where.append((i, j))
    person.weak = person.weak and m.detail == "weak"
    for post in _posts_of(casting, i, words, m):
        if post != "head-of-organisation" or _HEADS.isdisjoint(person.posts):  # a party's 'महासचिव' later on
            person.posts.setdefault(post, (i, j))
    if m.detail in _WITHOUT_POST and len(m.countries) == 1 and casting.frames[i].form(m.name[0] - 1) not in _BEHIND_STATE:
        person.nation = person.nation or m.countries[0]  # 'पुर्तगाली रोनाल्डो' acts for nobody
    else:
        _note_countries(casting.lexicon, person, i, j, m)
    casting.cast.of[i, j] = person


def _in_bracket(casting: Casting, i: int, m: Mention) -> tuple[str, ...]:
    """The one word in brackets behind a whole name by which he is called too: 'सुसिलो बामबांग युधोयोनो (एसबीवाई)', 'महमूद अब्बास (अबू)'."""
    f = casting.frames[i]
    if m.name[1] - m.name[0] < _WHOLE or f.form(m.last) != "(" or f.form(m.last + 2) != ")":
        return ()
    word = f.form(m.last + 1)
    told = any(o.kind != "person" and o.first <= m.last + 1 < o.last for o in f.mentions)
    return () if told or not word[:1].isalpha() or casting.lexicon.is_ordinary(word) else (word,)


def _leads_states_party(casting: Casting, i: int, words: tuple[str, ...], m: Mention) -> bool:
    """Whether a state's 'महासचिव' is meant, who is that of its one party: 'वियतनाम के महासचिव …'; not 'रवांडा की खुफिया सेवा के महासचिव'."""
    of_state = len(m.countries) == 1 and not m.countries[0].startswith("@")
    return (
        of_state
        and "महासचिव" in casting.frames[i].forms(m.first, m.first + _BESIDE_STATE)
        and casting.lexicon.whose(words) not in casting.lexicon.bodies
    )


def _posts_of(casting: Casting, i: int, words: tuple[str, ...], m: Mention) -> tuple[str, ...]:
    """The posts of a mention; a bare 'अध्यक्ष' before a name that all know of a foreign state is its president, as machines write."""
    if m.posts == ("head-of-organisation",) and _leads_states_party(casting, i, words, m):
        return ("party-leader",)
    bare = m.posts == ("head-of-organisation",) and not m.countries and casting.frames[i].form(m.first) in _CHAIR
    opens = m.first == 0 or casting.frames[i].form(m.first - 1) not in _BEHIND_STATE | _HOUSES  # not 'सदन अध्यक्ष'
    whose = casting.lexicon.whose(words) if bare and opens else None
    if bare and opens and whose is None and _calls_presidents_so(casting):
        return ("head-of-state",)
    return ("head-of-state",) if whose is not None and whose != _OF_PARTIES and whose not in casting.lexicon.bodies else m.posts


def _calls_presidents_so(casting: Casting) -> bool:
    """Whether an article calls the president of a state so: 'पेरू के अध्यक्ष', and later only 'अध्यक्ष' before another's name."""
    presidents = ((i, m) for i, _, m in casting.mentions if m.posts == ("head-of-state",) and m.countries and m.name != (0, 0))
    return any(not _CHAIR.isdisjoint(casting.frames[i].forms(m.first, m.name[0])) for i, m in presidents)


def _note_countries(lexicon: Lexicon, person: Person, i: int, j: int, m: Mention) -> None:
    """Keeps for whom a mention says that a person acts; '@' marks a body, or 'वहां', 'अपने'."""
    for country in m.countries:
        if country.startswith("@"):
            if country[1:] in lexicon.bodies and person.body is None:
                person.body = country[1:]
        elif len(m.countries) == 1:
            person.explicit[country] += 1
            person.country_from = person.country_from or (i, j)


def _whose(cast: Cast, i: int, words: tuple[str, ...], m: Mention) -> Person | None:
    """Whose name a mention gives: the likest, of equals the one named last, or None where it is new."""
    scored = []
    codes = {c for c in m.countries if not c.startswith("@")}
    sons_name = not SON_OF.isdisjoint(words)
    for person in cast.people:
        if codes and person.explicit and codes.isdisjoint(person.explicit):
            continue  # the mention says of itself that it is somebody else: it has another country
        if sons_name and all(len(other) == 1 and not alike(other, words[:1]) for other in person.words):
            continue  # 'मोहम्मद बिन सलमान' is not 'शाह सलमान', though 'शेख मोहम्मद'
        if m.posts and len(words) == 1 and all(is_son_of(words[0], other) for other in person.words):
            continue
        surname_first = not SURNAME_FIRST.isdisjoint(person.explicit)
        whole = [other for other in person.words if len(other) > 1] if (surname_first and len(words) > 1) or sons_name else []
        told = whole or (_but_given_names(person) if len(words) > 1 and m.posts else _but_family_names(person, words))
        score = max([alike(words, other) for other in told])  # 'ली खछ्यांग' is not the 'ली' who is ली कियांग
        if surname_first and len(words) == 1 and any(words[0] == other[0] for other in person.words):
            score += 0.5  # 'किम' is rather किम जोंग-उन than सुंग किम
        if score == 0 and _same_office(person, m) and share_a_word(words, person.words):
            score = 0.9  # 'मार्सेलो रेबेलो डी सूसा' and 'मार्सेलो रेबेलो डिसूजा', both presidents of Portugal
        if score > 0:
            before = max((w[0] for w in person.where if w[0] <= i), default=-1)
            scored.append((score, _may_be_meant(person, m, words), before, -person.number, person))
    of_one_state = len({code for x in scored if x[4].posts for code in x[4].explicit}) == 1
    by_rank = of_one_state and len(words) == 1 and not m.posts

    def rank(x: tuple[float, bool, int, int, Person]) -> tuple[float, bool, bool, int, int]:
        return *x[:2], by_rank and not _FIRST_IN_STATE.isdisjoint(x[4].posts), *x[2:4]

    return max(scored, key=rank)[4] if scored else None


def _may_be_meant(person: Person, m: Mention, words: tuple[str, ...]) -> bool:
    """Whether a mention may mean somebody of whom a post is told: 'श्री सिरिसेना' is the president before his wife."""
    return bool(person.posts) or (m.detail != "bare" and len(words) > 1)


def _but_given_names(person: Person) -> list[tuple[str, ...]]:
    """The forms of a name without a given name alone: 'अब्दुल्ला जैनल अलीरजा' is not the 'शाह अब्दुल्ला' who is अब्दुल्ला बिन अब्दुलअजीज."""
    whole = [other for other in person.words if len(other) > 1]
    given = {other[0] for other in whole} - {other[-1] for other in whole}
    return [other for other in person.words if len(other) > 1 or other[0] not in given]


def _but_family_names(person: Person, words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The forms of a name without the family's alone where two whole names are compared: of 'राजीव गांधी', 'गांधी' is not 'इंदिरा गांधी'."""
    whole = [other for other in person.words if len(other) > 1 and len(other[0]) > 1]
    initial = skeleton(words[0])[:1]
    if len(words) != _GIVEN_AND_FAMILY or not whole or any(skeleton(other[0])[:1] == initial for other in whole):
        return person.words
    family = {other[-1] for other in whole}
    return [other for other in person.words if len(other) > 1 or other[0] not in family]


def _same_office(person: Person, m: Mention) -> bool:
    """Whether a mention and a person are given as the present holder of one post of one state."""
    if m.former or len(m.countries) != 1 or m.countries[0] not in person.explicit:
        return False
    return any(p in person.posts and p in STATE_POSTS for p in m.posts)
