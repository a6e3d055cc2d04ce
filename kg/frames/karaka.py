"""Noun phrases with their case markers: which kāraka a mention fills in its clause.

The marker behind the last of several joined mentions holds for all: 'भारत और रूस के बीच'. Terms follow Pāṇini's kārakas as Kachru, Hindi (2006), ch. 7, gives them
for the modern postpositions: ने kartā, को karman or sampradāna, से and के साथ the associate, में and पर adhikaraṇa.
"""

from collections.abc import Iterator, Sequence

from kg.model import Group, Mention, Token
from kg.script import folded

__all__ = ["groups"]

_JOIN = frozenset({"और", "एवं", "तथा", "व", ",", "-", "&", "या"})
_SKIP = folded("सरकार गणराज्य भी ही तो जी स्वयं खुद दोनों तीनों चारों पांचों अलग सहित")
_LINK = folded("उनके उनकी अपने वहां के की मेजबान स्थानीय मौजूदा फिर बाद में भारतीय साथ ही हमारे इसके अलावा भी उनकी पत्नी")
# What follows के, की or का and makes a compound postposition.
_COMPOUND = {
    "साथ": "with", "संग": "with", "बीच": "between", "मध्य": "between", "दरम्यान": "between", "ओर": "side", "तरफ": "side", "अध्यक्षता": "chair", "सह": "chair", "संयुक्त": "joint", "मौजूदगी": "presence", "उपस्थिति": "presence", "अलावा": "besides", "अतिरिक्त": "besides",
    "निमंत्रण": "invitation", "आमंत्रण": "invitation", "न्योते": "invitation", "बुलावे": "invitation", "अनुसार": "source", "मुताबिक": "source", "हवाले": "source", "लिए": "for", "खिलाफ": "against", "विरुद्ध": "against", "बारे": "about", "नेतृत्व": "lead", "अगुवाई": "lead", "समक्ष": "with", "प्रति": "about", "बाद": "after", "सामने": "with",
    "दौरान": "during", "तहत": "under", "द्वारा": "ne", "बगैर": "without", "बिना": "without", "मुकाबले": "about", "चलते": "about", "कारण": "about", "नाम": "about", "हाथों": "ne", "विपरीत": "about", "करीबी": "about",
}
_SIMPLE = {"ने": "ne", "से": "se", "को": "ko", "में": "in", "पर": "on", "तक": "until", "द्वारा": "ne", "समेत": "with-too", "सहित": "with-too", "बनाम": "against"}
_OFFICES = folded("मंत्रालय मंत्रालयों सरकार सरकारों प्रशासन शिष्टमंडल प्रतिनिधिमंडल नेताओं नेतृत्व मंत्रियों अधिकारियों पक्ष सेना सेनाओं विभाग विभागों प्राधिकरण")
_OPEN = frozenset({"(", "["})
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
        out.append(Group(tuple(members), marker, mentions[members[0]].first, mentions[members[-1]].last, after))
        i = members[-1] + 1
    return tuple(_shared(forms, _offices(forms, out)))


def _offices(forms: list[str], found: list[Group]) -> list[Group]:
    """Lends a state the marker of its office: 'भारत के विदेश मंत्रालय और पेरू के विदेश मंत्रालय के बीच' is between the two states."""
    out = list(found)
    for n in reversed(range(len(found))):
        g = found[n]
        if g.marker != "of":
            continue
        office = next((k for k in range(g.after, min(g.after + 6, len(forms))) if forms[k] in _OFFICES), None)
        if office is None or any(forms[k] in _SIMPLE or forms[k] in {"के", "की", "का"} for k in range(g.after, office)):
            continue
        marker, after = _marker(forms, _behind(forms, office + 1))
        if marker == "bare" and after < len(forms) and forms[after] in _JOIN and n + 1 < len(out) and out[n + 1].first - after <= 2:
            marker, after = out[n + 1].marker, out[n + 1].after
        if marker in ("between", "with"):
            out[n] = Group(g.members, marker, g.first, g.last, after)
    return out


def _shared(forms: list[str], found: list[Group]) -> Iterator[Group]:
    """Lends the marker of 'A और रूस की ओर से B ने' to A, which the words between keep from being joined."""
    for n, g in enumerate(found):
        rest = found[n + 1 : n + 3]
        if g.marker == "bare" and len(rest) == 2 and rest[0].marker == "side" and forms[g.after : g.after + 1] and forms[g.after] in _JOIN and rest[0].first - g.after <= 3:
            yield Group(g.members, rest[1].marker, g.first, g.last, g.after)
        else:
            yield g


def _behind(forms: list[str], i: int) -> int:
    """Behind brackets, closing quotes and particles that stand between a noun and its marker."""
    while i < len(forms):
        if forms[i] in _OPEN:
            close = next((j for j in range(i, min(i + 12, len(forms))) if forms[j] in {")", "]"}), None)
            if close is None:
                return i
            i = close + 1
        elif forms[i] in _SKIP or forms[i] in _QUOTES:
            i += 1
        else:
            return i
    return i


def _marker(forms: list[str], i: int) -> tuple[str, int]:
    form = forms[i] if i < len(forms) else ""
    following = forms[i + 1] if i + 1 < len(forms) else ""
    if form in {"के", "की", "का"}:
        if following in _COMPOUND:
            name = _COMPOUND[following]
            third = forms[i + 2] if i + 2 < len(forms) else ""
            if following == "सह" and third != "-" and not third.startswith("अध्यक्ष"):
                return "of", i + 1
            if following == "संयुक्त":
                return ("chair", i + 2) if third.startswith("अध्यक्षता") else ("of", i + 1)
            if following == "साथ" and third in {"-", "साथ"}:
                return "besides", i + 2
            if following == "साथ" and third == "ही":
                return "besides", i + 3
            if name == "lead" and third not in {"में", "वाला", "वाली", "वाले"}:
                return "of", i + 1
            if following == "ओर" and third not in {"से"}:
                return "of", i + 1
            return name, i + 2
        return "of", i + 1
    if form in _SIMPLE:
        if form == "से" and following in {"इतर", "पहले", "पूर्व", "लेकर", "संबंधित", "जुड़े", "जुडे", "जुडी", "बाहर", "लगे", "लौट", "लौटे", "लौटने"}:
            return "apart", i + 1
        return _SIMPLE[form], i + 1
    return "bare", i


def _joined(forms: list[str], mentions: Sequence[Mention], at: int) -> int | None:
    """The mention joined behind mention `at` by a comma or conjunction, or None."""
    this = mentions[at]
    i = _behind(forms, this.last)
    if i >= len(forms) or forms[i] not in _JOIN:
        return None
    comma = forms[i]
    while i < len(forms) and forms[i] in _JOIN:
        i += 1
    nxt = at + 1
    while nxt < len(mentions) and mentions[nxt].first < i:
        nxt += 1
    if nxt >= len(mentions):
        return None
    other = mentions[nxt]
    gap = forms[i : other.first]
    if len(gap) > 4 or any(g not in _LINK for g in gap) or (comma == "," and gap):
        return None
    parties = {"person", "country", "organisation"}
    if this.kind == "place" or other.kind == "place":
        return nxt if this.kind == other.kind == "place" or ("capital" in (this.detail + other.detail) and {this.kind, other.kind} <= {"place", "country"}) else None
    if this.kind in parties and other.kind in parties:
        if {this.kind, other.kind} == {"person", "country"}:
            return None
        if other.kind == "country" and other.detail == "demonym":
            return None
        return nxt
    return None
