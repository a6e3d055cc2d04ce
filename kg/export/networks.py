"""A graph as a network that other tools draw: GraphML and GEXF, by networkx.

Nodes are things and sectors; sentences, articles, types and statuses are no nodes, as in `kg.rdf.network`: everything would hang on
them. Types, statuses and literals are attributes of nodes, several of them one behind the other with " | "; an edge's `sentences` are
ids in a row.
"""

from __future__ import annotations

import re
from collections import defaultdict
from io import BytesIO

import networkx as nx

from kg.export.records import CONCEPT, Records
from kg.export.taken import Taken

__all__ = ["gexf", "graphml", "network"]

_NO_NODES = frozenset({"Article", "Evidence", CONCEPT})
_BETWEEN = " | "


def network(tables: Records) -> nx.MultiDiGraph[str]:
    """The things and what joins them. `label` is the Hindi name: Gephi and its like show what has that name."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    things = {node.id: node for node in tables.nodes if node.kind not in _NO_NODES}
    attributes: dict[str, dict[str, str]] = defaultdict(dict)
    for column, by_node in tables.columns().items():
        for id, values in by_node.items():
            attributes[id][column] = _BETWEEN.join(values)
    for edge in tables.edges:
        if edge.source in things and edge.target.startswith("rjv:") and edge.property != "sector":
            attributes[edge.source][edge.property] = _joined(attributes[edge.source].get(edge.property), edge.target.removeprefix("rjv:"))
    for id, node in things.items():
        own = dict(sorted(attributes[id].items()))
        graph.add_node(id, label=node.label_hi, label_en=node.label_en, kind=node.kind, **own)
    between = [edge for edge in tables.edges if edge.source in things and edge.target in things]
    for number, edge in enumerate(between):
        graph.add_edge(edge.source, edge.target, key=str(number), label=edge.property, sentences=" ".join(edge.sentences))
    return graph


def _joined(before: str | None, value: str) -> str:
    return value if before is None else f"{before}{_BETWEEN}{value}"


def graphml(graph: Taken) -> bytes:
    """GraphML, as yEd, Cytoscape and Gephi read it."""
    out = BytesIO()
    nx.write_graphml_xml(network(graph.records), out, encoding="utf-8", prettyprint=True)
    return out.getvalue()


def gexf(graph: Taken) -> bytes:
    """GEXF 1.2, as Gephi reads it; without the day on which it was written, so that the bytes are the graph's alone."""
    out = BytesIO()
    nx.write_gexf(network(graph.records), out, encoding="utf-8", prettyprint=True)
    return re.sub(rb' lastmodifieddate="[^"]*"', b"", out.getvalue(), count=1)
