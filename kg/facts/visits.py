"""Visits: an official travels to a country ('यात्रा', 'दौरा', 'पहुंचे', 'जाएंगे')."""


from msgspec.structs import replace

from kg.facts.arrived import came_here, each_on_his_day, opens_with_surname, to_its_site
from kg.facts.cast import Person
from kg.facts.destination import Goal, destinations, sets_out
from kg.facts.draft import Discourse, Draft
from kg.facts.held import lay_ahead
from kg.facts.journey_status import DUE_TO_COME, comes_home, status_of
from kg.facts.returns import can_end, is_over
from kg.facts.role import Role
from kg.facts.same_journey import has_day_of_all, same_journey
from kg.facts.setting import add_date
from kg.facts.stages import by_stage, elided
from kg.lexicon import cues
from kg.model import Clause, Group, Head, SentenceFrames

__all__ = ["add_visit", "on_the_way", "visit"]

_ABOUT_TO = cues("about-to")
_AIRCRAFT = frozenset({"विमान", "जहाज", "काफिला"})
_BACK = cues("return")
_FRESH = 2
"""A subject told more sentences before is no longer whom 'वह' means, where the article tells of a traveller."""
_GOING = cues("go")
_DOERS = frozenset({"ne", "bare"})
_ON_ARRIVAL = cues("on-arrival")
"""Behind these stands what was done there: 'लीमा जाकर राष्ट्रपति से मिले' names the host."""
_HIS_GOING = frozenset({"उनके", "इनके", "उसके"})
_HIS_OWN = frozenset({"अपनी", "अपने", "अपना"})
_PROGRESSIVE = cues("progressive")
_PRONOUN = cues("traveller-pronoun")
_OF_GUEST = frozenset({"of", "bare", "with", "ne", "se"})
_NOT_HIS = frozenset({"ने", "से", "को", "साथ", "में"})
_NEXT = cues("next-period")
_PERIOD = frozenset({"सप्ताह", "हफ्ते"}) | cues("month-word") | cues("year-word")
_IS = cues("is")
_IS_OR_OFF = cues("is") | cues("was") | cues("cancel") | cues("had-to")
_NOT_BEHIND = frozenset({"ने", "से", "साथ", "तो"})

Traveller = tuple[Person, Role]


def visit(d: Discourse, i: int, head: Head) -> Draft | None:
    """Reads one travel word; returns the visit that it names, new or known, or None."""
    f = d.frames[i]
    clause = f.clause_of(head.at)
    status = status_of(d, i, head, clause)
    if status is None:
        return None
    goals = destinations(d, i, head, clause)
    if f.form(head.at) in DUE_TO_COME:
        goals = [goal for goal in goals if head.at - goal.last <= 1 and f.form(head.last) in _IS_OR_OFF]
        if not goals:
            return None  # 'बनाया जाना है'
    who = _travellers(d, i, head, clause)
    who += _along(d, i, head, clause, who)
    if not goals and who:
        told = _told(d, who, i, head, clause, status) if head.kind == "visit" and (head.own or head.this) else None
        if told is not None:
            return told
        titled = _of_title(d, who[0][0]) if head.kind == "visit" and "देशों" in f.forms(clause.start, head.at) else []
        goals = titled or to_its_site(d, i, head, clause) or _state_spoken_of(d, head, who) or came_here(d, i, head, clause, *who[0])
    once_more = f.form(head.at) in _BACK and any(goal.first == head.last for goal in goals)  # 'वह वापस आया पेरिस', as machines put it
    if not once_more and _BACK & set(f.forms(head.at - 3, head.last if head.kind == "visit" else head.last + 3)):
        return None  # 'यात्रा के बाद स्वदेश लौटे' still tells of the visit
    goes_on = any(h.kind == "travel-verb" and h.at > head.at and h.at in clause for h in f.heads)
    several = len({goal.state for goal in goals}) > 1
    by_title = several and any(goal.first < 0 for goal in goals)
    one_stage = by_title or (several and goes_on) or comes_home(f, head, clause) or (head.kind == "visit" and is_over(f, head, clause))
    found: Draft | None = None
    parts = by_stage(f, goals, clause)
    if who and (left_out := elided(f, clause)) is not None:
        goals, parts = [*goals, left_out[0]], {**parts, left_out[0]: left_out[1]}
    apart = each_on_his_day(d, i, head, clause) if head.kind == "travel-verb" and len(who) == 1 and not parts else []
    who, stages = ([(p, role) for p, role, _ in apart], [part for _, _, part in apart]) if apart else (who, [clause] * len(who))
    for (person, role), stage in zip(who, stages, strict=True):
        a_stranger = person.country is None and person.body is None and not person.named
        for goal in goals:
            if person.country != goal.state and not a_stranger:
                its = parts.get(goal, stage)
                found = add_visit(d, i, head, its, person, role, goal, status, dated=goal in parts or not one_stage) or found
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


def on_the_way(d: Discourse) -> list[Person]:
    """Whose journey the article tells: of those who travel, else of all, the one of whom it speaks most."""
    visitors = [p for v in d.of("Visit") for p in v.people("visitor")]
    protagonist = d.cast.protagonist(set())
    whose = max(visitors, key=lambda p: (len(p.where), -p.number), default=protagonist)
    return [whose] if whose is not None else []


def _state_spoken_of(d: Discourse, head: Head, who: list[Traveller]) -> list[Goal]:
    """The state last spoken of, or the story's other one, where the word names none: 'मोदी की यात्रा', 'मोदी पहुंचे'."""
    person, role = who[0]
    his_journey = head.kind == "visit" and (role.marker == "of" or head.own)
    state = d.there if d.there not in (None, person.country) else d.abroad() if person.country == d.home else None
    if d.here not in (None, person.country) and role.marker in _OF_GUEST and head.setting not in ("after", "before"):
        state, his_journey = d.here, head.kind == "visit"  # 'राजकीय यात्रा पर आए राष्ट्रपति …'
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
    day_there = any(m.kind == "date" and goal.first - m.last in (0, 1) for m in f.mentions)  # '3 मई को पेरू पहुंचने के अगले दिन …'
    of_what_then = head.type in ("come", "go", "arrive") and head.setting in ("before", "after")  # 'वहां जाने से पहले 3 मई को …'
    if day_there and of_what_then:
        clause = replace(clause, end=head.last)
    if dated and (day_there or not of_what_then):
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


def _travellers(d: Discourse, i: int, head: Head, clause: Clause) -> list[Traveller]:
    """Whose journey it is (genitive), whoever the words behind name ('यात्रा पर आए …'), the subject, or whom a pronoun stands for."""
    f = d.frames[i]
    named = [g for g in f.groups if g.first in clause and d.people(i, g)]
    ranked = [(rank, g) for g in named if (rank := _rank(f, g, head)) is not None]
    by_name = [(rank, g) for rank, g in ranked if g.marker in _DOERS and g.last <= head.at and any(p.named for p in d.people(i, g))]
    if by_name and f.form(head.last) in _ABOUT_TO | {"करने"}:  # 'ओबामा म्यांमार जाने वाले पहले अमेरिकी राष्ट्रपति बने'
        ranked = [(rank, g) for rank, g in ranked if any(p.named for p in d.people(i, g))]
    if ranked:
        _, group = min(ranked, key=lambda x: (x[0], -x[1].first if x[0] == 0 else 0))  # the nearest of two genitives
        return [
            (p, Role(f.mentions[k].first, f.mentions[k].last, group.marker))
            for k in group.members
            if (p := d.cast.of.get((i, k))) is not None
        ]
    if f.form(clause.start) == "जो" and not named:  # 'रामफोसा से वार्ता हुई, जो राजकीय यात्रा पर पहुंचे थे'
        before = [p for k, m in enumerate(f.mentions) if m.last <= clause.start and (p := d.cast.of.get((i, k))) is not None]
        return [(p, Role(clause.start, clause.start + 1, "context")) for p in before[-1:]]
    if (whose := opens_with_surname(d, i, clause)) is not None and head.kind == "travel-verb":
        return [whose]
    subject_omitted = clause.start > 0 or sets_out(f, head)
    his_going = f.form(head.at).endswith("ने") and bool(_HIS_GOING & set(f.forms(clause.start, head.at)))  # 'उनके पेरू जाने का कार्यक्रम'
    if head.own or _PRONOUN & set(f.forms(clause.start, clause.end)) or subject_omitted or his_going:
        subjects = [g for g in f.groups if g.last <= clause.start and g.marker in ("ne", "bare")]
        before = [p for g in subjects for p in d.people(i, g)]
        long_past = i - d.subject_at > _FRESH and any(True for _ in d.of("Visit"))
        return [(p, Role(head.at, head.last, "context")) for p in (before or (on_the_way(d) if long_past else d.subject))[:1]]
    return []


def _along(d: Discourse, i: int, head: Head, clause: Clause, who: list[Traveller]) -> list[Traveller]:
    """Who of another state came along: 'लेवित्स, एस्टोनिया के राष्ट्रपति कारिस के साथ, कीव पहुंचे'; not 'के साथ बैठक के लिए पहुंचे'."""
    f = d.frames[i]
    if head.kind != "travel-verb" or not who or who[0][1].marker not in _DOERS:
        return []
    groups = [g for g in f.groups if g.marker == "with" and who[0][1].first < g.first in clause and g.after <= head.at]
    groups = [g for g in groups if not any(g.after <= h.first < head.first for h in f.heads)]
    own = {p.country for p, _ in who}
    along = [(d.cast.of.get((i, k)), f.mentions[k], g) for g in groups for k in g.members]
    return [(p, Role(m.first, m.last, g.marker)) for p, m, g in along if p is not None and p.country and p.country not in own]


def _rank(f: SentenceFrames, g: Group, head: Head) -> int | None:
    """How well a group fits as the traveller, 0 the best; None where it can't be."""
    if g.marker == "of" and g.first < head.at and g.after <= head.first and not _NOT_HIS & _between(f, g.after, head.first):
        return 0
    at_goal = f.form(head.at) in _ON_ARRIVAL or f.form(head.last) == "में"  # 'इटली की यात्रा में मेलोनी से मिले'
    if g.first >= head.last and _behind(f, g, head) and (g.marker in _DOERS or not at_goal):
        return 1
    if g.marker == "of" and f.form(g.after) in _AIRCRAFT and head.type == "arrive":
        return 1
    if g.marker in ("ne", "bare") and g.first < head.at:
        return 2
    if g.marker in _DOERS and head.own and not _HIS_OWN.isdisjoint(f.forms(head.first - 1, head.at)):
        return 2  # 'नेपाल की अपनी यात्रा के दूसरे दिन मोदी ने …'
    if g.marker == "ko" and head.own and g.first < head.at:
        return 2  # 'ओली को अपनी भारत यात्रा टालनी पड़ी'
    if g.marker == "ko" and (f.form(head.at) in DUE_TO_COME or head.type == "take") and g.first < head.at:
        return 2
    if g.marker in _DOERS and g.first >= head.last and f.form(head.at).endswith("ने") and _once_there(f, head):
        return 3  # 'लीमा पहुंचने के अगले दिन राष्ट्रपति ने …'
    return {"bare": 3, "lead": 4}.get(g.marker)


def _once_there(f: SentenceFrames, head: Head) -> bool:
    """Whether what a clause tells came before or after somebody got there: 'पहुंचने पर', 'पहुंचने के बाद', 'जाने से पहले'."""
    behind = f.forms(head.last, head.last + 2)
    return behind[:1] == ("पर",) or (behind[:1] in (("के",), ("से",)) and behind[1:] != ("लिए",))


def _between(f: SentenceFrames, first: int, last: int) -> set[str]:
    """The words between two tokens, those of dates left out: 'का 12 से 14 अक्टूबर का दौरा', 'की 2 जुलाई से शुरू होने वाली यात्रा'."""
    dated = {k for m in f.mentions if m.kind == "date" for k in range(m.first, m.last + (f.form(m.last) in {"में", "को", "से"}))}
    return {f.form(k) for k in range(first, last) if k not in dated}


def _behind(f: SentenceFrames, g: Group, head: Head) -> bool:
    """'यात्रा पर आए राष्ट्रपति …'."""
    distance = g.first - head.last
    between = set(f.forms(head.last, g.first))
    close = distance <= 1 or (distance <= 8 and bool((_GOING | {"पर"}) & between))
    return close and not _NOT_BEHIND & between
