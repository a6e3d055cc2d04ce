"""What we know of words before reading: countries, posts, bodies, places, names, sectors, numbers, months, ordinary words.

`lexicon()` loads data/lexicon, CLDR's country and month names and simplemma's Hindi word list once, all folded by `kg.script.fold`.
"""

from kg.lexicon.calendars import SOLAR_MONTHS, buddhist_year, solar_day
from kg.lexicon.cues import cues
from kg.lexicon.kindred import kindred
from kg.lexicon.known import ADJECTIVE_BEHIND, COUNTERPART, DIGNITARY, MONARCHIES, SURNAME_FIRST, Entry, Lexicon, country_labels, lexicon
from kg.lexicon.phrases import Phrases
from kg.lexicon.spelling import spelt
from kg.lexicon.tables import labels
from kg.lexicon.years import CENTURIES, numerals, year_in_words

__all__ = [
    "ADJECTIVE_BEHIND",
    "CENTURIES",
    "COUNTERPART",
    "DIGNITARY",
    "MONARCHIES",
    "SOLAR_MONTHS",
    "SURNAME_FIRST",
    "Entry",
    "Lexicon",
    "Phrases",
    "buddhist_year",
    "country_labels",
    "cues",
    "kindred",
    "labels",
    "lexicon",
    "numerals",
    "solar_day",
    "spelt",
    "year_in_words",
]
