"""A folder that `kg.rdf.write` left in, its `rdflib.Dataset` out."""

from pathlib import Path

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset

from kg.errors import InputError

__all__ = ["read_dataset"]


def read_dataset(folder: Path) -> Dataset:
    """The dataset of a built folder, from its graph.nq: default graph and evidence graphs.

    Raises `InputError` when the folder holds no graph, or one that is damaged.
    """
    path = folder / "graph.nq"
    store = ox.Store()
    try:
        store.bulk_load(path=path, format=ox.RdfFormat.N_QUADS)
    except OSError as error:
        raise InputError(str(path), "there is no graph that can be read", f"build one with: kg build ARTICLES --out {folder}") from error
    except SyntaxError as error:
        raise InputError(str(path), f"the graph is damaged ({error.msg})", "build it again") from error
    return Dataset(store=OxigraphStore(store=store))
