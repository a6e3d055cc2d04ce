"""The network as one page: pyvis gives the drawing engine and its data, the rest is ours (see `assets/`).

In goes a graph of things; out comes HTML in which each fact shows the sentences that state it. The places of the nodes are
reckoned here, so that the page opens at rest and looks the same each time.

A node is an IRI with `kind`, `label_hi` and `label_en`. An edge's key is its property, its `evidence` IRIs end in
`#char=start,end`. It may have `prop`, `label_hi` and `label_en` where the ontology doesn't tell them, and `sentences`, the
texts at `evidence` in the same order; without them they are cut out of the articles.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from kg.model import Article, Date, Entity, Text
from kg.views import terms
from kg.views.drawing import drawing
from kg.views.packed import PACKED
from kg.views.page import Link, asset, data_block, page
from kg.views.paths import plain_path
from kg.views.sentences import Sentences
from kg.views.words import ENGLISH

if TYPE_CHECKING:
    import networkx

__all__ = ["SCRIPTS", "STYLES", "network_page"]

STYLES = ("network.css", "panel.css")
SCRIPTS = (PACKED,)
"""The assets of the page, for a site that keeps them beside its pages."""

_TITLE = terms.Label("राजनय: किसने किससे, कहाँ, किस पर बात की", "Rajnay: who met whom, where, about what")
_HIDDEN = ("Place", "Post")
"""Kinds that the page leaves out of the drawing until asked: there are many, and the panel tells them anyway."""
_OWN_PART = re.compile(rf"/((?:{'|'.join(kind.lower() for kind in terms.KINDS)})/.+)$")
_NARROWER = {"coChair": "participant"}
"""Whoever is a co-chair is a participant too; the page says it once, by the narrower word."""

Edge = tuple[int, int, str, Mapping[str, Any]]
Fact = tuple[int, str, int | terms.Label, list[int]]
"""Subject, property, the number of a thing or a value in words, and the numbers of the sentences."""


def network_page(
    graph: networkx.MultiDiGraph[str],
    *,
    title: str = "",
    articles: Iterable[Article] = (),
    entities: Iterable[Entity] = (),
    report: str = "",
    reader: Callable[[str], str] | None = None,
    home: Callable[[str], tuple[str, str]] | None = None,
    english: Callable[[terms.Label], bool] | None = None,
    nav: Sequence[Link] = (),
    assets: str = "",
) -> str:
    """The network as one HTML page that needs nothing else.

    Without a `title` the page has one in the reader's language. `articles` are the sources: they give each sentence its text and
    its headline. `entities`, linked, give what is no edge: dates, amounts, types, other spellings. `report` is the address of
    the page of `report_page`, such as `report.html`, to link each sentence to its article. `reader` gives the address of an
    article's own page by its id, in which a sentence has the id `s` and its start; `home` the page that tells of a
    thing by its id, and the place in it, each or both empty. `english` tells whether the asset
    `english.js` has the English of a name, which then isn't repeated. `nav` and `assets` are as in `page`.

    >>> import networkx
    >>> graph = networkx.MultiDiGraph()
    >>> graph.add_node("https://w3id.org/rajnay/id/country/IND", kind="Country", label_hi="भारत", label_en="India")
    >>> "भारत" in network_page(graph)
    True
    """
    heading = terms.Label(title, title) if title else _TITLE
    sources = tuple(articles)
    things = {entity.id: entity for entity in entities}
    sentences = Sentences(sources)
    data = {**_data(graph, sentences, things), "read": len(sources), "report": report}
    data["readers"] = [reader(about[0]) for about in sentences.articles()] if reader else []
    data |= _pages(data["keys"], home)
    if english:
        data["en"] = ["" if english(terms.Label(hi, en or hi)) else en or hi for hi, en in zip(data["hi"], data["en"], strict=True)]
        data["values"] = [value[:1] if english(terms.Label(value[0], value[-1])) else [value[0], value[-1]] for value in data["values"]]
    return page(
        title=heading,
        heading=not nav,
        nav=nav,
        body=asset("network.html") + data_block("data", data),
        tools=asset("search.html"),
        styles=STYLES,
        scripts=(ENGLISH, *SCRIPTS) if english else SCRIPTS,
        kind="network",
        inert=True,
        assets=assets,
    )


def _pages(keys: Sequence[str], home: Callable[[str], tuple[str, str]] | None) -> dict[str, Any]:
    """The pages that tell of things, and for each thing the number of its page and of its card there.

    What `pages` has is "=" when the key itself tells the page; it ends in "#" when the key is to be put behind, in "-" when it is the
    number of the card.
    """
    pages: dict[str, int] = {}
    numbers, cards = [], []
    for key in keys:
        page, place = home(unquote(key)) if home else ("", "")
        kind, _, card = place.rpartition("-")
        if page == plain_path(unquote(key)):
            page = "="
        carded = card.isdecimal() and "/" not in place
        numbers.append(pages.setdefault(f"{page}#{kind}-" if carded else f"{page}#" if place else page, len(pages)))
        cards.append(int(card) if carded else 0)
    return {"pages": list(pages), "page": numbers, "card": cards}


def _data(graph: networkx.MultiDiGraph[str], sentences: Sentences, entities: Mapping[str, Entity]) -> dict[str, Any]:
    """All that the script needs, as columns by the number of the node: a tenth of what a record for each would take."""
    names = sorted(graph.nodes, key=lambda name: (-graph.degree(name), str(name)))
    number = {name: index for index, name in enumerate(names)}
    about = [graph.nodes[name] for name in names]
    keys = [_key(str(name)) for name in names]
    things = [entities.get(unquote(key)) for key in keys]
    dates = [_date(thing) for thing in things]
    shown = [_undated(_label(node, key), date) for node, key, date in zip(about, keys, dates, strict=True)]
    edges = _edges(graph, number)
    facts: list[Fact] = [(one, prop, other, _said(said, sentences)) for one, other, prop, said in edges]
    for index, thing in enumerate(things):
        facts += _literal_facts(index, thing, sentences) if thing else []
    facts.sort(key=lambda fact: (fact[0], terms.rank(fact[1])))
    kinds = [str(node.get("kind", "")) for node in about]
    order = [*terms.KINDS, *sorted(set(kinds) - set(terms.KINDS))]
    named = {prop: _label(said, prop) for _, _, prop, said in edges if "label_hi" in said}
    return {
        "keys": keys,
        "kind": [order.index(kind) for kind in kinds],
        "hi": [hindi for hindi, _ in shown],
        "en": [english if english != hindi else "" for hindi, english in shown],
        "dates": dates,
        "aliases": {str(index): found for index, thing in enumerate(things) if (found := _aliases(thing, shown[index]))},
        "order": order,
        "kinds": [list(terms.term(kind)) for kind in order],
        "hidden": list(_HIDDEN),
        "sentences": sentences.sentences(),
        "articles": sentences.articles(),
        **_columns(facts, named),
        **drawing(kinds, [(one, other, prop) for one, other, prop, _ in edges], _HIDDEN),
    }


def _columns(facts: Sequence[Fact], named: Mapping[str, list[str]]) -> dict[str, Any]:
    """The facts as [property, object, sentences …] by number behind their subject; an object below zero is the value -1 - n."""
    props = sorted({fact[1] for fact in facts})
    values: dict[terms.Label, int] = {}
    told: list[list[Any]] = []
    for subject, prop, value, said in facts:
        target = value if isinstance(value, int) else -1 - values.setdefault(value, len(values))
        told += [] if told and told[-1][0] == subject else [[subject]]
        told[-1].append([props.index(prop), target, *said])
    return {
        "told": told,
        "props": [[prop, *named.get(prop, terms.term(prop))] for prop in props],
        "values": [list(label) if label.hi != label.en else [label.hi] for label in values],
    }


def _key(iri: str) -> str:
    """The part of an IRI that names the thing, whatever the base: `country/IND`, `sector/trade`; else the whole IRI."""
    match = _OWN_PART.search(iri)
    return match[1] if match else iri.replace("https://w3id.org/rajnay/vocab/", "sector/")


def _edges(graph: networkx.MultiDiGraph[str], number: Mapping[str, int]) -> list[Edge]:
    """The edges in order, without those that a narrower property already says of the same pair."""
    edges: list[Edge] = [
        (number[one], number[other], str(said.get("prop", key)), said) for one, other, key, said in graph.edges(keys=True, data=True)
    ]
    known = {(one, other, _NARROWER.get(prop)) for one, other, prop, _ in edges}
    return sorted((edge for edge in edges if edge[:3] not in known), key=lambda edge: edge[:3])


def _said(about: Mapping[str, Any], sentences: Sentences) -> list[int]:
    return sentences.at_iris(about.get("evidence", ()), about.get("sentences", ()))


def _literal_facts(index: int, thing: Entity, sentences: Sentences) -> list[Fact]:
    """Each statement that is no edge and no spelling."""
    seen: dict[tuple[str, terms.Label], set[int]] = {}
    for statement in thing.statements:
        label = terms.literal(statement.value)
        if label and statement.prop not in ("altLabel", "sector"):
            seen.setdefault((statement.prop, label), set()).update(sentences.at(statement.evidence))
    return [(index, prop, label, sorted(numbers)) for (prop, label), numbers in seen.items()]


def _date(thing: Entity | None) -> str:
    """The first date of an event, by which it is told from others of the same name; several may be stated."""
    return min((s.value.iso for s in thing.statements if s.prop == "date" and isinstance(s.value, Date)), default="") if thing else ""


def _aliases(thing: Entity | None, shown: Sequence[str]) -> list[str]:
    """Other names to search by."""
    stated = [statement.value for statement in thing.statements if statement.prop == "altLabel"] if thing else []
    given: Sequence[Text] = thing.labels if thing else ()
    date = _date(thing)
    return sorted({name for value in (*stated, *given) if isinstance(value, Text) for name in _undated([value.text], date)} - set(shown))


def _label(attributes: Mapping[str, Any], otherwise: str) -> list[str]:
    hindi, english = attributes.get("label_hi"), attributes.get("label_en")
    return [str(hindi or english or otherwise), str(english or hindi or otherwise)]


def _undated(names: Sequence[str], date: str) -> list[str]:
    """The names without the date in brackets at their end, which the page tells beside them in words.

    >>> _undated(["भारत–पेरू वार्ता (2024-09-18)", "India–Peru talks (18 September 2024)"], "2024-09-18")
    ['भारत–पेरू वार्ता', 'India–Peru talks']
    """
    ends = [f" ({said})" for said in (date, terms.date_text(date), terms.date_text(date, "en")) if said]
    return [next((name.removesuffix(end) for end in ends if name.endswith(end)), name) for name in names]
