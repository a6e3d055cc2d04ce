"""The lexicon as one object, loaded once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pycountry
from babel import Locale
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from kg.lexicon.phrases import Phrases, stems
from kg.lexicon.tables import rows
from kg.script import fold, skeleton

__all__ = ["COUNTERPART", "Entry", "Lexicon", "country_labels", "lexicon"]

_WORDS = re.compile(r"[0-9]+|[\u0900-\u0963\u0970-\u097f\u200c\u200d]+|[^\W\d_]+|[^\s]")
COUNTERPART = "@counterpart"
"""The post of 'अपने समकक्ष': whatever the other side's official is."""
_EXTRA_STATES = {"XKX": ("कोसोवो", "Kosovo")}


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """What a phrase of a word list stands for: the list (`country`, `post`, …), the kind within it, the id."""

    list: str
    kind: str
    id: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything known of words; all look-ups are by folded forms."""

    phrases: Phrases[Entry]
    names: dict[str, frozenset[str]]
    homographs: frozenset[str]
    words: frozenset[str]
    parts: frozenset[str]
    classes: dict[str, frozenset[str]]
    members: dict[str, tuple[str, ...]]
    bodies: dict[str, tuple[str, str, str]]
    people: dict[tuple[str, ...], str]

    def is_word(self, form: str) -> bool:
        """Whether a folded form is in any list: an ordinary word, a name or a country."""
        return form in self.words or form in self.names or form in self.parts

    def is_ordinary(self, form: str) -> bool:
        """Whether a folded form is an ordinary word of Hindi rather than a name."""
        return form in self.words or any(s in self.words for s in stems(form))

    def whose(self, name: Sequence[str]) -> str | None:
        """The state or body that a person known from people.tsv acts for, by his name or an unmistakable part of it."""
        key = tuple(skeleton(word) for word in name if len(word) > 1)
        return self.people.get(key) or self.people.get((key[0], key[-1])) if len(key) > 1 else self.people.get(key)

    def has_class(self, form: str, *classes: str) -> bool:
        """Whether a word is of one of the closed classes of words.tsv: `postposition`, `pronoun`, `auxiliary`, …"""
        found = self.classes.get(form)
        return found is not None and any(c in found for c in classes)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the project's data; loading takes a good part of a second, once for a process."""
    phrases: Phrases[Entry] = Phrases()
    parts: set[str] = set()
    for code, (hindi, _) in country_labels().items():
        parts.update(_split(hindi))
        phrases.add(_split(hindi), Entry("country", "name", code))
    for table in ("countries", "organisations", "posts", "places", "sectors", "amounts", "dates", "events", "regions"):
        for row in rows(table):
            if row.kind in ("label-en", "member"):
                continue
            split = _split(row.form)
            parts.update(split)
            phrases.add(split, Entry(table, row.kind, row.id, row.source))
    for row in rows("people"):
        phrases.add(_split(row.form), Entry("people", row.kind, row.id))
    names: dict[str, set[str]] = {}
    homographs = set()
    for row in rows("names"):
        for form in _split(row.form):
            if form not in "-.'":
                names.setdefault(form, set()).add(row.kind)
                if row.source.endswith("homograph"):
                    homographs.add(form)
    classes: dict[str, set[str]] = {}
    for row in rows("words"):
        classes.setdefault(fold(row.form), set()).add(row.kind)
        if row.kind == "counterpart":
            phrases.add(_split(row.form), Entry("posts", COUNTERPART, "state"))
    words = frozenset(_dictionary()) | {form for form in classes}
    members: dict[str, list[str]] = {}
    bodies: dict[str, list[str]] = {}
    for row in rows("organisations"):
        if row.kind == "member":
            members.setdefault(row.id, []).append(row.form)
        elif row.kind == "label-en":
            bodies.setdefault(row.id, ["", "", ""])[1] = row.form
        else:
            body = bodies.setdefault(row.id, ["", "", ""])
            if len(row.form) > len(body[0]):
                body[0] = row.form
            body[2] = row.kind
    return Lexicon(
        phrases,
        {k: frozenset(v) for k, v in names.items()},
        frozenset(homographs),
        words,
        frozenset(parts),
        {k: frozenset(v) for k, v in classes.items()},
        {k: tuple(sorted(v)) for k, v in members.items()},
        {k: (v[0], v[1], v[2]) for k, v in bodies.items()},
        _people(),
    )


def _people() -> dict[tuple[str, ...], str]:
    """Known people by the skeletons of their names' words; first and last word alone, or the last one, where that is one state's only."""
    found: dict[tuple[str, ...], set[str]] = {}
    for row in rows("people"):
        words = tuple(skeleton(fold(w)) for w in _split(row.form) if len(w) > 1)
        for key in {words, (words[0], words[-1]), words[-1:]} if words else ():
            if len(key) > 1 or len(words) == 1 or len(key[0]) >= 4:
                found.setdefault(key, set()).add(row.id)
    return {key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1}


@lru_cache(maxsize=1)
def country_labels() -> dict[str, tuple[str, str]]:
    """Hindi and English names of states by ISO 3166-1 alpha-3 code, from CLDR.

    >>> country_labels()["BTN"]
    ('भूटान', 'Bhutan')
    """
    hindi, english = Locale("hi").territories, Locale("en").territories
    out = {c.alpha_3: (hindi[c.alpha_2], english[c.alpha_2]) for c in pycountry.countries if c.alpha_2 in hindi}
    return dict(sorted({**out, **_EXTRA_STATES}.items()))


def _dictionary() -> Iterator[str]:
    """The folded words of simplemma's Hindi dictionary, inflected forms and lemmas."""
    for word, lemma in DefaultDictionaryFactory().get_dictionary("hi").items():
        for form in (word, lemma):
            yield fold(form.decode() if isinstance(form, bytes) else str(form))


def _split(form: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(fold(form)))
