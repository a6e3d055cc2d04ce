"""The words of a site in English: the pages hold the Hindi, one shared file what each is called in English.

A site names the same things thousands of times. With both languages at each place it would be twice as large; so a place holds its
Hindi, and the script puts the English in when it is asked for. Where one Hindi word has two English ones, both stand in the place.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape

from kg.views import terms
from kg.views.page import both
from kg.views.terms import Label

__all__ = ["ENGLISH", "Words"]

ENGLISH = "english.js"
"""The name of the shared file among the assets."""


class Words:
    """Collects what the pages of a site say.

    >>> words = Words()
    >>> words.say(Label("देश", "Country")), words.link("a.html", Label("<भारत>", "India"))
    ('<i>देश</i>', '<a href="a.html">&lt;भारत&gt;</a>')
    >>> words.say(Label("देश", "State"))
    '<span class="hi">देश</span><span class="en">State</span>'
    >>> words.script()
    'const english = {"<भारत>":"India","देश":"Country"};\\n'
    """

    def __init__(self) -> None:
        self._english: dict[str, str] = {}

    def say(self, label: Label) -> str:
        """A text; the page shows it in the language that is chosen."""
        return f"<i>{escape(label.hi, quote=False)}</i>" if self._known(label) else both(label)

    def bare(self, label: Label) -> str:
        """A text that is all of its element."""
        return escape(label.hi, quote=False) if self._known(label) else both(label)

    def link(self, href: str, label: Label) -> str:
        """A link to a thing, its text a name."""
        return f'<a href="{escape(href)}">{self.bare(label)}</a>'

    def day(self, iso: str) -> str:
        """A date in words, as exact as it is given; the script makes the English of `datetime`."""
        return f'<time datetime="{escape(iso)}">{escape(terms.date_text(iso))}</time>' if iso else ""

    @property
    def english(self) -> Mapping[str, str]:
        """What each Hindi text is called in English; for a page of one file, which holds it as `data_block("english", …)`."""
        return self._english

    def script(self) -> str:
        """The shared file."""
        return f"const english = {json.dumps(self._english, ensure_ascii=False, separators=(',', ':'), sort_keys=True)};\n"

    def _known(self, label: Label) -> bool:
        hindi = label.hi.strip()
        return hindi == label.hi and self._english.setdefault(hindi, label.en) == label.en
