"""A query that can't be understood: the line, the column, what was expected, and what to do."""

import pyoxigraph as ox
import pytest

from kg.errors import QueryError
from kg.query import ask


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELEC ?s { ?s ?p ?o }", "line 1, column 1: expected SELECT, ASK, CONSTRUCT or DESCRIBE, found 'SELEC'; is SELECT meant?"),
        ("# किसने\n\nSELCT ?s {}", "line 3, column 1: expected SELECT, ASK, CONSTRUCT or DESCRIBE, found 'SELCT'; is SELECT meant?"),
        (
            "PREFIX ex: <https://example.org/>\n  FETCH ?s {}",
            "line 2, column 3: expected SELECT, ASK, CONSTRUCT or DESCRIBE, found 'FETCH'",
        ),
        ("", "line 1, column 1: expected SELECT, ASK, CONSTRUCT or DESCRIBE, found nothing"),
        ("INSERT DATA { <a:b> <a:b> 1 }", "INSERT changes a graph, and here one only asks; expected SELECT"),
        (
            "SELECT ?s WHERE ?s ?p ?o }",
            "line 1, column 17: expected '{', found '?s'\n    SELECT ?s WHERE ?s ?p ?o }\n                    ^",
        ),
        ("SELECT ?s {\n  ?s foo:date ?o }", "line 2, column 14: the prefix 'foo:' is not known; declare it"),
        ("SELECT ?s { ?s ?p }", "line 1, column 13: what begins with '?s' can't be understood; is something missing in it?"),
        ("SELECT ?s { ?s ?p ", "line 1, column 11: nothing closes this '{'; expected '}' before the end of the query"),
        ("SELECT ?s { ?s ?p ?o ]", "line 1, column 22: ']' closes nothing that is open"),
        ("SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o }", "expected each other variable of SELECT in GROUP BY"),
        ("SELECT ?s { ?s a rj:Meeting FILTER(nearly(?s)) }", "line 1, column 36: expected a function of SPARQL, found 'nearly'"),
        (
            "ASK {\n FILTER(CONTAIN(?a, 'सह-अध्यक्ष (तीन')) }",
            "line 2, column 9: expected a function of SPARQL, found 'CONTAIN'; is CONTAINS meant?",
        ),
        ("ASK { ?s ?p ?o FILTER(?o > 7 }", "line 1, column 30: '}' closes nothing that is open"),
    ],
)
def test_an_error_names_the_place_and_what_was_expected(query: str, told: str) -> None:
    with pytest.raises(QueryError) as caught:
        ask(ox.Store(), query)
    assert told in str(caught.value)
    assert query == caught.value.text


def test_the_place_counts_the_lines_of_the_user_however_many_prefixes_stand_before() -> None:
    with pytest.raises(QueryError, match=r"^line 4, column \d+: "):
        ask(ox.Store(), "SELECT ?s\n{\n  ?s a rj:Meeting ;\n     rj:date .. }")


def test_no_error_shows_the_grammar_of_the_engine() -> None:
    for query in ("SELECT ?s { ?s ?p ", "SELECT ?s { ?s a:b ?p }", "ASK { FILTER(", "SELECT * { VALUES ?x {", "ASK { ?s rj:date [ }"):
        with pytest.raises(QueryError) as caught:
            ask(ox.Store(), query)
        assert "\\u{" not in str(caught.value)
        assert "[_]" not in str(caught.value)
        assert len(str(caught.value)) < 400
