"""All frames of one sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.frames.clauses import Clause, clauses
from kg.frames.heads import Head, heads
from kg.frames.karaka import Group, groups
from kg.lexicon import Lexicon
from kg.model import Mention, Sentence

__all__ = ["SentenceFrames", "frames"]


@dataclass(frozen=True, slots=True)
class SentenceFrames:
    """A sentence with its mentions, clauses, case-marked groups and event words."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    clauses: tuple[Clause, ...]
    groups: tuple[Group, ...]
    heads: tuple[Head, ...]

    def clause_of(self, token: int) -> Clause:
        """The clause that holds a token."""
        return next(c for c in self.clauses if token in c)

    def form(self, i: int) -> str:
        """The folded form of a token, or nothing outside the sentence."""
        return self.sentence.tokens[i].form if 0 <= i < len(self.sentence.tokens) else ""

    def forms(self, first: int, last: int) -> tuple[str, ...]:
        """The folded forms of tokens `first` to `last`."""
        return tuple(t.form for t in self.sentence.tokens[max(first, 0) : last])


def frames(sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon) -> SentenceFrames:
    """Reads one sentence.

    >>> from kg.lexicon import lexicon
    >>> from kg.mentions import find
    >>> from kg.model import Article
    >>> from kg.text import sentences
    >>> article = Article("a", "भारत और पेरू के बीच संयुक्त आयोग की तीसरी बैठक लीमा में हुई।")
    >>> found = sentences(article)
    >>> read = frames(found[0], find(article, found, lexicon())[0], lexicon())
    >>> [(g.marker, len(g.members)) for g in read.groups], [(h.type, h.ordinal) for h in read.heads]
    ([('between', 2), ('in', 1)], [('joint-commission', 3)])
    """
    return SentenceFrames(sentence, tuple(mentions), clauses(sentence.tokens, lexicon), groups(sentence.tokens, mentions), heads(sentence.tokens, mentions, lexicon))
