"""Files: the same bytes whatever the order and the hash seed, the same triples in each format and for each reader."""

import json
import os
import random
import subprocess
import sys
import warnings
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from kg.errors import InputError
from kg.graph import from_articles
from kg.model import Article, Entity
from kg.rdf.dataset import dataset
from kg.rdf.quads import quads
from kg.rdf.read import read_dataset
from kg.rdf.write import write

FORMS = {"graph.trig": ox.RdfFormat.TRIG, "graph.nq": ox.RdfFormat.N_QUADS, "graph.jsonld": ox.RdfFormat.JSON_LD}


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_four_files_are_left_and_no_parts(graphs: Dataset, tmp_path: Path) -> None:
    write(graphs, tmp_path / "out")
    assert ["graph.jsonld", "graph.nq", "graph.trig", "graph.ttl"] == list(_bytes(tmp_path / "out"))


def test_the_order_of_entities_changes_no_byte(entities: list[Entity], articles: list[Article], tmp_path: Path) -> None:
    write(dataset(entities, articles), tmp_path / "one")
    random.Random(7).shuffle(entities)
    write(dataset(entities, reversed(articles)), tmp_path / "two")
    assert _bytes(tmp_path / "one") == _bytes(tmp_path / "two")


def test_the_hash_seed_changes_no_byte(graphs: Dataset, tmp_path: Path) -> None:
    write(graphs, tmp_path / "0")
    for seed in ("1", "2"):
        code = (
            "import sys; from pathlib import Path; from kg.rdf.read import read_dataset; from kg.rdf.write import write;"
            "write(read_dataset(Path(sys.argv[1])), Path(sys.argv[2]))"
        )
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "0"), str(tmp_path / seed)],
            check=True, env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        assert _bytes(tmp_path / "0") == _bytes(tmp_path / seed)


@pytest.mark.parametrize("name", FORMS)
def test_oxigraph_reads_the_same_quads_from_each_file(name: str, graphs: Dataset, tmp_path: Path) -> None:
    write(graphs, tmp_path)
    expected = {str(quad) for quad in ox.parse(path=tmp_path / "graph.nq", format=ox.RdfFormat.N_QUADS)}
    assert expected == {str(quad) for quad in ox.parse(path=tmp_path / name, format=FORMS[name])}
    assert len(expected) == len(quads(graphs))


@pytest.mark.parametrize("name", FORMS)
def test_rdflib_reads_the_same_quads_from_each_file(name: str, graphs: Dataset, tmp_path: Path) -> None:
    write(graphs, tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib 7.6 warns of what it calls itself
        form = {"graph.trig": "trig", "graph.nq": "nquads", "graph.jsonld": "json-ld"}[name]
        read = Dataset().parse(data=(tmp_path / name).read_text(encoding="utf-8"), format=form)
        assert [str(quad.triple) for quad in quads(graphs)] == [str(quad.triple) for quad in quads(read)]


def test_turtle_is_the_default_graph_for_both_readers(graphs: Dataset, tmp_path: Path) -> None:
    write(graphs, tmp_path)
    by_rdflib = Graph().parse(tmp_path / "graph.ttl", format="turtle")
    by_oxigraph = {str(triple) for triple in ox.parse(path=tmp_path / "graph.ttl", format=ox.RdfFormat.TURTLE)}
    default = [quad.triple for quad in quads(graphs) if not quad.graph]
    assert sorted(str(triple) for triple in default) == sorted(by_oxigraph)
    assert len(default) == len(by_rdflib)
    assert isomorphic(by_rdflib, Graph().parse(data=by_rdflib.serialize(format="nt"), format="nt"))


def test_devanagari_is_written_as_it_is(graphs: Dataset, tmp_path: Path) -> None:
    write(graphs, tmp_path)
    for name, content in _bytes(tmp_path).items():
        assert "सह-अध्यक्ष थे।" in content.decode(), name
        assert b"\\u" not in content, name


def test_json_ld_needs_no_network_and_has_a_node_a_line(graphs: Dataset, tmp_path: Path) -> None:
    write(graphs, tmp_path)
    text = (tmp_path / "graph.jsonld").read_text(encoding="utf-8")
    nodes = {node["@id"]: node for node in json.loads(text)["@graph"]}
    assert len(nodes) + 3 == len(text.splitlines())
    assert "Meeting" == nodes["meeting/2024-01-04/IND-NPL"]["@type"]
    assert {"hi": "नेपाल", "en": "Nepal"} == nodes["country/NPL"]["label"]
    assert "@graph" in next(node for node in nodes.values() if node["@type"] == "Evidence")


def test_the_body_whose_meeting_it_is_stands_in_every_file(tmp_path: Path) -> None:
    summit = "दक्षेस का 18वां शिखर सम्मेलन 26 और 27 नवंबर 2014 को काठमांडू में हुआ।"
    graph = from_articles([Article("दक्षेस", summit)], jobs=1)
    assert graph.shapes.conforms, graph.shapes.text
    write(graph.dataset, tmp_path)
    nodes = {node["@id"]: node for node in json.loads((tmp_path / "graph.jsonld").read_text(encoding="utf-8"))["@graph"]}
    (met,) = [node for node in nodes.values() if node["@type"] == "Meeting"]
    assert ["organisation/saarc"] == met["organiser"]
    assert {"hi", "en"} == set(nodes["organisation/saarc"]["label"]) == set(met["label"])
    assert "rj:organiser <organisation/saarc>" in (tmp_path / "graph.ttl").read_text(encoding="utf-8")


def test_another_base_is_kept_in_every_file(entities: list[Entity], articles: list[Article], tmp_path: Path) -> None:
    base = "https://example.org/kg/"
    write(dataset(entities, articles, base=base), tmp_path, base=base)
    expected = {str(quad) for quad in ox.parse(path=tmp_path / "graph.nq", format=ox.RdfFormat.N_QUADS)}
    for name, form in FORMS.items():
        assert expected == {str(quad) for quad in ox.parse(path=tmp_path / name, format=form)}
    assert not any("<https://w3id.org/rajnay/id/" in quad for quad in expected)


def test_what_is_written_is_read_back(graphs: Dataset, tmp_path: Path) -> None:
    write(graphs, tmp_path)
    assert quads(graphs) == quads(read_dataset(tmp_path))


def test_a_folder_without_a_graph_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="kg build"):
        read_dataset(tmp_path)


def test_a_damaged_graph_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("<https://w3id.org/rajnay/id/country/NPL> नेपाल .\n", encoding="utf-8")
    with pytest.raises(InputError, match="damaged"):
        read_dataset(tmp_path)


def test_an_empty_dataset_is_written_and_read(tmp_path: Path) -> None:
    write(dataset([], []), tmp_path)
    assert [] == quads(read_dataset(tmp_path))
