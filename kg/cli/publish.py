"""`kg publish`: a graph into a SPARQL server elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import Quiet

__all__ = ["publish"]


def publish(
    graph: Annotated[Path, typer.Argument(metavar="GRAPH", help="A store, or a folder that kg build wrote.")],
    to: Annotated[str, typer.Option("--to", metavar="URL", help="The server: where it takes updates, or with --graph-store graphs.")],
    graph_store: Annotated[bool, typer.Option("--graph-store", help="Go by the Graph Store Protocol instead of SPARQL Update.")] = False,
    default_graph: Annotated[
        str, typer.Option(metavar="IRI", help="A named graph for the default graph, where a server has none of its own (Virtuoso).")
    ] = "",
    whole: Annotated[bool, typer.Option("--whole", help="Empty our graphs there and send all, whatever was sent before.")] = False,
    batch: Annotated[int, typer.Option(min=1, metavar="N", help="Quads in one update.")] = 1000,
    user: Annotated[str, typer.Option(metavar="NAME", help="Who may write there; the password is in RAJNAY_PASSWORD.")] = "",
    record: Annotated[Path | None, typer.Option(metavar="DIR", help="Where it is kept what is there [default: in your own state].")] = None,
    quiet: Quiet = False,
) -> None:
    """Send a graph to a SPARQL 1.1 server: what has changed since the last time. A run that was ended goes on where it was.

    A bearer token is taken from RAJNAY_TOKEN. Exit code: 0 the server has the graph, 2 it hasn't yet.
    """
    from kg.cli.source import graph_at
    from kg.publish import Target
    from kg.publish import publish as send

    target = Target.at(to, "graph-store" if graph_store else "update", default_graph=default_graph or None, user=user or None)
    showing = not quiet and sys.stderr.isatty()
    done = send(graph_at(graph), target, record=record, whole=whole, batch=batch, progress=_show if showing else lambda quads: None)
    if showing:
        typer.echo("", err=True)
    if not quiet:
        typer.echo(f"{target.url}: {done.inserted} quads came, {done.deleted} went, in {done.requests} requests")


def _show(quads: int) -> None:
    typer.echo(f"\r{quads} quads", nl=False, err=True)
