"""How the pages look, beside approved pictures: each kind of page, at three widths, light and dark. `make approve` makes them anew; look
before you commit.

The pages are of hand-made articles, so that no picture changes when the reader of articles learns more. Pictures are kept at half their
size and compared at a sixth, where edges of letters don't count, and what moves by up to six points of the screen does not either: no two
versions of Chromium and of a font round alike. What vanishes, moves farther or changes its colour is seen. The fonts must be
those of the pictures: Debian's fonts-noto-core. Where a page looks otherwise, `build/looks` has the approved picture, the one of now, and
what differs, beside one another.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from functools import reduce
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.views import network_page, report_page, site_files
from tests.pages.conftest import Opened, settle, until
from tests.views import samples

if TYPE_CHECKING:
    from PIL.Image import Image
    from playwright.sync_api import Page

APPROVED = Path(__file__).parent / "approved"
DIFFERENT = Path(__file__).parents[2] / "build/looks"
FONTS = ("Noto Sans", "Noto Sans Devanagari", "Noto Serif Devanagari")
NETWORK = {
    "phone": (390, 844, ""),
    "tablet": (1024, 768, "#view=sum&node=country/JPN&lang=en"),
    "desk": (1440, 900, "#node=visit/moscow&around=1"),
}
WIDTHS = {"phone": (390, 1100, "hi"), "tablet": (820, 1000, "en"), "desk": (1440, 900, "hi")}
PAGES = {
    "overview": "index.html",
    "timeline": "timeline.html",
    "articles": "articles.html",
    "reader": "articles/moscow-2024.html",
    "country": "country/RUS.html",
    "official": "official/IND.narendra-modi.html",
    "once": "official/AUS.dan-tehan.html",
    "agreement": "agreement/chabahar.html",
    "sector": "sector/trade.html",
    "series": "series/IND-RUS.summit.html",
    "report": "report.html",
}
MEAN, FAR, MANY = 0.4, 24, 0.0007
"""Of 255: how much the pictures may differ on the whole; and the share of points that may differ by more than `FAR`. The same page taken
again gives up to 0.12 on the whole, with letters set at whole points of the screen up to 0.09 and 0.01 % (the reader 0.34 and 0.27 %). A
heading that is missing gives 0.08 to 0.74 % far off, the switches of the bar 0.17 %, a paler grey 0.11 to 0.37 %, the other theme 200 on
the whole."""
LARGEST = 1_500_000
"""Bytes of all pictures."""


def difference(one: Image, other: Image, within: int = 3) -> tuple[float, float, Image]:
    """The mean difference of two pictures, of 255; the share of points that differ by far; and where they differ. What has moved by no
    more than `within` points is no difference."""
    from PIL import Image, ImageChops

    here, there = one.convert("RGB").reduce(3), other.convert("RGB")
    steps = range(-within, within + 1)
    moved = (ImageChops.offset(there, across, down).reduce(3) for across, down in product(steps, repeat=2))
    least = reduce(ImageChops.darker, (ImageChops.difference(here, each) for each in moved))
    red, green, blue = least.split()
    strongest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    counts = strongest.histogram()
    shown = strongest.point([255 * (level >= FAR) for level in range(256)]).resize(one.size, Image.Resampling.NEAREST)
    return sum(level * n for level, n in enumerate(counts)) / sum(counts), sum(counts[FAR:]) / sum(counts), shown


def judged(page: Page, name: str) -> list[str]:
    """What is to be said of how a page looks now: nothing where it looks as approved."""
    from PIL import Image

    page.evaluate("document.fonts.ready")
    settle(page)
    now = Image.open(io.BytesIO(page.screenshot())).convert("RGB").reduce(2)
    path = APPROVED / f"{name}.png"
    if os.environ.get("APPROVE"):
        now.quantize(96, kmeans=1).save(path, optimize=True)
    if not path.is_file():
        return [f"{path.name} is not there: make approve"]
    with Image.open(path) as file:
        approved = file.convert("RGB")
    if approved.size != now.size:
        return [f"{path.name} has another size: make approve"]
    for within in (0, 3):  # the second takes time, and is seldom needed
        mean, many, where = difference(approved, now, within)
        if mean <= MEAN and many <= MANY:
            return []
    beside = Image.new("RGB", (3 * now.width + 20, now.height), "red")
    for column, picture in enumerate((approved, now, where)):
        beside.paste(picture.convert("RGB"), (column * (now.width + 10), 0))
    DIFFERENT.mkdir(parents=True, exist_ok=True)
    beside.save(DIFFERENT / path.name)
    return [f"{name}: {mean:.2f} on the whole, {many:.2%} far off; see {DIFFERENT / path.name}; if it is better now: make approve"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the hand-made samples."""
    pytest.importorskip("PIL.Image", reason="Pillow is not installed: pip install pillow")
    if missing := [name for name in FONTS if not has_font(name)]:
        pytest.skip(f"the fonts of the approved pictures are not here ({', '.join(missing)}): apt-get install fonts-noto-core")
    place = tmp_path_factory.mktemp("looks")
    readings, entities = samples.readings(), samples.entities()
    for path, text in site_files(readings, entities, samples.graph()):
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_text(text, encoding="utf-8", newline="")
    text = network_page(samples.graph(), articles=samples.ARTICLES, entities=entities, report="report.html")
    (place / "network-alone.html").write_text(text, encoding="utf-8", newline="")
    (place / "report.html").write_text(report_page(readings, entities, network="network.html"), encoding="utf-8", newline="")
    return place


@pytest.mark.parametrize("view", NETWORK)
def test_the_network_looks_as_approved(opened: Opened, folder: Path, view: str) -> None:
    width, height, state = NETWORK[view]
    page = opened((folder / "network-alone.html").as_uri() + state, width=width, height=height)
    told = judged(page, f"network-{view}-light")
    page.emulate_media(color_scheme="dark")
    assert [] == told + judged(page, f"network-{view}-dark")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_approved(opened: Opened, folder: Path, name: str) -> None:
    page = opened((folder / PAGES[name]).as_uri(), ready=False)
    page.evaluate("document.querySelector('details.article')?.setAttribute('open', '')")
    told = []
    for view, (width, height, lang) in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("(lang) => shell.set({ lang: lang === 'en' ? 'en' : '' })", lang)
        until(page, "shell.lang === 'hi' || document.querySelector('script#english') || typeof english !== 'undefined'")
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            told += judged(page, f"{name}-{view}-{theme}")
    assert [] == told


def test_a_change_of_colour_or_place_would_be_seen() -> None:
    pillow = pytest.importorskip("PIL.Image", reason="Pillow is not installed: pip install pillow")
    light, dark = (pillow.open(APPROVED / f"network-desk-{theme}.png") for theme in ("light", "dark"))
    assert difference(light, dark)[0] > 100
    moved = light.convert("RGB")
    moved.paste(moved.crop((100, 125, 250, 275)), (120, 140))
    assert difference(light, moved)[1] > MANY
    series = pillow.open(APPROVED / "series-desk-light.png").convert("RGB")
    without = series.copy()
    without.paste(series.getpixel((5, 200)), (70, 60, 300, 90))  # its heading
    assert difference(series, without)[1] > MANY
    shaken = series.crop((2, 2, *series.size)).resize(series.size)  # a little larger, as by another font
    assert difference(series, shaken)[1] < MANY


def test_what_differs_is_shown(opened: Opened, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pillow = pytest.importorskip("PIL.Image", reason="Pillow is not installed: pip install pillow")
    monkeypatch.delenv("APPROVE", raising=False)
    monkeypatch.setattr("tests.pages.test_looks.DIFFERENT", tmp_path)
    page = opened((folder / "index.html").as_uri(), ready=False, dark=True)
    (told,) = judged(page, "overview-desk-light")
    assert f"see {tmp_path / 'overview-desk-light.png'}" in told
    with pillow.open(tmp_path / "overview-desk-light.png") as picture:
        assert (3 * 720 + 20, 450) == picture.size


def test_no_picture_is_left_over_and_all_are_small() -> None:
    names = {f"{page}-{view}-{theme}.png" for page in (*PAGES, "network") for view in WIDTHS for theme in ("light", "dark")}
    assert names == {path.name for path in APPROVED.iterdir()}
    assert LARGEST > sum(path.stat().st_size for path in APPROVED.iterdir())


def has_font(name: str) -> bool:
    """Whether the system has a family of just that name."""
    if not shutil.which("fc-list"):
        return False
    listed = subprocess.run(["fc-list", f":family={name}", "family"], capture_output=True, text=True, check=False)
    return name in listed.stdout
