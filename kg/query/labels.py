"""What IRIs are called, in the language that is wanted or the nearest one: a store and IRIs in, labels out.

The order is fixed. Wanted in Hindi: Hindi, English, Hindi in Latin letters. Wanted in English: English, Hindi in Latin letters as the graph
has it, or else made from the Hindi. What has no label is called by the end of its IRI.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Literal

import pyoxigraph as ox

from kg.lexicon import spelt
from kg.query.store import Queryable, select
from kg.rdf.terms import PREFIXES
from kg.views import terms

__all__ = ["Lang", "labels"]

Lang = Literal["hi", "en"]
_AT_ONCE = 2000
_ORDER: Mapping[Lang, tuple[str, ...]] = {"hi": ("hi", "en", "hi-latn"), "en": ("en", "hi-latn", "hi")}


def labels(store: Queryable, iris: Iterable[str], lang: Lang) -> dict[str, str]:
    """The labels of those of `iris` that have one: things of the graph, and the terms and concepts of our own vocabularies."""
    wanted = sorted(set(iris))
    found = {iri: label for iri in wanted if (label := _term(iri, lang))}
    rest = iter([iri for iri in wanted if iri not in found])
    while some := list(islice(rest, _AT_ONCE)):
        found.update(_of_things(store, some, lang))
    return found


def _term(iri: str, lang: Lang) -> str | None:
    """What a class, property or concept of our own is called."""
    for prefix, name_of in (("rj", terms.term), ("rjv", terms.concept)):
        if iri.startswith(PREFIXES[prefix]):
            label = name_of(iri.removeprefix(PREFIXES[prefix]))
            return label.hi if lang == "hi" else label.en
    return None


def _of_things(store: Queryable, iris: list[str], lang: Lang) -> Iterator[tuple[str, str]]:
    listed = " ".join(str(ox.NamedNode(iri)) for iri in iris)
    names: dict[str, dict[str, str]] = {}
    for row in select(store, f"SELECT ?thing ?label {{ VALUES ?thing {{ {listed} }} ?thing rdfs:label ?label }} ORDER BY DESC(?label)"):
        thing, label = row["thing"], row["label"]
        if isinstance(thing, ox.NamedNode) and isinstance(label, ox.Literal):
            names.setdefault(thing.value, {})[(label.language or "").lower()] = label.value  # of two, the first in order counts
    for iri, by_language in names.items():
        yield iri, _chosen(by_language, lang)


def _chosen(by_language: Mapping[str, str], lang: Lang) -> str:
    """The label in the nearest language.

    >>> _chosen({"hi": "विक्रम मिस्री"}, "en"), _chosen({"en": "Nepal"}, "hi")
    ('Vikram Misri', 'Nepal')
    """
    known = next((each for each in _ORDER[lang] if each in by_language), None)
    if known is None:
        return next(iter(by_language.values()))
    return spelt(by_language[known]) if (lang, known) == ("en", "hi") else by_language[known]
