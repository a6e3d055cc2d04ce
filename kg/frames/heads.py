"""Event words: what is named (a meeting, a visit, an agreement, a signing), with what its noun phrase tells of it.

The noun phrase is read leftwards from the word: 'तीसरी भारत-पेरू संयुक्त आयोग की बैठक' gives type, ordinal and countries.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import cast

from msgspec.structs import replace

from kg.frames.counted import with_others
from kg.frames.numbers import begins_party, number_behind, number_of_round
from kg.frames.phrase import Word, behind_bracket, ordinal, read_phrase
from kg.frames.quoted import quoted_papers
from kg.frames.scene import setting_of
from kg.lexicon import ADJECTIVE_BEHIND, Lexicon, cues
from kg.model import Head, HeadKind, Mention, SentenceFrames, Token

__all__ = ["abbreviated", "heads"]

_ENDS_PHRASE = ("postposition", "conjunction", "auxiliary")
_FORUM = cues("forum-noun")
_FORUM_EVENT = cues("forum-event")
_GENITIVES = (["का"], ["की"], ["के"])
_HELPED = cues("helped-verb")
_OF_MANY = cues("of-many")
_STATED = cues("stated")
_NEIGHBOURING = cues("neighbouring-round")
_UNCOUNTED = cues("uncounted-meeting")
_MAKES_AGREED = cues("sign") | cues("adopt-paper")
_BUSINESS = frozenset({"व्यापार", "व्यवसाय", "कारोबार", "बिजनेस", "निवेशक", "उद्योग", "सीईओ", "निवेशकों", "उद्यमी"})
_BY_MEANS = cues("by-means-of") | {"से", "पर"}
_CONFERENCING = ("कांफ्रेंस", "कान्फ्रेंस")
_CONFERENCE = frozenset({"सम्मेलन", "समिट", "संगोष्ठी", "शिखर"})
_DONE_BEFORE = frozenset({"किया", "किए", "की", "गया", "गए", "गई", "था", "थे", "थी", "एक", "हुआ", "हुए", "हुई", "है", "हैं"})
_AGREED_TO = (("के", "लिए"), ("पर",))
_LAUNCHED = cues("launched")
_AGREES = cues("agree")
_BEHIND_OBJECT = (["को"], [","], ["."], ["।"], ["पर"])
_PRESS = cues("press")
_OF_SEVERAL = frozenset({"summit", "multilateral"})
_NEAR = 7
_PEAK = "चोटी"
_THIS = frozenset({"इस", "एक", "इसी"})
_YEAR = frozenset({"वर्ष", "साल", "महीने", "माह"})
"""'इस वर्ष उनकी छठी बैठक' counts what they held, no series."""
"""So many words behind a paper it is told that it was signed."""
_KINDS: dict[str, HeadKind] = {"series": "meeting", "round": "meeting", "paper": "agreement"}
_PLURAL_ENDINGS = ("ों", "ाएं", "ाओं", "ें")
_FAR = 14
"""So many words behind a commission stands the word for its meeting."""
_SAT = frozenset({"बैठा", "बैठी", "बैठे", "बैठेगा", "बैठेगी"})
_SERIES_BY_NAME = frozenset({"joint-commission", "working-group", "foreign-office-consultations"})
_BY_SERIES = (
    *("joint-commission", "working-group", "foreign-office-consultations", "phone-call", "summit"),
    *("delegation-talks", "ministerial-dialogue", "multilateral", "courtesy-call"),
)
"""Types that a bare 'बैठक' or 'वार्ता' takes from the words before it, the most telling first."""
_PAPERS = frozenset({"agreement", "mou", "treaty", "protocol", "action-plan"})
"""Types of agreements that have abbreviations."""
_PLAIN = frozenset({"meeting", "bilateral-talks", "ministerial-dialogue", "multilateral"})
_PLAIN_WORDS = frozenset({"meeting", "bilateral-talks"})
"""Types too plain to have an abbreviation; what stands in brackets behind them is something else."""
_SET_UP = cues("set-up")
_WHOSE = frozenset({"जिसकी", "जिसका", "जिनकी"})


def heads(tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon, short: Mapping[str, str]) -> tuple[Head, ...]:
    """The event words of a sentence, in order; those inside the name of a post, body or place do not count.

    `short` are the abbreviations that the article gives its meetings, with the types of these.
    """
    forms = [t.form for t in tokens]
    taken = {i for m in mentions if m.kind in ("person", "organisation", "place") for i in range(m.first, m.last)}
    taken -= {m.last - 1 for m in mentions if m.kind == "organisation" and forms[m.last - 1] in _FORUM_EVENT}
    words = list(_words(forms, taken, lexicon, short))
    words = sorted((*words, *quoted_papers(forms, words), *_counted_forums(forms, mentions, lexicon)), key=lambda w: w.at)
    found = _apart(_head(forms, mentions, words, n, lexicon) for n in range(len(words)) if _names_an_event(forms, words, n, lexicon))
    return with_others(forms, mentions, found, lexicon)


def abbreviated(frames: Iterable[SentenceFrames]) -> dict[str, str]:
    """The abbreviations that an article introduces in brackets behind a meeting, with its type: 'गोलमेज बैठक (आईएसएमआर)'.

    A commission has it before the word for its meeting: 'संयुक्त सहयोग आयोग (जेसीसी) की चौथी बैठक'. Agreements have theirs: 'समझौता (सीईपीए)'.
    """
    out: dict[str, str] = {}
    for f in frames:
        for head in f.heads:
            if head.type == "summit" and _PEAK in f.forms(head.at, head.last):
                out.setdefault(_PEAK, head.type)  # 'चोटी वार्ता', and later: 'दसवीं चोटी'
            told = (head.kind == "meeting" and head.type not in _PLAIN_WORDS) or (head.type in _PAPERS and head.first < head.at)
            inside = range(head.first, head.at) if head.type in _SERIES_BY_NAME else ()
            bracket = next((k for k in inside if f.form(k) == "("), head.last)
            if told and (f.form(bracket), f.form(bracket + 2)) == ("(", ")") and not f.form(bracket + 1).isdecimal():
                out.setdefault(f.form(bracket + 1), head.type)
    return out


def _words(forms: list[str], taken: set[int], lexicon: Lexicon, short: Mapping[str, str]) -> Iterator[Word]:
    """The event words of events.tsv, the longest at each place, none within another one, and the article's own abbreviations."""
    behind = 0
    for i, form in enumerate(forms):
        begins = form in lexicon.openers
        if not (begins or form in short) or i < behind:
            continue
        word = _word(forms, i, lexicon) if begins and i not in taken else None
        if word is None and form in short and forms[i - 1 : i] != ["("]:
            word = Word(i, i + 1, _kind_of(short[form]), short[form], False)
        if word is not None and not (word.kind == "travel-verb" and _auxiliary(forms, i, lexicon)) and not _is_a_means(forms, word):
            yield word
            behind = word.last


def _counted_forums(forms: list[str], mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Word]:
    """The meetings of forums told by their number alone: '43वां प्रशांत द्वीप फोरम अपिया में शुरू हुआ', not '53वें फोरम की बैठक'."""
    for m in mentions:
        alone = m.kind == "organisation" and forms[m.last - 1] in _FORUM and forms[m.last : m.last + 1] not in _GENITIVES
        if alone and m.first > 0 and ordinal(forms[m.first - 1], lexicon) is not None:
            yield Word(m.last - 1, m.last, "meeting", "multilateral", False)


def _is_a_means(forms: list[str], word: Word) -> bool:
    """Whether a conference by wire is only how others met: 'वीडियो कांफ्रेंस के जरिए'."""
    return forms[word.last - 1].startswith(_CONFERENCING) and bool(_BY_MEANS & set(forms[word.last : word.last + 2]))


def _kind_of(type_: str) -> str:
    """The kind of an event word that an abbreviation stands for."""
    return "agreement" if type_ in _PAPERS else "series" if type_ in _SERIES_BY_NAME else "meeting"


def _word(forms: list[str], at: int, lexicon: Lexicon) -> Word | None:
    """The longest event word that begins at a token."""
    best: Word | None = None
    for end, entries, plural in lexicon.phrases.find(forms, at):
        event = next((e for e in entries if e.list == "events"), None)
        if event is not None and event.source == ADJECTIVE_BEHIND and not _phrase_ends(forms, end, lexicon):
            continue
        if event is not None and (best is None or end > best.last):
            best = Word(at, end, event.kind, event.id, plural or forms[end - 1].endswith(_PLURAL_ENDINGS))
    return best


def _phrase_ends(forms: list[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a noun phrase can end before a token: 'घोषणा संयुक्त को', not 'बैठक द्विपक्षीय संबंधों'."""
    form = forms[at] if at < len(forms) else ""
    return not form[:1].isalpha() or begins_party(forms, at, lexicon) or lexicon.has_class(form, *_ENDS_PHRASE)


def _auxiliary(forms: list[str], i: int, lexicon: Lexicon) -> bool:
    """Whether जाना or आना only helps another verb: 'किया जाएगा', 'हो गए', 'चली आ रही'."""
    before = forms[i - 1] if i else ""
    if before == "लिए" and i > 1 and forms[i - 2] == "के":
        return False  # 'पेरू के लिए रवाना हुईं'
    if forms[i] == "पहुंच" and not lexicon.has_class("".join(forms[i + 1 : i + 2]), "auxiliary"):
        return True  # no verb: 'पारस्परिक पहुंच समझौता', 'बाजार तक पहुंच'
    return before != "वापस" and (before in _HELPED or lexicon.has_class(before, "auxiliary"))


def _names_an_event(forms: list[str], words: list[Word], n: int, lexicon: Lexicon) -> bool:
    """Whether a word names an event where it stands.

    A series does where no word for its meeting stands behind, 'दौर' and 'संस्करण' where they are counted, 'घोषणा' where it is signed.
    """
    if words[n].kind in ("meeting", "talk") and words[n].at and forms[words[n].at - 1] in _PRESS:
        return False  # 'संयुक्त संवाददाता सम्मेलन में कहा'
    if words[n].at and forms[words[n].at - 1] in _BUSINESS and forms[words[n].at] in _CONFERENCE:
        return False  # 'भारत-नॉर्वे व्यापार सम्मेलन को संबोधित किया'
    if words[n].kind == "series":
        return _stands_alone(forms, words, n) and not _is_set_up(forms, words[n])
    if words[n].kind == "paper":
        verb_first = forms[words[n].last : words[n].last + 1] in _BEHIND_OBJECT
        before = forms[max(words[n].at - _NEAR, 0) : words[n].at] if verb_first else []  # 'हस्ताक्षर किए लीमा में शांति घोषणा को'
        if words[n].type == "partnership":
            return _is_begun(forms[words[n].last : words[n].last + 4])
        if forms[words[n].at] == "घोषणा" and "जारी" in forms[words[n].last : words[n].last + 3]:
            return True  # 'माले घोषणा भी जारी की गई'
        return bool(_MAKES_AGREED & {*before, *forms[words[n].last : words[n].last + _NEAR]}) or _just_signed(forms, words[n].at)
    if words[n].kind == "talk" and forms[words[n].last : words[n].last + 1] and forms[words[n].last] in _STATED:
        return False  # 'साथ देने की बात कही'
    if words[n].at and forms[words[n].at - 1] in _PRESS:
        return False  # 'प्रेस वार्ता', 'संवाददाता सम्मेलन'
    if words[n].kind != "round" or _stands_alone(forms, words, n):
        return True
    return _is_counted(forms, words[n].at, lexicon) or number_of_round(forms, words[n].last) is not None


def _just_signed(forms: list[str], at: int) -> bool:
    """Whether a verb of signing stands right before its object: 'हस्ताक्षर किया गया था कार्यक्रम'."""
    signed = next((k for k in range(at - 1, max(at - _NEAR, -1), -1) if forms[k] in _MAKES_AGREED), None)
    return signed is not None and all(form in _DONE_BEFORE for form in forms[signed + 1 : at])


def _is_begun(behind: list[str]) -> bool:
    """'साझेदारी का ऐलान', 'साझेदारी को लॉन्च', 'साझेदारी के लिए राजी', 'साझेदारी पर हस्ताक्षर'; not 'साझेदारी बढ़ाने पर राजी'."""
    made = _AGREES | _MAKES_AGREED
    agreed = next((bool(made & set(behind[len(m) : len(m) + 1])) for m in _AGREED_TO if tuple(behind[: len(m)]) == m), False)
    return agreed or (behind[:1] in ([c] for c in ("का", "की", "को")) and bool(_LAUNCHED & set(behind[1:2])))


def _stands_alone(forms: list[str], words: list[Word], n: int) -> bool:
    """A commission or working group named without a word for its meeting behind it: 'आयोग 2005 में बैठा था और उसकी अगली बैठक …'."""
    if words[n].type not in _SERIES_BY_NAME:
        return False
    behind = (other for other in words[n + 1 :] if other.kind in {"meeting", "talk", "round"} and other.at - words[n].last <= _FAR)
    told = next(behind, None)
    return told is None or not _SAT.isdisjoint(forms[words[n].last : told.at])


def _is_set_up(forms: list[str], word: Word) -> bool:
    """Whether a commission is only founded: 'संयुक्त आयोग तंत्र बनाने के ज्ञापन पर', 'संयुक्त कार्य समूह का गठन'."""
    behind = behind_bracket(forms, word.last)
    return bool(_SET_UP & set(forms[behind : behind + 4])) or bool(_SET_UP & set(forms[word.last : word.last + 3]))


def _is_counted(forms: list[str], at: int, lexicon: Lexicon) -> bool:
    """'तीसरा दौर', 'अगला दौर'."""
    return any(ordinal(w, lexicon) is not None or w in _NEIGHBOURING for w in forms[max(0, at - 2) : at])


def _apart(found: Iterable[Head]) -> tuple[Head, ...]:
    """Leaves out a word that lies within what another one has already read: 'दौर' in 'परामर्श का 16वां दौर', 'एफओसी' in brackets."""
    out: list[Head] = []
    for head in found:
        before = out[-1] if out else None
        if before is not None and before.type == "partnership" and head.kind == "agreement" and head.at == before.last:
            head = replace(head, first=before.first)  # 'रणनीतिक साझेदारी समझौता'
            out.pop()
        if before is not None and before.round and head.round and head.first <= before.first and head.at >= before.last:
            out.pop()  # 'अगले दौर की बातचीत'
            before = None
        if before is not None and head.kind == before.kind == "meeting":
            again = head.round and head.type == before.type and head.at - before.last <= 3
            if head.at < before.last or again:
                continue
        out.append(head)
    return tuple(out)


def _head(forms: list[str], mentions: Sequence[Mention], words: list[Word], n: int, lexicon: Lexicon) -> Head:
    word = words[n]
    phrase = read_phrase(forms, mentions, words, word, lexicon)
    number, last = number_behind(forms, word.last, lexicon) if phrase.ordinal is None else (phrase.ordinal, word.last)
    kind, type_ = word.kind, word.type
    of_rounds = phrase.round or (number is not None and last > word.last)  # 'दूसरे दौर की वार्ता', 'बातचीत का पहला दौर'
    if kind in ("meeting", "talk", "round"):
        type_ = _type(type_, phrase.series or _just_set_up(forms, words[:n], phrase.first))
        if type_ == "meeting" and phrase.bodies and (phrase.ordinal is not None or _OF_MANY & set(forms[phrase.first : word.at])):
            type_ = "multilateral"
        if type_ in ("ministerial-dialogue", "bilateral-talks") and _in_name(mentions, word):
            type_ = "multilateral"  # 'रायसीना संवाद', 'भारत-मध्य एशिया वार्ता की चौथी बैठक'
        of_a_year = any(a in _THIS and b in _YEAR for a, b in pairwise(forms[max(phrase.first - _NEAR, 0) : word.at]))
        if (forms[word.at] in _UNCOUNTED or of_a_year) and type_ in _PLAIN_WORDS and not of_rounds:
            number = None  # 'पहली मुलाकात' is their first, no first of a series
    if kind == "talk" and number is not None:
        kind, type_ = "meeting", "foreign-office-consultations" if forms[word.at].startswith("परामर्श") else type_
    return Head(
        _KINDS.get(kind) or cast(HeadKind, kind),
        type_,
        phrase.first,
        word.at,
        last,
        number,
        phrase.countries,
        phrase.own,
        phrase.this,
        setting_of(forms, last, of_a_body=bool(phrase.bodies) or type_ in _OF_SEVERAL),
        phrase.planned,
        word.plural,
        series=word.kind in ("series", "round") or bool(phrase.series),
        round=word.kind == "round" or (of_rounds and type_ in _PLAIN_WORDS),
        bodies=tuple(phrase.bodies),
    )


def _in_name(mentions: Sequence[Mention], word: Word) -> bool:
    """Whether an event word stands within the name of a body."""
    return any(m.kind == "organisation" and m.first < word.at < m.last for m in mentions)


def _just_set_up(forms: list[str], words: Sequence[Word], first: int) -> list[str]:
    """The series that the clause before founded, of whose meeting a relative clause tells: 'कार्य समूह बनाया, जिसकी पहली बैठक'."""
    near = (w for w in words if w.kind == "series" and first - w.last <= _NEAR and forms[first - 1] in _WHOSE)
    return [w.type for w in near if _is_set_up(forms, w)]


def _type(type_: str, series: Sequence[str]) -> str:
    """The type of a bare word by the series that its noun phrase names."""
    if type_ not in _PLAIN:
        return type_
    named = (t for t in _BY_SERIES if t in series and (t != "multilateral" or type_ == "meeting"))
    return next(named, type_)
