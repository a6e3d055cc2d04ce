"""A folder that is written whole or not at all: beside its place, then moved there, so that a run that dies leaves what was.

Each folder that we write has a mark, a hidden file that tells which command wrote it; what that command did not write, it does not touch.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from kg.errors import KgError

__all__ = ["MARK", "refuse_other", "replace", "write_files"]

MARK = ".rajnay"
"""The file that marks a folder as an output of ours, which is not to be read as input."""


def refuse_other(target: Path, maker: str) -> None:
    """Raise `KgError` when `target` is a file, or a folder with anything that `maker`, such as `kg build`, did not write."""
    if target.is_dir() and (_maker(target) == maker or not any(target.iterdir())):
        return
    if target.exists() or target.is_symlink():
        raise KgError(f"{target}: the place is taken by something that {maker} did not write; name another folder with --out, or empty it")


class replace:  # noqa: N801 - used as a function: `with replace(target, …) as folder:`
    """Within it, fill `folder`; at its end it is in the place of `target`, unless something was raised."""

    def __init__(self, target: Path, maker: str) -> None:
        self._target, self._maker = target, maker
        self._beside = target.with_name(f".{target.name}.{os.getpid()}")

    def __enter__(self) -> Path:
        refuse_other(self._target, self._maker)
        self._target.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(self._beside, ignore_errors=True)  # left by a killed process of the same number
        self._beside.mkdir()
        return self._beside

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        try:
            if kind is None:
                (self._beside / MARK).write_text(_SAID.format(self._maker), encoding="utf-8", newline="")
                _move(self._beside, self._target)
        finally:
            shutil.rmtree(self._beside, ignore_errors=True)


def write_files(files: Iterable[tuple[str, str]], folder: Path) -> int:
    """Write texts to paths below `folder`; gives how many."""
    count = 0
    for name, text in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        count += 1
    return count


_SAID = "This folder was written by {}, which may replace it whole.\n"


def _maker(folder: Path) -> str:
    """The command that wrote a folder, or nothing."""
    mark = folder / MARK
    before, after = _SAID.split("{}")
    text = mark.read_text(encoding="utf-8", errors="replace") if mark.is_file() else ""
    return text.removeprefix(before).removesuffix(after) if text.startswith(before) and text.endswith(after) else ""


def _move(new: Path, target: Path) -> None:
    """Put `new` in the place of `target`; should the second step fail, the earlier output goes back."""
    old = new.with_name(f"{new.name}.old")
    if target.exists():
        new.chmod(target.stat().st_mode)
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
