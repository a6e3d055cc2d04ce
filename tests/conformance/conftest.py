"""A server with three small graphs, as the protocols' tests want it."""

from collections.abc import Iterator

import pytest

from tests.serve.servers import Server, empty_store, kg_serve

GRAPHS = " ".join(
    f"GRAPH <http://example.org/{name}> {{ <http://example.org/{name}> a <http://example.org/Graph> }}" for name in ("one", "two", "three")
)


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The process; `endpoint` sees to what is in it."""
    with kg_serve(empty_store(tmp_path_factory.mktemp("conformance") / "store"), writable=True) as server:
        yield server


@pytest.fixture
def endpoint(running: Server) -> Server:
    """A server with graphs one, two and three, each with one triple about itself, and an empty default graph."""
    assert 204 == running.update(f"DROP ALL ; INSERT DATA {{ {GRAPHS} }}").status
    return running
