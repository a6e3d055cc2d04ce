"""Rows as a table for a terminal: Devanagari aligned, no line longer than the terminal is wide.

Widths are wcwidth's, which counts clusters of Devanagari as terminals show them: का takes two columns, where rich reckons with one. The
widest column gives way first.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

import wcwidth

from kg.query.store import shortened
from kg.query.values import Iri, Row, Value
from kg.rdf.terms import BASE
from kg.views.terms import number_text

__all__ = ["aligned", "as_table", "cells"]

_PROPERTY = "property"
_GAP = "  "
_NARROWEST = 6
"""Columns of a terminal that a column of the table keeps, however many there are."""


def as_table(columns: Sequence[str], rows: Sequence[Row], *, width: int = 160, labels: bool = False, base: str = BASE) -> str:
    """A table of an answer's rows. With `labels`, IRIs are called by them, else they stand behind their prefixes.

    Rows that differ only in a thing's properties are one row, so that a sentence is told once.
    """
    numbers = [bool(rows) and all(isinstance(row[at], int | Decimal | float) for row in rows) for at in range(len(columns))]
    return aligned(columns, cells(columns, rows, labels=labels, base=base), width=width, numbers=numbers)


def aligned(columns: Sequence[str], rows: Sequence[Sequence[str]], *, width: int = 160, numbers: Sequence[bool] = ()) -> str:
    """A table of texts with a line that counts its rows; columns of `numbers` are flush right.

    >>> print(aligned(["kind", "label"], [["Place", "दिल्ली"]]), end="")
    kind   label
    ─────  ─────
    Place  दिल्ली
    <BLANKLINE>
    1 row
    """
    count = f"{len(rows)} row" + ("" if len(rows) == 1 else "s")
    if not columns:
        return f"{count}\n"
    right = numbers or [False] * len(columns)
    widths = _widths([columns, *rows], width - len(_GAP) * (len(columns) - 1))
    lines = [*_lines(columns, widths, right), _GAP.join("─" * each for each in widths)]
    for place, row in enumerate(rows):
        between = [""] if place and _PROPERTY in columns else []
        lines += [*between, *_lines(row, widths, right)]
    return "\n".join(line.rstrip() for line in [*lines, "", count]) + "\n"


def cells(columns: Sequence[str], rows: Sequence[Row], *, labels: bool = False, base: str = BASE) -> list[list[str]]:
    """The rows as texts."""
    return _joined(columns, [[_shown(value, labels, base) for value in row] for row in rows])


def _shown(value: Value, labels: bool, base: str) -> str:
    if value is None:
        return ""
    if isinstance(value, Iri):
        return value.label if labels and value.label != value else shortened(value, base)
    if isinstance(value, bool):
        return "true" if value else "false"
    return number_text(format(value, "f")) if isinstance(value, Decimal) and labels else str(value)


def _widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """How many columns of the terminal each column takes: as many as it needs, the widest cut down until all have room."""
    columns = list(zip(*rows, strict=True))
    widths = [max(1, *(_wide(line) for cell in column for line in cell.splitlines() or [""])) for column in columns]
    words = [max(1, *(_wide(word) for cell in column for word in cell.split() or [""])) for column in columns]
    for least in (words, [_NARROWEST] * len(words)):  # words are broken only when folding between them isn't enough
        while sum(widths) > room and (can := [at for at, wide in enumerate(widths) if wide > least[at]]):
            widths[max(can, key=lambda at: widths[at])] -= 1
    return widths


def _wide(text: str) -> int:
    return wcwidth.width(text, control_codes="ignore")


def _lines(row: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> list[str]:
    """The lines of a row: each cell folded to its width."""
    folded = [_folded(cell, wide) for cell, wide in zip(row, widths, strict=True)]
    height = max(len(cell) for cell in folded)
    filled = [[*cell, *[""] * (height - len(cell))] for cell in folded]
    columns = [
        [wcwidth.rjust(line, wide) if right else wcwidth.ljust(line, wide) for line in cell]
        for cell, wide, right in zip(filled, widths, numbers, strict=True)
    ]
    return [_GAP.join(line) for line in zip(*columns, strict=True)]


def _folded(cell: str, wide: int) -> list[str]:
    return [part for line in cell.splitlines() for part in (wcwidth.wrap(line, wide) or [""])] or [""]


def _joined(columns: Sequence[str], rows: list[list[str]]) -> list[list[str]]:
    """Rows with the same values before the column `property` as one, the rest one beneath the other; what stands above isn't repeated."""
    if _PROPERTY not in columns:
        return rows
    at = columns.index(_PROPERTY)
    joined: list[list[str]] = []
    above: list[str] = []
    for first, group in groupby(rows, key=lambda row: row[:at]):
        properties, values, *rest = zip(*(row[at:] for row in group), strict=True)
        said = ["\n".join(_once(properties)), "\n".join(values), *("\n".join(dict.fromkeys(part)) for part in rest)]
        joined.append([*_once_after(above, first), *said])
        above = first
    return joined


def _once(values: Sequence[str]) -> list[str]:
    """The values, nothing in place of one that stands right above."""
    return [value if place == 0 or value != values[place - 1] else "" for place, value in enumerate(values)]


def _once_after(above: Sequence[str], values: Sequence[str]) -> list[str]:
    """The values, nothing in place of those with which the row above begins as well."""
    same = next((place for place, pair in enumerate(zip(above, values, strict=False)) if pair[0] != pair[1]), len(above))
    return [""] * same + list(values[same:])
