"""`kg validate`: does a built graph keep its shapes?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["validate"]


def validate(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that kg build wrote.")],
    turtle: Annotated[bool, typer.Option("--turtle", help="Print the SHACL report as Turtle.")] = False,
) -> None:
    """Check a built graph against the SHACL shapes. Exit code: 0 it conforms, 1 it does not."""
    from kg.rdf.read import read_dataset
    from kg.rdf.shapes import validate as check

    report = check(read_dataset(folder))
    typer.echo(report.turtle if turtle else report.text)
    raise typer.Exit(0 if report.conforms else 1)
