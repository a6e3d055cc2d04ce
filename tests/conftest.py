"""One build of the sample articles, for all tests that look at it, and the order in which tests run."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.graph import Graph, build

ROOT = Path(__file__).resolve().parents[1]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of pages come last: the event loop of their browser stays in the thread until it is closed, in the way of others' own."""
    pages = ROOT / "tests/pages"
    items.sort(key=lambda item: pages in item.path.parents)


@pytest.fixture(scope="session")
def samples() -> Graph:
    """The graph of the sample articles; only read."""
    return build([ROOT / "data/articles"])


@pytest.fixture(scope="session")
def built(samples: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of that graph; only read."""
    return samples.write(tmp_path_factory.mktemp("whole") / "graph")
