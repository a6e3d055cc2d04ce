"""The source texts that a build keeps, so that every offset of its graph can be looked up: `sources/<id>.txt` and `sources/index.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from kg.errors import InputError
from kg.model import Article

__all__ = ["keep", "kept"]


def keep(articles: Iterable[Article], folder: Path) -> None:
    """Write the articles' texts, character for character, and what is known of them, but for the place they were read from."""
    folder.mkdir(parents=True, exist_ok=True)
    index = {}
    for article in sorted(articles, key=lambda each: each.id):
        known = {name: value for name, value in asdict(article).items() if value is not None and name not in ("id", "text", "source")}
        index[article.id] = {"file": f"{article.id}.txt", **known}
        (folder / f"{article.id}.txt").write_text(article.text, encoding="utf-8", newline="")
    (folder / "index.json").write_text(json.dumps(index, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="")


def kept(folder: Path) -> tuple[Article, ...]:
    """The articles of a folder that `keep` wrote, sorted by id."""
    try:
        index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
        return tuple(
            Article(
                name,
                (folder / known["file"]).read_bytes().decode("utf-8"),
                str(folder / known["file"]),
                **{field: value for field, value in known.items() if field != "file"},
            )
            for name, known in sorted(index.items())
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise InputError(str(folder), f"the kept source texts can't be read: {error}", "give a folder that kg build wrote") from None
