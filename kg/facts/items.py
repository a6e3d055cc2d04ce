"""The subjects that a sentence gives an agreement word, one by one: 'कृषि, संस्कृति और खेल पर'.

A subject is a stretch of tokens; what fields it names is for `topics` to tell.
"""

from itertools import pairwise

from kg.facts.counted import SO_MANY
from kg.lexicon import cues
from kg.model import Clause, Head, SentenceFrames

__all__ = [
    "JOINS",
    "LEADS_IN",
    "Item",
    "behind_lead_in",
    "counted",
    "is_about",
    "is_numbered",
    "parted",
    "some_of_many",
    "subjects",
    "told_in_turn",
]

LEADS_IN = frozenset({":", "-", "–"})
"""What a sentence that leads in a list ends in."""
_AND = cues("and")
_STRENGTH = ("तथा", "और", "एवं", "व")
"""Where two of these join things in one list, the earlier of this order parts it: 'युवा मामले और खेल तथा जल'."""
_BEFORE = frozenset({"ने", "बीच", "मध्य", "साथ", "बाद", "उपरांत", "पश्चात", "दौरान", "को", "द्वारा", ":"})
"""What ends the words that lead up to a list of subjects."""
_INCLUDING = frozenset({"सहित", "समेत"})
"""What ends a list of some among many: 'वीजा और कृषि सहित चार समझौते'."""
JOINS = _AND | {",", ";"}
"""What joins the members of a list."""
_LONGEST_MARK = 2
"""Characters of a number or letter in brackets before a member of a list."""
_LONGEST_COUNT = 2
_NUMBERS = SO_MANY | {str(n): n for n in range(2, max(SO_MANY.values()) + 1)}

_DASHES = frozenset({"-", "–", "—"})
_FIRST = frozenset({"एक", "पहला", "पहली", "पहले"})
_JOINING = frozenset({"जुडे", "संबंधित", "सम्बंधित", "संबद्ध"})
_IN_TURN = cues("one-by-one") | {"पहले"}

_NEXT = 5
"""So many words behind a paper, at most, stands the one that is about it."""

Item = tuple[int, int]
"""The tokens of one subject, half-open."""


def counted(f: SentenceFrames, head: Head) -> int:
    """How many agreements a word says there are: 'तीन समझौता ज्ञापन' is 3; 0 where it does not tell."""
    return next((n for w in reversed(f.forms(head.at - 4, head.at)) if (n := _NUMBERS.get(w) or _in_figures(w))), 0)


def _in_figures(form: str) -> int:
    """A number that is too small for a year."""
    return int(form) if form.isdecimal() and len(form) <= _LONGEST_COUNT else 0


def is_about(f: SentenceFrames, head: Head) -> bool:
    """Whether another paper is about the one that a word names: 'सीमा समझौते से जुड़े प्रोटोकॉल पर'."""
    if f.form(head.last) != "से" or f.form(head.last + 1) not in _JOINING:
        return False
    return any(h.kind == "agreement" and head.last < h.first <= head.last + _NEXT for h in f.heads)


def some_of_many(f: SentenceFrames, head: Head, clause: Clause) -> bool:
    """Whether the subjects are those of some of the agreements: 'वीजा और कृषि सहित चार समझौतों पर'."""
    end = _marker(f, head, clause)
    return end is not None and f.form(end) in _INCLUDING


def subjects(f: SentenceFrames, head: Head, clause: Clause) -> list[Item]:
    """The subjects before an agreement word: those of the list that पर, के क्षेत्र में or संबंधी ends."""
    end = _marker(f, head, clause)
    if end is None:
        return []
    opened = (k for k in range(clause.start, end) if f.form(k) in _BEFORE and not _of_its_verb(f, k))
    start = max((k + 1 for k in opened), default=clause.start)
    named = [m.last for m in f.mentions if m.kind in ("person", "date") and start < m.last <= end]
    sites = [m.last + 1 for m in f.mentions if m.kind == "place" and m.last < end and f.form(m.last) == "में"]
    done = (h for h in f.heads if h.kind == "agreement" or f.form(h.last) not in JOINS)  # 'कैदियों की अदला-बदली और पर्यटन के समझौते'
    heads = [h.last for h in done if h.kind in ("agreement", "signing") and h.last < end]
    first = max([start, *named, *sites, *heads])
    return _numbered(f, clause.start, end) or parted(f, first, end)


def _of_its_verb(f: SentenceFrames, k: int) -> bool:
    """Whether को marks what a subject does something to: 'तस्करी को रोकने', 'व्यापार को बढ़ाने'."""
    return f.form(k) == "को" and f.form(k + 1).endswith("ने") and f.form(k + 2) not in {"के", "का", "की"}


def _marker(f: SentenceFrames, head: Head, clause: Clause) -> int | None:
    """Where the postposition stands that ends the subjects."""
    for k in range(head.at - 1, max(clause.start, head.at - 8), -1):
        if f.form(k) in {"पर", "संबंधी", "ऊपर"} | _INCLUDING:
            return k - 1 if f.form(k) == "ऊपर" else k
        if f.form(k) == "में" and f.form(k - 1) in {"क्षेत्र", "क्षेत्रों"}:
            return _before_count(f, k - 2)
        if f.form(k) in _JOINING and f.form(k - 1) == "से":
            return k - 1  # 'से जुड़े', 'से संबंधित'
        if (f.form(k), f.form(k - 1)) == ("लेकर", "को"):
            return k - 1
        if f.form(k) in _BEFORE:
            return None
        if f.form(k) in {"के", "का", "की"} and f.form(k + 1) not in _BEFORE:
            return k
    return None


def _before_count(f: SentenceFrames, k: int) -> int:
    """The word that ends a list before 'क्षेत्रों में': के, or समेत in 'कृषि और खेल समेत पांच क्षेत्रों में'."""
    return k - 1 if f.form(k) in _NUMBERS and f.form(k - 1) in _INCLUDING else k


def told_in_turn(f: SentenceFrames, first: int, last: int) -> list[Item]:
    """The stretches of 'पहला खेल पर है, दूसरा जल पर और तीसरा …', 'एक … और एक …', where they begin at `first`."""
    if f.form(first) not in _FIRST:
        return []
    marks = [k for k in range(first + 1, last) if f.form(k) in _IN_TURN - {"पहला", "पहली", "पहले"} and f.form(k - 1) in JOINS]
    if f.form(first) != "एक":
        marks = [k for k in marks if f.form(k) != "एक"]
    return list(pairwise([first, *marks, last])) if marks else []


def behind_lead_in(f: SentenceFrames) -> int | None:
    """Where a list begins within a sentence: behind a colon, or behind a dash that ends a clause with a verb."""
    if ":" in f.words:
        return f.words.index(":") + 1
    return next((c.end for c in f.clauses[:-1] if c.tense != "none" and f.form(c.end - 1) in _DASHES), None)


def _numbered(f: SentenceFrames, first: int, last: int) -> list[Item]:
    """The members of '(1) कृषि, (2) खेल और (3) जल'."""
    marks = [k for k in range(first, last) if f.form(k) == "(" and f.form(k + 2) == ")" and len(f.form(k + 1)) <= _LONGEST_MARK]
    return [(a + 3, b) for a, b in pairwise([*marks, last])] if len(marks) > 1 else []


def is_numbered(f: SentenceFrames, clause: Clause) -> bool:
    """Whether a clause numbers the members of a list."""
    return bool(_numbered(f, clause.start, clause.end))


def parted(f: SentenceFrames, first: int, last: int) -> list[Item]:
    """The members of a list between two tokens: parted at commas or semicolons, and at the conjunction before the last."""
    cuts = [k for k in range(first, last) if f.form(k) in {",", ";"}]
    joints = [k for k in range(cuts[-1] if cuts else first, last) if f.form(k) in _AND]
    strongest = min((f.form(k) for k in joints), key=_rank, default=None)
    cuts += [k for k in joints if f.form(k) == strongest][-1:]
    bounds = [first - 1, *cuts, last]
    return [(a + 1, b) for a, b in pairwise(bounds) if b - a > 1]


def _rank(form: str) -> int:
    return _STRENGTH.index(form) if form in _STRENGTH else len(_STRENGTH)
