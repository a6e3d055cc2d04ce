"""Dossiers: what is known of a country, an official, a sector, an agreement or a series, on a page that prints well.

Facts, partners, history and sources, each fact with the sentence that states it and the way to where it stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from kg.model import Article, Evidence
from kg.views import terms
from kg.views.happenings import Chronicle, Happening, Series, newest_first
from kg.views.homes import Homes, place_name
from kg.views.known import Fact, Known, target
from kg.views.parts import MANY, Parts, listed, number, title_of
from kg.views.paths import article_path, between, dossier_path, network_link
from kg.views.sureness import GRADES, grade
from kg.views.terms import Label
from kg.views.words import Words

__all__ = ["SERIES", "dossier_body"]

SERIES = Label("शृंखला", "Series")
_EARLIER = Label("इनसे पहले; वाक्य वहाँ हैं, जहाँ नाम ले जाता है।", "Before these; the sentences stand where the names lead.")
_QUOTED = 16
"""So many events of a history stand with their sentences, the newest; a page of hundreds would be read by nobody."""
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
    sections = [
        _counts(parts, took) if thing.kind in ("Country", "Sector", "Official") else "",
        _facts(known, parts, list(known.facts(id))),
        _partners(known, parts, id, thing.kind, took),
        _series(parts, chronicle.series_of(id)) if thing.kind == "Country" else "",
        _sectors(parts, took) if thing.kind in ("Country", "Official") else "",
        _people(chronicle, parts, id) if thing.kind == "Country" else "",
        _came_of(chronicle, parts, id) if thing.kind == "Agreement" else "",
        _history(parts, newest_first(took), id) if took else "",
        _sources(known, parts, {*thing.evidence, *_cited(took)}),
    ]
    spelt = (
        f'<p class="soft">{parts.among(Label("लेखों में", "In the articles"))}: '
        f'<span lang="hi">{escape(listed(thing.spellings), quote=False)}</span></p>'
    )
    way = f'<a href="{escape(network_link(parts.path, id))}">{parts.words.bare(Label("संबंध-जाल में देखें", "See it in the network"))}</a>'
    about = (spelt if thing.spellings else "") + f'<p class="ways">{way}</p>'
    return _main(parts, terms.term(thing.kind), thing.kind, thing.name, about, sections)


def _main(parts: Parts, kind: Label, look: str, name: Label, about: str, sections: Iterable[str]) -> str:
    head = f'<header><p class="kind" data-kind="{look}">{parts.words.bare(kind)}</p><h1>{parts.words.bare(name)}</h1>{about}</header>'
    return f'<main id="main" tabindex="-1" class="dossier">{head}{"".join(sections)}</main>'


def _section(parts: Parts, name: Label, body: str, count: int = 0) -> str:
    counted = f" <u>{number(count)}</u>" if count else ""
    return f"<section><h2>{parts.words.bare(name)}{counted}</h2>{body}</section>" if body else ""


def _cited(found: Iterable[Happening]) -> set[Evidence]:
    return {evidence for each in found for evidence in each.evidence}


def _counts(parts: Parts, took: Sequence[Happening]) -> str:
    counts = Counter(each.kind for each in took)
    cells = "".join(f"<p><b>{number(counts[kind])}</b>{parts.words.bare(MANY[kind])}</p>" for kind in _COUNTED if counts[kind])
    return f'<div class="totals">{cells}</div>' if cells else ""


def _facts(known: Known, parts: Parts, facts: Sequence[Fact]) -> str:
    """The facts of a thing, those of one sentence together above it."""
    groups: dict[tuple[Evidence, ...], list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.evidence, []).append(fact)
    rows = ((evidence, "".join(_row(known, parts, fact) for fact in group)) for evidence, group in groups.items())
    items = "".join(f"<li><dl>{told}</dl>{parts.quotes(evidence)}</li>" for evidence, told in rows)
    return _section(parts, Label("तथ्य", "Facts"), f'<ul class="facts">{items}</ul>' if items else "", len(facts))


def _row(known: Known, parts: Parts, fact: Fact) -> str:
    named = target(fact.value, fact.prop)
    value = parts.thing(named) if named else parts.among(known.shown(fact))
    sure = grade(fact, known)
    told = f" <small>{parts.words.bare(GRADES[sure])}</small>" if sure != "stated" else ""
    return f"<div><dt>{parts.words.bare(terms.term(fact.prop))}</dt><dd>{value}{told}</dd></div>"


def _people(chronicle: Chronicle, parts: Parts, country: str) -> str:
    """The officials of a country; who has no page of their own, with all that is known of them."""
    known = parts.known
    people = dict.fromkeys(fact.subject for fact in known.pointing(country) if fact.prop == "represents")
    ordered = sorted(people, key=lambda id: (known.name(id).hi, id))
    items = "".join(_person(chronicle, parts, id) for id in ordered)
    return _section(parts, Label("इस देश के लोग", "Its people"), f'<ul class="people two">{items}</ul>' if items else "", len(ordered))


def _person(chronicle: Chronicle, parts: Parts, id: str) -> str:
    known, place = parts.known, place_name(id)
    posts = listed(parts.among(known.name(post)) for post in known.values(id, "holds"))
    held = f"<p>{posts}</p>" if posts else ""
    if parts.homes.place(id)[0] != parts.path:
        return f'<li id="{place}"><h3>{parts.thing(id)}</h3>{held}</li>'
    thing, facts = known.things[id], list(known.facts(id))
    spelt = f'<p lang="hi">{escape(listed(thing.spellings), quote=False)}</p>' if thing.spellings else ""
    took = "".join(f"<p>{parts.days(each)} {parts.thing(each.id)}</p>" for each in newest_first(chronicle.of(id)))
    sure = parts.sureness({fact.prop: [fact] for fact in facts})
    quotes = parts.quotes(sorted({evidence for fact in facts for evidence in fact.evidence}))
    return f'<li id="{place}"><h3>{parts.words.bare(thing.name)}</h3>{spelt}{held}{took}{sure}{quotes}</li>'


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
    items = "".join(f"<li>{parts.thing(id)} <u>{number(count)}</u></li>" for id, count in ordered)
    return _section(parts, name, f'<ul class="many">{items}</ul>' if items else "", len(ordered))


def _series(parts: Parts, found: Sequence[Series]) -> str:
    items = "".join(f"<li>{parts.thing(each.id, each.name)} <u>{number(len(each.meetings))}</u></li>" for each in found)
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


def _history(parts: Parts, found: Sequence[Happening], id: str, name: Label | None = None) -> str:
    """Events in the order given; those that are told here, with all that is known of them."""
    here = [parts.homes.place(each.id)[0] == parts.path for each in found]
    entries = [parts.whole(each, id) if own else parts.happening(each, id) for each, own in zip(found[:_QUOTED], here, strict=False)]
    body = f'<ol class="history">{"".join(entries)}</ol>' if entries else ""
    rest = [parts.whole(each, id) if own else parts.line(each, id) for each, own in zip(found[_QUOTED:], here[_QUOTED:], strict=True)]
    if rest:
        note = parts.words.bare(_EARLIER)
        body += f'<p class="soft">{note}</p><ol class="history lines">{"".join(rest)}</ol>'
    return _section(parts, name or Label("इतिहास", "History"), body, len(found))


def _sources(known: Known, parts: Parts, cited: set[Evidence]) -> str:
    articles = {evidence.article for evidence in cited if evidence.article in known.articles}
    for id in sorted(articles, key=lambda id: (known.articles[id].published or "", id), reverse=True):
        parts.cite(id)
    ordered = [known.articles[id] for id in parts.cited or ()]
    items = "".join(_source(parts, article) for article in ordered)
    return _section(parts, Label("स्रोत", "Sources"), f'<ol class="sources">{items}</ol>' if items else "", len(ordered))


def _source(parts: Parts, article: Article) -> str:
    address = escape(between(parts.path, article_path(article.id)))
    return f'<li><a href="{address}">{escape(title_of(article), quote=False)}</a> {parts.source(article)}</li>'
