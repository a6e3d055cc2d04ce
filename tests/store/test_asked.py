"""A store is asked, searched and taken away wherever it rests: in memory, in a folder, at a server."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.cli.source import graph_at
from kg.export import export
from kg.query import answer, found
from tests.store.conftest import Opened, held, readings


@pytest.fixture
def graph(opened: Opened, tmp_path: Path) -> ox.Store:
    """The graph of two articles, as the commands read it."""
    store = opened()
    store.replace(readings("कग"))
    return graph_at(tmp_path / "news.store") if (tmp_path / "news.store").exists() else store.quads


def test_a_question_is_answered(graph: ox.Store) -> None:
    (row,) = answer(graph, "meetings", country="Peru", lang="en")
    assert ("2024-09-18", 3) == (str(row.date), answer(graph, "series", country="PER")[0].ordinal)


def test_a_name_is_found(graph: ox.Store) -> None:
    assert ["official/IND/jayshankar"] == [hit.iri.partition("/id/")[2] for hit in found(graph, "Jaishankar", kinds=["Official"])]


def test_what_is_taken_away_is_what_the_store_holds(graph: ox.Store, opened: Opened, tmp_path: Path) -> None:
    export(graph, ["nquads"], tmp_path / "out")
    taken = (str(quad) for quad in ox.parse(path=tmp_path / "out/graph.nq", format=ox.RdfFormat.N_QUADS))
    assert held(opened()) == sorted(taken)
