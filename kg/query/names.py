"""Names in, the things that bear them out: in Devanagari or Latin letters, whole or in part, and spelt one way or another.

Words are compared as they fold (मुलाक़ात = मुलाकात), then as they sound, with one key for both scripts (मिस्री = Misri), then by likeness. Each
word of a search must be met by a word of the name; a name with nothing over comes first.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple, TypeVar

import pyoxigraph as ox
from rapidfuzz import fuzz, process

from kg.query.store import Queryable, class_of, select
from kg.script import fold, is_devanagari, romanise

__all__ = ["KINDS", "Hit", "Names", "found", "named", "sound"]

KINDS = ("Country", "Organisation", "Official", "Post", "Place", "Meeting", "Visit", "Agreement", "Commitment")
"""The classes whose things have names; of two hits that are equally good, the one of the earlier class comes first."""

_SAME, _SOUNDS_SAME, _CONSONANTS_SAME = 100.0, 97.0, 88.0
_LIKE = {4: 85.0, 5: 78.0}
"""The least likeness of two sound keys of that many letters, or more; shorter ones must be equal. Chosen with names of our word
lists: ट्रंप/Trump, बाइडन/Biden and मैक्रों/Macron are found, and no two of the heads of state in people.tsv are confused at the first place."""
_COVERED = 0.1
"""How much of the score is for a name that has no words but those searched."""

_WORD = re.compile(r"[\w\u0900-\u0963\u200c\u200d]+")
_SOUNDS = (
    ("chh", "ch"), ("^x", "s"), ("x", "ks"), ("ph", "f"), ("(?<=[kgtdbjr])h", ""), ("sh", "s"), ("ck", "k"), ("c(?!h)", "k"), ("q", "k"),
    ("w", "v"), ("z", "j"), ("aa", "a"), ("ee|ii", "i"), ("oo|uu|ou", "u"), ("ai|ay|ey|ei", "e"), ("au|aw", "o"), ("y", "i"),
    ("n(?=[pbm])", "m"), (r"(.)\1+", r"\1"), ("(?<=...)a$", ""),
)  # fmt: skip
_INITIALS = dict(zip("abcdefghijklmnopqrstuvwxyz", (
    "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड".split()
), strict=True))  # fmt: skip
"""How Hindi writes the letters of initials: S. Jaishankar is एस. जयशंकर."""
_ID = re.compile(r"\S*[/#]\S*|[A-Z]{3}(-[A-Z]{3})+")


T = TypeVar("T")


class Hit(NamedTuple):
    """A thing that was found: its IRI and class, the name that was met, and how well, up to 100."""

    iri: str
    kind: str
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a graph's things, ready for many searches."""

    forms: Sequence[tuple[str, str, str]]
    by_word: Mapping[str, Sequence[int]]
    by_sound: Mapping[str, Sequence[str]]
    by_consonants: Mapping[str, Sequence[str]]
    lengths: Sequence[int] = field(repr=False)

    @classmethod
    def of(cls, store: Queryable, kinds: Sequence[str] = ()) -> Names:
        """All names that `store` has for things of the classes `kinds`, or of any class."""
        classes = " ".join(f"rj:{kind}" for kind in kinds or KINDS)
        asked = f"SELECT ?thing ?class ?form {{ VALUES ?class {{ {classes} }} ?thing a ?class ; rdfs:label|skos:altLabel ?form }}"
        forms = sorted({(_value(row["thing"]), class_of(_value(row["class"])), _value(row["form"])) for row in select(store, asked)})
        words = [_words(form) for _, _, form in forms]
        by_word = _grouped((word, at) for at, each in enumerate(words) for word in dict.fromkeys(each))
        return cls(
            forms, by_word, _grouped((sound(word), word) for word in by_word), _grouped((_consonants(word), word) for word in by_word),
            [len(each) for each in words],
        )  # fmt: skip

    def find(self, text: str, *, limit: int | None = 20) -> list[Hit]:
        """The things that `text` may name, the likeliest first, each once.

        >>> store = ox.Store()
        >>> store.update('''PREFIX rj: <https://w3id.org/rajnay/ontology#> INSERT DATA {
        ...   <official/IND/vikram-misri> a rj:Official ; <http://www.w3.org/2000/01/rdf-schema#label> "विक्रम मिस्री"@hi }''', base_iri="https://w3id.org/rajnay/id/")
        >>> [hit.name for each in ("Misri", "मिसरी", "Vikram Misri") for hit in Names.of(store).find(each)]
        ['विक्रम मिस्री', 'विक्रम मिस्री', 'विक्रम मिस्री']
        """
        wanted = _words(text)
        met: dict[int, float] = {}
        for place, word in enumerate(wanted):
            alike = self._forms_with(word)
            met = alike if place == 0 else {at: met[at] + alike[at] for at in met.keys() & alike.keys()}
        hits: dict[str, Hit] = {}
        for at, total in met.items():
            iri, kind, name = self.forms[at]
            covered = min(len(wanted) / self.lengths[at], 1.0)
            score = round((1 - _COVERED) * total / len(wanted) + _COVERED * 100 * covered, 1)
            if iri not in hits or _first(hits[iri]) > _first(Hit(iri, kind, name, score)):
                hits[iri] = Hit(iri, kind, name, score)
        return sorted(hits.values(), key=_first)[:limit]

    def _forms_with(self, word: str) -> dict[int, float]:
        """The names with a word like this one, and how like."""
        best: dict[int, float] = {}
        for known, likeness in self._alike(word).items():
            for at in self.by_word[known]:
                best[at] = max(best.get(at, 0.0), likeness)
        return best

    def _alike(self, word: str) -> dict[str, float]:
        """The known words that this one may be, and how like it they are."""
        key, consonants = sound(word), _consonants(word)
        alike: dict[str, float] = {}
        least = _LIKE.get(min(len(key), 5), 100.0)
        for near, likeness, _ in process.extract(key, list(self.by_sound), scorer=fuzz.ratio, score_cutoff=least, limit=None):
            alike.update((known, min(likeness, _SOUNDS_SAME)) for known in self.by_sound[near])
        if len(consonants) >= 3:
            for known in self.by_consonants.get(consonants, ()):
                alike[known] = max(alike.get(known, 0.0), _CONSONANTS_SAME)
        if word in self.by_word:
            alike[word] = _SAME
        return alike


def found(store: Queryable, text: str, *, kinds: Sequence[str] = (), limit: int | None = 20) -> list[Hit]:
    """The things that `text` may name, the likeliest first: by a name, or by an IRI or a part of one (`IND-PER/joint-commission`)."""
    if _ID.fullmatch(text.strip()):
        return list(_with_iri(store, text.strip(), kinds))[:limit]
    return Names.of(store, kinds).find(text, limit=limit)


def named(store: Queryable, text: str, *, kinds: Sequence[str] = ()) -> list[Hit]:
    """The things that have just this name, letter by letter: one look-up, however large the graph is."""
    name = text.strip()
    forms = " ".join(str(ox.Literal(name, language=language)) for language in ("hi", "en", "hi-latn"))
    classes = " ".join(f"rj:{kind}" for kind in kinds or KINDS)
    bearing = f"VALUES ?form {{ {forms} }} ?thing rdfs:label|skos:altLabel ?form ; a ?class VALUES ?class {{ {classes} }}"
    rows = select(store, f"SELECT DISTINCT ?thing ?class {{ {bearing} }}")
    return sorted((Hit(_value(row["thing"]), class_of(_value(row["class"])), name, _SAME) for row in rows), key=_first)


def _with_iri(store: Queryable, text: str, kinds: Sequence[str]) -> Iterator[Hit]:
    classes = " ".join(f"rj:{kind}" for kind in kinds or (*KINDS, "Article", "Evidence"))
    asked = (
        f"SELECT ?thing ?class (STRENDS(STR(?thing), {ox.Literal(text)}) AS ?whole) {{ VALUES ?class {{ {classes} }} ?thing a ?class "
        f"FILTER(CONTAINS(STR(?thing), {ox.Literal(text)})) }} ORDER BY DESC(?whole) ?thing"
    )
    ends = []
    for row in select(store, asked):
        ends.append(_value(row["whole"]) == "true")
        if ends[0] and not ends[-1]:  # one that is meant whole is not a part of others
            return
        yield Hit(_value(row["thing"]), class_of(_value(row["class"])), text, _SAME)


def _first(hit: Hit) -> tuple[float, int, str, str]:
    return -hit.score, KINDS.index(hit.kind) if hit.kind in KINDS else len(KINDS), hit.iri, hit.name


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)


def _words(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """How a word sounds, roughly: one key for its spellings in Devanagari and in Latin letters.

    >>> sound("मिस्री") == sound("Misri"), sound("जयशंकर") == sound("Jaishankar"), sound("ज़ेलेंस्की") == sound("Zelensky")
    (True, True, True)
    >>> sound("S"), sound("एस")
    ('es', 'es')
    """
    written = _INITIALS.get(word.lower(), word)
    latin = romanise(written) if is_devanagari(written) else written
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", latin.lower()) if not unicodedata.combining(letter))
    for pattern, instead in _SOUNDS:
        plain = re.sub(pattern, instead, plain)
    return plain


@lru_cache(maxsize=65536)
def _consonants(word: str) -> str:
    return re.sub("[aeiou]", "", sound(word))


def _value(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else ""
