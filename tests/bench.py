"""How long each step of a build takes: `make bench`.

The samples are taken again and again under other ids, so figures are good for comparing, not for boasting.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from kg.graph import from_articles
from kg.pipeline import extract
from kg.rdf.dataset import dataset
from kg.resolve import link
from kg.sources import read
from kg.store import open_store

ROOT = Path(__file__).resolve().parents[1]
T = TypeVar("T")


def timed(step: str, articles: int, work: Callable[[], T]) -> T:
    """The result of `work`; prints how many articles a second it came to."""
    start = time.perf_counter()
    result = work()
    took = time.perf_counter() - start
    print(f"{step:10}{articles:8}{took:10.2f} s{articles / took:12.1f} articles/s")
    return result


def main(copies: int) -> None:
    """Time each step over `copies` of the sample articles."""
    samples = timed("read", len(list((ROOT / "data/articles").iterdir())), lambda: read([ROOT / "data/articles"]).articles)
    articles = [replace(article, id=f"{article.id}-{copy}") for copy in range(copies) for article in samples]
    count = len(articles)
    readings = timed("extract", count, lambda: [extract(article) for article in articles])
    entities = timed("link", count, lambda: link(readings))
    timed("dataset", count, lambda: dataset(entities, articles))
    for jobs in (1, 2):
        graph = timed(f"build -j{jobs}", count, lambda jobs=jobs: from_articles(articles, jobs=jobs))  # type: ignore[misc]
    timed("shapes", count, lambda: graph.shapes)
    with TemporaryDirectory() as folder:
        timed("write", count, lambda: graph.write(Path(folder) / "graph"))
        with open_store(Path(folder) / "news.store", create=True) as store:
            timed("fill store", count - 1, lambda: store.replace(readings[1:]))
            timed("add one", 1, lambda: store.add(readings[:1]))
            timed("remove one", 1, lambda: store.remove([articles[0].id]))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
