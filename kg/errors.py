"""What can go wrong, told to people: what, where, what to do next.

KgError
├── InputError      an input that can't be read (missing, binary, not Hindi, …)
├── DataError       a line of our own data or ontology files that is wrong
├── ShapeError      a graph that fails its shapes
├── QueryError      a question that can't be asked
├── StoreError      a store that can't be opened or written: locked, damaged, newer, of something else
└── MissingExtra    an optional library that is not installed

Every argument goes positionally to the base class, so that an error survives being sent between processes.
"""

from collections.abc import Iterable

__all__ = ["DataError", "InputError", "KgError", "MissingExtra", "QueryError", "ShapeError", "StoreError", "in_order"]


class KgError(Exception):
    """The base of every error that Rajnay raises on purpose."""


class InputError(KgError):
    """An input that can't be read; the others still are.

    >>> print(InputError("news/a.txt", "the file is empty", "give a file with an article in Hindi"))
    news/a.txt: the file is empty; give a file with an article in Hindi
    """

    def __init__(self, where: str, what: str, advice: str) -> None:
        super().__init__(where, what, advice)
        self.where, self.what, self.advice = where, what, advice

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.advice}"


def in_order(problems: Iterable[InputError]) -> tuple[InputError, ...]:
    """Problems by where they are and what they are: the same for any order of inputs."""
    return tuple(sorted(problems, key=lambda problem: (problem.where, problem.what)))


class DataError(KgError):
    """A line of the project's own data that breaks a promise.

    >>> print(DataError("data/lexicon/posts.tsv", 41, "'राजदूत' is given twice; keep one line"))
    data/lexicon/posts.tsv, line 41: 'राजदूत' is given twice; keep one line
    """

    def __init__(self, path: str, line: int, what: str) -> None:
        super().__init__(path, line, what)
        self.path, self.line, self.what = path, line, what

    def __str__(self) -> str:
        return f"{self.path}, line {self.line}: {self.what}"


class ShapeError(KgError):
    """A graph that fails its SHACL shapes; `report` is the report for people."""

    def __init__(self, report: str) -> None:
        super().__init__(report)
        self.report = report


class QueryError(KgError):
    """A question that can't be asked: `text` is the query, `where` tells the place and what was expected."""

    def __init__(self, text: str, where: str) -> None:
        super().__init__(text, where)
        self.text, self.where = text, where

    def __str__(self) -> str:
        return self.where


class StoreError(KgError):
    """A store that can't be opened or written; nothing of it was changed.

    >>> print(StoreError("news.store", "there is no store here", "make one with: kg build ARTICLES --store news.store"))
    news.store: there is no store here; make one with: kg build ARTICLES --store news.store
    """

    def __init__(self, where: str, what: str, advice: str) -> None:
        super().__init__(where, what, advice)
        self.where, self.what, self.advice = where, what, advice

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.advice}"


class MissingExtra(KgError):
    """An optional library is needed.

    >>> print(MissingExtra("pandas", "a table as a DataFrame"))
    a table as a DataFrame needs an optional library: pip install 'rajnay[pandas]'
    """

    def __init__(self, extra: str, needed_for: str) -> None:
        super().__init__(extra, needed_for)
        self.extra, self.needed_for = extra, needed_for

    def __str__(self) -> str:
        return f"{self.needed_for} needs an optional library: pip install 'rajnay[{self.extra}]'"
