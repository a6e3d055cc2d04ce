"""An answer as a table for people or as JSON for machines."""

from __future__ import annotations

import io
import json

from rdflib import URIRef
from rdflib.query import Result
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.rdf.terms import BASE, PREFIXES

__all__ = ["as_json", "as_table"]


def as_json(answer: Result) -> str:
    """The SPARQL 1.1 results in JSON, or Turtle for a graph."""
    if answer.graph is not None:
        return _turtle(answer)
    raw = answer.serialize(format="json")
    return json.dumps(json.loads(raw or b"{}"), ensure_ascii=False, indent=1) + "\n"


def as_table(answer: Result, *, width: int | None = None) -> str:
    """A table, IRIs behind their prefixes; `yes` or `no` for ASK, Turtle for a graph."""
    if answer.askAnswer is not None:
        return "yes\n" if answer.askAnswer else "no\n"
    if answer.graph is not None:
        return _turtle(answer)
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    rows = [[_shown(value) for value in row] for row in answer if isinstance(row, tuple)]
    for column in answer.vars or ():
        table.add_column(str(column), overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    out = io.StringIO()
    console = Console(file=out, width=width) if width else Console(file=out)
    console.print(table)
    console.print(f"{len(rows)} row" + ("" if len(rows) == 1 else "s"), highlight=False)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _turtle(answer: Result) -> str:
    assert answer.graph is not None
    return answer.graph.serialize(format="turtle")


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, URIRef):
        for prefix, iri in PREFIXES.items():
            if value.startswith(iri) and iri != BASE:
                return f"{prefix}:{value.removeprefix(iri)}"
        return value.removeprefix(BASE)
    return str(value)
