"""The reader: an article as it was, all that was found in it marked, and beside it the facts with their rules and how sure they are.

A stretch of the text is a link to the thing that it names; the script shows the facts that rest on it while one points at it. Without
a script everything stands on the page all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import count, groupby
from typing import NamedTuple

from kg.model import Evidence, Span
from kg.views import terms
from kg.views.highlight import EXACT, kind_of
from kg.views.homes import QUIET, Homes, card_name
from kg.views.known import Fact, Known, target
from kg.views.page import link_target
from kg.views.parts import Parts, listed, number, title_of
from kg.views.paths import article_path
from kg.views.shapes import SHAPES
from kg.views.sureness import GRADES, Grade, grade, reason, rule, rules
from kg.views.terms import Label
from kg.views.words import Words

__all__ = ["reader_body"]

_ORIGINAL = Label("मूल समाचार", "The original")
_EVENTS = ("Meeting", "Visit", "Agreement", "Commitment")
_OTHERS = {"Date": Label("तिथि", "Date"), "Amount": Label("राशि", "Amount")}


class _Mark(NamedTuple):
    """A stretch of the text, the kind that it tells of, the thing it leads to, and the numbers of the lines that rest on it."""

    span: Span
    kind: str
    thing: str
    lines: tuple[int, ...]


class _Line(NamedTuple):
    """Facts that differ in their value alone: one property of one thing, by one rule from one sentence, as sure."""

    number: int
    prop: str
    start: int
    rule: str
    grade: Grade
    facts: list[Fact]


_Cards = dict[str, list[_Line]]
"""By thing, in the order of the text, what was found; the lines of all cards are numbered through."""


def reader_body(homes: Homes, id: str, words: Words) -> str:
    """The main part of the page of the article `id`."""
    known, parts = homes.known, Parts(homes, article_path(id), words)
    article = known.articles[id]
    facts = [fact for fact in known.stated_in(id) if known.things[fact.subject].kind not in QUIET]
    cards = _cards(known, facts, id)
    marks = _marks(known, facts, cards, id)
    address = link_target(article.url)
    about = [
        f'<span lang="hi">{escape(article.publisher, quote=False)}</span>' if article.publisher else "",
        f'<span lang="hi">{escape(article.author, quote=False)}</span>' if article.author else "",
        parts.day(article.published or ""),
        f'<a href="{escape(address)}" rel="noopener noreferrer">{parts.words.bare(_ORIGINAL)}</a>' if address else "",
    ]
    said = " · ".join(part for part in about if part)
    told = f'<p class="soft">{said}</p>' if said else ""
    head = f'<header><h1 lang="hi">{escape(title_of(article), quote=False)}</h1>{told}{_legend(parts, marks)}</header>'
    text = f'<div class="text" lang="hi">{_text(article.text, known.cited_in(id), marks, cards, parts)}</div>'
    body = f'<article class="source">{head}{text}</article>{_beside(known, parts, id, cards, len(facts))}'
    return f'<main class="reader">{body}</main>'


def _cards(known: Known, facts: Sequence[Fact], article: str) -> _Cards:
    found: dict[str, dict[tuple[int, str, str, Grade], list[Fact]]] = {}
    for fact in facts:
        said = next(s for s in fact.said if s.evidence.article == article)
        key = (said.evidence.start, fact.prop, said.rule, grade(fact, known))
        found.setdefault(fact.subject, {}).setdefault(key, []).append(fact)
    cards: _Cards = {}
    number = count()
    for subject, lines in found.items():
        cards[subject] = [_Line(next(number), prop, start, rule, sure, told) for (start, prop, rule, sure), told in lines.items()]
    return cards


def _marks(known: Known, facts: Sequence[Fact], cards: _Cards, article: str) -> list[_Mark]:
    """The stretches that facts of the article rest on; of two that overlap the shorter stays, which is the more exact."""
    things: dict[tuple[Span, str], str] = {}
    for entity, said in known.statements_of(article):
        kind, named = kind_of(entity, said), target(said.value, said.prop)
        leads = named if named in known.things and kind == known.things[named].kind else entity.id
        for span in said.words:
            if span.start < span.end:
                things[span, kind] = min(things.get((span, kind), leads), leads)
    kept: list[tuple[Span, str]] = []
    for span, kind in sorted(things, key=lambda each: (each[0].end - each[0].start, each[0], EXACT.index(each[1]))):
        if all(span.end <= other.start or other.end <= span.start for other, _ in kept):
            kept.append((span, kind))
    line = {(fact.subject, fact.prop, fact.value): each.number for lines in cards.values() for each in lines for fact in each.facts}
    marks = []
    for span, kind in sorted(kept):
        resting = dict.fromkeys(line[fact.subject, fact.prop, fact.value] for fact in _resting(facts, span, article))
        marks.append(_Mark(span, kind, things[span, kind], tuple(resting)))
    return marks


def _resting(facts: Sequence[Fact], span: Span, article: str) -> list[Fact]:
    """The facts of which a word lies in the stretch; first those that are read from it alone."""
    found = []
    for index, fact in enumerate(facts):
        near = [
            word.end - word.start
            for said in fact.said
            for word in said.words
            if said.evidence.article == article and word.start < span.end and span.start < word.end
        ]
        if near:
            found.append((min(near), index))
    return [facts[index] for _, index in sorted(found)]


def _text(text: str, sentences: Sequence[Evidence], marks: Sequence[_Mark], cards: _Cards, parts: Parts) -> str:
    """The article's text; each sentence that states something has its place as `id`."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    out, at = [], start
    for evidence in sentences:
        if evidence.start >= at and evidence.end <= end:
            out.append(_marked(text, marks, at, evidence.start, cards, parts))
            inside = _marked(text, marks, evidence.start, evidence.end, cards, parts)
            out.append(f'<span class="s" id="s{evidence.start}">{inside}</span>')
            at = evidence.end
    return "".join(out) + _marked(text, marks, at, end, cards, parts)


def _marked(text: str, marks: Sequence[_Mark], start: int, end: int, cards: _Cards, parts: Parts) -> str:
    """A stretch of the text; events and who holds a post are told beside it, and a mark leads there, others to their pages."""
    holders = {line.number: thing for thing, lines in cards.items() for line in lines}
    out, at = [], start
    for mark in marks:
        if at <= mark.span.start and mark.span.end <= end:
            lines = f' data-f="{",".join(map(str, mark.lines))}"' if mark.lines else ""
            of = parts.known.things[mark.thing].kind if mark.thing in parts.known.things else ""
            kind = "" if of == mark.kind and of != "Post" else f' data-kind="{mark.kind}"'  # else the address tells it
            told = mark.thing if of in _EVENTS else holders.get(mark.lines[0], "") if of == "Post" and mark.lines else ""
            href = f"#{_place(cards, told)}" if told in cards else parts.href(mark.thing)
            out.append(escape(text[at : mark.span.start], quote=False))
            out.append(f'<a href="{escape(href)}"{kind}{lines}>')
            out.append(f"{escape(text[mark.span.start : mark.span.end], quote=False)}</a>")
            at = mark.span.end
    return "".join(out) + escape(text[at:end], quote=False)


def _legend(parts: Parts, marks: Sequence[_Mark]) -> str:
    present = {mark.kind for mark in marks}
    kinds = [kind for kind in (*SHAPES, *_OTHERS) if kind in present]
    items = "".join(f'<li data-kind="{kind}">{parts.words.bare(_OTHERS.get(kind) or terms.term(kind))}</li>' for kind in kinds)
    return f'<ul class="legend">{items}</ul>' if items else ""


def _beside(known: Known, parts: Parts, id: str, cards: _Cards, facts: int) -> str:
    """What was found, thing by thing in the order of the text, and what was refused."""
    shown = "".join(_card(parts, cards, subject) for subject in cards)
    nothing = f'<p class="soft">{parts.words.bare(Label("इस लेख से कोई तथ्य नहीं बना।", "No fact was read from this article."))}</p>'
    count = f' <span class="soft">{number(facts)}</span>'
    grades = "".join(f'<li class="{name}">{parts.words.bare(label)}</li>' for name, label in GRADES.items())
    heading = f"<h2>{parts.words.bare(Label('क्या मिला', 'What was found'))}{count}</h2>"
    if facts:
        heading += f'<ul class="grades">{grades}</ul>'
    return f'<aside class="found">{heading}{shown or nothing}{_refused(known, parts, id)}</aside>'


def _place(cards: _Cards, thing: str) -> str:
    """The name of a card on its page."""
    return card_name(thing, list(cards).index(thing))


def _card(parts: Parts, cards: _Cards, thing: str) -> str:
    """A thing and what the article says of it, sentence by sentence; `data-s` is the place of the sentence."""
    sentences = [(start, list(lines)) for start, lines in groupby(cards[thing], key=lambda line: line.start)]
    lists = "".join(_said(parts, start, lines) for start, lines in sentences)
    return f'<section id="{_place(cards, thing)}"><h3>{parts.thing(thing)}</h3>{lists}</section>'


def _said(parts: Parts, start: int, lines: Sequence[_Line]) -> str:
    """What one sentence says of a thing, with the rule by which most of it was read."""
    mostly = max(lines, key=lambda line: sum(other.rule == line.rule for other in lines)).rule
    told = "".join(_told(parts, line, mostly) for line in lines)
    return f'<ul data-s="{start}"{_by(mostly)}>{told}</ul>'


def _told(parts: Parts, line: _Line, mostly: str) -> str:
    """A line of facts; by which rule they were read and how sure they are, the style tells in words, since it is the same for hundreds."""
    sure = f' class="{line.grade}"' if line.grade != "stated" else ""
    named = f"<small>{parts.words.bare(rule(line.rule))}</small>" if line.rule not in rules() else ""
    by = _by(line.rule) if line.rule != mostly else ""
    values = [parts.known.shown(fact) for fact in line.facts]
    shown = listed(map(parts.among, values))
    return f"<li{sure}{by}><b>{parts.words.bare(terms.term(line.prop))}</b> {shown}{named}</li>"


def _by(name: str) -> str:
    """A rule by its number, for the style; one that has no words there takes away those of the others."""
    return f' data-r="{list(rules()).index(name)}"' if name in rules() else ' data-r="no"'


def _refused(known: Known, parts: Parts, id: str) -> str:
    items = "".join(
        f'<li><p class="quote" lang="hi"><a href="#s{each.evidence.start}">{escape(known.sentence(each.evidence), quote=False)}</a></p>'
        f'<p><b lang="hi">{escape(each.what, quote=False)}</b>: {parts.say(reason(each.reason))}</p></li>'
        for each in known.refused(id)
    )
    none = f'<p class="soft">{parts.words.bare(Label("कुछ नहीं।", "Nothing."))}</p>'
    listed = f'<ul class="no">{items}</ul>' if items else none
    return f"<h2>{parts.words.bare(Label('क्या अस्वीकृत हुआ', 'What was refused'))}</h2>{listed}"
