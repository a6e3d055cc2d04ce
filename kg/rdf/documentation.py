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
:root { color-scheme: light dark; --paper: #faf9f6; --ink: #1c2027; --soft: #5d6470; --rule: #e3e0d8; --wash: #f1efe9; --accent: #1f4e8c }
@media (prefers-color-scheme: dark) {
  :root { --paper: #13161b; --ink: #e8e5de; --soft: #a2a8b3; --rule: #2d323b; --wash: #232831; --accent: #86b4f2 }
}
body { font: 15px/1.65 "Noto Sans", "Noto Sans Devanagari", "Kohinoor Devanagari", "Nirmala UI", system-ui, sans-serif;
  max-width: 880px; margin: 0 auto; padding: 44px 24px 96px; color: var(--ink); background: var(--paper); overflow-wrap: break-word }
h1 { font-size: 28px; line-height: 1.4 }
h2 { font-size: 21px; margin: 56px 0 12px; padding-bottom: 6px; border-bottom: 1px solid var(--rule) }
h3 { font-size: 17px; margin: 0 } p { margin: 6px 0 } h1, h2, h3 { font-weight: 600 }
a { color: var(--accent); text-underline-offset: .2em }
section { padding: 18px 12px; margin: 0 -12px; border-bottom: 1px solid var(--rule) } section:target { background: var(--wash) }
code { font-size: 13px; color: var(--soft) }
nav { font-size: 14px } nav a { margin-right: 12px; white-space: nowrap; text-decoration: none }
dl { display: grid; grid-template-columns: 120px 1fr; gap: 2px 12px; margin: 6px 0 0; font-size: 14px }
dt { color: var(--soft) } dd { margin: 0 }
p [lang] { display: block; max-width: 68ch } p [lang=hi] { color: var(--soft) }
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
        yield f"<h2>{escape(heading)}</h2>\n<nav>{' '.join(_link(graph, term) for term in terms)}</nav>"
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
    return ("" if property else " · ").join(f'<span lang="{lang}">{escape(text)}</span>' for lang, text in words if text)


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
