"""The mentions of an article: people, posts, states, bodies, places, dates, amounts, sectors; sorted, without overlap.

The whole article is read at once, for a name that a post points out in one sentence is known in all others.
"""

from kg.mentions.find import find

__all__ = ["find"]
