"""`kg site`: a collection as pages to look at."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import Jobs, Quiet

__all__ = ["site"]


def site(
    collection: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that kg build wrote, a store, or articles.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write; an earlier site there is replaced whole.")] = Path(
        "site"
    ),
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Make a site: overview, network, timeline, a reader for each article, a dossier for each thing.

    It opens from a file, without a network, in Hindi and English: kg view site. Exit code: 0 it is made, 1 made without some inputs that
    could not be read (named on standard error), 2 not made.
    """
    from kg import folders
    from kg.cli.progress import progress
    from kg.site import MAKER, graph_of, write_site

    folders.refuse_other(out.resolve(), MAKER)
    with progress(quiet) as tell:
        graph = graph_of(collection, jobs=jobs, progress=tell)
        for problem in graph.problems:
            print(f"kg: {problem}", file=sys.stderr)
        if not graph.articles:
            print("kg: there is no article to show; nothing was written", file=sys.stderr)
            raise typer.Exit(1 if graph.problems else 2)
        tell("writing", 0, 1)
        write_site(graph, out)
    if not quiet:
        typer.echo(str(out / "index.html"))
    raise typer.Exit(1 if graph.problems else 0)
