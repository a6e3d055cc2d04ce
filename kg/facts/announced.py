"""Meetings that a lead-in announces and a list tells one by one: '… ने निम्नलिखित नेताओं के साथ बैठकें कीं:' above names or headings."""

from msgspec import Struct

from kg.facts.cast import Person
from kg.facts.draft import Discourse, Draft
from kg.facts.items import LEADS_IN
from kg.facts.place import add_place
from kg.facts.sections import Section
from kg.facts.setting import add_date
from kg.facts.sides import sides
from kg.facts.topics import add_sectors
from kg.lexicon import cues
from kg.model import Head, SentenceFrames

__all__ = ["Announced", "add_speaker", "announced", "chronicle", "meeting_of", "meeting_on", "meeting_with"]

_FOLLOWING = cues("the-following")
_WHEN = cues("when-met")
_KINDS = frozenset({"meeting", "talk", "meet-verb"})


class Announced(Struct, frozen=True):
    """What the meetings of a list share: the sentence and word that announce them, their status, and who was at all of them."""

    at: int
    head: Head
    status: str
    people: tuple[Person, ...]


def announced(d: Discourse, i: int) -> Announced | None:
    """The meetings that a sentence announces, if it ends in a colon and names those on one side alone."""
    f = d.frames[i]
    if f.words[-1] not in LEADS_IN or _FOLLOWING.isdisjoint(f.words):
        return None
    head = next((h for h in f.heads if h.kind in _KINDS and not h.setting), None)
    clause = f.clause_of(head.at) if head is not None else None
    if head is None or clause is None or clause.negated or clause.mood:
        return None
    people = tuple(p for p in sides(d, i, head, clause).people if p.named)
    if not people or len({p.country for p in people}) != 1:
        return None
    return Announced(i, head, "planned" if clause.tense == "future" else "held", people)


def chronicle(d: Discourse, i: int) -> tuple[Person, ...]:
    """The two whose meetings a heading announces, for the dated lines below it: 'कब-कब मिले मोदी और ट्रंप', 'मोदी-पुतिन की मुलाकातें'."""
    f = d.frames[i]
    told = any(h.kind in _KINDS for h in f.heads)
    people = [p for k in range(len(f.mentions)) if (p := d.cast.of.get((i, k))) is not None and p.named]
    of_two = len(people) == 2 and people[0].country != people[1].country
    return tuple(people) if told and of_two and not _WHEN.isdisjoint(f.words) else ()


def meeting_on(d: Discourse, i: int, people: tuple[Person, ...]) -> Draft | None:
    """The meeting of two that a line below such a heading tells: it begins with a day, and has no verb and nobody else."""
    f = d.frames[i]
    day = f.mentions[0] if f.mentions else None
    others = any(m.kind == "person" for m in f.mentions) or any(c.tense != "none" for c in f.clauses)
    if day is None or day.kind != "date" or day.first or len(day.value) < len("2000-01") or others or not _is_sited(f):
        return None
    draft = Draft("Meeting")
    words = (d.span(i, 0, len(f.sentence.tokens)),)
    draft.add("type", "meeting", i, words, "chronicle")
    draft.add("status", "planned" if d.article.published and day.value > d.article.published else "held", i, words, "chronicle")
    for p in people:
        draft.add("participant", p, i, (), "chronicle")
    draft.add("date", day.value, i, (d.span(i, day.first, day.last),), "date")
    add_place(d, draft, i, None, f.clauses[-1])
    if not draft.all("place") and (site := next((m for m in f.mentions if m.kind == "place"), None)) is not None:
        draft.add("place", (site.detail, d.text(i, site.first, site.last)), i, (d.span(i, site.first, site.last),), "place")
    d.drafts.append(draft)
    return draft


def _is_sited(f: SentenceFrames) -> bool:
    """Whether a line names a place, or says that they met."""
    return any(m.kind == "place" for m in f.mentions) or any(h.kind in _KINDS for h in f.heads)


def meeting_with(d: Discourse, i: int, lead: Announced) -> Draft | None:
    """The meeting that an item of the list tells: with whom it names, of another state."""
    f = d.frames[i]
    here = [(k, p) for k in range(len(f.mentions)) if (p := d.cast.of.get((i, k))) is not None and p not in lead.people]
    others = [(k, p) for k, p in here if p.named and p.acts and p.country != lead.people[0].country]
    if not others or any(h.kind in _KINDS and not h.setting for h in f.heads) or f.clauses[-1].tense == "past":
        return None
    draft = _meeting(d, i, lead)
    for k, p in others:
        draft.add("participant", p, i, (d.span(i, f.mentions[k].first, f.mentions[k].last),), "list item")
    add_date(d, draft, i, None, f.clauses[0], planned=lead.status == "planned", whole=False)
    add_place(d, draft, i, None, f.clauses[0])
    add_sectors(d, draft, i)
    d.drafts.append(draft)
    return draft


def meeting_of(d: Discourse, section: Section, lead: Announced) -> Draft | None:
    """The meeting that a heading below the lead-in stands for: of its states, on its day, at its place."""
    abroad = [code for code in section.states if code != lead.people[0].country]
    if len(abroad) != 1:
        return None
    i = section.at
    draft = _meeting(d, i, lead)
    draft.add("country", abroad[0], i, (d.span(i, 0, len(d.frames[i].sentence.tokens)),), "heading")
    if section.day and not section.until:
        draft.add("date", section.day, i, (), "day of the section")
    if section.place is not None:
        draft.add("place", section.place, i, (), "place of the section")
    d.drafts.append(draft)
    d.focus, d.told = draft, i
    return draft


def _meeting(d: Discourse, i: int, lead: Announced) -> Draft:
    draft = Draft("Meeting")
    words = (d.span(lead.at, lead.head.first, lead.head.last),)
    draft.add("type", "meeting" if lead.head.kind == "meet-verb" else lead.head.type, lead.at, words, "lead-in")
    draft.add("status", lead.status, lead.at, words, "lead-in")
    for p in lead.people:
        draft.add("participant", p, lead.at, words, "lead-in")
    draft.sentences.append(i)
    return draft


def add_speaker(d: Discourse, i: int) -> None:
    """Adds the guest whom the text below the heading of a meeting names first: '… ने सहयोग की सराहना की'."""
    told, section = d.focus, d.section(i)
    if told is None or section is None or section.at not in told.sentences or told.kind != "Meeting":
        return
    missing = told.states() - {p.country for p in told.people()}
    for k, m in enumerate(d.frames[i].mentions):
        p = d.cast.of.get((i, k))
        if p is not None and p.named and p.acts and p.country in missing:
            told.add("participant", p, i, (d.span(i, m.first, m.last),), "guest")
            return
