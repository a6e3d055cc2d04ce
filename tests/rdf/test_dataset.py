"""Entities become triples, each in the default graph once and in the graph of every sentence that states it."""

import pytest
from rdflib import Dataset, Literal, URIRef
from rdflib.namespace import DCTERMS, PROV, RDF, RDFS, SKOS, XSD

from kg.errors import InputError
from kg.model import Article, Concept, Date, Entity, Evidence, Ref, Statement
from kg.rdf.dataset import dataset
from kg.rdf.iris import article_iri, evidence_iri, thing_iri
from kg.rdf.quads import quads
from kg.rdf.terms import OA, RJ, RJV, SCHEMA

MEETING = URIRef(thing_iri("meeting/2024-01-04/IND-NPL"))
JAISHANKAR = URIRef(thing_iri("official/IND/jaishankar"))
NEPAL = URIRef(thing_iri("country/NPL"))


def test_a_stated_triple_stands_in_its_sentences_graph(graphs: Dataset, entities: list[Entity]) -> None:
    met = evidence_iri(entities[0].evidence[0])
    triple = (str(MEETING), str(RJ.country), str(NEPAL))
    assert ["", met] == [
        quad.graph for quad in quads(graphs) if (quad.triple.subject, quad.triple.predicate, quad.triple.object.value) == triple
    ]


def test_the_default_graph_holds_a_triple_once_however_often_it_is_stated(articles: list[Article]) -> None:
    first, second = Evidence("काठमांडू-आयोग", 0, 20), Evidence("नेपाल-यात्रा", 0, 20)
    statements = tuple(Statement("destination", Ref("country/NPL"), said) for said in (first, second))
    visit = Entity("visit/1", "Visit", statements, evidence=(first,))
    stating = [quad.graph for quad in quads(dataset([visit], articles)) if quad.triple.predicate == str(RJ.destination)]
    assert ["", evidence_iri(first), evidence_iri(second)] == stating


def test_a_type_is_stated_by_the_sentences_that_state_the_thing(graphs: Dataset, entities: list[Entity]) -> None:
    nepal = entities[1]
    expected = {"", *(evidence_iri(said) for said in nepal.evidence)}
    assert expected == {
        quad.graph for quad in quads(graphs) if quad.triple.subject == str(NEPAL) and quad.triple.predicate == str(RDF.type)
    }


def test_a_co_chair_is_a_participant_in_the_same_sentence(graphs: Dataset) -> None:
    def stating(property: URIRef) -> list[str]:
        return [quad.graph for quad in quads(graphs) if quad.triple.predicate == str(property)]

    assert stating(RJ.participant) == stating(RJ.coChair)
    assert (MEETING, RJ.participant, JAISHANKAR) in graphs.default_graph


def test_labels_and_codes_are_in_the_default_graph_alone(graphs: Dataset) -> None:
    assert {""} == {quad.graph for quad in quads(graphs) if quad.triple.predicate in (str(RDFS.label), str(RJ.iso3))}
    assert (NEPAL, RDFS.label, Literal("नेपाल", lang="hi")) in graphs.default_graph
    assert (NEPAL, RJ.iso3, Literal("NPL")) in graphs.default_graph


def test_surface_forms_are_alternative_labels(graphs: Dataset) -> None:
    assert {"एस. जयशंकर", "जयशंकर"} == {str(name) for name in graphs.default_graph.objects(JAISHANKAR, SKOS.altLabel)}


def test_an_official_points_at_all_its_sentences_and_a_country_at_none(graphs: Dataset, entities: list[Entity]) -> None:
    official = entities[4]
    assert {evidence_iri(said) for said in official.evidence} == {
        str(said) for said in graphs.default_graph.objects(JAISHANKAR, PROV.wasDerivedFrom)
    }
    assert list(graphs.default_graph.objects(NEPAL, PROV.wasDerivedFrom)) == []


@pytest.mark.parametrize(("iso", "kind"), [("2024-01-04", XSD.date), ("2024-01", XSD.gYearMonth), ("2024", XSD.gYear)])
def test_a_date_is_as_exact_as_the_text(iso: str, kind: URIRef, articles: list[Article]) -> None:
    said = Evidence("नेपाल-यात्रा", 0, 20)
    graphs = dataset([Entity("visit/1", "Visit", (Statement("date", Date(iso), said),), evidence=(said,))], articles)
    assert [Literal(iso, datatype=kind)] == list(graphs.default_graph.objects(None, RJ.date))


def test_a_date_of_another_form_is_refused(articles: list[Article]) -> None:
    said = Evidence("नेपाल-यात्रा", 0, 20)
    with pytest.raises(ValueError, match="4 जनवरी"):
        dataset([Entity("visit/1", "Visit", (Statement("date", Date("4 जनवरी"), said),), evidence=(said,))], articles)


def test_money_is_decimal_with_its_currency(graphs: Dataset) -> None:
    commitment = URIRef(thing_iri("commitment/reconstruction"))
    assert (commitment, RJ.amount, Literal("10000000000", datatype=XSD.decimal)) in graphs.default_graph
    assert (commitment, RJ.currency, Literal("NPR")) in graphs.default_graph
    assert (commitment, RJ.programme, Literal("पुनर्निर्माण", lang="hi")) in graphs.default_graph


def test_a_concept_has_the_vocabularys_iri(graphs: Dataset) -> None:
    assert RJV["joint-commission"] == graphs.default_graph.value(MEETING, RJ.meetingType)


@pytest.mark.parametrize(
    "wrong",
    [Statement("meetingtype", Concept("summit"), Evidence("क", 0, 1)), Statement("meetingType", Concept("sumit"), Evidence("क", 0, 1))],
)
def test_a_misspelt_term_fails_at_once(wrong: Statement) -> None:
    with pytest.raises(AttributeError, match="not in namespace"):
        dataset([Entity("meeting/1", "Meeting", (wrong,), evidence=(wrong.evidence,))], [Article("क", "क")])


def test_evidence_quotes_its_sentence_with_its_place(graphs: Dataset, articles: list[Article], entities: list[Entity]) -> None:
    said = entities[7].evidence[0]
    node = URIRef(evidence_iri(said))
    assert str(graphs.default_graph.value(node, OA.exact)) == articles[1].text[said.start : said.end]
    assert (node, RDF.type, RJ.Evidence) in graphs.default_graph
    assert (node, OA.hasSource, URIRef(article_iri("नेपाल-यात्रा"))) in graphs.default_graph
    assert (node, OA.start, Literal(said.start)) in graphs.default_graph
    assert (node, OA.end, Literal(said.end)) in graphs.default_graph


def test_of_an_article_only_what_is_known_is_said(graphs: Dataset) -> None:
    first, second = URIRef(article_iri("काठमांडू-आयोग")), URIRef(article_iri("नेपाल-यात्रा"))
    assert {RDF.type, SCHEMA.inLanguage} == set(graphs.default_graph.predicates(second))
    assert Literal("2024-01-05", datatype=XSD.date) == graphs.default_graph.value(first, SCHEMA.datePublished)
    assert "news/काठमांडू आयोग.txt" == str(graphs.default_graph.value(first, DCTERMS.source))
    assert {RJ.Article, SCHEMA.NewsArticle, PROV.Entity} == set(graphs.default_graph.objects(first, RDF.type))


def test_evidence_of_an_article_that_is_not_given_is_refused() -> None:
    with pytest.raises(InputError, match="दूसरा"):
        dataset([Entity("country/NPL", "Country", evidence=(Evidence("दूसरा", 0, 3),))], [Article("पहला", "नेपाल")])


def test_there_are_no_blank_nodes(graphs: Dataset) -> None:
    assert len(quads(graphs)) > 100  # `quads` raises for a blank node
