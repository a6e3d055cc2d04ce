"""The words of a site in English: the pages hold the Hindi, one shared file what each is called in English.

A site names the same things thousands of times. With both languages at each place it would be twice as large; so a place holds its
Hindi, and the script puts the English in when it is asked for. Where one Hindi word has two English ones, the other stands in the place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape

from kg.views import terms
from kg.views.page import asset
from kg.views.terms import Label

__all__ = ["ENGLISH", "Words"]

ENGLISH = "english.js"
"""The name of the shared file among the assets."""


_MONTHS = {terms.date_text(month)[:-5]: terms.date_text(month, "en")[:-5] for month in (f"2024-{n:02}" for n in range(1, 13))}
_DATED = re.compile(f"((?:\\d+ )?)({'|'.join(_MONTHS)})( \\d{{4}})")
_PARTS, _SPACE, _HINDI = re.compile("(, | · | – |: |–)"), re.compile(" "), re.compile("[\u0900-\u097f]")
_OF, _VISIT = re.compile(" (?:के|की|का) "), " यात्रा"
_PARTING = re.compile(", |: | · ")


class Words:
    """Collects what the pages of a site say.

    >>> words = Words()
    >>> words.say(Label("देश", "Country")), words.link("a.html", Label("<भारत>", "India"))
    ('<i>देश</i>', '<a href="a.html">&lt;भारत&gt;</a>')
    >>> words.say(Label("देश", "State"))
    '<i data-en="State">देश</i>'
    >>> words.script().partition("\\n")[0]
    'const english = {"<भारत>":"India","क्षेत्र":"sector","तिथि":"date","देश":"Country","स्थान":"place"};'
    """

    def __init__(self) -> None:
        self._english = {name.hi: name.en for name in map(terms.term, ("sector", "date", "place"))}  # beside 'Sectors', 'Place'

    def say(self, label: Label) -> str:
        """A text; the page shows it in the language that is chosen."""
        return f"<i{self._other(label)}>{escape(label.hi, quote=False)}</i>"

    def bare(self, label: Label) -> str:
        """A text with nothing but markup beside it."""
        return escape(label.hi, quote=False) if self._known(label) else self.say(label)

    def link(self, href: str, label: Label) -> str:
        """A link to a thing, its text a name."""
        return f'<a href="{escape(href)}">{self.bare(label)}</a>'

    def day(self, iso: str) -> str:
        """A date in words, as exact as it is given; the script knows the months."""
        return escape(terms.date_text(iso), quote=False)

    def among(self, label: Label) -> str:
        """A text that may stand beside others, parted by ', ', ': ' or ' · ', by which the script tells them apart."""
        return self.say(label) if _PARTING.search(label.hi) else self.bare(label)

    def knows(self, label: Label) -> bool:
        """Whether the shared file tells this English of this Hindi; it does, unless another was there before."""
        return self._known(label)

    @property
    def english(self) -> Mapping[str, str]:
        """What each Hindi text is called in English; for a page of one file, which holds it as `data_block("english", …)`."""
        return self._english

    def script(self) -> str:
        """The shared file."""
        told = {hindi: english for hindi, english in self._english.items() if self._by_parts(hindi) != english}
        return f"const english = {json.dumps(told, ensure_ascii=False, separators=(',', ':'), sort_keys=True)};\n{asset(ENGLISH)}"

    def _by_parts(self, hindi: str) -> str:
        """What the script makes of a text by what the file tells of its parts: `inEnglish` in assets/english.js."""
        parts = _PARTS.split(hindi)
        if len(parts) > 1:
            return "".join(part if number % 2 else self._part(part) for number, part in enumerate(parts))
        if dated := _DATED.fullmatch(hindi):
            return dated[1] + _MONTHS[dated[2]] + dated[3]
        for space in _SPACE.finditer(hindi):
            first, rest = hindi[: space.start()], self._part(hindi[space.end() :])
            if first in self._english and not _HINDI.search(rest):
                return f"{self._part(first)} {rest}"
        return self._of(hindi)

    def _of(self, hindi: str) -> str:
        """What a state's post and someone's visit to a state are called, where both parts are known."""
        for between in _OF.finditer(hindi):
            whose, rest = hindi[: between.start()], hindi[between.end() :]
            where = rest.removesuffix(_VISIT)
            if whose in self._english and rest in self._english:
                return f"{self._english[rest]} of {self._english[whose]}"
            if whose in self._english and where != rest and where in self._english:
                return f"Visit of {self._english[whose]} to {self._english[where]}"
        return hindi

    def _part(self, hindi: str) -> str:
        return self._english[hindi] if hindi in self._english else self._by_parts(hindi)

    def _other(self, label: Label) -> str:
        """The English in the place itself, as an attribute, where the shared file has another for the Hindi."""
        return "" if self._known(label) else f' data-en="{escape(label.en)}"'

    def _known(self, label: Label) -> bool:
        hindi = label.hi.strip()
        return hindi == label.hi and self._english.setdefault(hindi, label.en) == label.en
