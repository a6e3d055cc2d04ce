"""Linked entities in, an RDF dataset out; and the dataset written, read, checked and drawn on.

terms            the closed namespaces
iris             the IRIs of things, articles and evidence
dataset          entities and articles -> rdflib.Dataset, every stated triple also in its sentence's graph
quads            a dataset's quads in the one order that everything here uses
write, jsonld    dataset -> graph.ttl, graph.trig, graph.nq, graph.jsonld, the same bytes every time
read             a built folder -> rdflib.Dataset
shapes           does the graph keep the SHACL shapes? in words
verify           does every triple stand on a sentence, and every sentence in its source?
network          dataset -> networkx.MultiDiGraph
documentation    the ontology as a page of HTML

Import from the module that you mean: pySHACL, networkx and pyLODE load only with theirs.
"""
