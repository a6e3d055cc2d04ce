"""Whether a meeting was held, is planned or was called off; or did not come about at all."""

from itertools import pairwise

from kg.facts.draft import Discourse, Draft
from kg.facts.series import SUMMITS
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["is_past", "lay_ahead", "lies_ahead", "status_of"]

_ANY = frozenset({"कोई", "किसी"})
_CLAIM = cues("claim")
_DAY = cues("day-of-event")
_DECISION = cues("decision")
_FIXED = cues("fixed")
_TO_HOLD = frozenset({"करने", "रखने", "बुलाने", "होने"})
_OF_ELSE = frozenset({"शुरू", "में", "पर", "के", "की", "का", "से"})
_HABITUAL = ("ता", "ती", "ते")
_HAD = cues("was")
_IS = cues("is")
_ON_HIS_WAY = frozenset({("जा", "रहे"), ("जा", "रही"), ("जा", "रहा")})
_PLAN = "योजना"
_HAS_IN_MIND = ("रखत", "बनात")
_STANDS = frozenset({"खडा", "खडी", "खडे"})
_PROGRAMME = frozenset({"योजना", "कार्यक्रम", "एजेंडा", "एजेंडे"})
_NO = cues("negate") | cues("deny")
_POSSIBILITY = cues("possibility")
_TO_COME = frozenset({"होना", "होनी", "होने"})
_ABOUT_TO = frozenset({"वाला", "वाली", "वाले"})
_WILL_BE = frozenset({"होगा", "होगी"})
_TALK_DONE = cues("talk-done")
_WISH = cues("wish")
_WITHOUT = cues("without")
_GENITIVES = (("की",), ("के",))
_DOING = (("के",), ("किए",), ("किये",), ("करे",))


def status_of(f: SentenceFrames, head: Head, clause: Clause) -> str | None:
    """held, planned or cancelled; None for what is denied, wished for or merely possible."""
    if head.setting in ("during", "after"):
        return "planned" if clause.tense == "future" and not head.this else "held"
    if not head.setting:
        if clause.mood == "cancelled":
            return "cancelled"
        if _still_to_come(f, head, clause):
            return "planned"
        if _not_so(f, head, clause):
            return None
    return "planned" if head.planned or clause.tense == "future" or _is_intended(f, head, clause) else "held"


def _is_intended(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether somebody plans to come: 'भाग लेने की योजना रखते हैं', '… की योजना बनाते हैं', 'में भाग लेने लीमा जा रहे हैं'."""
    if head.setting == "reference" and "लेने" in f.forms(head.last, clause.end) and f.forms(clause.end - 4, clause.end - 2) in _ON_HIS_WAY:
        return True
    if clause.tense != "present":
        return False
    return any(a == _PLAN and b.startswith(_HAS_IN_MIND) for a, b in pairwise(f.forms(head.last, clause.end)))


def lay_ahead(f: SentenceFrames, clause: Clause, status: str) -> bool:
    """Whether the day of an event lies ahead: it is planned, or has just been called off ('रद्द कर दी गई है'), not long ago ('टाल दी थी')."""
    return status == "planned" or (status == "cancelled" and _HAD.isdisjoint(f.forms(clause.end - 3, clause.end)))


def is_past(d: Discourse, draft: Draft) -> bool:
    """Whether an event has a date of before the news."""
    day, published = draft.one("date"), d.article.published
    return bool(day and published and day < published[: len(day)])


def _still_to_come(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether it is to be held, though only its day is open ('की तारीख तय नहीं है') or all that is told is who decided so ('करने का फैसला')."""
    tail = f.forms(head.last, clause.end)
    open_day = clause.negated and tail[:1] == ("की",) and bool(_DAY & set(tail[1:4])) and bool(_FIXED & set(tail))
    at = next((k for k, form in enumerate(tail[:4]) if form in _TO_HOLD), len(tail))
    itself = not _OF_ELSE & set(tail[:at])  # not 'बातचीत शुरू करने का फैसला'
    decided = itself and tail[at + 1 : at + 2] == ("का",) and bool(_DECISION & set(tail[at + 2 : at + 3]))
    return open_day or decided


def _not_so(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a meeting is denied ('मुलाकात नहीं हुई'), wished for ('मिलने की इच्छा') or possible ('मिल सकते हैं')."""
    tail = f.forms(head.last, clause.end)
    if _ANY & set(f.forms(max(clause.start, head.first - 2), head.first)) and clause.tense != "past":
        return True  # 'कोई भी वार्ता केवल … के साथ होगी'
    around = {*f.forms(max(clause.start, head.at - 2), head.at), *tail}
    without = tail[1:2] if tail[:1] in _DOING else tail[:1] if head.kind == "meet-verb" else ()  # not 'वार्ता बिना समझौते के खत्म हुई'
    if (clause.negated and bool(_NO & around)) or not _WITHOUT.isdisjoint(without):
        return True
    if tail[:1] in _GENITIVES and not _POSSIBILITY.isdisjoint(tail[1:2]):
        return True  # 'बातचीत की संभावनाओं को खारिज किया'
    if tail[1:2] == ("तर्ज",):
        return True  # 'शांगरी-ला संवाद की तर्ज पर'
    if clause.mood == "possible" or (tail[1:2] == ("का",) and not _CLAIM.isdisjoint(tail[2:3])):  # 'बातचीत करने का दावा किया'
        return True
    wish_of = tail[:1] == ("की",) and (f.form(head.at) == "मिलने" or bool(_WISH & set(tail[1:2])))  # 'मुलाकात की मांग'
    if not wish_of and (f.form(head.at) == "मिलकर" or bool(_TALK_DONE & set(tail[:1]))):
        return False
    wished = clause.mood == "wished" and clause.tense != "future" and bool(_WISH & set(tail[:6]))
    return wished and not (head.planned and head.type in SUMMITS)  # 'मई में होने वाले शिखर सम्मेलन का न्योता दिया'


def _is_planned_by_machine(f: SentenceFrames, clause: Clause) -> bool:
    """Whether the present tells of what is on a programme, or does of a weekday what each of them does: 'शुक्रवार को … प्राप्त करता है'."""
    forms = f.forms(clause.start, clause.end)
    on_plan = any(a in _PROGRAMME and b == "पर" and c in _STANDS for a, b, c in zip(forms, forms[1:], forms[2:], strict=False))
    habitual = any(a.endswith(_HABITUAL) and b in _IS for a, b in pairwise(forms[-3:]))
    weekday = any(m.kind == "date" and m.detail == "either" and m.last - m.first == 1 and m.first in clause for m in f.mentions)
    return on_plan or (habitual and weekday)


def _is_to_be(tail: tuple[str, ...]) -> bool:
    """Whether a clause says of an event that it is to come: 'जो शनिवार को होनी है', 'जो सोमवार से होगा', 'जो कल शुरू होने वाला है'."""
    return any(a in _TO_COME and (b in _IS or b in _ABOUT_TO) for a, b in pairwise(tail)) or not _WILL_BE.isdisjoint(tail)


def lies_ahead(d: Discourse, i: int, head: Head, clause: Clause) -> bool:
    """Whether a clause without a past has a day behind that of publication: '3 जून: पेरिस में … से मुलाकात', '12 जून को … आयोजित होता है'.

    One in the present habitual with a weekday is a plan too, as machines leave it: 'बुधवार को … प्राप्त करती है', '… कार्यक्रम पर खड़ा है'.
    """
    f = d.frames[i]
    behind = f.clause_behind(clause) if head.setting == "purpose" else None
    if behind is not None and f.form(behind.start) == "जो" and _is_to_be(f.forms(behind.end - 4, behind.end)):
        return True  # 'बैठक के लिए यहां आए हैं, जो शनिवार को होनी है'
    if clause.tense == "present" and _is_planned_by_machine(f, clause):
        return True
    dates = [m for m in f.mentions if m.kind == "date" and m.first in clause and len(m.value) == len("2024-05-01")]
    if clause.tense == "none" and any(f.form(m.first) == "कल" and "से" in f.forms(m.last - 1, m.last + 1) for m in dates):
        return True  # 'दोनों देशों की बातचीत कल से'
    days = [m.value for m in dates if not m.either]
    return clause.tense in ("none", "present") and bool(d.article.published and days and min(days) > d.article.published)
