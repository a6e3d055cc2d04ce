"""The order of the stages for one article, and why the order is the order.

text      before mentions: an offset must count in the source, and 'ये भी पढ़ें: दोहा पहुंचे गोयल' must be gone before anybody is sent to Doha.
mentions  before frames: 'विदेश मंत्री वांग यी' must be one noun phrase before 'मंत्री … से' can be the associate of a meeting.
frames    before facts: 'मुलाकात नहीं हुई' must be negative before it could become an event.
facts     last: only the article as a whole tells who 'दोनों नेता' are.
"""

from kg.cycles import uncollected
from kg.facts import read as read_facts
from kg.frames import frames_of
from kg.lexicon import lexicon
from kg.mentions import find
from kg.model import Article, Reading
from kg.text import sentences

__all__ = ["extract"]


def extract(article: Article) -> Reading:
    """Reads one article: pure, the same in any order and on any machine.

    >>> reading = extract(Article("a", "विदेश मंत्री एस. जयशंकर ने मॉस्को में रूस के विदेश मंत्री सर्गेई लावरोव से मुलाकात की।"))
    >>> [e.kind for e in reading.entities if e.kind in ("Official", "Meeting")]
    ['Meeting', 'Official', 'Official']
    """
    with uncollected():
        return _read(article)


def _read(article: Article) -> Reading:
    """What is only needed on the way is gone when this returns, so that the collector need not look at it."""
    words = lexicon()
    found = sentences(article, words.is_word, words.heads_part)
    mentions = find(article, found, words)
    return read_facts(article, found, frames_of(found, mentions, words), words)
