"""A store's folder: `store.json` points at the generation that counts; each generation is written once and never changed after.

    news.store/
      store.json          {"format": 1, "generation": 7, "base": "https://w3id.org/rajnay/id/", "server": null, "pending": null}
      lock                who is writing
      read-ahead.jsonl    readings that a killed run had made already; may be deleted
      7/graph/            the graph, an Oxigraph store
      7/articles/         the articles with what was read in them, an Oxigraph store too
      7/readers           whoever reads the generation holds a lock on it
      7/seal.json         its files with sizes and digests, unless a server writes in it

A change is made in a copy whose data files are hard links (they are immutable, RocksDB writes new ones), so that it takes a few hundredths
of a second whatever the size; then `store.json` is replaced, which the operating system does wholly or not at all.
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from kg.errors import StoreError
from kg.store.lock import in_use

__all__ = [
    "AHEAD",
    "FORMAT",
    "POINTER",
    "SEAL",
    "Pointer",
    "broken",
    "damaged",
    "finish",
    "generation",
    "linked",
    "made",
    "read_pointer",
    "settled",
    "sweep",
    "unsealed",
    "write_pointer",
]

FORMAT = 1
"""The layout above. A store with a higher number was written by a newer version, and is left alone."""

POINTER = "store.json"
AHEAD = "read-ahead.jsonl"
SEAL = "seal.json"


@dataclass(frozen=True, slots=True)
class Pointer:
    """What `store.json` says: `server` is where the graph is, when it isn't in the folder; `pending` a generation not yet sent there."""

    base: str
    generation: int = 0
    server: str | None = None
    pending: int | None = None
    format: int = FORMAT


def read_pointer(folder: Path) -> Pointer:
    """What the store in `folder` says of itself; raises `StoreError` when there is none, or one that we can't read."""
    path = folder / POINTER
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        found = int(said["format"])
    except FileNotFoundError:
        raise StoreError(str(folder), "there is no store here", f"make one with: kg build ARTICLES --store {folder}") from None
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(str(path), f"the store is damaged ({error})", _remedy(folder)) from None
    if found > FORMAT:
        raise StoreError(str(folder), f"a newer version wrote this store (format {found}; this one knows {FORMAT})", "update rajnay")
    try:
        return Pointer(**said)
    except TypeError as error:
        raise StoreError(str(path), f"the store is damaged ({error})", _remedy(folder)) from None


def damaged(folder: Path, error: BaseException) -> StoreError:
    """The error that names a store whose data can't be read."""
    said = str(error).strip().replace("\n", " ") or type(error).__name__
    return StoreError(str(folder), f"the store is damaged ({said})", _remedy(folder))


def _remedy(folder: Path) -> str:
    return f"nothing was changed; bring a backup back with: kg store restore BACKUP {folder}"


def write_pointer(folder: Path, pointer: Pointer) -> None:
    """Make `pointer` what counts: at once and for good, even if the power fails now."""
    path, part = folder / POINTER, folder / f"{POINTER}.part"
    with part.open("w", encoding="utf-8") as file:
        file.write(json.dumps(asdict(pointer), indent=1) + "\n")
        file.flush()
        os.fsync(file.fileno())
    _sync(folder)  # the generation that it names is there first
    part.replace(path)
    _sync(folder)


def generation(folder: Path, number: int) -> Path:
    """Where a generation lies."""
    return folder / str(number)


def linked(source: Path, target: Path) -> None:
    """Copy an Oxigraph store that nobody writes: its immutable files as hard links where the file system has them."""
    target.mkdir(parents=True)
    for file in source.iterdir():
        if file.name == "LOCK" or file.name.startswith("LOG"):
            continue
        if file.suffix == ".sst":
            _link(file, target / file.name)
        else:
            shutil.copyfile(file, target / file.name)


def _link(file: Path, target: Path) -> None:
    try:
        os.link(file, target)
    except OSError:  # no hard links here, or too many of this file
        shutil.copyfile(file, target)


def made(folder: Path) -> None:
    """Make a folder, and those above it that are missing, so that no power cut takes it away again."""
    missing = [each for each in folder.absolute().parents if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for each in (*missing, folder.absolute()):
        _sync(each.parent)


def settled(graph: Path) -> None:
    """Bring to the disk what was written straight into an open graph: RocksDB does so with its data files, not with its journal."""
    for path in [*graph.glob("*.log"), graph]:
        _sync(path)


def _sync(path: Path) -> None:
    file = os.open(path, os.O_RDONLY)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def finish(generation: Path) -> None:
    """Seal a generation that is written and closed, and see to it that all of it is on the disk.

    RocksDB's own check of its files is not enough: it takes a journal that was cut short for one that ends early.
    """
    (generation / "readers").touch()
    known = {str(path.relative_to(generation)): _sign(path) for path in _data(generation)}
    (generation / SEAL).write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    for path in [*generation.rglob("*"), generation]:
        _sync(path)


def unsealed(generation: Path) -> None:
    """Take the seal off before the first byte is written in place: should it come back after a power cut, nothing would be as it says."""
    (generation / SEAL).unlink(missing_ok=True)
    _sync(generation)


def broken(generation: Path) -> str:
    """What is not as it was sealed, or nothing."""
    path = generation / SEAL
    if not path.exists():
        return ""
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
        wrong = sorted(name for name, sign in known.items() if not (generation / name).is_file() or _sign(generation / name) != sign)
    except (ValueError, AttributeError):
        return f"{SEAL} is no JSON"
    return f"{wrong[0]} is not what was written" if wrong else ""


def _data(generation: Path) -> list[Path]:
    return [path for path in generation.glob("*/*") if path.name != "LOCK" and not path.name.startswith("LOG")]


def _sign(path: Path) -> str | int:
    """The size of a data file, whose blocks have checksums; of the small others a digest."""
    return path.stat().st_size if path.suffix == ".sst" else sha256(path.read_bytes()).hexdigest()


def sweep(folder: Path, keep: set[int]) -> None:
    """Clear away what killed writers left and the generations that don't count, but for those that somebody reads."""
    for path in folder.iterdir():
        name = path.name.removesuffix(".part")
        if path.is_dir() and name.isdecimal() and (name != path.name or int(name) not in keep) and not in_use(path):
            shutil.rmtree(path, ignore_errors=True)
