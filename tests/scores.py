"""The table of scores in the README: `make scores`.

Takes folders in pairs, of gold and of its articles, and prints one table in Markdown for each pair: what was read right, by kind of thing.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from kg.evaluate import Result, evaluate
from kg.evaluate.tally import Score

GROUPS = {
    "who: officials, their states and posts": ("official",),
    "meetings: who, when, where, on what": ("meeting", "event"),
    "visits": ("visit",),
    "agreements": ("agreement",),
    "aid and credit": ("commitment",),
    "states that take part": ("country",),
    "fields": ("sector",),
}


def score(result: Result, kinds: tuple[str, ...]) -> Score:
    """The score of all slots of some kinds of thing together."""
    scores = [result.tally.score(slot) for slot in result.tally.slots() if slot.partition(".")[0] in kinds]
    return Score(sum(each.hit for each in scores), sum(each.miss for each in scores), sum(each.false for each in scores))


def table(result: Result) -> Iterator[str]:
    """The lines of the table."""
    yield "| what | precision | recall | F1 |"
    yield "| --- | --- | --- | --- |"
    rows = {name: score(result, kinds) for name, kinds in GROUPS.items()} | {f"**all of {len(result.articles)} articles**": result.micro}
    for name, each in rows.items():
        yield f"| {name} | {each.precision:.2f} | {each.recall:.2f} | {each.f1:.2f} |"


def main(folders: list[Path]) -> None:
    """Print the table of each pair of folders."""
    for gold, articles in zip(folders[::2], folders[1::2], strict=True):
        print(f"\n{gold}\n", *table(evaluate(gold, articles)), sep="\n")


if __name__ == "__main__":
    main([Path(folder) for folder in sys.argv[1:]])
