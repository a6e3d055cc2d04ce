"""Kill -9 at random moments: `make kills`, or python -m tests.kills 100 [--server].

Each round a process adds, removes or builds articles in a store, and is killed: every other time anywhere in its work, else while the
next generation is being written. After each kill the store must open, equal the state before or the state after, and the same run
again must complete it to the same quads, byte for byte. With --server the graph is at a server of Oxigraph.
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kg import collection
from kg.model import Article
from kg.sources import read
from kg.store import open_store

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = [ROOT / "data/articles" / f"{name}.txt" for name in (
    "01_bhutan_secretary_visit", "03_peru_joint_commission", "05_russia_working_group", "11_angola_defence_credit",
    "18_beijing_handshake", "21_georgetown_commission",
)]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Run:
    """One run: what is done with which articles, and what the store then holds."""

    verb: str
    named: tuple[str, ...]
    after: frozenset[str]


@cache
def articles() -> Mapping[str, Article]:
    """The articles that come and go, by id."""
    return {article.id: article for article in read(ARTICLES).articles}


@cache
def state(ids: frozenset[str]) -> tuple[str, ...]:
    """The quads of a build of these articles."""
    with open_store(None) as store:
        collection.add(store, [articles()[id] for id in sorted(ids)], jobs=1)
        return tuple(sorted(map(str, store)))


def chosen(chance: random.Random, held: frozenset[str]) -> Run:
    """A run that changes something."""
    rest = sorted(articles().keys() - held)
    verbs = [*(["add"] * bool(rest)), *(["remove"] * (len(held) > 1)), "build"]
    match chance.choice(verbs):
        case "add":
            named = tuple(chance.sample(rest, chance.randint(1, min(2, len(rest)))))
            return Run("add", named, held | set(named))
        case "remove":
            named = tuple(chance.sample(sorted(held), 1))
            return Run("remove", named, held - set(named))
        case verb:
            named = tuple(chance.sample(sorted(articles()), chance.randint(1, 4)))
            return Run(verb, named, frozenset(named))


def carry_out(folder: Path, verb: str, named: Sequence[str]) -> None:
    """Do the run, in the process that is killed and in that which completes it."""
    with open_store(folder) as store:
        if verb == "remove":
            collection.remove(store, named, jobs=1)
        else:
            {"add": collection.add, "build": collection.build}[verb](store, [articles()[id] for id in named], jobs=1)


def killed(folder: Path, run: Run, chance: random.Random, while_writing: bool) -> bool:
    """Begin the run in another process and kill it; whether it was killed before its end."""
    command = [sys.executable, "-m", "tests.kills", "--child", str(folder), run.verb, *run.named]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()  # it is about to begin
        if while_writing:
            while child.poll() is None and not any(folder.glob("*.part")):
                time.sleep(0.0005)
            time.sleep(chance.uniform(0, 0.5))
        else:
            time.sleep(chance.uniform(0, 1.0))
        child.kill()
        return child.wait() == -signal.SIGKILL


def look(folder: Path) -> tuple[tuple[str, ...], frozenset[str]]:
    """What a reader finds: the quads and the articles."""
    with open_store(folder, read_only=True) as store:
        return tuple(sorted(map(str, store))), frozenset(article.id for article in store.articles())


def rounds(count: int, folder: Path, seed: int, server: str | None = None) -> Counter[str]:
    """Kill so many runs; gives how they were found. Raises `AssertionError` for a store that is neither before nor after."""
    chance, found, done = random.Random(seed), Counter[str](), 0
    open_store(folder, create=True, server=server).close()
    held = frozenset[str]()
    while done < count:
        run = chosen(chance, held)
        if not killed(folder, run, chance, while_writing=done % 2 == 0):
            found["ended before it was killed"] += 1
        else:
            done += 1
            states = {(state(held), held): "as before", (state(run.after), run.after): "as after"}
            if server:  # the graph changes a moment before the articles here do
                states |= {(state(run.after), held): "as after"}
            left = look(folder)
            assert left in states, f"round {done}: {run.verb} {run.named} left neither the state before nor the one after"
            found[f"{run.verb} killed: {states[left]}"] += 1
        carry_out(folder, run.verb, [id for id in run.named if run.verb != "remove" or id in look(folder)[1]])
        assert (state(run.after), run.after) == look(folder), f"round {done}: {run.verb} {run.named} was not completed"
        held = run.after
    return found


def main() -> None:
    """Parse, kill, tell."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("count", type=int, nargs="?", default=100)
    words.add_argument("--seed", type=int, default=0)
    words.add_argument("--server", metavar="URL", help="an empty server of Oxigraph")
    given = words.parse_args()
    with TemporaryDirectory() as folder:
        found = rounds(given.count, Path(folder) / "news.store", given.seed, given.server)
    for what, count in sorted(found.items()):
        print(f"{count:5} {what}")
    print(f"{given.count} kills: each store opened, was the state before or after, and was completed to the same bytes")


def _child(folder: str, verb: str, *named: str) -> None:
    articles()
    print("ready", flush=True)
    carry_out(Path(folder), verb, named)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        _child(*sys.argv[2:])
    else:
        main()
