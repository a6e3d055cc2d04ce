"""Drafts as entities with statements: the records that leave the reading of an article."""

from collections.abc import Hashable, Iterator
from typing import TypeVar

from kg.facts.cast import Person
from kg.facts.draft import Discourse, Draft, Slot
from kg.model import Concept, Date, Entity, Evidence, Number, Ref, Statement, Text, Value
from kg.script import folded, slug

__all__ = ["assemble"]

T = TypeVar("T", bound=Hashable)
_DIPLOMATS = frozenset({"foreign-minister", "foreign-secretary", "deputy-foreign-minister", "ambassador"})
"""Posts that are diplomacy by themselves, also where an article tells of no event."""
_TITLES = folded("शेख प्रिंस शाह शहजादा सर जनरल राजकुमार एडमिरल")
"""Titles that papers write as part of a name."""
_PROPS = {"type": {"Meeting": "meetingType", "Agreement": "agreementType"}}
_REFS = {"country", "destination", "party", "donor", "recipient"}
_CONCEPTS = {"type", "status", "sector"}


def assemble(d: Discourse) -> tuple[Entity, ...]:
    """All entities of an article: those who act, what they do, and the posts, states, bodies and places that these refer to."""
    kept = [x for x in d.drafts if x.kind != "Meeting" or x.people() or x.all("country")]
    names = {id(draft): f"{draft.kind.lower()}/{n}" for n, draft in enumerate(kept, start=1)}
    acting = _acting(d, kept)
    out: dict[str, Entity] = {}
    for entity in _officials(d, acting):
        _put(out, entity)
    for draft in kept:
        _put(out, Entity(names[id(draft)], draft.kind, tuple(_statements(d, draft, names)), (), tuple(_evidence(d, n) for n in sorted(draft.sentences))))  # type: ignore[arg-type]
        for place in draft.slots.get("place", ()):
            _put(out, _place(d, place))
    for entity in tuple(out.values()):
        for statement in entity.statements:
            if isinstance(statement.value, Ref) and statement.value.id.startswith(("country/", "organisation/")):
                kind = "Country" if statement.value.id.startswith("country/") else "Organisation"
                _put(out, Entity(statement.value.id, kind, (), (), (statement.evidence,)))  # type: ignore[arg-type]
    return tuple(out[k] for k in sorted(out))


def _put(out: dict[str, Entity], entity: Entity) -> None:
    known = out.get(entity.id)
    if known is not None:
        entity = Entity(entity.id, entity.kind, _unique(known.statements + entity.statements), _unique(known.labels + entity.labels), tuple(sorted(set(known.evidence + entity.evidence))))
    out[entity.id] = entity


def _unique(items: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


def _acting(d: Discourse, drafts: list[Draft]) -> list[Person]:
    """Named people who hold a post, or who fill a role in an event."""
    roles = {p for draft in drafts for prop in ("participant", "coChair", "visitor", "signatory") for p in draft.people(prop)}
    involved = bool(drafts)
    return [p for p in d.cast.people if p.named and (p in roles or (not p.weak and p.posts and (involved or _DIPLOMATS & set(p.posts)) and _diplomatic(d, p)))]


def _diplomatic(d: Discourse, p: Person) -> bool:
    """A holder of a post who stands in the story's prose, not in a headline of another one."""
    return any(d.frames[i].sentence.role != "headline" for i, _ in p.where)


def _evidence(d: Discourse, i: int) -> Evidence:
    s = d.frames[i].sentence
    return Evidence(d.article.id, s.start, s.end)


def _officials(d: Discourse, people: list[Person]) -> Iterator[Entity]:
    for p in people:
        statements = []
        for i, j in p.where:
            m = d.frames[i].mentions[j]
            if m.name == (0, 0):
                continue
            span = d.span(i, *m.name)
            if d.frames[i].form(m.name[0] - 1) in _TITLES:
                titled = d.span(i, m.name[0] - 1, m.name[1])
                statements.append(Statement("altLabel", Text(d.article.text[titled.start : titled.end], "hi"), _evidence(d, i), (titled,), "title"))
            statements.append(Statement("altLabel", Text(d.article.text[span.start : span.end].strip(" .'\"‘’“”"), "hi"), _evidence(d, i), (span,), m.detail or "post"))
        whom = f"country/{p.country}" if p.country else f"organisation/{p.body}" if p.body else None
        if whom is not None:
            i, j = p.country_from or p.where[0]
            m = d.frames[i].mentions[j]
            statements.append(Statement("represents", Ref(whom), _evidence(d, i), (d.span(i, m.first, m.last),), "post phrase" if p.country_from else "context"))
        for post, (i, j) in p.posts.items():
            if post.startswith("@"):
                continue
            m = d.frames[i].mentions[j]
            words = (d.span(i, m.first, max(m.first + 1, m.name[0] or m.last)),)
            iri = f"post/{(p.country or p.body or 'x')}/{post}"
            statements.append(Statement("holds", Ref(iri), _evidence(d, i), words, "post phrase"))
            about = [Statement("postType", Concept(post), _evidence(d, i), words, "post phrase")]
            if whom is not None:
                about.append(Statement("postOf", Ref(whom), _evidence(d, i), words, "post phrase"))
            yield Entity(iri, "Post", tuple(about), (), (_evidence(d, i),))
        yield Entity(f"official/{p.number}", "Official", _unique(tuple(statements)), (), tuple(sorted({_evidence(d, i) for i, _ in p.where})))


def _statements(d: Discourse, draft: Draft, names: dict[int, str]) -> Iterator[Statement]:
    for prop, slots in draft.slots.items():
        for slot in slots:
            value = _value(prop, slot, names)
            if value is None:
                continue
            name = _PROPS.get(prop, {}).get(draft.kind, prop)
            yield Statement(name, value, _evidence(d, slot.sentence), slot.words, slot.rule)
    if draft.kind == "Meeting":
        told = set(draft.all("country"))
        for slot in draft.slots.get("participant", ()):
            p = slot.value
            if isinstance(p, Person) and p.country and p.country not in told:
                told.add(p.country)
                yield Statement("country", Ref(f"country/{p.country}"), _evidence(d, slot.sentence), slot.words, "participant's country")


def _value(prop: str, slot: Slot, names: dict[int, str]) -> Value | None:
    value = slot.value
    if isinstance(value, Person):
        return Ref(f"official/{value.number}") if value.named else None
    if isinstance(value, Draft):
        return Ref(names[id(value)]) if id(value) in names else None
    if prop in _REFS:
        return Ref(f"country/{value}")
    if prop in _CONCEPTS:
        return Concept(str(value))
    if prop in ("date", "endDate"):
        return Date(str(value))
    if prop in ("ordinal", "amount"):
        return Number(str(value), decimal=prop == "amount")
    if prop == "place" and isinstance(value, tuple):
        return Ref(_place_id(value))
    return Text(str(value), "")


def _place_id(value: tuple[str, str]) -> str:
    code = value[0].split(":", 1)[1] if ":" in value[0] else ""
    return f"place/{code}/{slug(value[1])}" if code and code != "-" else f"place/{slug(value[1])}"


def _place(d: Discourse, slot: Slot) -> Entity:
    assert isinstance(slot.value, tuple)
    return Entity(_place_id(slot.value), "Place", (Statement("altLabel", Text(slot.value[1], "hi"), _evidence(d, slot.sentence), slot.words, slot.rule),), (), (_evidence(d, slot.sentence),))
