"""How far an agreement has come: signed, agreed, proposed; None where a word only points at one, or denies it."""

from dataclasses import replace

from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["conclusion", "signs"]

_ADOPT = cues("adopt")
_AGREE = cues("agree")
_APPROVE = cues("approve")
_CONCLUDE = cues("conclude")
_EXISTING = cues("existing")
_ISSUED = cues("issued")
_MADE_OR_PROPOSED = cues("make") | cues("propose")
_NEGOTIATE = cues("negotiate")
_ON_WHICH = cues("on-which")
_PETITION = cues("petition")
_RAISE = cues("raise")
_SIGN = cues("sign")
_UNFINISHED = cues("unfinished")
_WILL_BE = cues("will-be")
_WITHOUT = cues("without")
_AND = cues("and") | {","}


def conclusion(d: Discourse, i: int, head: Head, clause: Clause) -> tuple[str, Clause] | None:
    """The status of an agreement and the clause that tells it: its own, the relative one behind it, or that of an agreement beside it."""
    f = d.frames[i]
    status = _status(f, head, clause)
    if status is None and (behind := _relative(f, clause)) is not None:
        clause = replace(behind, start=clause.start, said=clause.said)
        status = _status(f, head, clause)
    if status is None:
        status = _shared(f, head, clause)
    return (status, clause) if status is not None else None


def signs(forms: tuple[str, ...]) -> bool:
    """Whether words speak of signing."""
    return bool(_SIGN & set(forms))


def _status(f: SentenceFrames, head: Head, clause: Clause) -> str | None:
    rest = f.forms(head.last, clause.end)
    near = set(rest[:9])
    exists_already = f.form(head.last) == "के" and bool(_EXISTING & set(rest[:3]))  # 'समझौते के तहत'
    if clause.negated or exists_already:
        return None
    if f.form(head.at) in _PETITION and not _SIGN & near:
        return None  # 'ज्ञापन सौंपा'
    exchanged = "आदान" in near and "प्रदान" in near and "विचारों" not in near
    if _SIGN & near or exchanged:
        return "proposed" if _unfinished(rest) else _of_signing(clause)
    if head.type == "partnership":
        raised = bool(_RAISE & set(f.forms(clause.start, clause.end)))
        return "agreed" if raised and clause.tense != "future" else None
    if clause.mood == "cancelled":
        return None
    if head.type == "joint-statement" and _issued(f, head, near) and clause.tense != "future":
        return "agreed"
    negotiated = rest[:1] == ("पर",) and bool(_NEGOTIATE & set(rest[:5]))  # 'समझौते पर बातचीत'
    if negotiated or "अंतिम" in rest[:3]:
        return "proposed"
    if head.type == "joint-statement":
        return "agreed" if _ADOPT & near and clause.tense != "future" else None
    if clause.tense == "future" or clause.mood in ("wished", "possible"):
        expected = clause.mood == "" and bool(_WILL_BE & near)
        return "proposed" if _MADE_OR_PROPOSED & near or _SIGN & near or expected else None
    return _of_making(rest, near)


def _unfinished(rest: tuple[str, ...]) -> bool:
    """'हस्ताक्षर करने को तैयार', 'हस्ताक्षर होने बाकी', 'हस्ताक्षर करने पर विचार': what has not been done; 'हस्ताक्षर करने के बाद' has."""
    at = next((k for k, form in enumerate(rest) if form in _SIGN), None)
    if at is None or rest[at + 1 : at + 2] not in {("करने",), ("होने",), ("किए",)}:
        return False
    without = rest[at + 1] == "किए" and bool(_WITHOUT & set(rest[at + 2 : at + 3]))
    return without or bool(_UNFINISHED & set(rest[at + 2 : at + 6]))


def _of_signing(clause: Clause) -> str | None:
    """'पर हस्ताक्षर हुए', '… होंगे', '… हो सकते हैं'."""
    if clause.tense != "future" and clause.mood == "cancelled":
        return None
    return "proposed" if clause.tense == "future" or clause.mood in ("wished", "possible") else "signed"


def _issued(f: SentenceFrames, head: Head, near: set[str]) -> bool:
    """'जारी संयुक्त बयान', 'संयुक्त बयान में कहा'."""
    return "जारी" in f.forms(head.first - 3, head.at) or bool(_ISSUED & near)


def _of_making(rest: tuple[str, ...], near: set[str]) -> str | None:
    """'को मंजूरी दी' proposes, 'पर सहमति' agrees, 'समझौता हुआ', 'समझौता किया', 'समझौता हो गया' conclude."""
    if _APPROVE & near:
        return "proposed"
    if _AGREE & near:
        return "agreed"
    done = bool(_CONCLUDE & set(rest[:3])) or rest[:2] in {("हो", "गया"), ("हो", "चुका")}
    made = rest[:1] == ("की",) and len(rest) <= 4
    return "signed" if done or made or _ADOPT & set(rest[:4]) else None


def _relative(f: SentenceFrames, clause: Clause) -> Clause | None:
    """The relative clause that tells what became of an agreement: 'समझौता, जिस पर 2006 में हस्ताक्षर हुए'."""
    behind = next((c for c in f.clauses if c.start == clause.end), None)
    return behind if behind is not None and f.form(behind.start) in _ON_WHICH else None


def _shared(f: SentenceFrames, head: Head, clause: Clause) -> str | None:
    """The status of an agreement named beside it: 'A पर समझौता और B पर समझौता ज्ञापन पर हस्ताक्षर हुए', '…, B पर आशय पत्र भी'."""
    for other in f.heads:
        if other.kind != "agreement" or other is head or {head.type, other.type} & {"partnership", "joint-statement"}:
            continue
        home = f.clause_of(other.at)
        goes_on_without_verb = clause.tense == "none" and home.end == clause.start
        if (home == clause and _joined(f, head, other)) or goes_on_without_verb:
            return _status(f, other, home)
    return None


def _joined(f: SentenceFrames, head: Head, other: Head) -> bool:
    """Whether two agreement words of a clause stand in one list."""
    near = other.at > head.at and other.first - head.last <= 14
    return near and f.form(head.last) in _AND and not {"ने", "को", "है", "था"} & set(f.forms(head.last, other.first))
