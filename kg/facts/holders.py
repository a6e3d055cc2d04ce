"""Posts without a name: 'समकक्ष', 'प्रधानमंत्री' for whoever the article names as such, an unnamed holder otherwise."""

from collections.abc import Sequence

from kg.facts.cast import Casting, Person
from kg.facts.counterparts import posts_in_turn, posts_of_host
from kg.facts.guests import guest
from kg.facts.introduced import just_introduced, known_head, named_next
from kg.facts.shared_posts import told_of_several
from kg.lexicon import COUNTERPART, DIGNITARY, cues
from kg.model import Mention

__all__ = ["find_counterparts", "find_holders"]

_ANY = frozenset({"किसी", "कोई"})
_FIRST = frozenset({"पहला", "पहली", "पहले"})
_BEHIND = 6
"""So many words behind 'any' president it is said that his was the first journey."""
_APPOSED = ((",",), ("(",), ("-",), ("–",))
_BEHIND_APPOSED = frozenset({",", ")", ";"})
_COPULA = cues("copula-or-end")
_OF_FEW = cues("ruler") | cues("title-of-few")
_SOME_OFFICIAL = "अधिकारी"
"""One of many, whom no name of the article answers to."""
_WAS = cues("was")
_THEN = frozenset({"तब", "उस", "समय", "वक्त", "दिनों", "उन", "दौरान", "का", "की", "के", "अब", "फिलहाल", "भी", "खुद", "स्वयं", "पहले"})
_WHO = {("जो",), (",", "जो")}
_AS = frozenset({("रूप", "में"), ("तौर", "पर"), ("हैसियत", "से")})
_MARKERS = frozenset({"ने", "को", "से", "के", "की", "का"})
_ABROAD = len((",", "भूटान", "में", "भारत"))
_OF_CASES = frozenset({"ने", "से", "को", ";"})
_HEADS = frozenset({"head-of-state", "head-of-government"})
_NEAR = 4
"""So many tokens before 'जहां' stands the state that it points at."""
_DOERS = frozenset({"ne", "bare"})
_AGENT = frozenset({"ne"})
_ASSOCIATE = frozenset({"se", "with"})


def find_counterparts(casting: Casting) -> None:
    """Gives 'समकक्ष' the post of the official named before it in the sentence, or in the sentence before."""
    for i, j, m in casting.mentions:
        person = casting.cast.of.get((i, j))
        if COUNTERPART not in m.posts or person is None:
            continue
        person.posts.pop(COUNTERPART, None)
        posts = posts_of_host(casting, i, j) or _posts_before(casting, i, j, person) or _posts_of_subject(casting, i, j, person)
        in_turn = posts_in_turn(casting, i, j)
        for post in in_turn[:1] or sorted(posts, key=lambda post: post != "foreign-minister"):
            if not person.posts:
                person.posts[post] = (i, j)
        for k, post in enumerate(in_turn[1:], j + 1):
            casting.cast.of[i, k].posts.setdefault(post, (i, k))


def _posts_of_subject(casting: Casting, i: int, j: int, person: Person) -> tuple[str, ...]:
    """The posts of him who meets his counterpart: who acts behind in the sentence, else the last who acts in those before.

    'अपने समकक्ष … के साथ बैठक में सचिव … ने', '… ने … से बात की। उन्होंने अपने समकक्ष … के साथ'.
    """
    own = next((g for g in casting.frames[i].groups if j in g.members), None)
    candidates = [(i, g) for g in casting.frames[i].groups if g is not own and g.first > casting.frames[i].mentions[j].last]
    candidates += [(n, g) for n in (i - 1, i - 2, i - 3) if n >= 0 for g in reversed(casting.frames[n].groups)]
    for n, g in candidates:
        if g.marker not in _DOERS:
            continue
        for k in g.members:
            other = casting.cast.of.get((n, k))
            if other is not None and other is not person:
                known = tuple(p for p in other.posts if p != COUNTERPART)
                return known or _posts_before(casting, i - 1, None, person)
    return _posts_before(casting, i - 1, None, person) if i > 0 else ()


def _posts_before(casting: Casting, i: int, j: int | None, but: Person) -> tuple[str, ...]:
    """The posts of the last official in a sentence, before mention `j`, whether he is named there or not."""
    mentions = casting.frames[i].mentions
    for k in reversed(range(len(mentions) if j is None else j)):
        person = casting.cast.of.get((i, k))
        if person is but:
            continue
        posts = tuple(person.posts) if person is not None else mentions[k].posts if mentions[k].kind == "person" else ()
        if known := tuple(p for p in posts if p != COUNTERPART):
            return known
    return ()


def find_holders(casting: Casting, home: str | None) -> None:
    """Finds who is meant by a post without a name: the holder whom the article names, or an unnamed one."""
    unnamed: dict[tuple[str, str], Person] = {}
    named_behind = told_of_several(casting)
    for i, j, m in casting.mentions:
        if (i, j) in casting.cast.of or (i, j) in named_behind or m.plural or m.name != (0, 0) or not m.posts:
            continue
        codes = [c for c in m.countries if not c.startswith("@")]
        if len(codes) > 1 or (not codes and casting.frames[i].form(m.last - 1) == _SOME_OFFICIAL):
            continue
        codes = codes or _state_where(casting, i, j, m)
        if DIGNITARY in m.posts:
            person = _of_rank(casting, i, j, codes[0]) or named_next(casting, i, j, "head-of-state", codes[0])
            if person is not None:
                person.where.append((i, j))
                casting.cast.of[i, j] = person
            continue
        person = _predicated(casting, i, j, m)
        if person is not None:
            if not person.posts or casting.frames[i].form(m.last) not in _WAS:
                person.posts.setdefault(m.posts[0], (i, j))
            person.country = codes[0] if codes else _state_behind(casting, i, m) or person.country
        else:
            post = m.posts[0]
            if post == COUNTERPART:
                post = _post_before(casting, i, j) or post
            any_one = casting.frames[i].form(m.first - 1) in _ANY
            if any_one and _FIRST.isdisjoint(casting.frames[i].forms(m.last, m.last + _BEHIND)):
                continue  # 'तब तक कोई चीनी राष्ट्रपति वहां नहीं गया था'; not 'यह किसी चीनी राष्ट्रपति की पहली यात्रा है'
            person = guest(casting, i, j, home) or _named_holder(casting, i, j, m, post, codes, home)
            if person is None and "@own" not in m.countries and (state := codes[0] if codes else home) is not None:
                person = named_next(casting, i, j, post, state)
            if person is None and codes and not any_one:
                person = unnamed.get((post, codes[0])) or _new_holder(casting, post, codes[0], (i, j))
                unnamed[post, codes[0]] = person
        if person is not None:
            person.where.append((i, j))
            casting.cast.of[i, j] = person


def _state_where(casting: Casting, i: int, j: int, m: Mention) -> list[str]:
    """The state whose official is met where one has come: 'किर्गिस्तान पहुंचीं, जहां उन्होंने राष्ट्रपति से मुलाकात की'."""
    f = casting.frames[i]
    clause = f.clause_of(m.first)
    own = next((g for g in f.groups if j in g.members), None)
    if f.form(clause.start) != "जहां" or own is None or own.marker not in _ASSOCIATE:
        return []
    before = [o.value for o in f.mentions if o.kind == "country" and o.last <= clause.start and clause.start - o.last <= _NEAR]
    return before[-1:]


def _of_rank(casting: Casting, i: int, j: int, state: str) -> Person | None:
    """Who 'रूसी नेता' is: of those who act for the state, the one of whom the article has spoken most so far."""
    here = {casting.cast.of.get((i, k)) for k in range(len(casting.frames[i].mentions))}
    people = [p for p in casting.cast.people if p.named and p.acts and p.country == state and p not in here and p.where[0] < (i, j)]
    return max(people, key=lambda p: (len([w for w in p.where if w < (i, j)]), -p.number), default=None)


def _predicated(casting: Casting, i: int, j: int, m: Mention) -> Person | None:
    """Who is said to hold a post: 'कैमरन तब प्रधानमंत्री थे', 'सारकोजी फ्रांस के राष्ट्रपति'."""
    f = casting.frames[i]
    if (signatory := _of_line(casting, i, j)) is not None:
        return signatory
    if f.form(m.first - 1) == "बतौर":
        before = (p for k in range(j - 1, -1, -1) if (p := casting.cast.of.get((i, k))) is not None and p.named)
        return next(before, None)  # 'एर्दोआन 2017 में बतौर राष्ट्रपति बेलग्रेड पहुंचे'
    person = casting.cast.of.get((i, j - 1)) if j else None
    if j > 1 and f.mentions[j - 1].kind == "date":
        return _held_then(casting, i, j)
    if person is None or not person.named:
        return None
    between = tuple(form for form in f.forms(f.mentions[j - 1].last, m.first) if form not in _THEN)
    if between in _WHO and f.form(m.last) in _COPULA:
        return person  # '…, जो उस समय विदेश मंत्री थे'
    if len(between) > 1 or (len(between) == 1 and m.first - f.mentions[j - 1].last > 1 and between not in _APPOSED):
        return None
    if not person.posts and between in _APPOSED and (f.form(m.last) in _BEHIND_APPOSED or m.last == len(f.words)):
        return person  # 'सुश्री …, विदेश मंत्री, …', '… (विदेश मंत्री, …)'
    words = f.forms(f.mentions[j - 1].last, m.first)
    of_himself = words in {("तब",), ("भी",), ("उस",)} and f.form(m.last) not in _MARKERS  # not 'सिकोर्स्की भी प्रधानमंत्री के साथ आए'
    as_such = not words and f.forms(m.last + 1, m.last + 3) in _AS
    return person if of_himself or as_such or (not between and f.form(m.last) in _COPULA) else None


def _held_then(casting: Casting, i: int, j: int) -> Person | None:
    """Of whom a relative clause says with a date that he held a post: '…, जो 2015 में विदेश सचिव थे'."""
    f = casting.frames[i]
    named, then, post = f.mentions[j - 2 : j + 1]
    person = casting.cast.of.get((i, j - 2))
    said = f.forms(named.last, then.first) in _WHO and post.first - then.last <= 1 and f.form(post.last) in _WAS
    return person if person is not None and person.named and said else None


def _of_line(casting: Casting, i: int, j: int) -> Person | None:
    """Whose post stands behind his name in a line without a verb: 'पेरू की ओर से: श्री …, विज्ञान एवं आईसीटी मंत्री'."""
    f = casting.frames[i]
    before = [k for k in range(j) if f.mentions[k].kind == "person"]
    person = casting.cast.of.get((i, before[-1])) if before else None
    if person is None or not person.named or person.posts or any(c.tense != "none" for c in f.clauses):
        return None
    name = f.mentions[before[-1]]
    between = f.forms(name.last, f.mentions[j].first + 1)
    abroad = f.sentence.role == "item" and len(between) <= _ABROAD and between[2:3] == ("में",)  # '…, भूटान में भारत के राजदूत'
    headed = ":" in f.forms(0, name.first) and _OF_CASES.isdisjoint(between)
    return person if between[:1] == (",",) and (abroad or headed) else None


def _state_behind(casting: Casting, i: int, m: Mention) -> str | None:
    """The state that stands behind a post in apposition: 'विदेश मंत्री, आइसलैंड'."""
    f = casting.frames[i]
    state = next((o for o in f.mentions if o.kind == "country" and o.first == m.last + 1 and f.form(m.last) == ","), None)
    return state.value if state is not None and f.form(state.last) in {"", ",", ")", ";", "।", "और", "तथा", "एवं"} else None


def _post_before(casting: Casting, i: int, j: int) -> str | None:
    """The post of the last official before mention `j` of a sentence."""
    for k in range(j - 1, -1, -1):
        person = casting.cast.of.get((i, k))
        if person is not None and person.posts:
            return next(iter(person.posts))
    return None


def _named_holder(casting: Casting, i: int, j: int, m: Mention, post: str, codes: list[str], home: str | None) -> Person | None:
    """The named holder of a post: not one who stands in the sentence already, the last one spoken of or the story's own."""
    if not codes and "@own" in m.countries:
        return None
    cast = casting.cast
    title = _title(casting, i, j)
    acting = (p for p in cast.people if p.named and not p.weak and (not codes or p.country == codes[0]))
    named = [p for p in acting if _holds(p, post, title, codes)]
    if not any(p.where[0] <= (i, j) for p in named) and not codes and (p := just_introduced(casting, i, post)) is not None:
        return p
    if not named and len(codes) == 1 and post in _HEADS and (head := known_head(casting, i, j, codes[0])) is not None:
        return head
    if not named:
        return None
    if title in _OF_FEW:  # states call their heads by different words
        named = [p for p in named if _has_title(casting, p, title)] or named
    elif len(named) > 1:
        named = [p for p in named if not any(_has_title(casting, p, few) for few in _OF_FEW)] or named  # a sultan is no 'राष्ट्रपति'
    here = {cast.of.get((i, k)) for k in range(len(casting.frames[i].mentions))}
    others = _on_other_side(casting, i, j)
    named = [p for p in named if p.country not in {q.country for q in others}] or [p for p in named if p not in others]
    if not named:
        return None  # 'विदेश मंत्री ने कुवैत के विदेश मंत्री … से बात की': not he whom he met
    named = [p for p in named if not _only_was(casting, p)] or named
    elsewhere = [p for p in named if p not in here] or named
    before = [p for p in elsewhere if p.where[0] <= (i, j)]

    def rank(p: Person) -> tuple[bool, bool, tuple[int, int]]:
        latest = max((w for w in p.where if w <= (i, j)), default=(0, 0))
        return len(p.where) >= 2 * _busiest(before, p), p.country == home, latest

    return max(before or elsewhere[:1], key=rank)


def _only_was(casting: Casting, p: Person) -> bool:
    """Whether an article says of somebody that he was, never that he is: 'पूर्व राष्ट्रपति …', 'तत्कालीन राष्ट्रपति …'."""
    told = [m for i, j in p.where if (m := casting.frames[i].mentions[j]).posts and m.name != (0, 0)]
    return bool(told) and all(m.former for m in told)


def _holds(p: Person, post: str, title: str, codes: list[str]) -> bool:
    """Whether somebody holds a post; a party's 'महासचिव' is called so without the party too, a foreign minister just 'ईरानी मंत्री'."""
    shortened = title == "महासचिव" and "party-leader" in p.posts
    shortened |= bool(codes) and post == "minister" and title == "मंत्री" and "foreign-minister" in p.posts
    return post in p.posts or shortened


def _on_other_side(casting: Casting, i: int, j: int) -> list[Person]:
    """Whom a mention meets, or who meets him: 'उपराष्ट्रपति … ने प्रधानमंत्री से भेंट की' tells of another state's prime minister."""
    f = casting.frames[i]
    own = next((g for g in f.groups if j in g.members), None)
    if own is None or own.marker not in _DOERS | _ASSOCIATE:
        return []
    other = _ASSOCIATE if own.marker in _DOERS else _AGENT
    clause = f.clause_of(own.first)
    members = [k for g in f.groups if g.marker in other and g.first in clause for k in g.members]
    return [p for k in members if (p := casting.cast.of.get((i, k))) is not None and p.named and p.country]


def _title(casting: Casting, i: int, j: int) -> str:
    """The last word of a post without a name: सुल्तान, राष्ट्रपति."""
    f = casting.frames[i]
    return f.form(f.mentions[j].last - 1)


def _has_title(casting: Casting, p: Person, title: str) -> bool:
    """Whether an article gives a person a title: 'सुल्तान हैथम' for 'महामहिम सुल्तान'."""
    mentions = ((casting.frames[i], casting.frames[i].mentions[j]) for i, j in p.where)
    return any(title in f.forms(m.first, m.last) for f, m in mentions)


def _busiest(people: Sequence[Person], but: Person) -> int:
    """How often the most-mentioned of the others is mentioned."""
    return max((len(p.where) for p in people if p is not but), default=1)


def _new_holder(casting: Casting, post: str, country: str, where: tuple[int, int]) -> Person:
    person = Person(len(casting.cast.people), country=country, weak=False)
    person.posts[post] = where
    casting.cast.people.append(person)
    return person
