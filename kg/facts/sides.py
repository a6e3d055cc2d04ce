"""Who takes part in a meeting: people and states by the case markers of the clause, and those whom it leaves understood.

'मोदी ने मैक्रों से मुलाकात की' names both sides by ने and से; 'उनसे मुलाकात की' leaves one to the sentence before.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.facts.cast import Person
from kg.facts.destination import state_of
from kg.facts.draft import Discourse
from kg.facts.series import SERIES
from kg.lexicon import COUNTERPART, cues
from kg.model import Clause, Group, Head, Mention, SentenceFrames

__all__ = ["Role", "Sides", "apart", "of_both_states", "own_setting", "own_topics", "sides", "states_spoken_of", "two_sides"]

_APART = cues("separately")
_ATTEND = cues("attend")
_BOTH_STATES = cues("both-states")
_DOER = cues("doer-pronoun")
_IN_WHICH = cues("in-which")
_COUNT = {"तीनों": 3, "चारों": 4, "पांचों": 5, "छहों": 6}
_MINISTERS = frozenset({"minister", "foreign-minister", "deputy-head-of-government", "deputy-minister", "deputy-foreign-minister"})
_OFFICES = {
    **dict.fromkeys(("नेता", "नेताओं", "राष्ट्रपति", "राष्ट्रपतियों", "प्रधानमंत्रियों"), frozenset({"head-of-state", "head-of-government"})),
    **dict.fromkeys(("मंत्री", "मंत्रियों", "विदेश"), _MINISTERS),
}
"""Who is meant by a count of leaders or ministers."""
_LEADER = frozenset({"नेता", "नेताओं"})
_LEADERS = cues("leaders")
_OUR = cues("our")
_PAIR = cues("pair")
_TALKS_OF_STATES = cues("talks-of-states")
_TALK_WITH = cues("talk-with")
_TOGETHER = cues("together")
_WITH_OTHERS = frozenset({"ne", "with", "between", "chair", "presence", "with-too", "lead", "side"})
"""Markers that make a party of whom they mark, whatever else the clause holds."""
_CASES = frozenset({"ने", "से", "को", "में", "पर", "साथ", "बीच", "लिए"})
_GENITIVE = frozenset({"के", "की", "का"})
_HIGHEST = frozenset({"head-of-state", "head-of-government", "vice-president"})
"""Holders of these are called on one by one."""
_TO_THEM = (("उन्हीं", "के", "साथ"), ("उनसे",), ("उनके", "साथ"), ("इनसे",), ("उनको",))


@dataclass(frozen=True, slots=True)
class Role:
    """Tokens `first` to `last` name somebody under a marker; `context` where he is only understood."""

    first: int
    last: int
    marker: str


@dataclass(frozen=True, slots=True)
class Sides:
    """The people and the states (by ISO code) of a meeting, in the order of the clause."""

    people: dict[Person, Role]
    states: dict[str, Role]


def sides(d: Discourse, i: int, head: Head, clause: Clause) -> Sides:
    """Who takes part by the case markers of the clause, and by what the sentence before leaves understood."""
    f = d.frames[i]
    found = Sides({}, {})
    agent = False
    for g in f.groups:
        if g.first in clause and _takes_part(f, g, head, clause):
            agent = agent or g.marker in ("ne", "bare")
            for k in g.members:
                _add_member(d, i, k, g, found)
    for g in _who_came(f, clause):
        for k in g.members:
            _add_member(d, i, k, g, found)
    for code in head.countries:
        found.states.setdefault(code, Role(head.first, head.last, "of"))
    _understood(d, i, head, clause, found.people, agent)
    return found


def _who_came(f: SentenceFrames, clause: Clause) -> list[Group]:
    """Those of whom a relative clause says that they came: 'पहला दौर … हुआ, जिसमें … शामिल हुए'."""
    behind = next((c for c in f.clauses if c.start == clause.end and f.form(c.start) in _IN_WHICH), None)
    if behind is None or behind.negated or behind.mood or not _ATTEND & set(f.forms(behind.start, behind.end)):
        return []
    return [g for g in f.groups if g.first in behind and g.marker in _WITH_OTHERS | {"bare"} and "person" in _kinds(f, g)]


def two_sides(people: Sequence[Person], states: Iterable[str]) -> bool:
    """Whether somebody is named who has somebody of another state or body to meet."""
    return len(people) >= 1 and len({p.country or p.body or p for p in people} | set(states)) >= 2


def apart(d: Discourse, i: int, head: Head, people: list[Person]) -> list[list[Person]]:
    """One list of participants for each meeting: 'मैक्रों और स्टार्मर से अलग-अलग मुलाकात' is two."""
    if head.type in SERIES or len(people) < 3:
        return [people]
    f = d.frames[i]
    clause = f.clause_of(head.at)
    if rounds := _each_with_his_own(d, i, clause, people) or _each_by_his_own_marker(d, i, clause, people):
        return rounds
    markers = ("se", "with", "ko") if head.type == "phone-call" else ("se", "with")
    counter = [g for g in f.groups if g.first in clause and g.marker in markers and len(g.members) > 1]
    others = [p for g in counter for p in d.people(i, g) if p in people]
    agents = [p for p in people if p not in others]
    if len(agents) != 1 or len(others) < 2 or _TOGETHER & set(f.forms(clause.start, clause.end)):
        return [people]
    return [[agents[0], p] for p in others] if _one_by_one(others, f.forms(clause.start, clause.end)) else [people]


def _each_with_his_own(d: Discourse, i: int, clause: Clause, people: list[Person]) -> list[list[Person]]:
    """Meetings under one word, each with its own day or place: 'सोमवार को लंदन में सुनक और अगले दिन पेरिस में मैक्रों के साथ'."""
    f = d.frames[i]
    others = [g for g in f.groups if g.first in clause and d.people(i, g) and (g.marker in ("se", "with") or f.form(g.after) == "और")]
    others = [g for g in others if g.marker != "ne"]
    settings = [m for m in f.mentions if m.kind in ("date", "place") and m.first in clause]
    between = [any(a.last <= m.first and m.last <= b.first for m in settings) for a, b in pairwise(others)]
    if len(others) < 2 or not all(between) or others[-1].marker not in ("se", "with"):
        return []
    met = [[p for p in d.people(i, g) if p in people] for g in others]
    agents = [p for p in people if all(p not in m for m in met)]
    return [[*agents, *m] for m in met] if agents and all(met) else []


def _each_by_his_own_marker(d: Discourse, i: int, clause: Clause, people: list[Person]) -> list[list[Person]]:
    """Meetings under one word, each counterpart with a से of his own: 'एंडरसन से … पर, मरीन से … पर चर्चा हुई'."""
    others = [g for g in d.frames[i].groups if g.first in clause and g.marker == "se" and d.people(i, g)]
    met = [[p for p in d.people(i, g) if p in people] for g in others]
    agents = [p for p in people if all(p not in m for m in met)]
    return [[*agents, *m] for m in met] if len(others) >= 2 and agents and all(met) else []


def own_setting(d: Discourse, i: int, clause: Clause, people: Sequence[Person], others: Sequence[Person]) -> Clause:
    """The part of a clause that tells one of several meetings' day and place: from the counterpart before to its own."""
    f = d.frames[i]
    counterparts = [g for g in f.groups if g.first in clause and d.people(i, g)]
    met = [g for g in counterparts if g.marker != "ne" and any(p in people and p not in others for p in d.people(i, g))]
    if not met:
        return clause
    own = met[-1]
    start = max((g.after for g in counterparts if g.first < own.first and not set(d.people(i, g)) <= set(people)), default=clause.start)
    return replace(clause, start=start, end=own.after)


def own_topics(d: Discourse, i: int, clause: Clause, people: Sequence[Person], everybody: Sequence[Person]) -> Clause:
    """The part of a clause behind one of several counterparts, up to the next, where each has a से of his own; else the whole."""
    met = [g for g in d.frames[i].groups if g.first in clause and g.marker == "se" and d.people(i, g)]
    agents = [p for p in everybody if all(p not in d.people(i, g) for g in met)]
    own = next((n for n, g in enumerate(met) if any(p in people and p not in agents for p in d.people(i, g))), None)
    if own is None or len(met) < 2:
        return clause
    behind = met[own].after
    end = met[own + 1].first if own + 1 < len(met) else clause.end
    return replace(clause, start=behind, end=end) if end - behind > 2 else clause


def _one_by_one(others: list[Person], forms: tuple[str, ...]) -> bool:
    """Whether each is met on his own: it is said ('अलग-अलग'), each is of another state, or they hold different highest posts."""
    countries = [p.country for p in others]
    highest = [next(iter(sorted(set(p.posts) & _HIGHEST)), None) for p in others]
    different_posts = None not in highest and len(set(highest)) == len(highest)
    return any(w in _APART for w in forms) or different_posts or len(set(countries)) == len(countries)


def _add_member(d: Discourse, i: int, k: int, g: Group, found: Sides) -> None:
    """Adds a mention of a group as a person, or as the state that it names or acts for."""
    m = d.frames[i].mentions[k]
    role = Role(m.first, m.last, g.marker)
    person = d.cast.of.get((i, k))
    if person is not None:
        found.people.setdefault(person, role)
    elif m.kind == "country":
        found.states.setdefault(m.value, role)
    elif m.kind == "person":
        codes = [code for code in m.countries if not code.startswith("@")]
        alone = all(o.first != m.last for o in d.frames[i].mentions)
        if not codes and alone and COUNTERPART in m.posts and (host := _state_of_scene(d, i, m)) is not None:
            found.states.setdefault(host, replace(role, marker="counterpart"))
        for code in codes:
            found.states.setdefault(code, role)
    elif m.detail.startswith("capital:") and m.kind == "place" and len(g.members) > 1 and g.marker in ("between", "with", "ne"):
        found.states.setdefault(m.detail[8:], role)  # 'दिल्ली और ढाका के बीच'


def _state_of_scene(d: Discourse, i: int, m: Mention) -> str | None:
    """Whose 'समकक्ष' without a name is: of the state where they met, else of the story's other one."""
    f = d.frames[i]
    scenes = [o for o in f.mentions if o.first in f.clause_of(m.first) and f.form(o.last) == "में"]
    return next((state for o in scenes if (state := state_of(o)) is not None), None) or d.abroad()


def _kinds(f: SentenceFrames, g: Group) -> set[str]:
    return {f.mentions[k].kind for k in g.members}


def _takes_part(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """Whether a case-marked group fills a role of this event word."""
    kinds = _kinds(f, g)
    towns = kinds == {"place"} and len(g.members) > 1
    if not kinds & {"person", "country"} and not towns:
        return False
    test = _BY_MARKER.get(g.marker)
    return test(f, g, head, clause) if test is not None else g.marker in _WITH_OTHERS


def _whose(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'भारत और पेरू की बैठक': a genitive close before the word; 'भारत की बातचीत' alone has one side."""
    between = f.forms(g.after, head.first) if g.after <= head.first else ()
    lone_state = head.kind == "talk" and _kinds(f, g) == {"country"} and len(g.members) == 1
    near = g.after <= head.at and len(between) <= 8 and not _CASES & set(between)
    return near and not lone_state


def _whom_with(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'लावरोव से मुलाकात की', 'रूस से बातचीत': से marks the other side only before a word of talking."""
    words = f.forms(g.after, clause.end)
    kinds = _kinds(f, g)
    if "person" in kinds and (g.after <= head.at or any(w in _TALK_WITH for w in words)):
        return True
    return kinds == {"country"} and any(w in _TALKS_OF_STATES for w in words[:3])


def _whom(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'लावरोव को फोन किया', 'उनको मिले'."""
    return "person" in _kinds(f, g) and (head.type == "phone-call" or head.kind == "meet-verb")


def _on_whom(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """A call paid on somebody, 'राष्ट्रपति पर शिष्टाचार भेंट' as machine translation has it."""
    return head.type == "courtesy-call" and "person" in _kinds(f, g)


def _subject(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """A subject without marker: 'मोदी मेलोनी से मिले', 'से मिले जयशंकर'; of states only 'भारत और रूस … करेंगे'."""
    kinds = _kinds(f, g)
    sure = "person" in kinds and not all(f.mentions[k].detail == "weak" for k in g.members)
    possessor = g.after < head.last and f.form(g.after) in _GENITIVE
    if sure and not possessor:
        return True
    return kinds == {"country"} and len(g.members) > 1 and clause.tense == "future"


def _among(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'मोदी और मैक्रों में बातचीत'."""
    return "person" in _kinds(f, g) and len(g.members) > 1


def _besides(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'जयशंकर के अलावा'."""
    return "person" in _kinds(f, g)


_BY_MARKER: dict[str, Callable[[SentenceFrames, Group, Head, Clause], bool]] = {
    "of": _whose,
    "se": _whom_with,
    "ko": _whom,
    "on": _on_whom,
    "bare": _subject,
    "in": _among,
    "besides": _besides,
}


def _understood(d: Discourse, i: int, head: Head, clause: Clause, people: dict[Person, Role], agent: bool) -> None:
    """Adds whom pronouns and omitted subjects stand for."""
    f = d.frames[i]
    forms = f.forms(clause.start, clause.end)
    context = Role(head.first, head.last, "context")
    they_met = head.kind == "meet-verb" and "वे" in forms
    if not people and (they_met or _of_both(forms)):
        people.update(dict.fromkeys(_both_of_a_post(d, i, clause) or d.pair or _last_two(d, i), context))
        return
    if len(people) < 2 and (group := _counted(d, i, forms)):
        people.update(dict.fromkeys(group, context))
        return
    if any(_holds(forms, words) for words in _TO_THEM) and (other := _last_named(d, i, clause, people)) is not None:
        people[other] = context
    pronoun = bool(_DOER & set(forms))
    all_met = {role.marker for role in people.values()} == {"se"}
    subject_omitted = not agent and bool(people) and (all_met or len({p.country or p.body for p in people}) < 2)
    if head.own or pronoun or subject_omitted:
        for p in _doers(d, i, head, clause, people, pronoun):
            people.setdefault(p, context)
    if _OUR & set(f.forms(head.first - 2, head.at)):
        for p in d.subject[:1]:
            people.setdefault(p, context)


def _doers(d: Discourse, i: int, head: Head, clause: Clause, people: dict[Person, Role], pronoun: bool) -> list[Person]:
    """Whom 'उन्होंने', 'उनकी' or an omitted subject stands for: the subject before, or whom the story is about."""
    f = d.frames[i]
    subject = _subject_before(d, i, clause)
    protagonist = d.cast.protagonist({q.country for q in people})
    unsaid = not pronoun and not head.own
    opens_paragraph = f.clauses[0] == clause and (i == 0 or d.frames[i - 1].sentence.paragraph != f.sentence.paragraph)
    third_party = bool(people) and not {q.country for q in people} & {q.country for q in d.pair}
    if unsaid and (opens_paragraph or third_party) and protagonist is not None:
        subject = [protagonist]  # a new paragraph goes back to whom the story is about
    added = [p for p in subject if _of_another_state(p, people)]
    if not added and people and not unsaid and protagonist is not None and len(protagonist.where) >= 3:
        return [protagonist]
    return added


def _of_another_state(p: Person, people: Iterable[Person]) -> bool:
    return all(p is not q and (p.country != q.country or p.country is None) for q in people)


def _last_two(d: Discourse, i: int) -> list[Person]:
    """Whom 'दोनों नेताओं' means where no sentence names two: the last two named before who act for different states."""
    before = [(max(at for at in p.where if at[0] <= i), p) for p in d.cast.people if p.acts and p.country and min(p.where)[0] <= i]
    last = {p.country: p for _, p in sorted(before, key=lambda b: b[0])}
    return list(last.values())[-2:] if len(last) >= 2 else []


def _both_of_a_post(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """Whom 'दोनों प्रधानमंत्रियों' means: the last two named before who hold the post for different states."""
    f = d.frames[i]
    named = [m for m in f.mentions if m.plural and m.first in clause and _PAIR & {f.form(m.first - 1), f.form(m.first)}]
    posts = {p for m in named for p in m.posts}
    forms = f.forms(clause.start, clause.end)
    if any(a in _PAIR and b in _LEADER for a, b in pairwise(forms)) and not all(_HIGHEST & set(p.posts) for p in d.pair):
        posts = set(_HIGHEST)
    before = [p for p in d.cast.people if posts & set(p.posts) and p.country and p.where[0][0] <= i]
    latest = sorted(before, key=lambda p: max(w for w in p.where if w[0] <= i))
    found = list({p.country: p for p in latest}.values())
    return found[-2:] if len(found) >= 2 else []


def _counted(d: Discourse, i: int, forms: tuple[str, ...]) -> list[Person]:
    """Whom 'तीनों नेता', 'चारों मंत्री' means: so many of them, the last named before, of two states or more."""
    for form, noun in pairwise(forms):
        count, posts = _COUNT.get(form), _OFFICES.get(noun)
        if count is None or posts is None:
            continue
        before = [p for p in d.cast.people if p.named and p.acts and p.where[0][0] < i and any(post in posts for post in p.posts)]
        last = sorted(before, key=lambda p: max(w for w in p.where if w[0] < i))[-count:]
        if len(last) == count and len({p.country for p in last}) >= 2:
            return last
    return []


def _last_named(d: Discourse, i: int, clause: Clause, people: dict[Person, Role]) -> Person | None:
    """Whom 'उनसे' means: the last one spoken of, in the sentence or before it, who is of another state than those who take part."""
    here = [p for k, m in enumerate(d.frames[i].mentions) if m.last <= clause.start and (p := d.cast.of.get((i, k))) is not None]
    spoken_of = d.pair + [q for q in d.subject if q not in d.pair] + (here if len(here) > 1 else [])
    return next((p for p in reversed(spoken_of) if _of_another_state(p, people)), None)


def _of_both(forms: tuple[str, ...]) -> bool:
    """Whether words speak of both people, not of both states: 'दोनों नेताओं', or 'दो नेताओं' as machine translation has it."""
    words = [w for w in forms if w != "ही"]
    return any((a in _PAIR and b not in _BOTH_STATES) or (a == "दो" and b in _LEADERS) for a, b in pairwise(words))


def of_both_states(forms: tuple[str, ...]) -> bool:
    """Whether words speak of both states: 'दोनों देशों के बीच', 'दोनों पक्षों की'."""
    return any(a in _PAIR and b in _BOTH_STATES for a, b in pairwise(forms))


def states_spoken_of(d: Discourse) -> tuple[str, ...]:
    """The two states that 'दोनों देशों' means: those of the event being told, of the pair spoken of, or of the story."""
    if d.focus is not None and len(d.focus.states()) == 2:
        return tuple(sorted(d.focus.states()))
    of_pair = {p.country for p in d.pair if p.country}
    return tuple(sorted(of_pair)) if len(of_pair) == 2 else d.states


def _holds(forms: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(forms[k : k + len(words)] == words for k, form in enumerate(forms) if form == words[0])


def _subject_before(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """The subject of the clauses before in the sentence, else of the sentences before."""
    for g in reversed(d.frames[i].groups):
        if g.last <= clause.start and g.marker in ("ne", "bare") and (found := d.people(i, g)):
            return found
    return d.subject
