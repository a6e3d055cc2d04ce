"""What one asks: anything that answers SPARQL as `pyoxigraph.Store` does. And the contract's prefixes, which nobody need type."""

from __future__ import annotations

from typing import Protocol

import pyoxigraph as ox
from rdflib.namespace import OWL, SH

from kg.rdf.terms import BASE, PREFIXES, RJ

__all__ = ["KNOWN", "Queryable", "base_of", "class_of", "declared", "select", "shortened"]

KNOWN = dict(sorted({**PREFIXES, "owl": str(OWL), "sh": str(SH)}.items()))
"""The prefixes that any query may use without declaring them."""


_RJ = str(RJ)


class Queryable(Protocol):
    """A store that answers SPARQL queries."""

    def query(self, query: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """The answer to a query that declares its prefixes."""


def declared(text: str) -> str:
    """`text` behind the known prefixes, all on one line, so that any place in it is one line further down.

    >>> declared("ASK {}").splitlines()[1:]
    ['ASK {}']
    """
    return " ".join(f"PREFIX {prefix}: <{iri}>" for prefix, iri in KNOWN.items()) + "\n" + text


def select(store: Queryable, text: str) -> ox.QuerySolutions:
    """The solutions of a SELECT query of our own."""
    answer = store.query(declared(text))
    assert isinstance(answer, ox.QuerySolutions)
    return answer


def class_of(iri: str) -> str:
    """The local name of one of our classes.

    >>> class_of("https://w3id.org/rajnay/ontology#Official")
    'Official'
    """
    return iri.removeprefix(_RJ)


def base_of(store: Queryable) -> str:
    """Where a graph's things have their IRIs, told from an article or a country of it.

    >>> base_of(ox.Store())
    'https://w3id.org/rajnay/id/'
    """
    for kind, part in (("Article", "article/"), ("Country", "country/")):
        for row in select(store, f"SELECT ?thing {{ ?thing a rj:{kind} }} LIMIT 1"):
            thing = row["thing"]
            if isinstance(thing, ox.NamedNode) and f"/{part}" in thing.value:
                return thing.value.partition(part)[0]
    return BASE


def shortened(iri: str, base: str) -> str:
    """An IRI behind its prefix, or the part of it behind the graph's base.

    >>> shortened("https://w3id.org/rajnay/id/country/NPL", "https://w3id.org/rajnay/id/")
    'country/NPL'
    """
    if iri.startswith(base):
        return iri.removeprefix(base)
    prefix = next((prefix for prefix, start in KNOWN.items() if iri.startswith(start)), None)
    return iri if prefix is None else f"{prefix}:{iri.removeprefix(KNOWN[prefix])}"
