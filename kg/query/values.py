"""The values of an answer: RDF terms as Python has them, in rows that one reads by place or by name."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox
from rdflib.namespace import XSD

__all__ = ["Iri", "Row", "Term", "Value", "typed"]

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
"""What a cell is in RDF."""


class Iri(str):
    """An IRI that knows what it is called: `label` is in the language of the question, else the nearest that there is."""

    __slots__ = ("label",)
    label: str

    def __new__(cls, iri: str, label: str = "") -> Iri:
        """An IRI with its label."""
        new = super().__new__(cls, iri)
        new.label = label or iri
        return new

    def __reduce__(self) -> tuple[type[Iri], tuple[str, str]]:
        return Iri, (str(self), self.label)


Value = Iri | str | int | Decimal | float | bool | datetime.date | None
"""A cell: dates that are exact to the day are `datetime.date`, those to the month or year are text; None where nothing is known."""


class Row(tuple[Value, ...]):
    """The values of a row, by place, by name (`row["date"]`) and as attributes (`row.date`)."""

    columns: tuple[str, ...]

    def __new__(cls, columns: Sequence[str], values: Sequence[Value]) -> Row:
        """A row of `values` under `columns`."""
        new = super().__new__(cls, values)
        new.columns = tuple(columns)
        return new

    def __getattr__(self, name: str) -> Value:
        if name.startswith("__") or name not in self.columns:
            raise AttributeError(f"the answer has no column '{name}'; it has {', '.join(self.columns)}")
        return self[self.columns.index(name)]

    def __reduce__(self) -> tuple[type[Row], tuple[tuple[str, ...], tuple[Value, ...]]]:
        return Row, (self.columns, tuple(self))

    def as_dict(self) -> dict[str, Value]:
        """The values by column."""
        return dict(zip(self.columns, self, strict=True))


_INTEGERS = {str(XSD[name]) for name in ("integer", "int", "long", "short", "nonNegativeInteger", "positiveInteger")}


def typed(term: Term | None, labels: Mapping[str, str]) -> Value:
    """A term as a Python value; what has an odd lexical form stays text."""
    if term is None or isinstance(term, ox.Triple):
        return None if term is None else str(term)
    if isinstance(term, ox.NamedNode):
        return Iri(term.value, labels.get(term.value, ""))
    if isinstance(term, ox.BlankNode):
        return str(term)
    try:
        return _literal(term.value, term.datatype.value)
    except (ValueError, InvalidOperation):
        return term.value


def _literal(text: str, datatype: str) -> Value:
    if datatype in _INTEGERS:
        return int(text)
    if datatype == str(XSD.decimal):
        return Decimal(text)
    if datatype in (str(XSD.double), str(XSD.float)):
        return float(text)
    if datatype == str(XSD.boolean):
        return text in ("true", "1")
    if datatype == str(XSD.date):
        return datetime.date.fromisoformat(text)
    return text
