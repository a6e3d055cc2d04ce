"""The ontology and its vocabularies as one page of HTML, in English and Hindi side by side; it asks nothing of the network.

What the Turtle files say, and nothing else: labels, definitions, domains, ranges and the places of concepts. pyLODE was tried; it
runs the two languages together and marks neither.
"""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from rdflib import Graph, Literal
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS
from rdflib.term import IdentifiedNode, Node, URIRef

from kg.rdf.terms import PREFIXES, RJ
from kg.resources import ontology

__all__ = ["documentation", "write_documentation"]

_STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
h2 { border-bottom: 2px solid #b5541c } h3 { margin: 2rem 0 .3rem } code { background: #f4f1ec; padding: 0 .2rem }
dt { font-weight: 600; float: left; clear: left; width: 9rem } dd { margin-left: 9.5rem } section:target { background: #fff6d8 }
nav a { margin-right: .8rem; white-space: nowrap }
[lang=hi] { font-family: "Noto Sans Devanagari", "Nirmala UI", "Kohinoor Devanagari", sans-serif }
"""

_RELATIONS = {
    RDFS.subClassOf: "Kind of",
    RDFS.subPropertyOf: "Sub-property of",
    OWL.inverseOf: "Inverse of",
    RDFS.domain: "From",
    RDFS.range: "To",
    SKOS.broader: "Below",
    SKOS.related: "Related to",
}


def write_documentation(path: Path) -> Path:
    """Write the page to `path`, and give it back."""
    path.write_text(documentation(), encoding="utf-8")
    return path


def documentation() -> str:
    """The text of the page.

    >>> '<span lang="hi">बैठक</span>' in documentation()
    True
    """
    graph = Graph()
    for name in ("rajnay.ttl", "vocabulary.ttl"):
        graph.parse(ontology(name), format="turtle")
    schemes = _sorted(graph.subjects(RDF.type, SKOS.ConceptScheme))
    parts = [
        ("Classes", _sorted(graph.subjects(RDF.type, OWL.Class))),
        ("Properties", _sorted([*graph.subjects(RDF.type, OWL.ObjectProperty), *graph.subjects(RDF.type, OWL.DatatypeProperty)])),
        *((_text(graph, scheme, "en"), _sorted(graph.subjects(SKOS.inScheme, scheme))) for scheme in schemes),
    ]
    return "\n".join(_page(graph, parts)) + "\n"


def _page(graph: Graph, parts: Iterable[tuple[str, list[URIRef]]]) -> Iterator[str]:
    about = URIRef(str(RJ).rstrip("#"))
    title = escape(_text(graph, about, "en"))
    yield f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>'
    yield f'<meta name="viewport" content="width=device-width">\n<style>{_STYLE}</style>\n</head>\n<body>'
    yield f"<h1>{_both(graph, about)}</h1>"
    yield f"<p>{_both(graph, about, DCTERMS.description)}</p>"
    yield f"<p>Version {escape(str(graph.value(about, OWL.versionInfo)))} · <code>{escape(str(RJ))}</code></p>"
    for heading, terms in parts:
        yield f"<h2>{escape(heading)}</h2>\n<nav>{''.join(_link(graph, term) for term in terms)}</nav>"
        for term in terms:
            yield from _section(graph, term)
    yield "</body>\n</html>"


def _section(graph: Graph, term: URIRef) -> Iterator[str]:
    yield f'<section id="{_anchor(term)}">\n<h3>{_both(graph, term)}</h3>\n<code>{escape(_short(term))}</code>'
    yield f"<p>{_both(graph, term, SKOS.definition)}</p>\n<dl>"
    for relation, words in _RELATIONS.items():
        others = _sorted(other for value in graph.objects(term, relation) for other in _members(graph, value))
        if others:
            yield f"<dt>{words}</dt><dd>{', '.join(_link(graph, other) for other in others)}</dd>"
    yield "</dl>\n</section>"


def _members(graph: Graph, value: Node) -> Iterator[Node]:
    """The classes of a union, or the class itself."""
    union = graph.value(value, OWL.unionOf) if isinstance(value, IdentifiedNode) else None
    yield from Collection(graph, union) if isinstance(union, IdentifiedNode) else [value]


def _link(graph: Graph, term: URIRef) -> str:
    name = escape(_short(term))
    described = graph.value(term, SKOS.definition) is not None
    return f'<a href="#{_anchor(term)}">{name}</a>' if described else f"<code>{name}</code>"


def _both(graph: Graph, term: URIRef, property: URIRef | None = None) -> str:
    """The English and the Hindi words, each marked with its language."""
    words = [(lang, _text(graph, term, lang, property)) for lang in ("en", "hi")]
    return " · ".join(f'<span lang="{lang}">{escape(text)}</span>' for lang, text in words if text)


def _text(graph: Graph, term: URIRef, lang: str, property: URIRef | None = None) -> str:
    for source in [property] if property else [SKOS.prefLabel, RDFS.label, DCTERMS.title]:
        for value in graph.objects(term, source):
            if isinstance(value, Literal) and value.language == lang:
                return str(value)
    return ""


def _sorted(terms: Iterable[Node]) -> list[URIRef]:
    return sorted({term for term in terms if isinstance(term, URIRef) and term != SKOS.Concept})


def _anchor(term: URIRef) -> str:
    """The prefixed name with a dash: `rj-meeting` the property is not `rjv-meeting` the concept."""
    return escape(_short(term).replace(":", "-"), quote=True)


def _short(term: URIRef) -> str:
    for prefix, namespace in PREFIXES.items():
        if term.startswith(namespace):
            return f"{prefix}:{term.removeprefix(namespace)}"
    return str(term)
