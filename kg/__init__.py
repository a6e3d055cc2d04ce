"""Rajnay (राजनय): knowledge graphs from Hindi news about diplomacy, each fact with the sentence that states it.

>>> import kg
>>> article = kg.Article("ढाका-1", "विदेश मंत्री एस. जयशंकर ने 5 जनवरी 2024 को काठमांडू में नेपाल के विदेश मंत्री एन.पी. सऊद से मुलाकात की।")
>>> reading = kg.extract(article)
>>> sorted({entity.kind for entity in reading.entities if entity.kind in ("Meeting", "Official")})
['Meeting', 'Official']

    sources      files -> articles                  text, mentions, frames, facts   an article -> what it says (`pipeline`)
    resolve      what many say -> linked entities   rdf, views                      entities -> RDF, checked; pages
    graph        all of it in order                 query, evaluate, explanation    what one asks of the result
    store        where graphs rest, and grow        export                          a graph in the forms of other tools
    site         a graph as pages to look at        folders                         a folder written whole or not at all
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as _version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.errors import DataError, InputError, KgError, MissingExtra, QueryError, ShapeError, StoreError
    from kg.graph import Graph, build, from_articles, open_folder
    from kg.model import Article, Entity, Evidence, Reading, Statement
    from kg.pipeline import extract
    from kg.sources import read
    from kg.store import Store, open_store

__all__ = [
    "Article",
    "DataError",
    "Entity",
    "Evidence",
    "Graph",
    "InputError",
    "KgError",
    "MissingExtra",
    "QueryError",
    "Reading",
    "ShapeError",
    "Statement",
    "Store",
    "StoreError",
    "build",
    "extract",
    "from_articles",
    "open_folder",
    "open_store",
    "read",
]

try:
    __version__ = _version("rajnay")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0"

# Names are loaded when first used: a worker process and `kg --help` need few of them.
_HOMES = {
    **dict.fromkeys(("DataError", "InputError", "KgError", "MissingExtra", "QueryError", "ShapeError", "StoreError"), "kg.errors"),
    **dict.fromkeys(("Article", "Entity", "Evidence", "Reading", "Statement"), "kg.model"),
    **dict.fromkeys(("Graph", "build", "from_articles", "open_folder"), "kg.graph"),
    "extract": "kg.pipeline",
    "read": "kg.sources",
    **dict.fromkeys(("Store", "open_store"), "kg.store"),
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*__all__, "__version__"})
