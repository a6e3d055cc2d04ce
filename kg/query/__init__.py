"""Questions to a graph: those that have names, one .rq file each in `questions/`, and any other in SPARQL. Rows out.

catalogue    .rq files -> questions with their parameters         parameters   RUS, रूस, Russia -> "RUS"
asking       a question -> its answer                             names        a name in either script -> the things that bear it
answer       values, typed, in rows                               labels       IRIs -> what they are called
results      CSV, TSV, JSON, XML, Markdown, Turtle                table        for a terminal, Devanagari aligned

>>> import pyoxigraph
>>> answer(pyoxigraph.Store(), "meetings", country="रूस", since=2024).columns
('date', 'type', 'status', 'with', 'place', 'meeting')
"""

from kg.query.answer import Answer
from kg.query.asking import answer, ask, bound, named
from kg.query.catalogue import Parameter, Question, questions
from kg.query.labels import Lang
from kg.query.names import Hit, Names, found
from kg.query.store import Queryable
from kg.query.values import Iri, Row

__all__ = [
    "Answer",
    "Hit",
    "Iri",
    "Lang",
    "Names",
    "Parameter",
    "Queryable",
    "Question",
    "Row",
    "answer",
    "ask",
    "bound",
    "found",
    "named",
    "questions",
]
