"""Media types: which the engine reads and writes, and which of those that are offered a client wants (RFC 9110, section 12.5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

import pyoxigraph as ox

from kg.serve.answer import Refusal

__all__ = ["DATASETS", "GRAPHS", "QUADS", "RESULTS", "Bounded", "best", "chosen", "format_of", "media_type", "named_type"]

_RDF = ox.RdfFormat
_ROWS = ox.QueryResultsFormat

RESULTS: Mapping[str, ox.QueryResultsFormat] = {
    "application/sparql-results+json": _ROWS.JSON,
    "application/sparql-results+xml": _ROWS.XML,
    "text/csv": _ROWS.CSV,
    "text/tab-separated-values": _ROWS.TSV,
    "application/json": _ROWS.JSON,
    "application/xml": _ROWS.XML,
    "text/xml": _ROWS.XML,
}
"""The formats of rows and of yes or no; the first is given to a client that doesn't mind."""

DATASETS: Mapping[str, ox.RdfFormat] = {
    "application/trig": _RDF.TRIG,
    "application/n-quads": _RDF.N_QUADS,
    "application/ld+json": _RDF.JSON_LD,
    "application/x-trig": _RDF.TRIG,
    "text/x-nquads": _RDF.N_QUADS,
}
"""The formats that hold named graphs."""

QUADS: Mapping[str, ox.RdfFormat] = {type: format for type, format in DATASETS.items() if format != _RDF.JSON_LD}
"""The formats that are sent for nothing else."""

GRAPHS: Mapping[str, ox.RdfFormat] = {
    "text/turtle": _RDF.TURTLE,
    "application/n-triples": _RDF.N_TRIPLES,
    "application/rdf+xml": _RDF.RDF_XML,
    "application/ld+json": _RDF.JSON_LD,
    "text/n3": _RDF.N3,
    "application/x-turtle": _RDF.TURTLE,
    "text/plain": _RDF.N_TRIPLES,
    "application/xml": _RDF.RDF_XML,
    "application/json": _RDF.JSON_LD,
    **DATASETS,
}
"""The formats that hold one graph; in TriG and N-Quads it is the default graph."""

_RANGE = re.compile(r"\s*([!#$%&'*+.^_`|~\w-]+)/([!#$%&'*+.^_`|~\w-]+)\s*((?:;[^,]*)?)$", re.ASCII)
_WEIGHT = re.compile(r";\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*(?:;|$)", re.ASCII | re.IGNORECASE)


class Bounded(BytesIO):
    """Bytes up to a limit; writing more raises `Refusal` (403)."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit

    def write(self, data: bytes) -> int:  # type: ignore[override]  # the engine writes bytes
        if self.tell() + len(data) > self.limit:
            raise Refusal(
                403, f"the answer is larger than the {self.limit:,} bytes that this server gives; ask for less, with LIMIT and OFFSET"
            )
        return super().write(data)


def best(accept: str, offered: Sequence[str]) -> str | None:
    """The one of the media types `offered` that an Accept header wants most, the earlier one of two that it wants alike; None for none.

    >>> best("text/html, application/*;q=0.5", ["text/csv", "application/json"])
    'application/json'
    >>> best("", ["text/csv"]), best("image/png", ["text/csv"])
    ('text/csv', None)
    """
    ranges = list(_ranges(accept)) or [("*", "*", 1.0)]
    weights = [(_weight(type, ranges), -place) for place, type in enumerate(offered)]
    weight, place = max(weights)
    return offered[-place] if weight > 0 else None


def chosen(accept: str, offered: Sequence[str]) -> str:
    """As `best`; raises `Refusal` (406) for none."""
    found = best(accept, offered)
    if found is None:
        raise Refusal(406, f"nothing of what the Accept header asks for can be given; ask for one of: {', '.join(offered)}")
    return found


def media_type(content_type: str) -> str:
    """The media type of a Content-Type header without its parameters. Raises `Refusal` (415) for text that isn't UTF-8.

    >>> media_type("Text/Turtle; charset=UTF-8")
    'text/turtle'
    """
    type, *parameters = (part.strip() for part in content_type.lower().split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "charset" and value.strip().strip('"') not in ("utf-8", "utf8", "us-ascii"):
            raise Refusal(415, "the text is said to be in another encoding than UTF-8; send UTF-8")
    return type


def format_of(content_type: str, offered: Mapping[str, ox.RdfFormat]) -> ox.RdfFormat:
    """The RDF format of a body with this Content-Type. Raises `Refusal` (415) for a type that isn't offered."""
    type = media_type(content_type)
    if type not in offered:
        raise Refusal(415, f"'{type}' is no RDF format that can be read here; send one of: {', '.join(offered)}")
    return offered[type]


def named_type(type: str) -> str:
    """A media type as a Content-Type header has it; text says its encoding."""
    return f"{type}; charset=utf-8" if type.startswith("text/") else type


def _ranges(accept: str) -> Iterator[tuple[str, str, float]]:
    """The media ranges of an Accept header with their weights; what can't be understood is passed over."""
    for part in accept.lower().split(","):
        if found := _RANGE.match(part):
            weight = _WEIGHT.search(found[3])
            yield found[1], found[2], float(weight[1]) if weight else 1.0


def _weight(type: str, ranges: Sequence[tuple[str, str, float]]) -> float:
    """The weight of a media type: the most specific range that holds it counts."""
    main, _, sub = type.partition("/")
    for range in ((main, sub), (main, "*"), ("*", "*")):
        weights = [weight for first, second, weight in ranges if (first, second) == range]
        if weights:
            return max(weights)
    return 0.0
