"""Forms of an answer, each read back by a reader that is not ours."""

import csv
import io
import json

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.query import Result

from kg.errors import QueryError
from kg.query import answer, ask
from kg.query.results import Format, formats, written

ODD = ' "उद्धरण", | <b> & \\ *तारा* [a](b) `क`\nदूसरी पंक्ति\tटैब '


def odd() -> ox.Store:
    """A graph with a label that has everything in it that a form may stumble over."""
    store = ox.Store()
    thing = ox.NamedNode("https://w3id.org/rajnay/id/place/odd")
    store.add(ox.Quad(thing, ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label"), ox.Literal(ODD, language="hi")))
    return store


ASKED = 'SELECT ?thing ?label (7 AS ?n) ("2024-09"^^xsd:gYearMonth AS ?month) ?nothing { ?thing rdfs:label ?label }'


@pytest.mark.parametrize("form", ["json", "xml", "tsv"])
def test_rdflib_reads_the_same_values(form: str) -> None:
    given = ask(odd(), ASKED)
    (row,) = Result.parse(io.BytesIO(written(given, form).encode()), format=form)  # type: ignore[arg-type]
    assert [str(term) if term is not None else None for term in given.terms[0]] == [_n3(value) for value in row]  # type: ignore[union-attr]


def _n3(value: object) -> str | None:
    if value is None:
        return None
    quads = ox.parse(f"<x:s> <x:p> {value.n3()} .", format=ox.RdfFormat.TURTLE)  # type: ignore[attr-defined]
    return str(next(iter(quads)).object)


def test_csv_has_the_plain_values_and_labels_beside_iris() -> None:
    given = ask(odd(), ASKED, lang="hi")
    rows = list(csv.DictReader(io.StringIO(written(given, "csv", labels=True), newline="")))
    wanted = {
        "thing": "https://w3id.org/rajnay/id/place/odd", "thingLabel": ODD, "label": ODD, "n": "7", "month": "2024-09", "nothing": "",
    }  # fmt: skip
    assert [wanted] == rows
    assert "thingLabel" not in written(given, "csv").splitlines()[0]


def test_markdown_keeps_a_row_on_a_line_and_markup_out() -> None:
    head, rule, row = written(ask(odd(), ASKED), "markdown").splitlines()
    assert "| thing | label | n | month | nothing |" == head
    assert "| --- | --- | --- | --- | --- |" == rule
    assert "&lt;b>" in row
    assert "\\|" in row
    assert "<br>" in row
    assert "\\*तारा\\* \\[a](b) \\`क\\`" in row


def test_a_graph_is_turtle_with_the_known_prefixes(graph: ox.Store) -> None:
    given = answer(graph, "about", thing="IND-PER/joint-commission/3")
    text = written(given, "turtle")
    assert written(given, "table") == text == str(given)
    assert len(given.triples or ()) == len(Graph().parse(data=text, format="turtle")) > 10
    assert "<meeting/IND-PER/joint-commission/3> a rj:Meeting ;" in text


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml", "markdown"])
def test_a_graph_goes_into_no_table(form: Format, graph: ox.Store) -> None:
    with pytest.raises(QueryError, match=f"which {form} can't hold; ask for --format turtle"):
        written(answer(graph, "about", thing="IND-PER/joint-commission/3"), form)


def test_rows_go_into_no_turtle(graph: ox.Store) -> None:
    with pytest.raises(QueryError, match="ask with CONSTRUCT"):
        written(answer(graph, "articles"), "turtle")


@pytest.mark.parametrize(("form", "told"), [("table", "yes"), ("markdown", "yes"), ("csv", "true"), ("tsv", "true")])
def test_the_truth_is_told_in_every_form(form: Format, told: str, graph: ox.Store) -> None:
    assert told == written(ask(graph, "ASK { ?a a rj:Meeting }"), form).strip()
    assert {"head": {}, "boolean": True} == json.loads(written(ask(graph, "ASK {}"), "json"))


def test_every_form_is_of_the_same_bytes_again(graph: ox.Store) -> None:
    for form in formats():
        asked = "CONSTRUCT { ?a a ?b } { ?a a ?b }" if form == "turtle" else "SELECT * { ?a a ?b } ORDER BY ?a ?b"
        assert written(ask(graph, asked), form) == written(ask(graph, asked), form)
