"""Agreements told one by one: in lists of documents, in relative clauses, behind a count."""

from itertools import pairwise

from kg.facts.draft import Discourse, Draft
from kg.facts.items import Item, counted, parted, some_of_many, subjects
from kg.facts.topics import subjects_of
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["listed", "named_each", "one_for_each", "opens_list"]

_APART = cues("separately")
_AMONG_THEM = cues("among-them")
_EACH = cues("one-by-one")
_LIST = cues("list-of-documents") | cues("sign")
_OUTCOMES = cues("outcomes")
_SIGNED_LIST = cues("signed-list")
_MANY = frozenset({"हुए", "गए", "गये"})
_SET_OFF = frozenset({"-", "–", "—", ":", ",", "("})


def opens_list(d: Discourse, i: int) -> str | None:
    """The default type of the items below, where a sentence announces a list of agreements ('… निम्नलिखित समझौतों पर हस्ताक्षर हुए:')."""
    f = d.frames[i]
    forms = f.words
    words = set(forms)
    if f.sentence.role == "item" and not _is_heading(forms):
        return None
    named = next((h.type for h in f.heads if h.kind == "agreement"), None)
    if named is not None and (_LIST & words or ":" in forms[-2:]):
        return "agreement" if named == "document" else named
    return "agreement" if _OUTCOMES & words and {"सूची", ":"} & words else None


def _is_heading(forms: tuple[str, ...]) -> bool:
    """Whether an item is itself a heading: it ends in a colon, or says 'हस्ताक्षरित समझौते' in few words."""
    return forms[-1] in {":", "-"} or (len(forms) <= 10 and bool(_SIGNED_LIST & set(forms)))


def listed(d: Discourse, i: int, default: str, parties: tuple[str, ...], day: str | None) -> Draft | None:
    """One item of a list of agreements."""
    f = d.frames[i]
    size = len(f.sentence.tokens)
    head = next((h for h in reversed(f.heads) if h.kind == "agreement"), None)
    if head is not None and "किसी" in f.forms(0, head.at):
        return None  # 'किसी भी देश के करार पर' names none
    if head is None and (size > 30 or _is_money(f)):
        return None
    draft = Draft("Agreement", listed=True)
    words = (d.span(i, 0, size),)
    draft.add("type", head.type if head is not None and head.type != "document" else default, i, words, "list item")
    draft.add("status", "signed", i, words, "list item")
    own = {m.value: m for m in f.mentions if m.kind == "country"}
    for code in parties:
        named = (d.span(i, own[code].first, own[code].last),) if code in own else ()
        draft.add("party", code, i, named, "list item")
    if day:
        draft.add("date", day, i, (), "list heading")
    _add_subjects(d, draft, i, subjects_of(d, i, 0, size))
    d.drafts.append(draft)
    return draft


def _is_money(f: SentenceFrames) -> bool:
    """Whether an item is a sum and no document with its sum behind it: '10 करोड़ का ऋण', not 'गांव में स्कूल - 10 करोड़'."""
    sums = [m for m in f.mentions if m.kind == "amount"]
    apart = len(sums) == 1 and f.form(sums[0].first - 1) in _SET_OFF and sums[0].last >= len(f.words) - 1
    return bool(sums) and not apart


def named_each(d: Discourse, i: int, drafts: list[Draft]) -> list[Draft]:
    """The agreements told one by one behind a count: 'दो करार, जिनमें एक खेल पर और एक जल पर है', '… जिनके विषय थे: खेल, जल'."""
    if drafts:
        found = _one_by_one(d.frames[i]) or _counted_members(d.frames[i], d.frames[i])
    elif (before := _just_counted(d, i)) is not None:
        drafts, found = [before], _counted_members(d.frames[i], d.frames[i - 1])
    else:
        return []
    if len(found) < 2:
        return []
    out = []
    for first, last in found:
        part = _without_sectors(drafts[-1], listed=True)
        _add_subjects(d, part, i, subjects_of(d, i, first, last))
        out.append(part)
    if drafts[-1] in d.drafts and not drafts[-1].all("sector"):
        d.drafts.remove(drafts[-1])  # the count is none beside those that it counts
    d.drafts.extend(out)
    return out


def _just_counted(d: Discourse, i: int) -> Draft | None:
    """The agreements that the sentence before counts without a subject, where this one goes on 'जिसमें …', 'इनमें …'."""
    if d.frames[i].form(0) not in _AMONG_THEM:
        return None
    told = [x for x in d.of("Agreement") if max(x.sentences, default=-1) == i - 1]
    return told[0] if len(told) == 1 and not told[0].all("sector") else None


def _counted_members(f: SentenceFrames, counting: SentenceFrames) -> list[Item]:
    """The members of '…, जिनमें रक्षा, खेल और जल शामिल हैं' where there are as many as were counted: 'तीन समझौतों पर'."""
    clause = next((c for c in f.clauses if f.form(c.start) in _AMONG_THEM), None)
    head = next((h for h in counting.heads if h.kind == "agreement"), None)
    if clause is None or head is None or (f is counting and head.at >= clause.start):
        return []
    end = next((k for k in range(clause.start, clause.end) if f.form(k) == "शामिल"), clause.start)
    found = parted(f, clause.start + 1, end)
    return found if len(found) == counted(counting, head) else []


def _one_by_one(f: SentenceFrames) -> list[Item]:
    """The stretches behind 'जिनमें' or a colon that begin at 'एक', 'दूसरा', or else the members of the list behind the colon."""
    forms, size = f.words, len(f.words)
    colon = forms.index(":") if ":" in forms else size
    clause = next((c for c in f.clauses if f.form(c.start) in _AMONG_THEM), None)
    first, last = (clause.start, clause.end) if clause is not None else (colon, size)
    starts = [k for k in range(first, last) if forms[k] in _EACH]
    if len(starts) > 1:
        return list(pairwise([*starts, last]))
    if ";" in forms[colon:]:
        cuts = [k for k in range(colon, size) if forms[k] in {":", ";"}]
        return [(a + 1, b) for a, b in pairwise([*cuts, size])]
    return parted(f, colon + 1, size) if "विषय" in forms[max(0, colon - 4) : colon] else []


def one_for_each(d: Discourse, i: int, head: Head, clause: Clause, draft: Draft) -> list[Draft]:
    """One draft for each subject where as many are counted as named: 'कृषि, संस्कृति और खेल पर तीन समझौता ज्ञापन', 'पर अलग-अलग'."""
    f = d.frames[i]
    found = subjects(f, head, clause)
    told = counted(f, head)
    words = f.forms(head.at - 5, head.at)
    apart = bool(_APART & set(words)) or words[-3:] == ("एक", "-", "एक")  # 'पर एक-एक समझौता'
    oblique = f.form(head.last - 1).endswith("ों")
    among_others = some_of_many(f, head, clause)
    many = among_others or (not told and head.type != "document" and (oblique or (len(found) > 2 and _is_plural(f, head, clause))))
    if len(found) < 2 or not (apart or many or told == len(found)):
        return [draft]
    fields = [subjects_of(d, i, first, last) for first, last in found]
    if many and not all(fields):
        return [draft]
    out = []
    for keys in fields:
        part = _without_sectors(draft)
        _add_subjects(d, part, i, keys)
        out.append(part)
    return out


def _is_plural(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether several are made: 'समझौते हुए', 'ज्ञापनों पर', 'ज्ञापन बदले गए'."""
    return bool(_MANY & set(f.forms(clause.end - 4, clause.end))) and "एक" not in f.forms(head.at - 4, head.at)


def _without_sectors(draft: Draft, *, listed: bool = False) -> Draft:
    """A copy of a draft that is on no subject yet."""
    slots = {prop: list(found) for prop, found in draft.slots.items() if prop != "sector"}
    return Draft(draft.kind, slots, list(draft.sentences), listed)


def _add_subjects(d: Discourse, draft: Draft, i: int, keys: list[tuple[str, int, int]]) -> None:
    for key, first, last in keys:
        draft.add("sector", key, i, (d.span(i, first, last),), "subject")
