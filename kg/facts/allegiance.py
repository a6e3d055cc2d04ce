"""Whom each named person acts for: what the article says, what is known of him, what the story around him leaves open."""

from collections import Counter

from kg.facts.cast import STATE_POSTS, Casting, Person
from kg.facts.companions import from_side, from_whom_they_came_with
from kg.facts.destination import state_of
from kg.facts.signed_in_turn import signed_in_turn
from kg.facts.titles import has_foreign_title, sounds_of, weigh_title
from kg.facts.told_before import is_host, meets, only_holder, weigh_before
from kg.facts.towns import state_of_his_town
from kg.lexicon import COUNTERPART, cues, kindred
from kg.model import Group, SentenceFrames
from kg.script import skeleton

__all__ = ["find_countries"]

_PAIR = cues("pair")
_SERVANTS = frozenset({"ambassador", "foreign-secretary", "official", "secretary"})
"""Posts of those who travel along and brief: the heading of a section is no sign of their state."""
_SURE = 5
"""Letters of a surname that tell by themselves who is meant."""
_TWO = 2
_TOWARDS = cues("and") | {","} | frozenset({"की", "ओर", "तरफ", "को", "तक"})
_RECEIVED = cues("welcome") | cues("receive-guest")
_MET = frozenset({"se", "with"})


def find_countries(casting: Casting, home: str | None) -> None:
    """Gives each named person the state or body that he acts for; `home` is the likeliest where nothing else tells."""
    people = casting.cast.people
    for person in people:
        if person.explicit:
            person.country = max(sorted(person.explicit), key=lambda c: person.explicit[c])
    for person in people:
        if _open(person):
            from_side(casting, person)
    for person in people:
        if _open(person):
            _from_knowledge(casting, person)
    for person in people:
        if _open(person) and person.posts:
            from_whom_they_came_with(casting, person)
    for person in people:
        if _open(person) and person.nation is not None:
            person.country, person.country_from = person.nation, person.where[0]
    signed_in_turn(casting)
    counts = Counter(m.value for _, m in casting.states)
    counts.update(sorted({code for person in people for code in person.explicit} - set(counts)))  # named with somebody's post alone
    if len(counts) < _TWO:  # no other side is named but by its capital
        counts.update(sorted({m.detail[8:] for _, m in casting.towns if m.detail.startswith("capital:")} - set(counts)))
    for person in people:
        if _open(person) and person.posts:
            _by_story(casting, person, counts, home)


def _open(person: Person) -> bool:
    return person.country is None and person.body is None


def _from_knowledge(casting: Casting, person: Person) -> None:
    """What people.tsv knows of the name, longest form first."""
    for words in sorted(person.words, key=len, reverse=True):
        whom = casting.lexicon.whose(words)
        if whom is None and len(words) > 1 and STATE_POSTS & set(person.posts) and len(skeleton(words[-1])) >= _SURE:
            first, whom = (casting.lexicon.whose((word,)) for word in (words[0], words[-1]))  # 'रेजेप तैयप एर्दोआन', however spelt before
            whom = whom if first in (None, whom) else None
        if whom in casting.lexicon.bodies and STATE_POSTS & set(person.posts):
            return  # who is a state's president here heads a body elsewhere
        if whom is not None:
            if whom in casting.lexicon.bodies and (state := state_of_his_town(casting, person)) is not None:
                person.country = state  # 'दुबई के युवराज शेख हमदान' has a namesake
            elif whom in casting.lexicon.bodies:
                person.body = whom
            else:
                person.country = whom
            person.known = True
            return


def _by_story(casting: Casting, person: Person, counts: Counter[str], home: str | None) -> None:
    """The likeliest state of a bare post: that of the place and of those he stands with, never that of those whom he meets.

    The weights were set by hand on the sample articles; what matters is their order.
    """
    score: Counter[str] = Counter()
    top = max(counts.values(), default=1)
    for code, n in counts.items():
        score[code] = round(100 * n / top)
    if home is not None:
        score[home] += -300 if has_foreign_title(casting, person) else 220
    for code, share in kindred(person.words).items():
        if code in score and code != home:
            score[code] += round(120 * share)
    weigh_title(casting, person, score)
    for i, j in person.where[:3]:
        if not _SERVANTS & set(person.posts):
            _weigh_section(casting, i, home, counts, score)
        _weigh_places(casting, i, j, score)
        _weigh_others(casting, person, i, j, score)
        weigh_before(casting, i, j, score)
        _weigh_journey(casting, i, j, score)
    others = (o for o in casting.cast.people if o is not person and not o.weak and _same_post(person, o))
    for code, holders in Counter(o.country for o in others if o.country).items():
        score[code] -= 300 if holders == 1 else 0  # of whose presidents an article names several it tells the history
    if home is not None and len(score) > 1 and not sounds_of(person, home, score):
        score[home] -= 260
    options = [c for c in score if score[c] > -200]
    if len(score) == 1 and max(score.values()) < 0:
        return  # the one state named is the other side's: 'उपराष्ट्रपति से मंगोलिया के राष्ट्रपति … ने मुलाकात की'
    if options:
        person.country = max(sorted(options), key=lambda c: score[c])
        person.country_from = person.where[0]


def _same_post(person: Person, other: Person) -> bool:
    return any(post in STATE_POSTS and post in other.posts for post in person.posts)


def _weigh_section(casting: Casting, i: int, home: str | None, counts: Counter[str], score: Counter[str]) -> None:
    """For the state that a heading names above the sentence; of two for the one that the story is less about."""
    section = casting.sections[i] if casting.sections else None
    others = [code for code in section.states if code != home] if section is not None else []
    if others:
        score[min(others, key=lambda code: counts[code])] += 400


def _weigh_places(casting: Casting, i: int, j: int, score: Counter[str]) -> None:
    """The states of towns in the sentence, above all in the clause of a host."""
    f = casting.frames[i]
    clause = f.clause_of(f.mentions[j].first)
    own = next((g for g in f.groups if j in g.members), None)
    receives = own is not None and own.marker == "ne" and not _RECEIVED.isdisjoint(f.forms(own.after, clause.end))
    met_there = receives or (own is not None and own.marker in ("se", "with"))
    inside = 350 if is_host(casting, i, j) else 50
    for m in f.mentions:
        state = m.detail.split(":")[1] if m.kind == "place" and ":" in m.detail else ""
        if m.kind == "country" and f.form(m.last) == "में":
            state = m.value  # 'पनामा में विदेश मंत्री …'
        if len(state) == 3:
            near = 200 if met_there and m.first in clause and m.last <= f.mentions[j].first else inside
            score[state] += max(near, inside) if m.first in clause else 15


def _weigh_journey(casting: Casting, i: int, j: int, score: Counter[str]) -> None:
    """Against the state that somebody came to, and for that of the host there.

    'राष्ट्रपति … चीन पहुंचे', 'क्विटो पहुंचे, जहां राष्ट्रपति … ने उनका स्वागत किया', 'क्विटो में थे, जहां उन्होंने राष्ट्रपति … से वार्ता की'.
    """
    f = casting.frames[i]
    own = next((g for g in f.groups if j in g.members), None)
    clause = f.clause_of(f.mentions[j].first)
    before = [state for m in f.mentions if m.last < clause.start and (state := state_of(m)) is not None]
    there = before[-1] if before and f.form(clause.start) == "जहां" else None
    if there is not None and own is not None and meets(f, own, clause):
        score[there] += 350
    if own is None or own.marker not in ("bare", "ne"):
        return
    went = next((h.at for h in f.heads if h.kind == "travel-verb" and h.at in clause and h.at >= own.after), None)
    behind = [m for m in f.mentions if went is not None and own.after <= m.first and m.last <= went and state_of(m)]
    listed = {k for m in behind for k in range(m.first, m.last)}  # 'मार्च में पेरू, चिली और बोलीविया गए'
    goals = [m for m in behind if _TOWARDS.issuperset(f.form(k) for k in range(m.last, went or 0) if k not in listed)]
    for m in goals:
        score[state_of(m) or ""] -= 500
    if there is not None and _RECEIVED & set(f.forms(clause.start, clause.end)):
        score[there] += 350


def _weigh_others(casting: Casting, person: Person, i: int, j: int, score: Counter[str]) -> None:
    """For the states of those who stand beside him under one marker, against those of the others in his clause."""
    f = casting.frames[i]
    mention = f.mentions[j]
    clause = f.clause_of(mention.first)
    own = next((g for g in f.groups if j in g.members), None)
    for k, m in enumerate(f.mentions):
        other = casting.cast.of.get((i, k)) or only_holder(casting, m)
        if other is None or other is person or not other.country or k == j:
            continue
        if own is not None and k in own.members:
            beside = abs(k - j) == 1 and not mention.plural and own.marker not in ("between", "of")
            if _of_both(f, own):
                score[other.country] -= 600  # 'दोनों देशों के रक्षा मंत्रियों, जॉन हीली और टोरे सैंडविक, ने'
                continue
            of_another = k > j and m.countries == (other.country,)  # 'सचिव लुय डेविड और भारत की राजदूत …'
            score[other.country] += (-300 if of_another else 300) if beside else 0
        elif m.first in clause and not _both_met(f, own, k):
            score[other.country] -= 900 if COUNTERPART in mention.posts else 250  # a counterpart is another state's


def _both_met(f: SentenceFrames, own: Group | None, k: int) -> bool:
    """Whether mention `k` is somebody who was met before one of a group was: 'नवाफ युवराज से भेंट करने के बाद, जाबिर प्रधानमंत्री के साथ'."""
    other = next((g for g in f.groups if k in g.members), None)
    if own is None or other is None or not {own.marker, other.marker} <= _MET:
        return False
    first, second = sorted((own, other), key=lambda g: g.first)
    return any(h.kind == "meeting" and first.after <= h.at < second.first for h in f.heads)


def _of_both(f: SentenceFrames, group: Group) -> bool:
    """Whether a group of names tells who held one post for each of two states: 'दोनों देशों के विदेश मंत्रियों, …'."""
    first = f.mentions[group.members[0]]
    return first.plural and first.name == (0, 0) and len(group.members) == 3 and bool(_PAIR & set(f.forms(first.first - 3, first.first)))
