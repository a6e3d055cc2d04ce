"""Ordered quads in, JSON-LD 1.1 in the terms of `ontology/context.jsonld` out: one node a line, the context inside the file.

A sentence is one node: what it is, beside its `@graph`, the triples that it states. rdflib's own writer takes time in the square of
the number of graphs (32 s for 9,000 of them), and Oxigraph's does not shorten names: hence this one.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

import pyoxigraph as ox
from rdflib.namespace import RDF, XSD

from kg.rdf.quads import Quad, Triple
from kg.rdf.terms import BASE, PREFIXES
from kg.resources import ontology

__all__ = ["framed", "jsonld", "names"]

Json = str | int | Sequence["Json"] | Mapping[str, "Json"]


@dataclass(frozen=True, slots=True)
class _Term:
    """What the context says of a property: its short name, the type its values take for granted, and how they are kept."""

    name: str
    type: str = ""
    by_language: bool = False
    always_list: bool = False


def jsonld(ordered: Iterable[Quad], *, base: str = BASE) -> str:
    """The text of a JSON-LD file of `ordered`, quads in the order that `kg.rdf.quads` gives them."""
    nodes: dict[str, dict[str, Json]] = {}
    for graph, group in groupby(ordered, key=lambda quad: quad.graph):
        inside = dict(_nodes((quad.triple for quad in group), base))
        if graph:
            id = _short(graph, base)
            nodes.setdefault(id, {"@id": id})["@graph"] = list(inside.values())
        else:
            nodes = inside
    lines = ",\n".join(_line(nodes[id]) for id in sorted(nodes))
    return f'{{"@context": {_line({**_context(), "@base": base})},\n"@graph": [\n{lines}\n]}}\n'


_TOP = ("Meeting", "Visit", "Agreement", "Commitment")
_APART = frozenset({*_TOP, "Article", "Evidence"}) - {"Agreement"}
"""What is never put inside another node: an agreement is, as the outcome of a meeting; sentences and articles would be everywhere."""


def framed(ordered: Iterable[Quad], *, base: str = BASE) -> str:
    """The text of a JSON-LD file in which each event, agreement and commitment holds what it points at: `ontology/frame.jsonld`.

    First those, then what none of them holds. A thing that several of them point at stands in each (`@embed: @always`).
    """
    graphs: dict[str, dict[str, dict[str, Json]]] = {}
    for graph, group in groupby(ordered, key=lambda quad: quad.graph):
        graphs[_short(graph, base) if graph else ""] = dict(_nodes((quad.triple for quad in group), base))
    nodes = graphs.pop("", {})
    held: set[str] = set()
    lines = [_line(_holding(node, nodes, (id,), held)) for id, node in sorted(nodes.items()) if node.get("@type") in _TOP]
    stating = {id: {"@graph": list(inside.values())} for id, inside in graphs.items()}
    rest = sorted((nodes.keys() | stating.keys()) - held - {id for id, node in nodes.items() if node.get("@type") in _TOP})
    lines += [_line({**nodes.get(id, {"@id": id}), **stating.get(id, {})}) for id in rest]
    text = ",\n".join(lines)
    return f'{{"@context": {_line({**_context(), "@base": base})},\n"@graph": [\n{text}\n]}}\n'


def _holding(node: Mapping[str, Json], nodes: Mapping[str, Mapping[str, Json]], path: tuple[str, ...], held: set[str]) -> dict[str, Json]:
    """A node with the nodes that it points at in the places of their ids; none within itself."""

    def inside(value: Json) -> Json:
        target = nodes.get(value) if isinstance(value, str) and value not in path else None
        if target is None or target.get("@type") in _APART:
            return value
        held.add(str(value))
        return _holding(target, nodes, (*path, str(value)), held)

    links = {term.name for term in _terms().values() if term.type == "@id"}
    return {
        key: value if key not in links else [inside(each) for each in value] if isinstance(value, list) else inside(value)
        for key, value in node.items()
    }


def names() -> dict[str, str]:
    """What the context calls the properties and classes, by IRI.

    >>> names()["https://w3id.org/rajnay/ontology#coChair"]
    'coChair'
    """
    return {iri: term.name for iri, term in _terms().items()}


def _line(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


def _nodes(ordered: Iterable[Triple], base: str) -> Iterator[tuple[str, dict[str, Json]]]:
    for subject, about in groupby(ordered, key=lambda triple: triple.subject):
        id = _short(subject, base)
        node: dict[str, Json] = {"@id": id}
        for predicate, same in groupby(about, key=lambda triple: triple.predicate):
            values = [triple.object for triple in same]
            if predicate == str(RDF.type):
                node["@type"] = _one_or_all([_named(value.value) for value in values])
            else:
                term = _terms().get(predicate, _Term(predicate))
                node[term.name] = _kept(values, term, base)
        yield id, node


def _kept(values: Sequence[ox.NamedNode | ox.Literal], term: _Term, base: str) -> Json:
    tagged = [(value.language, value.value) for value in values if isinstance(value, ox.Literal) and value.language]
    if term.by_language and len(tagged) == len(values):
        languages: dict[str, list[Json]] = {}
        for language, text in tagged:
            languages.setdefault(language, []).append(text)
        return {language: _one_or_all(texts, term.always_list) for language, texts in sorted(languages.items())}
    return _one_or_all([_value(value, term, base) for value in values], term.always_list and not term.by_language)


def _one_or_all(values: list[Json], always_list: bool = False) -> Json:
    return values if always_list or len(values) > 1 else values[0]


def _value(value: ox.NamedNode | ox.Literal, term: _Term, base: str) -> Json:
    if isinstance(value, ox.NamedNode):
        short = _short(value.value, base)
        return short if term.type == "@id" else {"@id": short}
    if value.language:
        return {"@language": value.language, "@value": value.value}
    if value.datatype.value == str(XSD.string) and not term.type:
        return value.value
    if value.datatype.value == str(XSD.integer) and not term.type:
        return int(value.value)
    datatype = _prefixed(value.datatype.value)
    return value.value if datatype == term.type else {"@type": datatype, "@value": value.value}


def _short(iri: str, base: str) -> str:
    """`iri` relative to the base where that reads back as the same, or behind a prefix, or whole."""
    path = iri.removeprefix(base)
    if path != iri and path[:1] not in ("", "/", "?", "#", ".") and ":" not in path.partition("/")[0] and "/." not in path:
        return path
    return _prefixed(iri)


def _named(iri: str) -> str:
    """The short name of a class."""
    return _terms()[iri].name if iri in _terms() else _prefixed(iri)


def _prefixed(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


@cache
def _context() -> dict[str, Json]:
    loaded: dict[str, dict[str, Json]] = json.loads(ontology("context.jsonld").read_text(encoding="utf-8"))
    return loaded["@context"]


@cache
def _terms() -> dict[str, _Term]:
    """The context's terms by their IRIs."""
    terms = {}
    for name, meaning in _context().items():
        said = {"@id": meaning} if isinstance(meaning, str) else meaning
        if not name.startswith("@") and isinstance(said, Mapping) and name not in PREFIXES:
            prefix, _, local = str(said["@id"]).partition(":")
            container = str(said.get("@container", ""))
            terms[PREFIXES[prefix] + local] = _Term(name, str(said.get("@type", "")), "@language" in container, "@set" in container)
    return terms
