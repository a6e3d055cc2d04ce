"""Marked texts: the words are those of the article, each kind has its colour, and nothing in them is markup."""

from __future__ import annotations

import re
from html import unescape

from kg.model import Article, Span
from kg.pipeline import extract
from kg.views import marked
from kg.views.highlight import Found, found
from tests.views import samples

ARTICLE = samples.ARTICLES[0]


def test_a_stretch_that_tells_of_a_meeting_and_of_its_countries_is_the_meetings() -> None:
    article = Article("a", "भारत-पेरू संयुक्त आयोग की तीसरी बैठक 18 सितंबर 2024 को लीमा में हुई।")
    stretches = found(extract(article).entities, "a")
    assert Found(Span(0, article.text.index(" 18")), "Meeting") == stretches[0]
    assert ["Meeting", "Date", "Place"] == [each.kind for each in stretches]


def test_a_marked_text_is_the_text_with_looks_of_its_own_and_a_legend() -> None:
    page = marked(ARTICLE.text, samples.entities(), ARTICLE.id)
    assert ARTICLE.text in unescape(re.sub(r"<[^>]+>", "", page))
    kinds = set(re.findall(r'title="(\w+)"', page))
    assert {"Country", "Date", "Official"} <= kinds
    assert all(f">{kind}</mark>" in page for kind in kinds)
    assert "var(" not in page
    assert "class=" not in page


def test_markup_in_a_text_stays_text() -> None:
    text = '<mark data-kind="Meeting"><script>hit()</script>'
    page = marked(text, (), "a")
    assert "<script" not in page
    assert "<mark" not in page
    assert text in unescape(page)
