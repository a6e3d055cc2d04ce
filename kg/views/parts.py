"""What the pages of a site are made of: links to things, days, quotes with the way into the reader; markup, escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from kg.model import Article, Evidence
from kg.views import terms
from kg.views.happenings import Happening
from kg.views.known import Known
from kg.views.page import both
from kg.views.paths import article_path, between, dossier_path, network_link
from kg.views.terms import Label

__all__ = ["Parts", "day", "days", "listed", "number", "title_of"]

MONTH = 7
"""Characters of a date that tells no day."""


def day(iso: str) -> str:
    """A date in words, in both languages.

    >>> day("2024-09")
    '<time datetime="2024-09"><span class="hi">सितंबर 2024</span><span class="en">September 2024</span></time>'
    """
    return f'<time datetime="{escape(iso)}">{both(Label(terms.date_text(iso), terms.date_text(iso, "en")))}</time>' if iso else ""


def days(each: Happening) -> str:
    """The days of an event: one, or from one to another."""
    return f"{day(each.date)} – {day(each.end)}" if each.end and each.end != each.date else day(each.date)


def number(count: int) -> str:
    """A count with the commas of Indian usage."""
    return terms.number_text(str(count))


def listed(items: Iterable[str]) -> str:
    """Markup joined by commas."""
    return ", ".join(items)


def title_of(article: Article) -> str:
    """What an article is called: its headline, else its first line, else its id."""
    return article.headline or article.text.strip().partition("\n")[0][:90] or article.id


class Parts:
    """The parts of one page, which is at `path` in the site."""

    def __init__(self, known: Known, path: str) -> None:
        self.known, self.path = known, path

    def href(self, id: str) -> str:
        """Where a thing is to be seen: on its own page, else in the network."""
        own = dossier_path(id)
        return between(self.path, own) if own else network_link(self.path, id)

    def thing(self, id: str, name: Label | None = None) -> str:
        """A link to a thing, with the sign of its kind."""
        thing = self.known.things.get(id)
        label = name or self.known.name(id)
        if thing is None:
            return both(label)
        return f'<a class="k" data-kind="{thing.kind}" href="{escape(self.href(id))}">{both(label)}</a>'

    def things(self, ids: Iterable[str]) -> str:
        """Links to things, joined by commas."""
        return listed(self.thing(id) for id in ids)

    def reader(self, evidence: Evidence) -> str:
        """The address of a sentence in the reader."""
        return between(self.path, article_path(evidence.article), f"s{evidence.start}")

    def quote(self, evidence: Evidence) -> str:
        """A sentence as its article has it, with the way there."""
        article = self.known.articles.get(evidence.article)
        if article is None:
            return ""
        return (
            f'<blockquote><p class="quote" lang="hi">{escape(self.known.sentence(evidence), quote=False)}</p>'
            f'<a href="{escape(self.reader(evidence))}">{self.source(article)}</a></blockquote>'
        )

    def source(self, article: Article) -> str:
        """Whose article it is, and of what day."""
        publisher = f'<span lang="hi">{escape(article.publisher, quote=False)}</span>' if article.publisher else both("लेख", "Article")
        return f"{publisher}, {day(article.published)}" if article.published else publisher

    def quotes(self, evidence: Sequence[Evidence], shown: int = 1) -> str:
        """The first sentences; the others unfold."""
        first, rest = evidence[:shown], evidence[shown:]
        more = ""
        if rest:
            count = number(len(rest))
            said = both(f"{count} और वाक्य", f"{count} more {'sentence' if len(rest) == 1 else 'sentences'}")
            more = f"<details><summary>{said}</summary>{''.join(map(self.quote, rest))}</details>"
        return "".join(map(self.quote, first)) + more

    def status(self, each: Happening) -> str:
        """What is told of an event's standing, where it is not simply done."""
        return f'<span class="status {each.state}">{both(terms.concept(each.status))}</span>' if each.status else ""

    def happening(self, each: Happening, without: str = "") -> str:
        """An event as an entry of a list: when, what, who, where, about what, and the sentence that says so."""
        ordinal = self.known.number(each.id, "ordinal")
        lines = [
            (Label("पक्ष", "Parties"), [id for id in each.countries if id != without] if len(each.countries) > 1 else []),
            (Label("लोग", "People"), [id for id in each.officials if id != without]),
            (Label("स्थान", "Place"), [each.place] if each.place else []),
            (Label("क्षेत्र", "Sectors"), [id for id in each.sectors if id != without]),
        ]
        rows = "".join(f"<div><dt>{both(name)}</dt><dd>{self.things(ids)}</dd></div>" for name, ids in lines if ids)
        counted = f' <span class="soft">{both(f"क्रम {ordinal}", f"no. {ordinal}")}</span>' if ordinal is not None else ""
        when = days(each) or both("तिथि नहीं", "No date")
        return (
            f'<li class="happening {each.state}"><p class="when">{when} {self.status(each)}</p>'
            f'<h3>{self.thing(each.id)}{counted}</h3><dl class="who">{rows}</dl>{self.quotes(each.evidence)}</li>'
        )
