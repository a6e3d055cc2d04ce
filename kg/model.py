"""The records that flow from text to graph; standard library only, no input or output.

An `Article` is read from a file. Reading it gives `Entity` records (officials, meetings, …) whose `Statement`s each
carry the sentence that states them. Linking joins the entities of many articles; RDF is written from what linking gives.

All offsets are code points of the article's source text, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = [
    "Article", "Concept", "Date", "Entity", "Evidence", "Kind", "Mention", "Number", "Reading", "Ref", "Rejected", "Sentence", "Span",
    "Statement", "Text", "Token", "Value",
]

Kind = Literal["Country", "Official", "Post", "Organisation", "Place", "Meeting", "Visit", "Agreement", "Commitment"]
"""The classes of the ontology that have things of their own; sectors are concepts, articles are sources."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the source text, half-open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: `text` is as written, `form` is the folded form that look-ups use."""

    text: str
    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: its extent and tokens; `role` tells what part of the page it is."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    paragraph: int
    role: Literal["headline", "body", "item"] = "body"


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a sentence's tokens that names something: tokens `first` to `last`, half-open.

    `value` is what it names: an ISO 3166-1 alpha-3 code, an organisation's id, a date as ISO 8601, an amount in full units, a sector's key, a place's or a person's name.
    A person's mention spans the whole noun phrase, 'जापान के उप विदेश मंत्री ताकेहिरो फुनाकोशी': `name` are the tokens of the name alone (empty for an unnamed holder), `posts` the
    post types, `countries` whom he acts for. `detail` refines the kind (a country by its capital, a date that is relative, a currency); `until` is the last day of a span of dates.
    """

    kind: Literal["person", "post", "country", "organisation", "place", "date", "amount", "sector"]
    first: int
    last: int
    value: str
    detail: str = ""
    name: tuple[int, int] = (0, 0)
    posts: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    until: str = ""
    plural: bool = False
    former: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """One source text with what is known of it.

    `id` is the article's own part of its IRI, unique and independent of the order of inputs. `text` is the source text that every offset counts in. `published` is an
    ISO date (YYYY-MM-DD). `source` names the input as the user gave it, such as a path or `path#line`.
    """

    id: str
    text: str
    source: str = ""
    headline: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    dateline: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The sentence of an article that states something: `text[start:end]` of the article with that id."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """Points at an entity: its local id within an article, or after linking the last part of its IRI."""

    id: str


@dataclass(frozen=True, slots=True, order=True)
class Concept:
    """A concept of the vocabulary by its key, such as `joint-commission`."""

    key: str


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A literal with its language tag."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """A date as exact as the text: `2024-09-18`, `2024-09` or `2024`."""

    iso: str


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """A number by its shortest lexical form; `decimal` for money, else an integer."""

    lexical: str
    decimal: bool = False


Value = Ref | Concept | Text | Date | Number


@dataclass(frozen=True, slots=True)
class Statement:
    """One property of an entity, stated by one sentence.

    `prop` is the ontology's local name (`participant`, `date`, …), or `altLabel` for a surface form. `words` are the stretches of the source
    that filled the role, `rule` the name of the rule that read them: enough to replay and to explain.
    """

    prop: str
    value: Value
    evidence: Evidence
    words: tuple[Span, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing that articles state something of.

    Within one article `id` is local (`official/3`), save for countries (`country/IND`) and organisations, places and posts, whose ids are
    global from the start. After linking, `id` is the part of the IRI behind the base: `official/IND/narendra-modi`. `labels` are names for
    display that no single sentence states (a country's CLDR name, a meeting's made-up title, a transliteration). `evidence` are the sentences that state that it exists, in order, at least one.
    """

    id: str
    kind: Kind
    statements: tuple[Statement, ...] = ()
    labels: tuple[Text, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something that looked like a fact and was refused: `reason` is a sentence for people, `rule` the rule's name."""

    what: str
    reason: str
    evidence: Evidence
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says: its entities with their statements, and what was refused."""

    article: Article
    entities: tuple[Entity, ...]
    rejected: tuple[Rejected, ...] = ()
    sentences: tuple[Sentence, ...] = ()
