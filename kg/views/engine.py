"""The drawing engine that pyvis brings along, packed: a third of its size, and half of what was a page.

A page holds or links the packed text and `assets/engine.js`, which unpacks it with what browsers have for that (`DecompressionStream`) and
runs it. The page's policy admits just this script, by the hash of its text, so that a packed text which was changed runs nothing.
"""

from __future__ import annotations

import base64
import zlib
from functools import cache
from importlib.resources import files

__all__ = ["ENGINE", "engine", "packed"]

ENGINE = "vis-network.min.js"
"""The name of the packed engine as an asset."""


@cache
def engine() -> str:
    """The script of the engine, as it runs.

    >>> "Network" in engine()
    True
    """
    return (files("pyvis") / "templates/lib/vis-9.1.2" / ENGINE).read_text(encoding="utf-8").strip("\n") + "\n"


@cache
def packed() -> str:
    """A script that names the packed engine.

    >>> text = packed()
    >>> text[:16], len(text) < len(engine()) / 2
    ('const packed = "', True)
    """
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return f'const packed = "{base64.b64encode(deflate.compress(engine().encode("utf-8")) + deflate.flush()).decode("ascii")}";'
