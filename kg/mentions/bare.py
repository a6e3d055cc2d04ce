"""Names without a post: those that a post points out elsewhere in the article ('मोदी ने'), and runs of words that look like a name."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.lexicon import SURNAME_FIRST, cues
from kg.mentions.gazetteer import Found
from kg.mentions.holder import is_demonym, state_at
from kg.mentions.names import MARKERS, name_end
from kg.mentions.words import GENITIVE, Words
from kg.model import Mention
from kg.script import skeleton

__all__ = ["Known", "bare_names", "known_names", "sure_names", "weak_names"]

_BEHIND_WEAK = MARKERS - {"", ")", "(", "'", '"', "-", "में"}
_AMONG = cues("and") | {"की", "का"}
_OF_A_PERSON = frozenset({"ने", "से", "को", "के"})
_HOST_OR_GUEST = cues("guest-or-host")
_SITS = cues("come-to-talks")
"""Verbs of those who take part, right behind a name without a case marker: 'मेनन के सामने यांग चिएची बैठे'."""
_PRESENT = frozenset({"उपस्थित", "मौजूद", "शामिल", "सम्मिलित"})
_TWO = 2
_LIST = cues("and") | {","}
_LEAST_LETTERS = 4
"""A shorter word is not compared by its skeleton: too many short words share one."""


@dataclass(frozen=True, slots=True)
class Known:
    """The words of an article's names, folded, each with whether a name ends in it; skeletons of the uncommon ones, and of each name.

    `pairs` are the words that stand side by side in a name.
    """

    ends: Mapping[str, bool]
    skeletons: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    names: frozenset[frozenset[str]] = frozenset()

    def may_end(self, form: str) -> bool:
        """Whether a known name ends in this word, so that it may stand for the whole."""
        return self.ends.get(form, False)

    def are_of_two(self, a: str, b: str) -> bool:
        """Whether two words that may stand for whole names are never of one: 'रुतो शी के निमंत्रण पर'."""
        if not (self.may_end(a) and self.may_end(b)):
            return False
        words = {skeleton(a), skeleton(b)}
        return len(words) > 1 and not any(words <= name for name in self.names)


def known_names(sentences: Iterable[Words], people: Iterable[Sequence[Mention]]) -> Known:
    """The words of the names that posts point out in the article; a family name that comes first ('शी जिनपिंग') may stand alone too."""
    ends: dict[str, bool] = {}
    skeletons, names = set(), set()
    pairs: set[tuple[str, str]] = set()
    for s, mentions in zip(sentences, people, strict=True):
        for m in mentions:
            places = [i for i in range(*m.name) if s.form(i)[:1].isalpha()]
            pairs.update((s.form(a), s.form(b)) for a, b in pairwise(places))
            names.add(frozenset(skeleton(s.form(i)) for i in places))
            for i in places:
                word = s.form(i)
                only_connector = s.kinds(i) == {"connector"}
                if len(word) < 2 or only_connector or s.lexicon.has_class(word, "postposition", "conjunction", "pronoun"):
                    continue
                surname_first = "family" in s.kinds(i) or bool(SURNAME_FIRST & set(m.countries))
                family_first = i == places[0] and len(places) > 1 and surname_first
                ends[word] = ends.get(word, False) or i == places[-1] or family_first
                if len(word) >= _LEAST_LETTERS and not s.lexicon.is_ordinary(word):
                    skeletons.add(skeleton(word))
    return Known(ends, frozenset(skeletons), frozenset(pairs), frozenset(names))


def bare_names(s: Words, taken: frozenset[int], known: Known) -> tuple[Mention, ...]:
    """Names known from elsewhere in the article, without post: 'मोदी ने'.

    An ordinary word counts only where it ends a known name and a case marker follows.
    """
    return tuple(_bare(s, taken, known))


def _bare(s: Words, taken: frozenset[int], known: Known) -> Iterator[Mention]:
    if not known.ends:
        return
    like_marked = {pair for pair in known.pairs if pair[1] in GENITIVE}
    may_recur = {*s.unlisted(), *(i for i, form in enumerate(s.forms) if form in known.ends)}
    kin = cues("kin")  # 'पिता रफीक की हत्या के बाद' tells of no actor
    i = 0
    while i < len(s.forms):
        if like_marked and _is_pair(s, i, like_marked) and i not in taken:
            yield Mention("person", i, i + _TWO, "", name=(i, i + _TWO), detail="bare")
            i += _TWO
            continue
        if i not in may_recur or i in taken or s.form(i - 1) in kin or not _recurs(s, i, known):
            i += 1
            continue
        end = i + 1
        while end < len(s.forms) and end not in taken and _runs_on(s, end, taken, known):
            end += 1
        # A given name that many share: 'अहमद ईसे अवाद' is not the article's other Ahmed.
        another = end == i + 1 and ("connector" in s.kinds(i) or (not known.may_end(s.form(i)) and _goes_on(s, end)))
        if not another and (not _is_common(s, i, end) or _stands_for_a_person(s, i, end, known)):
            first = _with_initials(s, i, taken)
            yield Mention("person", first, end, "", name=(first, end), detail="bare")
        i = end


def _goes_on(s: Words, i: int) -> bool:
    """Whether a name goes on at token `i`; a word that only links names does so before one: 'अनवर [दो] दिन की यात्रा पर' is a count."""
    return s.name_like(i) and not (s.kinds(i) == {"connector"} and not s.name_like(i + 1))


def _is_pair(s: Words, i: int, pairs: Collection[tuple[str, str]]) -> bool:
    """Whether a name ends at the next token in what elsewhere is a case marker, with one of its own behind: 'सू की ने', 'सू की के साथ'."""
    return (s.form(i), s.form(i + 1)) in pairs and s.form(i + _TWO) in MARKERS - {""}


def _runs_on(s: Words, i: int, taken: frozenset[int], known: Known) -> bool:
    """Whether a recurring name runs on at token `i`; the hyphen of 'मोदी-पुतिन' stands between two names."""
    if _recurs(s, i, known):
        return not known.are_of_two(s.form(i - 1), s.form(i))
    if s.form(i) not in {"-", "."} or i + 1 >= len(s.forms) or i + 1 in taken:
        return False
    between = s.form(i) == "-" and known.may_end(s.form(i - 1)) and known.may_end(s.form(i + 1))
    return not between and s.glued(i) and _recurs(s, i + 1, known)


def _recurs(s: Words, i: int, known: Known) -> bool:
    """Whether token `i` is a word of a known name, perhaps in another spelling."""
    form = s.forms[i] if i < len(s.forms) else ""
    if form in known.ends:
        return s.is_name(i) or not s.stands_for(i, "posts", "countries", "country", "organisations", "dates")
    return len(form) >= _LEAST_LETTERS and s.unknown(i) and skeleton(form) in known.skeletons


def _with_initials(s: Words, first: int, taken: frozenset[int]) -> int:
    """Where a name begins when the initials before it are counted in: 'एस. जयशंकर'."""
    while first > 0 and first - 1 not in taken:
        initial = s.is_letter(first - 1) and s.form(first - 1) not in GENITIVE
        if not initial and not (s.form(first - 1) == "." and s.is_letter(first - 2)):
            break
        first -= 1
    return first


def _is_common(s: Words, i: int, end: int) -> bool:
    """Whether the words are ordinary ones too, or a single word that is of a closed class or a homograph."""
    if end == i + 1 and (s.closed(i) or s.is_homograph(i)):
        return True
    return all(s.lexicon.is_ordinary(s.form(k)) and s.form(k) not in s.lexicon.names for k in range(i, end))


def _stands_for_a_person(s: Words, i: int, end: int, known: Known) -> bool:
    """Whether common words are used as a name: they end a known one and what follows marks a person ('शांति ने', 'शांति स्वयं')."""
    following = s.form(end)
    among_people = following in _AMONG and not s.closed(i) and s.is_name(i)
    dated = following[:1].isdigit() or s.opens(end, "dates")
    no_verb = not s.closed(i) or s.lexicon.has_class(s.form(i), "auxiliary")  # no sentence begins with 'ली' that is not Li
    goal = end + 1 + (s.form(end + 1) == "को")
    goes = s.opens(end, "country", "countries") and s.form(goal) in cues("go")  # '…, ली पेरू आए', 'पेरू से ली चिली को गए'
    on_the_way = dated and s.form(i - 1) in cues("go")  # 'यात्रा पर निकले शी 31 मई को …'
    begins = i == 0 or on_the_way or (goes and s.form(i - 1) in {",", "से"})
    opens = begins and s.is_name(i) and no_verb and (dated or goes)  # 'ली शनिवार को …'
    beside_another = s.form(i - 1) in cues("and") and known.may_end(s.form(i - 2)) and s.is_name(i)  # 'मून और किम पहली बार मिले'
    beside_another |= following in cues("and") and known.may_end(s.form(end + 1)) and not s.is_ordinary(end + 1) and s.is_name(i)
    beside_another |= following in _LIST and s.form(i - 1) == "," and known.may_end(s.form(i - _TWO))  # 'तादिक, गुल और …'
    was_there = s.form(i - 1) == "में" and following in _PRESENT and s.is_name(i)  # 'बैठक में ली उपस्थित थे'
    sure = among_people or beside_another or opens or was_there
    if not known.may_end(s.form(end - 1)) or not (following in _OF_A_PERSON | cues("self") or sure):
        return False
    return not s.closed(i) or following not in {"के", "से"} or _is_met(s, end)


def _is_met(s: Words, i: int) -> bool:
    """Whether the case marker at token `i` is that of somebody who is met: 'ली [के साथ]', 'ली [से भी मिले]', 'वेन और ली [के बीच]'."""
    if s.form(i) == "के":
        return s.form(i + 1) in {"साथ", "बीच", "निमंत्रण"}
    return s.form(i + 1 + (s.form(i + 1) == "भी")) in cues("talk-with") | {"अलग"}


def weak_names(s: Words, taken: frozenset[int]) -> tuple[Mention, ...]:
    """Runs of two or more words that look like a name though no post or honorific points them out: 'डेनिस मंटुरोव के साथ'.

    Only what is followed by a case marker counts. They become officials only where they fill a role in an event.
    """
    return tuple(_weak(s, taken))


def sure_names(s: Words, taken: frozenset[int], known: Known) -> tuple[Mention, ...]:
    """Those that are somebody as surely as who has a post: new names behind a state or before ने, 'सोमालिया के हसन शेख मोहमुद ने'."""
    return tuple(m for m in _weak(s, taken) if _is_sure(s, m) and not any(s.form(i) in known.ends for i in range(*m.name)))


def _is_sure(s: Words, m: Mention) -> bool:
    of_a_state = bool(m.countries) and not m.countries[0].startswith("@")
    doer = s.form(m.last) == "ने" or s.forms[m.last : m.last + 2] == [",", "ने"]
    return of_a_state or (doer and not s.is_title(m.first))


def _weak(s: Words, taken: frozenset[int]) -> Iterator[Mention]:
    behind = 0
    for i in s.may_name:
        if i < behind or i in taken or not _may_begin(s, i):
            continue
        end = _before_town(s, i, name_end(s, i))
        state = _state_before(s, i)
        if _looks_like_a_name(s, i, end, of_a_state=state is not None) and taken.isdisjoint(range(i, end)):
            first, countries = (state[0].first, state[1]) if state else (i, ())
            yield Mention("person", first, end, "", name=(i, end), detail="weak", countries=countries)
        behind = end


def _before_town(s: Words, first: int, end: int) -> int:
    """Where a name ends that runs on in a town: 'हसन द्वितीय और हुआरी बूमेदियान [तलेमसान] में मिले'; `first` where all of it is one."""
    behind = end + (s.form(end) in cues("building-noun"))
    if s.form(behind) != "में":
        return end
    end -= s.form(end - 1) in cues("building-noun")
    beside_another = s.form(first - 1) in cues("and")
    of_words = sum(s.is_word(k) for k in range(first, end))
    if not beside_another:
        return first  # who is alone has nobody to meet 'among' them
    return end - 1 if of_words > 2 and s.form(behind + 1) in cues("met-there") else end


def _state_before(s: Words, i: int) -> tuple[Found, tuple[str, ...]] | None:
    """The state behind which a name stands: 'सोमालिया के हसन', 'कोलंबियाई सैंटोस', 'उरुग्वे का, लुइस लाकाये पोउ,'."""
    before = i - 2 if s.form(i - 1) == "," and s.form(i - 2) in GENITIVE else i - 1
    if s.form(before) in GENITIVE:
        return state_at(s, before - 1)
    if s.forms[max(before - 1, 0) : before + 1] == ["के", "लिए"]:
        return state_at(s, before - 2)  # '… मंत्रियों, ब्राजील के लिए मौरो विएरा और …'
    return state_at(s, i - 1) if is_demonym(s, i - 1) else None


def _looks_like_a_name(s: Words, first: int, end: int, *, of_a_state: bool = False) -> bool:
    """Two words or more, one of them a name or unknown, before a marker or a post; behind his state also before a day or a town."""
    inside = range(first, end)
    if sum(s.is_word(j) for j in inside) < 2 or not any(s.unknown(j) or s.is_name(j) for j in inside):
        return False
    if s.form(end - 1) in cues("building-noun") or s.form(end) in cues("building-noun"):
        return False
    at = end + 1 + (s.form(end + 1) in cues("building-noun"))
    before_town = s.form(at) == "में" and s.form(at + 1) in cues("met-there")
    sits = (s.form(end) in _SITS or before_town) and all(s.unknown(j) or s.is_name(j) or not s.is_word(j) for j in inside)
    set_somewhere = s.form(end)[:1].isdigit() or s.opens(end, "amounts", "dates", "places", "countries", "country")
    foreign = of_a_state and set_somewhere and all(s.surely_name(j) or not s.is_word(j) for j in inside)
    third = set_somewhere and _is_last_of_names(s, first) and all(s.unknown(j) or s.is_name(j) for j in inside)
    return sits or foreign or third or s.form(end) in _BEHIND_WEAK or s.opens(end, "posts")


def _is_last_of_names(s: Words, first: int) -> bool:
    """Whether a name is joined to others by commas and 'और': 'वुक येरेमिक, अहमत दावुतोग्लू और [स्वेन अल्कलाय] नवंबर 2009 में … मिले'."""
    return s.form(first - 1) in cues("and") and all(k >= 0 and (s.unknown(k) or s.is_name(k)) for k in (first - 2, first - _TWO - 1))


def _may_begin(s: Words, i: int) -> bool:
    """Whether a name without post may begin at `i`: not behind a common noun, as in 'उद्योग मंडल फिक्की'."""
    if not s.name_like(i) or (i in s.over and not s.is_name(i)):
        return False
    before = i - 1
    if is_demonym(s, before) or s.form(before) in _HOST_OR_GUEST:
        return s.surely_name(i) and s.name_like(i + 1)  # 'मेजबान सेबेस्टियन पिनेरा', 'कोलंबियाई सैंटोस'
    if s.is_homograph(i) and s.lexicon.is_ordinary(s.form(i)) and not (s.surely_name(i + 1) or s.is_name(i + 1)):
        return False  # 'वन विभाग ने' is nobody
    return not s.is_word(before) or s.closed(before) or s.name_like(before) or s.is_ordinary(before) or s.is_title(before)
