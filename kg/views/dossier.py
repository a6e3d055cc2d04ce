"""Dossiers: what is known of a country, an official, a sector, an agreement or a series, on a page that prints well.

Facts, partners, history and sources, each fact with the sentence that states it and the way to where it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import groupby

from kg.model import Article, Evidence
from kg.views import terms
from kg.views.happenings import Chronicle, Happening, Series, newest_first
from kg.views.homes import Homes, place_name
from kg.views.known import Fact, Known, target
from kg.views.parts import MANY, Parts, listed, number, often, title_of
from kg.views.paths import article_path, between, dossier_path, plain_path
from kg.views.sureness import grade
from kg.views.terms import Label
from kg.views.words import Words

__all__ = ["SERIES", "dossier_body"]

SERIES = Label("शृंखला", "Series")
_EARLIER = Label("इनसे पहले; वाक्य वहाँ हैं, जहाँ नाम ले जाता है।", "Before these; the sentences stand where the names lead.")
_QUOTED = 16
"""So many events of a history stand with their sentences, the newest; a page of hundreds would be read by nobody."""
_FEW = 3
"""Up to so many events, an official's page tells of each with whom and on what, and has no tables."""
_COUNTED = ("Meeting", "Visit", "Agreement", "Commitment")


def dossier_body(chronicle: Chronicle, homes: Homes, id: str, words: Words) -> str:
    """The main part of the page of a thing or series."""
    known, parts = chronicle.known, Parts(homes, dossier_path(id), words)
    parts.cited = {}
    if id in chronicle.series:
        one = chronicle.series[id]
        sections = [_numbers(known, parts, one), _history(parts, one.meetings, id), _sources(known, parts, _cited(one.meetings))]
        return _main(parts, SERIES, "Meeting", one.name, f'<p class="soft">{parts.things(one.countries)}</p>', sections)
    thing, took = known.things[id], chronicle.of(id)
    few = thing.kind == "Official" and len(took) <= _FEW
    sections = [
        _counts(parts, took) if not few else "",
        _facts(known, parts, list(known.facts(id)), plain=few or thing.kind == "Agreement"),
        _partners(known, parts, id, thing.kind, took) if not few else "",
        _series(parts, chronicle.series_of(id)) if thing.kind == "Country" else "",
        _sectors(parts, took) if thing.kind in ("Country", "Official") and not few else "",
        _people(chronicle, parts, id) if thing.kind == "Country" else "",
        _came_of(chronicle, parts, id) if thing.kind == "Agreement" else "",
        _history(parts, newest_first(took), id, linked=few),
        _sources(known, parts, {*thing.evidence, *_cited(took)}, plain=few or thing.kind == "Agreement"),
    ]
    spelt = (
        f'<p class="soft">{parts.among(Label("लेखों में", "In the articles"))}: '
        f'<span lang="hi">{escape(listed(thing.spellings), quote=False)}</span></p>'
    )
    return _main(parts, terms.term(thing.kind), thing.kind, thing.name, spelt if thing.spellings else "", sections, id)


def _main(parts: Parts, kind: Label, look: str, name: Label, about: str, sections: Iterable[str], node: str = "") -> str:
    """The page; the script adds the way to `node` in the network, by the address of the page where that tells it."""
    at = f' id="{place_name(node)}"' if node and parts.path != plain_path(node) else ""
    head = f'<p data-kind="{look}">{parts.words.bare(kind)}</p><h1{at}>{parts.words.bare(name)}</h1>{about}'
    return f"<main>{head}{''.join(sections)}</main>"


def _section(parts: Parts, name: Label, body: str, count: int = 0) -> str:
    return f"<h2>{parts.words.bare(name)}{often(count)}</h2>{body}" if body else ""


def _cited(found: Iterable[Happening]) -> set[Evidence]:
    return {evidence for each in found for evidence in each.evidence}


def _counts(parts: Parts, took: Sequence[Happening]) -> str:
    counts = Counter(each.kind for each in took)
    cells = "".join(f"<p><b>{number(counts[kind])}</b>{parts.words.bare(MANY[kind])}</p>" for kind in _COUNTED if counts[kind])
    return f'<div class="totals">{cells}</div>' if cells else ""


def _facts(known: Known, parts: Parts, facts: Sequence[Fact], *, plain: bool = False) -> str:
    """The facts of a thing, those of one sentence together above it; `plain`, without a heading."""
    groups: dict[tuple[Evidence, ...], list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.evidence, []).append(fact)
    rows = ((evidence, groupby(group, key=lambda fact: fact.prop)) for evidence, group in groups.items())
    told = ((evidence, "".join(_row(known, parts, prop, list(same)) for prop, same in group)) for evidence, group in rows)
    body = "".join(f"<dl>{row}</dl>{parts.quotes(evidence)}" for evidence, row in told)
    return body if plain else _section(parts, Label("तथ्य", "Facts"), body, len(facts))


def _row(known: Known, parts: Parts, prop: str, facts: Iterable[Fact]) -> str:
    """A property and its values; how sure each is, the style tells, where it is not simply said."""
    values = "".join(f"<dd{_sure(fact, known)}>{_value(known, parts, fact)}</dd>" for fact in facts)
    return f"<dt>{parts.words.bare(terms.term(prop))}</dt>{values}"


def _sure(fact: Fact, known: Known) -> str:
    sure = grade(fact, known)
    return f' class="{sure}"' if sure != "stated" else ""


def _value(known: Known, parts: Parts, fact: Fact) -> str:
    named = target(fact.value, fact.prop)
    return parts.thing(named) if named else parts.among(known.shown(fact))


def _people(chronicle: Chronicle, parts: Parts, country: str) -> str:
    """The officials of a country; who has no page of their own, with all that is known of them."""
    known = parts.known
    people = dict.fromkeys(fact.subject for fact in known.pointing(country) if fact.prop == "represents")
    ordered = sorted(people, key=lambda id: (known.name(id).hi, id))
    items = "".join(_person(parts, id) for id in ordered)
    return _section(parts, Label("इस देश के लोग", "Its people"), f'<ul class="people">{items}</ul>' if items else "", len(ordered))


def _person(parts: Parts, id: str) -> str:
    known = parts.known
    posts = listed(parts.among(known.name(post)) for post in known.values(id, "holds"))
    held = f" <u>{posts}</u>" if posts else ""
    return f'<li id="{place_name(id)}">{parts.thing(id)}{held}</li>'


def _partners(known: Known, parts: Parts, id: str, kind: str, took: Sequence[Happening]) -> str:
    """With whom, and how often: of a country the states, of an official the people; of a sector the states that talk of it."""
    if kind == "Sector":
        return _counted(parts, Label("देश", "Countries"), Counter(country for each in took for country in each.countries))
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
    head = "".join(f'<th scope="col">{parts.words.bare(terms.term(each))}</th>' for each in kinds)
    ordered = sorted(counts.items(), key=lambda row: (-sum(row[1].values()), row[0]))
    cells = ("".join(f"<td>{number(count[each]) if count[each] else ''}</td>" for each in kinds) for _, count in ordered)
    rows = "".join(f"<tr><th>{parts.thing(other)}</th>{cell}</tr>" for (other, _), cell in zip(ordered, cells, strict=True))
    name = Label("किनके साथ", "With whom") if people else Label("साझेदार", "Partners")
    first = parts.words.bare(terms.term("Official" if people else "Country"))
    top = f'<thead><tr><th scope="col">{first}</th>{head}</tr></thead>'
    table = f'<div class="scroll"><table class="counts">{top}<tbody>{rows}</tbody></table></div>'
    return _section(parts, name, table, len(ordered))


def _sectors(parts: Parts, took: Sequence[Happening]) -> str:
    return _counted(parts, MANY["Sector"], Counter(sector for each in took for sector in each.sectors))


def _counted(parts: Parts, name: Label, counts: Mapping[str, int]) -> str:
    """Things by how often they come."""
    ordered = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    items = "".join(f"<li>{parts.thing(id)}{often(count)}</li>" for id, count in ordered)
    return _section(parts, name, f'<ul class="many">{items}</ul>' if items else "", len(ordered))


def _series(parts: Parts, found: Sequence[Series]) -> str:
    items = "".join(f"<li>{parts.thing(each.id, each.name)}{often(len(each.meetings))}</li>" for each in found)
    return _section(parts, Label("बैठकों की शृंखलाएँ", "Series of meetings"), f'<ul class="many">{items}</ul>' if items else "", len(found))


def _numbers(known: Known, parts: Parts, one: Series) -> str:
    """The meetings of a series by their numbers: when, where, who chaired."""
    head = "".join(
        f'<th scope="col">{parts.words.bare(name)}</th>'
        for name in (terms.term("ordinal"), terms.term("date"), terms.term("place"), terms.term("coChair"), terms.term("status"))
    )
    rows = "".join(_numbered(known, parts, each) for each in one.meetings)
    table = f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    return _section(parts, Label("क्रम से बैठकें", "Meetings by number"), table)


def _numbered(known: Known, parts: Parts, each: Happening) -> str:
    ordinal = known.number(each.id, "ordinal")
    cells = (parts.day(each.date), parts.things([each.place] if each.place else []), parts.things(known.values(each.id, "coChair")))
    shown = "".join(f"<td>{cell or '–'}</td>" for cell in cells)
    return f'<tr><th scope="row">{"–" if ordinal is None else ordinal}</th>{shown}<td>{parts.status(each)}</td></tr>'


def _came_of(chronicle: Chronicle, parts: Parts, agreement: str) -> str:
    """The meeting at which an agreement was made."""
    known = chronicle.known
    meetings = [chronicle.by_id[fact.subject] for fact in known.pointing(agreement) if fact.prop == "outcome"]
    return _history(parts, meetings, "", Label("जिस बैठक में हुआ", "The meeting it came of"))


def _history(parts: Parts, found: Sequence[Happening], id: str, name: Label | None = None, *, linked: bool = False) -> str:
    """Events in the order given; those that are told here, with all that is known of them."""
    here = [parts.homes.place(each.id)[0] == parts.path for each in found]
    entries = [
        parts.whole(each, id) if own else parts.happening(each, id, linked=linked) for each, own in zip(found[:_QUOTED], here, strict=False)
    ]
    body = f'<ol class="history">{"".join(entries)}</ol>' if entries else ""
    rest = [parts.whole(each, id) if own else parts.line(each, id) for each, own in zip(found[_QUOTED:], here[_QUOTED:], strict=True)]
    if rest:
        note = parts.words.bare(_EARLIER)
        body += f'<p class="soft">{note}</p><ol class="history lines">{"".join(rest)}</ol>'
    return _section(parts, name or Label("इतिहास", "History"), body, len(found))


def _sources(known: Known, parts: Parts, cited: set[Evidence], *, plain: bool = False) -> str:
    """The articles that the quotes are from; `plain`, one alone without a heading."""
    articles = {evidence.article for evidence in cited if evidence.article in known.articles}
    for id in sorted(articles, key=lambda id: (known.articles[id].published or "", id), reverse=True):
        parts.cite(id)
    ordered = [known.articles[id] for id in parts.cited or ()]
    items = "".join(_source(parts, article) for article in ordered)
    body = f'<ol class="sources">{items}</ol>' if items else ""
    return body if plain and len(ordered) == 1 else _section(parts, Label("स्रोत", "Sources"), body, len(ordered))


def _source(parts: Parts, article: Article) -> str:
    address = escape(between(parts.path, article_path(article.id)))
    source = f" {parts.source(article)}" if article.publisher or article.published else ""
    return f'<li><a href="{address}">{escape(title_of(article), quote=False)}</a>{source}</li>'
