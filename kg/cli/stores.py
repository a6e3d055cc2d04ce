"""What the verbs that change a store share: inputs read, and what came of them told."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.collection import Outcome
    from kg.sources import Inputs

__all__ = ["read_inputs", "tell_outcome"]

MOST_LINES = 20
"""Lines of a long report that are printed."""


def read_inputs(inputs: Iterable[str], columns: Mapping[str, str], limit: int) -> Inputs:
    """The articles in files and folders, with what could not be read."""
    from kg.sources import read

    return read(inputs, columns=columns, limit=limit)


def tell_outcome(store: Path, outcome: Outcome, quiet: bool) -> int:
    """Print what came of a change; gives the exit code."""
    for problem in outcome.problems:
        print(f"kg: {problem}", file=sys.stderr)
    if not quiet:
        counted = (("came", len(outcome.added)), ("went", len(outcome.removed)), ("held already", outcome.unchanged))
        print(f"{store}: " + ", ".join(f"{count} {'article' if count == 1 else 'articles'} {what}" for what, count in counted))
    if outcome.shapes and not outcome.shapes.conforms:
        lines = outcome.shapes.text.splitlines()
        shown = lines[:MOST_LINES] + ([f"… and {len(lines) - MOST_LINES} more"] if len(lines) > MOST_LINES else [])
        print("kg: " + "\n".join(shown), file=sys.stderr)
        return 3
    return 1 if outcome.problems else 0
