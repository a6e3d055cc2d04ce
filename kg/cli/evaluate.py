"""`kg evaluate`: how well articles are read, measured against facts made by hand."""

from __future__ import annotations

import json as json_text
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["evaluate"]


def evaluate(
    gold: Annotated[Path, typer.Option(metavar="DIR", help="Facts made by hand, a JSON file for each article.")],
    articles: Annotated[Path, typer.Option(metavar="DIR", help="The articles that the gold names.")],
    notes: Annotated[
        bool, typer.Option("--notes", help="Print each miss and false alarm with its sentences, the worst article first.")
    ] = False,
    at_least: Annotated[float | None, typer.Option(metavar="F1", help="Exit 1 when the F1 of all slots is lower.")] = None,
    floors: Annotated[Path | None, typer.Option(metavar="FILE", help="Exit 1 when a slot falls below its floor in this file.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Score the reading of articles: precision, recall and F1 for each kind of slot."""
    from kg.evaluate import evaluate as score
    from kg.evaluate import floor_breaches

    result = score(gold, articles)
    if notes:
        typer.echo(result.notes())
    typer.echo(json_text.dumps(result.as_dict(), ensure_ascii=False, indent=1) if json else result.table())
    breaches = list(floor_breaches(result, floors)) if floors else []
    if at_least is not None and result.micro.f1 < at_least:
        breaches.append(f"F1 {result.micro.f1:.3f} is below {at_least:.3f}")
    for breach in breaches:
        typer.echo(f"kg: {breach}", err=True)
    raise typer.Exit(1 if breaches else 0)
