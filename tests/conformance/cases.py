"""The cases of query evaluation: files of YAML in `evaluation/`, one for each group of the W3C's suite.

A case has the name of one of the suite's, asks what that one asks, and has data, a query and words of our own. What must come is
written by hand from the text of SPARQL 1.1 Query: rows of terms in Turtle with `-` where there is no value, yes or no, or a graph.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import yaml

__all__ = ["BASE", "PREFIXES", "Case", "as_quads", "cases"]

HERE = Path(__file__).parent / "evaluation"
BASE = "http://example.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
PREFIXES = f"PREFIX : <{BASE}> PREFIX xsd: <{XSD}>\n"
_ROW, _VARIABLE = "tag:row,", "tag:variable,"


@dataclass(frozen=True)
class Case:
    """One case: a default graph and named graphs in Turtle, a query, and what must come, as quads that `as_quads` would make of it."""

    group: str
    name: str
    about: str
    data: str
    graphs: Mapping[str, str]
    query: str
    accept: str
    ordered: bool
    expected: frozenset[ox.Quad]

    @property
    def id(self) -> str:
        return f"{self.group}/{self.name}"


@cache
def cases() -> tuple[Case, ...]:
    """All cases, by group."""
    return tuple(case for path in sorted(HERE.glob("*.yaml")) for case in _group(path))


def _group(path: Path) -> Iterable[Case]:
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    data = said.get("data", {})

    def turtle(text: str) -> str:
        return PREFIXES + str(data.get(text, text))

    for each in said["cases"]:
        accept = said.get("accept", "application/n-triples" if "graph" in each else "application/sparql-results+xml")
        ordered = bool(each.get("ordered"))
        yield Case(
            path.stem,
            each["name"],
            each["about"],
            turtle(each.get("data", "")),
            {BASE + name: turtle(text) for name, text in each.get("graphs", {}).items()},
            PREFIXES + each["query"],
            accept,
            ordered,
            _expected(each, ordered),
        )


def _expected(each: Mapping[str, str], ordered: bool) -> frozenset[ox.Quad]:
    if "ask" in each:
        text = f"<tag:answer> <{_VARIABLE}> {str(each['ask']).lower()} ."
    elif "graph" in each:
        text = each["graph"]
    else:
        head, *rows = each["rows"].rstrip("\n").split("\n")
        names = [name.strip() for name in head.split(" | ")] if head != "-" else []
        lines = [f'<tag:head> <{_VARIABLE}> "{name[1:]}" .' for name in names]
        for number, row in enumerate(rows if names else ["-"]):
            subject = f"<{_ROW}{number}>" if ordered else f"_:row{number}"
            lines.append(f"{subject} a <{_ROW}> .")
            cells = [cell.strip() for cell in row.split("|")]
            lines += [
                f"{subject} <{_VARIABLE}{name[1:]}> {cell} ." for name, cell in zip(names or ["?"], cells, strict=True) if cell != "-"
            ]
        text = "\n".join(lines)
    return _canonical(ox.parse(PREFIXES + text, format=ox.RdfFormat.TURTLE))


def as_quads(answer: ox.QuerySolutions | ox.QueryBoolean | Iterable[ox.Triple], ordered: bool) -> frozenset[ox.Quad]:
    """An answer as quads that are the same for answers that are the same: nodes without a name, and rows that aren't sorted, are named
    by what is said of them, and numbers are written in one way.
    """
    if isinstance(answer, ox.QueryBoolean):
        return frozenset([_quad("tag:answer", _VARIABLE, ox.Literal(bool(answer)))])
    if not isinstance(answer, ox.QuerySolutions):
        return _canonical(ox.Quad(*triple) for triple in answer)
    names = [variable.value for variable in answer.variables]
    quads = [_quad("tag:head", _VARIABLE, ox.Literal(name)) for name in names]
    type = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    for number, row in enumerate(answer):
        subject = ox.NamedNode(f"{_ROW}{number}") if ordered else ox.BlankNode()
        quads.append(ox.Quad(subject, type, ox.NamedNode(_ROW)))
        quads += [ox.Quad(subject, ox.NamedNode(_VARIABLE + name), row[name]) for name in names if row[name] is not None]
    return _canonical(quads)


def _canonical(quads: Iterable[ox.Quad]) -> frozenset[ox.Quad]:
    dataset = ox.Dataset(ox.Quad(quad.subject, quad.predicate, _by_value(quad.object), quad.graph_name) for quad in quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return frozenset(dataset)


def _by_value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple:
    """A number of a type is itself in whatever way it is written: 2.50 is 2.5, and 25E-1 as a double is 2.5E0."""
    if isinstance(term, ox.Literal):
        type = term.datatype.value.removeprefix(XSD)
        if type in ("integer", "decimal"):
            return ox.Literal(format(Decimal(term.value).normalize(), "f"), datatype=term.datatype)
        if type in ("float", "double"):
            return ox.Literal(repr(float(term.value)), datatype=term.datatype)
    return term


def _quad(subject: str, predicate: str, object: ox.Literal) -> ox.Quad:
    return ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), object)
