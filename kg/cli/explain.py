"""`kg explain`: what an article says, sentence by sentence, and why."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

__all__ = ["explain"]


def explain(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="A file with an article; - is standard input.")],
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show each fact of an article with its sentence, the words that filled its roles, and the rule that read it."""
    from kg.explanation import as_json, as_text
    from kg.pipeline import extract
    from kg.sources import read

    inputs = read([article])
    for problem in inputs.problems:
        print(f"kg: {problem}", file=sys.stderr)
    readings = [extract(each) for each in inputs.articles]
    typer.echo(as_json(readings) if json else "\n".join(as_text(reading, colour=sys.stdout.isatty()) for reading in readings))
    raise typer.Exit(1 if inputs.problems else 0)
