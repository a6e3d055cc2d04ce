"""Where a name ends: behind a post or an honorific it runs on over words that are no ordinary words, up to a case marker, a verb or a mark.

Names are delimited, not looked up. Whether one more word belongs to a name is asked of the rules in `name_words`, in their order.
"""

from kg.lexicon import SURNAME_FIRST, cues
from kg.mentions.name_words import MARKERS, continues, k_follows
from kg.mentions.words import GENITIVE, Words

__all__ = ["MARKERS", "behind_titles", "name_end"]

_CASES = frozenset({"के", "की", "का", "ने", "से", "को", "में", "पर"})
_ARRIVES = frozenset("पहुंचे पहुंचीं पहुंची पहुंचा पहुंचेंगे पहुंचेंगी जाएंगे जाएंगी आएंगे आएंगी गए गईं आए आईं रवाना पहुंचने".split())
_JOURNEY = frozenset({"यात्रा", "यात्राओं", "दौरा", "दौरे", "राजकीय", "आधिकारिक"})
_BEHIND_PEOPLE = frozenset({"ने", "और", "तथा", "एवं", "द्वारा"})
_QUOTES = frozenset({"'", '"', "‘", "’", "“", "”", "''", "`"})
_DOCTOR = "डा"
_G = "जी"
_EXCELLENCY = ("एच", "ई")
"""The letters of 'H.E.': a title together, initials apart."""
_PERSONAL = cues("personal-title")
_SON_OF = frozenset({"बिन", "इब्न"})
_SPARE = 2
"""So many words that are no names may stand before ने in the name behind such a title."""
_GIVEN_AND_FAMILY = 2
_MAX_WORDS = 9


def behind_titles(s: Words, i: int) -> int:
    """The token behind the honorifics and ranks that begin at `i`: 'लेफ्टिनेंट जनरल (सेवानिवृत्त) वी. के. सक्सेना'."""
    if _given_behind_post(s, i):
        return i
    while True:
        bare_letter = (s.form(i) in _EXCELLENCY and not _is_excellency(s, i)) or _is_initial_g(s, i)
        if (s.is_title(i) and not bare_letter) or (s.form(i) in {".", ",", _DOCTOR} and i > 0 and s.is_title(i - 1)):
            i += 1
        elif s.form(i) == "(" and s.form(i + 1) in cues("title-in-brackets"):
            while i < len(s.forms) and s.form(i) != ")":
                i += 1
            i += 1
        elif s.form(i) in cues("respectively"):
            i += 1 + (s.form(i + 1) == ":")  # 'अमेरिकी और जापानी समकक्ष क्रमश: रेक्स …'
        else:
            return i


def _is_initial_g(s: Words, i: int) -> bool:
    """Whether 'जी' is the letter G before a name, not the honorific: 'सचिव [जी] के पिल्लै', 'मंत्री [जी] एल पीरिस'."""
    return s.form(i) == _G and (k_follows(s, i) or (s.is_letter(i + 1) and (s.name_like(i + 2) or s.is_letter(i + 2))))


def _is_excellency(s: Words, i: int) -> bool:
    """Whether a letter is part of 'एच.ई.', not an initial as in 'एच.डी. देवेगौड़ा'."""
    near = s.forms[max(i - 2, 0) : i + 3]
    return all(letter in near for letter in _EXCELLENCY)


def _given_behind_post(s: Words, i: int) -> bool:
    """Whether a ruler's title is a given name: 'विदेश मंत्री अमीर खान मुत्तकी'; who is a minister is no emir."""
    before = s.over.get(i - 1)
    post = before.of("posts") if before is not None else None
    of_a_house = s.form(i + 2) in _SON_OF  # 'विदेश मंत्री अमीर सऊद बिन …' is a prince
    a_name_too = not of_a_house and s.form(i) in cues("ruler") and "given" in s.kinds(i)
    return a_name_too and post is not None and post.kind != "head-of-government"


def name_end(s: Words, start: int) -> int:
    """The token behind the name that begins at `start`; `start` itself where no name begins there."""
    end = s.name_ends.get(start)
    if end is None:  # several rules ask of one token
        end = s.name_ends[start] = _read_on(s, start)
    return end


def _read_on(s: Words, start: int) -> int:
    i = end = _known_end(s, start)
    words = i - start
    strong = words > 0
    while i < len(s.forms) and words < _MAX_WORDS:
        if words and (_another_begins(s, i, words) or _is_goal(s, i)):
            break
        if i > start and _ends_initial(s, i):
            i += 1
        elif words and s.hyphenated(i) and not s.stands_for(i + 1, "posts", "countries"):
            i = end = i + 2
        elif s.form(i) in _QUOTES:
            close = _closing_quote(s, i) if words else None
            if close is None:
                break
            words, i = words + 1, close + 1
            end = i
        elif words and s.form(i) in cues("regnal"):
            i = end = i + 1  # 'चार्ल्स तृतीय', 'अब्दुल्ला द्वितीय इब्न अल हुसैन'
        elif s.is_word(i) and continues(s, i, words):
            strong = strong or s.unknown(i) or s.is_name(i)
            words, i = words + 1, i + 1
            end = i
        else:
            break
    if not strong or (words == 1 and len(s.form(start)) < 2):
        return start
    end = _up_to_marker(s, start, end, words)
    family = "family" in s.kinds(end - 1) and words == _GIVEN_AND_FAMILY  # 'मंत्री जॉन हावर्ड द्वीप पर पहुंचे'
    names_a_place = words > 1 and s.form(end) in cues("kind-of-place") and not family  # '… रेड्डी कैटामार्का प्रांत के'
    return end - 1 if names_a_place else end


def _is_goal(s: Words, i: int) -> bool:
    """Whether a town or state that is a name too is where somebody goes: 'मनमोहन सिंह [रियाद] की यात्रा पर', 'डेविड कैमरन [अमान] पहुंचे'."""
    f, before = s.at.get(i), s.over.get(i - 1)
    whole = before is not None and before.of("people") is not None and before.last == i and before.last - before.first > 1
    if whole and s.form(i + 1) in _ARRIVES:
        return True  # 'ओलाफ शोल्ज विनियस गए': behind a name that all know
    if f is None or not any(e.list in ("countries", "places") and e.kind in ("capital", "alias", "city") for e in f.entries):
        return False
    first, second = s.form(f.last), s.form(f.last + 1)
    return first in _ARRIVES or (first in GENITIVE and second in _JOURNEY)


def _another_begins(s: Words, i: int, words: int) -> bool:
    """Whether somebody else is named behind a name, or his post: 'एरिक सोलहाइम श्री स्टोल्टेनबर्ग के साथ', 'इदरीस देबी इत्नो वांग यी से'."""
    f = s.at.get(i)
    known = f.of("people") if f is not None and f.last - f.first > 1 else None
    whole = known is not None and known.id in SURNAME_FIRST and words > 2
    titled = s.form(i) in _PERSONAL and (s.form(i) != _DOCTOR or s.form(i + 1) == ".")  # 'लूला डा सिल्वा' has no doctor
    if s.form(i) in cues("site-before-name"):
        return True  # 'अल-सीसी होटल शेरेटन में मिले'
    if f is not None and f.last - f.first > 1 and f.of("posts") is not None:
        return True  # 'गुयेन जुआन फुक [प्रधान मंत्री] वियतनाम'
    return (titled and s.name_like(i + 1)) or whole or (words == 2 and _two_side_by_side(s, i))


def _two_side_by_side(s: Words, i: int) -> bool:
    """Whether behind somebody known stands another given name, and no marker tells who met whom: 'गुइडो क्रोसेटो यासर गुलेर को देखा'."""
    f = s.over.get(i - 1)
    known = f is not None and f.of("people") is not None and (f.first, f.last) == (i - 2, i)
    another = "given" in s.kinds(i) and not s.is_connector(i) and s.name_like(i + 1)
    return known and another and s.form(i + 2) in {"को", "से"} and "ने" not in s.forms[i:]


def _up_to_marker(s: Words, start: int, end: int, words: int) -> int:
    """Where a name behind 'श्री' or 'डॉ.' ends that runs on in words of the dictionary: 'श्री माइकल उसी ने', 'डॉ. अमारा बारी और'."""
    before = start - 2 if s.form(start - 1) == "." else start - 1
    if s.form(before) not in _PERSONAL or s.form(end) in MARKERS:
        return end
    last = end
    while last - end < _SPARE and s.is_word(last) and s.form(last) not in _CASES and not s.lexicon.has_class(s.form(last), "conjunction"):
        if s.stands_for(last, "posts", "countries", "country", "organisations", "dates", "amounts") or s.is_ordinary(last):
            return end
        last += 1
    one_more = last - end == 1 and words == 1 and s.unknown(start) and s.form(last) in _BEHIND_PEOPLE and end not in s.over
    return last if s.form(last) == "ने" or one_more else end


def _known_end(s: Words, start: int) -> int:
    """The token behind a name of several words that all the world knows ('अटल बिहारी वाजपेयी', of dictionary words); else `start`."""
    f = s.at.get(start)
    known = f is not None and f.of("people") is not None and f.last - f.first > 1
    return f.last if f is not None and known else start


def _ends_initial(s: Words, i: int) -> bool:
    """Whether token `i` is the full stop of an initial or an abbreviated title."""
    return s.form(i) == "." and (s.is_letter(i - 1) or s.is_title(i - 1)) and s.glued(i)


def _closing_quote(s: Words, i: int) -> int | None:
    """The end of a nickname in quotes that opens at `i`: रमेश पोखरियाल 'निशंक'."""
    close = next((j for j in range(i + 1, min(i + 4, len(s.forms))) if s.form(j) in _QUOTES), None)
    inside = range(i + 1, close or i + 1)
    return close if inside and all(s.is_word(j) for j in inside) else None
