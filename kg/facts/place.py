"""Where an event was: the town, building or site of its clause, or the one that the story has come to."""

from collections.abc import Sequence

from kg.facts.arrived import WENT, came_there
from kg.facts.dateline import body_start
from kg.facts.draft import Discourse, Draft
from kg.facts.gapped import gapped
from kg.facts.subjects import words_before_aside
from kg.facts.towns import met_in_city_state
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["add_place", "is_site"]

_AND = cues("and")
_BACKGROUND = cues("background")
_KIND_OF_SITE = cues("building-noun") | cues("town-noun")
_OF_TOWN = {(case, that) for case in ("का", "की") for that in ("वह", "यह", "वही", "यही", "उस")}
"""'लंदन का वह सम्मेलन'."""
_DESCRIBES = 4
"""So many words at most tell which 'इस … शहर' is meant."""
_GOING = cues("go")
_INSIDE = frozenset({"अंदर", "भीतर"})
_LONGEST_DAY = 6
"""Tokens of a day and a comma that may stand before the town at the head of a line."""
_NOT_A_SITE = cues("not-a-site")
_STAYED = frozenset({"बिताने", "ठहरने", "रुकने"})
_STAYED_FOR = 8
_THERE = frozenset({"वहां", "वहीं", "जहां"})
_THIS = frozenset({"इस", "उस", "इसी", "उसी"})
_THE_SAME = frozenset({"उसी", "इसी"})
_TOWN = cues("town-noun")
_WAS = cues("was")
_WITNESSED = frozenset({("का", "गवाह"), ("की", "गवाह"), ("का", "साक्षी"), ("की", "साक्षी")})
_SITE = frozenset({"में", "स्थित", "के", "मे", "जाकर", "पहुंचकर", "आकर"})


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
        elif d.article.dateline and ("यहां" in f.forms(clause.start, clause.end) or _in_this_town(f, clause)):
            draft.add("place", ("", d.article.dateline.split(",")[0].strip()), i, (), "dateline")
        elif (section := d.section(i)) is not None and section.place is not None and not _BACKGROUND & set(f.words):
            draft.add("place", section.place, i, (), "place of the section")
        return
    marked = [m for m in sites if f.form(m.last) in {"में", "स्थित", ":"}] or sites
    before = [m for m in marked if head is None or m.last <= head.at] or marked
    last_before = before[-1] if head is not None and before[-1].last <= head.at else before[0]
    best = next((m for m in before if m.detail.startswith("building")), last_before)
    draft.add("place", (best.detail, d.text(i, best.first, best.last)), i, (d.span(i, best.first, best.last),), "place")


def _in_this_town(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause tells of the town of the dateline by what kind of town it is: 'पेरू के इस पहाड़ी शहर में'."""
    towns = (k for k in range(clause.start, clause.end) if f.form(k) in _TOWN and f.form(k + 1) == "में")
    return any(form == "इस" for k in towns for form in f.forms(max(k - _DESCRIBES, clause.start), k))


def _host_town(d: Discourse, i: int, head: Head, clause: Clause) -> Mention | None:
    """The town that hosted a meeting: 'एथेंस ने नौवें सम्मेलन की मेजबानी की', 'तीसरे की मेजबानी मई में अंकारा ने की', 'रोम वार्ता का गवाह बना'."""
    f, start = d.frames[i], max(clause.start, body_start(d, i))
    behind = f.forms(head.last, head.last + 2)
    towns = [(k, m) for k, m in enumerate(f.mentions) if m.kind == "place" and start <= m.first < clause.end]
    if behind in _WITNESSED:
        subjects = {k for g in f.groups if g.marker == "bare" and g.last <= head.at for k in g.members}
        return next((m for k, m in towns if k in subjects), None)
    return next((m for _, m in towns if f.form(m.last) == "ने"), None) if behind == ("की", "मेजबानी") else None


def _sites(d: Discourse, i: int, head: Head | None, clause: Clause) -> list[Mention]:
    """The places of a clause, else of the sentence if it tells of nothing else, else the one that 'वहां' points back at."""
    f = d.frames[i]
    start = body_start(d, i)
    places = [m for m in f.mentions if m.kind == "place" and m.first >= start]
    at = [m for m in places if m.detail.startswith("building") and f.form(m.last) == "पर" and m.first in clause]  # 'राष्ट्रपति महल पर'
    sites = {
        m for m in places if is_site(f.forms(m.last, m.last + 2)) and not (_of_somebody(f, m) or _only_describes(f, m) or _had_left(f, m))
    }
    options = [m for m in places if m in sites or _names_the_scene(f, m, head)]
    options = options or at
    inside = [m for m in options if m.first in clause]
    if not inside and f.form(clause.start) == "जब":
        inside = [m for m in options if f.clause_of(m.first).end == clause.start]
    if not inside and f.form(clause.start) == "जहां":
        inside = [m for m in places if m.last <= clause.start][-1:]
    if not inside and (begun := words_before_aside(f, clause)) is not None and all(h.at not in begun for h in f.heads):
        inside = [m for m in options if m.first in begun]
    if not inside and head is not None:
        elsewhere = any(h.kind in ("meeting", "visit") and h.at not in clause and not h.setting for h in f.heads)
        met_there = [(f.clause_of(h.at), h) for h in f.heads if h.kind in ("meet-verb", "talk") and h.at not in clause and not h.setting]
        inside = [] if elsewhere else [m for m in options if all(m.first not in c or _behind_that(f, h, m) for c, h in met_there)]
        if head.setting == "after":
            inside = [m for m in inside if f.form(f.clause_of(m.first).start) != "जहां"]  # '… से बातचीत के बाद चिली पहुंचे, जहां आरिका में'
        if clause.tense == "past":
            inside = [m for m in inside if not _of_what_was_agreed(f, m)]
        inside = [m for m in inside if not gapped(f, f.clause_of(m.first))]  # '… से मिले और फिर रोम में … से'
    if not inside and (_THERE & set(f.forms(clause.start, clause.end))):
        inside = [m for m in places if m.last <= clause.start][-1:]
    return inside or _where_they_went(f, places, clause)


def _behind_that(f: SentenceFrames, head: Head, m: Mention) -> bool:
    """Whether a place stands behind a meeting that was before what its clause tells: 'पुतिन से मिलने के दो दिन बाद … लीमा में … स्वागत किया'."""
    return f.form(head.at).endswith("ने") and m.first > head.last and "बाद" in f.forms(head.last, m.first)


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
    there = next((k for k in range(clause.start, clause.end) if f.form(k) == "वहां" and f.form(k + 1) != "से"), None)
    if before is not None and (same := _in_same_town(d, i, clause)) is not None:
        return same
    there = 0 if f.form(0) == "जहां" and clause.start == 0 else there  # 'पेरिस पहुंचीं। जहां उन्होंने …'
    if before is None or there is None:
        return None
    behind_day = any(m.kind == "date" and there - m.last in (0, 1) for m in f.mentions)  # '21 दिसंबर को वहां'
    if there - clause.start > 2 and not behind_day:
        return None
    towns = [m for m in before.mentions if m.kind == "place"]
    return (towns[-1].detail, d.text(i - 1, towns[-1].first, towns[-1].last)) if towns else None


def _in_same_town(d: Discourse, i: int, clause: Clause) -> tuple[str, str] | None:
    """The town of the sentence before for which 'उसी शहर में' stands."""
    f, before = d.frames[i], d.frames[i - 1]
    that = any(f.form(k) in _THE_SAME and f.form(k + 1) in _TOWN and f.form(k + 2) == "में" for k in range(clause.start, clause.end))
    towns = [m for m in before.mentions if m.kind == "place" and m.first >= body_start(d, i - 1)] if that else []
    return (towns[-1].detail, d.text(i - 1, towns[-1].first, towns[-1].last)) if len({m.detail for m in towns}) == 1 else None


def _names_the_scene(f: SentenceFrames, m: Mention, head: Head | None) -> bool:
    """A site without में: '20 मई 2023, लंदन: …', 'मार्च की टोक्यो वार्ता', 'सम्मेलन के लिए रियाद पहुंचे'."""
    opens_line = f.form(m.last) == ":" and m.first <= _LONGEST_DAY
    if head is None or opens_line or _before_state(f, m):
        return opens_line or _before_state(f, m)
    its_own = m.last in (head.first, head.at) or f.forms(m.last, head.at) in _OF_TOWN
    for_it = head.setting == "purpose" or f.form(m.first - 1) == "लेने"
    return its_own or (for_it and m.first > head.last and f.form(m.last + (f.form(m.last) == "भी")) in _GOING)


def _only_describes(f: SentenceFrames, m: Mention) -> bool:
    """Whether a name before the word for a town only tells which one is meant: 'इस एड्रियाटिक शहर में'."""
    return f.form(m.last) in _KIND_OF_SITE and f.form(m.first - 1) in _THIS


def _of_what_was_agreed(f: SentenceFrames, m: Mention) -> bool:
    """Whether a place is that of what is to come of talks: 'इस सहमति के साथ पूरी हुई कि रोम में … खोले जाएंगे'."""
    its = f.clause_of(m.first)
    return its.tense == "future" and f.form(its.start - 1) == "कि"


def _had_left(f: SentenceFrames, m: Mention) -> bool:
    """Whether somebody had left a town before: 'लीमा में एक रात बिताने के बाद … से बातचीत की'."""
    behind = f.forms(m.last, m.last + _STAYED_FOR)
    return any(a in _STAYED and (b, c) == ("के", "बाद") for a, b, c in zip(behind, behind[1:], behind[2:], strict=False))


def _before_state(f: SentenceFrames, m: Mention) -> bool:
    """Whether behind a town stands its state with the marker of both: 'हनोई, वियतनाम में'."""
    state = m.detail.rpartition(":")[2]
    behind = (o for o in f.mentions if o.kind == "country" and o.first == m.last + 1)
    return f.form(m.last) == "," and any(o.value == state and f.form(o.last) == "में" for o in behind)


def _of_somebody(f: SentenceFrames, m: Mention) -> bool:
    """Whether a place only says whose official somebody is: 'कर्नाटक के राज्यपाल …'."""
    return f.form(m.last) == "के" and any(o.kind == "person" and o.first == m.last + 1 for o in f.mentions)


def is_site(behind: Sequence[str]) -> bool:
    """Whether what follows a place name makes it a site: 'दिल्ली में', 'दिल्ली स्थित', 'दिल्ली के हैदराबाद हाउस में'; not 'दिल्ली के साथ'."""
    if behind[:1] == ("के",) and behind[1:2] and behind[1] in _INSIDE:
        return True
    if behind[1:2] == ("तो",) and behind[0] in WENT:
        return True  # 'मॉस्को गए तो पुतिन से मिले'
    if not behind or behind[0] not in _SITE:
        return bool(behind) and behind[0] in _KIND_OF_SITE and behind[1:2] == ("में",)  # 'रीगा कैसल में', 'ऊफा शहर में'
    return not (behind[0] == "के" and len(behind) > 1 and behind[1] in _NOT_A_SITE)
