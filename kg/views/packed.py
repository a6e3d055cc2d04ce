"""The script of the network page, packed to a third of its size: the drawing engine that pyvis brings along, and our own behind it.

A page holds or links the packed text with `assets/unpack.js`, which unpacks it by what browsers have for that (`DecompressionStream`) and
runs it. The page's policy admits just this script, by the hash of its text, so that a packed text which was changed runs nothing.
The packed bytes are those of the zlib that Python has; what is unpacked is the same everywhere.
"""

from __future__ import annotations

import base64
import zlib
from functools import cache
from importlib.resources import files

import rjsmin

__all__ = ["OWN", "PACKED", "packed", "unpacked"]

PACKED = "network.js"
"""The name of the packed script as an asset."""
OWN = (
    *("words.js", "graph.js", "filters.js", "places.js", "canvas.js", "labels.js"),
    *("panel.js", "search.js", "list.js", "picture.js", "main.js"),
)
"""The assets that are packed behind the engine; they share their top level."""
_ENGINE = "templates/lib/vis-9.1.2/vis-network.min.js"


@cache
def unpacked() -> str:
    """The script as it runs.

    >>> "Network" in unpacked(), "startDrawing" in unpacked()
    (True, True)
    """
    own = "\n".join((files("kg.views") / "assets" / name).read_text(encoding="utf-8") for name in OWN)
    return f"{(files('pyvis') / _ENGINE).read_text(encoding='utf-8')}\n{rjsmin.jsmin(own)}\n"


@cache
def packed() -> str:
    """A script that names the packed one.

    >>> text = packed()
    >>> text[:16], len(text) < len(unpacked()) / 2
    ('const packed = "', True)
    """
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return f'const packed = "{base64.b64encode(deflate.compress(unpacked().encode("utf-8")) + deflate.flush()).decode("ascii")}";'
