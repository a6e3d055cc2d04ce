"""The records that flow from text to graph; no input or output.

An `Article` is read from a file. Reading it gives `Entity` records (officials, meetings, …) whose `Statement`s each
carry the sentence that states them. Linking joins the entities of many articles; RDF is written from what linking gives.

Records of which an article has hundreds are msgspec's structs, frozen as the others are: they are made twelve times as fast as frozen
dataclasses, and compared and hashed four times as fast.

All offsets are code points of the article's source text, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from msgspec import Struct

__all__ = [
    *("Article", "Clause", "Concept", "Date", "Entity", "Evidence", "Group", "Head", "HeadKind", "Kind", "Mention", "Mood", "Number"),
    *("Reading", "Ref", "Rejected", "Sentence", "SentenceFrames", "Setting", "Span", "Statement", "Tense", "Text", "Token", "Value"),
]

Kind = Literal["Country", "Official", "Post", "Organisation", "Place", "Meeting", "Visit", "Agreement", "Commitment"]
"""The classes of the ontology that have things of their own; sectors are concepts, articles are sources."""


class Span(Struct, frozen=True, order=True):
    """A stretch of the source text, half-open."""

    start: int
    end: int


class Token(Struct, frozen=True):
    """A word or a mark: `text` is as written, `form` is the folded form that look-ups use."""

    text: str
    form: str
    start: int
    end: int


class Sentence(Struct, frozen=True):
    """A sentence of an article: its extent and tokens; `role` tells what part of the page it is."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    paragraph: int
    role: Literal["headline", "body", "item"] = "body"


class Mention(Struct, frozen=True):
    """A stretch of a sentence's tokens that names something: tokens `first` to `last`, half-open.

    `value` is what it names: an ISO 3166-1 alpha-3 code, an organisation's id, a date as ISO 8601, an amount in full units, a sector's
    key, a place's or a person's name. A person's mention spans the whole noun phrase, 'जापान के उप विदेश मंत्री ताकेहिरो फुनाकोशी':
    `name` are the tokens of the name alone (empty for an unnamed holder), `posts` the post types, `countries` whom he acts for.
    `detail` refines the kind (a country by its capital, a date that is relative, a currency); `until` is the last day of a span of
    dates.
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

    @property
    def either(self) -> bool:
        """Whether a day may lie on either side of the day of publication: `value` before it, `until` behind it."""
        return self.detail == "either" or (self.detail in ("same-day", "next-day") and bool(self.until))


Tense = Literal["past", "present", "future", "none"]
Mood = Literal["", "possible", "wished", "cancelled"]
HeadKind = Literal["meeting", "talk", "meet-verb", "visit", "travel-verb", "agreement", "signing"]
Setting = Literal["", "during", "after", "before", "margin", "reference", "purpose"]


class Clause(Struct, frozen=True):
    """Tokens `start` to `end` (half-open) under one finite verb.

    `said` marks a clause that somebody says (behind कहा कि): its speaker takes no part in what it tells.
    """

    start: int
    end: int
    tense: Tense
    negated: bool
    mood: Mood
    said: bool

    def __contains__(self, token: int) -> bool:
        return self.start <= token < self.end


class Group(Struct, frozen=True):
    """Joined mentions of one kind of thing (people and bodies and states, or places) under one marker.

    `members` are indices into the sentence's mentions; `marker` is `ne`, `se`, `ko`, `of`, `with`, `between`, `in`, … or `bare`; tokens
    `first` to `last` are the phrase without its marker and `after` is the token behind the marker.
    """

    members: tuple[int, ...]
    marker: str
    first: int
    last: int
    after: int


class Head(Struct, frozen=True):
    """An event word at tokens `at` to `last`, its noun phrase beginning at `first`.

    `type` is a key of the vocabulary; `own` tells 'उनकी', 'अपनी' (a known person's), `this` a word that points back ('इस बैठक'), `setting`
    a phrase that only sets the scene ('बैठक के दौरान', 'से इतर'). `countries` and `bodies` are those inside the noun phrase. Where a bare
    number stands for the phrase, `like` is the word whose phrase that is ('पहली बैठक … और [दूसरी] मार्च में').
    """

    kind: HeadKind
    type: str
    first: int
    at: int
    last: int
    ordinal: int | None = None
    countries: tuple[str, ...] = ()
    own: bool = False
    this: bool = False
    setting: Setting = ""
    planned: bool = False
    plural: bool = False
    series: bool = False
    round: bool = False
    bodies: tuple[str, ...] = ()
    like: int = -1


@dataclass(frozen=True, slots=True)
class SentenceFrames:
    """A sentence with its mentions, clauses, case-marked groups and event words."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    clauses: tuple[Clause, ...]
    groups: tuple[Group, ...]
    heads: tuple[Head, ...]
    words: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The folded form of each token."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", tuple([token.form for token in self.sentence.tokens]))

    def clause_of(self, token: int) -> Clause:
        """The clause that holds a token."""
        for clause in self.clauses:
            if clause.start <= token < clause.end:
                return clause
        raise IndexError(f"no clause holds token {token}")

    def clause_before(self, clause: Clause) -> Clause | None:
        """The clause that ends where another begins; it may have been made longer or shorter since."""
        return next((c for c in self.clauses if c.end == clause.start), None)

    def clause_behind(self, clause: Clause) -> Clause | None:
        """The clause that begins where another ends; it may have been made longer or shorter since."""
        return next((c for c in self.clauses if c.start == clause.end), None)

    def form(self, i: int) -> str:
        """The folded form of a token, or nothing outside the sentence."""
        try:
            return self.words[i] if i >= 0 else ""
        except IndexError:
            return ""

    def forms(self, first: int, last: int) -> tuple[str, ...]:
        """The folded forms of tokens `first` to `last`."""
        return self.words[first if first > 0 else 0 : last]


@dataclass(frozen=True, slots=True)
class Article:
    """One source text with what is known of it.

    `id` is the article's own part of its IRI, unique and independent of the order of inputs. `text` is the source text that every
    offset counts in. `published` is an ISO date (YYYY-MM-DD). `source` names the input as the user gave it, such as a path or
    `path#line`.
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


class Evidence(Struct, frozen=True, order=True):
    """The sentence of an article that states something: `text[start:end]` of the article with that id."""

    article: str
    start: int
    end: int


class Ref(Struct, frozen=True, order=True):
    """Points at an entity: its local id within an article, or after linking the last part of its IRI."""

    id: str


class Concept(Struct, frozen=True, order=True):
    """A concept of the vocabulary by its key, such as `joint-commission`."""

    key: str


class Text(Struct, frozen=True, order=True):
    """A literal with its language tag."""

    text: str
    lang: str


class Date(Struct, frozen=True, order=True):
    """A date as exact as the text: `2024-09-18`, `2024-09` or `2024`."""

    iso: str


class Number(Struct, frozen=True, order=True):
    """A number by its shortest lexical form; `decimal` for money, else an integer."""

    lexical: str
    decimal: bool = False


Value = Ref | Concept | Text | Date | Number


class Statement(Struct, frozen=True):
    """One property of an entity, stated by one sentence.

    `prop` is the ontology's local name (`participant`, `date`, …), or `altLabel` for a surface form. `words` are the stretches of the
    source that filled the role, `rule` the name of the rule that read them: enough to replay and to explain.
    """

    prop: str
    value: Value
    evidence: Evidence
    words: tuple[Span, ...] = ()
    rule: str = ""


class Entity(Struct, frozen=True):
    """A thing that articles state something of.

    Within one article `id` is local (`official/3`), save for countries (`country/IND`) and organisations, places and posts, whose ids are
    global from the start. After linking, `id` is the part of the IRI behind the base: `official/IND/narendra-modi`. `labels` are names for
    display that no single sentence states (a country's CLDR name, a meeting's made-up title, a transliteration). `evidence` are the
    sentences that state that it exists, in order, at least one.
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
