"""Visits: an official travels to a country ('यात्रा', 'दौरा', 'पहुंचे', 'जाएंगे')."""

from msgspec.structs import replace

from kg.facts.arrived import came_here, to_its_site
from kg.facts.cast import Person
from kg.facts.destination import Goal, destinations, state_of
from kg.facts.draft import Discourse, Draft
from kg.facts.gapped import each_on_his_day
from kg.facts.held import lay_ahead
from kg.facts.in_turn import each_his_day, respectively
from kg.facts.journey_status import DUE_TO_COME, comes_home, status_of
from kg.facts.returns import can_end, is_over
from kg.facts.role import Role
from kg.facts.same_journey import has_day_of_all, same_journey
from kg.facts.setting import add_date
from kg.facts.stages import by_stage, elided
from kg.facts.title_days import add_days_of_title
from kg.facts.travellers import Traveller, along, on_the_way, travellers
from kg.lexicon import cues
from kg.model import Clause, Group, Head

__all__ = ["add_visit", "visit"]

_BACK = cues("return")
_FROM_THERE = ("जहां", "से")
_FRESH = 2
"""A subject told more sentences before is no longer whom 'वह' means, where the article tells of a traveller."""
_THE_COUNTRY = frozenset({"देश", "राज्य", "साम्राज्य", "सल्तनत", "द्वीप", "यहां", "इधर"})
_TO_IT = frozenset({"इसमें", "उसमें", "जिसमें"})
_PAIR = cues("pair")
_TWO = 2
_OF_GUEST = frozenset({"of", "bare", "with", "ne", "se"})
_IS_OR_OFF = cues("is") | cues("was") | cues("cancel") | cues("had-to")


def visit(d: Discourse, i: int, head: Head) -> Draft | None:
    """Reads one travel word; returns the visit that it names, new or known, or None."""
    f = d.frames[i]
    clause = f.clause_of(head.at)
    status = status_of(d, i, head, clause)
    if status is None:
        return None
    goals = destinations(d, i, head, clause)
    if f.form(head.at) in DUE_TO_COME and not any(head.at - goal.last <= 1 and f.form(head.last) in _IS_OR_OFF for goal in goals):
        return None  # 'बनाया जाना है'
    if not goals and head.kind == "travel-verb" and f.form(clause.start) in _TO_IT and d.focus is not None and d.focus.kind == "Meeting":
        return None  # 'इसमें पोलैंड के प्रधानमंत्री … पहुंचे' came to the meeting
    who = travellers(d, i, head, clause)
    who += along(d, i, head, clause, who)
    each = each_on_his_day(f, clause, head.at)
    if not goals and who:
        told = _told(d, who, i, head, clause, status) if head.kind == "visit" and (head.own or head.this) else None
        if told is not None:
            return told
        last = next(((p, Role(g.first, g.last, g.marker)) for g, _ in each[-1:] for p in d.people(i, g)), who[0])
        to_several = head.kind == "visit" and "देशों" in f.forms(clause.start, head.at)
        invited = _of_inviters(d, i, head, clause) if to_several else []
        if invited and who[0][1].marker == "context":
            who = [(p, who[0][1]) for p in on_the_way(d)] or who  # 'X और Y के निमंत्रण पर वे दोनों देशों की यात्रा करेंगे' behind a journey told
        titled = (invited or _of_title(d, who[0][0])) if to_several else []
        hosts = _of_his_host(d, i, head, clause, who[0][0])
        goals = titled or to_its_site(d, i, head, clause) or hosts or _state_spoken_of(d, head, who) or came_here(d, i, head, clause, *last)
    once_more = f.form(head.at) in _BACK and any(goal.first == head.last for goal in goals)  # 'वह वापस आया पेरिस', as machines put it
    if not once_more and _BACK & set(f.forms(head.at - 3, head.last if head.kind == "visit" else head.last + 3)):
        return None  # 'यात्रा के बाद स्वदेश लौटे' still tells of the visit
    goes_on = any(h.kind == "travel-verb" and h.at > head.at and h.at in clause for h in f.heads)
    several = len({goal.state for goal in goals}) > 1
    by_title = several and any(goal.first < 0 for goal in goals)
    one_stage = by_title or (several and goes_on) or comes_home(f, head, clause) or (head.kind == "visit" and is_over(f, head, clause))
    found: Draft | None = None
    parts = by_stage(f, goals, clause)
    one_stage = one_stage or 0 < len(parts) < len(goals)
    if who and (left_out := elided(f, clause)) is not None:
        goals, parts = [*goals, left_out[0]], {**parts, left_out[0]: left_out[1]}
    if each and goals:
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
        ahead = [m for m in d.frames[i].mentions if m.first in words and m.last + 1 != g.first]  # not 'पोलैंड के' डूडा
        own = [Goal(state, m.first, m.last) for m in ahead if (state := state_of(m)) is not None]
        for person in d.people(i, g):
            for goal in own or goals[-1:]:
                if person.country != goal.state:
                    found = add_visit(d, i, head, words, person, Role(g.first, g.last, g.marker), goal, status) or found
    return found


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


def _of_inviters(d: Discourse, i: int, head: Head, clause: Clause) -> list[Goal]:
    """The states of those who invited, where a journey goes to 'both countries': 'X और Y के निमंत्रण पर … दोनों देशों की यात्रा करेंगे'."""
    f = d.frames[i]
    if _PAIR.isdisjoint(f.forms(clause.start, head.at)):
        return []
    inviters = [f.mentions[k] for g in f.groups if g.marker == "invitation" and g.first in clause and g.last <= head.at for k in g.members]
    goals = [Goal(m.countries[0], m.first, m.last) for m in inviters if len(m.countries) == 1 and not m.countries[0].startswith("@")]
    return goals if len(goals) == len(inviters) == len({goal.state for goal in goals}) == _TWO else []


def _of_his_host(d: Discourse, i: int, head: Head, clause: Clause, guest: Person) -> list[Goal]:
    """The state of who received a guest told to be on a journey to 'the country': '… ने … का स्वागत किया, जो देश की यात्रा पर हैं'."""
    f = d.frames[i]
    if f.form(clause.start) != "जो" or head.kind != "visit" or clause.negated or clause.tense == "future":
        return []
    doers = [g for g in f.groups if g.last <= clause.start and g.marker in ("ne", "bare")]
    hosts = {p.country for g in doers[:1] for p in d.people(i, g)}
    state = hosts.pop() if len(hosts) == 1 else None
    sites = {state_of(m) for m in f.mentions if m.kind == "place" and m.last <= clause.start}
    at_home = not _THE_COUNTRY.isdisjoint(f.forms(clause.start, clause.end)) or state in sites
    known = state not in (None, guest.country) and guest.country is not None
    return [Goal(state, head.at, head.last)] if state is not None and known and at_home and sites <= {state, None} else []


def _state_spoken_of(d: Discourse, head: Head, who: list[Traveller]) -> list[Goal]:
    """The state last spoken of, or the story's other one, where the word names none: 'मोदी की यात्रा', 'मोदी पहुंचे'."""
    person, role = who[0]
    his_journey = head.kind == "visit" and (role.marker == "of" or head.own)
    state = d.there if d.there not in (None, person.country) else d.abroad() if person.country == d.home else None
    if d.here not in (None, person.country) and role.marker in _OF_GUEST and head.setting not in ("after", "before"):
        state, his_journey = d.here, head.kind == "visit"  # 'राजकीय यात्रा पर आए राष्ट्रपति …'
    acts = person.country or (person.body and head.this)  # 'महासचिव की यह यात्रा … शुरू हुई'
    if state and acts and (his_journey or head.type == "arrive"):
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
    day_there = any(m.kind == "date" and goal.first - m.last in (0, 1) for m in f.mentions)  # '3 मई को पेरू पहुंचने के अगले दिन …'
    of_what_then = head.type in ("come", "go", "arrive") and head.setting in ("before", "after")  # 'वहां जाने से पहले 3 मई को …'
    if day_there and of_what_then:
        clause = replace(clause, end=head.last)
    if dated and (day_there or not of_what_then):
        add_date(d, draft, i, head, clause, planned=lay_ahead(f, clause, status), whole=False)
    if (stay := _outing(d, i, goal, draft)) is not None:
        return stay
    add_days_of_title(d, draft)
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
    f = d.frames[i]
    from_there = told.sentences[-1] == i and f.forms((at := f.clause_of(goal.first).start), at + 2) == _FROM_THERE
    same = all(told.all(slot) == draft.all(slot) for slot in ("visitor", "destination")) and (told.one("status") == "held" or from_there)
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
