"""The shell of all pages: bar, languages, themes, styles, and a policy that forbids fetching.

    page(title=Label("भारत", "India"), body=f"<main id='main' tabindex='-1'>…</main>", styles=("dossier.css",), scripts=("dossier.js",),
         nav=[Link("../index.html", Label("झलक", "Overview"))], assets="../assets/")

- **Languages.** Both stand in the page: `both("देश", "Country")` gives `<span class="hi">…</span><span class="en">…</span>`, of which
  the style shows one by `<html data-lang>`; it works without a script, in Hindi. For attributes: `attribute("aria-label", "खोज",
  "Search")`. In a script `shell.lang`, and `shell.say([hi, en])`.
- **Themes.** `<html data-theme="light|dark">`, else as the system has it. Colours are tokens of `assets/page.css`, with both tones in
  one place (`light-dark`): `var(--ink)`, `--soft`, `--faint`, `--rule`, `--wash`, `--paper`, `--raised`, `--accent`, `--warn`, and one for
  each kind of thing (`--Meeting`; `data-kind="Meeting"` makes it `var(--kind)`). Sizes: `--tiny` … `--title`.
- **Address.** All state stands behind the `#`: `#lang=en&theme=dark&node=country/IND`. `shell.get("node")`, `shell.set({node: "…"})`
  (null takes it away; `shell.set({…}, true)` leaves no step for Back), `shell.listen(({restyled}) => …)`. Links to pages beside
  take language and theme along by themselves. `page.html#ID`, or `#at=ID&…`, scrolls to that element, unfolds what it is in, and marks it.
- **Safety.** Scripts and styles are admitted by their SHA-256; no element may carry `style=` or `on…=`. Text from articles goes through
  `html.escape`, `both`, `attribute`, or `data_block` (JSON for a script, which makes text nodes of it, never `innerHTML`).
- **Packed.** What draws the network comes packed (`packed`); unpacked it is one more script that is admitted by its hash.
- **Assets.** By default all stands inside: one file. With `assets="assets/"`, the folder's address from the page, styles and scripts are
  linked, and `asset_files(names)` gives what is to be written there. The policy is then `'self'`, since from `file://` Chromium refuses
  integrity attributes (no CORS there) and knows hashes for inline text only; what stands inline is then refused altogether.
- A page's main part is `<main id="main" tabindex="-1">`: the link that skips the bar leads there.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from typing import NamedTuple

import rcssmin
import rjsmin

from kg.views.packed import PACKED, packed, unpacked
from kg.views.shapes import sprite
from kg.views.terms import Label

__all__ = [
    "SKIP",
    "Link",
    "asset",
    "asset_files",
    "attribute",
    "both",
    "choices",
    "data_block",
    "link_target",
    "page",
    "policy",
]

_STYLES, _SCRIPTS = ("page.css",), ("shell.js",)
"""What every page has before its own."""


class Link(NamedTuple):
    """An entry of the bar: its address from the page, its name, and whether it is the page itself."""

    href: str
    name: Label
    here: bool = False


@cache
def asset(*names: str) -> str:
    """The text of the named files of `kg/views/assets`, one after the other.

    >>> ":root" in asset("page.css")
    True
    """
    return "\n".join(_read(name) for name in names) + "\n"


def asset_files(names: Iterable[str]) -> Mapping[str, str]:
    """What a folder of assets must hold for pages with these styles and scripts, by name; the shell's own are among them.

    >>> sorted(asset_files(["network.css"]))
    ['network.css', 'page.css', 'shell.js']
    """
    return {name: _small(name) for name in sorted({*_STYLES, *_SCRIPTS, *names})}


def _small(name: str) -> str:
    """The text of an asset without what stands there for who reads the source."""
    return str(rcssmin.cssmin(asset(name)) if name.endswith(".css") else rjsmin.jsmin(asset(name)))


def policy(*, style: str | Sequence[str] = (), scripts: Iterable[str] = (), shared: bool = False) -> str:
    """The Content-Security-Policy that admits just these styles and scripts, each by its hash; `shared`, files beside the page as well.

    >>> policy(style="b{}")  # doctest: +ELLIPSIS
    "default-src 'none';script-src 'none';style-src 'sha256-...';img-src data:;base-uri 'none';form-action 'none'"
    """
    styles = (style,) if isinstance(style, str) else style
    own = ["'self'"] if shared else []
    run, look = (" ".join([*own, *map(_source, each)]) or "'none'" for each in (scripts, styles))
    return f"default-src 'none';script-src {run};style-src {look};img-src data:;base-uri 'none';form-action 'none'"


def both(hindi: str | Label, english: str = "") -> str:
    """A text in both languages as markup, of which the page shows one; once, where they are the same.

    >>> both("देश", "Country"), both(Label("<b>", "<b>"))
    ('<span class="hi">देश</span><span class="en">Country</span>', '&lt;b&gt;')
    """
    hi, en = hindi if isinstance(hindi, Label) else (hindi, english)
    if hi == en or not en:
        return escape(hi, quote=False)
    return f'<span class="hi">{escape(hi, quote=False)}</span><span class="en">{escape(en, quote=False)}</span>'


def attribute(name: str, hindi: str | Label, english: str = "") -> str:
    """An attribute in both languages (`aria-label`, `title`, `placeholder`, `alt`, `content`), with a space before it.

    >>> attribute("alt", "चित्र", "Picture")
    ' alt="चित्र" data-alt-hi="चित्र" data-alt-en="Picture"'
    """
    hi, en = hindi if isinstance(hindi, Label) else (hindi, english or hindi)
    return f' {name}="{escape(hi)}" data-{name}-hi="{escape(hi)}" data-{name}-en="{escape(en)}"'


def data_block(name: str, value: object) -> str:
    """A block of JSON that a script reads by `id`; inert even if a text in it holds `</script>`.

    >>> data_block("data", {"label": "भारत </script>"})
    '<script type="application/json" id="data">{"label":"भारत \\\\u003c/script>"}</script>'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    # U+2028 and U+2029 are line ends to older scripts; "<" could close the block or open a comment.
    for char, safe in (("<", "\\u003c"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        text = text.replace(char, safe)
    return f'<script type="application/json" id="{escape(name)}">{text}</script>'


def link_target(url: str | None) -> str:
    """The address when a reader may safely follow it, else nothing; `javascript:` and the like are refused.

    >>> link_target("https://www.mea.gov.in/"), link_target("javascript:alert(1)")
    ('https://www.mea.gov.in/', '')
    """
    return url if url and url.lower().startswith(("http://", "https://")) else ""


def page(
    *,
    title: str | Label,
    body: str,
    styles: Sequence[str] = (),
    scripts: Sequence[str] = (),
    kind: str = "",
    inert: bool = False,
    nav: Sequence[Link] = (),
    tools: str = "",
    heading: bool = False,
    assets: str = "",
) -> str:
    """A whole HTML page with the bar on top.

    `title` is text, `body` and `tools` (what stands in the bar before the switches) are markup that is already escaped. `styles` and
    `scripts` name assets beyond the shell's own; scripts run behind the body, in order, and share their top level. `kind` is the
    class of the body. On an `inert` page no script can make markup of a text at all (Trusted Types). `heading` puts the title into
    the bar as the page's `h1`; otherwise the bar says 'राजनय', linked to the first of `nav`, and the body has its own `h1`.

    >>> "<title" in page(title="भारत <b>", body="") and "भारत &lt;b&gt;</title>" in page(title="भारत <b>", body="")
    True
    """
    label = title if isinstance(title, Label) else Label(title, title)
    all_styles, all_scripts = (*_STYLES, *styles), (*_SCRIPTS, *scripts)
    runs_packed = [unpacked()] if PACKED in scripts else []
    if assets:
        admitted = policy(scripts=runs_packed, shared=True)
        looks = "".join(f'<link rel="stylesheet" href="{escape(assets + name)}">\n' for name in all_styles)
        runs = [f'<script src="{escape(assets + name)}"></script>\n' for name in all_scripts]
    else:
        admitted = policy(style=[asset(name) for name in all_styles], scripts=[*(asset(name) for name in all_scripts), *runs_packed])
        looks = "".join(f"<style>{asset(name)}</style>\n" for name in all_styles)
        runs = [f"<script>{asset(name)}</script>\n" for name in all_scripts]
    makes = "packed" if runs_packed else "'none'"
    admitted += f"; require-trusted-types-for 'script'; trusted-types {makes}" if inert else ""
    return (
        '<!DOCTYPE html>\n<html lang="hi" data-lang="hi">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{admitted}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<link rel="icon" href="data:,">\n'
        f'<title data-hi="{escape(label.hi)}" data-en="{escape(label.en)}">{escape(label.hi)}</title>\n{looks}{runs[0]}</head>\n'
        f'<body class="{escape(kind)}">\n{sprite()}\n{_bar(label, nav, tools, heading)}\n'
        f"{body}\n{''.join(runs[1:])}</body>\n</html>\n"
    )


SKIP = Label("मुख्य भाग पर जाएँ", "Skip to the main part")
"""The link that leads past the bar."""
_THEMES = (
    (
        "auto",
        Label("रंग जैसे यंत्र के", "Colours of the device"),
        '<circle cx="8" cy="8" r="6"/><path class="full" d="M8 2a6 6 0 0 1 0 12z"/>',
    ),
    (
        "light",
        Label("उजले रंग", "Light colours"),
        '<circle cx="8" cy="8" r="3"/><path d="M8 .8v1.6M8 13.6v1.6M.8 8h1.6M13.6 8h1.6M2.9 2.9L4 4'
        'M12 12l1.1 1.1M2.9 13.1L4 12M12 4l1.1-1.1"/>',
    ),
    ("dark", Label("गहरे रंग", "Dark colours"), '<path d="M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3z"/>'),
)


def _bar(title: Label, nav: Sequence[Link], tools: str, heading: bool) -> str:
    """The top of a page: its name, the ways to others, and the switches."""
    brand = f'<h1 class="brand">{both(title)}</h1>' if heading else _brand(nav)
    here = {True: ' aria-current="page"', False: ""}
    links = "".join(f'<a href="{escape(link.href)}"{here[link.here]}>{both(link.name)}</a>' for link in nav)
    ways = f"<nav{attribute('aria-label', 'पन्ने', 'Pages')}>{links}</nav>" if nav else ""
    return f'<a class="skip" href="#main">{both(SKIP)}</a>\n<header>{brand}{ways}{tools}{choices()}</header>'


def choices() -> str:
    """The switches of language and colours."""
    languages = '<button type="button" lang="hi" data-set-lang="hi" aria-pressed="true">हिन्दी</button>'
    languages += '<button type="button" lang="en" data-set-lang="en" aria-pressed="false">English</button>'
    themes = "".join(
        f'<button type="button" data-set-theme="{name}" aria-pressed="{str(name == "auto").lower()}"{attribute("aria-label", label)}'
        f'{attribute("title", label)}><svg viewBox="0 0 16 16" aria-hidden="true">{sign}</svg></button>'
        for name, label, sign in _THEMES
    )
    return (
        f'<div class="choices"><div class="choice" role="group"{attribute("aria-label", "भाषा", "Language")}>{languages}</div>'
        f'<div class="choice theme" role="group"{attribute("aria-label", "रंग", "Colours")}>{themes}</div></div>'
    )


def _brand(nav: Sequence[Link]) -> str:
    name = both("राजनय", "Rajnay")
    return f'<a class="brand" href="{escape(nav[0].href)}">{name}</a>' if nav else f'<p class="brand">{name}</p>'


def _read(name: str) -> str:
    if name == PACKED:
        return packed() + "\n" + _read("unpack.js")
    return (files("kg.views") / "assets" / name).read_text(encoding="utf-8").strip("\n")


def _source(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
