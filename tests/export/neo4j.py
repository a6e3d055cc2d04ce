"""What `neo4j-admin database import full` asks of its files, written down anew from the Operations Manual ("Import", "CSV header format").

It is not Python's reader of CSV that reads here, but one of Neo4j's rules: a quote counts at the beginning of a field only, is doubled
within, and nothing but a delimiter may follow the closing one; a field without quotes loses the white space around it, and is no value
when it is empty, while an empty one in quotes is an empty text; an end of a line within quotes needs --multiline-fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["Imported", "imported", "problems"]

Row = list[str | None]
_TYPES = set(
    "int long float double boolean byte short char string point date localtime time localdatetime datetime duration".split()
)
_BOUNDS = {"byte": 2**7, "short": 2**15, "int": 2**31, "long": 2**63}
_NODES, _RELATIONSHIPS = {"ID", "LABEL"}, {"START_ID", "END_ID", "TYPE"}


@dataclass(frozen=True)
class Imported:
    """The rows of a file under the names of its columns: what the importer would store."""

    columns: Sequence[str]
    rows: Sequence[Row]

    def of(self, kind: str) -> list[str | None]:
        """The cells of the column with a type of its own, such as START_ID."""
        (at,) = (number for number, column in enumerate(self.columns) if column.partition(":")[2] == kind)
        return [row[at] for row in self.rows]


def imported(text: str, *, multiline: bool) -> Imported:
    """A file as Neo4j reads it. Raises `ValueError` for what it can't."""
    head, *rows = _lines(text, multiline)
    return Imported([name or "" for name in head], rows)


def _lines(text: str, multiline: bool) -> Iterator[Row]:
    row: Row = []
    at, line = 0, 1
    while at < len(text):
        if text[at] == '"':
            end = at + 1
            while True:
                end = text.find('"', end)
                if end < 0:
                    raise ValueError(f"line {line}: a quote that is never closed")
                if text[end : end + 2] != '""':
                    break
                end += 2
            cell: str | None = text[at + 1 : end].replace('""', '"')
            if not multiline and re.search(r"[\r\n]", cell or ""):
                raise ValueError(f"line {line}: a field of several lines")
            end += 1
        else:
            found = re.compile(r"[,\r\n]").search(text, at)
            end = found.start() if found else len(text)
            cell = text[at:end].strip() or None
        row.append(cell)
        rest = text[end : end + 2]
        if rest[:1] not in (",", "\r", "\n", ""):
            raise ValueError(f"line {line}: something behind a closing quote")
        at = end + (2 if rest == "\r\n" else 1)
        if rest[:1] == "," and at == len(text):
            row.append(None)
        if rest[:1] != ",":
            yield row
            row = []
            line += 1


def problems(nodes: Imported, relationships: Imported, between: str) -> list[str]:
    """What the importer would refuse, or skip as a bad entry; `between` stands between the values of an array."""
    found = [*_header(nodes, _NODES), *_header(relationships, _RELATIONSHIPS)]
    if found:
        return found
    found = [*_cells(nodes, between), *_cells(relationships, between)]
    ids = nodes.of("ID")
    found += [f"the id {id!r} stands {ids.count(id)} times" for id in sorted({id or "" for id in ids}) if ids.count(id or None) != 1]
    for kind in ("START_ID", "END_ID"):
        found += [f"no node has the {kind} {id!r}" for id in sorted({id or "" for id in relationships.of(kind)} - {id or "" for id in ids})]
    found += ["a relationship has no type"] * relationships.of("TYPE").count(None)
    return [*found, *(["a node has no label"] * nodes.of("LABEL").count(None))]


def _header(file: Imported, own: set[str]) -> Iterator[str]:
    names = [column.partition(":")[0] for column in file.columns if ":" not in column or column.partition(":")[0]]
    yield from (f"two columns are called {name!r}" for name in sorted(set(names)) if names.count(name) > 1)
    kinds = [column.partition(":")[2] or "string" for column in file.columns]
    yield from (f"there is not one column of {kind}" for kind in sorted(own) if kinds.count(kind) != 1)
    for column, kind in zip(file.columns, kinds, strict=True):
        if kind not in own and kind.removesuffix("[]") not in _TYPES:
            yield f"{column!r} has no type that there is"


def _cells(file: Imported, between: str) -> Iterator[str]:
    for number, row in enumerate(file.rows, 2):
        if len(row) != len(file.columns):
            yield f"row {number} has {len(row)} cells, and the header {len(file.columns)}"
            continue
        for column, cell in zip(file.columns, row, strict=True):
            kind = column.partition(":")[2] or "string"
            for value in [] if cell is None else cell.split(between) if kind.endswith("[]") else [cell]:
                yield from (f"row {number}, {column}: {value!r} is no {kind}" for _ in range(not _fits(value, kind.removesuffix("[]"))))


def _fits(value: str, kind: str) -> bool:
    if kind in _BOUNDS:
        return bool(re.fullmatch(r"-?[0-9]+", value)) and -_BOUNDS[kind] <= int(value) < _BOUNDS[kind]
    if kind in ("float", "double"):
        return bool(re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?", value))
    return True
