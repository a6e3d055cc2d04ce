"""How large the site of the sample articles is, beside what the articles themselves say.

What they say are the sentences quoted (`<q>`), the text and the title in the reader, headlines in lists of sources, whatever else is marked
`lang="hi"`, and the sentences and headlines in the data of the network. All else counts, styles, scripts and the drawing engine included.
"""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import kg

ARTICLES = Path(__file__).parents[2] / "data/articles"
MOST = 2_000_000


_ENDS = {"p": ("p", "ul", "ol", "dl", "h2", "h3", "section", "div", "li"), "li": ("li",)}
"""Elements whose end tag may be left out, and what begins where they end."""
_AROUND = ("ul", "ol", "section", "header", "aside", "main")
"""Elements at whose end such an element ends too."""


class _Own(HTMLParser):
    """Counts the bytes of a page's text that are the articles' own words."""

    def __init__(self) -> None:
        super().__init__()
        self.bytes, self.inside, self.sources = 0, list[str](), False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self.inside and tag in _ENDS.get(self.inside[0], ()):
            self.inside.clear()
        if self.inside:
            self.inside += [tag] if tag == self.inside[0] else []
            if tag == "a" and self.inside[0] == "q":  # the way to the sentence
                self.inside.clear()
        elif tag == "q" or (given.get("lang") == "hi" and tag != "html") or (tag == "a" and self.sources):
            self.inside = [tag]
        if tag in ("ol", "ul"):
            self.sources = given.get("class") == "sources"

    def handle_endtag(self, tag: str) -> None:
        if self.inside and (tag == self.inside[0] or (self.inside[0] in _ENDS and tag in _AROUND)):
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        self.bytes += len(data.encode()) if self.inside else 0


def own(path: str, text: str) -> int:
    """Bytes of a file of the site that are the articles' own words."""
    if path == "network.html":
        block = re.search('id="data">(.*?)</script>', text)
        assert block
        data = json.loads(block[1])
        return sum(len(said[0].encode()) for said in (*data["sentences"], *([about[1]] for about in data["articles"])))
    if not path.endswith(".html"):
        return 0
    parser = _Own()
    parser.feed(text)
    title = re.search("<title>(.*?)</title>", text) if path.startswith("articles/") else None
    return parser.bytes + (len(title[1].encode()) if title else 0)


@pytest.fixture(scope="module")
def sizes() -> dict[str, tuple[int, int]]:
    """By path the bytes of each file, and those that are the articles' own words."""
    return {path: (len(text.encode()), own(path, text)) for path, text in kg.build([ARTICLES]).site()}


def test_the_site_of_the_sample_articles_is_small(sizes: dict[str, tuple[int, int]]) -> None:
    said = sum(words for _, words in sizes.values())
    assert said > 500_000, "what the articles say is to stay on the pages"
    assert sum(size for size, _ in sizes.values()) - said <= MOST


def test_no_page_but_the_network_is_large(sizes: dict[str, tuple[int, int]]) -> None:
    assert {path for path, (size, _) in sizes.items() if size > 130_000} == {"network.html", "assets/network.js"}
