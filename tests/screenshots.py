"""The pictures in the READMEs, taken by Chromium from a site; `make screenshots` runs it.

Each is a PNG of 256 colours: the pages have few, and a README should open fast.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.pages.conftest import FLAGS

if TYPE_CHECKING:
    from playwright.sync_api import Page

LARGEST = 150_000
"""Bytes of a picture."""


def main(site: Path, out: Path) -> None:
    """Take the pictures of the site's pages."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
        for name, (address, height) in _pictures(site).items():
            page = browser.new_page(viewport={"width": 1200, "height": height}, color_scheme="light", reduced_motion="reduce")
            page.goto(address)
            _prepare(page, name)
            page.wait_for_timeout(600)
            picture = _small(page.screenshot())
            (out / f"{name}.png").write_bytes(picture)
            print(f"{out / name}.png: {len(picture):,} bytes")
            if len(picture) > LARGEST:
                sys.exit(f"{name}.png has {len(picture):,} bytes, more than {LARGEST:,}")
        browser.close()


def _pictures(site: Path) -> dict[str, tuple[str, int]]:
    """The address and the height of each picture."""
    reader = next(iter(sorted((site / "articles").glob("03-*.html"))))
    return {
        "network": (f"{(site / 'network.html').absolute().as_uri()}#node=meeting/IND-PHL/joint-commission/5", 780),
        "reader": (reader.absolute().as_uri(), 760),
        "timeline": ((site / "timeline.html").absolute().as_uri(), 760),
        "overview": ((site / "index.html").absolute().as_uri(), 900),
    }


def _prepare(page: Page, name: str) -> None:
    if name == "reader":
        page.locator('.text a[href*="official/"]').first.hover()


def _small(picture: bytes) -> bytes:
    """The same picture with the colours that it has, as a palette."""
    from PIL import Image

    image = Image.open(io.BytesIO(picture)).convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    small = io.BytesIO()
    image.save(small, "PNG", optimize=True)
    return small.getvalue()


def _chromium() -> str:
    import shutil

    found = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
    return found or sys.exit("no Chromium on this machine: apt-get install chromium")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
