"""A graph as an SQLite file that Datasette opens as it is: nodes, edges and values with their keys, and a search that knows Devanagari.

SQLite's tokeniser takes vowel signs for the ends of words unless it is told otherwise: hence its categories, 'L* N* Co M*'.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from kg.export.records import Records
from kg.export.taken import Taken

__all__ = ["sqlite_files"]

_SCHEMA = """
CREATE TABLE nodes (id TEXT PRIMARY KEY, kind TEXT NOT NULL, label_hi TEXT NOT NULL, label_en TEXT NOT NULL);
CREATE TABLE edges (
  id INTEGER PRIMARY KEY, source TEXT NOT NULL REFERENCES nodes (id), property TEXT NOT NULL, target TEXT NOT NULL REFERENCES nodes (id)
);
CREATE TABLE facts (
  id INTEGER PRIMARY KEY, node TEXT NOT NULL REFERENCES nodes (id), property TEXT NOT NULL, value TEXT NOT NULL,
  datatype TEXT NOT NULL, language TEXT NOT NULL
);
CREATE TABLE node_sentences (node TEXT REFERENCES nodes (id), sentence TEXT REFERENCES nodes (id), PRIMARY KEY (node, sentence));
CREATE TABLE edge_sentences (edge INTEGER REFERENCES edges (id), sentence TEXT REFERENCES nodes (id), PRIMARY KEY (edge, sentence));
CREATE TABLE fact_sentences (fact INTEGER REFERENCES facts (id), sentence TEXT REFERENCES nodes (id), PRIMARY KEY (fact, sentence));
CREATE INDEX nodes_by_kind ON nodes (kind);
CREATE INDEX edges_by_source ON edges (source, property);
CREATE INDEX edges_by_target ON edges (target, property);
CREATE INDEX facts_by_node ON facts (node, property);
CREATE VIRTUAL TABLE nodes_fts USING fts5 (
  label_hi, label_en, content = 'nodes', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
);
CREATE VIRTUAL TABLE facts_fts USING fts5 (
  value, content = 'facts', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
);
"""

_METADATA = {
    "title": "राजनय – Rajnay",
    "databases": {
        "graph": {
            "tables": {
                "nodes": {"label_column": "label_hi", "facets": ["kind"], "fts_table": "nodes_fts"},
                "edges": {"facets": ["property"]},
                "facts": {"facets": ["property"], "fts_table": "facts_fts"},
            }
        }
    },
}
"""Datasette's metadata: `datasette graph.db --metadata metadata.json`."""


def sqlite_files(graph: Taken, folder: Path) -> list[Path]:
    """graph.db, and metadata.json for Datasette."""
    folder.mkdir(parents=True, exist_ok=True)
    part, path, metadata = folder / "graph.db.part", folder / "graph.db", folder / "metadata.json"
    part.unlink(missing_ok=True)
    with sqlite3.connect(part) as connection:
        connection.execute("PRAGMA journal_mode = OFF")  # a file that is half written is never used
        connection.executescript(_SCHEMA)
        for statement, rows in _rows(graph.records):
            connection.executemany(statement, rows)
        connection.executescript(
            "INSERT INTO nodes_fts (nodes_fts) VALUES ('rebuild'); INSERT INTO facts_fts (facts_fts) VALUES ('rebuild');"
        )
    connection.close()
    part.replace(path)
    metadata.write_text(json.dumps(_METADATA, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="")
    return [path, metadata]


def _rows(tables: Records) -> Iterator[tuple[str, Iterator[tuple[object, ...]]]]:
    edges, facts = list(enumerate(tables.edges, 1)), list(enumerate(tables.values, 1))
    yield "INSERT INTO nodes VALUES (?, ?, ?, ?)", ((node.id, node.kind, node.label_hi, node.label_en) for node in tables.nodes)
    yield "INSERT INTO edges VALUES (?, ?, ?, ?)", ((at, edge.source, edge.property, edge.target) for at, edge in edges)
    yield (
        "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?)",
        ((at, fact.node, fact.property, fact.value, fact.datatype, fact.language) for at, fact in facts),
    )
    yield "INSERT INTO node_sentences VALUES (?, ?)", ((node.id, each) for node in tables.nodes for each in node.sentences)
    yield "INSERT INTO edge_sentences VALUES (?, ?)", ((at, each) for at, edge in edges for each in edge.sentences)
    yield "INSERT INTO fact_sentences VALUES (?, ?)", ((at, each) for at, fact in facts for each in fact.sentences)
