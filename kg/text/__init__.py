"""An article's text as clean sentences of tokens; every offset slices the same characters from the source.

`sentences(article)` reads lines, tells prose from page junk (`page`), splits prose at its stops (`split`) and cuts tokens (`tokens`).
"""

from kg.text.sentences import sentences
from kg.text.tokens import tokenise

__all__ = ["sentences", "tokenise"]
