"""The files behind the inputs that a user names: files as they are, folders with all they hold, `-` for standard input."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from kg.errors import InputError
from kg.folders import MARK

__all__ = ["ENDINGS", "Found", "find", "load"]

ENDINGS = (".txt", ".html", ".htm", ".jsonl", ".csv")
"""What is read in a folder, each also with .gz; other files there are left alone. A file named by itself is read whatever its ending."""


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A file to read; `name` is for people, `ending` tells the format, `stem` the file's name without its endings."""

    name: str
    path: Path | None
    ending: str
    stem: str


def find(paths: Iterable[str | PurePath]) -> Iterator[Found | InputError]:
    """The files behind `paths`, and an error for each that is missing or an empty folder.

    >>> next(iter(find(["no/such.txt"])))
    InputError('no/such.txt', 'there is no such file or folder', 'give files or folders of articles')
    """
    for given in paths:
        path = Path(given)
        if str(given) == "-":
            yield Found("standard input", None, "", "stdin")
        elif path.is_dir():
            inside = [each for each in _inside(path) if _parts(each)[1] in ENDINGS]
            yield from (_found(each) for each in inside)
            if not inside:
                yield InputError(str(given), "the folder holds no articles", f"give files that end in {', '.join(ENDINGS)} or .gz of these")
        elif path.is_file():
            yield _found(path)
        else:
            yield InputError(str(given), "there is no such file or folder", "give files or folders of articles")


def load(found: Found, limit: int) -> bytes:
    """The bytes of a file, unpacked; more than `limit` bytes of them are an InputError, and so is an empty file."""
    try:
        if found.path is None:
            raw = sys.stdin.buffer.read(limit + 1)
        elif found.path.suffix == ".gz":
            with gzip.open(found.path) as stream:
                raw = stream.read(limit + 1)
        else:
            with found.path.open("rb") as stream:
                raw = stream.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(found.name, f"the file can't be read: {reason}", "check its permissions and that it is whole") from None
    if len(raw) > limit:
        raise InputError(found.name, f"more than {limit:,} bytes", "split it, or raise the limit")
    if not raw.strip():
        raise InputError(found.name, "the file is empty", "give a file with an article in Hindi")
    return raw


def _inside(folder: Path) -> Iterator[Path]:
    """The files below `folder`, sorted; hidden ones, and the folders of earlier builds, are left out."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink() and not (path / MARK).exists():
            yield from _inside(path)
        elif path.is_file():
            yield path


def _found(path: Path) -> Found:
    stem, ending = _parts(path)
    return Found(str(path), path, ending, stem)


def _parts(path: Path) -> tuple[str, str]:
    inner = Path(path.stem) if path.suffix == ".gz" else Path(path.name)
    return inner.stem, inner.suffix.lower()
