"""The sample graph, once for all tests that only read it."""

import pyoxigraph as ox
import pytest

from tests.query import samples


@pytest.fixture(scope="session")
def graph() -> ox.Store:
    """The sample graph."""
    return samples.store()
