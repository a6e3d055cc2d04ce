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
from kg.views.words import Words

__all__ = ["MANY", "Parts", "listed", "look", "number", "title_of"]

MANY = {
    "Country": Label("देश", "Countries"),
    "Official": Label("अधिकारी", "Officials"),
    "Meeting": Label("बैठकें", "Meetings"),
    "Visit": Label("यात्राएँ", "Visits"),
    "Agreement": Label("समझौते", "Agreements"),
    "Commitment": Label("सहायता के वचन", "Commitments"),
    "Sector": Label("क्षेत्र", "Sectors"),
}
"""What several things of a kind are called."""


def number(count: int) -> str:
    """A count with the commas of Indian usage."""
    return terms.number_text(str(count))


def listed(items: Iterable[str]) -> str:
    """Markup joined by commas."""
    return ", ".join(items)


def title_of(article: Article) -> str:
    """What an article is called: its headline, else its first line, else its id."""
    return article.headline or article.text.strip().partition("\n")[0][:90] or article.id


def look(each: Happening) -> str:
    """The class of what isn't simply done, with a space before it."""
    return "" if each.state == "done" else f" {each.state}"


class Parts:
    """The parts of one page, which is at `path` in the site."""

    def __init__(self, known: Known, path: str, words: Words) -> None:
        self.known, self.path, self.words = known, path, words
        self.say, self.day = words.say, words.day

    def href(self, id: str) -> str:
        """Where a thing is to be seen: on its own page, else in the network."""
        own = dossier_path(id)
        return between(self.path, own) if own else network_link(self.path, id)

    def thing(self, id: str, name: Label | None = None) -> str:
        """A link to a thing; the style gives it the sign of its kind, which the address tells."""
        label = name or self.known.name(id)
        return self.words.link(self.href(id), label) if name or id in self.known.things else both(label)

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
        text = escape(self.known.sentence(evidence), quote=False)
        return f'<blockquote lang="hi">{text} <a href="{escape(self.reader(evidence))}">{self.source(article)}</a></blockquote>'

    def source(self, article: Article) -> str:
        """Whose article it is, and of what day."""
        publisher = escape(article.publisher, quote=False) if article.publisher else ""
        return listed(part for part in (publisher, self.day(article.published or "")) if part) or self.words.bare(Label("लेख", "Article"))

    def quotes(self, evidence: Sequence[Evidence]) -> str:
        """The first sentence, and the ways to the others."""
        others = " ".join(f'<a href="{escape(self.reader(each))}">{n}</a>' for n, each in enumerate(evidence[1:], 2))
        more = f'<p class="more">{self.say(Label("और वाक्य", "More sentences"))} {others}</p>' if others else ""
        return "".join(map(self.quote, evidence[:1])) + more

    def status(self, each: Happening) -> str:
        """How an event stands; what was simply held needs no word."""
        if not each.status or each.status == "held":
            return ""
        return f' <b class="status{look(each)}">{self.words.bare(terms.concept(each.status))}</b>'

    def days(self, each: Happening) -> str:
        """The days of an event: one, or from one to another."""
        return f"{self.day(each.date)} – {self.day(each.end)}" if each.end and each.end != each.date else self.day(each.date)

    def counted(self, each: Happening) -> str:
        """The number of a meeting in its series, where its name doesn't tell it."""
        ordinal = self.known.number(each.id, "ordinal")
        if ordinal is None or str(ordinal) in each.name.hi:
            return ""
        return f" {self.say(Label(f'क्रम {ordinal}', f'no. {ordinal}'))}"

    def happening(self, each: Happening, without: str = "", *, brief: bool = False) -> str:
        """An event as an entry of a list: when, what, who, where, about what, and what says so; `brief` leaves out who and about what."""
        parties = [id for id in each.countries if id != without and self.known.name(id).hi not in each.name.hi]
        place = self.say(self.known.name(each.place)) if each.place else ""
        lines = [
            (Label("पक्ष", "Parties"), self.things(parties) if len(each.countries) > 1 else ""),
            (Label("लोग", "People"), "" if brief else self.things(id for id in each.officials if id != without)),
            (Label("स्थान", "Place"), place),
            (Label("विषय", "About"), "" if brief else self.things(id for id in each.sectors if id != without)),
        ]
        rows = "".join(f"<p>{self.say(name)} {value}</p>" for name, value in lines if value)
        when = self.days(each) or self.say(Label("तिथि नहीं", "No date"))
        name = f"<h3>{self.thing(each.id)}{self.counted(each)}</h3>"
        entry = f"{when}{self.status(each)}{name}{rows}{self.quotes(each.evidence)}"
        return f'<li class="{each.state}">{entry}</li>' if each.state != "done" else f"<li>{entry}</li>"
