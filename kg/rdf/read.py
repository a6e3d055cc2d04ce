"""A folder that `kg.rdf.write` left in, its `rdflib.Dataset` out."""

import warnings
from pathlib import Path

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset

from kg.errors import InputError

__all__ = ["oxigraph", "read_dataset", "read_store"]


def read_dataset(folder: Path) -> Dataset:
    """The dataset of a built folder, from its graph.nq: default graph and evidence graphs.

    Raises `InputError` when the folder holds no graph, or one that is damaged.
    """
    return Dataset(store=OxigraphStore(store=read_store(folder)))


def read_store(folder: Path) -> ox.Store:
    """The same as an Oxigraph store in memory."""
    path = folder / "graph.nq"
    store = ox.Store()
    try:
        store.bulk_load(path=path, format=ox.RdfFormat.N_QUADS)
    except OSError as error:
        raise InputError(str(path), "there is no graph that can be read", f"build one with: kg build ARTICLES --out {folder}") from error
    except SyntaxError as error:
        raise InputError(str(path), f"the graph is damaged ({error.msg})", "build it again") from error
    return store


def oxigraph(dataset: Dataset) -> ox.Store:
    """The Oxigraph store that holds a dataset; a copy in memory, where another kind of store does."""
    if isinstance(dataset.store, OxigraphStore):
        return dataset.store._inner
    store = ox.Store()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib 7.6 warns of what it calls itself
        store.load(dataset.serialize(format="nquads", encoding="utf-8"), format=ox.RdfFormat.N_QUADS)
    return store
