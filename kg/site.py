"""A site of a collection: pages that open from a file, without a network, in Hindi and English.

The collection is a store, a folder that `kg build` wrote, or articles. The texts that such a folder keeps are read again, since the pages
tell what a graph doesn't: which words filled a role, by which rule, and what was refused.
"""

from __future__ import annotations

from pathlib import Path, PurePath

from kg import folders
from kg.engines import Progress
from kg.errors import KgError
from kg.graph import Graph, build, from_articles, of_readings
from kg.sources import kept
from kg.store import is_store, open_store
from kg.views.paths import article_path, dossier_path

__all__ = ["MAKER", "address_in", "graph_of", "page_in", "write_site"]

MAKER = "kg site"


def graph_of(place: str | PurePath, *, jobs: int | None = None, progress: Progress | None = None) -> Graph:
    """The graph of a store, of a folder that `kg build` wrote, or of the articles in a file or folder.

    >>> graph_of("no/such/place").articles
    ()
    """
    path = Path(place)
    if is_store(path):
        with open_store(path, read_only=True) as store:
            held = store.articles()
            stale = store.stale()
            if not stale:
                return of_readings(store.readings(held), base=store.base)
            return from_articles(held, base=store.base, jobs=jobs, progress=progress)
    if (path / folders.MARK).is_file() and (path / "sources").is_dir():
        return from_articles(kept(path / "sources"), jobs=jobs, progress=progress)
    return build([path], jobs=jobs, progress=progress)


def write_site(graph: Graph, folder: str | PurePath) -> Path:
    """Write the site of a graph to `folder`, in place of an earlier site there; gives the first page.

    Raises `KgError` when `folder` holds something that is no site of ours; nothing is touched then.
    """
    target = Path(folder).resolve()
    with folders.replace(target, MAKER) as beside:
        folders.write_files(graph.site(), beside)
    return target / "index.html"


def address_in(folder: str | PurePath, page: str = "") -> str:
    """The address of a page; a thing that has none, such as a meeting, is shown in the network.

    Raises `KgError` as `page_in` does.
    """
    try:
        return page_in(folder, page).as_uri()
    except KgError:
        network = Path(folder).resolve() / "network.html"
        if "/" not in page or not network.is_file() or f'"{page}"' not in network.read_text(encoding="utf-8"):
            raise
        return f"{network.as_uri()}#node={page}"


def page_in(folder: str | PurePath, page: str = "") -> Path:
    """The file of a page: `network`, `timeline`, an article's id, a thing's id such as `country/PER`, or a path; the first without one.

    Raises `KgError` when there is no such page.
    """
    place = Path(folder)
    names = [page, f"{page}.html", dossier_path(page), article_path(page)] if page else ["index.html", "network.html"]
    for name in filter(None, names):
        path = place / name
        if path.is_file() and path.suffix == ".html" and path.resolve().is_relative_to(place.resolve()):
            return path.resolve()
    if not place.is_dir():
        raise KgError(f"{place}: there is no such folder; make one with: kg site ARTICLES --out {place}")
    if not page:
        raise KgError(f"{place}: there is no page here; make some with: kg site {place} --out site")
    raise KgError(f"{place}: there is no page '{page}'; name network, timeline, an article or a thing, such as country/PER")
