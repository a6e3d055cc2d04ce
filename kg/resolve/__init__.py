"""The entities of many articles as one set: the same person, meeting or agreement is one entity, whatever the order of articles.

Identity comes from keys: an official by country and name (a shorter name joins the one longer form that holds it), a meeting by
its parties, kind and day or ordinal, a country by its code. What has no key of its own stays its article's. Deeper identity
(contradictions, copies of wire stories) has its place here.
"""

from kg.resolve.link import Linked, link, touched

__all__ = ["Linked", "link", "touched"]
