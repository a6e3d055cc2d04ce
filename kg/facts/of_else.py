"""Dates that a sentence tells of something else than its event: '2030 तक', 'मई में पद संभालने वाले', '1962 के युद्ध के बाद'."""

from kg.lexicon import cues
from kg.model import Mention, SentenceFrames

__all__ = ["of_else"]

_AFTER = frozenset({"बाद", "उपरांत", "पश्चात", "पश्चात्"})
_AGREED = frozenset({"राजी", "सहमत", "सहमति", "तैयार", "फैसला", "निर्णय", "संकल्प", "इच्छा", "वादा"})
_AND = cues("and")
_COUNTED = frozenset({"पहला", "पहली", "पहले", "प्रथम", "दूसरा", "दूसरी", "दूसरे", "तीसरा", "तीसरी", "तीसरे"})
_SINCE = 9
"""So many words behind a month or year something came after it: 'मार्च में पद ग्रहण करने के बाद'."""
_CASES = frozenset({"को", "में", "पर", "से", "ने", "लेकर", ",", "।"})
_MARKED = frozenset({"में", "को"})
_PARTICIPLES = frozenset({"हुई", "हुए", "हुआ", "हुईं"})
_FINITE = cues("is") | cues("was") | _AND | {"जब", "जहां", "जिसमें", "जिसके", "जिसकी", "कि"}
_OFFICE_TAKEN = frozenset({"ग्रहण", "शपथ", "निर्वाचित", "चुने", "नियुक्त", "कार्यभार", "पदभार"})
_TAKING_OFFICE = frozenset({"बनने", "संभालने", "सम्भालने", "लौटने"})
_WHO_DID = frozenset({"वाले", "वाली"})


def of_else(f: SentenceFrames, m: Mention) -> bool:
    """Whether a date belongs to something else: '2030 तक', '2015 के बाद', '2025 के लिए', '2010 से', '2010-', 'सितंबर में … बनने के बाद'.

    So does that of 'मई में … संभालने वाले'.
    """
    behind = f.forms(m.last, m.last + 2)
    near = f.forms(m.last, m.last + 7)
    taken = [k for k, form in enumerate(near) if form in _TAKING_OFFICE]
    took_office = any(form in _OFFICE_TAKEN and "बाद" in near[k + 1 :] and "ने" not in near[:k] for k, form in enumerate(near))
    if took_office or any("बाद" in near[k + 2 : k + 3] or _WHO_DID & set(near[k + 1 : k + 2]) for k in taken):
        return True
    if _of_what_was(f, m):
        return True
    to_the_day = len(m.value) == 10
    if f.form(m.last - 1) == "तक":
        return not m.until
    if not to_the_day and (_is_after(behind) or _of_what_came_before(f, m) or _of_what_is_agreed(f, m)):
        return True
    match behind:
        case ("तक", *_):
            return not m.until
        case ("के", "लिए"):
            return len(m.value) < 7
        case ("से", *_):
            return not m.until and not to_the_day and behind[1:] != ("शुरू",)  # 'दिसंबर 1988 से शुरू होती है'
        case _:
            return behind[:1] == ("-",) and len(m.value) == 4


def _of_what_was(f: SentenceFrames, m: Mention) -> bool:
    """Whether a date is that of a thing behind it that is no meeting: 'पिछले महीने हुई [झड़पों] को लेकर', '1962 के [युद्ध] के बाद'."""
    at = m.last + (f.form(m.last) in _MARKED)
    if f.form(at) in _PARTICIPLES:
        of_a_thing = f.form(at + 1)[:1].isalpha() and not _FINITE & {f.form(at + 1)}
        end = next((k for k in range(at, len(f.words)) if f.form(k) in _CASES), at)
        return of_a_thing and not any(at < h.last and h.first < end for h in f.heads)
    after = next((k for k in (m.last + 2, m.last + 3) if _is_after(f.forms(k, k + 2))), None)
    return f.form(m.last) == "के" and after is not None and not any(m.last <= h.at < after for h in f.heads)


def _of_what_is_agreed(f: SentenceFrames, m: Mention) -> bool:
    """Whether a month or year is that of what was agreed to be done: 'इसी वर्ष वार्ता शुरू करने को राजी हुए', '2025 में … करने पर सहमत हुए'."""
    end = f.clause_of(m.first).end
    done = (k for k in range(m.last, end - 2) if f.form(k).endswith("ने") and f.form(k + 1) in {"को", "पर", "के", "का", "की"})
    return any(not _AGREED.isdisjoint(f.forms(k + 2, k + 4)) for k in done)


def _is_after(forms: tuple[str, ...]) -> bool:
    return len(forms) > 1 and forms[0] == "के" and forms[1] in _AFTER


def _of_what_came_before(f: SentenceFrames, m: Mention) -> bool:
    """Whether a month or year is that of something after which the event came: 'इस वर्ष मार्च में पद ग्रहण करने के बाद यह उनकी पहली यात्रा है'."""
    behind = f.forms(m.last, m.last + _SINCE)
    after = next((k for k in range(2, len(behind) - 1) if _is_after(behind[k : k + 2])), None)
    if behind[:1] not in {("में",), ("के",)} or after is None:
        return False
    told_first = any(m.last <= h.at < m.last + after for h in f.heads)
    since = behind[after - 1].endswith("ने") or not _COUNTED.isdisjoint(f.forms(m.last + after, m.last + after + _SINCE + 3))
    return since and not told_first and not {",", "ने"} & set(behind[:after])
