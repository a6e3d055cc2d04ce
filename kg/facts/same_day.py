"""The day of an event whose sentence tells none: that of the journey, of the talks just told, of the section or of the news."""

from datetime import date
from itertools import pairwise

from kg.facts.dateline import body_start
from kg.facts.day import when
from kg.facts.day_of_coming import day_of_coming
from kg.facts.draft import OF_THE_NEWS, Discourse, Draft
from kg.facts.named_day import named_day
from kg.facts.sections import Section
from kg.facts.story import day_of_lead
from kg.lexicon import cues
from kg.model import Clause, SentenceFrames

__all__ = ["day_of_then", "understood_day"]

_ACTS = frozenset({"कार्यक्रम", "समारोह", "आयोजन", "रस्म"})
_AND = cues("and")
_BACKGROUND = cues("background")
_BESIDE = frozenset({"से", "के", "में"})
_BY_THEMSELVES = cues("in-private")
_EARLIER = cues("earlier")
_BEFORE_IT = frozenset({"से", "के"})
_NEXT_TO_IT = 3
"""So many words beside 'इससे पहले' may tell the part of the day."""
_CEREMONY = frozenset({"समारोह", "भोज", "रात्रिभोज", "दस्तखत"})
_FROM_IT = frozenset({"इससे", "उससे", "इसके", "उसके"})
_GOING_ON = cues("go-on")
_HAD = cues("was")
_HOURS = frozenset({"घंटे", "घंटों", "देर", "मिनट"})
_LATER = cues("later")
_NEAR = 4
"""So many sentences behind a signing its day is that of what came before it."""
_NO_TIME = frozenset({"से", "तक", "का", "की", "के", "और", "भर", "व"})
_OF_ANOTHER_DAY = frozenset({"हर", "इस", "ही", "दो", "तीन", "चार", "पांच", "एक", "कुछ", "कई", "आने", "गए", "बाद", "चंद"})
"""Behind these a part of the day is not that of the news, and 'दिन में' says how long something took."""
_OPENING = 3
"""So many sentences behind the lead are still of its day."""
_OPENING_WORDS = 12
_PART_OF_DAY = cues("part-of-day")
_OF_THE_NEWS = 31
"""So many days before the news is what a new paragraph goes on with: 'शाम को …' behind the background is of the news."""
_SIGN = cues("sign")
_OCCASION = cues("journey") | {"अवसर", "मौके", "समय", "वक्त"}
_THAT = frozenset({"उस", "उसी"})
_THIS = frozenset({"इस", "इसी"})
_THEN = frozenset({"तब", "तभी"})


def understood_day(d: Discourse, draft: Draft, i: int, clause: Clause, *, planned: bool, whole: bool) -> None:
    """Gives an event the day that the story makes plain, where it does; not `whole` are visits and what a clause tells of several."""
    talks = draft.kind == "Meeting" and whole
    if not planned and (then := day_of_then(d, i, clause)) is not None:
        draft.add("date", then, i, (), "then")
    if not planned and whole and (named := named_day(d, i)) is not None:
        draft.add("date", named, i, (), "day before")
    if talks and not planned and (came := day_of_coming(d, i, clause)) is not None:
        draft.add("date", came, i, (), "day of coming")
        return
    if talks:
        _of_visit(d, draft, i, "planned" if planned else "held")
    if draft.all("date"):
        return
    if not planned and whole and (same := _day_of_what_follows(d.frames[i], clause)) is not None:
        draft.add("date", same, i, (), "same day")
        return
    if any(m.kind == "date" for m in d.frames[i].mentions):
        section = d.section(i)
        if talks and not planned and section is not None and _only_its_day(d, i, section):
            draft.add("date", section.day, i, (), "day of the section")
        return
    if talks and not planned:
        _same_day(d, draft, i, clause)
    elif (draft.kind == "Visit" or talks) and _in_part_of_day(d.frames[i], clause) and (news := day_of_lead(d)) is not None:
        draft.add("date", news if planned or _comes_back(d, i, clause) else d.day or news, i, (), "same day")


def _day_of_what_follows(f: SentenceFrames, clause: Clause) -> str | None:
    """The day for which 'उसी शाम' or 'उसी दिन' stands in the clause behind, which is that of this one: 'वार्ता हुई और उसी शाम … उनसे मिले'."""
    dates = [m for m in f.mentions if m.kind == "date"]
    behind = [m for m in dates if m.detail == "same-day" and m.first - clause.end in (0, 1) and f.form(clause.end - 1) in _AND]
    day = behind[0].value if len(behind) == len(dates) == 1 and clause.tense == "past" else ""
    return day if len(day) == len("2024-12-01") else None


def _only_its_day(d: Discourse, i: int, section: Section) -> bool:
    """Whether a sentence below a heading with a day tells no other day: '11 जुलाई: … / गुरुवार को … गए और … से मिले'."""
    days = {when(d, i, m, planned=False)[0] for m in d.frames[i].mentions if m.kind == "date"}
    return bool(section.day) and not section.until and days == {section.day}


def day_of_then(d: Discourse, i: int, clause: Clause) -> str | None:
    """The one date told right before a clause that 'तब' opens: '2011 में … पर हस्ताक्षर हुए थे, तब करजई दिल्ली आए थे'.

    So do 'उस अवसर पर', 'उस यात्रा के दौरान' and 'इस कार्यक्रम से पहले' at the head of a sentence, for the clauses too that it joins to the first.
    """
    f = d.frames[i]
    by_doer = not clause.start and any(f.form(k) in _THEN and f.form(k - 1) == "ने" for k in range(1, clause.end))  # 'दोनों ने तब …'
    opened = f.form(0) in _THEN or (f.form(0) in _THAT and f.form(1) in _OCCASION) or by_doer or _beside_what_was_told(f)
    joined = clause.start > 0 and opened and f.form(clause.start - 1) in _AND  # 'तब … प्रधानमंत्री थे और उनके साथ …'
    at_head = opened and not clause.start
    if f.form(clause.start) not in _THEN and not joined and not at_head:
        return None
    before = [m for m in f.mentions if m.kind == "date" and m.last <= clause.start]
    if not before and (joined or at_head) and i and "संध्या" not in d.frames[i - 1].words:  # 'परेड की पूर्व संध्या' is a day before
        before = [m for m in d.frames[i - 1].mentions if m.kind == "date" and m.first >= body_start(d, i - 1)]
    told = before[0] if len(before) == 1 else None
    return told.value if told is not None and told.value and (told.either or not told.until) else None


def _beside_what_was_told(f: SentenceFrames) -> bool:
    """Whether a sentence begins with the ceremony just told, of whose day it tells: 'इस कार्यक्रम से पहले', '… में हुए इस समारोह के बाद'."""
    opening = f.forms(0, _OPENING_WORDS)
    return any(a in _THIS and b in _ACTS and c in _BESIDE for a, b, c in zip(opening, opening[1:], opening[2:], strict=False))


def _of_visit(d: Discourse, draft: Draft, i: int, status: str) -> None:
    """The date of the journey told in the sentence before, where it has but one: 'मई 2018 में मोदी ने … यात्रा की थी। … से उनकी वार्ता …'.

    Of two journeys that sentence tells, it is the one to a state that takes part; of one to come what is planned there.
    """
    told = [v for v in d.of("Visit") if max(v.sentences) == i - 1 and set(v.people("visitor")) & set(draft.people())]
    told = [v for v in told if status == "held" or v.one("status") == status]
    there = [v for v in told if v.one("destination") in draft.states()] or told
    days = {v.one("date") for v in there if v.one("date") and not v.one("endDate")}
    if len(days) == 1:
        draft.add("date", days.pop(), i, (), "date of the visit")


def _same_day(d: Discourse, draft: Draft, i: int, clause: Clause) -> None:
    """The day of the story where a sentence goes on with it: 'इसके बाद …', 'शाम को …', or the sentences behind a lead that tells the day."""
    f = d.frames[i]
    named = {k for m in f.mentions if m.kind == "person" for k in range(m.first, m.last)}
    forms = {form for k, form in enumerate(f.words) if k not in named}  # Macky Sall is 'साल' too
    right_before = _right_before(f, clause)
    just_before = right_before or _before_it(f, clause)
    if f.form(0) in _THEN and d.focus is not None and max(d.focus.sentences) == i - 1 and d.focus.one("date"):
        draft.add("date", d.focus.one("date"), i, (), "same day")
    apart = (_EARLIER if just_before or _in_turn(f) else set()) | (_HAD if right_before else set())
    if _BACKGROUND & (forms - apart):
        return
    going_on = d.focus is not None and bool(set(d.focus.people()) & set(draft.people()))
    section = d.section(i)
    signed = _day_of_signing(d, i) if just_before else None
    if section is not None and section.day and not section.until:
        draft.add("date", section.day, i, (), "day of the section")
    elif signed is not None:
        draft.add("date", signed, i, (), "same day")
    elif d.news is not None and _comes_back(d, i, clause):
        draft.add("date", d.news[0], i, (), OF_THE_NEWS)
    elif going_on and (_GOING_ON & forms or just_before) and d.day and len(d.day) == 10 and not _is_to_come(d, d.day):
        draft.add("date", d.day, i, (), "same day")
    elif d.news is not None and _of_opening(d, i, d.news[1]):
        draft.add("date", d.news[0], i, (), OF_THE_NEWS)
    elif (_in_part_of_day(f, clause) or right_before) and (news := day_of_lead(d)) is not None:
        draft.add("date", news, i, (), OF_THE_NEWS)


def _comes_back(d: Discourse, i: int, clause: Clause) -> bool:
    """Whether a part of the day opens a paragraph behind one of the background: 'शाम को …' is of the day of the news."""
    f, published = d.frames[i], d.article.published
    opens = i > 0 and not clause.start and d.frames[i - 1].sentence.paragraph != f.sentence.paragraph and f.form(0) in _PART_OF_DAY
    if not opens or not published or not d.day or len(d.day) != len(published) or _HAD & set(f.forms(clause.end - 3, clause.end)):
        return False
    return (date.fromisoformat(published) - date.fromisoformat(d.day)).days > _OF_THE_NEWS


def _is_to_come(d: Discourse, day: str) -> bool:
    """Whether a day lies behind the news: what has been held was not held then."""
    return d.article.published is not None and day > d.article.published


def _of_opening(d: Discourse, i: int, lead: int) -> bool:
    """Whether a sentence stands near the one that tells the day of the news; the points above it are of any day."""
    return i - lead <= _OPENING and (i >= lead or d.frames[i].sentence.role != "item")


def _before_it(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause opens with what was told before: 'इससे पहले', 'इसके पहले'."""
    opens = (k for k in (clause.start + 1, clause.start + 2) if f.form(k) in _EARLIER and k < clause.end)
    return any(f.form(k - 1) in _FROM_IT for k in opens)


def _right_before(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause tells what came right before: 'हस्ताक्षर से पहले', 'सम्मेलन शुरू होने से पहले', 'इससे ठीक पहले', 'कुछ घंटे पहले'."""
    for k in range(clause.start + 1, clause.end):
        if f.form(k) in _EARLIER | _LATER and f.form(k - 1) in _HOURS:
            return True
        if f.form(k) not in _EARLIER:
            continue
        if f.form(k - 1) in _FROM_IT and _with_part_of_day(f, clause.start, k):
            return True
        at = k - 1 if f.form(k - 1) != "ठीक" else k - 2
        if f.form(at) in _FROM_IT and at - clause.start <= 1 and at < k - 1:
            return True
        events = any(h.setting == "before" and h.last <= at < h.last + 3 for h in f.heads)
        if f.form(at) in _BEFORE_IT and (events or f.form(at - 1) in _SIGN | _CEREMONY):
            return True
    return False


def _with_part_of_day(f: SentenceFrames, start: int, k: int) -> bool:
    """Whether 'इससे पहले', which opens a clause and ends at `k`, has a part of the day beside it: 'दिन में इससे पहले', 'इससे पहले सुबह'."""
    near = (*f.forms(start, k - 1), *f.forms(k + 1, k + _NEXT_TO_IT))
    return k - 1 - start <= _NEXT_TO_IT and (not _PART_OF_DAY.isdisjoint(near) or ("दिन", "में") in pairwise(near))


def _in_turn(f: SentenceFrames) -> bool:
    """Whether a sentence tells of two talks of one occasion: 'पहले अकेले में और फिर …', '… और बाद में …'."""
    later = any(a == "फिर" or (a, b) == ("बाद", "में") for a, b in pairwise(f.words))
    first = [k for k, form in enumerate(f.words) if form in _EARLIER]
    return later and all(f.form(k - 1) != "से" or f.form(k + 1) in _BY_THEMSELVES for k in first)


def _in_part_of_day(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause tells a part of the day, or its sentence opens with one: 'शाम को', 'सायंकाल', 'दिन में'; not 'सुबह से', 'शाम का भोज'."""
    starts = (k + 1 if f.form(k + 1) == "ही" else k for k in (clause.start, 0))  # 'उस ही शाम को', as machines part 'उसी'
    openings = [f.forms(k, k + 2) for k in starts]
    if any(_PART_OF_DAY & set(opening) or opening == ("दिन", "में") for opening in openings):
        return True
    parts = (k for k in range(clause.start, clause.end) if f.form(k) in _PART_OF_DAY or f.forms(k, k + 2) == ("दिन", "में"))
    return any(f.form(k + 1) not in _NO_TIME and f.form(k - 1) not in _OF_ANOTHER_DAY for k in parts)


def _day_of_signing(d: Discourse, i: int) -> str | None:
    """The day of the agreement just told of, which talks came before."""
    made = (x for x in reversed(list(d.of("Agreement"))) if i - _NEAR <= max(x.sentences, default=-9) < i)
    day = next((x.one("date") for x in made if x.one("date")), None)
    return day if day is not None and len(day) == 10 else None
