"""Noun phrases with their case markers: which kāraka a mention fills in its clause.

The marker behind the last of several joined mentions holds for all: 'भारत और रूस के बीच'. Terms follow Pāṇini's kārakas as
Kachru, Hindi (2006), ch. 7, gives them for the modern postpositions: ने kartā, को karman or sampradāna, से and के साथ the
associate, में and पर adhikaraṇa.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from kg.frames.apart import set_apart
from kg.frames.phrase import behind_relative
from kg.lexicon import cues
from kg.model import Group, Mention, Token

__all__ = ["groups"]

_JOIN = cues("and") | {",", "-", "&", "या"}
_GENITIVE = frozenset({"के", "की", "का"})
_AGENT = (["ने"], ["को"], ["से"], ["का"], ["के"], ["की"], ["द्वारा"])
"""What may stand behind a comma: 'प्रधानमंत्रियों, पाहोर और कोसोर, ने', 'राष्ट्रपति, श्री अनास्तासियाडिस, के साथ'."""
_OF_TIME = (["दौरान"], ["बाद"], ["पहले"])
"""'…, के दौरान उनकी यात्रा', as machines put it, marks no person."""
_BEFORE_MARKER = cues("before-marker")
_BETWEEN_JOINED = cues("between-joined")
_APART_FROM = cues("behind-from")
_BY_THEMSELVES = cues("in-private")
_LED = cues("led")
_OFFICE = cues("acting-office")
_PARTIES = frozenset({"person", "country", "organisation"})
_SIMPLE = {
    "ने": "ne",
    "से": "se",
    "को": "ko",
    "में": "in",
    "पर": "on",
    "तक": "until",
    "द्वारा": "ne",
    "समेत": "with-too",
    "सहित": "with-too",
    "बनाम": "against",
}
_COMPOUND = {
    word: marker
    for marker, words in {
        "with": "साथ संग समक्ष सामने",
        "between": "बीच मध्य दरम्यान",
        "at": "पास",
        "on": "ऊपर",
        "side": "ओर तरफ",
        "chair": "अध्यक्षता सह",
        "joint": "संयुक्त",
        "presence": "मौजूदगी उपस्थिति",
        "besides": "अलावा अतिरिक्त",
        "invitation": "निमंत्रण आमंत्रण न्योते बुलावे",
        "source": "अनुसार मुताबिक हवाले",
        "for": "लिए",
        "against": "खिलाफ विरुद्ध",
        "about": "बारे प्रति मुकाबले चलते कारण नाम विपरीत करीबी",
        "lead": "नेतृत्व अगुवाई मेजबानी",
        "after": "बाद",
        "during": "दौरान",
        "under": "तहत",
        "ne": "द्वारा हाथों",
        "without": "बगैर बिना",
        "instead": "बजाय बजाए",
        "as": "रूप तौर नाते हैसियत",
    }.items()
    for word in words.split()
}
"""What follows के, की or का and makes a compound postposition."""
_BEFORE_PERSON = {"साथ": "with", "संग": "with", "द्वारा": "ne", "बीच": "between", "मध्य": "between"}
_TALK = cues("talk-with")
_TAKES_MARKER = _GENITIVE | cues("own") | {"इस", "उस", "इन", "उन", "इसके", "उसके", "उनके", "इनके", "जिनके", "जिसके", "मेरे", "हमारे", "एक", "-"}
"""Behind these 'साथ' and 'द्वारा' mark what stands before them."""
_TAKES_OFFICE = [[form] for form in sorted(cues("take-office"))]
_AND = cues("and")
_OF_ANOTHER = frozenset({"invitation", "with", "se", "at", "presence", "lead", "source"})
"""Markers of somebody beside the doer."""
_TWO = 2
_HOLDERS = frozenset({"नेता", "अधिकारी", "प्रतिनिधि", "राजनयिक"})
_OF_SEVERAL = frozenset({"ne", "se", "at", "of", "bare"})
"""Markers that the holders of a post in several states have for these."""
_FOLLOWS = [[form] for form in sorted(cues("successor"))]
_MARKED = frozenset({"ने", "को", "में", ","})
_WAS = cues("was")
_VERB_BETWEEN = 6
"""So many words of an event and its verb may stand between a marker and whom it marks."""
_OPEN = frozenset({"(", "["})
_CLOSE = frozenset({")", "]"})
_QUOTES = frozenset({"'", '"', "“", "”", "‘", "’", ")"})


def groups(tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[Group, ...]:
    """The groups of a sentence, in order."""
    forms = [t.form for t in tokens]
    out: list[Group] = []
    i = 0
    while i < len(mentions):
        if mentions[i].kind not in ("person", "country", "organisation", "place"):
            i += 1
            continue
        members = [i]
        while (nxt := _joined(forms, mentions, members[-1])) is not None:
            members.append(nxt)
        marker, after = _marker(forms, _behind(forms, mentions[members[-1]].last))
        if marker == "bare" and forms[mentions[members[-1]].last : mentions[members[-1]].last + 1] in (["सहित"], ["समेत"]):
            marker = "with-too"  # 'तोबगे सहित भूटान के नेता'; in 'तोबगे सहित से' the case goes before
        if marker == "bare" and mentions[members[-1]].name == (0, 0) and forms[after : after + 1] in _TAKES_OFFICE:
            marker = "as"  # 'राष्ट्रपति बनने के बाद रूटो चीन आए'
        if marker in ("bare", "of") and (before := _marked_before(forms, mentions, i)) is not None:
            marker = before
        if doers := _doers_before(forms, mentions, members, marker) if all(g.marker != "ne" for g in out) else 0:
            last = mentions[members[doers - 1]].last
            out.append(Group(tuple(members[:doers]), "bare", mentions[members[0]].first, last, last))
            members = members[doers:]
        out.append(Group(tuple(members), marker, mentions[members[0]].first, mentions[members[-1]].last, after))
        i = members[-1] + 1
    return tuple(set_apart(forms, mentions, list(_shared(forms, _offices(forms, out)))))


def _doers_before(forms: list[str], mentions: Sequence[Mention], members: Sequence[int], marker: str) -> int:
    """How many people of a list are the doers, with only a comma before the others: 'कोस्टा, मोदी के आमंत्रण पर … कर रहे हैं'.

    A list that goes on behind its 'और' is two: '[डूडा और नौसेदा], [कारिस और लेवित्स के साथ], … पहुंचे'.
    """
    people = [mentions[k] for k in members]
    if marker not in _OF_ANOTHER or len(members) < _TWO or any(m.kind != "person" for m in people):
        return 0
    joints = [_AND.isdisjoint(forms[a.last : b.first]) and forms[b.first - 1] == "," for a, b in pairwise(people)]
    if len(members) == _TWO:
        unnamed = people[0].name == (0, 0) and marker != "se"  # 'उपराष्ट्रपति, प्रधानमंत्री एवं दुबई के शासक शेख मोहम्मद के आमंत्रण पर'
        return int(joints[0] and not unnamed)
    return next((k + 1 for k in range(1, len(joints)) if joints[k] and not joints[k - 1]), 0)


def _marked_before(forms: list[str], mentions: Sequence[Mention], k: int) -> str | None:
    """The marker that machines put before a mention as their source has it: 'इकट्ठा हुए साथ [राष्ट्रपति फाय]', 'स्वीकार किया गया द्वारा [लाम]'.

    Behind another party, or behind its genitive, the word marks that one: 'मोदी के साथ [सुनक] …'.
    """
    at = mentions[k].first - 1
    if mentions[k].kind == "place":
        return None
    nearest = max(at - _VERB_BETWEEN, 0)
    if "साथ" in forms[nearest + 1 : at + 1] and any(_marks_what_follows(forms, j) for j in range(at, nearest, -1)):
        return "with"
    marker = _BEFORE_PERSON.get(forms[at]) if at >= 0 else None
    behind_party = any(m.last == at and m.kind in _PARTIES for m in mentions)
    return None if marker is None or behind_party or (at > 0 and forms[at - 1] in _TAKES_MARKER) else marker


def _marks_what_follows(forms: list[str], i: int) -> bool:
    """Whether 'के साथ' at a token stands behind another marker and means whom the verb has behind: 'ने सोमवार को [के साथ] मुलाकात की X'."""
    return forms[i] == "साथ" and forms[i - 1] == "के" and i > 1 and forms[i - 2] in _MARKED


def _offices(forms: list[str], found: list[Group]) -> list[Group]:
    """Lends a state the marker of its office: 'भारत के विदेश मंत्रालय और पेरू के विदेश मंत्रालय के बीच' is between the two states."""
    out = list(found)
    for n in reversed(range(len(found))):
        g = found[n]
        office = _office_of(forms, g) if g.marker == "of" else None
        if office is None:
            continue
        marker, after = _marker(forms, _behind(forms, office + 1))
        joined = marker == "bare" and after < len(forms) and forms[after] in _JOIN
        if joined and n + 1 < len(out) and out[n + 1].first - after <= 2:
            marker, after = out[n + 1].marker, out[n + 1].after
        several = len(g.members) > 1 and (forms[office].endswith(("ों", "ओं")) or forms[office] in _HOLDERS)  # 'कतर और मिस्र के मंत्रियों ने'
        if marker in ("between", "with") or (several and marker in _OF_SEVERAL):
            out[n] = replace(g, marker=marker, after=after)
    return out


def _office_of(forms: list[str], g: Group) -> int | None:
    """Where the office of a state stands that acts for it: 'के विदेश मंत्रालय', no other marker between."""
    office = next((k for k in range(g.after, min(g.after + 6, len(forms))) if forms[k] in _OFFICE), None)
    if office is None or any(forms[k] in _SIMPLE or forms[k] in _GENITIVE for k in range(g.after, office)):
        return None
    return office


def _shared(forms: list[str], found: list[Group]) -> Iterator[Group]:
    """Lends the marker of 'A और रूस की ओर से B ने' to A, which the words between keep from being joined."""
    for n, g in enumerate(found):
        side, doer = found[n + 1 : n + 3] if len(found) > n + 2 else (None, None)
        joined = g.marker == "bare" and g.after < len(forms) and forms[g.after] in _JOIN
        if joined and side and doer and side.marker == "side" and side.first - g.after <= 3:
            yield replace(g, marker=doer.marker)
        else:
            yield g


def _behind(forms: list[str], i: int) -> int:
    """Behind brackets, closing quotes and particles that stand between a noun and its marker."""
    while i < len(forms):
        if (behind := behind_relative(forms, i)) > i:
            i = behind
        elif forms[i] in _OPEN:
            close = next((j for j in range(i, min(i + 12, len(forms))) if forms[j] in _CLOSE), None)
            if close is None:
                return i
            i = close + 1
        elif forms[i] in _BEFORE_MARKER or forms[i] in _QUOTES or _is_parted(forms, i):
            i += 1
        else:
            return i
    return i


def _is_parted(forms: list[str], i: int) -> bool:
    """Whether a comma stands between a noun and its marker: '…, ने'; not before 'के दौरान', which machines leave without a noun."""
    return forms[i] == "," and forms[i + 1 : i + 2] in _AGENT and forms[i + 2 : i + 3] not in _OF_TIME


def _marker(forms: list[str], i: int) -> tuple[str, int]:
    """The marker that stands at a token, and the token behind it."""
    form, following, third = (*forms[i : i + 3], "", "", "")[:3]
    if form in _GENITIVE:
        return _compound(following, third, i)
    if form == "से" and following in _APART_FROM and third not in _BY_THEMSELVES:  # 'ली से पहले अकेले में और फिर …'
        return "apart", i + 1
    if form == "साथ" and following in _TALK:
        return "with", i + 1  # 'मोदी साथ मुलाकात की', as machines put Chinese
    return (_SIMPLE[form], i + 1) if form in _SIMPLE else ("bare", i)


def _compound(following: str, third: str, i: int) -> tuple[str, int]:
    """The compound postposition of a genitive marker at `i` with the two words behind it; `of` where they make none."""
    marker = "at" if following == "यहां" and third in _WAS else _COMPOUND.get(following)  # 'बुहारी के यहां थीं'
    if marker is None:
        return "of", i + 1
    if following == "साथ" and third in {"-", "साथ", "ही"}:
        return "besides", i + (3 if third == "ही" else 2)  # 'के साथ-साथ', 'के साथ ही'
    if following == "संयुक्त":
        return ("chair", i + 2) if third.startswith("अध्यक्षता") else ("of", i + 1)
    half = (
        (following == "सह" and third != "-" and not third.startswith("अध्यक्ष"))
        or (marker == "lead" and third not in _LED)  # 'के नेतृत्व में', 'के नेतृत्व वाला'
        or (following == "ओर" and third != "से")
    )
    return ("of", i + 1) if half else (marker, i + 2)


def _joined(forms: list[str], mentions: Sequence[Mention], at: int) -> int | None:
    """The mention joined behind mention `at` by a comma or conjunction, or None."""
    this = mentions[at]
    i = _behind(forms, this.last)
    if i >= len(forms) or forms[i] not in _JOIN:
        return None
    conjunction = forms[i]
    while i < len(forms) and forms[i] in _JOIN:
        i += 1
    nxt = at + 1
    while nxt < len(mentions) and mentions[nxt].first < i:
        nxt += 1
    if nxt >= len(mentions):
        return None
    if _is_of_a_state(forms, mentions, nxt) and this.kind == "person":
        i, nxt = mentions[nxt].last + 1, nxt + 1  # 'मिस्र के सीसी, सोमालिया के मोहमुद और …'
    field = this.kind == "person" and mentions[nxt].kind == "sector"
    if field and nxt + 1 < len(mentions) and mentions[nxt + 1].first == mentions[nxt].last:
        nxt += 1  # 'कूपर तथा [व्यापार और वाणिज्य] मंत्री …'
    gap = forms[i : mentions[nxt].first]
    fields = {k for m in mentions if m.kind == "sector" for k in range(m.first, m.last)}  # 'कूपर तथा व्यापार और वाणिज्य मंत्री …'
    between = (i + k in fields or word in _BETWEEN_JOINED or (fields and word in _JOIN) for k, word in enumerate(gap))
    linked = len(gap) <= 4 and all(between) and not (conjunction == "," and gap)
    if linked and _is_named_by(forms, mentions, nxt):
        nxt += 1  # 'मैक्रों और [मर्केल के उत्तराधिकारी] शोल्ज़ मिले'
    return nxt if linked and _alike(this, mentions[nxt]) else None


def _is_of_a_state(forms: list[str], mentions: Sequence[Mention], k: int) -> bool:
    """Whether a state stands with its genitive right before a person: 'सोमालिया के मोहमुद'."""
    state, person = mentions[k], mentions[k + 1] if k + 1 < len(mentions) else None
    tied = state.kind == "country" and forms[state.last : state.last + 1] in (["के"], ["की"])
    return tied and person is not None and person.kind == "person" and person.first == state.last + 1


def _is_named_by(forms: list[str], mentions: Sequence[Mention], k: int) -> bool:
    """Whether a person only tells who the next one is: 'मर्केल के उत्तराधिकारी शोल्ज़'."""
    pair = mentions[k : k + 2]
    if len(pair) < _TWO or any(m.kind != "person" for m in pair):
        return False
    this, other = pair
    return forms[this.last : this.last + 1] == ["के"] and forms[this.last + 1 : other.first] in _FOLLOWS


def _alike(this: Mention, other: Mention) -> bool:
    """Whether two mentions can stand in one list: towns, a capital with a state, parties; no person with a state, no 'भारतीय' behind."""
    kinds = {this.kind, other.kind}
    if "place" in kinds:
        of_states = "capital" in (this.detail + other.detail) and kinds <= {"place", "country"}
        return kinds == {"place"} or of_states
    if not kinds <= _PARTIES or kinds == {"person", "country"}:
        return False
    return not (other.kind == "country" and other.detail == "demonym")
