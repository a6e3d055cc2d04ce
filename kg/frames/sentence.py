"""All frames of one sentence, and of all sentences of an article."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from kg.frames.clauses import clauses
from kg.frames.heads import abbreviated, heads
from kg.frames.karaka import groups
from kg.lexicon import Lexicon
from kg.model import Mention, Sentence, SentenceFrames

__all__ = ["frames", "frames_of"]


_NONE: Mapping[str, str] = MappingProxyType({})


def frames(sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, short: Mapping[str, str] = _NONE) -> SentenceFrames:
    """Reads one sentence; `short` are the abbreviations that its article gives to meetings, with the types of these.

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
    found = heads(tokens, inside, lexicon, short)
    return SentenceFrames(sentence, inside, clauses(tokens, inside, lexicon), groups(tokens, inside), found)


def frames_of(sentences: Sequence[Sentence], mentions: Sequence[Sequence[Mention]], lexicon: Lexicon) -> list[SentenceFrames]:
    """Reads all sentences of an article, those again that use an abbreviation which it introduces ('… बैठक (आईएसएमआर)')."""
    read = [frames(s, m, lexicon) for s, m in zip(sentences, mentions, strict=True)]
    short = abbreviated(read)
    used = [bool(short) and any(t.form in short for t in f.sentence.tokens) for f in read]
    return [frames(f.sentence, f.mentions, lexicon, short) if again else f for f, again in zip(read, used, strict=True)]
