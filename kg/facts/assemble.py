"""Drafts as entities with statements: the records that leave the reading of an article."""

from collections.abc import Hashable, Iterator
from typing import TypeVar

from kg.facts.cast import Person
from kg.facts.draft import Discourse, Draft, Slot
from kg.lexicon import cues
from kg.model import Concept, Date, Entity, Evidence, Kind, Number, Ref, Span, Statement, Text, Value
from kg.script import slug

__all__ = ["assemble"]

T = TypeVar("T", bound=Hashable)
_DIPLOMATS = frozenset({"foreign-minister", "foreign-secretary", "deputy-foreign-minister", "ambassador"})
"""Posts that are diplomacy by themselves, also where an article tells of no event."""
_TITLES = cues("title-before-name")
_PROPS = {("Meeting", "type"): "meetingType", ("Agreement", "type"): "agreementType"}
_REFS = frozenset({"country", "destination", "party", "donor", "recipient"})
_CONCEPTS = frozenset({"type", "status", "sector"})
_ROLES = ("participant", "coChair", "visitor", "signatory")


def assemble(d: Discourse) -> tuple[Entity, ...]:
    """All entities of an article: those who act, what they do, and the posts, states, bodies and places that these refer to."""
    kept = [x for x in d.drafts if x.kind != "Meeting" or x.people() or x.all("country") or x.bodies]
    names = {id(draft): f"{draft.kind.lower()}/{n}" for n, draft in enumerate(kept, start=1)}
    out: dict[str, Entity] = {}
    for person in _acting(d, kept):
        for entity in (*_posts(d, person), _official(d, person)):
            _put(out, entity)
    for draft in kept:
        sentences = tuple(_evidence(d, n) for n in sorted(draft.sentences))
        _put(out, Entity(names[id(draft)], draft.kind, tuple(_statements(d, draft, names)), (), sentences))
        for slot in draft.slots.get("place", ()):
            _put(out, _place(d, slot))
    for entity in tuple(out.values()):
        for statement in entity.statements:
            if isinstance(statement.value, Ref) and (kind := _global_kind(statement.value.id)) is not None:
                _put(out, Entity(statement.value.id, kind, (), (), (statement.evidence,)))
    return tuple(out[k] for k in sorted(out))


def _global_kind(id: str) -> Kind | None:
    """The kind of an entity whose id is the same in every article."""
    if id.startswith("country/"):
        return "Country"
    return "Organisation" if id.startswith("organisation/") else None


def _put(out: dict[str, Entity], entity: Entity) -> None:
    """Adds an entity, or what it states to the one that has its id."""
    known = out.get(entity.id)
    if known is not None:
        statements = _unique(known.statements + entity.statements)
        evidence = tuple(sorted({*known.evidence, *entity.evidence}))
        entity = Entity(entity.id, entity.kind, statements, _unique(known.labels + entity.labels), evidence)
    out[entity.id] = entity


def _unique(items: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))


def _acting(d: Discourse, drafts: list[Draft]) -> list[Person]:
    """Named people who fill a role in an event, or who hold a post in a story of events or of diplomats."""
    roles = {p for draft in drafts for prop in _ROLES for p in draft.people(prop)}
    named = [p for p in d.cast.people if p.named]
    eventful = bool(drafts) or any(_holds_office(d, p, eventful=False) for p in named)
    return [p for p in named if p in roles or _holds_office(d, p, eventful)]


def _holds_office(d: Discourse, p: Person, eventful: bool) -> bool:
    """Whether a person holds a post that matters, and stands in the story's prose, not in a headline of another one."""
    known = p.known and bool(p.explicit)  # 'लीबिया के नेता मुअम्मर गद्दाफी'
    if p.weak or not (p.posts or known) or not (eventful or _DIPLOMATS & set(p.posts) or _speaks_for_diplomats(d, p)):
        return False
    return any(d.frames[i].sentence.role != "headline" for i, _ in p.where)


def _speaks_for_diplomats(d: Discourse, p: Person) -> bool:
    """Whether a person is a foreign ministry's spokesman: 'विदेश मंत्रालय के प्रवक्ता'."""
    at = p.posts.get("spokesperson")
    told = d.frames[at[0]].mentions[at[1]] if at is not None else None
    return at is not None and told is not None and "विदेश" in d.frames[at[0]].forms(told.first, told.last)


def _evidence(d: Discourse, i: int) -> Evidence:
    s = d.frames[i].sentence
    return Evidence(d.article.id, s.start, s.end)


def _whom(p: Person) -> str | None:
    """The id of the state or body that a person acts for."""
    return f"country/{p.country}" if p.country else f"organisation/{p.body}" if p.body else None


def _official(d: Discourse, p: Person) -> Entity:
    """A person with the forms of his name, whom he acts for and the posts that he holds."""
    statements = [s for i, j in p.where for s in _names(d, i, j)]
    if (whom := _whom(p)) is not None:
        i, j = p.country_from or p.where[0]
        m = d.frames[i].mentions[j]
        rule = "post phrase" if p.country_from else "context"
        statements.append(Statement("represents", Ref(whom), _evidence(d, i), (d.span(i, m.first, m.last),), rule))
    for post, (i, j) in _told_posts(p):
        statements.append(Statement("holds", Ref(_post_id(p, post)), _evidence(d, i), (_post_words(d, i, j),), "post phrase"))
    sentences = tuple(_evidence(d, i) for i in sorted({i for i, _ in p.where}))
    return Entity(f"official/{p.number}", "Official", _unique(tuple(statements)), (), sentences)


def _names(d: Discourse, i: int, j: int) -> Iterator[Statement]:
    """The name that a mention gives, also with the title that stands before it: 'शेख हसीना'."""
    f = d.frames[i]
    m = f.mentions[j]
    first, last = m.name
    if m.name == (0, 0):
        return
    if f.form(first - 1) in _TITLES:
        titled = Text(d.text(i, first - 1, last), "hi")
        yield Statement("altLabel", titled, _evidence(d, i), (d.span(i, first - 1, last),), "title")
    name = Text(d.text(i, first, last).strip(" .'\"‘’“”"), "hi")
    yield Statement("altLabel", name, _evidence(d, i), (d.span(i, first, last),), m.detail or "post")


def _told_posts(p: Person) -> list[tuple[str, tuple[int, int]]]:
    """The posts that are known by type, with the mention that tells each; '@counterpart' of nobody is none."""
    return [(post, where) for post, where in p.posts.items() if not post.startswith("@")]


def _post_id(p: Person, post: str) -> str:
    return f"post/{p.country or p.body or 'x'}/{post}"


def _post_words(d: Discourse, i: int, j: int) -> Span:
    """The words of a mention before the name."""
    m = d.frames[i].mentions[j]
    return d.span(i, m.first, max(m.first + 1, m.name[0] or m.last))


def _posts(d: Discourse, p: Person) -> Iterator[Entity]:
    """The posts that a person holds."""
    whom = _whom(p)
    for post, (i, j) in _told_posts(p):
        told = (_evidence(d, i), (_post_words(d, i, j),), "post phrase")
        about = [Statement("postType", Concept(post), *told)]
        if whom is not None:
            about.append(Statement("postOf", Ref(whom), *told))
        yield Entity(_post_id(p, post), "Post", tuple(about), (), (_evidence(d, i),))


def _statements(d: Discourse, draft: Draft, names: dict[int, str]) -> Iterator[Statement]:
    for prop, slots in draft.slots.items():
        for slot in slots:
            value = _value(prop, slot, names)
            if value is None:
                continue
            yield Statement(_PROPS.get((draft.kind, prop), prop), value, _evidence(d, slot.sentence), slot.words, slot.rule)
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
        return Ref(str(value) if _global_kind(str(value)) is not None else f"country/{value}")
    if prop == "organiser":
        return Ref(f"organisation/{value}")
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
    name = Statement("altLabel", Text(slot.value[1], "hi"), _evidence(d, slot.sentence), slot.words, slot.rule)
    return Entity(_place_id(slot.value), "Place", (name,), (), (_evidence(d, slot.sentence),))
