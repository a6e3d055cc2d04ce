"""A page of a site, of which there are hundreds: what is the same on each stands once, in its styles and scripts.

Without a script it is in Hindi, and its bar has but the way to the first page; the script puts in what only works by one: the ways to the
other pages with a link past them, the switches of language and colours. Tags that a parser supplies are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape

from kg.views.page import SKIP, Link, asset_files, attribute, both, choices, policy
from kg.views.terms import Label
from kg.views.tight import tight

__all__ = ["NAME", "lean_page", "lean_script"]

NAME = Label("राजनय", "Rajnay")
"""What the site is called."""


def lean_page(*, title: str, body: str, home: str, assets: str, scripts: Iterable[str] = ()) -> str:
    """A whole page; `title` is text in Hindi, `body` its main part as markup, `home` and `assets` the addresses of the first page and of
    the assets, which hold `site.css`, and what `lean_script` gives as `shell.js`. `scripts` run behind the body.

    >>> page = lean_page(title="भारत <b>", body="<main></main>", home="../index.html", assets="../assets/")
    >>> page.count("<title>भारत &lt;b&gt;</title>"), page.endswith("<main></main>\\n")
    (1, True)
    """
    runs = "".join(f'<script src="{escape(assets + name)}"></script>' for name in scripts)
    return tight(
        f'<!DOCTYPE html><html lang="hi"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy(shared=True)}">'
        '<meta name="viewport" content="width=device-width">'
        f'<title>{escape(title, quote=False)}</title><link rel="stylesheet" href="{escape(assets)}site.css">'
        f'<script src="{escape(assets)}shell.js"></script>'
        f'<header><a href="{escape(home)}">{NAME.hi}</a></header>{body}{runs}</html>\n'
    )


def lean_script(nav: Iterable[Link]) -> str:
    """The script of lean pages; the addresses of `nav` are those from the folder above the assets.

    The network of a site runs it too, and takes of it but the shell.
    """
    links = "".join(f'<a href="{escape(link.href)}">{both(link.name)}</a>' for link in nav)
    markup = f"<nav{attribute('aria-label', 'पन्ने', 'Pages')}>{links}</nav>{choices()}"
    skip = f'<a class="skip" href="#main">{both(SKIP)}</a>'
    small = asset_files(["site.js"])
    return (
        f"{small['shell.js']}\n"
        'document.head.append(Object.assign(document.createElement("link"), { rel: "icon", href: "data:," }));\n'  # none is asked for
        'document.addEventListener("readystatechange", () => {\n'  # once the page is read, before anything that waits for that
        'if (document.body.classList.contains("network")) return;\n'
        f"{small['site.js']}\n"
        '  const above = shell.folder.replace(/assets\\/$/, ""), bar = document.querySelector("header");\n'
        '  Object.assign(document.querySelector("main"), { id: "main", tabIndex: -1 });\n'
        f"  if (document.title !== {_quoted(NAME.hi)}) document.title += {_quoted(f' · {NAME.hi}')};\n"
        f'  bar.insertAdjacentHTML("beforebegin", {_quoted(skip)});\n'
        f'  bar.insertAdjacentHTML("beforeend", {_quoted(markup)});\n'
        '  for (const link of bar.querySelectorAll("nav a")) {\n'
        '    if (!above && location.pathname.endsWith(`/${link.getAttribute("href")}`)) link.setAttribute("aria-current", "page");\n'
        '    link.setAttribute("href", above + link.getAttribute("href"));\n'
        "  }\n}, { once: true });\n"
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
