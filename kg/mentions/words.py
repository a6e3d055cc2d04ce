"""The words of a sentence as a reader of names sees them: is this a name, a title, a closed word, a word that no list knows?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

from kg.lexicon import Lexicon, cues
from kg.mentions.gazetteer import Found
from kg.model import Token
from kg.script import is_devanagari

__all__ = ["FUTURE", "GENITIVE", "JOIN", "VERBAL", "Look", "Words", "look"]

GENITIVE = frozenset({"के", "की", "का"})
JOIN = cues("and") | {"&"}
FUTURE = ("ेगा", "ेगी", "ेंगे", "ेंगी", "ाएगा", "ाएगी", "ाएंगे", "एंगे", "एंगी")
"""Endings of the future tense."""
VERBAL = (*FUTURE, "ाकर", "ीकर", "ोंने", "कर", "ियों", "ाओं", "ीय")
"""Endings of verb forms, oblique plurals and adjectives: a long word that ends so is no name."""
_EM_DASH = "\N{EM DASH}"
"""Parts sentences, with or without spaces; no word has it inside: 'दोनों प्रधानमंत्री—मोदी और कार्नी—मौजूद थे'."""
_HYPHENS = frozenset({"-", "'", "’"})
_NAMES = frozenset({"given", "family"})
_TITLES = frozenset({"honorific", "rank"})
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Look:
    """What the lists say of a word by itself, whatever stands beside it.

    `kinds` is what names.tsv knows it as: `given`, `family`, `connector`, `honorific`, `rank`. `unlisted` is a word that no list of words
    knows and that does not end like a verb form. `is_titular` is an honorific or a rank. `may_name` is a known or unlisted word of no
    closed class, which may be part of a name.
    """

    kinds: frozenset[str]
    is_word: bool
    is_name: bool
    is_letter: bool
    is_homograph: bool
    is_ordinary: bool
    closed: bool
    unlisted: bool
    is_titular: bool
    may_name: bool


def look(lexicon: Lexicon, form: str) -> Look:
    """The look of a folded form."""
    kinds = lexicon.names.get(form, _NONE)
    verbal = len(form) > 4 and form.endswith(VERBAL) and not _ends_like_absolutive(lexicon, form)
    is_word, is_name = is_devanagari(form), not _NAMES.isdisjoint(kinds)
    is_ordinary = lexicon.has_class(form, "ordinary")
    closed = lexicon.has_class(form, "postposition", "conjunction", "pronoun", "auxiliary", "particle")
    unlisted = is_word and not verbal and not lexicon.is_ordinary(form)
    return Look(
        kinds=kinds,
        is_word=is_word,
        is_name=is_name,
        is_letter=form in cues("letter") or (len(form) == 1 and is_word),
        is_homograph=form in lexicon.homographs,
        is_ordinary=is_ordinary,
        closed=closed,
        unlisted=unlisted,
        is_titular=not _TITLES.isdisjoint(kinds),
        may_name=is_word and not closed and not is_ordinary and (is_name or "connector" in kinds or unlisted),
    )


def _ends_like_absolutive(lexicon: Lexicon, form: str) -> bool:
    """Whether a word ends in कर behind what is no verb, as names do: 'वेंगसरकर', 'युंकर'; not 'मिलकर'."""
    stem = form.removesuffix("कर")
    return stem != form and not lexicon.is_ordinary(form) and not lexicon.is_ordinary(stem)


@lru_cache(maxsize=1)
def _looker(lexicon: Lexicon) -> Callable[[str], Look]:
    """`look` by one lexicon; what it says of a word is kept, for words recur."""
    return lru_cache(maxsize=65536)(partial(look, lexicon))


class Words:
    """A sentence under inspection: its folded forms, and the phrases found in it by first token (`at`) and by every token (`over`).

    `name_ends` keeps where the names end that have been sought so far, by their first token.
    Questions about a token outside the sentence are answered as for an empty form.
    """

    def __init__(self, tokens: Sequence[Token], found: Sequence[Found], lexicon: Lexicon) -> None:
        self.tokens, self.found, self.lexicon = tokens, found, lexicon
        self.forms = [t.form for t in tokens]
        self._size = len(self.forms)
        self.at = {f.first: f for f in found}
        self.over = {i: f for f in found for i in range(f.first, f.last)}
        self.name_ends: dict[int, int] = {}
        look_at = _looker(lexicon)
        self._looks = [look_at(form) for form in self.forms]
        self._outside = look_at("")

    def _look(self, i: int) -> Look:
        return self._looks[i] if 0 <= i < self._size else self._outside

    def form(self, i: int) -> str:
        """The folded form of token `i`."""
        return self.forms[i] if 0 <= i < self._size else ""

    def kinds(self, i: int) -> frozenset[str]:
        """What names.tsv knows the word as: `given`, `family`, `connector`, `honorific`, `rank`."""
        return self._look(i).kinds

    def is_name(self, i: int) -> bool:
        """Whether the word is a known given or family name."""
        return self._look(i).is_name

    def is_connector(self, i: int) -> bool:
        """Whether the word joins parts of a name: 'अल', 'बिन'."""
        return "connector" in self._look(i).kinds

    def is_title(self, i: int) -> bool:
        """Whether the word is an honorific or a rank; a letter that is also a name counts only with its full stop."""
        word = self._look(i)
        if not word.is_titular:
            return False
        return not (word.is_name and word.is_letter and self.form(i + 1) != ".")

    def titular(self) -> list[int]:
        """The tokens that are an honorific or a rank by themselves."""
        return [i for i, word in enumerate(self._looks) if word.is_titular]

    def is_letter(self, i: int) -> bool:
        """Whether the word is the name of a letter, as initials are written: 'एस', 'के'."""
        return self._look(i).is_letter

    def is_word(self, i: int) -> bool:
        """Whether the token is a Devanagari word."""
        return self._look(i).is_word

    def is_homograph(self, i: int) -> bool:
        """Whether the name is also an ordinary word: 'प्रकाश', 'राम'."""
        return self._look(i).is_homograph

    def is_ordinary(self, i: int) -> bool:
        """Whether words.tsv lists the word as an ordinary one, never part of a name without a known name before it."""
        return self._look(i).is_ordinary

    def closed(self, i: int) -> bool:
        """Whether the word is of a closed class: postposition, conjunction, pronoun, auxiliary, particle."""
        return self._look(i).closed

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
        return self.glued(i) and self.glued(i + 1) and self.is_word(i + 1) and self.tokens[i].text != _EM_DASH

    def unknown(self, i: int) -> bool:
        """A word that no list knows but the list of people: the usual look of a foreign name."""
        return self._look(i).unlisted and (i not in self.over or self.stands_for(i, "people"))

    def surely_name(self, i: int) -> bool:
        """A word that no dictionary has, or a known name that is nothing else."""
        word = self._look(i)
        if i not in self.over:
            return (word.unlisted and not word.closed) or (word.is_name and not word.is_homograph)
        return word.unlisted and not word.closed and self.stands_for(i, "people")

    def name_like(self, i: int) -> bool:
        """A word that may be a name: known as one or unknown, and of no closed class."""
        word = self._look(i)
        return word.may_name and (word.is_name or "connector" in word.kinds or self.unknown(i))

    def unlisted(self) -> list[int]:
        """The tokens that no list of words knows."""
        return [i for i, word in enumerate(self._looks) if word.unlisted]

    @cached_property
    def may_name(self) -> list[int]:
        """The tokens that may be part of a name by themselves; most are not."""
        return [i for i, word in enumerate(self._looks) if word.may_name]
