"""`kg store`: what a store holds, whether it is sound, its backup and the way back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["app"]

app = typer.Typer(no_args_is_help=True, help="Look after a store: list, check, backup, restore.")

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="A store.")]


@app.command("list")
def held(store: Folder) -> None:
    """List the articles that a store holds: id, day, where each was read from."""
    from kg.store import open_store

    with open_store(store, read_only=True) as opened:
        for article in opened.articles():
            typer.echo("\t".join([article.id, article.published or "", article.source]))


@app.command()
def check(store: Folder) -> None:
    """Read all of a store and hold its graph against what its articles state. Exit code: 0 it is sound, 1 it is not."""
    from kg.store import open_store
    from kg.store.upkeep import check as look

    with open_store(store, read_only=True) as opened:
        report = look(opened)
    for problem in report.problems:
        print(f"kg: {store}: {problem}", file=sys.stderr)
    if report.stale:
        typer.echo(f"its articles were read by other rules than today's; to read them again: kg update --store {store}")
    typer.echo(f"{report.articles} articles and {report.quads} quads looked at: {'sound' if report.sound else 'not sound'}")
    raise typer.Exit(0 if report.sound else 1)


@app.command()
def backup(store: Folder, target: Annotated[Path, typer.Argument(metavar="BACKUP", help="A folder that does not exist yet.")]) -> None:
    """Write a backup, which is a store itself; all of the store is read for it, so that damage is found now and not later."""
    from kg.store import open_store
    from kg.store.upkeep import backup as write

    with open_store(store) as opened:
        write(opened, target)
    typer.echo(str(target))


@app.command()
def restore(
    source: Annotated[Path, typer.Argument(metavar="BACKUP", help="A backup that kg store backup wrote.")],
    store: Annotated[Path, typer.Argument(metavar="DIR", help="The store to hold it, which may be damaged, or not be there yet.")],
) -> None:
    """Hold in a store what a backup holds, instead of all that is there."""
    from kg.store.upkeep import restore as bring_back

    typer.echo(f"{store}: {bring_back(source, store)} articles")
