"""A reading as a line of JSON and back: what an article says, without the sentences that say nothing.

Kept beside the graph, so that adding one article does not mean reading all the others again.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from msgspec.structs import astuple

from kg.model import Article, Concept, Date, Entity, Evidence, Number, Reading, Ref, Span, Statement, Text, Value

__all__ = ["article_from", "article_text", "digest", "entities_from", "entities_text"]

_VALUES: dict[str, type[Ref] | type[Concept] | type[Text] | type[Date] | type[Number]] = {
    "ref": Ref,
    "concept": Concept,
    "text": Text,
    "date": Date,
    "number": Number,
}
_NAMES = {kind: name for name, kind in _VALUES.items()}


def article_text(article: Article) -> str:
    """An article as JSON.

    >>> article_from(article_text(Article("ढाका", "विदेश मंत्री ढाका पहुंचे।"))).text
    'विदेश मंत्री ढाका पहुंचे।'
    """
    return json.dumps({name: value for name, value in asdict(article).items() if value is not None}, ensure_ascii=False)


def article_from(text: str) -> Article:
    """The article that `article_text` wrote."""
    return Article(**json.loads(text))


def digest(article: Article) -> str:
    """What tells an article from every other: of its text and all that is known of it."""
    return sha256(article_text(article).encode()).hexdigest()


def entities_text(reading: Reading) -> str:
    """What a reading says as JSON: lists, their places as in the records."""
    own = reading.article.id
    return json.dumps([_entity(entity, own) for entity in reading.entities], ensure_ascii=False, separators=(",", ":"))


def entities_from(text: str, article: str) -> tuple[Entity, ...]:
    """The entities that `entities_text` wrote, of the article with that id."""
    return tuple(
        Entity(
            id,
            kind,
            tuple(_statement(said, article) for said in statements),
            tuple(Text(*label) for label in labels),
            tuple(Evidence(article, *place) for place in evidence),
        )
        for id, kind, statements, labels, evidence in json.loads(text)
    )


def _entity(entity: Entity, article: str) -> list[object]:
    statements = [
        [said.prop, _NAMES[type(said.value)], astuple(said.value), *_place(said.evidence, article), _spans(said.words), said.rule]
        for said in entity.statements
    ]
    labels = [[label.text, label.lang] for label in entity.labels]
    return [entity.id, entity.kind, statements, labels, [_place(each, article) for each in entity.evidence]]


def _statement(said: list[Any], article: str) -> Statement:
    prop, kind, fields, start, end, words, rule = said
    value: Value = _VALUES[kind](*fields)
    return Statement(prop, value, Evidence(article, start, end), tuple(Span(*word) for word in words), rule)


def _place(evidence: Evidence, article: str) -> list[int]:
    if evidence.article != article:
        raise ValueError(f"the reading of {article} cites a sentence of {evidence.article}")
    return [evidence.start, evidence.end]


def _spans(words: tuple[Span, ...]) -> list[list[int]]:
    return [[word.start, word.end] for word in words]
