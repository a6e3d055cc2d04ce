"""Clauses: a sentence is cut behind finite verbs, before relative words and at कि; each clause tells tense, negation and mood."""

from collections.abc import Iterator, Sequence

from kg.lexicon import Lexicon
from kg.model import Clause, Mention, Mood, Tense, Token
from kg.script import folded

__all__ = ["clauses"]


_FUTURE = ("ेगा", "ेगी", "ेंगे", "ेंगी", "एगा", "एगी", "एंगे", "एंगी", "ाएगा", "ाएगी", "ाएंगे", "ाएंगी", "ूंगा")
_WILL_BE = frozenset({"होगा", "होगी", "होंगे", "होंगी"})
_PAST = folded(
    "था थी थे थीं गया गई गए गईं किया की किए कीं हुआ हुई हुए हुईं दिया दी दिए दीं लिया ली लिए लीं रहा रही रहे चुका चुकी चुके मिला मिली मिले मिलीं कहा बताया बोले बोलीं आया आई आए आईं रखा रखी रखे"
    " पाया पाई पाए लगा लगी लगे बना बनी बने उठा उठी उठे बैठे चला चली चले पहुंचा पहुंची पहुंचे पहुंचीं लौटा लौटी लौटे जताई जताया दोहराई दोहराया सौंपा सौंपी सौंपे निकले बताई बताए कही कहे उठाया उठाई सका सकी सके पूछा चाहा सुनाया बुलाया भेजा खोला बिताए बिगडे"
)
_PRESENT = folded("है हैं हो हूं होता होती होते करता करती करते जाता जाती जाते देता देती देते चाहता चाहती चाहते")
_RELATIVES = folded("जिसमें जिसके जिसकी जिसका जिससे जिसे जिस जिन जिन्हें जिनमें जिनके जिनकी जिन्होंने जिसने जो जहां जब जबकि लेकिन परंतु किंतु मगर हालांकि क्योंकि ताकि बल्कि वहीं")
_JOIN = frozenset({"और", "तथा", "एवं", "व", ",", ";", "-", ":", "या"})
_NEGATIONS = folded("नहीं ना न")
_CANCELLED = folded("रद्द स्थगित टल टली टाल टाली टाला टालनी निरस्त मुल्तवी")
_WISHED = folded("इच्छा आग्रह अनुरोध न्योता निमंत्रण आमंत्रण आमंत्रित पेशकश प्रस्ताव मांग जरूरत आवश्यकता चाहते चाहता चाहती चाहिए इच्छुक वकालत आह्वान अपील उम्मीद आशा")
_POSSIBLE = folded("सकते सकता सकती संभावना संभव शायद संभवतः")
_DENIED = folded("इनकार इन्कार खंडन")
_SAYING = folded("कहा बताया कहना बोले बोलीं जानकारी लिखा उल्लेख दोहराया ट्वीट अनुसार मुताबिक माना स्पष्ट घोषणा आरोप दावा कही बयान भरोसा सूचित सूत्रों आश्वासन")


def clauses(tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order, covering all its tokens; no name is a verb (मोटेगी)."""
    named = {i for m in mentions if m.kind == "person" for i in range(m.first, m.last)}
    forms = ["*" if i in named else t.form for i, t in enumerate(tokens)]
    out: list[Clause] = []
    said = False
    for start, end in _cuts(forms, lexicon):
        out.append(_clause(forms, start, end, said))
        complement = end > start and forms[end - 1] == "कि"
        said = (complement and any(f in _SAYING for f in forms[start:end])) or (said and not complement)
    return tuple(out)


def _cuts(forms: list[str], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    start = 0
    depth = 0
    for i, form in enumerate(forms):
        depth += (form == "(") - (form == ")")
        following = forms[i + 1] if i + 1 < len(forms) else ""
        if depth > 0:
            continue
        cut = form == "कि" or (form in _JOIN and i > start and _is_finite(forms, i - 1, lexicon) and following not in {"भी"})
        cut = cut or (form in {",", "-"} and following in _RELATIVES) or (form == ";")
        if following in _RELATIVES and following not in {"जो", "जिस", "जिन", "वहीं", "जब"} and form in {",", "।"}:
            cut = True
        if cut and i + 1 - start >= 2:
            yield start, i + 1
            start = i + 1
    if start < len(forms):
        yield start, len(forms)


def _is_finite(forms: list[str], i: int, lexicon: Lexicon) -> bool:
    """Whether the word before a comma or conjunction is a finite verb; की and के are verbs only there, never before a noun."""
    form = forms[i]
    if form in {"के", "का", "से", "ने", "को", "में", "पर"} or form in {"होने", "करने", "जाने"}:
        return False
    if form == "की":
        return i > 0 and not lexicon.has_class(forms[i - 1], "postposition")
    return form in _PAST or form in _PRESENT or _is_future(form)


def _is_future(form: str) -> bool:
    return form in _WILL_BE or (len(form) > 3 and form.endswith(_FUTURE))


def _clause(forms: list[str], start: int, end: int, said: bool) -> Clause:
    words = forms[start:end]
    tail = words[-9:]
    future = any(_is_future(w) for w in tail) or _prospective(words)
    past = any(w in _PAST and (w != "की" or _closes(tail, i)) for i, w in enumerate(tail) if i >= len(tail) - 6)
    present = any(w in _PRESENT for w in tail[-4:])
    tense: Tense = "future" if future else "past" if past else "present" if present else "none"
    negated = any(w in _NEGATIONS and not (w == "न" and "केवल" in words[i : i + 2]) and not (i + 1 < len(words) and words[i + 1] in {"केवल", "सिर्फ"}) for i, w in enumerate(words)) or any(w in _DENIED for w in words)
    mood: Mood = ""
    if any(w in _CANCELLED for w in words):
        mood = "cancelled"
    elif any(w in _WISHED for w in words[-9:]):
        mood = "wished"
    elif any(w in _POSSIBLE for w in tail):
        mood = "possible"
    return Clause(start, end, tense, negated, mood, said)


def _closes(words: list[str], i: int) -> bool:
    """Whether की at `i` is the verb: at the end, or before an auxiliary."""
    following = next((w for w in words[i + 1 :] if w[0].isalnum() or w == "कि"), "")
    return following in {"", "है", "हैं", "थी", "थीं", "गई", "गईं", "और", "जाएगी", "कि", "जाती", "जानी", "जा"}


def _prospective(words: list[str]) -> bool:
    """होने वाली है, होनी है, करने वाले हैं: what is still to come."""
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else ""
        if word in {"वाले", "वाली", "वाला"} and following in {"है", "हैं"}:
            return True
        if word in {"होनी", "होना", "करनी", "करना", "जाना", "मिलना", "आना"} and following in {"है", "हैं"}:
            return True
        if word == "जा" and following in {"रहा", "रही", "रहे"} and i and words[i - 1] in {"होने", "करने", "मिलने", "आने"}:
            return True
        if word in {"प्रस्तावित", "निर्धारित"} and following in {"है", "हैं"}:
            return True
    return False
