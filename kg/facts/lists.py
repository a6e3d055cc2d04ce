"""Agreements told one by one: in lists of documents, in relative clauses, behind a count."""

from kg.facts.draft import Discourse, Draft
from kg.facts.topics import sector_mentions
from kg.lexicon import cues
from kg.model import Head, SentenceFrames

__all__ = ["listed", "named_each", "one_for_each", "opens_list"]

_AMONG_THEM = cues("among-them")
_EACH = cues("one-by-one")
_LIST = cues("list-of-documents") | cues("sign")
_OUTCOMES = cues("outcomes")
_SIGNED_LIST = cues("signed-list")
_NUMBERS = {
    **{"दो": 2, "तीन": 3, "चार": 4, "पांच": 5, "छह": 6, "सात": 7},
    **{str(n): n for n in range(2, 8)},
}


def opens_list(d: Discourse, i: int) -> str | None:
    """The default type of the items below, where a sentence announces a list of agreements ('… निम्नलिखित समझौतों पर हस्ताक्षर हुए:')."""
    f = d.frames[i]
    forms = f.forms(0, len(f.sentence.tokens))
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
    if head is None and (size > 30 or any(m.kind == "amount" for m in f.mentions)):
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
    _add_subjects(d, draft, i, sector_mentions(d, i, 0, size, weak=True))
    d.drafts.append(draft)
    return draft


def named_each(d: Discourse, i: int, drafts: list[Draft]) -> list[Draft]:
    """The agreements that a relative clause tells one by one: 'दो करार, जिनमें एक खेल पर और एक जल पर है'."""
    starts, end = _starts(d.frames[i])
    if len(starts) < 2 or not drafts:
        return []
    out = []
    for first, last in zip(starts, [*starts[1:], end], strict=True):
        keys = sector_mentions(d, i, first, last, weak=True)
        if keys:
            part = _without_sectors(drafts[-1], listed=True)
            _add_subjects(d, part, i, keys)
            out.append(part)
    d.drafts.extend(out)
    return out


def _starts(f: SentenceFrames) -> tuple[list[int], int]:
    """Where each of the agreements begins, at 'एक', 'दूसरा' behind 'जिनमें' or at the colon and semicolons, and where the last one ends."""
    size = len(f.sentence.tokens)
    clause = next((c for c in f.clauses if f.form(c.start) in _AMONG_THEM), None)
    starts = [k for k in range(clause.start, clause.end) if f.form(k) in _EACH] if clause is not None else []
    forms = f.forms(0, size)
    if len(starts) < 2 and {":", ";"} <= set(forms):
        starts = [k + 1 for k in range(forms.index(":"), size) if forms[k] in {":", ";"}]
    return starts, clause.end if clause is not None else size


def one_for_each(d: Discourse, i: int, head: Head, draft: Draft) -> list[Draft]:
    """One draft for each subject where as many are counted as named: 'कृषि, संस्कृति और खेल पर तीन समझौता ज्ञापन'."""
    sectors = draft.slots.get("sector", [])
    counted = next((n for w in d.frames[i].forms(head.at - 4, head.at) if (n := _NUMBERS.get(w))), 0)
    if len(sectors) < 2 or counted != len(sectors):
        return [draft]
    out = []
    for slot in sectors:
        part = _without_sectors(draft)
        part.add("sector", slot.value, slot.sentence, slot.words, slot.rule)
        out.append(part)
    return out


def _without_sectors(draft: Draft, *, listed: bool = False) -> Draft:
    """A copy of a draft that is on no subject yet."""
    slots = {prop: list(found) for prop, found in draft.slots.items() if prop != "sector"}
    return Draft(draft.kind, slots, list(draft.sentences), listed)


def _add_subjects(d: Discourse, draft: Draft, i: int, keys: list[tuple[str, int, int]]) -> None:
    for key, first, last in keys:
        draft.add("sector", key, i, (d.span(i, first, last),), "subject")
