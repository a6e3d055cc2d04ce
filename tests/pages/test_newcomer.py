"""Someone who sees the page for the first time, with clicks alone: nothing is typed, and no address is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.pages.conftest import Opened, settle
from tests.pages.test_network import click_point, on_screen

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def under(page: Page, heading: str) -> Locator:
    """The list under a heading of the panel."""
    return page.locator(f"#{heading} + ul")


def test_whom_did_the_foreign_secretary_of_india_meet(opened: Opened, sample: str) -> None:
    page = opened(sample)
    page.get_by_role("button", name="English").click()
    page.locator("#legend").get_by_role("button", name="Post").click()
    page.get_by_role("button", name="List").click()
    while page.locator("#list .more").count():
        page.locator("#list .more").click()
    page.locator("#list").get_by_role("button", name="Foreign secretary of India", exact=True).click()
    page.locator("#panel").get_by_role("button", name="Vikram Misri").click()
    met = under(page, "met")
    assert "Takehiro Funakoshi" in met.inner_text()
    assert "Narendra Modi" not in met.inner_text()  # who came along is no one he met
    assert "Narendra Modi" in under(page, "beside").inner_text()
    row = met.locator("li", has_text="Takehiro Funakoshi").first
    row.locator(".note").first.click()
    assert "जापान के उप विदेश मंत्री" in page.locator("#panel .sentences .lit blockquote").inner_text()


def test_which_sectors_did_india_and_peru_discuss_and_which_sentence_says_so(opened: Opened, sample: str) -> None:
    page = opened(sample)
    page.get_by_role("button", name="English").click()
    settle(page)
    for part in (0.55, 0.7, 0.8, 0.65, 0.75):  # where another line lies near, one clicks nearer to Peru
        (ax, ay), (bx, by) = on_screen(page, "country/IND"), on_screen(page, "country/PER")
        page.mouse.click(ax + (bx - ax) * part, ay + (by - ay) * part)
        settle(page)
        if page.locator("#panel h2", has_text="India – Peru").count():
            break
    assert "India – Peru" == page.locator("#panel h2").inner_text()
    for more in page.locator("#discussed ~ .more").all()[:1]:
        more.click()
    fields = under(page, "discussed").locator("li .name").all_inner_texts()
    assert {"Trade", "Defence", "Mining", "Traditional medicine"} <= set(fields)
    under(page, "discussed").locator("li", has_text="Mining").locator(".note").first.click()
    assert "खनन" in page.locator("#panel .sentences .lit blockquote").inner_text()


def test_the_same_in_hindi_by_way_of_the_country(opened: Opened, sample: str) -> None:
    page = opened(sample)
    click_point(page, "country/PER")
    page.locator("#panel").get_by_role("button", name="भारत–पेरू संयुक्त आयोग की तीसरी बैठक").first.click()
    settle(page)
    facts = page.locator("#panel .facts").inner_text()
    assert all(field in facts for field in ("व्यापार", "रक्षा", "खनन"))
    assert "पेरू" in page.locator("#panel .sentences blockquote").first.inner_text()
