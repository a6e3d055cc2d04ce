"""The ontology and its vocabularies as the server gives them: what the SPARQL page completes, and a term's own data."""

from __future__ import annotations

import json
from functools import cache

import pyoxigraph as ox
from rdflib.namespace import RDFS, SKOS

from kg.query.store import KNOWN
from kg.rdf.terms import BASE, PREFIXES
from kg.resources import ontology
from kg.serve.answer import Answer, Refusal
from kg.serve.data import written

__all__ = ["completions", "term_data"]

_LABELS = {str(RDFS.label), str(SKOS.prefLabel)}


@cache
def completions() -> bytes:
    """The prefixes and the terms of ours with their labels, as JSON.

    >>> {"term": "rj:coChair", "hi": "सह-अध्यक्ष", "en": "co-chair"} in json.loads(completions())["terms"]
    True
    """
    names: dict[str, dict[str, str]] = {}
    for quad in _quads():
        subject, value = quad.subject, quad.object
        if isinstance(subject, ox.NamedNode) and isinstance(value, ox.Literal) and quad.predicate.value in _LABELS:
            names.setdefault(subject.value, {})[value.language or ""] = value.value
    terms = []
    for prefix in ("rj", "rjv"):
        start = PREFIXES[prefix]
        for iri, by in sorted(names.items()):
            if iri.startswith(start) and iri != start:
                terms.append({"term": f"{prefix}:{iri.removeprefix(start)}", "hi": by.get("hi", ""), "en": by.get("en", "")})
    return json.dumps({"prefixes": KNOWN, "terms": terms}, ensure_ascii=False).encode()


def term_data(iri: str, type: str) -> Answer:
    """What our files say of a term or concept; of the ontology's own IRI all that they say. Raises `Refusal` (404) for no term of ours."""
    quads = [quad for quad in _quads() if iri == PREFIXES["rj"] or iri in (_value(quad.subject), _value(quad.object))]
    if not quads:
        raise Refusal(404, f"<{iri}> is no term of ours; /ontology has them all")
    return written(quads, type, BASE, 1 << 30)


@cache
def _quads() -> tuple[ox.Quad, ...]:
    return tuple(quad for name in ("rajnay.ttl", "vocabulary.ttl") for quad in ox.parse(path=ontology(name), format=ox.RdfFormat.TURTLE))


def _value(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else ""
