"""The report that `kg build` leaves, in a browser: in both languages, at each width, and the ways to the network and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.pages.conftest import Opened, devanagari, settle

if TYPE_CHECKING:
    from playwright.sync_api import Page


def report(opened: Opened, built: Path, state: str = "", *, width: int = 1440) -> Page:
    """The report, with its first three articles unfolded."""
    page = opened((built / "report.html").as_uri() + state, width=width, ready=False)
    for summary in page.locator("summary").all()[:3]:
        summary.click()
    return page


def test_in_english_no_hindi_is_left_beside_what_the_articles_say(opened: Opened, built: Path) -> None:
    page = report(opened, built)
    assert "लेखों से निकले तथ्य" == page.locator("h1").inner_text()
    page.get_by_role("button", name="English").click()
    settle(page)
    assert "Facts from the articles" == page.locator("h1").inner_text()
    assert "Facts from the articles · Rajnay" == page.title()
    table = page.locator("table").first
    assert all(word in table.inner_text() for word in ("Subject", "meeting type", "Vladimir Putin", "tense of the verb"))
    assert [] == [text for text in devanagari(page) if text != "हिन्दी"]
    assert "Facts" == page.locator("summary .n").first.get_attribute("title")
    page.get_by_role("button", name="हिन्दी").click()
    assert all(word in table.inner_text() for word in ("विषय", "व्लादिमीर पुतिन", "क्रिया का काल"))
    assert "तथ्य" == page.locator("summary .n").first.get_attribute("title")


@pytest.mark.parametrize("state", ["", "#lang=en"])
def test_it_is_no_wider_than_its_window(opened: Opened, built: Path, state: str) -> None:
    page = report(opened, built, state)
    for width in (1440, 820, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert 0 >= page.evaluate("document.documentElement.scrollWidth - innerWidth"), width


def test_the_switches_of_language_and_colours_go_along_to_the_network_and_back(opened: Opened, built: Path) -> None:
    page = report(opened, built, "#lang=en")
    page.get_by_role("button", name="Dark colours").click()
    assert "rgb(19, 22, 27)" == page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("link", name="Network").click()
    page.wait_for_url("**/network.html#lang=en&theme=dark")
    page.goto(f"{page.url}&node=meeting/IND-PER/joint-commission/3")
    page.locator("#panel .sentences a").first.click()
    page.wait_for_url("**/report.html#**")
    assert page.locator(".lit-by-address .text").is_visible()
    assert "Peru" in page.locator(".lit-by-address table").inner_text()


def test_without_a_script_it_can_be_read_in_hindi(opened: Opened, built: Path) -> None:
    browser = report(opened, built).context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((built / "report.html").as_uri())
    assert "लेखों से निकले तथ्य" in page.locator("main").inner_text()
    page.locator("summary").first.click()
    assert "क्रिया का काल" in page.locator("table").first.inner_text()
    context.close()
