"""What an agreement is about where that is told behind it: in a clause ('…, जिसके तहत …') or in the next sentences ('इसमें … शामिल हैं')."""

from itertools import pairwise

from msgspec.structs import replace

from kg.facts.draft import Discourse, Draft
from kg.facts.topics import sector_mentions
from kg.lexicon import cues
from kg.model import Clause, SentenceFrames

__all__ = ["add_scope", "add_scope_behind"]

_COVERS = cues("covers")
_COVER_VERB = cues("cover-verb")
_OF_WHICH = cues("of-which")
_IT = cues("of-it")
_SPEAKS_OF = {("की", "बात"), ("का", "हिस्सा"), ("के", "हिस्से"), ("का", "जिक्र"), ("का", "उल्लेख"), ("का", "अंग")}
_UNDER = cues("under")
_LEADS_IN = frozenset({":", ",", "-", "–", "—"})
_OPENS_WAY = {("की", "राह"), ("का", "रास्ता"), ("का", "मार्ग"), ("के", "दरवाजे"), ("के", "द्वार"), ("के", "रास्ते")}
_PARTS = cues("parts-of-paper")
_PAPER = cues("paper-word")
_THIS = cues("this")
_BACK = 2
"""So many sentences behind an agreement a pronoun still stands for it."""
_BACK_LISTED = 4
"""So many behind it a sentence may list its fields."""
_KINDS = {"योजना": "action-plan", "संधि": "treaty", "ज्ञापन": "mou", "घोषणा": "joint-statement", "घोषणापत्र": "joint-statement"}
"""Types that a bare word for a paper tells."""
_ON = {("पर", "हैं"), ("पर", "है")}
_RELATED = cues("related-to")
_THESE = frozenset({"ये", "यह", "वे", "इनका", "इनके", "सभी"})
_FIELDS = (["क्षेत्रों"], ["क्षेत्र"], ["विषयों"])
_LEAST_LISTED = 2
_BACK_NAMED = 8
"""So many behind it 'इस समझौते' still does, where there is no other."""
_GENITIVE = frozenset({"का", "के", "की", "में", "से"})


def add_scope(d: Discourse, i: int, made: list[Draft]) -> None:
    """Adds to the one agreement that a sentence makes the fields that its relative clause puts under it: '…, जिसके दायरे में ऊर्जा है'."""
    f = d.frames[i]
    if len(made) != 1:
        return
    for behind in f.clauses:
        told = [h for h in f.heads if h.kind == "agreement" and h.at < behind.start]
        right_behind = len(told) == 1 and f.clause_of(told[0].at).end == behind.start
        under = f.form(behind.start) in _OF_WHICH and _covers(f, behind) and not _tells_a_sum(f, behind)
        if right_behind and (under or _concerns(f, behind) or _names_fields(f, behind)):
            _add(d, made[0], i, behind)


def add_scope_behind(d: Discourse, i: int) -> None:
    """Adds to the agreement told last what a sentence puts under it: 'इस समझौते के तहत …', 'इसमें … शामिल हैं', 'इनका दायरा … तक है'."""
    f = d.frames[i]
    if (told := _covered(d, i)) is not None:
        _add(d, told, i, replace(f.clauses[0], start=0, end=len(f.sentence.tokens)))
        return
    if _related(f) and (told := _told_last(d, i, 1)) is not None:
        _add(d, told, i, f.clauses[0])
        return
    back = _points_back(f)
    told = _told_last(d, i, back) if back else _paper_of_its_kind(d, i)
    if told is None:
        return
    clause = next((c for c in f.clauses if _covers(f, c)), None)
    if clause is not None and not clause.negated and not _tells_a_sum(f, clause):
        _add(d, told, i, _with_list(f, clause))


def _with_list(f: SentenceFrames, clause: Clause) -> Clause:
    """A clause that counts the parts of a paper, with those that it leads in: 'समझौते के चार अध्याय हैं: व्यापार, ऊर्जा और …'."""
    counts = not _PARTS.isdisjoint(f.forms(clause.start, clause.end)) and f.form(clause.end - 1) in _LEADS_IN
    behind = [c for c in f.clauses if c.start >= clause.end]
    return replace(clause, end=len(f.sentence.tokens)) if counts and all(c.tense == "none" for c in behind) else clause


def _covered(d: Discourse, i: int) -> Draft | None:
    """The agreement just told whose fields a sentence lists: 'संधि रक्षा, शिक्षा और ऊर्जा को कवर करती है', 'वह … को भी छूता है'."""
    f = d.frames[i]
    verbal = next((c for c in f.clauses if _COVER_VERB & set(f.forms(c.start, c.end))), None)
    if verbal is None or verbal.negated or any(h.kind in ("meeting", "meet-verb", "talk") for h in f.heads):
        return None
    opens = f.form(verbal.start) in _PAPER or f.form(verbal.start + 1) in _PAPER
    relative = verbal.start > 0 and f.form(verbal.start + 1) in _PAPER  # '… वह अध्याय हैं जिनको यह ढकता है'
    if not (opens or relative) or len(sector_mentions(d, i, 0, len(f.sentence.tokens))) < _LEAST_LISTED:
        return None
    kind = next((_KINDS[form] for form in f.forms(verbal.start, verbal.start + 2) if form in _KINDS), None)
    of_kind = [x for x in d.of("Agreement") if x.one("type") == kind and not x.listed and i - _BACK_LISTED <= max(x.sentences) < i]
    return of_kind[-1] if of_kind else _told_last(d, i, _BACK_LISTED)


def _told_last(d: Discourse, i: int, back: int) -> Draft | None:
    """The agreement told of so many sentences back, where it is only one."""
    made = [x for x in d.of("Agreement") if x.sentences and i - back <= max(x.sentences) < i]
    last = max((max(x.sentences) for x in made), default=-1)
    of_last = [x for x in made if max(x.sentences) == last]
    between = back == _BACK and any(h.kind in ("meeting", "visit") for k in range(last + 1, i) for h in d.frames[k].heads)
    return of_last[0] if len(of_last) == 1 and not of_last[0].listed and not between else None


def _related(f: SentenceFrames) -> bool:
    """Whether a sentence says what the papers just told of are on: 'ये ऊर्जा, विज्ञान और वित्त से जुड़े हैं'."""
    tail = f.forms(len(f.words) - 5, len(f.words))
    related = any(a == "से" and b in _RELATED for a, b in pairwise(tail)) or tail[-3:-1] in _ON
    return f.form(0) in _THESE and related and not f.heads


def _concerns(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a relative clause only says what papers are on: '…, जो व्यापार, शिक्षा और कृषि से संबंधित हैं', '…, जो ऊर्जा को कवर करते हैं'.

    So does '…, जो परमाणु सहयोग का रास्ता खोलता है'.
    """
    tail = f.forms(max(clause.start, clause.end - 5), clause.end)
    related = any((a == "से" and b in _RELATED) or (a, b) in _ON or (a, b) == ("बारे", "में") for a, b in pairwise(tail))
    of_nobody = not any(m.kind == "person" and m.first in clause for m in f.mentions)
    related |= any(pair in _OPENS_WAY for pair in pairwise(tail))
    return f.form(clause.start) == "जो" and of_nobody and not clause.negated and (related or bool(_COVER_VERB & set(tail)))


def _names_fields(f: SentenceFrames, clause: Clause) -> bool:
    """Whether words without a verb say in what fields papers were signed, as machines leave them: '…, कृषि, ऊर्जा और खनन जैसे क्षेत्रों में'."""
    tail = [form for form in f.forms(clause.start, clause.end)[-4:] if form[0].isalnum()][-2:]
    of_nobody = not any(m.kind in ("person", "country") and m.first in clause for m in f.mentions)
    return clause.tense == "none" and of_nobody and tail[:1] in _FIELDS and tail[1:] == ["में"]


def _points_back(f: SentenceFrames) -> int:
    """How far back the agreement may lie with which a sentence begins: 'इसमें', 'इसके तहत', 'इस समझौते में', 'समझौते के तहत'; 0 where none does."""
    form = f.form(0)
    if form in _IT:
        return _BACK
    head = next((h for h in f.heads if h.kind == "agreement"), None)
    if head is None or head.first > 1 or f.form(head.last) not in _GENITIVE:
        return 0
    return _BACK_NAMED if head.this or form in _THIS else _BACK if head.first == 0 else 0


def _paper_of_its_kind(d: Discourse, i: int) -> Draft | None:
    """The paper told a few sentences back of which a sentence begins to speak by a bare word: '[घोषणा में] ऊर्जा … की बात कही गई है'."""
    f = d.frames[i]
    kind = _KINDS.get(f.form(0)) if f.form(1) == "में" else None
    told = _told_last(d, i, _BACK_LISTED) if kind is not None else None
    return told if told is not None and told.one("type") == kind and told.one("status") != "proposed" else None


def _covers(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause says what falls under a paper: 'के तहत', 'के दायरे में', '… शामिल हैं', '… के प्रावधान हैं'."""
    forms = f.forms(clause.start, clause.end)
    speaks_of = any(pair in _SPEAKS_OF for pair in pairwise(forms))
    return bool(_UNDER & set(forms[:4])) or bool(_COVERS & set(forms)) or speaks_of


def _tells_a_sum(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause tells of money rather than of fields."""
    return any(m.kind == "amount" and m.first in clause for m in f.mentions)


def _add(d: Discourse, draft: Draft, i: int, clause: Clause) -> None:
    for key, a, b in sector_mentions(d, i, clause.start, clause.end):
        draft.add("sector", key, i, (d.span(i, a, b),), "scope")
