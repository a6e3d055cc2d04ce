"""Names in apposition to a post: 'पेरू की राष्ट्रपति, दीना बोलुआर्ते, ने', 'राष्ट्रपति को ग्वाटेमाला के, बर्नार्डो अरेवालो, प्राप्त किया'."""

from kg.mentions.holder import is_demonym
from kg.mentions.names import name_end
from kg.mentions.words import GENITIVE, JOIN, Words

__all__ = ["CASES_OF_PEOPLE", "WITH_PEOPLE", "between_commas", "name_ahead", "name_behind_role", "state_and_name_behind"]

CASES_OF_PEOPLE = frozenset({"ने", "से", "को"})
"""Case markers that people take more than things."""
WITH_PEOPLE = frozenset({"साथ", "पास", "बीच", "द्वारा"})
"""Behind 'के', what people stand with."""
_AS = frozenset({("के", "तौर", "पर"), ("के", "रूप", "में"), ("की", "हैसियत", "से")})
_LONGEST_DEPARTMENT = 7
_LONGEST_FIELD = 7
_TWO_WORDS = 2


def between_commas(s: Words, start: int, of_a_state: bool) -> bool:
    """Whether a name of two words or more stands between commas: 'पेरू की राष्ट्रपति, दीना बोलुआर्ते, ने'; the second may be left out.

    It is before a marker, where the state is named: 'अल्बानिया के राष्ट्रपति, बजराम बेगाज के साथ'.
    """
    behind = name_end(s, start)
    sure = s.stands_for(start, "people") or all(s.surely_name(k) or not s.is_word(k) for k in (start, behind - 1))
    marked = s.form(behind) in CASES_OF_PEOPLE or (s.form(behind) == "के" and s.form(behind + 1) in WITH_PEOPLE) or s.form(behind) == "द्वारा"
    return behind - start >= 2 and (s.form(behind) == "," or (of_a_state and marked)) and sure


def state_and_name_behind(s: Words, end: int) -> tuple[tuple[str, ...], int, int] | None:
    """The state and the name that machines leave behind a post: 'राष्ट्रपति को [ग्वाटेमाला के, बर्नार्डो अरेवालो], प्राप्त किया'.

    Its field may stand between, as in Indonesian or Russian: 'मंत्री जनशक्ति [सिंगापुर तान सी लेंग]', 'सचिव सुरक्षा परिषद का [रूस सर्गेई शोइगु]'.
    """
    marked = s.form(end) in CASES_OF_PEOPLE
    places = (end + 1,) if marked else dict.fromkeys((end, _behind_field(s, end)))
    return next((told for k in places if (told := _state_and_name(s, k, marked=marked)) is not None), None)


def _state_and_name(s: Words, k: int, *, marked: bool) -> tuple[tuple[str, ...], int, int] | None:
    """The state or body that begins at a token, and the name behind it; one not `marked` off may stand without its genitive."""
    f = s.at.get(k)
    whose = f.of("country", "countries", "organisations") if f is not None else None
    if f is None or whose is None or whose.kind == "capital":
        return None
    body = whose.list == "organisations"
    tied = s.form(f.last) in GENITIVE
    start = f.last + tied
    start += s.form(start) == ","
    behind = name_end(s, start)
    several = behind - start >= _TWO_WORDS
    apart = s.form(start - 1) == "," and (tied or is_demonym(s, f.last - 1))
    surely = s.stands_for(start, "people") or s.is_name(start) or s.surely_name(start)
    right_behind = surely and not (marked or tied or body or s.form(start - 1) == ",")
    if not several or not (apart or right_behind):
        return None
    return (f"@{whose.id}" if body else whose.id,), start, behind


def name_behind_role(s: Words, end: int) -> tuple[int, int] | None:
    """The name of who did something in a post: 'राष्ट्रपति के तौर पर [मोहम्मद मुर्सी] मार्च 2013 में'; not 'के तौर पर … का स्वागत', '… को चुना'."""
    start = end + 3
    behind = name_end(s, start)
    if tuple(s.forms[end:start]) not in _AS or "ने" in s.forms[:end] or not (s.surely_name(start) or s.stands_for(start, "people")):
        return None
    acts = s.form(behind) == "ने" or s.form(behind)[:1].isdigit() or s.opens(behind, "dates", "country", "countries")
    return (start, behind) if behind > start and acts else None


def _behind_field(s: Words, i: int) -> int:
    """The token behind the words for a field that stand behind a post: 'मंत्री [ऊर्जा और खनिज संसाधन] …'; `i` where none do."""
    last = k = i
    while k - i < _LONGEST_FIELD:
        f = s.at.get(k)
        if f is not None and f.of("sectors") is not None:
            k = last = f.last
        elif f is not None and f.of("country", "countries") is None and f.of("organisations") is not None and s.form(f.last) in GENITIVE:
            k = last = f.last + 1  # 'सचिव सुरक्षा परिषद का'
        elif k > i and s.form(k) in JOIN | GENITIVE:
            k, last = k + 1, k + (s.form(k) in GENITIVE)
        elif k > i and s.is_word(k) and not s.closed(k) and not s.name_like(k) and k not in s.over:
            k = last = k + 1
        else:
            break
    return last


def name_ahead(s: Words, end: int) -> tuple[int, int] | None:
    """A name behind the words of a portfolio that follow its post: 'आयुक्त मानव सहायता और संकट प्रबंधन क्रिस्टोस …'."""
    for start in range(end + 1, end + _LONGEST_DEPARTMENT):
        before = start - 1
        ends_department = s.closed(before) and s.form(before) not in JOIN
        if not s.is_word(before) or ends_department or s.opens(before, "posts", "countries", "country"):
            return None
        if s.surely_name(start) and s.surely_name(start + 1):
            behind = name_end(s, start)
            joined = s.form(behind) in JOIN and s.opens(behind + 1, "posts")
            if behind > start + 1 and (joined or s.form(behind) in {"ने", "से", "को", "के"}):
                return start, behind
    return None
