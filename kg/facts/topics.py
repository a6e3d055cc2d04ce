"""Sectors: fields of cooperation, tied to the event that they belong to.

A field counts only beside a word of talking or cooperating; prose about relations at large gives none.
"""

from kg.facts.dateline import body_start
from kg.facts.draft import Discourse, Draft
from kg.facts.items import LEADS_IN
from kg.lexicon import cues
from kg.model import Clause, Head, Mention, SentenceFrames

__all__ = ["add_listed", "add_sectors", "cooperation", "sector_mentions", "subjects_of"]

_BODIES = frozenset({"आयोग", "समिति", "समूह", "परिषद"})
_COOPERATE = cues("cooperate")
_BEHIND_FIELD = cues("and") | {",", ";", ")", "पर", "में", "के", "का", "की", "से", "संबंधी", "सहयोग", "साझेदारी", "क्षेत्र", "हेतु"}
_GENITIVE = frozenset({"के", "का", "की"})
_HOLDERS = cues("behind-field-name")
"""What a field before them names: 'सुरक्षा सलाहकार', 'निर्यात-आयात बैंक'."""
_JOINS = cues("and") | {","}
_LEAST_TOPICS = 3
_LONGEST_LIST = 12
"""So many items of a list of topics are read."""
_MINISTER = "मंत्र"
"""How words for ministers and ministries begin."""
_PROGRAMME = cues("programme")
_NO_SUBJECT = cues("no-subject")
"""Everyday words that name no field of an agreement by themselves: 'सीमा समझौता'."""
_OFFICES = cues("office")
_MAY_GO_ON = _OFFICES | _HOLDERS | _JOINS | {"-", "के"}
"""What stands behind a field that is part of an office's name."""
_BETWEEN_FIELDS = cues("and") | {"विषय", "मुद्दे", "एजेंडा", "व"}
_TWO = 2
_OF_WHICH = cues("of-which")
_OF_A_BODY = frozenset({"joint-commission", "working-group"})


def cooperation(forms: tuple[str, ...]) -> bool:
    """Whether words speak of talking or working together."""
    return any(form in _COOPERATE for form in forms)


def sector_mentions(d: Discourse, i: int, first: int, last: int, *, weak: bool = False) -> list[tuple[str, int, int]]:
    """Sector keys between two tokens; a weak one counts only beside a strong one, or where `weak` admits it."""
    f = d.frames[i]
    inside = [m for m in f.mentions if m.kind == "sector" and first <= m.first and m.last <= last and not _in_office(f, m.last)]
    strong = weak or any(m.detail == "strong" for m in inside)
    return [(m.value, m.first, m.last) for m in inside if m.detail == "strong" or strong]


def subjects_of(d: Discourse, i: int, first: int, last: int) -> list[tuple[str, int, int]]:
    """The fields that an agreement is on between two tokens; where there are others none of a ministry's name and no word in passing."""
    f = d.frames[i]
    found = [m for m in f.mentions if m.kind == "sector" and first <= m.first and m.last <= last]
    found = [m for m in found if not _in_office(f, m.last)] or found
    found = [m for m in found if m.detail == "strong" or _is_named(f, m)] or [m for m in found if f.form(m.first) not in _NO_SUBJECT]
    return [(m.value, m.first, m.last) for m in found]


def _is_named(f: SentenceFrames, m: Mention) -> bool:
    """Whether an everyday word names a field, as 'खेल' does in 'युवा मामले और खेल पर', and not 'सूचना' in 'सूचना साझा करने पर'."""
    return f.form(m.last) in _BEHIND_FIELD and f.form(m.first - 1) not in _GENITIVE


def _in_office(f: SentenceFrames, k: int) -> bool:
    """Whether what ends at a token is part of an office's name: 'संचार और सूचना प्रौद्योगिकी मंत्रालय'."""
    if f.form(k) not in _MAY_GO_ON and all(m.first != k for m in f.mentions):
        return False
    fields = {m.first: m.last for m in f.mentions if m.kind == "sector"}
    while k in fields or f.form(k) in _JOINS or f.form(k) == "-":
        k = fields.get(k, k + 1)
    behind = f.form(k - 1) in _JOINS or f.form(k) == "के"  # 'रक्षा और वित्त मंत्री', 'खेती और पशुधन के मंत्री'
    return f.form(k) in _OFFICES | _HOLDERS or (behind and f.form(k + 1).startswith(_MINISTER))


def add_sectors(d: Discourse, draft: Draft, i: int, clause: Clause | None = None) -> None:
    """Adds the fields named in a clause, or in the whole sentence, to an event; those of an agreement's own name are left to it."""
    f = d.frames[i]
    first, last = (clause.start, clause.end) if clause is not None else (0, len(f.sentence.tokens))
    first = max(first, body_start(d, i))  # 'दिल्ली, पांच मई (भाषा)': an agency
    talked = any(h.kind == "talk" and first <= h.at < last for h in f.heads) or _lists_topics(d, i, first, last)
    if not talked and not cooperation(f.forms(first, last)) and not _names_topic(f, first, last):
        return
    if not _tells_of_talks(f) and _PROGRAMME & set(f.words):
        return  # 'दोनों ने संग्रहालय का उद्घाटन किया'
    theirs = {key for x in d.drafts if x.kind in ("Agreement", "Commitment") and i in x.sentences for key in x.all("sector")}
    for key, a, b in sector_mentions(d, i, first, last):
        if key in theirs or _tells_a_sum(f, a) or any(_subject_of(f, h, a) for h in f.heads):
            continue
        draft.add("sector", key, i, (d.span(i, a, b),), "sector")


def _names_topic(f: SentenceFrames, first: int, last: int) -> bool:
    """Whether a word for a meeting has its field before it: 'ऊर्जा और व्यापार [पर बैठक]'."""
    on = {m.last for m in f.mentions if m.kind == "sector" and f.form(m.last) == "पर"}
    return any(h.kind == "meeting" and first <= h.at < last and h.first - 1 in on for h in f.heads)


def _lists_topics(d: Discourse, i: int, first: int, last: int) -> bool:
    """Whether a sentence puts several fields behind its meeting: 'सभा में ऊर्जा, खेल और जल लिए गए'."""
    f = d.frames[i]
    opens = any(h.kind == "meeting" and first <= h.at <= first + 1 and f.form(h.last) == "में" for h in f.heads)
    return opens and len(sector_mentions(d, i, first, last)) >= _LEAST_TOPICS


def _tells_a_sum(f: SentenceFrames, token: int) -> bool:
    """Whether a field stands in a clause that tells of money, in a sentence without talks: 'व्यापार पांच अरब डॉलर का है'."""
    return not _tells_of_talks(f) and any(m.kind == "amount" and m.first in f.clause_of(token) for m in f.mentions)


def _tells_of_talks(f: SentenceFrames) -> bool:
    return any(h.kind in ("meeting", "meet-verb", "talk") for h in f.heads)


def add_fields(d: Discourse, draft: Draft, i: int, rule: str) -> None:
    """Adds all fields that a sentence names, however everyday their words."""
    for key, a, b in sector_mentions(d, i, 0, len(d.frames[i].words), weak=True):
        draft.add("sector", key, i, (d.span(i, a, b),), rule)


def add_listed(d: Discourse, draft: Draft, i: int) -> bool:
    """Adds the fields of an item of a list of what was talked about ('इन विषयों पर चर्चा हुई:'), or of a sentence of nothing else."""
    if i - d.told == 1 and _is_of_fields(d.frames[i]):
        add_fields(d, draft, i, "sector")
        return True
    if not _names_only(d.frames[i]):
        return False
    lead = next((f for f in reversed(d.frames[max(i - _LONGEST_LIST, 0) : i]) if not _names_only(f) or f.words[-1] in LEADS_IN), None)
    if lead is None or lead.words[-1] not in LEADS_IN or not cooperation(lead.words) or any(h.kind == "agreement" for h in lead.heads):
        return False
    of_series = (x for x in reversed(list(d.of("Meeting"))) if x.one("type") in _OF_A_BODY and x.one("status") == "held")
    told = next(of_series, draft) if _BODIES & set(lead.words) else draft  # 'आयोग का विचार-विमर्श पांच समूहों में हुआ:'
    add_fields(d, told, i, "sector")
    return True


def _is_of_fields(f: SentenceFrames) -> bool:
    """Whether a sentence has no verb and names nothing but fields: 'ऊर्जा, अंतरिक्ष, रक्षा और व्यापार।', 'विषय: कृषि और सिंचाई।'."""
    fields = [m for m in f.mentions if m.kind == "sector"]
    if len(fields) < _TWO or len(fields) < len(f.mentions) or f.sentence.role != "body" or f.clauses[-1].tense != "none":
        return False
    named = {k for m in fields for k in range(m.first, m.last)}
    return all(k in named or form in _BETWEEN_FIELDS or not form[0].isalnum() for k, form in enumerate(f.words))


def _names_only(f: SentenceFrames) -> bool:
    """Whether a list item tells nothing of its own: it has no verb, no event and nobody."""
    own = f.clauses[: 1 if f.form(f.clauses[0].end) in _OF_WHICH else None]  # 'पर्यटन, जिसके लिए … अनुभव की गई'
    told = any(c.tense != "none" for c in own) or f.heads or any(m.kind == "person" for m in f.mentions)
    return f.sentence.role == "item" and not told


def _subject_of(f: SentenceFrames, head: Head, token: int) -> bool:
    """Whether a field is what an agreement is on: it stands before the word in its clause, no word of talking between."""
    names_an_agreement = head.kind == "agreement" and head.type != "partnership"
    if not names_an_agreement or token >= head.at or token not in f.clause_of(head.at):
        return False
    return not any(h.kind in ("meeting", "talk") and token < h.at < head.at for h in f.heads)
