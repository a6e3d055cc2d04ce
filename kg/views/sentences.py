"""The sentences that the facts of a page point at, each kept once and known by number, with the articles they are from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import unquote

from kg.model import Article, Evidence
from kg.views.page import link_target

__all__ = ["Sentences"]


class _Place(NamedTuple):
    article: str
    text: str
    start: int


class Sentences:
    """Numbers sentences as facts name them.

    >>> article = Article("a-1", "भारत और नेपाल मिले। वार्ता हुई।", headline="वार्ता", url="https://www.mea.gov.in/")
    >>> known = Sentences([article])
    >>> known.at(Evidence("a-1", 20, 31)), known.at_iris(["https://w3id.org/rajnay/id/article/a-1#char=20,31"])
    ([0], [0])
    >>> known.sentences(), known.articles()
    ([['वार्ता हुई।', 0, 20]], [['a-1', 'वार्ता', '', '', 'https://www.mea.gov.in/']])
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        self._known = {article.id: article for article in articles}
        self._numbers: dict[_Place, int] = {}
        self._sources: dict[str, int] = {}

    def at(self, evidence: Evidence) -> list[int]:
        """The number of the sentence, or nothing when its article isn't known."""
        article = self._known.get(evidence.article)
        text = article.text[evidence.start : evidence.end] if article else ""
        return self._numbered(evidence.article, text, evidence.start)

    def at_iris(self, iris: Sequence[str], texts: Sequence[str] = ()) -> list[int]:
        """The numbers of the sentences at evidence IRIs (`…/article/ID#char=start,end`), whose `texts` may be given in their order."""
        found: list[int] = []
        for place, iri in enumerate(iris):
            article, _, extent = iri.partition("#char=")
            name = unquote(article.rpartition("/article/")[2])
            start, _, end = extent.partition(",")
            if place < len(texts):
                found += self._numbered(name, texts[place], int(start) if start.isdigit() else 0)
            elif start.isdigit() and end.isdigit():
                found += self.at(Evidence(name, int(start), int(end)))
        return sorted(set(found))

    def sentences(self) -> list[list[str | int]]:
        """[text, number of its article, where it starts there] of each sentence, by number."""
        return [[place.text, self._sources[place.article], place.start] for place in self._numbers]

    def articles(self) -> list[list[str]]:
        """[id, headline, publisher, date, address] of each article, by number; what isn't known is empty."""
        return [self._about(name) for name in self._sources]

    def _numbered(self, article: str, text: str, start: int) -> list[int]:
        if not text:
            return []
        self._sources.setdefault(article, len(self._sources))
        return [self._numbers.setdefault(_Place(article, text, start), len(self._numbers))]

    def _about(self, name: str) -> list[str]:
        article = self._known.get(name)
        if article is None:
            return [name, "", "", "", ""]
        return [name, article.headline or "", article.publisher or "", article.published or "", link_target(article.url)]
