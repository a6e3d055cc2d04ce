"""What a query or an update may not ask of the engine: to fetch something from elsewhere (`SERVICE`, `LOAD`).

Oxigraph has no switch for that, and its parser has no tokens: `1SERVICE<…>`, `SERVICE:` and `FILTER(?a<?b)SERVICE:x#>` are all read as
calls. So nothing is parsed after it here. A text in which neither word occurs passes. One in which it does passes only when it
is written so plainly that it can be cut into pieces in one way: no escape outside of strings, no comment after something on its line, no
`<` that could open an IRI or compare, no string of three quotes; and when the word stands in a string, an IRI, a variable or the
local part of a name. Workers are cut off from the network besides, where the system lets them.
"""

from __future__ import annotations

import re

from kg.serve.answer import Refusal

__all__ = ["refuse_fetching"]

_LINE_OF_COMMENT = re.compile(r"^[ \t]*#[^\r\n]*", re.MULTILINE)
# No piece may begin in the middle of another, and the engine may see no other piece at the same place.
_PLAIN = re.compile(
    r"""
      "(?!"")(?:[^"\\\r\n]|\\[tbnrf\\"']|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*"(?!")
    | '(?!'')(?:[^'\\\r\n]|\\[tbnrf\\"']|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*'(?!')
    | <[A-Za-z][A-Za-z0-9+.-]*://[^\x00-\x20<>"{}|^`\\]*>
    | <(?![^>]*(?:service|load))[^\x00-\x20<>"{}|^`\\\#]*>
    | [?$][\w\x80-\U0010ffff]+
    | @[A-Za-z]+(?:-[A-Za-z0-9]+)*
    | (?:(?!\w*(?:service|load))[\w\x80-\U0010ffff][\w\x80-\U0010ffff.-]*)?:(?:[\w\x80-\U0010ffff:-]|%[0-9A-Fa-f]{2}|\.(?=[\w:-]))*
    | (?!\w*(?:service|load))[A-Za-z_]\w*
    | [0-9]+
    | <(?==?[ \t\r\n])
    | [\s{}()\[\].,;*/+|^!=>&?$-]
    """,
    re.VERBOSE | re.IGNORECASE,
)


def refuse_fetching(text: str, *, update: bool = False) -> None:
    """Raise `Refusal` (403) when `text` asks the engine to fetch something, or might.

    >>> refuse_fetching('SELECT * { ?s rdfs:label ?l FILTER(CONTAINS(?l, "service")) }')
    >>> refuse_fetching("SELECT * { SERVICE <https://query.wikidata.org/sparql> { ?s ?p ?o } }")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    kg.serve.answer.Refusal: SERVICE is off: this server asks no other; ...
    """
    if _might("service", text):
        raise Refusal(403, _WHY.format("SERVICE", "asks no other"))
    if update and _might("load", text):
        raise Refusal(403, _WHY.format("LOAD", "fetches nothing"))


_WHY = (
    "{} is off: this server {}; if the word stands in a text, a comment or a name, write it so that it can't be taken for the keyword: "
    "comments on lines of their own, no backslash outside of a text, no string of three quotes, a space on both sides of <"
)


def _might(word: str, text: str) -> bool:
    if not re.search(word, text, re.IGNORECASE | re.ASCII):
        return False
    rest, at = _LINE_OF_COMMENT.sub("", text), 0
    while at < len(rest):
        piece = _PLAIN.match(rest, at)
        if piece is None:
            return True
        at = piece.end()
    return False
