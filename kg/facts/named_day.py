"""The day that a sentence only names before the next tells what was done on it: 'पहली तस्वीर 2 जुलाई 1972 की है। शिमला में …'."""

from kg.facts.draft import Discourse
from kg.lexicon import cues
from kg.model import Mention, SentenceFrames

__all__ = ["named_day"]

_SHORT = 8
_LONGEST = 11
"""Tokens of a sentence that names a day and nothing else."""
_OF = frozenset({"की", "का"})
_LONGEST_OPENING = 18
"""Tokens of one that tells with its day what began."""
_VERB = 3
"""Tokens of the verb of such a sentence, with what stands before its day: 'दोबारा … खुला', 'शुरू हुआ था'."""
_NEAR_OWNER = 2
_AROUND = frozenset({"को", "में", "से", ","})
_DOERS = frozenset({"person", "organisation"})
_REMEMBER = frozenset({"याद"})
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
    if len(dates) != 1 or any(c.negated or c.tense == "future" for c in f.clauses):
        return False
    day = dates[0]
    if _is_a_day(day) and size <= _LONGEST_OPENING and _opens_the_tale(f, day):
        return True
    its_tale = [h for h in f.heads if h.kind != "talk" or h.at != 0]  # 'बात 26 मार्च 1979 की है'
    if its_tale or size > _LONGEST or any(m.kind in _OTHERS for m in f.mentions):
        return False
    closes = day.last >= size - 1
    if f.form(0) in _REMEMBER and closes:
        return bool(day.value) and not day.until  # 'याद कीजिए अक्टूबर 2001'
    if size <= _SHORT and day.first == 0 and f.form(day.last) == "को" and not _TURNS.isdisjoint(f.words):
        return _is_a_day(day)  # '2 नवंबर 2010 को तस्वीर बदली'
    told = any(c.tense in ("past", "present") for c in f.clauses)
    return told and _is_a_day(day) and (f.form(day.last) in _OF or closes)


def _opens_the_tale(f: SentenceFrames, day: Mention) -> bool:
    """'दरवाजा दोबारा 24 अप्रैल 2010 को खुला', 'असल काम 12 जून 2000 को जेद्दा में हुआ', 'सबसे ठोस दिन 3 नवंबर 2022 था'.

    Also 'गतिरोध टूटा 4 मई 2010 को', 'शिखर सम्मेलनों का सिलसिला 13 दिसंबर 2008 को फुकुओका से शुरू हुआ था'.
    """
    at = next((k for k in range(day.first - 1, -1, -1) if f.form(k) in _TALE), None)
    if at is None or any(h.last > at for h in f.heads) or any(m.kind in _DOERS and m.last > at for m in f.mentions):
        return False
    owned = bool(_OF & set(f.forms(at - _NEAR_OWNER, at)))
    if not owned and (f.heads or any(m.kind in _OTHERS and m.first < at for m in f.mentions)):
        return False
    sites = {k for m in f.mentions if m.kind in ("place", "country") for k in range(m.first, m.last)}
    behind = (*range(at + 1, day.first), *range(day.last, len(f.words) - 1))
    told = [f.form(k) for k in behind if k not in sites and f.form(k) not in _AROUND]
    return len(told) <= _VERB and "ने" not in told


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
