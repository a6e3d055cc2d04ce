"""When and where: the date and the place that a clause gives an event, and what the sentence as a whole lends it."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from kg.facts.anaphora import goes_on_from_told
from kg.facts.companions import came_for_it
from kg.facts.dateline import body_start
from kg.facts.day import when
from kg.facts.draft import Discourse, Draft
from kg.facts.ended import begun, first_of, later_day, over_on
from kg.facts.gapped import gapped
from kg.facts.journey_status import has_come
from kg.facts.of_else import of_else
from kg.facts.place import is_site
from kg.facts.same_day import understood_day
from kg.facts.subjects import aside_in, words_before_aside, words_behind_verb
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["add_date", "lend_day", "lend_scene"]

_AND = cues("and")
_BACKGROUND = cues("background")
_AROUND = ("after", "before")
_BETWEEN_DATES = _AND | {",", "में", "को", "फिर", "पहले", "पहली", "दूसरी", "तीसरी", "आखिरी", "बार", "।", "."}
_APART_WORDS = 3
"""So many words between two dates of one clause tell of something in between."""
_IS = cues("is")
_OPENS = 2
"""So many words may stand before a day that opens its clause: 'फिर वहां सोमवार को'."""


def add_date(d: Discourse, draft: Draft, i: int, head: Head | None, clause: Clause, *, planned: bool, whole: bool = True) -> None:
    """Gives an event the date of its clause, or of the sentence where that has but one."""
    if draft.all("date"):
        return
    if head is not None and (later := later_day(d.frames[i], head)) is not None:
        day, which = later
        draft.add("date", first_of(when(d, i, day, planned=planned)[0], which), i, (d.span(i, day.first, day.last),), "later day")
        return
    m = _nearest(d, i, head, clause, whole)
    if m is not None and head is not None and draft.one("type") == "phone-call" and _came_after(d.frames[i], head, m):
        return  # 'फोन पर बातचीत के बाद दोनों आज मिले'
    if m is None:
        understood_day(d, draft, i, clause, planned=planned, whole=whole)
        return
    first, last = when(d, i, m, planned=planned)
    words = (d.span(i, m.first, m.last),)
    if not planned and not last and (opened := begun(d.frames[i], head, clause, first)) is not None:
        first, last = opened, first
    if not last and (eve := _day_before(d.frames[i], m)) is not None:
        first, last = when(d, i, eve, planned=planned)[0], first
    if not last and (over := over_on(d.frames[i], head, clause, m)) is not None:
        last = over.value
    if first:
        draft.add("date", first, i, words, "date")
        if last and last != first:
            draft.add("endDate", last, i, words, "date")


def lend_scene(d: Discourse, draft: Draft, i: int) -> None:
    """Day and place of the sentence before, where it only leads up to the talks: 'आज … पैलेस में स्वागत किया। फिर दोनों नेताओं ने …'."""
    k = _sentence_before(d, i)
    before = d.frames[k] if k >= 0 else None
    if before is None or any(h.kind in ("meeting", "meet-verb", "talk") and not h.setting for h in before.heads):
        return
    told_there = {d.cast.of.get((k, j)) for j in range(len(before.mentions))}
    if any(h.kind == "agreement" for h in before.heads) and not set(draft.people()) <= told_there:
        return  # who signed there talked there
    start = body_start(d, k)
    days = [m for m in before.mentions if m.kind == "date" and m.first >= start and len(m.value) == 10]
    sites = [m for m in before.mentions if m.kind == "place" and m.first >= start and is_site(before.forms(m.last, m.last + 2))]
    if len(days) == 1 and not draft.all("date"):
        first, last = when(d, k, days[0], planned=False)
        draft.add("date", first, k, (d.span(k, days[0].first, days[0].last),), "scene before")
        if last and last != first:
            draft.add("endDate", last, k, (), "scene before")
    if sites and not draft.all("place"):
        m = next((m for m in sites if m.detail.startswith("building")), sites[-1])
        draft.add("place", (m.detail, d.text(k, m.first, m.last)), k, (d.span(k, m.first, m.last),), "scene before")


def lend_day(d: Discourse, draft: Draft, i: int, clause: Clause) -> None:
    """Day and place of the talks from which the clause goes on: '3 मई को लीमा में … से मुलाकात की और आयोग की बैठक की सह-अध्यक्षता की'."""
    told = d.focus
    if told is None or not goes_on_from_told(d, i, clause) or set(told.people()) != set(draft.people()):
        return
    if not any(m.kind == "date" and m.first in clause for m in d.frames[i].mentions):
        for prop in ("date", "endDate", "place"):
            if not draft.all(prop) and (lent := told.one(prop) if prop != "place" else next(iter(told.all(prop)), None)) is not None:
                draft.add(prop, lent, i, (), "same occasion")


def _sentence_before(d: Discourse, i: int) -> int:
    """The sentence before, or the one before that where it only tells of the paper: 'दस्तावेज दस साल तक चलेगा।'; -1 where there is none.

    Or where it only tells of the journey on which they are: 'राष्ट्रपति 27 से 29 मार्च तक … की यात्रा कर रहे हैं।'.
    """
    between = d.frames[i - 1] if i else None
    sets_a_scene = between is not None and any(m.kind in ("date", "place", "person") for m in between.mentions)
    of_the_paper = between is not None and not sets_a_scene and all(h.kind in ("agreement", "signing") for h in between.heads)
    of_the_journey = between is not None and _tells_of_days_away(between)
    return i - 2 if of_the_journey or (of_the_paper and i > 1) else i - 1


def _tells_of_days_away(f: SentenceFrames) -> bool:
    """Whether a sentence only tells from when until when somebody is on a journey."""
    days = [m for m in f.mentions if m.kind == "date"]
    away = len(days) == 1 and bool(days[0].until) and not days[0].either and {h.kind for h in f.heads} == {"visit"}
    return away and len(f.clauses) == 1 and not _IS.isdisjoint(f.words[-2:])


def _nearest(d: Discourse, i: int, head: Head | None, clause: Clause, whole: bool) -> Mention | None:
    """The date that belongs to an event word: the last one before it if told to the day, else the first of its clause or sentence."""
    f = d.frames[i]
    start = body_start(d, i)
    options = [m for m in f.mentions if m.kind == "date" and m.first >= start and not of_else(f, m)]
    inside = [m for m in options if m.first in clause]
    if not inside and (f.form(clause.start) == "जब" or (f.form(clause.start) == "जहां" and clause.tense == "past")):
        inside = [m for m in options if m.last <= clause.start and clause.start in (f.clause_of(m.first).end, clause.start)][-1:]
        since = (m for m in f.mentions if m.kind == "date" and f.forms(m.last, clause.start) == ("के", "बाद", ","))
        inside = list(since) or inside  # 'जून 2019 के बाद, जब वे ओसाका में मिले थे'
    if not inside and (begun := words_before_aside(f, clause)) is not None and all(h.at not in begun for h in f.heads):
        inside = [m for m in options if m.first in begun]  # '25 जनवरी को लूला, जो … थे, … गए'
    if not inside and head is not None and head.kind in ("meeting", "meet-verb") and (rest := words_behind_verb(f, clause)) is not None:
        inside = [m for m in options if m.first in rest]
    listed = _listed_behind(f, options, clause)
    if all(len(m.value) == len("2019") and all(n.value.startswith(m.value) for n in listed) for m in inside):
        inside = listed or inside  # '2019 में दो बार … गए, पहले मार्च में और फिर नवंबर में'
    if not inside and whole:
        others = _other_events(f, head, clause)
        inside = [m for m in options if not any(h.at in f.clause_of(m.first) for h in others) and not _of_coming(f, m)]
        inside = [m for m in inside if f.clause_of(m.first).said == clause.said]  # 'सोमवार को कहा कि वह … से मिले हैं'
        inside = [m for m in inside if not gapped(f, f.clause_of(m.first)) and not _lies_ahead(f, clause, m)]
    if not inside and head is not None and head.kind in ("meeting", "talk", "meet-verb"):
        inside = _of_clause_before(f, options, clause)
    if head is not None:
        inside = _behind_event_before(f, inside, head, clause)
    if head is not None and head.kind == "travel-verb":
        inside = _without_that_of_coming(f, inside, head, clause)
    if head is not None and head.kind == "visit":
        inside = _without_those_of_talks(f, inside, head, clause)
    if head is not None and len(aside := aside_in(f, clause)) and head.last + 1 != aside.start:
        inside = [m for m in inside if (m.first in aside) == (head.at in aside)]  # 'X, जो बुधवार को पहुंचे थे, ने … मुलाकात की'
    if head is not None and inside and came_for_it(f, head):
        inside = [m for m in inside if m.last <= head.at]
    if not inside:
        return None
    at = head.at if head is not None else clause.end
    before = [m for m in inside if m.last <= at]
    if before and head is not None and head.setting in _AROUND:
        inside = before  # 'इस साल … बातचीत के बाद वे आज मिले'
    if before and (len(before[-1].value) == 10 or _opens_second_part(f, before)):
        return before[-1]
    return _to_the_day(f, head, (before or inside)[0], [m for m in options if m in inside or m.first == clause.end])


def _day_before(f: SentenceFrames, m: Mention) -> Mention | None:
    """The weekday with which that of a mention makes the two days of one event: '[सोमवार] और मंगलवार को'."""
    joined = m.either and f.form(m.first - 1) in _AND
    days = (o for o in f.mentions if joined and o.last == m.first - 1 and o.either and len(o.value) == len(m.value) == len("2024-05-03"))
    return next((o for o in days if (date.fromisoformat(m.value) - date.fromisoformat(o.value)).days == 1), None)


def _came_after(f: SentenceFrames, head: Head, m: Mention) -> bool:
    return head.last <= m.first and "बाद" in f.forms(head.last, min(head.last + 4, m.first))


def _lies_ahead(f: SentenceFrames, clause: Clause, m: Mention) -> bool:
    """Whether a day is that of something to come, told besides what has been: '… से बातचीत की, और गुरुवार को वह रोम जाएंगे'."""
    its = f.clause_of(m.first)
    return clause.tense == "past" and its.tense == "future" and not _AND.isdisjoint(f.forms(its.start - 1, its.start + 1))


def _listed_behind(f: SentenceFrames, dates: Sequence[Mention], clause: Clause) -> list[Mention]:
    """The dates of which words behind the verb only are a list: '… जा चुके हैं: जनवरी 2021, मार्च 2022 और जून 2024 में'."""
    behind = f.clause_behind(clause)
    if behind is None or behind.tense != "none":
        return []
    listed = [m for m in dates if m.first in behind]
    dated = {k for m in listed for k in range(m.first, m.last)}
    only = all(k in dated or f.form(k) in _BETWEEN_DATES for k in range(behind.start, behind.end))
    return listed if only else []


def _opens_second_part(f: SentenceFrames, dates: Sequence[Mention]) -> bool:
    """Whether the last of several dates opens what a clause tells besides: 'जुलाई 2007 में … का तथा सितंबर 2016 में … की यात्रा के समय'."""
    return len(dates) > 1 and f.form(dates[-1].first - 1) in _AND and dates[-1].first - dates[-2].last > _APART_WORDS


def _to_the_day(f: SentenceFrames, head: Head | None, told: Mention, dates: Sequence[Mention]) -> Mention:
    """A month, or the day of it that its clause tells besides; of a journey, whose clause may tell talks, only one in brackets.

    'नवंबर 2023: पेरू का दौरा (4 से 7 नवंबर)', 'जनवरी में एक बातचीत थी: महीने की 28 को'.
    """
    journey = head is not None and head.kind in ("visit", "travel-verb")
    within = [m for m in dates if len(m.value) > len(told.value) in (4, 7) and m.value.startswith(told.value)]
    joined = len(within) > 1 and all(set(f.forms(a.last, b.first)) <= _AND | {","} for a, b in pairwise(within))
    if joined and len(within[0].value) == len("2024-03"):
        return within[0]  # '2024 में … मार्च और जुलाई में मिले'
    within = [m for m in within if not journey or f.form(m.first - 1) == "("]
    return within[0] if len(within) == 1 else told


def _of_clause_before(f: SentenceFrames, dates: Sequence[Mention], clause: Clause) -> list[Mention]:
    """The day with which the clause before opens, where this one goes on in its tense: 'सोमवार को … से मुलाकात की और … से बातचीत की'."""
    before = f.clause_before(clause)
    if before is None or before.tense != clause.tense or f.form(clause.start - 1) not in _AND or before.said != clause.said:
        return []
    if _BACKGROUND & set(f.forms(clause.start, clause.start + 3)) - {"था", "थी", "थे", "थीं"}:
        return []
    return [m for m in dates if m.first in before and m.first - before.start <= _OPENS]


def _other_events(f: SentenceFrames, head: Head | None, clause: Clause) -> list[Head]:
    """The event words of other clauses to which a date there would belong."""
    talks = head is None or head.kind in ("meeting", "talk", "meet-verb")
    kinds = ("meeting", "agreement") if talks else ("meeting", "visit", "travel-verb", "agreement")
    return [h for h in f.heads if h.kind in kinds and h.at not in clause and not h.setting]


def _behind_event_before(f: SentenceFrames, dates: list[Mention], head: Head, clause: Clause) -> list[Mention]:
    """The dates between an event and the one before it in its clause, where there are some.

    '1972 में निक्सन की …, 1979 में देंग की … यात्रा', 'अगस्त 2023 के सम्मेलन के बाद … सितंबर में … मिले'.
    """
    events = (h for h in f.heads if h.at in clause and h.at < head.at)
    before = max((h.last for h in events if h.setting in _AROUND or h.kind == head.kind == "visit"), default=None)
    return dates if before is None else [m for m in dates if before <= m.first < head.at] or dates


def _without_those_of_talks(f: SentenceFrames, dates: list[Mention], head: Head, clause: Clause) -> list[Mention]:
    """Leaves out a date behind the journey that stands nearer to the talks after it: 'यात्रा के दौरान 5 मई को वार्ता'."""
    talks = next((h.at for h in f.heads if h.kind in ("meeting", "talk") and h.at > head.at and h.at in clause), None)
    if talks is None:
        return dates
    over = any(h.at == talks and h.setting == "after" for h in f.heads)  # 'यात्रा 6 नवंबर को … से चर्चा के बाद'
    return [m for m in dates if not (head.at < m.first < talks and (over or talks - m.first < m.first - head.at))]


def _without_that_of_coming(f: SentenceFrames, dates: list[Mention], head: Head, clause: Clause) -> list[Mention]:
    """Leaves out the day on which a participle tells that who goes on had come: 'सोमवार को लीमा पहुंचे मंत्री यहां से रोम जाएंगे'."""
    came = next((h for h in f.heads if h.at in clause and h.at < head.at and h.kind == "travel-verb" and has_come(f, h)), None)
    return [m for m in dates if came is None or m.first > came.at]


def _of_coming(f: SentenceFrames, m: Mention) -> bool:
    """Whether a date is that on which a guest came: 'से बैठक की, जो पिछले बुधवार को देश पहुंचे'."""
    clause = f.clause_of(m.first)
    return f.form(clause.start) == "जो" and any(h.kind == "travel-verb" and h.at in clause and h.at > m.last for h in f.heads)
