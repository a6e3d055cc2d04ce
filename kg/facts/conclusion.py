"""How far an agreement has come: signed, agreed, proposed; None where a word only points at one, or denies it."""

from itertools import pairwise

from msgspec.structs import replace

from kg.facts.counted import SO_MANY
from kg.facts.draft import Discourse, Draft
from kg.facts.issued import announced_before, issued, just_issued
from kg.facts.items import is_about, told_in_turn
from kg.facts.making import is_prolonged, made_on, of_making
from kg.facts.signing import DONE, DONE_FIRST, signs
from kg.facts.since import another_behind, begun_behind, came_of_talks, made_behind, made_then, of_a_year, since, speaks
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["conclusion", "listed_under"]

_ADOPT = cues("adopt")
_ADOPTED = frozenset({"अपनाया", "अपनाई", "अपनाए"})
_AGREE = cues("agree")
_AMONG_THEM = cues("among-them")
_ANY = frozenset({"किसी"})
_ATTRIBUTE = frozenset({"वाला", "वाली", "वाले"})
_BECAME = {("बने",), ("बन",), ("बना",)}
_CONCLUDE = cues("conclude")
_COPULA = cues("copula-or-end") - {".", "।"}
_EXCHANGE = cues("exchange")
_EXISTING = cues("existing")
_INTENDED = frozenset({"प्रस्तावित"})
_IN_WHICH = cues("in-which")
_IS = cues("is")
_MADE_OR_PROPOSED = cues("make") | cues("propose")
_NEGOTIATE = cues("negotiate")
_OWN = frozenset({"अपना", "अपने"})
_NAMES_OR_SEALS = frozenset({"नाम", "नामों"})
_OBJECT = {("की",), ("का",), ("को",)}
_OF_THEM = frozenset({"इनमें", "उनमें", "जिनमें"})
_ONE_BY_ONE = cues("one-by-one")
_ON_LIST = frozenset({"शामिल", "सूची", "सम्मिलित"})
_ON_WHICH = cues("on-which")
_PETITION = cues("petition")
_PRESENTED = cues("present-paper")
_RAISE = cues("raise")
_REST = cues("the-rest")
_RATIFY = cues("ratify")
_SIGN = cues("sign")
_TALKS_ON_IT = cues("negotiate") | {"बातचीतों", "चर्चा"}
_PRESSED = frozenset({"तेज", "गति", "पूरा", "पूरी", "शुरू", "आगे", "जारी", "निष्कर्ष", "बहाल"})
"""'समझौते की बातचीत को तेज करने', 'समझौते की वार्ता फिर शुरू करने'; not 'समझौते की वार्ता टूट गई'."""
_NOTHING_BEHIND = 3
"""Words behind an object that follows its verb: a marker, a mark."""
_GONE = frozenset({"गए", "गया", "गई", "गये", "गयी", "जाने", "जा"})
_HELPED = (("जाएंगे",), ("जाएगा",), ("जाने",), ("जा",), ("बगैर",), ("बिना",))
_DUE = frozenset({"होने", "होना", "जाने", "जाना", "करने", "करना"})
_UNFINISHED = cues("unfinished")
_WILL_BE = cues("will-be")
_WITHOUT = cues("without")
_AND = cues("and") | {",", ";"}
_LONG_ITEM = 24
"""No item of a list of agreements is longer."""
_CLOSES_ASIDE = frozenset({"तक", "सहित", "समेत"})
_LONG_ASIDE = 12
"""So many words behind a paper its aside may close."""
_BESIDES_THEM = frozenset({"इनके", "उनके", "इसके", "उसके"})
_BESIDES = frozenset({"अलावा", "अतिरिक्त", "साथ"})
_NEVER_SHARED = frozenset({"partnership"})


def conclusion(d: Discourse, i: int, head: Head, clause: Clause) -> tuple[str, Clause] | None:
    """The status of an agreement and the clause that tells it: its own, the relative one behind it, or that of an agreement beside it."""
    f = d.frames[i]
    status = _status(f, head, clause)
    if status is None and (made := made_behind(f, clause)) is not None:
        return "signed", replace(made, start=clause.start)
    if status is None and (behind := _relative(f, clause)) is not None:
        clause = replace(behind, start=clause.start, said=clause.said)
        far = _status(f, replace(head, last=behind.start + 1), clause)  # 'को बदलेगा, जिसे 2015 में दोनों देशों द्वारा हस्ताक्षरित …'
        status = _status(f, head, clause) or (far if far == "signed" else None)
    if status is None and head.type == "partnership" and (begun := begun_behind(f, clause)) is not None:
        return "agreed", begun
    if status is None:
        status = _shared(f, head, clause)
    if status is None and (whole := listed_under(d, i, head, clause)) is not None:
        status = whole.one("status")
    if status is None and announced_before(f, clause):
        status = "signed"
    if (status is None and of_a_year(f, head)) or (status == "proposed" and made_then(f, head)):
        status = "signed"
    return (status, clause) if status is not None else None


def listed_under(d: Discourse, i: int, head: Head, clause: Clause) -> Draft | None:
    """The agreements just told of which a clause names some: 'इनमें … शामिल हैं', 'पहला ज्ञापन … पर है', '… भी सूची में हैं'."""
    f = d.frames[i]
    forms = f.forms(clause.start, clause.end)
    made = (x for x in reversed(d.drafts) if x.kind == "Agreement" and x.one("status") != "proposed")
    told_before = max(made, key=lambda x: max(x.sentences), default=None)
    if told_before is None or not i - 2 <= max(told_before.sentences) <= i or clause.negated:
        return None
    verbless = ":" in f.forms(0, clause.start + 1) or all(c.tense == "none" for c in f.clauses)
    if f.form(0) in _OF_THEM and verbless and clause.tense == "none":
        return told_before  # 'उनमें से कुछ हैं: …; …', 'इनमें …, …, …' without a verb
    is_there = clause.tense in ("past", "present") and bool(_COPULA & set(forms[-3:]))
    of_them = bool((_AMONG_THEM | _ONE_BY_ONE) & set(forms[:3])) or bool((_ON_LIST | _OF_THEM) & set(forms))
    of_them |= _opens_rest(forms) or any(a in _BESIDES_THEM and b in _BESIDES for a, b in pairwise(forms))
    part_of_it = f.form(head.last) in {"में", "के", "का", "की", "से"}  # 'समझौते में 14 अध्याय शामिल हैं'
    return told_before if is_there and of_them and not part_of_it else None


def _opens_rest(forms: tuple[str, ...]) -> bool:
    """Whether a clause tells of those of the agreements that are left: 'अन्य तीन में …', 'बाकी दो …'."""
    return forms[0] in _REST and len(forms) > 1 and forms[1] in SO_MANY


def _status(f: SentenceFrames, head: Head, clause: Clause) -> str | None:
    rest = f.forms(behind_bracket(f, head.last), clause.end)
    own = _up_to_next(f, head, clause)
    near = set(own[:9])
    exists_already = f.form(head.last) == "के" and bool(_EXISTING & set(rest[:3]))  # 'समझौते के तहत'
    any_at_all = bool(_ANY & set(f.forms(max(head.first - 4, clause.start), head.at)))  # 'किसी भी देश के करार पर'
    if head.type == "joint-statement" and just_issued(f, head):
        return "agreed"  # 'जारी संयुक्त बयान के अनुसार … करेंगे'
    exists_already |= is_about(f, head)
    if clause.negated or exists_already or any_at_all or _is_without(f, head, clause) or _is_ratified(f, head, own):
        return None
    concluded = bool(_CONCLUDE & set(rest[1:2] if rest[:1] == ("भी",) else rest[:1]))
    if f.form(head.at) in _PETITION and not concluded and not signs(own[:9]) and not _exchanged(own[:9]):
        return None  # 'ज्ञापन सौंपा'
    intended = bool(_INTENDED & {*near, *f.forms(head.first - 3, head.at)})  # 'प्रस्तावित समझौता', 'समझौता प्रस्तावित है'
    if head.type == "partnership" and _ATTRIBUTE & set(own) and another_behind(f, head, clause):
        return None  # 'साझेदारी के स्तर तक ले जाने वाले घोषणापत्र पर हस्ताक्षर'
    if (first := _verb_before(f, head, clause)) is not None:
        return first
    if signs(own) or signs(rest[:10]) or _exchanged(own[:9]):
        if any(a == "होने" and b in {"थे", "था"} for a, b in pairwise(rest)):
            return None  # 'हस्ताक्षर होने थे'
        return "proposed" if _unfinished(rest) or (intended and clause.mood) else _of_signing(rest, clause)
    if head.type == "partnership":
        raised = bool(_RAISE & set(f.forms(clause.start, clause.end)))
        raised |= rest[:1] in _BECAME and bool(clause.tense == "past")  # '2013 में रणनीतिक साझेदार बने थे'
        raised |= made_on(f, head, clause)
        agreed = rest[:1] == ("पर",) and bool(_AGREE & near)  # 'साझेदारी पर सहमति बनी'
        agreed |= rest[:2] == ("के", "लिए") and bool(_AGREE & set(rest[2:4]))
        if clause.tense == "future":
            ahead = rest[:1] in _OBJECT and not clause.mood and bool(_RAISE & set(rest[1:3]))  # 'साझेदारी की घोषणा करेंगे'
            return "proposed" if ahead else None
        return "agreed" if raised or agreed or _has_been(f, head, clause) else None
    if clause.mood == "cancelled":
        return "proposed" if intended else None
    if is_prolonged(rest) and clause.tense != "future" and not clause.mood:
        return "agreed"
    if head.type not in _NEVER_SHARED and came_of_talks(f, head, clause, rest):
        return "agreed"
    if head.type == "joint-statement" and (issued(f, head, near) or speaks(f, head, clause)) and clause.tense != "future":
        return "agreed"
    if head.type == "action-plan" and (_PRESENTED | {"जारी"}) & near and clause.tense == "past" and not clause.mood:
        return "agreed"  # 'कार्य योजना प्रस्तुत की', 'कार्ययोजना जारी हुई'
    negotiated = rest[:1] in {("पर",), ("के",)} and bool(_NEGOTIATE & near)  # 'समझौते पर बातचीत'
    negotiated |= rest[:1] == ("पर",) and any(a == "बात" and b == "कर" for a, b in pairwise(rest))  # 'पर 2012 से बात कर रहे हैं'
    negotiated |= rest[:1] == ("की",) and bool(_TALKS_ON_IT & set(rest[1:2])) and bool(_PRESSED & set(rest[2:9]))
    if negotiated or intended or "अंतिम" in own[:6]:
        return "proposed"
    if head.type == "joint-statement":
        agreed = bool(_ADOPT & near) or (rest[:1] == ("पर",) and bool(_AGREE & set(rest[1:4])))
        return "agreed" if agreed and clause.tense != "future" else None
    if clause.tense == "future" or clause.mood in ("wished", "possible"):
        expected = clause.mood == "" and bool(_WILL_BE & near)
        return "proposed" if _MADE_OR_PROPOSED & near or signs(own[:9]) or expected else None
    if made_on(f, head, clause):
        return "signed"  # 'समझौता सितंबर 2009 में यात्रा के दौरान हुआ था'
    if told_in_turn(f, head.first - 1, clause.end) and clause.tense == "past" and _CONCLUDE & set(rest[-4:]):
        return "signed"  # 'एक करार खेल पर और एक जल पर हुआ'
    return of_making(rest, near)


def _has_been(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether a clause only says that there is a partnership, and since when."""
    is_there = clause.tense in ("past", "present") and bool(_COPULA & set(f.forms(head.last, head.last + 3)))
    return is_there and since(f, head, clause) is not None


def _is_ratified(f: SentenceFrames, head: Head, own: tuple[str, ...]) -> bool:
    """Whether a treaty concluded before is ratified, or is in force: 'संधि की पुष्टि की', 'संधि की पुष्टि के कागज बदले', 'करार प्रभावी है'."""
    behind = own[:1] != ("पर",) and not signs(own[:9]) and not _RATIFY.isdisjoint(own[:9])
    return behind or not _RATIFY.isdisjoint(f.forms(head.first - 2, head.at))


def _verb_before(f: SentenceFrames, head: Head, clause: Clause) -> str | None:
    """'हस्ताक्षर किए एक समझौते पर', 'अपनाई एक संयुक्त घोषणा': the verb stands before its object, as machines translate, and none behind it.

    It serves for those joined to the first as well: 'हस्ताक्षर किए एक व्यापार संधि, और एक समझौता …'.
    """
    before = f.forms(clause.start, head.first)
    at = next((k for k, form in enumerate(before) if form in _SIGN and before[k + 1 : k + 2] in DONE_FIRST), None)
    adopted = next((k for k, form in enumerate(before) if form in _ADOPTED and form not in _SIGN), None) if at is None else None
    if at is None and adopted is None:
        return None
    verb = clause.start + (at + 1 if at is not None else adopted or 0)
    earlier = [h for h in f.heads if h.kind == "agreement" and verb < h.at < head.at]
    behind = f.forms(head.last, clause.end)
    years = next((k for k, form in enumerate(behind) if not form[0].isdecimal() and form != "-"), 0)
    behind = behind[years:] if behind[years : years + 1] != (",",) else ()  # 'अपनाई गई कार्य योजना 2025-2030, जो …'
    if any(f.form(h.last) not in _AND for h in earlier) or any(h.kind == "agreement" and clause.start <= h.at < verb for h in f.heads):
        return None
    if f.form(verb + 1) in _GONE and f.form(verb + 2) in _COPULA and clause.tense == "past":
        return "signed" if at is not None else "agreed"  # 'हस्ताक्षर किया गया था कार्यक्रम सहयोग का, द्वारा …'
    if len(behind) > _NOTHING_BEHIND and (f.form(verb + 1) in _GONE or (f.form(head.last) != "," and clause.tense != "none")):
        return None  # 'हस्ताक्षर किए गए समझौते में …'
    return "proposed" if clause.tense == "future" or clause.mood else "signed" if at is not None else "agreed"


def _is_without(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """'बिना किसी समझौते पर हस्ताक्षर के', 'समझौते पर हस्ताक्षर किए बिना'."""
    behind = f.forms(head.last, min(clause.end, head.last + 6))
    undone = any(a in {"किए", "के"} and b in _WITHOUT for a, b in pairwise(behind))
    return undone or bool(_WITHOUT & set(f.forms(head.first - 2, head.at)))


def _exchanged(rest: tuple[str, ...]) -> bool:
    """'का आदान-प्रदान हुआ', 'बदले गए', 'के नीचे अपने नाम रखे'; not 'के बदले में', 'विचारों का आदान-प्रदान'."""
    words = set(rest)
    if "विचारों" in words:
        return False
    in_return = any(a in _EXCHANGE and b in {"में", "के"} for a, b in pairwise(rest))
    named = words >= {"नीचे", "नाम"} or any(a in _OWN and b in _NAMES_OR_SEALS for a, b in pairwise(rest))
    return {"आदान", "प्रदान"} <= words or named or (bool(_EXCHANGE & words) and not in_return)


def _up_to_next(f: SentenceFrames, head: Head, clause: Clause) -> tuple[str, ...]:
    """The words behind an agreement's own, up to the next agreement of the clause or its end."""
    start = behind_bracket(f, head.last)
    following = next((h.at for h in f.heads if h.kind == "agreement" and h.at >= start), clause.end)
    return f.forms(start, min(following, clause.end))


def _unfinished(rest: tuple[str, ...]) -> bool:
    """'हस्ताक्षर करने को तैयार', 'हस्ताक्षर होने बाकी', 'हस्ताक्षर करने पर विचार': what has not been done; 'हस्ताक्षर करने के बाद' has."""
    at = next((k for k, form in enumerate(rest) if form in _SIGN), None)
    if at is None or rest[at + 1 : at + 2] not in {("करने",), ("करना",), ("होने",), ("होना",), ("किए",)}:
        return False
    return bool(_UNFINISHED & set(rest[at + 2 : at + 6]))


def _of_signing(rest: tuple[str, ...], clause: Clause) -> str | None:
    """'पर हस्ताक्षर हुए', '… होंगे', '… हो सकते हैं'; what stands behind 'हस्ताक्षर किए' tells of another time."""
    at = next((k for k, form in enumerate(rest) if form in _SIGN), len(rest))
    if _is_to_be_done(rest[at + 1 : at + 4]):
        return "proposed"  # 'पर हस्ताक्षर होने हैं', 'पर हस्ताक्षर किए जाने हैं'
    if rest[at + 1 : at + 2] in DONE and rest[at + 2 : at + 3] not in _HELPED:
        return "signed"
    if clause.tense != "future" and clause.mood == "cancelled":
        return None
    return "proposed" if clause.tense == "future" or clause.mood in ("wished", "possible") else "signed"


def _is_to_be_done(behind: tuple[str, ...]) -> bool:
    """'हस्ताक्षर [होने हैं]', 'हस्ताक्षर [किए जाने हैं]', 'हस्ताक्षर [होना है]'."""
    return any(a in _DUE and b in _IS for a, b in pairwise(behind))


def _relative(f: SentenceFrames, clause: Clause) -> Clause | None:
    """The relative clause that tells what became of an agreement: 'समझौता, जिस पर 2006 में हस्ताक्षर हुए'."""
    behind = f.clause_behind(clause)
    if behind is not None and f.form(behind.start) in _IN_WHICH:
        behind = next((c for c in f.clauses if c.start == behind.end), None)  # 'खाका, जिसमें … गिना गया है और जिसे हस्ताक्षरित किया गया'
    return behind if behind is not None and f.form(behind.start) in _ON_WHICH else None


def _shared(f: SentenceFrames, head: Head, clause: Clause) -> str | None:
    """The status of an agreement named beside it: 'A पर समझौता, B पर आशय पत्र और C पर ज्ञापन पर हस्ताक्षर हुए', '…, B पर आशय पत्र भी'."""
    others = [h for h in f.heads if h.kind == "agreement" and h.type not in _NEVER_SHARED]
    behind = next((h for h in others if h.at > head.at), None)
    if head.type in _NEVER_SHARED:
        return None
    if behind is not None and _joined(f, head, behind, clause):
        home = f.clause_of(behind.at)
        return _status(f, behind, home) or _shared(f, behind, home)
    before = [h for h in others if f.clause_of(h.at).end == clause.start]
    return _status(f, before[0], f.clause_of(before[0].at)) if before and clause.tense == "none" else None


def _joined(f: SentenceFrames, head: Head, other: Head, clause: Clause) -> bool:
    """Whether two agreement words stand in one list, the second behind a comma, a conjunction or a semicolon."""
    last = behind_bracket(f, head.last)
    if f.form(last) in {"भी", "का", "के"}:
        last += 1
    in_list = f.form(last) in _AND and other.first - last <= _LONG_ITEM
    same_clause = other.at in clause or (clause.tense == "none" and f.clause_of(other.at).start == clause.end)
    return in_list and same_clause and not {"ने", "है", "था"} & set(f.forms(last, other.first))


def behind_bracket(f: SentenceFrames, i: int) -> int:
    """The token behind brackets or an aside that open at `i`: 'समझौता (सीईपीए) को', 'समझौते, कृषि से लेकर रेलवे तक, संपन्न हुए'."""
    if f.form(i) == "," and (aside := next((k for k in range(i + 2, i + _LONG_ASIDE) if f.form(k) == ","), 0)):
        return aside + 1 if f.form(aside - 1) in _CLOSES_ASIDE else i
    if f.form(i) == "(" and ")" in (rest := f.forms(i, i + 8)):
        return i + rest.index(")") + 1
    return i
