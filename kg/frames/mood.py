"""The mood of a clause: what is wished, possible, planned, expected or came to nothing."""

from collections.abc import Sequence
from itertools import pairwise

from kg.lexicon import cues
from kg.model import Mood

__all__ = ["APPOINTED", "due", "expected", "mood", "prospective", "was_fixed"]

_ABOUT_TO = cues("about-to")
_BEHIND_STEM = cues("behind-stem")
_CANCEL = cues("cancel")
_COULD = cues("could")
_EXPECT = cues("expect")
_IS_EXPECTED = cues("is") | {"बना", "बनाई", "बनायी", "बनाता", "बनाती", "बनाते"}
_IS_DONE = [["की", "जाती"], ["की", "जा"]]
_OF_DOING = frozenset({"की", "लिए"})
"""'करने की उम्मीद की जाती है', and 'करने के लिए', as machines write it."""
_INFINITIVE_OF = cues("infinitive-of")
_GOING_TO = cues("going-to")
_IF = cues("if")
_IS = cues("is")
_IS_DUE = cues("is-due")
_HELPED = frozenset({"हो", "ले"})
_NEGATE = cues("negate")
_TOOK_PLACE = frozenset({"हुआ", "हुई", "हुए"})
_POSSIBLE = cues("possible")
_PROGRESSIVE = cues("progressive")
_SCHEDULED = cues("scheduled")
_WISH = cues("wish")
APPOINTED = frozenset({"बैठक", "वार्ता", "मुलाकात", "मुलाक़ात", "भेंट", "बातचीत", "सम्मेलन", "यात्रा", "दौरा"})
"""What is fixed, being told of before it comes about: 'बैठक तय की गई'."""
_AT = frozenset({"को", "में"})
_FIXED = cues("fixed")
_DONE = frozenset({"की", "किया", "हुई", "हुआ", "हो", "कर"})
_DUE = _ABOUT_TO | _IS_DUE | _SCHEDULED
_COMING = _ABOUT_TO | _SCHEDULED
_UNREAL = _CANCEL | _COMING | _IF | _WISH | _POSSIBLE
"""Without one of these a clause has no mood."""


def mood(words: list[str]) -> Mood:
    """Whether it was called off, is wished for ('आमंत्रित किया') or merely possible ('हो सकती है')."""
    if _UNREAL.isdisjoint(words):
        return ""
    tail = words[-9:]
    called_off = _CANCEL.intersection(words)
    if called_off == {"टाल"}:  # 'टाल दी गई'; not the surname 'टॉल', which folds to the stem
        called_off = called_off if any(a == "टाल" and b in _BEHIND_STEM for a, b in pairwise(words)) else frozenset()
    if called_off or (not _COMING.isdisjoint(words) and _came_to_nothing(tail)):
        return "cancelled"
    if not _IF.isdisjoint(words):
        return "possible"
    if _is_wish(tail) and not expected(words):
        return "wished"
    return "" if _POSSIBLE.isdisjoint(tail) else "possible"


def _is_wish(tail: list[str]) -> bool:
    """Whether words wish for something; what was done 'के निमंत्रण पर' was done."""
    return not _WISH.isdisjoint(tail) and any(a in _WISH and b not in {"पर", "ऊपर"} for a, b in pairwise([*tail, ""]))


def _came_to_nothing(tail: list[str]) -> bool:
    """'होने वाला … नहीं हो पाया', 'नियोजित … जगह नहीं ले सकी', 'प्रस्तावित … नहीं हुआ': what was to be held was not."""
    for k, form in enumerate(tail):
        if form in _NEGATE and k > 0 and tail[k - 1] not in _COMING:
            verb, helper = (*tail[k + 1 : k + 3], "", "")[:2]
            if (verb in _HELPED and helper in _COULD) or verb in _TOOK_PLACE:
                return True
    return False


def prospective(words: list[str]) -> bool:
    """What is still to come: 'होने वाली है', 'होनी है', 'प्रस्तावित है', 'होने जा रही है'."""
    if due(words, _IS):
        return True
    if "जा" not in words:
        return False
    threes = zip(words, words[1:], words[2:], strict=False)
    return any(a in _GOING_TO and b == "जा" and c in _PROGRESSIVE for a, b, c in threes)


def expected(words: list[str]) -> bool:
    """'मिलने की उम्मीद है', 'जाने का कार्यक्रम है', 'करने की योजना बना रहे हैं': what others expect, and what is planned."""
    if _EXPECT.isdisjoint(words):
        return False
    behind = ((words[k - 2 : k], words[k + 1 : k + 2]) for k, form in enumerate(words) if form in _EXPECT)
    if any(len(b) == 2 and b[0] in _INFINITIVE_OF and b[1] in {"की", "का"} and a and a[0] in _IS_EXPECTED for b, a in behind):
        return True
    return any(words[k + 1 : k + 3] in _IS_DONE and words[k - 1] in _OF_DOING for k, form in enumerate(words) if k and form in _EXPECT)


def due(words: Sequence[str], copula: frozenset[str]) -> bool:
    """'होनी है', 'प्रस्तावित था': a word of what is due before a form of होना."""
    if _DUE.isdisjoint(words):
        return False
    return any(word in _DUE and following in copula for word, following in pairwise(words))


def was_fixed(words: Sequence[str]) -> bool:
    """'शिखर बैठक तय की गई', 'वार्ता निर्धारित हुई थी': what was only fixed lay ahead; not 'बैठक में तय किया गया', 'बैठक की तारीख तय की गई'.

    >>> was_fixed("जुबा में शिखर बैठक तय की गई".split()), was_fixed("बैठक में तिथि तय की गई".split())
    (True, False)
    """
    if _FIXED.isdisjoint(words):
        return False
    bare = any(a in APPOINTED and b[0].isdigit() for a, b in pairwise(words))  # 'मंत्रियों की बैठक 5 मई को बगदाद में तय की गई'
    fours = zip(words, words[1:], words[2:], words[3:], strict=False)
    return any((b in APPOINTED or (bare and b in _AT and a not in APPOINTED)) and c in _FIXED and e in _DONE for a, b, c, e in fours)
