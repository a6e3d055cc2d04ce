"""`kg update`: articles that changed, read anew into a store."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.options import LARGEST, Columns, HeldIn, Jobs, Largest, Quiet

__all__ = ["update"]


def update(
    store: HeldIn,
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[INPUT]...", help="Files or folders of articles; without any, what older rules read is read again."),
    ] = None,
    jobs: Jobs = None,
    columns: Columns = None,
    limit: Largest = LARGEST,
    quiet: Quiet = False,
) -> None:
    """Hold articles as they are now: one with the id of an article held, or from the same file, takes its place; new ones are added.

    Exit codes as of kg build.
    """
    from kg import collection
    from kg.cli.build import mapping
    from kg.cli.progress import progress
    from kg.cli.stores import read_inputs, tell_outcome
    from kg.store import open_store

    found = read_inputs(inputs or [], mapping(columns or []), limit)
    with open_store(store) as opened, progress(quiet) as tell:
        outcome = collection.update(opened, found.articles, jobs=jobs, progress=tell)
    raise typer.Exit(tell_outcome(store, outcome.with_problems(found.problems), quiet))
