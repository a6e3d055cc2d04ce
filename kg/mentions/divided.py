"""What the rest of the article tells apart: a name that two states share, and the names of two people that stand side by side.

'कोरिया' alone is the one of which the article speaks otherwise, where it speaks of one only; 'कांगो' alone is that
of Kinshasa unless the article speaks of that of Brazzaville.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from kg.lexicon import SURNAME_FIRST, Entry, cues
from kg.mentions.gazetteer import Found
from kg.mentions.words import GENITIVE, Words
from kg.model import Mention, Sentence

__all__ = ["of_one_each", "told_apart"]

_KOREAS = frozenset({"KOR", "PRK"})
_KINSHASA, _BRAZZAVILLE = "COD", "COG"
_CONGO = "कांगो"
_LISTS = frozenset({"country", "countries", "people", "places"})
_NAMES = frozenset({"कोरिया", _CONGO})


def told_apart(sentences: Sequence[Sentence], found: Sequence[tuple[Found, ...]]) -> list[tuple[Found, ...]]:
    """The phrases found with the shared names among them, where other names of the article tell which state is meant."""
    found = _without_names(sentences, found)
    named = {e.id for of_one in found for f in of_one for e in f.entries if e.list in _LISTS}
    meant: dict[str, str] = {}
    koreas = named & _KOREAS
    if len(koreas) == 1:
        meant |= dict.fromkeys(cues("shared-name"), koreas.pop())
    if not {_KINSHASA, _BRAZZAVILLE} <= named:  # of both may be told
        meant[_CONGO] = _BRAZZAVILLE if _BRAZZAVILLE in named else _KINSHASA
    return [_with_shared(s, of_one, meant) for s, of_one in zip(sentences, found, strict=True)]


def _without_names(sentences: Sequence[Sentence], found: Sequence[tuple[Found, ...]]) -> list[tuple[Found, ...]]:
    """The phrases without adjectives of a state that end somebody's name in an article that does not speak of that state: 'विक्रम मिस्री'."""
    named = ((s, f) for s, of_one in zip(sentences, found, strict=True) for f in of_one if f.last - f.first > 1 and f.of("people"))
    surnames = {s.tokens[f.last - 1].form for s, f in named}
    states = {e.id for of_one in found for f in of_one for e in f.entries if e.list in ("country", "countries") and e.kind != "demonym"}
    out = []
    for s, of_one in zip(sentences, found, strict=True):
        of_name = {f for f in of_one if s.tokens[f.first].form in surnames and _is_adjective(f) and f.entries[0].id not in states}
        out.append(tuple(f for f in of_one if f not in of_name) if of_name else of_one)
    return out


def _is_adjective(f: Found) -> bool:
    """Whether a phrase is one word, an adjective of a state."""
    return f.last - f.first == 1 and all(e.list == "countries" and e.kind == "demonym" for e in f.entries)


def _with_shared(sentence: Sentence, found: tuple[Found, ...], meant: Mapping[str, str]) -> tuple[Found, ...]:
    """The phrases of a sentence with the shared names that no other phrase holds, each of the state which it means here."""
    shared = [(i, t.form) for i, t in enumerate(sentence.tokens) if t.form in meant]
    if not shared:
        return found
    taken = {i for f in found for i in range(f.first, f.last)}
    entries = {i: Entry("countries", "alias" if name in _NAMES else "demonym", meant[name]) for i, name in shared if i not in taken}
    if not entries:
        return found
    return tuple(sorted((*found, *(Found(i, i + 1, (entry,), False) for i, entry in entries.items())), key=lambda f: f.first))


def of_one_each(sentences: Sequence[Words], people: Sequence[tuple[Mention, ...]]) -> list[tuple[Mention, ...]]:
    """The people with those divided in whose name two of the article's stand side by side: '[मोदी] [मैक्रों] के न्योते पर … पहुंचे'."""
    names = {name for s, found in zip(sentences, people, strict=True) for m in found for name in _called(s, m)}
    divided = []
    for s, found in zip(sentences, people, strict=True):
        divided.append(tuple(part for m in found for part in _divided(s, _without_town(s, m, names), names)))
    return divided


def _without_town(s: Words, m: Mention, names: set[tuple[str, frozenset[str]]]) -> Mention:
    """A name that one knows without the unlisted town behind it: 'शिंजो आबे [नागातो] में … से मिले'; nobody is met 'in' somebody."""
    first, last = m.name
    if last != m.last or s.form(last) != "में" or last - first < 2 or not (s.is_word(last - 1) and s.is_word(last - 2)):
        return m
    rest = s.forms[first : last - 1]
    known = s.lexicon.whose(rest) is not None or any(end == rest[-1] and s.form(last - 1) not in whole for end, whole in names)
    return replace(m, last=last - 1, name=(first, last - 1)) if known else m


def _called(s: Words, m: Mention) -> Iterator[tuple[str, frozenset[str]]]:
    """Each word by which a longer name may be called alone, with the whole name: the last, and a family name that comes first."""
    words = [k for k in range(*m.name) if s.is_word(k)]
    if len(words) > 1:
        whole = frozenset(s.form(k) for k in words)
        yield s.form(words[-1]), whole
        if "family" in s.kinds(words[0]) or SURNAME_FIRST & set(m.countries):
            yield s.form(words[0]), whole


def _divided(s: Words, m: Mention, names: set[tuple[str, frozenset[str]]]) -> Iterator[Mention]:
    """The two people of a name of two words each of which is what another of the article's names is called by, or just the one.

    So are a whole name and the one word behind it: '[जियांग ज़ेमिन] [पुतिन] के निमंत्रण पर'.
    """
    first, last = m.name
    whole = s.forms[first : last - 1]
    told = last - first > 2 and m.last == last and s.form(last) in GENITIVE and (whole[-1], frozenset(whole)) in names
    if told and _is_of_another(s, last - 1, first, names):
        yield replace(m, last=last - 1, name=(first, last - 1))
        yield Mention("person", last - 1, last, "", name=(last - 1, last), detail="bare")
        return
    if last - first != 2 or m.last != last or not all(_is_of_another(s, k, a, names) for k, a in ((first, last - 1), (last - 1, first))):
        yield m
        return
    yield replace(m, last=last - 1, name=(first, last - 1), detail=m.detail if m.posts else "bare")
    yield Mention("person", last - 1, last, "", name=(last - 1, last), detail="bare")


def _is_of_another(s: Words, k: int, other: int, names: set[tuple[str, frozenset[str]]]) -> bool:
    """Whether some name is called by one word and has not the other."""
    return any(end == s.form(k) and s.form(other) not in whole for end, whole in names)
