"""Where the page of each thing lies in a site: ids in, paths out that any file system takes, and the way from one page to another.

A path hangs on the id alone, so that an address stays good when the collection grows. What a file system might refuse, fold or cut
(Devanagari on a stick formatted long ago, upper and lower case, marks, length) is replaced, and the id's digest added.
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import quote

__all__ = ["DOSSIERS", "article_path", "between", "dossier_path", "network_link", "plain_path"]

DOSSIERS = {"Country": "country", "Official": "official", "Sector": "sector", "Agreement": "agreement", "Series": "series"}
"""The kinds that have a page of their own, and the folder of each."""

_LONGEST = 72
"""Characters of a name: with folders before it well below the 260 of a Windows path."""
_SHORTEST = 20
_CODES = re.compile(r"[A-Z]{3}(?:-[A-Z]{3})*")
_WORD = re.compile(r"[a-z0-9_]+(?:-[a-z0-9_]+)*")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def dossier_path(id: str) -> str:
    """The path of a thing's page, or nothing when its kind has none.

    >>> dossier_path("country/IND"), dossier_path("official/IND/es-jayshankar")
    ('country/IND.html', 'official/IND.es-jayshankar.html')
    >>> dossier_path("official/IND/es+j"), dossier_path("visit/1")
    ('official/IND-es-j-64468905.html', '')
    """
    folder, _, own = id.partition("/")
    return f"{folder}/{_name(own)}.html" if folder in DOSSIERS.values() and own else ""


def plain_path(id: str) -> str:
    """The path of a page as scripts write it, who know the id alone; it is that of the page unless the id had to be replaced in it.

    >>> plain_path("agreement/IND-PER/2024-09-18/mou")
    'agreement/IND-PER.2024-09-18.mou.html'
    """
    folder, _, own = id.partition("/")
    return f"{folder}/{own.replace('/', '.')}.html"


def article_path(id: str) -> str:
    """The path of an article's page; short, since every sentence on every page points at one.

    >>> article_path("lima-2024"), article_path("03_peru_joint_commission-4ab6f3c1"), article_path("ढाका-वार्ता-9263c630")
    ('articles/lima-2024.html', 'articles/03-peru-377709a3.html', 'articles/9263c630-d659349d.html')
    """
    return f"articles/{_name(id, _SHORTEST)}.html"


def between(page: str, other: str, fragment: str = "") -> str:
    """The address of `other` as `page` writes it, relative, so that a site can lie anywhere.

    >>> between("country/IND.html", "articles/a.html", "s12"), between("index.html", "country/IND.html")
    ('../articles/a.html#s12', 'country/IND.html')
    """
    up = "../" * page.count("/")
    return f"{up}{other}" + (f"#{fragment}" if fragment else "")


def network_link(page: str, id: str) -> str:
    """The address of a thing in the network.

    >>> network_link("articles/a.html", "meeting/IND-PER/joint-commission/3")
    '../network.html#node=meeting/IND-PER/joint-commission/3'
    """
    return between(page, "network.html", f"node={quote(id, safe='/+')}")


def _name(own: str, longest: int = _LONGEST) -> str:
    """A file name without its ending; two ids never share one, however the file system folds case."""
    parts = own.split("/")
    coded, rest = parts[:2], parts[2:]  # state codes stand first or second, and nothing else in upper case is kept
    plain = all(_WORD.fullmatch(part) or _CODES.fullmatch(part) for part in coded) and all(_WORD.fullmatch(part) for part in rest)
    folded = len(parts) > 1 and any(part.islower() and _CODES.fullmatch(part.upper()) for part in coded)
    name = ".".join(parts)
    if plain and not folded and len(name) <= longest and not _RESERVED.fullmatch(name):
        return name
    whole = "-".join(re.findall(r"[A-Za-z0-9]+", name))
    legible = whole[: longest - 9].strip("-")
    if len(whole) > longest - 9 and "-" in legible and whole[longest - 9] != "-":
        legible = legible.rpartition("-")[0]  # whole words
    digest = hashlib.sha256(own.encode("utf-8")).hexdigest()[:8]
    return f"{legible}-{digest}" if legible else digest
