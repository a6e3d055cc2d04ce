"""Reads a page as a browser's parser would, keeping what the tests ask for."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from html.parser import HTMLParser

__all__ = ["Block", "Html", "policy_of", "read_html"]

_VOID = {"meta", "input", "br", "link", "img"}
_LOADING = {
    "script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "object": "data", "embed": "src", "base": "href",
}
_BLOCKS = ("p", "ul", "ol", "dl", "div", "section", "details", "table", "header", "article", "aside", "h1", "h2", "h3")
_ENDED_BY: dict[str, tuple[str, ...]] = {
    "p": (*_BLOCKS, "li", "dt", "dd"), "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "td": ("td", "th", "tr"),
    "th": ("td", "th", "tr", "tbody"), "tr": ("tr", "tbody"), "thead": ("tbody",), "tbody": (), "option": ("option",),
}
"""Elements whose end tag may be left out, and what ends each (HTML, 13.1.2.4)."""


@dataclass
class Block:
    """A script or a style: its type and its text."""

    kind: str
    text: str = ""

    @property
    def hash(self) -> str:
        """The source expression of a Content-Security-Policy that admits just this block."""
        return f"'sha256-{base64.b64encode(hashlib.sha256(self.text.encode('utf-8')).digest()).decode('ascii')}'"


@dataclass
class Html:
    """What stands in a page."""

    tags: list[str] = field(default_factory=list)
    attributes: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    scripts: list[Block] = field(default_factory=list)
    styles: list[Block] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    marks: list[tuple[str, str]] = field(default_factory=list)
    text: str = ""


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page, self.open = Html(), list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        page = self.page
        page.tags.append(tag)
        page.attributes += given
        page.ids += [given["id"]] if "id" in given else []
        page.links += [given["href"]] if tag == "a" and "href" in given else []
        page.loads += [given[_LOADING[tag]]] if tag in _LOADING and _LOADING[tag] in given else []
        if tag == "meta":
            page.metas[given.get("http-equiv") or given.get("name") or "charset"] = given.get("content") or given.get("charset", "")
        elif tag in ("script", "style"):
            (page.scripts if tag == "script" else page.styles).append(Block(given.get("type", "")))
        elif tag == "mark":
            page.marks.append((given.get("data-kind", ""), ""))
        while self.open and tag in _ENDED_BY.get(self.open[-1], ()):
            self.open.pop()
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open[-1] != tag and self.open[-1] in _ENDED_BY:  # the end of what is around ends it
            self.open.pop()
        assert tag == self.open.pop(), f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        inside = self.open[-1] if self.open else ""
        if inside == "script":
            self.page.scripts[-1].text += data
        elif inside == "style":
            self.page.styles[-1].text += data
            self.page.loads += [part for part in ("@import", "url(", "@font-face") if part in data]
        else:
            self.page.text += data
            if inside == "mark":
                kind, text = self.page.marks.pop()
                self.page.marks.append((kind, text + data))


def read_html(text: str) -> Html:
    """The page's parts; fails where tags don't close in order."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    assert [] == [tag for tag in parser.open if tag != "html"]
    return parser.page


def policy_of(page: Html) -> str:
    """The Content-Security-Policy that the page states."""
    return page.metas["Content-Security-Policy"]
