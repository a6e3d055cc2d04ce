"""Where each thing of a collection is told: on a page of its own, beside the article that tells of it, or on its country's page.

A country, an official, a sector, an agreement and a series have a page, however few articles tell of them; what is the same on all pages
stands in their shared script and styles, so that a page for each of thousands costs little more than what it says. An agreement's card in
the reader and an official's line on the country's page lead there, and keep their addresses. A meeting, visit or commitment has no page:
told by one article it stands in the reader, beside the text, told by more on the page of a country.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from kg.views.happenings import Chronicle
from kg.views.paths import DOSSIERS, article_path, between, dossier_path, network_link

__all__ = ["QUIET", "Homes", "card_name", "place_name"]

_PLAIN = re.compile(r"[^\s\"'<>=&%#]+")


def place_name(id: str) -> str:
    """A thing's id as the `id` of an element: any text without blanks, quotes and what an address reads otherwise.

    >>> place_name("meeting/2024-05-01/IND-NPL/talks/a+b"), place_name("visit/एक दो=3")
    ('meeting/2024-05-01/IND-NPL/talks/a+b', 'visit/%E0%A4%8F%E0%A4%95%20%E0%A4%A6%E0%A5%8B%3D3')
    """
    return id if _PLAIN.fullmatch(id) else quote(id, safe="/+")


QUIET = ("Country", "Organisation", "Place", "Post")
"""Kinds that the reader has no cards for: what a post is of, its name says."""


def card_name(id: str, number: int) -> str:
    """The place of a thing's card in the reader, by its number among the cards.

    >>> card_name("meeting/2024-05-01/IND-NPL/talks", 3)
    'meeting-3'
    """
    return f"{place_name(id.partition('/')[0])}-{number}"


class Homes:
    """The way to each thing of a collection."""

    def __init__(self, chronicle: Chronicle) -> None:
        self._chronicle, self.known = chronicle, chronicle.known
        self._places: dict[str, tuple[str, str]] = {}
        self._cards: dict[str, dict[str, int]] = {}

    def pages(self) -> list[str]:
        """The ids of all that has a page of its own, in order."""
        return [id for id in sorted([*self.known.things, *self._chronicle.series]) if self.place(id)[0] and not self.place(id)[1]]

    def place(self, id: str) -> tuple[str, str]:
        """The page that tells of a thing, and the place in it, empty when the page is its own; both empty when there is none."""
        if id not in self._places:
            self._places[id] = self._found(id)
        return self._places[id]

    def way(self, page: str, id: str) -> str:
        """The address of a thing as `page` writes it: its page or place, else, or when that is where one is, its point in the network."""
        home, place = self.place(id)
        if not home or (home == page and id in self._chronicle.by_id):
            return network_link(page, id)
        behind = f"#{quote(place, safe='/+%')}" if place else ""
        return behind if place and page == home else between(page, home) + behind

    def cards(self, article: str) -> dict[str, int]:
        """The things that have a card in the reader of an article, in the order of the text, with their numbers."""
        if article not in self._cards:
            told = dict.fromkeys(fact.subject for fact in self.known.stated_in(article))
            shown = (id for id in told if self.known.things[id].kind not in QUIET)
            self._cards[article] = {id: number for number, id in enumerate(shown)}
        return self._cards[article]

    def _found(self, id: str) -> tuple[str, str]:
        thing = self.known.things.get(id)
        if id in self._chronicle.series or (thing and thing.kind in DOSSIERS):
            return dossier_path(id), ""
        if id not in self._chronicle.by_id or not thing:
            return "", ""
        articles = {evidence.article for evidence in thing.evidence}
        if len(articles) == 1:
            (article,) = articles
            return (article_path(article), card_name(id, cards[id])) if id in (cards := self.cards(article)) else ("", "")
        country = self._country(id)
        return (dossier_path(country), place_name(id)) if country else ("", "")

    def _country(self, event: str) -> str:
        """The country on whose page an event is told: of several the one with the least to tell, since its page is the shortest."""
        named = self._chronicle.by_id[event].countries
        known = (each for each in named if each in self.known.things and dossier_path(each))
        return min(known, key=lambda each: (len(self._chronicle.of(each)), each), default="")
