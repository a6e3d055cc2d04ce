"""Agreements: what parties signed, adopted, agreed or propose, one for each subject."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from kg.facts.conclusion import conclusion, listed_under
from kg.facts.counted import SO_MANY
from kg.facts.dateline import body_start
from kg.facts.draft import Discourse, Draft
from kg.facts.items import counted
from kg.facts.lists import one_for_each
from kg.facts.occasion import add_occasion
from kg.facts.parties import add_signatories, parties
from kg.facts.partners import one_for_each_partner, partners
from kg.facts.signing import signs
from kg.facts.topics import subjects_of
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["agreement", "pointed_at"]

_AMONG_THEM = cues("among-them")
_FEW = 3
_FURTHER = frozenset({"अलग", "अतिरिक्त"})
_INTERCHANGEABLE = frozenset({"agreement", "mou", "protocol"})
"""Types that papers use for one another when they point back: 'यह समझौता' of a memorandum."""
_JOINS = cues("and") | {",", ";"}
_OBJECT = frozenset({"का", "की", "को"})
_NEAR_BEHIND = 12
"""Words behind a paper in which its subject is looked for."""
_NEAR = 4
"""So many sentences behind a count its members may be named."""
_THIS = cues("this")
_IT = frozenset({"इस", "उस", "इसी", "उसी"})


def agreement(d: Discourse, i: int, head: Head) -> list[Draft]:
    """Reads one agreement word of running prose; returns the agreements that it names."""
    f = d.frames[i]
    concluded = conclusion(d, i, head, f.clause_of(head.at))
    if concluded is None or _in_brackets(f, head) or _same_papers(f, head) or _all_listed(d, i, head):
        return []
    status, clause = concluded
    whole = listed_under(d, i, head, clause)
    states = parties(d, i, head, clause, whole)
    if len(states) < 2:
        return []
    if status == "proposed" and not d.drafts and sum(span is not None for span in states.values()) < 2:
        return []  # a cabinet's approval that names one state alone
    draft = Draft("Agreement")
    draft.add("type", _type(head, whole), i, (d.span(i, head.first, head.last),), "agreement word")
    draft.add("status", status, i, (d.span(i, head.at, clause.end),), "verb")
    for code, span in states.items():
        draft.add("party", code, i, (span,) if span else (), "party")
    add_occasion(d, draft, i, head, clause, whole)
    if status == "signed":
        add_signatories(d, draft, i, clause, signs=signs(f.forms(clause.start, clause.end)))
    for key, a, b in _subjects(d, i, head, clause):
        draft.add("sector", key, i, (d.span(i, a, b),), "subject")
    is_to_be = status == "proposed" and f.form(head.last) in _OBJECT  # 'साझेदारी की घोषणा करेंगे'
    if head.type == "partnership" and not draft.all("date") and not is_to_be:
        return []
    if each := one_for_each_partner(d, i, clause, draft):
        return [_told_once(d, part, head) for part in each]
    parts = one_for_each(d, i, head, clause, draft)
    if len(parts) > 1 and whole in d.drafts and not whole.all("sector") and f.form(clause.start) in _AMONG_THEM:
        d.drafts.remove(whole)  # 'जिन करारों पर हस्ताक्षर हुए, उनमें …' is none beside those that it tells
    if len(parts) > 1 and not _of_a_count(d, i, draft, len(parts)):
        return [_told_once(d, part, head) for part in parts]
    known = _known(d, draft, head) if not _beside_another(d, draft, i, head) else None
    if known is None:
        d.drafts.append(draft)
        return [draft]
    known.absorb(draft)
    return [known]


def _of_a_count(d: Discourse, i: int, draft: Draft, size: int) -> bool:
    """Whether what is named without a day are some of so many told of before: 'सात समझौते हुए। … खेल, जल और संस्कृति में समझौतों पर …'."""
    known = next((x for x in reversed(list(d.of("Agreement"))) if i - _NEAR <= max(x.sentences) < i and not x.all("sector")), None)
    if known is None or draft.one("date") or set(known.all("party")) != set(draft.all("party")):
        return False
    before = d.frames[max(known.sentences)]
    return any(counted(before, h) not in (0, size) for h in before.heads if h.kind == "agreement")


def _same_papers(f: SentenceFrames, head: Head) -> bool:
    """Whether two words name one lot of papers: 'समझौतों और ज्ञापनों पर', 'समझौता ज्ञापनों/करारों का'."""
    before = next((h for h in f.heads if h.kind == "agreement" and h.last == head.first - 1), None)
    joined = before is not None and f.form(head.first - 1) in _JOINS | {"/"}
    return joined and before is not None and before.plural and head.type not in ("joint-statement", "partnership")


def _all_listed(d: Discourse, i: int, head: Head) -> bool:
    """Whether a word points back at all the papers of a list: 'उपर्युक्त चारों दस्तावेज़ों पर …'."""
    f = d.frames[i]
    several = f.form(head.last - 1).endswith("ों") and (head.this or not _THIS.isdisjoint(f.forms(head.first - 2, head.at)))
    return several and any(x.listed and i - max(x.sentences) <= _NEAR for x in d.of("Agreement"))


def _told_once(d: Discourse, part: Draft, head: Head) -> Draft:
    """One of several agreements, or the one on the same subject that was told before it."""
    known = _known(d, part, head) if part.all("sector") else None
    if known is not None and known.sentences != part.sentences and set(known.all("sector")) == set(part.all("sector")):
        known.absorb(part)
        return known
    d.drafts.append(part)
    return part


def pointed_at(d: Discourse, i: int) -> Iterator[Head]:
    """The agreement words for which a pronoun stands: 'उस पर 2006 में हस्ताक्षर हुए' behind a sentence that names a treaty.

    Nothing stands for it in 'मिस्र के साथ जनवरी 2022 में और ओमान के साथ मई 2023 में हस्ताक्षर किए'.
    """
    f = d.frames[i]
    for signing in f.heads:
        clause = f.clause_of(signing.at)
        if signing.kind != "signing" or any(h.kind == "agreement" and h.at in clause for h in f.heads):
            continue
        at = next((k for k in range(clause.start, signing.at) if f.form(k) in _IT and f.form(k + 1) == "पर"), None)
        before = (d.frames[k] for k in range(max(i - 2, 0), i))
        named = [h for g in before for h in g.heads if h.kind == "agreement"]
        named += [h for h in f.heads if h.kind == "agreement" and h.at < clause.start]
        if at is None and partners(f, clause):
            at = signing.first - 1
        if at is not None and named:
            yield replace(named[-1], first=at, at=at, last=at + 1, countries=(), this=True, plural=False)


def _type(head: Head, whole: Draft | None) -> str:
    """The type that a word tells; a 'दस्तावेज' is of the type of those of which it is one."""
    if head.type != "document":
        return head.type
    return (whole.one("type") if whole is not None else None) or "agreement"


def _in_brackets(f: SentenceFrames, head: Head) -> bool:
    """A word in brackets behind another agreement word only explains it: 'प्रोटोकॉल (समझौता दस्तावेज़)'."""
    forms = f.forms(0, head.at)
    return forms.count("(") > forms.count(")") and any(h.kind == "agreement" and h.last < head.at for h in f.heads)


def _subjects(d: Discourse, i: int, head: Head, clause: Clause) -> list[tuple[str, int, int]]:
    """The fields before the word, up to the clause's start or the agreement before it; else those behind it that are not another's."""
    heads = [h for h in d.frames[i].heads if h.kind == "agreement" and h.at in clause]
    floor = max([clause.start, body_start(d, i), *(h.last for h in heads if h.last <= head.at)])
    found = subjects_of(d, i, floor, head.last)
    end = min(clause.end, head.last + _NEAR_BEHIND)
    return found if found or any(head.last <= h.first < end for h in heads) else subjects_of(d, i, head.last, end)


def _beside_another(d: Discourse, draft: Draft, i: int, head: Head) -> bool:
    """Whether a list names an agreement of its own beside one of the same type: 'कृषि पर ज्ञापन, डेयरी पर ज्ञापन और खेल पर ज्ञापन'."""
    f = d.frames[i]
    words = f.forms(head.first - _FEW, head.at)
    if not _FURTHER.isdisjoint(words) or any(a in SO_MANY and b == "और" for a, b in pairwise(words)):
        return True  # 'खाद्य सुरक्षा पर एक अलग वक्तव्य भी अपनाया', 'तीन और दस्तावेजों पर'
    named = [h for h in f.heads if h.kind == "agreement" and h.last <= head.first and h.type == head.type]
    listed = bool(named) and f.form(named[-1].last) in _JOINS and not head.this
    return listed and bool(draft.all("sector")) and any(x.sentences == [i] and x.all("sector") for x in d.of("Agreement"))


def _known(d: Discourse, draft: Draft, head: Head) -> Draft | None:
    """The agreement already told that this is: the same parties and type, dates that agree, subjects of which one has all."""
    sectors = set(draft.all("sector"))
    for other in d.of("Agreement"):
        if other.listed or set(other.all("party")) != set(draft.all("party")):
            continue
        types = {other.one("type"), draft.one("type")}
        same_type = len(types) == 1 or (head.this and types <= _INTERCHANGEABLE)
        a, b = draft.one("date"), other.one("date")
        same_day = not (a and b) or a.startswith(b) or b.startswith(a)
        theirs = set(other.all("sector"))
        says = head.type == "joint-statement" and head.setting == "reference"  # 'घोषणापत्र में … की बात कही गई'
        same_subject = sectors <= theirs or theirs <= sectors or head.this or says
        same_stage = head.this or (draft.one("status") == "proposed") == (other.one("status") == "proposed")
        if same_type and same_day and same_subject and same_stage:
            return other
    return None
