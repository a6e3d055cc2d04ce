"""What the graph of some readings is, and what it must lose and gain when articles come and go.

The linker gives ids to all entities, so a difference takes some time in the number of articles held; joined, labelled, made into RDF and
written is only what may change. What it gives is exact: the store after it equals a build of the readings after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pyoxigraph as ox
from rdflib.namespace import PROV

from kg.model import Article, Entity, Evidence, Reading, Ref
from kg.rdf.dataset import article_quads, dataset_quads, entity_quads, evidence_of, evidence_quads
from kg.rdf.iris import evidence_iri
from kg.store.change import Change

__all__ = ["difference", "graph_quads"]


_DERIVED = ox.NamedNode(str(PROV.wasDerivedFrom))


def graph_quads(readings: Sequence[Reading], base: str) -> Iterable[ox.Quad]:
    """The quads of a build of `readings`."""
    from kg.resolve import link

    return dataset_quads(link(readings), [reading.article for reading in readings], base)


def difference(before: Sequence[Reading], after: Sequence[Reading], base: str) -> Change:
    """What turns the graph of `before` into that of `after`."""
    from kg.resolve import Linked, touched  # with the lexicon behind it; who only asks a store needs neither

    old = Linked(before)
    new = Linked(after, old)
    ids = touched(old, new)
    gone = [old[id] for id in ids if id in old and old[id] != new.get(id)]
    come = [new[id] for id in ids if id in new and new[id] != old.get(id)]
    stay = [new[id] for id in ids if id in new and new[id] == old.get(id)]  # of others that stay, no sentence is lost
    lost_sentences = _cited(gone) - _cited(come)
    lost_sentences -= _cited(stay) if lost_sentences else set()
    drop = {evidence_iri(evidence, base) for evidence in lost_sentences}
    texts, new_texts = _by_id(before), _by_id(after)
    rewritten = {id for id in texts if id in new_texts and texts[id] != new_texts[id]}  # other words at the same place, perhaps
    lost_sentences |= {evidence for evidence in _cited(old[id] for id in ids if id in old) if evidence.article in rewritten}
    new_sentences = _cited(come) - _cited(gone)
    new_sentences |= {evidence for evidence in _cited(new[id] for id in ids if id in new) if evidence.article in rewritten}
    lost = _at_rest([*_quads(gone, base), *_described(lost_sentences, texts, base), *_articles(texts, new_texts, base)])
    gained = _at_rest([*_quads(come, base), *_described(new_sentences, new_texts, base), *_articles(new_texts, texts, base)])
    return Change(
        tuple(sorted(drop)),
        tuple(sorted((quad for quad in lost - gained if _graph(quad) not in drop), key=str)),
        tuple(sorted(gained - lost, key=str)),
        tuple(_around(come, new, new_texts, base)),
    )


def _cited(entities: Iterable[Entity]) -> set[Evidence]:
    return {evidence for entity in entities for evidence in evidence_of(entity)}


def _quads(entities: Iterable[Entity], base: str) -> Iterable[ox.Quad]:
    return (quad for entity in entities for quad in entity_quads(entity, base))


def _around(come: Iterable[Entity], new: Mapping[str, Entity], texts: Mapping[str, Article], base: str) -> Iterable[ox.Quad]:
    """The default graph's triples of entities and of those that they point at, with the sentences that they are derived from."""
    ids = {value.id for entity in come for value in (said.value for said in entity.statements) if isinstance(value, Ref)}
    near = {entity.id: entity for entity in [*come, *(new[id] for id in ids if id in new)]}
    triples = [quad for quad in _quads(near.values(), base) if not _graph(quad)]
    derived = {quad.object for quad in triples if quad.predicate == _DERIVED}
    cited = (each for each in _cited(near.values()) if ox.NamedNode(evidence_iri(each, base)) in derived)
    described = list(_described(cited, texts, base))
    return [*triples, *described, *_articles({id: texts[id] for id in {each.article for each in _cited(near.values())}}, {}, base)]


def _described(cited: Iterable[Evidence], texts: Mapping[str, Article], base: str) -> Iterable[ox.Quad]:
    return (quad for evidence in cited for quad in evidence_quads(evidence, texts[evidence.article], base))


def _by_id(readings: Iterable[Reading]) -> dict[str, Article]:
    return {reading.article.id: reading.article for reading in readings}


def _articles(these: Mapping[str, Article], others: Mapping[str, Article], base: str) -> Iterable[ox.Quad]:
    """The descriptions of those articles that are not the same among the others."""
    changed = (article for id, article in these.items() if others.get(id) != article)
    return (quad for article in changed for quad in article_quads(article, base))


def _at_rest(quads: Iterable[ox.Quad]) -> set[ox.Quad]:
    """The quads as a store gives them back: it writes "0.70" as "0.7", so that two spellings of one value are one quad."""
    store = ox.Store()
    store.extend(quads)
    return set(store)


def _graph(quad: ox.Quad) -> str:
    return quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""
