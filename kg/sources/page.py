"""A web page as the text a reader sees, found by trafilatura, with what the page's head says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import trafilatura
from lxml import html
from trafilatura.settings import Document

from kg.errors import InputError
from kg.sources.dates import iso_day
from kg.sources.formats import Given

__all__ = ["web_page"]

_DATE_NAMES = ("article:published_time", "og:published_time", "datepublished", "publish-date", "pubdate", "date", "dc.date", "dcterms.date")


def web_page(source: str, where: str) -> Given:
    """The article of a page: its extracted text is the source text that offsets count in.

    >>> body = "<p>" + "विदेश मंत्री ने ढाका में बांग्लादेश के प्रधानमंत्री से मुलाकात की और व्यापार पर बातचीत की। " * 5 + "</p>"
    >>> web_page(f"<html><head><title>ढाका वार्ता</title></head><body><article>{body}</article></body></html>", "a.html").fields
    {'title': 'ढाका वार्ता'}
    """
    # Dates are read by ourselves: the library's own guess depends on the day it runs.
    found = trafilatura.bare_extraction(
        _without_declaration(source),
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        favor_recall=True,
        date_extraction_params={"extensive_search": False, "max_date": "2100-01-01"},
    )
    if not isinstance(found, Document) or not str(found.text or "").strip():
        raise InputError(where, "the page holds no article", "give the page of one article, or its text")
    fields = {"title": found.title, "url": found.url, "publisher": found.sitename, "author": found.author, "published": _published(source)}
    return Given(where, str(found.text), {name: str(value) for name, value in fields.items() if value})


def _without_declaration(source: str) -> str:
    """An XML declaration with an encoding is refused in text that is decoded already."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", source)


def _published(source: str) -> str | None:
    stated = [iso for text in _stated_dates(source) if (iso := iso_day(text))]
    return stated[0] if stated else None


def _stated_dates(source: str) -> Iterator[str]:
    tree = html.fromstring(_without_declaration(source))
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        yield from re.findall(r'"datePublished"\s*:\s*"([^"]+)"', str(script))
    metas = {
        str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower(): str(meta.get("content") or "")
        for meta in reversed(tree.xpath("//meta[@content]"))
    }
    yield from (metas[name] for name in _DATE_NAMES if name in metas)
    yield from (str(value) for value in tree.xpath("//article//time/@datetime | //header//time/@datetime"))
