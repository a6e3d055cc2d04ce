"""One server of one article that many tests ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest

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


@pytest.fixture
def writable(tmp_path: Path) -> Iterator[Server]:
    """A server of the same graph that can be written with the token."""
    with kg_serve(lima_store(tmp_path / "lima.store"), writable=True) as running:
        yield running
