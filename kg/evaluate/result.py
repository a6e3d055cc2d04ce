"""All articles of a gold folder scored: a table by kind of slot, notes of what went wrong, floors that must hold."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from kg.errors import DataError
from kg.evaluate.fields import folded
from kg.evaluate.gold import Gold, read_gold
from kg.evaluate.predicted import Predicted, predicted
from kg.evaluate.scoring import score_article
from kg.evaluate.tally import Note, Score, Tally
from kg.graph import Graph, build

__all__ = ["ArticleResult", "Result", "evaluate", "floor_breaches"]


@dataclass(frozen=True, slots=True)
class ArticleResult:
    """One article's tally; `evidence` has the sentences of each item of the graph, `failure` why there is no graph."""

    name: str
    tally: Tally
    evidence: dict[str, tuple[str, ...]]
    sentences: tuple[str, ...]
    failure: str = ""

    @property
    def f1(self) -> float:
        """The F1 of all the article's slots."""
        return self.tally.score().f1


@dataclass(frozen=True, slots=True)
class Result:
    """The scores of a gold folder; `fingerprint` tells the gold and the articles apart from any others."""

    articles: tuple[ArticleResult, ...]
    tally: Tally
    fingerprint: str

    @property
    def micro(self) -> Score:
        """The score of all slots of all articles."""
        return self.tally.score()

    @property
    def macro(self) -> float:
        """The mean of the articles' F1."""
        return fmean(article.f1 for article in self.articles)

    def table(self) -> str:
        """A line for each kind of slot, and one for all."""
        lines = [f"{article.name}: build failed: {article.failure}" for article in self.articles if article.failure]
        lines.append(f"{'slot':24}{'gold':>6}{'hit':>6}{'miss':>6}{'false':>6}{'P':>8}{'R':>8}{'F1':>8}")
        for slot in self.tally.slots():
            score = self.tally.score(slot)
            lines.append(
                f"{slot:24}{score.hit + score.miss:6}{score.hit:6}{score.miss:6}{score.false:6}"
                f"{score.precision:8.3f}{score.recall:8.3f}{score.f1:8.3f}"
            )
        worst = min(self.articles, key=lambda article: article.f1)
        lines.append(
            f"articles {len(self.articles)}  micro P {self.micro.precision:.3f} R {self.micro.recall:.3f} F1 {self.micro.f1:.3f}"
            f"  macro F1 {self.macro:.3f}  worst {worst.name} {worst.f1:.3f}"
        )
        return "\n".join(lines)

    def notes(self) -> str:
        """Each miss and false alarm with the sentences that bear on it; the worst article first."""
        lines = []
        for article in sorted(self.articles, key=lambda each: (each.f1, each.name)):
            lines.append(f"== {article.name}  F1 {article.f1:.3f}")
            for note in sorted(article.tally.notes):
                lines.append(f"{note.verdict:6}{note.slot:22} {note.what}")
                lines += [f"        {' '.join(sentence.split())}" for sentence in _sentences(note, article)]
        return "\n".join(lines)

    def as_dict(self) -> dict[str, object]:
        """The scores for machines; the file of floors has the same shape."""
        return {
            "fingerprint": self.fingerprint,
            "articles": len(self.articles),
            "micro_f1": round(self.micro.f1, 4),
            "macro_f1": round(self.macro, 4),
            "slots": {slot: round(self.tally.score(slot).f1, 4) for slot in self.tally.slots()},
        }


def evaluate(gold: Path, articles: Path) -> Result:
    """Build the graph of each article that gold names, by itself, and score it; an article that can't be built is all misses."""
    scored, total = [], Tally()
    for each in read_gold(gold):
        result = _score(each, articles)
        total.add(result.tally)
        scored.append(result)
    return Result(tuple(scored), total, _fingerprint(gold, articles))


def floor_breaches(result: Result, path: Path) -> Iterator[str]:
    """What of `result` is below the floors in `path`: no slot may lose what another wins.

    The file holds what `kg evaluate --json` prints, for the same gold and articles.
    """
    fingerprint, floors = _floors(path)
    if fingerprint != result.fingerprint:
        yield f"{path}: the floors are of other gold or articles ({fingerprint}, not {result.fingerprint}); measure and write them again"
        return
    measured = {"micro_f1": result.micro.f1, "macro_f1": result.macro}
    measured |= {slot: result.tally.score(slot).f1 for slot in result.tally.slots()}
    for name, floor in floors.items():
        if round(measured.get(name, 0.0), 4) < floor:
            yield f"{name}: F1 {measured.get(name, 0.0):.4f} is below its floor {floor:.4f}"


def _score(gold: Gold, articles: Path) -> ArticleResult:
    graph = build([articles / gold.article], jobs=1)
    failure = "; ".join(map(str, graph.problems)) or ("" if graph.shapes.conforms else graph.shapes.text)
    said = Predicted() if failure else predicted(graph.dataset)
    return ArticleResult(gold.name, score_article(gold, said), _evidence(said, graph), _all_sentences(graph), failure)


def _evidence(said: Predicted, graph: Graph) -> dict[str, tuple[str, ...]]:
    texts = {article.id: article.text for article in graph.articles}
    found = (*said.officials, *said.events, *said.agreements, *said.commitments)
    return {each.iri: tuple(_cut(iri, texts) for iri in each.evidence) for each in found}


def _cut(iri: str, texts: dict[str, str]) -> str:
    """The sentence that an evidence IRI names; one article, one text."""
    start, _, end = iri.partition("#char=")[2].partition(",")
    return next(iter(texts.values()))[int(start) : int(end)]


def _all_sentences(graph: Graph) -> tuple[str, ...]:
    return tuple(reading.article.text[each.start : each.end] for reading in graph.readings for each in reading.sentences)


def _sentences(note: Note, article: ArticleResult) -> list[str]:
    """The sentences of the item that a note is about; for one that is missed, those that have its name."""
    if note.about in article.evidence:
        return list(dict.fromkeys(article.evidence[note.about]))
    name = folded(note.what)
    return [sentence for sentence in article.sentences if len(name) > 2 and name in folded(sentence)][:3]


def _fingerprint(gold: Path, articles: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(gold.glob("*.json")):
        digest.update(path.read_bytes())
        article = articles / json.loads(path.read_text(encoding="utf-8"))["article"]
        digest.update(article.read_bytes() if article.is_file() else b"")
    return digest.hexdigest()[:16]


def _floors(path: Path) -> tuple[str, dict[str, float]]:
    """The fingerprint and the floors of a file that `kg evaluate --json` wrote."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        totals = {name: float(raw[name]) for name in ("micro_f1", "macro_f1")}
        return str(raw["fingerprint"]), totals | {str(slot): float(floor) for slot, floor in raw["slots"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataError(str(path), 1, f"the floors can't be read ({error!r}); write them with kg evaluate --json") from None
