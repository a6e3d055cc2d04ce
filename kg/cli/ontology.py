"""`kg ontology`: the terms of the graph as a page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["ontology"]


def ontology(out: Annotated[Path, typer.Argument(metavar="OUT.html", help="The page to write.")]) -> None:
    """Write the documentation of the graph's classes, properties and concepts as one HTML page."""
    from kg.errors import KgError
    from kg.rdf.documentation import documentation

    page = documentation()
    try:
        out.write_text(page, encoding="utf-8", newline="")
    except OSError as error:
        raise KgError(f"{out}: the page can't be written ({error.strerror}); name a file in a folder that exists") from None
    typer.echo(str(out))
