"""The network as one page: pyvis gives the drawing engine and its data, the rest is ours (see `assets/`).

In goes a graph of things; out comes HTML in which each fact shows the sentences that state it. The places of the nodes are
reckoned here, so that the page opens at rest and looks the same each time.

A node is an IRI with `kind`, `label_hi` and `label_en`. An edge's key is its property, its `evidence` IRIs end in
`#char=start,end`. It may have `prop`, `label_hi` and `label_en` where the ontology doesn't tell them, and `sentences`, the
texts at `evidence` in the same order; without them they are cut out of the articles.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from kg.model import Article, Date, Entity, Text
from kg.views import terms
from kg.views.layout import positions
from kg.views.page import ENGINE, asset, data_block, page
from kg.views.sentences import Sentences

if TYPE_CHECKING:
    import networkx

__all__ = ["network_page"]

_TITLE = ["राजनय: किसने किससे, कहाँ, किस पर बात की", "Rajnay: who met whom, where, about what"]
_SCRIPTS = ("words.js", "canvas.js", "labels.js", "panel.js", "search.js", "main.js")
_HIDDEN = ("Place", "Post")
"""Kinds that the page leaves out of the drawing until asked: there are many, and the panel tells them anyway."""
_ORDER = (
    "holds",
    "represents",
    "postType",
    "postOf",
    "meetingType",
    "agreementType",
    "status",
    "ordinal",
    "date",
    "endDate",
    "place",
    "visitor",
    "destination",
    "country",
    "party",
    "donor",
    "recipient",
    "amount",
    "currency",
    "programme",
    "coChair",
    "participant",
    "signatory",
    "sector",
    "organiser",
    "outcome",
)
"""The order in which the panel tells the facts of a thing: what, when, where, who, about what."""
_OWN_PART = re.compile(rf"/((?:{'|'.join(kind.lower() for kind in terms.KINDS)})/.+)$")
_NARROWER = {"coChair": "participant"}
"""Whoever is a co-chair is a participant too; the page says it once, by the narrower word."""


def network_page(
    graph: networkx.MultiDiGraph[str],
    *,
    title: str = "",
    articles: Iterable[Article] = (),
    entities: Iterable[Entity] = (),
    report: str = "",
) -> str:
    """The network as one HTML page that needs nothing else.

    Without a `title` the page has one in the reader's language. `articles` are the sources: they give each sentence its text and
    its headline. `entities`, linked, give what is no edge: dates, amounts, types, other spellings. `report` is the address of
    the page of `report_page`, such as `report.html`, to link each sentence to its article; without it there are no such links.

    >>> import networkx
    >>> graph = networkx.MultiDiGraph()
    >>> graph.add_node("https://w3id.org/rajnay/id/country/IND", kind="Country", label_hi="भारत", label_en="India")
    >>> "भारत" in network_page(graph)
    True
    """
    heading = [title, title] if title else _TITLE
    sources = tuple(articles)
    things = {entity.id: entity for entity in entities}
    data = {**_data(graph, Sentences(sources), things), "read": len(sources), "report": report, "title": heading}
    body = asset("network.html") + data_block("data", data)
    scripts = (ENGINE, *_SCRIPTS)
    named = terms.Label(*heading)
    return page(title=named, heading=True, body=body, tools=asset("search.html"), styles=("network.css",), scripts=scripts, kind="network")


def _data(graph: networkx.MultiDiGraph[str], sentences: Sentences, entities: Mapping[str, Entity]) -> dict[str, Any]:
    """All that the script needs: nodes and edges as pyvis gives them, facts, sentences, words."""
    names = sorted(graph.nodes, key=lambda name: (-graph.degree(name), str(name)))
    number = {name: index for index, name in enumerate(names)}
    about = [graph.nodes[name] for name in names]
    keys = [_key(str(name)) for name in names]
    things = [entities.get(unquote(key)) for key in keys]
    dates = [_date(thing) for thing in things]
    shown = [_undated(_label(node, key), date) for node, key, date in zip(about, keys, dates, strict=True)]
    edges = _edges(graph, number)
    pairs = sorted({(min(one, other), max(one, other)) for one, other, _, _ in edges if one != other})
    facts = [_edge_fact(edge, sentences) for edge in edges]
    for index, thing in enumerate(things):
        facts += _literal_facts(index, thing, sentences) if thing else []
    facts.sort(key=lambda fact: (fact[0], _place_of(fact[1])))
    props = {prop: list(terms.term(prop)) for prop in sorted({fact[1] for fact in facts})}
    return {
        **_drawing(about, pairs, [name[0] for name in shown]),
        "keys": keys,
        "english": [name[1] for name in shown],
        "dates": dates,
        "aliases": [_aliases(thing) for thing in things],
        "facts": facts,
        "props": props | {prop: _label(said, prop) for _, _, prop, said in edges if "label_hi" in said},
        "kinds": {kind: [*terms.term(kind), shape] for kind, shape in terms.KINDS.items()},
        "order": list(terms.KINDS),
        "hidden": list(_HIDDEN),
        "sentences": sentences.sentences(),
        "articles": sentences.articles(),
    }


def _key(iri: str) -> str:
    """The part of an IRI that names the thing, whatever the base: `country/IND`, `sector/trade`; else the whole IRI."""
    match = _OWN_PART.search(iri)
    return match[1] if match else iri.replace("https://w3id.org/rajnay/vocab/", "sector/")


Edge = tuple[int, int, str, Mapping[str, Any]]


def _edges(graph: networkx.MultiDiGraph[str], number: Mapping[str, int]) -> list[Edge]:
    """The edges in order, without those that a narrower property already says of the same pair."""
    edges: list[Edge] = [
        (number[one], number[other], str(said.get("prop", key)), said) for one, other, key, said in graph.edges(keys=True, data=True)
    ]
    known = {(one, other, _NARROWER.get(prop)) for one, other, prop, _ in edges}
    return sorted((edge for edge in edges if edge[:3] not in known), key=lambda edge: edge[:3])


def _edge_fact(edge: Edge, sentences: Sentences) -> list[Any]:
    one, other, prop, said = edge
    return [one, prop, other, "", sentences.at_iris(said.get("evidence", ()), said.get("sentences", ()))]


def _literal_facts(index: int, thing: Entity, sentences: Sentences) -> list[list[Any]]:
    """[subject, property, value in Hindi, in English, sentences] of each statement that is no edge and no spelling."""
    seen: dict[tuple[str, terms.Label], set[int]] = {}
    for statement in thing.statements:
        label = terms.literal(statement.value)
        if label and statement.prop not in ("altLabel", "sector"):
            seen.setdefault((statement.prop, label), set()).update(sentences.at(statement.evidence))
    return [[index, prop, label.hi, label.en, sorted(numbers)] for (prop, label), numbers in seen.items()]


def _date(thing: Entity | None) -> str:
    """The first date of an event, by which it is told from others of the same name; several may be stated."""
    return min((s.value.iso for s in thing.statements if s.prop == "date" and isinstance(s.value, Date)), default="") if thing else ""


def _aliases(thing: Entity | None) -> list[str]:
    """Other names to search by."""
    stated = [statement.value for statement in thing.statements if statement.prop == "altLabel"] if thing else []
    given: Sequence[Text] = thing.labels if thing else ()
    return sorted({value.text for value in (*stated, *given) if isinstance(value, Text)})


def _place_of(prop: str) -> tuple[int, str]:
    return (_ORDER.index(prop), "") if prop in _ORDER else (len(_ORDER), prop)


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


def _drawing(nodes: Sequence[Mapping[str, Any]], pairs: list[tuple[int, int]], names: Sequence[str]) -> dict[str, Any]:
    """Nodes, edges and options for the drawing engine, by pyvis; one line for each pair, however many facts join it."""
    from pyvis.network import Network  # here, as it loads IPython, which takes a second

    net = Network(directed=True)  # undirected, pyvis compares each edge with all before it
    degree = [0] * len(nodes)
    for one, other in pairs:
        degree[one] += 1
        degree[other] += 1
    for index, (node, (x, y)) in enumerate(zip(nodes, positions(len(nodes), pairs), strict=True)):
        kind = str(node.get("kind", ""))
        net.add_node(
            index,
            label=names[index],
            shape=terms.KINDS.get(kind, "dot"),
            group=kind,
            size=_size(kind, degree[index]),
            x=x,
            y=y,
        )
    for one, other in pairs:
        net.add_edge(one, other)
    net.set_options(asset("engine.json"))
    found, drawn, _, _, _, options = net.get_network_data()
    return {"nodes": found, "edges": [[edge["from"], edge["to"]] for edge in drawn], "options": json.loads(options)}


def _size(kind: str, degree: int) -> int:
    """The half-width in pixels: by the square root, so that the area goes with the number of links."""
    if kind == "Country":
        return round(min(34.0, 9 + 2.4 * math.sqrt(degree)))
    size = min(16.0, 6 + 1.5 * math.sqrt(degree))
    return round(size * 1.35 if kind == "Commitment" else size)  # a star looks smaller than it is
