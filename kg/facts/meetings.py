"""Meetings: an event word with people or states on two sides, or what a later sentence adds to one already told."""

from msgspec.structs import replace

from kg.facts.afterwards import add_to_told
from kg.facts.among import one_by_one
from kg.facts.both import of_both
from kg.facts.by_turns import by_turns
from kg.facts.came_of import own_words
from kg.facts.cast import Person
from kg.facts.chaired import is_chaired
from kg.facts.consultations import of_leaders
from kg.facts.counted import all_of, counts_others
from kg.facts.draft import Discourse, Draft
from kg.facts.held import lies_ahead, status_of
from kg.facts.identity import known as known_meeting
from kg.facts.in_turn import each_his_day
from kg.facts.met import (
    by_phone,
    debated_at_home,
    is_for_a_paper,
    is_named_for_guests,
    is_no_other,
    is_of_one_before,
    is_to_be_prepared,
    is_welcomed,
    is_what_was_told,
    jointly,
    met,
    of_occasion,
    sat_at_home,
    spoke_there,
    told_about,
    was_there,
)
from kg.facts.occurrence import add_setting, add_states_understood, newly_told
from kg.facts.of_a_body import with_leaders_of_body
from kg.facts.officials import consulted, holders_met, many_states_met, officials_met
from kg.facts.participants import add_sides, add_states_of, add_who_met, met_at_it, sat_at_its_table
from kg.facts.present import sat_in_it, was_present
from kg.facts.rounds import apart, by_state, of_states
from kg.facts.series import SERIES, SUMMITS, another_of, during_the_summit, is_the_one_before, of_the_journey, was_years_before
from kg.facts.setting import lend_day, lend_scene
from kg.facts.sides import Sides, sides, two_sides
from kg.facts.standing import stands
from kg.facts.states_came import came_too
from kg.facts.told_after import closes
from kg.facts.topics import add_sectors
from kg.lexicon import cues
from kg.model import Clause, Evidence, Head, Rejected, SentenceFrames

__all__ = ["meeting"]

_AMONG_MANY = frozenset({"सहित", "समेत"})
_COMING = cues("attend") | cues("go-to-meeting")
_HOSTS = frozenset({"chair", "lead"})
_IN_IT = frozenset({"इनमें", "इसमें", "उसमें", "उनमें"})
_IN_WHICH = cues("in-which")
_TWO = 2
_HELD = frozenset({"हुई", "हुए", "हुआ"})


def meeting(d: Discourse, i: int, head: Head) -> Draft | None:
    """Reads one meeting word; returns the event that it names, new or known, or None."""
    f = d.frames[i]
    clause = own_words(f, head, f.clause_of(head.at))
    status = status_of(f, head, clause)
    if status is None:
        return None
    if (told := closes(d, i, head, clause)) is not None:
        return told
    if head.kind == "meet-verb" and f.form(clause.start) in _IN_WHICH and d.focus is not None and i in d.focus.sentences:
        return add_who_met(d, i, head, clause, d.focus)
    if (told := sat_at_its_table(d, i, head, clause) or met_at_it(d, i, head, clause)) is not None:
        return told
    found = sides(d, i, head, clause)
    if head.kind == "meet-verb" and f.form(0) in _IN_IT and (told := came_too(d, i, head, clause, found)) is not None:
        return told  # 'इनमें फिजी, समोआ और टोंगा के नेता बैठे'
    people = list(found.people)
    if is_for_a_paper(f, head, found):
        return None
    if is_named_for_guests(f, head, clause) and d.focus is not None and d.focus.kind == "Meeting":
        return add_who_met(d, i, head, clause, d.focus)
    if head.kind == "meet-verb" and not people and not jointly(f, head) and (kind := holders_met(f, head, clause, found)) is not None:
        head = replace(head, kind="meeting", type=kind)
    head = with_leaders_of_body(f, head, clause, found)
    if head.kind == "talk" and (officials_met(f, head, clause) or consulted(f, head, clause, found)):
        head = replace(head, kind="meeting")
    if head.kind == "talk" and (not two_sides(people, found.states) or is_of_one_before(f, head, clause)):
        return add_to_told(d, i, head, clause)
    named = one_by_one(d, i, head, clause, found)
    if head.kind == "meet-verb":
        nobody = head.setting == "reference" or _only_before(f, head, clause) or not met(f, head, found)  # 'की मेजबानी में'
        if nobody and not named:
            return None
    elif head.setting in ("margin", "before") or _only_the_scene(f, head, clause) or is_no_other(f, head, clause):
        return None
    if is_to_be_prepared(f, head) or sat_at_home(f, head, found) or debated_at_home(f, head, clause, found):
        return None
    if is_what_was_told(d, i, head, clause, found) or during_the_summit(d, i, head) or sat_in_it(f, head, clause):
        return add_to_told(d, i, head, clause)
    if (talks := told_about(f, head, clause, found)) is not None:
        return _one(d, i, head, clause, status, talks, list(talks.people))
    if head.setting in ("reference", "purpose"):
        tail = f.forms(head.last, clause.end)
        for_it = head.setting == "purpose" and (was_there(f, head, clause) or is_welcomed(tail, found))
        comes = bool(_COMING & set(tail)) or spoke_there(tail) or for_it
        if (head.setting == "purpose" and not comes) or (comes and clause.negated):
            return None  # 'बैठक के लिए तैयारी', 'सम्मेलन में शामिल नहीं हुए'
        of_a_body = bool(head.bodies) and head.type in SUMMITS and not head.this and _held_somewhere(f, head, clause)
        of_two = len(found.states) >= _TWO and not _HELD.isdisjoint(f.forms(head.first - 3, head.at))
        new = of_a_body or of_two or newly_told(d, i, head, clause)
        if not people and (head.this or not (head.ordinal or head.countries)) and not new:
            return add_to_told(d, i, head, clause)
        if comes and (told := came_too(d, i, head, clause, found)) is not None:
            return told
        if comes and _who_else_came(d, i, head, clause, found):
            return add_to_told(d, i, head, clause)
        of_many = head.type in SUMMITS and not head.ordinal
        if of_many and not comes and not new and not two_sides(people, found.states):
            return None  # 'शिखर सम्मेलन में'
    if turns := by_turns(f, head, clause):
        return [_at_its_town(d, i, turn, _one(d, i, replace(head, plural=False), turn, status, found, people)) for turn in turns][-1]
    rounds = named or by_state(d, i, head, found) or [(found, each) for each in apart(d, i, head, people)]
    drafts = [_one(d, i, head, clause, status, of, each) for of, each in rounds]
    each_his_day(d, i, clause, drafts)
    return next((x for x in reversed(drafts) if x is not None), None)


def _at_its_town(d: Discourse, i: int, turn: Clause, draft: Draft | None) -> Draft | None:
    """One of several meetings with the town of its stretch, which a bracket may part from its marker: 'दिल्ली (2004)'."""
    town = next((m for m in d.frames[i].mentions if m.kind == "place" and m.first in turn), None)
    if draft is not None and town is not None and not draft.all("place"):
        draft.add("place", (town.detail, d.text(i, town.first, town.last)), i, (d.span(i, town.first, town.last),), "place")
    return draft


def _who_else_came(d: Discourse, i: int, head: Head, clause: Clause, found: Sides) -> bool:
    """Whether a clause tells who else was at the meeting being told: '… और … भी सम्मेलन में उपस्थित रहे', 'बैठक में … ने हिस्सा लिया'."""
    f, told = d.frames[i], d.focus
    this = told is not None and head.this and told.people() != [] and {head.type, told.one("type")} <= SUMMITS
    others = told is None or not (this or set(found.states) <= told.states())  # 'इस सम्मेलन में जॉर्डन के शाह ने भाग लिया'
    of_its_own = bool(head.ordinal or head.bodies or head.countries or head.planned or others) or (not this and _on_a_day(f, clause))
    forms = f.forms(clause.start, clause.end)
    there = was_present(forms)
    talks = {"bilateral-talks"} if there or "भी" in forms else set()  # 'बातचीत में … भी शामिल हुए', 'वार्ता में … मौजूद थे'
    if told is None or told.kind != "Meeting" or of_its_own or head.type not in SUMMITS | {"meeting"} | talks:
        return False
    sat_there = head.kind == "meet-verb" and f.form(head.at).startswith("बैठ") and "मेज" in f.forms(clause.start, head.at)
    if told.one("type") in SUMMITS or sat_there:
        alone = len(told.people()) < _TWO and head.first == clause.start and i - max(told.sentences) == 1  # 'शिखर बैठक हुई। बैठक में … आए'
        among = not _AMONG_MANY.isdisjoint(forms) and head.first == clause.start and i - max(told.sentences) == 1
        return this or alone or among or ("भी" in forms and i - max(told.sentences) <= 2)  # 'सम्मेलन में … सहित तीस देशों के प्रतिनिधि आए'
    came = [p for p, role in found.people.items() if role.marker in ("ne", "bare")]
    opens = head.first - clause.start <= 1 and head.first == head.at
    near = opens or ((there or "भी" in forms) and head.first == head.at and i - max(told.sentences) <= 2)
    return near and (len(came) >= 2 or there or not opens) and len(came) == len(found.people) > 0 and not set(came) & set(told.people())


def _only_the_scene(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether others met during a body's summit, or after it: 'डी-8 शिखर सम्मेलन के दौरान मिले'."""
    others = (h for h in f.heads if h.at > head.at and h.at in clause and h.kind in ("meeting", "meet-verb") and not h.setting)
    of_many = bool(head.bodies) or head.type == "multilateral"
    return head.setting in ("during", "after") and of_many and any(others)


def _only_before(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a meeting is only what another one came before: 'मोदी से मिलने से पहले जयशंकर ने उनसे मुलाकात की'."""
    return head.setting == "before" and any(h.at > head.at and h.at in clause and h.kind in ("meeting", "meet-verb") for h in f.heads)


def _one(d: Discourse, i: int, head: Head, clause: Clause, status: str, found: Sides, people: list[Person]) -> Draft | None:
    """One meeting of these people: new, or one already told that it adds to."""
    f = d.frames[i]
    head = of_occasion(f, head, clause)
    kind = of_leaders(f, head, _type(f, head, clause))
    if kind == "meeting" and head.bodies and head.setting == "reference" and people:
        kind = "multilateral"  # '… ओआईसी की बैठक में हिस्सा लेंगे'
    before = is_the_one_before(f, head, clause)
    series = another_of(d, head, kind, found.states, before=before)
    if series is not None:
        kind = series.one("type") or kind
    elif head.round and kind not in SERIES and not of_states(people, found) and not _of_talks(d, head, people, found):
        return None
    if status == "held" and lies_ahead(d, i, head, clause):
        status = "planned"
    draft = Draft("Meeting")
    draft.add("type", kind, i, (d.span(i, head.first, head.last),), "event word")
    draft.add("status", status, i, (d.span(i, max(head.at, clause.end - 4), clause.end),), "tense")
    add_sides(d, draft, i, head, clause, found, people)
    _add_those_of_series(d, draft, i, head, people, series)
    for body in head.bodies if kind in SUMMITS | {"ministerial-dialogue"} and head.kind == "meeting" else ():
        draft.add("organiser", body, i, (d.span(i, head.first, head.last),), "of a body")
    if head.ordinal is not None:
        draft.add("ordinal", head.ordinal, i, (d.span(i, head.first, head.last),), "ordinal")
    topics = add_setting(d, draft, i, head, clause, found, people)
    of_others = head.setting == "reference" and bool(draft.bodies) and _held_somewhere(f, head, clause)
    of_many = not people and not draft.all("country") and many_states_met(f, head, clause)
    if not people and not draft.all("country") and not of_others and not (series is not None and draft.bodies):
        add_states_understood(d, draft, i, head, clause, of_many=of_many)
    on_journey = () if people or draft.all("country") or found.people else of_the_journey(d, i, head, clause)
    for code in on_journey:
        draft.add("country", code, i, (), "context")
    both_met = _both_met(f, head, clause, people)
    known = known_meeting(d, draft, head)
    if known is None and people:
        lend_day(d, draft, i, clause)
    if known is None and both_met and not draft.all("place"):
        lend_scene(d, draft, i)
    if known is not None:
        known.absorb(draft)
    elif stands(
        draft,
        head,
        {found.people[p].marker for p in people},
        on_a_day=_on_a_day(f, clause) or officials_met(f, head, clause) or bool(on_journey),
        both=both_met and (head.kind == "meeting" or "वे" in f.forms(clause.start, head.at)),
        hosted=any(state.marker in _HOSTS for state in found.states.values()),
        others=counts_others(f.forms(clause.start, head.at)) or (series is not None and head.ordinal is not None),
        of_many=of_many,
    ):
        d.drafts.append(draft)
        known = draft
    elif head.kind == "talk" or head.this or head.setting or not people or is_chaired(f, head):
        return add_to_told(d, i, head, clause)
    else:
        where = Evidence(d.article.id, f.sentence.start, f.sentence.end)
        d.rejected.append(Rejected(d.text(i, head.at, head.last), "one side alone is named: nobody to meet", where, "two sides"))
        return None
    _tell(d, i, head, clause, draft, known, topics)
    return known


def _add_those_of_series(d: Discourse, draft: Draft, i: int, head: Head, people: list[Person], series: Draft | None) -> None:
    """The states of the series of which it is another meeting, and the people of the one told by the same verb."""
    of_fewer = series is not None and head.type not in SUMMITS and _TWO <= len({p.country for p in people}) < len(series.states())
    if series is not None and not of_fewer:  # 'एर्दोआन और वुचिच की पहली बैठक' behind a summit of three
        add_states_of(series, draft, i, whole=len(people) < _TWO or (head.type in SUMMITS and len(series.states()) > _TWO))
    told = d.focus if d.focus is not None and d.focus.kind == "Meeting" and d.focus.sentences == [i] else None
    if told is None or was_years_before(d, i, head, told):
        return
    counted = head.like >= 0 or (head.ordinal is not None and bool(told.all("ordinal")))
    if not people and counted and told.one("status") == draft.one("status"):
        for p in told.people():  # 'दोनों ने पहली बैठक मई में रोम में, दूसरी जून में पेरिस में की'
            draft.add("participant", p, i, (), "context")


def _of_talks(d: Discourse, head: Head, people: list[Person], found: Sides) -> bool:
    """Whether a round is one of talks between states, or of those just told: 'सीमा वार्ता का 25वां दौर', 'अगला दौर रोम में होगा'."""
    return (head.type == "bilateral-talks" and len(found.states) >= _TWO) or (not people and d.focus is not None)


def _type(f: SentenceFrames, head: Head, clause: Clause) -> str:
    """The type of the word, or a phone call where the clause tells of one."""
    if head.kind in ("talk", "meet-verb"):
        return "phone-call" if by_phone(f, head, clause) else "meeting"
    return "phone-call" if head.type in ("meeting", "bilateral-talks") and by_phone(f, head, clause) else head.type


def _on_a_day(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause names a day, be it one that cannot be dated: 'शुक्रवार को'."""
    return any(m.kind == "date" and m.first in clause for m in f.mentions)


def _held_somewhere(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether the words before a meeting tell where and when it was held: 'नाटो के जुलाई में वाशिंगटन में हुए शिखर सम्मेलन में'."""
    before = [m.kind for m in f.mentions if m.first in clause and m.last <= head.at]
    return {"date", "place"} <= set(before) and not _HELD.isdisjoint(f.forms(head.first - 3, head.at))


def _both_met(f: SentenceFrames, head: Head, clause: Clause, people: list[Person]) -> bool:
    """Whether a clause tells outright that the two spoken of met: 'इसके बाद दोनों नेताओं के बीच वार्ता हुई'."""
    outright = not head.setting and not head.this and clause.tense == "past"
    before = f.forms(clause.start, head.at)
    each = all(p.named for p in people) and len({p.country for p in people}) == len(people)
    two = len(people) == _TWO and ("वे" in before or of_both(before))
    return outright and each and (two or (len(people) > _TWO and any(all_of(form) == len(people) for form in before)))


def _tell(d: Discourse, i: int, head: Head, clause: Clause, draft: Draft, known: Draft, topics: Clause) -> None:
    """Makes a meeting the one that is being told, and keeps its day, state and people for the sentences behind."""
    f = d.frames[i]
    people = draft.people()
    told_here = d.focus is not None and i in d.focus.sentences
    only_since = told_here and (f.form(clause.start) == "जो" or (head.setting == "after" and not people))  # 'बैठक में पिछले सत्र के बाद हुई प्रगति'
    if not only_since and (people or draft.one("status") == "held" or draft.all("ordinal") or d.focus is None):
        d.focus = known
    of_all = head.setting == "reference" and len(people) > _TWO  # 'तीनों … शिखर सम्मेलन में मिले'
    d.within = (i, id(known)) if head.setting == "during" or of_all else None
    if draft.one("date") and not any(m.detail == "previous-day" and m.first in clause for m in f.mentions):
        d.day = draft.one("date")  # 'तीन दिन पहले … से बात कर चुके थे': the story goes on in its own time
    for site in draft.all("place"):
        if isinstance(site, tuple) and ":" in site[0]:
            d.there = site[0].split(":")[1]
    if all(h is head or h.setting == "purpose" for h in f.heads) or head.kind != "meet-verb":
        several = len([h for h in f.heads if h.kind in ("meeting", "agreement")]) > 1
        whole = next((replace(clause, end=c.end) for c in f.clauses if c.start == clause.end and f.form(c.start) in _IN_WHICH), clause)
        add_sectors(d, known, i, topics if topics != clause else whole if several else None)
    if len(people) >= 2:
        d.pair = people
