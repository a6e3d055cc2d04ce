"""Whether a journey was made, is planned or was called off; or is only wished for or denied."""

from itertools import pairwise

from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["DUE_TO_COME", "comes_home", "has_come", "status_of"]

DUE_TO_COME = frozenset({"आना", "जाना", "पहुंचना"})
"""'पेरू आना था': whoever was to come stands with को."""
_ABOUT_TO = cues("about-to")
_AT_THE_END = 6
_BACK = cues("return")
_CAME = frozenset({"पहुंचे", "पहुंचा", "पहुंची", "पहुंचीं", "उतरे", "उतरा", "उतरी", "उतरीं", "आए", "आये", "आईं"})
_BEGIN = frozenset({"शुरू", "प्रारंभ", "आरंभ"})
_BEING_BEGUN = frozenset({("हो", "रही"), ("हो", "रहे"), ("हो", "रहा"), ("होने", "वाली"), ("होने", "वाले"), ("होने", "वाला"), ("होने", "जा")})
_FIXED = cues("fixed")
_GOING_ON = frozenset({"आ", "जा", "पहुंच", "निकल", "कर", "रवाना"}) | cues("progressive")
_IS = cues("is")
_NEXT = cues("next-period")
_OF = frozenset({"का", "की", "के"})
_PERIOD = frozenset({"सप्ताह", "हफ्ते"}) | cues("month-word") | cues("year-word")
_PLAN = cues("plan-word")
_PROGRESSIVE = cues("progressive")
_WISH = cues("wish")


def status_of(d: Discourse, i: int, head: Head, clause: Clause) -> str | None:
    """held, planned or cancelled; None for a journey that is denied."""
    f = d.frames[i]
    if clause.mood == "possible" or (clause.mood == "wished" and clause.tense != "future" and not _went(f, head, clause)):
        return None
    tail = f.forms(head.last, clause.end)
    due = f.form(head.at) in DUE_TO_COME
    if clause.mood == "cancelled":
        return "cancelled" if head.kind == "visit" or due or f.form(head.last) in _ABOUT_TO else None  # 'जाने वाली थीं, मगर …'
    if clause.negated:
        return "cancelled" if head.kind == "visit" and "हो" in tail and "सकी" in tail else None
    if clause.tense == "future" and has_come(f, head):
        return "held"
    ahead = (clause.tense == "future" or _is_soon(d, i, head, clause)) and not comes_home(f, head, clause)
    return "planned" if head.planned or ahead else "held"


def has_come(f: SentenceFrames, head: Head) -> bool:
    """Whether a participle tells a coming, whatever he is to do: 'सोमवार को यहां पहुंचे मंत्री बुधवार को मुंबई जाएंगे'."""
    behind = next((m for m in f.mentions if m.first == head.last and m.kind in ("person", "country")), None)
    return head.type in ("arrive", "come") and f.form(head.at) in _CAME and behind is not None


def _is_soon(d: Discourse, i: int, head: Head, clause: Clause) -> bool:
    """Whether what is told as going on is still to come: 'अगले सप्ताह … की यात्रा कर रहे हैं', 'कल पहुंच रहे हैं'."""
    f = d.frames[i]
    next_period = any(a in _NEXT and b in _PERIOD for a, b in pairwise(f.forms(clause.start, head.at)))
    if next_period and not _PROGRESSIVE.isdisjoint(f.forms(clause.end - 4, clause.end)):
        return True
    if f.form(head.at).endswith("ने") and f.form(head.last) in _OF and f.form(head.last + 1) in _PLAN:
        return True  # 'सितंबर में भारत आने का कार्यक्रम बन रहा है'
    going = clause.end - head.last <= _AT_THE_END and not _GOING_ON.isdisjoint(f.forms(head.last, clause.end))
    published = d.article.published or ""
    later = any(m.value > published[: len(m.value)] for m in f.mentions if m.kind == "date" and m.first in clause and m.value)
    if going and later and any(f.form(k) in _PROGRESSIVE for k in range(head.last, clause.end)):
        return bool(published)  # '17 अगस्त को दौरे पर आ रहे हैं', 'सितंबर में दिल्ली आ रहे हैं'
    if head.kind == "visit" and _is_to_begin(d, i, head, clause):
        return True
    if head.kind == "visit" and f.form(head.last) in _FIXED:
        return True  # 'की सितंबर में जापान यात्रा तय हो गई है'
    arriving = head.kind == "travel-verb" and f.form(head.last) in _PROGRESSIVE and f.form(head.last + 1) in _IS
    return arriving and any(m.either and m.first in clause for m in f.mentions if m.kind == "date")


def _is_to_begin(d: Discourse, i: int, head: Head, clause: Clause) -> bool:
    """Whether a journey is told by the day ahead from which it begins: 'बुधवार से शुरू हो रही … की पेरू यात्रा के लिए मंच तैयार है'."""
    f, published = d.frames[i], d.article.published or ""
    begun = next((k for k in range(clause.start, head.at) if f.form(k) in _BEGIN and f.forms(k + 1, k + 3) in _BEING_BEGUN), None)
    day = next((m for m in f.mentions if begun is not None and m.kind == "date" and m.last == begun - 1), None)
    return day is not None and f.form(day.last) == "से" and bool(published) and (day.until if day.either else day.value) > published


def _went(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether the journey was made, whatever was hoped for: '… से मिलने की उम्मीद लेकर कनाडा पहुंचे'."""
    closes = head.kind == "travel-verb" and clause.end - head.last <= 2 and clause.tense == "past"
    return closes and not f.form(head.at).endswith("ने") and _WISH.isdisjoint(f.forms(head.at, clause.end))


def comes_home(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a clause only tells of the return from a journey, whose day is that of the return: 'यात्रा के बाद आज रात स्वदेश लौटेंगे'."""
    return head.kind == "visit" and head.setting == "after" and bool(_BACK & set(f.forms(head.last, clause.end)))
