"""Where a name ends: behind a post or an honorific it runs on over words that are no ordinary words, up to a case marker, a verb or a mark.

Names are delimited, not looked up. Whether one more word belongs to a name is asked of the rules in `_RULES`, in their order.
"""

from collections.abc import Callable

from kg.lexicon import SURNAME_FIRST, cues
from kg.mentions.words import GENITIVE, JOIN, VERBAL, Words

__all__ = ["MARKERS", "behind_titles", "name_end"]

_CASES = frozenset({"के", "की", "का", "ने", "से", "को", "में", "पर"})
_BEHIND_INITIAL = frozenset({"ने", "से", "और", "तथा", "एवं"})
_BEHIND_PEOPLE = frozenset({"ने", "और", "तथा", "एवं", "द्वारा"})
MARKERS = (
    _CASES
    | frozenset("तक और तथा एवं व भी ही द्वारा सहित समेत समक्ष या जी".split())
    | frozenset({",", "।", ".", ")", "(", ":", ";", "'", '"', "-", "|", "?", ""})
)
"""What stands behind a complete name: a case marker, a conjunction, a particle, a mark, the end of the sentence."""
_QUOTES = frozenset({"'", '"', "‘", "’", "“", "”", "''", "`"})
_ARTICLES = frozenset({"ला", "लास", "लोस", "एल"})
"""Spanish articles within a name."""
_DOCTOR = "डा"
_EXCELLENCY = ("एच", "ई")
"""The letters of 'H.E.': a title together, initials apart."""
_PERSONAL = cues("personal-title")
_SON_OF = frozenset({"बिन", "इब्न"})
_SYLLABLES = cues("name-syllable")
_MET = cues("talk-with") | {"भी"}
_SPARE = 2
"""So many words that are no names may stand before ने in the name behind such a title."""
_MAX_WORDS = 9


def behind_titles(s: Words, i: int) -> int:
    """The token behind the honorifics and ranks that begin at `i`: 'लेफ्टिनेंट जनरल (सेवानिवृत्त) वी. के. सक्सेना'."""
    if _given_behind_post(s, i):
        return i
    while True:
        bare_letter = s.form(i) in _EXCELLENCY and not _is_excellency(s, i)
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
    i = end = _known_end(s, start)
    words = i - start
    strong = words > 0
    while i < len(s.forms) and words < _MAX_WORDS:
        if words and _another_begins(s, i, words):
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
        elif s.is_word(i) and _continues(s, i, words):
            strong = strong or s.unknown(i) or s.is_name(i)
            words, i = words + 1, i + 1
            end = i
        else:
            break
    if not strong or (words == 1 and len(s.form(start)) < 2):
        return start
    end = _up_to_marker(s, start, end, words)
    names_a_place = words > 1 and s.form(end) in cues("kind-of-place")  # '… रेड्डी कैटामार्का प्रांत के'
    return end - 1 if names_a_place else end


def _another_begins(s: Words, i: int, words: int) -> bool:
    """Whether somebody else is named behind a name: 'एरिक सोलहाइम श्री स्टोल्टेनबर्ग के साथ', 'इदरीस देबी इत्नो वांग यी से'."""
    f = s.at.get(i)
    known = f.of("people") if f is not None and f.last - f.first > 1 else None
    whole = known is not None and known.id in SURNAME_FIRST and words > 2
    titled = s.form(i) in _PERSONAL and (s.form(i) != _DOCTOR or s.form(i + 1) == ".")  # 'लूला डा सिल्वा' has no doctor
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


def _continues(s: Words, i: int, words: int) -> bool:
    """Whether token `i` may belong to a name of which `words` words stand before it."""
    for rule in _RULES:
        answer = rule(s, i, words)
        if answer is not None:
            return answer
    return False


def _initial(s: Words, i: int, words: int) -> bool | None:
    """'एस. जयशंकर', 'बी आर शेट्टी'."""
    if not s.is_letter(i) or s.form(i) in _CASES:
        return None
    if s.form(i + 1) == ".":
        return True
    return s.name_like(i + 1) or s.is_letter(i + 1) if words == 0 or s.is_letter(i - 1) else None


def _initial_like_genitive(s: Words, i: int, words: int) -> bool | None:
    """'के. पी. शर्मा ओली': the letter K is written as the genitive."""
    if s.form(i) != "के" or words:
        return None
    letter = s.form(i + 1) == "." or s.is_letter(i + 1)
    alone = s.stands_for(i - 1, "posts") and s.surely_name(i + 1) and s.form(i + 2) in _BEHIND_INITIAL  # 'मंत्री के षणमुगम ने'
    return True if alone or (letter and (s.name_like(i + 2) or s.is_letter(i + 2))) else None


def _particle(s: Words, i: int, words: int) -> bool | None:
    """'मार्सेलो रेबेलो दे सूसा', 'हुआन रामोन दे ला फुएंते'; दो and दे are also Hindi words."""
    if s.form(i) not in cues("name-particle"):
        return None
    following = i + 2 if s.form(i + 1) in _ARTICLES else i + 1
    a_town = s.stands_for(following, "places") and s.form(following + 1) in MARKERS  # 'दो रोसारियो से'
    return words > 0 and (s.surely_name(following) or a_town)


def _relative_pronoun(s: Words, i: int, words: int) -> bool | None:
    """'जो बाइडेन'."""
    return words == 0 and s.is_name(i + 1) if s.form(i) == "जो" else None


def _verb_form(s: Words, i: int, words: int) -> bool | None:
    """'राष्ट्रपति बोला टीनुबू'."""
    if words or len(s.form(i)) <= 2 or not s.lexicon.has_class(s.form(i), "auxiliary"):
        return None
    pointed_out = i - 1 in s.over or s.form(i - 1) in _PERSONAL
    return True if pointed_out and (s.surely_name(i + 1) or (s.form(i - 1) in _PERSONAL and s.name_like(i + 1))) else None


def _closed_word(s: Words, i: int, words: int) -> bool | None:
    """A closed word is part of a name as its connector, as the whole of it ('राम ने'), or as its first word before another name."""
    if not s.closed(i):
        return None
    if words and s.is_connector(i) and s.name_like(i + 1):
        return True
    form, name = s.form(i), s.is_name(i)
    following = s.form(i + 1)
    whole = name and s.is_homograph(i) and form not in GENITIVE | {"से", "को"} and s.form(i - 1) != "की"
    if whole and following in MARKERS and following not in {"।", "", ",", "और"}:
        return True
    if words and form in _SYLLABLES and s.surely_name(i + 1) and (s.form(i + 2) in MARKERS or s.surely_name(i + 2)):
        return True  # 'शी जिन फिंग के बीच'
    first = name and words == 0 and form not in _CASES and not s.lexicon.has_class(form, "conjunction", "postposition")
    return first and s.name_like(i + 1)


def _site(s: Words, i: int, words: int) -> bool | None:
    """A state or town with what follows a site is no part of the name: '… लावरोव मॉस्को पहुंचे'."""
    f = s.over.get(i)
    if not words or f is None or f.of("places", "countries", "country") is None:
        return None
    return False if s.form(f.last) in cues("behind-site") else None


def _currency(s: Words, i: int, words: int) -> bool | None:
    """'फाम वान डोंग ने': a name that ends in the word for a currency."""
    f = s.over.get(i)
    money = f.of("amounts") if words and f is not None else None
    return True if money is not None and money.kind == "currency" and s.form(i + 1) in MARKERS else None


def _listed(s: Words, i: int, words: int) -> bool | None:
    """A post, date, amount or body ends a name, unless a hyphen makes it part of one; so does a demonym that is no name."""
    f = s.over.get(i)
    if f is None:
        return None
    if f.of("posts", "dates", "amounts", "organisations") is not None and not s.is_name(i):
        return s.hyphenated(i + 1) and s.unknown(i + 2)
    if not words and s.stands_for(i - 1, "posts") and _look_like_capital(s, i):
        return True
    name = s.is_name(i) and f.last - f.first == 1
    return False if f.of("countries") is not None and not name else None


def _look_like_capital(s: Words, i: int) -> bool:
    """'रक्षा मंत्री ब्रातिस्लाव गासिक': a given name that is written as a capital is, right behind a post and before a surname."""
    f = s.at.get(i)
    capital = f is not None and f.last - f.first == 1 and any(e.kind == "capital" for e in f.entries)
    return capital and s.surely_name(i + 1) and (s.form(i + 2) in MARKERS or s.surely_name(i + 2))


def _field(s: Words, i: int, words: int) -> bool | None:
    """A field that people are also called after is one where something is done: 'टस्क [रक्षा] में … चाहते हैं'."""
    field = words > 0 and s.stands_for(i, "sectors")
    return False if field and s.form(i + 1) in {"में", "पर"} else None


def _ordinary(s: Words, i: int, words: int) -> bool | None:
    """An ordinary word ends a name; one that is also a name may follow other words of it."""
    return False if s.is_ordinary(i) and not (words and s.is_name(i)) else None


def _name_word(s: Words, i: int, words: int) -> bool | None:
    """A known name, a connector, or a word that no list knows."""
    return True if s.is_name(i) or s.is_connector(i) or s.unknown(i) else None


def _place(s: Words, i: int, words: int) -> bool | None:
    """A town may be part of a name before a word that can be nothing but one."""
    f = s.over.get(i)
    if f is None or f.of("places") is None:
        return None
    joined = s.hyphenated(i + 1) and s.unknown(i + 2)  # 'नांदी-नदैत्वाह'
    before_two = not words and s.is_name(i + 1) and s.surely_name(i + 2)  # 'समकक्ष वियना कुमार राय'
    met = s.form(i + 1) == "ने" or s.forms[i + 1 : i + 3] == ["के", "साथ"] or (s.form(i + 1) == "से" and s.form(i + 2) in _MET)
    acts = words > 0 and (s.is_name(i - 1) or s.unknown(i - 1)) and met
    return f.last - f.first == 1 and (s.surely_name(i + 1) or joined or before_two or acts)


def _dictionary_word(s: Words, i: int, words: int) -> bool | None:
    """'मूरत नूर्टलेउ', 'शेर बहादुर देउबा': a dictionary word stands in a name before an uncommon word, or last before ने, which only doers take."""
    if len(s.form(i)) > 4 and s.form(i).endswith(VERBAL):
        return False
    if s.surely_name(i + 1) or (words > 1 and s.is_connector(i - 1)):
        return True  # 'वान डेर बेलन'
    if s.name_like(i + 1) and (s.surely_name(i + 2) or (words and s.form(i + 2) in MARKERS)):
        return True
    behind_given = words == 1 and s.kinds(i - 1) == {"given"}
    doer = s.form(i + 1) == "ने" or (behind_given and s.form(i + 1) in {"को", "से"})
    return words > 0 and (doer or _is_surname_behind_post(s, i, words))


def _is_surname_behind_post(s: Words, i: int, words: int) -> bool:
    """'मंत्री ज्योफ हून के साथ', 'मंत्री टियो ची हीन और': behind a post and words that are no surnames a person's marker follows."""
    first = i - words
    named = all(s.unknown(k) or s.kinds(k) == {"given"} for k in range(first, i))
    marked = s.form(i + 1) in {"को", "से"} or s.forms[i + 1 : i + 3] in (["के", "साथ"], ["के", "द्वारा"], ["के", "बीच"])
    listed = s.form(i + 1) in JOIN and any(s.opens(k, "posts", "people") for k in range(i + 2, i + 6))
    return named and s.stands_for(first - 1, "posts") and (marked or listed) and i not in s.over


_RULES: tuple[Callable[[Words, int, int], bool | None], ...] = (
    _initial,  # before the closed words: 'एम. वेंकैया' begins with a letter, not with a word
    _initial_like_genitive,
    _particle,  # before the closed words: 'दे' is also 'give'
    _relative_pronoun,
    _verb_form,
    _closed_word,
    _site,  # before the known names: 'सिडनी' is a town and a given name
    _currency,  # before the lists: 'डोंग' is also an amount's word
    _listed,
    _field,
    _ordinary,
    _name_word,
    _place,
    _dictionary_word,
)
