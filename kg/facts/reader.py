"""Walks an article sentence by sentence and turns its frames into facts."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.facts.afterwards import attendance
from kg.facts.again import told_again
from kg.facts.agreed_besides import agreed_besides
from kg.facts.agreements import agreement, pointed_at
from kg.facts.announced import Announced, add_speaker, announced, chronicle, meeting_of, meeting_on, meeting_with
from kg.facts.assemble import assemble
from kg.facts.begun import begun, begun_and_over
from kg.facts.besides import met_besides
from kg.facts.cast import Person
from kg.facts.casting import build_cast
from kg.facts.commitments import commitments
from kg.facts.counted_leaders import leaders_met
from kg.facts.dateline import body_start
from kg.facts.draft import Discourse, Draft
from kg.facts.focus import come_back, open_part
from kg.facts.going_on import go_on
from kg.facts.hosted import hosted
from kg.facts.items import LEADS_IN
from kg.facts.lists import leads, listed, members, named_below, named_each, opens_list
from kg.facts.meetings import meeting
from kg.facts.memory import remember
from kg.facts.occasion import recent_day
from kg.facts.of_all_who_came import of_all_who_came
from kg.facts.onward import onward
from kg.facts.points import lists_points
from kg.facts.receptions import met_at_receptions
from kg.facts.returns import returns
from kg.facts.scope import add_scope, add_scope_behind
from kg.facts.sections import sections_of
from kg.facts.series import SUMMITS
from kg.facts.signed_for import signed_for
from kg.facts.signed_together import signed_together
from kg.facts.states_came import named_for_states
from kg.facts.stays import stays, stays_on, stays_there, stops, titled_journey
from kg.facts.stopped import stopped_before
from kg.facts.story import acts_for, news_of, state_of_dateline, state_of_opening, two_states
from kg.facts.told_after import day_told_after, last_day_told_after, length_told_after, opening_told_after
from kg.facts.visits import visit
from kg.lexicon import Lexicon, cues
from kg.model import Article, Reading, Sentence, SentenceFrames

__all__ = ["read"]

_BEHIND_DAY = frozenset({":", "-", "–", "—"})
_HOME = "IND"
"""The country whose papers we read: a bare 'प्रधानमंत्री' is its own where an article names it."""
_BOTH = cues("pair")
_FEW = 5
"""States of a summit whose list of papers is of them all."""
_TWO = 2
_AMONG_THEM = cues("among-them")
_MEMBERS = frozenset({"सदस्य", "सदस्यों", "सभी"})
_POINTS = cues("key-points")


@dataclass(frozen=True, slots=True)
class _ListFrame:
    """What the items of a list of agreements share: the default type, the parties, the day, and the `whole` as the lead-in tells it."""

    type: str
    parties: tuple[str, ...]
    day: str | None
    whole: Draft | None = None


def read(article: Article, sentences: Sequence[Sentence], frames: Sequence[SentenceFrames], lexicon: Lexicon) -> Reading:
    """The facts of an article: its entities with their statements, and what was refused."""
    counts = Counter(m.value for f in frames for m in f.mentions if m.kind == "country" and f.sentence.role != "headline")
    counts.update(m.detail[8:] for f in frames for m in f.mentions if m.kind == "place" and m.detail.startswith("capital:"))
    officials = (m for f in frames for m in f.mentions if m.kind == "person" and m.plural and f.sentence.role != "headline")
    counts.update(code for m in officials for code in m.countries if not code.startswith("@"))  # 'भारत और पाकिस्तान के अधिकारियों'
    home = _HOME if _HOME in counts or acts_for(_HOME, frames, lexicon) else None
    sections = sections_of(article, frames)
    here = state_of_dateline(article.dateline, lexicon) or state_of_opening(frames)
    cast = build_cast(frames, lexicon, home, sections, here)
    counts.update(p.country for p in cast.people if p.country)
    d = Discourse(article, frames, cast, sections=sections, states=two_states(counts, home), home=home)
    d.here = here
    d.news = news_of(d)
    _walk(d)
    met_at_receptions(d)
    of_all_who_came(d)
    return Reading(article, assemble(d), tuple(d.rejected), tuple(sentences))


def _walk(d: Discourse) -> None:
    """Reads the sentences in order; headings open sections and lists, whose items are agreements."""
    expecting: _ListFrame | None = None
    meetings: Announced | None = None
    pair: tuple[Person, ...] = ()
    for i, f in enumerate(d.frames):
        pair = chronicle(d, i) if f.sentence.role == "headline" else pair if f.sentence.role == "item" else ()
        if pair and meeting_on(d, i, pair) is not None:
            continue
        if signed_for(d, i):
            continue
        section = d.section(i)
        if section is not None and section.at == i:
            expecting = None
            open_part(d, section)
            if meetings is not None:
                meeting_of(d, section, meetings)
        elif (lead := announced(d, i)) is not None:
            meetings, expecting = lead, None
        elif meetings is not None and f.sentence.role == "item" and meeting_with(d, i, meetings) is not None:
            expecting = None
        elif f.sentence.role == "headline" and not _is_scheduled(f) and not (expecting is not None and named_below(d, i)):
            titled_journey(d, i)
            if (kind := opens_list(d, i)) is not None:
                expecting = _ListFrame(kind, _list_parties(d, i), recent_day(d, i))
            elif _POINTS & set(f.words):
                expecting = None  # 'मुख्य बातें:' lists no documents
        elif f.sentence.role == "item" and _is_further_cell(d, i):
            continue  # what stands in a table beside the name of a document
        elif (frame := _frame_of_item(d, i, expecting)) is not None and _is_read_as_item(d, i, frame):
            expecting = None if lists_points(d, i) else frame
        else:
            meetings = meetings if section is not None and meetings is not None and section.at > meetings.at else None
            expecting = _running_text(d, i, expecting)


def _is_further_cell(d: Discourse, i: int) -> bool:
    """Whether a piece of a list item stands behind a bar in its line, as a cell of a table does behind the first."""
    here, before = d.frames[i].sentence, d.frames[i - 1].sentence
    return i > 0 and here.paragraph == before.paragraph and d.article.text[before.start : here.start].rstrip().endswith("|")


def _is_scheduled(f: SentenceFrames) -> bool:
    """A line of a programme, a day with what is on: '3 जून: पेरिस में … से मुलाकात', '3 जून – पेरिस: … से मुलाकात'."""
    dates = [m for m in f.mentions if m.kind == "date" and m.first <= 2 and _BEHIND_DAY & {f.form(m.last), f.form(m.last + 2)}]
    return bool(dates) and any(h.kind in ("meeting", "visit", "meet-verb") for h in f.heads)


def _frame_of_item(d: Discourse, i: int, expecting: _ListFrame | None) -> _ListFrame | None:
    """What an item of a list is read by: the list's frame, or one of its own where it names an agreement after an event was told."""
    f = d.frames[i]
    bare_title = expecting is not None and all(c.tense == "none" for c in f.clauses) and not any(m.kind == "person" for m in f.mentions)
    leads_in = f.words[-1] == ":" and opens_list(d, i) is not None
    if f.sentence.role != "item" and not leads_in and expecting is not None and named_below(d, i):
        return expecting if len(expecting.parties) >= 2 else None
    if f.sentence.role != "item" or leads_in or not (bare_title or _is_subject(f)):
        return None
    names_one = any(h.kind == "agreement" and h.type not in ("partnership", "document") for h in f.heads)
    if expecting is None and d.drafts and names_one:
        expecting = _ListFrame("agreement", _list_parties(d, i), recent_day(d, i))
    return expecting if expecting is not None and len(expecting.parties) >= 2 else None


def _is_read_as_item(d: Discourse, i: int, frame: _ListFrame) -> bool:
    """Reads an item of a list: as running text where it tells what became of its agreement, else as the name of one."""
    tells = d.frames[i].clauses[-1].tense != "none" and not named_below(d, i)
    if tells:
        _sentence(d, i)
        if any(i in draft.sentences for draft in d.of("Agreement")):
            return True
    if listed(d, i, frame.type, frame.parties, frame.day) is None:
        return False
    if not tells:
        commitments(d, i)
    if frame.whole in d.drafts:
        d.drafts.remove(frame.whole)  # 'निम्नलिखित दस्तावेजों पर हस्ताक्षर हुए' is none beside those that it announces
    return True


def _running_text(d: Discourse, i: int, expecting: _ListFrame | None) -> _ListFrame | None:
    """Reads a sentence; returns the frame of the list that it opens, or in which it only stands between two items."""
    f = d.frames[i]
    subject_item = f.sentence.role == "item" and _is_subject(f)
    names_one = any(h.kind == "agreement" for h in f.heads)
    size = len(f.sentence.tokens)
    colon = f.form(size - 1) in LEADS_IN
    leads_in = f.form(0) in _AMONG_THEM or (colon and bool(_AMONG_THEM & set(f.forms(0, size))))  # 'अधिकारियों के अनुसार इनमें शामिल हैं:'
    if not subject_item and not leads_in and (f.sentence.role == "body" or not names_one):
        expecting = None
    _sentence(d, i)
    kind = opens_list(d, i)
    whole = next((x for x in reversed(list(d.of("Agreement"))) if x.sentences == [i] and not x.all("sector")), None)
    return _ListFrame(kind, _list_parties(d, i), recent_day(d, i), whole) if kind is not None else expecting


def _list_parties(d: Discourse, i: int) -> tuple[str, ...]:
    """Between whom the agreements of a list are: the states of the section, of the event (of a summit a few), or of the story."""
    if pair := d.pair_of_section(i):
        return pair
    states = d.focus.states() if d.focus is not None else set()
    of_many = d.focus is not None and d.focus.one("type") in SUMMITS and len(states) > _TWO and _BOTH.isdisjoint(d.frames[i].words)
    of_all = of_many and (len(states) <= _FEW or not _MEMBERS.isdisjoint(d.frames[i].words))  # 'सदस्य देशों ने … हस्ताक्षर किए:'
    return tuple(sorted(states)) if len(states) == _TWO or of_all else d.states


def _is_subject(f: SentenceFrames) -> bool:
    """A list item that is a noun phrase rather than a statement."""
    names_one = any(h.kind == "agreement" and not h.this for h in f.heads)
    tells_of_meeting = any(h.kind == "meeting" and (not h.setting or f.clause_of(h.at).tense == "past") for h in f.heads)
    return len(f.clauses) <= 2 and (f.clauses[-1].tense == "none" or names_one) and not tells_of_meeting


def _sentence(d: Discourse, i: int) -> None:
    """Reads the event words of a sentence, then its agreements, which are outcomes of the meeting that it tells of, then its sums."""
    come_back(d, i)
    add_speaker(d, i)
    day_told_after(d, i)
    length_told_after(d, i)
    opening_told_after(d, i)
    last_day_told_after(d, i)
    before = len(d.drafts)
    touched = _events(d, i)
    met_besides(d, i, before)
    told_again(d, i, before)
    made, each = _agreements(d, i)
    agreed_besides(d, i, made)
    if made:
        add_scope(d, i, made)
    elif not each:
        add_scope_behind(d, i)
    for draft in (*made, *each):
        if draft.one("status") != "proposed" and touched and touched[-1].kind == "Meeting":
            touched[-1].add("outcome", draft, i, (), "outcome")
    if not touched:
        signed_together(d, i, made)
    commitments(d, i)
    if touched:
        d.told = i
    else:
        go_on(d, i)
    remember(d, i)


def _agreements(d: Discourse, i: int) -> tuple[list[Draft], list[Draft]]:
    """The agreements that a sentence names, and those that it tells one by one of several."""
    named = [head for head in d.frames[i].heads if head.kind == "agreement"]
    found = members(d, i)
    together = [h for h in named if leads(d, i, h, found)]
    made = [draft for head in (*together, *pointed_at(d, i)) for draft in agreement(d, i, head)]
    each = named_each(d, i, made, found)
    if not each:
        made += [draft for head in named if head not in together for draft in agreement(d, i, head)]
    return made, each


def _events(d: Discourse, i: int) -> list[Draft]:
    """Reads meetings and visits; returns the meetings that the sentence tells of."""
    touched: list[Draft] = []
    start = body_start(d, i)
    if (told := named_for_states(d, i)) is not None:
        touched.append(told)
    for head in d.frames[i].heads:
        if head.at < start:
            continue  # '(वार्ता)' is an agency
        if head.kind in ("meeting", "talk", "meet-verb"):
            found = meeting(d, i, head)
            if found is not None:
                touched.append(found)
        elif head.kind in ("visit", "travel-verb"):
            visit(d, i, head)
    if not touched and (met := leaders_met(d, i)) is not None:
        touched.append(met)
    stays(d, i)
    onward(d, i)
    hosted(d, i)
    stops(d, i)
    stays_there(d, i)
    stopped_before(d, i)
    stays_on(d, i)
    begun(d, i)
    begun_and_over(d, i)
    returns(d, i)
    attended = attendance(d, i)
    if attended is not None and attended not in touched:
        touched.append(attended)
    return touched
