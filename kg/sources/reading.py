"""All the inputs of a build, read: articles sorted by id, problems sorted by place, both the same whatever the order of the inputs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from kg.errors import InputError, in_order
from kg.model import Article
from kg.sources.dates import iso_day
from kg.sources.decoding import decode
from kg.sources.formats import Given, csv_rows, json_lines, plain_text
from kg.sources.found import Found, find, load
from kg.sources.hindi import refuse_other_languages
from kg.sources.metadata import metadata
from kg.sources.naming import id_of
from kg.sources.page import web_page

__all__ = ["LIMIT", "Inputs", "article_of", "read"]

LIMIT = 5_000_000
"""Bytes of one file, unpacked: a book of 5 MB is no news article, and a collection goes into several files."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read, and what could not be."""

    articles: tuple[Article, ...]
    problems: tuple[InputError, ...] = ()


def read(paths: Iterable[str | PurePath], *, columns: Mapping[str, str] | None = None, limit: int = LIMIT) -> Inputs:
    """Read the articles in files and folders; `-` is standard input.

    `columns` tells under what name a row of JSON lines or CSV holds its `text`, `title`, `url`, `publisher`, `author`, `published`, `place`
    or `id`. `limit` counts the bytes of a file, unpacked. An article given twice is read once; two texts under one id are a problem.
    """
    articles: list[Article] = []
    problems: list[InputError] = []
    for each in sorted(_files(paths), key=lambda item: item.where if isinstance(item, InputError) else item.name):
        outcomes = [each] if isinstance(each, InputError) else _articles(each, columns or {}, limit)
        for outcome in outcomes:
            if isinstance(outcome, InputError):
                problems.append(outcome)
            else:
                articles.append(outcome)
    return _once(articles, problems)


def article_of(given: Given, stem: str) -> Article:
    """The article in a text: what its file says of it holds, what the text says of itself fills the gaps.

    >>> article_of(Given("a.txt", "ढाका, 5 जनवरी (भाषा) विदेश मंत्री ने बातचीत की।", {"id": "ढाका-1", "published": "2024-01-05"}), "a").dateline
    'ढाका'
    """
    refuse_other_languages(given.text, given.where)
    said, own = given.fields, metadata(given.text)
    published = own.published
    if "published" in said:
        published = iso_day(said["published"])
        if published is None:
            raise InputError(given.where, f"'{said['published']}' is no date", "write it as 2024-01-05 or '5 जनवरी 2024', or leave it out")
    return Article(
        id_of(said.get("id"), stem, given.text),
        given.text,
        given.where,
        headline=said.get("title") or own.headline,
        publisher=said.get("publisher") or own.publisher,
        author=said.get("author") or own.author,
        url=said.get("url"),
        published=published,
        dateline=said.get("place") or own.dateline,
    )


def _files(paths: Iterable[str | PurePath]) -> list[Found | InputError]:
    """Each file once, though a user may name both it and its folder."""
    once: dict[object, Found | InputError] = {}
    for each in find(paths):
        once.setdefault(each.where if isinstance(each, InputError) else each.path and each.path.resolve(), each)
    return list(once.values())


def _articles(found: Found, columns: Mapping[str, str], limit: int) -> Iterator[Article | InputError]:
    try:
        for given in _texts(found, columns, limit):
            try:
                yield given if isinstance(given, InputError) else article_of(given, found.stem)
            except InputError as error:
                yield error
    except InputError as error:
        yield error


def _texts(found: Found, columns: Mapping[str, str], limit: int) -> Iterator[Given | InputError]:
    text = decode(load(found, limit), found.name)
    kind = found.ending if found.ending else _kind_of(text)
    if kind in (".html", ".htm"):
        yield web_page(text, found.name)
    elif kind == ".jsonl":
        yield from json_lines(text, found.name, columns)
    elif kind == ".csv":
        yield from csv_rows(text, found.name, columns)
    else:
        yield plain_text(text, found.name)


def _kind_of(text: str) -> str:
    """The format of a text without a file name."""
    start = text[:200].lstrip().lower()
    if start.startswith(("<!doctype html", "<html")):
        return ".html"
    return ".jsonl" if start.startswith('{"') else ".txt"


def _once(articles: list[Article], problems: list[InputError]) -> Inputs:
    kept: dict[str, Article] = {}
    for article in articles:
        first = kept.setdefault(article.id, article)
        if first.text != article.text:
            problems.append(
                InputError(
                    article.source,
                    f"its id '{article.id}' is that of {first.source}, with another text",
                    "give each article an id of its own",
                )
            )
    ordered = tuple(kept[name] for name in sorted(kept))
    return Inputs(ordered, in_order(problems))
