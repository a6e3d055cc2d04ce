"""A real Chromium, cut from the network: Debian's, by Playwright. Without it these tests are skipped, saying so.

One browser serves all tests; each has a context of its own, as new as a browser that was just installed.

Whatever a page asks for beside files is refused and remembered; what it logs as an error, and what it throws, too. A test fails on any.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.graph import Graph
from kg.site import write_site
from kg.views import network_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Route

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


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """The browser of all tests of pages, which come last (`tests/conftest.py`)."""
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
def sample(chromium: str, samples: Graph, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the network page of the sample articles."""
    del chromium  # without it there is nothing to build for
    path = tmp_path_factory.mktemp("sample") / "network.html"
    text = network_page(samples.network, articles=samples.articles, entities=samples.entities, report="report.html")
    path.write_text(text, encoding="utf-8", newline="")
    return path.as_uri()


@pytest.fixture(scope="session")
def site(chromium: str, samples: Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site of the sample articles."""
    del chromium
    return write_site(samples, tmp_path_factory.mktemp("sample") / "site").parent


def settle(page: Page, frames: int = 4) -> None:
    """Wait until the page has drawn what it was told to: one frame to follow the address, one to move the view, and what those ask for."""
    page.evaluate(
        "(left) => new Promise((done) => { const next = () => (left-- ? requestAnimationFrame(next) : done()); next(); })", frames
    )


def until(page: Page, state: str) -> None:
    """Wait for a state of the page, an expression in JavaScript, for some twenty seconds; Playwright's own way is against the policy."""
    frame = "await new Promise((done) => requestAnimationFrame(done))"
    page.evaluate(f"async () => {{ for (let left = 1200; !({state}); left -= 1) {{ if (!left) throw new Error('not yet'); {frame}; }} }}")


def devanagari(page: Page) -> list[str]:
    """What is shown in Devanagari beside what is marked as Hindi, and beside the words that a rule names in quotes."""
    found: list[str] = page.evaluate(
        """() => Array.from(document.querySelectorAll("body *"))
          .filter((each) => !each.children.length && each.checkVisibility() && !each.closest("[lang=hi]")
             && /\\p{Script=Devanagari}/u.test(each.textContent) && !/'/.test(each.textContent))
          .map((each) => each.textContent)"""
    )
    return found


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
