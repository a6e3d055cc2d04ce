"""Whether a word goes on with a name, ends it, or leaves that to the next rule."""

from collections.abc import Callable

from kg.lexicon import cues
from kg.mentions.words import FUTURE, GENITIVE, JOIN, VERBAL, Words

__all__ = ["MARKERS", "continues", "k_follows"]

_CASES = frozenset({"के", "की", "का", "ने", "से", "को", "में", "पर"})
_BEHIND_INITIAL = frozenset({"ने", "से", "और", "तथा", "एवं"})
MARKERS = (
    _CASES
    | frozenset("तक और तथा एवं व भी ही द्वारा सहित समेत समक्ष या जी".split())
    | frozenset({",", "।", ".", ")", "(", ":", ";", "'", '"', "-", "|", "?", ""})
)
"""What stands behind a complete name: a case marker, a conjunction, a particle, a mark, the end of the sentence."""
_APOSTROPHES = frozenset({"'", "’"})
_ARTICLES = frozenset({"ला", "लास", "लोस", "एल"})
"""Spanish articles within a name."""
_PERSONAL = cues("personal-title")
_SYLLABLES = cues("name-syllable")
_MET = cues("talk-with") | {"भी"}
_BEHIND_GENITIVE_LIKE = frozenset({"ने", "को", "से", "के"})
_BEHIND_DOER = frozenset({"ने", "से", "को"})
"""Behind a finite verb none of these stands."""


def continues(s: Words, i: int, words: int) -> bool:
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
    if s.form(i + 1) == "." or (words == 0 and k_follows(s, i)):
        return True
    return s.name_like(i + 1) or s.is_letter(i + 1) if words == 0 or s.is_letter(i - 1) else None


def _initial_like_genitive(s: Words, i: int, words: int) -> bool | None:
    """'के. पी. शर्मा ओली', 'वी के सिंह': the letter K is written as the genitive."""
    if s.form(i) != "के":
        return None
    stopped = s.form(i + 1) == "."
    if words:
        behind_initial = words == 1 and s.form(i - 1) == "." and s.is_letter(i - 2)  # 'वी. के. सिंह'
        between = behind_initial and (stopped or s.name_like(i + 1))
        return True if between or (stopped and s.name_like(i + 2)) or (s.is_letter(i - 1) and k_follows(s, i - 1)) else None
    named = s.form(i + 2) in _BEHIND_INITIAL or (s.name_like(i + 2) and s.form(i + 3) == "ने")  # 'मंत्री के षणमुगम से', 'मंत्री के नटवर सिंह ने'
    alone = s.stands_for(i - 1, "posts") and s.surely_name(i + 1) and named
    return True if alone or ((stopped or s.is_letter(i + 1)) and (s.name_like(i + 2) or s.is_letter(i + 2))) else None


def k_follows(s: Words, i: int) -> bool:
    """Whether behind an initial stands the letter K before a name, and no genitive: '[वी] के सिंह', not 'ए के साथ'."""
    return s.form(i + 1) == "के" and s.name_like(i + 2) and ("family" in s.kinds(i + 2) or s.surely_name(i + 2))


def _particle(s: Words, i: int, words: int) -> bool | None:
    """'मार्सेलो रेबेलो दे सूसा', 'हुआन रामोन दे ला फुएंते'; दो and दे are also Hindi words."""
    if s.form(i) not in cues("name-particle"):
        return None
    following = i + 2 if s.form(i + 1) in _ARTICLES else i + 1
    a_town = s.stands_for(following, "places", "countries") and s.form(following + 1) in MARKERS  # 'दो रोसारियो से', 'दे ला मैड्रिड,'
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
    if words == 1 and form == "की" and following in _BEHIND_GENITIVE_LIKE:
        return True  # 'जॉन की ने', 'जॉन की के साथ': no two case markers stand together
    whole = name and s.is_homograph(i) and form not in GENITIVE | {"से", "को"} and s.form(i - 1) != "की"
    if whole and following in MARKERS and following not in {"।", "", ",", "और"}:
        return True
    if words and form in _SYLLABLES and s.surely_name(i + 1) and (s.form(i + 2) in MARKERS or s.surely_name(i + 2)):
        return True  # 'शी जिन फिंग के बीच'
    first = name and words == 0 and form not in _CASES and not s.lexicon.has_class(form, "conjunction", "postposition")
    return first and s.name_like(i + 1)


def _before_apostrophe(s: Words, i: int, words: int) -> bool | None:
    """'उमारू मूसा यार'अदुआ': no ordinary word goes on behind an apostrophe."""
    return True if words and s.form(i + 1) in _APOSTROPHES and s.hyphenated(i + 1) else None


def _town_behind_particle(s: Words, i: int, words: int) -> bool | None:
    """'मिगुएल दे ला मैड्रिड,': a town behind a particle ends a name."""
    particle = i - 2 if s.form(i - 1) in _ARTICLES else i - 1
    ends = words > 1 and s.form(particle) in cues("name-particle") and s.form(i + 1) in MARKERS
    return True if ends and s.stands_for(i, "places", "countries") else None


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
    if f.of("regions") is not None and f.last - f.first > 1 and f.last > i + 1:
        return False  # 'राष्ट्रपति [प्रशांत द्वीपों] के दौरे से लौटे'
    if f.of("posts", "dates", "amounts", "organisations") is not None and not s.is_name(i):
        return s.hyphenated(i + 1) and s.unknown(i + 2)
    if not words and s.stands_for(i - 1, "posts") and _look_like_capital(s, i):
        return True
    name = s.is_name(i) and f.last - f.first == 1
    return False if f.of("countries", "country") is not None and not name else None


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
        return words > 0 and s.form(i).endswith(FUTURE) and s.form(i + 1) in _BEHIND_DOER  # 'डेनियल ओर्तेगा ने'
    if s.surely_name(i + 1) or (words > 1 and s.is_connector(i - 1)):
        return True  # 'वान डेर बेलन'
    if s.name_like(i + 1) and (s.surely_name(i + 2) or (words and s.form(i + 2) in MARKERS)):
        return True
    if not words and s.stands_for(i - 1, "posts") and "family" in s.kinds(i + 1) and s.form(i + 2) in MARKERS:
        return True  # 'गृह मंत्री सहारा खातून की'
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


def _title_behind(s: Words, i: int, words: int) -> bool | None:
    """'लावरोव महोदय ने', 'बोउतेफ्लिका साहब से': a title behind a name ends it."""
    return False if words and s.form(i) in cues("title-behind-name") and s.form(i + 1) in MARKERS else None


_RULES: tuple[Callable[[Words, int, int], bool | None], ...] = (
    _before_apostrophe,
    _title_behind,
    _initial,  # before the closed words: 'एम. वेंकैया' begins with a letter, not with a word
    _initial_like_genitive,
    _particle,  # before the closed words: 'दे' is also 'give'
    _relative_pronoun,
    _verb_form,
    _closed_word,
    _town_behind_particle,
    _site,  # before the known names: 'सिडनी' is a town and a given name
    _currency,  # before the lists: 'डोंग' is also an amount's word
    _listed,
    _field,
    _ordinary,
    _name_word,
    _place,
    _dictionary_word,
)
