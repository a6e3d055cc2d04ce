"""Where the news begins behind a dateline: 'लीमा, 5 मई (भाषा) …'."""

from kg.facts.draft import Discourse
from kg.model import Mention

__all__ = ["body_start"]

_DATELINE_END = frozenset({"।", ":", "|", "-"})
_LONGEST_BYLINE = 4
"""Tokens from the day to the colon behind whose report it is."""
_LONGEST_DATELINE = 12
"""Tokens of towns and a day with which a line may open."""
_POSTPOSITIONS = frozenset({"का", "की", "के", "को", "ने", "में", "से", "पर"})


def body_start(d: Discourse, i: int) -> int:
    """The first token behind a dateline: 'काठमांडू, पांच जनवरी (भाषा) …' lends its sentence neither place nor day."""
    f = d.frames[i]
    forms = f.forms(0, 16)
    if "(" in forms[:12] and ")" in forms[:14]:
        bracket = forms.index("(")
        in_full = any(m.kind == "date" and m.first <= bracket + 1 < m.last for m in f.mentions)  # 'कल (29 मार्च) को', 'बुधवार (29/6) को'
        dated = any(m.kind in ("date", "place") and m.last <= bracket for m in f.mentions)
        behind = forms.index(")") + 1
        if dated and not in_full and not _POSTPOSITIONS & {*forms[:bracket], *forms[behind : behind + 1]}:  # not 'एवोरा (पुर्तगाल) में'
            return _behind_days(d, i, behind)
    first = f.mentions[0] if f.mentions else None
    if first is not None and first.kind == "place" and first.first <= 4 and f.form(first.last) in _DATELINE_END:
        return 0 if _is_scene_of_part(d, i, first) else _behind_days(d, i, first.last + 1)
    day = next((m for m in f.mentions if m.kind == "date" and m.last <= _LONGEST_DATELINE), None)
    if day is None or day.value != d.article.published or (_POSTPOSITIONS - {"की", "के"}) & set(f.forms(0, day.first)):
        return 0
    if f.form(day.last) in _DATELINE_END:
        return day.last + 1  # 'टोक्यो, 6 मई 2024 — …'
    by_whom = f.forms(day.last, day.last + _LONGEST_BYLINE) if f.form(day.last) == "," else ()
    return day.last + by_whom.index(":") + 1 if ":" in by_whom else 0  # 'टोक्यो, 6 मई 2024, विशेष संवाददाता : …'


def _behind_days(d: Discourse, i: int, start: int) -> int:
    """The token behind the days of publication that follow a town, or `start`: 'तेहरान - 31 फरवरदीन 1404, रविवार (20 अप्रैल 2025) - …'."""
    f = d.frames[i]
    at = start + (f.form(start) == ",")  # 'लीमा (एएफपी), 5 मई 2024 — …'
    while True:
        day = next((m for m in f.mentions if m.kind == "date" and m.first == at and m.value == d.article.published), None)
        if day is None:
            return start
        if f.form(day.last) in _DATELINE_END:
            return day.last + 1
        at = day.last + (f.form(day.last) == ",")


def _is_scene_of_part(d: Discourse, i: int, town: Mention) -> bool:
    """Whether a town with a colon opens one of several parts of an article rather than the whole: 'प्राया: …', 'अबूजा: …'."""
    f = d.frames[i]
    later = any(g.sentence.role != "headline" for g in d.frames[max(i - 2, 0) : i])
    return later and town.first == 0 and f.form(town.last) == ":" and not any(m.kind == "date" and m.last == town.last for m in f.mentions)
