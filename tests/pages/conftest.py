"""A real Chromium, cut from the network: Debian's, by Playwright. Without it these tests are skipped, saying so.

Whatever a page asks for beside files is refused and remembered; what it logs as an error, and what it throws, too. A test fails on any.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kg
from kg.views import network_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Route

ARTICLES = Path(__file__).parents[2] / "data/articles"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update"]


@dataclass
class Watch:
    """What a page did that it must not."""

    asked: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


Opened = Callable[..., "Page"]


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser."""
    pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install playwright")
    path = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    return path


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser for the tests of a module; closed with it, as its event loop would be in the way of others."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def watch() -> Watch:
    """What the pages of a test did."""
    return Watch()


@pytest.fixture
def opened(browser: Browser, watch: Watch) -> Iterator[Opened]:
    """Opens a page by its address, at a size and in the colours of a system; afterwards nothing must have gone wrong in it."""
    contexts = []

    def open_page(address: str, *, width: int = 1440, height: int = 900, dark: bool = False, ready: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", reduced_motion="reduce", offline=True
        )
        contexts.append(context)
        context.route("**/*", lambda route: _only_files(route, watch))
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("console", lambda message: _logged(message, watch))
        page.on("pageerror", lambda error: watch.errors.append(str(error)))
        page.on("dialog", lambda dialog: _refused(dialog, watch))
        page.goto(address)
        if ready:
            page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert ([], []) == (watch.asked, watch.errors)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> str:
    """The address of the network page of the sample articles."""
    del chromium  # without it there is nothing to build for
    graph = kg.build([ARTICLES])
    path = tmp_path_factory.mktemp("sample") / "network.html"
    text = network_page(graph.network, articles=graph.articles, entities=graph.entities, report="report.html")
    path.write_text(text, encoding="utf-8", newline="")
    return path.as_uri()


def settle(page: Page) -> None:
    """Wait until the page has drawn what it was told to."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))))")


def _only_files(route: Route, watch: Watch) -> None:
    if route.request.url.startswith(("file:", "data:", "blob:")):
        route.continue_()
    else:
        watch.asked.append(route.request.url)
        route.abort()


def _refused(dialog: Dialog, watch: Watch) -> None:
    watch.errors.append(f"dialog: {dialog.message}")
    dialog.dismiss()


def _logged(message: ConsoleMessage, watch: Watch) -> None:
    if message.type in ("error", "warning"):
        watch.errors.append(message.text)
