"""How well articles are read: the graph of each, held against facts made by hand, slot by slot.

A slot is one thing that can be right or wrong: an official, his country, his post, a meeting, its date, one of its participants.

gold       a file of facts made by hand, as items with wanted values
predicted  a graph, as items with found values
pairing    which found item answers which wanted one
tally      hits, misses and false alarms, and the notes of them
scoring    one article's tally
result     all articles: the table, the notes, the floors
"""

from kg.evaluate.result import Result, evaluate, floor_breaches

__all__ = ["Result", "evaluate", "floor_breaches"]
