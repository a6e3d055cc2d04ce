"""axe-core over the pages: nothing serious, in either theme, at each width, with and without a selection."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.views import report_page
from tests.pages.conftest import Opened, settle
from tests.views import samples

STATES = {
    "opened": "",
    "chosen": "node=country/PER",
    "around, in English": "node=country/PER&around=1&lang=en",
    "line": "edge=country/IND~country/PER&lang=en",
    "list": "list=1&node=country/IND",
    "filtered": "view=all&country=country/PER&since=2024",
}


def serious(page: object) -> list[str]:
    """What axe finds that keeps people out: rule, element, and what to do."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed: pip install axe-playwright-python")
    found = axe.Axe().run(page, options={"preload": False}).response  # it would fetch the styles, which the policy forbids
    assert len(found["passes"]) > 10
    return [
        f"{rule['id']}: {node['target']}: {node['failureSummary']}"
        for rule in found["violations"]
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("state", STATES.values(), ids=STATES.keys())
def test_the_network_keeps_nobody_out(opened: Opened, sample: str, state: str, dark: bool) -> None:
    page = opened(f"{sample}#{state}", dark=dark)
    settle(page)
    assert [] == serious(page)


@pytest.mark.parametrize("state", ["", "node=country/PER"])
def test_on_a_phone_too(opened: Opened, sample: str, state: str) -> None:
    page = opened(f"{sample}#{state}", width=390, height=844)
    page.locator("#unfold").click() if not state else None
    settle(page)
    assert [] == serious(page)


def test_with_the_results_of_a_search(opened: Opened, sample: str) -> None:
    page = opened(sample)
    page.locator("#query").fill("मोदी")
    assert [] == serious(page)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_report_keeps_nobody_out(opened: Opened, tmp_path: Path, dark: bool) -> None:
    (tmp_path / "report.html").write_text(report_page(samples.readings(), samples.entities()), encoding="utf-8", newline="")
    page = opened((tmp_path / "report.html").as_uri(), ready=False, dark=dark)
    for summary in page.locator("summary").all():
        summary.click()
    assert [] == serious(page)
