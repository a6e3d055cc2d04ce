"""Who takes part in a meeting: those of its clause, of its series, and those of whom a relative clause tells."""

from kg.facts.cast import Person
from kg.facts.chaired import CHAIRING, jointly_chaired
from kg.facts.draft import Discourse, Draft
from kg.facts.series import SUMMIT_IS_TOLD, SUMMITS
from kg.facts.sides import Sides, sides
from kg.model import Clause, Head

__all__ = ["add_sides", "add_states_of", "add_who_met", "met_at_it", "sat_at_its_table"]

_IN_IT = frozenset({"इसमें", "उसमें"})
_TWO = 2
_TABLES = frozenset({"मेज", "टेबल"})
_THERE_TOO = frozenset({"भी", "उसी", "उस"})
_TWO = 2


def add_who_met(d: Discourse, i: int, head: Head, clause: Clause, told: Draft) -> Draft:
    """Adds those of whom a relative clause says that they met there: 'दौर बीजिंग में चला, जिसमें मेनन के सामने यांग बैठे'."""
    for p, role in sides(d, i, head, clause).people.items():
        if role.marker != "context":
            told.add("participant", p, i, (d.span(i, role.first, role.last),), role.marker)
    return told


def met_at_it(d: Discourse, i: int, head: Head, clause: Clause) -> Draft | None:
    """The summit of two parties just told with those who sit in it: 'सम्मेलन शुक्रवार को होगा। मोदी इसमें टुस्क और युंकर के साथ बातचीत करेंगे'.

    At a summit of many such talks are on its margins.
    """
    told = d.focus
    if told is None or told.one("type") != "summit" or _IN_IT.isdisjoint(d.frames[i].forms(clause.start, head.first)):
        return None
    of_two = len(told.states() | told.bodies) == _TWO and not told.people() and 0 < i - max(told.sentences) <= 1
    same_status = (told.one("status") == "planned") == (clause.tense == "future")
    if not of_two or not same_status or head.ordinal is not None or clause.negated or clause.mood:
        return None
    people = sides(d, i, head, clause).people
    of_the_parties = all(p.country in told.states() for p in people if p.country)
    return add_who_met(d, i, head, clause, told) if len(people) >= _TWO and of_the_parties else None


def sat_at_its_table(d: Discourse, i: int, head: Head, clause: Clause) -> Draft | None:
    """The meeting just told with those who sat there too: 'मेज पर पेरू के … और … भी बैठे', 'मेज के उसी किनारे पर … बैठे'."""
    f, told = d.frames[i], d.focus
    words = set(f.forms(clause.start, head.last))
    if head.kind != "meet-verb" or _TABLES.isdisjoint(words) or _THERE_TOO.isdisjoint(words) or told is None:
        return None
    if told.kind != "Meeting" or told.one("status") != "held" or any(m.kind == "date" and m.first in clause for m in f.mentions):
        return None
    near = SUMMIT_IS_TOLD if told.one("type") in SUMMITS else 1
    markers = {role.marker for role in sides(d, i, head, clause).people.values()} - {"context"}
    return add_who_met(d, i, head, clause, told) if i - max(told.sentences) <= near and markers == {"bare"} else None


def add_sides(d: Discourse, draft: Draft, i: int, head: Head, clause: Clause, found: Sides, people: list[Person]) -> None:
    """Adds participants and states; where the clause tells of several meetings, only the states of those who are at this one."""
    joint = jointly_chaired(d.frames[i], clause)
    for p in people:
        role = found.people[p]
        words = (d.span(i, role.first, role.last),)
        draft.add("participant", p, i, words, role.marker)
        if joint and (role.marker in CHAIRING or role.marker == "context"):
            draft.add("coChair", p, i, words, "joint chair")
    one_of_several = len(people) < len(found.people)
    for code, state in found.states.items():
        if not one_of_several or code in {p.country for p in people}:
            rule = "counterpart" if state.marker == "counterpart" else "state"
            draft.add("country", code, i, (d.span(i, state.first, state.last),), rule)


def add_states_of(series: Draft, draft: Draft, i: int, *, whole: bool) -> None:
    """Adds the states and bodies of the series, with those of its people where nobody is named anew, or a few by turns meet."""
    for body in series.all("organiser"):
        draft.add("organiser", str(body), i, (), "series")
    of_many = bool(series.bodies) and len(series.states()) > _TWO  # who is told to have come to this one
    for code in () if of_many else series.all("country"):
        draft.add("country", str(code), i, (), "series")
    for p in series.people() if whole and not of_many else ():
        if p.country:
            draft.add("country", p.country, i, (), "series")
