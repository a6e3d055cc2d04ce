"""When and where a meeting took place, and whose it is where its clause names nobody."""

from msgspec.structs import replace

from kg.facts.anaphora import states_spoken_of
from kg.facts.both import of_both, of_both_states
from kg.facts.cast import Person
from kg.facts.counted import counted_states
from kg.facts.destination import state_of
from kg.facts.draft import Discourse, Draft
from kg.facts.held import is_past, lay_ahead
from kg.facts.officials import officials_of_both_talked
from kg.facts.place import add_place
from kg.facts.rounds import own_part, own_setting, own_topics
from kg.facts.series import goes_on, of_the_story
from kg.facts.setting import add_date
from kg.facts.sides import Sides
from kg.lexicon import cues
from kg.model import Clause, Head

__all__ = ["add_setting", "add_states_understood", "newly_told"]

_BACKGROUND = cues("background")
_HELD = frozenset({"हुई", "हुए", "हुआ"})
_MEMBER = "सदस्य"
_TWO = 2


def add_setting(d: Discourse, draft: Draft, i: int, head: Head, clause: Clause, found: Sides, people: list[Person]) -> Clause:
    """Adds day and place; returns the part of the clause that tells the topics, where it tells of several meetings its own."""
    f = d.frames[i]
    status = draft.one("status") or ""
    topics = clause
    if len(people) < len(found.people):
        topics = own_topics(d, i, clause, people, list(found.people))
        here = own_setting(d, i, clause, people, [p for p in found.people if p not in people])
        add_date(d, draft, i, None, here, planned=status == "planned", whole=False)
        add_place(d, draft, i, None, here)
    part = own_part(d, i, head, clause)
    add_date(d, draft, i, head, part, planned=lay_ahead(f, clause, status), whole=part == clause)
    if status == "planned" and head.setting and is_past(d, draft):
        draft.slots["status"] = [replace(draft.slots["status"][0], value="held")]  # '2019 के … सम्मेलन के बाद … की मुलाकात होगी'
    of_all = any((m.first, m.last) == (part.start, part.end) for m in f.mentions if m.kind == "date")
    add_place(d, draft, i, head, clause if of_all else part)
    if not draft.all("place"):
        _add_town_of_coming(d, draft, i)
    if any(found.people[p].marker == "received" for p in people):
        _add_reception(d, draft, planned=status == "planned")
    return topics


def _add_town_of_coming(d: Discourse, draft: Draft, i: int) -> None:
    """The town to which the sentence before tells the coming of one of those who met: 'फिदान बुधवार को जेद्दा पहुंचे। … से उनकी बातचीत हुई'."""
    before = d.frames[i - 1] if i else None
    if before is None or before.sentence.paragraph != d.frames[i].sentence.paragraph or not _BACKGROUND.isdisjoint(d.frames[i].words):
        return
    there = {v.one("destination") for v in d.of("Visit") if i - 1 in v.sentences and set(v.people("visitor")) & set(draft.people())}
    towns = [m for m in before.mentions if m.kind == "place" and state_of(m) in there and state_of(m) in draft.states()]
    if len(towns) == 1 and len(there) == 1:
        m = towns[0]
        draft.add("place", (m.detail, d.text(i - 1, m.first, m.last)), i - 1, (d.span(i - 1, m.first, m.last),), "where he came")


def _add_reception(d: Discourse, draft: Draft, *, planned: bool) -> None:
    """The day and the place where the host received the guest, for the talks told behind it: '… ने उनकी अगवानी की। दोनों की बैठक में …'."""
    if d.received >= 0:
        clause = d.frames[d.received].clauses[-1]
        add_date(d, draft, d.received, None, clause, planned=planned)
        add_place(d, draft, d.received, None, clause)


def add_states_understood(d: Discourse, draft: Draft, i: int, head: Head, clause: Clause, *, of_many: bool = False) -> None:
    """Adds the two states of the story, or those spoken of, to a meeting of which nobody is named and that can only be theirs."""
    f = d.frames[i]
    if of_many and (_add_those_counted(d, draft, i, clause) or not counted_states(f.forms(clause.start, head.at))):
        return  # 'अरब और पश्चिमी देशों की बैठक' is not of the two of the story
    new = head.setting == "reference" and newly_told(d, i, head, clause)
    somewhere = bool(draft.all("date") or (draft.all("place") and not head.this))
    both = somewhere and (new or not head.setting) and of_both_states(f.forms(clause.start, clause.end))
    both = both or officials_of_both_talked(f, head, clause)
    just_named = _states_just_named(d, i, clause) if somewhere and not head.setting else ()
    just_named = just_named or (_states_of_talks_before(d, i) if head.this and draft.one("status") == "planned" else ())
    if just_named:
        for code in just_named:
            draft.add("country", code, i, (), "context")
        return
    if not both and not of_the_story(d, draft, head):
        return
    just_told = d.told == i - 1 and not head.bodies and draft.one("type") != "multilateral"  # '… मिले। फरवरी में हनोई की दूसरी शिखर वार्ता'
    of_those = both or head.round or just_told or goes_on(d, draft, head)
    for code in states_spoken_of(d, i) if of_those else d.pair_of_section(i) or d.states:
        draft.add("country", code, i, (), "context")
    if head.this and not head.setting:
        _add_signers(d, draft, i)


def _add_signers(d: Discourse, draft: Draft, i: int) -> None:
    """Adds the two who signed a paper in the sentence before, which is of that day: '… ने … के साथ संधि की। सोमवार को रोम में हुई यह वार्ता …'."""
    paper = next((x for x in d.of("Agreement") if x.sentences == [i - 1] and len(x.people("signatory")) == _TWO), None)
    signers, day = paper.people("signatory") if paper is not None else [], draft.one("date") or ""
    if paper is None or len(day) != len("2024-12-01") or not draft.states() <= {p.country for p in signers}:
        return
    for person in signers:
        draft.add("participant", person, i, (), "context")
    if not paper.all("date"):
        paper.add("date", day, i, (), "same occasion")


def _add_those_counted(d: Discourse, draft: Draft, i: int, clause: Clause) -> bool:
    """Adds the states that met before, where these are as many, or their body: 'पांचों देशों के मंत्रियों ने', 'सदस्य देशों के मंत्रियों की'."""
    told, forms = d.focus, d.frames[i].forms(clause.start, clause.end)
    if told is None or told.kind != "Meeting":
        return False
    as_many = len(told.states()) == counted_states(forms)
    for code in sorted(told.states()) if as_many else ():
        draft.add("country", code, i, (), "context")
    for body in sorted(str(body) for body in told.bodies) if not as_many and _MEMBER in forms else ():
        draft.add("organiser", body, i, (), "context")
    return bool(draft.all("country") or draft.bodies)


def _states_just_named(d: Discourse, i: int, clause: Clause) -> tuple[str, ...]:
    """The two states that 'दोनों के बीच' means where the sentence before names these alone, and nobody."""
    forms = d.frames[i].forms(clause.start, clause.end)
    if i == 0 or not (of_both(forms) or of_both_states(forms)):
        return ()
    before = d.frames[i - 1].mentions
    states = {m.value for m in before if m.kind == "country"}
    return tuple(sorted(states)) if len(states) == _TWO and all(m.kind != "person" for m in before) else ()


def _states_of_talks_before(d: Discourse, i: int) -> tuple[str, ...]:
    """The two states between which the sentence before names talks: 'चीन और रूस के बीच वार्ता का स्वागत किया। यह वार्ता …'."""
    if i == 0:
        return ()
    before = d.frames[i - 1]
    talks = next((h for h in reversed(before.heads) if h.kind in ("meeting", "talk")), None)
    between = [g for g in before.groups if g.marker == "between" and talks is not None and g.after <= talks.at]
    states = [m.value for g in between[-1:] for k in g.members if (m := before.mentions[k]).kind == "country"]
    return tuple(sorted(states)) if len(states) == _TWO else ()


def newly_told(d: Discourse, i: int, head: Head, clause: Clause) -> bool:
    """Whether a word that seems to point back tells of another day: '11 सितंबर को लुब्लियाना में हुई दूसरी मुलाकात में', 'एक शिखर बैठक में'."""
    f = d.frames[i]
    days = [m for m in f.mentions if m.kind == "date" and m.first in clause and m.last <= head.at and len(m.value) == 10]
    held = not _HELD.isdisjoint(f.forms(head.first - 3, head.at)) and len(d.pair) == _TWO
    one = "एक" in f.forms(head.first - 2, head.at) and of_both_states(f.forms(clause.start, head.at))
    told = d.focus.one("date") if d.focus is not None else None
    return bool(days) and not head.this and (held or one) and days[0].value != told
