"""One build of the sample articles that many tests look at."""

from pathlib import Path

import pytest

from kg.graph import Graph, build

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def samples() -> Graph:
    """The graph of the sample articles."""
    return build([ROOT / "data/articles"], jobs=1)


@pytest.fixture(scope="session")
def built(samples: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of that graph."""
    return samples.write(tmp_path_factory.mktemp("whole") / "graph")
