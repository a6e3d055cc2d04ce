"""Visits: an official travels to a country ('यात्रा', 'दौरा', 'पहुंचे', 'जाएंगे')."""

from msgspec.structs import replace

from kg.facts.cast import Person
from kg.facts.destination import Goal, destinations, state_of
from kg.facts.draft import Discourse, Draft
from kg.facts.returns import can_end, is_over
from kg.facts.role import Role
from kg.facts.sections import Section
from kg.facts.setting import add_date, when
from kg.lexicon import cues
from kg.model import Clause, Group, Head, Mention, SentenceFrames

__all__ = ["add_stay", "stays", "stays_there", "stops", "titled_journey", "visit"]

_AND = cues("and")
_AIRCRAFT = frozenset({"विमान", "जहाज", "काफिला"})
_BACK = cues("return")
_FRESH = 2
"""A subject told more sentences before is no longer whom 'वह' means, where the article tells of a traveller."""
_GOING = cues("go")
_PRONOUN = cues("traveller-pronoun")
_START = cues("start")
_STAY = cues("stay")
_STOPOVER = cues("stopover")
_THERE = frozenset({"वहां", "वहीं", "जहां"})
_NOT_HIS = frozenset({"ने", "से", "को", "साथ", "में"})
_NOT_BEHIND = frozenset({"ने", "से", "साथ"})

Traveller = tuple[Person, Role]


def visit(d: Discourse, i: int, head: Head) -> Draft | None:
    """Reads one travel word; returns the visit that it names, new or known, or None."""
    f = d.frames[i]
    clause = f.clause_of(head.at)
    if (clause.mood == "wished" and clause.tense != "future") or clause.mood == "possible":
        return None
    status = _status(f, head, clause)
    if status is None:
        return None
    goals = destinations(d, i, head, clause)
    who = _travellers(d, i, head, clause)
    if not goals and who:
        told = _told(d, who, i, head, clause, status) if head.kind == "visit" and (head.own or head.this) else None
        if told is not None:
            return told
        goals = _state_spoken_of(d, head, who)
    if _BACK & set(f.forms(head.at - 3, head.last if head.kind == "visit" else head.last + 3)):
        return None  # 'यात्रा के बाद स्वदेश लौटे' still tells of the visit
    goes_on = any(h.kind == "travel-verb" and h.at > head.at and h.at in clause for h in f.heads)
    one_stage = (goes_on and len({goal.state for goal in goals}) > 1) or (head.kind == "visit" and is_over(f, head, clause))
    found: Draft | None = None
    for person, role in who:
        a_stranger = person.country is None and person.body is None and not person.named
        for goal in goals:
            if person.country != goal.state and not a_stranger:
                found = _add(d, i, head, clause, person, role, goal, status, dated=not one_stage) or found
    return found


def stays(d: Discourse, i: int) -> None:
    """Reads the stays of a sentence, visits told without a travel word: 'जयशंकर 27 से 28 मार्च तक मलेशिया में थे'."""
    f = d.frames[i]
    if _STAY.isdisjoint(f.words):
        return
    for clause in f.clauses:
        verb = next((k for k in range(clause.start + 1, clause.end) if f.form(k) in _STAY and f.form(k - 1) == "में"), None)
        if verb is None or clause.negated or clause.mood:
            continue
        goal = next((m for m in f.mentions if m.last == verb - 1 and m.first in clause), None)
        subjects = [g for g in f.groups if g.first in clause and g.marker == "bare" and g.last <= verb and d.people(i, g)]
        state = state_of(goal) if goal is not None else None
        spoken_of = _on_the_way(d) if _PRONOUN & set(f.forms(clause.start, verb)) else []
        people = d.people(i, subjects[-1]) if subjects else spoken_of or _subject_of_before(d, i, clause)
        if goal is None or state is None:
            continue
        head = Head("travel-verb", "stay", verb, verb, verb + 1)
        role = Role(subjects[-1].first, subjects[-1].last, "bare") if subjects else Role(verb, verb + 1, "context")
        for person in people:
            if person.country not in (None, state):
                told = _add(d, i, head, clause, person, role, Goal(state, goal.first, goal.last), _when_stayed(clause))
                _add_last_day(d, i, clause, told)


def stays_there(d: Discourse, i: int) -> None:
    """Adds the last day that a clause tells of the journey before it: 'मंगलवार को पेरू रवाना होंगे, जहां वे शुक्रवार तक रहेंगे'."""
    told = next(reversed(list(d.of("Visit"))), None)
    if told is None or i - max(told.sentences) > 1:
        return
    for clause in d.frames[i].clauses:
        if _THERE & set(d.frames[i].forms(clause.start, clause.end)) and not clause.negated and not clause.mood:
            _add_last_day(d, i, clause, told)


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
    for m in f.mentions:
        state = state_of(m)
        clause = f.clause_of(m.first)
        if state is None or clause.negated or clause.mood or not _is_a_stop(f, m, clause):
            continue
        if any(c.start == clause.end and c.negated for c in f.clauses):
            continue  # 'पड़ाव मालदीव था, जहां … नहीं पहुंचे'
        owner = next((g for g in f.groups if g.marker == "of" and g.first in clause and g.last <= m.first and d.people(i, g)), None)
        travellers = d.people(i, owner) if owner is not None else _on_the_way(d)
        role = Role(owner.first, owner.last, "of") if owner is not None else Role(m.first, m.last, "context")
        talks = [h.last for h in f.heads if h.kind == "meeting" and h.at in clause]  # 'सम्मेलन के बाद उनका अंतिम पड़ाव'
        its = replace(clause, start=max([clause.start, *talks]))
        head = Head("travel-verb", "stay", m.first, m.first, m.last)
        for person in travellers[:1]:
            if person.country not in (None, state):
                status = "held" if clause.tense == "past" else "planned"
                _add(d, i, head, its, person, role, Goal(state, m.first, m.last), status)


def _on_the_way(d: Discourse) -> list[Person]:
    """Whose journey the article tells: of those who travel, else of all, the one of whom it speaks most."""
    visitors = [p for v in d.of("Visit") for p in v.people("visitor")]
    protagonist = d.cast.protagonist(set())
    whose = max(visitors, key=lambda p: (len(p.where), -p.number), default=protagonist)
    return [whose] if whose is not None else []


def _is_a_stop(f: SentenceFrames, m: Mention, clause: Clause) -> bool:
    """Whether a state or town is named as a stop, or as where a journey began."""
    starts = f.form(m.last) == "से" and f.form(m.last + 1) in _START
    return f.form(m.first - 1) in _STOPOVER or (starts and any(h.kind == "visit" and clause.start <= h.at < m.first for h in f.heads))


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
    elif not told.all("date"):
        told.slots["status"] = draft.slots["status"]  # 'रवाना होंगे' above the days on which he went
        told.absorb(draft)


def _when_stayed(clause: Clause) -> str:
    return "planned" if clause.tense == "future" else "held"


def _status(f: SentenceFrames, head: Head, clause: Clause) -> str | None:
    """held, planned or cancelled; None for a journey that is denied."""
    tail = f.forms(head.last, clause.end)
    if clause.mood == "cancelled":
        return "cancelled" if head.kind == "visit" else None
    if clause.negated:
        return "cancelled" if head.kind == "visit" and "हो" in tail and "सकी" in tail else None
    return "planned" if head.planned or clause.tense == "future" else "held"


def _state_spoken_of(d: Discourse, head: Head, who: list[Traveller]) -> list[Goal]:
    """The state last spoken of, or the story's other one, where the word names none: 'मोदी की यात्रा', 'मोदी पहुंचे'."""
    person, role = who[0]
    his_journey = head.kind == "visit" and (role.marker == "of" or head.own)
    state = d.there if d.there not in (None, person.country) else d.abroad() if person.country == d.home else None
    if state and person.country and (his_journey or head.type == "arrive"):
        return [Goal(state, head.at, head.last)]
    return []


def _add(
    d: Discourse, i: int, head: Head, clause: Clause, person: Person, role: Role, goal: Goal, status: str, *, dated: bool = True
) -> Draft | None:
    """One person's visit: new, or one already told that it adds to; not `dated` where the day is that of one stage of a journey."""
    draft = Draft("Visit")
    draft.add("visitor", person, i, (d.span(i, role.first, role.last),), role.marker)
    draft.add("destination", goal.state, i, (d.span(i, goal.first, goal.last),), "destination" if dated else "stage")
    draft.add("status", status, i, (d.span(i, head.at, clause.end),), "tense")
    if dated and (head.type not in ("come", "go", "arrive") or head.setting not in ("before", "after")):  # 'वहां जाने से पहले 3 मई को …'
        add_date(d, draft, i, head, clause, planned=status == "planned", whole=False)
    for other in d.of("Visit"):
        if other.people("visitor") == [person] and other.one("destination") == goal.state and _same_day(other, draft):
            has_come_about = other.one("status") == "planned" and status == "held"
            if other.slots["destination"][0].rule == "stage" and not other.all("date") and draft.all("date"):
                other.slots["status"] = draft.slots["status"]  # 'यात्रा के दूसरे चरण में …', and later: 'परसों चिली जाएंगे'
            if not has_come_about or draft.all("date") or not other.all("date"):
                other.absorb(draft)
                return other
    if not person.named or not (person.acts or person.body):
        return None
    d.drafts.append(draft)
    d.there = goal.state
    return draft


def _same_day(a: Draft, b: Draft) -> bool:
    """Whether the dates of two visits agree; the second may lie within the span of the first."""
    x, y, end = a.one("date"), b.one("date"), a.one("endDate")
    if y and not x and end and len(y) == 10:
        return can_end(y, end)
    if not x or not y or x.startswith(y) or y.startswith(x):
        return True
    return bool(end and x <= y <= end)


def _told(d: Discourse, who: list[Traveller], i: int, head: Head, clause: Clause, status: str) -> Draft | None:
    """'उनकी यह यात्रा …': adds the dates of the sentence to the visit already told."""
    people = {p for p, _ in who}
    under_way = {"held"} if head.this and status == "planned" else set()  # 'उनकी यह यात्रा 28 मई तक चलेगी'
    known = [v for v in d.of("Visit") if set(v.people("visitor")) & people and v.one("status") in {status, *under_way}]
    if len(known) == 1 and not known[0].all("date"):
        add_date(d, known[0], i, head, clause, planned=status == "planned", whole=False)
        return known[0]
    return known[0] if len(known) == 1 and head.this else None


def _travellers(d: Discourse, i: int, head: Head, clause: Clause) -> list[Traveller]:
    """Whose journey it is (genitive), whoever the words behind name ('यात्रा पर आए …'), the subject, or whom a pronoun stands for."""
    f = d.frames[i]
    named = [g for g in f.groups if g.first in clause and d.people(i, g)]
    ranked = [(rank, g) for g in named if (rank := _rank(f, g, head)) is not None]
    if ranked:
        _, group = min(ranked, key=lambda x: x[0])
        return [
            (p, Role(f.mentions[k].first, f.mentions[k].last, group.marker))
            for k in group.members
            if (p := d.cast.of.get((i, k))) is not None
        ]
    if f.form(clause.start) == "जो" and not named:  # 'रामफोसा से वार्ता हुई, जो राजकीय यात्रा पर पहुंचे थे'
        before = [p for k, m in enumerate(f.mentions) if m.last <= clause.start and (p := d.cast.of.get((i, k))) is not None]
        return [(p, Role(clause.start, clause.start + 1, "context")) for p in before[-1:]]
    subject_omitted = clause.start > 0
    if head.own or _PRONOUN & set(f.forms(clause.start, clause.end)) or subject_omitted:
        subjects = [g for g in f.groups if g.last <= clause.start and g.marker in ("ne", "bare")]
        before = [p for g in subjects for p in d.people(i, g)]
        long_past = i - d.subject_at > _FRESH and any(True for _ in d.of("Visit"))
        return [(p, Role(head.at, head.last, "context")) for p in (before or (_on_the_way(d) if long_past else d.subject))[:1]]
    return []


def _rank(f: SentenceFrames, g: Group, head: Head) -> int | None:
    """How well a group fits as the traveller, 0 the best; None where it can't be."""
    if g.marker == "of" and g.first < head.at and g.after <= head.first and not _NOT_HIS & _between(f, g.after, head.first):
        return 0
    if g.first >= head.last and _behind(f, g, head):
        return 1
    if g.marker == "of" and f.form(g.after) in _AIRCRAFT and head.type == "arrive":
        return 1
    if g.marker in ("ne", "bare") and g.first < head.at:
        return 2
    return {"bare": 3, "lead": 4}.get(g.marker)


def _between(f: SentenceFrames, first: int, last: int) -> set[str]:
    """The words between two tokens, those of dates left out: 'का 12 से 14 अक्टूबर का दौरा'."""
    dated = {k for m in f.mentions if m.kind == "date" for k in range(m.first, m.last + (f.form(m.last) == "में"))}
    return {f.form(k) for k in range(first, last) if k not in dated}


def _behind(f: SentenceFrames, g: Group, head: Head) -> bool:
    """'यात्रा पर आए राष्ट्रपति …'."""
    distance = g.first - head.last
    between = set(f.forms(head.last, g.first))
    close = distance <= 1 or (distance <= 8 and bool((_GOING | {"पर"}) & between))
    return close and not _NOT_BEHIND & between
