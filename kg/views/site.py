"""A whole site of a collection: overview, network, timeline, a reader for each article, a dossier for each thing; paths and texts out.

Styles and scripts lie once in `assets/`. Every address is relative, so that the folder works from a stick, a disk or a server.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import rcssmin

from kg.model import Entity, Reading
from kg.views import terms
from kg.views.dossier import dossier_body
from kg.views.happenings import Chronicle
from kg.views.homes import Homes
from kg.views.known import Known
from kg.views.lean import NAME, lean_page, lean_script
from kg.views.network import SCRIPTS, STYLES, network_page
from kg.views.overview import ARTICLES, articles_body, overview_body
from kg.views.page import SKIP, Link, asset_files
from kg.views.parts import title_of
from kg.views.paths import article_path, between, dossier_path
from kg.views.reader import reader_body
from kg.views.shapes import SHAPES
from kg.views.sureness import GRADES, rules
from kg.views.terms import Label
from kg.views.timeline import timeline_body
from kg.views.words import ENGLISH, Words

if TYPE_CHECKING:
    import networkx

__all__ = ["site_files"]

_PAGES = (
    ("index.html", Label("झलक", "Overview")),
    ("network.html", Label("संबंध-जाल", "Network")),
    ("timeline.html", Label("समयरेखा", "Timeline")),
    ("articles.html", ARTICLES),
)


def site_files(readings: Iterable[Reading], entities: Iterable[Entity], graph: networkx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
    """The path and the text of each file of the site, pages first."""
    known = Known(readings, entities)
    chronicle, words = Chronicle(known), Words()
    homes = Homes(chronicle)
    for label in (NAME, SKIP, _PAGES[1][1], Label("संबंध-जाल में देखें", "See it in the network")):  # what scripts put in
        words.bare(label)
    for key in dict.fromkeys(key for post in known.of_kind("Post") for key in known.keys(post.id, "postType")):
        words.knows(terms.concept(key))  # by which the script tells what the post of a state is called
    yield "index.html", _page("index.html", NAME, overview_body(chronicle, homes, words))
    yield "timeline.html", _page("timeline.html", _PAGES[2][1], timeline_body(chronicle, homes, words), "timeline.js")
    yield "articles.html", _page("articles.html", ARTICLES, articles_body(homes, words))
    yield "network.html", _network(homes, words, graph)
    for id, article in known.articles.items():
        path, title = article_path(id), Label(title_of(article), title_of(article))
        yield path, _page(path, title, reader_body(homes, id, words))
    for id in homes.pages():
        path, title = dossier_path(id), chronicle.series[id].name if id in chronicle.series else known.name(id)
        yield path, _page(path, title, dossier_body(chronicle, homes, id, words))
    shared = dict(asset_files(["site.css", "timeline.js", *STYLES, *SCRIPTS]))
    shared["site.css"] += str(rcssmin.cssmin(_kinds() + _rules()))
    shared |= {"shell.js": lean_script(_nav("index.html")), ENGLISH: words.script()}
    for asset_name, text in sorted(shared.items()):
        yield f"assets/{asset_name}", text


def _page(path: str, title: Label, body: str, *scripts: str) -> str:
    return lean_page(title=title.hi, body=body, home=between(path, "index.html"), assets=between(path, "assets/"), scripts=scripts)


def _network(homes: Homes, words: Words, graph: networkx.MultiDiGraph[str]) -> str:
    path, known = "network.html", homes.known
    return network_page(
        graph,
        articles=known.articles.values(),
        entities=known.entities,
        reader=article_path,
        home=homes.place,
        english=words.knows,
        nav=_nav(path),
        assets="assets/",
    )


def _nav(path: str) -> list[Link]:
    return [Link(between(path, other), name, other == path) for other, name in _PAGES]


def _kinds() -> str:
    """The signs of the kinds as a style: the same outlines as in the network, on links to things, whose addresses tell the kind."""
    looks = []
    for kind, outline in SHAPES.items():  # an entry of a country's page has both in its address: the later rule counts
        name = kind.lower()
        ways = [f'a[href*="{name}/"]', f'a[href*="#{name}-"]', *(['a[href*="series/"]'] if kind == "Meeting" else [])]
        own = (f'main > p[data-kind="{kind}"]', f'main button[data-kind="{kind}"]')
        signs = ", ".join(f"{each}::before" for each in (*(f"main {way}" for way in ways), *own))
        looks.append(f'{signs} {{ background: var(--{kind}); clip-path: path("{outline}"); }}')
        looks.append(f':where(.text a[href*="{name}/"], .text a[href^="#{name}-"]) {{ --kind: var(--{kind}); }}')
    return "\n".join(looks) + "\n"


def _rules() -> str:
    """The rules and the grades in words as a style: the same few would stand at thousands of facts."""
    said = [(f'[data-r="{number}"]', "--rule", label) for number, label in enumerate(rules().values())]
    said += [(f".{name}", "--sure", label) for name, label in GRADES.items() if name != "stated"]
    return '[data-r="no"] { --rule: ""; }\n' + "".join(
        f"{lang}{which} {{ {what}: {json.dumps(f'· {words}', ensure_ascii=False)}; }}\n"
        for which, what, label in said
        for lang, words in (("", label.hi), ('[data-lang="en"] ', label.en))
    )
