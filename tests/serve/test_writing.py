"""A server that is written while it is read, killed while it is written, and without power at any moment."""

import os
import random
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path

import pytest

from kg.store import open_store
from tests.power import Disk, library, watched
from tests.serve.servers import Server, empty_store, kg_serve

ALL = " ".join(f"<http://example.org/{number}> <http://example.org/state> ?state ." for number in range(200))


def turned(state: int) -> str:
    """An update that gives two hundred things a new state, and the old one to none."""
    return (
        "DELETE { ?thing <http://example.org/state> ?old } WHERE { ?thing <http://example.org/state> ?old } ; "
        f"INSERT DATA {{ {ALL.replace('?state', str(state))} }}"
    )


COUNTED = "SELECT ?state (COUNT(*) AS ?n) { ?thing <http://example.org/state> ?state } GROUP BY ?state"


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Server]:
    """A server of two hundred things in state 0."""
    with kg_serve(empty_store(tmp_path / "store"), writable=True) as server:
        assert 204 == server.update(turned(0)).status
        yield server


def test_readers_see_a_change_wholly_or_not_at_all_while_it_is_made(written: Server) -> None:
    done = threading.Event()
    seen: list[list[str]] = []

    def read() -> None:
        while not done.is_set():
            seen.append(written.rows(COUNTED))

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    acknowledged = []
    for state in range(1, 25):
        assert 204 == written.update(turned(state)).status
        acknowledged.append(written.rows(COUNTED))
    done.set()
    for reader in readers:
        reader.join()
    assert [[f"{state},200"] for state in range(1, 25)] == acknowledged
    assert {1} == {len(rows) for rows in seen}
    assert {"200"} == {rows[0].partition(",")[2] for rows in seen}
    assert len({rows[0] for rows in seen}) > 3


def test_a_long_query_goes_on_with_what_it_began_with(written: Server) -> None:
    found: list[list[str]] = []
    pairs = "?a <http://example.org/state> ?x . ?b <http://example.org/state> ?y . ?c <http://example.org/state> ?z"
    long = f"SELECT (SUM(?x + ?y + ?z) AS ?sum) (COUNT(*) AS ?n) {{ {pairs} }}"
    reader = threading.Thread(target=lambda: found.append(written.rows(long)))
    reader.start()
    states = 1
    while reader.is_alive() and states < 200:
        assert 204 == written.update(turned(states)).status
        states += 1
    reader.join()
    ((total, count),) = (row.split(",") for row in found[0])
    assert (8_000_000, 0) == (int(count), int(total) % (3 * 8_000_000))


def numbers(server: Server) -> list[int]:
    """What it holds of `kept`."""
    return sorted(map(int, server.rows("SELECT ?n { <http://example.org/kept> <http://example.org/n> ?n }")))


def kept(number: int) -> str:
    return f"INSERT DATA {{ <http://example.org/kept> <http://example.org/n> {number} }}"


@pytest.mark.skipif(sys.platform != "linux", reason="looks for the writer in /proc")
@pytest.mark.parametrize("whom", ["server", "writer"])
def test_what_was_acknowledged_outlasts_a_kill(whom: str, tmp_path: Path) -> None:
    store, chance = empty_store(tmp_path / "store"), random.Random(7)
    acknowledged: list[int] = []
    for round in range(3):
        with kg_serve(store, writable=True) as server:
            assert acknowledged == [number for number in numbers(server) if number in acknowledged]
            assert len(numbers(server)) <= len(acknowledged) + round
            victim = server.process.pid if whom == "server" else _writer(server)
            timer = threading.Timer(chance.uniform(0.05, 0.4), os.kill, (victim, signal.SIGKILL))
            timer.start()
            for number in range(1000 * round, 1000 * round + 999):
                with suppress(OSError, HTTPException):
                    if server.update(kept(number)).status == 204:
                        acknowledged.append(number)
                        continue
                break
            timer.join()
    assert len(acknowledged) > 3
    with kg_serve(store) as server:
        assert set(acknowledged) <= set(numbers(server))


def _writer(server: Server) -> int:
    """The worker process of a server that has the store."""
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
    return next(int(child) for child in children if b"\0writer\0" in Path(f"/proc/{child}/cmdline").read_bytes())


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("gcc"), reason="needs Linux and gcc")
def test_what_was_acknowledged_outlasts_a_power_cut(tmp_path: Path) -> None:
    root, chance = tmp_path / "root", random.Random(11)
    root.mkdir()
    empty_store(root / "store")

    def nothing(disk: Disk, path: str) -> None:
        del disk, path

    with (
        watched(root, library(tmp_path), nothing) as (disk, environment),
        kg_serve(root / "store", writable=True, environment=environment) as server,
    ):
        for number in range(12):
            assert 204 == server.update(kept(number)).status
            for luck in (None, chance):
                left = tmp_path / "left"
                disk.write(left, luck)
                with open_store(left / "store", read_only=True) as store:
                    assert {str(each) for each in range(number + 1)} == {quad.object.value for quad in store.quads}
                shutil.rmtree(left)
