"""`kg verify`: does every quote of a built graph stand in its source?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from kg.rdf.verify import VerifyReport

__all__ = ["verify"]


def verify(folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that kg build wrote, or a store.")]) -> None:
    """Hold every quote of a built graph against the source texts that were kept. Exit code: 0 all stand, 1 some do not."""
    report = _report(folder)
    for mismatch in report.mismatches:
        typer.echo(f"{mismatch.about}: {mismatch.what}")
    typer.echo(f"{report.quotes} quotes and {report.triples} triples looked at, {len(report.mismatches)} do not stand")
    raise typer.Exit(0 if report.stands else 1)


def _report(folder: Path) -> VerifyReport:
    from kg.graph import open_folder
    from kg.store import is_store, open_store
    from kg.store.upkeep import verified

    if not is_store(folder):
        return open_folder(folder).verify()
    with open_store(folder, read_only=True) as store:
        return verified(store)
