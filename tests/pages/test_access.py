"""axe-core over the pages: nothing serious, in either theme, at each width, with and without a selection."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kg.views import report_page
from tests.pages.conftest import Opened, settle
from tests.views import samples

if TYPE_CHECKING:
    from playwright.sync_api import Page

STATES = {
    "opened": "",
    "chosen": "node=country/PER",
    "around, in English": "node=country/PER&around=1&lang=en",
    "line": "edge=country/IND~country/PER&lang=en",
    "list": "list=1&node=country/IND",
    "filtered": "view=all&country=country/PER&since=2024",
}


def serious(page: Page) -> list[str]:
    """What axe finds that keeps people out, in light colours and in dark: rule, element, and what to do."""
    found = _found(page)
    assert len(found["passes"]) > 10
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    page.emulate_media(color_scheme="light" if dark else "dark")
    settle(page)
    again = _found(page, runOnly=["color-contrast", "link-in-text-block"])  # the rules that look at colours
    assert "color-contrast" in {rule["id"] for rule in (*again["passes"], *again["violations"])}
    page.emulate_media(color_scheme="dark" if dark else "light")
    return [
        f"{rule['id']}: {node['target']}: {node['failureSummary']}"
        for rule in (*found["violations"], *again["violations"])
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


def _found(page: Page, **options: object) -> dict[str, list[dict[str, Any]]]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: pip install axe-playwright-python")
    # Without preload: it would fetch the styles, which the policy forbids. Of what passes, the names of the rules are enough.
    found: dict[str, list[dict[str, Any]]] = (
        axe.Axe().run(page, options={"preload": False, "resultTypes": ["violations"], **options}).response
    )
    return found


@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
def test_the_network_keeps_nobody_out(opened: Opened, sample: str, state: str) -> None:
    page = opened(f"{sample}#{state}")
    settle(page)
    assert [] == serious(page)


@pytest.mark.parametrize("state", ["", "node=country/PER"])
def test_on_a_phone_too(opened: Opened, sample: str, state: str) -> None:
    page = opened(f"{sample}#{state}", width=390, height=844)
    page.locator("#unfold").click() if not state else None
    settle(page)
    assert [] == serious(page)


@pytest.mark.parametrize(("tones", "dark"), [("#000, #111", False), ("#eee, #fff", True)], ids=["dark", "light"])
def test_what_cannot_be_read_in_one_theme_alone_is_found(opened: Opened, tmp_path: Path, tones: str, dark: bool) -> None:
    text = report_page(samples.readings(), samples.entities())
    for admitted in ("Content-Security-Policy", "--soft: light-dark(#555c68, #a9afba)"):
        assert admitted in text
    bad = text.replace("Content-Security-Policy", "x").replace("--soft: light-dark(#555c68, #a9afba)", f"--soft: light-dark({tones})")
    (tmp_path / "report.html").write_text(bad, encoding="utf-8", newline="")
    found = serious(opened((tmp_path / "report.html").as_uri(), ready=False, dark=dark))
    assert found
    assert {"color-contrast"} == {each.partition(":")[0] for each in found}


def test_with_the_results_of_a_search(opened: Opened, sample: str) -> None:
    page = opened(sample)
    page.locator("#query").fill("मोदी")
    assert [] == serious(page)


@pytest.mark.parametrize(("state", "unfolded"), [("", 8), ("#lang=en", 1)])
def test_the_report_keeps_nobody_out(opened: Opened, tmp_path: Path, state: str, unfolded: int) -> None:
    (tmp_path / "report.html").write_text(report_page(samples.readings(), samples.entities()), encoding="utf-8", newline="")
    page = opened((tmp_path / "report.html").as_uri() + state, ready=False)
    for summary in page.locator("summary").all()[:unfolded]:
        summary.click()
    assert [] == serious(page)
