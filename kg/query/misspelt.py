"""Why a query can't be understood, for people: the line, the column, and what was expected there."""

from __future__ import annotations

import re

from rapidfuzz import process

from kg.errors import QueryError
from kg.query.store import KNOWN, declared

__all__ = ["explained"]

_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE")
_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH")
_BLANKED = re.compile(r"""#[^\n]*|<[^<>\s]*>|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""")
"""Comments, IRIs and texts, in which no bracket and no word counts."""
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_FUNCTIONS = frozenset(
    "STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI CONTAINS "
    "STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 "
    "SHA512 COALESCE IF STRLANG STRDT SAMETERM ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE EXISTS COUNT SUM MIN MAX AVG "
    "SAMPLE GROUP_CONCAT TRIPLE SUBJECT PREDICATE OBJECT ISTRIPLE LANGDIR STRLANGDIR HASLANG HASLANGDIR ADJUST".split()
)
"""The functions and aggregates of SPARQL 1.1 (sections 17.4 and 18.5) and those that 1.2 adds."""
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
    "OPTIONAL UNION MINUS GRAPH SERVICE SILENT BIND EXISTS NOT IN ASC DESC SEPARATOR A".split()
)


def explained(text: str, error: SyntaxError, source: str | None = None) -> QueryError:
    """The error for people; `error` is Oxigraph's, of `text` behind one line of prefixes, `source` the file that the query is from."""
    where = f"{source}, " if source else ""
    found = _PLACE.match(str(error.msg or error))
    if found is None:
        return QueryError(text, f"{where}the query can't be understood: {error.msg or error}")
    line, column = max(int(found[1]) - 1, 1), int(found[2])
    plain = _BLANKED.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    better = _opening(text, plain) or _function(text, plain) or _brackets(text, plain, line, column)
    if better is None and not _says_something(found[3]):
        better = _second_opinion(text)
    if better is not None:
        return QueryError(text, f"{where}{better}")
    return QueryError(text, f"{where}line {line}, column {column}: {_expected(text, line, column, found[3])}{_pointed(text, line, column)}")


def _opening(text: str, plain: str) -> str | None:
    """What is wrong with the first word of a query, behind its prologue."""
    prologue = re.match(r"(\s*(BASE|PREFIX\s+[^\s:]*:)(?=\s))*\s*", plain, re.IGNORECASE)
    at = prologue.end() if prologue else 0
    word = re.match(r"[^\s{(*?$<]*", plain[at:])
    first = word[0].upper() if word else ""
    if first in _FORMS:
        return None
    if first in _UPDATES:
        return f"{_place(text, at)}: {first} changes a graph, and here one only asks; expected SELECT, ASK, CONSTRUCT or DESCRIBE"
    near = process.extractOne(first, _FORMS, score_cutoff=60) if first else None
    meant = f"; is {near[0]} meant?" if near else ""
    said = f"found '{word[0]}'" if word and word[0] else "found nothing"
    return f"{_place(text, at)}: expected SELECT, ASK, CONSTRUCT or DESCRIBE, {said}{meant}"


def _function(text: str, plain: str) -> str | None:
    """The first word before a bracket that is no function of SPARQL."""
    for match in re.finditer(r"(?<![\w:?$@^-])([A-Za-z_]\w*)\s*\(", plain):
        if match[1].upper() not in _FUNCTIONS | _KEYWORDS:
            near = process.extractOne(match[1].upper(), sorted(_FUNCTIONS), score_cutoff=70)
            advice = f"is {near[0]} meant?" if near else "one of your own is called by its IRI"
            return f"{_place(text, match.start(1))}: expected a function of SPARQL, found '{match[1]}'; {advice}"
    return None


def _says_something(listed: str) -> bool:
    """Whether Oxigraph's list tells more than that any letter would do, or one of some functions."""
    return "[_]" not in listed or any(part and part.upper() not in _FUNCTIONS | {"SERVICE", "LATERAL", "NOT"} for part in _parts(listed))


def _second_opinion(text: str) -> str | None:
    """Where rdflib gives up, which is the beginning of what it can't read rather than the end."""
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        parseQuery(declared(text))
    except Exception as error:  # pyparsing's; or something else, as rdflib knows less of SPARQL than Oxigraph does
        line, column = getattr(error, "lineno", 0) - 1, getattr(error, "column", 0)
        rest = "\n".join(text.splitlines()[line - 1 :])[column - 1 :].split() if line > 0 < column else []
        if rest:
            said = f"what begins with '{rest[0][:30]}' can't be understood; is something missing in it?"
            return f"line {line}, column {column}: {said}{_pointed(text, line, column)}"
    return None


def _brackets(text: str, plain: str, line: int, column: int) -> str | None:
    """A bracket that closes nothing and stands no later than the place that Oxigraph names, or one that nothing closes."""
    open_ones: list[int] = []
    for match in re.finditer(r"[()\[\]{}]", plain):
        if match[0] in _CLOSING:
            open_ones.append(match.start())
        elif not open_ones or _CLOSING[plain[open_ones.pop()]] != match[0]:
            if (text.count("\n", 0, match.start()) + 1, match.start() - text.rfind("\n", 0, match.start())) > (line, column):
                return None
            return (
                f"{_place(text, match.start())}: '{match[0]}' closes nothing that is open; take it out, or close what was opened before it"
            )
    if not open_ones:
        return None
    bracket = plain[open_ones[-1]]
    return f"{_place(text, open_ones[-1])}: nothing closes this '{bracket}'; expected '{_CLOSING[bracket]}' before the end of the query"


def _place(text: str, at: int) -> str:
    return f"line {text.count(chr(10), 0, at) + 1}, column {at - (text.rfind(chr(10), 0, at) + 1) + 1}"


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
