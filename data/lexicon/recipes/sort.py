"""Bring every word list to its normal form: NFC, no blanks at the ends, no line twice, sorted.

Run it after editing a list by hand: `python data/lexicon/recipes/sort.py`. It says which files it changed. Forms are
never added or removed; what a person must decide (one form for two states, an unknown kind) is left to the tests.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

__all__ = ["main", "normal"]

LEXICON = Path(__file__).resolve().parent.parent


def normal(text: str) -> str:
    """The normal form of a whole list.

    Lists of forms are sorted by kind, id, form; tables of labels (`id hi en`) by id.

    >>> normal("form\\tkind\\tid\\tsource\\nरूसी \\tdemonym\\tRUS\\town\\nचीनी\\tdemonym\\tCHN\\town\\n").split("\\n")[1]
    'चीनी\\tdemonym\\tCHN\\town'
    """
    header, *lines = unicodedata.normalize("NFC", text).split("\n")
    rows = {tuple(cell.strip() for cell in line.split("\t")) for line in lines if line.strip()}
    labels = header.startswith("id\t")
    in_order = sorted(rows, key=lambda row: row if labels else (*row[1:3], row[0], row[3:]))
    return "\n".join([header.strip(), *("\t".join(row) for row in in_order)]) + "\n"


def main() -> None:
    """Rewrite each list of data/lexicon that is not in its normal form."""
    for path in sorted(LEXICON.glob("*.tsv")):
        text = path.read_text(encoding="utf-8")
        wanted = normal(text)
        if wanted != text:
            path.write_text(wanted, encoding="utf-8", newline="\n")
            print(f"{path.name}: put in order")


if __name__ == "__main__":
    main()
