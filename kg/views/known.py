"""What a collection says, as pages tell it: each thing with its names, its facts, and the facts that point at it.

Linked entities and readings in; plain records out. A fact stands once however many sentences state it, and keeps them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.model import Article, Concept, Date, Entity, Evidence, Number, Reading, Ref, Rejected, Statement, Text, Value
from kg.views import terms
from kg.views.terms import Label

__all__ = ["Fact", "Known", "Thing", "target"]

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?", re.ASCII)
_DATED = re.compile(r" \(\d{4}(?:-\d\d){0,2}\)$")
_LONG_NUMBER = re.compile(r"\d{4,}")
_INFERRED = frozenset(
    {"context", "day of the news", "known", "list heading", "party", "same day", "same occasion", "scope", "series", "there", "weak"}
)
"""Rules that take a value from what stands around the sentence; see `Fact.inferred`."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A property of a thing with all that states it, sentences and statements in order."""

    subject: str
    prop: str
    value: Value
    said: tuple[Statement, ...]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The sentences that state it, each once."""
        return tuple(sorted({statement.evidence for statement in self.said}))

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that state it."""
        return tuple(sorted({statement.evidence.article for statement in self.said}))

    @property
    def inferred(self) -> bool:
        """Whether no sentence has words of its own for it: it was taken from the sentences around."""
        return all(not statement.words or statement.rule in _INFERRED for statement in self.said)


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing by its id, what it is called in both languages, how else the articles spell it, and the sentences that name it."""

    id: str
    kind: str
    name: Label
    spellings: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def target(value: Value, prop: str) -> str:
    """The id of the thing that a value names, sectors among them, or nothing.

    >>> target(Concept("trade"), "sector"), target(Ref("country/IND"), "party"), target(Concept("held"), "status")
    ('sector/trade', 'country/IND', '')
    """
    if isinstance(value, Ref):
        return value.id
    return f"sector/{value.key}" if prop == "sector" and isinstance(value, Concept) else ""


class Known:
    """The things of a collection, by id.

    >>> said = Evidence("a", 0, 35)
    >>> talks = Entity("meeting/1", "Meeting", (Statement("country", Ref("country/NPL"), said),), evidence=(said,))
    >>> nepal = Entity("country/NPL", "Country", labels=(Text("नेपाल", "hi"), Text("Nepal", "en")), evidence=(said,))
    >>> known = Known([], [talks, nepal])
    >>> known.name("country/NPL").en, [fact.subject for fact in known.pointing("country/NPL")]
    ('Nepal', ['meeting/1'])
    """

    def __init__(self, readings: Iterable[Reading], entities: Iterable[Entity]) -> None:
        """`readings` in any order give the articles and what was refused, `entities`, linked, what they state."""
        self.readings = tuple(sorted(readings, key=lambda reading: reading.article.id))
        self.entities = tuple(sorted(entities, key=lambda entity: entity.id))
        self.articles: dict[str, Article] = {reading.article.id: reading.article for reading in self.readings}
        self._facts = {entity.id: _merged(entity) for entity in self.entities}
        self._refused = {reading.article.id: reading.rejected for reading in self.readings}

    @cached_property
    def things(self) -> dict[str, Thing]:
        """All things in the order of their ids; a sector is one as soon as something is about it."""
        things = {entity.id: _thing(entity) for entity in self.entities}
        sectors: dict[str, set[Evidence]] = {}
        for fact in self.facts():
            if fact.prop == "sector":
                sectors.setdefault(target(fact.value, fact.prop), set()).update(fact.evidence)
        for id, evidence in sectors.items():
            things[id] = Thing(id, "Sector", terms.concept(id.partition("/")[2]), (), tuple(sorted(evidence)))
        return dict(sorted(things.items()))

    def of_kind(self, kind: str) -> list[Thing]:
        """The things of a kind, in the order of their ids."""
        return [thing for thing in self.things.values() if thing.kind == kind]

    def name(self, id: str) -> Label:
        """What a thing is called; one that is not known, by its id."""
        thing = self.things.get(id)
        return thing.name if thing else Label(id, id)

    def shown(self, fact: Fact) -> Label:
        """The value of a fact in words."""
        return terms.literal(fact.value) or self.name(target(fact.value, fact.prop))

    def facts(self, *ids: str) -> Iterator[Fact]:
        """The facts of the things named, or of all; spellings are none."""
        for id in ids or self._facts:
            yield from self._facts.get(id, ())

    def pointing(self, id: str) -> tuple[Fact, ...]:
        """The facts of other things whose value is this thing."""
        return tuple(self._pointing.get(id, ()))

    def values(self, id: str, *props: str) -> list[str]:
        """The ids of what a thing points at by any of these properties, each once, in order."""
        return list(dict.fromkeys(t for prop in props for fact in self.facts(id) if fact.prop == prop and (t := target(fact.value, prop))))

    def values_of(self, ids: Iterable[str], *props: str) -> list[str]:
        """The same for several things."""
        return list(dict.fromkeys(value for id in ids for value in self.values(id, *props)))

    def dates(self, id: str, prop: str = "date") -> list[str]:
        """The dates that are stated of a thing, in order."""
        stated = (fact.value.iso for fact in self.facts(id) if fact.prop == prop and isinstance(fact.value, Date))
        return sorted(iso for iso in stated if _DATE.fullmatch(iso))

    def keys(self, id: str, prop: str) -> list[str]:
        """The keys of the vocabulary that a thing has by a property, in order."""
        return sorted(fact.value.key for fact in self.facts(id) if fact.prop == prop and isinstance(fact.value, Concept))

    def number(self, id: str, prop: str) -> int | None:
        """The first whole number that is stated of a thing by a property."""
        numbers = (fact.value.lexical for fact in self.facts(id) if fact.prop == prop and isinstance(fact.value, Number))
        return next((int(lexical) for lexical in numbers if lexical.isdigit()), None)

    def sentence(self, evidence: Evidence) -> str:
        """The text of a sentence, on one line."""
        article = self.articles.get(evidence.article)
        return " ".join(article.text[evidence.start : evidence.end].split()) if article else ""

    def stated_in(self, article: str) -> list[Fact]:
        """The facts that an article states, in the order in which it tells them."""
        return self._by_article.get(article, [])

    def statements_of(self, article: str) -> list[tuple[Entity, Statement]]:
        """What an article states, spellings among it, with the entity of which it is stated."""
        return self._statements.get(article, [])

    def cited_in(self, article: str) -> list[Evidence]:
        """The sentences of an article that state, name or seem to state something, in order."""
        return sorted({*self._cited.get(article, ()), *(each.evidence for each in self._refused.get(article, ()))})

    def refused(self, article: str) -> list[Rejected]:
        """What was refused in an article, in the order of the text."""
        return sorted(self._refused.get(article, ()), key=lambda each: (each.evidence, each.what, each.rule))

    @cached_property
    def _cited(self) -> dict[str, set[Evidence]]:
        cited: dict[str, set[Evidence]] = {}
        for thing in self.things.values():
            for evidence in thing.evidence:
                cited.setdefault(evidence.article, set()).add(evidence)
        return cited

    @cached_property
    def _statements(self) -> dict[str, list[tuple[Entity, Statement]]]:
        found: dict[str, list[tuple[Entity, Statement]]] = {}
        for entity in self.entities:
            for statement in entity.statements:
                found.setdefault(statement.evidence.article, []).append((entity, statement))
        return found

    @cached_property
    def _pointing(self) -> dict[str, list[Fact]]:
        pointing: dict[str, list[Fact]] = {}
        for fact in self.facts():
            if id := target(fact.value, fact.prop):
                pointing.setdefault(id, []).append(fact)
        return pointing

    @cached_property
    def _by_article(self) -> dict[str, list[Fact]]:
        found: dict[str, list[tuple[Evidence, Fact]]] = {}
        for fact in self.facts():
            for article in fact.articles:
                found.setdefault(article, []).append((next(e for e in fact.evidence if e.article == article), fact))
        return {
            article: [fact for _, fact in sorted(facts, key=lambda each: (each[0], each[1].subject))] for article, facts in found.items()
        }


def _merged(entity: Entity) -> tuple[Fact, ...]:
    """The facts of an entity in the order of the ontology's properties as pages tell them."""
    grouped: dict[tuple[str, Value], list[Statement]] = {}
    for statement in entity.statements:
        if statement.prop != "altLabel":
            grouped.setdefault((statement.prop, statement.value), []).append(statement)
    facts = [
        Fact(entity.id, prop, value, tuple(sorted(said, key=lambda s: (s.evidence, s.rule)))) for (prop, value), said in grouped.items()
    ]
    return tuple(sorted(facts, key=lambda fact: (terms.rank(fact.prop), repr(fact.value))))


def _thing(entity: Entity) -> Thing:
    spelt = {s.value.text for s in entity.statements if s.prop == "altLabel" and isinstance(s.value, Text)}
    names = {text.lang: _name(entity, text.text) for text in reversed(entity.labels)}
    hindi = names.get("hi") or next(iter(sorted(spelt, key=lambda each: (-len(each), each))), "") or names.get("en") or entity.id
    name = Label(hindi, names.get("en") or hindi)
    evidence = {*entity.evidence, *(statement.evidence for statement in entity.statements)}
    return Thing(entity.id, entity.kind, name, tuple(sorted(spelt - {*name})), tuple(sorted(evidence)))


def _name(entity: Entity, label: str) -> str:
    """A label without the date at its end, which pages tell beside it, and with commas in its numbers."""
    short = _DATED.sub("", label)
    return _LONG_NUMBER.sub(lambda digits: terms.number_text(digits[0]), short) if entity.kind == "Commitment" else short
