"""The same event of several dates: 'नवंबर 2018 और जून 2019 में माले गए', '2015 तथा 2018 में मिले'."""

from collections.abc import Sequence
from datetime import date

from kg.facts.draft import Discourse, Draft, Slot
from kg.facts.series import SERIES
from kg.lexicon import cues
from kg.model import Mention, SentenceFrames

__all__ = ["told_again"]

_AND = cues("and")
_BETWEEN = _AND | {",", "में", "को", "फिर", "दोबारा", "पुनः"}
_BETWEEN_SITES = 4
_LONGEST_SITE = 3
_MARGIN = ("से", "इतर")
_MARKERS = frozenset({"में", "को"})
_ONCE_MORE = frozenset({"फिर", "दोबारा", "पुनः"})
_SITES = ("place", "country")
_TO_THE_MONTH = 7
"""Characters of a month; two days told with 'और' may be those of one event, if they are not a week apart."""
_WEEK = 7


def told_again(d: Discourse, i: int, before: int) -> None:
    """Adds an event for each further date that stands beside its own; `before` so many were there before this sentence."""
    added: list[Draft] = []
    for draft in d.drafts[before:]:
        date = next(iter(draft.slots.get("date", ())), None)
        if draft.kind not in ("Meeting", "Visit") or date is None or draft.all("endDate") or draft.all("ordinal"):
            continue
        own, others = _beside(d, i, date, sites=draft.kind == "Meeting", series=draft.one("type") in SERIES)
        for m in others:
            if _told_already(draft, m.value, [*d.drafts[before:], *added]):
                continue
            slots = {prop: list(values) for prop, values in draft.slots.items() if prop != "outcome"}
            again = Draft(draft.kind, slots, list(draft.sentences))
            again.slots["date"] = [Slot(m.value, i, (d.span(i, m.first, m.last),), "further date")]
            _set_place(d, again, i, m)
            added.append(again)
        if own is not None and others:
            _set_place(d, draft, i, own)
    d.drafts += added


def _told_already(draft: Draft, day: str, told: Sequence[Draft]) -> bool:
    """Whether two words of the sentence name the same meetings: 'मई में रोम में और जून में कीव में [शिखर सम्मेलनों] के लिए [मिले]'."""
    return draft.kind == "Meeting" and any(x.kind == "Meeting" and x.one("date") == day and x.people() == draft.people() for x in told)


def _set_place(d: Discourse, draft: Draft, i: int, date: Mention) -> None:
    """Gives a meeting the town that stands right behind its date: '2018 में सिंगापुर और 2019 में हनोई में मिले'."""
    f = d.frames[i]
    sites = [m for m in f.mentions if m.kind in _SITES]
    if draft.kind != "Meeting" or _end_of_site(f, date, sites) is None:
        return
    draft.slots.pop("place", None)
    site = _site_behind(f, date, sites)
    if site is not None and site.kind == "place":
        draft.add("place", (site.detail, d.text(i, site.first, site.last)), i, (d.span(i, site.first, site.last),), "place")


def _beside(d: Discourse, i: int, date: Slot, *, sites: bool, series: bool) -> tuple[Mention | None, list[Mention]]:
    """An event's own date, and those joined to it: 'दिसंबर 2021, मई 2023 और जून 2024 में'; of a `series` only those with a site each."""
    f = d.frames[i]
    days = [m for m in f.mentions if m.kind == "date" and m.value]
    own = next((k for k, m in enumerate(days) if date.words and d.span(i, m.first, m.last) == date.words[0]), None)
    if own is None:
        return None, []
    to_the_day = len(days[own].value) > _TO_THE_MONTH and not _stands_in_list(f, days[own])
    found: list[Mention] = []
    for step in (1, -1):
        k = own + step
        while 0 <= k < len(days):
            a, b = days[min(k, k - step)], days[max(k, k - step)]
            once_more = not _ONCE_MORE.isdisjoint(f.forms(a.last, b.first))  # '4 जून को और फिर 20 सितंबर को'
            apart = once_more or not to_the_day or _days_between(a, b) >= _WEEK
            if not ((sites and _each_somewhere(f, a, b)) or (not series and apart and _joined(f, a, b))):
                break
            found.append(days[k])
            k += step
    return days[own], found


def _days_between(a: Mention, b: Mention) -> int:
    """How many days lie between two days; none between other dates."""
    told = len(a.value) == len(b.value) == len("2024-09-18")
    return (date.fromisoformat(b.value) - date.fromisoformat(a.value)).days if told else 0


def _stands_in_list(f: SentenceFrames, date: Mention) -> bool:
    """Whether a day is one of those behind a verb that only are a list: '… मिल चुके हैं - 11 फरवरी, 13 मार्च और 25 अप्रैल को'."""
    clause = f.clause_of(date.first)
    return clause.start > 0 and clause.tense == "none" and not any(h.at in clause for h in f.heads)


def _each_somewhere(f: SentenceFrames, a: Mention, b: Mention) -> bool:
    """Whether two dates have a site each: '2018 में सिंगापुर, 2019 में हनोई और फिर उसी साल जून में पनमुनजोम में'."""
    near = [m for m in f.mentions if m.kind in _SITES]
    site, its_own = _end_of_site(f, a, near), _end_of_site(f, b, near)
    margins = (h for h in f.heads if h.setting == "margin" and a.last <= h.first < b.first)
    aside = {k for h in margins for k in range(h.first, h.last + len(_MARGIN))}  # '2019 में रोम में [… सम्मेलन से इतर] और 2021 में बाली में'
    between = [f.form(k) for k in range(site, b.first) if k not in aside] if site is not None else []
    told_apart = not a.value.startswith(b.value) and a.value[:4] <= b.value[:4] and _one_day(a) and _one_day(b)
    return told_apart and its_own is not None and 0 < len(between) <= _BETWEEN_SITES and set(between) <= _BETWEEN


def _one_day(m: Mention) -> bool:
    """Whether a date is no span of days; a weekday is one day, whichever of two."""
    return not m.until or m.either


def _end_of_site(f: SentenceFrames, date: Mention, sites: Sequence[Mention]) -> int | None:
    """Where the site right behind a date ends, be it one that no list has: 'जुलाई में लुत्स्क में'."""
    if (site := _site_behind(f, date, sites)) is not None:
        return site.last
    unknown = range(date.last + 2, date.last + 2 + _LONGEST_SITE) if f.form(date.last) in _MARKERS else range(0)
    verbs = any(h.at in range(date.last, date.last + 2 + _LONGEST_SITE) for h in f.heads)
    return None if verbs else next((k for k in unknown if f.form(k) == "में" and f.form(k - 1)[:1].isalpha()), None)


def _site_behind(f: SentenceFrames, date: Mention, sites: Sequence[Mention]) -> Mention | None:
    """The site right behind a date and its marker: 'मई में हिरोशिमा में', 'सितंबर में फिर नई दिल्ली में', '22 जनवरी को पेरिस में'."""
    at = date.last + (f.form(date.last) in _MARKERS)
    at += f.form(at) in _ONCE_MORE
    site = next((m for m in sites if m.first == at), None)
    marked = f.form(date.last) in _MARKERS or (site is not None and f.form(site.last) == "में")  # 'पिछले महीने दोहा में'
    return site if marked else None


def _joined(f: SentenceFrames, a: Mention, b: Mention) -> bool:
    """Whether nothing but a conjunction, or what each journey was for, stands between two dates of one kind, neither of which is a span."""
    between = f.forms(a.last, b.first)
    of_a_kind = len(a.value) == len(b.value) or not _ONCE_MORE.isdisjoint(between)
    alike = of_a_kind and a.value < b.value and _one_day(a) and _one_day(b)
    for_each = len(between) > 3 and between[-1] in _AND and between[-2].endswith("ने")  # 'मई 2015 में भाग लेने और जून 2016 में … आए'
    return alike and (for_each or (0 < len(between) <= 3 and set(between) <= _BETWEEN))
