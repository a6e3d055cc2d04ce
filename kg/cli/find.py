"""`kg find`: the things of a graph that a name may mean."""

from __future__ import annotations

import json as json_text
from pathlib import Path
from typing import Annotated, Literal

import typer

__all__ = ["find"]


def find(
    graph: Annotated[Path, typer.Argument(metavar="GRAPH", help="A folder that kg build wrote, or a store.")],
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="A name or a part of one, in Devanagari or Latin letters.")],
    kind: Annotated[list[str] | None, typer.Option(metavar="KIND", help="Only things of this class, such as Official.")] = None,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="The most that are printed.")] = 20,
    lang: Annotated[str, typer.Option(metavar="hi|en", help="The language in which things are called.")] = "hi",
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Find officials, countries, meetings and the rest by name: in either script, whole or in part, however it is spelt."""
    from kg.cli.source import graph_at
    from kg.cli.terminal import width
    from kg.query import found
    from kg.query.labels import labels
    from kg.query.names import KINDS
    from kg.query.store import base_of, shortened
    from kg.query.table import aligned

    wrong = next((each for each in kind or () if each not in KINDS), None)
    if wrong is not None:
        raise typer.BadParameter(f"'{wrong}': write one of {', '.join(KINDS)}", param_hint="--kind")
    language: Literal["hi", "en"] = "en" if lang == "en" else "hi"
    if lang not in ("hi", "en"):
        raise typer.BadParameter(f"'{lang}': write hi or en", param_hint="--lang")
    store = graph_at(graph)
    hits = found(store, " ".join(words), kinds=kind or (), limit=limit)
    called = labels(store, [hit.iri for hit in hits], language)
    if json:
        said = [{"iri": hit.iri, "kind": hit.kind, "label": called.get(hit.iri, ""), "name": hit.name, "score": hit.score} for hit in hits]
        typer.echo(json_text.dumps(said, ensure_ascii=False, indent=1))
        return
    base = base_of(store)
    rows = [[f"{hit.score:g}", hit.kind, called.get(hit.iri, ""), hit.name, shortened(hit.iri, base)] for hit in hits]
    typer.echo(aligned(["score", "kind", "label", "name", "thing"], rows, width=width()), nl=False)
