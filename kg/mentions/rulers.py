"""Rulers told by their title alone, where the article names one with it: 'जॉर्डन के शाह अब्दुल्ला … शाह ने'."""

from collections.abc import Iterable, Iterator, Sequence

from kg.lexicon import cues
from kg.mentions.words import Words
from kg.model import Mention

__all__ = ["rulers", "titles_of_rulers"]

_BEHIND = frozenset({"ने", "से", "को", "के", "और"})
_POST = "head-of-state"


def titles_of_rulers(sentences: Iterable[Words], people: Iterable[Sequence[Mention]]) -> frozenset[str]:
    """The titles that stand with the names of the article's rulers and are no posts of their own: 'शाह' is a surname too."""
    found: set[str] = set()
    for s, mentions in zip(sentences, people, strict=True):
        for m in mentions:
            if _POST in m.posts and m.name != (0, 0):
                found.update(s.form(k) for k in (m.name[0] - 1, m.name[0]) if s.form(k) in cues("ruler") and not s.opens(k, "posts"))
    return frozenset(found)


def rulers(s: Words, taken: frozenset[int], titles: frozenset[str]) -> Iterator[Mention]:
    """The places where one of these titles stands for its bearer: 'शाह ने', not 'अमित शाह ने' nor 'शाह महमूद कुरैशी ने'."""
    for k, form in enumerate(s.forms):
        alone = form in titles and k not in taken and s.form(k + 1) in _BEHIND and not (k and s.name_like(k - 1))
        if alone:
            yield Mention("person", k, k + 1, "", posts=(_POST,), detail="state")
