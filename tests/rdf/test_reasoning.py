"""A reasoner (OWL 2 RL) finds no contradiction in a right graph with all our files, and does find one that is put there."""

import owlrl  # type: ignore[import-untyped]
import pytest
from rdflib import Dataset, Graph, URIRef
from rdflib.namespace import RDF

from kg.rdf.iris import thing_iri
from kg.rdf.terms import RJ, SCHEMA
from kg.resources import ontology

ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")
MEETING = URIRef(thing_iri("meeting/2024-01-04/IND-NPL"))
JAISHANKAR = URIRef(thing_iri("official/IND/jaishankar"))


def _concluded(graphs: Dataset, *more: tuple[URIRef, URIRef, URIRef]) -> Graph:
    graph = Graph()
    for name in ("rajnay.ttl", "vocabulary.ttl", "alignments.ttl"):
        graph.parse(ontology(name), format="turtle")
    graph += graphs.default_graph
    for triple in more:
        graph.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def test_a_right_graph_contradicts_nothing(graphs: Dataset) -> None:
    assert (None, RDF.type, ERROR) not in _concluded(graphs)


@pytest.mark.parametrize("wrong", [RJ.Agreement, RJ.Visit])
def test_a_meeting_that_is_something_else_is_a_contradiction(wrong: URIRef, graphs: Dataset) -> None:
    assert (None, RDF.type, ERROR) in _concluded(graphs, (MEETING, RDF.type, wrong))


def test_inverses_and_well_known_names_follow(graphs: Dataset) -> None:
    concluded = _concluded(graphs)
    assert (JAISHANKAR, RJ.participatesIn, MEETING) in concluded
    assert (MEETING, SCHEMA.attendee, JAISHANKAR) in concluded
    assert (MEETING, RDF.type, RJ.Event) in concluded
