"""The words of a sentence as a reader of names sees them: is this a name, a title, a closed word, a word that no list knows?"""

from collections.abc import Sequence

from kg.lexicon import Lexicon, cues
from kg.mentions.gazetteer import Found
from kg.model import Token
from kg.script import is_devanagari

__all__ = ["GENITIVE", "JOIN", "VERBAL", "Words"]

GENITIVE = frozenset({"के", "की", "का"})
JOIN = frozenset({"और", "एवं", "तथा", "व", "&"})
VERBAL = ("ेगा", "ेगी", "ेंगे", "ेंगी", "ाएगा", "ाएगी", "ाएंगे", "एंगे", "एंगी", "ाकर", "ीकर", "ोंने", "कर", "ियों", "ाओं", "ीय")
"""Endings of verb forms, oblique plurals and adjectives: a long word that ends so is no name."""
_HYPHENS = frozenset({"-", "'", "’"})
_NAMES = frozenset({"given", "family"})
_TITLES = frozenset({"honorific", "rank"})
_NONE: frozenset[str] = frozenset()


class Words:
    """A sentence under inspection: its folded forms, and the phrases found in it by first token (`at`) and by every token (`over`).

    Questions about a token outside the sentence are answered as for an empty form.
    """

    def __init__(self, tokens: Sequence[Token], found: Sequence[Found], lexicon: Lexicon) -> None:
        self.tokens, self.found, self.lexicon = tokens, found, lexicon
        self.forms = [t.form for t in tokens]
        self.at = {f.first: f for f in found}
        self.over = {i: f for f in found for i in range(f.first, f.last)}
        self._unknown: dict[int, bool] = {}

    def form(self, i: int) -> str:
        """The folded form of token `i`."""
        return self.forms[i] if 0 <= i < len(self.forms) else ""

    def kinds(self, i: int) -> frozenset[str]:
        """What names.tsv knows the word as: `given`, `family`, `connector`, `honorific`, `rank`."""
        return self.lexicon.names.get(self.form(i), _NONE)

    def is_name(self, i: int) -> bool:
        """Whether the word is a known given or family name."""
        return not _NAMES.isdisjoint(self.kinds(i))

    def is_connector(self, i: int) -> bool:
        """Whether the word joins parts of a name: 'अल', 'बिन'."""
        return "connector" in self.kinds(i)

    def is_title(self, i: int) -> bool:
        """Whether the word is an honorific or a rank; a letter that is also a name counts only with its full stop."""
        if _TITLES.isdisjoint(self.kinds(i)):
            return False
        return not (self.is_name(i) and self.is_letter(i) and self.form(i + 1) != ".")

    def is_letter(self, i: int) -> bool:
        """Whether the word is the name of a letter, as initials are written: 'एस', 'के'."""
        return self.form(i) in cues("letter")

    def is_word(self, i: int) -> bool:
        """Whether the token is a Devanagari word."""
        return is_devanagari(self.form(i))

    def is_homograph(self, i: int) -> bool:
        """Whether the name is also an ordinary word: 'प्रकाश', 'राम'."""
        return self.form(i) in self.lexicon.homographs

    def is_ordinary(self, i: int) -> bool:
        """Whether words.tsv lists the word as an ordinary one, never part of a name without a known name before it."""
        return self.lexicon.has_class(self.form(i), "ordinary")

    def closed(self, i: int) -> bool:
        """Whether the word is of a closed class: postposition, conjunction, pronoun, auxiliary, particle."""
        return self.lexicon.has_class(self.form(i), "postposition", "conjunction", "pronoun", "auxiliary", "particle")

    def stands_for(self, i: int, *lists: str) -> bool:
        """Whether token `i` is inside a phrase of one of these lists."""
        f = self.over.get(i)
        return f is not None and f.of(*lists) is not None

    def opens(self, i: int, *lists: str) -> bool:
        """Whether a phrase of one of these lists begins at token `i`."""
        f = self.at.get(i)
        return f is not None and f.of(*lists) is not None

    def glued(self, i: int) -> bool:
        """Whether token `i` follows the one before it without a space."""
        return self.tokens[i - 1].end == self.tokens[i].start

    def hyphenated(self, i: int) -> bool:
        """Whether token `i` is a hyphen that joins two parts of a word without spaces: छू क्यंग-हो."""
        if not 0 < i < len(self.forms) - 1 or self.forms[i] not in _HYPHENS:
            return False
        return self.glued(i) and self.glued(i + 1) and self.is_word(i + 1)

    def unknown(self, i: int) -> bool:
        """A word that no list knows but the list of people: the usual look of a foreign name."""
        known = self._unknown.get(i)
        if known is None:
            known = self._unknown[i] = self._is_unknown(i)
        return known

    def _is_unknown(self, i: int) -> bool:
        form = self.form(i)
        if not is_devanagari(form) or self.lexicon.is_ordinary(form):
            return False
        if i in self.over and not self.stands_for(i, "people"):
            return False
        return not (len(form) > 4 and form.endswith(VERBAL))

    def surely_name(self, i: int) -> bool:
        """A word that no dictionary has, or a known name that is nothing else."""
        if self.unknown(i) and not self.closed(i):
            return True
        return i not in self.over and self.is_name(i) and not self.is_homograph(i)

    def name_like(self, i: int) -> bool:
        """A word that may be a name: known as one or unknown, and of no closed class."""
        if not self.is_word(i) or self.closed(i) or self.is_ordinary(i):
            return False
        return self.is_name(i) or self.is_connector(i) or self.unknown(i)
