"""Commitments: money that one party promises, grants or lends to another."""

from itertools import pairwise

from kg.facts.aided import aided_state
from kg.facts.dateline import body_start
from kg.facts.draft import Discourse, Draft
from kg.facts.giving import Parties, Party
from kg.facts.items import LEADS_IN
from kg.facts.topics import sector_mentions
from kg.lexicon import cues
from kg.model import Clause, Mention, SentenceFrames

__all__ = ["commitments"]

_AID = cues("aid")
_AID_NOUN = cues("aid-noun")
_BODY = "organisation/"
_CASES = frozenset({"ने", "को", "में"})
_GIFT = cues("gift")
_GIVE = cues("give")
_MONEY = cues("money")
_OF_THE_USA = frozenset({"अमेरिकी", "अमरीकी", "यूएस", "यूएसडी"})
_POINTS_BACK = cues("points-back")
_PROMISE = cues("promise")
_RECEIVE = cues("receive")
_TRADE_SUM = cues("trade-sum")
_WITHHOLD = cues("withhold")


def commitments(d: Discourse, i: int) -> list[Draft]:
    """The commitments of a sentence."""
    f = d.frames[i]
    amounts = [m for m in f.mentions if m.kind == "amount"]
    found = [_commitment(d, i, m, f.clause_of(m.first)) for m in amounts]
    return [draft for draft in found if draft is not None]


def _commitment(d: Discourse, i: int, m: Mention, clause: Clause) -> Draft | None:
    giving = _giving_of_the_list(d, i, m, clause)
    aided = aided_state(d, i, m) if giving is None else None
    if clause.negated or _is_taken_back(d, i, m, clause) or not (giving is not None or aided is not None or _is_aid(d, i, m, clause)):
        return None
    if aided is not None:
        donor, recipient = Parties().read(d, i, clause, m.first).for_aid_of(aided)
    elif giving is not None:
        donor, recipient = Parties().read(d, giving[0], giving[1], giving[1].end).completed(d)
    else:
        donor, recipient = (None, None) if _goes_on(d, i, m, clause) else Parties().read(d, i, clause, m.first).completed(d)
    if donor is None and recipient is None:
        donor, recipient = _understood(d, i)
    by_body = donor is not None and donor.code.startswith(_BODY)
    if donor is None or (recipient is None and not by_body) or (recipient is not None and donor.code == recipient.code):
        return None
    draft = Draft("Commitment")
    at = (d.span(i, m.first, m.last),)
    draft.add("amount", m.value, i, at, "amount")
    draft.add("currency", _currency(d, i, m, donor), i, at, "amount")
    draft.add("donor", donor.code, i, donor.words, "donor")
    if recipient is not None:
        draft.add("recipient", recipient.code, i, recipient.words, "recipient")
    first, last = _its_own(d, i, m, clause)
    first = max(first, body_start(d, i))
    for key, a, b in sector_mentions(d, i, first, last, weak=True):
        draft.add("sector", key, i, (d.span(i, a, b),), "purpose")
    listed = giving is not None and d.frames[i].sentence.role == "item"
    for other in d.of("Commitment"):
        the_same = other.one("amount") == m.value and other.one("currency") == draft.one("currency")
        beside = other.sentences == [i] or (listed and d.frames[other.sentences[0]].sentence.role == "item")
        if the_same and not beside:  # 'एक करोड़ का पहला ऋण … और एक करोड़ का दूसरा' are two
            other.absorb(draft)
            return other
    d.drafts.append(draft)
    return draft


def _its_own(d: Discourse, i: int, m: Mention, clause: Clause) -> tuple[int, int]:
    """The words of a clause that tell what a sum is for: all, or of several sums those before it, else those behind it."""
    sums = [o for o in d.frames[i].mentions if o.kind == "amount" and o.first in clause]
    before = max((o.last for o in sums if o.last <= m.first), default=clause.start)
    behind = min((o.first for o in sums if o.first >= m.last), default=clause.end)
    if len(sums) == 1:
        return clause.start, clause.end
    return (before, m.first) if sector_mentions(d, i, before, m.first, weak=True) else (m.last, behind)


def _currency(d: Discourse, i: int, m: Mention, donor: Party) -> str:
    """The currency of a sum: bare dollars are those in which its donor has just given, 'ऑस्ट्रेलियाई डॉलर' before 'डॉलर'."""
    told = next((x.one("currency") for x in reversed(list(d.of("Commitment"))) if x.one("donor") == donor.code), None)
    bare = m.detail == "USD" and not _OF_THE_USA & set(d.frames[i].forms(m.first, m.last))
    return told if told is not None and bare and told.endswith("D") else m.detail


def _is_taken_back(d: Discourse, i: int, m: Mention, clause: Clause) -> bool:
    """'सहायता रोक दी', 'कर्ज चुका दिया'; 'दे चुका है' gives."""
    behind = d.frames[i].forms(m.last, clause.end)
    paid_back = any(a == "चुका" and b in _GIVE for a, b in pairwise(behind))
    return paid_back or bool(_WITHHOLD & set(behind[-5:]))


def _is_aid(d: Discourse, i: int, m: Mention, clause: Clause) -> bool:
    """Whether a sum is given: a word of giving is near, and it is no turnover or price ('का व्यापार'), unless it is promised."""
    f = d.frames[i]
    if _goes_on(d, i, m, clause):
        return True
    end = m.last + (f.forms(m.last, clause.end).index(")") if f.form(m.last) == "(" and ")" in f.forms(m.last, clause.end) else 0)
    end = max([end, *(o.last for o in f.mentions if o.kind == "amount" and o.first in clause)])  # 'के लिए 5, के लिए 3 और के लिए 2 …'
    if not _GIVE & set(f.forms(m.first - 6, end + 12)) or not _AID & set(f.forms(clause.start, clause.end)):
        return False
    if _GIFT & set(f.forms(m.last, clause.end)):
        return True  # '10 लाख डॉलर मूल्य की मशीनरी उपहार में दी जाएगी'
    start = max((k + 1 for k in range(max(m.first - 4, 0), m.first) if f.form(k) in _CASES), default=m.first - 4)  # 'बजट में भूटान को'
    of_trade = bool(_TRADE_SUM & set(f.forms(start, m.last + 4)))
    promised = bool(_PROMISE & set(f.forms(m.last, m.last + 8)))
    return not of_trade or promised or bool(_AID_NOUN & set(f.forms(m.last, m.last + 4)))


def _goes_on(d: Discourse, i: int, m: Mention, clause: Clause) -> bool:
    """Whether a clause without a verb goes on with what the clause before gives: '… का ऋण दिया, और केंद्रों के लिए 15 लाख डॉलर।'.

    So does the next sentence: 'पुलिस के लिए 4 करोड़ अलग से मिलेंगे'.
    """
    f = d.frames[i]
    given = any(i in x.sentences for x in d.of("Commitment"))
    closes = not any(form[0].isalnum() for form in f.forms(m.last, clause.end))
    before = any(i - 1 in x.sentences for x in d.of("Commitment"))
    more = before and clause.tense == "future" and bool(_RECEIVE & set(f.forms(clause.end - 3, clause.end)))
    return more or (given and clause.start > 0 and (closes or clause.tense == "none") and not clause.mood)


def _giving_of_the_list(d: Discourse, i: int, m: Mention, clause: Clause) -> tuple[int, Clause] | None:
    """The sentence and clause that give the sums of a list, of which a member only names its sum and its purpose.

    'उसने धन देने की घोषणा की: केबल के लिए 5 करोड़ डॉलर, …', items under 'भारत इन कामों के लिए अनुदान देगा:' or above 'यह राशि भारत देगा'.
    """
    f = d.frames[i]
    if clause.tense != "none":
        return None
    if clause.start and f.form(clause.start - 1) == ":" and _gives(f, lead := f.clause_of(clause.start - 1)):
        return i, lead
    if f.sentence.role != "item":
        return None
    behind = next((k for k in range(i + 1, len(d.frames)) if d.frames[k].sentence.role != "item"), None)
    if behind is not None and (told := _of_these_sums(d.frames[behind])) is not None:
        return behind, told
    above = next((k for k in range(i - 1, -1, -1) if d.frames[k].sentence.role != "item"), None)
    if above is None or d.frames[above].words[-1] not in LEADS_IN:
        return None
    told = next((c for c in d.frames[above].clauses if _gives(d.frames[above], c)), None)
    return (above, told) if told is not None else None


def _of_these_sums(f: SentenceFrames) -> Clause | None:
    """The clause of a sentence that says of the sums before it who gives them: 'यह सारा पैसा भारत अनुदान के रूप में देगा'."""
    of_them = f.form(0) in _POINTS_BACK and bool(_MONEY & set(f.forms(1, 4)))
    return f.clauses[0] if of_them and _gives(f, f.clauses[0]) else None


def _gives(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause gives money without a sum: 'अनुदान देगा', 'धन की घोषणा की'."""
    forms = set(f.forms(clause.start, clause.end))
    own = any(m.kind == "amount" and m.first in clause for m in f.mentions)
    of_money = bool((_AID_NOUN | _MONEY) & forms)
    return of_money and bool(_GIVE & forms) and not own and not clause.negated and not clause.mood


def _understood(d: Discourse, i: int) -> tuple[Party | None, Party | None]:
    """Who gives and who receives where the sentence names neither: those of the sum just told, else home and the other state."""
    told = next((x for x in reversed(list(d.of("Commitment"))) if i - 3 <= max(x.sentences) <= i), None)
    if told is not None:
        return Party(told.one("donor") or ""), Party(told.one("recipient") or "")
    told_of = d.focus.states() if d.focus is not None else set()
    states = sorted(told_of) if len(told_of) == 2 else d.states
    if d.home is None or d.home not in states or not d.official():
        return None, None
    other = next((code for code in states if code != d.home), None)
    return (Party(d.home), Party(other)) if other is not None else (None, None)
