"""The report: for each article its text with what was found, the facts by the sentence that states them, and what was refused.

A page of plain HTML without a script: every article is one line that unfolds, so that hundreds stay easy to look through.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby

from kg.model import Entity, Evidence, Reading, Ref, Rejected, Statement, Text
from kg.views import terms
from kg.views.highlight import Found, found, highlight
from kg.views.page import link_target, page

__all__ = ["report_page"]

_LEAD = "हर लेख को खोलकर देखें: पाठ में क्या पहचाना गया, किस वाक्य से कौन-सा तथ्य बना, और क्या अस्वीकार हुआ, क्यों।"
_HEAD = (
    '<p class="head columns" aria-hidden="true"><span>लेख</span><span>स्रोत</span><span>तिथि</span>'
    '<span class="n">तथ्य</span><span class="n">अस्वीकृत</span></p>'
)
_OTHER_KINDS = {"Date": "तिथि", "Amount": "राशि"}

Fact = tuple[Entity, Statement]


def report_page(readings: Iterable[Reading], entities: Iterable[Entity], *, title: str = "राजनय: लेखों से निकले तथ्य") -> str:
    """The report as one HTML page.

    `readings` give the texts and what was refused, `entities`, linked, the facts and the names as the graph has them.

    Articles stand in the order of their dates, newest first, then of their ids, whatever the order given.

    >>> from kg.model import Article
    >>> reading = Reading(Article("a-1", "भारत और नेपाल की वार्ता <b>", headline="वार्ता"), ())
    >>> "भारत और नेपाल की वार्ता &lt;b&gt;" in report_page([reading], [])
    True
    """
    linked = sorted(entities, key=lambda entity: entity.id)
    by_id = sorted(readings, key=lambda reading: reading.article.id)
    ordered = sorted(by_id, key=lambda reading: reading.article.published or "", reverse=True)
    names = {entity.id: _name(entity) for entity in linked}
    facts = _by_article(linked)
    articles = "\n".join(_article(reading, facts.get(reading.article.id, []), names) for reading in ordered)
    top = f'<h1>{escape(title)}</h1>\n<p class="soft">{_LEAD}</p>\n{_totals(ordered, linked)}\n{_HEAD}'
    body = f'<main id="main" tabindex="-1">\n{top}\n{articles}\n</main>'
    return page(title=title, body=body, styles=("report.css",), kind="report")


def _by_article(entities: list[Entity]) -> Mapping[str, list[Fact]]:
    facts: dict[str, list[Fact]] = {}
    for entity in entities:
        for statement in entity.statements:
            facts.setdefault(statement.evidence.article, []).append((entity, statement))
    return facts


def _totals(readings: list[Reading], entities: list[Entity]) -> str:
    kinds = [(terms.term(kind).hi, sum(entity.kind == kind for entity in entities)) for kind in terms.KINDS]
    counts = [
        ("लेख", len(readings)),
        ("तथ्य", sum(len(entity.statements) for entity in entities)),
        ("अस्वीकृत", sum(len(reading.rejected) for reading in readings)),
        *(kind for kind in kinds if kind[1]),
    ]
    cells = "".join(f"<div><b>{terms.number_text(str(n))}</b><span>{escape(name)}</span></div>" for name, n in counts)
    return f'<div class="totals">{cells}</div>'


def _article(reading: Reading, facts: list[Fact], names: Mapping[str, str]) -> str:
    article = reading.article
    stretches = found([entity for entity, _ in facts] or reading.entities, article.id)
    name = article.headline or article.text.strip().partition("\n")[0][:80] or article.id
    summary = (
        f'<summary class="columns"><span class="name">{escape(name)}</span><span class="soft">{escape(article.publisher or "")}</span>'
        f'<span class="soft">{escape(terms.date_text(article.published or ""))}</span>{_count("तथ्य", len(facts))}'
        f"{_count('अस्वीकृत', len(reading.rejected), refused=True)}</summary>"
    )
    text = highlight(article.text.strip(), _shifted(article.text, stretches))
    parts = [_origin(reading), _colours(stretches), f'<div class="text">{text}</div>']
    parts += [_table(article.text, facts, stretches, names)] if facts else ['<h3>तथ्य</h3><p class="soft">इस लेख से कोई तथ्य नहीं बना।</p>']
    parts += [_refusals(article.text, reading.rejected)] if reading.rejected else []
    return f'<details class="article">{summary}<div class="in" id="{escape(article.id)}">{"".join(parts)}</div></details>'


def _count(name: str, n: int, *, refused: bool = False) -> str:
    look = "n zero" if not n else "n refused" if refused else "n"
    return f'<span class="{look}" title="{name}">{n}</span>'


def _origin(reading: Reading) -> str:
    article = reading.article
    url = link_target(article.url)
    link = f'<a href="{escape(url)}" rel="noopener noreferrer">मूल समाचार</a>' if url else ""
    parts = [escape(article.id), escape(article.author or ""), link]
    return f'<p class="soft">{" · ".join(part for part in parts if part)}</p>'


def _colours(stretches: list[Found]) -> str:
    kinds = [kind for kind in (*terms.KINDS, *_OTHER_KINDS) if any(each.kind == kind for each in stretches)]
    signs = "".join(f'<span data-kind="{kind}"><i></i>{escape(_OTHER_KINDS.get(kind) or terms.term(kind).hi)}</span>' for kind in kinds)
    return f'<h3>पाठ</h3><p class="colours">{signs}</p>'


def _shifted(text: str, stretches: list[Found]) -> list[Found]:
    """The stretches as offsets into the text without the blank space before it."""
    cut = len(text) - len(text.lstrip())
    return [Found(type(span)(span.start - cut, span.end - cut), kind) for span, kind in stretches]


def _table(text: str, facts: list[Fact], stretches: list[Found], names: Mapping[str, str]) -> str:
    by_sentence: dict[Evidence, list[Fact]] = {}
    for fact in facts:
        by_sentence.setdefault(fact[1].evidence, []).append(fact)
    groups = "".join(
        f'<tbody><tr><th colspan="4" scope="rowgroup"><span>{highlight(text, stretches, start=place.start, end=place.end)}</span></th></tr>'
        + _rows(by_sentence[place], names)
        + "</tbody>"
        for place in sorted(by_sentence)
    )
    return (
        '<h3>तथ्य, वाक्य के क्रम से</h3><div class="scroll"><table><thead><tr><th scope="col">विषय</th><th scope="col">गुण</th>'
        f'<th scope="col">मान</th><th scope="col">नियम</th></tr></thead>{groups}</table></div>'
    )


def _rows(facts: list[Fact], names: Mapping[str, str]) -> str:
    """A row for each fact; what they are about is named once, beside its first row."""
    rows = []
    for entity, group in groupby(facts, key=lambda fact: fact[0].id):
        stated = [_cells(statement, names) for _, statement in group]
        rows.append(f'<tr><td rowspan="{len(stated)}">{escape(names[entity], quote=False)}</td>' + "</tr><tr>".join(stated) + "</tr>")
    return "".join(rows)


def _cells(statement: Statement, names: Mapping[str, str]) -> str:
    label = terms.literal(statement.value)
    value = label.hi if label else names.get(statement.value.id, statement.value.id) if isinstance(statement.value, Ref) else ""
    prop = "नाम का रूप" if statement.prop == "altLabel" else terms.term(statement.prop).hi
    cells = (("p", prop), ("", value), ("r", statement.rule))
    return "".join(f'<td class="{look}">{escape(text, quote=False)}</td>' for look, text in cells)


def _refusals(text: str, refused: tuple[Rejected, ...]) -> str:
    items = "".join(
        f'<li><p class="quote">{escape(text[each.evidence.start : each.evidence.end], quote=False)}</p>'
        f'<p><b>{escape(each.what)}</b>: {escape(each.reason)} <span class="soft">{escape(each.rule)}</span></p></li>'
        for each in sorted(refused, key=lambda each: (each.evidence, each.what, each.rule))
    )
    return f'<h3>अस्वीकृत</h3><ul class="no">{items}</ul>'


def _name(entity: Entity) -> str:
    """A name in Hindi, else in English, else a spelling from the text, else the id."""
    spellings = tuple(s.value for s in entity.statements if s.prop == "altLabel" and isinstance(s.value, Text))
    for lang, texts in (("hi", entity.labels), ("hi", spellings), ("en", entity.labels)):
        for text in texts:
            if text.lang == lang:
                return text.text
    return entity.id
