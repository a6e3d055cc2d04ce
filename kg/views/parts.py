"""What the pages of a site are made of: links to things, days, quotes with the way into the reader; markup, escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from kg.model import Article, Evidence
from kg.views import terms
from kg.views.happenings import Happening
from kg.views.homes import Homes, place_name
from kg.views.known import Fact, target
from kg.views.page import both
from kg.views.paths import article_path, between
from kg.views.sureness import GRADES, grade
from kg.views.terms import Label
from kg.views.words import Words

__all__ = ["MANY", "Parts", "listed", "number", "title_of"]

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


_TOLD = frozenset({"date", "endDate", "status", "meetingType", "agreementType", "ordinal"})
"""What the head of an entry tells."""


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

    def __init__(self, homes: Homes, path: str, words: Words) -> None:
        self.homes, self.known, self.path, self.words = homes, homes.known, path, words
        self.say, self.among, self.day = words.say, words.among, words.day
        self.cited: dict[str, int] | None = None  # on a page that lists its sources, their numbers

    def href(self, id: str) -> str:
        """Where a thing is to be seen: on its own page or its country's, else in the network."""
        return self.homes.way(self.path, id)

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
        cited = self.source(article) if self.cited is None else f"[{self.cite(article.id)}]"
        return f'<q>{text}\N{NO-BREAK SPACE}<a href="{escape(self.reader(evidence))}">{cited}</a></q>'

    def cite(self, article: str) -> int:
        """The number of an article among the sources of the page."""
        if self.cited is None:
            self.cited = {}
        return self.cited.setdefault(article, len(self.cited) + 1)

    def source(self, article: Article) -> str:
        """Whose article it is, and of what day."""
        publisher = escape(article.publisher, quote=False) if article.publisher else ""
        return listed(part for part in (publisher, self.day(article.published or "")) if part) or self.among(Label("लेख", "Article"))

    def quotes(self, evidence: Sequence[Evidence]) -> str:
        """The first sentence, and the ways to the others."""
        others = " ".join(f'<a href="{escape(self.reader(each))}">{n}</a>' for n, each in enumerate(evidence[1:], 2))
        more = f'<p class="more">{self.words.bare(Label("और वाक्य", "More sentences"))} {others}</p>' if others else ""
        return "".join(map(self.quote, evidence[:1])) + more

    def status(self, each: Happening) -> str:
        """How an event stands; what was simply held needs no word."""
        if not each.status or each.status == "held":
            return ""
        return f" <b>{self.words.bare(terms.concept(each.status))}</b>"

    def days(self, each: Happening) -> str:
        """The days of an event: one, or from one to another."""
        return f"{self.day(each.date)} – {self.day(each.end)}" if each.end and each.end != each.date else self.day(each.date)

    def happening(self, each: Happening, without: str = "") -> str:
        """An event as an entry of a list: when, what, who, where, and what says so; its name leads to all that is known of it."""
        told = self.quote(each.evidence[0]) if self.homes.place(each.id)[0] else self.quotes(each.evidence)
        met = self.met(each, without)
        return self._entry(each, self.thing(each.id), (f"<p>{met}</p>" if met else "") + told)

    def line(self, each: Happening, without: str = "") -> str:
        """An event as a line of a long list."""
        met = self.met(each, without)
        behind = f" <u>{met}</u>" if met else ""
        look = f' class="{each.state}"' if each.state != "done" else ""
        return f"<li{look}>{self._when(each)} {self.thing(each.id)}{self.status(each)}{behind}</li>"

    def met(self, each: Happening, without: str = "") -> str:
        """Who took part, and where, as far as the name doesn't tell; in plain words, since they have their links beside the sentence."""
        told = () if without.startswith("sector/") else each.officials
        names = [self.known.name(id) for id in told if id != without]
        people = listed(self.among(name) for name in names if name.hi not in each.name.hi)
        return " · ".join(part for part in (people, self._place(each.place)) if part)

    def whole(self, each: Happening, country: str) -> str:
        """All that is known of an event, on the page of one of its countries; the script adds the way into the network."""
        facts: dict[str, list[Fact]] = {}
        for fact in self.known.facts(each.id):
            facts.setdefault(fact.prop, []).append(fact)
        rows = "".join(self._row(each, prop, found, country) for prop, found in facts.items() if prop not in _TOLD)
        if len(dates := self.known.dates(each.id)) > 1:
            rows += f"<p>{self.among(terms.term('date'))}: {listed(map(self.day, dates))}</p>"
        quotes = "".join(map(self.quote, each.evidence)) if each.kind == "Agreement" else self.quotes(each.evidence)
        return self._entry(each, self.words.bare(each.name), rows + self.sureness(facts) + quotes, place_name(each.id))

    def sureness(self, facts: Mapping[str, Iterable[Fact]]) -> str:
        """Of which properties it is more, or less, sure than that a sentence says it."""
        graded: dict[str, dict[str, None]] = {}
        for prop, found in facts.items():
            for fact in found:
                graded.setdefault(grade(fact, self.known), {})[prop] = None
        told = (
            f"{self.among(GRADES[name])}: {listed(self.among(terms.term(prop)) for prop in graded[name])}"
            for name in GRADES
            if name in graded and name != "stated"
        )
        line = " · ".join(told)
        return f"<small>{line}</small>" if line else ""

    def _entry(self, each: Happening, name: str, rest: str, place: str = "") -> str:
        look = f' class="{each.state}"' if each.state != "done" else ""
        at = f' id="{place}"' if place else ""
        return f"<li{at}{look}>{self._when(each)}{self.status(each)}<h3>{name}</h3>{rest}</li>"

    def _row(self, each: Happening, prop: str, facts: Iterable[Fact], country: str) -> str:
        """A property and its values, without what the entry's name tells or the page is of."""
        values = []
        for fact in facts:
            id = target(fact.value, prop)
            if id != country and not (id.startswith("country/") and self.known.name(id).hi in each.name.hi):
                values.append(self._place(id) if prop == "place" else self.thing(id) if id else self.among(self.known.shown(fact)))
        return f"<p>{self.among(terms.term(prop))}: {listed(values)}</p>" if values else ""

    def _when(self, each: Happening) -> str:
        return self.days(each) or self.among(Label("तिथि नहीं", "No date"))

    def _place(self, id: str) -> str:
        return self.among(self.known.name(id)) if id else ""
