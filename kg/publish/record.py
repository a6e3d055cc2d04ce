"""What a target has of ours, as far as it told us: a copy of the graph on this machine, and the step that is under way.

A step is written down before it is sent, and the copy follows when the target has answered. So after a kill at any moment the copy is
what the target has, but for the one step that is written down; that one is done again first.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pyoxigraph as ox

from kg.errors import KgError
from kg.publish.target import Target

__all__ = ["Record", "usual_place"]


class Record:
    """The record in a folder, which is made when it isn't there; one run at a time.

    Raises `KgError` when another run has it, and when it is that of another target.
    """

    def __init__(self, folder: Path, target: Target) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._step = folder / "step"
        self._check(folder / "target.json", target)
        try:
            self.there = ox.Store(str(folder / "there"))
        except OSError as error:
            raise KgError(f"{folder}: another run publishes to {target.url}, or the record is damaged ({_line(error)})") from None

    def _check(self, path: Path, target: Target) -> None:
        said = json.dumps({"url": target.url, "default graph": target.default_graph})
        if not path.exists():
            path.write_text(said, encoding="utf-8")
        elif path.read_text(encoding="utf-8") != said:
            raise KgError(f"{path.parent}: this is the record of another target ({path.read_text(encoding='utf-8')}); name another folder")

    @property
    def step(self) -> str | None:
        """The step that was under way when a run ended."""
        return self._step.read_text(encoding="utf-8") if self._step.exists() else None

    def begin(self, step: str) -> None:
        """Write a step down."""
        part = self._step.with_suffix(".part")
        with part.open("w", encoding="utf-8") as file:
            file.write(step)
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._step)

    def end(self) -> None:
        """The step is done, there and in the copy."""
        self.there.flush()
        self._step.unlink(missing_ok=True)


def usual_place(target: Target) -> Path:
    """Where the record of a target is kept when nobody says otherwise: among the user's own state (XDG Base Directory Specification)."""
    state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    name = hashlib.sha256(f"{target.url} {target.default_graph or ''}".encode()).hexdigest()[:16]
    return Path(state) / "rajnay" / "published" / name


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200]
