"""Whether those under a case marker fill a role of an event word."""

from collections.abc import Callable

from kg.facts.companions import came_for_it, in_passing
from kg.facts.subjects import aside_in, kinds_of
from kg.lexicon import cues
from kg.model import Clause, Group, Head, SentenceFrames

__all__ = ["is_told_as_scene", "leads_up_to", "of_another", "takes_part"]

_CAUSED = cues("caused")
_MEDIATES = cues("mediation")
_OTHER_SIDE = frozenset({"se", "with", "at"})
_BY_WHICH = frozenset({"वाला", "वाली", "वाले"})
_JOINING = frozenset({"जोडने", "एकत्र", "इकट्ठा", "एकजुट"})
_LEADERS = cues("leaders")
_OFFICIALS = cues("officials-of-state")
_TOOK_PLACE = frozenset({"हुई", "हुआ", "हुए", "होगी", "हो", "हुईं"})
_TALKS_OF_STATES = cues("talks-of-states")
_TALK_WITH = cues("talk-with")
_WITH_OTHERS = frozenset({"ne", "with", "between", "chair", "presence", "with-too", "lead", "side"})
"""Markers that make a party of whom they mark, whatever else the clause holds."""
_THEN = frozenset({("के", "बाद"), ("करने", "के", "बाद"), ("से", "पहले"), ("करने", "से", "पहले")})
_NEAR = 2
"""So many words at most stand between whom somebody met and the word for it: 'से शिष्टाचार भेंट'."""
_CALL = cues("call-received")
_CASES = frozenset({"ने", "से", "को", "में", "पर", "साथ", "बीच", "लिए"})
_GENITIVE = frozenset({"के", "की", "का"})


def takes_part(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """Whether a case-marked group fills a role of this event word."""
    kinds = kinds_of(f, g)
    towns = kinds == {"place"} and len(g.members) > 1
    if not kinds & {"person", "country"} and not towns:
        return False
    caused = g.marker == "ne" and _CAUSED & set(f.forms(head.last, head.last + 2))
    if caused or (g.marker == "of" and f.form(g.after) in _MEDIATES):
        return False  # who brought others together: 'मुलाकात कराई थी … ने', 'शिराक की मध्यस्थता वाली मुलाकात'
    test = _BY_MARKER.get(g.marker)
    return test(f, g, head, clause) if test is not None else g.marker in _WITH_OTHERS


def of_another(f: SentenceFrames, g: Group, head: Head) -> bool:
    """Whether those under a marker met somebody before or after this meeting: '[ओली से] मिलने से पहले विदेश मंत्री ने उनसे बात की'."""
    aside = aside_in(f, f.clause_of(head.at)) if g.marker in _OTHER_SIDE else range(0)
    if g.marker in _OTHER_SIDE and ((g.first in aside) != (head.at in aside) or (g.first > head.at and came_for_it(f, head))):
        return True
    if g.marker not in _OTHER_SIDE or in_passing(f, g, head):
        return g.marker in _OTHER_SIDE
    return any((leads_up_to(f, h, head) and g.after <= h.at) or (leads_up_to(f, head, h) and g.first > head.at) for h in f.heads)


def leads_up_to(f: SentenceFrames, head: Head, other: Head) -> bool:
    """Whether one is a meeting before or after which the other was: 'ओली से मिलने से पहले विदेश मंत्री ने उनसे बात की'."""
    told = is_told_as_scene(head) or _met_before(f, head, other)
    return told and head.at < other.at and other.kind in ("meeting", "meet-verb") and f.clause_of(head.at) == f.clause_of(other.at)


def is_told_as_scene(head: Head) -> bool:
    return head.kind == "meet-verb" and head.setting in ("before", "after")


def _met_before(f: SentenceFrames, head: Head, other: Head) -> bool:
    """Whether each of two meetings has its own other side: '[नवाफ से] मुलाकात के बाद [जाबिर के साथ] बैठक की', '… मुलाकात करने के बाद'."""
    behind = f.forms(head.last, head.last + len(("करने", "के", "बाद")))
    if head.kind != "meeting" or not {behind, behind[:2]} & _THEN:
        return False
    met = [g for g in f.groups if g.marker in ("se", "with") and g.first in f.clause_of(head.at) and "person" in kinds_of(f, g)]
    return any(0 <= head.first - g.after <= _NEAR for g in met) and any(head.last < g.first < other.at for g in met)


def _whose(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'भारत और पेरू की बैठक': a genitive close before the word; 'भारत की बातचीत' alone has one side."""
    if g.after > head.at:
        return False
    if len(g.members) > 1 and kinds_of(f, g) == {"country"} and _leaders_act(f, g):
        return True
    lone_state = head.kind == "talk" and kinds_of(f, g) == {"country"} and len(g.members) == 1
    parties = "person" in kinds_of(f, g) or len(g.members) > 1  # no scene: 'ब्राजील के रियो में हुए सम्मेलन'
    words = _but_scenes(f, g, head) if parties else f.forms(g.after, head.first)
    if len(g.members) > 1 and words[:1] and words[0] in _LEADERS:
        words = words[2:]  # 'ब्रिटेन और फ्रांस के नेताओं की … के साथ बैठक'
    if parties and words and words[-1] == "पर" and any(m.kind == "sector" and m.last == head.first - 1 for m in f.mentions):
        words = words[:-1]  # 'शोल्ज और मैक्रों की ऊर्जा पर बैठक'
    if head.kind == "meet-verb" and len(words) > 1 and words[-1] == "को" and words[-2] in _CALL:
        words = words[:-2]  # '… की यात्रा को स्वीकार किया', as machines put 'received the visit'
    return len(words) <= 8 and not _CASES & set(words) and not lone_state


def _leaders_act(f: SentenceFrames, g: Group) -> bool:
    """Whether the unnamed leaders of several states do something: 'आर्मेनिया और अजरबैजान के [विदेश मंत्रियों ने] … बातचीत की'."""
    leaders = next((k for k in range(g.after, g.after + 3) if f.form(k) in _LEADERS or f.form(k) in _OFFICIALS), None)
    return leaders is not None and f.form(leaders + 1) == "ने"


def _but_scenes(f: SentenceFrames, g: Group, head: Head) -> list[str]:
    """The words from a genitive to the event without times, places and the other side: 'मोदी की [मनीला में] [ट्रंप के साथ] हुई बैठक'."""
    skipped = {k for m in f.mentions if m.kind in ("date", "place") for k in range(m.first, m.last + 1)}
    of_leaders = f.form(g.after) in _LEADERS and f.form(g.after + 1) == "की"
    her = f.form(g.after - 1) == "की" or of_leaders
    agrees = her and not any(g.after <= h.at < head.first for h in f.heads)  # not 'दल के [नेता से] मुलाकात'
    if agrees:
        met = [o for o in f.groups if o.marker in _OTHER_SIDE and {"person", "organisation"} & kinds_of(f, o)]
        skipped |= {k for o in met for k in range(o.first, o.after)}
    scenes = (h for h in f.heads if h.setting in ("margin", "during") and g.after <= h.first and h.last < head.first)
    skipped |= {k for h in scenes for k in range(h.first, h.last + 2 + (f.form(h.last + 2) == "पर"))}  # 'की [… सम्मेलन के मौके पर] बैठक'
    return [f.form(k) for k in range(g.after, head.first) if k not in skipped and f.form(k - 1) != "-"]  # 'एक-पर-एक बैठक'


def _whom_with(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'लावरोव से मुलाकात की', 'रूस से बातचीत': से marks the other side only before a word of talking."""
    words = f.forms(g.after, clause.end)
    kinds = kinds_of(f, g)
    if words[:1] == ("मिलने",) and g.after != head.at:
        return False  # 'मोदी से मिलने से पहले जयशंकर ने उनसे मुलाकात की'
    verb = words[words[:1] == ("भी",) :][:1]  # 'उनकी बात … से हुई', '… से भी हुई'
    took_place = head.kind in ("talk", "meeting") and not head.setting and bool(_TOOK_PLACE & set(verb))
    right_behind = head.kind == "meet-verb" and 0 <= g.first - head.last <= 1  # 'और मिला तब राष्ट्रपति प्रबोवो से', as machines put it
    right_behind = right_behind or (head.at == clause.start and clause.tense == "past" and f.form(head.last) == "की")  # 'मुलाकात की … ने … से'
    if "person" in kinds and (took_place or right_behind or g.after <= head.at or any(w in _TALK_WITH for w in words)):
        return True
    by_holders = len(g.members) > 1 and g.after - g.last > 1 and g.after <= head.at  # 'जापान और भारत के विदेश मंत्रियों से'
    return kinds == {"country"} and (by_holders or any(w in _TALKS_OF_STATES for w in words[:3]))


def _whom(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'लावरोव को फोन किया', 'उनको मिले'."""
    met = head.type in ("phone-call", "courtesy-call") or head.kind == "meet-verb"
    called = bool(cues("called-in") & set(f.forms(g.after, head.at)))  # 'पेन्या को ब्रासीलिया बुलाकर … चर्चा की'
    return "person" in kinds_of(f, g) and (met or called or _brought_together(f, g, head))


def _brought_together(f: SentenceFrames, g: Group, head: Head) -> bool:
    """Whether a meeting is told to have brought several together: 'X, Y और Z को जोड़ने वाला त्रिपक्षीय शिखर सम्मेलन'."""
    words = f.forms(g.after, head.first + 1)
    several = len(g.members) > 1 and head.kind == "meeting"
    return several and bool(_JOINING & set(words[:1])) and not _BY_WHICH.isdisjoint(words[:4])


def _on_whom(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """A call paid on somebody, 'राष्ट्रपति पर शिष्टाचार भेंट', 'राष्ट्रपति के पास शिष्टाचार यात्रा' as machine translation has it."""
    return head.type == "courtesy-call" and "person" in kinds_of(f, g)


def _at_whom(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'राष्ट्रपति बुहारी के यहां थीं', and what is said of a call."""
    at_home = head.kind == "meet-verb" and g.after - 1 == head.first and "person" in kinds_of(f, g)
    return at_home or _on_whom(f, g, head, clause)


def _subject(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """A subject without marker: 'मोदी मेलोनी से मिले', 'से मिले जयशंकर'; of states only 'भारत और रूस … करेंगे'."""
    kinds = kinds_of(f, g)
    right_before = head.kind == "meet-verb" and g.after in (head.at, head.first)
    sure = "person" in kinds and (right_before or not all(f.mentions[k].detail == "weak" for k in g.members))
    possessor = g.after < head.last and f.form(g.after) in _GENITIVE
    if sure and not possessor:
        return True
    leaders_of = g.after - g.last > 1 and head.kind == "meet-verb"  # 'फ्रांस, इटली और स्पेन के नेता पेरिस में जुटे'
    return kinds == {"country"} and len(g.members) > 1 and (clause.tense == "future" or leaders_of)


def _among(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'मोदी और मैक्रों में बातचीत'."""
    return "person" in kinds_of(f, g) and len(g.members) > 1


def _besides(f: SentenceFrames, g: Group, head: Head, clause: Clause) -> bool:
    """'जयशंकर के अलावा'."""
    return "person" in kinds_of(f, g)


_BY_MARKER: dict[str, Callable[[SentenceFrames, Group, Head, Clause], bool]] = {
    "of": _whose,
    "se": _whom_with,
    "ko": _whom,
    "on": _on_whom,
    "at": _at_whom,
    "bare": _subject,
    "in": _among,
    "besides": _besides,
}
