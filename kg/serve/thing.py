"""A thing's IRI in, out what the graph says of it: as data, or as a page. Runs in a worker.

What is said of a thing is the triples it is the subject of, each with the sentences that state it; of an article it is its
sentences with what they state. What points at a thing is shown on its page, so far as it is not too much.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pyoxigraph as ox
from rdflib.namespace import PROV

from kg.query.labels import Lang, labels
from kg.rdf.terms import OA
from kg.serve import formats
from kg.serve.answer import Answer, Refusal
from kg.serve.data import written
from kg.serve.jobs import Job, node
from kg.serve.page import thing_page
from kg.serve.said import Said, Sentence, Term, Thing

__all__ = ["MOST", "describe", "thing"]

MOST = 200
"""Things that point at another, and sentences, that a page shows; a country is pointed at by half of a collection."""


def describe(store: ox.Store, job: Job) -> Answer:
    """The thing with an IRI as HTML, or in a format of RDF. Raises `Refusal` (404) when the graph doesn't know it."""
    iri, accept, lang = str(job.about["iri"]), str(job.about["accept"]), _lang(job)
    name = node(iri)
    type = formats.chosen(accept, [*formats.GRAPHS, "text/html"])  # browsers ask for HTML by name
    if not any(True for _ in _about(store, name)):
        raise Refusal(404, f"the graph knows nothing of <{iri}>")
    if type != "text/html":
        return written(_quads(store, name), type, str(job.about["base"]), job.limit)
    text = thing_page(thing(store, name, lang), lang, base=str(job.about["base"]), root=str(job.about["root"]))
    return Answer(200, "text/html; charset=utf-8", text.encode(), {"Vary": "Accept, Accept-Language", "Content-Language": lang})


def thing(store: ox.Store, name: ox.NamedNode, lang: Lang) -> Thing:
    """All that a page tells of a thing."""
    says = tuple(sorted(_says(store, name), key=lambda said: (said.property, str(said.value))))
    pointed = list(islice(_pointed(store, name), MOST + 1))
    sentences = _sentences(store, [*(iri for said in says for iri in said.by), *_own(says, pointed)])
    iris = {name.value, *(said.property for said in (*says, *pointed)), *(sentence.article for sentence in sentences.values())}
    iris |= {said.value.value for said in (*says, *pointed) if isinstance(said.value, ox.NamedNode)}
    shown = tuple(sorted(pointed[:MOST], key=lambda said: (said.property, str(said.value))))
    return Thing(name.value, says, shown, sentences, labels(store, iris, lang), len(pointed) > MOST)


def _own(says: tuple[Said, ...], pointed: list[Said]) -> list[str]:
    """The sentences that a thing is derived from, and those that an article has."""
    derived = [said.value.value for said in says if said.property == str(PROV.wasDerivedFrom) and isinstance(said.value, ox.NamedNode)]
    within = [said.value.value for said in pointed if said.property == str(OA.hasSource) and isinstance(said.value, ox.NamedNode)]
    return [*derived, *within]


def _about(store: ox.Store, name: ox.NamedNode) -> Iterator[ox.Quad]:
    yield from store.quads_for_pattern(name, None, None)
    yield from store.quads_for_pattern(None, None, name)
    yield from store.quads_for_pattern(None, name, None)


def _says(store: ox.Store, name: ox.NamedNode) -> Iterator[Said]:
    stated: dict[tuple[str, Term], list[str]] = {}
    for quad in store.quads_for_pattern(name, None, None):
        by = stated.setdefault((quad.predicate.value, quad.object), [])
        if isinstance(quad.graph_name, ox.NamedNode):
            by.append(quad.graph_name.value)
    for (property, value), by in stated.items():
        yield Said(property, value, tuple(sorted(by)))


def _pointed(store: ox.Store, name: ox.NamedNode) -> Iterator[Said]:
    for quad in store.quads_for_pattern(None, None, name, ox.DefaultGraph()):
        yield Said(quad.predicate.value, quad.subject)


def _sentences(store: ox.Store, iris: list[str]) -> dict[str, Sentence]:
    found = {}
    for iri in sorted(set(iris))[:MOST]:
        said = {quad.predicate.value: quad.object for quad in store.quads_for_pattern(ox.NamedNode(iri), None, None, ox.DefaultGraph())}
        text, article = said.get(str(OA.exact)), said.get(str(OA.hasSource))
        if isinstance(text, ox.Literal) and isinstance(article, ox.NamedNode):
            found[iri] = Sentence(iri, article.value, text.value)
    return found


def _quads(store: ox.Store, name: ox.NamedNode) -> Iterator[ox.Quad]:
    """What is said of a thing, with the descriptions of its sentences; of an article with all that its sentences state."""
    yield from store.quads_for_pattern(name, None, None)
    derived = [quad.object for quad in store.quads_for_pattern(name, ox.NamedNode(str(PROV.wasDerivedFrom)), None, ox.DefaultGraph())]
    within = [quad.subject for quad in store.quads_for_pattern(None, ox.NamedNode(str(OA.hasSource)), name, ox.DefaultGraph())]
    for sentence in derived + within:
        if isinstance(sentence, ox.NamedNode):
            yield from store.quads_for_pattern(sentence, None, None, ox.DefaultGraph())
    for sentence in (name, *within):
        if isinstance(sentence, ox.NamedNode):
            yield from store.quads_for_pattern(None, None, None, sentence)


def _lang(job: Job) -> Lang:
    return "en" if job.about["lang"] == "en" else "hi"
