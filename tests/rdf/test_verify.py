"""Verifying replays the promise from outside: quotes equal their sources, triples stand on sentences."""

from rdflib import Dataset, Literal, URIRef

from kg.model import Article
from kg.rdf.dataset import dataset
from kg.rdf.iris import article_iri, thing_iri
from kg.rdf.terms import OA, RJ
from kg.rdf.verify import verify

NEPAL = URIRef(thing_iri("country/NPL"))
MEETING = URIRef(thing_iri("meeting/2024-01-04/IND-NPL"))


def _texts(articles: list[Article]) -> dict[str, str]:
    return {article.id: article.text for article in articles}


def test_a_right_graph_stands(graphs: Dataset, articles: list[Article]) -> None:
    report = verify(graphs, _texts(articles))
    assert () == report.mismatches
    assert report.stands
    assert report.quotes == 4


def test_sources_may_be_named_by_iri(graphs: Dataset, articles: list[Article]) -> None:
    assert verify(graphs, {article_iri(article.id): article.text for article in articles}).stands


def test_a_changed_source_is_found(graphs: Dataset, articles: list[Article]) -> None:
    texts = {**_texts(articles), "नेपाल-यात्रा": "नई दिल्ली:  जयशंकर जनवरी 2024 में दो दिन की नेपाल यात्रा पर गए।"}
    assert ["characters 11 to 62 of the article are not the sentence quoted"] == [found.what for found in verify(graphs, texts).mismatches]


def test_a_source_that_is_not_given_is_found(graphs: Dataset, articles: list[Article]) -> None:
    assert "was not given" in verify(graphs, _texts(articles[:1])).mismatches[0].what


def test_a_triple_without_a_sentence_is_found(graphs: Dataset, articles: list[Article]) -> None:
    graphs.default_graph.add((MEETING, RJ.ordinal, Literal(8)))
    assert ["no sentence states"] == [found.what[:18] for found in verify(graphs, _texts(articles)).mismatches]


def test_a_sentence_whose_triple_is_not_in_the_default_graph_is_found(graphs: Dataset, articles: list[Article]) -> None:
    graphs.default_graph.remove((MEETING, RJ.country, NEPAL))
    assert ["the default graph lacks"] == [found.what[:23] for found in verify(graphs, _texts(articles)).mismatches]


def test_a_graph_that_is_no_evidence_is_found(graphs: Dataset, articles: list[Article]) -> None:
    graphs.graph(URIRef(article_iri("नेपाल-यात्रा"))).add((MEETING, RJ.country, NEPAL))
    assert any("is no evidence" in found.what for found in verify(graphs, _texts(articles)).mismatches)


def test_evidence_that_names_another_place_than_it_describes_is_found(graphs: Dataset, articles: list[Article]) -> None:
    node = next(graphs.default_graph.subjects(OA.hasSource, URIRef(article_iri("नेपाल-यात्रा"))))
    graphs.default_graph.set((node, OA.start, Literal(12)))
    assert any("another place" in found.what for found in verify(graphs, _texts(articles)).mismatches)


def test_evidence_that_lacks_its_quote_is_found(graphs: Dataset, articles: list[Article]) -> None:
    node = next(graphs.default_graph.subjects(OA.hasSource, URIRef(article_iri("नेपाल-यात्रा"))))
    graphs.default_graph.remove((node, OA.exact, None))
    assert "the evidence lacks oa:exact" == verify(graphs, _texts(articles)).mismatches[0].what


def test_a_graph_with_nothing_to_check_does_not_stand() -> None:
    assert not verify(dataset([], []), {}).stands
