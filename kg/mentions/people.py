"""People whom a sentence itself points out: by a post, by an honorific, or because all the world knows them.

Relatives ('राष्ट्रपति की पत्नी …') are passed over: they hold no post.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from kg.lexicon import DIGNITARY, MONARCHIES, cues
from kg.mentions.gazetteer import Found
from kg.mentions.holder import holder_of, is_demonym, state_at
from kg.mentions.names import behind_titles, name_end
from kg.mentions.offices import behind_office
from kg.mentions.posts import from_post, stands_behind_name
from kg.mentions.words import GENITIVE, Words
from kg.model import Mention

__all__ = ["people"]

_CASES_OF_ONE = frozenset({"ने", "से", "को", "के"})
_CASES_OF_DOERS = frozenset({"ने"})
_DIGNITARIES = cues("dignitary")
_RULERS = cues("ruler")
_BEHIND_STATE = _DIGNITARIES | _RULERS | {"ने", "के", "की"}
"""What stands behind the state of somebody of rank."""
_GOES = ("जाएं", "जाएग", "गए", "गईं", "पहुंच", "रवाना", "आए", "आएं", "लौट")
_BEHIND_SITE = frozenset({"की", "के", "में", "पर"})
_MOST_GIVEN = 3
"""Words of a name before its last part."""
_NEAR = 9
"""So many words behind a name its bearer is honoured."""
_OPENS = frozenset({"", ",", "और", "लेकिन", "जब", "कि"})
_BEHIND_DIGNITARY = frozenset({"ने", "से", "को", "के", "का", "की", "पहले", "खुद", "द्वारा"})


def people(s: Words) -> tuple[Mention, ...]:
    """The people whom a post or an honorific points out, in order."""
    return tuple(_people(s))


def _people(s: Words) -> Iterator[Mention]:
    behind = floor = 0
    kin = cues("kin")
    behind_kin = [] if kin.isdisjoint(s.forms) else [i + 1 for i, form in enumerate(s.forms[:-1]) if form in kin]
    for i in sorted({*s.at, *s.titular(), *behind_kin}):  # no other token points anybody out
        if i < behind:
            continue
        if (guest := _dignitary(s, i)) is not None:
            yield guest
            behind = floor = guest.last
            continue
        if s.form(i - 1) in kin and i > floor and (end := name_end(s, behind_titles(s, i))) > i:
            behind = floor = end
            continue
        mention = _pointed_out(s, i, floor)
        if mention is not None and _is_remembered(s, mention):
            behind = floor = mention.last
            continue
        if mention is not None:
            if (office := _office_behind(s, mention)) is not None:
                mention = replace(mention, last=office.last, posts=office.posts)
            yield mention
            behind, floor = mention.last, behind_office(s, mention)
        elif i in s.at:
            behind = s.at[i].last


def _is_remembered(s: Words, m: Mention) -> bool:
    """Whether somebody is only remembered: 'महाराजा … की समाधि पर', 'रानी … स्मारक', '… को पुष्पांजलि दी'; who is honoured takes no part."""
    if m.name == (0, 0) or s.form(m.last) == "ने":
        return False
    at = m.last + (s.form(m.last) in GENITIVE)
    ahead = s.forms[m.last + 1 : m.last + _NEAR]
    honoured = s.form(m.last) == "को" and not cues("honours-dead").isdisjoint(ahead) and not _CASES_OF_DOERS & set(ahead)
    return honoured or any(s.form(k) in cues("memorial") for k in (at, at + (at > m.last)))


def _dignitary(s: Words, i: int) -> Mention | None:
    """'रूसी नेता', 'चीनी अतिथि', 'सऊदी शाह': a demonym with a word for somebody of rank, perhaps with his name."""
    f = s.at.get(i)
    if f is None:
        return None
    rank = s.form(f.last)
    if rank not in _BEHIND_STATE:
        return None
    of_it = rank in {"के", "की"} and s.form(f.last + 1) in _DIGNITARIES
    if rank == "ने" and all(e.kind == "demonym" for e in f.entries) and not f.plural and s.form(i - 1) in _OPENS:
        state = state_at(s, f.last - 1)  # 'क्यूबाई ने', as machines leave 'the Cuban' of whom the story tells
        return Mention("person", i, f.last, "", posts=(DIGNITARY,), countries=state[1]) if state is not None else None
    ruler = rank in _RULERS and not s.opens(f.last, "posts")
    state = state_at(s, f.last - 1) if ruler or of_it or rank in _DIGNITARIES else None
    if state is None or state[1][0].startswith("@") or not (of_it or any(e.kind == "demonym" for e in f.entries)):
        return None
    posts = ("head-of-state",) if ruler else ()
    start = behind_titles(s, f.last + 1 + of_it)
    end = start if _is_state_of_another(s, start) else name_end(s, start)
    one = s.form(end) in _CASES_OF_ONE and s.form(start - 1) == "नेता"  # 'फिजी के नेता के साथ': of many it is 'नेताओं'
    if of_it and ((end == start and not one) or s.opens(f.last + 1, "posts")):
        return None  # 'नेपाल के नेता … कहते हैं' are many
    if end > start:
        return Mention("person", i, end, "", name=(start, end), posts=posts, countries=state[1])
    return Mention("person", i, end, "", posts=posts or (DIGNITARY,), countries=state[1]) if _acts(s, end) else None


def _is_state_of_another(s: Words, i: int) -> bool:
    """Whether a state is named whose official follows, be it a given name too: 'चीनी नेता [जॉर्डन] के शाह से मिले'."""
    state = s.at.get(i)
    named = state is not None and state.of("country", "countries") is not None and s.form(state.last) in GENITIVE
    return state is not None and named and (s.opens(state.last + 1, "posts") or s.form(state.last + 1) in _RULERS)


def _acts(s: Words, i: int) -> bool:
    """Whether behind somebody of rank stands a case marker, a day or a journey: 'चीनी नेता 30 जनवरी को', 'बेलारूसी नेता राजकीय यात्रा पर'.

    Or whom he met: 'चीनी नेता मिस्र के राष्ट्रपति से मिले'.
    """
    if _is_state_of_another(s, i):
        return True
    goal = s.at.get(i)
    if goal is not None and goal.of("country", "countries", "places") is not None and s.form(goal.last).startswith(_GOES):
        return True  # 'नाइजीरियाई नेता दक्षिण अफ्रीका जाएंगे'
    travels = s.form(i) in cues("journey") or s.form(i + 1) in cues("journey")
    return s.form(i) in _BEHIND_DIGNITARY or travels or (s.form(i)[:1].isdigit() and not s.opens(i + 1, "amounts")) or s.opens(i, "dates")


def _office_behind(s: Words, m: Mention) -> Mention | None:
    """The post right behind a name that has none, before a case marker: 'राजोएलिना राष्ट्रपति ने'."""
    f = s.at.get(m.last)
    office = f.of("posts") if f is not None and m.name != (0, 0) and not m.posts else None
    if f is None or office is None or not stands_behind_name(s, f, office.kind):
        return None
    mention = from_post(s, f, f.first)
    return mention if mention is not None and mention.name == (0, 0) and not mention.plural else None


def _pointed_out(s: Words, i: int, floor: int) -> Mention | None:
    """The person whom token `i` points out; nothing left of `floor` belongs to him."""
    f = s.at.get(i)
    entry = f.of("posts", "places", "country", "countries", "people") if f is not None else None
    if f is not None and entry is not None and entry.list == "people":
        return _known(s, f, floor)
    if f is not None and entry is not None and entry.list == "posts":
        return from_post(s, f, floor)
    if not s.is_title(i) or s.opens(i, "countries") or _is_state_of_another(s, behind_titles(s, i)):
        return None  # 'महामहिम [जॉर्डन के राजा अब्दुल्ला द्वितीय]'
    return _titled(s, i, floor)


def _known(s: Words, f: Found, floor: int) -> Mention:
    """Somebody whom all the world knows; a ruler whose name is listed with his title holds the post: 'सुल्तान काबूस बिन सईद', 'शाह सलमान'."""
    paired = f.last - f.first == 1 and s.form(f.last) == "-" and not s.hyphenated(f.last + 2)  # 'ट्रंप-पुतिन': no name of one
    entry = f.of("people")
    beside = f.last - f.first == 1 and all("family" in s.kinds(k) for k in (f.first, f.last))  # 'रूटो शी के निमंत्रण पर चीन गए'
    ordinary = f.last - f.first > 1 and s.is_homograph(f.last) and s.is_ordinary(f.last)  # 'किम जोंग उन [विशेष] ट्रेन से'
    end = f.last if paired or beside or ordinary or _before_double_town(s, f) else max(f.last, name_end(s, f.first))
    if entry is None or entry.id not in MONARCHIES or f.last - f.first < 2 or s.form(f.first) not in cues("ruler"):
        first = _given_before(s, f, end, floor)
        nation = state_at(s, first - 1) if is_demonym(s, first - 1) and first - 1 >= floor else None
        begin, countries = (nation[0].first, nation[1]) if nation is not None else (first, ())
        return Mention("person", begin, end, "", name=(first, end), countries=countries, detail="known")  # 'अमीर अब्दुल्लाहियान' is no emir
    first, countries, former = holder_of(s, f.first, floor)
    begin = first if countries else f.first
    return Mention("person", begin, end, "", "known", (f.first + 1, end), ("head-of-state",), countries or (entry.id,), former=former)


def _before_double_town(s: Words, f: Found) -> bool:
    """Whether behind somebody's whole name stands a town of two names that no list has: 'अल्बर्टो फुजीमोरी [अगुआस-वेर्देस] की चौकी पर'."""
    joined = f.last - f.first > 1 and s.form(f.last + 1) == "-"
    return joined and s.unknown(f.last) and s.unknown(f.last + 2) and s.form(f.last + 3) in _BEHIND_SITE


def _given_before(s: Words, f: Found, end: int, floor: int) -> int:
    """Where the name begins of which only the last part is listed as here spelt: 'सेबास्टियन लेकोर्नू' of 'सेबेस्टियन लेकोर्नू'."""
    first = f.first
    while first - 1 >= floor and f.first - first < _MOST_GIVEN and s.surely_name(first - 1):
        first -= 1
    return next((k for k in range(first, f.first) if s.lexicon.whose(s.forms[k:end]) is not None), f.first)


def _titled(s: Words, i: int, floor: int) -> Mention | None:
    """'डॉ. मनमोहन सिंह', 'महामहिम सुल्तान हैथम': where one of the titles is a post, it is read as one."""
    start = behind_titles(s, i)
    listed = next((s.at[k] for k in range(i, start) if s.opens(k, "people") and not s.opens(k, "posts")), None)
    if listed is not None and listed.last - listed.first > 1 and (ruler := _known(s, listed, floor)).posts:
        return replace(ruler, first=min(i, ruler.first))  # 'महामहिम किंग …'
    office = next((s.at[k] for k in range(i, start) if s.opens(k, "posts")), None)
    if office is not None:
        mention = from_post(s, office, floor)
        if mention is not None and mention.name != (0, 0):
            return mention
    if s.opens(start, "posts"):
        return None
    end = name_end(s, start)
    if end == start:
        return None
    first, countries, former = holder_of(s, i, floor)
    of_a_state = bool(countries) and not countries[0].startswith("@")
    crowned = of_a_state or s.form(end - 1) in cues("regnal")
    posts = ("head-of-state",) if crowned and s.form(start - 1) in cues("ruler") else ()  # 'ईरान के शाह …', 'शाह मोहम्मद षष्ठम'
    begin = first if countries else i
    return Mention("person", begin, end, "", "", (start, end), posts, countries, former=former)
