"""`kg serve`: a store, or a built folder, over HTTP."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["serve"]


def serve(
    place: Annotated[Path, typer.Argument(metavar="STORE|DIR", help="A store, or a folder that kg build wrote.")],
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen at; 0 for any that is free.")] = 7878,
    writable: Annotated[bool, typer.Option("--writable", help="Let who has the token change the graph.")] = False,
    token: Annotated[str, typer.Option(envvar="RAJNAY_TOKEN", help="The token that writing needs; better given in the environment.")] = "",
    name: Annotated[list[str] | None, typer.Option(metavar="HOST", help="A further name by which the server is called.")] = None,
    origin: Annotated[str, typer.Option(metavar="ORIGIN", help="Pages there may read answers in a browser (CORS).")] = "",
    queries: Annotated[Path | None, typer.Option(metavar="DIR", help="A folder of .rq files beside our named questions.")] = None,
    seconds: Annotated[float, typer.Option(min=0.1, metavar="S", help="How long a query may run; it is ended then.")] = 30.0,
    write_seconds: Annotated[float, typer.Option(min=0.1, metavar="S", help="How long a change may take before it is undone.")] = 600.0,
    workers: Annotated[int | None, typer.Option(min=1, metavar="N", help="Queries at once; as many as there are processors.")] = None,
    waiting: Annotated[int, typer.Option(min=0, metavar="N", help="Requests that may wait for their turn.")] = 64,
    answer: Annotated[int, typer.Option(min=1, metavar="BYTES", help="The largest answer.")] = 64_000_000,
    request: Annotated[int, typer.Option(min=1, metavar="BYTES", help="The largest body of a request.")] = 16_000_000,
    memory: Annotated[int, typer.Option(min=100_000_000, metavar="BYTES", help="What one query may use of memory.")] = 2_000_000_000,
) -> None:
    """Serve a graph: SPARQL at /sparql, a page to ask it at /, a page and data for each thing, named questions, graphs at /store.

    Nobody can change anything without --writable and the token. Exit code: 0 when it was told to stop, 2 when it can't begin.
    """
    from kg.serve.run import is_loopback
    from kg.serve.run import serve as run
    from kg.serve.settings import Limits, Settings

    if writable and not token:
        raise typer.BadParameter("writing needs a token; put one into the environment as RAJNAY_TOKEN", param_hint="--writable")
    if writable and not re.fullmatch(r"[A-Za-z0-9._~+/-]+=*", token):  # RFC 6750, section 2.1
        raise typer.BadParameter("a token is of the letters A to Z and a to z, digits, and - . _ ~ + /", param_hint="RAJNAY_TOKEN")
    queries_at_once = workers or Limits().queries
    limits = Limits(seconds, write_seconds, answer, request, queries_at_once, waiting, memory)
    settings = Settings(limits, token if writable else None, _hosts(host, name or [], is_loopback(host)), origin or None)
    if not is_loopback(host):
        typer.echo(f"kg: any machine that reaches {host} can ask this server", err=True)
    folder = str(queries) if queries else None
    run(place, settings, host=host, port=port, questions=folder, ready=lambda url: typer.echo(f"Serving {place} at {url}"))


def _hosts(host: str, names: list[str], loopback: bool) -> tuple[str, ...]:
    """The names by which the server may be called: a server for others is called in ways that nobody here knows."""
    from kg.serve.settings import Settings

    return (*Settings().hosts, host, *(name.lower() for name in names)) if loopback else ("*",)
