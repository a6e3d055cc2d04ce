"""How far a build is: a bar on a terminal, a line for each step elsewhere, nothing when quiet; always on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

__all__ = ["progress"]

Tell = Callable[[str, int, int], None]


@contextmanager
def progress(quiet: bool) -> Iterator[Tell]:
    """A function to call with a step's name, how much of it is done, and how much there is."""
    if quiet:
        yield lambda step, done, total: None
    elif sys.stderr.isatty():
        with Progress(
            TextColumn("{task.description:10}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
            auto_refresh=False,  # which would be a thread, and a process with threads can't be forked
        ) as bar:
            yield _bar(bar)
    else:
        yield _lines()


def _bar(bar: Progress) -> Tell:
    task = bar.add_task("", total=None)
    return lambda step, done, total: bar.update(task, description=step, completed=done, total=total, refresh=True)


def _lines() -> Tell:
    """A line when a step begins, and one for each tenth of a long one."""
    told: set[tuple[str, int]] = set()

    def tell(step: str, done: int, total: int) -> None:
        tenth = 10 * done // max(total, 1) if total >= 100 else 0
        if (step, tenth) not in told:
            told.add((step, tenth))
            print(f"kg: {step}" + (f" {done} of {total}" if tenth else ""), file=sys.stderr)

    return tell
