"""The IRIs of things, articles and evidence: an id in, an IRI out.

Devanagari stays as it is; what an IRI forbids (RFC 3987, section 2.2) is percent-encoded, and so are the percent sign itself and
the marks that would end the path, so that two ids never share an IRI.
"""

import re
from urllib.parse import quote

from kg.model import Evidence
from kg.rdf.terms import BASE

__all__ = ["article_iri", "evidence_iri", "thing_iri"]

# Everything but the `ipchar`s and "/" of RFC 3987; "%" is left out on purpose. The pattern stops where the private-use characters begin.
_FORBIDDEN = re.compile(r"[^A-Za-z0-9._~!$&'()*+,;=:@/\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U0001fffd-]")


def thing_iri(id: str, base: str = BASE) -> str:
    """The IRI of an entity by its id.

    >>> thing_iri("country/IND")
    'https://w3id.org/rajnay/id/country/IND'
    >>> thing_iri("place/नई दिल्ली?")
    'https://w3id.org/rajnay/id/place/नई%20दिल्ली%3F'
    """
    return base + _FORBIDDEN.sub(lambda mark: quote(mark[0], safe="", errors="surrogatepass"), id)


def article_iri(id: str, base: str = BASE) -> str:
    """The IRI of an article by its id.

    >>> article_iri("ऊर्जा-वार्ता")
    'https://w3id.org/rajnay/id/article/ऊर्जा-वार्ता'
    """
    return thing_iri(f"article/{id}", base)


def evidence_iri(evidence: Evidence, base: str = BASE) -> str:
    """The IRI of a sentence, which is also the name of the graph of what it states: the article's, with an RFC 5147 fragment.

    >>> evidence_iri(Evidence("ऊर्जा-वार्ता", 412, 596))
    'https://w3id.org/rajnay/id/article/ऊर्जा-वार्ता#char=412,596'
    """
    return f"{article_iri(evidence.article, base)}#char={evidence.start},{evidence.end}"
