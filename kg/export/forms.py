"""The forms in which a graph is taken away, by name; and the taking."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

import pyoxigraph as ox

from kg.errors import KgError
from kg.export import database, networks, tables, triples
from kg.export.description import About, Distribution, description
from kg.export.taken import Taken, taken, written

__all__ = ["FORMS", "Form", "export"]


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its name, what it is in words, the media type of its files, and what writes them into a folder."""

    name: str
    what: str
    media_type: str
    write: Callable[[Taken, Path], list[Path]]


def _file(name: str, what: str, media_type: str, file: str, content: Callable[[Taken], bytes]) -> Form:
    return Form(name, what, media_type, lambda graph, folder: [written(folder / file, content(graph))])


def _folder(name: str, what: str, media_type: str, write: Callable[[Taken, Path], list[Path]]) -> Form:
    return Form(name, what, media_type, lambda graph, folder: write(graph, folder / name))


_ALL = (
    _file("turtle", "Turtle: the default graph", "text/turtle", "graph.ttl", triples.turtle_file),
    _file("trig", "TriG: everything, readable", "application/trig", "graph.trig", triples.trig),
    _file("ntriples", "N-Triples: the default graph, a triple a line", "application/n-triples", "graph.nt", triples.ntriples),
    _file("nquads", "N-Quads: everything, a quad a line", "application/n-quads", "graph.nq", triples.nquads),
    _file("rdfxml", "RDF/XML: the default graph", "application/rdf+xml", "graph.rdf", triples.rdfxml),
    _file("jsonld", "JSON-LD: everything, framed, an event a line", "application/ld+json", "graph.jsonld", triples.jsonld),
    _file("graphml", "GraphML: the network, for yEd and Cytoscape", "application/xml", "network.graphml", networks.graphml),
    _file("gexf", "GEXF: the network, for Gephi", "application/xml", "network.gexf", networks.gexf),
    _folder("csv", "CSV: nodes, edges and values", "text/csv", tables.csv_files),
    _folder("neo4j", "Neo4j: nodes and relationships to import", "text/csv", tables.neo4j_files),
    _folder("sqlite", "SQLite, ready for Datasette", "application/vnd.sqlite3", database.sqlite_files),
    _folder("parquet", "Parquet: nodes, edges and values", "application/vnd.apache.parquet", tables.parquet_files),
)
FORMS: Mapping[str, Form] = {form.name: form for form in _ALL}
"""The forms that there are, by name."""


def export(store: ox.Store, forms: Iterable[str], folder: str | PurePath, *, about: About | None = None) -> tuple[Path, ...]:
    """Write the graph of `store` to `folder` in each of `forms`, and `dataset.ttl`, which describes them; gives the paths, that one last.

    What else is in the folder is left alone. Raises `KgError` for an unknown form, `MissingExtra` for one whose library is missing.
    """
    wanted = [FORMS[name] if name in FORMS else _unknown(name) for name in dict.fromkeys(forms)]
    graph, target = taken(store), Path(folder)
    files: list[Distribution] = []
    paths: list[Path] = []
    for form in wanted:
        for path in form.write(graph, target):
            paths.append(path)
            media_type = "application/json" if path.suffix == ".json" else form.media_type
            name, content = path.relative_to(target).as_posix(), path.read_bytes()
            files.append(Distribution(form.what, name, media_type, len(content), sha256(content).hexdigest()))
    told = description(graph, about or About(), files)
    return (*paths, written(target / "dataset.ttl", told.encode()))


def _unknown(name: str) -> Form:
    raise KgError(f"'{name}' is no form of a graph; write one of: {', '.join(FORMS)}")
