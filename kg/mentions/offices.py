"""Offices behind a name, their state behind them, as machines leave Persian, Thai or Malay: 'साउली निनिस्तो राष्ट्रपति फिनलैंड'."""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.mentions.posts import of_a_body
from kg.mentions.words import JOIN, Words
from kg.model import Mention

__all__ = ["with_offices"]

_ENDS = frozenset({"", ",", "।", ")", "ने", "को", "से", "भी", "द्वारा"}) | JOIN
"""What stands behind the state of such an office."""
_WITH = frozenset({"साथ", "बीच", "द्वारा", "पास"})
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


def _holder(s: Words, named: Mention, office: Mention, state: Mention) -> Mention | None:
    """Who holds the office of a state, told in this order; None where the words are no such row, as in 'किशिदा प्रधानमंत्री अमेरिका से …'."""
    in_a_row = named.kind == office.kind == "person" and named.last == office.first and office.last == state.first
    if not in_a_row or state.detail == "demonym" or named.name == (0, 0) or office.name != (0, 0) or named.posts or not office.posts:
        return None
    whole = named.name[1] - named.name[0] > 1 or (named.first and s.is_title(named.first - 1)) or s.is_title(named.first)
    ends = s.form(state.last) in _ENDS or (s.form(state.last) == "के" and s.form(state.last + 1) in _WITH)
    whose = f"@{state.value}" if state.kind == "organisation" else state.value
    if not (whole and ends) or office.plural or office.countries or (named.countries and named.countries != (whose,)):
        return None
    posts = tuple(of_a_body(post, whose) for post in office.posts)
    return replace(named, last=state.last, posts=posts, countries=(whose,), detail=office.detail)
