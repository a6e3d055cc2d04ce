"""Questions to a graph: those that have names, one .rq file each, and any other in SPARQL. Rows out.

A file opens with comments: the question in words, then a line for each parameter. A parameter stands in the
query as `$name`, so that the file is SPARQL as it is; `$lang` is the language in which things are named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

import rdflib
from rdflib import Dataset
from rdflib.query import Result

from kg.errors import QueryError
from kg.rdf.terms import PREFIXES

__all__ = ["QUESTIONS", "Question", "ask", "named"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question with a name; `parameters` tells for each what may be given."""

    name: str
    title: str
    parameters: Mapping[str, str]
    text: str


def named(name: str, values: Mapping[str, str], lang: Literal["hi", "en"] = "hi") -> str:
    """The SPARQL of a named question about `values`, its answer in a language.

    >>> print(named("states-meeting", {"meeting": "IND-PER"}).splitlines()[5])
      FILTER(CONTAINS(STR(?about), "IND-PER") && LANG(?meeting) = "hi")
    """
    question = QUESTIONS.get(name)
    if question is None:
        raise QueryError(name, f"there is no question named '{name}'; ask one of: {', '.join(QUESTIONS)}, or write SPARQL with -e")
    if set(values) != set(question.parameters):
        wanted = " ".join(f"{each}=…" for each in question.parameters)
        raise QueryError(name, f"'{name}' asks about {', '.join(question.parameters)}; write: {name} {wanted}")
    return re.sub(r"\$(\w+)", lambda match: rdflib.Literal({**values, "lang": lang}[match[1]]).n3(), question.text)


def ask(dataset: Dataset, text: str) -> Result:
    """The answer of `dataset` to a SPARQL query; the graph's prefixes need not be declared.

    The default graph holds each triple once; `GRAPH ?evidence { … }` asks which sentence states it.
    """
    declared = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    try:
        return dataset.query(declared + text)
    except SyntaxError as error:
        raise QueryError(
            text, f"the query can't be understood: {_place(error, declared)}; see https://www.w3.org/TR/sparql11-query/"
        ) from None


def _place(error: SyntaxError, declared: str) -> str:
    """Oxigraph's message, its line counted in what the user wrote."""
    before = declared.count("\n")
    return re.sub(r"error at (\d+):", lambda match: f"line {int(match[1]) - before}, column ", str(error.msg or error))


def _questions() -> dict[str, Question]:
    found = {}
    for file in sorted(files("kg.query").iterdir(), key=lambda each: each.name):
        if file.name.endswith(".rq"):
            found[file.name.removesuffix(".rq")] = _question(file.name.removesuffix(".rq"), file.read_text(encoding="utf-8"))
    return found


def _question(name: str, text: str) -> Question:
    comments = [line.removeprefix("#").strip() for line in text.splitlines() if line.startswith("#")]
    parameters = dict(comment.split(": ", 1) for comment in comments[1:])
    return Question(name, comments[0], parameters, text)


QUESTIONS: Mapping[str, Question] = _questions()
"""The questions that have names, by name."""
