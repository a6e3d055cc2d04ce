"""A dataset in, out a report: does its default graph keep the shapes of `ontology/shapes.ttl`, and if not, what breaks them, in words?

pySHACL checks it with inference off, on an rdflib graph in memory: over an Oxigraph store the same check takes thirty times as long.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pyshacl import validate as pyshacl_validate
from rdflib import BNode, Dataset, Graph, Literal
from rdflib.collection import Collection
from rdflib.namespace import PROV, RDF, RDFS, SH
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import IdentifiedNode, Node

from kg.errors import DataError
from kg.rdf.terms import BASE, PREFIXES
from kg.resources import ontology

__all__ = ["ShapeReport", "validate"]

_STORE = "SimpleMemory"
"""rdflib's store of a single graph, for the shapes: the usual store asks of each triple that it finds in which graphs it lies."""
_TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)


@dataclass(frozen=True, slots=True)
class ShapeReport:
    """Whether a graph keeps its shapes; `text` says it for people, `turtle` is the SHACL report for machines."""

    conforms: bool
    text: str
    turtle: str


class _Asked(Graph):
    """A graph that parses a query once: pySHACL asks one of each thing that a shape speaks of, and parsing takes longest."""

    def query(self, query_object: str | Query, *args: Any, **options: Any) -> Result:
        """As `Graph.query`."""
        return super().query(_prepared(query_object) if isinstance(query_object, str) else query_object, *args, **options)


@lru_cache(maxsize=64)
def _prepared(query: str) -> Query:
    return prepareQuery(query)


def validate(dataset: Dataset, shapes: Path | None = None) -> ShapeReport:
    """Check the default graph of `dataset` against `shapes`, ours when none are given.

    Raises `DataError` for a file of shapes that is missing, damaged or without a shape: a check that can't fail is no check.
    """
    graph = _Asked()
    graph += dataset.default_graph
    rules = _at_once(_shapes(shapes or ontology("shapes.ttl")))
    conforms, report, _ = pyshacl_validate(graph, shacl_graph=rules, inference="none", advanced=False)
    if not isinstance(report, Graph):
        raise report if isinstance(report, Exception) else TypeError(f"the report is no graph: {report!r}")
    problems = sorted({_problem(result, report, graph) for result in report.subjects(RDF.type, SH.ValidationResult)})
    return ShapeReport(conforms, _text(problems, len(graph)), _turtle(report))


def _shapes(path: Path) -> Graph:
    try:
        graph = Graph(store=_STORE).parse(path, format="turtle")
    except FileNotFoundError as error:
        raise DataError(str(path), 1, "there are no shapes here, so nothing can be checked; restore the file") from error
    except SyntaxError as error:
        raise DataError(str(path), getattr(error, "lines", 0) + 1, "the shapes are no Turtle; restore the file") from error
    if (None, RDF.type, SH.NodeShape) not in graph:
        raise DataError(str(path), 1, "the file holds no shape, so every graph would pass; restore the file")
    return graph


def _at_once(shapes: Graph) -> Graph:
    """The same shapes with the targets of each node shape on its property shapes, which pySHACL then checks for all things at once.

    One that only hangs on a node shape it checks for each thing anew. A shape that others refer to stays whole; a closed one still
    allows the properties that it had.
    """
    for shape in set(shapes.subjects(RDF.type, SH.NodeShape)) - set(shapes.objects()):
        targets = [(target, of) for target in _TARGETS for of in shapes.objects(shape, target)]
        if not targets or (shape, SH.deactivated, None) in shapes or (shape, RDF.type, RDFS.Class) in shapes:
            continue
        properties = list(shapes.objects(shape, SH.property))
        for each in properties:
            shapes.remove((shape, SH.property, each))
            for target, of in targets:
                shapes.add((each, target, of))
        if (shape, SH.closed, None) in shapes:
            allowed = [term for terms in shapes.objects(shape, SH.ignoredProperties) for term in shapes.items(terms)]
            allowed += [path for each in properties for path in shapes.objects(each, SH.path)]
            shapes.set((shape, SH.ignoredProperties, Collection(shapes, BNode(), allowed).uri))
    return shapes


def _text(problems: list[str], triples: int) -> str:
    if not problems:
        return f"The graph keeps its shapes ({triples} triples checked)."
    count = "One thing breaks" if len(problems) == 1 else f"{len(problems)} things break"
    return "\n".join([f"{count} the shapes of the graph:", *(f"- {problem}" for problem in problems)])


def _problem(result: Node, report: Graph, graph: Graph) -> str:
    """One result in words: the thing, what is wrong with it, and where the sources speak of it."""
    focus = report.value(result, SH.focusNode)
    evidence = min((_short(sentence) for sentence in graph.objects(focus, PROV.wasDerivedFrom)), default="")
    place = f" (see {evidence})" if evidence else ""
    return f"{_thing(focus, graph)}: {_wrong(result, report, graph)}{place}"


def _thing(node: Node | None, graph: Graph) -> str:
    kind = next((_term(kind) for kind in sorted(graph.objects(node, RDF.type), key=str) if _term(kind)), "thing")
    labels = sorted(str(label) for label in graph.objects(node, RDFS.label))
    return f"{kind} {_short(node)}" + (f" '{' / '.join(labels)}'" if labels else "")


def _wrong(result: Node, report: Graph, graph: Graph) -> str:
    path, value = report.value(result, SH.resultPath), report.value(result, SH.value)
    what = _term(path) or _short(path)
    shown = _quoted(value)
    match report.value(result, SH.sourceConstraintComponent):
        case SH.MinCountConstraintComponent:
            return f"it has no {what}"
        case SH.MaxCountConstraintComponent:
            return f"it has more than one {what}"
        case SH.ClassConstraintComponent:
            return f"its {what}, {shown}, is {_found_as(value, graph)}"
        case SH.InConstraintComponent:
            return f"its {what}, {shown}, is not one of the vocabulary's concepts for it"
        case SH.DatatypeConstraintComponent | SH.OrConstraintComponent if path is not None:
            return f"its {what}, {shown}, is of a wrong kind"
        case SH.ClosedConstraintComponent:
            return f"a thing of its class has no {what}, but {shown} is given"
        case SH.PatternConstraintComponent | SH.MinInclusiveConstraintComponent | SH.MinExclusiveConstraintComponent if path is not None:
            return f"its {what}, {shown}, is out of bounds or ill-formed"
        case SH.LessThanConstraintComponent:
            return f"its {what} is not before its end"
    return next(_messages(result, report), "it breaks a shape")


def _messages(result: Node, report: Graph) -> Iterator[str]:
    yield from sorted(str(message) for message in report.objects(result, SH.resultMessage))


def _found_as(value: Node | None, graph: Graph) -> str:
    kinds = sorted(_term(kind) for kind in graph.objects(value, RDF.type))
    return f"described as {', '.join(filter(None, kinds))}" if any(kinds) else "not described in the graph"


def _quoted(value: Node | None) -> str:
    return f"'{value}'" if isinstance(value, Literal) else _short(value)


def _short(node: Node | None) -> str:
    """An IRI behind our base or a prefix."""
    text = str(node)
    for name, namespace in [("", BASE), *((f"{prefix}:", namespace) for prefix, namespace in PREFIXES.items())]:
        if text.startswith(namespace):
            return name + text.removeprefix(namespace)
    return text


def _term(term: Node | None) -> str:
    """The English label of a term of ours, in small letters."""
    return _labels().get(str(term), "")


@cache
def _labels() -> dict[str, str]:
    graph = Graph().parse(ontology("rajnay.ttl"), format="turtle")
    labels = {
        str(term): str(label).lower()
        for term, label in graph.subject_objects(RDFS.label)
        if isinstance(term, IdentifiedNode) and isinstance(label, Literal) and label.language == "en"
    }
    return {**labels, str(PROV.wasDerivedFrom): "evidence"}


def _turtle(report: Graph) -> str:
    return report.serialize(format="longturtle")
