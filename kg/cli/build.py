"""`kg build`: articles in, a folder with the graph and its pages out, or a store that can grow."""

from __future__ import annotations

import contextlib
import re
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import LARGEST, Jobs, Largest, Quiet

if TYPE_CHECKING:
    from kg.collection import Outcome
    from kg.graph import Graph

__all__ = ["build", "mapping"]

MOST_LINES = 20
"""Lines of a long report that are printed."""


def build(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="Files or folders of articles (.txt .html .jsonl .csv, also .gz); - is standard input."),
    ],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="The folder to write; an earlier output there is replaced whole.")
    ] = None,
    store: Annotated[
        Path | None,
        typer.Option("--store", metavar="DIR", help="The store to hold these articles, and no others; kg add lets it grow."),
    ] = None,
    server: Annotated[
        str | None, typer.Option(metavar="URL", help="Keep the new store's graph at this SPARQL server, which must be empty.")
    ] = None,
    base: Annotated[str, typer.Option(metavar="IRI", help="Where the graph's things have their IRIs.")] = "",
    jobs: Jobs = None,
    columns: Annotated[
        list[str] | None,
        typer.Option(
            "--columns",
            metavar="NAME=COLUMN",
            help="Where CSV or JSON lines keep text, title, url, publisher, author, published, place, id.",
        ),
    ] = None,
    limit: Largest = LARGEST,
    quiet: Quiet = False,
) -> None:
    """Build a graph from Hindi articles.

    Writes graph.ttl, graph.trig, graph.nq, graph.jsonld, network.html, report.html and sources/ to the folder of --out; fills the store
    of --store, which is what it was until all is done, and where articles that it holds already are not read again.

    Exit code: 0 every input was read, 1 some could not be (named on standard error; the rest is built), 2 wrong usage, 3 the graph
    fails its shapes.
    """
    from kg.cli.stores import tell_outcome
    from kg.errors import KgError

    if out is None and store is None:
        raise KgError("nothing says where the graph is to go; write --out DIR for files and pages, --store DIR for a store, or both")
    given = _Given(inputs, _checked(base) if base else None, jobs, mapping(columns or []), limit)
    if out is None:
        assert store is not None
        raise typer.Exit(tell_outcome(store, _stored(given, store, server, quiet), quiet))
    raise typer.Exit(_written(given, out, store, server, quiet))


@dataclass(frozen=True, slots=True)
class _Given:
    """What was asked for."""

    inputs: list[str]
    base: str | None
    jobs: int | None
    columns: Mapping[str, str]
    limit: int


def _stored(given: _Given, folder: Path, server: str | None, quiet: bool) -> Outcome:
    """The store filled, nothing else written; what it holds already is not read again."""
    from kg import collection
    from kg.cli.progress import progress
    from kg.cli.stores import read_inputs
    from kg.store import open_store

    found = read_inputs(given.inputs, given.columns, given.limit)
    with open_store(folder, create=True, base=given.base, server=server) as store, progress(quiet) as tell:
        made = collection.build(store, found.articles, jobs=given.jobs, progress=tell)
    return made.with_problems(found.problems)


def _written(given: _Given, out: Path, folder: Path | None, server: str | None, quiet: bool) -> int:
    """The files and pages written, and the store filled if there is to be one; gives the exit code."""
    from kg import folders, graph
    from kg.cli.progress import progress
    from kg.rdf.terms import BASE
    from kg.store import open_store

    folders.refuse_other(out.resolve(), graph.MAKER)
    with contextlib.ExitStack() as stack:
        store = stack.enter_context(open_store(folder, create=True, base=given.base, server=server)) if folder else None
        tell = stack.enter_context(progress(quiet))
        base = store.base if store else given.base or BASE
        built = graph.build(given.inputs, base=base, jobs=given.jobs, columns=given.columns, limit=given.limit, progress=tell)
        for problem in built.problems:
            print(f"kg: {problem}", file=sys.stderr)
        if not built.articles:
            print("kg: no article could be read; nothing was written", file=sys.stderr)
            return 1
        tell("checking", 0, 1)
        shapes = built.shapes
        tell("writing", 0, 1)
        built.write(out)
        if store:
            store.replace(built.readings)
    if not quiet:
        print(_summary(built, out))
    if not shapes.conforms:
        print(f"kg: {_shortened(shapes.text, out)}", file=sys.stderr)
        return 3
    return 1 if built.problems else 0


def _summary(built: Graph, folder: Path) -> str:
    kinds = Counter(entity.kind for entity in built.entities)
    counted = ", ".join(f"{kinds[kind]} {_plural(kind, kinds[kind])}" for kind in sorted(kinds)) or "nothing diplomatic"
    refused = f"; {len(built.problems)} inputs could not be read" if built.problems else ""
    files = [str(folder / name) for name in ("graph.ttl", "network.html", "report.html")]
    return "\n".join([f"{len(built.articles)} articles read{refused}", counted, *files])


def _shortened(report: str, folder: Path) -> str:
    lines = report.splitlines()
    return "\n".join(lines[:MOST_LINES] + ([f"… all of them: kg validate {folder}"] if len(lines) > MOST_LINES else []))


def _plural(kind: str, count: int) -> str:
    word = kind.lower()
    if count == 1:
        return word
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


def mapping(pairs: list[str]) -> dict[str, str]:
    """Where rows keep what, from words such as `text=body`."""
    from kg.sources.formats import FIELDS

    found = {}
    for pair in (each for given in pairs for each in given.split(",")):
        name, equals, column = pair.partition("=")
        if not equals or name.strip() not in FIELDS:
            raise typer.BadParameter(f"'{pair}': write NAME=COLUMN with a NAME of {', '.join(FIELDS)}", param_hint="--columns")
        found[name.strip()] = column.strip()
    return found


def _checked(base: str) -> str:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`#?]*[/]", base):
        raise typer.BadParameter(f"'{base}': write an absolute IRI that ends in /", param_hint="--base")
    return base
