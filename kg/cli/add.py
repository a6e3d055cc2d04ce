"""`kg add`: more articles into a store."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.options import LARGEST, Columns, HeldIn, Jobs, Largest, Quiet

__all__ = ["add"]


def add(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="Files or folders of articles (.txt .html .jsonl .csv, also .gz); - is standard input."),
    ],
    store: HeldIn,
    jobs: Jobs = None,
    columns: Columns = None,
    limit: Largest = LARGEST,
    quiet: Quiet = False,
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
