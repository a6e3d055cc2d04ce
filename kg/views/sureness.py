"""How sure a fact is, and by which rule it was read, in words for people.

Four grades, from what the graph itself tells: several articles agree; other sentences tell it otherwise; the sentence says it; it was
taken from what stands around the sentence. No number is made up: a rule either reads a fact or doesn't.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from kg.model import Date
from kg.views.known import Fact, Known
from kg.views.page import asset
from kg.views.terms import Label

__all__ = ["GRADES", "Grade", "grade", "reason", "rule", "rules"]

Grade = Literal["agreed", "disputed", "stated", "inferred"]

GRADES: dict[Grade, Label] = {
    "agreed": Label("कई लेख सहमत", "Several articles agree"),
    "stated": Label("वाक्य में कहा गया", "Said in the sentence"),
    "inferred": Label("आसपास से लिया गया", "Taken from around it"),
    "disputed": Label("लेखों में मतभेद", "Told in different ways"),
}
_SINGLE = frozenset({"date", "endDate", "status", "ordinal", "amount", "meetingType", "agreementType"})
"""Properties of which a thing has one value, so that two are a dispute."""
_REASONS = {
    "one side alone is named: nobody to meet": Label(
        "एक ही पक्ष का नाम है: मिलने वाला दूसरा कोई नहीं", "One side alone is named: nobody to meet"
    ),
}


def grade(fact: Fact, known: Known) -> Grade:
    """The grade of a fact among all that is known."""
    if fact.prop in _SINGLE and any(_contradicts(fact, other) for other in known.facts(fact.subject)):
        return "disputed"
    if len(fact.articles) > 1:
        return "agreed"
    return "inferred" if fact.inferred else "stated"


def rule(name: str) -> Label:
    """A rule in words; one without words, by its name.

    >>> rule("tense"), rule("newer than this table")
    (Label(hi='क्रिया का काल', en='tense of the verb'), Label(hi='newer than this table', en='newer than this table'))
    """
    return rules().get(name, Label(name, name))


def reason(text: str) -> Label:
    """Why something was refused, in both languages where we have them."""
    return _REASONS.get(text, Label(text, text))


@cache
def rules() -> dict[str, Label]:
    """The rules that have words, by name."""
    rows = (line.split("\t") for line in asset("rules.tsv").splitlines() if line)
    return {name: Label(hindi, english) for name, hindi, english in rows}


def _contradicts(fact: Fact, other: Fact) -> bool:
    """Whether two facts can't both be so; a day and its month can."""
    if other.prop != fact.prop or other.value == fact.value:
        return False
    if isinstance(fact.value, Date) and isinstance(other.value, Date):
        one, two = fact.value.iso, other.value.iso
        return not (one.startswith(two) or two.startswith(one))
    return True
