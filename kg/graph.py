"""Articles in, a graph out, with all that it was made from; and the folder in which it rests.

`build` reads inputs, extracts each article by itself, links what the articles say, and makes the dataset. A folder is written beside
its place and moved there whole, so that a build that dies leaves the earlier one as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from rdflib import Dataset

from kg import engines, folders
from kg.cycles import uncollected
from kg.engines import Progress
from kg.errors import InputError, in_order
from kg.model import Article, Entity, Reading
from kg.pipeline import extract
from kg.query import Answer, Lang, answer
from kg.rdf.dataset import dataset
from kg.rdf.network import network
from kg.rdf.read import oxigraph, read_dataset
from kg.rdf.shapes import ShapeReport, validate
from kg.rdf.terms import BASE
from kg.rdf.verify import VerifyReport, verify
from kg.rdf.write import write
from kg.resolve import link
from kg.sources import LIMIT, keep, kept, read
from kg.views import network_page, report_page, site_files

if TYPE_CHECKING:
    import networkx

__all__ = ["MAKER", "Graph", "build", "from_articles", "of_readings", "open_folder"]

MAKER = "kg build"
"""The command that the mark of a written folder names."""


@dataclass(frozen=True)
class Graph:
    """A built graph: the articles, what each says, the linked entities, the RDF dataset, and the inputs that could not be read."""

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...]
    dataset: Dataset
    problems: tuple[InputError, ...] = ()
    base: str = BASE

    @cached_property
    def network(self) -> networkx.MultiDiGraph[str]:
        """The things and their properties as a networkx graph."""
        return network(self.dataset)

    @cached_property
    def shapes(self) -> ShapeReport:
        """Whether the graph keeps its SHACL shapes."""
        return validate(self.dataset)

    def query(self, question: str, *, lang: Lang | None = None, folder: str | PurePath | None = None, **parameters: object) -> Answer:
        """The answer to a question that has a name, with its parameters, or to a query in SPARQL; see `kg.query.answer`.

        >>> from_articles([], jobs=1).query("ASK { ?meeting a rj:Meeting }").truth
        False
        """
        return answer(oxigraph(self.dataset), question, lang=lang, folder=folder, **parameters)

    def verify(self) -> VerifyReport:
        """Hold each quote of the graph against the text it is from."""
        return verify(self.dataset, {article.id: article.text for article in self.articles})

    def write(self, folder: str | PurePath) -> Path:
        """Write the graph's files, its pages and its source texts to `folder`, in place of an earlier output there.

        Raises `KgError` when `folder` holds something that is no output of ours; nothing is touched then.
        """
        target = Path(folder).resolve()
        with folders.replace(target, MAKER) as beside:
            self._fill(beside)
        return target

    def site(self) -> Iterator[tuple[str, str]]:
        """The paths and texts of a site of this graph: overview, network, timeline, a reader for each article, dossiers; see `kg.site`."""
        return site_files(self.readings, self.entities, self.network)

    def __repr__(self) -> str:
        return f"<Graph: articles {len(self.articles)}, things {len(self.entities)}, quads {len(self.dataset)}>"

    def _repr_html_(self) -> str:
        """The network, as a notebook shows it; the page is inside, so that nothing is fetched."""
        page = network_page(self.network, articles=self.articles, entities=self.entities)
        look = "width:100%;height:640px;border:1px solid #8884;border-radius:8px"
        return f'<iframe title="Rajnay" sandbox="allow-scripts allow-downloads" style="{look}" srcdoc="{escape(page)}"></iframe>'

    def _fill(self, folder: Path) -> None:
        write(self.dataset, folder, base=self.base)
        keep(self.articles, folder / "sources")
        pages = {
            "network.html": network_page(self.network, articles=self.articles, entities=self.entities, report="report.html"),
            "report.html": report_page(self.readings, self.entities, network="network.html"),
        }
        folders.write_files(pages.items(), folder)


def build(
    paths: Iterable[str | PurePath],
    *,
    base: str = BASE,
    jobs: int | None = None,
    columns: Mapping[str, str] | None = None,
    limit: int = LIMIT,
    progress: Progress | None = None,
) -> Graph:
    """Build the graph of the articles in files and folders; inputs that can't be read are its `problems`.

    >>> build(["no/such/file.txt"]).problems[0].what
    'there is no such file or folder'
    """
    inputs = read(paths, columns=columns, limit=limit)
    return from_articles(inputs.articles, problems=inputs.problems, base=base, jobs=jobs, progress=progress)


def from_articles(
    articles: Sequence[Article],
    *,
    problems: Iterable[InputError] = (),
    base: str = BASE,
    jobs: int | None = None,
    progress: Progress | None = None,
    read_one: Callable[[Article], Reading] = extract,
) -> Graph:
    """Build the graph of articles that were read already; their order makes no difference."""
    ordered = sorted(articles, key=lambda article: article.id)
    readings: list[Reading] = []
    with uncollected():
        failed = engines.read_all(read_one, ordered, readings.append, jobs, progress)
    return of_readings(readings, problems=[*problems, *failed], base=base)


def of_readings(readings: Sequence[Reading], *, problems: Iterable[InputError] = (), base: str = BASE) -> Graph:
    """Build the graph of what was read already, such as a store keeps it."""
    described = tuple(reading.article for reading in readings)
    with uncollected():
        entities = link(readings)
        quads = dataset(entities, described, base=base)
    return Graph(described, tuple(readings), tuple(entities), quads, in_order(problems), base)


@dataclass(frozen=True)
class Folder:
    """A folder that a build wrote: its dataset and its source texts."""

    dataset: Dataset
    articles: tuple[Article, ...]

    def query(self, question: str, *, lang: Lang | None = None, folder: str | PurePath | None = None, **parameters: object) -> Answer:
        """The answer to a question that has a name, with its parameters, or to a query in SPARQL; see `kg.query.answer`."""
        return answer(oxigraph(self.dataset), question, lang=lang, folder=folder, **parameters)

    def verify(self) -> VerifyReport:
        """Hold each quote of the graph against the text it is from."""
        return verify(self.dataset, {article.id: article.text for article in self.articles})


def open_folder(folder: str | PurePath) -> Folder:
    """What an earlier build wrote to `folder`."""
    path = Path(folder)
    return Folder(read_dataset(path), kept(path / "sources"))
