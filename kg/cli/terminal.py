"""How wide a table may be: as wide as the terminal that shows it."""

from __future__ import annotations

import shutil
import sys

__all__ = ["width"]

_ELSEWHERE = 160
"""Columns of a table that goes to a file or a pipe."""


def width() -> int:
    """The columns of the terminal, or of a table that goes elsewhere."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else _ELSEWHERE
