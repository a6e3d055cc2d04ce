"""`kg add`: more articles into a store."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["add"]


def add(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="Files or folders of articles (.txt .html .jsonl .csv, also .gz); - is standard input."),
    ],
    store: Annotated[Path, typer.Option("--store", metavar="DIR", help="A store that kg build made.")],
    jobs: Annotated[int | None, typer.Option(min=1, metavar="N", help="Processes; the graph is the same for any number.")] = None,
    columns: Annotated[
        list[str] | None, typer.Option("--columns", metavar="NAME=COLUMN", help="Where CSV or JSON lines keep what; see kg build.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="BYTES", help="The largest file that is read, unpacked.")] = 5_000_000,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print only what went wrong.")] = False,
) -> None:
    """Add articles to a store: all of them or, if the run is stopped, none; the store then equals a build of all that it holds.

    An article that is held already is left as it is. Exit codes as of kg build.
    """
    from kg import collection
    from kg.cli.build import mapping
    from kg.cli.progress import progress
    from kg.cli.stores import read_inputs, tell_outcome
    from kg.store import open_store

    found = read_inputs(inputs, mapping(columns or []), limit)
    with open_store(store) as opened, progress(quiet) as tell:
        outcome = collection.add(opened, found.articles, jobs=jobs, progress=tell)
    raise typer.Exit(tell_outcome(store, outcome.with_problems(found.problems), quiet))
