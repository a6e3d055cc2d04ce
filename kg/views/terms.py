"""The words that pages show for the terms of the graph, in Hindi and English, read from `ontology/`.

Also what belongs to showing and to nothing else: dates and numbers in words, and how each kind of thing is drawn.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

import pyoxigraph

from kg import resources
from kg.model import Concept, Date, Number, Text, Value

__all__ = ["KINDS", "Label", "concept", "date_text", "literal", "number_text", "rank", "term"]

KINDS = ("Country", "Official", "Organisation", "Meeting", "Visit", "Agreement", "Commitment", "Sector", "Place", "Post")
"""The kinds of node in the order of the legend; their signs are in `shapes`."""

_ORDER = (
    "holds represents postType postOf meetingType agreementType status ordinal date endDate place visitor destination country party "
    "donor recipient amount currency programme coChair participant signatory sector organiser outcome"
).split()
"""The order in which pages tell the facts of a thing: what, when, where, who, about what."""

_MONTHS: dict[Literal["hi", "en"], tuple[str, ...]] = {
    "hi": ("जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
}


class Label(NamedTuple):
    """A name in both languages."""

    hi: str
    en: str


def term(name: str) -> Label:
    """The label of a class or property by its local name; the name itself where the ontology has none.

    >>> term("noSuchTerm")
    Label(hi='noSuchTerm', en='noSuchTerm')
    """
    return _labels("rajnay.ttl", "https://w3id.org/rajnay/ontology#").get(name, Label(name, name))


def rank(prop: str) -> tuple[int, str]:
    """Where pages tell a property among the others; one that has no place of its own comes last, by its name.

    >>> sorted(["sector", "other", "date"], key=rank)
    ['date', 'sector', 'other']
    """
    return (_ORDER.index(prop), "") if prop in _ORDER else (len(_ORDER), prop)


def concept(key: str) -> Label:
    """The label of a concept of the vocabulary by its key.

    >>> concept("defence").en
    'Defence'
    """
    return _labels("vocabulary.ttl", "https://w3id.org/rajnay/vocab/").get(key, Label(key, key))


def literal(value: Value) -> Label | None:
    """A value in both languages, or None for a `Ref`, whose name only its entity knows.

    >>> literal(Date("2024-09")), literal(Concept("defence"))
    (Label(hi='सितंबर 2024', en='September 2024'), Label(hi='रक्षा', en='Defence'))
    """
    match value:
        case Concept(key):
            return concept(key)
        case Date(iso):
            return Label(date_text(iso), date_text(iso, "en"))
        case Number(lexical):
            return Label(number_text(lexical), number_text(lexical))
        case Text(text):
            return Label(text, text)
        case _:
            return None


def date_text(iso: str, lang: Literal["hi", "en"] = "hi") -> str:
    """A date in words, as exact as it is given.

    >>> date_text("2024-09-18"), date_text("2024-09"), date_text("2024"), date_text("2024-09-18", "en")
    ('18 सितंबर 2024', 'सितंबर 2024', '2024', '18 September 2024')
    """
    year, *rest = iso.split("-")
    if not rest or not all(part.isdigit() for part in rest) or not 1 <= int(rest[0]) <= 12:
        return iso
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*day, _MONTHS[lang][int(rest[0]) - 1], year])


def number_text(lexical: str) -> str:
    """A number with the commas of Indian usage: after three digits, then after each two.

    >>> number_text("450000000000"), number_text("3"), number_text("-1234567.5")
    ('4,50,00,00,00,000', '3', '-12,34,567.5')
    """
    sign, digits = ("-", lexical[1:]) if lexical.startswith("-") else ("", lexical)
    whole, point, part = digits.partition(".")
    head, tail = whole[:-3], whole[-3:]
    groups = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    return sign + ",".join([*groups, tail]) + point + part


@cache
def _labels(file: str, namespace: str) -> dict[str, Label]:
    """Every `rdfs:label` and `skos:prefLabel` of a file, by the local name of its subject."""
    names: dict[str, dict[str, str]] = {}
    with resources.ontology(file).open("rb") as stream:
        for quad in pyoxigraph.parse(stream, format=pyoxigraph.RdfFormat.TURTLE):
            subject, value = quad.subject, quad.object
            if (
                quad.predicate.value.endswith(("#label", "#prefLabel"))
                and isinstance(subject, pyoxigraph.NamedNode)
                and isinstance(value, pyoxigraph.Literal)
                and subject.value.startswith(namespace)
            ):
                names.setdefault(subject.value[len(namespace) :], {})[value.language or ""] = value.value
    return {name: Label(by.get("hi", name), by.get("en", name)) for name, by in sorted(names.items())}
