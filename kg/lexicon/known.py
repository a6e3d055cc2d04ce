"""The lexicon as one object, loaded once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pycountry
from babel import Locale
from msgspec import Struct
from rapidfuzz.distance import Levenshtein
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from kg.lexicon.cues import cues
from kg.lexicon.phrases import Phrases, plurals, stems
from kg.lexicon.tables import rows
from kg.script import fold, skeleton

__all__ = ["ADJECTIVE_BEHIND", "COUNTERPART", "DIGNITARY", "MONARCHIES", "SURNAME_FIRST", "Entry", "Lexicon", "country_labels", "lexicon"]

_WORDS = re.compile(r"[0-9]+|[\u0900-\u0963\u0970-\u097f\u200c\u200d]+|[^\W\d_]+|[^\s]")
_DAY_IN_FRONT = re.compile(r"\s*[0-9०-९]{1,2}\s+(?P<month>[\u0900-\u0963]+)(?:\s+[12][0-9]{3})?\s*(?P<mark>[:,–—-])\s*")
"""The day in front of a heading, '4 मई: पेरिस'."""
COUNTERPART = "@counterpart"
"""The post of 'अपने समकक्ष': whatever the other side's official is."""
_COUNTERPARTS = {"counterpart": "state", "counterpart-named": "named", "counterpart-abroad": "abroad"}
"""Words for him: alone, only before his name, or only between his state and it ('अपने चीनी साथी …')."""
DIGNITARY = "@dignitary"
"""The post of 'रूसी नेता', 'चीनी अतिथि': whoever acts for that state in the story."""
ADJECTIVE_BEHIND = "adjective behind"
"""The source of names with the adjective behind the noun, 'घोषणा संयुक्त', which stand for one where the noun phrase ends there."""
MONARCHIES = frozenset("ARE BEL BHR BRN BTN DNK ESP GBR JOR JPN KHM KWT LUX MAR MYS NLD NOR OMN QAT SAU SWE SWZ THA TON".split())
"""States whose heads bear titles of rulers."""
SURNAME_FIRST = frozenset({"CHN", "HKG", "KHM", "KOR", "MAC", "PRK", "SGP", "TWN", "VNM"})
"""States whose people bear the surname before the given name."""
_TABLES = ("countries", "organisations", "posts", "places", "sectors", "amounts", "dates", "events", "regions")
_LEAST_LETTERS = 4
"""A last name with a shorter skeleton is too many people's to tell one of them."""
_LEAST_SITE = 3
_LONG_SITE = 7
_LONGEST_SITE = 3
"""Words of a place that no list has, where it heads a part of a story."""
_EXTRA_STATES = {"XKX": ("कोसोवो", "Kosovo")}


class Entry(Struct, frozen=True, order=True, gc=False):
    """What a phrase of a word list stands for: the list (`country`, `post`, …), the kind within it, the id."""

    list: str
    kind: str
    id: str
    source: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Everything known of words; all look-ups are by folded forms.

    `names` are words of names with what they may be (`given`, `family`, …), `homographs` those that are ordinary words too, `parts` the
    single words of listed phrases, `classes` the closed classes of words.tsv, `bodies` the ids of organisations and forums, `sites` the
    names of states and towns by their skeletons, `openers` the first words of events, their plurals too.
    """

    phrases: Phrases[Entry]
    names: dict[str, frozenset[str]]
    homographs: frozenset[str]
    words: frozenset[str]
    parts: frozenset[str]
    classes: dict[str, frozenset[str]]
    bodies: frozenset[str]
    people: dict[tuple[str, ...], str]
    sites: dict[str, tuple[str, ...]]
    openers: frozenset[str]

    def is_word(self, form: str) -> bool:
        """Whether a folded form is in any list: an ordinary word, a name or a country."""
        return form in self.words or form in self.names or form in self.parts

    def is_ordinary(self, form: str) -> bool:
        """Whether a folded form is an ordinary word of Hindi rather than a name."""
        return form in self.words or not self.words.isdisjoint(stems(form))

    def heads_part(self, line: str) -> bool:
        """Whether a line begins with a state or town, or with a word that heads another part of a story ('पृष्ठभूमि').

        So does one whose day stands before a town: '4 मई: पेरिस', '4 मई – पेरिस'.

        >>> [lexicon().heads_part(line) for line in ("भूटान (3-4 मई)", "पृष्ठभूमि", "वीडियो", "4 मई – पेरिस", "4 मई")]
        [True, True, False, True, False]
        """
        forms = _split(line)
        if forms and forms[0] in cues("other-part"):
            return True
        day = _DAY_IN_FRONT.match(line)
        of_a_day = day is not None and any(e.list == "dates" for _, found, _ in self.phrases.find((fold(day["month"]),), 0) for e in found)
        at = _split(line[day.end() :]) if day is not None and of_a_day else forms
        if day is not None and of_a_day and day["mark"] != "," and 0 < len(at) <= _LONGEST_SITE and all(word[0].isalpha() for word in at):
            return True  # also a place that no list has
        return any(
            e.list in ("country", "places") or e.kind in ("alias", "capital") for _, found, _ in self.phrases.find(at, 0) for e in found
        )

    def whose(self, name: Sequence[str]) -> str | None:
        """The state or body that a person known from people.tsv acts for, by his name or an unmistakable part of it."""
        key = tuple(skeleton(word) for word in name if len(word) > 1)
        whole = self.people.get(key)
        if whole is None and len(key) > 1:
            whole = self.people.get((key[0], key[-1])) or self.people.get(("".join(key[:-1]), key[-1]))  # 'सी पी …', 'सीपी …'
        spelt_out = tuple(word for word in name if word not in cues("letter"))  # 'एच. डी. देवेगौड़ा'
        return whole if whole or not spelt_out or len(spelt_out) == len(name) else self.whose(spelt_out)

    def site_like(self, form: str) -> str | None:
        """The listed state or town of which a folded word is another spelling: 'डाकार' of 'डकार'; None where it may be several."""
        near = [site for site in self.sites.get(skeleton(form), ()) if _is_a_spelling(form, site)]
        return near[0] if near else None

    def has_class(self, form: str, *classes: str) -> bool:
        """Whether a word is of one of the closed classes of words.tsv: `postposition`, `pronoun`, `auxiliary`, …"""
        found = self.classes.get(form)
        return found is not None and not found.isdisjoint(classes)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the project's data; loading takes a good part of a second, once for a process."""
    names, homographs = _names()
    classes = _classes()
    phrases, parts = _phrases()
    return Lexicon(
        phrases=phrases,
        names=names,
        homographs=homographs,
        words=frozenset(_dictionary()) | frozenset(classes),
        parts=parts,
        classes=classes,
        bodies=_bodies(),
        people=_people(),
        sites=_sites(),
        openers=_openers(),
    )


def _phrases() -> tuple[Phrases[Entry], frozenset[str]]:
    """The phrases of all lists, and the single words of those that name no person."""
    phrases: Phrases[Entry] = Phrases()
    parts: set[str] = set()
    for form, entry in _entries():
        split = _split(form)
        phrases.add(split, entry)
        parts.update(split)
    for row in rows("people"):
        phrases.add(_split(row.form), Entry("people", row.kind, row.id))
    for row in rows("words"):
        if row.kind in _COUNTERPARTS:
            phrases.add(_split(row.form), Entry("posts", COUNTERPART, _COUNTERPARTS[row.kind]))
    return phrases, frozenset(parts)


def _entries() -> Iterator[tuple[str, Entry]]:
    for code, (hindi, _) in country_labels().items():
        yield hindi, Entry("country", "name", code)
    for table in _TABLES:
        for row in rows(table):
            if row.kind not in ("label-en", "member"):
                yield row.form, Entry(table, row.kind, row.id, row.source)
    for row in rows("events"):
        if (turned := _turned(row.form)) is not None:
            yield turned, Entry("events", row.kind, row.id, ADJECTIVE_BEHIND)


def _turned(form: str) -> str | None:
    """The name of an event with its adjective behind the noun, as machines leave it that translate Romance languages or Indonesian.

    >>> _turned("संयुक्त घोषणा"), _turned("शिखर सम्मेलन")
    ('घोषणा संयुक्त', None)
    """
    adjective, noun = (*form.rsplit(" ", 1), "")[:2]
    return f"{noun} {adjective}" if noun and fold(adjective) in cues("adjective-behind") else None


def _sites() -> dict[str, tuple[str, ...]]:
    """The states and towns of one word by their skeletons, as far as those with one skeleton lie in one state."""
    forms: dict[str, set[str]] = {}
    states: dict[str, set[str]] = {}
    for form, entry in _entries():
        split = _split(form)
        if len(split) == 1 and entry.list in ("country", "countries", "places") and entry.kind != "demonym" and entry.id:
            key = skeleton(split[0])
            forms.setdefault(key, set()).add(split[0])
            states.setdefault(key, set()).add(entry.id)
    return {key: tuple(sorted(found)) for key, found in forms.items() if len(key) >= _LEAST_SITE and len(states[key]) == 1}


def _is_a_spelling(form: str, site: str) -> bool:
    """Whether two words of one skeleton differ by no more than a sign, a long word by two."""
    return form[:1] == site[:1] and Levenshtein.distance(form, site, score_cutoff=2) <= (2 if len(form) >= _LONG_SITE else 1)


def _names() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """The words of names with what they may be (`given`, `family`, …), and those that are ordinary words too."""
    kinds: dict[str, set[str]] = {}
    homographs = set()
    for row in rows("names"):
        for form in _split(row.form):
            if form not in "-.'":
                kinds.setdefault(form, set()).add(row.kind)
                if row.source.endswith("homograph"):
                    homographs.add(form)
    return {form: frozenset(found) for form, found in kinds.items()}, frozenset(homographs)


def _classes() -> dict[str, frozenset[str]]:
    """The words of closed classes with their classes."""
    classes: dict[str, set[str]] = {}
    for row in rows("words"):
        classes.setdefault(fold(row.form), set()).add(row.kind)
    return {form: frozenset(found) for form, found in classes.items()}


def _openers() -> frozenset[str]:
    """The words that events of events.tsv begin with, and their plurals."""
    first = {_split(form)[0] for form, entry in _entries() if entry.list == "events"}
    return frozenset(first).union(*map(plurals, first))


def _bodies() -> frozenset[str]:
    return frozenset(row.id for row in rows("organisations") if row.kind in ("organisation", "forum"))


def _people() -> dict[tuple[str, ...], str]:
    """The state or body of known people, by the skeletons of their names' words.

    First and last word together, or the last one alone, are keys too where they are one state's only.
    """
    found: dict[tuple[str, ...], set[str]] = {}
    for row in rows("people"):
        words = tuple(skeleton(fold(w)) for w in _split(row.form) if len(w) > 1)
        for key in {words, (words[0], words[-1]), words[-1:]} if words else ():
            if len(key) > 1 or len(words) == 1 or len(key[0]) >= _LEAST_LETTERS:
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
