"""An answer as a table for people or as JSON for machines."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from itertools import groupby
from typing import Literal

from rdflib import URIRef
from rdflib.query import Result
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.rdf.terms import BASE, PREFIXES
from kg.views import terms

__all__ = ["as_json", "as_table"]

_PROPERTY = "property"


def as_json(answer: Result) -> str:
    """The SPARQL 1.1 results in JSON, or Turtle for a graph."""
    if answer.graph is not None:
        return _turtle(answer)
    raw = answer.serialize(format="json")
    return json.dumps(json.loads(raw or b"{}"), ensure_ascii=False, indent=1) + "\n"


def as_table(answer: Result, *, width: int | None = None, names: Literal["hi", "en"] | None = None) -> str:
    """A table; `yes` or `no` for ASK, Turtle for a graph.

    IRIs stand behind their prefixes, or with `names`, terms and concepts are called by their names in that language. Rows that differ only
    in a thing's properties are one row, so that a sentence is told once.
    """
    if answer.askAnswer is not None:
        return "yes\n" if answer.askAnswer else "no\n"
    if answer.graph is not None:
        return _turtle(answer)
    columns = [str(column) for column in answer.vars or ()]
    rows = _joined(columns, [[_shown(value, names) for value in row] for row in answer if isinstance(row, tuple)])
    out = io.StringIO()
    # A table is text wherever it is asked for; by itself, rich would print it straight into a notebook, in bold.
    console = Console(file=out, width=width, force_jupyter=False, force_terminal=False, no_color=True)
    console.print(_table(columns, rows))
    console.print(f"{len(rows)} row" + ("" if len(rows) == 1 else "s"), highlight=False)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _table(columns: list[str], rows: list[list[str]]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_lines=_PROPERTY in columns)
    for column in columns:
        # An IRI is copied whole into the next question; the sentence gives way first.
        table.add_column(column, overflow="fold", ratio=None if column != "sentence" else 1, no_wrap=column in ("date", _PROPERTY))
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _joined(columns: list[str], rows: list[list[str]]) -> list[list[str]]:
    """Rows with the same values before the column `property` as one, the rest one beneath the other; what stands above isn't repeated."""
    if _PROPERTY not in columns:
        return rows
    at = columns.index(_PROPERTY)
    joined: list[list[str]] = []
    above: list[str] = []
    for first, group in groupby(rows, key=lambda row: row[:at]):
        properties, values, *rest = zip(*(row[at:] for row in group), strict=True)
        said = ["\n".join(_once(properties)), "\n".join(values), *("\n".join(dict.fromkeys(part)) for part in rest)]
        joined.append([*_once_after(above, first), *said])
        above = first
    return joined


def _once(values: Sequence[str]) -> list[str]:
    """The values, nothing in place of one that stands right above."""
    return [value if place == 0 or value != values[place - 1] else "" for place, value in enumerate(values)]


def _once_after(above: Sequence[str], values: Sequence[str]) -> list[str]:
    """The values, nothing in place of those with which the row above begins as well."""
    same = next((place for place, pair in enumerate(zip(above, values, strict=False)) if pair[0] != pair[1]), len(above))
    return [""] * same + list(values[same:])


def _turtle(answer: Result) -> str:
    assert answer.graph is not None
    return answer.graph.serialize(format="turtle")


def _shown(value: object, names: Literal["hi", "en"] | None) -> str:
    if value is None:
        return ""
    if isinstance(value, URIRef):
        return _named(value, names) if names else _short(value)
    return str(value)


def _named(iri: URIRef, lang: Literal["hi", "en"]) -> str:
    """A term of the ontology or a concept of the vocabulary by its name; of another IRI the part behind the graph's base."""
    for prefix, name_of in (("rj", terms.term), ("rjv", terms.concept)):
        if iri.startswith(PREFIXES[prefix]):
            hindi, english = name_of(iri.removeprefix(PREFIXES[prefix]))
            return hindi if lang == "hi" else english
    return _short(iri)


def _short(iri: URIRef) -> str:
    for prefix, start in PREFIXES.items():
        if iri.startswith(start) and start != BASE:
            return f"{prefix}:{iri.removeprefix(start)}"
    return iri.removeprefix(BASE)
