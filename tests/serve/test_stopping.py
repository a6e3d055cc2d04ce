"""A server begins when it can, ends when it is told to, and is followed by another after it was killed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.graph import from_articles
from kg.pipeline import extract
from kg.store import open_store
from tests.serve.servers import LIMA, kg_serve, lima_store

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("writable", [False, True])
def test_a_server_that_is_told_to_stop_ends_well_and_leaves_nothing(sign: signal.Signals, writable: bool, tmp_path: Path) -> None:
    store = lima_store(tmp_path / "store")
    before = {path.name for path in store.iterdir()}
    with kg_serve(store, writable=writable) as server:
        assert 200 == server.query(COUNT).status
        server.process.send_signal(sign)
        assert "Traceback" not in server.log()
    assert 0 == server.process.returncode
    assert before == {path.name for path in store.iterdir()}


def test_no_worker_outlives_a_server_that_is_killed(tmp_path: Path) -> None:
    with kg_serve(lima_store(tmp_path / "store"), "--workers", 2, writable=True) as server:
        workers = children(server.process.pid)
        assert 3 == len(workers)
        server.process.kill()
        server.process.wait(30)
        assert gone(workers)


def test_after_a_kill_the_next_server_has_all_that_was_written(tmp_path: Path) -> None:
    store = lima_store(tmp_path / "store")
    for number in range(3):
        with kg_serve(store, writable=True) as server:
            assert number == len(server.rows("SELECT ?o { <http://a> <http://b> ?o }"))
            assert 204 == server.update(f"INSERT DATA {{ <http://a> <http://b> {number} }}").status
            server.process.kill()
            server.process.wait(30)
    with kg_serve(store, writable=True):
        assert 1 == len(list(store.glob(".serving-*")))


def test_a_writable_server_holds_the_store_and_is_named(tmp_path: Path) -> None:
    store = lima_store(tmp_path / "store")
    with kg_serve(store, writable=True):
        done = subprocess.run(
            [sys.executable, "-m", "kg", "serve", str(store), "--port", "0", "--writable"],
            env={**os.environ, "RAJNAY_TOKEN": "x"},
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert (2, True) == (done.returncode, "is writing it" in done.stderr)
    assert "Traceback" not in done.stderr


def test_a_server_sees_what_others_write(tmp_path: Path) -> None:
    store = lima_store(tmp_path / "store")
    with kg_serve(store) as server:
        before = server.rows(COUNT)
        with open_store(store) as written:
            written.remove([LIMA.id])
        assert ["0"] == server.rows(COUNT)
        with open_store(store) as written:
            written.add([extract(LIMA)])
        assert before == server.rows(COUNT)


def test_a_built_folder_is_served_too(tmp_path: Path) -> None:
    from_articles([LIMA], jobs=1).write(tmp_path / "graph")
    with kg_serve(tmp_path / "graph") as built, kg_serve(lima_store(tmp_path / "store")) as stored:
        assert stored.rows("SELECT * { ?s ?p ?o }") == built.rows("SELECT * { ?s ?p ?o }")


@pytest.mark.parametrize(("place", "told"), [("none", "there is no such folder"), ("empty", "neither a store nor a built graph")])
def test_a_place_that_cannot_be_served_is_told_in_a_sentence(place: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = subprocess.run([sys.executable, "-m", "kg", "serve", str(tmp_path / place)], capture_output=True, text=True, timeout=60)
    assert (2, True) == (done.returncode, told in done.stderr)
    assert "Traceback" not in done.stderr


def test_a_port_that_is_taken_is_told_in_a_sentence(lima: Path) -> None:
    with kg_serve(lima) as server:
        port = server.url.rpartition(":")[2]
        done = subprocess.run([sys.executable, "-m", "kg", "serve", str(lima), "--port", port], capture_output=True, text=True, timeout=60)
    assert (2, True) == (done.returncode, "ddress already in use" in done.stderr)


def children(process: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def gone(processes: list[int]) -> bool:
    """Whether all have ended within some seconds."""
    for _ in range(100):
        if not any(Path(f"/proc/{each}").exists() for each in processes):
            return True
        time.sleep(0.1)
    return False
