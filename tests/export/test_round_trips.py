"""Every form, read back by a reader that is not ours, equals the graph."""

import csv
import json
import sqlite3
import warnings
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import networkx as nx
import pyarrow.parquet
import pyoxigraph as ox
import pytest
from pyld import jsonld
from rdflib import Dataset, Graph

from kg.export import FORMS, export
from kg.export.networks import network
from kg.export.taken import taken
from kg.graph import build
from kg.rdf.read import oxigraph, read_store
from kg.rdf.terms import BASE
from kg.resources import ontology
from tests.export import reading
from tests.query import samples
from tests.stages import ROOT


@pytest.fixture(scope="module", params=["hand-made", "articles"])
def graph(request: pytest.FixtureRequest) -> ox.Store:
    """Two graphs: a small one with a dispute in it, and one that was built."""
    return (
        samples.store()
        if request.param == "hand-made"
        else oxigraph(build([ROOT / "data/articles/03_peru_joint_commission.txt"], jobs=1).dataset)
    )


@pytest.fixture(scope="module")
def folder(graph: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph in every form."""
    made = tmp_path_factory.mktemp("taken")
    export(graph, FORMS, made)
    return made


def everything(graph: ox.Store) -> set[str]:
    return {str(quad) for quad in graph}


def default(graph: ox.Store) -> set[str]:
    return {str(quad.triple) for quad in graph.quads_for_pattern(None, None, None, ox.DefaultGraph())}


@pytest.mark.parametrize(("file", "form"), [("graph.ttl", "turtle"), ("graph.nt", "nt"), ("graph.rdf", "xml")])
def test_rdflib_reads_the_default_graph(file: str, form: str, graph: ox.Store, folder: Path) -> None:
    read = Graph().parse(folder / file, format=form).serialize(format="nt", encoding="utf-8")
    assert default(graph) == {str(quad.triple) for quad in ox.parse(read, format=ox.RdfFormat.N_TRIPLES)}


@pytest.mark.parametrize(
    ("file", "form"), [("graph.ttl", ox.RdfFormat.TURTLE), ("graph.nt", ox.RdfFormat.N_TRIPLES), ("graph.rdf", ox.RdfFormat.RDF_XML)]
)
def test_oxigraph_reads_the_default_graph(file: str, form: ox.RdfFormat, graph: ox.Store, folder: Path) -> None:
    assert default(graph) == {str(quad.triple) for quad in ox.parse(path=folder / file, format=form)}


@pytest.mark.parametrize(
    ("file", "form"), [("graph.trig", ox.RdfFormat.TRIG), ("graph.nq", ox.RdfFormat.N_QUADS), ("graph.jsonld", ox.RdfFormat.JSON_LD)]
)
def test_oxigraph_reads_the_sentences_graphs_too(file: str, form: ox.RdfFormat, graph: ox.Store, folder: Path) -> None:
    assert everything(graph) == {str(quad) for quad in ox.parse(path=folder / file, format=form)}
    assert len(everything(graph)) > 100


@pytest.mark.parametrize(("file", "form"), [("graph.trig", "trig"), ("graph.nq", "nquads"), ("graph.jsonld", "json-ld")])
def test_rdflib_reads_the_sentences_graphs_too(file: str, form: str, graph: ox.Store, folder: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib 7.6 warns of what it calls itself
        read = Dataset()
        read.parse(data=(folder / file).read_text(encoding="utf-8"), format=form)
        lines = read.serialize(format="nquads", encoding="utf-8")
    assert len(everything(graph)) == len({str(quad) for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS)})
    assert {str(quad.triple) for quad in graph} == {str(quad.triple) for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS)}


def test_json_ld_is_framed_as_a_processor_frames_it(graph: ox.Store, folder: Path) -> None:
    told = json.loads((folder / "graph.jsonld").read_text(encoding="utf-8"))
    frame = {**json.loads(ontology("frame.jsonld").read_text(encoding="utf-8")), "@context": told["@context"]}
    flat = jsonld.from_rdf("".join(f"{triple} .\n" for triple in sorted(default(graph))), {"format": "application/n-quads"})
    wanted = {each["@id"]: each for each in jsonld.frame(flat, frame, {"base": BASE})["@graph"]}
    framed = {each["@id"]: each for each in told["@graph"] if each.get("@type") in frame["@type"]}
    assert framed
    assert _plain(wanted) == _plain(framed)


def _plain(value: Any) -> Any:
    """JSON without order in lists, without empty values, and with one name for a term, typed or not."""
    if isinstance(value, Mapping):
        if value.get("@type") == "xsd:integer":
            return int(value["@value"])
        return {key.removeprefix("rj:"): _plain(each) for key, each in value.items() if each not in (None, [])}
    if isinstance(value, list):
        return (
            _plain(value[0])
            if len(value) == 1
            else sorted((_plain(each) for each in value), key=lambda each: json.dumps(each, sort_keys=True))
        )
    return value


@pytest.mark.parametrize(("file", "read"), [("network.graphml", nx.read_graphml), ("network.gexf", nx.read_gexf)])
def test_networkx_reads_the_network(file: str, read: Any, graph: ox.Store, folder: Path) -> None:
    options = {"force_multigraph": True} if file.endswith("graphml") else {}
    given, wanted = read(folder / file, **options), network(taken(graph).records)
    assert {id: dict(data) for id, data in wanted.nodes(data=True)} == {id: dict(data) for id, data in given.nodes(data=True)}
    assert _edges(wanted) == _edges(given)
    assert len(_edges(wanted)) > 5


def _edges(graph: Any) -> list[tuple[str, ...]]:
    return sorted((source, target, data["label"], data["sentences"]) for source, target, data in graph.edges(data=True))


def test_the_network_has_every_thing_and_all_that_joins_things(graph: ox.Store) -> None:
    drawn = network(taken(graph).records)
    classes = graph.quads_for_pattern(None, ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), None, ox.DefaultGraph())
    things = {str(quad.subject)[1:-1] for quad in classes if "/article/" not in str(quad.subject)}
    assert things == {str(reading.iri(id))[1:-1] for id, kind in drawn.nodes(data="kind") if kind != "Sector"}
    joined = {
        (str(quad.subject)[1:-1], str(quad.object)[1:-1])
        for quad in graph.quads_for_pattern(None, None, None, ox.DefaultGraph())
        if str(quad.subject)[1:-1] in things and str(quad.object)[1:-1] in things
    }
    ends = {(str(reading.iri(one))[1:-1], str(reading.iri(other))[1:-1]) for one, other in drawn.edges() if not other.startswith("rjv:")}
    assert joined == ends


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def test_csv_tables_are_the_graph(graph: ox.Store, folder: Path) -> None:
    stated: list[reading.Stated] = []
    for row in _rows(folder / "csv/nodes.csv"):
        stated += reading.node(row["id"], row["kind"], row["label_hi"], row["label_en"], row["sentences"].split())
    for row in _rows(folder / "csv/edges.csv"):
        stated.append(reading.edge(row["source"], row["property"], row["target"], row["sentences"].split()))
    for row in _rows(folder / "csv/values.csv"):
        stated.append(reading.value(row["node"], row["property"], row["value"], row["datatype"], row["language"], row["sentences"].split()))
    assert everything(graph) == reading.quads(stated)


def test_a_line_of_nodes_has_its_values_in_columns(folder: Path) -> None:
    (row,) = [row for row in _rows(folder / "csv/nodes.csv") if row["id"] == "meeting/IND-PER/joint-commission/3"]
    assert ("Meeting", "2024-09-18", "3") == (row["kind"], row["date"], row["ordinal"])


def test_every_end_of_an_edge_is_a_node(folder: Path) -> None:
    ids = {row["id"] for row in _rows(folder / "csv/nodes.csv")}
    assert {row[end] for row in _rows(folder / "csv/edges.csv") for end in ("source", "target")} <= ids


def test_the_import_files_of_neo4j_are_the_graph(graph: ox.Store, folder: Path) -> None:
    stated: list[reading.Stated] = []
    for row in _rows(folder / "neo4j/nodes.csv"):
        stated += reading.node(row["id:ID"], row[":LABEL"], row["label_hi"], row["label_en"], _array(row["sentences:string[]"]))
        stated += [each for column, cell in list(row.items())[5:] if cell for each in _values(row["id:ID"], column, cell)]
    for row in _rows(folder / "neo4j/relationships.csv"):
        stated.append(reading.edge(row[":START_ID"], row[":TYPE"], row[":END_ID"], _array(row["sentences:string[]"])))
    assert default(graph) == {str(triple) for triple, _ in stated}
    relations = {quad for quad in everything(graph) if "#char=" in quad.rpartition(" <")[2] and not _is_literal(quad)}
    assert relations <= reading.quads(stated)


def _is_literal(quad: str) -> bool:
    return '"' in quad


def _array(cell: str) -> Sequence[str]:
    return cell.split("\x1f") if cell else ()


def _values(node: str, column: str, cell: str) -> Iterator[reading.Stated]:
    name, _, kind = column.partition(":")
    property, _, language = name.partition("_")
    datatypes = {"ordinal": "xsd:integer", "start": "xsd:integer", "end": "xsd:integer", "amount": "xsd:decimal", "url": "xsd:anyURI"}
    days = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
    for text in cell.split("\x1f") if kind.endswith("[]") else [cell]:
        datatype = days[len(text)] if property in ("date", "endDate", "datePublished") else datatypes.get(property, "")
        yield reading.value(node, property, text, datatype, language, ())


def test_sqlite_holds_the_graph(graph: ox.Store, folder: Path) -> None:
    connection = sqlite3.connect(folder / "sqlite/graph.db")
    assert [] == connection.execute("PRAGMA foreign_key_check").fetchall()
    stated: list[reading.Stated] = []
    for id, kind, hindi, english in connection.execute("SELECT * FROM nodes").fetchall():
        stated += reading.node(id, kind, hindi, english, _sentences(connection, "node", id))
    for at, source, property, target in connection.execute("SELECT * FROM edges").fetchall():
        stated.append(reading.edge(source, property, target, _sentences(connection, "edge", at)))
    for at, node, property, text, datatype, language in connection.execute("SELECT * FROM facts").fetchall():
        stated.append(reading.value(node, property, text, datatype, language, _sentences(connection, "fact", at)))
    connection.close()
    assert everything(graph) == reading.quads(stated)


def _sentences(connection: sqlite3.Connection, of: str, id: object) -> list[str]:
    return [row[0] for row in connection.execute(f"SELECT sentence FROM {of}_sentences WHERE {of} = ?", (id,))]


@pytest.mark.parametrize("word", ["संयुक्त", "आयोग", "commission", "पेरू"])
def test_sqlite_finds_whole_words_of_devanagari(word: str, folder: Path) -> None:
    connection = sqlite3.connect(folder / "sqlite/graph.db")
    found = connection.execute("SELECT label_hi FROM nodes_fts WHERE nodes_fts MATCH ?", (f'"{word}"',)).fetchall()
    part = connection.execute("SELECT label_hi FROM nodes_fts WHERE nodes_fts MATCH ?", (f'"{word[:-1]}"',)).fetchall()
    connection.close()
    assert found
    assert [] == part


def test_parquet_holds_the_graph(graph: ox.Store, folder: Path) -> None:
    tables = {name: pyarrow.parquet.read_table(folder / f"parquet/{name}.parquet").to_pylist() for name in ("nodes", "edges", "values")}
    stated = [each for row in tables["nodes"] for each in reading.node(*row.values())]
    stated += [reading.edge(*row.values()) for row in tables["edges"]]
    stated += [reading.value(*row.values()) for row in tables["values"]]
    assert everything(graph) == reading.quads(stated)


def test_what_was_exported_as_quads_is_a_graph_that_can_be_asked(graph: ox.Store, folder: Path) -> None:
    assert everything(graph) == everything(read_store(folder))
