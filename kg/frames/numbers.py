"""The number of a meeting that stands behind its word: 'सम्मेलन का तीसरा संस्करण', 'पिछला सत्र, बारहवां, …', 'रिट्रीट को-7'."""

from kg.frames.phrase import behind_bracket, ordinal
from kg.lexicon import Lexicon, cues, numerals

__all__ = ["begins_party", "number_behind", "number_of_round"]

_COUNTED = cues("counted-meeting")
_GENITIVE = frozenset({"के", "की", "का"})
_IS = cues("is") | cues("was")
_LONGEST_RELATIVE = 7
_LONGEST_PAIR = 6
"""Words of two states joined by a hyphen, at most."""
_MOST = 100
"""More rounds than that nothing has; a larger number is a year."""
_NEIGHBOURS = frozenset({"पूर्व", "पूर्ववर्ती", "पिछला", "पिछली", "अगला", "अगली", "वाला", "वाली"})
"""'the previous one', behind its noun."""


def number_behind(forms: list[str], last: int, lexicon: Lexicon) -> tuple[int | None, int]:
    """A count behind the word, and where the phrase then ends: 'सम्मेलन का तीसरा संस्करण', 'परामर्श (एफओसी) का 16वां दौर'."""
    behind = behind_bracket(forms, last)
    if behind + 2 < len(forms) and forms[behind] in _GENITIVE and forms[behind + 2] in _COUNTED:
        number = ordinal(forms[behind + 1], lexicon)
        return number, behind + 3 if number is not None else last
    if (counted := number_of_round(forms, last)) is not None:
        return counted, last + 1
    described = next(k for k in range(last, len(forms) + 1) if k == len(forms) or forms[k] not in _NEIGHBOURS)
    if forms[described : described + 3 : 2] == [",", ","]:
        return ordinal(forms[described + 1], lexicon), last  # 'पिछला सत्र, बारहवां, …', 'शिखर पूर्व वाला, छठा, …'
    if forms[last : last + 2] == [",", "जो"]:
        told = (k for k in range(last + 3, min(last + _LONGEST_RELATIVE, len(forms) - 1)) if forms[k + 1] in _IS)
        return next((ordinal(forms[k], lexicon) for k in told), None), last  # 'पिछला सम्मेलन, जो इस कड़ी का 26वां था, …'
    if (turned := _number_by_machine(forms, behind, lexicon)) is not None:
        return turned, last
    if last + 1 < len(forms) and forms[last] == "(":
        return ordinal(forms[last + 1], lexicon), last
    return None, last


def number_of_round(forms: list[str], last: int) -> int | None:
    """The count right behind the word for a round, as in Arabic: 'समिति के सत्र [बारह] के काम'; not 'सत्र 12 बजे'."""
    if last + 1 >= len(forms) or forms[last - 1] not in _COUNTED or forms[last + 1] not in _GENITIVE:
        return None
    number = int(forms[last]) if forms[last].isdecimal() else numerals().get(forms[last])
    return number if number is not None and number <= _MOST else None


def _number_by_machine(forms: list[str], at: int, lexicon: Lexicon) -> int | None:
    """A count as Romance languages and Indonesian put it behind the noun: 'रिट्रीट को-7', 'सम्मेलन का पहला, …', 'बैठक माली-गैबॉन की आठवीं,'."""
    at += forms[at : at + 1] == [","]
    if forms[at : at + 2] == ["को", "-"] and forms[at + 2 : at + 3] and forms[at + 2].isdecimal():
        return int(forms[at + 2])
    genitive = next((k for k in range(at, min(at + _LONGEST_PAIR, len(forms) - 1)) if forms[k] in _GENITIVE), None)
    number = ordinal(forms[genitive + 1], lexicon) if genitive is not None else None
    if genitive is None or number is None:
        return None
    between = forms[at:genitive]
    of_pair = not between or (len(between) >= 3 and "-" in between and _all_states(between, lexicon))
    alone = genitive + 2 >= len(forms) or not forms[genitive + 2][0].isalpha()
    return number if of_pair and (alone or begins_party(forms, genitive + 2, lexicon)) else None


def _all_states(forms: list[str], lexicon: Lexicon) -> bool:
    """Whether words are the names of states joined by hyphens."""
    k = 0
    while k < len(forms):
        ends = [end for end, entries, _ in lexicon.phrases.find(forms, k) if any(e.list in ("country", "countries") for e in entries)]
        if not ends and forms[k] != "-":
            return False
        k = ends[-1] if ends else k + 1
    return True


def begins_party(forms: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a state or body is named from a token on."""
    return any(e.list in ("country", "countries", "organisations") for _, entries, _ in lexicon.phrases.find(forms, at) for e in entries)
