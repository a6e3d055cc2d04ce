"""What an article states: its frames as officials, meetings, visits, agreements and commitments, each with its sentence.

`read(article, sentences, frames, lexicon)` walks the sentences in order with the article's cast and what is being talked of; a
frame gives a fact, adds to one, or gives nothing. A negative never becomes a positive.
"""

from kg.facts.reader import read

__all__ = ["read"]
