"""What a worker can do with one graph of its store, or all of them: the Graph Store Protocol's half of `jobs`.

A change is one SPARQL update, so that it is done whole or not at all, the emptying of the old graph included.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import pyoxigraph as ox

from kg.query.store import KNOWN
from kg.serve import formats
from kg.serve.answer import Answer, Refusal
from kg.serve.data import in_order
from kg.serve.formats import Bounded, named_type
from kg.serve.jobs import Job, node, place

__all__ = ["change_graph", "delete_graph", "read_graph"]


def read_graph(store: ox.Store, job: Job) -> Answer:
    """One graph, or the dataset when none is named."""
    graph, accept = job.about["graph"], str(job.about["accept"])
    out = Bounded(job.limit)
    if graph is None:
        type = formats.chosen(accept, list(formats.DATASETS))
        store.dump(out, format=formats.DATASETS[type], prefixes=KNOWN)
    else:
        name = _existing(store, str(graph))
        type = formats.chosen(accept, list(formats.GRAPHS))
        store.dump(out, format=formats.GRAPHS[type], from_graph=name, prefixes=KNOWN)
    return Answer(200, named_type(type), in_order(out.getvalue(), formats.GRAPHS[type]), {"Vary": "Accept"})


def change_graph(store: ox.Store, job: Job) -> Answer:
    """Put what was sent in the place of a graph, or add it to the graph; the dataset when none is named.

    201 for a new graph; 204 for one that was put anew or got nothing new, 200 for one that was added to (sections 5.3 and 5.5).
    """
    graph, base, replace = job.about["graph"], str(job.about["base"]), bool(job.about["replace"])
    quads = _read(job, base, one=graph is not None)
    if graph is None:
        store.update(("DROP ALL ; " if replace else "") + _insert(quads))
        return Answer(204 if replace else 200)
    name = _named(str(graph))
    new = not (store.contains_named_graph(name) if isinstance(name, ox.NamedNode) else _holds(store, name))
    moved = [ox.Quad(quad.subject, quad.predicate, quad.object, name) for quad in quads]
    steps = [f"DROP SILENT {_clause(name)}"] if replace else []
    if isinstance(name, ox.NamedNode):
        steps.append(f"CREATE SILENT {_clause(name)}")
    store.update(" ; ".join([*steps, _insert(moved)]))
    return Answer(201 if new else 204 if replace or not quads else 200)


def delete_graph(store: ox.Store, job: Job) -> Answer:
    """Delete a graph; all of them when none is named."""
    graph = job.about["graph"]
    store.update("DROP ALL" if graph is None else f"DROP SILENT {_clause(_existing(store, str(graph)))}")
    return Answer(200, body=b"deleted\n")


def _read(job: Job, base: str, *, one: bool) -> list[ox.Quad]:
    """The quads that a request's bodies hold; of `one` graph the named graphs in them are refused."""
    parts = job.about["parts"]
    assert isinstance(parts, list)
    quads: list[ox.Quad] = []
    start = 0
    for type, size in parts:
        body = job.body[start : start + int(size)]
        start += int(size)
        format = formats.format_of(str(type), formats.GRAPHS if one else formats.DATASETS)
        try:
            quads += ox.parse(body, format=format, base_iri=base, without_named_graphs=one, rename_blank_nodes=True)
        except (SyntaxError, ValueError) as error:
            said = place(error) if isinstance(error, SyntaxError) else str(error)
            raise Refusal(400, f"the body can't be read as {type}: {said}") from None
    return quads


def _insert(quads: Iterable[ox.Quad]) -> str:
    """An update that adds quads: N-Triples are as they stand what `INSERT DATA` takes."""
    written = []
    for graph, group in groupby(sorted(quads, key=lambda quad: str(quad.graph_name)), key=lambda quad: quad.graph_name):
        triples = ox.serialize((quad.triple for quad in group), format=ox.RdfFormat.N_TRIPLES)
        assert triples is not None
        text = triples.decode()
        written.append(f"GRAPH {graph} {{\n{text}}}" if isinstance(graph, ox.NamedNode | ox.BlankNode) else text)
    return "INSERT DATA {\n" + "\n".join(written) + "}"


def _named(graph: str) -> ox.NamedNode | ox.DefaultGraph:
    return node(graph) if graph else ox.DefaultGraph()


def _existing(store: ox.Store, graph: str) -> ox.NamedNode | ox.DefaultGraph:
    name = _named(graph)
    if isinstance(name, ox.NamedNode) and not store.contains_named_graph(name):
        raise Refusal(404, f"there is no graph <{graph}>; a GET of this address without a graph gives them all")
    return name


def _holds(store: ox.Store, name: ox.DefaultGraph) -> bool:
    return any(True for _ in store.quads_for_pattern(None, None, None, name))


def _clause(name: ox.NamedNode | ox.DefaultGraph) -> str:
    return f"GRAPH {name}" if isinstance(name, ox.NamedNode) else "DEFAULT"
