"""The network: things and the properties between them, with their sentences, in one order."""

from rdflib import Dataset

from kg.model import Article, Entity
from kg.rdf.dataset import dataset
from kg.rdf.iris import evidence_iri, thing_iri
from kg.rdf.network import network
from kg.rdf.terms import RJV

MEETING = thing_iri("meeting/2024-01-04/IND-NPL")


def test_things_are_nodes_with_kind_and_both_labels(graphs: Dataset) -> None:
    assert {"kind": "Country", "label_hi": "नेपाल", "label_en": "Nepal"} == network(graphs).nodes[thing_iri("country/NPL")]


def test_a_sector_is_a_node_labelled_by_the_vocabulary(graphs: Dataset) -> None:
    assert {"kind": "Sector", "label_hi": "ऊर्जा", "label_en": "Energy"} == network(graphs).nodes[str(RJV.energy)]


def test_articles_evidence_and_statuses_are_no_nodes(graphs: Dataset) -> None:
    kinds = {kind for _, kind in network(graphs).nodes(data="kind")}
    assert {"Agreement", "Commitment", "Country", "Meeting", "Official", "Place", "Post", "Sector", "Visit"} == kinds


def test_an_edge_carries_its_property_and_its_sentences(graphs: Dataset, entities: list[Entity]) -> None:
    edges = network(graphs).get_edge_data(MEETING, thing_iri("official/IND/jaishankar"))
    assert ["coChair", "participant"] == sorted(edges)
    assert (evidence_iri(entities[6].evidence[0]),) == edges["coChair"]["evidence"]


def test_the_order_of_entities_changes_nothing(entities: list[Entity], articles: list[Article]) -> None:
    one, two = network(dataset(entities, articles)), network(dataset(reversed(entities), articles))
    assert list(one.nodes(data=True)) == list(two.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(two.edges(keys=True, data=True))


def test_a_thing_without_labels_is_shown_by_the_end_of_its_iri(articles: list[Article], entities: list[Entity]) -> None:
    nameless = Entity("place/pokhara", "Place", evidence=entities[0].evidence)
    assert "pokhara" == network(dataset([nameless], articles)).nodes[thing_iri("place/pokhara")]["label_hi"]
