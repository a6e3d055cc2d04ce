"""Taking away: the same bytes every time, a description that is true, errors that say what to do."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF, VOID, XSD
from typer.testing import CliRunner

from kg.cli import app
from kg.errors import KgError, MissingExtra
from kg.export import FORMS, export
from kg.export.description import About
from kg.rdf.dataset import dataset
from kg.rdf.terms import RJ
from kg.rdf.write import write
from tests.query import samples

SPDX = Namespace("http://spdx.org/rdf/terms#")


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_hash_seed_and_the_order_of_quads_change_no_byte(tmp_path: Path) -> None:
    write(dataset(samples.ENTITIES, samples.ARTICLES), tmp_path / "graph")
    export(samples.store(), FORMS, tmp_path / "0")
    for seed in ("1", "2"):
        subprocess.run(
            [sys.executable, "-m", "kg", "export", str(tmp_path / "graph"), "--to", "all", "--out", str(tmp_path / seed)],
            check=True, env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        assert contents(tmp_path / "0") == contents(tmp_path / seed)


def test_a_graph_at_another_base_keeps_its_iris(tmp_path: Path) -> None:
    base = "https://example.org/kg/"
    store = ox.Store()
    store.extend(ox.parse(str_quads(base), format=ox.RdfFormat.N_QUADS))
    export(store, ["turtle", "rdfxml", "jsonld"], tmp_path)
    wanted = {str(quad) for quad in store}
    assert wanted == {str(quad) for quad in ox.parse(path=tmp_path / "graph.jsonld", format=ox.RdfFormat.JSON_LD)}
    assert "@base <https://example.org/kg/> ." in (tmp_path / "graph.ttl").read_text(encoding="utf-8")


def str_quads(base: str) -> str:
    """The samples at another base, as N-Quads."""
    return "".join(f"{quad} .\n" for quad in samples.store()).replace("https://w3id.org/rajnay/id/", base)


@pytest.fixture
def told(tmp_path: Path) -> Graph:
    """The description of an export, at the address of its folder."""
    about = About("भारत और पड़ोसी", "https://creativecommons.org/licenses/by/4.0/", "2026-01-26")
    export(samples.store(), ["turtle", "csv"], tmp_path, about=about)
    return Graph().parse(tmp_path / "dataset.ttl", format="turtle", publicID="https://example.org/data/dataset.ttl")


ITSELF = URIRef("https://example.org/data/dataset.ttl")


def test_the_description_has_title_licence_and_day(told: Graph) -> None:
    assert Literal("भारत और पड़ोसी") == told.value(ITSELF, DCTERMS.title)
    assert URIRef("https://creativecommons.org/licenses/by/4.0/") == told.value(ITSELF, DCTERMS.license)
    assert Literal("2026-01-26", datatype=XSD.date) == told.value(ITSELF, DCTERMS.issued)


def test_the_description_counts_what_is_there(told: Graph, tmp_path: Path) -> None:
    assert len(Graph().parse(tmp_path / "graph.ttl")) == int(str(told.value(ITSELF, VOID.triples)))
    counts = {
        told.value(part, VOID["class"]): int(str(told.value(part, VOID.entities))) for part in told.objects(ITSELF, VOID.classPartition)
    }
    assert (2, 3, 3) == (counts[RJ.Meeting], counts[RJ.Country], counts[RJ.Article])


def test_the_description_names_every_file_with_its_size_and_digest(told: Graph, tmp_path: Path) -> None:
    files = {}
    for each in told.objects(ITSELF, DCAT.distribution):
        path = str(told.value(each, DCAT.downloadURL)).removeprefix("https://example.org/data/")
        checksum = told.value(each, SPDX.checksum)
        files[path] = (int(str(told.value(each, DCAT.byteSize))), str(told.value(checksum, SPDX.checksumValue)))
    there = {name: ((tmp_path / name).stat().st_size, digest) for name, digest in contents(tmp_path).items() if name != "dataset.ttl"}
    assert there == files
    assert 4 == len(files)


def test_without_a_licence_the_description_says_so_and_the_day_is_that_of_the_newest_article(tmp_path: Path) -> None:
    export(samples.store(), ["nquads"], tmp_path)
    told = Graph().parse(tmp_path / "dataset.ttl", format="turtle", publicID=ITSELF)
    assert told.value(ITSELF, DCTERMS.license) is None
    assert {"en", "hi"} == {str(each.language) for each in told.objects(ITSELF, DCTERMS.rights) if isinstance(each, Literal)}
    assert Literal("2024-09-20", datatype=XSD.date) == told.value(ITSELF, DCTERMS.issued)


def test_an_empty_graph_is_taken_away_in_every_form(tmp_path: Path) -> None:
    export(ox.Store(), FORMS, tmp_path)
    assert [] == list(ox.parse(path=tmp_path / "graph.trig", format=ox.RdfFormat.TRIG))
    assert (ITSELF, RDF.type, DCAT.Dataset) in Graph().parse(tmp_path / "dataset.ttl", format="turtle", publicID=ITSELF)


def test_what_else_is_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("प्रिय", encoding="utf-8")
    export(samples.store(), ["gexf"], tmp_path)
    assert ["dataset.ttl", "letter.txt", "network.gexf"] == sorted(path.name for path in tmp_path.iterdir())


def test_an_unknown_form_names_those_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(KgError, match=r"'pdf' is no form of a graph; write one of: turtle, .*parquet"):
        export(samples.store(), ["pdf"], tmp_path)
    assert [] == list(tmp_path.iterdir())


def test_a_missing_library_is_named_with_its_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtra, match=r"pip install 'rajnay\[parquet\]'"):
        export(samples.store(), ["parquet"], tmp_path)


@pytest.mark.parametrize(
    "words", [["--licence", "CC BY"], ["--date", "26 January"], ["--to", "pdf"]],
)  # fmt: skip
def test_wrong_usage_is_refused(words: list[str], tmp_path: Path) -> None:
    write(dataset(samples.ENTITIES, samples.ARTICLES), tmp_path / "graph")
    asked = ["export", str(tmp_path / "graph"), "--out", str(tmp_path / "out"), "--to", "csv", *words]
    assert 0 != CliRunner().invoke(app, asked).exit_code
    assert not (tmp_path / "out").exists()


def test_the_command_prints_what_it_wrote(tmp_path: Path) -> None:
    write(dataset(samples.ENTITIES, samples.ARTICLES), tmp_path / "graph")
    out = CliRunner().invoke(app, ["export", str(tmp_path / "graph"), "--to", "turtle,gexf", "--to", "csv", "--out", str(tmp_path / "out")])
    names = ["graph.ttl", "network.gexf", "csv/nodes.csv", "csv/edges.csv", "csv/values.csv", "dataset.ttl"]
    assert [str(tmp_path / "out" / name) for name in names] == out.stdout.splitlines()
