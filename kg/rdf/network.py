"""A dataset in, a `networkx.MultiDiGraph` out: countries, officials, meetings and the rest joined by the graph's properties.

A node is an IRI with `kind`, `label_hi` and `label_en`; an edge's key is the property's local name (`participant`), its `evidence`
the IRIs of the sentences that state it. Types and statuses are no nodes: everything would hang on `held`.
"""

from collections.abc import Mapping, Sequence
from functools import cache

import networkx as nx
import pyoxigraph as ox
from rdflib import Dataset, Graph, Literal
from rdflib.namespace import RDF, RDFS, SKOS

from kg.rdf.quads import Quad, Triple, quads
from kg.rdf.terms import RJ
from kg.resources import ontology

__all__ = ["network"]

_NAMESPACE = str(RJ)
_NO_NODES = {"Article", "Evidence"}


def network(dataset: Dataset) -> "nx.MultiDiGraph[str]":
    """The things of `dataset` and the properties between them; nodes and edges in the order of their IRIs.

    >>> from kg.model import Article, Entity, Evidence, Ref, Statement
    >>> from kg.rdf.dataset import dataset
    >>> said = Evidence("a", 0, 30)
    >>> visit = Entity("visit/1", "Visit", (Statement("destination", Ref("country/NPL"), said),), evidence=(said,))
    >>> nepal = Entity("country/NPL", "Country", evidence=(said,))
    >>> drawn = network(dataset([visit, nepal], [Article("a", "प्रधानमंत्री नेपाल की यात्रा पर गए।")]))
    >>> [(key, said["evidence"]) for _, _, key, said in drawn.edges(keys=True, data=True)]
    [('destination', ('https://w3id.org/rajnay/id/article/a#char=0,30',))]
    """
    ordered = quads(dataset)
    default = [quad.triple for quad in ordered if not quad.graph]
    kinds = _kinds(default)
    labels = {**_labels(default), **_sector_labels()}
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for iri in sorted(kinds):
        name = iri.rpartition("/")[2]
        hindi, english = labels.get((iri, "hi"), ""), labels.get((iri, "en"), "")
        graph.add_node(iri, kind=kinds[iri], label_hi=hindi or english or name, label_en=english or hindi or name)
    said = _evidence(ordered)
    for triple in default:
        if triple.object.value in kinds and triple.subject in kinds:
            key = triple.predicate.removeprefix(_NAMESPACE)
            graph.add_edge(triple.subject, triple.object.value, key=key, evidence=tuple(said.get(triple, ())))
    return graph


def _kinds(default: Sequence[Triple]) -> dict[str, str]:
    """The class of each thing and of each sector, by IRI."""
    kinds = {}
    for triple in default:
        if triple.predicate == str(RDF.type) and triple.object.value.startswith(_NAMESPACE):
            kind = triple.object.value.removeprefix(_NAMESPACE)
            if kind not in _NO_NODES:
                kinds[triple.subject] = kind
        elif triple.predicate == str(RJ.sector):
            kinds[triple.object.value] = "Sector"
    return kinds


def _labels(default: Sequence[Triple]) -> dict[tuple[str, str], str]:
    return {
        (triple.subject, triple.object.language): triple.object.value
        for triple in reversed(default)  # of two labels in one language the first counts
        if triple.predicate == str(RDFS.label) and isinstance(triple.object, ox.Literal) and triple.object.language
    }


def _evidence(ordered: Sequence[Quad]) -> Mapping[Triple, list[str]]:
    said: dict[Triple, list[str]] = {}
    for quad in ordered:
        if quad.graph:
            said.setdefault(quad.triple, []).append(quad.graph)
    return said


@cache
def _sector_labels() -> dict[tuple[str, str], str]:
    vocabulary = Graph().parse(ontology("vocabulary.ttl"), format="turtle")
    return {
        (str(sector), str(label.language)): str(label)
        for sector in vocabulary.subjects(RDF.type, RJ.Sector)
        for label in vocabulary.objects(sector, SKOS.prefLabel)
        if isinstance(label, Literal)
    }
