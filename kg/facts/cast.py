"""The people of one article: which mentions are one person, what posts he holds, for whom he acts.

'भूटान के प्रधानमंत्री' without a name is whoever the article names as such, or an unnamed holder who still takes part. A surname shared by two people joins
nobody; a name joins a longer form of it, also where it is spelt a little differently.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from kg.lexicon import COUNTERPART, Lexicon
from kg.model import Mention, SentenceFrames
from kg.script import fold, skeleton

__all__ = ["Cast", "Person", "build_cast"]

_STATE_POSTS = frozenset({"head-of-state", "head-of-government", "foreign-minister", "vice-president", "deputy-head-of-government", "foreign-secretary", "national-security-adviser"})


@dataclass(eq=False)
class Person:
    """One person, named or not: `where` are (sentence, mention) pairs in order."""

    number: int
    words: list[tuple[str, ...]] = field(default_factory=list)
    where: list[tuple[int, int]] = field(default_factory=list)
    posts: dict[str, tuple[int, int]] = field(default_factory=dict)
    explicit: Counter[str] = field(default_factory=Counter)
    country: str | None = None
    country_from: tuple[int, int] | None = None
    body: str | None = None
    weak: bool = True
    host: str | None = None
    known: bool = False

    @property
    def acts(self) -> bool:
        """Whether he is sure to act for a state: one is named with him, or he holds a post of one; a company's head does not."""
        return bool(self.explicit) or self.known or bool(set(self.posts) - {"head-of-organisation", "official", "party-leader"})

    @property
    def named(self) -> bool:
        """Whether the article gives a name."""
        return bool(self.words)


@dataclass
class Cast:
    """All people of an article, and who a mention is."""

    people: list[Person]
    of: dict[tuple[int, int], Person]

    def protagonist(self, but: set[str | None]) -> Person | None:
        """The person whom the article mentions most, of another state than those given."""
        others = [p for p in self.people if p.named and not p.weak and p.country not in but]
        return max(others, key=lambda p: (len(p.where), -p.number), default=None)

    def holder(self, post: str, country: str) -> Person | None:
        """The named person whom the article gives as the holder of a post of a country."""
        return next((p for p in self.people if p.named and post in p.posts and p.country == country), None)


def build_cast(frames: Sequence[SentenceFrames], lexicon: Lexicon, home: str | None) -> Cast:
    """Joins the mentions of an article; `home` is the country that a bare post belongs to where nothing else tells."""
    builder = _Builder(frames, lexicon)
    builder.named()
    builder.counterparts()
    builder.countries(home)
    builder.unnamed()
    return builder.cast


class _Builder:
    def __init__(self, frames: Sequence[SentenceFrames], lexicon: Lexicon) -> None:
        self.frames, self.lexicon = frames, lexicon
        self.cast = Cast([], {})
        self.all = [(i, j, m) for i, f in enumerate(frames) for j, m in enumerate(f.mentions) if m.kind == "person"]
        self.states = [(i, m) for i, f in enumerate(frames) for m in f.mentions if m.kind == "country"]

    def named(self) -> None:
        """Joins named mentions, those that a post points out first, so that a bare name finds its owner wherever it stands."""
        strong = [x for x in self.all if x[2].name != (0, 0) and x[2].detail not in ("bare", "weak", "known")]
        rest = [x for x in self.all if x[2].name != (0, 0) and x[2].detail in ("bare", "weak", "known")]
        for i, j, m in strong:
            self.join(i, j, m)
        for i, j, m in rest:
            self.join(i, j, m)
        for person in self.cast.people:
            person.where.sort()
        self.cast.people.sort(key=lambda p: p.where[0])

    def join(self, i: int, j: int, m: Mention) -> None:
        words = self.name_words(i, m)
        if not words:
            return
        person = self.match(i, words, m)
        if person is None:
            if m.detail == "bare":
                return
            person = Person(len(self.cast.people))
            self.cast.people.append(person)
        if words not in person.words:
            person.words.append(words)
        person.where.append((i, j))
        person.weak = person.weak and m.detail == "weak"
        for post in m.posts:
            person.posts.setdefault(post, (i, j))
        for country in m.countries:
            if country.startswith("@"):
                if country[1:] in self.lexicon.bodies and person.body is None:
                    person.body = country[1:]
                elif country == "@there":
                    person.host = "there"
            elif len(m.countries) == 1:
                person.explicit[country] += 1
                person.country_from = person.country_from or (i, j)
        self.cast.of[i, j] = person

    def name_words(self, i: int, m: Mention) -> tuple[str, ...]:
        tokens = self.frames[i].sentence.tokens[m.name[0] : m.name[1]]
        return tuple(t.form for t in tokens if t.form[:1].isalpha())

    def match(self, i: int, words: tuple[str, ...], m: Mention) -> Person | None:
        scored = []
        for person in self.cast.people:
            if self.conflict(person, m):
                continue
            score = max(_alike(words, other) for other in person.words)
            if score == 0 and self.same_office(person, m) and any(_same(a, b) and len(a) >= 4 for other in person.words for a in words for b in other):
                score = 0.9  # 'मार्सेलो रेबेलो डी सूसा' and 'मार्सेलो रेबेलो डिसूजा', both presidents of Portugal
            if score > 0:
                before = max((w[0] for w in person.where if w[0] <= i), default=-1)
                scored.append((score, before, -person.number, person))
        return max(scored, key=lambda x: x[:3])[3] if scored else None

    def same_office(self, person: Person, m: Mention) -> bool:
        """Whether a mention and a person are given as the present holder of one post of one state."""
        return not m.former and len(m.countries) == 1 and m.countries[0] in person.explicit and any(p in person.posts and p in _STATE_POSTS for p in m.posts)

    def conflict(self, person: Person, m: Mention) -> bool:
        """Whether a mention says of itself that it is somebody else: another country, or the same post of another one."""
        codes = {c for c in m.countries if not c.startswith("@")}
        return bool(codes and person.explicit and not codes & set(person.explicit) and sum(person.explicit.values()) > 0)

    def counterparts(self) -> None:
        """Gives 'समकक्ष' the post of the official named before it in the sentence."""
        for i, j, m in self.all:
            if COUNTERPART not in m.posts:
                continue
            person = self.cast.of.get((i, j))
            if person is None:
                continue
            person.posts.pop(COUNTERPART, None)
            posts = self.posts_before(i, j, person) or (self.posts_before(i - 1, None, person) if i > 0 else ())
            for post in posts:
                if not person.posts:
                    person.posts[post] = (i, j)

    def posts_before(self, i: int, j: int | None, but: Person) -> tuple[str, ...]:
        """The posts of the last official in a sentence, before mention `j`, whether he is named there or not."""
        mentions = self.frames[i].mentions
        for k in reversed(range(len(mentions) if j is None else j)):
            person = self.cast.of.get((i, k))
            if person is but:
                continue
            posts = tuple(person.posts) if person is not None else mentions[k].posts if mentions[k].kind == "person" else ()
            if known := tuple(p for p in posts if p != COUNTERPART):
                return known
        return ()

    def countries(self, home: str | None) -> None:
        """Whom each named person acts for: what the article says, what is known of him, what the story around him leaves open."""
        for person in self.cast.people:
            if person.explicit:
                person.country = max(sorted(person.explicit), key=lambda c: person.explicit[c])
        for person in self.cast.people:
            if person.country is None and person.body is None:
                self.from_side(person)
        for person in self.cast.people:
            if person.country is None and person.body is None:
                self.from_knowledge(person)
        counts = Counter(m.value for _, m in self.states)
        for person in self.cast.people:
            if person.country is None and person.body is None and person.posts:
                self.by_story(person, counts, home)

    def from_knowledge(self, person: Person) -> None:
        """What people.tsv knows of the name, longest form first."""
        for words in sorted(person.words, key=len, reverse=True):
            known = self.lexicon.whose(words)
            if known is not None:
                if known in self.lexicon.bodies:
                    person.body = known
                else:
                    person.country = known
                person.known = True
                return

    def from_side(self, person: Person) -> None:
        """'भारत की ओर से सचिव …', 'भारतीय पक्ष का नेतृत्व … ने किया'."""
        for i, j in person.where:
            f = self.frames[i]
            first = f.mentions[j].first
            for m in reversed(f.mentions[:j]):
                if m.kind == "person" or m.kind == "organisation":
                    break
                if m.kind != "country":
                    continue
                behind = f.forms(m.last, first)
                side = {"ओर", "तरफ"} & set(behind[:3]) or ({"पक्ष", "शिष्टमंडल", "प्रतिनिधिमंडल", "दल", "प्रतिनिधित्व"} & set(behind[:6]) and {"नेतृत्व", "प्रतिनिधित्व", "अगुवाई", "अध्यक्षता", "ओर", "तरफ"} & set(behind))
                if side:
                    person.country, person.country_from = m.value, (i, j)
                    return
                break

    def by_story(self, person: Person, counts: Counter[str], home: str | None) -> None:
        """The likeliest state of a bare post: that of the place and of those he stands with, never that of those whom he meets."""
        score: Counter[str] = Counter()
        top = max(counts.values(), default=1)
        for code, n in counts.items():
            score[code] = round(100 * n / top)
        if home is not None:
            score[home] += 220
        for i, j in person.where[:3]:
            self.weigh(person, i, j, score)
        for other in self.cast.people:
            if other is not person and other.country and not other.weak and any(post in _STATE_POSTS and post in other.posts for post in person.posts):
                score[other.country] -= 300
        options = [c for c in score if score[c] > -200]
        if options:
            person.country = max(sorted(options), key=lambda c: score[c])
            person.country_from = person.where[0]

    def weigh(self, person: Person, i: int, j: int, score: Counter[str]) -> None:
        f = self.frames[i]
        mention = f.mentions[j]
        side = next((g for g in f.groups if j in g.members), None)
        host = "@there" in mention.countries or f.form(mention.first) == "मेजबान"
        clause = f.clause_of(mention.first)
        for k, m in enumerate(f.mentions):
            if m.kind == "place" and ":" in m.detail and len(m.detail.split(":")[1]) == 3:
                score[m.detail.split(":")[1]] += (350 if host else 50) if m.first in clause else 15
            other = self.cast.of.get((i, k))
            if other is None or other is person or not other.country or k == j:
                continue
            if side is not None and k in side.members:
                score[other.country] += 300 if side.marker not in ("between", "of") and abs(k - j) == 1 and not mention.plural else 0
            elif f.mentions[k].first in clause:
                score[other.country] -= 250
        if i > 0:
            for m in self.frames[i - 1].mentions:
                if m.kind == "country":
                    score[m.value] += 10
        if host:
            before = [m.value for n, m in self.states if n < i or (n == i and m.first < mention.first)]
            for code in before[-1:]:
                score[code] += 150

    def unnamed(self) -> None:
        """Posts without a name: the holder whom the article names, or an unnamed one."""
        holders: dict[tuple[str, str | None], Person] = {}
        for i, j, m in self.all:
            if (i, j) in self.cast.of or m.plural or m.name != (0, 0) or not m.posts:
                continue
            codes = [c for c in m.countries if not c.startswith("@")]
            post = m.posts[0]
            if len(codes) > 1:
                continue
            if (holder := self.predicated(i, j, m)) is not None:
                holder.posts.setdefault(post, (i, j))
                holder.where.append((i, j))
                holder.country = codes[0] if codes else holder.country
                self.cast.of[i, j] = holder
                continue
            if post == COUNTERPART:
                post = self.post_before(i, j) or post
            named = [p for p in self.cast.people if p.named and not p.weak and post in p.posts and (not codes or p.country == codes[0])]
            if not codes and "@own" in m.countries:
                named = []
            if named:
                elsewhere = [p for p in named if all(self.cast.of.get((i, k)) is not p for k in range(len(self.frames[i].mentions)))] or named
                before = [p for p in elsewhere if p.where[0] <= (i, j)]
                latest = max(before or elsewhere[:1], key=lambda p: (len(p.where) >= 2 * self.busiest(before, p), max((w for w in p.where if w <= (i, j)), default=(0, 0))))
                self.cast.of[i, j] = latest
                latest.where.append((i, j))
            elif codes:
                key = (post, codes[0])
                person = holders.get(key)
                if person is None:
                    person = holders[key] = Person(len(self.cast.people), country=codes[0], weak=False)
                    person.posts[post] = (i, j)
                    self.cast.people.append(person)
                person.where.append((i, j))
                self.cast.of[i, j] = person

    def predicated(self, i: int, j: int, m: Mention) -> Person | None:
        """Who is said to hold a post: 'कैमरन तब प्रधानमंत्री थे', 'सारकोजी फ्रांस के राष्ट्रपति'."""
        f = self.frames[i]
        person = self.cast.of.get((i, j - 1)) if j else None
        if person is None or not person.named or m.first - f.mentions[j - 1].last > 1:
            return None
        between = f.forms(f.mentions[j - 1].last, m.first)
        return person if not between and f.form(m.last) in {"थे", "थीं", "हैं", "।", ".", "था", "है"} or between in {("तब",), ("भी",), ("उस",)} else None

    def busiest(self, people: Sequence[Person], but: Person) -> int:
        """How often the most-mentioned of the others is mentioned."""
        return max((len(p.where) for p in people if p is not but), default=1)

    def post_before(self, i: int, j: int) -> str | None:
        for k in range(j - 1, -1, -1):
            person = self.cast.of.get((i, k))
            if person is not None and person.posts:
                return next(iter(person.posts))
        return None


def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How surely two names are one person's: 0 for not at all; longer shared parts count more.

    The shorter name must lie in the longer one, word by word, or the last words agree and the first are two spellings of one name.
    """
    x = [w for w in a if len(w) > 1] or list(a)
    y = [w for w in b if len(w) > 1] or list(b)
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    if not short:
        return 0
    matched = sum(any(_same(w, v) for v in long) for w in short)
    if matched == len(short):
        return matched + (0.5 if _same(short[-1], long[-1]) else 0.0)
    if len(short) >= 2 and _same(x[-1], y[-1]) and (_near(x[0], y[0]) or x[0] == y[0]):
        return 1.2
    if len(short) >= 2 and _same(x[0], y[0]) and _near(x[-1], y[-1]):
        return 1.1
    return 0


def _same(a: str, b: str) -> bool:
    if a == b:
        return True
    x, y = skeleton(a), skeleton(b)
    return x == y or (min(len(x), len(y)) >= 5 and Levenshtein.distance(x, y, score_cutoff=1) <= 1)


def _near(a: str, b: str) -> bool:
    x, y = skeleton(fold(a)), skeleton(fold(b))
    shorter = min(len(x), len(y))
    return shorter >= 4 and Levenshtein.distance(x, y, score_cutoff=2) <= (2 if shorter >= 6 else 1)
