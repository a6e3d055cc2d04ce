"""Hits, misses and false alarms by kind of slot, with a note of each that went wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.evaluate.gold import Wanted

__all__ = ["Note", "Score", "Tally"]


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """Something that went wrong: a `miss` or a `false` alarm in a slot; `about` is the IRI of the item of the graph, if there is one."""

    verdict: str
    slot: str
    what: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """Counts, and what they come to; nothing wanted and nothing found is perfect."""

    hit: int
    miss: int
    false: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.hit / (self.hit + self.false) if self.hit + self.false else 1.0

    @property
    def recall(self) -> float:
        """The share of what is wanted that was found."""
        return self.hit / (self.hit + self.miss) if self.hit + self.miss else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall.

        >>> Score(2, 1, 1).f1 == 2 / 3
        True
        """
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass
class Tally:
    """What was counted; it grows."""

    hit: Counter[str] = field(default_factory=Counter)
    miss: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    notes: list[Note] = field(default_factory=list)

    def compare(self, slot: str, wanted: Wanted, found: Iterable[str], *, of: str = "", about: str = "") -> None:
        """Count a field: a group whose values all lack is a miss, a value that no group has is a false alarm."""
        left = set(found)
        for group in wanted.groups:
            matched = next((value for value in group if value in left), None)
            if matched is None:
                self.missed(slot, f"{of}{'|'.join(group)}", about)
            else:
                self.hit[slot] += 1
                left -= set(group)
        for extra in sorted(left - wanted.harmless):
            self.alarmed(slot, f"{of}{extra}", about)

    def missed(self, slot: str, what: str, about: str = "") -> None:
        """Count a miss."""
        self.miss[slot] += 1
        self.notes.append(Note("miss", slot, what, about))

    def alarmed(self, slot: str, what: str, about: str = "") -> None:
        """Count a false alarm."""
        self.false[slot] += 1
        self.notes.append(Note("false", slot, what, about))

    def add(self, other: Tally) -> None:
        """Take another's counts in; its notes stay with it."""
        self.hit += other.hit
        self.miss += other.miss
        self.false += other.false

    def slots(self) -> list[str]:
        """The kinds of slots that were counted, sorted."""
        return sorted({*self.hit, *self.miss, *self.false})

    def score(self, slot: str | None = None) -> Score:
        """The score of one kind of slot, or of all together."""
        if slot is None:
            return Score(self.hit.total(), self.miss.total(), self.false.total())
        return Score(self.hit[slot], self.miss[slot], self.false[slot])
