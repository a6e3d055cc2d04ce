"""Years in words, as bulletins read them out: 'दो हज़ार तेईस', 'उन्नीस सौ इकहत्तर'."""

from collections.abc import Sequence
from functools import cache

from kg.lexicon.tables import rows
from kg.script import fold

__all__ = ["CENTURIES", "numerals", "year_in_words"]

CENTURIES = {("दो", "हजार"): 2000, ("उन्नीस", "सौ"): 1900, ("अठारह", "सौ"): 1800}
"""How a year begins in words, folded."""


@cache
def numerals() -> dict[str, int]:
    """The whole numbers from 1 to 99 by their folded words."""
    numbers = {fold(row.form): row.id for row in rows("amounts") if row.kind == "numeral" and row.id.isdecimal()}
    return {form: int(number) for form, number in numbers.items() if 0 < int(number) < 100}


def year_in_words(words: Sequence[str]) -> int | None:
    """The year that three folded words are; two ('दो हजार') may be any count.

    >>> year_in_words(["दो", "हजार", "तेईस"]), year_in_words(["उन्नीस", "सौ", "इकहत्तर"]), year_in_words(["दो", "हजार", "लोग"])
    (2023, 1971, None)
    """
    if len(words) < len(("दो", "हजार", "तेईस")):
        return None
    century, rest = CENTURIES.get((words[0], words[1])), numerals().get(words[2])
    return century + rest if century is not None and rest is not None else None
