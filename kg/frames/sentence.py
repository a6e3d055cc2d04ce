"""All frames of one sentence."""

from collections.abc import Sequence

from kg.frames.clauses import clauses
from kg.frames.heads import heads
from kg.frames.karaka import groups
from kg.lexicon import Lexicon
from kg.model import Mention, Sentence, SentenceFrames

__all__ = ["frames"]


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
    tokens, inside = sentence.tokens, tuple(mentions)
    return SentenceFrames(sentence, inside, clauses(tokens, inside, lexicon), groups(tokens, inside), heads(tokens, inside, lexicon))
