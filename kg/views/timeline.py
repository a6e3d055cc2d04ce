"""The timeline: meetings, visits and agreements by day and country, with what is ahead told apart from what was done.

The page is a list, which reads well without a script; the script (`assets/timeline.js`) draws it as lanes over time, from decades to
days. Both are one thing: what the picture shows is what the list below it shows. We draw it ourselves, since vis-timeline would be half a
megabyte, sets styles that a strict policy forbids, and can't be used by keyboard or read aloud.
"""

from __future__ import annotations

import json
from collections import Counter
from html import escape

from kg.views.happenings import Chronicle, Happening, newest_first
from kg.views.homes import Homes
from kg.views.page import attribute, both
from kg.views.parts import MANY, Parts, number
from kg.views.shapes import SHAPES
from kg.views.terms import Label
from kg.views.words import Words

__all__ = ["timeline_body"]

_PATH = "timeline.html"
_KINDS = ("Meeting", "Visit", "Agreement")
_STATES = {"done": Label("हुआ", "Done"), "ahead": Label("आगे", "Ahead"), "off": Label("नहीं होगा", "Called off")}


def timeline_body(chronicle: Chronicle, homes: Homes, words: Words) -> str:
    """The main part of the page."""
    parts = Parts(homes, _PATH, words)
    shown = [each for each in chronicle.all if each.kind in _KINDS]
    dated = newest_first(each for each in shown if each.date)
    undated = [each for each in shown if not each.date]
    signs = f' data-shapes="{escape(json.dumps({kind: SHAPES[kind] for kind in _KINDS}))}"'
    items = "".join(_item(parts, each) for each in dated)
    others = "".join(_item(parts, each) for each in undated)
    return (
        f'<main id="main" tabindex="-1" class="timeline"><h1>{both("समयरेखा", "Timeline")}</h1>{_tools(chronicle, shown)}'
        f'<div class="lanes" id="lanes" tabindex="0" role="application"{_LANES}{signs} hidden></div>'
        f'<p class="soft keys" id="keys" hidden>{_KEYS}</p>'
        f'<h2>{both("सूची", "List")} <span class="soft" id="count" role="status">{number(len(dated))}</span></h2>'
        f'<ol class="events" id="events">{items}</ol>'
        f'<p class="ways" id="rest" hidden><button type="button" class="button" id="more">{both("और दिखाएँ", "Show more")}</button></p>'
        f'<h2 id="undated">{both("बिना तिथि के", "Without a date")} <span class="soft">{number(len(undated))}</span></h2>'
        f'<ol class="events" id="others">{others}</ol></main>'
    )


_LANES = attribute("aria-label", "समयरेखा: तीर से खिसकाएँ, + और − से पास या दूर", "Timeline: arrows move it, + and − bring it nearer or farther")
_KEYS = both(
    "खींचें या ← → से खिसकाएँ; पहिये, + और − से पास या दूर; 0 सब दिखाता है।",
    "Drag, or ← →, to move; wheel, + and − to zoom; 0 shows all.",
)


def _item(parts: Parts, each: Happening) -> str:
    """An entry; its name leads to the sentences. The script reads its day, kind and countries from the attributes."""
    codes = " ".join(id.rpartition("/")[2] for id in each.countries)
    met = parts.met(each)
    who = f" <u>{met}</u>" if met else ""
    until = f' data-e="{escape(each.end)}"' if each.end and each.end != each.date else ""
    state = f' class="{each.state}"' if each.state != "done" else ""
    return (
        f'<li{state} data-k="{each.kind}" data-d="{escape(each.date)}"{until} data-c="{escape(codes)}">'
        f"<span>{parts.days(each)}</span><p>{parts.thing(each.id)}{parts.status(each)}{who}</p></li>"
    )


def _tools(chronicle: Chronicle, shown: list[Happening]) -> str:
    """The controls; without a script there is nothing for them to do."""
    kinds = "".join(_toggle(kind, MANY[kind], f' data-kind="{kind}"') for kind in _KINDS)
    states = "".join(_toggle(state, label) for state, label in _STATES.items())
    counts = Counter(country for each in shown for country in each.countries)
    names = {country: chronicle.known.name(country) for country in counts}
    ordered = sorted(counts, key=lambda id: (-counts[id], names[id].hi, id))
    options = "".join(_option(country.rpartition("/")[2], names[country]) for country in ordered)
    every = _option("", Label("सभी देश", "All countries"))
    choice = f'<select id="country"{attribute("aria-label", "देश", "Country")}>{every}{options}</select>'
    zoom = "".join(
        f'<button type="button" class="button" id="{id}"{attribute("aria-label", hi, en)}>{sign}</button>'
        for id, sign, hi, en in (
            ("back", "←", "पहले की ओर", "Earlier"),
            ("closer", "+", "पास", "Closer"),
            ("farther", "−", "दूर", "Farther"),
            ("forth", "→", "बाद की ओर", "Later"),
        )
    )
    whole = f'<button type="button" class="button" id="whole">{both("सब", "All")}</button>'
    return (
        '<div class="tools" id="tools" hidden>'
        f'<div class="toggles" role="group"{attribute("aria-label", "क्या दिखे", "What to show")}>{kinds}</div>'
        f'<div class="toggles" role="group"{attribute("aria-label", "स्थिति", "Status")}>{states}</div>{choice}'
        f'<div class="zooms">{zoom}{whole}</div></div>'
    )


def _toggle(name: str, label: Label, look: str = "") -> str:
    return f'<button type="button"{look} data-toggle="{name}" aria-pressed="true">{both(label)}</button>'


def _option(value: str, label: Label) -> str:
    hindi, english = escape(label.hi), escape(label.en)
    return f'<option value="{escape(value)}" data-hi="{hindi}" data-en="{english}">{hindi}</option>'
