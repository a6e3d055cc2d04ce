"""A graph as tables: CSV (RFC 4180, UTF-8), the import files of Neo4j, Parquet.

In CSV a node is a line with a column for each property that has literals; several in one cell stand one behind the other with " | ".
`values.csv` has them once more, one a line, each with its datatype, its language and the sentences that state it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from kg.errors import MissingExtra
from kg.export.records import Edge, Node, Records, Value
from kg.export.taken import Taken, written

__all__ = ["SEPARATOR", "csv_files", "neo4j_files", "parquet_files"]

SEPARATOR = "\x1f"
"""What stands between the values of an array in Neo4j's files: --array-delimiter U+001F. A text that has the sign loses it there."""

_BETWEEN = " | "
_NUMBERS = {"ordinal": "int", "start": "int", "end": "int", "amount": "double"}


def csv_files(graph: Taken, folder: Path) -> list[Path]:
    """nodes.csv, edges.csv and values.csv."""
    tables = graph.records
    columns = tables.columns()
    nodes = [[*_cells(node), *(_BETWEEN.join(columns[name].get(node.id, ())) for name in columns)] for node in tables.nodes]
    return [
        written(folder / "nodes.csv", _csv([*Node._fields, *columns], nodes)),
        written(folder / "edges.csv", _csv(Edge._fields, map(_cells, tables.edges))),
        written(folder / "values.csv", _csv(Value._fields, map(_cells, tables.values))),
    ]


def _cells(record: Node | Edge | Value) -> list[str]:
    return [" ".join(cell) if isinstance(cell, tuple) else cell for cell in record]


def _csv(header: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode()


def neo4j_files(graph: Taken, folder: Path) -> list[Path]:
    """nodes.csv and relationships.csv with the headers that `neo4j-admin database import` wants (Operations Manual, "Import")."""
    tables = graph.records
    columns = tables.columns()
    header = ["id:ID", ":LABEL", "label_hi", "label_en", "sentences:string[]", *(_typed(name, columns[name]) for name in columns)]
    nodes = ([node.id, node.kind, node.label_hi, node.label_en, _array(node.sentences), *_own(node.id, columns)] for node in tables.nodes)
    links = ([edge.source, edge.property, edge.target, _array(edge.sentences)] for edge in tables.edges)
    return [
        written(folder / "nodes.csv", _for_neo4j(header, nodes)),
        written(folder / "relationships.csv", _for_neo4j([":START_ID", ":TYPE", ":END_ID", "sentences:string[]"], links)),
    ]


def _for_neo4j(header: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """CSV in which a text with white space at an end stands in quotes, too: the importer cuts it off without."""
    lines = (",".join(_quoted(cell) if _QUOTED.search(cell) else cell for cell in row) for row in (header, *rows))
    return "".join(f"{line}\r\n" for line in lines).encode()


_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def _typed(name: str, by_node: Mapping[str, Sequence[str]]) -> str:
    """A column's head: its name and type, an array where a node has several values."""
    many = "[]" if any(len(values) > 1 for values in by_node.values()) else ""
    return f"{name}:{_NUMBERS.get(name, 'string')}{many}"


def _own(id: str, columns: Mapping[str, Mapping[str, Sequence[str]]]) -> Iterator[str]:
    return (_array(by_node.get(id, ())) for by_node in columns.values())


def _array(values: Sequence[str]) -> str:
    return SEPARATOR.join(value.replace(SEPARATOR, " ") for value in values)


def parquet_files(graph: Taken, folder: Path) -> list[Path]:
    """nodes.parquet, edges.parquet and values.parquet, `sentences` as lists. Raises `MissingExtra` where pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise MissingExtra("parquet", "Parquet") from None
    tables: Records = graph.records
    paths = []
    for name, kind, rows in (("nodes", Node, tables.nodes), ("edges", Edge, tables.edges), ("values", Value, tables.values)):
        types = {field: pyarrow.list_(pyarrow.string()) if field == "sentences" else pyarrow.string() for field in kind._fields}
        columns = list(zip(*rows, strict=True)) or [()] * len(types)
        arrays = [pyarrow.array([list(cell) if isinstance(cell, tuple) else cell for cell in column], types[field])
                  for field, column in zip(types, columns, strict=True)]  # fmt: skip
        out = io.BytesIO()
        pyarrow.parquet.write_table(pyarrow.table(arrays, names=list(types)), out, compression="zstd")
        paths.append(written(folder / f"{name}.parquet", out.getvalue()))
    return paths
