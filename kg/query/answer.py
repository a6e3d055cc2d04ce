"""What a question gives: rows of typed values, yes or no, or triples; with the query that was asked and the time it took."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import MissingExtra
from kg.query.table import as_table
from kg.query.values import Row, Term, Value, typed
from kg.rdf.write import turtle

if TYPE_CHECKING:
    import pandas

__all__ = ["Answer"]


@dataclass(frozen=True)
class Answer:
    """The answer to a question.

    `terms` are the rows as RDF; the answer itself is the sequence of its typed rows. `truth` is the answer of ASK, `triples` are those of
    CONSTRUCT and DESCRIBE, sorted. `text` is the SPARQL that was asked, `seconds` how long it took, `labels` what its IRIs are called.
    """

    columns: tuple[str, ...]
    terms: tuple[tuple[Term | None, ...], ...]
    text: str
    seconds: float
    labels: Mapping[str, str]
    truth: bool | None = None
    triples: tuple[ox.Triple, ...] | None = None

    def __len__(self) -> int:
        return len(self.terms)

    def __iter__(self) -> Iterator[Row]:
        return (self._row(terms) for terms in self.terms)

    def __getitem__(self, place: int) -> Row:
        return self._row(self.terms[place])

    def __bool__(self) -> bool:
        """The truth of ASK; else whether there is anything."""
        return self.truth if self.truth is not None else bool(self.terms or self.triples)

    def __str__(self) -> str:
        """The answer as one reads it: a table, yes or no, or Turtle."""
        if self.triples is not None:
            return turtle(self.triples)
        return ("yes" if self.truth else "no") if self.truth is not None else as_table(self.columns, list(self), labels=bool(self.labels))

    def column(self, name: str) -> list[Value]:
        """The values of one column."""
        return [row[self.columns.index(name)] for row in self]

    def dataframe(self) -> pandas.DataFrame:
        """The rows as a `pandas.DataFrame`; beside a column of IRIs stands one with what they are called, such as `meetingLabel`.

        Raises `MissingExtra` where pandas is not installed.
        """
        try:
            import pandas
        except ImportError:
            raise MissingExtra("pandas", "an answer as a DataFrame") from None
        columns, rows = self.labelled()
        return pandas.DataFrame([[typed(term, {}) for term in row] for row in rows], columns=list(columns))

    def labelled(self) -> tuple[tuple[str, ...], list[list[Term | None]]]:
        """Columns and rows with a column of labels behind each column of IRIs, named as Wikidata's label service names them."""
        named = [any(self._label(row[at]) is not None for row in self.terms) for at in range(len(self.columns))]
        columns = tuple(
            each for name, has in zip(self.columns, named, strict=True) for each in ((name, f"{name}Label") if has else (name,))
        )
        return columns, [self._with_labels(row, named) for row in self.terms]

    def _with_labels(self, row: Sequence[Term | None], named: Sequence[bool]) -> list[Term | None]:
        cells: list[Term | None] = []
        for term, has in zip(row, named, strict=True):
            label = self._label(term)
            cells += [term, ox.Literal(label) if label is not None else None] if has else [term]
        return cells

    def _label(self, term: Term | None) -> str | None:
        return self.labels.get(term.value) if isinstance(term, ox.NamedNode) else None

    def _row(self, terms: Sequence[Term | None]) -> Row:
        return Row(self.columns, [typed(term, self.labels) for term in terms])
