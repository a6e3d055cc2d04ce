"""The day that a sentence only names before the next tells what was done on it: 'पहली तस्वीर 2 जुलाई 1972 की है। शिमला में …'."""

from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import Mention, SentenceFrames

__all__ = ["named_day"]

_SHORT = 8
_LONGEST = 11
"""Tokens of a sentence that names a day and nothing else."""
_OF = frozenset({"की", "का"})
_AUXILIARY = 2
"""Tokens of the verb that closes such a sentence: 'हुआ', 'हुआ था'."""
_TALE = cues("tale-subject")
_TURNS = cues("turn-of-tale")
_OTHERS = frozenset({"person", "country", "organisation", "place"})


def named_day(d: Discourse, i: int) -> str | None:
    """The day that the sentence before names and nothing else; None where it names none, or tells something."""
    before = d.frames[i - 1] if i else None
    if before is None or before.sentence.role == "headline" or not (_names_a_day_only(before) or _sets_the_scene(before)):
        return None
    day, published = next(m.value for m in before.mentions if m.kind == "date"), d.article.published
    return day if published is None or day <= published else None  # 'अंतिम तारीख 5 मई की है' lies ahead


def _names_a_day_only(f: SentenceFrames) -> bool:
    """'तारीख थी 10 अप्रैल 1998', 'यह तस्वीर 9 नवंबर 2022 की है', 'वह 21 फरवरी 1999 का दिन था'; not 'अंतिम तिथि 5 मई होगी'."""
    size = len(f.sentence.tokens)
    dates = [m for m in f.mentions if m.kind == "date"]
    its_tale = [h for h in f.heads if h.kind != "talk" or h.at != 0]  # 'बात 26 मार्च 1979 की है'
    others = [m for m in f.mentions if m.kind in _OTHERS]
    if its_tale or size > _LONGEST or len(dates) != 1 or any(m.kind != "place" or m.first < dates[0].last for m in others):
        return False
    told = any(c.tense in ("past", "present") for c in f.clauses) and not any(c.negated or c.tense == "future" for c in f.clauses)
    if told and _is_a_day(dates[0]) and _opens_the_tale(f, dates[0]):
        return True
    if not others and size <= _SHORT and dates[0].first == 0 and f.form(dates[0].last) == "को" and not _TURNS.isdisjoint(f.words):
        return _is_a_day(dates[0]) and not any(c.negated or c.tense == "future" for c in f.clauses)  # '2 नवंबर 2010 को तस्वीर बदली'
    return told and not others and _is_a_day(dates[0]) and (f.form(dates[0].last) in _OF or dates[0].last >= size - 1)


def _opens_the_tale(f: SentenceFrames, day: Mention) -> bool:
    """'दरवाजा दोबारा 24 अप्रैल 2010 को खुला', 'असल काम 12 जून 2000 को जेद्दा में हुआ', 'सबसे ठोस दिन 3 नवंबर 2022 था'."""
    if _TALE.isdisjoint(f.words[: day.first]):
        return False
    sites = {k for m in f.mentions if m.kind == "place" for k in range(m.first, m.last)}
    tail = [f.form(k) for k in range(day.last, len(f.words) - 1) if k not in sites and f.form(k) not in {"को", "में"}]
    return len(tail) <= _AUXILIARY


def _sets_the_scene(f: SentenceFrames) -> bool:
    """A day and perhaps a town, without a verb: '3 मई 2019, मिन्स्क।'."""
    days = [m for m in f.mentions if m.kind == "date"]
    others = any(m.kind not in ("date", "place", "country") for m in f.mentions)
    if others or len(days) != 1 or days[0].first != 0 or not _is_a_day(days[0]):
        return False
    named = {k for m in f.mentions for k in range(m.first, m.last)}
    return not any(form[0].isalnum() and k not in named for k, form in enumerate(f.words))


def _is_a_day(m: Mention) -> bool:
    return len(m.value) == 10 and not m.until
