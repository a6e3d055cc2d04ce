"""How long each step of a build takes: `make bench`.

The samples are taken again and again under other ids, so figures are good for comparing, not for boasting.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import pyoxigraph as ox

from kg.export import FORMS
from kg.export.taken import taken
from kg.graph import from_articles
from kg.pipeline import extract
from kg.query import answer, questions
from kg.rdf.dataset import dataset
from kg.rdf.read import oxigraph
from kg.resolve import link
from kg.sources import read
from kg.store import open_store

ROOT = Path(__file__).resolve().parents[1]
T = TypeVar("T")


def timed(step: str, count: int, work: Callable[[], T], of: str = "articles") -> T:
    """The result of `work`; prints how many articles, or what else it is done to, a second it came to."""
    start = time.perf_counter()
    result = work()
    took = time.perf_counter() - start
    print(f"{step:10}{count:8}{took:10.2f} s{count / took:12.1f} {of}/s")
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
        taken_away(oxigraph(graph.dataset))
        asked(oxigraph(graph.dataset))
        with open_store(Path(folder) / "news.store", create=True) as store:
            timed("fill store", count - 1, lambda: store.replace(readings[1:]))
            timed("add one", 1, lambda: store.add(readings[:1]))
            timed("remove one", 1, lambda: store.remove([articles[0].id]))


def taken_away(graph: ox.Store) -> None:
    """Time each form of an export, and the two steps that all share."""
    whole = timed("sort quads", len(graph), lambda: taken(graph), "quads")
    timed("tables", len(graph), lambda: whole.records, "quads")
    with TemporaryDirectory() as folder:
        for name, form in FORMS.items():
            timed(name, len(graph), lambda form=form: form.write(whole, Path(folder)), "quads")  # type: ignore[misc]


def asked(graph: ox.Store) -> None:
    """Time each named question, with the examples in its file: the median of five."""
    for name, question in questions().items():
        examples: dict[str, Any] = {each.name: each.example for each in question.parameters if each.example}
        answers = [answer(graph, name, **examples) for _ in range(5)]
        print(f"{name:16}{len(answers[0]):8} rows{median(each.seconds for each in answers) * 1000:10.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4)
