"""The text of an article as markup in which each found stretch shows its kind by colour."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import escape
from typing import NamedTuple

from kg.model import Entity, Ref, Span, Statement
from kg.views import terms
from kg.views.page import asset

__all__ = ["EXACT", "Found", "found", "highlight", "kind_of", "marked"]

_BY_PROPERTY = {
    "date": "Date",
    "endDate": "Date",
    "amount": "Amount",
    "currency": "Amount",
    "sector": "Sector",
    "place": "Place",
    "participant": "Official",
    "coChair": "Official",
    "visitor": "Official",
    "signatory": "Official",
    "holds": "Post",
    "postType": "Post",
}
_BY_ID = {
    "country": "Country",
    "official": "Official",
    "organisation": "Organisation",
    "place": "Place",
    "post": "Post",
    "meeting": "Meeting",
    "visit": "Visit",
    "agreement": "Agreement",
    "commitment": "Commitment",
}


EXACT = ("Meeting", "Visit", "Agreement", "Commitment", "Official", "Sector", "Organisation", "Date", "Amount", "Post", "Place", "Country")
"""Of two kinds that a stretch tells of, the earlier: 'भारत के विदेश सचिव' tells of a post rather than of India."""


class Found(NamedTuple):
    """A stretch of text and the kind of thing it tells of."""

    span: Span
    kind: str


def kind_of(entity: Entity, statement: Statement) -> str:
    """What the words of a statement tell of: the thing they name, else a date or amount, else the entity itself.

    >>> from kg.model import Concept, Evidence
    >>> visit = Entity("visit/1", "Visit")
    >>> kind_of(visit, Statement("destination", Ref("country/NPL"), Evidence("a", 0, 9)))
    'Country'
    >>> kind_of(visit, Statement("status", Concept("planned"), Evidence("a", 0, 9)))
    'Visit'
    """
    if isinstance(statement.value, Ref):
        kind = _BY_ID.get(statement.value.id.partition("/")[0])
        if kind:
            return kind
    return _BY_PROPERTY.get(statement.prop, entity.kind)


def found(entities: Iterable[Entity], article: str) -> list[Found]:
    """The stretches that the statements of an article read, in order; of two that overlap the shorter stays: it is more exact."""
    stretches = {
        Found(span, kind_of(entity, statement))
        for entity in entities
        for statement in entity.statements
        if statement.evidence.article == article
        for span in statement.words
        if span.start < span.end
    }
    kept: list[Found] = []
    for candidate in sorted(stretches, key=lambda each: (each.span.end - each.span.start, each.span, EXACT.index(each.kind))):
        if all(candidate.span.end <= other.span.start or other.span.end <= candidate.span.start for other in kept):
            kept.append(candidate)
    return sorted(kept)


def highlight(text: str, stretches: Iterable[Found], *, start: int = 0, end: int | None = None) -> str:
    """The text from `start` to `end` as escaped markup, the stretches inside marked.

    >>> highlight("भारत ने <b> कहा", [Found(Span(0, 4), "Country")])
    '<mark data-kind="Country">भारत</mark> ने &lt;b&gt; कहा'
    """
    end = len(text) if end is None else end
    parts, at = [], start
    for span, kind in stretches:
        if at <= span.start and span.end <= end:
            parts.append(escape(text[at : span.start], quote=False))
            parts.append(f'<mark data-kind="{escape(kind)}">{escape(text[span.start : span.end], quote=False)}</mark>')
            at = span.end
    return "".join(parts) + escape(text[at:end], quote=False)


def marked(text: str, entities: Iterable[Entity], article: str) -> str:
    """The text with all that was found in it, and below what the colours mean: markup that brings its own looks, on light and on dark."""
    stretches = found(entities, article)
    plain = highlight(text, stretches)
    whole = re.sub(r'<mark data-kind="(\w+)">', lambda mark: f'<mark title="{mark[1]}" style="{_look(mark[1])}">', plain)
    kinds = [kind for kind in (*terms.KINDS, "Date", "Amount") if any(each.kind == kind for each in stretches)]
    signs = " ".join(f'<mark style="{_look(kind)};margin-right:1em">{kind}</mark>' for kind in kinds)
    return (
        f'<div style="font-size:17px;line-height:2;max-width:68ch;white-space:pre-line" lang="hi">{whole}</div>'
        f'<div style="font-size:13px;line-height:2;margin-top:1em">{signs}</div>'
    )


@cache
def _tones() -> dict[str, str]:
    """The light tone of each kind, as the pages have it."""
    return dict(re.findall(r"--([A-Z]\w+): light-dark\((#\w{6}),", asset("page.css")))


def _look(kind: str) -> str:
    colour = _tones()[kind]
    return f"color:inherit;background:{colour}30;border-bottom:2px solid {colour};padding:1px 2px"
