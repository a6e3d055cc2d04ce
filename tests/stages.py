"""An article stage by stage, as kg.pipeline reads it, and the sample articles: for tests of what each stage promises."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.facts import read as read_facts
from kg.frames import frames
from kg.lexicon import Lexicon, lexicon
from kg.mentions import find
from kg.model import Article, Mention, Reading, Sentence, SentenceFrames
from kg.sources import read
from kg.text import sentences

__all__ = ["ROOT", "Stages", "samples", "stages"]

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Stages:
    """What each stage gives for one article."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[tuple[Mention, ...], ...]
    frames: tuple[SentenceFrames, ...]
    reading: Reading


def stages(text: str, published: str | None = None) -> Stages:
    """The stages of reading a text."""
    return _stages(Article("लेख", text, published=published))


@cache
def samples() -> tuple[Stages, ...]:
    """The stages of the articles in data/articles."""
    return tuple(_stages(article) for article in read([ROOT / "data/articles"]).articles)


def _stages(article: Article) -> Stages:
    words: Lexicon = lexicon()
    found = sentences(article, words.is_word, words.heads_part)
    mentions = find(article, found, words)
    framed = tuple(frames(sentence, inside, words) for sentence, inside in zip(found, mentions, strict=True))
    return Stages(article, found, mentions, framed, read_facts(article, found, framed, words))
