"""A run that is killed, or whose disk is full: `make kills` does the same a hundred times."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import open_store
from kg.store.client import Client
from tests.kills import ARTICLES as FILES
from tests.kills import ROOT, look, rounds, state
from tests.store.conftest import ARTICLES, built, held, readings


@pytest.mark.parametrize("seed", [1, 2])
def test_a_killed_run_leaves_a_complete_state_and_the_next_completes_it(seed: int, tmp_path: Path) -> None:
    assert 1 <= sum(rounds(1, tmp_path / "news.store", seed).values())


def test_so_it_is_when_the_graph_is_at_a_server(empty_server: str, tmp_path: Path) -> None:
    assert 1 <= sum(rounds(1, tmp_path / "news.store", 3, empty_server).values())


@pytest.mark.parametrize("room", [5_000, 60_000], ids=["while articles are read", "while the graph is written"])
def test_a_disk_that_is_full_leaves_the_store_as_it_was(room: int, tmp_path: Path) -> None:
    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    folder = tmp_path / "news.store"
    command = [sys.executable, "-m", "kg", "build", *map(str, FILES[:2]), "--store", str(folder), "--quiet"]
    open_store(folder, create=True).close()
    full = subprocess.run(command, cwd=ROOT, preexec_fn=little_room, capture_output=True, text=True, check=False)
    assert (2, "") == (full.returncode, full.stdout)
    assert full.stderr.startswith("kg: ")
    assert 1 == len(full.stderr.splitlines())
    assert (state(frozenset()), frozenset()) == look(folder)
    subprocess.run(command, cwd=ROOT, check=True)
    assert 2 == len(look(folder)[1])


def test_an_update_that_never_reached_its_server_is_sent_when_the_store_is_opened_next(
    empty_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(self: Client, update: str) -> None:
        raise StoreError(self.update_url, "the server can't be reached (Connection refused)", "start it, and run the command again")

    folder = tmp_path / "news.store"
    with open_store(folder, create=True, server=empty_server) as store:
        store.add(readings("क"))
        with monkeypatch.context() as then:
            then.setattr(Client, "update", unreachable)
            with pytest.raises(StoreError, match="can't be reached"):
                store.add(readings("ग"))
        assert built(ARTICLES["क"]) == held(store)
    with open_store(folder) as store:
        assert built(ARTICLES["क"], ARTICLES["ग"]) == held(store)
        assert ["क", "ग"] == [article.id for article in store.articles()]
