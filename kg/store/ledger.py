"""Which articles a store is of, and what was read in each: the rows beside the graph that let it grow and shrink by one article.

The rows rest in an Oxigraph store of their own, a row a subject, so that one engine keeps everything and a copy of it costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.model import Article, Reading
from kg.rdf.iris import article_iri
from kg.store.records import article_from, article_text, digest, entities_from, entities_text

__all__ = ["Entry", "Ledger", "entry"]

_ROWS = "https://w3id.org/rajnay/store#"
_ARTICLE, _DIGEST, _ENTITIES, _MAKER = (ox.NamedNode(_ROWS + name) for name in ("article", "digest", "entities", "maker"))


@dataclass(frozen=True, slots=True)
class Entry:
    """An article, what was read in it, and by which rules (`maker`)."""

    article: Article
    digest: str
    maker: str
    entities: str

    def reading(self) -> Reading:
        """What the article says, for linking."""
        return Reading(self.article, entities_from(self.entities, self.article.id))


def entry(reading: Reading, maker: str) -> Entry:
    """The row of a reading."""
    return Entry(reading.article, digest(reading.article), maker, entities_text(reading))


class Ledger:
    """The rows, one for each article."""

    def __init__(self, rows: ox.Store) -> None:
        self.rows = rows

    def __iter__(self) -> Iterator[Entry]:
        """All rows, by the id of the article."""
        digests, makers, entities = (self._column(name) for name in (_DIGEST, _MAKER, _ENTITIES))
        articles = {row: article_from(text) for row, text in self._column(_ARTICLE).items()}
        for row in sorted(articles, key=lambda each: articles[each].id):
            yield Entry(articles[row], digests[row], makers[row], entities[row])

    def articles(self) -> list[Article]:
        """The articles, by id."""
        return sorted(map(article_from, self._column(_ARTICLE).values()), key=lambda article: article.id)

    def put(self, entries: Iterable[Entry]) -> None:
        """Add rows; one of the same article is replaced."""
        for each in entries:
            self.remove([each.article.id])
            self.rows.extend(_quads(each))

    def fill(self, entries: Iterable[Entry]) -> None:
        """Add the rows of many articles to an empty ledger."""
        self.rows.bulk_extend(quad for each in entries for quad in _quads(each))

    def remove(self, ids: Iterable[str]) -> None:
        """Take the rows of articles out."""
        for id in ids:
            for quad in list(self.rows.quads_for_pattern(_row(id), None, None)):
                self.rows.remove(quad)

    def _column(self, name: ox.NamedNode) -> dict[str, str]:
        return {quad.subject.value: quad.object.value for quad in self.rows.quads_for_pattern(None, name, None)}  # type: ignore[union-attr]


def _row(id: str) -> ox.NamedNode:
    return ox.NamedNode(article_iri(id))


def _quads(each: Entry) -> Iterator[ox.Quad]:
    row = _row(each.article.id)
    yield ox.Quad(row, _ARTICLE, ox.Literal(article_text(each.article)))
    yield ox.Quad(row, _DIGEST, ox.Literal(each.digest))
    yield ox.Quad(row, _MAKER, ox.Literal(each.maker))
    yield ox.Quad(row, _ENTITIES, ox.Literal(each.entities))
