"""`kg validate`: does a built graph keep its shapes?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["validate"]


def validate(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that kg build wrote, or a store.")],
    turtle: Annotated[bool, typer.Option("--turtle", help="Print the SHACL report as Turtle.")] = False,
) -> None:
    """Check a built graph against the SHACL shapes. Exit code: 0 it conforms, 1 it does not."""
    from kg.rdf.read import read_dataset
    from kg.rdf.shapes import validate as check
    from kg.store import is_store, open_store

    if is_store(folder):
        with open_store(folder, read_only=True) as store:
            report = check(store.dataset)
    else:
        report = check(read_dataset(folder))
    typer.echo(report.turtle if turtle else report.text)
    raise typer.Exit(0 if report.conforms else 1)
