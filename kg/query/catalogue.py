"""Questions that have names: a folder of `.rq` files in, `Question`s out.

A file is SPARQL under a header: YAML in `#+` comments, the way in which grlc keeps what it knows of a query (Meroño-Peñuela and
Hoekstra, "grlc makes GitHub taste like Linked Data APIs", 2016). The header gives the question in English and Hindi, and each
parameter with its kind. A parameter stands in the query as `$name`; so does `$lang`, the language in which things are named.

    #+ en: Meetings of a country
    #+ hi: किसी देश की बैठकें
    #+ parameters:
    #+   country: {kind: country, en: the country, hi: देश, example: RUS}
    SELECT ?meeting { ?meeting a rj:Meeting ; rj:country/rj:iso3 $country }
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from keyword import iskeyword
from pathlib import Path, PurePath
from typing import get_args

import yaml

from kg.errors import QueryError
from kg.query.parameters import Kind

__all__ = ["ENVIRONMENT", "RESERVED", "Parameter", "Question", "in_file", "questions"]

ENVIRONMENT = "RAJNAY_QUERIES"
"""The environment variable that names folders of users' own questions, in the manner of PATH."""

RESERVED = frozenset({"lang", "format", "json", "queries", "explain", "iris", "expression", "help", "folder", "store", "question"})
"""Names that no parameter may have: `kg query` or `graph.query` uses them itself."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question may be asked about: `default` is None where a value must be given; `label` is by language."""

    name: str
    kind: Kind
    label: Mapping[str, str]
    default: str | None
    example: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with a name: `label` is the question in words by language, `text` its SPARQL with its comments, `source` its file."""

    name: str
    label: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    text: str
    source: str

    @property
    def usage(self) -> str:
        """How it is asked at the command line.

        >>> questions()["series"].usage
        'series --country COUNTRY [--partner COUNTRY] [--type MEETING-TYPE]'
        """
        return " ".join([self.name, *(_option(each) for each in self.parameters)])


def in_file(path: str | PurePath) -> Question:
    """The question of one `.rq` file, which may be without a header. Raises `QueryError` when it can't be read."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(str(path), f"{path}: the query can't be read ({error}); name a text file in UTF-8") from None
    if re.search(r"^#\+", text, re.MULTILINE):
        return _question(Path(path).stem, text, str(path))
    return Question(Path(path).stem, {}, (), text, str(path))


def _option(parameter: Parameter) -> str:
    written = f"--{parameter.name} {parameter.kind.upper()}"
    return written if parameter.default is None else f"[{written}]"


def questions(folder: str | PurePath | None = None) -> Mapping[str, Question]:
    """All questions by name: ours, those in the folders of $RAJNAY_QUERIES, and those in `folder`; of two with one name the later counts.

    Raises `QueryError` for a folder that isn't there, or a file whose header can't be understood.
    """
    named = [*filter(None, os.environ.get(ENVIRONMENT, "").split(os.pathsep)), *([str(folder)] if folder else [])]
    found = dict(_ours())
    for place in named:
        if not Path(place).is_dir():
            raise QueryError(place, f"{place}: there is no such folder of questions; check --queries and ${ENVIRONMENT}")
        found.update((question.name, question) for question in _in(Path(place).iterdir()))
    return dict(sorted(found.items()))


@cache
def _ours() -> Mapping[str, Question]:
    return {question.name: question for question in _in(files("kg.query").joinpath("questions").iterdir())}


def _in(entries: Iterable[Traversable]) -> Iterator[Question]:
    for file in sorted(entries, key=lambda each: each.name):
        if file.name.endswith(".rq"):
            yield _question(file.name.removesuffix(".rq"), file.read_text(encoding="utf-8"), str(file))


def _question(name: str, text: str, source: str) -> Question:
    said = _header(text, source)
    parameters = tuple(_parameter(each, about, source) for each, about in _mapping(said.get("parameters"), source).items())
    unused = [each.name for each in parameters if not re.search(rf"\${each.name}\b", text)]
    if unused:
        raise QueryError(text, f"{source}: the query does not use ${unused[0]}, which its header declares; use it, or take it out")
    return Question(name, _both(said, source), parameters, text, source)


def _header(text: str, source: str) -> Mapping[str, object]:
    header = "\n".join(line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+"))
    try:
        return _mapping(yaml.safe_load(header), source)
    except yaml.YAMLError as error:
        raise QueryError(text, f"{source}: the header (lines that begin with #+) is no YAML: {_line(error)}") from None


def _line(error: yaml.YAMLError) -> str:
    return " ".join(str(error).split())


def _mapping(value: object, source: str) -> Mapping[str, object]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise QueryError(str(value), f"{source}: the header says {value!r} where names and values are wanted, such as en: …")
    return {str(key): each for key, each in value.items()}


def _parameter(name: str, about: object, source: str) -> Parameter:
    said = _mapping(about, source)
    kind = next((each for each in get_args(Kind) if each == said.get("kind")), None)
    if kind is None:
        raise QueryError(name, f"{source}: parameter '{name}' is of kind {said.get('kind')!r}; write one of: {', '.join(get_args(Kind))}")
    if name in RESERVED or iskeyword(name) or not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise QueryError(name, f"{source}: no parameter can be called '{name}'; take another word, in small Latin letters")
    default = said.get("default")
    return Parameter(name, kind, _both(said, source), None if default is None else str(default), str(said.get("example", "")))


def _both(said: Mapping[str, object], source: str) -> Mapping[str, str]:
    label = {lang: str(said[lang]) for lang in ("en", "hi") if lang in said}
    if not label:
        raise QueryError(source, f"{source}: the header tells neither in English (en: …) nor in Hindi (hi: …) what it is about")
    return label
