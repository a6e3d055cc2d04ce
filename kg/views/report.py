"""The report: for each article its text with what was found, the facts by the sentence that states them, and what was refused.

Every article is one line that unfolds, so that hundreds stay easy to look through. The page
holds its Hindi, and what that is called in English once at its end, since the same names stand in hundreds of rows; what articles say
stays as they say it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby

from kg.model import Article, Concept, Date, Entity, Evidence, Number, Reading, Ref, Rejected, Statement, Text, Value
from kg.views import terms
from kg.views.highlight import Found, found, highlight
from kg.views.page import Link, attribute, both, data_block, link_target, page
from kg.views.parts import MANY
from kg.views.sureness import reason, rule
from kg.views.terms import Label
from kg.views.words import ENGLISH, Words

__all__ = ["report_page"]

_TITLE = Label("लेखों से निकले तथ्य", "Facts from the articles")
_LEAD = Label(
    "हर लेख को खोलकर देखें: पाठ में क्या पहचाना गया, किस वाक्य से कौन-सा तथ्य बना, और क्या अस्वीकार हुआ, क्यों।",
    "Unfold an article to see what was found in its text, which sentence states which fact, and what was refused, and why.",
)
_ARTICLE, _FACTS, _REFUSED = Label("लेख", "Article"), Label("तथ्य", "Facts"), Label("अस्वीकृत", "Refused")
_HEAD = (
    f'<p class="head columns" aria-hidden="true"><span>{both(_ARTICLE)}</span><span>{both("स्रोत", "Source")}</span>'
    f'<span>{both("तिथि", "Date")}</span><span class="n">{both(_FACTS)}</span><span class="n">{both(_REFUSED)}</span></p>'
)
_NONE = Label("इस लेख से कोई तथ्य नहीं बना।", "No fact was read from this article.")
_TEXT, _ORIGINAL = Label("पाठ", "Text"), Label("मूल समाचार", "The original")
_IN_ORDER = Label("तथ्य, वाक्य के क्रम से", "Facts, sentence by sentence")
_COLUMNS = (Label("विषय", "Subject"), Label("गुण", "Property"), Label("मान", "Value"), Label("नियम", "Rule"))
_OTHER_KINDS = {"Date": Label("तिथि", "Date"), "Amount": Label("राशि", "Amount")}
_SEVERAL = {
    **MANY,
    "Organisation": Label("संगठन", "Organisations"),
    "Place": Label("स्थान", "Places"),
    "Post": Label("पद", "Posts"),
}
_SPELLING = Label("नाम का रूप", "spelling")

Fact = tuple[Entity, Statement]


def report_page(readings: Iterable[Reading], entities: Iterable[Entity], *, title: str | Label = _TITLE, network: str = "") -> str:
    """The report as one HTML page.

    `readings` give the texts and what was refused, `entities`, linked, the facts and the names as the graph has them. `network` is the
    address of the page of `network_page`, such as `network.html`.

    Articles stand in the order of their dates, newest first, then of their ids, whatever the order given.

    >>> from kg.model import Article
    >>> reading = Reading(Article("a-1", "भारत और नेपाल की वार्ता <b>", headline="वार्ता"), ())
    >>> "भारत और नेपाल की वार्ता &lt;b&gt;" in report_page([reading], [])
    True
    """
    linked = sorted(entities, key=lambda entity: entity.id)
    by_id = sorted(readings, key=lambda reading: reading.article.id)
    ordered = sorted(by_id, key=lambda reading: reading.article.published or "", reverse=True)
    label = title if isinstance(title, Label) else Label(title, title)
    rows = _Rows({entity.id: _name(entity) for entity in linked}, _by_article(linked))
    articles = "\n".join(map(rows.article, ordered))
    top = f'<h1>{both(label)}</h1>\n<p class="soft">{both(_LEAD)}</p>\n{_totals(ordered, linked)}\n{_HEAD}'
    body = f'<main id="main" tabindex="-1">\n{top}\n{articles}\n</main>\n{data_block("english", rows.words.english)}'
    nav = [Link(network, Label("संबंध-जाल", "Network"))] if network else []
    named = Label(f"{label.hi} · राजनय", f"{label.en} · Rajnay")
    return page(title=named, body=body, styles=("report.css",), scripts=(ENGLISH, "site.js"), kind="report", nav=nav)


def _by_article(entities: list[Entity]) -> Mapping[str, list[Fact]]:
    facts: dict[str, list[Fact]] = {}
    for entity in entities:
        for statement in entity.statements:
            facts.setdefault(statement.evidence.article, []).append((entity, statement))
    return facts


def _totals(readings: list[Reading], entities: list[Entity]) -> str:
    kinds = [(_SEVERAL[kind], sum(entity.kind == kind for entity in entities)) for kind in terms.KINDS]
    counts = [
        (Label("लेख", "Articles"), len(readings)),
        (_FACTS, sum(len(entity.statements) for entity in entities)),
        (_REFUSED, sum(len(reading.rejected) for reading in readings)),
        *(kind for kind in kinds if kind[1]),
    ]
    cells = "".join(f"<div><b>{terms.number_text(str(n))}</b><span>{both(name)}</span></div>" for name, n in counts)
    return f'<div class="totals">{cells}</div>'


class _Rows:
    """The articles as markup, all with the same names, facts and words."""

    def __init__(self, names: Mapping[str, Label], facts: Mapping[str, list[Fact]]) -> None:
        self.words = Words()
        self._names, self._facts, self._say = names, facts, self.words.bare

    def article(self, reading: Reading) -> str:
        """A line that unfolds: where the article is from, its text with what was found in it, its facts, and what was refused."""
        article = reading.article
        facts = self._facts.get(article.id, [])
        stretches = found([entity for entity, _ in facts] or reading.entities, article.id)
        name = article.headline or article.text.strip().partition("\n")[0][:80] or article.id
        summary = (
            f'<summary class="columns"><span class="name" lang="hi">{escape(name)}</span>'
            f'<span class="soft" lang="hi">{escape(article.publisher or "")}</span>'
            f'<span class="soft">{self.words.day(article.published or "")}</span>'
            f"{_count(_FACTS, len(facts))}{_count(_REFUSED, len(reading.rejected), refused=True)}</summary>"
        )
        text = highlight(article.text.strip(), _shifted(article.text, stretches))
        inside = f'{self._origin(article)}{self._colours(stretches)}<div class="text" lang="hi">{text}</div>'
        inside += self._table(article.text, facts, stretches) if facts else f'{self._heading(_FACTS)}<p class="soft">{self._say(_NONE)}</p>'
        inside += self._refusals(article.text, reading.rejected) if reading.rejected else ""
        return f'<details class="article">{summary}<div class="in" id="{escape(article.id)}">{inside}</div></details>'

    def _heading(self, name: Label) -> str:
        return f"<h3>{self._say(name)}</h3>"

    def _origin(self, article: Article) -> str:
        url = link_target(article.url)
        link = f'<a href="{escape(url)}" rel="noopener noreferrer">{self._say(_ORIGINAL)}</a>' if url else ""
        parts = [f'<span lang="hi">{escape(part)}</span>' for part in (article.id, article.author) if part]
        return f'<p class="soft">{" · ".join(part for part in (*parts, link) if part)}</p>'

    def _colours(self, stretches: list[Found]) -> str:
        kinds = [kind for kind in (*terms.KINDS, *_OTHER_KINDS) if any(each.kind == kind for each in stretches)]
        signs = (f'<span data-kind="{kind}"><u></u>{self.words.say(_OTHER_KINDS.get(kind) or terms.term(kind))}</span>' for kind in kinds)
        return f'{self._heading(_TEXT)}<p class="colours">{"".join(signs)}</p>'

    def _table(self, text: str, facts: list[Fact], stretches: list[Found]) -> str:
        by_sentence: dict[Evidence, list[Fact]] = {}
        for fact in facts:
            by_sentence.setdefault(fact[1].evidence, []).append(fact)
        groups = ""
        for place in sorted(by_sentence):
            sentence = highlight(text, stretches, start=place.start, end=place.end)
            head = f'<tr><th colspan="4" scope="rowgroup" lang="hi"><span>{sentence}</span></th></tr>'
            groups += f"<tbody>{head}{self._facts_of(by_sentence[place])}</tbody>"
        columns = "".join(f'<th scope="col">{self._say(name)}</th>' for name in _COLUMNS)
        return f'{self._heading(_IN_ORDER)}<div class="scroll"><table><thead><tr>{columns}</tr></thead>{groups}</table></div>'

    def _facts_of(self, facts: list[Fact]) -> str:
        """A row for each fact; what they are about is named once, beside its first row."""
        rows = []
        for entity, group in groupby(facts, key=lambda fact: fact[0].id):
            stated = [self._cells(statement) for _, statement in group]
            rows.append(f'<tr><td rowspan="{len(stated)}">{self._say(self._names[entity])}</td>' + "</tr><tr>".join(stated) + "</tr>")
        return "".join(rows)

    def _cells(self, statement: Statement) -> str:
        prop = _SPELLING if statement.prop == "altLabel" else terms.term(statement.prop)
        return f'<td class="p">{self._say(prop)}</td>{self._value(statement.value)}<td class="r">{self._say(rule(statement.rule))}</td>'

    def _value(self, value: Value) -> str:
        match value:
            case Text(text, lang):  # as the article has it
                return f'<td lang="{escape(lang or "hi")}">{escape(text, quote=False)}</td>'
            case Date(iso):
                return f"<td>{self.words.day(iso)}</td>"
            case Number(lexical):
                return f"<td>{terms.number_text(lexical)}</td>"
            case Concept(key):
                return f"<td>{self._say(terms.concept(key))}</td>"
            case Ref(id):
                return f"<td>{self._say(self._names.get(id, Label(id, id)))}</td>"

    def _refusals(self, text: str, refused: tuple[Rejected, ...]) -> str:
        items = "".join(
            f'<li><p class="quote" lang="hi">{escape(text[each.evidence.start : each.evidence.end], quote=False)}</p>'
            f'<p><b lang="hi">{escape(each.what)}</b>: {self.words.say(reason(each.reason))} '
            f'<span class="soft">{self._say(rule(each.rule))}</span></p></li>'
            for each in sorted(refused, key=lambda each: (each.evidence, each.what, each.rule))
        )
        return f'{self._heading(_REFUSED)}<ul class="no">{items}</ul>'


def _count(name: Label, n: int, *, refused: bool = False) -> str:
    look = "n zero" if not n else "n refused" if refused else "n"
    return f'<span class="{look}"{attribute("title", name)}>{n}</span>'


def _shifted(text: str, stretches: list[Found]) -> list[Found]:
    """The stretches as offsets into the text without the blank space before it."""
    cut = len(text) - len(text.lstrip())
    return [Found(type(span)(span.start - cut, span.end - cut), kind) for span, kind in stretches]


def _name(entity: Entity) -> Label:
    """A name in each language; where one is lacking, that of the other, else a spelling from the text, else the id."""
    spellings = tuple(s.value for s in entity.statements if s.prop == "altLabel" and isinstance(s.value, Text))
    named = {lang: next((text.text for text in (*entity.labels, *spellings) if text.lang == lang), "") for lang in ("hi", "en")}
    return Label(named["hi"] or named["en"] or entity.id, named["en"] or named["hi"] or entity.id)
