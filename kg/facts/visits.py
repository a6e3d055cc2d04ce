"""Visits: an official travels to a country ('यात्रा', 'दौरा', 'पहुंचे', 'जाएंगे')."""

from itertools import pairwise

from msgspec.structs import replace

from kg.facts.cast import Person
from kg.facts.destination import Goal, destinations, state_of
from kg.facts.draft import Discourse, Draft
from kg.facts.gapped import each_on_his_day
from kg.facts.held import lay_ahead
from kg.facts.in_turn import each_his_day, respectively
from kg.facts.returns import can_end, is_over
from kg.facts.role import Role
from kg.facts.same_journey import has_day_of_all, same_journey
from kg.facts.setting import add_date
from kg.facts.travellers import DUE_TO_COME, Traveller, along, travellers
from kg.lexicon import cues
from kg.model import Clause, Group, Head, SentenceFrames

__all__ = ["add_visit", "visit"]

_ABOUT_TO = cues("about-to")
_AND = cues("and")
_BACK = cues("return")
_FRESH = 2
"""A subject told more sentences before is no longer whom 'वह' means, where the article tells of a traveller."""
_OF = frozenset({"का", "की", "के"})
_PROGRESSIVE = cues("progressive")
_NEXT = cues("next-period")
_PERIOD = frozenset({"सप्ताह", "हफ्ते"}) | cues("month-word") | cues("year-word")
_IS = cues("is")
_IS_OR_OFF = cues("is") | cues("was") | cues("cancel")


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
    if f.form(head.at) in DUE_TO_COME and not any(head.at - goal.last <= 1 and f.form(head.last) in _IS_OR_OFF for goal in goals):
        return None  # 'बनाया जाना है'
    who = travellers(d, i, head, clause)
    who += along(d, i, head, clause, who)
    if not goals and who:
        told = _told(d, who, i, head, clause, status) if head.kind == "visit" and (head.own or head.this) else None
        if told is not None:
            return told
        titled = _of_title(d, who[0][0]) if head.kind == "visit" and "देशों" in f.forms(clause.start, head.at) else []
        goals = titled or _state_spoken_of(d, head, who)
    once_more = f.form(head.at) in _BACK and any(goal.first == head.last for goal in goals)  # 'वह वापस आया पेरिस', as machines put it
    if not once_more and _BACK & set(f.forms(head.at - 3, head.last if head.kind == "visit" else head.last + 3)):
        return None  # 'यात्रा के बाद स्वदेश लौटे' still tells of the visit
    goes_on = any(h.kind == "travel-verb" and h.at > head.at and h.at in clause for h in f.heads)
    several = len({goal.state for goal in goals}) > 1
    by_title = several and any(goal.first < 0 for goal in goals)
    one_stage = by_title or (several and goes_on) or _comes_home(f, head, clause) or (head.kind == "visit" and is_over(f, head, clause))
    found: Draft | None = None
    parts = _by_stage(f, goals, clause)
    one_stage = one_stage or 0 < len(parts) < len(goals)
    if who and (elided := _elided(f, clause)) is not None:
        goals, parts = [*goals, elided[0]], {**parts, elided[0]: elided[1]}
    if (each := each_on_his_day(f, clause, head.at)) and goals:
        return _each_of_them(d, i, head, each, goals, status)
    in_turn = respectively(d, i, clause)
    made = []
    for n, (person, role) in enumerate(who):
        a_stranger = person.country is None and person.body is None and not person.named
        for goal in goals[n : n + 1] if in_turn and len(goals) == len(who) else goals:
            if person.country != goal.state and not a_stranger:
                its = parts.get(goal, clause)
                found = add_visit(d, i, head, its, person, role, goal, status, dated=goal in parts or not one_stage) or found
                made.append(found)
    each_his_day(d, i, clause, made)
    return found


def _each_of_them(d: Discourse, i: int, head: Head, each: list[tuple[Group, Clause]], goals: list[Goal], status: str) -> Draft | None:
    """The journeys of several on days of their own, each to the goal of his words, else to that before the verb."""
    found = None
    for g, words in each:
        own = [Goal(state, m.first, m.last) for m in d.frames[i].mentions if m.first in words and (state := state_of(m)) is not None]
        for person in d.people(i, g):
            for goal in own or goals[-1:]:
                if person.country != goal.state:
                    found = add_visit(d, i, head, words, person, Role(g.first, g.last, g.marker), goal, status) or found
    return found


def _by_stage(f: SentenceFrames, goals: list[Goal], clause: Clause) -> dict[Goal, Clause]:
    """The part of a clause for each goal where each has its own days before it: '3 से 5 मई तक पेरू की और 6 मई को चिली की यात्रा'."""
    ordered = sorted(goals, key=lambda goal: goal.first)
    starts = [clause.start, *(goal.last for goal in ordered)]
    parts = {g: replace(clause, start=start, end=g.last) for g, start in zip(ordered, starts, strict=False) if start <= g.first}
    if len(goals) > 1 and all(f.form(g.last) == "(" for g in goals):
        ends = [*(goal.first for goal in ordered[1:]), clause.end]  # 'पेरू (3 से 5 मई) और चिली (6 मई) की यात्रा'
        parts = {g: replace(clause, start=g.first, end=end) for g, end in zip(ordered, ends, strict=True)}
    dated = all(any(m.kind == "date" and m.first in part for m in f.mentions) for part in parts.values())
    if not dated and "फिर" in f.forms(ordered[0].first, ordered[-1].first):  # 'पहले पेरू, फिर चिली और मई में क्यूबा का दौरा'
        return {goal: part for goal, part in parts.items() if any(m.kind == "date" and m.first in part for m in f.mentions)}
    return parts if len(parts) == len(goals) > 1 and dated else {}


def _elided(f: SentenceFrames, clause: Clause) -> tuple[Goal, Clause] | None:
    """The goal and the days of a clause before whose word for the journey is left out: '3 से 5 मई तक पेरू की और 6 मई को चिली की यात्रा'."""
    at = clause.start - 2
    before = f.clause_before(clause)
    if before is None or f.form(at) not in _OF or f.form(at + 1) not in _AND or any(h.at in before for h in f.heads):
        return None
    goal = next((m for m in f.mentions if m.last == at and m.first in before), None)
    state = state_of(goal) if goal is not None else None
    dated = all(any(m.kind == "date" and m.first in part for m in f.mentions) for part in (before, clause))
    return (Goal(state, goal.first, goal.last), replace(before, end=at)) if goal is not None and state is not None and dated else None


def _of_title(d: Discourse, person: Person) -> list[Goal]:
    """The states of a journey that only the title names, where the text counts them: 'अफ्रीका के चार देशों का दौरा किया'."""
    for i, f in enumerate(d.frames):
        if f.sentence.role != "headline":
            return []
        his = any(person in d.people(i, g) for g in f.groups if g.marker == "of")
        heads = [h for h in f.heads if h.kind == "visit"]
        goals = destinations(d, i, heads[0], f.clause_of(heads[0].at)) if his and heads else []
        if len(goals) > 1:
            return [Goal(goal.state, -1, -1) for goal in goals]
    return []


def _status(f: SentenceFrames, head: Head, clause: Clause) -> str | None:
    """held, planned or cancelled; None for a journey that is denied."""
    tail = f.forms(head.last, clause.end)
    due = f.form(head.at) in DUE_TO_COME
    if clause.mood == "cancelled":
        return "cancelled" if head.kind == "visit" or due or f.form(head.last) in _ABOUT_TO else None  # 'जाने वाली थीं, मगर …'
    if clause.negated:
        return "cancelled" if head.kind == "visit" and "हो" in tail and "सकी" in tail else None
    ahead = (clause.tense == "future" or _is_soon(f, head, clause)) and not _comes_home(f, head, clause)
    return "planned" if head.planned or ahead else "held"


def _is_soon(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether what is told as going on is still to come: 'अगले सप्ताह … की यात्रा कर रहे हैं', 'कल पहुंच रहे हैं'."""
    next_period = any(a in _NEXT and b in _PERIOD for a, b in pairwise(f.forms(clause.start, head.at)))
    if next_period and not _PROGRESSIVE.isdisjoint(f.forms(clause.end - 4, clause.end)):
        return True
    arriving = head.kind == "travel-verb" and f.form(head.last) in _PROGRESSIVE and f.form(head.last + 1) in _IS
    return arriving and any(m.either and m.first in clause for m in f.mentions if m.kind == "date")


def _comes_home(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a clause only tells of the return from a journey, whose day is that of the return: 'यात्रा के बाद आज रात स्वदेश लौटेंगे'."""
    return head.kind == "visit" and head.setting == "after" and bool(_BACK & set(f.forms(head.last, clause.end)))


def _state_spoken_of(d: Discourse, head: Head, who: list[Traveller]) -> list[Goal]:
    """The state last spoken of, or the story's other one, where the word names none: 'मोदी की यात्रा', 'मोदी पहुंचे'."""
    person, role = who[0]
    his_journey = head.kind == "visit" and (role.marker == "of" or head.own)
    state = d.there if d.there not in (None, person.country) else d.abroad() if person.country == d.home else None
    if state and person.country and (his_journey or head.type == "arrive"):
        return [Goal(state, head.at, head.last)]
    return []


def add_visit(
    d: Discourse, i: int, head: Head, clause: Clause, person: Person, role: Role, goal: Goal, status: str, *, dated: bool = True
) -> Draft | None:
    """One person's visit: new, or one already told that it adds to; not `dated` where the day is that of one stage of a journey."""
    f, draft = d.frames[i], Draft("Visit")
    draft.add("visitor", person, i, (d.span(i, role.first, role.last),), role.marker)
    named = (d.span(i, goal.first, goal.last),) if goal.first >= 0 else (d.span(i, head.at, head.last),)
    draft.add("destination", goal.state, i, named, "destination" if dated else "stage")
    draft.add("status", status, i, (d.span(i, head.at, clause.end),), "tense")
    if dated and (head.type not in ("come", "go", "arrive") or head.setting not in ("before", "after")):  # 'वहां जाने से पहले 3 मई को …'
        add_date(d, draft, i, head, clause, planned=lay_ahead(f, clause, status), whole=False)
    if (stay := _outing(d, i, goal, draft)) is not None:
        return stay
    for other in d.of("Visit"):
        if other.people("visitor") == [person] and other.one("destination") == goal.state and same_journey(d, i, other, draft):
            has_come_about = other.one("status") == "planned" and status == "held"
            if other.slots["destination"][0].rule == "stage" and not other.all("date") and draft.all("date"):
                other.slots["status"] = draft.slots["status"]  # 'यात्रा के दूसरे चरण में …', and later: 'परसों चिली जाएंगे'
            if head.type == "arrive" and draft.all("date") and other.all("date") and has_day_of_all(d, other):
                for prop in ("date", "endDate"):
                    other.slots.pop(prop, None)  # '4 से 9 मार्च तक … की यात्रा', and later: '6 मार्च को डबलिन पहुंचे'
            if not has_come_about or draft.all("date") or not other.all("date"):
                other.absorb(draft)
                return other
    if not person.named or not (person.acts or person.body):
        return None
    d.drafts.append(draft)
    d.there = goal.state
    return draft


def _outing(d: Discourse, i: int, goal: Goal, draft: Draft) -> Draft | None:
    """The journey just told of a guest who is to go on to another town there: 'मंगलवार को दिल्ली आए थे। कल वे आगरा जाएंगे'."""
    day, told = draft.one("date"), next(reversed(list(d.of("Visit"))), None)
    to_a_town = any(m.kind == "place" and m.first == goal.first for m in d.frames[i].mentions)
    if told is None or day is None or draft.one("status") != "planned" or not to_a_town or i - max(told.sentences) > _FRESH:
        return None
    same = all(told.all(slot) == draft.all(slot) for slot in ("visitor", "destination")) and told.one("status") == "held"
    begun = told.one("date")
    return told if same and begun is not None and len(day) == 10 and len(begun) == 10 and begun != day and can_end(begun, day) else None


def _told(d: Discourse, who: list[Traveller], i: int, head: Head, clause: Clause, status: str) -> Draft | None:
    """'उनकी यह यात्रा …': adds the dates of the sentence to the visit already told."""
    people = {p for p, _ in who}
    under_way = {"held"} if head.this and status == "planned" else set()  # 'उनकी यह यात्रा 28 मई तक चलेगी'
    known = [v for v in d.of("Visit") if set(v.people("visitor")) & people and v.one("status") in {status, *under_way}]
    over = is_over(d.frames[i], head, clause)  # 'उनकी यात्रा गुरुवार को समाप्त होगी' tells its last day
    if len(known) == 1 and not known[0].all("date") and not over:
        add_date(d, known[0], i, head, clause, planned=status == "planned", whole=False)
        return known[0]
    return known[0] if len(known) == 1 and head.this else None
