"""Two servers of one article that many tests ask: one that can't be written, one that can."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.store import open_store
from tests.serve.servers import Server, kg_serve, lima_store


@pytest.fixture(scope="session")
def lima(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of that article; only read."""
    return lima_store(tmp_path_factory.mktemp("serve") / "lima.store")


@pytest.fixture(scope="session")
def server(lima: Path) -> Iterator[Server]:
    """A server that can't be written."""
    with kg_serve(lima) as running:
        yield running


@pytest.fixture(scope="session")
def as_it_was(lima: Path) -> str:
    """An update after which a server has the graph of that article and nothing else."""
    with open_store(lima, read_only=True) as store:
        graphs: dict[object, list[str]] = defaultdict(list)
        for quad in store.quads:
            graphs[quad.graph_name].append(f"{quad.triple} .")
    blocks = [
        " ".join(said) if isinstance(name, ox.DefaultGraph) else f"GRAPH {name} {{ {' '.join(said)} }}" for name, said in graphs.items()
    ]
    data = "\n".join(blocks)
    return f"DROP ALL ; INSERT DATA {{ {data} }}"


@pytest.fixture(scope="session")
def written(lima: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that can be written with the token; `writable` sees to what is in it."""
    with kg_serve(lima_store(tmp_path_factory.mktemp("serve") / "written.store"), writable=True) as running:
        yield running


@pytest.fixture
def writable(written: Server, as_it_was: str) -> Server:
    """A server of the same graph that can be written with the token."""
    assert 204 == written.update(as_it_was).status
    return written
