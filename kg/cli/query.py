"""`kg query`: a question to a graph."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from kg.query import Answer, Question
    from kg.query.results import Format

__all__ = ["query"]


def query(
    graph: Annotated[Path, typer.Argument(metavar="GRAPH", help="A folder that kg build wrote, or a store.")],
    question: Annotated[
        str | None, typer.Argument(metavar="[NAME|FILE.rq]", help="A question that has a name, or a file; without it, all are listed.")
    ] = None,
    values: Annotated[
        list[str] | None, typer.Argument(metavar="[--PARAMETER VALUE]...", help="What the question asks about, such as --country RUS.")
    ] = None,
    expression: Annotated[
        str | None, typer.Option("-e", "--expression", metavar="SPARQL", help="A query; the graph's prefixes need not be declared.")
    ] = None,
    lang: Annotated[str | None, typer.Option(metavar="hi|en", help="The language in which things are called [default: hi].")] = None,
    form: Annotated[
        str, typer.Option("--format", "-f", metavar="FORMAT", help="table, csv, tsv, json, xml, markdown; turtle for CONSTRUCT.")
    ] = "table",
    json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    iris: Annotated[bool, typer.Option("--iris", help="Print IRIs only, without what things are called.")] = False,
    queries: Annotated[Path | None, typer.Option(metavar="DIR", help="A folder of questions of your own; also $RAJNAY_QUERIES.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Print the query and the time it took, on standard error.")] = False,
) -> None:
    """Ask a graph: a question that has a name, with its parameters, or any SPARQL query with -e.

    kg query GRAPH meetings --country RUS --since 2024 --lang hi
    """
    from kg.cli.source import graph_at
    from kg.cli.terminal import width
    from kg.query import answer, ask, questions
    from kg.query.results import written
    from kg.query.store import base_of

    language, chosen = _language(lang), _format("json" if json else form)
    if expression is None and question is None:
        typer.echo(_listed(questions(queries).values(), language or "hi"), nl=False)
        return
    if expression is not None and question is not None:
        raise typer.BadParameter(f"'{question}': give a question that has a name, or SPARQL with -e, not both", param_hint="NAME")
    parameters = _pairs(values or [])
    store = graph_at(graph)
    if expression is not None:
        given = ask(store, expression, lang=language)
    else:
        given = answer(store, question or "", lang=language, folder=queries, **parameters)
    if explain:
        print(_explained(given), file=sys.stderr)
    labels = bool(given.labels) and not iris
    typer.echo(written(given, chosen, labels=labels, base=base_of(store), width=width()), nl=False)


def _listed(known: Iterable[Question], lang: Literal["hi", "en"]) -> str:
    lines = []
    for each in known:
        lines += [each.usage, f"    {_in(each.label, lang)}"]
        lines += [f"    --{one.name}: {_in(one.label, lang)}" + (f" [{one.default}]" if one.default else "") for one in each.parameters]
    return "\n".join(lines) + "\n"


def _in(label: Mapping[str, str], lang: str) -> str:
    return label.get(lang) or next(iter(label.values()), "")


def _explained(given: Answer) -> str:
    rows = len(given.triples) if given.triples is not None else len(given)
    what = "triples" if given.triples is not None else "rows"
    text = "\n".join(line for line in given.text.splitlines() if not line.startswith("#+"))
    return f"{text.strip()}\n# {rows} {what} in {given.seconds * 1000:.1f} ms"


def _language(lang: str | None) -> Literal["hi", "en"] | None:
    languages: dict[str, Literal["hi", "en"]] = {"hi": "hi", "en": "en"}
    if lang is not None and lang not in languages:
        raise typer.BadParameter(f"'{lang}': write hi or en", param_hint="--lang")
    return languages[lang] if lang else None


def _format(name: str) -> Format:
    from kg.query.results import formats

    form = next((each for each in formats() if each == {"md": "markdown", "ttl": "turtle"}.get(name, name)), None)
    if form is None:
        raise typer.BadParameter(f"'{name}': write one of {', '.join(formats())}", param_hint="--format")
    return form


def _pairs(values: list[str]) -> dict[str, str]:
    """Parameters as they may be written: --country RUS, --country=RUS, country=RUS."""
    pairs: dict[str, str] = {}
    rest = iter(values)
    for each in rest:
        name, equals, value = each.removeprefix("--").partition("=")
        if not equals and each.startswith("--"):
            value = next(rest, "")
            equals = "=" if value and not value.startswith("--") else ""
        if not equals or not name:
            raise typer.BadParameter(f"'{each}': write --PARAMETER VALUE", param_hint="--PARAMETER VALUE")
        pairs[name.replace("-", "_")] = value
    return pairs
