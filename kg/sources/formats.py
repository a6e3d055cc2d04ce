"""One decoded file as the texts it holds: plain text with front matter, JSON lines, CSV. A web page is `page`'s.

Each text comes with what the file says of it. What the text says of itself is `metadata`'s, and comes after.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from kg.errors import InputError

__all__ = ["FIELDS", "Given", "csv_rows", "json_lines", "plain_text"]

FIELDS = ("text", "title", "url", "publisher", "author", "published", "place", "id")
"""What a row of JSON lines or CSV, or front matter, may say; `--columns` maps them to other names."""

_FRONT = re.compile(r"---[ \t]*(\r\n|\r|\n)(?P<yaml>.*?)(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL)
# 'title: भारत-रूस: नई वार्ता' is not YAML, yet every second headline has a colon.
_COLON = re.compile(r"""^(?P<name>\w+:[ \t]+)(?P<value>[^\s\[\]{}"'&*!|>%@`#].*:[ \t].*?)(?=[ \t]*\r?$)""", re.MULTILINE)
_OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": ("body", "content", "article"),
    "title": ("headline",),
    "url": ("link", "source_url"),
    "publisher": ("source", "site"),
    "author": ("byline",),
    "published": ("date", "published_at", "publishedAt"),
    "place": ("dateline",),
}


@dataclass(frozen=True, slots=True)
class Given:
    """A text and what its file says of it, by the names of `FIELDS`; `where` names the file and the line."""

    where: str
    text: str
    fields: Mapping[str, str] = field(default_factory=dict)


def plain_text(text: str, where: str) -> Given:
    """A text file; YAML between two lines of `---` at its start is front matter, no part of the text.

    >>> plain_text("---\\ntitle: वार्ता\\n---\\nढाका में बातचीत हुई।", "a.txt")
    Given(where='a.txt', text='ढाका में बातचीत हुई।', fields={'title': 'वार्ता'})
    """
    match = _FRONT.match(text)
    if match is None:
        return Given(where, text)
    try:
        front = yaml.load(_COLON.sub(_quoted, match["yaml"]), Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        line = error.problem_mark.line + 2 if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark else 1
        raise InputError(f"{where}, line {line}", "the front matter is not YAML", "mend it, or take the two lines of --- away") from None
    if not isinstance(front, dict):
        raise InputError(
            where, "the front matter holds no names and values", "write lines such as 'title: …', or take the lines of --- away"
        )
    return Given(where, text[match.end() :], _fields(front, {}))


def _quoted(match: re.Match[str]) -> str:
    return match["name"] + json.dumps(match["value"], ensure_ascii=False)


def json_lines(text: str, where: str, columns: Mapping[str, str]) -> Iterator[Given | InputError]:
    """One article for each line that holds a JSON object; a bad line is an error of its own."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            place = f"{where}#{number}"
            try:
                row = json.loads(line)
            except (ValueError, RecursionError) as error:
                reason = error.msg if isinstance(error, json.JSONDecodeError) else "the line is no JSON"
                yield InputError(place, f"the line is not JSON: {reason}", "write one JSON object on each line")
                continue
            yield (
                _row(row, place, columns)
                if isinstance(row, dict)
                else InputError(place, "the line holds no JSON object", 'write lines such as {"text": "…"}')
            )


def csv_rows(text: str, where: str, columns: Mapping[str, str]) -> Iterator[Given | InputError]:
    """One article for each row below the row of column names; `where` of a row names the line on which it ends."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        for row in reader:
            yield _row({name: value for name, value in row.items() if isinstance(name, str)}, f"{where}#{reader.line_num}", columns)
    except csv.Error as error:
        yield InputError(f"{where}#{reader.line_num}", f"the row is not CSV: {error}", "quote fields that hold commas or line ends")


def _row(row: Mapping[object, object], where: str, columns: Mapping[str, str]) -> Given | InputError:
    fields = _fields(row, columns)
    text = fields.pop("text", "")
    if not text.strip():
        wanted = columns.get("text", "text")
        return InputError(where, f"there is no text under '{wanted}'", "name the column that holds it: --columns text=NAME")
    return Given(where, text, fields)


def _fields(row: Mapping[object, object], columns: Mapping[str, str]) -> dict[str, str]:
    found = {}
    for name in FIELDS:
        names = (columns[name],) if name in columns else (name, *_OTHER_NAMES.get(name, ()))
        values = [str(row[each]) for each in names if isinstance(row.get(each), str | int) and str(row[each]).strip()]
        if values:
            found[name] = values[0] if name == "text" else values[0].strip()
    return found
