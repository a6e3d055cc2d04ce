"""Our scorer against the reference one, slot by slot, on every article that lies beside the checkout."""

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from rdflib import Dataset
from rdflib import Graph as RdfGraph

from kg.evaluate.gold import read_gold
from kg.evaluate.predicted import predicted
from kg.evaluate.scoring import score_article
from kg.graph import build
from kg.rdf.write import write

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
SETS = [
    (SHARED / "eval/gold", SHARED / "seeds"),
    (SHARED / "eval/gold-written", SHARED / "written"),
    (SHARED / "eval/gold-real", SHARED / "real/annotated"),
    (ROOT / "data/gold", ROOT / "data/articles"),
]

pytestmark = pytest.mark.skipif(not (SHARED / "eval/score.py").is_file(), reason="the reference scorer is not beside this checkout")


@pytest.fixture(scope="module")
def reference() -> Any:
    spec = importlib.util.spec_from_file_location("reference_score", SHARED / "eval/score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def counts(hit: dict[str, int], miss: dict[str, int], false: dict[str, int]) -> list[dict[str, int]]:
    return [{slot: count for slot, count in counter.items() if count} for counter in (hit, miss, false)]


@pytest.mark.parametrize(("gold", "articles"), SETS, ids=lambda path: path.name)
def test_the_counts_are_those_of_the_reference(gold: Path, articles: Path, reference: Any, tmp_path: Path) -> None:
    looked_at = 0
    for each in read_gold(gold):
        dataset: Dataset = build([articles / each.article], jobs=1).dataset
        write(dataset, tmp_path)
        wanted = reference.score_article(
            json.loads((gold / f"{each.name}.json").read_text(encoding="utf-8")),
            reference.Predicted(RdfGraph().parse(tmp_path / "graph.ttl", format="turtle")),
        )
        ours = score_article(each, predicted(dataset))
        assert counts(wanted.hit, wanted.miss, wanted.false) == counts(ours.hit, ours.miss, ours.false), each.name
        looked_at += 1
    assert looked_at > 0
