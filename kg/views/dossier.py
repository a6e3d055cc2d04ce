"""Dossiers: what is known of a country, an official, a sector, an agreement or a series, on a page that prints well.

Facts, partners, history and sources, each fact with the sentence that states it and the way to where it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape

from kg.model import Evidence
from kg.views import terms
from kg.views.happenings import Chronicle, Happening, Series, newest_first
from kg.views.known import Fact, Known, target
from kg.views.page import both
from kg.views.parts import Parts, day, listed, number, title_of
from kg.views.paths import article_path, between, dossier_path, network_link
from kg.views.sureness import GRADES, grade
from kg.views.terms import Label

__all__ = ["SERIES", "dossier_body", "dossier_ids"]

SERIES = Label("शृंखला", "Series")
_COUNTED = ("Meeting", "Visit", "Agreement", "Commitment")


def dossier_ids(chronicle: Chronicle) -> list[str]:
    """The ids of all that has a page of its own."""
    return sorted([*(id for id in chronicle.known.things if dossier_path(id)), *chronicle.series])


def dossier_body(chronicle: Chronicle, id: str) -> str:
    """The main part of the page of a thing or series."""
    known, parts = chronicle.known, Parts(chronicle.known, dossier_path(id))
    if id in chronicle.series:
        one = chronicle.series[id]
        sections = [_numbers(known, parts, one), _history(parts, one.meetings, ""), _sources(known, parts, _cited(one.meetings))]
        return _main(SERIES, "Meeting", one.name, f'<p class="soft">{parts.things(one.countries)}</p>', sections)
    thing, took = known.things[id], chronicle.of(id)
    met = chronicle.by_id[id] if id in chronicle.by_id else None
    sections = [
        _counts(took) if thing.kind in ("Country", "Sector", "Official") else "",
        _facts(known, parts, list(known.facts(id))),
        _officials(known, parts, id) if thing.kind == "Country" else "",
        _partners(known, parts, id, thing.kind, took),
        _series(parts, chronicle.series_of(id)) if thing.kind == "Country" else "",
        _sectors(parts, took) if thing.kind in ("Country", "Official") else "",
        _came_of(chronicle, parts, id) if met else "",
        _history(parts, newest_first(took), id) if took else "",
        _sources(known, parts, {*thing.evidence, *_cited(took)}),
    ]
    spelt = f'<p class="soft">{both("लेखों में", "In the articles")}: <span lang="hi">{escape(listed(thing.spellings), quote=False)}</span></p>'
    way = f'<a href="{escape(network_link(parts.path, id))}">{both("संबंध-जाल में देखें", "See it in the network")}</a>'
    about = (spelt if thing.spellings else "") + f'<p class="ways">{way}</p>'
    return _main(terms.term(thing.kind), thing.kind, thing.name, about, sections)


def _main(kind: Label, look: str, name: Label, about: str, sections: Iterable[str]) -> str:
    head = f'<header><p class="kind k" data-kind="{look}">{both(kind)}</p><h1>{both(name)}</h1>{about}</header>'
    return f'<main id="main" tabindex="-1" class="dossier">{head}{"".join(sections)}</main>'


def _section(name: Label, body: str, count: int = 0, look: str = "") -> str:
    counted = f' <span class="soft">{number(count)}</span>' if count else ""
    return f'<section class="{look}"><h2>{both(name)}{counted}</h2>{body}</section>' if body else ""


def _cited(found: Iterable[Happening]) -> set[Evidence]:
    return {evidence for each in found for evidence in each.evidence}


def _counts(took: Sequence[Happening]) -> str:
    counts = Counter(each.kind for each in took)
    cells = "".join(f'<div data-kind="{kind}"><b>{number(counts[kind])}</b>{both(terms.term(kind))}</div>' for kind in _COUNTED if counts[kind])
    return f'<div class="totals">{cells}</div>' if cells else ""


def _facts(known: Known, parts: Parts, facts: Sequence[Fact]) -> str:
    """The facts of a thing, those of one sentence together above it."""
    groups: dict[tuple[Evidence, ...], list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.evidence, []).append(fact)
    items = "".join(
        f"<li><dl>{''.join(_row(known, parts, fact) for fact in group)}</dl>{parts.quotes(evidence)}</li>" for evidence, group in groups.items()
    )
    return _section(Label("तथ्य", "Facts"), f'<ul class="facts">{items}</ul>' if items else "", len(facts))


def _row(known: Known, parts: Parts, fact: Fact) -> str:
    named = target(fact.value, fact.prop)
    value = parts.thing(named) if named else both(known.shown(fact))
    sure = grade(fact, known)
    return (
        f'<div><dt>{both(terms.term(fact.prop))}</dt><dd class="sure" data-sure="{sure}">{value}'
        f'<span class="unseen"> ({both(GRADES[sure])})</span></dd></div>'
    )


def _officials(known: Known, parts: Parts, country: str) -> str:
    people = [fact.subject for fact in known.pointing(country) if fact.prop == "represents"]
    rows = [(id, known.values(id, "holds")) for id in people]
    items = "".join(f"<li>{parts.thing(id)}{_posts(known, posts)}</li>" for id, posts in sorted(rows, key=lambda row: known.name(row[0]).hi))
    return _section(Label("इस देश के लोग", "Its people"), f'<ul class="many">{items}</ul>' if items else "", len(rows))


def _posts(known: Known, posts: Sequence[str]) -> str:
    kinds = dict.fromkeys(key for post in posts for key in known.keys(post, "postType"))
    return f'<span class="soft">, {listed(both(terms.concept(key)) for key in kinds)}</span>' if kinds else ""


def _partners(known: Known, parts: Parts, id: str, kind: str, took: Sequence[Happening]) -> str:
    """With whom, and how often: of a country and a sector the states, of an official the people."""
    people = kind == "Official"
    counts: dict[str, Counter[str]] = {}
    for each in took:
        if people and each.kind not in ("Meeting", "Agreement"):
            continue
        for other in each.officials if people else each.countries:
            if other != id:
                counts.setdefault(other, Counter())[each.kind] += 1
    if not counts:
        return ""
    kinds = [each for each in _COUNTED if any(count[each] for count in counts.values())]
    head = "".join(f'<th scope="col" class="n">{both(terms.term(each))}</th>' for each in kinds)
    ordered = sorted(counts.items(), key=lambda row: (-sum(row[1].values()), row[0]))
    rows = "".join(
        f'<tr><th scope="row">{parts.thing(other)}</th>' + "".join(f'<td class="n">{number(count[k]) if count[k] else ""}</td>' for k in kinds) + "</tr>"
        for other, count in ordered
    )
    name = Label("किनके साथ", "With whom") if people else Label("देश", "Countries") if kind == "Sector" else Label("साझेदार", "Partners")
    first = both(terms.term("Official" if people else "Country"))
    table = f'<div class="scroll"><table><thead><tr><th scope="col">{first}</th>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    return _section(name, table, len(ordered))


def _sectors(parts: Parts, took: Sequence[Happening]) -> str:
    counts = Counter(sector for each in took for sector in each.sectors)
    ordered = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    items = "".join(f'<li>{parts.thing(id)} <span class="soft">{number(count)}</span></li>' for id, count in ordered)
    return _section(Label("क्षेत्र", "Sectors"), f'<ul class="many">{items}</ul>' if items else "", len(ordered))


def _series(parts: Parts, found: Sequence[Series]) -> str:
    items = "".join(
        f'<li><a class="k" data-kind="Meeting" href="{escape(between(parts.path, dossier_path(each.id)))}">{both(each.name)}</a>'
        f' <span class="soft">{number(len(each.meetings))}</span></li>'
        for each in found
    )
    return _section(Label("बैठकों की शृंखलाएँ", "Series of meetings"), f'<ul class="many">{items}</ul>' if items else "", len(found))


def _numbers(known: Known, parts: Parts, one: Series) -> str:
    """The meetings of a series by their numbers: when, where, who chaired."""
    head = "".join(
        f'<th scope="col">{both(name)}</th>'
        for name in (terms.term("ordinal"), terms.term("date"), terms.term("place"), terms.term("coChair"), terms.term("status"))
    )
    rows = "".join(
        f'<tr><th scope="row">{known.number(each.id, "ordinal") or "–"}</th><td>{day(each.date) or "–"}</td><td>{parts.things([each.place]) if each.place else "–"}</td>'
        f"<td>{parts.things(known.values(each.id, 'coChair')) or '–'}</td><td>{parts.status(each)}</td></tr>"
        for each in one.meetings
    )
    table = f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    return _section(Label("क्रम से बैठकें", "Meetings by number"), table)


def _came_of(chronicle: Chronicle, parts: Parts, agreement: str) -> str:
    """The meeting at which an agreement was made."""
    known = chronicle.known
    meetings = [chronicle.by_id[fact.subject] for fact in known.pointing(agreement) if fact.prop == "outcome"]
    return _history(parts, meetings, "", Label("जिस बैठक में हुआ", "The meeting it came of"))


def _history(parts: Parts, found: Iterable[Happening], without: str, name: Label | None = None) -> str:
    entries = [parts.happening(each, without) for each in found]
    body = f'<ol class="history">{"".join(entries)}</ol>' if entries else ""
    return _section(name or Label("इतिहास", "History"), body, len(entries))


def _sources(known: Known, parts: Parts, cited: set[Evidence]) -> str:
    counts = Counter(evidence.article for evidence in cited if evidence.article in known.articles)
    ordered = sorted(counts, key=lambda id: (known.articles[id].published or "", id), reverse=True)
    items = "".join(
        f'<li><a href="{escape(between(parts.path, article_path(id)))}" lang="hi">{escape(title_of(known.articles[id]), quote=False)}</a> '
        f'<span class="soft">{parts.source(known.articles[id])} · {both(f"{counts[id]} वाक्य", _sentences(counts[id]))}</span></li>'
        for id in ordered
    )
    return _section(Label("स्रोत", "Sources"), f'<ul class="sources">{items}</ul>' if items else "", len(ordered))


def _sentences(count: int) -> str:
    return f"{count} sentence" if count == 1 else f"{count} sentences"
