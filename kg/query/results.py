"""An `Answer` in, text out: a table for a terminal, CSV, TSV, SPARQL results in JSON or XML, Markdown, Turtle.

The forms of SPARQL are written by Oxigraph. With labels wanted, one column of what they are called follows each of IRIs (`meetingLabel`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, get_args

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.answer import Answer
from kg.query.table import as_table, cells
from kg.query.values import Term
from kg.rdf.terms import BASE
from kg.rdf.write import turtle

__all__ = ["Format", "written"]

Format = Literal["table", "csv", "tsv", "json", "xml", "markdown", "turtle"]

_RESULTS: Mapping[Format, ox.QueryResultsFormat] = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "xml": ox.QueryResultsFormat.XML,
}


def written(answer: Answer, form: Format, *, labels: bool = False, base: str = BASE, width: int = 160) -> str:
    """The answer as text; `labels` has IRIs called by their labels, `width` is how many columns a table may take.

    Raises `QueryError` where the form can't hold the answer: triples in CSV, rows in Turtle.
    """
    if answer.triples is not None:
        if form not in ("table", "turtle"):
            raise QueryError(
                answer.text, f"the answer is a graph, which {form} can't hold; ask for --format turtle, or for rows with SELECT"
            )
        return turtle(answer.triples, base)
    if form == "turtle":
        raise QueryError(
            answer.text, "the answer is no graph, and Turtle holds nothing else; ask with CONSTRUCT, or choose another --format"
        )
    if answer.truth is not None and form in ("table", "markdown"):
        return f"{answer}\n"
    writers: Mapping[Format, Callable[[], str]] = {
        "table": lambda: as_table(answer.columns, list(answer), width=width, labels=labels, base=base),
        "markdown": lambda: _markdown(answer, labels, base),
        "json": lambda: json.dumps(_json(answer, labels), ensure_ascii=False, indent=1) + "\n",
    }
    return writers[form]() if form in writers else _serialised(answer, _RESULTS[form], labels)


def formats() -> tuple[Format, ...]:
    """The forms that there are."""
    return get_args(Format)


def _serialised(answer: Answer, form: ox.QueryResultsFormat, labels: bool) -> str:
    parsed = ox.parse_query_results(json.dumps(_json(answer, labels)), format=ox.QueryResultsFormat.JSON)
    data = parsed.serialize(format=form)
    return (data or b"").decode()


def _json(answer: Answer, labels: bool) -> dict[str, object]:
    """SPARQL 1.1 Query Results JSON Format, https://www.w3.org/TR/sparql11-results-json/."""
    if answer.truth is not None:
        return {"head": {}, "boolean": answer.truth}
    columns, rows = answer.labelled() if labels else (answer.columns, answer.terms)
    bindings = [{column: _binding(term) for column, term in zip(columns, row, strict=True) if term is not None} for row in rows]
    return {"head": {"vars": list(columns)}, "results": {"bindings": bindings}}


def _binding(term: Term) -> dict[str, object]:
    match term:
        case ox.NamedNode():
            return {"type": "uri", "value": term.value}
        case ox.BlankNode():
            return {"type": "bnode", "value": term.value}
        case ox.Literal():
            said: dict[str, object] = {"type": "literal", "value": term.value}
            if term.language:
                return {**said, "xml:lang": term.language}
            plain = term.datatype.value == "http://www.w3.org/2001/XMLSchema#string"
            return said if plain else {**said, "datatype": term.datatype.value}
        case _:
            raise QueryError(str(term), "the answer has a triple as a value, which SPARQL 1.1 results can't hold; select its parts")


def _markdown(answer: Answer, labels: bool, base: str) -> str:
    lines: Sequence[Sequence[str]] = [
        answer.columns,
        ["---"] * len(answer.columns),
        *cells(answer.columns, list(answer), labels=labels, base=base),
    ]
    return "".join(f"| {' | '.join(_escaped(cell) for cell in line)} |\n" for line in lines)


def _escaped(cell: str) -> str:
    """A cell's text, with nothing in it that would end the cell or be markup."""
    plain = cell.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("`", "\\`").replace("*", "\\*").replace("[", "\\[")
    return "<br>".join(plain.splitlines())
