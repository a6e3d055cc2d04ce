"""The sign of each kind of thing: a shape, since colour alone is not enough for everyone. One outline for legend, drawing and SVG.

The colour of a kind is the token of its name in `assets/page.css` (`var(--Meeting)`); an element with `data-kind="Meeting"` has it
as `var(--kind)`.
"""

from __future__ import annotations

from html import escape

__all__ = ["SHAPES", "glyph", "sprite"]

SHAPES: dict[str, str] = {
    "Country": "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14z",
    "Official": "M8 .8a3.6 3.6 0 1 0 0 7.2a3.6 3.6 0 1 0 0-7.2zM1.4 15.2c0-4 2.7-6.5 6.6-6.5s6.6 2.5 6.6 6.5z",
    "Organisation": "M2 2h12v12h-12z",
    "Meeting": "M8 .5L15.5 8L8 15.5L.5 8z",
    "Visit": "M8 1.2L15.4 14.4H.6z",
    "Agreement": "M2.8 .8h6.6l4 4v10.4h-10.6z",
    "Commitment": "M8 .4l2.3 4.9l5.3 .7l-3.9 3.8l1 5.4L8 12.6L3.3 15.2l1-5.4L.4 6l5.3-.7z",
    "Sector": "M4.3 1.6h7.4L15.4 8l-3.7 6.4h-7.4L.6 8z",
    "Place": "M8 15.6C5 11.6 2.8 9 2.8 5.9a5.2 5.2 0 0 1 10.4 0C13.2 9 11 11.6 8 15.6z",
    "Post": "M5.4 1.2h5.2v4.2h4.2v5.2h-4.2v4.2h-5.2v-4.2h-4.2v-5.2h4.2z",
}
"""The outline of each kind within 16 × 16, as the path of an SVG, in the order of the legend: a disc, a person, a square, a diamond, a
triangle, a sheet with a folded corner, a star, a hexagon, a pin, a cross."""


def glyph(kind: str) -> str:
    """The sign of a kind as markup, in the colour of the nearest `data-kind`; the page must hold `sprite()`, as those of `page` do.

    >>> glyph("Meeting")
    '<svg class="glyph" aria-hidden="true"><use href="#shape-Meeting"/></svg>'
    """
    return f'<svg class="glyph" aria-hidden="true"><use href="#shape-{escape(kind)}"/></svg>'


def sprite() -> str:
    """All signs, once in a page, to be used by `glyph`."""
    symbols = "".join(f'<symbol id="shape-{kind}" viewBox="0 0 16 16"><path d="{outline}"/></symbol>' for kind, outline in SHAPES.items())
    return f'<svg hidden width="0" height="0" aria-hidden="true">{symbols}</svg>'
