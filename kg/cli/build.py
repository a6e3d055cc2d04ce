"""`kg build`: articles in, a folder with the graph and its pages out."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kg.graph import Graph

__all__ = ["build"]

MOST_LINES = 20
"""Lines of a long report that are printed."""


def build(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="Files or folders of articles (.txt .html .jsonl .csv, also .gz); - is standard input."),
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write; an earlier output there is replaced whole.")],
    base: Annotated[str, typer.Option(metavar="IRI", help="Where the graph's things have their IRIs.")] = "",
    jobs: Annotated[int | None, typer.Option(min=1, metavar="N", help="Processes; the graph is the same for any number.")] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--columns",
            metavar="NAME=COLUMN",
            help="Where CSV or JSON lines keep text, title, url, publisher, author, published, place, id.",
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="BYTES", help="The largest file that is read, unpacked.")] = 5_000_000,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only what went wrong.")] = False,
) -> None:
    """Build a graph from Hindi articles.

    Writes graph.ttl, graph.trig, graph.nq, graph.jsonld, network.html, report.html and sources/ to the folder.

    Exit code: 0 every input was read, 1 some could not be (named on standard error; the rest is built), 2 wrong usage, 3 the graph
    fails its shapes.
    """
    from kg import graph
    from kg.cli.progress import progress
    from kg.rdf.terms import BASE

    graph.refuse_other_folder(out.resolve())
    with progress(quiet) as tell:
        built = graph.build(inputs, base=_checked(base or BASE), jobs=jobs, columns=_mapping(columns or []), limit=limit, progress=tell)
        for problem in built.problems:
            print(f"kg: {problem}", file=sys.stderr)
        if not built.articles:
            print("kg: no article could be read; nothing was written", file=sys.stderr)
            raise typer.Exit(1)
        tell("checking", 0, 1)
        shapes = built.shapes
        tell("writing", 0, 1)
        built.write(out)
    if not quiet:
        print(_summary(built, out))
    if not shapes.conforms:
        print(f"kg: {_shortened(shapes.text, out)}", file=sys.stderr)
        raise typer.Exit(3)
    raise typer.Exit(1 if built.problems else 0)


def _summary(built: Graph, folder: Path) -> str:
    kinds = Counter(entity.kind for entity in built.entities)
    counted = ", ".join(f"{kinds[kind]} {_plural(kind, kinds[kind])}" for kind in sorted(kinds)) or "nothing diplomatic"
    refused = f"; {len(built.problems)} inputs could not be read" if built.problems else ""
    files = [str(folder / name) for name in ("graph.ttl", "network.html", "report.html")]
    return "\n".join([f"{len(built.articles)} articles read{refused}", counted, *files])


def _shortened(report: str, folder: Path) -> str:
    lines = report.splitlines()
    return "\n".join(lines[:MOST_LINES] + ([f"… all of them: kg validate {folder}"] if len(lines) > MOST_LINES else []))


def _plural(kind: str, count: int) -> str:
    word = kind.lower()
    if count == 1:
        return word
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


def _mapping(pairs: list[str]) -> dict[str, str]:
    from kg.sources.formats import FIELDS

    found = {}
    for pair in (each for given in pairs for each in given.split(",")):
        name, equals, column = pair.partition("=")
        if not equals or name.strip() not in FIELDS:
            raise typer.BadParameter(f"'{pair}': write NAME=COLUMN with a NAME of {', '.join(FIELDS)}", param_hint="--columns")
        found[name.strip()] = column.strip()
    return found


def _checked(base: str) -> str:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`#?]*[/]", base):
        raise typer.BadParameter(f"'{base}': write an absolute IRI that ends in /", param_hint="--base")
    return base
