"""The files for Neo4j, held against the rules of its importer."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.export import export
from kg.graph import build
from kg.model import Entity, Statement, Text
from kg.rdf.dataset import dataset
from kg.rdf.read import oxigraph
from tests.export.neo4j import Imported, imported, problems
from tests.query import samples
from tests.stages import ROOT

BETWEEN = "\x1f"
ODD = (' आगे और पीछे ख़ाली ', 'एक "उद्धरण", और एक', '"', '""', "दो\nपंक्तियाँ\r\nतीन", "a,b;c|d\\", "'", "\tटैब\t", "\u00a0")


def files(graph: ox.Store, folder: Path) -> tuple[Imported, Imported]:
    export(graph, ["neo4j"], folder)
    both = ((folder / "neo4j" / name).read_bytes().decode() for name in ("nodes.csv", "relationships.csv"))
    nodes, relationships = (imported(text, multiline=True) for text in both)
    return nodes, relationships


@pytest.mark.parametrize("which", ["hand-made", "articles"])
def test_the_importer_has_nothing_to_refuse(which: str, tmp_path: Path) -> None:
    names = ("03_peru_joint_commission", "11_angola_defence_credit", "21_georgetown_commission")
    made = [ROOT / "data/articles" / f"{name}.txt" for name in names]
    graph = samples.store() if which == "hand-made" else oxigraph(build(made, jobs=1).dataset)
    nodes, relationships = files(graph, tmp_path)
    assert [] == problems(nodes, relationships, BETWEEN)
    assert len(relationships.rows) > len(nodes.rows) > 20


def test_odd_texts_come_through_as_they_are(tmp_path: Path) -> None:
    entities = [
        Entity(each.id, each.kind, each.statements, tuple(Text(ODD[number % len(ODD)], lang) for lang in ("hi", "en")), each.evidence)
        for number, each in enumerate(samples.ENTITIES)
    ]
    nodes, relationships = files(oxigraph(dataset(entities, samples.ARTICLES)), tmp_path)
    assert [] == problems(nodes, relationships, BETWEEN)
    labels = dict(zip(nodes.of("ID"), [row[nodes.columns.index("label_hi")] for row in nodes.rows], strict=True))
    assert {each.id: each.labels[0].text for each in entities} == {each.id: labels[each.id] for each in entities}


def test_a_value_has_no_sign_that_stands_between_values(tmp_path: Path) -> None:
    named = tuple(Statement("altLabel", Text(text, "hi"), samples.MET) for text in ("एक\x1fदो", "तीन"))
    entities = [
        Entity(each.id, each.kind, (*each.statements, *named), each.labels, each.evidence) if each.id == samples.SAUD.id else each
        for each in samples.ENTITIES
    ]
    nodes, _ = files(oxigraph(dataset(entities, samples.ARTICLES)), tmp_path)
    row = nodes.rows[nodes.of("ID").index(samples.SAUD.id)]
    assert {"एन. पी. सऊद", "एक दो", "तीन"} == set((row[nodes.columns.index("altLabel_hi:string[]")] or "").split(BETWEEN))


@pytest.mark.parametrize(
    ("nodes", "relationships", "told"),
    [
        ("id:ID,:LABEL\na,A\na,A\n", "", "the id 'a' stands 2 times"),
        ("id:ID,:LABEL\na,A\n", "a,b,to\n", "no node has the END_ID 'b'"),
        ("id:ID,:LABEL\na,A\n", "a,a,\n", "a relationship has no type"),
        ("id:ID,:LABEL\na,\n", "", "a node has no label"),
        ("id:ID,:LABEL,n:int\na,A,x\n", "", "row 2, n:int: 'x' is no int"),
        ("id:ID,:LABEL,n:int\na,A,3000000000\n", "", "row 2, n:int: '3000000000' is no int"),
        ("id:ID,:LABEL,n:text\na,A,x\n", "", "'n:text' has no type that there is"),
        ("id:ID,:LABEL,n,n:int\na,A,x,1\n", "", "two columns are called 'n'"),
        ("id:ID,name\na,A\n", "", "there is not one column of LABEL"),
        ("id:ID,:LABEL\na,A,b\n", "", "row 2 has 3 cells, and the header 2"),
    ],
)
def test_the_rules_find_what_is_wrong(nodes: str, relationships: str, told: str) -> None:
    both = [imported(text, multiline=False) for text in (nodes, f":START_ID,:END_ID,:TYPE\n{relationships}")]
    assert [told] == problems(both[0], both[1], BETWEEN)


@pytest.mark.parametrize("text", ['a:ID\n"b', 'a:ID\n"b"c\n', 'a:ID\n"b\nc"\n'])
def test_what_can_not_be_read_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"^line 2: "):
        imported(text, multiline=False)
