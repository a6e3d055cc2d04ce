"""All frames of one sentence, and of all sentences of an article."""

import dataclasses
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace

from kg.frames.clauses import clauses
from kg.frames.counted import another
from kg.frames.heads import abbreviated, heads
from kg.frames.karaka import groups
from kg.frames.phrase import gaps, ordinal
from kg.lexicon import Lexicon
from kg.model import Head, Mention, Sentence, SentenceFrames

__all__ = ["frames", "frames_of"]


_AT = frozenset({"में", "पर", ","})
_BACK = 4
"""So many sentences behind a counted meeting a bare number may stand for another one."""
_COUNTS = frozenset({"दिन", "बार", "चरण", "भाग", "पक्ष", "देश", "समझौता", "समझौते", "दस्तावेज"})
_NEAR = 6
_ONE = frozenset({"वाला", "वाली", "वाले"})
"""Behind a number as 'one' stands in English: 'दूसरा वाला'."""
_SO_MANY = frozenset({"दो", "तीन", "चार", "पांच", "छह", "सात", "कई", "2", "3", "4", "5", "6", "7"})
_NONE: Mapping[str, str] = MappingProxyType({})


def frames(sentence: Sentence, mentions: Sequence[Mention], lexicon: Lexicon, short: Mapping[str, str] = _NONE) -> SentenceFrames:
    """Reads one sentence; `short` are the abbreviations that its article gives to meetings, with the types of these.

    >>> from kg.lexicon import lexicon
    >>> from kg.mentions import find
    >>> from kg.model import Article
    >>> from kg.text import sentences
    >>> article = Article("a", "भारत और पेरू के बीच संयुक्त आयोग की तीसरी बैठक लीमा में हुई।")
    >>> found = sentences(article)
    >>> read = frames(found[0], find(article, found, lexicon())[0], lexicon())
    >>> [(g.marker, len(g.members)) for g in read.groups], [(h.type, h.ordinal) for h in read.heads]
    ([('between', 2), ('in', 1)], [('joint-commission', 3)])
    """
    tokens, inside = sentence.tokens, tuple(mentions)
    found = heads(tokens, inside, lexicon, short)
    return SentenceFrames(sentence, inside, clauses(tokens, inside, lexicon), groups(tokens, inside), found)


def _counted_on(read: Sequence[SentenceFrames], i: int, lexicon: Lexicon) -> list[Head]:
    """The meetings of the series just told for which bare numbers stand, the first at the head: 'दूसरा वाला मेरिडा में हुआ', 'पहला 2015 में …'."""
    f = read[i]
    number = ordinal(f.form(0), lexicon)
    if number is None or any(h.kind == "meeting" and not h.setting for h in f.heads):
        return []
    last = 2 if f.form(1) in _ONE else 1
    near = [m for m in f.mentions if m.first - last <= _NEAR]
    set_somewhere = any(m.kind == "date" or (m.kind == "place" and f.form(m.last) in _AT) for m in near)
    other = next((h for g in reversed(read[max(i - _BACK, 0) : i]) for h in reversed(g.heads) if _is_counted(g, h)), None)
    if other is None or other.ordinal == number or not set_somewhere or f.form(last) in _COUNTS:
        return []
    if f.form(0) == "पहले" and other.ordinal is None:
        return []  # 'पहले 2015 में …': before that
    forms = f.words
    further = (at for at in gaps(list(forms), f.mentions, lexicon) if at > last)
    told = [replace(another(other, 0, forms[0], number), last=last)]
    told += [another(other, at, forms[at], ordinal(forms[at], lexicon)) for at in further]
    return [replace(head, like=-1) for head in told]


def _is_counted(f: SentenceFrames, head: Head) -> bool:
    """Whether a word tells of a numbered meeting, or how many of its series there were: 'सम्मेलन के दो संस्करण हुए हैं'."""
    return head.kind == "meeting" and (head.ordinal is not None or not _SO_MANY.isdisjoint(f.forms(head.first - 1, head.last + 5)))


def frames_of(sentences: Sequence[Sentence], mentions: Sequence[Sequence[Mention]], lexicon: Lexicon) -> list[SentenceFrames]:
    """Reads all sentences of an article, those again that use an abbreviation which it introduces ('… बैठक (आईएसएमआर)')."""
    read = [frames(s, m, lexicon) for s, m in zip(sentences, mentions, strict=True)]
    short = abbreviated(read)
    used = [not short.keys().isdisjoint(f.words) for f in read]
    read = [frames(f.sentence, f.mentions, lexicon, short) if again else f for f, again in zip(read, used, strict=True)]
    for i, f in enumerate(read):
        if told := _counted_on(read, i, lexicon):
            read[i] = dataclasses.replace(f, heads=tuple(sorted((*told, *f.heads), key=lambda h: h.at)))
    return read
