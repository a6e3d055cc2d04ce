"""Event words: what is named (a meeting, a visit, an agreement, a signing), with what its noun phrase tells of it.

The noun phrase is read leftwards from the word: 'तीसरी भारत-पेरू संयुक्त आयोग की बैठक' gives type, ordinal and countries.
"""

from collections.abc import Iterable, Sequence

from kg.lexicon import Lexicon
from kg.model import Head, Mention, Setting, Token
from kg.script import folded

__all__ = ["heads"]


_OWN = folded("अपने अपनी अपना उनकी उनके उनका उनसे इनकी इनके उसकी उसके")
_THIS = folded("इस यह इसी उस उसी उक्त")
_RANK = {"मुलाकात", "भेंट", "बातचीत", "फोन"}
_ROUNDS = folded("संस्करण दौर सत्र बैठक चरण आयोजन")
_STOP = folded("ने से को में पर तक साथ बीच लिए बाद दौरान पहले द्वारा कि जो जिसमें और तथा एवं व")
# Types that a bare 'बैठक' or 'वार्ता' takes from the words before it, the most telling first.
_BY_SERIES = ("joint-commission", "working-group", "foreign-office-consultations", "phone-call", "summit", "delegation-talks", "ministerial-dialogue", "multilateral", "courtesy-call")
_PLAIN = frozenset({"meeting", "bilateral-talks", "ministerial-dialogue", "multilateral"})
_MAX_LEFT = 14


def heads(tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Head, ...]:
    """The event words of a sentence, in order; those inside the name of a post, body or place do not count."""
    forms = [t.form for t in tokens]
    taken = {i for m in mentions if m.kind in ("person", "organisation", "place") for i in range(m.first, m.last)}
    found: list[tuple[int, int, str, str, bool]] = []
    i = 0
    while i < len(forms):
        best: tuple[int, str, str, bool] | None = None
        for end, entries, plural in lexicon.phrases.find(forms, i):
            event = next((e for e in entries if e.list == "events"), None)
            if event is not None and (best is None or end > best[0]):
                best = (end, event.kind, event.id, plural or forms[end - 1].endswith(("ों", "ाएं", "ाओं", "ें")))
        if best is None or i in taken or (best[1] == "travel-verb" and _auxiliary(forms, i, lexicon)):
            i += 1
            continue
        found.append((i, *best))
        i = best[0]
    return _apart(_head(forms, mentions, found, n, lexicon) for n, f in enumerate(found) if f[2] not in ("series", "round") or _series_alone(forms, found, n) or (f[2] == "round" and _round(forms, f[0], lexicon)))


def _auxiliary(forms: list[str], i: int, lexicon: Lexicon) -> bool:
    """Whether जाना or आना only helps another verb: 'किया जाएगा', 'हो गए', 'चली आ रही'."""
    before = forms[i - 1] if i else ""
    return before != "वापस" and (lexicon.has_class(before, "auxiliary") or before in {"चला", "चली", "बताया", "हो", "दिया", "लिया", "कर", "ले", "दे", "पहुंच", "सामने", "नजर", "काम", "बढ", "रह", "बन", "ली", "पाई", "उभर", "निकल", "मानी", "माना", "देखा", "रखा", "मिल", "करने", "बैठ"})


def _apart(found: Iterable[Head]) -> tuple[Head, ...]:
    """Leaves out a word that lies within what another one has already read: 'दौर' in 'परामर्श का 16वां दौर', 'एफओसी' in brackets."""
    out: list[Head] = []
    for head in found:
        if out and head.kind == "meeting" and out[-1].kind == "meeting" and head.at < out[-1].last:
            continue
        if out and head.kind == "meeting" and out[-1].kind == "meeting" and head.type == out[-1].type and head.round and head.at - out[-1].last <= 3:
            continue
        out.append(head)
    return tuple(out)


def _series_alone(forms: list[str], found: list[tuple[int, int, str, str, bool]], n: int) -> bool:
    """A commission or working group named without a word for its meeting behind it."""
    _, end, _, kind, _ = found[n]
    if kind not in {"joint-commission", "working-group", "foreign-office-consultations"}:
        return False
    return not any(other[2] in {"meeting", "talk", "round"} and other[0] - end <= 14 for other in found[n + 1 :])


def _head(forms: list[str], mentions: Sequence[Mention], found: list[tuple[int, int, str, str, bool]], n: int, lexicon: Lexicon) -> Head:
    at, last, kind, type_, plural = found[n]
    first, series, ordinal, countries, own, this, planned = at, [], None, [], False, False, False
    i = at - 1
    by_last = {m.last - 1: m for m in mentions if m.kind in ("country", "organisation", "date", "place", "sector")}
    series_at = {f[1] - 1: f for f in found if f[2] == "series"}
    while i >= 0 and at - i <= _MAX_LEFT:
        form = forms[i]
        if i in series_at:
            series.append(series_at[i][3])
            i = first = series_at[i][0]
            i -= 1
            continue
        if (m := by_last.get(i)) is not None and m.kind in ("country", "organisation", "sector"):
            if m.kind == "country":
                countries.append(m.value)
            elif m.kind == "organisation" and m.detail == "forum":
                series.append("multilateral")
            i = first = m.first
            i -= 1
            continue
        number = _ordinal(forms[i], lexicon)
        if number is not None and ordinal is None:
            ordinal, first = number, i
        elif form in _OWN:
            own, first = True, i
            break
        elif form in _THIS:
            this, first = True, i
            break
        elif form in {"वाले", "वाली"} and forms[i - 1] in {"होने", "आयोजित", "जाने", "आने"}:
            planned, first = True, i - 1
            i -= 1
        elif form in {"प्रस्तावित", "आगामी", "अगले", "अगली", "अगला"}:
            planned, first = True, i
        elif form in {"की", "के", "का", "-"} or (form in {"और", "एवं", "तथा", "व", ","} and _between_countries(mentions, i)):
            pass
        elif form in _STOP or lexicon.has_class(form, "postposition", "conjunction", "auxiliary", "particle", "pronoun") or not form[0].isalpha() or any(m.first <= i < m.last for m in mentions if m.kind in ("person", "date", "place", "amount")):
            break
        else:
            first = i
        i -= 1
    # The count may stand behind: 'सम्मेलन का तीसरा संस्करण', 'परामर्श (एफओसी) का 16वां दौर'.
    behind = _behind_bracket(forms, last)
    if ordinal is None and behind + 2 < len(forms) and forms[behind] in {"के", "का", "की"} and forms[behind + 2] in _ROUNDS:
        ordinal = _ordinal(forms[behind + 1], lexicon)
        last = behind + 3 if ordinal is not None else last
    elif ordinal is None and last + 1 < len(forms) and forms[last] == "(" and (number := _ordinal(forms[last + 1], lexicon)) is not None:
        ordinal = number
    if kind in ("meeting", "talk"):
        if type_ in _PLAIN:
            type_ = next((t for t in _BY_SERIES if t in series and (t != "multilateral" or type_ == "meeting")), type_)
        if forms[at] in _RANK and type_ in {"meeting", "bilateral-talks"}:
            ordinal = None
    if kind == "talk" and ordinal is not None:
        kind, type_ = "meeting", "foreign-office-consultations" if forms[at].startswith("परामर्श") else type_
    if kind in ("series", "round"):
        kind = "meeting"
    return Head(kind, type_, first, at, last, ordinal, tuple(reversed(countries)), own, this, _setting(forms, last), planned, plural, found[n][2] in ("series", "round") or bool(series), found[n][2] == "round")  # type: ignore[arg-type]


def _round(forms: list[str], at: int, lexicon: Lexicon) -> bool:
    """'दौर' and 'संस्करण' name a meeting only where they are counted: 'तीसरा दौर', 'अगला दौर'."""
    before = forms[max(0, at - 2) : at]
    return any(_ordinal(w, lexicon) is not None or w in {"अगला", "अगले", "पिछला", "पिछले", "पूर्व"} for w in before)


def _behind_bracket(forms: list[str], i: int) -> int:
    if i < len(forms) and forms[i] == "(" and ")" in forms[i : i + 6]:
        return forms.index(")", i) + 1
    return i


def _between_countries(mentions: Sequence[Mention], i: int) -> bool:
    left = any(m.kind == "country" and m.last == i for m in mentions)
    right = any(m.kind in ("country", "sector") and m.first == i + 1 for m in mentions)
    return (left and right) or (any(m.kind == "sector" and m.last == i for m in mentions) and right)


def _ordinal(form: str, lexicon: Lexicon) -> int | None:
    """The number that an ordinal word states: तीसरी, 11वीं, छठे."""
    if form[:1].isdigit() and form[-1:] not in "0123456789":
        digits = "".join(c for c in form if c.isdigit())
        return int(digits) if digits else None
    for end, entries, _ in lexicon.phrases.find((form,), 0):
        entry = next((e for e in entries if e.list == "amounts" and e.kind == "ordinal"), None)
        if end == 1 and entry is not None and entry.id.isdigit():
            return int(entry.id)
    return None


def _setting(forms: list[str], last: int) -> Setting:
    rest = forms[last : last + 4]
    if not rest:
        return ""
    if rest[0] == "से" and rest[1:2] and rest[1] in {"इतर", "अलग"}:
        return "margin"
    if (rest[0] == "से" and rest[1:2] and rest[1] in {"पहले", "पूर्व", "ठीक"}) or forms[last : last + 4] in (["शुरू", "होने", "से", "पहले"], ["शुरू", "होने", "के", "पहले"]) or rest[:2] == ["के", "पहले"]:
        return "before"
    if rest[0] in {"के", "की"} and len(rest) > 1:
        if rest[1] in {"दौरान", "मौके", "अवसर", "बीच", "समय", "वक्त", "क्रम"}:
            return "during"
        if rest[1] in {"बाद", "उपरांत", "पश्चात", "समापन", "अंत", "खत्म"}:
            return "after"
        if rest[1] in {"इतर", "हाशिए", "हाशिये", "किनारे", "किनारों", "मार्जिन"}:
            return "margin"
        if rest[1] in {"लिए", "संबंध", "बारे"}:
            return "purpose"
        if "बाद" in forms[last : last + 6] and "समय" in forms[last : last + 5]:
            return "after"
    if rest[0] in {"में"}:
        return "reference"
    return ""
