"""Answers in Python: typed rows, labels with a fixed fallback, DataFrames, and survival of a trip between processes."""

import datetime
import pickle
import sys
from decimal import Decimal
from pathlib import Path

import pandas
import pyoxigraph as ox
import pytest

import kg
from kg.errors import MissingExtra, QueryError
from kg.query import answer, ask
from kg.query.answer import Answer
from kg.query.labels import labels
from kg.query.values import Iri
from kg.rdf.dataset import dataset
from tests.query import samples

ID = "https://w3id.org/rajnay/id/"
LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")


def one(text: str) -> object:
    """The only value of a query."""
    ((value,),) = ask(ox.Store(), text)
    return value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ('"2024-09-18"^^xsd:date', datetime.date(2024, 9, 18)), ('"2024-09"^^xsd:gYearMonth', "2024-09"),
        ('"2024"^^xsd:gYear', "2024"), ("7", 7), ("450000000000.0", Decimal(450000000000)), ("1.5e0", 1.5), ("true", True),
        ('"नेपाल"@hi', "नेपाल"), ('"x"^^xsd:integer', "x"), ("<https://example.org/>", Iri("https://example.org/")),
    ],
)  # fmt: skip
def test_a_value_has_the_type_that_it_has_in_rdf(written: str, value: object) -> None:
    found = one(f"SELECT ({written} AS ?value) {{}}")
    assert (value, type(value)) == (found, type(found))


def test_what_is_not_known_is_none() -> None:
    assert one("SELECT ?nothing {}") is None


def test_a_row_is_read_by_place_by_name_and_as_a_dictionary(graph: ox.Store) -> None:
    row = answer(graph, "meetings", country="PER")[0]
    assert datetime.date(2024, 9, 18) == row[0] == row.date == row.as_dict()["date"]
    with pytest.raises(AttributeError, match="the answer has no column 'day'; it has date, type"):
        row.day  # noqa: B018


def test_an_iri_knows_what_it_is_called(graph: ox.Store) -> None:
    (row,) = answer(graph, "meetings", country="PER", lang="en")
    assert isinstance(row.place, Iri)
    assert isinstance(row.type, Iri)
    assert (f"{ID}place/PER/lima", "Lima", "Joint commission meeting") == (row.place, row.place.label, row.type.label)


@pytest.mark.parametrize(
    ("has", "hindi", "english"),
    [
        ({"hi": "विक्रम मिस्री", "en": "Vikram Misri"}, "विक्रम मिस्री", "Vikram Misri"),
        ({"en": "Nepal"}, "Nepal", "Nepal"),
        ({"hi": "विक्रम मिस्री"}, "विक्रम मिस्री", "Vikram Misri"),
        ({"hi": "मिस्री", "hi-Latn": "Misry"}, "मिस्री", "Misry"),
        ({"ne": "नेपाल"}, "नेपाल", "नेपाल"),
    ],
)
def test_labels_fall_back_in_one_order(has: dict[str, str], hindi: str, english: str) -> None:
    store, thing = ox.Store(), ox.NamedNode(f"{ID}x")
    store.extend(ox.Quad(thing, LABEL, ox.Literal(text, language=language)) for language, text in has.items())
    assert [{f"{ID}x": hindi}, {f"{ID}x": english}] == [labels(store, [f"{ID}x"], "hi"), labels(store, [f"{ID}x"], "en")]


def test_of_two_labels_in_a_language_it_is_always_the_same_one_and_what_has_none_has_none() -> None:
    store, thing = ox.Store(), ox.NamedNode(f"{ID}x")
    store.extend(ox.Quad(thing, LABEL, ox.Literal(text, language="hi")) for text in ("ख", "क", "ग"))
    assert {f"{ID}x": "क"} == labels(store, [f"{ID}x", f"{ID}y"], "hi")


def test_a_data_frame_has_labels_beside_iris(graph: ox.Store) -> None:
    frame = answer(graph, "places", country="IND", lang="en").dataframe()
    assert ["place", "placeLabel", "meetings", "last"] == list(frame.columns)
    assert [("Kathmandu", 1), ("Lima", 1)] == list(zip(frame.placeLabel, frame.meetings, strict=True))
    assert isinstance(frame, pandas.DataFrame)
    assert answer(graph, "places", country="TUV").dataframe().empty


def test_without_pandas_the_extra_is_named(graph: ox.Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtra, match=r"pip install 'rajnay\[pandas\]'"):
        answer(graph, "places", country="IND").dataframe()


def test_rows_survive_being_sent_between_processes(graph: ox.Store) -> None:
    rows = list(answer(graph, "meetings", country="IND"))
    again = pickle.loads(pickle.dumps(rows))
    assert rows == again
    assert [row.meeting.label for row in rows if isinstance(row.meeting, Iri)] == [row.meeting.label for row in again]


def test_truth_and_triples_have_places_of_their_own(graph: ox.Store) -> None:
    yes, triples, rows = ask(graph, "ASK { ?a ?b ?c }"), ask(graph, "DESCRIBE rjv:held"), ask(graph, "SELECT ?a { ?a a rj:Visit }")
    assert [(True, None), (None, ()), (None, None)] == [(each.truth, each.triples) for each in (yes, triples, rows)]
    assert [True, False, True] == [bool(each) for each in (yes, triples, rows)]
    assert 1 == len(rows.column("a"))


def test_a_graph_and_a_folder_are_asked_in_the_same_words(tmp_path: Path) -> None:
    made = kg.from_articles([kg.Article("लीमा", "भारत-पेरू संयुक्त आयोग की तीसरी बैठक 18 सितंबर 2024 को लीमा में हुई।")], jobs=1)
    answers: list[Answer] = [
        each.query("meetings", country="Peru", since=2024, lang="en") for each in (made, kg.open_folder(made.write(tmp_path / "graph")))
    ]
    assert ["India–Peru 3rd joint commission meeting (2024-09-18)"] * 2 == [getattr(each[0].meeting, "label", "") for each in answers]
    assert made.query('ASK { ?c rj:iso3 "PER" }').truth


def test_a_dataset_that_rdflib_holds_is_asked_too(graph: ox.Store) -> None:
    from rdflib import Dataset

    from kg.rdf.read import oxigraph

    held = Dataset()
    held.parse(data=dataset(samples.ENTITIES, samples.ARTICLES).serialize(format="ox-nquads"), format="nquads")
    assert answer(graph, "meetings", country="IND").terms == answer(oxigraph(held), "meetings", country="IND").terms


def test_only_a_named_question_takes_parameters() -> None:
    with pytest.raises(QueryError, match="only a question that has a name takes parameters"):
        answer(ox.Store(), "ASK {}", country="NPL")


def test_what_the_engine_can_not_answer_is_told_in_a_sentence() -> None:
    with pytest.raises(QueryError, match="the query could not be answered"):
        ask(ox.Store(), "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
