"""Options that several verbs have, each with one name, one meaning and one text of help."""

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["LARGEST", "Columns", "HeldIn", "Jobs", "Largest", "Quiet"]

LARGEST = 5_000_000
"""Bytes of the largest file that is read where nobody says otherwise: `kg.sources.LIMIT`, whose import would slow every `kg --help`."""

HeldIn = Annotated[Path, typer.Option("--store", metavar="DIR", help="A store that kg build made.")]
Jobs = Annotated[int | None, typer.Option(min=1, metavar="N", help="Processes; the graph is the same for any number.")]
Columns = Annotated[
    list[str] | None, typer.Option("--columns", metavar="NAME=COLUMN", help="Where CSV or JSON lines keep what; see kg build.")
]
Largest = Annotated[int, typer.Option(min=1, metavar="BYTES", help="The largest file that is read, unpacked.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print only what went wrong.")]
