"""Walks an article sentence by sentence and turns its frames into facts."""

from collections import Counter
from collections.abc import Sequence

from kg.facts.afterwards import attendance
from kg.facts.agreements import agreement
from kg.facts.assemble import assemble
from kg.facts.casting import build_cast
from kg.facts.commitments import commitments
from kg.facts.draft import Discourse, Draft
from kg.facts.lists import listed, named_each, opens_list
from kg.facts.meetings import meeting
from kg.facts.setting import body_start
from kg.facts.topics import add_sectors, sector_mentions
from kg.facts.visits import visit
from kg.lexicon import Lexicon
from kg.model import Article, Reading, Sentence, SentenceFrames
from kg.script import fold, folded

__all__ = ["read"]

_HOME = "IND"
_ABOUT = folded("दोनों उन्होंने इस बैठक वार्ता मुलाकात बातचीत दौरान चर्चा इसके इसमें इसी नेताओं पक्षों वे उनके वार्ताओं बैठकों एजेंडे विचार बात मौके अवसर दो मेज")
_HISTORY = folded("संबंध रिश्ते इतिहास अब स्थापना")


def read(article: Article, sentences: Sequence[Sentence], frames: Sequence[SentenceFrames], lexicon: Lexicon) -> Reading:
    """The facts of an article: its entities with their statements, and what was refused."""
    counts = Counter(m.value for f in frames for m in f.mentions if m.kind == "country" and f.sentence.role != "headline")
    counts.update(m.detail[8:] for f in frames for m in f.mentions if m.kind == "place" and m.detail.startswith("capital:"))
    home = _HOME if _HOME in counts else None
    cast = build_cast(frames, lexicon, home)
    counts.update(p.country for p in cast.people if p.country)
    top = [c for c, _ in sorted(counts.items(), key=lambda x: (-x[1], x[0]))]
    if home in top[:4] and home is not None:
        top = [home, *(c for c in top if c != home)]
    d = Discourse(article, frames, cast, lexicon, states=tuple(sorted(top[:2])), home=home, here=_state_of(article.dateline, lexicon))
    d.news = _news(d)
    _walk(d)
    return Reading(article, assemble(d), tuple(d.rejected), tuple(sentences))


def _state_of(place: str | None, lexicon: Lexicon) -> str | None:
    """The state in which a dateline's town lies."""
    words = tuple(fold(word) for word in (place or "").split())
    for end, entries, _ in lexicon.phrases.find(words, 0):
        entry = next((e for e in entries if e.list in ("countries", "places")), None)
        if end == len(words) and entry is not None:
            return entry.id
    return None


def _news(d: Discourse) -> tuple[str, int] | None:
    """The day of which the lead tells, and the number of its sentence: 'बुधवार को', 'आज'."""
    body = [i for i, f in enumerate(d.frames) if f.sentence.role != "headline"][:2]
    for i in body:
        for m in d.frames[i].mentions:
            if m.kind == "date" and m.detail in ("either", "today") and m.first >= body_start(d, i) and d.frames[i].clause_of(m.first).tense != "future":
                return m.value, i
    return None


def _walk(d: Discourse) -> None:
    expecting: tuple[str, tuple[str, ...], str | None] | None = None
    for i, f in enumerate(d.frames):
        if (section := _section(f)) is not None:
            d.section, expecting = section, None
            continue
        if f.sentence.role == "headline":
            kind = opens_list(d, i)
            if kind is not None:
                expecting = (kind, _list_parties(d), d.day)
            continue
        if f.sentence.role == "item" and _is_subject(f):
            itself = d.drafts and any(h.kind == "agreement" and h.type not in ("partnership", "document") for h in f.heads)
            frame = expecting or (("agreement", _list_parties(d), d.day if _recent(d, i) else None) if itself else None)
            if frame is not None and len(frame[1]) >= 2 and listed(d, i, *frame) is not None:
                expecting = frame
                continue
        elif f.sentence.role == "body" or not any(h.kind == "agreement" for h in f.heads):
            expecting = None
        _sentence(d, i)
        kind = opens_list(d, i)
        if kind is not None:
            expecting = (kind, _list_parties(d), d.day if _recent(d, i) else None)


def _section(f: SentenceFrames) -> tuple[str, str | None] | None:
    """A heading that opens the part of an article on one state, perhaps with its day: 'मलावी (18 अक्टूबर)'."""
    states = [m for m in f.mentions if m.kind == "country"]
    if f.sentence.role == "body" or len(states) != 1 or len(f.sentence.tokens) > 12 or f.heads or any(c.tense != "none" for c in f.clauses):
        return None
    day = next((m.value for m in f.mentions if m.kind == "date" and len(m.value) == 10), None)
    return (states[0].value, day) if day or states[0].last - states[0].first >= len(f.sentence.tokens) - 3 else None


def _recent(d: Discourse, i: int) -> bool:
    return d.focus is not None and i - max(d.focus.sentences, default=0) <= 3


def _list_parties(d: Discourse) -> tuple[str, ...]:
    if d.section is not None and d.home and d.section[0] != d.home:
        return tuple(sorted((d.home, d.section[0])))
    if d.focus is not None:
        states = sorted({str(c) for c in d.focus.all("country")} | {p.country for p in d.focus.people() if p.country})
        if len(states) == 2:
            return tuple(states)
    return d.states


def _is_subject(f: SentenceFrames) -> bool:
    """A list item that is a noun phrase rather than a statement."""
    last = f.clauses[-1]
    return len(f.clauses) <= 2 and (last.tense == "none" or any(h.kind == "agreement" for h in f.heads)) and not any(h.kind == "meeting" and not h.setting for h in f.heads)


def _sentence(d: Discourse, i: int) -> None:
    f = d.frames[i]
    touched: list[Draft] = []
    for head in f.heads:
        if head.kind in ("meeting", "talk", "meet-verb"):
            found = meeting(d, i, head)
            if found is not None:
                touched.append(found)
        elif head.kind in ("visit", "travel-verb"):
            visit(d, i, head)
    added = attendance(d, i)
    touched += [added] if added is not None and added not in touched else []
    made: list[Draft] = []
    for head in f.heads:
        if head.kind == "agreement":
            made += agreement(d, i, head)
    for draft in (*made, *named_each(d, i, made)):
        if draft.one("status") != "proposed" and touched and touched[-1].kind == "Meeting":
            touched[-1].add("outcome", draft, i, (), "outcome")
    commitments(d, i)
    if touched:
        d.told = i
    if not touched:
        _go_on(d, i)
    _remember(d, i)


def _go_on(d: Discourse, i: int) -> None:
    """What a sentence without an event of its own adds to the last one: its topics, or the fields of the aid just promised."""
    f = d.frames[i]
    promised = next((c for c in d.of("Commitment") if i - 1 in c.sentences), None)
    if promised is not None and f.form(0) in {"इन", "इस", "इसके", "इससे", "यह", "ये", "इसमें"}:
        for key, a, b in sector_mentions(d, i, 0, len(f.sentence.tokens), weak=True):
            promised.add("sector", key, i, (d.span(i, a, b),), "purpose")
    elif d.focus is not None and d.focus.kind == "Meeting" and i - d.told <= 3 and _about_focus(d, i):
        add_sectors(d, d.focus, i)
        d.told = i


def _about_focus(d: Discourse, i: int) -> bool:
    """Whether a sentence goes on about the event being told: its people speak, or it speaks of 'दोनों', 'उन्होंने', 'बैठक', or lists fields."""
    f = d.frames[i]
    assert d.focus is not None
    forms = f.forms(0, len(f.sentence.tokens))
    people = {d.cast.of[i, k] for k in range(len(f.mentions)) if (i, k) in d.cast.of}
    if people:
        return bool(people & set(d.focus.people()))
    return bool(_ABOUT & set(forms)) or len(sector_mentions(d, i, 0, len(forms))) >= 3


def _remember(d: Discourse, i: int) -> None:
    """Keeps who the sentence was about for the pronouns of the next."""
    f = d.frames[i]
    agents = [p for g in f.groups if g.marker == "ne" for k in g.members if (p := d.cast.of.get((i, k))) is not None]
    subjects = agents or [p for g in f.groups if g.marker == "bare" for k in g.members if (p := d.cast.of.get((i, k))) is not None]
    here = [p for k in range(len(f.mentions)) if (p := d.cast.of.get((i, k))) is not None and p.country and not p.weak]
    first = {p.country: p for p in reversed(here)}
    if len(first) == 2:
        d.pair = sorted(first.values(), key=here.index)
    if subjects:
        d.subject = subjects[:1] if not agents else [subjects[0]]
