"""All kinds of mentions of an article's sentences, one list for each sentence."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal

from msgspec.structs import replace

from kg.lexicon import Lexicon, cues
from kg.mentions.amounts import amounts
from kg.mentions.bare import Known, bare_names, known_names, sure_names, weak_names
from kg.mentions.calendar_words import OF_JOURNEY, Anchor, lies_ahead, shift
from kg.mentions.dates import counts_since, dates, names_a_paper
from kg.mentions.divided import of_one_each, told_apart
from kg.mentions.gazetteer import Found, gazetteer
from kg.mentions.habits import is_tale, marks_days, writes_days_in_figures
from kg.mentions.news_day import day_of_dateline, day_of_news
from kg.mentions.offices import with_offices
from kg.mentions.page_month import last_day_of_page_month
from kg.mentions.people import people
from kg.mentions.rulers import rulers, titles_of_rulers
from kg.mentions.unlisted import unlisted_places
from kg.mentions.words import Words
from kg.model import Article, Mention, Sentence
from kg.script import fold

__all__ = ["find"]

_BEHIND_TOWN = frozenset({"से", "-"})
_BUILDING = cues("building-noun")
_DAY = len("2024-12-05")
_GUARDED = frozenset({"defence", "security"})
"""Fields whose names, with करना, mean to protect."""
_DEFENDED = "बचाव"
_DOES = frozenset({"किया", "की", "किए", "भी"})
"""Behind these a word for a field tells what somebody did."""
_BOUND = frozenset({"तक", "-", "से"})
"""Behind these a year bounds a term: '2030 तक'."""
_PAST = cues("was") | cues("past")
_HALLS = frozenset({"हॉल", "हाल", "कक्ष", "गैलरी", "लाउंज", "सैलून"})
_OPENING = 5
"""So many sentences from the top tell the day of the news."""
_YEAR_IN_FIGURES = re.compile(r"\d{4}")
_YEAR_WORDS = cues("year-word")
_IS = cues("is")
_RECENT = 3
"""So many sentences behind a day 'एक दिन पहले' still counts from it, where only months and years were told since."""
_CASES = frozenset({"का", "की", "के", "को", "में", "से", "ने", "पर"})
_DESCRIBES_STATE = frozenset({"महान", "ग्रैंड", "लोक", "जनवादी", "समाजवादी", "लोकतांत्रिक", "संघीय", "इस्लामी", "अरब"})
"""'महान डची', but not 'पेरू महान' alone."""
_FORMS_OF_STATE = cues("form-of-state")
_LONGEST_FORM = 3
_LISTS: dict[str, Literal["country", "organisation", "place", "sector"]] = {
    "country": "country",
    "countries": "country",
    "organisations": "organisation",
    "places": "place",
    "sectors": "sector",
}
_ORDER = tuple(_LISTS)
"""The lists whose phrases are mentions as they stand; a phrase of several is of the first."""


def find(article: Article, sentences: Sequence[Sentence], lexicon: Lexicon) -> tuple[tuple[Mention, ...], ...]:
    """The mentions of each sentence, sorted by place and without overlap."""
    published = date.fromisoformat(article.published) if article.published else None
    found = told_apart(sentences, [gazetteer(s, lexicon) for s in sentences])
    words = [Words(s.tokens, phrases, lexicon) for s, phrases in zip(sentences, found, strict=True)]
    holders = of_one_each(words, [people(s) for s in words])
    known = known_names(words, holders)
    pointed = [(*named, *sure_names(s, _tokens(named), known)) for s, named in zip(words, holders, strict=True)]
    if pointed != holders:
        known = known_names(words, pointed)
    published = published or day_of_news(words)
    month = last_day_of_page_month(article, lexicon) if published is None else None
    year = month.year if month is not None else _year(words) if published is None else None
    published = published or day_of_dateline(words, year)
    in_month, published = published is None, published or month
    titles = titles_of_rulers(words, holders)
    day_marked, in_figures = any(marks_days(s) for s in words), any(writes_days_in_figures(s) for s in words)
    dateline = fold((article.dateline or "").split(",")[0].strip())
    out = []
    told, before, latest, ahead, line = "", "", "", "", -1
    of_years_past = published is not None and is_tale(words, published)
    day, day_at = "", 0
    for i, (sentence, s, named) in enumerate(zip(sentences, words, pointed, strict=True)):
        if sentence.paragraph != line:
            before, told, line = told or before, "", sentence.paragraph
        back_then = before if of_years_past and not lies_ahead(s.forms) else ""
        recent = day if i - day_at <= _RECENT else ""
        anchor = Anchor(published, year, told, latest, ahead, recent, back_then, in_month, day_marked, in_figures)
        when = tuple(dates(s.tokens, s.found, anchor))
        of_tale = [m for m in when if not names_a_paper(s.tokens, s.found, m, latest) and not _going_on(s, m, latest)]
        lending = (m for m in reversed(of_tale) if m.value and not counts_since(s.tokens, m) and not (published and _of_standing(s, m)))
        told = next((m.value for m in lending), told)
        told = _back_in_the_year_of_news(s, when, published) or told
        last = next((m for m in reversed(of_tale) if (m.value or m.detail in OF_JOURNEY) and not _until(s, m)), None)
        if last is not None or told != latest:
            latest, ahead = (last.value, last.until if last.either else "") if last is not None else (told or latest, "")
        day, day_at = (latest, i) if len(latest) == _DAY and last is not None else (day, day_at)
        mentions = _of_sentence(s, named, when, known, dateline, titles)
        ordered = sorted(mentions, key=lambda m: m.first)
        out.append(tuple(_with_name(m, article.text, s) for m in with_offices(s, ordered)))
    return tuple(out)


def _back_in_the_year_of_news(s: Words, when: Sequence[Mention], published: date | None) -> str:
    """The year of the news where a sentence comes back to it behind its dates: '… 2000 में हुई थी, यानी इस साल उसके 25 बरस हो गए'."""
    behind = when[-1].last if when else 0
    pairs = pairwise(s.forms[behind:])
    comes_back = published is not None and any(b in _YEAR_WORDS and shift(a) == 0 for a, b in pairs)
    return str(published.year) if comes_back and published is not None else ""


def _of_standing(s: Words, m: Mention) -> bool:
    """Whether a bare year only tells since when two are what they are, so that it is not that of days told later: '2004 में साझेदार बने थे'."""
    return len(m.value) == len("2004") and not cues("standing").isdisjoint(s.forms)


def _going_on(s: Words, m: Mention, latest: str) -> bool:
    """Whether days are those of what goes on around the day told last: '28 मार्च को … स्वागत किया। … 27 से 29 मार्च तक … यात्रा कर रहे हैं'."""
    around = bool(m.until) and not m.either and len(latest) == _DAY and m.value <= latest <= m.until
    return around and not _IS.isdisjoint(s.forms[-2:])


def _until(s: Words, m: Mention) -> bool:
    """Whether a date only ends a term: 'अप्रैल के 5 तक'."""
    return any(t.form == "तक" for t in s.tokens[m.last - 1 : m.last + 1])


def _of_sentence(
    s: Words, named: Iterable[Mention], when: Sequence[Mention], known: Known, dateline: str, titles: frozenset[str]
) -> tuple[Mention, ...]:
    """The mentions of one sentence; what a surer reader took is not read again."""
    money = tuple(amounts(s.tokens, s.found))
    counted = _tokens([*when, *money])
    pointed = [m for m in named if not _inside(m, when) and (m.detail != "weak" or counted.isdisjoint(range(m.first, m.last)))]
    persons = tuple(_lent(m, pointed) if m.detail == "weak" else m for m in pointed)
    taken = _tokens(persons) | counted
    if bare := bare_names(s, taken, known):
        taken |= _tokens(bare)
    if titles:
        bare = (*bare, *rulers(s, taken, titles))
        taken |= _tokens(bare)
    if weak := tuple(_lent(m, persons) for m in weak_names(s, taken) if not _is_field(s, m)):
        taken |= _tokens(weak)
    free = (f for f in s.found if taken.isdisjoint(range(f.first, f.last)))
    listed = tuple(_with_building(m, s) for f in free if (m := _listed(f, s.form(f.first), s.form(f.last))) is not None)
    listed = tuple(_with_form_of_state(m, s) if m.kind == "country" else m for m in (_hall(m, s) for m in listed))
    listed = tuple(_of_the_town(m, listed[k - 1], s) if k else m for k, m in enumerate(listed))
    listed = tuple(_before_town(m, listed[k + 1 : k + 2], s) for k, m in enumerate(listed) if not (k and _is_in_town(listed[k - 1], m, s)))
    towns = tuple(unlisted_places(s, taken | _tokens([m for m in listed if not _is_building(s, m)]), dateline))
    listed = tuple(m for m in listed if not any(t.first < m.last <= t.last for t in towns))
    return (*persons, *bare, *weak, *when, *money, *listed, *towns)


def _is_building(s: Words, m: Mention) -> bool:
    """Whether the word for a field is one for a building too: 'मैरियट होटल में'."""
    return m.kind == "sector" and m.detail == "weak" and m.last - m.first == 1 and s.form(m.first) in _BUILDING


def _is_field(s: Words, m: Mention) -> bool:
    """Whether a mention is the name of a field: 'कौशल विकास' is nobody."""
    f = s.at.get(m.first)
    return f is not None and f.last == m.last and f.of("sectors") is not None


def _listed(f: Found, word: str, following: str) -> Mention | None:
    """A phrase of a list as a mention; a capital is a place that may stand for its state."""
    entry = f.of(*_ORDER)
    if entry is None:
        return None
    capital = next((e for e in f.entries if e.list == "countries" and e.kind == "capital"), None) if entry.list == "countries" else None
    if capital is not None:
        return Mention("place", f.first, f.last, "", detail=f"capital:{capital.id}")
    kind = _LISTS[entry.list]
    if kind == "sector" and following.startswith("कर") and entry.id in _GUARDED:
        return None  # 'लोकतंत्र की रक्षा करने': a deed, no field
    if kind == "sector" and following == "ने":
        return None  # 'अमेरिकी प्रशासन ने': who acts is no field
    if kind == "sector" and word == _DEFENDED and (following in _DOES or following.startswith("कर")):
        return None  # 'समझौते का बचाव किया'
    if kind != "place":
        return Mention(kind, f.first, f.last, entry.id, detail=entry.kind, plural=f.plural)
    ordinary_word = "homograph" in entry.source and f.last - f.first == 1 and following not in cues("behind-site") | _BEHIND_TOWN
    return None if ordinary_word else Mention("place", f.first, f.last, "", detail=f"{entry.kind}:{entry.id}")


def _with_building(m: Mention, s: Words) -> Mention:
    """A place with the noun of a building behind it is the building: 'रीगा कैसल में'."""
    building = m.kind == "place" and s.form(m.last) in cues("building-noun") and s.form(m.last + 1) in {"में", "स्थित"}
    return replace(m, last=m.last + 1, detail="building:") if building and not m.detail.startswith("building") else m


def _hall(m: Mention, s: Words) -> Mention:
    """A hall that is called after a nation is a place: 'स्पेनिश हॉल के अंदर', no Spain."""
    named = m.kind == "country" and m.detail == "demonym" and s.form(m.last) in _HALLS
    return replace(m, kind="place", value="", last=m.last + 1, detail="building:") if named else m


def _with_form_of_state(m: Mention, s: Words) -> Mention:
    """A state with what it calls itself, where a case marker stands behind: 'नीदरलैंड राज की यात्रा', 'लक्जमबर्ग महान डची की'."""
    last = m.last
    while last - m.last < _LONGEST_FORM and s.form(last) in _FORMS_OF_STATE:
        last += 1
    named = last > m.last and m.detail != "demonym" and s.form(last) in _CASES and s.form(last - 1) not in _DESCRIBES_STATE
    return replace(m, last=last) if named else m


def _of_the_town(m: Mention, town: Mention, s: Words) -> Mention:
    """A building that many states have is of the town before it: 'काहिरा के राष्ट्रपति भवन में'."""
    of_it = m.last - m.first > 1 and town.detail.startswith("capital:") and s.forms[town.last : m.first] == ["के"]
    return replace(m, detail=f"building:{town.detail[8:]}") if of_it and m.detail.startswith("building:") else m


def _is_in_town(building: Mention, town: Mention, s: Words) -> bool:
    """Whether machines leave a town right behind its building: 'संसद भवन [सिंगापुर] में'."""
    site = town.kind in ("place", "country") and not town.detail.startswith("building") and town.detail != "demonym"
    return building.detail.startswith("building:") and site and town.first == building.last and s.form(town.last) == "में"


def _before_town(m: Mention, following: Sequence[Mention], s: Words) -> Mention:
    """A building with the town that stands right behind it."""
    town = next((t for t in following if _is_in_town(m, t, s)), None)
    code = (town.value or town.detail.partition(":")[2]) if town is not None else ""
    return replace(m, last=town.last, detail=f"building:{code}") if town is not None else m


def _lent(name: Mention, persons: Iterable[Mention]) -> Mention:
    """Gives 'इथियोपिया के वर्कनेह गेबेयेहू' the post that the sentence names for all before them: 'तीनों देशों के विदेश मंत्री - …'."""
    post = next((p for p in sorted(persons, key=lambda p: -p.first) if p.last <= name.first and p.name == (0, 0) and p.posts), None)
    if not name.countries or name.countries[0].startswith("@") or post is None:
        return name
    return replace(name, posts=post.posts, detail="list")


def _with_name(mention: Mention, text: str, s: Words) -> Mention:
    first, last = mention.name
    if last <= first:
        return mention
    return replace(mention, value=text[s.tokens[first].start : s.tokens[last - 1].end])


def _year(sentences: Sequence[Words]) -> int | None:
    """What a day without a year means where there is no dateline: the year that most full dates of the article have.

    A later one that the opening tells as past, or beside a day that needs one, is the year of the news: '2025 में यह उनकी दूसरी यात्रा थी'.
    """
    years: Counter[int] = Counter()
    opening: set[int] = set()
    for i, s in enumerate(sentences):
        if not _YEAR_IN_FIGURES.search(" ".join(s.forms)):
            continue  # without a year in figures no date has a value here
        when = list(dates(s.tokens, s.found, Anchor(None, None)))
        years.update(int(m.value[:4]) for m in when if len(m.value) == _DAY)
        if i < _OPENING and (any(m.detail == "no-year" for m in when) or not _PAST.isdisjoint(s.forms[-3:])):
            opening.update(int(m.value[:4]) for m in when if m.value and not m.until and s.form(m.last) not in _BOUND)
    most = max(years, key=lambda y: (years[y], y)) if years else None
    return max((y for y in opening if most is None or y > most), default=most)


def _inside(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(o.first <= mention.first and mention.last <= o.last for o in others)


def _tokens(mentions: Iterable[Mention]) -> frozenset[int]:
    return frozenset(i for m in mentions for i in range(m.first, m.last))
