"""One offline HTML page: its body, style and scripts inside, nothing fetched, and a policy that forbids fetching.

Scripts and styles are admitted by their SHA-256, so that text which came from an article can never run: not as a tag, not
as an attribute. Data for a script travels as JSON, in which `<` is escaped.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable
from html import escape
from importlib.resources import files

__all__ = ["asset", "data_block", "link_target", "page", "policy"]


def asset(*names: str) -> str:
    """The text of the named files of `kg/views/assets`, one after the other.

    >>> ":root" in asset("page.css")
    True
    """
    folder = files("kg.views") / "assets"
    return "\n".join((folder / name).read_text(encoding="utf-8").strip("\n") for name in names) + "\n"


def policy(*, style: str, scripts: Iterable[str] = ()) -> str:
    """The Content-Security-Policy that admits just these styles and scripts, each by its hash.

    >>> policy(style="b{}")  # doctest: +ELLIPSIS
    "default-src 'none'; script-src 'none'; style-src 'sha256-...'; img-src data:; base-uri 'none'; form-action 'none'"
    """
    admitted = " ".join(_source(script) for script in scripts) or "'none'"
    return f"default-src 'none'; script-src {admitted}; style-src {_source(style)}; img-src data:; base-uri 'none'; form-action 'none'"


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


def page(*, title: str, body: str, style: str, scripts: tuple[str, ...] = (), kind: str = "") -> str:
    """A whole HTML page; `title` is text, `body` is markup that is already escaped, `kind` is the class of the body.

    >>> "<title>भारत &lt;b&gt;</title>" in page(title="भारत <b>", body="", style="")
    True
    """
    tail = "".join(f"<script>{script}</script>\n" for script in scripts)
    return (
        '<!DOCTYPE html>\n<html lang="hi">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style=style, scripts=scripts)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n"
        f'<body class="{escape(kind)}">\n{body}\n{tail}</body>\n</html>\n'
    )


def _source(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
