"""Why a query can't be understood, for people: the line, the column, and what was expected there."""

from __future__ import annotations

import re

from rapidfuzz import process

from kg.errors import QueryError
from kg.query.store import KNOWN

__all__ = ["explained"]

_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE")
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH")
_KINDS = {
    "a variable": ("?", "$"),
    "an IRI": ("<", ":"),
    "a text in quotes": ("'", '"', "'''", '"""'),
    "a number": ("+", "-", "."),
    "true or false": ("true", "false"),
    "a blank node": ("_:", "["),
    "": ("<<", "<<(", "\\\\", "\\\\U", "\\\\u"),
}
"""The kinds of things in a query, with the signs by which Oxigraph's grammar tells that one begins; `""`: not worth a word."""
_KEYWORDS = frozenset(
    "SELECT ASK CONSTRUCT DESCRIBE PREFIX BASE WHERE FROM NAMED DISTINCT REDUCED AS GROUP ORDER BY HAVING LIMIT OFFSET VALUES UNDEF FILTER "
    "OPTIONAL UNION MINUS GRAPH SERVICE SILENT BIND EXISTS NOT IN ASC DESC".split()
)


def explained(text: str, error: SyntaxError, source: str | None = None) -> QueryError:
    """The error for people; `error` is Oxigraph's, of `text` behind one line of prefixes, `source` the file that the query is from."""
    where = f"{source}, " if source else ""
    found = _PLACE.match(str(error.msg or error))
    if found is None:
        return QueryError(text, f"{where}the query can't be understood: {error.msg or error}")
    line, column = max(int(found[1]) - 1, 1), int(found[2])
    opening = _opening(text)
    if opening is not None:
        return QueryError(text, f"{where}{opening}")
    return QueryError(text, f"{where}line {line}, column {column}: {_expected(text, line, column, found[3])}{_pointed(text, line, column)}")


def _opening(text: str) -> str | None:
    """What is wrong with the first word of a query, behind its prologue."""
    plain = re.sub(r"#[^\n]*", lambda comment: " " * len(comment[0]), text)
    prologue = re.match(r"(\s*(BASE\s*<[^>]*>|PREFIX\s+[^\s:]*:\s*<[^>]*>))*\s*", plain, re.IGNORECASE)
    at = prologue.end() if prologue else 0
    word = re.match(r"[^\s{(*?$<]*", plain[at:])
    first = word[0].upper() if word else ""
    line, column = text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1
    place = f"line {line}, column {column}: "
    if first in _FORMS:
        return None
    if first in _UPDATES:
        return f"{place}{first} changes a graph, and here one only asks; expected SELECT, ASK, CONSTRUCT or DESCRIBE"
    near = process.extractOne(first, _FORMS, score_cutoff=60) if first else None
    meant = f"; is {near[0]} meant?" if near else ""
    said = f"found '{word[0]}'" if word and word[0] else "found nothing"
    return f"{place}expected SELECT, ASK, CONSTRUCT or DESCRIBE, {said}{meant}"


def _expected(text: str, line: int, column: int, listed: str) -> str:
    if "Prefix not found" in listed:
        return f"the prefix {_prefix(text, line, column)} is not known; declare it (PREFIX name: <IRI>), or use one of {', '.join(KNOWN)}"
    if "variable that is unbound" in listed:
        return "with an aggregate such as COUNT, expected each other variable of SELECT in GROUP BY"
    wanted = list(dict.fromkeys(word for part in _parts(listed) if (word := _called(part))))
    rest = "\n".join(text.splitlines()[line - 1 :])[column - 1 :].split()
    found = f"found '{rest[0][:30]}'" if rest else "found the end of the query"
    return f"expected {_or(wanted)}, {found}" if wanted else f"{found} where something else is wanted"


def _or(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]


def _parts(listed: str) -> list[str]:
    """The parts of Oxigraph's list, its classes of characters left out: they stand for letters of names, which people know."""
    plain = re.sub(r"\[(?:'[^']*'|[^\]'])*\]", "", listed)
    return [part.strip(" |\n") for part in re.split(r",\s*(?=[\"'A-Za-z]|$)", plain)]


def _called(part: str) -> str:
    """What people call a part: a keyword or sign as one would type it, else the kind of thing that it begins.

    >>> _called('"{"'), _called("FILTER"), _called('"?"'), _called("STRLANG"), _called('"<<"')
    ("'{'", 'FILTER', 'a variable', 'a function', '')
    """
    quoted = len(part) > 2 and part[0] == part[-1] == '"'
    sign = part[1:-1].replace('\\"', '"') if quoted else part
    for kind, signs in _KINDS.items():
        if sign in signs:
            return kind
    if quoted or sign in _KEYWORDS:
        return f"'{sign}'" if quoted else sign
    return "a function" if sign.isalpha() else ""


def _prefix(text: str, line: int, column: int) -> str:
    before = text.splitlines()[line - 1][: column - 1] if line <= len(text.splitlines()) else ""
    name = re.search(r"([^\s{}()<>.;,:?$]*):[^\s:]*$", before)
    return f"'{name[1]}:'" if name else "here"


def _pointed(text: str, line: int, column: int) -> str:
    """The line of the query, and a mark beneath the place."""
    lines = text.splitlines()
    if not 1 <= line <= len(lines):
        return ""
    return f"\n    {lines[line - 1]}\n    {' ' * (column - 1)}^"
