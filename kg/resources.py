"""Where the ontology and the word lists lie: in a checkout at the top, in an installed wheel inside the package."""

from pathlib import Path

__all__ = ["data", "ontology"]

_HERE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    inside = _HERE / "_shared" / name
    return inside if inside.is_dir() else _HERE.parent / name


def ontology(name: str) -> Path:
    """The path of a file of `ontology/`.

    >>> ontology("rajnay.ttl").name
    'rajnay.ttl'
    """
    return _folder("ontology") / name


def data(name: str) -> Path:
    """The path of a file of `data/`.

    >>> data("lexicon/posts.tsv").name
    'posts.tsv'
    """
    return _folder("data") / name
