"""A store looked after: checked, backed up, brought back."""

from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import open_store
from kg.store.upkeep import backup, check, restore
from tests.store.conftest import ARTICLES, Opened, built, held, readings, write

NOTE = '<https://example.org/note> <http://www.w3.org/2000/01/rdf-schema#comment> "जांच लें"@hi'


def test_a_sound_store_is_found_sound(opened: Opened) -> None:
    opened().add(readings("कखगघ"))
    report = check(opened())
    assert (True, False, 4, len(built(*ARTICLES.values()))) == (report.sound, report.stale, report.articles, report.quads)


def test_what_is_missing_and_what_is_too_much_is_shown(opened: Opened) -> None:
    opened().add(readings("ग"))
    gone = next(line for line in held(opened()) if line.startswith("<https://w3id.org/rajnay/id/country/PER>") and "iso3" in line)
    write(opened(), f"DELETE DATA {{ {gone} }} ; INSERT DATA {{ {NOTE} }}")
    report = check(opened())
    assert not report.sound
    assert [True, True] == [quad in problem for quad, problem in zip((gone, NOTE), report.problems, strict=True)]


def test_a_store_read_by_other_rules_is_sound_and_said_to_be_so(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr("kg.store.store.maker", lambda: "earlier")
        opened().add(readings("ग"))
    report = check(opened())
    assert (True, True) == (report.sound, report.stale)


def test_a_block_of_data_that_went_bad_is_found(tmp_path: Path) -> None:
    with open_store(tmp_path / "news.store", create=True) as store:
        store.replace(readings("कखगघ"))
    largest = max((tmp_path / "news.store").glob("*/graph/*.sst"), key=lambda path: path.stat().st_size)
    data = bytearray(largest.read_bytes())
    data[40:60] = b"\xff" * 20
    largest.write_bytes(data)
    with pytest.raises(StoreError, match="the store is damaged"), open_store(tmp_path / "news.store", read_only=True) as store:
        check(store)


def test_a_backup_is_a_store_that_holds_the_same(opened: Opened, tmp_path: Path) -> None:
    opened().add(readings("कग"))
    write(opened(), f"INSERT DATA {{ {NOTE} }}")
    backup(opened(), tmp_path / "backup")
    with open_store(tmp_path / "backup", read_only=True) as kept:
        assert held(opened()) == held(kept)
        assert opened().articles() == kept.articles()


def test_a_backup_overwrites_nothing(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "backup").write_text("प्रिय", encoding="utf-8")
    with pytest.raises(StoreError, match="the place is taken"):
        backup(opened(), tmp_path / "backup")


def test_a_backup_shares_no_file_with_its_store(tmp_path: Path) -> None:
    with open_store(tmp_path / "news.store", create=True) as store:
        store.add(readings("कग"))
        backup(store, tmp_path / "backup")
    assert {1} == {path.stat().st_nlink for path in (tmp_path / "backup").rglob("*.sst")}


def test_what_was_backed_up_is_brought_back_and_can_grow(opened: Opened, tmp_path: Path) -> None:
    opened().add(readings("कग"))
    backup(opened(), tmp_path / "backup")
    opened().remove(["क"])
    opened().close()
    folder = tmp_path / "news.store"
    assert 2 == restore(tmp_path / "backup", folder)
    with open_store(folder) as store:
        assert built(ARTICLES["क"], ARTICLES["ग"]) == held(store)
        store.add(readings("ख"))
        assert built(*(ARTICLES[id] for id in "कखग")) == held(store)


@pytest.mark.parametrize("file", ["*/graph/CURRENT", "*/articles/CURRENT", "*/readers"])
def test_a_damaged_store_is_brought_back_from_its_backup(file: str, tmp_path: Path) -> None:
    folder = tmp_path / "news.store"
    with open_store(folder, create=True) as store:
        store.add(readings("कग"))
        backup(store, tmp_path / "backup")
    next(folder.glob(file)).unlink()
    with pytest.raises(StoreError, match=f"kg store restore BACKUP {folder}"):
        open_store(folder)
    restore(tmp_path / "backup", folder)
    with open_store(folder, read_only=True) as store:
        assert built(ARTICLES["क"], ARTICLES["ग"]) == held(store)


def test_a_backup_of_things_elsewhere_is_not_mixed_in(tmp_path: Path) -> None:
    with open_store(tmp_path / "one", create=True, base="https://example.org/id/") as store:
        backup(store, tmp_path / "backup")
    open_store(tmp_path / "other", create=True).close()
    with pytest.raises(StoreError, match=r"its things are at https://w3id.org/rajnay/id/"):
        restore(tmp_path / "backup", tmp_path / "other")
