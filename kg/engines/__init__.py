"""The per-article half on more than one processor; an engine needs only records and a function."""

from kg.engines.processes import Progress, each, read_all

__all__ = ["Progress", "each", "read_all"]
