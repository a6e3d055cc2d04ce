"""By which rules a graph is made: a fingerprint of the code and the word lists that turn an article into its part of the graph.

A store remembers it. Readings made by other rules are made anew before anything is added, so that a graph is always of one piece.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kg.resources import data, ontology

__all__ = ["maker"]

_PACKAGE = Path(__file__).resolve().parents[1]
_STAGES = (
    "frames",
    "facts",
    "lexicon",
    "mentions",
    "rdf/dataset.py",
    "rdf/iris.py",
    "rdf/terms.py",
    "resolve",
    "text",
    "model.py",
    "pipeline.py",
    "script.py",
)
_LIBRARIES = ("babel", "pycountry", "rapidfuzz", "simplemma")


@cache
def maker() -> str:
    """The fingerprint of the rules that are installed here.

    >>> len(maker())
    16
    """
    found = sha256()
    for name in _LIBRARIES:
        found.update(f"{name} {_version(name)}\n".encode())
    for path in _files():
        found.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()[:16]


def _files() -> list[Path]:
    code = [path for stage in _STAGES for path in _within(_PACKAGE / stage, "*.py")]
    return [*code, *_within(data("lexicon"), "*.tsv"), *_within(ontology("rajnay.ttl").parent, "*.ttl")]


def _within(path: Path, pattern: str) -> list[Path]:
    return sorted(path.rglob(pattern)) if path.is_dir() else [path]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
