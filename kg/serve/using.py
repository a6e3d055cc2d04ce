"""The dataset of an update given by the protocol (`using-graph-uri`, `using-named-graph-uri`) written into the update's text.

Oxigraph takes such a dataset for queries only; for updates the text has to say `USING`. The protocol (SPARQL 1.1 Protocol,
section 2.2.3) makes it an error to give it both ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.serve.answer import Refusal

__all__ = ["forgiving", "with_dataset"]

# SPARQL 1.1 Query, section 19.8: what may hold a brace or a word that is no keyword; then words and braces.
_TOKEN = re.compile(
    r"""
      (?P<skip>\#[^\r\n]*
      | \"\"\"(?:\"{0,2}(?:[^"\\]|\\.))*\"\"\" | '''(?:'{0,2}(?:[^'\\]|\\.))*'''
      | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*'
      | <[^\x00-\x20<>"{}|^`]*>
      | [?$][\w\x80-\U0010ffff]+
      | [\w\x80-\U0010ffff.-]*:(?:[\w\x80-\U0010ffff:.%-]|\\.)*
      | @[A-Za-z-]+)
    | (?P<word>[A-Za-z_]+)
    | (?P<mark>[{};])
    """,
    re.VERBOSE | re.DOTALL,
)


def with_dataset(update: str, default: Sequence[str], named: Sequence[str]) -> str:
    """`update` with a `USING` clause for each graph in every operation that has a `WHERE`.

    Raises `Refusal` (400) when the update says `USING` or `WITH` itself.

    >>> with_dataset("DELETE WHERE { ?s ?p ?o }", ["http://a"], [])
    'DELETE { ?s ?p ?o } USING <http://a> WHERE { ?s ?p ?o }'
    >>> with_dataset("INSERT { ?s a ?o } WHERE { ?s ?p ?o }", [], ["http://a"])
    'INSERT { ?s a ?o } USING NAMED <http://a> WHERE { ?s ?p ?o }'
    """
    if not default and not named:
        return update
    clause = " ".join([*(f"USING <{iri}>" for iri in default), *(f"USING NAMED <{iri}>" for iri in named)])
    written, done = [], 0
    for start, word, pattern in _wheres(update):
        head = update[done:start]
        if word == "DELETE":  # the short form: what is looked for is what is deleted
            head += f"{pattern} "
        written += [head, f"{clause} "]
        done = start
    return "".join([*written, update[done:]])


def forgiving(update: str) -> str:
    """`update` with `CLEAR SILENT` for `CLEAR`: who clears a graph that isn't there has what he wanted.

    The engine would fail, as SPARQL 1.1 Update (section 3.1.3) asks of stores that keep empty graphs; the W3C's test `update_base_uri`
    takes the other view.

    >>> forgiving("CLEAR GRAPH <http://a> ; INSERT DATA { <http://b> rdfs:comment 'CLEAR' }")
    "CLEAR SILENT GRAPH <http://a> ; INSERT DATA { <http://b> rdfs:comment 'CLEAR' }"
    """
    if not re.search("clear", update, re.IGNORECASE):
        return update
    ends = [token.end() for token in _TOKEN.finditer(update) if token["word"] and token["word"].upper() == "CLEAR"]
    first, *rest = (update[start:end] for start, end in zip([0, *ends], [*ends, len(update)], strict=True))
    return first + "".join(part if re.match(r"\s*silent\b", part, re.IGNORECASE) else f" SILENT{part}" for part in rest)


def _wheres(update: str) -> Iterator[tuple[int, str, str]]:
    """Where each `WHERE` of an operation stands, the word right before it, and the braces after it."""
    depth, before, where = 0, "", -1
    opened = 0
    for token in _TOKEN.finditer(update):
        if token["word"] and depth == 0:
            word = token["word"].upper()
            if word in ("USING", "WITH"):
                raise Refusal(400, "the update names its graphs with USING or WITH and the request with using-graph-uri; do one of the two")
            if word == "WHERE":
                where = token.start()
            else:
                before = word
        elif token["mark"] == "{":
            if depth == 0:
                opened = token.start()
            depth += 1
        elif token["mark"] == "}":
            depth = max(depth - 1, 0)
            if depth == 0:
                if where >= 0:
                    yield where, before, update[opened : token.end()]
                before, where = "", -1
        # `;` ends an operation, and the braces before it have done so already
