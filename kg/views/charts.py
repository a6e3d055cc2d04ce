"""Pictures of numbers: figures in, SVG out that stands in a page, in its colours and in both languages.

Vega-Lite draws them (Satyanarayan et al. 2017), by `vl-convert`, which needs no browser and no network and gives the same bytes every time:
sizes are fixed here, so that no font of the machine has a say. It draws with keys for texts and colours; what they are called and look
like is put in afterwards, as text that the browser shapes (Devanagari) and as the tokens of the page's themes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from kg.errors import MissingExtra
from kg.views.terms import Label

__all__ = ["Named", "bars", "months"]

_COLOURS = {"#000001": "ink", "#000003": "rule", "#000004": "paper", "#000006": "Meeting"}
"""Stand-ins in the drawing, and the tokens of `assets/page.css` that take their place."""
_INK, _RULE, _PAPER, _MEETING = _COLOURS
_SVG = "{http://www.w3.org/2000/svg}"

Named = Mapping[str, tuple[Label, str]]
"""What each key is called, and the address that its name leads to, or nothing."""


def months(counts: Mapping[tuple[str, str], int], order: Sequence[str], labelled: Sequence[str], named: Named) -> str:
    """A bar for each month; what is ahead stands on what was held, hollow."""
    values = [{"month": month, "state": state, "n": n} for (month, state), n in sorted(counts.items())]
    states = ["done", "ahead"]
    spec = {
        "data": {"values": values},
        "width": 20 * len(order),
        "height": 180,
        "padding": {"left": 36, "right": 12, "top": 12, "bottom": 84},
        "mark": {"type": "bar", "strokeWidth": 1.5, "stroke": _MEETING},
        "encoding": {
            "x": {
                "field": "month",
                "type": "nominal",
                "scale": {"domain": list(order), "paddingInner": 0.3},
                "axis": _axis(labelAngle=-45, values=list(labelled)),
            },
            "y": {"aggregate": "sum", "field": "n", "type": "quantitative", "axis": _axis(grid=True, tickMinStep=1, tickCount=4)},
            "color": {"field": "state", "type": "nominal", "scale": {"domain": states, "range": [_MEETING, _PAPER]}, "legend": None},
            "order": {"field": "state", "sort": "descending"},
        },
    }
    return _drawn(spec, named)


def bars(counts: Sequence[tuple[str, int]], named: Named) -> str:
    """A bar for each key, lying, with its number behind it."""
    values = [{"key": key, "n": n} for key, n in counts]
    order = [key for key, _ in counts]
    encoding = {
        "y": {"field": "key", "type": "nominal", "sort": order, "axis": _axis(), "scale": {"domain": order, "paddingInner": 0.3}},
        "x": {"field": "n", "type": "quantitative", "axis": None},
    }
    layers = [
        {"mark": {"type": "bar", "color": _MEETING}},
        {"mark": {"type": "text", "align": "left", "dx": 6, "fontSize": 13, "color": _INK}, "encoding": {"text": {"field": "n"}}},
    ]
    padding = {"left": 180, "right": 32, "top": 4, "bottom": 4}
    spec = {"data": {"values": values}, "width": 280, "height": 26 * len(order), "padding": padding, "encoding": encoding, "layer": layers}
    return _drawn(spec, named)


def _axis(**changes: Any) -> dict[str, Any]:
    quiet = {"title": None, "domain": False, "ticks": False, "labelFontSize": 13, "labelColor": _INK, "labelPadding": 8, "labelLimit": 400}
    return {**quiet, "labelOverlap": False, "minExtent": 30, "maxExtent": 30, "grid": False, "gridColor": _RULE, "aria": False, **changes}


def _drawn(spec: Mapping[str, Any], named: Named) -> str:
    try:
        import vl_convert
    except ImportError:
        raise MissingExtra("site", "drawing charts") from None
    config = {"view": {"stroke": None}, "background": None, "aria": False, "font": "sans-serif"}
    svg = vl_convert.vegalite_to_svg({**spec, "autosize": {"type": "none"}, "config": config}, vl_version="5.21", allowed_base_urls=[])
    root = etree.fromstring(svg.encode("utf-8"), etree.XMLParser(resolve_entities=False, no_network=True))
    for element in list(root.iter(f"{_SVG}*")):
        _dress(element, named)
    root.attrib.pop("version", None)
    root.set("aria-hidden", "true")  # the same numbers stand in a table beside it
    etree.cleanup_namespaces(root)
    markup = etree.tostring(root, encoding="unicode").replace(' xmlns="http://www.w3.org/2000/svg"', "")
    return f'<div class="chart">{markup}</div>'


def _dress(element: etree._Element, named: Named) -> None:
    """Give an element the page's colours, and a text what its key is called."""
    for name in ("class", "role", "aria-hidden", "aria-roledescription", "pointer-events", "font-family", "font-size"):
        if element.get(name) is not None and not (name == "font-size" and element.tag == f"{_SVG}text"):
            del element.attrib[name]
    for name in ("fill", "stroke"):
        if (colour := element.get(name)) in _COLOURS:
            element.set(name, f"var(--{_COLOURS[str(colour)]})")
    if element.tag == f"{_SVG}text" and element.text in named:
        label, href = named[element.text]
        texts = [("hi", label.hi), ("en", label.en)] if label.hi != label.en else [("", label.hi)]
        element.text = None
        parent = element
        if href:
            parent = etree.SubElement(element, f"{_SVG}a", href=href, tabindex="-1")
        for lang, text in texts:
            span = etree.SubElement(parent, f"{_SVG}tspan", **({"class": lang} if lang else {}))
            span.text = text
    elif element.tag == f"{_SVG}path" and (element.get("d") in ("", "M0,0h0v0h0Z") or element.get("display") == "none"):
        above = element.getparent()
        if above is not None:
            above.remove(element)
