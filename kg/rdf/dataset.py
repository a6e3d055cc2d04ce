"""Linked entities and their articles in, an `rdflib.Dataset` out.

The default graph holds each triple once, with the descriptions of evidence and articles and with what is derived (labels, codes,
`prov:wasDerivedFrom`). Each stated triple stands again in the graph of every sentence that states it. Nothing is judged here:
the shapes do that.

The quads are held by Oxigraph, which loads them sixteen times as fast as rdflib's own memory and in a quarter of the room.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset
from rdflib.namespace import DCTERMS, PROV, RDF, RDFS, SKOS, XSD

from kg.errors import InputError
from kg.model import Article, Concept, Date, Entity, Evidence, Number, Ref, Statement, Text, Value
from kg.rdf.iris import article_iri, evidence_iri, thing_iri
from kg.rdf.terms import BASE, OA, RJ, RJV, SCHEMA

__all__ = ["article_quads", "dataset", "dataset_quads", "entity_quads", "evidence_of", "evidence_quads"]

_DERIVED = {"Official", "Meeting", "Visit", "Agreement", "Commitment"}
"""The kinds that point at all their evidence; a country would point at half the sentences of a collection."""

_DATES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}


def dataset(entities: Iterable[Entity], articles: Iterable[Article], *, base: str = BASE) -> Dataset:
    """The graph of linked `entities` and of the `articles` that they are evidenced by.

    An article that states nothing is described all the same. Raises `InputError` when evidence names an article that is not given.

    >>> said = Evidence("a", 0, 34)
    >>> meeting = Entity("meeting/1", "Meeting", (Statement("country", Ref("country/IND"), said),), evidence=(said,))
    >>> graphs = dataset([meeting], [Article("a", "भारत और नेपाल की काठमांडू में बैठक हुई।")])
    >>> [str(name) for _, _, _, name in graphs.quads((None, RJ.country, None, None)) if "#char=" in str(name)]
    ['https://w3id.org/rajnay/id/article/a#char=0,34']
    """
    store = ox.Store()
    store.extend(dataset_quads(entities, articles, base))
    return Dataset(store=OxigraphStore(store=store))


def dataset_quads(entities: Iterable[Entity], articles: Iterable[Article], base: str = BASE) -> Iterator[ox.Quad]:
    """The quads of the graph that `dataset` gives; one may come twice."""
    sources = {article.id: article for article in articles}
    cited: dict[Evidence, None] = {}
    for entity in entities:
        cited.update(dict.fromkeys(evidence_of(entity)))
        yield from entity_quads(entity, base)
    for evidence in cited:
        if evidence.article not in sources:
            raise InputError(
                evidence.article, "facts cite this article, and it is not among the articles", "give the article with its facts"
            )
        yield from evidence_quads(evidence, sources[evidence.article], base)
    for article in sources.values():
        yield from article_quads(article, base)


def evidence_of(entity: Entity) -> Iterator[Evidence]:
    """The sentences that state something of an entity; one may come twice."""
    yield from entity.evidence
    for statement in entity.statements:
        yield statement.evidence


def entity_quads(entity: Entity, base: str = BASE) -> Iterator[ox.Quad]:
    """What is stated of an entity, in the default graph and in the sentences' graphs, and what is derived; its IRI is their subject."""
    subject = ox.NamedNode(thing_iri(entity.id, base))
    for evidence in entity.evidence:
        yield from _stated(subject, _node(RDF.type), _node(RJ[entity.kind]), evidence, base)
    for statement in entity.statements:
        value = _term(statement.value, base)
        for predicate in _predicates(statement):
            yield from _stated(subject, predicate, value, statement.evidence, base)
    for label in entity.labels:
        yield ox.Quad(subject, _node(RDFS.label), _term(label, base))
    if entity.kind == "Country":
        yield ox.Quad(subject, _node(RJ.iso3), ox.Literal(entity.id.rpartition("/")[2]))
    if entity.kind in _DERIVED:
        for evidence in dict.fromkeys(evidence_of(entity)):
            yield ox.Quad(subject, _node(PROV.wasDerivedFrom), ox.NamedNode(evidence_iri(evidence, base)))


def _stated(
    subject: ox.NamedNode, predicate: ox.NamedNode, value: ox.NamedNode | ox.Literal, evidence: Evidence, base: str
) -> Iterator[ox.Quad]:
    yield ox.Quad(subject, predicate, value)
    yield ox.Quad(subject, predicate, value, ox.NamedNode(evidence_iri(evidence, base)))


def _predicates(statement: Statement) -> Iterator[ox.NamedNode]:
    if statement.prop == "altLabel":
        yield _node(SKOS.altLabel)
        return
    yield _node(RJ[statement.prop])
    if statement.prop == "coChair":  # its super-property is written, too: users shouldn't need a reasoner
        yield _node(RJ.participant)


def evidence_quads(evidence: Evidence, article: Article, base: str = BASE) -> Iterator[ox.Quad]:
    """The description of a sentence of `article`."""
    node = ox.NamedNode(evidence_iri(evidence, base))
    yield ox.Quad(node, _node(RDF.type), _node(RJ.Evidence))
    yield ox.Quad(node, _node(OA.hasSource), ox.NamedNode(article_iri(evidence.article, base)))
    yield ox.Quad(node, _node(OA.exact), ox.Literal(article.text[evidence.start : evidence.end]))
    yield ox.Quad(node, _node(OA.start), ox.Literal(evidence.start))
    yield ox.Quad(node, _node(OA.end), ox.Literal(evidence.end))


def article_quads(article: Article, base: str = BASE) -> Iterator[ox.Quad]:
    """The description of an article."""
    node = ox.NamedNode(article_iri(article.id, base))
    for kind in (RJ.Article, SCHEMA.NewsArticle, PROV.Entity):
        yield ox.Quad(node, _node(RDF.type), _node(kind))
    yield ox.Quad(node, _node(SCHEMA.inLanguage), ox.Literal("hi"))
    known = {
        DCTERMS.source: article.source and ox.Literal(article.source),
        SCHEMA.headline: article.headline and ox.Literal(article.headline, language="hi"),
        SCHEMA.publisher: article.publisher and ox.Literal(article.publisher),
        SCHEMA.author: article.author and ox.Literal(article.author),
        SCHEMA.url: article.url and ox.Literal(article.url, datatype=_node(XSD.anyURI)),
        SCHEMA.datePublished: article.published and _date(article.published),
    }
    for predicate, value in known.items():
        if isinstance(value, ox.Literal):
            yield ox.Quad(node, _node(predicate), value)


def _term(value: Value, base: str) -> ox.NamedNode | ox.Literal:
    match value:
        case Ref(id):
            return ox.NamedNode(thing_iri(id, base))
        case Concept(key):
            return _concept(key)
        case Text(text, lang):
            return ox.Literal(text, language=lang) if lang else ox.Literal(text)
        case Date(iso):
            return _date(iso)
        case Number(lexical, decimal):
            return ox.Literal(lexical, datatype=_node(XSD.decimal if decimal else XSD.integer))


def _date(iso: str) -> ox.Literal:
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", iso, re.ASCII):
        raise ValueError(f"{iso!r} is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY")
    return ox.Literal(iso, datatype=_node(_DATES[len(iso)]))


@cache
def _concept(key: str) -> ox.NamedNode:
    return ox.NamedNode(RJV[key])


@cache
def _node(term: str) -> ox.NamedNode:
    return ox.NamedNode(term)
