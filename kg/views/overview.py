"""The first page of a site: how much there is, what of it belongs together, what is new, what was refused, and the way to everything."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape

from kg.views import charts, terms
from kg.views.happenings import Chronicle, Happening, met_pairs, newest_first
from kg.views.homes import Homes
from kg.views.known import Known
from kg.views.page import both
from kg.views.parts import MANY, Parts, number, often, title_of
from kg.views.paths import article_path, between
from kg.views.sureness import reason
from kg.views.terms import Label
from kg.views.words import Words

__all__ = ["ARTICLES", "articles_body", "overview_body"]

ARTICLES = Label("लेख", "Articles")
_ROWS, _COLUMNS, _MONTHS, _PAIRS, _NEWEST, _REFUSED, _AGREEMENTS = 18, 20, 24, 10, 6, 6, 40
"""How much of each is shown: what fits a screen and can still be read."""


def overview_body(chronicle: Chronicle, homes: Homes, words: Words) -> str:
    """The main part of the first page."""
    known, parts = chronicle.known, Parts(homes, "index.html", words)
    lead = both(
        "हिंदी समाचारों में राजनय: मुलाकातें, यात्राएँ, समझौते; हर तथ्य के साथ वह वाक्य जो उसे कहता है।",
        "Diplomacy in Hindi news: meetings, visits, agreements; every fact with the sentence that states it.",
    )
    sections = [
        _heat(chronicle, parts),
        f'<div class="pair">{_months(chronicle, parts)}{_pairs(chronicle, parts)}</div>',
        _newest(chronicle, parts),
        _refused(known, parts),
        *_lists(chronicle, parts),
    ]
    heading = both("कौन किससे मिला, कहाँ, किस पर", "Who met whom, where, about what")
    return (
        f'<main class="overview"><header><h1>{heading}</h1>'
        f'<p class="soft">{lead}</p>{_totals(chronicle)}</header>{"".join(sections)}</main>'
    )


def articles_body(homes: Homes, words: Words) -> str:
    """The main part of the list of articles, newest first; each entry has the article's id, to be pointed at."""
    known, parts = homes.known, Parts(homes, "articles.html", words)
    ordered = sorted(known.articles.values(), key=lambda article: (article.published or "", article.id), reverse=True)
    items = "".join(
        f'<li id="{escape(article.id)}"><a href="{escape(between("articles.html", article_path(article.id)))}">'
        f'{escape(title_of(article), quote=False)}</a> <span class="soft">{parts.source(article)} · '
        f"{_told(len(known.stated_in(article.id)), len(known.refused(article.id)))}</span></li>"
        for article in ordered
    )
    heading = f'<h1>{both(ARTICLES)} <span class="soft">{number(len(ordered))}</span></h1>'
    return f'<main class="listing">{heading}<ul class="sources">{items}</ul></main>'


def _told(facts: int, refused: int) -> str:
    told = both(f"{facts} तथ्य", f"{facts} facts" if facts != 1 else "1 fact")
    return told + (f", {both(f'{refused} अस्वीकृत', f'{refused} refused')}" if refused else "")


def _totals(chronicle: Chronicle) -> str:
    known = chronicle.known
    kinds = ("Country", "Official", "Meeting", "Visit", "Agreement", "Commitment", "Sector")
    ways = {"Country": "#country", "Official": "#official", "Agreement": "#agreement", "Sector": "#sector"}
    ways |= {kind: f"timeline.html#kind={kind}" for kind in ("Meeting", "Visit")}
    cells = [(ARTICLES, len(known.articles), "articles.html")]
    cells += [(MANY[kind], len(known.of_kind(kind)), ways.get(kind, "")) for kind in kinds]
    cells += [(Label("तथ्य", "Facts"), sum(1 for _ in known.facts()), "")]
    return '<div class="totals">' + "".join(_cell(*cell) for cell in cells if cell[1]) + "</div>"


def _cell(name: Label, count: int, href: str) -> str:
    inner = f"<b>{number(count)}</b>{both(name)}"
    return f'<a href="{href}">{inner}</a>' if href else f"<span>{inner}</span>"


def _section(id: str, name: Label, body: str, note: str = "") -> str:
    soft = f'<p class="soft">{note}</p>' if note else ""
    return f'<section id="{id}"><h2>{both(name)}</h2>{soft}{body}</section>' if body else ""


def _table(head: Sequence[Label], rows: Iterable[Sequence[str]]) -> str:
    """The numbers of a picture for who can't see it or wants them exact."""
    cells = "".join(f'<th scope="col">{both(name)}</th>' for name in head)
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    name = both("तालिका के रूप में", "As a table")
    table = f"<table><thead><tr>{cells}</tr></thead><tbody>{lines}</tbody></table>"
    return f'<details><summary>{name}</summary><div class="scroll">{table}</div></details>'


def _heat(chronicle: Chronicle, parts: Parts) -> str:
    """Countries × sectors: of which fields the articles tell, state by state; a table, the darker the more."""
    counts = Counter((country, sector) for each in chronicle.all for country in each.countries for sector in each.sectors)
    rows = _top((country for country, _ in counts.elements()), _ROWS)
    columns = _top((sector for country, sector in counts.elements() if country in rows), _COLUMNS)
    if not rows:
        return ""
    most = max(counts[row, column] for row in rows for column in columns)
    head = "".join(f'<th scope="col"><span>{parts.thing(column)}</span></th>' for column in columns)
    lines = "".join(
        f"<tr><th>{parts.thing(row)}</th>{''.join(_heated(counts[row, column], most) for column in columns)}</tr>" for row in rows
    )
    table = f'<div class="scroll"><table class="heat"><thead><tr><td></td>{head}</tr></thead><tbody>{lines}</tbody></table></div>'
    note = both(
        f"बैठकें, समझौते और सहायता; सबसे अधिक बार आए {len(rows)} देश और {len(columns)} क्षेत्र।",
        f"Meetings, agreements and commitments; the {len(rows)} countries and {len(columns)} sectors that come most often.",
    )
    return _section("fields", Label("देश और क्षेत्र", "Countries and sectors"), table, note)


def _heated(count: int, most: int) -> str:
    """A cell in one of five tones; the root, so that the few that come most leave the others their differences."""
    return f'<td class="h{max(1, round(5 * math.sqrt(count / most)))}">{number(count)}</td>' if count else "<td></td>"


def _months(chronicle: Chronicle, parts: Parts) -> str:
    """Meetings by month, what was held and what is ahead; the last years, since a few treaties are of the last century."""
    meetings = [each for each in chronicle.all if each.kind == "Meeting" and each.state != "off"]
    dated = [each for each in meetings if len(each.date) >= 7]
    if not dated:
        return ""
    order = _span(max(each.date[:7] for each in dated), _MONTHS)
    first = min(each.date[:7] for each in dated)
    order = [month for month in order if month >= first] if first > order[0] else order
    counts = Counter((each.date[:7], each.state) for each in dated if each.date[:7] >= order[0])
    named = {month: (Label(terms.date_text(month), terms.date_text(month, "en")), "") for month in order}
    held = [month for month in order if counts[month, "done"] or counts[month, "ahead"]]
    rows = ([parts.day(month), number(counts[month, "done"]), number(counts[month, "ahead"])] for month in held)
    table = _table((Label("महीना", "Month"), Label("हुईं", "Held"), Label("आगे", "Ahead")), rows)
    earlier, undated = sum(each.date[:7] < order[0] for each in dated), len(meetings) - len(dated)
    note = both(
        f"भरे: हुईं; खाली: आगे। इनसे पहले की {number(earlier)}, बिना महीने की {number(undated)}।",
        f"Filled: held; hollow: ahead. {number(earlier)} are earlier, {number(undated)} have no month.",
    )
    return _section("months", Label("महीनेवार बैठकें", "Meetings by month"), charts.months(counts, order, order[::-3], named) + table, note)


def _pairs(chronicle: Chronicle, parts: Parts) -> str:
    known = chronicle.known
    pairs = met_pairs(chronicle.all)[:_PAIRS]
    if not pairs:
        return ""
    called = {pair: (known.name(pair[0]), known.name(pair[1])) for pair, _ in pairs}
    named = {"|".join(pair): (Label(f"{one.hi}–{two.hi}", f"{one.en}–{two.en}"), "") for pair, (one, two) in called.items()}
    table = _table(
        (Label("देश", "Country"), Label("देश", "Country"), Label("बैठकें", "Meetings")),
        ([parts.thing(pair[0]), parts.thing(pair[1]), number(n)] for pair, n in pairs),
    )
    picture = charts.bars([("|".join(pair), n) for pair, n in pairs], named)
    return _section("pairs", Label("सबसे अधिक मिले देश", "Pairs that met most"), picture + table)


def _newest(chronicle: Chronicle, parts: Parts) -> str:
    """What the newest articles tell."""
    known = chronicle.known

    def told(each: Happening) -> tuple[str, str, str]:
        return max(known.articles[e.article].published or "" for e in each.evidence if e.article in known.articles), each.date, each.id

    newest = sorted((each for each in chronicle.all if any(e.article in known.articles for e in each.evidence)), key=told, reverse=True)
    entries = "".join(parts.happening(each) for each in newest[:_NEWEST])
    way = f'<p class="ways"><a href="timeline.html">{both("सब कुछ समयरेखा पर", "All of it on the timeline")}</a></p>'
    return _section("newest", Label("सबसे नया", "Newest"), f'<ol class="history two">{entries}</ol>{way}' if entries else "")


def _refused(known: Known, parts: Parts) -> str:
    refused = [each for reading in known.readings for each in known.refused(reading.article.id)]
    items = [
        f"<li>{parts.quote(each.evidence)}"
        f'<p class="why"><b lang="hi">{escape(each.what, quote=False)}</b>: {both(reason(each.reason))}</p></li>'
        for each in refused
    ]
    if not items:
        return ""
    all_of_them, beyond = number(len(items)), number(len(items) - _REFUSED)
    body = f'<ul class="refused two">{"".join(items[:_REFUSED])}</ul>'
    if items[_REFUSED:]:
        rest = f'<ul class="refused two">{"".join(items[_REFUSED:])}</ul>'
        body += f"<details><summary>{both(f'{beyond} और', f'{beyond} more')}</summary>{rest}</details>"
    note = both(f"{all_of_them} बार कुछ तथ्य जैसा दिखा, पर था नहीं।", f"{all_of_them} times something looked like a fact and was none.")
    return _section("refused", Label("क्या अस्वीकृत हुआ", "What was refused"), body, note)


def _lists(chronicle: Chronicle, parts: Parts) -> list[str]:
    """The ways to all dossiers, by kind; those of which most is told first."""
    known = chronicle.known
    sections = []
    for kind in ("Country", "Official", "Sector"):
        things = sorted(known.of_kind(kind), key=lambda thing: (-len(chronicle.of(thing.id)), thing.name.hi, thing.id))
        items = "".join(f"<li>{parts.thing(thing.id)}{often(len(chronicle.of(thing.id)))}</li>" for thing in things)
        sections.append(_folded(kind.lower(), MANY[kind], len(things), items))
    items = "".join(f"<li>{parts.thing(each.id, each.name)}{often(len(each.meetings))}</li>" for each in chronicle.series.values())
    sections.append(_agreements(chronicle, parts))
    return [*sections, _folded("series", Label("बैठकों की शृंखलाएँ", "Series of meetings"), len(chronicle.series), items)]


def _agreements(chronicle: Chronicle, parts: Parts) -> str:
    """The newest agreements by name, with their years; the timeline has them all."""
    found = newest_first(each for each in chronicle.all if each.kind == "Agreement")
    items = "".join(f"<li>{parts.thing(each.id)}{f' <u>{each.date[:4]}</u>' if each.date else ''}</li>" for each in found[:_AGREEMENTS])
    rest = len(found) - _AGREEMENTS
    more = f'<a href="timeline.html#kind=Agreement">{both(f"{number(rest)} और, समयरेखा पर", f"{number(rest)} more, on the timeline")}</a>'
    return _folded("agreement", MANY["Agreement"], len(found), items + (f"<li>{more}</li>" if rest > 0 else ""))


def _folded(id: str, name: Label, count: int, items: str) -> str:
    if not items:
        return ""
    heading = f'<summary>{both(name)} <span class="soft">{number(count)}</span></summary>'
    return f'<details class="index" id="{id}">{heading}<ul class="many">{items}</ul></details>'


def _top(items: Iterable[str], most: int) -> list[str]:
    return [item for item, _ in sorted(Counter(items).items(), key=lambda each: (-each[1], each[0]))[:most]]


def _span(last: str, count: int) -> list[str]:
    """The months up to `last`, in order.

    >>> _span("2024-02", 4)
    ['2023-11', '2023-12', '2024-01', '2024-02']
    """
    end = int(last[:4]) * 12 + int(last[5:7]) - 1
    return [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(end - count + 1, end + 1)]
