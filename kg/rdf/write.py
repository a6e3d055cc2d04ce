"""A dataset in, four files out: graph.ttl (the default graph), graph.trig, graph.nq and graph.jsonld (the whole dataset).

The bytes depend on the triples alone: not on their order, the hash seed or the machine. Devanagari is written as it is. Things
stand relative to the base (`<country/IND>`), terms behind prefixes, so that the files can be read, and compared with diff.
"""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import pyoxigraph as ox
from rdflib import Dataset

from kg.rdf.jsonld import jsonld
from kg.rdf.quads import plain, sorted_quads
from kg.rdf.terms import BASE, PREFIXES

__all__ = ["FILES", "turtle", "write"]


def write(dataset: Dataset, folder: Path, *, base: str = BASE) -> tuple[Path, ...]:
    """Write the files of `FILES` to `folder`, which is made if need be; gives their paths.

    A file is replaced only when it is whole, so a reader never sees half of one.
    """
    ordered = sorted_quads(dataset)
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_replace(folder / name, content(ordered, base)) for name, content in FILES.items())


def turtle(triples: Sequence[ox.Triple], base: str = BASE) -> str:
    """Triples as a Turtle document with the graph's prefixes, in their order.

    >>> said = ox.Triple(ox.NamedNode(f"{BASE}country/NPL"), ox.NamedNode(f"{PREFIXES['rj']}iso3"), ox.Literal("NPL"))
    >>> turtle([said]).splitlines()[-1]
    '<country/NPL> rj:iso3 "NPL" .'
    """
    return _readable(triples, ox.RdfFormat.TURTLE, base).decode()


def _replace(path: Path, content: bytes) -> Path:
    part = path.with_name(f"{path.name}.part")
    part.write_bytes(content)
    part.replace(path)
    return path


def _turtle(ordered: Sequence[ox.Quad], base: str) -> bytes:
    default = [quad.triple for quad in ordered if isinstance(quad.graph_name, ox.DefaultGraph)]
    return _readable(default, ox.RdfFormat.TURTLE, base)


def _trig(ordered: Sequence[ox.Quad], base: str) -> bytes:
    return _readable(ordered, ox.RdfFormat.TRIG, base)


def _nquads(ordered: Sequence[ox.Quad], _base: str) -> bytes:
    """N-Quads in the order of their bytes, as `LC_ALL=C sort` and comm(1) want them."""
    return "".join(sorted(f"{quad} .\n" for quad in ordered)).encode()


def _jsonld(ordered: Sequence[ox.Quad], base: str) -> bytes:
    return jsonld(plain(ordered), base=base).encode()


def _readable(ordered: Sequence[ox.Quad] | Sequence[ox.Triple], form: ox.RdfFormat, base: str) -> bytes:
    """Turtle or TriG with a header of our own: the serialiser declares prefixes in the order of a hash table with a random seed."""
    written = BytesIO()
    ox.serialize(ordered, written, format=form, prefixes=PREFIXES, base_iri=base)
    lines = written.getvalue().splitlines(keepends=True)
    first = next((at for at, line in enumerate(lines) if not line.startswith(b"@")), len(lines))
    header = [f"@base <{base}> .\n", *(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()), "\n"]
    return "".join(header).encode() + b"".join(lines[first:])


FILES: dict[str, Callable[[Sequence[ox.Quad], str], bytes]] = {
    "graph.ttl": _turtle,
    "graph.trig": _trig,
    "graph.nq": _nquads,
    "graph.jsonld": _jsonld,
}
"""The files that `write` leaves, each with what makes its bytes."""
