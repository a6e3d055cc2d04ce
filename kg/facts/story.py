"""What an article is about as a whole: its two states, the state of its dateline, the day of its news."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from kg.facts.dateline import body_start
from kg.facts.draft import Discourse
from kg.lexicon import Lexicon, cues
from kg.model import Clause, Mention, SentenceFrames
from kg.script import fold

__all__ = ["acts_for", "day_of_lead", "news_of", "only_as_owner", "state_of_dateline", "state_of_opening", "two_states"]

_AND = cues("and")
_AGENCY = 6
"""In so many words behind a town closes the bracket of its agency: '(तोलो न्यूज़)'."""
_DASHES = frozenset({"-", "–", "—"})
_OPENS = _DASHES | {":", "|", "।", "."}
_OPENING = 5
"""Sentences of the body in which the day of the news may be told."""
_LEAD = 2
_SHORTLY = 3
"""So many days before publication is news."""
_GENITIVE = frozenset({"का", "की", "के"})
_HAD = frozenset({"था", "थे", "थी", "थीं"})


def acts_for(state: str, frames: Sequence[SentenceFrames], lexicon: Lexicon) -> bool:
    """Whether a state has somebody in the story: 'भारतीय प्रधानमंत्री', or a name that is known."""
    people = ((f, m) for f in frames for m in f.mentions if m.kind == "person" and f.sentence.role != "headline")
    return any(state in m.countries or (m.name != (0, 0) and lexicon.whose(f.forms(*m.name)) == state) for f, m in people)


def two_states(counts: Counter[str], home: str | None) -> tuple[str, ...]:
    """The two states that the story is about: those named most, and home if it is among the first four."""
    top = sorted(counts, key=lambda code: (-counts[code], code))
    if home is not None and home in top[:4]:
        top = [home, *(code for code in top if code != home)]
    return tuple(sorted(top[:2]))


def state_of_dateline(place: str | None, lexicon: Lexicon) -> str | None:
    """The state in which a dateline's town lies."""
    words = tuple(fold(word) for word in (place or "").split())
    for end, entries, _ in lexicon.phrases.find(words, 0):
        entry = next((e for e in entries if e.list in ("countries", "places")), None)
        if end == len(words) and entry is not None:
            return entry.id
    return None


def state_of_opening(frames: Sequence[SentenceFrames]) -> str | None:
    """The state of the town alone with which the body opens, the first of no other part: 'रोम। …', 'असमारा: …', 'अंकारा (एए) - …'."""
    towns = [m for f in frames if f.sentence.role != "headline" and (m := _opening_town(f)) is not None]
    first = next((f for f in frames if f.sentence.role != "headline"), None)
    if first is None or len(towns) != 1 or towns[0] not in first.mentions:
        return None
    return towns[0].detail.split(":", 1)[1] or None


def _opening_town(f: SentenceFrames) -> Mention | None:
    """The town with which a sentence opens before a dash, a colon or a full stop."""
    m = f.mentions[0] if f.mentions else None
    if m is None or m.first or m.kind != "place" or ":" not in m.detail:
        return None
    bracketed = f.form(m.last) == "(" and ")" in f.forms(m.last + 1, m.last + _AGENCY)
    at = f.forms(0, m.last + _AGENCY).index(")") + 1 if bracketed else m.last
    return m if f.form(at) in _OPENS and (at == m.last or f.form(at) in _DASHES) else None


def news_of(d: Discourse) -> tuple[str, int] | None:
    """The day of which the lead tells, and the number of its sentence: 'बुधवार को', 'आज', '1 नवंबर 2022 को'; 'आज' may come later."""
    body = [i for i, f in enumerate(d.frames) if f.sentence.role != "headline" and _tells(f)]
    told = [(m, i) for i in body[:_OPENING] for m in d.frames[i].mentions if _is_a_day_of_news(d, i, m)]
    today = ((m.value, i) for m, i in told if m.detail == "today")
    return next(today, None) or next(((m.value, i) for m, i in told if i in body[:2]), None)


def day_of_lead(d: Discourse) -> str | None:
    """The day of the news, be it told by its number: 'शाम को …' behind a lead with '9 जनवरी को' in a paper of the tenth."""
    if d.news is not None or d.article.published is None:
        return d.news[0] if d.news is not None else None
    lead = [i for i, f in enumerate(d.frames) if f.sentence.role != "headline" and _tells(f)][:_LEAD]
    days = (m.value for i in lead for m in d.frames[i].mentions if m.kind == "date" and not m.until and m.first >= body_start(d, i))
    return next((day for day in days if _shortly_before(day, d.article.published)), None)


def _shortly_before(day: str, published: str) -> bool:
    return len(day) == len(published) and 0 <= (date.fromisoformat(published) - date.fromisoformat(day)).days <= _SHORTLY


def _tells(f: SentenceFrames) -> bool:
    """Whether a sentence tells something of somebody, and is no piece of a page's furniture."""
    return bool(f.mentions) and any(c.tense != "none" for c in f.clauses)


def _is_a_day_of_news(d: Discourse, i: int, m: Mention) -> bool:
    f = d.frames[i]
    its = f.clause_of(m.first)
    had_been = not _HAD.isdisjoint(f.forms(its.end - 3, its.end))
    of_the_day = m.detail in ("either", "today") or (d.article.published is None and not m.until and not had_been)
    told = m.kind == "date" and len(m.value) == 10 and of_the_day and not _of_what_had_been(f, its)
    return told and m.first >= body_start(d, i) and its.tense != "future"


def _of_what_had_been(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause without a verb goes on with what had been before: '… से बातचीत हुई थी, और सोमवार को … से'."""
    goes_on = clause.tense == "none" and not _AND.isdisjoint(f.forms(clause.start - 1, clause.start + 1))
    before = f.clause_before(clause) if goes_on else None
    return before is not None and not _HAD.isdisjoint(f.forms(before.end - 3, before.end))


def only_as_owner(f: SentenceFrames) -> bool:
    """Whether the one person of a sentence owns its subject."""
    people = [m for m in f.mentions if m.kind == "person"]
    return len(people) == 1 and f.form(people[0].last) in _GENITIVE and f.clauses[-1].tense == "present"
