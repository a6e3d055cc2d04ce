"""Power cuts: `make power`, or python -m tests.power ROUNDS.

A program runs with `power.c` before its libraries, which tells here of each `fsync` before it counts. A file's bytes and a folder's names
are on the disk from their own `fsync` on, and not before: so POSIX has it, and a rename or a new file is a matter of its folder. At any
moment, then, what a power cut leaves is known: of all that was not yet synced nothing, or any part, as chance will have it.
"""

from __future__ import annotations

import os
import random
import shutil
import stat
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socket import AF_UNIX, SHUT_RD, SOCK_STREAM, socket
from tempfile import TemporaryDirectory

from kg.store import is_store, open_store
from tests.kills import ROOT, Run, carry_out, chosen, look, state

__all__ = ["Disk", "cut", "library", "rounds", "watched"]


@dataclass(eq=False)
class Node:
    """A file or folder, held open so that its number goes to no other; `bytes` or `names` are what of it is on the disk."""

    fd: int
    folder: bool
    bytes: bytes = b""
    names: dict[str, Node] = field(default_factory=dict)


class Disk:
    """What of the folder `root` would be there after a power cut; all of it that is there at first is."""

    def __init__(self, root: Path) -> None:
        self._nodes: dict[tuple[int, int], Node] = {}
        self._lock = threading.Lock()
        self._root_path = root
        self.root = self._node(os.open(root, os.O_RDONLY))
        self._sync_all(self.root)

    def sync(self, path: str) -> None:
        """Bring a file's bytes or a folder's names to the disk."""
        with self._lock:
            if Path(path).is_relative_to(self._root_path) and os.path.exists(path):
                self._sync(self._node(os.open(path, os.O_RDONLY)))

    def write(self, target: Path, chance: random.Random | None) -> None:
        """Write at `target` what a power cut would leave now: with `chance`, of what isn't synced any part, without it nothing."""
        with self._lock:
            self._write(self.root, target, chance)

    def close(self) -> None:
        for node in self._nodes.values():
            os.close(node.fd)

    def _node(self, fd: int) -> Node:
        about = os.fstat(fd)
        key = (about.st_dev, about.st_ino)
        if key in self._nodes:
            os.close(fd)
        else:
            self._nodes[key] = Node(fd, stat.S_ISDIR(about.st_mode))
        return self._nodes[key]

    def _sync(self, node: Node) -> None:
        if node.folder:
            node.names = self._names_now(node)
        else:
            node.bytes = _bytes_now(node)

    def _sync_all(self, node: Node) -> None:
        self._sync(node)
        for each in node.names.values():
            self._sync_all(each)

    def _names_now(self, node: Node) -> dict[str, Node]:
        found = {}
        for name in sorted(os.listdir(node.fd)):
            try:
                found[name] = self._node(os.open(name, os.O_RDONLY | os.O_NOFOLLOW, dir_fd=node.fd))
            except FileNotFoundError:  # another thread has taken it away
                continue
        return found

    def _write(self, node: Node, target: Path, chance: random.Random | None) -> None:
        if not node.folder:
            target.write_bytes(node.bytes if chance is None else _some(node.bytes, _bytes_now(node), chance))
            return
        target.mkdir()
        names: Mapping[str, Node | None] = node.names
        if chance is not None:
            now = self._names_now(node)
            names = {name: chance.choice((node.names.get(name), now.get(name))) for name in sorted(node.names | now)}
        for name, each in names.items():
            if each is not None:
                self._write(each, target / name, chance)


def _bytes_now(node: Node) -> bytes:
    return os.pread(node.fd, os.fstat(node.fd).st_size, 0)


def _some(old: bytes, new: bytes, chance: random.Random) -> bytes:
    """A file that was being written: as it was, as it is, or so far."""
    return old if old == new else chance.choice((old, new, new[: chance.randrange(len(new) + 1)]))


def library(folder: Path) -> Path:
    """`power.c`, compiled into a folder."""
    made = folder / "power.so"
    subprocess.run(["gcc", "-shared", "-fPIC", "-O1", "-o", made, Path(__file__).with_name("power.c")], check=True)
    return made


@contextmanager
def watched(root: Path, library: Path, before: Callable[[Disk, str], None]) -> Iterator[tuple[Disk, dict[str, str]]]:
    """The disk under `root`, and the environment for programs whose `fsync`s count; `before` is called before each does."""
    disk = Disk(root)
    with TemporaryDirectory() as folder, socket(AF_UNIX, SOCK_STREAM) as listening:
        listening.bind(f"{folder}/power")
        listening.listen(64)
        listener = threading.Thread(target=_listen, args=(listening, disk, before))
        listener.start()
        try:
            yield disk, {**os.environ, "LD_PRELOAD": str(library), "POWER": f"{folder}/power"}
        finally:
            listening.shutdown(SHUT_RD)
            listener.join()
            disk.close()


def _listen(listening: socket, disk: Disk, before: Callable[[Disk, str], None]) -> None:
    while True:
        try:
            told, _ = listening.accept()
        except OSError:  # it was shut down
            return
        with told:
            path = told.makefile().read()
            before(disk, path)
            disk.sync(path)
            told.send(b".")


State = tuple[tuple[str, ...], frozenset[str]]
NOTHING: State = ((), frozenset())


def cut(
    disk: Disk, name: str, spare: Path, chance: random.Random | None, states: Mapping[State, str], again: Run | None = None
) -> str:
    """Cut the power now; gives which of `states` the store `name` is in. Raises `AssertionError` when it is in none.

    The run `again` is begun anew on what is left, and must complete it.
    """
    left = spare / "after"
    disk.write(left, chance)
    try:
        found = look(left / name) if is_store(left / name) else NOTHING
        assert found in states, "a power cut left neither the state before nor the one after"
        if again is not None:
            _carry_out(left / name, again.verb, [id for id in again.named if again.verb != "remove" or id in found[1]])
            assert (state(again.after), again.after) == look(left / name), "the next run did not complete it"
    finally:
        shutil.rmtree(left)
    return states[found]


def rounds(count: int, place: Path, seed: int, share: float = 1.0) -> Counter[str]:
    """So many runs on a store, with the power cut twice before each `fsync`, or before that `share` of them; gives what was left."""
    chance, found, held = random.Random(seed), Counter[str](), frozenset[str]()
    made, root, spare = library(place), place / "root", place / "spare"
    root.mkdir()
    spare.mkdir()
    name = "deep/news.store"
    for _ in range(count):
        run = chosen(chance, held)
        before: State = (state(held), held)
        states = {before: "as before", (state(run.after), run.after): "as after"}
        wrong: list[str] = []

        def cut_twice(disk: Disk, path: str, run: Run = run, states: Mapping[State, str] = states, wrong: list[str] = wrong) -> None:
            if chance.random() < share:
                for luck in (None, chance):
                    again = run if chance.random() < 0.05 else None
                    try:
                        found[cut(disk, name, spare, luck, states, again)] += 1
                    except Exception as error:  # told by the thread that waits for the run
                        wrong.append(f"before the fsync of {path}: {error}")

        with watched(root, made, cut_twice) as (disk, environment):
            words = [sys.executable, "-m", "tests.power", "--child", str(root / name), run.verb, *run.named]
            subprocess.run(words, cwd=ROOT, env=environment, check=True)
            assert not wrong, f"{run}: {wrong[0]}"
            for luck in (None, chance):
                assert "as after" == cut(disk, name, spare, luck, states), f"{run} was acknowledged, and lost"
        held = run.after
    return found


def _carry_out(folder: Path, verb: str, named: Sequence[str]) -> None:
    open_store(folder, create=True).close()
    carry_out(folder, verb, named)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        _carry_out(Path(sys.argv[2]), sys.argv[3], sys.argv[4:])
    else:
        with TemporaryDirectory() as folder:
            left = rounds(int(sys.argv[1]), Path(folder), seed=0)
        print(f"{left.total()} power cuts in {sys.argv[1]} runs: {', '.join(f'{count} {what}' for what, count in sorted(left.items()))}")
