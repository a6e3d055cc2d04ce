"""A whole site of a collection: overview, network, timeline, a reader for each article, a dossier for each thing; paths and texts out.

Styles and scripts lie once in `assets/`. Every address is relative, so that the folder works from a stick, a disk or a server.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.model import Entity, Reading
from kg.views.dossier import dossier_body, dossier_ids
from kg.views.happenings import Chronicle
from kg.views.known import Known
from kg.views.network import SCRIPTS, STYLES, network_page
from kg.views.overview import ARTICLES, articles_body, overview_body
from kg.views.page import Link, asset, asset_files, bar_script, page
from kg.views.parts import title_of
from kg.views.paths import DOSSIERS, article_path, between, dossier_path
from kg.views.reader import reader_body
from kg.views.shapes import SHAPES
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
_NAME = Label("राजनय", "Rajnay")
_BAR = "bar.js"
_STYLES, _SCRIPTS = ("site.css",), (_BAR, "site.js")


def site_files(readings: Iterable[Reading], entities: Iterable[Entity], graph: networkx.MultiDiGraph[str]) -> Iterator[tuple[str, str]]:
    """The path and the text of each file of the site, pages first."""
    known = Known(readings, entities)
    chronicle, words = Chronicle(known), Words()
    yield "index.html", _page("index.html", _NAME, overview_body(chronicle, words), "overview")
    yield "timeline.html", _page("timeline.html", _PAGES[2][1], timeline_body(chronicle, words), "timeline", "timeline.js")
    yield "articles.html", _page("articles.html", ARTICLES, articles_body(known, words), "listing")
    yield "network.html", _network(known, graph)
    for id, article in known.articles.items():
        path, title = article_path(id), Label(title_of(article), title_of(article))
        yield path, _page(path, title, reader_body(known, id, words), "reader")
    for id in dossier_ids(chronicle):
        path, title = dossier_path(id), chronicle.series[id].name if id in chronicle.series else known.name(id)
        yield path, _page(path, title, dossier_body(chronicle, id, words), "dossier")
    made = {_BAR: bar_script(_nav("index.html")), ENGLISH: words.script(), "site.css": asset("site.css") + _kinds()}
    for asset_name, text in sorted({**asset_files(["site.js", "timeline.js", *STYLES, *SCRIPTS]), **made}.items()):
        yield f"assets/{asset_name}", text


def _page(path: str, title: Label, body: str, kind: str, *scripts: str) -> str:
    named = title if title == _NAME else Label(f"{title.hi} · {_NAME.hi}", f"{title.en} · {_NAME.en}")
    assets = between(path, "assets/")
    return page(title=named, body=body, styles=_STYLES, scripts=(*_SCRIPTS, *scripts), kind=kind, nav=_nav(path), assets=assets, lean=True)


def _network(known: Known, graph: networkx.MultiDiGraph[str]) -> str:
    path, sources = "network.html", known.articles.values()
    return network_page(
        graph, articles=sources, entities=known.entities, reader=article_path, dossier=dossier_path, nav=_nav(path), assets="assets/"
    )


def _nav(path: str) -> list[Link]:
    return [Link(between(path, other), name, other == path) for other, name in _PAGES]


def _kinds() -> str:
    """The signs of the kinds as a style: the same outlines as in the network, on links to things, whose addresses tell the kind."""
    rules = []
    for kind, outline in SHAPES.items():
        name = kind.lower()
        links = [f'main a[href*="{name}/"]', f'main a[href*="node={name}/"]'] if kind in DOSSIERS else [f'main a[href*="node={name}/"]']
        if kind == "Meeting":
            links.append('main a[href*="series/"]')
        own = f'main .kind[data-kind="{kind}"], main button[data-kind="{kind}"]'
        signs = ", ".join(f"{each}::before" for each in (*links, *own.split(", ")))
        rules.append(f'{signs} {{ background: var(--{kind}); clip-path: path("{outline}"); }}')
    return "\n".join(rules) + "\n"
