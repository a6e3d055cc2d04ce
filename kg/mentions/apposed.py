"""Names in apposition to a post: 'पेरू की राष्ट्रपति, दीना बोलुआर्ते, ने', 'राष्ट्रपति को ग्वाटेमाला के, बर्नार्डो अरेवालो, प्राप्त किया'."""

from kg.mentions.names import name_end
from kg.mentions.words import GENITIVE, Words

__all__ = ["CASES_OF_PEOPLE", "between_commas", "state_and_name_behind"]

CASES_OF_PEOPLE = frozenset({"ने", "से", "को"})
"""Case markers that people take more than things."""


def between_commas(s: Words, start: int, of_a_state: bool) -> bool:
    """Whether a name of two words or more stands between commas: 'पेरू की राष्ट्रपति, दीना बोलुआर्ते, ने'; the second may be left out."""
    behind = name_end(s, start)
    sure = s.stands_for(start, "people") or all(s.surely_name(k) or not s.is_word(k) for k in (start, behind - 1))
    return behind - start >= 2 and (s.form(behind) == "," or (of_a_state and s.form(behind) in CASES_OF_PEOPLE)) and sure


def state_and_name_behind(s: Words, end: int) -> tuple[str, int, int] | None:
    """The state and the name that machines leave behind a post: 'राष्ट्रपति को [ग्वाटेमाला के, बर्नार्डो अरेवालो], प्राप्त किया'."""
    k = end + 1 if s.form(end) in CASES_OF_PEOPLE else end
    f = s.at.get(k)
    state = f.of("country", "countries") if f is not None else None
    if f is None or state is None or s.form(f.last) not in GENITIVE or s.form(f.last + 1) != ",":
        return None
    behind = name_end(s, f.last + 2)
    return (state.id, f.last + 2, behind) if behind - f.last > 3 else None
