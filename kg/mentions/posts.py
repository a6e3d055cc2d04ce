"""A post with what stands before it (country, portfolio, 'तत्कालीन') and the name behind it, if there is one."""

from kg.lexicon import SURNAME_FIRST, cues
from kg.mentions.apposed import CASES_OF_PEOPLE, WITH_PEOPLE, between_commas, name_ahead, name_behind_role, state_and_name_behind
from kg.mentions.gazetteer import Found
from kg.mentions.holder import holder_of, is_demonym, state_at
from kg.mentions.literal import for_foreign_affairs, literal
from kg.mentions.names import MARKERS, behind_titles, name_end
from kg.mentions.words import GENITIVE, JOIN, Words
from kg.model import Mention

__all__ = ["from_post", "of_a_body", "stands_behind_name"]

_APPOSITION = frozenset({",", "-", "–", ":"})
_SEVERAL = "several"
"""Plurals that name a series of meetings as well, and people only before their names: 'विदेश मंत्रियों लावरोव और वांग'."""
_NAMED = frozenset({"named", "abroad"})
"""Words that mean a counterpart only before his name: 'उनके चीनी समरूप वांग यी'."""
_ABROAD = "abroad"
"""Words that do so only behind his state: 'अपने चीनी साथी वांग यी'; 'उनके साथी' alone may be anybody."""
_AT_LEVEL = ("के", "स्तर", "पर")
"""Behind a post, of whose holders a gathering is: 'राष्ट्राध्यक्षों के स्तर पर पहली बैठक'."""
_BEHIND_NAME = frozenset({"head-of-state", "head-of-government", "foreign-minister", "vice-president"})
_DASHES = frozenset({"-", "–"})
_HEIRS = frozenset({"युवराज", "युवराज्ञी"})
_BOTH = cues("pair") | {"दो", "तीन", "चार", "तीनों", "चारों"}
_ADDRESS = cues("form-of-address")
_JOURNEY = cues("journey")
_LAWMAKER = frozenset({"सीनेटर", "सांसद", "विधायक"})
_LONGEST_FIELDS = 9
_LONGEST_TITLE = 6
_MINISTRY = "मंत्रालय"
_UNTOLD = frozenset({"@here", "@ours", "@own", "@there"})
"""What stands for a state that other words tell: 'वहां के प्रधानमंत्री'."""
_WAS = frozenset({"रहे", "रहीं", "रही"})
_WAS_THEN = frozenset({"था", "थी", "थे", "थीं"})
_STILL = frozenset({"अभी", "तब", "फिर", "तभी"})
"""'जब राष्ट्रपति थे [अभी] जोको विडोडो', as machines put 'was still' and 'was then'."""
_BECAME = cues("became")
_MADE = cues("made-so")
_TOGETHER = "सह"
_MOST_WORDS = 3
"""Words of a name that stands before its post."""
_LONGEST_BRACKET = 9
_OF_ALL_KINDS = frozenset({
    "ambassador", "deputy-head-of-government", "deputy-minister", "head-of-organisation", "minister", "minister-of-state", "official",
    "party-leader", "secretary",
})  # fmt: skip
"""Posts that people hold beside another one: 'उप प्रधानमंत्री एवं विदेश मंत्री'."""
_OF_IT = frozenset({"जिसके", "इसके", "उसके", "जिनके"})
_HIGHEST = frozenset({"head-of-government", "head-of-state", "vice-president"})
_RULERS_OWN = frozenset({"प्रधानमंत्री", "राष्ट्रपति"})


def from_post(s: Words, f: Found, floor: int) -> Mention | None:
    """The person whom the post `f` points out; nothing left of token `floor` belongs to him.

    A post without a name ('भूटान के प्रधानमंत्री') is a mention too; 'राष्ट्रपति भवन' and 'मंत्री-स्तरीय' name nobody.
    """
    entry = f.of("posts")
    assert entry is not None
    part_of_a_word = f.last - f.first == 1 and s.hyphenated(f.last) and s.unknown(f.last + 1)
    if s.form(f.last) in cues("not-a-holder") or part_of_a_word or tuple(s.forms[f.last : f.last + 3]) == _AT_LEVEL:
        return None
    together = _TOGETHER in s.forms[max(f.first - 2, 0) : f.first + 1]
    if together and (s.form(f.first - 1) in _OF_IT or name_end(s, behind_titles(s, f.last)) == f.last):
        return None  # 'सह-अध्यक्ष थे', 'जिसके सह-अध्यक्ष X और Y थे' tell a part in a meeting
    kinds, end, plural = _joined_posts(s, f, _of_a_desk(s, f, entry.kind))
    if entry.id == _SEVERAL:
        if s.form(end) not in _APPOSITION and name_end(s, behind_titles(s, end)) == end:
            return None  # 'विदेश मंत्रियों की बैठक' is a series
        plural = True
    plural = plural or s.form(f.first - 1) in _BOTH  # 'दोनों राष्ट्रपति'
    first, countries, former = holder_of(s, f.first, floor)
    countries = countries or _body_within(s, f)
    whose = countries[0] if countries else ""
    posts = tuple(of_a_body(literal(s, f, kind, first, countries), whose) for kind in kinds)
    start, was = _name_behind(s, end, of_a_state=bool(countries) and not plural)
    former = former or was
    behind = start if plural and s.form(start) in MARKERS else name_end(s, start)
    if behind == start + 1 and s.is_homograph(start) and s.closed(behind) and s.form(behind).startswith("कर"):
        behind = start  # 'अधिकारी आशा करते हैं'
    if behind == start + 1 and s.form(behind) == "में" and s.stands_for(start, "places", "countries"):
        behind = start  # 'रानी [मस्कट] में पहुंचीं'
    if plural and s.form(f.first - 1) in _BOTH and behind == start + 1 and s.form(behind) not in JOIN:
        behind = start  # 'दोनों सरकार-प्रमुख मेजेबर्ग के महल में मिले'
    if len(countries) > 1 and countries[0][0] != "@" and s.form(f.first - 1) in GENITIVE and s.form(behind) not in JOIN | {","}:
        behind, plural = (behind, plural) if plural else (start, True)  # '… और … के विदेश मंत्री [होलब्रुक] के सामने'
    if behind == start and not plural:
        start, behind = name_ahead(s, end) or name_behind_role(s, end) or (start, start)
    if behind == start and not plural and not countries and (told := state_and_name_behind(s, end)) is not None:
        countries, start, behind = told
        posts = tuple(of_a_body(literal(s, f, kind, first, countries), countries[0]) for kind in kinds)
        return Mention("person", first, behind, "", name=(start, behind), posts=posts, countries=countries, former=former, detail=entry.id)
    if behind == start and not plural and (name := _name_before(s, f, floor)) is not None:
        behind_name = _before_nation(s, f)
        posts = () if posts == ("minister",) and f.last - f.first == 1 else posts  # 'चो मंत्री': his portfolio is told elsewhere
        state = countries if behind_name < f.first else _state_of_name(s, name)
        return Mention("person", name, end, "", name=(name, behind_name), posts=posts, countries=state, detail=entry.id)
    if (behind == start and entry.id in _NAMED) or (entry.id == _ABROAD and not countries):
        return None
    if behind == start:
        plural = plural or (_of_several_states(s, f) and s.form(end).isalpha())
        return Mention("person", first, end, "", posts=posts, countries=countries, plural=plural, former=former, detail=entry.id)
    if _is_known_elsewhere(s, f, countries, start, behind):
        first, countries = f.first, ()
    countries = countries or _country_behind(s, behind)
    named = (start, behind)
    return Mention("person", first, behind, "", name=named, posts=posts, countries=countries, former=former, plural=plural, detail=entry.id)


def of_a_body(post: str, whose: str) -> str:
    """What the highest post is called in a body: 'राष्ट्रपति यूरोपीय आयोग की, …'."""
    return "head-of-organisation" if whose.startswith("@") and whose not in _UNTOLD and post in _HIGHEST else post


def _of_several_states(s: Words, f: Found) -> bool:
    """Whether a post without a name is one that each of several states has: 'दोनों देशों के गृह सचिव'."""
    return s.form(f.first - 1) == "के" and s.form(f.first - 2) in cues("both-states") and s.form(f.first - 3) in _BOTH


def _is_known_elsewhere(s: Words, f: Found, countries: tuple[str, ...], start: int, end: int) -> bool:
    """Whether the bare name of a state before a post is no part of it: 'ब्राजील [संघीय चांसलर ओलाफ शोल्ज़] … का अंतिम पड़ाव था'."""
    state = state_at(s, f.first - 1)
    if state is None or state[1] != countries or is_demonym(s, f.first - 1):
        return False
    whom = s.lexicon.whose(tuple(form for form in s.forms[start:end] if form[:1].isalpha()))
    return whom is not None and whom not in countries


def _of_a_desk(s: Words, f: Found, kind: str) -> str:
    """The kind of a post; 'विदेश मंत्रालय के सचिव (पूर्व)' is one of several secretaries, not the first."""
    several = kind == "foreign-secretary" and _MINISTRY in s.forms[f.first : f.last] and s.form(f.last) == "("
    return "secretary" if several else kind


def _name_behind(s: Words, end: int, *, of_a_state: bool) -> tuple[int, bool]:
    """Where the name behind a post begins, over its titles, and whether he only was it: 'राष्ट्रपति, महामहिम …', 'राष्ट्रपति रहे …',
    'प्रधानमंत्री बने …'."""
    if s.form(end) == "," and s.form(end + 1) in _ADDRESS and name_end(s, behind_titles(s, end + 1)) > behind_titles(s, end + 1):
        return behind_titles(s, end + 1), False
    if s.form(end) == "," and between_commas(s, behind_titles(s, end + 1), of_a_state):
        return behind_titles(s, end + 1), False
    if s.form(end) in _WAS and s.surely_name(end + 1):
        return end + 1, True
    if s.form(end) in _WAS_THEN and s.surely_name(then := end + 1 + (s.form(end + 1) in _STILL)):
        return then, False
    chosen = end + 1 + (s.form(end + 1) in _MADE)  # 'राष्ट्रपति चुने गए …', 'प्रधानमंत्री बने …'
    if s.form(end) in _BECAME and s.name_like(behind_titles(s, chosen)):
        return behind_titles(s, chosen), False
    if s.form(end) in JOIN and (address := _address_behind(s, end + 1)) is not None:
        return behind_titles(s, address), False
    return behind_titles(s, end), False


def _address_behind(s: Words, i: int) -> int | None:
    """Where 'महामहिम' stands behind a second title that no list has: 'सुल्तान एवं यांग दी-पर्तुआन महामहिम …'."""
    address = next((k for k in range(i + 1, i + _LONGEST_TITLE) if s.form(k) in _ADDRESS), None)
    inside = range(i, address) if address is not None else range(0)
    return address if inside and all(s.name_like(k) or s.is_connector(k) or s.form(k) == "-" for k in inside) else None


def _body_within(s: Words, f: Found) -> tuple[str, ...]:
    """The body that the words of a post begin with, or the state of the house: 'यूरोपीय आयोग की अध्यक्ष', 'व्हाइट हाउस के प्रवक्ता'."""
    inside = [e for end, entries, _ in s.lexicon.phrases.find(s.forms, f.first) for e in entries if end < f.last]
    body = next((e for e in inside if e.list == "organisations"), None)
    house = next((e for e in inside if e.list == "places" and e.kind == "building" and len(e.id) == 3), None)
    if s.form(f.first) in _RULERS_OWN:
        house = None  # 'प्रधानमंत्री कार्यालय में मंत्री': every state has one
    return (f"@{body.id}",) if body is not None else (house.id,) if house is not None else ()


def _joined_posts(s: Words, f: Found, kind: str) -> tuple[list[str], int, bool]:
    """The posts of one person ('उप प्रधानमंत्री एवं विदेश मंत्री'), the token behind them, whether the last is a plural."""
    kinds, end, plural = [kind], _bracket(s, f.last), f.plural
    while not plural:
        joined = s.form(end) in JOIN | {","} or (s.form(end) in _DASHES and kinds[-1] in _OF_ALL_KINDS)
        other = s.at.get(end + joined) or (_behind_portfolio(s, end + 1) if joined and kinds[-1] == "deputy-head-of-government" else None)
        second = other.of("posts") if other is not None else None
        if other is None or second is None or not _one_holder(kinds[-1], second.kind):
            break
        if not joined and s.form(end) in cues("title-before-name"):
            break  # 'विदेश मंत्री प्रिंस फैसल'
        start = behind_titles(s, other.last)
        if joined and name_end(s, start) == start:
            break
        foreign = second.kind == "minister" and for_foreign_affairs(s.forms[end : other.last])
        kinds.append("foreign-minister" if foreign else second.kind)
        if joined or s.form(end) in _LAWMAKER:
            kinds = [k for k in kinds if k != "official"] or kinds  # 'युवराज एवं प्रधानमंत्री', 'मंत्री सीनेटर'
        end, plural = _bracket(s, other.last), other.plural
    return kinds, end, plural


def _behind_portfolio(s: Words, i: int) -> Found | None:
    """A minister's title behind his fields, which begin at `i`: 'उप प्रधानमंत्री और [विदेश एवं प्रवासी मामलों के] मंत्री'."""
    for k in range(i + 1, i + _LONGEST_FIELDS):
        found = s.at.get(k)
        post = found.of("posts") if found is not None else None
        if post is not None:
            return found if post.kind == "minister" else None
        if s.stands_for(k, "countries", "country", "people") or (s.closed(k) and s.form(k) not in GENITIVE | JOIN):
            return None
    return None


def _one_holder(first: str, second: str) -> bool:
    """Whether one person commonly holds both posts when they are joined by 'और' in front of one name."""
    both = {first, second}
    if first == second:
        return True
    if both <= _HIGHEST:
        return False
    return bool(both & _OF_ALL_KINDS) or both == {"head-of-government", "foreign-minister"}


def _bracket(s: Words, i: int) -> int:
    """Behind a bracket that belongs to a post: सचिव (पूर्व)."""
    if s.form(i) != "(":
        return i
    for j in range(i + 1, min(i + _LONGEST_BRACKET, len(s.forms))):
        if s.form(j) == ")":
            return j + 1
        if s.form(j) != "की" and s.lexicon.has_class(s.form(j), "auxiliary"):
            return i
    return i


def _name_before(s: Words, f: Found, floor: int) -> int | None:
    """Where a name that stands before its post begins, as in what machines translate from Japanese and Korean.

    'कामिकावा विदेश मंत्री ने', 'असद अल-शैबानी सीरियाई विदेश मंत्री के साथ'.
    """
    entry = f.of("posts")
    if entry is None or not stands_behind_name(s, f, entry.kind):
        return None
    behind = first = _before_nation(s, f)
    words = 0
    while (
        first > floor and words < _MOST_WORDS and (s.unknown(first - 1) or _is_only_a_name(s, first - 1) or _is_joined(s, first - 1, floor))
    ):
        first, words = first - 1, words + 1
        if s.hyphenated(first - 1) and first - 2 >= floor and not s.closed(first - 2):
            first -= 2
    if not words and first > floor and _is_a_name_too(s, first - 1):
        first, words = first - 1, 1
    family = words and first > floor and s.hyphenated(first + 1) and "family" in s.kinds(first - 1) and not s.closed(first - 1)
    first -= bool(family)  # 'पार्क ग्यून-हे': a family name that is also a word
    first -= bool(words) and first > floor and _is_family_that_comes_first(s, first - 1)
    return first if first < behind else None


def _is_family_that_comes_first(s: Words, i: int) -> bool:
    """Whether a word that is a verb too is the family name of somebody of a state that tells it first: 'चीन के [ली] क्यांग प्रधानमंत्री'."""
    return "family" in s.kinds(i) and s.closed(i) and not SURNAME_FIRST.isdisjoint(_state_of_name(s, i))


def _before_nation(s: Words, f: Found) -> int:
    """Where the words for a post with its nation begin: 'सीरियाई विदेश मंत्री'."""
    state = state_at(s, f.first - 1) if is_demonym(s, f.first - 1) else None
    return state[0].first if state is not None else f.first


def _is_joined(s: Words, i: int, floor: int) -> bool:
    """Whether a word that is an ordinary one too is the last part of a given name with a hyphen: 'ग्यून-हे', 'जे-इन'."""
    return i - 2 >= floor and s.hyphenated(i - 1) and (s.unknown(i - 2) or s.is_name(i - 2))


def _is_only_a_name(s: Words, i: int) -> bool:
    return s.is_name(i) and not s.is_homograph(i) and not s.closed(i) and i not in s.over


def _is_a_name_too(s: Words, i: int) -> bool:
    """Whether a given name that is also a word stands by itself before a post: 'महल में खलीफा प्रधानमंत्री के साथ'."""
    alone = i == 0 or not s.is_word(i - 1) or s.closed(i - 1)
    return alone and s.kinds(i) >= {"given", "family"} and not (s.closed(i) or s.is_ordinary(i) or i in s.over)


def stands_behind_name(s: Words, f: Found, post: str) -> bool:
    """Whether a post may have its holder's name right before it: one of the highest or an heir's, with a case marker of its own behind."""
    i = f.last
    marked = s.form(i) in CASES_OF_PEOPLE or (s.form(i) == "के" and s.form(i + 1) in WITH_PEOPLE)
    marked = marked or s.forms[i : i + 3] == ["(", "उस", "समय"] or (s.form(i) in JOIN and s.surely_name(i + 1) and s.opens(i + 2, "posts"))
    marked = marked or (s.form(i) in GENITIVE and s.opens(i + 1, "country", "countries") and s.form(i + 2) in _JOURNEY)  # 'के चीन दौरे से'
    plain = post == "minister" and s.unknown(f.first - 1) and (f.last - f.first == 1 or s.unknown(f.first - 2))
    heir = f.last - f.first == 1 and s.form(f.first) in _HEIRS
    return marked and (post in _BEHIND_NAME or plain or heir)


def _state_of_name(s: Words, first: int) -> tuple[str, ...]:
    """The state behind which a name stands: 'फ्रांस के सेजुर्ने विदेश मंत्री'."""
    state = state_at(s, first - 2) if s.form(first - 1) in GENITIVE else None
    return state[1] if state is not None else ()


def _country_behind(s: Words, end: int) -> tuple[str, ...]:
    """A country in brackets behind a name: 'एंटनी ब्लिंकन (अमेरिका)'."""
    f = s.at.get(end + 1) if s.form(end) == "(" else None
    country = f.of("country", "countries") if f is not None and s.form(f.last) == ")" else None
    return (country.id,) if country is not None else ()
