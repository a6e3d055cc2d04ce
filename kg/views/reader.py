"""The reader: an article as it was, all that was found in it marked, and beside it the facts with their rules and how sure they are.

A stretch of the text is a link to the thing that it names; the script shows the facts that rest on it while one points at it. Without
a script everything stands on the page all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby
from typing import NamedTuple

from kg.model import Evidence, Span
from kg.views import terms
from kg.views.highlight import EXACT, kind_of
from kg.views.known import Fact, Known, target
from kg.views.page import both, link_target
from kg.views.parts import Parts, number, title_of
from kg.views.paths import article_path
from kg.views.shapes import SHAPES
from kg.views.sureness import GRADES, grade, reason, rule
from kg.views.terms import Label
from kg.views.words import Words

__all__ = ["reader_body"]

_QUIET = ("Country", "Organisation", "Place", "Post")
"""Kinds whose own facts the list leaves out: what a post is of, its name says."""
_OTHERS = {"Date": Label("तिथि", "Date"), "Amount": Label("राशि", "Amount")}


class _Mark(NamedTuple):
    """A stretch of the text, the kind that it tells of, the thing it leads to, and the numbers of the facts that rest on it."""

    span: Span
    kind: str
    thing: str
    facts: tuple[int, ...]


def reader_body(known: Known, id: str, words: Words) -> str:
    """The main part of the page of the article `id`."""
    article, parts = known.articles[id], Parts(known, article_path(id), words)
    facts = [fact for fact in known.stated_in(id) if known.things[fact.subject].kind not in _QUIET]
    marks = _marks(known, facts, id)
    address = link_target(article.url)
    about = [
        f'<span lang="hi">{escape(article.publisher, quote=False)}</span>' if article.publisher else "",
        f'<span lang="hi">{escape(article.author, quote=False)}</span>' if article.author else "",
        parts.day(article.published or ""),
        f'<a href="{escape(address)}" rel="noopener noreferrer">{both("मूल समाचार", "The original")}</a>' if address else "",
    ]
    head = (
        f'<header><h1 lang="hi">{escape(title_of(article), quote=False)}</h1>'
        f'<p class="soft">{" · ".join(part for part in about if part)}</p>{_legend(parts, marks)}</header>'
    )
    text = f'<div class="text" lang="hi">{_text(article.text, known.cited_in(id), marks, parts)}</div>'
    body = f'<article class="source">{head}{text}</article>{_beside(known, parts, id, facts)}'
    return f'<main id="main" tabindex="-1" class="reader">{body}</main>'


def _marks(known: Known, facts: Sequence[Fact], article: str) -> list[_Mark]:
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
    return [_Mark(span, kind, things[span, kind], _resting(facts, span, article)) for span, kind in sorted(kept)]


def _resting(facts: Sequence[Fact], span: Span, article: str) -> tuple[int, ...]:
    """The numbers of the facts of which a word lies in the stretch; first those that are read from it alone."""
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
    return tuple(index for _, index in sorted(found))


def _text(text: str, sentences: Sequence[Evidence], marks: Sequence[_Mark], parts: Parts) -> str:
    """The article's text; each sentence that states something has its place as `id`."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    out, at = [], start
    for evidence in sentences:
        if evidence.start >= at and evidence.end <= end:
            out.append(_marked(text, marks, at, evidence.start, parts))
            inside = _marked(text, marks, evidence.start, evidence.end, parts)
            out.append(f'<span class="s" id="s{evidence.start}">{inside}</span>')
            at = evidence.end
    return "".join(out) + _marked(text, marks, at, end, parts)


def _marked(text: str, marks: Sequence[_Mark], start: int, end: int, parts: Parts) -> str:
    out, at = [], start
    for mark in marks:
        if at <= mark.span.start and mark.span.end <= end:
            facts = f' data-f="{" ".join(map(str, mark.facts))}"' if mark.facts else ""
            out.append(escape(text[at : mark.span.start], quote=False))
            out.append(f'<a data-kind="{mark.kind}" href="{escape(parts.href(mark.thing))}"{facts}>')
            out.append(f"{escape(text[mark.span.start : mark.span.end], quote=False)}</a>")
            at = mark.span.end
    return "".join(out) + escape(text[at:end], quote=False)


def _legend(parts: Parts, marks: Sequence[_Mark]) -> str:
    present = {mark.kind for mark in marks}
    kinds = [kind for kind in (*SHAPES, *_OTHERS) if kind in present]
    items = "".join(f'<li class="m" data-kind="{kind}">{parts.say(_OTHERS.get(kind) or terms.term(kind))}</li>' for kind in kinds)
    return f'<ul class="legend">{items}</ul>' if items else ""


def _beside(known: Known, parts: Parts, id: str, facts: list[Fact]) -> str:
    """What was found, thing by thing in the order of the text, and what was refused."""
    numbered = list(enumerate(facts))
    first = {fact.subject: n for n, fact in reversed(numbered)}
    ordered = sorted(numbered, key=lambda each: (first[each[1].subject], each[0]))
    cards = "".join(
        f'<section class="card"><h3>{parts.thing(subject)}</h3><ul>{"".join(_fact(parts, id, n, fact) for n, fact in group)}</ul></section>'
        for subject, group in groupby(ordered, key=lambda each: each[1].subject)
    )
    nothing = f'<p class="soft">{both("इस लेख से कोई तथ्य नहीं बना।", "No fact was read from this article.")}</p>'
    count = f' <span class="soft">{number(len(facts))}</span>'
    grades = "".join(f'<li class="{name}">{parts.say(label)}</li>' for name, label in GRADES.items())
    heading = f"<h2>{both('क्या मिला', 'What was found')}{count}</h2>"
    if facts:
        heading += f'<ul class="grades">{grades}</ul>'
    return f'<aside class="found">{heading}{cards or nothing}{_refused(known, parts, id)}</aside>'


def _fact(parts: Parts, article: str, n: int, fact: Fact) -> str:
    """A fact, by which rule it was read, and how sure it is; `data-s` is the place of its sentence."""
    known, bare = parts.known, parts.words.bare
    said = next(s for s in fact.said if s.evidence.article == article)
    sure = grade(fact, known)
    look, told = ("", "") if sure == "stated" else (f' class="{sure}"', f"<u>{bare(GRADES[sure])}</u>")
    return (
        f'<li id="f{n}"{look} data-s="{said.evidence.start}"><b>{bare(terms.term(fact.prop))}</b> '
        f"{parts.say(known.shown(fact))}<small>{bare(rule(said.rule))}</small>{told}</li>"
    )


def _refused(known: Known, parts: Parts, id: str) -> str:
    items = "".join(
        f'<li><p class="quote" lang="hi"><a href="#s{each.evidence.start}">{escape(known.sentence(each.evidence), quote=False)}</a></p>'
        f'<p><b lang="hi">{escape(each.what, quote=False)}</b>: {parts.say(reason(each.reason))}</p></li>'
        for each in known.refused(id)
    )
    none = f'<p class="soft">{both("कुछ नहीं।", "Nothing.")}</p>'
    listed = f'<ul class="no">{items}</ul>' if items else none
    return f"<h2>{both('क्या अस्वीकृत हुआ', 'What was refused')}</h2>{listed}"
