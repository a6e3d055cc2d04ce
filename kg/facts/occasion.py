"""The day of an agreement: that of its own words, else that of the talks, the journey or the news in which it is told."""

from itertools import pairwise

from kg.facts.dateline import body_start
from kg.facts.day import when
from kg.facts.draft import Discourse, Draft
from kg.facts.items import LEADS_IN, is_about
from kg.facts.named_day import named_day
from kg.facts.same_day import day_of_then
from kg.facts.since import since
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["add_occasion", "recent_day"]

_AFTER_IT = frozenset({("इसके", "बाद"), ("उसके", "बाद"), ("इसके", "पश्चात"), ("इसके", "उपरांत")})
_BACK = 15
"""So many sentences back the day of the news is looked for; releases tell it once, above their lists."""
_BACK_THEN = 3
"""So many for what had been before the news."""
_DAY = "2024-09-18"
_END = frozenset({"अंत", "समाप्ति", "समापन", "आखिर"})
_HAD = frozenset({"था", "थे", "थी", "थीं"})
_IN_IT = frozenset({"इसमें", "उसमें", "जिसमें"})
_THERE = frozenset({"में", "वहां", "यहां", "वहीं", "यहीं"})
_SAYS = frozenset({"में", "के"})
_FEW = 4
"""So many words stand at most between a paper's year and its name."""
_OPENS = 2
"""So many words may stand before talks that open a sentence: 'मोदी से बातचीत के बाद'."""
_OF = frozenset({"के", "की", "का"})
_OF_ITS_OWN = frozenset({"day of the section", "day of coming"})
"""How talks may have come by a day of their own that no word of theirs tells."""
_NEAR = 3
"""So many sentences behind the talks an agreement is still one of theirs."""
_WHICH = cues("on-which") | {"जो", "जिसे", "जिसको", "जिन्हें"}


def add_occasion(d: Discourse, draft: Draft, i: int, head: Head, clause: Clause, whole: Draft | None = None) -> None:
    """Gives an agreement the day on which it was made, or on which the `whole` list was; what is only proposed has none yet."""
    if draft.one("status") == "proposed":
        return
    m = _told(d, i, head, clause)
    if m is not None:
        m = _more_exactly(d, i, m)
        first = (_day_of_the_talks(d, i) if m.detail == "same-day" else None) or when(d, i, m, planned=False)[0]
        if first:
            draft.add("date", first, i, (d.span(i, m.first, m.last),), "date")
            return
    day = whole.one("date") if whole is not None else day_of_then(d, i, clause) or named_day(d, i) or recent_day(d, i, clause)
    if day is not None:
        draft.add("date", day, i, (), "same occasion")


def _day_of_the_talks(d: Discourse, i: int) -> str | None:
    """The day for which 'उसी दिन' stands behind talks, whatever was told of an arrival since."""
    told = d.focus
    just_made = (slot for x in d.of("Agreement") for slot in x.slots.get("date", ()) if slot.words and slot.sentence == i - 1)
    if told is not None and told.all("date") and told.slots["date"][0].sentence < i - 1 and any(just_made):
        return None  # '24 मई को … हस्ताक्षर किए। ज्ञापन भी उसी दिन हुआ'
    held = told is not None and told.kind == "Meeting" and told.one("status") == "held" and i - max(told.sentences, default=-9) <= _NEAR
    day = told.one("date") if told is not None and held else None
    return day if day is not None and len(day) == 10 else None


def _told(d: Discourse, i: int, head: Head, clause: Clause) -> Mention | None:
    """The date of the clause: the last before its word, else the first; of a partnership the last before its word in the sentence."""
    f = d.frames[i]
    of_another = [h for h in f.heads if h.kind == "agreement" and h.last < head.first and is_about(f, h)]  # '1974 के समझौते से जुड़े प्रोटोकॉल'
    dates = [m for m in f.mentions if m.kind == "date" and not _bounds(f, m) and not _is_to_come(d, m) and not _dates_one(f, m, of_another)]
    before = [m for m in dates if m.last <= head.at]
    if head.type == "partnership":
        found = next((m for m in reversed(before) if m.first in clause), before[-1] if before else None)
        behind = (m for m in dates if head.last <= m.first < clause.end) if clause.tense == "past" else iter(())
        return found or since(f, head, clause) or next(behind, None)  # 'साझेदारी मई 2011 में स्थापित हुई'
    start = body_start(d, i)
    inside = [m for m in dates if m.first >= start and m.first in clause]
    listed = sum(h.kind == "agreement" and h.at in clause for h in f.heads) > 1
    right_behind = next((m for m in inside if m.first == head.last and f.form(m.last) == "में"), None) if listed else None
    if right_behind is not None:
        return right_behind  # '… की संधि 2019 में, … की संधि 2021 में'
    relative = next((c for c in f.clauses if head.last <= c.start < clause.end and f.form(c.start) in _WHICH), None)
    later = [m for m in inside if relative is not None and m.first in relative] or inside  # 'समझौते के अगले दिन …, जिस पर रविवार को'
    says = head.type == "joint-statement" and f.form(head.last) in _SAYS  # 'बयान में 2030 तक …', 'बयान के अनुसार 2027 में …'
    told = next((m for m in reversed(inside) if m.last <= head.at), later[0] if later and not says else None)
    return told


def _dates_one(f: SentenceFrames, m: Mention, papers: list[Head]) -> bool:
    """Whether a date is that of one of these papers: '1974 के भूमि समझौते'."""
    return f.form(m.last) in _OF and any(m.last <= h.first <= m.last + _FEW for h in papers)


def _is_to_come(d: Discourse, m: Mention) -> bool:
    """Whether a year lies behind that of the news: '‘2030 की ओर साझेदारी’ पर हस्ताक्षर किए' was not done then."""
    return len(m.value) == len("2024") and m.value > (d.article.published or "9999")[:4]


def _more_exactly(d: Discourse, i: int, told: Mention) -> Mention:
    """A year, or the day of it that the sentence tells behind: '1966 का समझौता, जो 17 फरवरी 1966 को … किया था'."""
    behind = [m for m in d.frames[i].mentions if m.kind == "date" and m.first >= told.last]
    within = [m for m in behind if len(m.value) == 10 and len(told.value) == 4 and m.value.startswith(told.value)]
    return within[0] if len(within) == 1 and len(behind) == 1 else told


def _bounds(f: SentenceFrames, m: Mention) -> bool:
    """Whether a date only bounds a term: '2022 से 2026 तक का कार्यक्रम', 'वर्ष 2024-2028 के लिए', '2030 तक', '1992 में संबंध बनने के बाद'."""
    if m.detail == "this-year":
        return True  # 'इस साल संधि के 25 वर्ष पूरे हुए'
    behind = f.forms(m.last, m.last + 2)
    near = f.forms(m.last, m.last + 8)
    if len(m.value) == 4 and any(a.endswith("ने") and (b, c) == ("के", "बाद") for a, b, c in zip(near, near[1:], near[2:], strict=False)):
        return True
    if f.form(m.last - 1) == "तक" or behind[:1] == ("तक",):
        return True
    return len(m.value) == 4 and (behind[:1] in {("से",), ("-",)} or behind == ("के", "लिए"))


def recent_day(d: Discourse, i: int, clause: Clause | None = None) -> str | None:
    """The day of the talks told just before, or else of the story where the sentence stands; for a list that of what opens it."""
    f = d.frames[i]
    if clause is None and (made := _just_made(d, i)) is not None:
        return made.one("date")
    if clause is None and any(m.detail == "same-day" for m in f.mentions) and (same := _day_of_the_talks(d, i)) is not None:
        return same  # 'उसी दिन हस्ताक्षरित हुए:'
    if (talks := _at_end_of_talks(d, i)) is not None:
        return talks
    long_past = _long_past(f, clause or f.clauses[-1])
    at, day = _day_of_the_story(d, i, clause, long_past=long_past)
    told = d.focus
    if told is None or told.one("status") != "held" or not told.one("date"):
        return day
    last = max(told.sentences, default=-9)
    if day is not None and told.slots["date"][0].sentence < at == i - 1 and (long_past or _after_talks(f)) and _sets_a_scene(d.frames[at]):
        return day  # '… 2016 में … की यात्रा की थी। वार्ता के अवसर पर निम्नलिखित पर हस्ताक्षर हुए थे:'
    if i - last == 1 and f.form(0) in _IN_IT:
        return told.one("date")
    if f.sentence.role == "item" and i in told.sentences and any(h.kind in ("meeting", "talk") and h.setting == "after" for h in f.heads):
        return told.one("date")  # 'मई 2018: … पनामा आए। … से वार्ता के बाद दो समझौतों पर दस्तखत हुए'
    dated = told.slots["date"][0]
    understood = not dated.words and dated.rule not in _OF_ITS_OWN
    if understood and day is not None and len(day) == 10 and at >= 0:
        return day  # the talks have no day of their own
    of_its_own = _sets_a_scene(d.frames[dated.sentence]) and i - dated.sentence == 1 and len(str(dated.value)) == 10
    same_time = long_past or dated.sentence == i or of_its_own or not _tells_the_past(d.frames[dated.sentence])
    return told.one("date") if i - last <= _NEAR and last >= at and same_time else day


def _at_end_of_talks(d: Discourse, i: int) -> str | None:
    """The day of the talks just told, or of the news, at whose end a sentence says that it was: 'बैठक के अंत में …'.

    'बैठक के बाद …' right behind talks of a day is of that day too, save where it leads in a list of the news.
    """
    f, told = d.frames[i], d.focus
    after = (f.words[-1] not in LEADS_IN and _after_talks(f)) or f.forms(0, 2) in _AFTER_IT
    if after and told is not None and told.kind == "Meeting" and told.all("date") and _tells_the_past(d.frames[i - 1]):
        day, dated = told.one("date"), told.slots["date"][0]
        if day is not None and len(day) == len(_DAY) and dated.words and dated.sentence == i - 1:
            return day  # '… एक दिन पहले … से वार्ता की। बातचीत के बाद …'
    head = next((h for h in f.heads if h.kind == "meeting" and h.first == h.at <= 1), None)
    if head is None or not _END & set(f.forms(head.last + 1, head.last + 2)) or f.form(head.last) not in {"के", "की"}:
        return None
    near = told is not None and told.kind == "Meeting" and i - max(told.sentences, default=-9) <= _NEAR
    return told.one("date") if told is not None and near else d.news[0] if d.news is not None else None


def _after_talks(f: SentenceFrames) -> bool:
    """Whether a sentence opens with what it came after: 'बैठक के बाद …', 'मोदी से बातचीत के बाद …'."""
    return any(h.kind in ("meeting", "talk") and h.first <= _OPENS and h.setting == "after" for h in f.heads)


def _just_made(d: Discourse, i: int) -> Draft | None:
    """The dated agreement just told of."""
    made = (x for x in reversed(d.drafts) if x.kind == "Agreement" and not x.listed and x.one("date"))
    return next((x for x in made if i - 2 <= max(x.sentences) <= i), None)


def _day_of_the_story(d: Discourse, i: int, clause: Clause | None, *, long_past: bool) -> tuple[int, str | None]:
    """The last day told before, with the sentence where it is an event's: in an earlier clause, or in a sentence of the same time.

    What had been is dated by what had been before it, the news by the news.
    """
    section = d.section(i)
    heading = section.at if section is not None else -1
    for k in range(i, max(i - (_BACK_THEN if long_past else _BACK), heading), -1):
        f = d.frames[k]
        for m in reversed(f.mentions):
            if m.kind != "date" or not _tells_a_day(d, k, m):
                continue
            before = k == i and clause is not None and m.last <= clause.start
            its = f.clause_of(m.first)
            same_time = its.tense != "future" and (_was_there(f, its) or _long_past(f, its) == long_past)
            day, _ = when(d, k, m, planned=False)
            if (same_time and len(day) == 10) or (day and (before or (same_time and long_past))):
                return (k if f.heads else -1), day
    if section is not None and section.day and not section.until and not long_past:
        return section.at, section.day
    return -1, None


def _tells_a_day(d: Discourse, k: int, m: Mention) -> bool:
    """Whether a date can be the day of what is told behind it: somebody does something then, and it is no dateline, span or term."""
    f = d.frames[k]
    spans = bool(m.until) and not m.either
    of_the_news = m.detail in ("either", "today") or f.sentence.role == "headline"
    eventful = bool(f.heads) or of_the_news or any(o.kind == "person" for o in f.mentions)
    if spans or _bounds(f, m) or _is_to_come(d, m):
        return False
    return eventful and m.detail != "previous-day" and m.first >= body_start(d, k)


def _tells_the_past(f: SentenceFrames) -> bool:
    """Whether a sentence goes back before the news: it tells what had been, or of the day before."""
    dated = [c for c in f.clauses if any(m.kind == "date" and m.first in c for m in f.mentions)]
    return any(_long_past(f, c) for c in dated or f.clauses) or any(m.detail == "previous-day" for m in f.mentions)


def _sets_a_scene(f: SentenceFrames) -> bool:
    """Whether a sentence opens a tale of an earlier day, which the next goes on with: '18 मार्च को … मिले थे। तीनों ने … हस्ताक्षर किए'."""
    return _tells_the_past(f) and not any(m.detail == "previous-day" for m in f.mentions)


def _long_past(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause tells of what had been before the news: 'हुए थे', 'की थी'."""
    return bool(_HAD & set(f.forms(clause.end - 3, clause.end)))


def _was_there(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause only says where somebody was, at the time of the news or before it: 'अगले दिन वह समरकंद में थे'."""
    return any(had in _HAD and before in _THERE for before, had in pairwise(f.forms(clause.end - 4, clause.end)))
