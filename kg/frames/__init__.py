"""A sentence as clauses, case-marked noun phrases and event words with what belongs to them.

Hindi marks who does what on the surface: ने, को, से, के साथ, के बीच, में, पर, की ओर से, की अध्यक्षता में.
`frames(sentence, mentions, lexicon)` reads these marks (`karaka`), cuts the sentence into clauses (`clauses`) and finds the
words that name events (`heads`) with their noun phrases (`phrase`). What they amount to is for the facts to tell.
"""

from kg.frames.sentence import frames, frames_of

__all__ = ["frames", "frames_of"]
