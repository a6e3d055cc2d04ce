"""The shapes let a right graph pass, and each seeded fault is found and told in words."""

import random
from pathlib import Path

import pyshacl
import pytest
from msgspec.structs import replace
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.namespace import PROV, RDF, RDFS, SH, XSD

from kg.errors import DataError
from kg.model import Article, Concept, Date, Entity, Number, Ref, Statement, Text
from kg.rdf.dataset import dataset
from kg.rdf.iris import thing_iri
from kg.rdf.shapes import validate
from kg.rdf.terms import OA, RJ
from kg.resources import ontology

MEETING = "meeting/2024-01-04/IND-NPL"


def test_a_right_graph_keeps_its_shapes(graphs: Dataset) -> None:
    report = validate(graphs)
    assert report.conforms, report.text
    assert report.text.startswith("The graph keeps its shapes")


def _with(entities: list[Entity], id: str, *statements: Statement, without: str = "") -> list[Entity]:
    """The entities, one of them with more statements and without those of one property."""
    changed = next(entity for entity in entities if entity.id == id)
    kept = (known for known in changed.statements if known.prop != without)
    return [*(entity for entity in entities if entity is not changed), replace(changed, statements=(*kept, *statements))]


@pytest.mark.parametrize(
    ("id", "prop", "value", "told"),
    [
        (MEETING, "meetingType", None, "it has no meeting type"),
        (MEETING, "status", None, "it has no status"),
        (MEETING, "status", Concept("signed"), "its status, rjv:signed, is not one of the vocabulary's concepts"),
        (MEETING, "sector", Concept("held"), "its sector, rjv:held, is not one of"),
        (MEETING, "ordinal", Number("0"), "its ordinal, '0', is out of bounds"),
        (MEETING, "participant", Ref("country/IND"), "its participant, country/IND, is described as country"),
        (MEETING, "country", Ref("country/BTN"), "its country, country/BTN, is not described in the graph"),
        (MEETING, "organiser", Ref("country/IND"), "its organiser, country/IND, is described as country"),
        (MEETING, "organiser", Ref("organisation/saarc"), "its organiser, organisation/saarc, is not described in the graph"),
        (MEETING, "endDate", Date("2024-01-03"), "it ends before it begins"),
        (MEETING, "endDate", Date("2023"), "it ends before it begins"),
        (MEETING, "date", Text("4 जनवरी", "hi"), "its date, '4 जनवरी', is of a wrong kind"),
        (MEETING, "donor", Ref("country/IND"), "a thing of its class has no donor"),
        ("visit/NPL", "organiser", Ref("country/IND"), "a thing of its class has no organiser"),
        ("post/IND/foreign-minister", "postType", Concept("summit"), "its post type, rjv:summit"),
        ("official/NPL/saud", "altLabel", None, "it has no"),
        ("official/NPL/saud", "represents", Ref("place/kathmandu"), "its represents, place/kathmandu"),
        ("agreement/power", "agreementType", None, "it has no agreement type"),
        ("agreement/power", "status", Concept("held"), "its status, rjv:held"),
        ("commitment/reconstruction", "currency", None, "neither an amount with its currency nor a programme"),
        ("commitment/reconstruction", "amount", Number("-5", decimal=True), "its amount, '-5'"),
        ("commitment/reconstruction", "currency", Text("रुपये", "hi"), "its currency, 'रुपये'"),
    ],
)
def test_a_fault_is_found_and_told(
    id: str, prop: str, value: Concept | Date | Number | Ref | Text | None, told: str, entities: list[Entity], articles: list[Article]
) -> None:
    said = next(entity.evidence[0] for entity in entities if entity.id == id)
    more = () if value is None else (Statement(prop, value, said),)
    keeps = prop in ("status", "sector", "country", "participant", "represents") and value is not None
    report = validate(dataset(_with(entities, id, *more, without="" if keeps or prop in ("endDate", "donor") else prop), articles))
    assert not report.conforms
    assert told in report.text
    assert id in report.text


def test_a_meeting_has_a_country_a_participant_or_an_organiser(entities: list[Entity], articles: list[Article]) -> None:
    body = Entity("organisation/saarc", "Organisation", labels=(Text("सार्क", "hi"), Text("SAARC", "en")), evidence=entities[6].evidence)
    meeting = next(entity for entity in entities if entity.id == MEETING)
    nobody = replace(meeting, statements=tuple(s for s in meeting.statements if s.prop not in ("country", "participant", "coChair")))
    others = [*(entity for entity in entities if entity is not meeting), body]
    assert "neither a country nor a participant nor an organiser" in validate(dataset([*others, nobody], articles)).text
    organised = replace(nobody, statements=(*nobody.statements, Statement("organiser", Ref(body.id), meeting.evidence[0])))
    assert validate(dataset([*others, organised], articles)).conforms


@pytest.mark.parametrize("end", ["2024-01-04", "2024-01-05", "2024-01", "2024"])
def test_an_end_not_before_the_start_passes(end: str, entities: list[Entity], articles: list[Article]) -> None:
    said = entities[6].evidence[0]
    assert validate(dataset(_with(entities, MEETING, Statement("endDate", Date(end), said)), articles)).conforms


def test_two_sources_may_give_two_dates(entities: list[Entity], articles: list[Article]) -> None:
    said = entities[7].evidence[0]
    assert validate(dataset(_with(entities, MEETING, Statement("date", Date("2024-01-05"), said)), articles)).conforms


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        ((Text("Kathmandu", "en"),), "no label in Hindi"),
        ((Text("काठमांडू", "hi"),), "no label in English"),
        ((Text("Kathmandu", "en"), Text("kāṭhmāṇḍū", "hi-Latn")), "no label in Hindi"),
        ((Text("Kathmandu", "en"), Text("काठमांडू", "hi"), Text("काठमाण्डू", "hi")), "two labels in one language"),
    ],
)
def test_every_thing_has_one_label_in_hindi_and_one_in_english(
    labels: tuple[Text, ...], told: str, entities: list[Entity], articles: list[Article]
) -> None:
    changed = [replace(entity, labels=labels) if entity.id == "place/kathmandu" else entity for entity in entities]
    report = validate(dataset(changed, articles))
    assert not report.conforms
    assert told in report.text


def test_a_meeting_without_evidence_is_found(graphs: Dataset) -> None:
    graphs.default_graph.remove((URIRef(thing_iri(MEETING)), PROV.wasDerivedFrom, None))
    assert "it has no evidence" in validate(graphs).text


def test_an_empty_quote_is_found(graphs: Dataset) -> None:
    node = next(graphs.default_graph.subjects(RDF.type, RJ.Evidence))
    graphs.default_graph.set((node, OA.exact, Literal("")))
    assert not validate(graphs).conforms


def test_evidence_that_ends_before_it_starts_is_found(graphs: Dataset) -> None:
    node = next(graphs.default_graph.subjects(RDF.type, RJ.Evidence))
    graphs.default_graph.set((node, OA.start, Literal(10**6)))
    assert not validate(graphs).conforms


def test_a_country_has_a_code_of_three_letters(graphs: Dataset) -> None:
    graphs.default_graph.set((URIRef(thing_iri("country/NPL")), RJ.iso3, Literal("np", datatype=XSD.string)))
    assert "its iso code, 'np'" in validate(graphs).text


def test_the_report_says_where_the_source_speaks_of_it(graphs: Dataset) -> None:
    graphs.default_graph.remove((URIRef(thing_iri("visit/NPL")), RDFS.label, Literal("एस. जयशंकर की नेपाल यात्रा", lang="hi")))
    report = validate(graphs)
    assert "visit visit/NPL 'Visit of S. Jaishankar to Nepal': it has no label in Hindi (see article/नेपाल-यात्रा#char=11,62)" in report.text
    assert (None, SH.conforms, Literal(False)) in Graph().parse(data=report.turtle, format="turtle")


def test_missing_shapes_are_an_error_and_no_pass(graphs: Dataset, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no shapes here"):
        validate(graphs, tmp_path / "shapes.ttl")


@pytest.mark.parametrize("content", ["", "@prefix sh: <http://www.w3.org/ns/shacl#> .\n", "यह टर्टल नहीं"])
def test_empty_or_damaged_shapes_are_an_error_and_no_pass(content: str, graphs: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "shapes.ttl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match="restore the file"):
        validate(graphs, path)


def _results(turtle: str) -> set[tuple[object, ...]]:
    """What each result of a report says, with the messages that our shapes give it."""
    report = Graph().parse(data=turtle, format="turtle")
    parts = (SH.focusNode, SH.resultPath, SH.value, SH.sourceConstraintComponent)
    ours = {result: report.value(result, SH.resultMessage) for result in report.subjects(RDF.type, SH.ValidationResult)}
    told = {result: message if isinstance(message, Literal) and message.language else None for result, message in ours.items()}
    return {(*(report.value(result, part) for part in parts), message) for result, message in told.items()}


@pytest.mark.parametrize("seed", range(4))
def test_shapes_checked_at_once_find_what_shapes_as_written_find(graphs: Dataset, seed: int) -> None:
    chance = random.Random(seed)
    whole = sorted(graphs.default_graph)
    objects = [o for _, _, o in whole]
    broken = Dataset(default_union=False)
    for s, p, o in whole:
        if chance.random() > 0.05:
            broken.default_graph.add((s, p, chance.choice(objects) if chance.random() < 0.05 else o))
    plain = Graph()
    plain += broken.default_graph
    conforms, as_written, _ = pyshacl.validate(plain, shacl_graph=Graph().parse(ontology("shapes.ttl")), inference="none")
    report = validate(broken)
    assert report.conforms is conforms is False
    assert isinstance(as_written, Graph)
    found = _results(as_written.serialize(format="longturtle"))
    assert len(found) > 5
    assert _results(report.turtle) == found


def test_a_shape_that_another_refers_to_or_that_is_switched_off_stays_as_it_is(graphs: Dataset, tmp_path: Path) -> None:
    shapes = tmp_path / "shapes.ttl"
    shapes.write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix rj: <https://w3id.org/rajnay/ontology#> . @prefix ex: <urn:x:> .
        ex:HasPopulation a sh:NodeShape ; sh:targetClass rj:Place ; sh:property [ sh:path ex:population ; sh:minCount 1 ] .
        ex:Off a sh:NodeShape ; sh:deactivated true ; sh:targetClass rj:Visit ; sh:property [ sh:path ex:cost ; sh:minCount 1 ] .
        ex:Meeting a sh:NodeShape ; sh:targetClass rj:Meeting ; sh:property [ sh:path rj:place ; sh:node ex:HasPopulation ] .
        """,
        encoding="utf-8",
    )
    broken = {(str(focus).split("/")[-2], path) for focus, path, *_ in _results(validate(graphs, shapes).turtle)}
    assert {kind for kind, _ in broken} == {"place", "2024-01-04"}
    assert {str(path) for _, path in broken} == {"urn:x:population", str(RJ.place)}
