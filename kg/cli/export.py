"""`kg export`: a graph in the forms that other tools read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["export"]


def export(
    graph: Annotated[Path, typer.Argument(metavar="GRAPH", help="A folder that kg build wrote, or a store.")],
    to: Annotated[
        list[str],
        typer.Option(
            "--to",
            metavar="FORM",
            help="turtle, trig, ntriples, nquads, rdfxml, jsonld, graphml, gexf, csv, neo4j, sqlite, parquet; several times, or all.",
        ),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write to; what else is in it is left alone.")],
    title: Annotated[str, typer.Option(metavar="TEXT", help="The title of what is shared.")] = "",
    licence: Annotated[str, typer.Option(metavar="IRI", help="Its licence, such as https://creativecommons.org/licenses/by/4.0/.")] = "",
    date: Annotated[str, typer.Option(metavar="YYYY-MM-DD", help="The day of issue [default: that of the newest article].")] = "",
) -> None:
    """Take a graph away for other tools, with a description of it (DCAT) in dataset.ttl."""
    from kg.cli.source import graph_at
    from kg.export import FORMS
    from kg.export import export as write
    from kg.export.description import About

    forms = [each for given in to for each in (FORMS if given == "all" else given.split(","))]
    if licence and not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+", licence):
        raise typer.BadParameter(f"'{licence}': write an absolute IRI", param_hint="--licence")
    if date and not re.fullmatch(r"\d{4}-\d\d-\d\d", date, re.ASCII):
        raise typer.BadParameter(f"'{date}': write YYYY-MM-DD", param_hint="--date")
    for path in write(graph_at(graph), forms, out, about=About(title, licence, date)):
        typer.echo(str(path))
