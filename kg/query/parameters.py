"""What a user gives for a parameter in, SPARQL terms out: RUS, रूस and Russia are all "RUS".

A country is the literal of its ISO code, a date, year, number or word a literal; what several things may be meant by (an official,
a party, a thing, a sector with all that is narrower) is a list of IRIs. A list stands in a query as `VALUES ?who { $who }` or `IN ($who)`.
A parameter that need not be given is the empty string then, `""`: `FILTER("" IN ($since) || …)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Literal

import pycountry
import pyoxigraph as ox
from rapidfuzz import fuzz, process
from rdflib.namespace import SKOS

from kg.errors import QueryError
from kg.lexicon import country_labels
from kg.lexicon.tables import rows
from kg.query.names import found, named
from kg.query.store import Queryable, select
from kg.rdf.terms import RJV
from kg.resources import ontology
from kg.script import fold

__all__ = ["Kind", "terms"]

Kind = Literal[
    "country",
    "official",
    "party",
    "thing",
    "sector",
    "meeting-type",
    "agreement-type",
    "post-type",
    "status",
    "date",
    "year",
    "integer",
    "keyword",
]
"""What a parameter may be; each kind is told by `terms`."""

_SCHEMES = {
    "sector": ("sectors",),
    "meeting-type": ("meeting-types",),
    "agreement-type": ("agreement-types",),
    "post-type": ("post-types",),
    "status": ("event-statuses", "agreement-statuses"),
}
_CLASSES = {"official": ("Official",), "party": ("Country", "Organisation"), "thing": ()}
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_EXPECTED = {
    "date": (_DATE, "a date as 2024-09-18, 2024-09 or 2024"),
    "year": (re.compile(r"\d{4}", re.ASCII), "a year of four digits"),
    "integer": (re.compile(r"\d{1,9}", re.ASCII), "a whole number"),
}
_SHORT = {"uk": "GBR", "uae": "ARE"}
"""What English papers write for states whose codes are others; UK is reserved for GB by ISO 3166 itself."""
_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")


def terms(kind: Kind, given: str, store: Queryable) -> tuple[str, ...]:
    """The SPARQL terms that `given` stands for; an empty tuple where the graph has nothing of that name.

    Raises `QueryError` when it is nothing of its kind: no country, no date. `store` tells whom a name may mean.

    >>> terms("country", "रूस", ox.Store()), terms("year", "२०२४", ox.Store())
    (('"RUS"',), ('"2024"',))
    """
    written = given.strip()
    readers: dict[str, Callable[[str], tuple[str, ...]]] = {
        "country": _country,
        "keyword": lambda text: (str(ox.Literal(text)),),
        **{scheme: partial(_concept, scheme) for scheme in _SCHEMES},
        **{each: partial(_things, each, store) for each in _CLASSES},
        "party": partial(_party, store),
        **{each: partial(_number, each) for each in _EXPECTED},
    }
    return readers[kind](written) if written else ('""',)


def _number(kind: str, text: str) -> tuple[str, ...]:
    pattern, expected = _EXPECTED[kind]
    digits = text.translate(_DIGITS)
    if not pattern.fullmatch(digits):
        raise QueryError(text, f"'{text}' is no {kind}; write {expected}")
    return (digits.lstrip("0") or "0",) if kind == "integer" else (str(ox.Literal(digits)),)


def _country(text: str) -> tuple[str, ...]:
    code = _countries().get(fold(text))
    if code is None:
        near = _near(text, [*_countries()])
        raise QueryError(text, f"'{text}' is no country that we know{near}; write its ISO 3166 code (RUS), or its name in Hindi or English")
    return (str(ox.Literal(code)),)


@cache
def _countries() -> Mapping[str, str]:
    """ISO codes by folded names: those of CLDR and ISO 3166, the codes themselves, and other Hindi names of our word list."""
    known = {fold(row.form): row.id for row in rows("countries") if row.kind == "alias"}
    for country in pycountry.countries:
        others = (country.alpha_2, country.name, getattr(country, "common_name", ""), getattr(country, "official_name", ""))
        known.update((fold(name), country.alpha_3) for name in others if name)
    for code, names in country_labels().items():
        known.update((fold(name), code) for name in (*names, code))
    return {**known, **_SHORT}


def _concept(kind: str, text: str) -> tuple[str, ...]:
    keys = _concepts(kind)
    named = keys.get(fold(text))
    if named is None:
        wanted = ", ".join(sorted(key for key in keys if key.isascii() and key in RJV._extras))
        raise QueryError(text, f"'{text}' is no {kind.replace('-', ' ')}; write one of: {wanted}, or its name in Hindi or English")
    return tuple(str(ox.NamedNode(iri)) for iri in (_with_narrower(named) if kind == "sector" else (named,)))


@cache
def _concepts(kind: str) -> Mapping[str, str]:
    """The IRIs of a kind's concepts by their keys and their folded names."""
    schemes = {str(RJV[scheme]) for scheme in _SCHEMES[kind]}
    concepts = {s for s, p, o in _vocabulary() if p == str(SKOS.inScheme) and o in schemes}
    by_name = {fold(o): s for s, p, o in _vocabulary() if s in concepts and p in (str(SKOS.prefLabel), str(SKOS.altLabel))}
    return {**by_name, **{iri.removeprefix(str(RJV)): iri for iri in sorted(concepts)}}


def _with_narrower(iri: str) -> list[str]:
    below = sorted(s for s, p, o in _vocabulary() if p == str(SKOS.broader) and o == iri)
    return [iri, *(each for narrow in below for each in _with_narrower(narrow))]


@cache
def _vocabulary() -> tuple[tuple[str, str, str], ...]:
    triples = ox.parse(path=ontology("vocabulary.ttl"), format=ox.RdfFormat.TURTLE)
    return tuple((_value(triple.subject), triple.predicate.value, _value(triple.object)) for triple in triples)


def _value(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else str(term)


def _party(store: Queryable, text: str) -> tuple[str, ...]:
    """A country by its code or any of its names; else an organisation by its name."""
    code = _countries().get(fold(text))
    if code is None:
        return _things("party", store, text)
    return tuple(str(row["country"]) for row in select(store, f"SELECT ?country {{ ?country rj:iso3 {ox.Literal(code)} }}"))


def _things(kind: str, store: Queryable, text: str) -> tuple[str, ...]:
    """The IRIs of the things that are meant: those with just this name, else those whose names come nearest."""
    hits = named(store, text, kinds=_CLASSES[kind]) or found(store, text, kinds=_CLASSES[kind], limit=None)
    best = [hit for hit in hits if hit.score == hits[0].score]
    return tuple(str(ox.NamedNode(hit.iri)) for hit in best)


def _near(text: str, known: list[str]) -> str:
    match = process.extractOne(fold(text), known, scorer=fuzz.ratio, score_cutoff=75)
    return f" (is '{match[0]}' meant?)" if match else ""
