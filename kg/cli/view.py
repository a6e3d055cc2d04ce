"""`kg view`: open a page in the browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from urllib.request import url2pathname

import typer

__all__ = ["view"]


def view(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that kg site or kg build wrote.")],
    page: Annotated[
        str, typer.Argument(metavar="PAGE", help="network, timeline, articles, report, an article's id, or a thing's, such as country/PER.")
    ] = "",
) -> None:
    """Open a page in the browser, the first without PAGE; where there is no browser, the page's path is all that is told."""
    import webbrowser

    from kg.site import address_in

    address = address_in(folder, page)
    path, place = urlsplit(address).path, urlsplit(address).fragment
    typer.echo(url2pathname(path) + (f"#{place}" if place else ""))
    try:
        webbrowser.open(address)
    except webbrowser.Error:
        return
