"""A function over articles, on one process or several: the same readings whatever their number.

An article on which the function fails becomes a problem that names it; the others are read all the same, even if a process dies.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from kg.errors import InputError
from kg.model import Article, Reading

__all__ = ["Progress", "each", "read_all"]

Outcome = Reading | InputError
Read = Callable[[Article], Reading]
Progress = Callable[[str, int, int], None]
"""Told of each step: its name, how much of it is done, how much there is."""

FEWEST_FOR_A_PROCESS = 40
"""A process that starts clean takes about a second to load the word lists, in which one reads some forty articles."""


def each(read: Read, articles: Sequence[Article], jobs: int | None = None) -> Iterator[Outcome]:
    """The reading of each article, in order, or the problem that came of it.

    `read` must be a function of a module when more than one job is wanted; with None, the number of articles and of processors decides.
    """
    wanted = jobs or min(os.cpu_count() or 1, max(1, len(articles) // FEWEST_FOR_A_PROCESS))
    if min(wanted, len(articles)) <= 1:
        return (_attempt(read, article) for article in articles)
    return _spread(read, articles, wanted)


def read_all(
    read: Read, articles: Sequence[Article], keep: Callable[[Reading], object], jobs: int | None, progress: Progress | None
) -> list[InputError]:
    """Read the articles and hand each reading to `keep`, in order; gives the problems. `progress` is told that linking comes next."""
    tell = progress or (lambda step, done, total: None)
    problems = []
    for number, outcome in enumerate(each(read, articles, jobs), 1):
        if isinstance(outcome, InputError):
            problems.append(outcome)
        else:
            keep(outcome)
        tell("reading", number, len(articles))
    tell("linking", 0, 1)
    return problems


def _attempt(read: Read, article: Article) -> Outcome:
    try:
        return read(article)
    except InputError as error:
        return error
    except Exception as error:
        return _problem(article, f"{type(error).__name__}: {error}")


def _problem(article: Article, what: str) -> InputError:
    return InputError(
        article.source or article.id, f"reading it failed ({what})", "the others were read; please report it with the article"
    )


def _spread(read: Read, articles: Sequence[Article], jobs: int) -> Iterator[Outcome]:
    if _may_fork():
        _attempt(read, Article("", ""))  # loads the word lists, which the processes then share
    with _pool(jobs) as pool:
        futures = [pool.submit(_attempt, read, article) for article in articles]
        for article, future in zip(articles, futures, strict=True):
            yield _outcome(read, article, future)


def _outcome(read: Read, article: Article, future: Future[Outcome]) -> Outcome:
    """What came of an article; when a process died, no one knows of which, so each unfinished one is tried in a process of its own."""
    try:
        return future.result()
    except BrokenProcessPool:
        with _pool(1) as alone:
            try:
                return alone.submit(_attempt, read, article).result()
            except BrokenProcessPool:
                return _problem(article, "the process died")


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("fork" if _may_fork() else "spawn"))


def _may_fork() -> bool:
    """Whether this process has one thread and no more: a fork would copy the locks of others, of a notebook or a store, half alive.

    Only Linux tells, so that elsewhere processes start clean, which takes them a second or two.
    """
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False
