"""When and where: the date and the place that a clause gives an event, and what the sentence as a whole lends it."""

from collections.abc import Sequence
from datetime import date, timedelta

from kg.facts.draft import Discourse, Draft
from kg.model import Clause, Head, Mention
from kg.script import folded

_GOING_ON = folded("बाद फिर शाम सुबह दोपहर दिन रात भी पश्चात उपरांत अलग ठीक")
_BACKGROUND = folded("पिछली पिछले पहले पूर्व तब तत्कालीन गत बीते साल वर्ष थी थे था थीं")
__all__ = ["add_date", "add_place", "body_start", "when"]


def body_start(d: Discourse, i: int) -> int:
    """The first token behind a dateline: 'काठमांडू, पांच जनवरी (भाषा) …' lends its sentence neither place nor day."""
    f = d.frames[i]
    forms = f.forms(0, 16)
    if ")" in forms[:14] and "(" in forms and forms.index("(") <= 11:
        close = forms.index(")")
        if any(m.kind in ("date", "place") and m.last <= forms.index("(") for m in f.mentions):
            return close + 1
    if f.mentions and f.mentions[0].kind == "place" and f.mentions[0].first <= 4 and f.form(f.mentions[0].last) in {"।", ":", "|", "-"}:
        return f.mentions[0].last + 1
    return 0


def when(d: Discourse, i: int, m: Mention, *, planned: bool) -> tuple[str, str]:
    """First and last day of a date mention, seen from the event: a weekday lies behind a held one and ahead of a planned one."""
    published = d.article.published
    if m.detail in {"same-day", "next-day"} and not m.value and d.day and len(d.day) == 10:
        return (d.day if m.detail == "same-day" else (date.fromisoformat(d.day) + timedelta(days=1)).isoformat()), ""
    if m.detail == "nearest" and not planned and published and m.value > published and len(m.value) == 10:
        return _year_before(m.value), _year_before(m.until) if m.until else ""  # what has been held lies behind us
    if m.detail == "either":
        return (m.until if planned else m.value), ""
    return m.value, m.until


def _year_before(day: str) -> str:
    return f"{int(day[:4]) - 1}{day[4:]}"


def add_date(d: Discourse, draft: Draft, i: int, head: Head | None, clause: Clause, *, planned: bool, whole: bool = True) -> None:
    """Gives an event the date of its clause, or of the sentence where that has but one."""
    if draft.all("date"):
        return
    m = _nearest(d, i, head, clause, whole)
    if m is None:
        if draft.kind == "Meeting" and not planned and whole:
            _of_visit(d, draft, i)
            _same_day(d, draft, i)
        return
    first, last = when(d, i, m, planned=planned)
    words = (d.span(i, m.first, m.last),)
    if first:
        draft.add("date", first, i, words, "date")
        if last and last != first:
            draft.add("endDate", last, i, words, "date")


def _of_visit(d: Discourse, draft: Draft, i: int) -> None:
    """The date of the journey told in the sentence before, where it has but one: 'मई 2018 में मोदी ने … यात्रा की थी। … से उनकी वार्ता …'."""
    for visit in d.of("Visit"):
        if max(visit.sentences) == i - 1 and set(visit.people("visitor")) & set(draft.people()) and visit.one("date") and not visit.one("endDate"):
            draft.add("date", visit.one("date"), i, (), "date of the visit")


def _same_day(d: Discourse, draft: Draft, i: int) -> None:
    """The day of the story where a sentence goes on with it: 'इसके बाद …', 'शाम को …', or the sentences behind a lead that tells the day."""
    f = d.frames[i]
    forms = set(f.forms(0, len(f.sentence.tokens)))
    if draft.all("date") or any(m.kind == "date" for m in f.mentions) or _BACKGROUND & forms:
        return
    going_on = d.focus is not None and bool(set(d.focus.people()) & set(draft.people()))
    if d.section is not None and d.section[1]:
        draft.add("date", d.section[1], i, (), "day of the section")
    elif going_on and _GOING_ON & forms and d.day and len(d.day) == 10:
        draft.add("date", d.day, i, (), "same day")
    elif d.news is not None and i - d.news[1] <= 3:
        draft.add("date", d.news[0], i, (), "day of the news")


def _nearest(d: Discourse, i: int, head: Head | None, clause: Clause, whole: bool) -> Mention | None:
    f = d.frames[i]
    start = body_start(d, i)
    options = [m for m in f.mentions if m.kind == "date" and m.first >= start and not _elsewhere(d, i, m)]
    inside = [m for m in options if m.first in clause]
    if not inside and whole:
        others = [h for h in f.heads if h.kind in (("meeting", "agreement") if head is None or head.kind in ("meeting", "talk", "meet-verb") else ("meeting", "visit", "travel-verb", "agreement")) and h.at not in clause and not h.setting]
        inside = [m for m in options if not any(h.at in f.clause_of(m.first) for h in others)]
    if not inside:
        return None
    at = head.at if head is not None else clause.end
    if head is not None and head.kind == "visit":
        talks = [h.at for h in f.heads if h.kind in ("meeting", "talk") and h.at > at and h.at in clause]
        inside = [m for m in inside if not (m.first > at and talks and m.first < talks[0] and talks[0] - m.first < m.first - at)]
        if not inside:
            return None
    before = [m for m in inside if m.last <= at]
    return (before or inside)[-1 if before and len(before[-1].value) == 10 else 0]


def _elsewhere(d: Discourse, i: int, m: Mention) -> bool:
    """Whether a date belongs to something else: 'के बाद से', 'से अब तक', '2030 तक', 'in 2015 founded'."""
    f = d.frames[i]
    behind = f.forms(m.last, m.last + 3)
    if behind[:1] == ("तक",) and not m.until:
        return True
    if behind[:2] == ("के", "बाद") or (behind[:2] == ("के", "लिए") and len(m.value) < 7):
        return len(m.value) < 10
    return (behind[:1] == ("से",) and not m.until and len(m.value) < 10) or behind[:1] == ("-",)


def add_place(d: Discourse, draft: Draft, i: int, head: Head | None, clause: Clause) -> None:
    """Gives an event the place of its clause; of several the one that में marks, a building before a city."""
    if draft.all("place"):
        return
    f = d.frames[i]
    start = body_start(d, i)
    options = [m for m in f.mentions if m.kind == "place" and m.first >= start and _is_site(f.forms(m.last, m.last + 4))]
    inside = [m for m in options if m.first in clause]
    if not inside and head is not None:
        others = [h for h in f.heads if h.kind in ("meeting", "visit") and h.at not in clause and not h.setting]
        inside = [] if others else options
    if not inside and "वहां" in f.forms(clause.start, clause.end):
        inside = [m for m in f.mentions if m.kind == "place" and start <= m.first and m.last <= clause.start][-1:]
    if not inside:
        if "यहां" in f.forms(clause.start, clause.end) and d.article.dateline:
            draft.add("place", ("", d.article.dateline), i, (), "dateline")
        return
    marked = [m for m in inside if f.form(m.last) in {"में", "स्थित"}] or inside
    before = [m for m in marked if head is None or m.last <= head.at] or marked
    best = next((m for m in before if m.detail.startswith("building")), before[-1] if head is not None and before[-1].last <= head.at else before[0])
    draft.add("place", (best.detail, _surface(d, i, best)), i, (d.span(i, best.first, best.last),), "place")


def _is_site(behind: Sequence[str]) -> bool:
    """Whether what follows a place name makes it a site: में, स्थित, के … में."""
    if not behind:
        return False
    return behind[0] in {"में", "स्थित", "के", "मे"} and behind[:2] not in {("के", "साथ"), ("के", "बीच"), ("के", "लिए"), ("के", "लिये"), ("के", "बाद")}


def _surface(d: Discourse, i: int, m: Mention) -> str:
    span = d.span(i, m.first, m.last)
    return d.article.text[span.start : span.end]
