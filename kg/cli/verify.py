"""`kg verify`: does every quote of a built graph stand in its source?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["verify"]


def verify(folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that kg build wrote.")]) -> None:
    """Hold every quote of a built graph against the source texts beside it. Exit code: 0 all stand, 1 some do not."""
    from kg.graph import open_folder

    report = open_folder(folder).verify()
    for mismatch in report.mismatches:
        typer.echo(f"{mismatch.about}: {mismatch.what}")
    typer.echo(f"{report.quotes} quotes and {report.triples} triples looked at, {len(report.mismatches)} do not stand")
    raise typer.Exit(0 if report.stands else 1)
