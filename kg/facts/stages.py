"""Further stages of a journey, told without a verb: '23 जनवरी को पेरिस पहुंचे [और 25 को बर्लिन]', 'मॉस्को में थे, [14 को हनोई में]'."""

from kg.facts.destination import Goal, state_of
from kg.facts.draft import Discourse, Draft, Slot
from kg.facts.gapped import settings
from kg.facts.role import Role
from kg.facts.travellers import travellers
from kg.facts.visits import add_visit
from kg.model import Clause, Head

__all__ = ["further_stages"]

_LISTS = frozenset({":", "-", "–", "—"})


def further_stages(d: Discourse, i: int) -> None:
    """Adds a journey for each state that verbless words behind a journey name, with the day before it, to those who made that one."""
    f = d.frames[i]
    for clause in f.clauses[1:]:
        told = _told(d, i, clause)
        if not told:
            _listed(d, i, clause)
        for part in settings(f, clause) if told else ():
            goal = next((m for m in f.mentions if m.first in part and state_of(m) is not None), None)
            state = state_of(goal) if goal is not None else None
            if goal is None or state is None:
                continue
            head = Head("travel-verb", "stay", goal.first, goal.first, goal.last)
            for person in dict.fromkeys(p for v in told for p in v.people("visitor")):
                if person.country != state and all(v.one("destination") != state for v in told):
                    role = Role(goal.first, goal.last, "context")
                    add_visit(d, i, head, part, person, role, Goal(state, goal.first, goal.last), told[-1].one("status") or "held")


def _listed(d: Discourse, i: int, clause: Clause) -> None:
    """Adds the journeys listed behind a verb that tells of no goal: '2023 में दो बार विदेश गए: [अक्टूबर में बीजिंग और दिसंबर में नई दिल्ली]'."""
    f = d.frames[i]
    verb = next((h for h in reversed(f.heads) if h.last <= clause.start and h.kind in ("visit", "travel-verb") and not h.setting), None)
    before = f.clause_of(verb.at) if verb is not None else None
    if verb is None or before is None or before.end != clause.start or f.form(clause.start - 1) not in _LISTS:
        return
    if before.negated or before.mood:
        return
    for part in settings(f, clause):
        goals = [Goal(state, m.first, m.last) for m in f.mentions if m.first in part and (state := state_of(m)) is not None]
        for person, role in travellers(d, i, verb, before):
            for goal in goals:
                if person.country != goal.state:
                    head = Head("travel-verb", "stay", goal.first, goal.first, goal.last)
                    add_visit(d, i, head, part, person, role, goal, "planned" if before.tense == "future" else "held")


def _told(d: Discourse, i: int, clause: Clause) -> list[Draft]:
    """The journeys of which the words before a clause tell, by a verb of their own."""
    f = d.frames[i]
    verbs = [h for h in f.heads if h.last <= clause.start and h.kind in ("visit", "travel-verb") and not h.setting]
    before = f.clause_before(clause)
    last = max((h.at for h in verbs), default=-1)
    stays = before is not None and any(_named_in(d, i, v.slots["destination"][0], before) for v in d.of("Visit") if i in v.sentences)
    talks = any(h.kind in ("meeting", "meet-verb", "talk", "agreement") and last < h.at < clause.start for h in f.heads)
    if talks or not (verbs or stays):
        return []
    return [v for v in d.of("Visit") if i in v.sentences]


def _named_in(d: Discourse, i: int, goal: Slot, clause: Clause) -> bool:
    """Whether the words that name a goal stand in a clause of the sentence."""
    tokens = d.frames[i].sentence.tokens
    where = tokens[clause.start].start, tokens[clause.end - 1].end
    return goal.sentence == i and any(where[0] <= span.start < where[1] for span in goal.words)
