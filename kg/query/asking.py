"""A question in, its `Answer` out: one of those that have names, with what it is asked about, or any SPARQL query."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from pathlib import PurePath

import pyoxigraph as ox
from rapidfuzz import process

from kg.errors import QueryError
from kg.query.answer import Answer
from kg.query.catalogue import Question, in_file, questions
from kg.query.labels import Lang, labels
from kg.query.misspelt import explained
from kg.query.parameters import terms
from kg.query.store import Queryable, declared
from kg.query.values import Term

__all__ = ["answer", "ask", "bound", "is_sparql", "named"]

_PLACES = re.compile(
    r'(?P<kept>#[^\n]*|<[^<>\s]*>|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\')|(?P<listed>\(\s*\$(?P<in>\w+)\s*\))|\$(?P<name>\w+)'
)
"""A comment, an IRI or a text, which are left alone; `($name)`; `$name`."""


def answer(
    store: Queryable, question: str, *, lang: Lang | None = None, folder: str | PurePath | None = None, **parameters: object
) -> Answer:
    """The answer of `store` to a named question or to a query in SPARQL.

    The known prefixes need not be declared. `lang` is the language in which things are called; a named question without it is answered in
    Hindi, and a query then leaves IRIs without labels. `folder` has questions beside ours. Raises `QueryError`.

    >>> answer(ox.Store(), "ASK { ?meeting a rj:Meeting }").truth
    False
    """
    if is_sparql(question):
        if parameters:
            raise QueryError(question, "only a question that has a name takes parameters; write the values into the query")
        return ask(store, question, lang=lang)
    asked = named(question, folder)
    return ask(
        store, bound(asked, {name: str(value) for name, value in parameters.items()}, store, lang or "hi"), lang=lang or "hi", of=asked
    )


def is_sparql(question: str) -> bool:
    """Whether this is a query and no name.

    >>> is_sparql("meetings"), is_sparql("my queries/met.rq"), is_sparql("ASK {}"), is_sparql("ASK{}")
    (False, False, True, True)
    """
    return bool(re.search(r"[\s{]", question.strip())) and not question.endswith(".rq")


def named(name: str, folder: str | PurePath | None = None) -> Question:
    """The question of that name, or of that file when it ends in `.rq`. Raises `QueryError` naming the nearest when there is none."""
    if name.endswith(".rq"):
        return in_file(name)
    known = questions(folder)
    if name not in known:
        near = process.extractOne(name, list(known), score_cutoff=60)
        advice = f"is '{near[0]}' meant?" if near else f"ask one of: {', '.join(known)}."
        raise QueryError(name, f"there is no question named '{name}'; {advice} Or write SPARQL with -e.")
    return known[name]


def bound(question: Question, values: Mapping[str, str], store: Queryable, lang: Lang = "hi") -> str:
    """The SPARQL of a named question about `values`; `store` tells whom a name may mean. Raises `QueryError` for a wrong or missing value.

    >>> '?asked rj:iso3 "NPL" .' in bound(named("partners"), {"country": "नेपाल"}, ox.Store())
    True
    """
    known = {parameter.name for parameter in question.parameters}
    unknown = sorted(values.keys() - known)
    if unknown:
        takes = f"takes {', '.join(sorted(known))}" if known else "takes no parameter"
        raise QueryError(question.text, f"'{question.name}' has no parameter '{unknown[0]}': it {takes}; write: {question.usage}")
    meant: dict[str, tuple[str, ...]] = {"lang": (str(ox.Literal(lang)),)}
    for parameter in question.parameters:
        value = values.get(parameter.name, parameter.default)
        if value is None or (not value.strip() and parameter.default is None):
            raise QueryError(
                question.text, f"'{question.name}' asks about a {parameter.kind}: give --{parameter.name}; write: {question.usage}"
            )
        try:
            meant[parameter.name] = terms(parameter.kind, value, store)
        except QueryError as error:
            raise QueryError(question.text, f"--{parameter.name}: {error}") from None
    return _PLACES.sub(lambda match: _written(match, meant), question.text)


def _written(match: re.Match[str], meant: Mapping[str, tuple[str, ...]]) -> str:
    """The terms in the place of a parameter: in round brackets as IN wants them, else as VALUES does; other variables stay."""
    name = match["in"] or match["name"]
    if match["kept"] is not None or name not in meant:
        return match[0]
    return f"({', '.join(meant[name])})" if match["listed"] else " ".join(meant[name])


def ask(store: Queryable, text: str, *, lang: Lang | None = None, of: Question | None = None) -> Answer:
    """The answer of `store` to SPARQL; `of` is the named question that `text` was made from, for errors to tell."""
    started = time.perf_counter()
    try:
        result = store.query(declared(text))
        found = _read(result)
    except SyntaxError as error:
        raise explained(text, error, of.source if of else None) from None
    except (OSError, RuntimeError) as error:
        raise QueryError(text, f"the query could not be answered: {error}") from None
    took = time.perf_counter() - started
    columns, rows, truth, triples = found
    iris = {term.value for row in rows for term in row if isinstance(term, ox.NamedNode)}
    return Answer(columns, rows, text, took, labels(store, iris, lang) if lang else {}, truth, triples)


_Read = tuple[tuple[str, ...], tuple[tuple[Term | None, ...], ...], bool | None, tuple[ox.Triple, ...] | None]


def _read(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> _Read:
    if isinstance(result, ox.QueryBoolean):
        return (), (), bool(result), None
    if isinstance(result, ox.QueryTriples):
        return (), (), None, tuple(sorted(set(result), key=str))
    columns = tuple(variable.value for variable in result.variables)
    return columns, tuple(tuple(row[column] for column in columns) for row in result), None, None
