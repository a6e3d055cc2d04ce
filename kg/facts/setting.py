"""When and where: the date and the place that a clause gives an event, and what the sentence as a whole lends it."""

from collections.abc import Sequence

from kg.facts.arrived import WENT, came_there
from kg.facts.day import when
from kg.facts.draft import Discourse, Draft
from kg.facts.ended import begun, over_on
from kg.facts.same_day import understood_day
from kg.facts.towns import met_in_city_state
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["add_date", "add_place", "body_start", "lend_scene"]

_AFTER = frozenset({"बाद", "उपरांत", "पश्चात", "पश्चात्"})
_AND = cues("and")
_BACKGROUND = cues("background")
_BUILDING = cues("building-noun")
_COUNTED = frozenset({"पहला", "पहली", "पहले", "प्रथम", "दूसरा", "दूसरी", "दूसरे", "तीसरा", "तीसरी", "तीसरे"})
_DATELINE_END = frozenset({"।", ":", "|", "-"})
_OF_TOWN = {(case, that) for case in ("का", "की") for that in ("वह", "यह", "वही", "यही", "उस")}
"""'लंदन का वह सम्मेलन'."""
_GOING = cues("go")
_INSIDE = frozenset({"अंदर", "भीतर"})
_LONGEST_DATELINE = 12
"""Tokens of towns and a day with which a line may open."""
_LONGEST_DAY = 6
"""Tokens of a day and a comma that may stand before the town at the head of a line."""
_APART_WORDS = 3
"""So many words between two dates of one clause tell of something in between."""
_OPENS = 2
"""So many words may stand before a day that opens its clause: 'फिर वहां सोमवार को'."""
_POSTPOSITIONS = frozenset({"का", "की", "के", "को", "ने", "में", "से", "पर"})
_NOT_A_SITE = frozenset({"साथ", "बीच", "लिए", "बाद"})
_SINCE = 9
"""So many words behind a month or year stands that something came after it: 'मार्च में पद ग्रहण करने के बाद'."""
_TAKING_OFFICE = frozenset({"बनने", "संभालने"})
_THERE = frozenset({"वहां", "वहीं", "जहां"})
_WAS = cues("was")
_WHO = frozenset({"जो", "जिन्होंने", "जिसने"})
_SITE = frozenset({"में", "स्थित", "के", "मे", "जाकर", "पहुंचकर", "आकर"})


def body_start(d: Discourse, i: int) -> int:
    """The first token behind a dateline: 'काठमांडू, पांच जनवरी (भाषा) …' lends its sentence neither place nor day."""
    f = d.frames[i]
    forms = f.forms(0, 16)
    if "(" in forms[:12] and ")" in forms[:14]:
        bracket = forms.index("(")
        in_full = any(m.kind == "date" and m.first <= bracket + 1 < m.last for m in f.mentions)  # 'कल (29 मार्च) को', 'बुधवार (29/6) को'
        dated = any(m.kind in ("date", "place") and m.last <= bracket for m in f.mentions)
        behind = forms.index(")") + 1
        if dated and not in_full and not _POSTPOSITIONS & {*forms[:bracket], *forms[behind : behind + 1]}:  # not 'एवोरा (पुर्तगाल) में'
            return behind
    first = f.mentions[0] if f.mentions else None
    if first is not None and first.kind == "place" and first.first <= 4 and f.form(first.last) in _DATELINE_END:
        return 0 if _is_scene_of_part(d, i, first) else first.last + 1
    day = next((m for m in f.mentions if m.kind == "date" and m.last <= _LONGEST_DATELINE), None)
    of_page = day is not None and day.value == d.article.published and f.form(day.last) in _DATELINE_END
    if day is not None and of_page and not (_POSTPOSITIONS - {"की", "के"}) & set(f.forms(0, day.first)):
        return day.last + 1  # 'टोक्यो, 6 मई 2024 — …'
    return 0


def _is_scene_of_part(d: Discourse, i: int, town: Mention) -> bool:
    """Whether a town with a colon opens one of several parts of an article rather than the whole: 'प्राया: …', 'अबूजा: …'."""
    f = d.frames[i]
    later = any(g.sentence.role != "headline" for g in d.frames[max(i - 2, 0) : i])
    return later and town.first == 0 and f.form(town.last) == ":" and not any(m.kind == "date" and m.last == town.last for m in f.mentions)


def add_date(d: Discourse, draft: Draft, i: int, head: Head | None, clause: Clause, *, planned: bool, whole: bool = True) -> None:
    """Gives an event the date of its clause, or of the sentence where that has but one."""
    if draft.all("date"):
        return
    m = _nearest(d, i, head, clause, whole)
    if m is None:
        understood_day(d, draft, i, clause, planned=planned, whole=whole)
        return
    first, last = when(d, i, m, planned=planned)
    words = (d.span(i, m.first, m.last),)
    if not planned and not last and (opened := begun(d.frames[i], head, clause, first)) is not None:
        first, last = opened, first
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
    sites = [m for m in before.mentions if m.kind == "place" and m.first >= start and _is_site(before.forms(m.last, m.last + 2))]
    if len(days) == 1 and not draft.all("date"):
        first, last = when(d, k, days[0], planned=False)
        draft.add("date", first, k, (d.span(k, days[0].first, days[0].last),), "scene before")
        if last and last != first:
            draft.add("endDate", last, k, (), "scene before")
    if sites and not draft.all("place"):
        m = next((m for m in sites if m.detail.startswith("building")), sites[-1])
        draft.add("place", (m.detail, d.text(k, m.first, m.last)), k, (d.span(k, m.first, m.last),), "scene before")


def _sentence_before(d: Discourse, i: int) -> int:
    """The sentence before, or the one before that where it only tells of the paper: 'दस्तावेज दस साल तक चलेगा।'; -1 where there is none."""
    between = d.frames[i - 1] if i else None
    sets_a_scene = between is not None and any(m.kind in ("date", "place", "person") for m in between.mentions)
    of_the_paper = between is not None and not sets_a_scene and all(h.kind in ("agreement", "signing") for h in between.heads)
    return i - 2 if of_the_paper and i > 1 else i - 1


def _nearest(d: Discourse, i: int, head: Head | None, clause: Clause, whole: bool) -> Mention | None:
    """The date that belongs to an event word: the last one before it if told to the day, else the first of its clause or sentence."""
    f = d.frames[i]
    start = body_start(d, i)
    options = [m for m in f.mentions if m.kind == "date" and m.first >= start and not _elsewhere(f, m)]
    inside = [m for m in options if m.first in clause]
    if not inside and f.form(clause.start) == "जब":
        inside = [m for m in options if m.last <= clause.start and clause.start in (f.clause_of(m.first).end, clause.start)][-1:]
    opening = f.clauses[0]
    if not inside and opening.tense == "none" and not any(h.at in opening for h in f.heads) and f.form(opening.end) in _WHO:
        inside = [m for m in options if m.first in opening]  # '25 जनवरी को लूला, जो … थे, … गए'
    if not inside and whole:
        others = _other_events(f, head, clause)
        inside = [m for m in options if not any(h.at in f.clause_of(m.first) for h in others)]
    if not inside and head is not None and head.kind in ("meeting", "talk", "meet-verb"):
        inside = _of_clause_before(f, options, clause)
    if head is not None and head.kind == "visit":
        inside = _without_those_of_talks(f, inside, head, clause)
    if not inside:
        return None
    at = head.at if head is not None else clause.end
    before = [m for m in inside if m.last <= at]
    if before and (len(before[-1].value) == 10 or _opens_second_part(f, before)):
        return before[-1]
    return _to_the_day(f, head, (before or inside)[0], [m for m in options if m in inside or m.first == clause.end])


def _opens_second_part(f: SentenceFrames, dates: Sequence[Mention]) -> bool:
    """Whether the last of several dates opens what a clause tells besides: 'जुलाई 2007 में … का तथा सितंबर 2016 में … की यात्रा के समय'."""
    return len(dates) > 1 and f.form(dates[-1].first - 1) in _AND and dates[-1].first - dates[-2].last > _APART_WORDS


def _to_the_day(f: SentenceFrames, head: Head | None, told: Mention, dates: Sequence[Mention]) -> Mention:
    """A month, or the day of it that its clause tells besides; of a journey, whose clause may tell talks, only one in brackets.

    'नवंबर 2023: पेरू का दौरा (4 से 7 नवंबर)', 'जनवरी में एक बातचीत थी: महीने की 28 को'.
    """
    journey = head is not None and head.kind in ("visit", "travel-verb")
    within = [m for m in dates if len(m.value) > len(told.value) in (4, 7) and m.value.startswith(told.value)]
    within = [m for m in within if not journey or f.form(m.first - 1) == "("]
    return within[0] if len(within) == 1 else told


def _of_clause_before(f: SentenceFrames, dates: Sequence[Mention], clause: Clause) -> list[Mention]:
    """The day with which the clause before opens, where this one goes on in its tense: 'सोमवार को … से मुलाकात की और … से बातचीत की'."""
    before = next((c for c in f.clauses if c.end == clause.start), None)
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


def _without_those_of_talks(f: SentenceFrames, dates: list[Mention], head: Head, clause: Clause) -> list[Mention]:
    """Leaves out a date behind the journey that stands nearer to the talks after it: 'यात्रा के दौरान 5 मई को वार्ता'."""
    talks = next((h.at for h in f.heads if h.kind in ("meeting", "talk") and h.at > head.at and h.at in clause), None)
    if talks is None:
        return dates
    over = any(h.at == talks and h.setting == "after" for h in f.heads)  # 'यात्रा 6 नवंबर को … से चर्चा के बाद'
    return [m for m in dates if not (head.at < m.first < talks and (over or talks - m.first < m.first - head.at))]


def _elsewhere(f: SentenceFrames, m: Mention) -> bool:
    """Whether a date belongs to something else: '2030 तक', '2015 के बाद', '2025 के लिए', '2010 से', '2010-', 'सितंबर में … बनने के बाद'."""
    behind = f.forms(m.last, m.last + 2)
    near = f.forms(m.last, m.last + 7)
    if any(taken in _TAKING_OFFICE and after == "बाद" for taken, after in zip(near, near[2:], strict=False)):
        return True
    to_the_day = len(m.value) == 10
    if f.form(m.last - 1) == "तक":
        return not m.until
    if not to_the_day and (_is_after(behind) or _of_what_came_before(f, m)):
        return True
    match behind:
        case ("तक", *_):
            return not m.until
        case ("के", "लिए"):
            return len(m.value) < 7
        case ("से", *_):
            return not m.until and not to_the_day and behind[1:] != ("शुरू",)  # 'दिसंबर 1988 से शुरू होती है'
        case _:
            return behind[:1] == ("-",) and len(m.value) == 4


def _is_after(forms: tuple[str, ...]) -> bool:
    return len(forms) > 1 and forms[0] == "के" and forms[1] in _AFTER


def _of_what_came_before(f: SentenceFrames, m: Mention) -> bool:
    """Whether a month or year is that of something after which the event came: 'इस वर्ष मार्च में पद ग्रहण करने के बाद यह उनकी पहली यात्रा है'."""
    behind = f.forms(m.last, m.last + _SINCE)
    after = next((k for k in range(2, len(behind) - 1) if _is_after(behind[k : k + 2])), None)
    if behind[:1] not in {("में",), ("के",)} or after is None:
        return False
    told_first = any(m.last <= h.at < m.last + after for h in f.heads)
    since = behind[after - 1].endswith("ने") or not _COUNTED.isdisjoint(f.forms(m.last + after, m.last + after + _SINCE + 3))
    return since and not told_first and not {",", "ने"} & set(behind[:after])


def add_place(d: Discourse, draft: Draft, i: int, head: Head | None, clause: Clause) -> None:
    """Gives an event the place of its clause; of several the one that में marks, a building before a city."""
    if draft.all("place"):
        return
    f = d.frames[i]
    sites = _sites(d, i, head, clause)
    if not sites and head is not None and (host := _host_town(d, i, head, clause)) is not None:
        sites = [host]
    if not sites:
        if (town := met_in_city_state(f, clause)) is not None:
            name, where = d.text(i, town.first, town.last), d.span(i, town.first, town.last)
            draft.add("place", (f"city:{town.value}", name), i, (where,), "city state")
        elif (there := _place_before(d, i, clause)) is not None:
            draft.add("place", there, i, (), "there")
        elif "यहां" in f.forms(clause.start, clause.end) and d.article.dateline:
            draft.add("place", ("", d.article.dateline.split(",")[0].strip()), i, (), "dateline")
        elif (section := d.section(i)) is not None and section.place is not None and not _BACKGROUND & set(f.words):
            draft.add("place", section.place, i, (), "place of the section")
        return
    marked = [m for m in sites if f.form(m.last) in {"में", "स्थित", ":"}] or sites
    before = [m for m in marked if head is None or m.last <= head.at] or marked
    last_before = before[-1] if head is not None and before[-1].last <= head.at else before[0]
    best = next((m for m in before if m.detail.startswith("building")), last_before)
    draft.add("place", (best.detail, d.text(i, best.first, best.last)), i, (d.span(i, best.first, best.last),), "place")


def _host_town(d: Discourse, i: int, head: Head, clause: Clause) -> Mention | None:
    """The town that hosted a meeting: 'एथेंस ने नौवें सम्मेलन की मेजबानी की'."""
    f = d.frames[i]
    hosts = f.forms(head.last, head.last + 2) == ("की", "मेजबानी")
    towns = (m for m in f.mentions if m.kind == "place" and m.first in clause and m.last <= head.at and f.form(m.last) == "ने")
    return next(towns, None) if hosts else None


def _sites(d: Discourse, i: int, head: Head | None, clause: Clause) -> list[Mention]:
    """The places of a clause, else of the sentence if it tells of nothing else, else the one that 'वहां' points back at."""
    f = d.frames[i]
    start = body_start(d, i)
    places = [m for m in f.mentions if m.kind == "place" and m.first >= start]
    at = [m for m in places if m.detail.startswith("building") and f.form(m.last) == "पर" and m.first in clause]  # 'राष्ट्रपति महल पर'
    options = [m for m in places if (_is_site(f.forms(m.last, m.last + 2)) and not _of_somebody(f, m)) or _names_the_scene(f, m, head)]
    options = options or at
    inside = [m for m in options if m.first in clause]
    if not inside and f.form(clause.start) == "जब":
        inside = [m for m in options if f.clause_of(m.first).end == clause.start]
    if not inside and head is not None:
        elsewhere = any(h.kind in ("meeting", "visit") and h.at not in clause and not h.setting for h in f.heads)
        met_there = [f.clause_of(h.at) for h in f.heads if h.kind == "meet-verb" and h.at not in clause and not h.setting]
        inside = [] if elsewhere else [m for m in options if all(m.first not in c for c in met_there)]
    if not inside and (_THERE & set(f.forms(clause.start, clause.end))):
        inside = [m for m in places if m.last <= clause.start][-1:]
    return inside or _where_they_went(f, places, clause)


def _where_they_went(f: SentenceFrames, places: Sequence[Mention], clause: Clause) -> list[Mention]:
    """The town to which the clause before tells a journey: 'लीमा गए और राष्ट्रपति से वार्ता की', 'लीमा का दौरा किया और …'."""
    came = next((m for m in places if m.last < clause.end and m.first in clause and came_there(f, m)), None)
    if came is not None:
        return [came]
    goals = {h.first for h in f.heads if h.kind == "travel-verb" and f.clause_of(h.at).end == clause.start and not h.setting}
    goals |= {k for h in f.heads if h.kind == "visit" and f.clause_of(h.at).end == clause.start for k in range(h.first - 2, h.first + 1)}
    goes_on = f.form(clause.start - 1) in _AND | {",", "तो"} or f.form(clause.start) == "तो"
    is_there = {m.last for m in places if f.form(m.last) == "में" and f.form(m.last + 1) in _WAS and m.last + 3 == clause.start}
    return [m for m in places if m.last in goals | is_there and goes_on]  # 'दौरे पर लीमा में थे और … से बैठक की'


def _place_before(d: Discourse, i: int, clause: Clause) -> tuple[str, str] | None:
    """Where 'वहां' at the head of a sentence, or behind a day there, is: the last town of the sentence before."""
    f, before = d.frames[i], d.frames[i - 1] if i else None
    there = next((k for k in range(clause.start, clause.end) if f.form(k) == "वहां"), None)
    if before is None or there is None:
        return None
    behind_day = any(m.kind == "date" and there - m.last in (0, 1) for m in f.mentions)  # '21 दिसंबर को वहां'
    if there - clause.start > 2 and not behind_day:
        return None
    towns = [m for m in before.mentions if m.kind == "place"]
    return (towns[-1].detail, d.text(i - 1, towns[-1].first, towns[-1].last)) if towns else None


def _names_the_scene(f: SentenceFrames, m: Mention, head: Head | None) -> bool:
    """A site without में: '20 मई 2023, लंदन: …', 'मार्च की टोक्यो वार्ता', 'सम्मेलन के लिए रियाद पहुंचे'."""
    opens_line = f.form(m.last) == ":" and m.first <= _LONGEST_DAY
    if head is None or opens_line:
        return opens_line
    its_own = m.last in (head.first, head.at) or f.forms(m.last, head.at) in _OF_TOWN
    return its_own or (head.setting == "purpose" and m.first > head.last and f.form(m.last) in _GOING)


def _of_somebody(f: SentenceFrames, m: Mention) -> bool:
    """Whether a place only says whose official somebody is: 'कर्नाटक के राज्यपाल …'."""
    return f.form(m.last) == "के" and any(o.kind == "person" and o.first == m.last + 1 for o in f.mentions)


def _is_site(behind: Sequence[str]) -> bool:
    """Whether what follows a place name makes it a site: 'दिल्ली में', 'दिल्ली स्थित', 'दिल्ली के हैदराबाद हाउस में'; not 'दिल्ली के साथ'."""
    if behind[:1] == ("के",) and behind[1:2] and behind[1] in _INSIDE:
        return True
    if behind[1:2] == ("तो",) and behind[0] in WENT:
        return True  # 'मॉस्को गए तो पुतिन से मिले'
    if not behind or behind[0] not in _SITE:
        return bool(behind) and behind[0] in _BUILDING and behind[1:2] == ("में",)  # 'रीगा कैसल में'
    return not (behind[0] == "के" and len(behind) > 1 and behind[1] in _NOT_A_SITE)
