"""One build of the sample articles, for all tests that look at it; where tests write, and the order in which they run."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from kg.graph import Graph, build

ROOT = Path(__file__).resolve().parents[1]
MEMORY = Path("/dev/shm")
ROOM = 4_000_000_000
"""Bytes that must be free there; a run leaves a tenth of it."""


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Temporary folders lie in memory where there is room: stores wait for the disk thousands of times, up to half of the tests' time.

    What a power cut leaves is tested by what was synced (`tests/power.py`), wherever it lies.
    """
    if config.option.basetemp is None and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        config.option.basetemp = tempfile.mkdtemp(prefix="rajnay-tests-", dir=MEMORY)
        config.add_cleanup(lambda: shutil.rmtree(config.option.basetemp, ignore_errors=True))


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
