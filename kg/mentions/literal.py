"""What post a title stands for, as machines translate it: 'इथियोपिया के मुख्य मंत्री' is its prime minister."""

from collections.abc import Sequence
from itertools import pairwise

from kg.mentions.gazetteer import Found
from kg.mentions.holder import is_demonym, state_at
from kg.mentions.words import GENITIVE, JOIN, Words

__all__ = ["for_foreign_affairs", "literal"]

_LITERAL = {"अध्यक्ष": "head-of-state", "अध्यक्षा": "head-of-state", "मुख्यमंत्री": "head-of-government"}
_HAVE_CHANCELLORS = frozenset({"AUT", "DEU", "GBR"})
_FOREIGN = frozenset({"विदेश", "विदेशी", "बाह्य", "बाहरी", "परराष्ट्र"})
_AFFAIRS = frozenset({"मामलों", "मामले", "संबंधों", "संबंध", "कार्यों"})
_SECRETARIES = frozenset({"GBR", "MEX", "PHL", "USA"})
"""States whose foreign ministers are called secretaries."""
_OF_GOVERNMENT = ["सरकार", "के"]
_MORE_FIELDS = 5
"""So many words more may stand between 'विदेश' and 'मामलों'."""


def literal(s: Words, f: Found, post: str, first: int, countries: tuple[str, ...]) -> str:
    """What machine translation makes of a post of a state, whose noun phrase begins at token `first`.

    'पेरू के अध्यक्ष' is its president, 'इथियोपिया के मुख्य मंत्री' its prime minister, 'चिली के चांसलर' its foreign minister, and so is
    'मोरक्को के विदेश मामलों, अफ्रीकी सहयोग … के मंत्री'.
    """
    if post == "minister" and for_foreign_affairs(s.forms[first : f.last]):
        return "foreign-minister"
    title = "".join(form for form in s.forms[f.first : f.last] if form != "-")
    of_foreign_affairs = countries[:1] == ("GBR",) and for_foreign_affairs(s.forms[first : f.last])
    if title in {"राज्यसचिव", "राज्यकेसचिव"} and of_foreign_affairs:
        return "foreign-minister"
    if title in {"राज्यसचिव", "राज्यकेसचिव"} and for_foreign_affairs(s.forms[max(f.first - 4, 0) : f.first]):
        return "minister-of-state"  # 'विदेश मामलों के राज्य सचिव', of Tunisia or Portugal
    if title == "उपअध्यक्ष" and not countries and s.form(f.first - 1) not in GENITIVE:
        return "vice-president"
    of_a_body = bool(countries) and countries[0].startswith("@")
    if title == "महानिदेशक" and not of_a_body:
        return "official"  # 'दूरदर्शन की महानिदेशक'; of a body he is the head: 'आईएईए के महानिदेशक'
    if len(countries) != 1 or of_a_body:
        return post
    if title in _LITERAL and is_demonym(s, f.first - 1) and s.forms[max(f.first - 3, 0) : f.first - 1] == _OF_GOVERNMENT:
        return "head-of-government"  # 'सरकार के स्लोवाक अध्यक्ष'
    if title == "उपअध्यक्ष" or (title == "उपाध्यक्ष" and _right_behind_state(s, f.first)):
        return "vice-president"
    if title in {"विदेशसचिव", "विदेशमामलोंकेसचिव"} and countries[0] in _SECRETARIES:
        return "foreign-minister"
    if title in {"राज्यसचिव", "विदेशमामलोंकेराज्यसचिव"} and countries[0] not in {"USA", "VAT"}:
        return "secretary"  # a deputy everywhere else
    if title in {"चांसलर", "कुलाधिपति"} and countries[0] not in _HAVE_CHANCELLORS:
        return "foreign-minister"
    return _LITERAL.get(title, post)


def for_foreign_affairs(portfolio: Sequence[str]) -> bool:
    """Whether a portfolio is of foreign affairs, whatever else it is of.

    'विदेश मामलों', 'विदेश, राष्ट्रमंडल और विकास मामलों', 'विदेश, अंतर्राष्ट्रीय व्यापार और पूजा'.
    """
    fields = ((a, b, portfolio[k + 2 : k + 2 + _MORE_FIELDS]) for k, (a, b) in enumerate(pairwise(portfolio)) if a in _FOREIGN)
    return any(b in _AFFAIRS or (b in JOIN | {","} and (a == "विदेश" or not _AFFAIRS.isdisjoint(behind))) for a, b, behind in fields)


def _right_behind_state(s: Words, first: int) -> bool:
    return state_at(s, first - 1) is not None or (s.form(first - 1) in GENITIVE and state_at(s, first - 2) is not None)
