"""What the graph says of one thing, and the sentences that state it."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

__all__ = ["Said", "Sentence", "Term", "Thing"]

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its IRI, its article's, its words."""

    iri: str
    article: str
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that is said: `value` is its object, or for what points at a thing its subject; `by` are the sentences that state it."""

    property: str
    value: Term
    by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Thing:
    """All that a page tells of a thing; `more` when more things point at it than are told."""

    iri: str
    says: tuple[Said, ...]
    pointed: tuple[Said, ...]
    sentences: dict[str, Sentence]
    names: dict[str, str]
    more: bool
