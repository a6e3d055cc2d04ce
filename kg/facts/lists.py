"""Agreements told one by one: in lists of documents, in relative clauses, behind a count."""

from itertools import pairwise

from kg.facts.draft import Discourse, Draft
from kg.facts.items import JOINS, Item, behind_lead_in, counted, is_numbered, parted, some_of_many, subjects, told_in_turn
from kg.facts.topics import subjects_of
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = ["leads", "listed", "members", "named_below", "named_each", "one_for_each", "opens_list"]

_APART = cues("separately")
_AMONG_THEM = cues("among-them")
_COVER_VERB = cues("cover-verb")
_FIRST = frozenset({"एक", "पहला", "पहली", "पहले"})
_HAVE_TO_DO = cues("have-to-do-with")
_LIST = cues("list-of-documents") | cues("sign")
_OPENS = 2
"""So many words ('और', 'एक') may stand before the document that a paragraph names."""
_OUTCOMES = cues("outcomes")
_SIGNED_LIST = cues("signed-list")
_MANY = frozenset({"हुए", "गए", "गये"})
_THEY = frozenset({"वे", "ये", "वह", "यह"})
_THEIR = frozenset({"इनका", "उनका", "जिनका"})
_TWO = 2
_SET_OFF = frozenset({"-", "–", "—", ":", ",", "("})


def opens_list(d: Discourse, i: int) -> str | None:
    """The default type of the items below, where a sentence announces a list of agreements ('… निम्नलिखित समझौतों पर हस्ताक्षर हुए:')."""
    f = d.frames[i]
    forms = f.words
    words = set(forms)
    if f.sentence.role == "item" and not _is_heading(forms):
        return None
    named = next((h.type for h in f.heads if h.kind == "agreement" and h.type != "partnership"), None)
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


def members(d: Discourse, i: int) -> list[Item]:
    """The stretches in which a sentence tells one by one the agreements that it, or the sentence before, speaks of together."""
    f = d.frames[i]
    if _just_counted(d, i) is not None:
        told = _in_turn(f, 0) or _have_to_do_with(f, d.frames[i - 1]) or _are_these(f)
        return told or _between_semicolons(f, behind_lead_in(f)) or _counted_members(f, d.frames[i - 1])
    return _one_by_one(f) or _counted_members(f, f)


def leads(d: Discourse, i: int, head: Head, found: list[Item]) -> bool:
    """Whether a word tells of the agreements together and is no word of a member: 'दो करार' before a list.

    So does that of the first member in 'एक करार खेल पर और एक जल पर'.
    """
    inside = any(first <= head.at < last for first, last in found)
    return not inside or (head.first - 1 == found[0][0] and _just_counted(d, i) is None)


def named_below(d: Discourse, i: int) -> bool:
    """Whether a paragraph without a verb names one of the documents that those right before it lead up to, no mark of a list before it."""
    f = d.frames[i]
    tells = any(c.tense != "none" and f.form(c.end - 2) != "की" for c in f.clauses)  # '… की,' is no verb there
    if tells or not any(h.kind == "agreement" and h.first <= _OPENS for h in f.heads):
        return False
    return d.frames[i - 1].words[-1:] == (":",) or any(x.listed and x.sentences == [i - 1] for x in d.of("Agreement"))


def named_each(d: Discourse, i: int, drafts: list[Draft], found: list[Item]) -> list[Draft]:
    """The agreements told one by one behind a count: 'दो करार, जिनमें एक खेल पर और एक जल पर है', '… जिनके विषय थे: खेल, जल'."""
    whole = drafts[-1] if drafts else _just_counted(d, i)
    if whole is None or len(found) < 2:
        return []
    out = []
    for first, last in found:
        part = _without_sectors(whole, listed=True)
        _retype(d, part, i, first, last)
        _add_subjects(d, part, i, subjects_of(d, i, first, last))
        out.append(part)
    its_own = min(whole.sentences, default=i) == i or not drafts
    told = {key for part in out for key in part.all("sector")}
    counting = d.frames[i if drafts else i - 1]
    complete = any(counted(counting, h) == len(found) for h in counting.heads if h.kind == "agreement")
    if whole in d.drafts and its_own and (complete or set(whole.all("sector")) <= told):
        d.drafts.remove(whole)  # the count is none beside those that it counts
    d.drafts.extend(out)
    return out


def _retype(d: Discourse, part: Draft, i: int, first: int, last: int) -> None:
    """Gives one of several documents the type that its own words tell: '…; कृषि पर समझौता ज्ञापन; …'."""
    own = [h for h in d.frames[i].heads if h.kind == "agreement" and first <= h.at < last and h.type != "document"]
    if own and part.one("type") == "agreement":
        part.slots.pop("type", None)
        part.add("type", own[-1].type, i, (d.span(i, own[-1].first, own[-1].last),), "agreement word")


def _just_counted(d: Discourse, i: int) -> Draft | None:
    """The agreements that the sentence before counts without a subject, where this one goes on 'जिसमें …', 'इनमें …', 'पहला …'."""
    opening = d.frames[i].form(0)
    tells = _covering(d.frames[i]) is not None or _tells_subjects(d.frames[i]) or bool(_are_these(d.frames[i]))
    if opening not in _AMONG_THEM and opening not in _FIRST and not tells:
        return None
    told = [x for x in d.of("Agreement") if max(x.sentences, default=-1) == i - 1]
    in_turn = opening in _FIRST and any(counted(d.frames[i - 1], h) > 1 for h in d.frames[i - 1].heads if h.kind == "agreement")
    return told[0] if len(told) == 1 and (in_turn or not told[0].all("sector")) else None


def _tells_subjects(f: SentenceFrames) -> bool:
    return f.form(0) in _THEIR and f.form(1) in _HAVE_TO_DO


def _have_to_do_with(f: SentenceFrames, counting: SentenceFrames) -> list[Item]:
    """The subjects of as many papers as were counted: 'इनका संबंध कृषि, खेल और जल से है'."""
    end = next((k for k in range(len(f.words) - 1, 1, -1) if f.form(k) == "से"), None)
    found = parted(f, 2, end) if _tells_subjects(f) and end is not None else []
    many = [counted(counting, h) for h in counting.heads if h.kind == "agreement"]
    return found if len(found) in many else []


def _counted_members(f: SentenceFrames, counting: SentenceFrames) -> list[Item]:
    """The members of '…, जिनमें रक्षा, खेल और जल शामिल हैं', or behind a colon, where there are as many as were counted.

    Of more than it names 'शामिल' tells some: 'छह ज्ञापनों पर …, जिनमें रक्षा में सहयोग, खेल में सहयोग शामिल हैं'.
    """
    clause = next((c for c in f.clauses if f.form(c.start) in _AMONG_THEM), None)
    head = next((h for h in counting.heads if h.kind == "agreement"), None)
    if head is None:
        return []
    many = counted(counting, head)
    lead = behind_lead_in(f)
    covering = _covering(f) if f is not counting else None
    if covering is not None:
        found = parted(f, 1, covering)
        return found if len(found) == many else []
    if clause is None:
        found = parted(f, lead, len(f.words)) if lead is not None and head.at < lead else []
        return found if len(found) == many else []
    if f is counting and head.at >= clause.start:
        return []
    end = next((k for k in range(clause.start, clause.end) if f.form(k) == "शामिल"), clause.start)
    found = parted(f, clause.start + 1, end)
    some = len(found) < many and sum("सहयोग" in f.forms(a, b) for a, b in found) > 1
    return found if len(found) == many or some else []


def _covering(f: SentenceFrames) -> int | None:
    """Where the fields end that a sentence says 'they' cover: 'वे कृषि, खेल और जल को कवर करते हैं'."""
    if f.form(0) not in _THEY:
        return None
    verb = next((k for k, form in enumerate(f.words) if form in _COVER_VERB), None)
    return verb - 1 if verb is not None and f.form(verb - 1) == "को" else None


def _one_by_one(f: SentenceFrames) -> list[Item]:
    """The stretches behind 'जिनमें', a lead-in, or at the word itself, that begin at 'एक', 'दूसरा'; else what semicolons part there."""
    size = len(f.words)
    head = next((h for h in f.heads if h.kind == "agreement"), None)
    if head is None:
        return []
    among = next((c.start for c in f.clauses if c.start > head.at and f.form(c.start) in _AMONG_THEM), None)
    lead = behind_lead_in(f)
    if among is not None and (found := _in_turn(f, among)):
        return found
    if lead is not None and lead > head.at:
        if found := _in_turn(f, lead):
            return found
        lists_papers = head.type != "joint-statement" or counted(f, head) > 0
        if lists_papers and (found := _between_semicolons(f, lead) or _each_by_its_word(f, lead)):
            return found
        return parted(f, lead, size) if "विषय" in f.forms(lead - 5, lead - 1) else []
    behind = [h for h in f.heads if h.kind == "agreement" and h.at > head.at]
    one = head.first - 1 if f.form(head.first - 1) == "एक" else head.first
    return [] if behind else told_in_turn(f, one, f.clause_of(head.at).end)


def _between_semicolons(f: SentenceFrames, lead: int | None) -> list[Item]:
    """The members of '…: A; B; तथा C'."""
    cuts = [k for k in range(lead, len(f.words)) if f.form(k) == ";"] if lead is not None else []
    return [(a + 1, b) for a, b in pairwise([lead - 1, *cuts, len(f.words)]) if b - a > 1] if cuts and lead is not None else []


def _each_by_its_word(f: SentenceFrames, lead: int) -> list[Item]:
    """The members of '…: खेल पर करार, जल पर संधि, तथा कृषि पर समझौता ज्ञापन': a comma or 'and' is behind the word for each paper."""
    papers = [h for h in f.heads if h.kind == "agreement" and h.first >= lead]
    cuts = [h.last for h in papers if f.form(h.last) in JOINS]
    starts = [lead, *(cut + 1 + (f.form(cut + 1) in JOINS) for cut in cuts)]
    ends = [*cuts, len(f.words)]
    whole = len(cuts) >= _TWO and any(h.first >= starts[-1] for h in papers)
    return list(zip(starts, ends, strict=True)) if whole else []


def _are_these(f: SentenceFrames) -> list[Item]:
    """The papers counted before: 'ये खेल पर करार, जल पर संधि और कृषि पर समझौता ज्ञापन हैं'."""
    return _each_by_its_word(f, 1) if f.form(0) in _THEY and f.clauses[-1].tense == "present" else []


def _in_turn(f: SentenceFrames, start: int) -> list[Item]:
    """The stretches that begin at 'पहला', 'दूसरा' behind 'जिनमें', or at once."""
    among = f.form(start) in _AMONG_THEM
    return told_in_turn(f, start + among + (among and f.form(start + 1) == "से"), len(f.words))


def one_for_each(d: Discourse, i: int, head: Head, clause: Clause, draft: Draft) -> list[Draft]:
    """One draft for each subject where as many are counted as named: 'कृषि, संस्कृति और खेल पर तीन समझौता ज्ञापन', 'पर अलग-अलग'."""
    f = d.frames[i]
    found = subjects(f, head, clause)
    told = counted(f, head)
    words = f.forms(head.at - 5, head.at)
    apart = bool(_APART & set(words)) or words[-3:] == ("एक", "-", "एक")  # 'पर एक-एक समझौता'
    oblique = f.form(head.last - 1).endswith("ों")
    among_others = some_of_many(f, head, clause)
    plural = oblique or (len(found) > _TWO and (f.form(clause.start) in _AMONG_THEM or _is_plural(f, head, clause)))
    many = among_others or (not told and head.type != "document" and plural)
    marked = is_numbered(f, clause)
    if len(found) < 2 or not (apart or many or marked or told == len(found)):
        return [draft]
    fields = [subjects_of(d, i, first, last) for first, last in found]
    if many and not marked and not all(fields) and not _are_of_those_counted(d, i, clause, len(found)):
        return [draft]
    if not told and not apart:
        fields = [keys for n, keys in enumerate(fields) if not n or _keys(keys) != _keys(fields[n - 1]) or not keys]
    out = []
    for keys in fields:
        part = _without_sectors(draft)
        _add_subjects(d, part, i, keys)
        out.append(part)
    return out


def _are_of_those_counted(d: Discourse, i: int, clause: Clause, size: int) -> bool:
    """Whether 'इनमें' names some of more that the sentence before counts: '15 समझौतों पर …। इनमें कृषि, बिजलीकरण और … से जुड़े समझौते हैं'."""
    if i == 0 or clause.start or d.frames[i].form(0) not in _AMONG_THEM:
        return False
    before = d.frames[i - 1]
    return any(counted(before, h) >= size for h in before.heads if h.kind == "agreement")


def _keys(fields: list[tuple[str, int, int]]) -> set[str]:
    return {key for key, _, _ in fields}


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
