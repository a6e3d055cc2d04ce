"""What a worker process can do with its store: one function for each job, a request's words in, an `Answer` out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from kg.query.store import KNOWN
from kg.serve import formats
from kg.serve.answer import Answer, Refusal
from kg.serve.data import serialised
from kg.serve.formats import Bounded, named_type
from kg.serve.guard import refuse_fetching
from kg.serve.using import forgiving, with_dataset

__all__ = ["Job", "node", "place", "query", "update"]


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker is asked: the name of a job, what it needs to know, a body, and the most bytes that it may answer with."""

    do: str
    about: Mapping[str, object]
    body: bytes = b""
    limit: int = 1 << 26


def query(store: ox.Store, job: Job) -> Answer:
    """Answer a SPARQL query."""
    text, accept = _text(job, "text"), _text(job, "accept")
    refuse_fetching(text)
    default, named = _iris(job, "default"), _iris(job, "named")
    given = bool(default or named)  # then the dataset is of these graphs alone (SPARQL 1.1 Protocol, section 2.1.4)
    if len(default) > 1:
        store = _merged(store, default, named)
    try:
        answer = store.query(
            text,
            base_iri=_text(job, "base"),
            prefixes=KNOWN,
            default_graph=list(default) if given and len(default) < 2 else None,
            named_graphs=list(named) if given else None,
        )
        return _written(answer, accept, job.limit)
    except SyntaxError as error:
        raise Refusal(400, f"the query can't be understood: {place(error)}; see https://www.w3.org/TR/sparql11-query/") from None


def _merged(store: ox.Store, default: Sequence[ox.NamedNode], named: Sequence[ox.NamedNode]) -> ox.Store:
    """A dataset whose default graph is the merge of several: asked for by list, the engine counts a triple once for each."""
    merged = ox.Store()
    for graph in default:
        merged.extend(ox.Quad(*quad.triple) for quad in store.quads_for_pattern(None, None, None, graph))
    for graph in named:
        merged.extend(store.quads_for_pattern(None, None, None, graph))
    return merged


def _written(answer: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, accept: str, limit: int) -> Answer:
    out = Bounded(limit)
    if isinstance(answer, ox.QueryTriples):
        type = formats.chosen(accept, list(formats.GRAPHS))
        return Answer(200, named_type(type), serialised(answer, formats.GRAPHS[type], out), {"Vary": "Accept"})
    type = formats.chosen(accept, list(formats.RESULTS))
    answer.serialize(out, format=formats.RESULTS[type])
    return Answer(200, named_type(type), out.getvalue(), {"Vary": "Accept"})


def update(store: ox.Store, job: Job) -> Answer:
    """Carry out a SPARQL update, whole or not at all."""
    text = _text(job, "text")
    refuse_fetching(text, update=True)
    default, named = ([iri.value for iri in _iris(job, name)] for name in ("default", "named"))
    try:
        store.update(with_dataset(forgiving(text), default, named), base_iri=_text(job, "base"), prefixes=KNOWN)
    except SyntaxError as error:
        said = place(_in_own_words(text, job, error))
        raise Refusal(400, f"the update can't be understood: {said}; see https://www.w3.org/TR/sparql11-update/") from None
    return Answer(204)


def _in_own_words(text: str, job: Job, error: SyntaxError) -> SyntaxError:
    """The error as it is in the text that was sent: what we put into it moves places."""
    try:
        ox.Store().update(text, base_iri=_text(job, "base"), prefixes=KNOWN)
    except SyntaxError as own:
        return own
    except (OSError, RuntimeError, ValueError):
        pass
    return error


def place(error: SyntaxError) -> str:
    """Where a text is wrong, and what was expected there, in one line that isn't too long.

    >>> place(SyntaxError('error at 1:8: expected one of "{", "}"'))
    'line 1, column 8: expected one of "{", "}"'
    """
    said = re.sub(r"^error at (\d+):(\d+)", r"line \1, column \2", " ".join(str(error.msg or error).split()))
    return said if len(said) <= 300 else f"{said[:299]}…"


def _text(job: Job, name: str) -> str:
    return str(job.about[name])


def _iris(job: Job, name: str) -> list[ox.NamedNode]:
    given = job.about.get(name, ())
    assert isinstance(given, list | tuple)
    return [node(str(iri)) for iri in given]


def node(iri: str) -> ox.NamedNode:
    """An absolute IRI as the engine has it. Raises `Refusal` (400) for what isn't one."""
    try:
        return ox.NamedNode(iri)
    except ValueError as error:
        raise Refusal(400, f"'{iri[:200]}' is no absolute IRI ({error})") from None
