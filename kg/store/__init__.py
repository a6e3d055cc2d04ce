"""Where graphs rest, with the articles that they are of: in memory, in a folder (Oxigraph on disk), or at a SPARQL server.

store        articles come and go in transactions; the graph equals a build of the articles held
opening      a place -> its store
place        what a place can do; the place in memory
folder       the place on disk: generations, of which one counts
served       the place whose graph is at a SPARQL server
client       that server, over HTTP
layout       the folder's files
lock         one writer, and who it is
ledger       the rows beside the graph: articles, readings
records      a reading as JSON and back
difference   two sets of readings -> what changes in the graph
change       what changes -> one SPARQL update
maker        by which rules a graph is made

Who asks questions only needs `open_store(place, read_only=True).quads`.
"""

from kg.store.change import Change
from kg.store.opening import is_store, open_store
from kg.store.store import Store

__all__ = ["Change", "Store", "is_store", "open_store"]
