"""Clauses: a sentence is cut behind finite verbs, before relative words and at कि; each clause tells tense, negation and mood."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec.structs import replace

from kg.frames.mood import APPOINTED, due, expected, mood, prospective, was_fixed
from kg.frames.phrase import behind_relative, gaps, join_of_gap
from kg.lexicon import Lexicon, cues
from kg.model import Clause, Mention, Tense, Token

__all__ = ["clauses"]

_BRACKETS = frozenset({"(", ")"})
_DID = frozenset("किया किए किये हुआ हुई हुए गया गई गए दिया दी दिए बुलाया बुलाई रखा रखी मिले".split())
_DENY = cues("deny")
_DOUBTED = cues("refute") | cues("claim")
_FOR = frozenset({"के", "इस", "उस", "जिस", "इसी", "मेरे", "अपने"})
"""Before these लिए is 'for', not 'took'."""
_FUTURE_ENDINGS = (
    *("ेगा", "ेगी", "ेंगे", "ेंगी", "एगा", "एगी", "एंगे", "एंगी"),
    *("ाएगा", "ाएगी", "ाएंगे", "ाएंगी", "ूंगा"),
)
_INFINITIVE = cues("infinitive")
_JOIN = cues("and") | {",", ";", "-", ":", "या"}
_KII_AUXILIARY = cues("auxiliary-of-kii")
_MARKERS = frozenset({"के", "का", "से", "ने", "को", "में", "पर"})
_HEARSAY = cues("hearsay")
_PLEDGE = cues("pledge-not-to")
_DOING = frozenset({"करने", "देने", "बनाने", "रखने", "लगाने", "बढ़ाने", "होने"})
_NEGATE = cues("negate")
_TOLD = cues("is") | cues("was") | _DID
_IN_WHICH = cues("in-which")
_ONLY = cues("only")
_OPENERS = cues("clause-opener")
_REASONS = frozenset({"ताकि", "क्योंकि"})
_RELATIVES = cues("relative-with-case") | {"जो"}
"""Behind a verb these open a clause of their own, be there a comma or none."""
_WEAK_OPENERS = cues("weak-clause-opener")
_PAST = cues("past")
_ARRANGED = frozenset({("करार", "है"), ("तय", "है")})
"""What a sentence opens with that tells what is to be, as machines leave it from Persian: 'करार है वे कल मुलाकात करें'."""
_PRESENT = cues("present")
_REFUTE = cues("refute")
_SAY = cues("say")
_WAS = cues("was")
_WILL_BE = cues("future")
"""What is fixed, being told of before it comes about: 'बैठक तय की गई'."""
_MAY_END = _JOIN | {"कि", "।"}
"""A clause ends with one of these, or with the sentence."""
_MARKS = _MAY_END | _BRACKETS
_BEHIND_TELLING = _RELATIVES | {"जहां"}
_OPENS_BARE = _REASONS | _BEHIND_TELLING
_EMPHATIC = frozenset({"जरूर", "तो", "भी", "सही"})
"""Behind a finite verb, before a 'but': 'गए ज़रूर, पर …', 'मिले तो, पर …'."""


def clauses(tokens: Sequence[Token], mentions: Sequence[Mention], lexicon: Lexicon) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order, covering all its tokens; no name is a verb (मोटेगी)."""
    forms = [t.form for t in tokens]
    for m in mentions:
        if m.kind == "person":
            forms[m.first : m.last] = ["*"] * (m.last - m.first)
    out: list[Clause] = []
    said = refuted = False
    apart = {join_of_gap(forms, mentions, i) for i in gaps(forms, mentions, lexicon)}
    for start, end in _with_last_verb(forms, list(_cuts(forms, lexicon, apart))):
        words = forms[start:end]
        clause = _clause(words, start, end, said)
        complement = end > start and forms[end - 1] == "कि"
        said = (complement and not _SAY.isdisjoint(words)) or (said and not complement)
        out.append(replace(clause, mood="possible") if refuted or _only_rumoured(words) else clause)  # 'खबर को निराधार बताया कि …'
        doubted = complement and not _DOUBTED.isdisjoint(words)
        refuted = doubted or (refuted and not complement and forms[end - 1] != ";")
    for n in reversed(range(len(out) - 1)):
        if out[n].end - 1 in apart and out[n].tense == "none":  # the verb stands behind the last of them
            out[n] = replace(out[n + 1], start=out[n].start, end=out[n].end)
    called_off = [_called_off(forms, c, out[n + 1 :]) for n, c in enumerate(out)]
    return tuple(_with_verb_behind(forms, n, called_off) for n in range(len(out)))


def _only_rumoured(words: Sequence[str]) -> bool:
    """Whether a clause only tells what is rumoured and denied: '… के साथ बैठक की खबरों को अफवाह बताया'."""
    return not _HEARSAY.isdisjoint(words) and not _REFUTE.isdisjoint(words)


def _called_off(forms: list[str], clause: Clause, behind: Sequence[Clause]) -> Clause:
    """What was due in the past lay ahead ('जो वार्ता होनी थी'), and was called off where a clause behind denies it ('वह नहीं होगी')."""
    words = forms[clause.start : clause.end]
    if not due(words, _WAS) and not was_fixed(words):
        return clause
    off = any(c.negated or c.mood == "cancelled" for c in behind)
    return replace(clause, tense="future", mood="cancelled" if off else clause.mood)


def _with_verb_behind(forms: list[str], n: int, found: Sequence[Clause]) -> Clause:
    """A clause that a relative one parts from its verb is told as the verb tells: 'दौरा, जो मई में होना था, रद्द कर दिया गया'."""
    clause = found[n]
    if clause.tense != "none" or n + 2 >= len(found) or forms[clause.end - 1] != "," or forms[found[n + 1].end - 1] != ",":
        return clause
    verb = found[n + 2]
    if forms[found[n + 1].start] == "जो" and found[n + 1].tense == "future" and verb.tense != "past":
        return replace(clause, tense="future")  # 'शिखर सम्मेलन से, जो 6 जून को होगा, …'
    held = verb.mood != "cancelled" and verb.tense != "future"
    if forms[found[n + 1].start] not in _RELATIVES or held:
        return clause  # which a clause without a verb is taken for
    return replace(clause, tense=verb.tense, mood=verb.mood, negated=verb.negated)


def _cuts(forms: list[str], lexicon: Lexicon, apart: Collection[int]) -> Iterator[tuple[int, int]]:
    """The stretches between cuts, also behind the conjunctions `apart`; none within brackets, none of a single token."""
    start = 0
    depth = 0
    inside = -1  # up to here a relative clause stands between a noun and its marker
    marks = (i for i, form in enumerate(forms) if form in _MARKS)
    before_reason = (i for i, form in enumerate(forms[1:]) if form in _OPENS_BARE)
    for i in sorted({*marks, *before_reason, *apart}):
        form = forms[i]
        inside = max(inside, behind_relative(forms, i) - 1 if form == "," else -1)
        if i <= inside:
            continue
        if form in _BRACKETS:
            depth += 1 if form == "(" else -1
        if depth <= 0 and i > start and (i in apart or _cut_behind(forms, i, lexicon)):
            yield start, i + 1
            start = i + 1
    if start < len(forms):
        yield start, len(forms)


def _with_last_verb(forms: list[str], cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches, the last one joined to that before it where it is a lone verb: '…, बीस वर्षों में फैले हुए, देगा।'."""
    words = [form for form in forms[slice(*cuts[-1])] if form[0].isalnum()] if len(cuts) > 1 else []
    if len(words) != 1 or not _is_future(words[0]):
        return cuts
    return [*cuts[:-2], (cuts[-2][0], cuts[-1][1])]


def _cut_behind(forms: list[str], i: int, lexicon: Lexicon) -> bool:
    """Whether a clause ends with a token: at कि or a semicolon, before a relative word, at a conjunction behind a finite verb."""
    form = forms[i]
    following = forms[i + 1] if i + 1 < len(forms) else ""
    if form in {"कि", ";"}:
        return True
    if following in _OPENERS and (form in {",", "-"} or (form == "।" and following not in _WEAK_OPENERS)):
        return True
    told = form in _TOLD or _is_future(form) or (form in {"की", "लिया"} and following in _IN_WHICH)
    if following in _BEHIND_TELLING and told and i + 2 < len(forms):
        return True  # 'हस्ताक्षर किए थे जिसे संसद ने …', 'बदलेगा जिस पर 2015 में …', 'समझौता किया जो 2011 से लागू है', without a comma
    if following in _REASONS and i + 2 < len(forms) and _is_finite(forms, i, lexicon):
        return True  # 'उड़ान भरी ताकि …', without a comma
    or_not = form == "या" and following in _NEGATE  # 'बात हुई या नहीं?'
    if form == "," and following == "पर" and forms[i - 1] in _EMPHATIC and _is_finite(forms, i - 2, lexicon):
        return True
    in_a_word = form == "-" and forms[max(i - 2, 0)] == "-"  # 'एक काम-की-भेंट के लिए', as German has it
    return form in _JOIN and following != "भी" and not or_not and not in_a_word and _is_finite(forms, i - 1, lexicon)


def _is_finite(forms: list[str], i: int, lexicon: Lexicon) -> bool:
    """Whether the word before a comma or conjunction is a finite verb; की and के are verbs only there, never before a noun."""
    form = forms[i]
    if form in _MARKERS or form in _INFINITIVE:
        return False
    if form == "की":
        return i > 0 and not lexicon.has_class(forms[i - 1], "postposition")
    return form in _PAST or form in _PRESENT or _is_future(form)


@lru_cache(maxsize=65536)
def _is_future(form: str) -> bool:
    return form in _WILL_BE or (len(form) > 3 and form.endswith(_FUTURE_ENDINGS))


def _clause(words: list[str], start: int, end: int, said: bool) -> Clause:
    negated = not _DENY.isdisjoint(words) or (not _NEGATE.isdisjoint(words) and any(_is_negation(words, i) for i in range(len(words))))
    return Clause(start, end, _tense(words), negated, mood(words), said)


def _tense(words: list[str]) -> Tense:
    """The tense by the verbs at the end; what lies ahead wins, as in 'कहा गया है कि होगा'."""
    tail = words[-9:]
    if "लिए" in tail:
        tail = ["के-लिए" if w == "लिए" and before in _FOR else w for before, w in pairwise(["", *words][-10:])]
    if any(map(_is_future, tail)) or prospective(words) or expected(words) or (tuple(words[:2]) in _ARRANGED and "ने" not in words):
        return "future"
    last = max(0, len(tail) - 6)
    if any(w in _PAST and (w != "की" or _closes(tail, last + i)) for i, w in enumerate(tail[last:])):
        return "past"
    return _tense_of_a_verb_before(words) if _PRESENT.isdisjoint(tail[-4:]) else "present"


def _tense_of_a_verb_before(words: list[str]) -> Tense:
    """The tense where machines leave the objects behind the verb: 'सातवां शिखर होगा नेपाल में, बारी के अनुसार, …', 'हुआ था माले में …'."""
    if "ने" not in words and any(map(_is_future, words)):
        return "future"  # who will do something takes no ने: 'ने की मुलाकात, दोनों करेंगे …' tells two things
    verb_first = words[0] in APPOINTED and words[1:3] == ["की", "*"] and "ने" in words  # 'मुलाकात की राष्ट्रपति … ने … से'
    return "past" if verb_first or not _WAS.isdisjoint(words) else "none"


def _is_negation(words: list[str], i: int) -> bool:
    """Whether a word denies the clause; 'न केवल', 'नहीं सिर्फ' do not, nor 'बल प्रयोग [न] करने का वचन'."""
    if words[i] not in _NEGATE:
        return False
    deed, case, pledge = (*words[i + 1 : i + 4], "", "", "")[:3]
    pledged = deed in _DOING and case in {"का", "की", "के"} and pledge in _PLEDGE
    return deed not in _ONLY and not pledged


def _closes(words: list[str], i: int) -> bool:
    """Whether की at `i` is the verb: at the end, or before an auxiliary."""
    following = next((w for w in words[i + 1 :] if w[0].isalnum() or w == "कि"), "")
    return not following or following in _KII_AUXILIARY
