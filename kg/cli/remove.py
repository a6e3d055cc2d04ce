"""`kg remove`: articles out of a store, with all that they alone state."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.options import HeldIn, Quiet

__all__ = ["remove"]


def remove(
    articles: Annotated[
        list[str],
        typer.Argument(metavar="ARTICLE...", help="Ids or IRIs of articles, or the files that they were read from; see kg store list."),
    ],
    store: HeldIn,
    quiet: Quiet = False,
) -> None:
    """Remove articles from a store, which then equals a build of the others: all of them or, if the run is stopped, none.

    Exit code: 0 done, 1 some are not in the store (the others are removed).
    """
    from kg import collection
    from kg.cli.progress import progress
    from kg.cli.stores import tell_outcome
    from kg.store import open_store

    with open_store(store) as opened, progress(quiet) as tell:
        outcome = collection.remove(opened, articles, progress=tell)
    raise typer.Exit(tell_outcome(store, outcome, quiet))
