"""A fact in the making: values by property, each with the sentence and the words it came from."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from msgspec import Struct

from kg.facts.cast import Cast, Person
from kg.facts.sections import Section
from kg.model import Article, Group, Rejected, SentenceFrames, Span

__all__ = ["OF_THE_NEWS", "Discourse", "Draft", "Slot"]


class Slot(Struct, frozen=True):
    """One value: a person, a code, a date …, stated by sentence number `sentence` in the tokens `words`."""

    value: Hashable
    sentence: int
    words: tuple[Span, ...]
    rule: str


@dataclass(eq=False)
class Draft:
    """A meeting, visit, agreement or commitment while the article is read."""

    kind: Literal["Meeting", "Visit", "Agreement", "Commitment"]
    slots: dict[str, list[Slot]] = field(default_factory=dict)
    sentences: list[int] = field(default_factory=list)
    listed: bool = False

    def add(self, prop: str, value: Hashable, sentence: int, words: tuple[Span, ...] = (), rule: str = "") -> None:
        """Adds a value once; the first sentence that states it is its evidence."""
        slots = self.slots.setdefault(prop, [])
        if value is not None and value not in [s.value for s in slots]:
            slots.append(Slot(value, sentence, words, rule))
        if sentence not in self.sentences:
            self.sentences.append(sentence)

    def all(self, prop: str) -> list[object]:
        """The values of a property in the order in which they were stated."""
        slots = self.slots.get(prop)
        return [s.value for s in slots] if slots else []

    def one(self, prop: str) -> str | None:
        """The first value of a property, or None."""
        slots = self.slots.get(prop)
        return str(slots[0].value) if slots else None

    @property
    def bodies(self) -> set[object]:
        """The organisations whose meeting it is ('आसियान शिखर सम्मेलन')."""
        return set(self.all("organiser"))

    def people(self, prop: str = "participant") -> list[Person]:
        """The people among the values of a property."""
        slots = self.slots.get(prop)
        return [s.value for s in slots if isinstance(s.value, Person)] if slots else []

    def states(self) -> set[str]:
        """The states of a meeting: those named, and those of its people."""
        return {str(c) for c in self.all("country")} | {p.country for p in self.people() if p.country}

    def absorb(self, other: "Draft") -> None:
        """Takes over what another draft of the same thing states; a single-valued property keeps its first value."""
        for prop, slots in other.slots.items():
            known = self.slots.get(prop)
            if prop in _SINGLE and known:
                assumed = known[0].rule == OF_THE_NEWS and slots[0].words
                if assumed or _more_exact(prop, known[0].value, slots[0].value):
                    self.slots[prop] = list(slots)
                continue
            for s in slots:
                self.add(prop, s.value, s.sentence, s.words, s.rule)
        for n in other.sentences:
            if n not in self.sentences:
                self.sentences.append(n)


OF_THE_NEWS = "day of the news"
"""The rule by which an event without a day of its own has that of the news, until one is told."""
_SINGLE = frozenset({"date", "endDate", "ordinal", "status", "type", "visitor", "destination", "amount"})
_FARTHER = {("proposed", "agreed"), ("proposed", "signed"), ("agreed", "signed")}
_VAGUE = frozenset({"meeting", "bilateral-talks"})


def _more_exact(prop: str, known: Hashable, new: Hashable) -> bool:
    """Whether a new date is told to the day, a new type is more telling than 'बैठक', or what was proposed has been signed."""
    if prop == "status":
        return (known, new) in _FARTHER
    if prop == "date":
        return len(str(new)) > len(str(known))
    return prop == "type" and known in _VAGUE and new not in _VAGUE


@dataclass
class Discourse:
    """The article as it is read: who is who, what is being talked of."""

    article: Article
    frames: Sequence[SentenceFrames]
    cast: Cast
    drafts: list[Draft] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    focus: Draft | None = None
    told: int = -9
    within: tuple[int, int] | None = None
    subject: list[Person] = field(default_factory=list)
    leader: list[Person] = field(default_factory=list)
    subject_at: int = -9
    pair: list[Person] = field(default_factory=list)
    received: int = -9
    states: tuple[str, ...] = ()
    day: str | None = None
    home: str | None = None
    news: tuple[str, int] | None = None
    sections: tuple[Section | None, ...] = ()
    here: str | None = None
    there: str | None = None

    def section(self, sentence: int) -> Section | None:
        """The part of the article, opened by a heading, in which a sentence stands."""
        return self.sections[sentence] if self.sections else None

    def pair_of_section(self, sentence: int) -> tuple[str, ...]:
        """The two states of a section: those of its heading, or the one there and the one from whose side the story is told."""
        section = self.section(sentence)
        if section is None or not section.states:
            return ()
        if len(section.states) == 2:
            return tuple(sorted(section.states))
        teller = self.teller({*section.states})
        return tuple(sorted((teller, *section.states))) if teller is not None else ()

    def teller(self, but: set[str]) -> str | None:
        """The state from whose side the story is told: home, or that of the person whom it mentions most."""
        if self.home is not None and self.home not in but:
            return self.home
        protagonist = self.cast.protagonist({*but})
        return protagonist.country if protagonist is not None else None

    def abroad(self) -> str | None:
        """The other state of a story of two, seen from home."""
        others = [code for code in self.states if code != self.home]
        return others[0] if len(others) == 1 else None

    def official(self) -> bool:
        """Whether the article has anybody who acts for a state, or a meeting or visit: without, 'दस्तावेज पर दस्तखत' is a firm's."""
        return bool(self.drafts) or any(p.country and not p.weak and p.acts for p in self.cast.people)

    def of(self, kind: str) -> Iterator[Draft]:
        """The drafts of a kind, in order."""
        return (d for d in self.drafts if d.kind == kind)

    def people(self, sentence: int, group: Group) -> list[Person]:
        """The people of a group of mentions, in order."""
        return [p for k in group.members if (p := self.cast.of.get((sentence, k))) is not None]

    def span(self, sentence: int, first: int, last: int) -> Span:
        """Tokens `first` to `last` of a sentence as a stretch of the source."""
        tokens = self.frames[sentence].sentence.tokens
        return Span(tokens[first].start, tokens[max(first, last - 1)].end)

    def text(self, sentence: int, first: int, last: int) -> str:
        """The source text of tokens `first` to `last` of a sentence."""
        span = self.span(sentence, first, last)
        return self.article.text[span.start : span.end]
