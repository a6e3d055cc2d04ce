"""Offices behind a name, their state behind them, as machines leave Persian, Thai or Malay: 'साउली निनिस्तो राष्ट्रपति फिनलैंड'."""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.mentions.apposed import WITH_PEOPLE
from kg.mentions.posts import of_a_body
from kg.mentions.words import JOIN, Words
from kg.model import Mention

__all__ = ["behind_office", "with_offices"]

_ENDS = frozenset({"", ",", "।", ")", "ने", "को", "से", "भी", "द्वारा"}) | JOIN
"""What stands behind the state of such an office."""
_STATES = frozenset({"country", "organisation"})


def with_offices(s: Words, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of a sentence, those of a name, its office and its state made one: 'ली श्येन लूंग प्रधान मंत्री सिंगापुर और … मिले'."""
    out: list[Mention] = []
    for m in mentions:
        if len(out) > 1 and m.kind in _STATES and (holder := _holder(s, out[-2], out[-1], m)) is not None:
            out[-2:] = [holder]
        else:
            out.append(m)
    return tuple(out)


def behind_office(s: Words, office: Mention) -> int:
    """The token behind an office that stands behind a name, with its state if one follows: 'निनिस्तो [राष्ट्रपति फिनलैंड], श्री …'.

    Whoever is named next is not of that state.
    """
    f = s.at.get(office.last)
    bare = office.name == (0, 0) and bool(office.posts) and not (office.countries or office.plural)
    state = f.of("country", "countries") if f is not None and bare else None
    if f is None or state is None or state.kind == "capital" or not _ends(s, f.last):
        return office.last
    return f.last if office.first and s.name_like(office.first - 1) and not s.closed(office.first - 1) else office.last


def _ends(s: Words, i: int) -> bool:
    """Whether at token `i` stands what follows a person."""
    return s.form(i) in _ENDS or (s.form(i) == "के" and s.form(i + 1) in WITH_PEOPLE)


def _holder(s: Words, named: Mention, office: Mention, state: Mention) -> Mention | None:
    """Who holds the office of a state, told in this order; None where the words are no such row, as in 'किशिदा प्रधानमंत्री अमेरिका से …'."""
    in_a_row = named.kind == office.kind == "person" and named.last == office.first and office.last == state.first
    if not in_a_row or named.name == (0, 0) or office.name != (0, 0) or named.posts or not office.posts:
        return None
    whole = named.name[1] - named.name[0] > 1 or (named.first and s.is_title(named.first - 1)) or s.is_title(named.first)
    whose = f"@{state.value}" if state.kind == "organisation" else state.value
    if not (whole and _ends(s, state.last)) or office.plural or office.countries or (named.countries and named.countries != (whose,)):
        return None
    posts = tuple(of_a_body(post, whose) for post in office.posts)
    return replace(named, last=state.last, posts=posts, countries=(whose,), detail=office.detail)
