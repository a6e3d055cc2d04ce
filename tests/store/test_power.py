"""The power is cut while articles come and go: `make power` does the same more often."""

import random
import shutil
import sys
from pathlib import Path

import pytest

from tests.power import Disk, library, rounds

pytestmark = pytest.mark.skipif(sys.platform != "linux" or not shutil.which("gcc"), reason="needs Linux and gcc")


@pytest.mark.parametrize("seed", [1, 2])
def test_a_power_cut_leaves_a_complete_state_and_takes_nothing_that_was_acknowledged(seed: int, tmp_path: Path) -> None:
    assert 10 <= rounds(2, tmp_path, seed, share=0.05).total()


def test_what_is_not_synced_is_lost(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "folder").mkdir(parents=True)
    (root / "old").write_text("old")
    disk = Disk(root)
    (root / "old").write_text("new")
    (root / "folder/file").write_text("here")
    disk.sync(str(root / "folder/file"))
    disk.write(tmp_path / "neither name nor bytes", None)
    disk.sync(str(root / "folder"))
    (root / "old").rename(root / "folder/moved")
    disk.write(tmp_path / "not the bytes", None)
    disk.close()
    assert {"old": "old"} == written(tmp_path / "neither name nor bytes")
    assert {"old": "old", "folder/file": "here"} == written(tmp_path / "not the bytes")


def test_any_part_of_what_is_not_synced_may_be_lost(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    disk = Disk(root)
    for name in "abc":
        (root / name).write_text("text")
    for seed in range(30):
        disk.write(tmp_path / str(seed), random.Random(seed))
    disk.close()
    left = [written(tmp_path / str(seed)) for seed in range(30)]
    assert {0, 3} < {len(each) for each in left}
    assert {"", "text"} < {text for each in left for text in each.values()}


def written(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_the_library_is_made(tmp_path: Path) -> None:
    assert library(tmp_path).stat().st_size > 0
