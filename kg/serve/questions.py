"""The questions that have names, over HTTP: which there are, and the answer to one."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pyoxigraph as ox

from kg.errors import QueryError
from kg.query.asking import bound, named
from kg.query.catalogue import Question, questions
from kg.query.labels import Lang
from kg.query.names import found
from kg.serve.answer import Answer, Refusal
from kg.serve.jobs import Job, query

__all__ = ["answer_question", "find", "list_questions"]

_OPTIONS = {"lang", "format"}


def answer_question(store: ox.Store, job: Job) -> Answer:
    """Answer a named question. Raises `Refusal`: 404 for a name that there isn't, 400 for a value that can't be."""
    name, given, folder = str(job.about["name"]), job.about["values"], job.about["folder"]
    assert isinstance(given, Mapping)
    if name not in questions(str(folder) if folder else None):
        raise Refusal(404, f"there is no question named '{name[:100]}'; /questions lists them")
    try:
        asked = named(name, str(folder) if folder else None)
        values = {str(each): str(value) for each, value in given.items() if each not in _OPTIONS}
        text = bound(asked, values, store, _lang(given))
    except QueryError as error:
        raise Refusal(400, str(error).replace("--", "")) from None
    return query(store, Job("query", {**job.about, "text": text, "default": [], "named": []}, limit=job.limit))


def find(store: ox.Store, job: Job) -> Answer:
    """The things that a name may mean, the likeliest first, as JSON."""
    hits = [{"iri": hit.iri, "kind": hit.kind, "name": hit.name, "score": hit.score} for hit in found(store, str(job.about["text"])[:200])]
    return Answer(200, "application/json", json.dumps(hits, ensure_ascii=False).encode())


def list_questions(folder: str | None) -> bytes:
    """The questions with their parameters and their SPARQL, as JSON."""
    listed = [_told(question) for question in questions(folder).values()]
    return json.dumps(listed, ensure_ascii=False).encode()


def _told(question: Question) -> dict[str, object]:
    parameters = [
        {"name": each.name, "kind": each.kind, "label": dict(each.label), "default": each.default, "example": each.example}
        for each in question.parameters
    ]
    return {"name": question.name, "label": dict(question.label), "parameters": parameters, "sparql": question.text}


def _lang(given: Mapping[str, object]) -> Lang:
    return "en" if given.get("lang") == "en" else "hi"
