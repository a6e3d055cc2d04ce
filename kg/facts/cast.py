"""The people of one article as records: who they are, what posts they hold, for whom they act."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kg.facts.sections import Section
from kg.lexicon import Lexicon
from kg.model import Mention, SentenceFrames

__all__ = ["Cast", "Casting", "Person", "STATE_POSTS"]

STATE_POSTS = frozenset(
    {
        "deputy-head-of-government",
        "foreign-minister",
        "foreign-secretary",
        "head-of-government",
        "head-of-state",
        "national-security-adviser",
        "vice-president",
    }
)
"""Posts of which a state has one holder at a time."""
_NOT_OF_STATE = frozenset({"head-of-organisation", "official", "party-leader"})


@dataclass(eq=False)
class Person:
    """One person, named or not: `where` are (sentence, mention) pairs in order; of a `nation` is also who acts for no state."""

    number: int
    words: list[tuple[str, ...]] = field(default_factory=list)
    where: list[tuple[int, int]] = field(default_factory=list)
    posts: dict[str, tuple[int, int]] = field(default_factory=dict)
    explicit: Counter[str] = field(default_factory=Counter)
    country: str | None = None
    country_from: tuple[int, int] | None = None
    body: str | None = None
    nation: str | None = None
    weak: bool = True
    known: bool = False

    @property
    def acts(self) -> bool:
        """Whether he is sure to act for a state: one is named with him, or he holds a post of one; a company's head does not."""
        return bool(self.explicit) or self.known or bool(set(self.posts) - _NOT_OF_STATE)

    @property
    def only_speaks(self) -> bool:
        """Whether he speaks for others: whom he tells of has met somebody, not he."""
        return set(self.posts) == {"spokesperson"}

    @property
    def named(self) -> bool:
        """Whether the article gives a name."""
        return bool(self.words)


@dataclass
class Cast:
    """All people of an article, and who a mention is."""

    people: list[Person]
    of: dict[tuple[int, int], Person]

    def protagonist(self, but: set[str | None]) -> Person | None:
        """The person whom the article mentions most, of another state than those given."""
        others = [p for p in self.people if p.named and not p.weak and p.country not in but]
        return max(others, key=lambda p: (len(p.where), -p.number), default=None)


@dataclass(frozen=True)
class Casting:
    """What a cast is made from: the sentences as frames, the lexicon, the cast as far as it is known, the sections of the sentences.

    `here` is the state of the dateline, whose guests others are.
    """

    frames: Sequence[SentenceFrames]
    lexicon: Lexicon
    cast: Cast
    sections: Sequence[Section | None] = ()
    here: str | None = None

    @cached_property
    def mentions(self) -> list[tuple[int, int, Mention]]:
        """The mentions of people with the numbers of sentence and mention."""
        return [(i, j, m) for i, f in enumerate(self.frames) for j, m in enumerate(f.mentions) if m.kind == "person"]

    @cached_property
    def states(self) -> list[tuple[int, Mention]]:
        """The mentions of states with the numbers of their sentences."""
        return [(i, m) for i, f in enumerate(self.frames) for m in f.mentions if m.kind == "country"]

    @cached_property
    def towns(self) -> list[tuple[int, Mention]]:
        """The mentions of towns and sites with the numbers of their sentences."""
        return [(i, m) for i, f in enumerate(self.frames) for m in f.mentions if m.kind == "place"]
