"""The pages of a site in a real Chromium: reader, timeline, dossiers, overview; every control used, from files, without a network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kg
from kg.model import Article, Evidence, Reading, Rejected
from kg.views import site_files
from kg.views.paths import article_path
from tests.pages.conftest import Opened, devanagari, settle, until
from tests.pages.hostile import HOSTILE
from tests.pages.test_access import serious

if TYPE_CHECKING:
    from playwright.sync_api import Page


def show(opened: Opened, site: Path, name: str, state: str = "", *, width: int = 1440, dark: bool = False) -> Page:
    path = next(iter(sorted(site.glob(name))))
    return opened(path.as_uri() + state, width=width, height=900, dark=dark, ready=False)


READER = "articles/03-*.html"
PAGES = ("index.html", "timeline.html", "articles.html", READER, "country/PER.html", "official/IND.vikram-misri.html")
AGREEMENT = "agreement/2024-07-08.JPN-PHL.agreement.defence.html"
MORE = (AGREEMENT, "official/PER.dina-boluarte.html", "sector/defence.html", "country/IND.html", "series/IND-RUS.working-group.html")


@pytest.mark.parametrize(("name", "state"), [(name, "#lang=en" if number % 2 else "") for number, name in enumerate(PAGES + MORE)])
def test_no_page_keeps_anybody_out(opened: Opened, site: Path, name: str, state: str) -> None:
    page = show(opened, site, name, state)
    settle(page)
    assert [] == serious(page)


@pytest.mark.parametrize("name", PAGES + MORE)
def test_no_page_is_wider_than_its_window(opened: Opened, site: Path, name: str) -> None:
    page = show(opened, site, name)
    for width in (1440, 820, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert 0 >= page.evaluate("document.documentElement.scrollWidth - innerWidth"), width


@pytest.mark.parametrize("name", PAGES + MORE)
def test_in_english_no_hindi_is_left_beside_what_the_articles_say(opened: Opened, site: Path, name: str) -> None:
    page = show(opened, site, name)
    page.get_by_role("button", name="English").click()
    until(page, "typeof english !== 'undefined'")
    settle(page)
    assert [] == [text for text in devanagari(page) if text != "हिन्दी"]
    page.get_by_role("button", name="हिन्दी").click()
    assert "Overview" not in page.locator("nav").inner_text()


def test_pointing_at_a_word_shows_its_facts_and_a_click_goes_to_the_thing(opened: Opened, site: Path) -> None:
    page = show(opened, site, READER)
    name = page.locator('.text a[href*="official/"]').first
    name.hover()
    tip = page.locator("#tip")
    assert "जयदीप मजूमदार" in tip.inner_text()
    assert "सह-अध्यक्ष" in tip.inner_text()
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    name.click()
    assert page.url.endswith("/official/IND.jaydip-majumdar.html")


def test_the_keyboard_shows_the_same(opened: Opened, site: Path) -> None:
    page = show(opened, site, READER, "#lang=en")
    page.locator(".text a[data-f]").first.focus()
    assert "India–Peru" in page.locator("#tip").inner_text()


def test_a_click_on_a_fact_goes_to_its_sentence(opened: Opened, site: Path) -> None:
    page = show(opened, site, READER)
    page.locator(".found section li").last.click()
    assert 1 == page.locator(".s.lit").count()
    assert page.locator(".s.lit").is_visible()


def test_a_finger_sees_the_facts_first_and_follows_then(opened: Opened, site: Path) -> None:
    page = show(opened, site, READER, width=390)
    page.evaluate("matchMedia = () => ({ matches: true })")
    mark = page.locator('.text a[href*="official/"]').first
    mark.dispatch_event("click")
    assert page.locator("#tip").is_visible()
    assert "/articles/" in page.url
    mark.dispatch_event("click")
    page.wait_for_url("**/official/**")


def test_a_link_to_a_sentence_shows_it(opened: Opened, site: Path) -> None:
    page = show(opened, site, "country/PER.html", "#lang=en")
    page.locator("q a").first.click()
    page.wait_for_url("**/articles/**")
    assert "lang=en" in page.url
    assert page.locator(".lit-by-address").is_visible()


def test_a_link_to_an_event_shows_its_card_and_its_sentence(opened: Opened, site: Path) -> None:
    page = show(opened, site, "country/PER.html", "#lang=en")
    page.get_by_role("link", name="India–Peru 3rd joint commission meeting").first.click()
    page.wait_for_url("**/articles/**")
    assert "Lima" in page.locator("section.lit-by-address").inner_text()
    page.wait_for_selector(".s.lit")
    assert page.locator(".s.lit").is_visible()


def test_an_official_named_once_has_a_page_and_a_place_on_the_country_s(opened: Opened, site: Path) -> None:
    page = show(opened, site, "country/PER.html", "#at=official/PER/dina-boluarte")
    place = page.locator(".people .lit-by-address")
    assert place.is_visible()
    place.get_by_role("link").click()
    page.wait_for_url("**/official/PER.dina-boluarte.html")
    assert page.locator("q").count()
    page.get_by_role("link", name="संबंध-जाल में देखें").click()
    page.wait_for_url("**/network.html#node=official/PER/dina-boluarte")
    page.get_by_role("link", name="पूरा पन्ना").click()
    page.wait_for_url("**/official/PER.dina-boluarte.html")


def test_what_dresses_the_other_pages_leaves_the_network_alone_when_it_is_drawn_before_the_page_is_read(opened: Opened, site: Path) -> None:
    page = show(opened, site, "network.html")
    page.add_init_script("document.addEventListener('readystatechange', () => document.body.classList.add('open'))")
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert 1 == page.locator("body > header nav").count()


def test_an_agreement_leads_to_its_parties_its_text_and_its_place_in_the_network(opened: Opened, site: Path) -> None:
    page = show(opened, site, AGREEMENT, "#lang=en")
    assert "Japan–Philippines Agreement: Defence · Rajnay" == page.title()
    assert "Yoko Kamikawa" in page.locator("main").inner_text()
    address = page.url
    ways = {"Japan": "**/country/JPN.html#lang=en", "[1]": "**/articles/15-japan-*", "See it in the network": "**/network.html#**"}
    for link, goal in ways.items():
        page.get_by_role("link", name=link, exact=True).first.click()
        page.wait_for_url(goal)
        page.goto(address)


def test_a_card_in_the_reader_leads_to_the_agreement_s_page(opened: Opened, site: Path) -> None:
    page = show(opened, site, "articles/15-japan-*.html", "#agreement-0")
    card = page.locator("section.lit-by-address")
    assert card.is_visible()
    card.get_by_role("link").click()
    page.wait_for_url(f"**/{AGREEMENT}")


def test_a_page_prints_without_its_bar(opened: Opened, site: Path) -> None:
    page = show(opened, site, AGREEMENT)
    page.emulate_media(media="print")
    assert [False, False, True, True] == [page.locator(part).first.is_visible() for part in ("body > header", ".ways", "dl", ".sources")]


def test_the_timeline_filters_by_country_kind_and_status(opened: Opened, site: Path) -> None:
    page = show(opened, site, "timeline.html", "#lang=en")
    count = page.locator("#count")
    whole = int(count.inner_text())
    page.locator("#country").select_option("PER")
    assert 3 == int(count.inner_text())
    assert "country=PER" in page.url
    page.locator("#country").select_option("")
    page.get_by_role("button", name="Agreements").click()
    page.get_by_role("button", name="Done").click()
    assert 0 < int(count.inner_text()) < whole
    assert {"ahead", "off"} == set(page.locator("#events li:visible").evaluate_all("all => all.map((each) => each.className)"))
    assert "kind=Meeting,Visit" in page.url


def test_the_timeline_zooms_from_decades_to_days_and_the_address_tells(opened: Opened, site: Path) -> None:
    page = show(opened, site, "timeline.html", "#lang=en")
    page.get_by_role("button", name="All", exact=True).click()
    ticks = page.locator("#lanes .tick")
    assert "1960" in ticks.all_text_contents()
    page.locator("#lanes").focus()
    page.keyboard.press("End")
    for _ in range(16):
        page.keyboard.press("+")
    assert any(text.split()[0].isdigit() and len(text.split()) == 2 for text in ticks.all_text_contents())
    until(page, "location.hash.includes('from=')")  # the address follows when one has come to rest
    before = ""
    while page.url != before:  # on a busy machine it may still follow
        before = page.url
        page.wait_for_timeout(1000)
    shown, address = page.locator("#count").inner_text(), page.url
    page.keyboard.press("ArrowLeft")
    page.goto("about:blank")
    page.goto(address)
    assert shown == page.locator("#count").inner_text()


def test_a_sign_leads_to_its_line_and_several_are_told_apart_nearer(opened: Opened, site: Path) -> None:
    page = show(opened, site, "timeline.html", "#lang=en&country=PER")
    before = page.locator("#lanes .sign").count()
    page.locator("#lanes .sign.many").first.dispatch_event("click")
    settle(page)
    assert page.locator("#lanes .sign").count() != before or page.locator(".events .lit").count()
    show_one = show(opened, site, "timeline.html", "#lang=en&from=2024-09-17&to=2024-09-20&country=PER")
    show_one.locator("#lanes .sign:not(.many)").first.dispatch_event("click")
    assert "September 2024" in show_one.locator(".events .lit").inner_text()


def test_what_is_planned_looks_otherwise_than_what_was_done(opened: Opened, site: Path) -> None:
    page = show(opened, site, "timeline.html", "#from=2025-10-01&to=2025-11-30")
    assert page.locator("#lanes .sign.ahead").count()
    look = "all => getComputedStyle(all[0].querySelector('path')).strokeDasharray"
    assert "none" != page.locator("#lanes .sign.ahead").evaluate_all(look)
    assert page.locator("#others li").count() > 20


def test_the_overview_leads_to_everything(opened: Opened, site: Path) -> None:
    page = show(opened, site, "index.html", "#lang=en")
    assert (2, 1) == (page.locator(".chart svg").count(), page.locator("table.heat").count())
    page.locator("#country summary").click()
    page.locator("#country").get_by_role("link", name="Peru", exact=True).click()
    page.wait_for_url("**/country/PER.html#lang=en")
    assert "Peru" == page.locator("h1").inner_text()


def test_without_a_script_all_of_it_can_be_read(site: Path, opened: Opened) -> None:
    page = show(opened, site, "index.html")
    assert page.context.browser is not None
    context = page.context.browser.new_context(java_script_enabled=False)
    still = context.new_page()
    for name, words in (("timeline.html", "चीन–संयुक्त राज्य बैठक"), ("country/PER.html", "18 सितंबर 2024"), ("index.html", "देश और क्षेत्र")):
        still.goto((site / name).as_uri())
        assert words in still.locator("main").inner_text()
    context.close()


def test_hostile_texts_in_articles_run_nothing(opened: Opened, tmp_path: Path) -> None:
    readings = []
    for number, text in enumerate(HOSTILE):
        reading = kg.extract(Article(f"a-{number}", f"भारत के विदेश मंत्री एस. जयशंकर ने 5 जनवरी 2024 को नेपाल के मंत्री से मुलाकात की। {text}"))
        article = Article(reading.article.id, reading.article.text, text, text, text, text, text, None, text)
        refused = Rejected(text, text, Evidence(article.id, 0, 12), text)
        readings.append(Reading(article, reading.entities, (refused,)))
    graph = kg.graph.of_readings(readings)
    for name, text in site_files(readings, graph.entities, graph.network):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    names = ["index.html", "timeline.html", "articles.html", "country/NPL.html", *(article_path(f"a-{n}") for n in range(len(HOSTILE)))]
    page = opened((tmp_path / names[0]).as_uri(), ready=False)
    page.add_init_script("window.hit = () => { throw new Error('it ran') }")
    for name in names:
        page.goto(f"{(tmp_path / name).as_uri()}#lang=en")
        for number, mark in enumerate(page.locator(".text a[data-f]").all()[:2]):
            mark.focus() if number else mark.hover()
        assert page.locator("main").is_visible()
        assert 0 == page.locator("main img, main iframe, main script, main base, main meta").count()
