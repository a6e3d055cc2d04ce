"""Agreements: what parties signed, adopted, agreed or propose, one for each subject; lists of them item by item."""

from kg.facts.draft import Discourse, Draft
from kg.facts.setting import body_start, when
from kg.facts.topics import sector_mentions
from kg.model import Clause, Head, SentenceFrames, Span
from kg.script import folded

__all__ = ["agreement", "listed", "named_each", "opens_list"]

_SIGNED = folded("हस्ताक्षर दस्तखत साइन हस्ताक्षरित मुहर आदान-प्रदान अदला")
_ADOPTED = folded("जारी अपनाया अपनाई अपनाए पारित संपन्न घोषित अंगीकार स्वीकार")
_MADE = folded("हुआ हुई हुए हो बनी किया किए की दिया दी बदला बदल शुरू तय पहुंचे करने")
_AGREED = folded("सहमति सहमत राजी मंजूरी अनुमोदन")
_PROPOSED = folded("प्रस्ताव प्रस्तावित मसौदा मसौदे विचार वार्ता बातचीत अंतिम जल्द शीघ्र उम्मीद आशा संभावना तैयारी पहल मंजूरी")
_RAISED = folded("दर्जा स्तर उन्नत रूप बदला बदल ऊंचा घोषित तब्दील स्थापित उठाया बढ़ाकर पहुंचाया पहुंचाने नाम स्थापना बदलने घोषणा एलान ऐलान परिवर्तित परिवर्तन तक")
_EXISTING = folded("तहत अनुसार मुताबिक अंतर्गत आधार क्रियान्वयन कार्यान्वयन पालन समीक्षा उल्लंघन लागू प्रगति बावजूद अनुरूप")
_EACH = folded("एक दूसरा दूसरी दूसरे तीसरा तीसरी तीसरे चौथा चौथी")
_NUMBERS = {"दो": 2, "2": 2, "तीन": 3, "3": 3, "चार": 4, "4": 4, "पांच": 5, "5": 5, "छह": 6, "6": 6, "सात": 7, "7": 7}


def opens_list(d: Discourse, i: int) -> str | None:
    """The default type of the items below, where a sentence announces a list of agreements ('… निम्नलिखित समझौतों पर हस्ताक्षर हुए:')."""
    f = d.frames[i]
    forms = f.forms(0, len(f.sentence.tokens))
    named = next((h.type for h in f.heads if h.kind == "agreement"), None)
    if f.sentence.role == "item" and forms[-1] not in {":", "-"} and not (len(forms) <= 10 and {"हस्ताक्षरित", "संपन्न"} & set(forms)):
        return None
    if named is not None and (_SIGNED & set(forms) or {"सूची", "निम्नलिखित", "निम्न", "नतीजे", "परिणाम", "घोषणा", "मंजूरी"} & set(forms) or forms[-1:] == (":",) or ":" in forms[-2:]):
        return "agreement" if named == "document" else named
    if {"नतीजे", "परिणाम", "परिणामों", "नतीजों"} & set(forms) and {"सूची", ":"} & set(forms):
        return "agreement"
    return None


def agreement(d: Discourse, i: int, head: Head) -> list[Draft]:
    """Reads one agreement word of running prose; returns the agreements that it names."""
    f = d.frames[i]
    clause = f.clause_of(head.at)
    status = _status(d, i, head, clause)
    if status is None and (behind := _relative(f, clause)) is not None:
        clause = Clause(clause.start, behind.end, behind.tense, behind.negated, behind.mood, clause.said)
        status = _status(d, i, head, clause)
    if status is None:
        status = _shared_status(d, i, head, clause)
    if status is None:
        return []
    parties = _parties(d, i, head, clause)
    if len(parties) < 2 or _in_brackets(d, i, head):
        return []
    if status == "proposed" and not d.drafts and sum(span is not None for span in parties.values()) < 2:
        return []  # a cabinet's approval that names one state alone
    kind = "agreement" if head.type == "document" else head.type
    draft = Draft("Agreement")
    words = (d.span(i, head.first, head.last),)
    draft.add("type", kind, i, words, "agreement word")
    draft.add("status", status, i, (d.span(i, head.at, clause.end),), "verb")
    for code, span in parties.items():
        draft.add("party", code, i, (span,) if span else (), "party")
    _date(d, draft, i, head, clause, status)
    if status == "signed":
        _signatories(d, draft, i, clause)
    for key, a, b in _subjects(d, i, head, clause):
        draft.add("sector", key, i, (d.span(i, a, b),), "subject")
    if kind == "partnership" and not draft.all("date"):
        return []
    known = _known(d, draft, head)
    if known is not None:
        known.absorb(draft)
        return [known]
    parts = _several(d, i, head, draft)
    d.drafts.extend(parts)
    return parts


def _signatories(d: Discourse, draft: Draft, i: int, clause: Clause) -> None:
    """Who signed: the doers of the clause."""
    f = d.frames[i]
    if not _SIGNED & set(f.forms(clause.start, clause.end)):
        return
    for g in f.groups:
        if g.first in clause and g.marker in ("ne", "side"):
            for k in g.members:
                person = d.cast.of.get((i, k))
                if person is not None:
                    m = f.mentions[k]
                    draft.add("signatory", person, i, (d.span(i, m.first, m.last),), g.marker)


def _shared_status(d: Discourse, i: int, head: Head, clause: Clause) -> str | None:
    """The status of an agreement named beside it: 'A पर समझौता और B पर समझौता ज्ञापन पर हस्ताक्षर हुए', '…, B पर आशय पत्र भी'."""
    f = d.frames[i]
    verbless = clause.tense == "none"
    for other in f.heads:
        if other.kind != "agreement" or other is head or {head.type, other.type} & {"partnership", "joint-statement"}:
            continue
        home = f.clause_of(other.at)
        between = f.forms(head.last, other.first)
        joined = home == clause and other.at > head.at and other.first - head.last <= 14 and {"और", "तथा", "एवं", "व", ","} & set(f.forms(head.last, head.last + 1))
        if joined and not {"ने", "को", "है", "था"} & set(between) or (verbless and home.end == clause.start):
            return _status(d, i, other, home)
    return None


def named_each(d: Discourse, i: int, drafts: list[Draft]) -> list[Draft]:
    """The agreements that a relative clause tells one by one: 'चार सहमति-पत्र …, जिनमें एक अक्षय ऊर्जा पर और एक पारंपरिक चिकित्सा पर था'."""
    f = d.frames[i]
    size = len(f.sentence.tokens)
    clause = next((c for c in f.clauses if f.form(c.start) in {"जिनमें", "इनमें", "जिसमें"}), None)
    starts = [k for k in range(clause.start, clause.end) if f.form(k) in _EACH] if clause is not None else []
    if len(starts) < 2 and {":", ";"} <= set(f.forms(0, size)):
        colon = f.forms(0, size).index(":")
        starts = [k + 1 for k in range(colon, size) if f.form(k) in {":", ";"}]
    if len(starts) < 2 or not drafts:
        return []
    out = []
    for k, end in zip(starts, [*starts[1:], clause.end if clause is not None else size], strict=True):
        keys = sector_mentions(d, i, k, end, weak=True)
        if keys:
            part = Draft("Agreement", {p: list(v) for p, v in drafts[-1].slots.items() if p != "sector"}, list(drafts[-1].sentences), listed=True)
            for key, a, b in keys:
                part.add("sector", key, i, (d.span(i, a, b),), "subject")
            out.append(part)
    d.drafts.extend(out)
    return out


def _several(d: Discourse, i: int, head: Head, draft: Draft) -> list[Draft]:
    """One draft for each subject where as many are counted as named: 'कृषि, संस्कृति और खेल पर तीन समझौता ज्ञापन'."""
    sectors = draft.slots.get("sector", [])
    counted = next((n for w in d.frames[i].forms(head.at - 4, head.at) if (n := _NUMBERS.get(w))), 0)
    if len(sectors) < 2 or counted != len(sectors):
        return [draft]
    out = []
    for slot in sectors:
        part = Draft("Agreement", {k: list(v) for k, v in draft.slots.items() if k != "sector"}, list(draft.sentences))
        part.add("sector", slot.value, slot.sentence, slot.words, slot.rule)
        out.append(part)
    return out


def _relative(f: SentenceFrames, clause: Clause) -> Clause | None:
    """The relative clause that tells what became of an agreement: 'समझौता, जिस पर 2006 में हस्ताक्षर हुए'."""
    behind = next((c for c in f.clauses if c.start == clause.end), None)
    return behind if behind is not None and f.form(behind.start) in {"जो", "जिस", "जिसपर", "जिसे", "जिसको", "जिन", "जिन्हें", "जिनपर"} else None


def _in_brackets(d: Discourse, i: int, head: Head) -> bool:
    """A word in brackets behind another agreement word only explains it: 'प्रोटोकॉल (समझौता दस्तावेज़)'."""
    forms = d.frames[i].forms(0, head.at)
    return forms.count("(") > forms.count(")") and any(h.kind == "agreement" and h.last < head.at for h in d.frames[i].heads)


def listed(d: Discourse, i: int, default: str, parties: tuple[str, ...], day: str | None) -> Draft | None:
    """One item of a list of agreements."""
    f = d.frames[i]
    size = len(f.sentence.tokens)
    heads = [h for h in f.heads if h.kind == "agreement"]
    if (not heads and size > 30) or (any(m.kind == "amount" for m in f.mentions) and not heads):
        return None
    draft = Draft("Agreement", listed=True)
    head = heads[-1] if heads else None
    kind = head.type if head is not None and head.type != "document" else default
    words = (d.span(i, 0, size),)
    draft.add("type", kind, i, words, "list item")
    draft.add("status", "signed", i, words, "list item")
    own = {m.value: m for m in f.mentions if m.kind == "country"}
    for code in parties:
        draft.add("party", code, i, (d.span(i, own[code].first, own[code].last),) if code in own else (), "list item")
    if day:
        draft.add("date", day, i, (), "list heading")
    for key, a, b in sector_mentions(d, i, 0, size, weak=True):
        draft.add("sector", key, i, (d.span(i, a, b),), "subject")
    d.drafts.append(draft)
    return draft


def _status(d: Discourse, i: int, head: Head, clause: Clause) -> str | None:
    """signed, agreed or proposed; None where the word only points at an agreement or denies it."""
    f = d.frames[i]
    rest = f.forms(head.last, clause.end)
    near = set(rest[:9])
    if f.form(head.last) in {"के"} and _EXISTING & set(rest[:3]):
        return None
    if clause.negated:
        return None
    partnership = head.type == "partnership"
    if _SIGNED & near or ("आदान" in near and "प्रदान" in near and "विचारों" not in near):
        if clause.tense == "future":
            return "proposed"
        if clause.mood in ("wished", "possible", "cancelled"):
            return "proposed" if clause.mood != "cancelled" else None
        return "signed"
    if partnership:
        behind = set(f.forms(clause.start, clause.end))
        return "agreed" if _RAISED & behind and clause.tense != "future" else None
    if clause.mood in ("cancelled",):
        return None
    if head.type == "joint-statement" and ("जारी" in f.forms(head.first - 3, head.at) or {"जारी", "कहा", "आया"} & near) and clause.tense != "future":
        return "agreed"
    if (rest[:1] == ("पर",) and {"वार्ता", "बातचीत", "विचार", "वार्ताएं"} & set(rest[:5])) or {"अंतिम"} & set(rest[:3]):
        return "proposed"
    if head.type == "joint-statement":
        return "agreed" if (_ADOPTED | {"कहा", "गया"}) & near and ("जारी" in near or _ADOPTED & near) and clause.tense != "future" else None
    if clause.tense == "future" or clause.mood in ("wished", "possible"):
        return "proposed" if (_SIGNED | _MADE | _PROPOSED) & near or (clause.mood == "" and ({"होगा", "होंगे"} & near)) else None
    if "मंजूरी" in near or "अनुमोदन" in near:
        return "proposed"
    if _AGREED & near:
        return "agreed"
    if {"हुआ", "हुए", "हुई", "किया", "किए", "संपन्न"} & set(rest[:3]) or (rest[:1] == ("की",) and len(rest) <= 4) or rest[:2] in {("हो", "गया"), ("हो", "चुका")} or _ADOPTED & set(rest[:4]):
        return "signed" if clause.tense in ("past", "none", "present") else None
    return None


def _parties(d: Discourse, i: int, head: Head, clause: Clause) -> dict[str, Span | None]:
    """The states between which it is: those of the clause, else those of the event being told."""
    f = d.frames[i]
    found: dict[str, Span | None] = {}
    for g in f.groups:
        if g.first not in clause or g.marker not in ("ne", "between", "with", "side", "of", "bare", "in", "se"):
            continue
        for k in g.members:
            m = f.mentions[k]
            person = d.cast.of.get((i, k))
            code = m.value if m.kind == "country" else person.country if person is not None and person.acts else None
            if m.kind == "place" and m.detail.startswith("capital:") and len(g.members) > 1:
                code = m.detail[8:]
            if code and not (g.marker == "of" and m.kind == "country" and len(g.members) == 1):
                found.setdefault(code, d.span(i, m.first, m.last))
    for code in head.countries:
        found.setdefault(code, d.span(i, head.first, head.last))
    if len(found) == 1 and {"उन्होंने", "उनके", "उनकी"} & set(f.forms(clause.start, clause.end)):
        for person in d.subject:
            if person.country:
                found.setdefault(person.country, None)
    if len(found) >= 2:
        return found
    if not found and not head.countries and not (d.drafts or {"दोनों", "दोनो"} & set(f.forms(clause.start, clause.end)) and d.official()):
        return {}
    singles = [(m.value, d.span(i, m.first, m.last)) for m in f.mentions if m.kind == "country" and m.detail != "demonym" and m.first in clause]
    context = tuple(sorted({p.country for p in d.pair if p.country})) if len({p.country for p in d.pair if p.country}) == 2 else d.states
    if d.focus is not None and d.focus.kind == "Meeting":
        states = {str(c) for c in d.focus.all("country")} | {p.country for p in d.focus.people() if p.country}
        if len(states) == 2:
            context = tuple(sorted(states))
    merged: dict[str, Span | None] = dict(found)
    for code, span in singles:
        if code in context:
            merged.setdefault(code, span)
    if set(found) <= set(context) and (d.drafts or d.official()):
        for code in context:
            merged.setdefault(code, None)
    return merged


def _date(d: Discourse, draft: Draft, i: int, head: Head, clause: Clause, status: str) -> None:
    f = d.frames[i]
    start = body_start(d, i)
    options = [m for m in f.mentions if m.kind == "date" and m.first >= start and m.first in clause]
    if head.type == "partnership":
        before = [m for m in f.mentions if m.kind == "date" and m.last <= head.at]
        options = [m for m in before if m.first in clause][-1:] or before[-1:]
    m = next((m for m in reversed(options) if m.last <= head.at), options[0] if options else None)
    if m is not None and f.form(m.last) != "तक":
        first, _ = when(d, i, m, planned=status == "proposed")
        if first:
            draft.add("date", first, i, (d.span(i, m.first, m.last),), "date")
            return
    if status in ("signed", "agreed") and d.focus is not None and d.focus.one("date") and d.focus.one("status") == "held":
        near = max(d.focus.sentences, default=-9)
        if i - near <= 2:
            draft.add("date", d.focus.one("date"), i, (), "same occasion")


def _subjects(d: Discourse, i: int, head: Head, clause: Clause) -> list[tuple[str, int, int]]:
    """The fields before the word, up to the clause's start or the agreement before it."""
    f = d.frames[i]
    floor = max([clause.start, *(h.last for h in f.heads if h.kind == "agreement" and h.last <= head.at and h.at >= clause.start)])
    found = sector_mentions(d, i, floor, head.at + 1, weak=True)
    return found or sector_mentions(d, i, head.last, min(clause.end, head.last + 12))


def _known(d: Discourse, draft: Draft, head: Head) -> Draft | None:
    parties = set(draft.all("party"))
    sectors = set(draft.all("sector"))
    for other in d.of("Agreement"):
        if set(other.all("party")) != parties or other.listed:
            continue
        same_type = other.one("type") == draft.one("type") or ({other.one("type"), draft.one("type")} <= {"agreement", "mou", "protocol"} and head.this)
        a, b = draft.one("date"), other.one("date")
        dates = not (a and b) or a.startswith(b) or b.startswith(a)
        theirs = set(other.all("sector"))
        if same_type and dates and (sectors <= theirs or theirs <= sectors or head.this):
            return other
    return None
