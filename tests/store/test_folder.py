"""A store in a folder: who may write, what a reader sees, and that nothing of it is lost or overwritten."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg import collection
from kg.errors import StoreError
from kg.store import Store, is_store, open_store
from kg.store.folder import FolderPlace
from kg.store.layout import POINTER
from tests.stages import ROOT
from tests.store.conftest import ARTICLES, built, held, reading, readings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store of two articles."""
    path = tmp_path / "news.store"
    with open_store(path, create=True) as store:
        store.add(readings("कग"))
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def generations(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


def test_a_store_is_opened_where_one_is_and_made_only_when_asked(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here; make one with: kg build"):
        open_store(tmp_path / "news.store")
    assert not (tmp_path / "news.store").exists()
    open_store(tmp_path / "news.store", create=True).close()
    assert is_store(tmp_path / "news.store")


def test_what_a_process_left_that_was_killed_while_making_a_store_is_no_hindrance(tmp_path: Path) -> None:
    folder = tmp_path / "news.store"
    (folder / "0" / "graph").mkdir(parents=True)
    (folder / "0" / "graph" / "CURRENT").write_bytes(b"")
    (folder / "lock").touch()
    with open_store(folder, create=True) as store:
        store.add(readings("क"))
        assert built(ARTICLES["क"]) == held(store)


def test_a_folder_with_other_things_is_never_made_a_store(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("प्रिय", encoding="utf-8")
    with pytest.raises(StoreError, match="taken by something that is no store"):
        open_store(tmp_path, create=True)
    assert {"letter.txt": "प्रिय".encode()} == contents(tmp_path)


def test_the_second_writer_is_told_who_the_first_is(folder: Path) -> None:
    with open_store(folder), pytest.raises(StoreError, match=rf"process {os.getpid()} on .+ \(.+, since 20.+\) is writing it"):
        open_store(folder)
    open_store(folder).close()


def test_a_writer_in_another_process_is_named_and_its_end_ends_its_right(folder: Path) -> None:
    program = "import sys; from kg.store import open_store; s = open_store(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", program, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert b"open\n" == writer.stdout.readline()
        with pytest.raises(StoreError, match=f"process {writer.pid} "):
            open_store(folder)
        with open_store(folder, read_only=True) as reader:
            assert built(ARTICLES["क"], ARTICLES["ग"]) == held(reader)
        writer.kill()
    open_store(folder).close()


def test_who_reads_can_not_write(folder: Path) -> None:
    with open_store(folder, read_only=True) as store:
        with pytest.raises(StoreError, match="opened for reading only"):
            store.add(readings("ख"))
        with pytest.raises((OSError, RuntimeError)):
            store.quads.update("DROP ALL")


def test_a_reader_goes_on_with_the_state_that_it_opened(folder: Path) -> None:
    reader = open_store(folder, read_only=True)
    with open_store(folder) as writer:
        for id in "खघ":
            writer.add(readings(id))
            assert built(ARTICLES["क"], ARTICLES["ग"]) == held(reader)
    with open_store(folder, read_only=True) as later:
        assert built(*ARTICLES.values()) == held(later)
    reader.close()


def test_every_reader_beside_a_writer_sees_one_complete_state(folder: Path) -> None:
    program = (
        "import sys; from kg.store import open_store; from tests.store.conftest import readings\n"
        "with open_store(sys.argv[1]) as store:\n"
        "    print('open', flush=True)\n"
        "    for _ in range(4): store.add(readings('ख')); store.remove(['ख'])"
    )
    states = {"कग": built(ARTICLES["क"], ARTICLES["ग"]), "कखग": built(*(ARTICLES[id] for id in "कखग"))}
    seen = 0
    with subprocess.Popen([sys.executable, "-c", program, str(folder)], cwd=ROOT, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        while seen == 0 or writer.poll() is None:
            with open_store(folder, read_only=True) as reader:
                assert states["".join(article.id for article in reader.articles())] == held(reader)
            seen += 1
    assert 0 == writer.returncode


def test_what_nobody_reads_any_more_is_cleared_away(folder: Path) -> None:
    before = generations(folder)
    reader = open_store(folder, read_only=True)
    with open_store(folder) as writer:
        writer.add(readings("ख"))
        assert 2 == len(generations(folder))
        reader.close()
        writer.add(readings("घ"))
        assert 1 == len(generations(folder))
    assert before != generations(folder)


def test_what_a_killed_writer_left_half_made_is_cleared_away(folder: Path) -> None:
    (folder / "9.part" / "graph").mkdir(parents=True)
    (folder / "8").mkdir()
    open_store(folder).close()
    assert 1 == len(generations(folder))


def test_a_run_that_was_killed_while_reading_goes_on_where_it_stopped(folder: Path) -> None:
    with open_store(folder) as store:
        store.keep(reading(ARTICLES["ख"]))
    with (folder / "read-ahead.jsonl").open("a", encoding="utf-8") as file:
        file.write('\n{"article": {"id": "घ", "te')
    with open_store(folder) as store:
        assert [ARTICLES["घ"]] == store.unread([ARTICLES["ख"], ARTICLES["घ"]])
        store.keep(reading(ARTICLES["घ"]))
        collection.add(store, [ARTICLES["ख"], ARTICLES["घ"]], jobs=1)
        assert built(*ARTICLES.values()) == held(store)
    assert not (folder / "read-ahead.jsonl").exists()


def test_what_is_written_straight_into_an_open_graph_is_there_after_a_change(folder: Path) -> None:
    note = ox.Quad(ox.NamedNode("https://example.org/note"), ox.NamedNode("https://example.org/says"), ox.Literal("जांच लें"))
    with open_store(folder) as store:
        store.quads.add(note)
        store.add(readings("ख"))
        assert note in store.quads
    with open_store(folder, read_only=True) as store:
        assert note in store.quads


def test_a_newer_store_is_named_and_left_alone(folder: Path) -> None:
    pointer = folder / POINTER
    pointer.write_text(json.dumps({**json.loads(pointer.read_text()), "format": 2}))
    before = contents(folder)
    for read_only, create in ((False, False), (True, False), (False, True)):
        with pytest.raises(StoreError, match="a newer version wrote this store"):
            open_store(folder, read_only=read_only, create=create)
    assert before == contents(folder)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _fill(path: Path) -> None:
    path.write_bytes(b"\xff" * path.stat().st_size)


@pytest.mark.parametrize("harm", [_cut, _fill, Path.unlink], ids=["cut", "overwritten", "gone"])
@pytest.mark.parametrize("file", ["*/graph/CURRENT", "*/graph/MANIFEST-*", "*/articles/CURRENT", "*/graph/*.sst", "*/articles/*.sst"])
def test_a_damaged_store_is_named_and_left_alone(file: str, harm: Callable[[Path], None], folder: Path) -> None:
    harmed = sorted(folder.glob(file), key=lambda path: path.stat().st_size)[-1]
    harm(harmed)
    before = contents(folder)
    for create in (False, True):
        with pytest.raises(StoreError, match="the store is damaged"):
            open_store(folder, create=create)
    before.pop("lock")
    assert before == {name: data for name, data in contents(folder).items() if name != "lock"}


def test_a_store_that_a_server_wrote_in_and_that_is_damaged_is_named_as_well(folder: Path) -> None:
    with open_store(folder) as store:
        store.quads.update("CLEAR DEFAULT")
    next(folder.glob("*/graph/CURRENT")).unlink()
    with pytest.raises(StoreError, match="the store is damaged"):
        open_store(folder)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 1}', '{"format": "नया"}'])
def test_a_damaged_pointer_is_named_and_left_alone(text: str, folder: Path) -> None:
    (folder / POINTER).write_text(text, encoding="utf-8")
    with pytest.raises(StoreError, match="the store is damaged"):
        open_store(folder, create=True)
    assert text == (folder / POINTER).read_text(encoding="utf-8")


def test_a_change_that_fails_leaves_the_store_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = contents(folder)
    with open_store(folder) as store:
        with monkeypatch.context() as then:
            then.setattr(FolderPlace, "_change_rows", full)
            with pytest.raises(StoreError, match=r"No space left on device.+nothing was changed"):
                store.add(readings("ख"))
        assert built(ARTICLES["क"], ARTICLES["ग"]) == held(store)
        assert {name for name in before if name != "lock"} == {name for name in contents(folder) if name != "lock"}
        store.add(readings("ख"))
        assert built(*(ARTICLES[id] for id in "कखग")) == held(store)


def test_two_stores_that_hold_the_same_are_equal_to_the_byte_when_dumped(tmp_path: Path) -> None:
    def dumped(store: Store) -> str:
        return "\n".join(held(store))

    with open_store(tmp_path / "one", create=True) as one, open_store(tmp_path / "other", create=True) as other:
        one.add(readings("कखग"))
        one.remove(["ख"])
        other.replace(readings("गक"))
        assert dumped(one) == dumped(other)


def test_things_have_their_iris_where_the_store_was_told(tmp_path: Path) -> None:
    with open_store(tmp_path / "news.store", create=True, base="https://example.org/id/") as store:
        store.add(readings("ग"))
        assert any(line.startswith("<https://example.org/id/country/PER>") for line in held(store))
    with open_store(tmp_path / "news.store", create=True) as store:
        assert "https://example.org/id/" == store.base
    with pytest.raises(StoreError, match=r"its things are at https://example.org/id/"):
        open_store(tmp_path / "news.store", base="https://example.org/other/")
