"""How the network looks, beside approved pictures: three widths, two themes. `make approve` makes them anew; look before you commit.

Compared small and with tolerance, as no two versions of Chromium round letters alike: what moves, vanishes or changes colour is
seen, a hair's breadth is not. The fonts must be those of the pictures: Debian's fonts-noto-core.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.views import network_page
from tests.pages.conftest import Opened, settle
from tests.views import samples

if TYPE_CHECKING:
    from PIL.Image import Image

APPROVED = Path(__file__).parent / "approved"
FONTS = ("Noto Sans", "Noto Sans Devanagari", "Noto Serif Devanagari")
VIEWS = {
    "phone": (390, 844, ""),
    "tablet": (1024, 768, "#view=sum&node=country/JPN&lang=en"),
    "desk": (1440, 900, "#node=visit/moscow&around=1"),
}
MEAN, FAR, MANY = 1.5, 48, 0.006
"""Of 255: how much the pictures may differ on the whole; and the share of points that may differ by more than `FAR`. Another theme gives
215 to 220 on the whole; a panel that is missing 1.0 to 2.2, with 0.9 to 1.7 % far off; all moved by a pixel 1.3, with 0.4 % far off."""


def small(picture: Image) -> Image:
    """A third of the size, so that edges of letters don't count."""
    return picture.convert("RGB").resize((picture.width // 3, picture.height // 3))


def difference(one: Image, other: Image) -> tuple[float, float]:
    """The mean difference of two pictures, and the share of points that differ by far."""
    from PIL import ImageChops

    red, green, blue = ImageChops.difference(small(one), small(other)).split()
    counts = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    total = sum(counts)
    return sum(level * n for level, n in enumerate(counts)) / total, sum(counts[FAR:]) / total


@pytest.fixture(scope="module")
def page_of_samples(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of the hand-made sample, which does not change when the reader of articles learns more."""
    path = tmp_path_factory.mktemp("looks") / "network.html"
    text = network_page(samples.graph(), articles=samples.ARTICLES, entities=samples.entities(), report="report.html")
    path.write_text(text, encoding="utf-8", newline="")
    return path.as_uri()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_it_looks_as_approved(opened: Opened, page_of_samples: str, view: str, dark: bool) -> None:
    pillow = pytest.importorskip("PIL.Image", reason="Pillow is not installed: pip install pillow")
    if missing := [name for name in FONTS if not has_font(name)]:
        pytest.skip(f"the fonts of the approved pictures are not here ({', '.join(missing)}): apt-get install fonts-noto-core")
    width, height, state = VIEWS[view]
    page = opened(page_of_samples + state, width=width, height=height, dark=dark)
    page.evaluate("document.fonts.ready")
    settle(page)
    picture = pillow.open(io.BytesIO(page.screenshot()))
    path = APPROVED / f"network-{view}-{'dark' if dark else 'light'}.png"
    if os.environ.get("APPROVE"):
        path.parent.mkdir(exist_ok=True)
        picture.convert("RGB").quantize(256, kmeans=1).save(path, optimize=True)
    approved = pillow.open(path)
    assert approved.size == picture.size
    mean, many = difference(approved, picture)
    told = f"{path.name}: {mean:.2f} on the whole, {many:.2%} far off; if it is better now: make approve"
    assert (True, True) == (mean <= MEAN, many <= MANY), told


def test_a_change_of_colour_or_place_would_be_seen() -> None:
    pillow = pytest.importorskip("PIL.Image", reason="Pillow is not installed: pip install pillow")
    light, dark = (pillow.open(APPROVED / f"network-desk-{theme}.png") for theme in ("light", "dark"))
    assert difference(light, dark)[0] > 100
    moved = light.convert("RGB")
    moved.paste(moved.crop((200, 250, 500, 550)), (240, 280))
    assert difference(light, moved)[1] > MANY


def has_font(name: str) -> bool:
    """Whether the system has a family of just that name."""
    if not shutil.which("fc-list"):
        return False
    listed = subprocess.run(["fc-list", f":family={name}", "family"], capture_output=True, text=True, check=False)
    return name in listed.stdout
