"""Inputs become articles: files, folders or standard input; text, HTML, JSON lines or CSV; each problem named, the rest read.

>>> read(["data/articles/no-such.txt"]).problems
(InputError('data/articles/no-such.txt', 'there is no such file or folder', 'give files or folders of articles'),)
"""

from kg.sources.kept import keep, kept
from kg.sources.metadata import Metadata, metadata
from kg.sources.reading import LIMIT, Inputs, read

__all__ = ["LIMIT", "Inputs", "Metadata", "keep", "kept", "metadata", "read"]
