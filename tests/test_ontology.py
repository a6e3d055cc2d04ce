"""The ontology's files agree with one another, with the code's closed namespaces and with the records."""

import json
import re
from pathlib import Path
from typing import get_args

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

from kg.model import Kind
from kg.rdf.documentation import documentation, write_documentation
from kg.rdf.terms import RJ, RJV
from kg.resources import ontology

FILES = ["rajnay.ttl", "vocabulary.ttl", "shapes.ttl", "alignments.ttl"]
NAMESPACE, VOCABULARY = str(RJ), str(RJV)


def _read(*names: str) -> Graph:
    graph = Graph()
    for name in names:
        graph.parse(ontology(name), format="turtle")
    return graph


def _terms(graph: Graph) -> set[URIRef]:
    return {
        term
        for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
        for term in graph.subjects(RDF.type, kind)
        if isinstance(term, URIRef) and term.startswith(NAMESPACE)
    }


def _languages(graph: Graph, term: URIRef, property: URIRef) -> list[str]:
    return sorted(str(value.language) for value in graph.objects(term, property) if isinstance(value, Literal))


@pytest.mark.parametrize("name", FILES)
def test_both_parsers_read_the_same_from_each_file(name: str) -> None:
    assert len(_read(name)) == len(list(ox.parse(path=ontology(name), format=ox.RdfFormat.TURTLE))) > 50


def test_the_code_knows_the_terms_of_the_ontology_and_no_others() -> None:
    assert {str(term).removeprefix(NAMESPACE) for term in _terms(_read("rajnay.ttl"))} == set(RJ.__annotations__)


def test_the_code_knows_the_concepts_of_the_vocabulary_and_no_others() -> None:
    graph = _read("vocabulary.ttl")
    keys = {str(term).removeprefix(VOCABULARY) for term in graph.subjects(SKOS.prefLabel, None)}
    assert keys == set(RJV._extras)
    assert len(RJV._extras) == len(keys) == 104 + 6


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_of_record_is_a_class(kind: str) -> None:
    assert (RJ[kind], RDF.type, OWL.Class) in _read("rajnay.ttl")


def test_every_term_has_label_and_definition_in_both_languages() -> None:
    graph = _read("rajnay.ttl")
    terms = _terms(graph)
    assert len(terms) == 14 + 31
    for term in terms:
        assert ["en", "hi"] == _languages(graph, term, RDFS.label) == _languages(graph, term, SKOS.definition), term


def test_every_property_has_domain_and_range() -> None:
    graph = _read("rajnay.ttl")
    for term in _terms(graph) - set(graph.subjects(RDF.type, OWL.Class)):
        assert graph.value(term, RDFS.domain) is not None, term
        assert graph.value(term, RDFS.range) is not None, term


def test_every_concept_has_labels_definitions_scheme_and_a_place_in_it() -> None:
    graph = _read("vocabulary.ttl")
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        assert isinstance(concept, URIRef)
        assert ["en", "hi"] == _languages(graph, concept, SKOS.prefLabel) == _languages(graph, concept, SKOS.definition), concept
        assert len(list(graph.objects(concept, SKOS.inScheme))) == 1, concept
        assert (concept, SKOS.topConceptOf, None) in graph or (concept, SKOS.broader, None) in graph, concept


def test_what_is_broader_is_in_the_same_scheme_and_never_goes_round() -> None:
    graph = _read("vocabulary.ttl")
    for narrow, broad in graph.subject_objects(SKOS.broader):
        assert graph.value(narrow, SKOS.inScheme) == graph.value(broad, SKOS.inScheme), narrow
        assert narrow not in graph.transitive_objects(broad, SKOS.broader), narrow


def test_sectors_and_only_sectors_are_of_the_class_sector() -> None:
    graph = _read("vocabulary.ttl")
    assert set(graph.subjects(SKOS.inScheme, RJV.sectors)) == set(graph.subjects(RDF.type, RJ.Sector))


@pytest.mark.parametrize(
    ("path", "scheme"),
    [
        (RJ.sector, "sectors"), (RJ.postType, "post-types"), (RJ.meetingType, "meeting-types"), (RJ.agreementType, "agreement-types"),
    ],
)
def test_the_shapes_list_the_concepts_of_the_vocabulary(path: URIRef, scheme: str) -> None:
    shapes, vocabulary = _read("shapes.ttl"), _read("vocabulary.ttl")
    lists = [Collection(shapes, values) for shape in shapes.subjects(SH.path, path) if (values := shapes.value(shape, SH["in"]))]
    assert lists
    for listed in lists:
        assert set(vocabulary.subjects(SKOS.inScheme, RJV[scheme])) == set(listed)


def test_the_shapes_list_the_statuses_of_the_vocabulary() -> None:
    shapes, vocabulary = _read("shapes.ttl"), _read("vocabulary.ttl")
    lists = [set(Collection(shapes, values)) for shape in shapes.subjects(SH.path, RJ.status) if (values := shapes.value(shape, SH["in"]))]
    statuses = {scheme: set(vocabulary.subjects(SKOS.inScheme, RJV[scheme])) for scheme in ("event-statuses", "agreement-statuses")}
    assert sorted([*statuses.values(), statuses["event-statuses"]], key=str) == sorted(lists, key=str)


@pytest.mark.parametrize("kind", [*get_args(Kind), "Article", "Evidence"])
def test_every_class_of_things_has_a_closed_shape(kind: str) -> None:
    shapes = _read("shapes.ttl")
    closed = [shape for shape in shapes.subjects(SH.targetClass, RJ[kind]) if (shape, SH.closed, Literal(True)) in shapes]
    assert len(closed) == 1


@pytest.mark.parametrize("name", ["shapes.ttl", "alignments.ttl"])
def test_no_file_uses_a_term_that_the_ontology_lacks(name: str) -> None:
    known = {*_terms(_read("rajnay.ttl")), *_read("vocabulary.ttl").subjects(SKOS.prefLabel, None)}
    iris = {term for triple in _read(name) for term in triple if isinstance(term, URIRef)}
    used = {iri for iri in iris if str(iri).startswith((NAMESPACE, VOCABULARY))}
    assert used <= known
    assert len(used) > 20


def test_the_context_names_every_term_as_the_ontology_does() -> None:
    context = json.loads(ontology("context.jsonld").read_text(encoding="utf-8"))["@context"]
    meanings = {name: value for name, value in context.items() if not name.startswith("@")}
    named = {(value if isinstance(value, str) else value["@id"]): name for name, value in meanings.items()}
    for term in RJ.__annotations__:
        assert named[f"rj:{term}"] == term


def test_the_context_is_read_by_a_json_ld_parser() -> None:
    context = json.loads(ontology("context.jsonld").read_text(encoding="utf-8"))["@context"]
    data = json.dumps({"@context": context, "@id": "country/NPL", "@type": "Country", "label": {"hi": "नेपाल"}})
    quads = set(ox.parse(data, format=ox.RdfFormat.JSON_LD))
    country = ox.NamedNode("https://w3id.org/rajnay/id/country/NPL")
    assert {
        ox.Quad(country, ox.NamedNode(str(RDF.type)), ox.NamedNode(str(RJ.Country))),
        ox.Quad(country, ox.NamedNode(str(RDFS.label)), ox.Literal("नेपाल", language="hi")),
    } == quads


def test_193_members_of_the_united_nations_and_two_observers_match_the_country_authority() -> None:
    matches = [
        (str(ours), str(theirs))
        for ours, theirs in _read("alignments.ttl").subject_objects(SKOS.exactMatch)
        if str(theirs).startswith("http://publications.europa.eu/resource/authority/country/")
    ]
    assert len(matches) == 193 + 2
    assert all(ours[-3:] == theirs[-3:] for ours, theirs in matches)


def test_the_readme_shows_every_class_with_hindi_and_its_turtle_parses() -> None:
    readme = ontology("README.md").read_text(encoding="utf-8")
    for name in (term for term in RJ.__annotations__ if term[0].isupper()):
        assert f"`rj:{name}`" in readme, name
    blocks = re.findall(r"```turtle\n(.*?)```", readme, re.DOTALL)
    prefixes, *examples = blocks
    assert len(examples) >= 12
    for example in examples:
        assert len(list(ox.parse(prefixes + example, format=ox.RdfFormat.TRIG))) > 0


def test_the_readmes_examples_use_no_term_that_the_ontology_lacks() -> None:
    readme = ontology("README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\brj:(\w+)", readme)) <= set(RJ.__annotations__)
    assert set(re.findall(r"\brjv:([\w-]+)", readme)) <= set(RJV._extras)


def test_the_page_shows_both_languages_and_asks_nothing_of_the_network(tmp_path: Path) -> None:
    page = write_documentation(tmp_path / "ontology.html").read_text(encoding="utf-8")
    assert page == documentation()
    assert '<span lang="hi">सह-अध्यक्ष</span>' in page
    assert re.findall(r"<(?:script|link|img|iframe)|@import|url\(|(?:src|href)=.https?:", page) == []
    for term in RJ.__annotations__:
        assert f'id="rj-{term}"' in page


def test_the_pages_links_lead_somewhere() -> None:
    page = documentation()
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


def test_the_ontologys_files_are_a_dataset_without_warnings() -> None:
    graphs = Dataset()
    for name in FILES:
        for triple in _read(name):
            graphs.default_graph.add(triple)
    assert len(graphs.default_graph) > 1000
