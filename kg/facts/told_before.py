"""What the sentence before tells of whom somebody acts for: where it came to, who did what to whom, who came along."""

from collections import Counter
from itertools import pairwise

from kg.facts.cast import Casting, Person
from kg.facts.destination import state_of
from kg.lexicon import cues
from kg.model import Clause, Group, Mention, SentenceFrames

__all__ = ["is_host", "meets", "only_holder", "weigh_before"]

_CAME = frozenset({"आए", "आईं", "आई", "गए", "गईं", "पहुंचे", "पहुंचीं", "आ", "जा"})
_DELEGATION = cues("delegation-or-side")
_FOR_HIM = frozenset({"उनके", "उनकी", "उसके", "उसकी", "जिनके", "जिनकी"})
_INSTEAD = frozenset({"बदले", "जगह", "स्थान", "बजाय"})
_LONGEST_INSTEAD = 4
"""So many words at most stand before him who came instead: 'उनके स्थान पर वहां'."""
_HIS = cues("traveller-pronoun")
_HOST = cues("host")
_HIM_OF_BEFORE = cues("him") | {"उनका", "उनसे"}
_HIM = frozenset({"उनसे", "उनके"})
_MET_BEFORE = 2
_THERE = frozenset({"वहां", "वहीं"})
_WERE = cues("copula-or-end") | {"थे", "थीं", "थी", "था", "हैं"}
_RECEIVED = cues("welcome") | cues("receive-guest")
_WITH_HIM = frozenset({"उनके", "इनके"})


def is_host(casting: Casting, i: int, j: int) -> bool:
    """'वहां के राष्ट्रपति', 'मेजबान प्रधानमंत्री'."""
    mention = casting.frames[i].mentions[j]
    return "@there" in mention.countries or casting.frames[i].form(mention.first) in _HOST


def only_holder(casting: Casting, mention: Mention) -> Person | None:
    """Whom a post without a name means, if but one person of the article holds it: 'उपराष्ट्रपति, प्रधानमंत्री यूरी रतास से मिले'."""
    if mention.kind != "person" or mention.name != (0, 0) or not mention.posts:
        return None
    holders = [p for p in casting.cast.people if p.country and set(mention.posts) <= set(p.posts)]
    return holders[0] if len(holders) == 1 else None


def weigh_before(casting: Casting, i: int, j: int, score: Counter[str]) -> None:
    """The states of the sentence before; for a host the state named last."""
    if i > 0:
        for m in casting.frames[i - 1].mentions:
            if m.kind == "country":
                score[m.value] += 10
        _weigh_subject_before(casting, i, j, score)
        _weigh_met_before(casting, i, j, score)
        if casting.frames[i].form(0) in _THERE:
            _weigh_there(casting, i, j, score)
    if is_host(casting, i, j):
        first = casting.frames[i].mentions[j].first
        before = [m.value for n, m in casting.states if n < i or (n == i and m.first < first)]
        for code in before[-1:]:
            score[code] += 150


def _weigh_there(casting: Casting, i: int, j: int, score: Counter[str]) -> None:
    """For the state to which the sentence before came, of whoever was met there: 'मर्केल तिफ्लिस पहुंचीं। वहां उन्होंने प्रधानमंत्री … से बातचीत की'."""
    f, before = casting.frames[i], casting.frames[i - 1]
    came = next((h for h in reversed(before.heads) if h.type in ("arrive", "come", "go", "enter")), None)
    goals = [m for m in before.mentions if state_of(m) is not None and came is not None and m.last <= came.at]
    own = next((g for g in f.groups if j in g.members), None)
    clause = f.clause_of(f.mentions[j].first)
    if not goals or own is None or clause.start > 0:
        return
    if meets(f, own, clause) or (own.marker == "ne" and not _RECEIVED.isdisjoint(f.forms(own.after, clause.end))):
        score[state_of(goals[-1]) or ""] += 350


def _weigh_subject_before(casting: Casting, i: int, j: int, score: Counter[str]) -> None:
    """Against the state of the subject before, who is meant by 'उनकी': 'मोदी केन्या गए। … राष्ट्रपति केन्याता के साथ उनकी बातचीत हुई'.

    For it where he came along: 'उनके साथ आए शिष्टमंडल में मंत्री …'; for that of those just met where he too meets 'उनसे'.
    """
    f = casting.frames[i]
    own = next((g for g in f.groups if j in g.members), None)
    clause = f.clause_of(f.mentions[j].first)
    forms = set(f.words)
    of_one_more = not _HIM_OF_BEFORE.isdisjoint(casting.frames[i - 1].words)  # '… ने उन्हें चाबी दी। … से भी उनकी बातचीत हुई'
    if _came_along(f, forms):
        _weigh_state(casting, i - 1, ("ne", "bare"), score, 1500)  # more than all the others who came take away
    elif _stands_in(f, j):
        _weigh_state(casting, i - 1, ("ne", "bare"), score, 1500)
    elif of_one_more:
        return
    elif own is not None and meets(f, own, clause) and _HIS & set(f.forms(clause.start, clause.end)):
        _weigh_state(casting, i - 1, ("ne", "bare"), score, -400)
    elif own is not None and own.marker in ("ne", "bare") and _HIM & set(f.forms(clause.start, clause.end)):
        _weigh_state(casting, i - 1, ("ne", "bare"), score, -400)
        _weigh_state(casting, i - 1, ("se", "with"), score, 400)


def _weigh_met_before(casting: Casting, i: int, j: int, score: Counter[str]) -> None:
    """For the state of whom somebody met just before who meets him too: '… विदेश मंत्री लावरोव से मिले। कल उन्होंने सलाहकार … से भी मुलाकात की'."""
    f = casting.frames[i]
    own = next((g for g in f.groups if j in g.members), None)
    if own is None or own.marker not in ("se", "with") or "भी" not in f.forms(own.after, own.after + 3):
        return
    for k in range(i - 1, max(i - _MET_BEFORE, 0) - 1, -1):
        met = [g for g in casting.frames[k].groups if g.marker in ("se", "with")]
        people = [p for g in met for m in g.members if (p := casting.cast.of.get((k, m))) is not None and p.country]
        if people:
            score[people[-1].country or ""] += 500
            return


def meets(f: SentenceFrames, group: Group, clause: Clause) -> bool:
    """Whether those of a group are whom somebody met: 'के साथ', 'से'; 'को देखा', 'के ऊपर कॉल किया' beside a word for a meeting."""
    met = group.marker in ("ko", "on") and any(h.kind in ("meeting", "meet-verb") and h.at in clause for h in f.heads)
    return group.marker in ("se", "with") or met


def _came_along(f: SentenceFrames, forms: set[str]) -> bool:
    """Whether a sentence tells who came with the guest: 'उनके साथ आए शिष्टमंडल में …', 'उनके साथ मंत्री … थे', 'मंत्री … भी साथ आए'."""
    with_him = f.form(0) in _WITH_HIM and bool(_DELEGATION & forms)
    only_came = all(h.kind in ("visit", "travel-verb") for h in f.heads)
    were = f.forms(0, 2) in {(him, "साथ") for him in _WITH_HIM} and bool(_WERE & set(f.words[-3:])) and only_came
    too = any((a, b) == ("भी", "साथ") and c in _WERE | _CAME for a, b, c in zip(f.words, f.words[1:], f.words[2:], strict=False))
    in_it = f.form(0) in _DELEGATION and f.form(1) == "में" and all(m.kind != "country" for m in f.mentions)
    return (with_him or were or in_it or too) and "स्वागत" not in forms


def _stands_in(f: SentenceFrames, j: int) -> bool:
    """Whether somebody came for him of whom the sentence before tells: 'उनके बदले [उपराष्ट्रपति …]', 'उनकी जगह [विदेश मंत्री …]'."""
    first = f.mentions[j].first
    return first <= _LONGEST_INSTEAD and any(a in _FOR_HIM and b in _INSTEAD for a, b in pairwise(f.forms(0, first)))


def _weigh_state(casting: Casting, i: int, markers: tuple[str, ...], score: Counter[str], weight: int) -> None:
    """Weighs the state of the first who stands under one of `markers` in a sentence."""
    f = casting.frames[i]
    members = [k for g in f.groups if g.marker in markers for k in g.members if f.mentions[k].kind == "person"]
    for k in members[:1]:
        person = casting.cast.of.get((i, k)) or only_holder(casting, casting.frames[i].mentions[k])
        if person is not None and person.country:
            score[person.country] += weight
