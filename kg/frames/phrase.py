"""The noun phrase before an event word, read leftwards: 'तीसरी भारत-पेरू संयुक्त आयोग की बैठक' gives type, ordinal and countries."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from kg.lexicon import Lexicon, cues, numerals
from kg.model import Mention

__all__ = ["Phrase", "Word", "behind_bracket", "behind_relative", "gaps", "join_of_gap", "ordinal", "read_phrase", "stands_for_phrase"]

_COMING = cues("coming")
_AT_DAY = frozenset({"में", "को"})
_FUTURE = frozenset({"होगा", "होगी", "होंगे", "होंगी", "जाएगा", "जाएगी"})
_FIRST = frozenset({"पहला", "पहली", "पहले"})
_PERIOD = cues("length-of-time") | cues("year-word")
_END = cues("phrase-end") | cues("preparation")
_NEXT = cues("next")
_OTHER = frozenset({"दूसरा", "दूसरे", "दूसरी"})
_OWN = cues("own")
_PARTY = cues("both-states")
_PREVIOUS = frozenset({"पिछली", "पिछला"})
_TWO = 2
_THIS = cues("this")
_AND = cues("and") | {",", ";"}
_OF_LEVEL = frozenset({"वाला", "वाली", "वाले"})
_LINKS = frozenset({"की", "के", "का", "-"})
_ENDING_CLASSES = ("postposition", "conjunction", "auxiliary", "particle", "pronoun")
_PARTS = frozenset({"country", "sector", "organisation"})
_LONE = 2
"""From a bracket that opens to the one that closes around a single word."""
_LONGEST_BRACKET = 8
_LONGEST_RELATIVE = 20
_MARKERS = frozenset({"ने", "को", "से", "के", "की", "का", "में", "पर"})
_RELATIVE = cues("relative-pronoun")
_AT_SCENE = frozenset({"में", "को", "तक", "से"})
_HELD = frozenset({"हुए", "हुई", "हुआ", "आयोजित", "संपन्न"})
_LISTS = frozenset({":", "-", "–", "—"})
_BESIDE_DAY = frozenset({"उसके", "इसके", "फिर", "ठीक"})
_BEFORE_GAP = _AND | _LISTS | {"जबकि", "लेकिन"}
_NEIGHBOURING = frozenset({"पिछला", "पिछली", "अगला", "अगली", "आखिरी", "अंतिम", "ताजा"})
_ONE = frozenset({"एक"})
_NEAR_OWN = 5
"""So many words before a number of theirs tells whose it is."""
_THAN_THIS = frozenset({"इससे", "उससे", "इसके", "उसके"})
_SUCH = frozenset({"ऐसा", "ऐसी", "ऐसे"})
_SEVERAL = 3
_MAX_LEFT = 14
"""No phrase of the sample articles is longer."""


class Word(Struct, frozen=True):
    """An event word of events.tsv at tokens `at` to `last`."""

    at: int
    last: int
    kind: str
    type: str
    plural: bool


@dataclass(slots=True)
class Phrase:
    """What the words before an event word tell of it; `first` is where they begin."""

    first: int
    series: list[str] = field(default_factory=list)
    ordinal: int | None = None
    states: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    own: bool = False
    this: bool = False
    planned: bool = False
    round: bool = False

    @property
    def countries(self) -> tuple[str, ...]:
        """The states named in the phrase, in the order of the text."""
        return tuple(reversed(self.states))


def read_phrase(forms: list[str], mentions: Sequence[Mention], words: Sequence[Word], word: Word, lexicon: Lexicon) -> Phrase:
    """Reads leftwards from an event word, up to the marker, pronoun, verb or name that is no part of its phrase."""
    phrase = Phrase(word.at)
    names = {m.last - 1: m for m in mentions if m.kind in ("country", "organisation", "sector")}
    series = {w.last - 1: w for w in words if w.kind in ("series", "round")}
    i = word.at - 1
    named = next((m for m in mentions if m.kind == "organisation" and m.first < word.at < m.last <= word.last), None)
    if named is not None:
        _add_name(phrase, named)  # 'राष्ट्रमंडल शासनाध्यक्षों की बैठक', the name of a forum
        i = named.first - 1
    while i >= 0 and word.at - i <= _MAX_LEFT:
        if forms[i] == ")" and "(" in forms[max(i - _LONGEST_BRACKET, 0) : i]:
            opens = max(k for k in range(i) if forms[k] == "(")  # 'संयुक्त आयोग (जेसीएम) की चौथी बैठक', 'पिछली (9वीं) बैठक'
            phrase.ordinal = ordinal(forms[opens + 1], lexicon) if phrase.ordinal is None and i - opens == _LONE else phrase.ordinal
            i = opens - 1
            continue
        if i in series and series[i].kind == "round" and forms[i + 1] in _LINKS:
            phrase.round, phrase.first = True, series[i].at  # 'अगले दौर की बातचीत'
        elif i in series and series[i].kind == "series":
            phrase.series.append(series[i].type)
            phrase.first = series[i].at
        elif i in names:
            _add_name(phrase, names[i])
        else:
            start = _add_word(phrase, forms, mentions, i, lexicon)
            if start is None:
                break
            i = start - 1
            continue
        i = phrase.first - 1
    if not phrase.bodies and (body := _body_before_scene(forms, mentions, i)) is not None:
        phrase.bodies.append(body.value)  # 'नाटो के 9 जुलाई को वाशिंगटन में हुए शिखर सम्मेलन'
        phrase.series += ["multilateral"] * (body.detail == "forum")
    return phrase


def _body_before_scene(forms: list[str], mentions: Sequence[Mention], i: int) -> Mention | None:
    """The body whose meeting it is that was held at the days and sites before the phrase: 'नाटो के [9 जुलाई को वाशिंगटन में हुए] …'."""
    if i < 2 or forms[i] not in _HELD:
        return None
    scene = {k for m in mentions if m.kind in ("date", "place") for k in range(m.first, m.last)}
    at = next((k for k in range(i - 1, max(i - _MAX_LEFT, -1), -1) if k not in scene and forms[k] not in _AT_SCENE), -1)
    whose = (m for m in mentions if m.kind == "organisation" and m.last == at)
    return next(whose, None) if at > 0 and at < i - 1 and forms[at] in {"के", "की", "का"} else None


def _add_name(phrase: Phrase, m: Mention) -> None:
    """A state takes part; a forum makes the meeting one of many states ('जी20 की बैठक')."""
    phrase.first = m.first
    if m.kind == "country":
        phrase.states.append(m.value)
    elif m.kind == "organisation":
        phrase.bodies.append(m.value)
        if m.detail == "forum":
            phrase.series.append("multilateral")


def _points_ahead(forms: list[str], i: int) -> bool:
    """Whether 'उस' points at what a relative clause tells behind it: 'उस मुलाकात में … जो … के बीच हुई'."""
    return forms[i] in {"उस", "उन", "उसी"} and any(form in _RELATIVE for form in forms[i + 2 : i + 6])


def _add_word(phrase: Phrase, forms: list[str], mentions: Sequence[Mention], i: int, lexicon: Lexicon) -> int | None:
    """Adds a word to the phrase; returns the token where it begins, or None where the phrase is at an end."""
    form = forms[i]
    number = ordinal(form, lexicon) if phrase.ordinal is None else None
    if number is not None and _counts(forms, mentions, i):
        phrase.ordinal, phrase.first = number, i
    elif form in _SUCH and i and ordinal(forms[i - 1], lexicon) is not None:
        return i if _OWN.isdisjoint(forms[max(i - _NEAR_OWN, 0) : i]) else None  # 'पहला ऐसा सम्मेलन'; not 'उनका साथ में पहला ऐसा'
    elif form in _OWN:
        phrase.own, phrase.first = True, i
        return None
    elif form in _THIS:
        another = not _PREVIOUS.isdisjoint(forms[i + 1 : i + 5]) and forms[i + 2 : i + 3] != [""] and phrase.first > i + 1
        phrase.this, phrase.first = not (_points_ahead(forms, i) or another), i
        return None
    elif form in {"वाले", "वाली"} and forms[i - 1] in _COMING:
        phrase.planned, phrase.first = True, i - 1
        return i - 1
    elif form in _OF_LEVEL and forms[i - 1] == "स्तर":
        return i  # 'मंत्री स्तर वाली बैठक'
    elif form in _NEXT or (form == "और" and forms[i - 1] == "एक" and not _FUTURE.isdisjoint(forms[i:])):  # 'एक और बैठक … होगी'
        phrase.planned, phrase.first = True, i
    elif form in _LINKS or (form in _AND and _between_states(mentions, i)):
        return i
    elif form in _END or _ends(forms, mentions, i, lexicon):
        return None
    else:
        phrase.first = i
    return i


def _counts(forms: list[str], mentions: Sequence[Mention], i: int) -> bool:
    """Whether an ordinal counts a meeting of a series."""
    days = i >= _TWO and forms[i - 1] in _LINKS and forms[i - 2] == "दिन"
    of_the_day = days and not (forms[i - 3].isdecimal() or forms[i - 3] in numerals())  # 'दिन की दूसरी बैठक'; not 'दो दिन का चौथा सम्मेलन'
    regnal = any(m.kind == "person" and m.name[0] < i < m.name[1] for m in mentions)  # 'राजा मोहम्मद षष्ठम'
    other = forms[i] in _OTHER and forms[i + 1] in _PARTY  # 'दूसरे देश की मंत्रिपरिषद की बैठक'
    before_this = forms[i] == "पहले" and i > 0 and forms[i - 1] in _THAN_THIS  # 'इससे पहले ऐसी बैठक'
    return not (of_the_day or regnal or other or before_this or _first_time(forms, mentions, i) or _first_in_years(forms, i))


def _first_time(forms: list[str], mentions: Sequence[Mention], i: int) -> bool:
    """Whether two only meet for the first time, in no series: 'पहली बार मिले'; several who do so hold a first round."""
    return forms[i] in _FIRST and forms[i + 1 : i + 2] == ["बार"] and sum(m.kind == "country" for m in mentions) < _SEVERAL


def _first_in_years(forms: list[str], i: int) -> bool:
    """Whether 'first' counts from some time on, in no series: 'दस साल में पहली बैठक', 'एक दशक में आयोजित पहली बैठक'."""
    before = forms[max(i - 3, 0) : i]
    since = next((k for k, (a, b) in enumerate(pairwise(before)) if a in _PERIOD and b in {"में", "बाद"}), None)
    return forms[i] in _FIRST and since is not None and len(before) - since <= 3


def _ends(forms: list[str], mentions: Sequence[Mention], i: int, lexicon: Lexicon) -> bool:
    """Whether a function word, a mark, or the name of a person, place, day or sum ends the phrase."""
    if not forms[i][0].isalpha() or lexicon.has_class(forms[i], *_ENDING_CLASSES):
        return True
    return any(m.first <= i < m.last and m.kind in ("person", "date", "place", "amount") for m in mentions)


def _between_states(mentions: Sequence[Mention], i: int) -> bool:
    """'भारत और पेरू', 'भारत, व्यापार', 'व्यापार और भारत': a conjunction within the names of a commission."""
    left = {m.kind for m in mentions if m.last == i}
    right = {m.kind for m in mentions if m.first == i + 1}
    return bool(left & _PARTS and right & _PARTS)


def behind_bracket(forms: list[str], i: int) -> int:
    """The token behind a bracket that opens at `i`: 'परामर्श (एफओसी) का'."""
    if i < len(forms) and forms[i] == "(" and ")" in forms[i : i + 6]:
        return forms.index(")", i) + 1
    return i


def behind_relative(forms: Sequence[str], i: int) -> int:
    """The token behind a relative clause that parts a noun from its marker: '…, जो अध्यक्ष हैं, ने'; `i` where none begins."""
    if i + 1 >= len(forms) or forms[i] != "," or forms[i + 1] not in _RELATIVE:
        return i
    ends = (k for k in range(i + 2, min(i + _LONGEST_RELATIVE, len(forms) - 1)) if forms[k] == "," and not forms[k + 1][0].isdecimal())
    end = next(ends, None)
    return end + 1 if end is not None and forms[end + 1] in _MARKERS else i


@lru_cache(maxsize=65536)
def ordinal(form: str, lexicon: Lexicon) -> int | None:
    """The number that an ordinal word states: तीसरी, 11वीं, छठे."""
    if form[:1].isdecimal() and form[-1:] not in "0123456789":
        digits = "".join(c for c in form if c.isdecimal())
        return int(digits) if digits else None
    for end, entries, _ in lexicon.phrases.find((form,), 0):
        entry = next((e for e in entries if e.list == "amounts" and e.kind == "ordinal"), None)
        if end == 1 and entry is not None and entry.id.isdigit():
            return int(entry.id)
    return None


def gaps(forms: list[str], mentions: Sequence[Mention], lexicon: Lexicon) -> list[int]:
    """Where an ordinal stands for the whole phrase: 'पहली बैठक जनवरी में माले में और दूसरी फरवरी में … हुई' (gapping; Kachru 2006, ch. 9).

    So do 'पिछली' and 'अगली' behind another one, and the first of those that a colon or dash lists: 'दो बैठकें हुईं: पहली … में और दूसरी …'.
    """
    dated = {m.first - 1 - (forms[m.first - 1] in _BESIDE_DAY) for m in mentions if m.kind in ("date", "place") and m.first > 1}
    settings = [i for i in sorted(dated) if i >= 1]
    numbers = [i for i in settings if forms[i] in _ONE or stands_for_phrase(forms[i], lexicon)]
    seconds = [i for i in numbers if forms[join_of_gap(forms, mentions, i)] in _BEFORE_GAP]
    if not seconds:
        return []
    ones = [i for i in settings if forms[i] in _ONE | _FIRST and _lists_two(forms, i, seconds)]
    seconds = [i for i in seconds if forms[i] not in _ONE or any(k < i for k in ones)]
    begun = [*ones, *(i for i in seconds if forms[i - 1] in _LISTS)]
    told = [i for i in seconds if i in begun or any(k < i for k in begun) or any(stands_for_phrase(form, lexicon) for form in forms[:i])]
    return sorted({*ones, *told})


def join_of_gap(forms: Sequence[str], mentions: Sequence[Mention], i: int) -> int:
    """The token before an ordinal that stands for a phrase and before its day: '… हुआ [;] मई 2013 में तीसरा अंकारा में'."""
    days = (m for m in mentions if m.kind == "date" and m.first > 0)
    opens = next((m.first for m in days if i == m.last or (i == m.last + 1 and forms[m.last] in _AT_DAY)), i)
    return opens - 1 - (forms[i - 1] == "सबसे")


def stands_for_phrase(form: str, lexicon: Lexicon) -> bool:
    """Whether a word can stand for a meeting of a series: 'दूसरी', 'पिछली', 'अगली'."""
    return form in _NEIGHBOURING or ordinal(form, lexicon) is not None


def _lists_two(forms: list[str], i: int, seconds: Sequence[int]) -> bool:
    """Whether 'one' opens a list that a second goes on with: 'दो मुलाकातें हुईं, एक मार्च में … और दूसरी मई में'."""
    return forms[i - 1] in _LISTS | {","} and any(k > i and forms[k] in _OTHER | _ONE for k in seconds)
