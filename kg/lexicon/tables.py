"""Word lists as files: one entry a line, tab separated, with a header line; read once and checked."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

from kg.errors import DataError
from kg.resources import data

__all__ = ["Row", "labels", "rows"]


class Row(Struct, frozen=True):
    """A line of a word list: the form as papers write it, what kind it is, what it stands for, where it is from."""

    form: str
    kind: str
    id: str
    source: str


def rows(name: str) -> Iterator[Row]:
    """The lines of `data/lexicon/<name>.tsv`.

    Raises DataError with file and line where a line has not four columns.
    """
    path = data(f"lexicon/{name}.tsv")
    for number, columns in _lines(path):
        if len(columns) != 4 or not columns[0] or not columns[1]:
            raise DataError(str(path), number, f"expected form, kind, id, source; found {len(columns)} columns")
        yield Row(*columns)


@cache
def labels(name: str) -> dict[str, tuple[str, str]]:
    """Hindi and English names by id, from `data/lexicon/<name>_labels.tsv`."""
    path = data(f"lexicon/{name}_labels.tsv")
    return {columns[0]: (columns[1], columns[2]) for _, columns in _lines(path)}


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    with path.open(encoding="utf-8") as file:
        next(file, None)
        for number, line in enumerate(file, start=2):
            if line.strip():
                yield number, line.rstrip("\n").split("\t")
