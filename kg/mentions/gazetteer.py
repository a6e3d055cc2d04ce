"""Phrases of the word lists in a sentence: the longest first, none inside another, none inside a word."""

from collections.abc import Iterator

from msgspec import Struct

from kg.lexicon import Entry, Lexicon, cues
from kg.model import Sentence

__all__ = ["Found", "gazetteer"]

_ARTICLES = cues("name-particle") | {"ला", "ली", "ले", "अल"}
_BEHIND_TOWN = frozenset({"में", "स्थित", "पहुंचे", "पहुंची", "पहुंचा"})
_BEHIND_SITE = _BEHIND_TOWN | {"के", "की", "का", "ने", "से", "को", "और"}
_SHORTEST = 4
_CLOSED = ("postposition", "auxiliary", "particle")
"""A town called like a verb form (गया) or particle is taken for the verb form."""


class Found(Struct, frozen=True):
    """A phrase at tokens `first` to `last` (half-open) and all that it may stand for."""

    first: int
    last: int
    entries: tuple[Entry, ...]
    plural: bool

    def of(self, *lists: str) -> Entry | None:
        """The first entry of the given lists, in the order of the lists."""
        if len(self.entries) == 1:  # as nearly all have
            return self.entries[0] if self.entries[0].list in lists else None
        found = [entry for entry in self.entries if entry.list in lists]
        return min(found, key=lambda entry: lists.index(entry.list)) if len(found) > 1 else found[0] if found else None


def gazetteer(sentence: Sentence, lexicon: Lexicon) -> tuple[Found, ...]:
    """The phrases of a sentence in order, without overlap."""
    return tuple(_scan([t.form for t in sentence.tokens], lexicon))


def _scan(forms: list[str], lexicon: Lexicon) -> Iterator[Found]:
    behind = 0
    for at, form in enumerate(forms):
        if at < behind:
            continue
        begun = lexicon.phrases.find(forms, at)
        best = Found(at, *begun[-1]) if begun else None  # the longest comes last
        if best is None and at + 1 < len(forms) and forms[at + 1] in _BEHIND_SITE:
            best = _other_spelling(forms, at, lexicon)
        if best is not None and not (best.last - at == 1 and lexicon.has_class(form, *_CLOSED)):
            yield best
            behind = best.last


def _other_spelling(forms: list[str], at: int, lexicon: Lexicon) -> Found | None:
    """A state or town in a spelling that no list has, before a word that marks a site: 'डाकार में', 'मलदीव के'."""
    form, following = forms[at], forms[at + 1]
    if len(form) < _SHORTEST or lexicon.is_word(form) or (site := lexicon.site_like(form)) is None:
        return None
    before = forms[at - 1] if at else ""
    of_a_name = before[:1].isalpha() and not lexicon.is_ordinary(before) and not lexicon.has_class(before, *_CLOSED, "conjunction")
    if of_a_name or before in _ARTICLES:
        return None  # 'कार्लोस फ्रांसा', 'विला ला ग्रांज'
    entries = next(entries for _, entries, _ in lexicon.phrases.find((site,), 0))
    of_state = any(e.list in ("country", "countries") and e.kind != "capital" for e in entries)
    return Found(at, at + 1, entries, False) if of_state or following in _BEHIND_TOWN else None
