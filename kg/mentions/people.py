"""People in a sentence: a post and the name behind it, an honorific and a name, a name known from elsewhere in the article.

Names are delimited, not looked up: behind a post or honorific a name runs on over words that are no ordinary words, up to a case marker, a verb or a mark.
A post without a name ('भूटान के प्रधानमंत्री') is a mention too, for whoever holds it takes part.
"""

from collections.abc import Iterator, Mapping, Sequence

from kg.lexicon import Lexicon
from kg.mentions.gazetteer import Found
from kg.model import Mention, Token
from kg.script import folded, is_devanagari, skeleton

__all__ = ["bare_names", "people", "weak_names"]

_GENITIVE = frozenset({"के", "की", "का"})
_JOIN = frozenset({"और", "एवं", "तथा", "व", "&"})
_MARKERS = folded("ने से को के का की में पर तक और तथा एवं व भी ही द्वारा सहित समेत समक्ष या जी , । . ) ( : ; ' \" - | ?") | {""}
_MODIFIERS = folded(
    "पूर्व तत्कालीन मौजूदा वर्तमान नए नये नवनिर्वाचित नवनियुक्त निवर्तमान कार्यवाहक अंतरिम मेजबान केंद्रीय केन्द्रीय वरिष्ठ तब मनोनीत भावी प्रथम पहले पहली माननीय प्रधान विशेष संघीय राज्य शीर्ष दिवंगत युवा मुख्य नई प्रभारी कार्यकारी महिला"
)
_FORMER = folded("पूर्व तत्कालीन")
_QUOTES = frozenset({"'", '"', "‘", "’", "“", "”", "''", "`"})
_OFFICES = folded("मंत्रालय विभाग सरकार गणराज्य संघ प्रशासन कार्यालय आयोग परिषद दूतावास सेना")
_LETTERS = folded("ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड अ मो मु श")
_VERBAL = ("ेगा", "ेगी", "ेंगे", "ेंगी", "ाएगा", "ाएगी", "ाएंगे", "एंगे", "एंगी", "ाकर", "ीकर", "ोंने", "कर", "ियों", "ाओं", "ीय")
_REGIONS = folded("प्रांत शहर नगर राज्य जिले द्वीप विश्वविद्यालय हवाईअड्डे हवाई प्रदेश क्षेत्र घाटी नदी होटल पैलेस महल")
_SITE = folded("में स्थित पहुंचे पहुंचीं आए गए गई आई के")
_PARTICLES = folded("दो दोस डो डोस दे द दु")
"""Particles of Portuguese, Spanish and French names; दो and दे are also Hindi words."""
_KIN = folded("पत्नी पति पुत्र पुत्री बेटे बेटी पिता मां माता भाई")
_NO_HOLDER = folded("कार्यालय भवन पद चुनाव आवास निवास पैलेस महल हाउस परिषद सचिवालय कार्यालयों पदों चुनावों शासन स्तर स्तरीय")
_PRONOUN_STATE = folded("वहां यहां")
_MAX_WORDS = 9


class _Sentence:
    """A sentence under inspection: tokens and the phrases found in it, by first token."""

    def __init__(self, tokens: Sequence[Token], found: Sequence[Found], lexicon: Lexicon) -> None:
        self.tokens, self.lexicon = tokens, lexicon
        self.forms = [t.form for t in tokens]
        self.at = {f.first: f for f in found}
        self.over = {i: f for f in found for i in range(f.first, f.last)}

    def form(self, i: int) -> str:
        return self.forms[i] if 0 <= i < len(self.forms) else ""

    def is_name(self, i: int) -> bool:
        return bool(self.lexicon.names.get(self.form(i), frozenset()) & {"given", "family"})

    def is_title(self, i: int) -> bool:
        return bool(self.lexicon.names.get(self.form(i), frozenset()) & {"honorific", "rank"}) and not (self.is_name(i) and not self.is_title_word(i))

    def is_title_word(self, i: int) -> bool:
        return self.form(i + 1) == "." or not self.is_letter(i)

    def is_letter(self, i: int) -> bool:
        return self.form(i) in _LETTERS

    def hyphenated(self, i: int) -> bool:
        """Whether token `i` is a hyphen that joins two parts of a word without spaces: छू क्यंग-हो."""
        return 0 < i < len(self.forms) - 1 and self.form(i) in {"-", "'", "’"} and self.tokens[i - 1].end == self.tokens[i].start and self.tokens[i].end == self.tokens[i + 1].start and self.is_word(i + 1)

    def closed(self, i: int) -> bool:
        return self.lexicon.has_class(self.form(i), "postposition", "conjunction", "pronoun", "auxiliary", "particle")

    def is_word(self, i: int) -> bool:
        form = self.form(i)
        return bool(form) and is_devanagari(form)

    def unknown(self, i: int) -> bool:
        """A word that no list knows: the usual look of a foreign name."""
        form = self.form(i)
        return self.is_word(i) and not self.lexicon.is_ordinary(form) and (i not in self.over or self.over[i].of("people") is not None) and not (len(form) > 4 and form.endswith(_VERBAL))

    def surely_name(self, i: int) -> bool:
        """A word that no dictionary has, or a known name that is nothing else."""
        return (self.unknown(i) and not self.closed(i)) or (self.is_name(i) and self.form(i) not in self.lexicon.homographs and i not in self.over)

    def name_like(self, i: int) -> bool:
        if not self.is_word(i) or self.closed(i) or self.lexicon.has_class(self.form(i), "ordinary"):
            return False
        if self.is_name(i) or self.lexicon.names.get(self.form(i), frozenset()) & {"connector"}:
            return True
        return self.unknown(i)


def people(tokens: Sequence[Token], found: Sequence[Found], lexicon: Lexicon) -> tuple[Mention, ...]:
    """The people whom a post or an honorific points out, in order."""
    return tuple(_people(_Sentence(tokens, found, lexicon)))


def _people(s: _Sentence) -> Iterator[Mention]:
    i = 0
    last_end = 0
    while i < len(s.forms):
        f = s.at.get(i)
        if s.form(i - 1) in _KIN and i > last_end:
            end = _name(s, _skip_titles(s, i))
            if end > i:
                i = last_end = end
                continue
        if f is not None and f.of("people") is not None and f.of("posts", "places", "country", "countries") is None:
            end = max(f.last, _name(s, i))
            yield Mention("person", i, end, "", name=(i, end), detail="known")
            i = last_end = end
            continue
        if f is not None and f.of("posts") is not None:
            mention = _from_post(s, f, last_end)
            if mention is not None:
                yield mention
                i = last_end = mention.last
                continue
        elif s.is_title(i) and not (f is not None and f.of("countries")):
            start = _skip_titles(s, i)
            office = next((s.at[k] for k in range(i, start) if k in s.at and s.at[k].of("posts") is not None), None)
            if office is not None and (mention := _from_post(s, office, last_end)) is not None and mention.name != (0, 0):
                yield mention  # 'महामहिम सुल्तान हैथम': the title is the post
                i = last_end = mention.last
                continue
            if start not in s.at or s.at[start].of("posts") is None:
                end = _name(s, start)
                if end > start:
                    left, countries, former = _before(s, i, last_end)
                    yield Mention("person", left if countries else i, end, "", name=(start, end), countries=countries, former=former)
                    i = last_end = end
                    continue
        i = f.last if f is not None else i + 1


def _from_post(s: _Sentence, f: Found, floor: int) -> Mention | None:
    """A post with what stands before it (country, portfolio, 'तत्कालीन') and the name behind it, if there is one."""
    first = f.first
    entry = f.of("posts")
    assert entry is not None
    if s.form(f.last) in _NO_HOLDER or (f.last - first == 1 and s.hyphenated(f.last) and s.unknown(f.last + 1)):
        return None
    posts = [entry.kind]
    end, plural = f.last, f.plural
    end = _bracket(s, end)
    while True:  # a second post of the same person: 'उप प्रधानमंत्री एवं विदेश मंत्री'
        nxt = end + 1 if s.form(end) in _JOIN | {","} else end
        other = s.at.get(nxt)
        second = other.of("posts") if other is not None else None
        if other is None or second is None or plural or not _one_holder(posts[-1], second.kind):
            break
        if nxt > end and _name(s, _skip_titles(s, other.last)) == _skip_titles(s, other.last):
            break
        posts.append(second.kind)
        end, plural = _bracket(s, other.last), other.plural
    left, countries, former = _before(s, first, floor)
    posts = [_literal(post, s.forms[f.first : f.last], countries) for post in posts]
    start = _skip_titles(s, end)
    name_end = _name(s, start) if not plural or s.form(start) not in _MARKERS else start
    if plural and name_end > start:
        plural = False
    if name_end == start and not plural and (ahead := _name_ahead(s, end)) is not None:
        start, name_end = ahead
    if name_end > start:
        after = _country_behind(s, name_end)
        return Mention("person", left, name_end, "", name=(start, name_end), posts=tuple(posts), countries=countries or after, former=former, detail=entry.id)
    return Mention("person", left, end, "", posts=tuple(posts), countries=countries, plural=plural, former=former, detail=entry.id)


def _name_ahead(s: _Sentence, end: int) -> tuple[int, int] | None:
    """A name behind the words of a portfolio that follow its post: 'आयुक्त मानव सहायता और संकट प्रबंधन क्रिस्टोस …'."""
    for k in range(end + 1, end + 7):
        before = s.form(k - 1)
        if not s.is_word(k - 1) or (s.closed(k - 1) and before not in _JOIN) or k - 1 in s.at and s.at[k - 1].of("posts", "countries", "country"):
            return None
        if s.surely_name(k) and s.surely_name(k + 1) and _name(s, k) > k + 1 and s.form(_name(s, k)) in {"ने", "से", "को", "के"}:
            return k, _name(s, k)
    return None


def _literal(post: str, forms: Sequence[str], countries: tuple[str, ...]) -> str:
    """What machine translation makes of a post of a state: 'पेरू के अध्यक्ष' is its president, 'इथियोपिया के मुख्य मंत्री' its prime minister."""
    state = len(countries) == 1 and not countries[0].startswith("@")
    if state and tuple(forms) == ("अध्यक्ष",):
        return "head-of-state"
    if state and tuple(forms) in {("मुख्य", "मंत्री"), ("मुख्यमंत्री",)}:
        return "head-of-government"
    return post


def _one_holder(first: str, second: str) -> bool:
    """Whether one person commonly holds both posts when they are joined by 'और' in front of one name."""
    both = {first, second}
    if first == second:
        return True
    if both <= {"head-of-state", "head-of-government", "vice-president"}:
        return False
    return bool(both & {"deputy-head-of-government", "minister", "party-leader", "ambassador", "secretary", "official", "deputy-minister", "head-of-organisation", "minister-of-state"}) or both == {"head-of-government", "foreign-minister"}


def _bracket(s: _Sentence, i: int) -> int:
    """Behind a bracket that belongs to a post: सचिव (पूर्व)."""
    if s.form(i) == "(":
        for j in range(i + 1, min(i + 9, len(s.forms))):
            if s.form(j) == ")":
                return j + 1
            if s.lexicon.has_class(s.form(j), "auxiliary") and s.form(j) not in {"की"}:
                return i
    return i


def _skip_titles(s: _Sentence, i: int) -> int:
    while True:
        if (s.is_title(i) and not (s.is_letter(i) and s.form(i + 1) != ".")) or (s.form(i) in {".", ",", "डा"} and i > 0 and s.is_title(i - 1)):
            i += 1
        elif s.form(i) == "(" and s.form(i + 1) in {"सेवानिवृत्त", "रिटायर्ड", "सेनि", "डा"}:
            while i < len(s.forms) and s.form(i) != ")":
                i += 1
            i += 1
        else:
            return i


def _name(s: _Sentence, start: int) -> int:
    """The token behind the name that begins at `start`; `start` itself where no name begins there."""
    i, words, last_word = start, 0, start
    strong = False
    while i < len(s.forms) and words < _MAX_WORDS:
        form = s.form(i)
        if form == "." and i > start and (s.is_letter(i - 1) or s.is_title(i - 1)) and s.tokens[i].start == s.tokens[i - 1].end:
            i += 1
            continue
        if words and s.hyphenated(i) and _foreign(s, i + 1):
            i += 2
            last_word = i
            continue
        if form in _QUOTES:
            close = next((j for j in range(i + 1, min(i + 4, len(s.forms))) if s.form(j) in _QUOTES), None)
            if words and close is not None and all(s.is_word(j) for j in range(i + 1, close)) and close > i + 1:
                words, i = words + 1, close + 1
                last_word = i
                continue
            break
        if not s.is_word(i) or not _continues(s, i, start, words):
            break
        strong = strong or s.unknown(i) or (s.is_name(i) and s.form(i) not in s.lexicon.homographs) or s.is_name(i)
        words, i = words + 1, i + 1
        last_word = i
    if words > 1 and s.form(last_word) in _REGIONS:
        last_word -= 1  # '… रेड्डी कैटामार्का प्रांत के': the last word names the province
    if not words or not strong:
        return start
    if words == 1 and len(s.form(start)) < 2:
        return start
    return last_word


def _foreign(s: _Sentence, i: int) -> bool:
    f = s.over.get(i)
    return f is None or f.of("posts", "countries") is None


def _continues(s: _Sentence, i: int, start: int, words: int) -> bool:
    """Whether token `i` may belong to a name that began at `start`."""
    form = s.form(i)
    f = s.over.get(i)
    name = s.is_name(i)
    if s.is_letter(i) and (s.form(i + 1) == "." or words == 0 or s.is_letter(i - 1)) and form not in {"के", "की", "का", "ने", "से", "को", "में", "पर"}:
        return s.form(i + 1) == "." or s.name_like(i + 1) or s.is_letter(i + 1) or (i + 2 < len(s.forms) and s.is_letter(i + 1))
    if form == "के" and words == 0 and (s.form(i + 1) == "." or (s.name_like(i + 1) and s.is_letter(i + 1))) and s.name_like(i + 2):
        return True
    if form in _PARTICLES:
        return words > 0 and s.surely_name(i + 1)
    if form == "जो":
        return words == 0 and s.is_name(i + 1)
    if words == 0 and s.lexicon.has_class(form, "auxiliary") and len(form) > 2 and s.surely_name(i + 1) and s.over.get(i - 1) is not None:
        return True  # 'राष्ट्रपति बोला टीनुबू'
    if s.closed(i):
        connector = bool(s.lexicon.names.get(form, frozenset()) & {"connector"}) and words > 0 and s.name_like(i + 1)
        given = name and s.form(i + 1) in _MARKERS and form in s.lexicon.homographs and s.form(i - 1) != "की"
        return connector or (given and form not in {"की", "के", "का", "से", "को"} and s.form(i + 1) not in {"।", "", ",", "और"}) or (name and words == 0 and s.name_like(i + 1) and form not in {"के", "की", "का", "को", "से", "में", "पर", "ने"} and not s.lexicon.has_class(form, "conjunction", "postposition"))
    if words and f is not None and f.of("places", "countries", "country") is not None and s.form(f.last) in _SITE:
        return False
    if words and f is not None and (money := f.of("amounts")) is not None and money.kind == "currency" and s.form(i + 1) in _MARKERS:
        return True
    if f is not None and f.of("posts", "dates", "amounts", "organisations") is not None and not name:
        return s.hyphenated(i + 1) and s.unknown(i + 2)
    if f is not None and f.of("countries") is not None and not (name and f.last - f.first == 1):
        return False
    if s.lexicon.has_class(form, "ordinary") and not (name and words):
        return False
    if name or s.lexicon.names.get(form, frozenset()) & {"connector"}:
        return True
    if s.unknown(i):
        return True
    if f is not None and f.of("places") is not None:
        return f.last - f.first == 1 and s.surely_name(i + 1)
    if form.endswith(_VERBAL) and len(form) > 4:
        return False
    # A dictionary word may be part of a name (मूरत नूर्टलेउ, शेर बहादुर देउबा) where an uncommon word follows it, or, at the end, ने, which only a doer takes.
    if s.surely_name(i + 1) or (s.name_like(i + 1) and (s.surely_name(i + 2) or (words > 0 and s.form(i + 2) in _MARKERS))):
        return True
    given = words == 1 and s.lexicon.names.get(s.form(i - 1), frozenset()) == {"given"}
    return words > 0 and (s.form(i + 1) == "ने" or (given and s.form(i + 1) in {"को", "से"}))


def _before(s: _Sentence, first: int, floor: int) -> tuple[int, tuple[str, ...], bool]:
    """What stands before a post: where its noun phrase begins, the countries that it is of, whether it is a former one.

    Walks left over portfolio words, ministries and modifiers to a country with a genitive or a demonym; another person, a verb, ने, को or से end the walk.
    """
    i, left, former = first - 1, first, False
    steps = 0
    while i >= floor and steps < 16:
        form = s.form(i)
        if (state := _state_at(s, i)) is not None:
            f, codes = state
            adjective = all(e.kind == "demonym" for e in f.entries if e.list == "countries")
            linked = s.form(f.last) in _GENITIVE or adjective or f.last == left or s.form(f.last) in _MODIFIERS or s.form(f.last) in _OFFICES or f.last == first
            if not linked and not (steps and s.form(i + 1) in {"-"}):
                break
            return _more_states(s, f.first, codes, floor, former)
        if form in _MODIFIERS:
            former = former or form in _FORMER
            left = i
        elif form in _PRONOUN_STATE and s.form(i + 1) in _GENITIVE:
            return i, ("@" + ("there" if form.startswith("व") else "here"),), former
        elif form in {"अपने", "अपनी"}:
            return i, ("@own",), former
        elif (form in _GENITIVE and i == left - 1) or (form in _GENITIVE and steps < 12):
            pass
        elif form in _JOIN | {",", "-", ")", "(", "में", "'"}:
            if form == "में" and s.form(i - 1) not in _OFFICES:
                break
        elif s.closed(i) or not (s.is_word(i) or form.isalpha()) or ((f2 := s.over.get(i)) is not None and f2.of("posts") is not None) or (s.lexicon.has_class(form, "ordinary") and form not in _OFFICES and not (f2 is not None and f2.of("sectors"))):
            break
        i -= 1
        steps += 1
    return left, (), former


def _state_at(s: _Sentence, i: int) -> tuple[Found, tuple[str, ...]] | None:
    """A country, demonym or organisation that ends at token `i`."""
    f = s.over.get(i)
    if f is None or f.last != i + 1:
        return None
    country = next((e for e in f.entries if (e.list == "countries" and e.kind != "capital") or e.list == "country"), None)
    if country is not None and not (country.kind == "demonym" and "homograph" in country.source and f.of("names")):
        return f, (country.id,)
    body = f.of("organisations")
    return (f, (f"@{body.id}",)) if body is not None else None


def _more_states(s: _Sentence, first: int, codes: tuple[str, ...], floor: int, former: bool) -> tuple[int, tuple[str, ...], bool]:
    """Countries joined before one post: 'नेपाल और थाईलैंड के प्रधानमंत्री', 'भारत-रूस'."""
    left = first
    while s.form(left - 1) in _JOIN | {",", "-"} and left - 2 >= floor:
        state = _state_at(s, left - 2)
        if state is None:
            break
        f, more = state
        left, codes = f.first, (*more, *codes)
    if s.form(left - 1) in _MODIFIERS:
        former = former or s.form(left - 1) in _FORMER
        left -= 1
    return left, codes, former


def _country_behind(s: _Sentence, end: int) -> tuple[str, ...]:
    """A country in brackets behind a name: 'एंटनी ब्लिंकन (अमेरिका)'."""
    if s.form(end) == "(" and (f := s.at.get(end + 1)) is not None and s.form(f.last) == ")":
        country = f.of("country", "countries")
        if country is not None:
            return (country.id,)
    return ()


def weak_names(tokens: Sequence[Token], found: Sequence[Found], lexicon: Lexicon, taken: frozenset[int]) -> tuple[Mention, ...]:
    """Runs of two or more words that look like a name though no post or honorific points them out: 'डेनिस मंटुरोव के साथ'.

    Only what is followed by a case marker counts. They become officials only where they fill a role in an event.
    """
    s = _Sentence(tokens, found, lexicon)
    out = []
    i = 0
    while i < len(s.forms):
        if i in taken or not s.name_like(i) or (i in s.over and not s.is_name(i)) or s.closed(i) or not _begins(s, i):
            i += 1
            continue
        end = _name(s, i)
        words = sum(s.is_word(j) for j in range(i, end))
        if end > i and not any(j in taken for j in range(i, end)) and words >= 2 and (s.form(end) in _MARKERS - {"", ")", "(", "'", '"', "-"} or (end in s.at and s.at[end].of("posts") is not None)) and any(s.unknown(j) or s.is_name(j) for j in range(i, end)):
            state = _state_at(s, i - 2) if s.form(i - 1) in _GENITIVE else None
            out.append(Mention("person", state[0].first if state else i, end, "", name=(i, end), detail="weak", countries=state[1] if state else ()))
        i = max(end, i + 1)
    return tuple(out)


def _begins(s: _Sentence, i: int) -> bool:
    """Whether a name without post may begin at `i`: not behind a common noun, as in 'उद्योग मंडल फिक्की'."""
    before = s.form(i - 1)
    return not s.is_word(i - 1) or s.closed(i - 1) or s.name_like(i - 1) or s.lexicon.has_class(before, "ordinary") or s.is_title(i - 1)


def bare_names(tokens: Sequence[Token], found: Sequence[Found], lexicon: Lexicon, taken: frozenset[int], known: Mapping[str, bool], loose: Mapping[str, str]) -> tuple[Mention, ...]:
    """Names known from elsewhere in the article, without post: 'मोदी ने'.

    `known` maps a folded word of a known name to whether it ends one; `loose` maps skeletons of uncommon words to the folded word. An ordinary word counts only where it ends a
    known name and a case marker follows.
    """
    s = _Sentence(tokens, found, lexicon)
    out = []
    i = 0
    while i < len(s.forms):
        if i in taken or not _recurs(s, i, known, loose):
            i += 1
            continue
        j = i + 1
        while j < len(s.forms) and j not in taken and not (s.form(j) == "-" and known.get(s.form(j - 1)) and known.get(s.form(j + 1))) and (_recurs(s, j, known, loose) or (s.form(j) in {"-", "."} and j + 1 < len(s.forms) and j + 1 not in taken and _recurs(s, j + 1, known, loose) and s.tokens[j].start == s.tokens[j - 1].end)):
            j += 1
        first = i
        while first - 1 >= 0 and first - 1 not in taken and ((s.is_letter(first - 1) and s.form(first - 1) not in {"के", "की", "का"}) or (s.form(first - 1) == "." and s.is_letter(first - 2))):
            first -= 1
        end = s.form(j)
        common = all(lexicon.is_ordinary(s.form(k)) and s.form(k) not in lexicon.names for k in range(i, j)) or (j == i + 1 and s.closed(i)) or (j == i + 1 and s.form(i) in lexicon.homographs)
        if j == i + 1 and not known.get(s.form(i), False) and s.name_like(j):
            i = j  # a given name that many share: 'अहमद ईसे अवाद' is not the article's other Ahmed
            continue
        if not common or (end in {"ने", "से", "को", "के", "स्वयं", "खुद"} and known.get(s.form(j - 1), False) and not (s.closed(i) and end in {"के", "से"} and s.form(j + 1) != "साथ")):
            out.append(Mention("person", first, j, "", name=(first, j), detail="bare"))
        i = j
    return tuple(out)


def _recurs(s: _Sentence, i: int, known: Mapping[str, bool], loose: Mapping[str, str]) -> bool:
    form = s.form(i)
    if form in known:
        f = s.over.get(i)
        return f is None or s.is_name(i) or f.of("posts", "countries", "country", "organisations", "dates") is None
    return s.unknown(i) and len(form) >= 4 and skeleton(form) in loose
