"""The report page: what an article gave, what was refused, and that nothing in its text can run."""

from __future__ import annotations

import json
import random

import pytest

from kg.model import Article, Evidence, Reading, Rejected
from kg.views import report_page
from kg.views.page import asset
from kg.views.shapes import SHAPES
from tests.views import samples
from tests.views.reading import Html, policy_of, read_html

SHELL = {"main", "english"} | {f"shape-{kind}" for kind in SHAPES}
"""The ids of every page."""
ATTACK = '<img src=x onerror="alert(1)"><script>alert(2)</script>'


@pytest.fixture(scope="module")
def page() -> Html:
    return read_html(report_page(samples.readings(), samples.entities()))


def test_the_page_runs_our_scripts_alone_and_fetches_nothing(page: Html) -> None:
    shell, words, english, site = page.scripts
    assert (asset("shell.js"), asset("english.js"), asset("site.js")) == (shell.text, english.text, site.text)
    assert [shell.hash, english.hash, site.hash] == policy_of(page).partition("script-src ")[2].partition(";")[0].split()
    assert "destination" == json.loads(words.text)["गंतव्य"]
    assert [] == [address for address in page.loads if address != "data:,"]
    assert all(style.hash in policy_of(page) for style in page.styles)


def test_no_element_carries_a_script_or_a_style_in_an_attribute(page: Html) -> None:
    assert [] == [name for name in page.attributes if name.startswith("on") or name == "style"]


def test_each_article_unfolds_under_its_id(page: Html) -> None:
    assert sorted(article.id for article in samples.ARTICLES) == sorted(set(page.ids) - SHELL)
    assert len(samples.ARTICLES) == page.tags.count("details")


def test_the_text_shows_what_was_found_by_kind(page: Html) -> None:
    found = set(page.marks)
    assert {
        ("Official", "व्लादिमीर पुतिन"), ("Country", "रूस"), ("Date", "9 जुलाई 2024"), ("Place", "मॉस्को"), ("Sector", "ऊर्जा"),
        ("Meeting", "शिखर वार्ता"), ("Agreement", "संयुक्त बयान"), ("Amount", "10,000 करोड़"),
    } <= found


def test_the_marked_text_is_the_text_of_the_article(page: Html) -> None:
    assert all(article.text.strip() in page.text for article in samples.ARTICLES)


def test_facts_are_in_hindi_with_their_rule(page: Html) -> None:
    assert all(words in page.text for words in ("गंतव्य", "भारत के प्रधानमंत्री", "शिखर सम्मेलन", "1,00,00,00,00,000", "by-hand"))


def test_a_refusal_tells_sentence_and_reason(page: Html) -> None:
    assert "विदेश मंत्री एस. जयशंकर ने कहा कि इससे बंदरगाह में बड़े निवेश का रास्ता खुलेगा।सहयोग का वादा: कथन भविष्य का है" in page.text


def test_only_a_safe_address_is_a_link(page: Html) -> None:
    assert ["#main", "https://www.mea.gov.in/"] == page.links


def test_markup_in_an_article_stays_text() -> None:
    article = Article("a", ATTACK, headline=ATTACK, publisher=ATTACK, author=ATTACK, url="javascript:alert(1)")
    refused = Rejected(ATTACK, ATTACK, Evidence("a", 0, len(ATTACK)), ATTACK)
    page = read_html(report_page([Reading(article, (), (refused,))], [], title=ATTACK))
    assert (4, ["#main"], False) == (len(page.scripts), page.links, "img" in page.tags)


def test_an_article_without_facts_says_so() -> None:
    page = read_html(report_page([Reading(Article("a", "मुंबई में आज वर्षा हुई।"), ())], []))
    assert "इस लेख से कोई तथ्य नहीं बना।" in page.text


def test_the_order_of_articles_and_entities_does_not_matter() -> None:
    readings, entities = list(samples.readings()), list(samples.entities())
    expected = report_page(readings, entities)
    random.Random(3).shuffle(readings)
    random.Random(3).shuffle(entities)
    assert expected == report_page(readings, entities)


def test_an_article_takes_few_bytes_more_than_its_text_and_facts() -> None:
    one = Reading(Article("a", "भारत और नेपाल मिले।"), ())
    many = [Reading(Article(f"a-{n}", "भारत और नेपाल मिले।"), ()) for n in range(300)]
    assert len(report_page(many, [])) - len(report_page([one], [])) < 300 * 900
