"""A graph taken away: its quads in, files that other tools read out, with a description of what they are.

records      quads -> nodes, edges and values, from which tables are written      forms       the forms there are, by name
triples      Turtle, TriG, N-Triples, N-Quads, RDF/XML, JSON-LD                   networks    GraphML, GEXF: Gephi, Cytoscape, yEd
tables       CSV; Neo4j's import files; Parquet                                   database    SQLite, ready for Datasette
description  dataset.ttl: what was taken away, in DCAT and VoID                   taken       what the forms are made of

Every file has the same bytes for the same graph. HDT is left out: those libraries of PyPI that are long kept read it only.
"""

from kg.export.forms import FORMS, Form, export

__all__ = ["FORMS", "Form", "export"]
