"""The network in a browser: every control does what it says, by mouse and by keyboard."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

from tests.pages.conftest import Opened, Watch, settle, until

if TYPE_CHECKING:
    from playwright.sync_api import Page


def state(page: Page) -> dict[str, str]:
    """The parameters of the page's address."""
    pairs = [pair.partition("=") for pair in unquote(page.evaluate("location.hash")).lstrip("#").split("&") if pair]
    return {name: value for name, _, value in pairs}


def points(page: Page) -> set[str]:
    """The things that are drawn, by their keys."""
    settle(page)
    return set(page.evaluate("Array.from(scene.points.keys(), (index) => data.keys[index])"))


def kinds(page: Page) -> set[str]:
    """The kinds of the things that are drawn."""
    return {key.partition("/")[0] for key in points(page)}


def on_screen(page: Page, key: str) -> tuple[float, float]:
    """Where a thing is drawn, in pixels of the window."""
    settle(page)
    box = page.locator("#drawing").bounding_box()
    assert box
    at: dict[str, float] = page.evaluate("(key) => network.canvasToDOM(scene.points.get(byKey.get(key)))", key)
    return box["x"] + at["x"], box["y"] + at["y"]


def click_point(page: Page, key: str) -> None:
    """Click a thing in the drawing, as a hand would."""
    page.mouse.click(*on_screen(page, key))
    settle(page)


def test_it_opens_with_the_countries_and_at_rest(opened: Opened, sample: str) -> None:
    page = opened(sample)
    assert {"country", "organisation"} == kinds(page)
    drawing = page.locator("#drawing")
    before = drawing.screenshot()
    settle(page, frames=30)
    assert before == drawing.screenshot()


def test_a_switch_shows_all_things_and_back(opened: Opened, sample: str) -> None:
    page = opened(sample)
    page.get_by_role("button", name="सब कुछ").click()
    assert {"country", "official", "meeting", "agreement", "visit", "commitment", "sector", "organisation"} == kinds(page)
    page.get_by_role("button", name="देश", exact=True).first.click()
    assert {"country", "organisation"} == kinds(page)


def test_the_legend_filters(opened: Opened, sample: str) -> None:
    page = opened(f"{sample}#view=all")
    page.locator("#legend button[data-kind=Meeting]").click()
    assert "meeting" not in kinds(page)
    assert "false" == page.locator("#legend button[data-kind=Meeting]").get_attribute("aria-pressed")
    page.locator("#legend button[data-kind=Place]").click()
    assert "place" in kinds(page)
    assert {"view": "all", "off": "Meeting,Post"} == state(page)


def test_without_meetings_the_sums_tell_of_the_rest(opened: Opened, sample: str) -> None:
    page = opened(f"{sample}#lang=en")
    with_all: str = page.evaluate("lineText(scene.lines.find((line) => line.list.length > 8))")
    assert "Meeting" in with_all
    page.locator("#legend button[data-kind=Meeting]").click()
    settle(page)
    assert not page.evaluate("scene.lines.some((line) => lineText(line).includes('Meeting'))")


def test_filters_by_country_sector_status_and_days(opened: Opened, sample: str) -> None:
    page = opened(f"{sample}#view=all")
    every = points(page)
    page.locator("#by-country").select_option("country/PER")
    peru = points(page)
    assert {"country/PER", "country/IND"} <= peru < every
    page.locator("#by-sector").select_option("sector/mining")
    assert {"meeting/IND-PER/joint-commission/3"} == {key for key in points(page) if key.startswith("meeting/")}
    page.get_by_role("button", name="छँटनी हटाएँ").click()
    assert every == points(page)
    page.locator("#by-status").select_option(index=1)
    assert points(page) < every
    page.locator("#clear").click()
    page.locator("#by-since").fill("2024-09")
    page.locator("#by-until").fill("२०२४")
    page.locator("#by-until").press("Enter")
    page.locator("#by-until").blur()
    settle(page)
    dates = page.evaluate("Array.from(scene.points.keys()).filter(isEvent).map((index) => data.dates[index])")
    assert dates
    assert all("2024-09" <= date[:7] <= "2024-12" or date == "2024" for date in dates)
    page.locator("#by-since").fill("last year")
    page.locator("#by-since").blur()
    assert ("true", "2024-09") == (page.locator("#by-since").get_attribute("aria-invalid"), state(page)["since"])


def test_a_click_on_a_point_tells_its_facts_with_their_sentences(opened: Opened, sample: str) -> None:
    page = opened(sample)
    click_point(page, "country/PER")
    assert "country/PER" == state(page)["node"]
    panel = page.locator("#panel")
    assert "पेरू" == panel.locator("h2").inner_text()
    panel.locator(".note").first.click()
    lit = panel.locator(".sentences li.lit")
    assert lit.locator("blockquote").inner_text()
    assert 1 <= lit.locator("a[href^='report.html#']").count()


def test_a_click_on_a_line_tells_what_joins_its_ends(opened: Opened, sample: str) -> None:
    page = opened(sample)
    (ax, ay), (bx, by) = on_screen(page, "country/NPL"), on_screen(page, "country/CHN")
    page.mouse.click((ax + bx) / 2, (ay + by) / 2)
    settle(page)
    assert {"country/NPL", "country/CHN"} == set(state(page)["edge"].split("~"))
    assert {"चीन", "नेपाल"} == set(page.locator("#panel h2").inner_text().split(" – "))
    assert page.locator("#panel .sentences li").count()
    page.get_by_role("button", name="आसपास खोलें").click()
    assert {"meeting", "country"} <= kinds(page)


def test_what_is_opened_shows_its_surroundings_and_the_way_back(opened: Opened, sample: str) -> None:
    page = opened(sample)
    x, y = on_screen(page, "country/PER")
    page.mouse.dblclick(x, y)
    until(page, "scene.points.has(byKey.get('meeting/IND-PER/joint-commission/3'))")
    assert "country/IND" in points(page)
    page.get_by_role("button", name="पूरे चित्र पर लौटें").click()
    assert {"country", "organisation"} == kinds(page)
    page.go_back()
    assert "meeting" in kinds(page)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("पेरू", "country/PER"), ("peru", "country/PER"), ("नरेन्द्र मोदी", "official/IND/narendra-modi"),
        ("narendr modi", "official/IND/narendra-modi"), ("बंग्लादेश", "country/BGD"), ("Bangaldesh", "country/BGD"),
        ("फिलीपीन्स", "country/PHL"),
    ],
)  # fmt: skip
def test_search_in_both_scripts_forgives_spelling(opened: Opened, sample: str, typed: str, key: str) -> None:
    page = opened(sample)
    page.keyboard.press("/")
    page.keyboard.type(typed)
    names = page.evaluate("found.map((index) => data.keys[index])")
    assert key in names[:3]
    for _ in range(names.index(key)):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    settle(page)
    assert key == state(page)["node"]


def test_what_is_not_found_says_so_and_escape_empties(opened: Opened, sample: str) -> None:
    page = opened(sample)
    page.locator("#query").fill("zzzzzzzzz")
    assert "कुछ नहीं मिला" == page.locator("#hits").inner_text()
    page.locator("#query").press("Escape")
    assert "" == page.locator("#query").input_value()


def test_english_everywhere(opened: Opened, sample: str) -> None:
    page = opened(f"{sample}#node=country/PER&around=1")
    page.get_by_role("button", name="English").click()
    settle(page)
    lang = page.evaluate("document.documentElement.lang")
    assert ("en", "Peru", "en") == (state(page)["lang"], page.locator("#panel h2").inner_text(), lang)
    page.evaluate("for (const quoted of document.querySelectorAll('body [lang=hi]')) quoted.hidden = true")
    own = page.locator("body").inner_text()
    assert "Meeting" in own
    assert [] == [word for word in own.split() if any("\u0900" <= sign <= "\u097f" for sign in word)]
    labels = page.evaluate("Array.from(document.querySelectorAll('[aria-label]'), (element) => element.getAttribute('aria-label'))")
    assert [] == [label for label in labels if any("\u0900" <= sign <= "\u097f" for sign in label)]
    assert "participant" in page.evaluate("scene.lines.map(lineText).join()")


def test_colours_follow_the_switch_and_the_system(opened: Opened, sample: str) -> None:
    page = opened(sample, dark=True)
    paper = "getComputedStyle(document.body).backgroundColor"
    assert ("rgb(19, 22, 27)", "rgb(19, 22, 27)") == (page.evaluate(paper), page.evaluate("colours.paper"))
    page.get_by_role("button", name="उजले रंग").click()
    assert ("rgb(250, 249, 246)", "rgb(250, 249, 246)") == (page.evaluate(paper), page.evaluate("colours.paper"))
    page.get_by_role("button", name="गहरे रंग").click()
    assert {"theme": "dark"} == state(page)
    page.get_by_role("button", name="रंग जैसे यंत्र के").click()
    assert {} == state(page)


def test_a_link_shows_what_its_sender_saw(opened: Opened, sample: str) -> None:
    page = opened(f"{sample}#lang=en&theme=dark&view=all&country=country/PER&node=meeting/IND-PER/joint-commission/3&off=Post")
    assert "India–Peru 3rd joint commission meeting" == page.locator("#panel h2").inner_text()
    assert "country/PER" == page.locator("#by-country").input_value()
    assert "place" in kinds(page)
    assert "country/JPN" not in points(page)


def test_the_list_tells_the_same_by_keyboard_alone(opened: Opened, sample: str) -> None:
    page = opened(sample)
    page.get_by_role("button", name="सूची").press("Enter")
    rows = page.locator("#list tbody tr")
    assert 100 == rows.count()
    page.locator("#list .more").press("Enter")
    assert 400 < rows.count()
    page.locator("#list").get_by_role("button", name="पेरू", exact=True).press("Enter")
    assert "country/PER" == state(page)["node"]
    assert "पेरू चुना गया" in page.locator("#said").inner_text()


def test_the_drawing_by_keyboard(opened: Opened, sample: str) -> None:
    page = opened(sample)
    page.keyboard.press("Tab")
    assert "मुख्य भाग पर जाएँ" == page.evaluate("document.activeElement.textContent.slice(0, 17)").strip()
    page.keyboard.press("Enter")
    assert "main" == page.evaluate("document.activeElement.id")
    page.keyboard.press("Tab")
    assert "drawing" == page.evaluate("document.activeElement.id")
    page.keyboard.press(".")
    settle(page)
    assert "country/IND" == state(page)["node"]
    moves = {"+": "network.getScale()", "ArrowLeft": "network.getViewPosition().x", "ArrowDown": "network.getViewPosition().y"}
    for key, changed in moves.items():
        before = page.evaluate(changed)
        page.keyboard.press(key)
        until(page, f"{changed} !== {before}")
    page.keyboard.press("Enter")
    assert "meeting" in kinds(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    settle(page)
    assert {} == state(page)


def test_zoom_buttons(opened: Opened, sample: str) -> None:
    page = opened(sample)
    at_first = page.evaluate("network.getScale()")
    page.get_by_role("button", name="पास से").click()
    assert at_first < page.evaluate("network.getScale()")
    page.get_by_role("button", name="दूर से").click()
    page.get_by_role("button", name="दूर से").click()
    assert page.evaluate("network.getScale()") < at_first
    page.get_by_role("button", name="पूरा चित्र").click()
    assert abs(at_first - page.evaluate("network.getScale()")) < 0.01


def test_the_picture_is_saved_as_png_and_svg(opened: Opened, sample: str, tmp_path: Path) -> None:
    page = opened(f"{sample}#node=country/PER&around=1")
    saved: dict[str, bytes] = {}
    for form in ("png", "svg"):
        with page.expect_download() as download:
            page.locator(f"#{form}").click()
        assert f"rajnay-country-PER.{form}" == download.value.suggested_filename
        path = tmp_path / form
        download.value.save_as(path)
        saved[form] = path.read_bytes()
    assert saved["png"].startswith(b"\x89PNG")
    svg = saved["svg"].decode()
    assert ">पेरू</text>" in svg
    assert page.evaluate("scene.points.size") == svg.count("<path ")
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")


def test_on_a_phone_all_is_within_reach(opened: Opened, sample: str) -> None:
    page = opened(sample, width=390, height=844)
    assert 390 >= page.evaluate("document.documentElement.scrollWidth")
    page.get_by_role("button", name="छाँटें").click()
    page.locator("#by-country").select_option("country/PER")
    page.get_by_role("button", name="छाँटें").click()
    click_point(page, "country/PER")
    assert page.locator("#panel h2").is_visible()
    assert 390 >= page.evaluate("document.documentElement.scrollWidth")
    page.get_by_role("button", name="बंद करें").click()
    assert not page.locator("#panel").is_visible()


def test_an_empty_graph_says_so(opened: Opened, tmp_path: Path) -> None:
    import networkx

    from kg.views import network_page

    (tmp_path / "empty.html").write_text(network_page(networkx.MultiDiGraph()), encoding="utf-8")
    page = opened((tmp_path / "empty.html").as_uri())
    assert "इस ग्राफ़ में अभी कुछ नहीं है।" == page.locator("#panel").inner_text()


def test_assets_beside_the_page_work_from_disk(opened: Opened, tmp_path: Path) -> None:
    from kg.views import network_page
    from kg.views.network import SCRIPTS, STYLES
    from kg.views.page import asset_files
    from tests.views import samples

    (tmp_path / "assets").mkdir()
    for name, text in asset_files([*SCRIPTS, *STYLES]).items():
        (tmp_path / "assets" / name).write_text(text, encoding="utf-8", newline="")
    text = network_page(samples.graph(), articles=samples.ARTICLES, entities=samples.entities(), assets="assets/")
    (tmp_path / "network.html").write_text(text, encoding="utf-8", newline="")
    page = opened(f"{(tmp_path / 'network.html').as_uri()}#node=visit/moscow")
    assert page.locator("#panel .sentences li").count()
    data: Any = json.loads(page.locator("#data").text_content() or "")
    assert len(data["keys"]) > len(points(page)) > 10


def test_a_point_can_be_dragged_and_so_can_the_drawing(opened: Opened, sample: str) -> None:
    page = opened(sample)
    settle(page)
    place = "(key) => scene.points.get(byKey.get(key))"
    before, centre = page.evaluate(place, "country/PER"), page.evaluate("network.getViewPosition()")
    x, y = on_screen(page, "country/PER")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y + 30, steps=5)
    page.mouse.up()
    after = page.evaluate(place, "country/PER")
    assert after["x"] > before["x"]
    assert centre == page.evaluate("network.getViewPosition()")
    page.mouse.move(20 + page.evaluate("drawing.getBoundingClientRect().left"), 20 + page.evaluate("drawing.getBoundingClientRect().top"))
    page.mouse.down()
    page.mouse.move(200, 400, steps=5)
    page.mouse.up()
    assert centre != page.evaluate("network.getViewPosition()")
    assert after == page.evaluate(place, "country/PER")


def test_a_browser_that_cannot_unpack_the_engine_says_so(opened: Opened, watch: Watch, sample: str) -> None:
    page = opened(sample)
    page.add_init_script("delete window.DecompressionStream")
    page.goto("about:blank")
    page.goto(f"{sample}#lang=en")
    page.wait_for_selector("#undrawn:not([hidden])")
    assert "This browser could not open the drawing" in page.locator("main").inner_text()
    assert 1 == len(watch.errors)
    watch.errors.clear()
