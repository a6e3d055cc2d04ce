"""Who holds a post of a state and the chair of a body: 'सेनेगल के राष्ट्रपति और अफ्रीकी संघ के अध्यक्ष मैकी साल'."""

from kg.facts.cast import STATE_POSTS, Casting
from kg.lexicon import cues

__all__ = ["join_posts"]

_AND = cues("and")
_CHAIR = frozenset({"अध्यक्ष", "अध्यक्षा", "अध्यक्षता", "चेयरमैन", "सभापति"})
_COMMISSION = frozenset({"आयोग", "सचिवालय"})
_OF_STAFF = frozenset({"adb", "afdb", "aiib", "european-central-bank", "european-commission", "european-council", "european-parliament"})
_OF_STAFF |= {"imf", "isdb", "nato", "ndb", "united-nations", "who", "world-bank", "wto"}
"""Bodies whose heads hold no post of a state."""


def join_posts(casting: Casting) -> None:
    """Gives a body's chair the state and the post that stand right before, where its chair is one of its members' leaders."""
    for i, j, m in casting.mentions:
        person = casting.cast.of.get((i, j))
        before = casting.frames[i].mentions[j - 1] if j else None
        if person is None or before is None or person.body is None or person.body in _OF_STAFF or person.explicit:
            continue
        f = casting.frames[i]
        alone = before.kind == "person" and before.name == (0, 0) and not before.plural and not before.former and len(before.countries) == 1
        joined = f.form(before.last) in _AND and m.first - before.last == 1
        state = before.countries[0] if alone else "@"
        words = set(f.forms(m.first, m.name[0]))
        if joined and not state.startswith("@") and STATE_POSTS & set(before.posts) and _CHAIR & words and not _COMMISSION & words:
            person.explicit[state] += 1
            person.body, person.country_from = None, (i, j - 1)
            person.posts.pop("head-of-organisation", None)
            person.posts = {before.posts[0]: (i, j - 1), **person.posts}
            person.where = sorted({*person.where, (i, j - 1)})
            casting.cast.of[i, j - 1] = person
