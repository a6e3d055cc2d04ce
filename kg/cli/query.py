"""`kg query`: a question to a built graph."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

__all__ = ["query"]


def query(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that kg build wrote.")],
    question: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="A question that has a name; without it, all are listed.")
    ] = None,
    values: Annotated[list[str] | None, typer.Argument(metavar="[PARAMETER=VALUE]...", help="What the question asks about.")] = None,
    expression: Annotated[
        str | None, typer.Option("-e", "--expression", metavar="SPARQL", help="A query; the graph's prefixes need not be declared.")
    ] = None,
    lang: Annotated[str, typer.Option(metavar="hi|en", help="The language in which a named question names things.")] = "hi",
    json: Annotated[bool, typer.Option("--json", help="Print the SPARQL results in JSON.")] = False,
) -> None:
    """Ask a built graph: a named question with its parameters, or any SPARQL query with -e."""
    from kg.query import QUESTIONS, ask, named
    from kg.query.table import as_json, as_table
    from kg.rdf.read import read_dataset

    if expression is None and question is None:
        for each in QUESTIONS.values():
            typer.echo(f"{each.name} {' '.join(f'{name}=…' for name in each.parameters)}\n    {each.title}")
        return
    language = _language(lang)
    text = expression if expression is not None else named(question or "", _pairs(values or []), language)
    answer = ask(read_dataset(folder), text)
    width = None if sys.stdout.isatty() else 160
    typer.echo(as_json(answer) if json else as_table(answer, width=width, names=language if expression is None else None), nl=False)


def _language(lang: str) -> Literal["hi", "en"]:
    languages: dict[str, Literal["hi", "en"]] = {"hi": "hi", "en": "en"}
    if lang not in languages:
        raise typer.BadParameter(f"'{lang}': write hi or en", param_hint="--lang")
    return languages[lang]


def _pairs(values: list[str]) -> dict[str, str]:
    pairs = [value.partition("=") for value in values]
    wrong = next((name for name, equals, _ in pairs if not equals), None)
    if wrong is not None:
        raise typer.BadParameter(f"'{wrong}': write PARAMETER=VALUE", param_hint="PARAMETER=VALUE")
    return {name: value for name, _, value in pairs}
