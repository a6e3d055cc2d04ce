"""All kinds of mentions of an article's sentences, one list for each sentence."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from kg.lexicon import Lexicon
from kg.mentions.amounts import amounts
from kg.mentions.bare import bare_names, known_names, weak_names
from kg.mentions.dates import dates
from kg.mentions.gazetteer import Found, gazetteer
from kg.mentions.people import people
from kg.mentions.words import Words
from kg.model import Article, Mention, Sentence

__all__ = ["find"]

_SITE = frozenset({"में", "स्थित", "पहुंचे", "पहुंचीं", "के", "से", "-"})
_SIMPLE = (("country", "country"), ("countries", "country"), ("organisations", "organisation"), ("places", "place"), ("sectors", "sector"))


def find(article: Article, sentences: Sequence[Sentence], lexicon: Lexicon) -> tuple[tuple[Mention, ...], ...]:
    """The mentions of each sentence, sorted by place and without overlap."""
    published = date.fromisoformat(article.published) if article.published else None
    found = [gazetteer(s, lexicon) for s in sentences]
    words = [Words(s.tokens, f, lexicon) for s, f in zip(sentences, found, strict=True)]
    pointed = [people(s) for s in words]
    known = known_names(words, pointed)
    year = _year(words) if published is None else None
    out = []
    told, line = "", -1
    for sentence, s, named in zip(sentences, words, pointed, strict=True):
        told, line = (told if sentence.paragraph == line else ""), sentence.paragraph
        when = tuple(dates(s.tokens, s.found, published, year, told))
        told = next((m.value for m in reversed(when) if m.value), told)
        money = tuple(amounts(s.tokens, s.found))
        persons = [m for m in named if not _inside(m, when)]
        taken = _tokens([*persons, *when, *money])
        bare = bare_names(s, taken, known)
        taken |= _tokens(bare)
        weak = [_lent(m, persons) for m in weak_names(s, taken)]
        taken |= _tokens(weak)
        rest = [m for f in s.found if (m := _simple(f, s.form(f.last))) is not None and not any(i in taken for i in range(f.first, f.last))]
        all_of = [_with_name(m, article.text, sentence) for m in (*persons, *bare, *weak)]
        out.append(tuple(sorted((*all_of, *when, *money, *rest), key=lambda m: m.first)))
    return tuple(out)


def _simple(f: Found, following: str) -> Mention | None:
    """A phrase as a mention; a capital is a place that may stand for its state."""
    capital = next((e for e in f.entries if e.list == "countries" and e.kind == "capital"), None)
    if capital is not None and not any(e.list == "country" for e in f.entries):
        return Mention("place", f.first, f.last, "", detail=f"capital:{capital.id}")
    for name, kind in _SIMPLE:
        entry = f.of(name)
        if entry is not None:
            if kind == "place" and "homograph" in entry.source and f.last - f.first == 1 and following not in _SITE:
                return None
            if kind == "place":
                return Mention("place", f.first, f.last, "", detail=f"{entry.kind}:{entry.id}")
            return Mention(kind, f.first, f.last, entry.id, detail=entry.kind, plural=f.plural)  # type: ignore[arg-type]
    return None


def _lent(name: Mention, persons: Iterable[Mention]) -> Mention:
    """Gives 'इथियोपिया के वर्कनेह गेबेयेहू' the post that the sentence names for all before them: 'तीनों देशों के विदेश मंत्री - …'."""
    post = next((p for p in sorted(persons, key=lambda p: -p.first) if p.last <= name.first and p.name == (0, 0) and p.posts), None)
    if not name.countries or name.countries[0].startswith("@") or post is None:
        return name
    return replace(name, posts=post.posts, detail="list")


def _with_name(mention: Mention, text: str, sentence: Sentence) -> Mention:
    first, last = mention.name
    if last <= first:
        return mention
    name = text[sentence.tokens[first].start : sentence.tokens[last - 1].end]
    return replace(mention, value=name)


def _year(sentences: Iterable[Words]) -> int | None:
    """The year that most full dates of the article have: what a day without a year means where there is no dateline."""
    years: Counter[int] = Counter()
    for s in sentences:
        for m in dates(s.tokens, s.found, None, None):
            if len(m.value) == 10:
                years[int(m.value[:4])] += 1
    return max(years, key=lambda y: (years[y], y)) if years else None


def _inside(mention: Mention, others: Iterable[Mention]) -> bool:
    return any(o.first <= mention.first and mention.last <= o.last for o in others)


def _tokens(mentions: Iterable[Mention]) -> frozenset[int]:
    return frozenset(i for m in mentions for i in range(m.first, m.last))
