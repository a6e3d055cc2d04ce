"""Whether a word tells of a meeting, and of which: 'मिले' needs somebody to meet, 'प्राप्त किया' a guest, 'शिखर के लिए मिले' is a summit."""

from itertools import pairwise

from msgspec.structs import replace

from kg.facts.counted import SO_MANY
from kg.facts.draft import Discourse
from kg.facts.held import status_of
from kg.facts.series import SUMMITS
from kg.facts.sides import Sides, two_sides
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = [
    "by_phone",
    "debated_at_home",
    "is_for_a_paper",
    "is_named_for_guests",
    "is_no_other",
    "is_of_one_before",
    "is_to_be_prepared",
    "is_welcomed",
    "is_what_was_told",
    "jointly",
    "met",
    "of_occasion",
    "sat_at_home",
    "spoke_there",
    "told_about",
    "was_there",
]

_AS_WHAT = "रूप"
_BESIDE_SAW = cues("separately") | {",", "को", "भी", "अलग", "से", "संक्षेप", "में"}
"""What may stand between somebody and 'देखा' that is said of a meeting."""
_CALL = cues("call-received")
_DONE_TOGETHER = frozenset({"अध्यक्षता", "मेजबानी", "आयोजन", "आयोजित", "उद्घाटन", "शुभारंभ"})
_DID = frozenset({"किया", "की", "किए", "रखी", "रखा", "करेंगे", "करेंगी"})
_CHAMBER = cues("chamber")
_HOME_COUNCIL = cues("home-council")
_IN_WHICH = cues("in-which")
_IS = cues("is") | cues("was") | {"होगा", "होगी"}
_GIFTS = frozenset({"पुरस्कार", "सम्मान", "खिताब", "पदक", "अवार्ड"})
_GOT = frozenset({"मिला", "मिली"})
_LEADERS = cues("leaders")
_GUEST = cues("guest-or-host")
_GAVE_SPEECH = "भाषण"
_HIM = cues("him")
_SPENT = frozenset({"बिताया", "बिताए", "बिताये"})
_HOURS = frozenset({"घंटा", "घंटे", "घंटों", "मिनट", "मिनटों"})
_NEAR_HOURS = 14
"""So many words before 'बिताए' it may stand how many hours."""
_HAD = frozenset({"किया", "हुआ", "की", "आयोजित"})
_INTERVIEW = "साक्षात्कार"
_MET_SOMEWHERE = cues("met-somewhere")
"""The last words of what is said of a meeting only where it tells a place: 'जेनेवा में … आमने-सामने थे', '… ने हाथ मिलाया'."""
_OF_HONOUR = frozenset({"मुख्य", "विशिष्ट", "विशेष", "प्रमुख"})
_OF_WHOM = frozenset({"के", "का", "की", "उनके", "उसके", "इनके", "उनका", "उनकी", "जिनके"})
_OTHER_SIDE = frozenset({"se", "with", "at", "ko", "between", "of"})
_GENITIVE = frozenset({"की", "के", "का"})
_AGAIN = frozenset({"फिर", "दोबारा", "पुनः"})
_DAY = len("2024-05-03")
_TO_BEGIN = frozenset({"को", "पर", "की", "का"})
"""Behind 'शुरू करने': 'वार्ता शुरू करने को राजी हुए', 'वार्ता शुरू करने की घोषणा'."""
_BEGUN = frozenset({"शुरू", "आरंभ", "बहाल"})
_PHONE = cues("phone")
_NOT_YET = cues("preparation") | cues("invitation-to")
_RECEIVE = cues("receive-guest")
_LED = frozenset({"अगुवाई", "अगुआई", "नेतृत्व", "प्रतिनिधित्व"})
_SAID = frozenset({"कहा", "बताया"})
_SIDE_BY_SIDE = frozenset({"आमने", "हाथ", "बिठाया", "बैठाया"})
_SEE = cues("see-somebody")
_SUBJECTS = frozenset({"bare", "ne", "context", "received"})
_THERE = frozenset({"वहां", "वहीं", "भी", "साथ"})
_AFTERWARDS = 4
"""So many words behind a meeting stands that something came of it: 'मुलाकात करने के बाद'."""
_NEAR = 4
"""So many words before a meeting its day stands."""
_WAS = cues("was")
_WELCOME = cues("welcome") | cues("receive-guest")


def by_phone(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a clause tells that they talked by phone; not where they had before they met: 'फोन पर बातचीत के बाद दोनों आज मिले'."""
    calls = [k for k in range(clause.start, clause.end) if f.form(k) in _PHONE]
    talked = [h for h in f.heads if calls and clause.start <= h.at < head.first and "बाद" in f.forms(h.last, h.last + _AFTERWARDS)]
    return any(k >= max((h.last for h in talked), default=k) for k in calls)


def was_there(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether behind a meeting stands no more than that they were there for it: 'चौथे शिखर के लिए वहां थे', 'वार्ता के लिए लीमा में थे'."""
    towns = (m for m in f.mentions if m.kind == "place" and m.first in clause and f.form(m.last) == "में")
    site = {k for m in towns for k in range(m.first, m.last + 1)}
    words = {f.form(k) for k in range(head.last + 2, clause.end) if k not in site and f.form(k)[:1].isalpha()}
    return bool(words & _WAS) and words <= _WAS | _THERE


def spoke_there(tail: tuple[str, ...]) -> bool:
    """Whether behind a meeting stands that somebody spoke at it: 'सम्मेलन में … ने कहा कि', 'संवाद में उद्घाटन भाषण दिया'.

    >>> spoke_there(("में", "मोदी", "ने", "कहा", "कि")), spoke_there(("में", "लिए", "गए", "फैसले", "पर", "कहा"))
    (True, False)
    """
    if tail[:1] != ("में",):
        return False
    said = any(a == "ने" and b in _SAID for a, b in pairwise(tail)) or tail[1:2] in {(x,) for x in _SAID}
    led = "ने" in tail and any(a in _LED and b.startswith("कि") for a, b in pairwise(tail))  # '… में … ने प्रतिनिधिमंडल का नेतृत्व किया'
    return said or led or _GAVE_SPEECH in tail[1:4]


def is_to_be_prepared(f: SentenceFrames, head: Head) -> bool:
    """Whether a meeting is only what others prepare, welcome or go on with: 'सम्मेलन की तैयारियों पर', 'वार्ता शुरू होने का स्वागत'."""
    start = head.last + (f.form(head.last) in _AGAIN)
    behind = f.forms(start, start + 3)
    if (behind[1:] == ("होने", "का") and behind[0] in _BEGUN) or behind[:2] == ("जारी", "रखने"):
        return True
    if behind[:1] and behind[0] in _BEGUN and behind[1:2] == ("करने",) and behind[2] in _TO_BEGIN:
        clause = f.clause_of(head.at)
        return not any(m.first in clause and (m.kind == "place" or len(m.value) == _DAY) for m in f.mentions if m.kind in ("place", "date"))
    return head.kind == "meeting" and not head.planned and f.form(head.last) in _GENITIVE and f.form(head.last + 1) in _NOT_YET


def of_occasion(f: SentenceFrames, head: Head, clause: Clause) -> Head:
    """A verb with the type and number of what they met for: 'चौथे त्रिपक्षीय शिखर के लिए मुलाकात की'."""
    whats = (h for h in f.heads if h.kind == "meeting" and h.setting == "purpose" and h.type in SUMMITS and clause.start <= h.at < head.at)
    what = next(whats, None)
    if what is None or head.ordinal is not None or head.setting or (head.kind != "meet-verb" and head.type != "meeting"):
        return head
    return replace(head, kind="meeting", type=what.type, ordinal=what.ordinal, countries=what.countries, bodies=what.bodies)


def met(f: SentenceFrames, head: Head, found: Sides) -> bool:
    """Whether 'मिले' has somebody to meet: 'अवसर मिले' has not, nor 'पत्र प्राप्त किया'."""
    markers = [role.marker for role in found.people.values()]
    if f.form(head.at) in _GUEST and f.form(head.at - 1) in _OF_HONOUR:
        return False  # 'मुख्य अतिथि थे'
    sat_in = f.form(head.at).startswith("बैठ") and f.form(head.at - 1) == "में"
    if sat_in and any(h.kind == "meeting" and h.last == head.at - 1 for h in f.heads):
        return False  # 'शिखर सम्मेलन में बैठे' tells who came to it
    if f.form(head.at) in _GUEST and any(m.kind == "country" and m.last + 1 == head.at for m in f.mentions):
        return False  # 'गुरुवार को स्वीडन के मेहमान थे' tells of a stay
    if f.form(head.at) == "मेजबान" and f.form(head.at - 1) not in _OF_WHOM:
        return False  # 'प्लेंकोविच, जो मेजबान थे'
    if f.form(head.at) == "मेजबानी" and any(h.kind == "meeting" and h.last == head.at - 1 for h in f.heads):
        return False  # 'सम्मेलन की मेजबानी की' hosts what is told by its own word
    if _no_more_than_side_by_side(f, head) or (f.form(head.first) == "यहां" and "at" not in markers):
        return False  # 'दोनों यहां थे'
    if f.form(head.at) in _SPENT and (_HOURS.isdisjoint(f.forms(head.at - _NEAR_HOURS, head.at)) or "with" not in markers):
        return False  # 'के साथ बचपन के दिन बिताए', 'बंदरगाह पर दो घंटे बिताए'
    if f.form(head.at) in _GOT and "ko" in markers and not _GIFTS.isdisjoint(f.forms(f.clause_of(head.at).start, head.at)):
        return False  # 'पुरस्कार अबी को ही मिला'
    if "context" in markers and _others_counted_behind(f, head):
        return False
    if f.forms(head.at, head.at + 2) == ("समय", "दिया") and not _gave_time(f, head):
        return False
    if jointly(f, head):
        return False  # 'पुर्तगाल के साथ मिलकर आयोजित करेंगे'
    if f.form(head.at) in _SEE:
        return _saw(f, head, found)
    if f.form(head.at) in _RECEIVE:
        by_somebody = "ne" in markers or "bare" in markers
        received = "ko" in markers or {"ne", "bare"} <= set(markers) or (by_somebody and bool(_HIM & set(f.words)))
        received = received or (by_somebody and any(role.marker == "ne" for role in found.states.values()))
        its_call = f.form(head.at - 1) == "को" and f.form(head.at - 2) in _CALL
        received = received or (by_somebody and "of" in markers and its_call)  # '… ने … की यात्रा को स्वीकार किया'
        return received and _AS_WHAT not in f.forms(head.at - 3, head.at)  # 'राष्ट्रपति के रूप में स्वीकार किया'
    with_several = len(found.states) > 1 and any(role.marker in _OTHER_SIDE for role in found.states.values())  # 'तीन देशों के नेताओं से मिले'
    return (with_several and bool(markers)) or any(m in _OTHER_SIDE for m in markers) or sum(m in _SUBJECTS for m in markers) >= 2


def _others_counted_behind(f: SentenceFrames, head: Head) -> bool:
    """Whether a verb is followed by those who met, counted and not named: 'व्हाइट हाउस में ट्रंप से मिले इस्राइल के [दो प्रतिद्वंद्वी]'."""
    behind = f.forms(head.last, f.clause_of(head.at).end)
    return any(a in SO_MANY and b in _LEADERS for a, b in pairwise(behind))


def _no_more_than_side_by_side(f: SentenceFrames, head: Head) -> bool:
    """Whether 'आमने-सामने थे', 'हाथ मिलाया', 'बिठाया' are said of no place, as of rivals, of what they agreed on, or of a chair."""
    if head.kind != "meet-verb" or f.form(head.first) not in _SIDE_BY_SIDE or f.form(head.last - 1) not in _MET_SOMEWHERE:
        return False
    clause = f.clause_of(head.at)
    return not any(m.kind == "place" and m.first in clause and f.form(m.last) in {"में", "के", "स्थित"} for m in f.mentions)


def jointly(f: SentenceFrames, head: Head) -> bool:
    """Whether 'मिलकर' only says that they did something together: 'के साथ मिलकर आयोजित करेंगे', 'अध्यक्षता … ने मिलकर की'."""
    if "मिलकर" not in "".join(f.forms(head.at, head.last)):
        return False
    did_so = f.form(head.at - 1) == "साथ" or f.form(head.last) in _DID
    return did_so or bool(_DONE_TOGETHER & set(f.forms(head.last, f.clause_of(head.at).end)))


def _gave_time(f: SentenceFrames, head: Head) -> bool:
    """Whether 'समय दिया' is said of an audience on a day or at a place: 'मंगलवार को … ने … को समय दिया', not 'को 50 दिन का समय दिया'."""
    scene = f.clause_of(head.at)
    told = any(m.kind in ("date", "place") and m.first in scene for m in f.mentions)
    return told and f.form(head.at - 1) in {"को", "उन्हें", "भी"} and f.form(head.last) in {"", "।", ".", ",", "था", "और"}


def _saw(f: SentenceFrames, head: Head, found: Sides) -> bool:
    """Whether 'देखा' is said of a meeting, as machines put it: 'रिवलिन को भी देखा', 'एक दूसरे को देखा'; not 'को भाषण देते देखा'."""
    others = [role.last for role in found.people.values() if role.marker == "ko"]
    doers = [role for role in found.people.values() if role.marker in _SUBJECTS]
    if f.forms(head.at - 2, head.at) == ("दूसरे", "को"):
        return len(doers) >= 2
    of_rank = all(p.posts or p.known for p in found.people)
    settings = {k for m in f.mentions if m.kind in ("date", "place") for k in range(m.first, m.last + 1)}
    between = [f.form(k) for k in range(max(others, default=0), head.at) if k not in settings]
    return bool(others and doers) and of_rank and set(between) <= _BESIDE_SAW


def told_about(f: SentenceFrames, head: Head, clause: Clause, found: Sides) -> Sides | None:
    """The two of whose meeting one of them tells: '… ने … को ट्रंप के साथ 27 फरवरी की अपनी बैठक के बारे में बताया'."""
    if not head.own or head.kind != "meeting" or f.forms(head.last, head.last + 3) != ("के", "बारे", "में") or clause.tense != "past":
        return None
    if not any(m.kind == "date" and m.first in clause and 0 < head.at - m.last <= _NEAR for m in f.mentions):
        return None
    people = {p: role for p, role in found.people.items() if role.marker in ("ne", "with", "se")}
    met = {role.marker for role in people.values()}
    return Sides(people, {}) if len(people) == 2 and "ne" in met and two_sides(list(people), ()) else None


def is_no_other(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a word names no meeting beside one told: it tells the form of that, its end, or what a paper is about."""
    return _is_form_of_one(f, head, clause) or _is_of_paper(f, head) or _met_others_too(f, head, clause)


def _met_others_too(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether talks of nobody named are only after what somebody met others besides: 'वार्ता के अंत में … से भी शिष्टाचार भेंट की'."""
    if head.setting != "after" or head.first != head.at or any(g.first in clause and g.last <= head.at for g in f.groups):
        return False
    others = (h for h in f.heads if h.at > head.at and h.at in clause and h.kind in ("meeting", "meet-verb") and not h.setting)
    return any("भी" in f.forms(head.last, h.at) for h in others)


def is_named_for_guests(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a word only takes up the meeting told to say who else came: 'बैठक में, जिसमें … ने भी भाग लिया, …'."""
    bare = head.kind == "meeting" and head.setting == "reference" and head.first == head.at and head.at - clause.start <= 1
    behind = next((c for c in f.clauses if c.start == clause.end and f.form(c.start) in _IN_WHICH), None)
    return bare and clause.end - head.last <= len(("में", ",")) and behind is not None and "भी" in f.forms(behind.start, behind.end)


def _is_of_paper(f: SentenceFrames, head: Head) -> bool:
    """Whether a meeting is only what a paper is about: 'राजनीतिक परामर्श पर ज्ञापन पर हस्ताक्षर किए'."""
    paper = next((h for h in f.heads if h.kind == "agreement" and h.at > head.at), None)
    return f.form(head.last) == "पर" and paper is not None and paper.first - head.last <= len(("पर", "एक"))


def is_for_a_paper(f: SentenceFrames, head: Head, found: Sides) -> bool:
    """Whether 'साक्षात्कार' is a paper's interview, and not a meeting of two who act for states, as machines translate 'entretien'."""
    if _INTERVIEW not in f.forms(head.first, head.last):
        return False
    of_rank = all(p.posts or p.known for p in found.people)
    met = [role for role in found.people.values() if role.marker in _OTHER_SIDE]
    both = len(found.people) > 1 and f.form(head.last - 1) in _HAD  # 'दोनों ने एक साक्षात्कार किया', not 'दिया'
    return not (of_rank and (met or both) and two_sides(list(found.people), ()))


def is_welcomed(tail: tuple[str, ...], found: Sides) -> bool:
    """Whether a host is told to have welcomed a guest for talks: '… का आधिकारिक वार्ता के लिए स्वागत किया'."""
    guests = [p for p, role in found.people.items() if role.marker in ("of", "ko")]
    hosts = [p for p, role in found.people.items() if role.marker == "ne"]
    return bool(_WELCOME & set(tail[:4])) and bool(guests) and bool(hosts) and two_sides([*guests, *hosts], ())


def is_of_one_before(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a talk word only tells what came of a meeting of its clause: 'से [मुलाकात] करने के बाद … की समीक्षा का फैसला किया'."""
    before = (h for h in f.heads if h.kind == "meeting" and h.at in clause and h.at < head.at)
    return any("बाद" in f.forms(h.last, h.last + _AFTERWARDS) for h in before)


def _is_form_of_one(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a word only says in what form a meeting was held: '9वीं बैठक वीडियो सम्मेलन के रूप में हुई'."""
    told = any(h.kind == "meeting" and clause.start <= h.at < head.first for h in f.heads)
    return told and head.ordinal is None and f.forms(head.last, head.last + 3) == ("के", _AS_WHAT, "में")


def sat_at_home(f: SentenceFrames, head: Head, found: Sides) -> bool:
    """Whether a state's own ministers sat: '… की अध्यक्षता में हुई मंत्रिमंडल की बैठक'; not 'सार्क मंत्रिपरिषद', 'मोदी और शोल्ज के बीच कैबिनेट बैठक'."""
    if head.kind != "meeting" or head.countries or head.bodies or head.ordinal or _HOME_COUNCIL.isdisjoint(f.forms(head.first, head.last)):
        return False
    named = {p.country for p, role in found.people.items() if role.marker != "context" and role.last <= head.at}
    return len(named | {code for code, role in found.states.items() if role.last <= head.at}) < 2  # '… की बैठक में भारत और इटली के समझौते को'


def debated_at_home(f: SentenceFrames, head: Head, clause: Clause, found: Sides) -> bool:
    """Whether a state's own parliament or ministers spoke of another state: 'लोकसभा में … ने चीन के साथ सीमा विवाद पर चर्चा का जवाब दिया'."""
    before = f.forms(clause.start, head.first)
    at_home = any(a in _CHAMBER and b == "में" for a, b in pairwise(before)) or not _HOME_COUNCIL.isdisjoint(before)
    return head.kind == "talk" and at_home and len({p.country for p in found.people}) < 2


def is_what_was_told(d: Discourse, i: int, head: Head, clause: Clause, found: Sides) -> bool:
    """Whether a sentence tells which meeting the one just told was: 'तीनों देशों की यह दूसरी शिखर बैठक थी'."""
    told, f = d.focus, d.frames[i]
    if told is None or told.kind != "Meeting" or i - max(told.sentences, default=-9) > 2 or head.kind != "meeting" or head.setting:
        return False
    this = "यह" in f.forms(head.first - 1, head.at) and f.form(head.last) in _IS and told.one("ordinal") in (None, str(head.ordinal))
    return this and not found.people and not found.states and told.one("status") == status_of(f, head, clause)
