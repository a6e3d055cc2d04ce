"""Stays and stops of a journey, told without a travel word: 'मलेशिया में थे', 'पहला पड़ाव पेरू था', 'भूटान (3-4 मई)'."""

from itertools import pairwise

from msgspec.structs import replace

from kg.facts.cast import Person
from kg.facts.day import when
from kg.facts.destination import Goal, dated_before, destinations, state_of
from kg.facts.draft import Discourse, Draft
from kg.facts.role import Role
from kg.facts.same_journey import has_day_of_all
from kg.facts.sections import Section
from kg.facts.stages import by_stage
from kg.facts.travellers import on_the_way
from kg.facts.visits import add_visit, visit
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["add_stay", "stays", "stays_on", "stays_there", "stops", "titled_journey"]

_AND = cues("and")
_BEING = cues("being-there") | {"ही", "भी"}
_BEGINNING = frozenset({"शुरुआत", "शुरूआत", "आरंभ", "आगाज"})
_CAPITAL = "राजधानी"
_IS = cues("is") | cues("was") | {"होगा"}
_MARKED = 2
"""Behind a day stand at most its marker and a comma."""
_MARKERS = frozenset({"में", "से", "को", "ने", "के", "की", "का", "पर"})
_PRONOUN = cues("traveller-pronoun")
_START = cues("start")
_STAY = cues("stay")
_STOPOVER = cues("stopover")
_GUEST = frozenset({"मेहमान", "अतिथि"})
_OF_STATE = frozenset({"राजकीय", "सरकारी", "आधिकारिक", "विशेष"})
_HERE = frozenset({"यहां", "यहीं"})
_TURN = "बारी"
_AROUND_TURN = _IS | _AND | frozenset({_TURN, "की", "अब", "फिर", "तब", "को", "आई", "होगी", ",", "।", ".", "इसके", "उसके", "के", "बाद"})
_THERE_NOW = frozenset({"मौजूद", "उपस्थित", "ठहरे", "ठहरी", "रुके", "रुकी", "डटे", "टिके"})
_THERE = frozenset({"वहां", "वहीं", "जहां"})


def stays(d: Discourse, i: int) -> None:
    """Reads the stays of a sentence, visits told without a travel word: 'जयशंकर 27 से 28 मार्च तक मलेशिया में थे'."""
    f = d.frames[i]
    if _STAY.isdisjoint(f.words):
        return
    for clause in f.clauses:
        verbs = (k for k in range(clause.start + 1, clause.end) if f.form(k) in _STAY)
        verb, goals = next(((k, found) for k in verbs if (found := _where(d, i, clause, k))), (0, []))
        if not goals or clause.negated or clause.mood:
            continue
        subjects = [g for g in f.groups if g.first in clause and g.marker == "bare" and g.last <= verb and d.people(i, g)]
        spoken_of = on_the_way(d) if _PRONOUN & set(f.forms(clause.start, verb)) else []
        people = d.people(i, subjects[-1]) if subjects else spoken_of or _subject_of_before(d, i, clause)
        head = Head("travel-verb", "stay", verb, verb, verb + 1)
        role = Role(subjects[-1].first, subjects[-1].last, "bare") if subjects else Role(verb, verb + 1, "context")
        parts = by_stage(f, goals, clause)
        if f.form(goals[0].first) in _HERE and clause.tense == "future" and any(v.one("destination") == d.here for v in d.of("Visit")):
            continue  # 'रविवार तक यहां रहेंगे' adds the last day of a journey told
        for person in people:
            for goal in goals:
                if (person.country or person.body) and person.country != goal.state:
                    told = add_visit(d, i, head, parts.get(goal, clause), person, role, goal, _when_stayed(clause))
                    _add_last_day(d, i, clause, told)


def stays_on(d: Discourse, i: int) -> None:
    """Reads the stay that is told before the name of who stays: 'रविवार से पेरू में मौजूद राष्ट्रपति बोरिक ने …', 'यहां ठहरे मंत्री …'."""
    f = d.frames[i]
    for k in range(2, len(f.words)) if not _THERE_NOW.isdisjoint(f.words) else ():
        guest = next((m for m in f.mentions if m.first == k + 1 and m.kind == "person"), None) if f.form(k) in _THERE_NOW else None
        person = d.cast.of.get((i, f.mentions.index(guest))) if guest is not None else None
        clause = f.clause_of(k)
        since = [m for m in f.mentions if m.kind == "date" and m.first in clause and m.last < k and f.form(m.last) == "से"]
        goals = _where(d, i, clause, k) if person is not None and since and not clause.negated else []
        if guest is None or person is None or len(goals) != 1 or person.country in (None, goals[0].state):
            continue
        head = Head("travel-verb", "stay", k, k, k + 1)
        told = replace(clause, end=k + 1)
        add_visit(d, i, head, told, person, Role(guest.first, guest.last, "bare"), goals[0], "held")


def _where(d: Discourse, i: int, clause: Clause, verb: int) -> list[Goal]:
    """Where a verb says that somebody was: 'पेरू में मौजूद थे', 'बुधवार से यहां हैं', '13 मई को पेरू में और 15 मई को चिली में थे'."""
    f, at = d.frames[i], verb - 1
    while f.form(at) in _BEING and at > clause.start:
        at -= 1
    at = _before_its_days(d, i, clause, at)
    if f.form(at) in _HERE and d.here is not None:
        return [Goal(d.here, at, at + 1)]
    if (capital := _bare_capital(d, i, clause, at)) is not None:
        return [Goal(capital, at - 1, at)]
    if f.form(at) in _GUEST:
        at -= 1 + (f.form(at - 1) in _OF_STATE)  # 'पेरू के राजकीय मेहमान होंगे'
        m = next((m for m in f.mentions if m.last == at and m.kind == "country" and f.form(at) in {"का", "के", "की"}), None)
    else:
        inside = f.form(at) == "में"
        end = at - (f.form(at - 1) == _CAPITAL) if inside else at
        end -= end < at and f.form(end - 1) == "की"  # 'चेक राजधानी में थे', 'पेरू की राजधानी में थे'
        m = next((m for m in f.mentions if m.last == end and m.first in clause), None) if inside else None
        if m is not None and end < at and m.kind == "country":
            goal = Goal(m.value, m.first, m.last)
            return [*dated_before(f, goal, clause), goal]
    state = state_of(m) if m is not None else None
    if m is None or state is None:
        return []
    goal = Goal(state, m.first, m.last)
    return [*dated_before(f, goal, clause), goal]


def _bare_capital(d: Discourse, i: int, clause: Clause, at: int) -> str | None:
    """The state of the dateline, or of the capital told just before, in whose capital a guest is: 'मंगलवार से राजधानी में हैं'."""
    f = d.frames[i]
    unnamed = f.forms(at - 1, at + 1) == (_CAPITAL, "में") and (f.form(at - 2) not in _MARKERS or f.form(at - 2) == "से")
    if not unnamed or any(m.last == at - 1 and m.kind in ("country", "place") for m in f.mentions):
        return None
    before = d.frames[i - 1].mentions if i and d.here is None else ()
    told = {m.detail[8:] for m in before if m.kind == "place" and m.detail.startswith("capital:")}
    return d.here or (told.pop() if len(told) == 1 else None)


def _before_its_days(d: Discourse, i: int, clause: Clause, at: int) -> int:
    """The token before the days that stand between a place and its verb, and before the subject there.

    '[पेरू में] वे 5 और 6 मई को थे', '[पेरू में] वह 5 से 7 मई तक रहे'.
    """
    f = d.frames[i]
    days = {k for m in f.mentions if m.kind == "date" and m.first in clause for k in range(m.first, m.last)}
    if f.form(at) != "को" and (f.form(at) != "तक" or at not in days):
        return at
    first = at + (at in days)
    while first - 1 in days or (f.form(first - 1) in _AND and first - 2 in days):
        first -= 1
    if first == at:
        return at
    who = next((m for k, m in enumerate(f.mentions) if m.last == first and d.cast.of.get((i, k)) is not None), None)
    place = who.first - 1 if who is not None else first - 1 - (f.form(first - 1) in _PRONOUN)
    return place if f.form(place) == "में" else at


def stays_there(d: Discourse, i: int) -> None:
    """Adds the last day that a clause tells of the journey before it: 'मंगलवार को पेरू रवाना होंगे, जहां वे शुक्रवार तक रहेंगे'."""
    told = next(reversed(list(d.of("Visit"))), None)
    if told is None or i - max(told.sentences) > 1:
        return
    f, there = d.frames[i], _THERE | _HERE if d.here in (None, told.one("destination")) else _THERE
    for clause in f.clauses:
        stays_on = there & set(f.forms(clause.start, clause.end)) or _goes_on_staying(d, i, clause, told)
        if stays_on and not clause.negated and not clause.mood:
            _add_last_day(d, i, clause, told)
            _add_days(d, i, clause, told)


def _goes_on_staying(d: Discourse, i: int, clause: Clause, told: Draft) -> bool:
    """Whether a clause goes on from the coming that its sentence tells, and names no other place: 'सोमवार को आए थे और गुरुवार तक ठहरेंगे'."""
    f = d.frames[i]
    elsewhere = any(m.first in clause and (m.kind == "person" or state_of(m) not in (None, told.one("destination"))) for m in f.mentions)
    came = any(h.kind == "travel-verb" and h.last <= clause.start for h in f.heads)
    return told.sentences[-1:] == [i] and came and clause.start > 0 and clause.tense == "future" and not elsewhere


def _add_days(d: Discourse, i: int, clause: Clause, told: Draft) -> None:
    """Adds the days that a relative clause tells of a stay: 'पेरू जाएंगे, जहां वह 25 और 26 जुलाई को रहेंगे'."""
    f = d.frames[i]
    stayed = f.form(clause.start) in _THERE and bool(_STAY & set(f.forms(clause.end - 3, clause.end)))
    if not stayed or told.all("date") or any(h.at in clause for h in f.heads):
        return
    day = next((m for m in f.mentions if m.kind == "date" and m.first in clause and "तक" not in f.forms(m.last - 1, m.last + 1)), None)
    first, last = when(d, i, day, planned=clause.tense != "past") if day is not None else ("", "")
    if day is not None and first:
        told.add("date", first, i, (d.span(i, day.first, day.last),), "stay")
        if last and last != first:
            told.add("endDate", last, i, (d.span(i, day.first, day.last),), "stay")


def _add_last_day(d: Discourse, i: int, clause: Clause, told: Draft | None) -> None:
    """Adds the day up to which a clause says that a guest stays: '4 जून तक भारत में रहेंगे'."""
    f = d.frames[i]
    day = next((m for m in f.mentions if m.kind == "date" and m.first in clause and "तक" in f.forms(m.last - 1, m.last + 1)), None)
    if told is None or day is None or told.all("endDate") or not _STAY & set(f.forms(clause.end - 4, clause.end)):
        return
    first, until = when(d, i, day, planned=clause.tense != "past")
    last = until or first
    begun = told.one("date")
    if len(last) == 10 and (begun is None or begun < last):
        told.add("endDate", last, i, (d.span(i, day.first, day.last),), "last day")


def _subject_of_before(d: Discourse, i: int, clause: Clause) -> list[Person]:
    """The subject of the clause before that one without any goes on with: 'सोमवार को पहुंचे थे और गुरुवार तक भारत में रहेंगे'."""
    f = d.frames[i]
    before = next((c for c in f.clauses if c.end == clause.start and f.form(clause.start - 1) in _AND), None)
    groups = [g for g in f.groups if before is not None and g.first in before and g.marker in ("bare", "ne") and d.people(i, g)]
    return d.people(i, groups[0]) if groups else []


def stops(d: Discourse, i: int) -> None:
    """Reads the stops of a journey: 'दौरे का पहला पड़ाव लिथुआनिया था', 'मोदी की यात्रा का अगला पड़ाव सिंगापुर होगा', 'दौरा गुयाना से शुरू हुआ'."""
    f = d.frames[i]
    before = d.frames[i - 1] if i else None
    opens = before is not None and (any(h.kind == "visit" for h in before.heads) or bool(_STOPOVER & set(before.words)))
    _stop_here(d, i)
    for m in f.mentions:
        state = state_of(m)
        clause = f.clause_of(m.first)
        if state is None or clause.negated or clause.mood or not _is_a_stop(f, m, clause, opens=opens):
            continue
        if any(c.start == clause.end and c.negated for c in f.clauses) or (_TURN in f.words and next(d.of("Visit"), None) is None):
            continue  # 'पड़ाव मालदीव था, जहां … नहीं पहुंचे'
        called = _is_called_a_stop(f, m, clause)
        whose = (g for g in f.groups if g.marker == "of" and g.first in clause and (called or g.last <= m.first))
        owner = next((g for g in whose if d.people(i, g)), None)
        travellers = d.people(i, owner) if owner is not None else on_the_way(d)
        role = Role(owner.first, owner.last, "of") if owner is not None else Role(m.first, m.last, "context")
        talks = [h.last for h in f.heads if h.kind == "meeting" and h.at in clause]  # 'सम्मेलन के बाद उनका अंतिम पड़ाव'
        its = replace(clause, start=max([clause.start, *talks]))
        head = Head("travel-verb", "stay", m.first, m.first, m.last)
        for person in travellers[:1]:
            if person.country not in (None, state):
                status = "held" if clause.tense == "past" else "planned"
                add_visit(d, i, head, its, person, role, Goal(state, m.first, m.last), status)


def _stop_here(d: Discourse, i: int) -> None:
    """The stop at which the news is told: 'अपने दौरे के अंतिम पड़ाव पर रविवार को यहां … से मुलाकात की'."""
    f = d.frames[i]
    if d.here is None or _STOPOVER.isdisjoint(f.words):
        return
    at = next((k for k, form in enumerate(f.words) if form in _STOPOVER and f.form(k + 1) in {"पर", "में"}), None)
    clause = f.clause_of(at) if at is not None else None
    if at is None or clause is None or not _HERE & set(f.forms(at, clause.end)):
        return
    doers = next((g for g in f.groups if g.first in clause and g.marker in ("bare", "ne") and d.people(i, g)), None)
    for person in d.people(i, doers)[:1] if doers is not None else ():
        if doers is not None and person.country not in (None, d.here):
            role = Role(doers.first, doers.last, doers.marker)
            head = Head("travel-verb", "stay", at, at, at + 1)
            add_visit(d, i, head, clause, person, role, Goal(d.here, at, at + 1), "held", dated=False)


def _is_a_stop(f: SentenceFrames, m: Mention, clause: Clause, *, opens: bool) -> bool:
    """Whether a state or town is named as a stop, or as where a journey began: 'शुरुआत पेरू से हुई' `opens` the tale of one just told."""
    starts = f.form(m.last) in {"से", "में"} and f.form(m.last + 1) in _START
    begins = opens and f.form(clause.start) in _BEGINNING and f.form(m.last) == "से" and m.first - clause.start <= 1
    of_journey = any(h.kind == "visit" and clause.start <= h.at < m.first for h in f.heads)
    dated = next((o.first for o in f.mentions if o.kind == "date" and 0 <= m.first - o.last <= _MARKED), m.first)
    dated -= f.form(dated - 1) == ","  # 'पहला पड़ाव, 29 जुलाई को, बेलग्रेड था'
    named = not _STOPOVER.isdisjoint({f.form(m.first - 1), f.form(dated - 1)}) or _is_called_a_stop(f, m, clause)
    return named or (starts and of_journey) or begins or (_TURN in f.words and _has_its_turn(f, m, clause))


def _has_its_turn(f: SentenceFrames, m: Mention, clause: Clause) -> bool:
    """Whether a clause says no more than whose turn it was on a tour: 'रविवार की बारी पेरू और चिली की थी', 'अब बारी चिली की है'."""
    named = {k for o in f.mentions if o.kind in ("country", "place", "date") for k in range(o.first, o.last)}
    rest = {f.form(k) for k in range(clause.start, clause.end) if k not in named}
    return _TURN in rest and rest <= _AROUND_TURN and f.form(m.last) in _AROUND_TURN - {"को"}


def _is_called_a_stop(f: SentenceFrames, m: Mention, clause: Clause) -> bool:
    """Whether a clause opens with a state and closes with what it was of a journey: 'चिली उनके दौरे का आखिरी पड़ाव था'."""
    if m.first - clause.start > 1 or f.form(m.last) in _MARKERS:
        return False
    of_journey = any(h.kind == "visit" and m.last <= h.at < clause.end and f.form(h.last) in {"का", "के"} for h in f.heads)
    return of_journey and any(a in _STOPOVER and b in _IS for a, b in pairwise(f.forms(clause.end - 4, clause.end)))


def titled_journey(d: Discourse, i: int) -> Draft | None:
    """The journey that a title tells with its days in brackets: 'प्रधानमंत्री की भूटान की राजकीय यात्रा (3-4 मई 2024)'."""
    f = d.frames[i]
    head = next((h for h in f.heads if h.kind == "visit" and f.form(h.last) == "("), None)
    dated = head is not None and any(m.kind == "date" and m.first == head.last + 1 and m.until for m in f.mentions)
    if head is None or not dated or len(destinations(d, i, head, f.clause_of(head.at))) != 1:
        return None
    return visit(d, i, head)


def add_stay(d: Discourse, section: Section, traveller: Person) -> None:
    """The stay that the heading of a part of a journey tells: 'भूटान (3-4 मई)'."""
    draft, i, state = Draft("Visit"), section.at, section.states[0]
    whole = (d.span(i, 0, len(d.frames[i].sentence.tokens)),)
    draft.add("visitor", traveller, i, (), "context")
    draft.add("destination", state, i, whole, "heading")
    draft.add("status", "planned" if d.article.published and section.day > d.article.published else "held", i, whole, "heading")
    draft.add("date", section.day, i, whole, "heading")
    if section.until:
        draft.add("endDate", section.until, i, whole, "heading")
    told = next((v for v in d.of("Visit") if v.people("visitor") == [traveller] and v.one("destination") == state), None)
    if told is None:
        d.drafts.append(draft)
    elif not told.all("date") or has_day_of_all(d, told):
        told.slots["status"] = draft.slots["status"]  # 'रवाना होंगे' above the days on which he went
        for prop in ("date", "endDate"):
            told.slots.pop(prop, None)
        told.absorb(draft)


def _when_stayed(clause: Clause) -> str:
    return "planned" if clause.tense == "future" else "held"
