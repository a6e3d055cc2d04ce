"""Facts held against facts: what counts as a hit, a miss and a false alarm, and what counts neither way."""

import json
from pathlib import Path

import pytest

from kg.errors import DataError, InputError
from kg.evaluate import evaluate, floor_breaches
from kg.evaluate.gold import Wanted, read_gold
from kg.evaluate.predicted import Found, Predicted
from kg.evaluate.scoring import score_article
from kg.evaluate.tally import Score, Tally

TEXT = "भारत-पेरू संयुक्त आयोग की तीसरी बैठक 18 सितंबर 2024 को लीमा में हुई।\n"
GOLD = {
    "article": "lima.txt",
    "countries": ["IND", "PER"],
    "officials": [],
    "agreements": [],
    "commitments": [],
    "sectors": [],
    "events": [
        {
            "id": "jcm",
            "kind": "meeting",
            "types": ["joint-commission"],
            "countries": ["IND", "PER"],
            "participants": [],
            "coChairs": [],
            "date": "2024-09-18",
            "endDate": None,
            "place": ["लीमा"],
            "ordinal": 3,
            "sectors": [],
            "status": "held",
        }
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "lima.json").write_text(json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    (tmp_path / "lima.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_an_article_that_is_read_rightly_scores_1(gold: Path) -> None:
    result = evaluate(gold, gold)
    assert (1.0, 1.0) == (result.micro.f1, result.macro), result.notes()
    assert result.table().endswith("worst lima 1.000")


def test_an_article_that_says_nothing_misses_each_wanted_field(gold: Path) -> None:
    tally = score_article(read_gold(gold)[0], Predicted())
    assert {
        "country": 2,
        "meeting": 1,
        "meeting.type": 1,
        "meeting.country": 2,
        "meeting.place": 1,
        "meeting.ordinal": 1,
        "event.date": 1,
        "event.status": 1,
    } == {slot: count for slot, count in tally.miss.items() if count}
    assert 0 == tally.false.total()


def test_a_missing_article_is_all_misses_and_the_table_says_why(gold: Path) -> None:
    (gold / "lima.txt").unlink()
    result = evaluate(gold, gold)
    assert 0 == result.micro.hit
    assert "there is no such file" in result.table()


def test_a_value_that_no_group_has_is_a_false_alarm_unless_it_is_harmless() -> None:
    tally = Tally()
    tally.compare("sector", Wanted((("trade", "economy"),), frozenset({"energy"})), {"economy", "energy", "defence"})
    assert (1, 0, 1) == (tally.hit["sector"], tally.miss["sector"], tally.false["sector"])


def test_an_event_that_answers_no_gold_is_a_false_alarm_with_all_its_fields(gold: Path) -> None:
    stranger = Found(
        "x/meeting/9",
        "meeting",
        {
            "types": frozenset({"phone-call"}),
            "countries": frozenset({"JPN"}),
            "participants": frozenset(),
            "coChairs": frozenset(),
            "ordinal": frozenset(),
            "place": frozenset(),
            "sectors": frozenset(),
            "date": frozenset(),
            "endDate": frozenset(),
            "status": frozenset({"planned"}),
        },
    )
    tally = score_article(read_gold(gold)[0], Predicted(events=(stranger,)))
    assert {"meeting": 1, "meeting.type": 1, "meeting.country": 1, "event.status": 1} == {
        slot: count for slot, count in tally.false.items() if count
    }


def test_nothing_wanted_and_nothing_found_is_perfect() -> None:
    assert (1.0, 1.0, 1.0) == (Score(0, 0, 0).precision, Score(0, 0, 0).recall, Score(0, 0, 0).f1)


def test_what_it_measured_is_its_own_floor_and_a_higher_one_is_a_breach(gold: Path, tmp_path: Path) -> None:
    result, path = evaluate(gold, gold), tmp_path / "floors"
    path.write_text(json.dumps(result.as_dict()), encoding="utf-8")
    assert [] == list(floor_breaches(result, path))
    floors = {**result.as_dict(), "micro_f1": 1.1, "slots": {"visit": 0.5}}
    path.write_text(json.dumps(floors), encoding="utf-8")
    assert ["micro_f1: F1 1.0000 is below its floor 1.1000", "visit: F1 0.0000 is below its floor 0.5000"] == list(
        floor_breaches(result, path)
    )


def test_floors_of_other_articles_do_not_hold(gold: Path, tmp_path: Path) -> None:
    path = tmp_path / "floors"
    path.write_text(json.dumps(evaluate(gold, gold).as_dict()), encoding="utf-8")
    (gold / "lima.txt").write_text(TEXT + TEXT, encoding="utf-8")
    (breach,) = floor_breaches(evaluate(gold, gold), path)
    assert "other gold or articles" in breach


def test_a_folder_without_gold_and_gold_that_is_damaged_are_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold"):
        read_gold(tmp_path)
    (tmp_path / "a.json").write_text('{"article": ', encoding="utf-8")
    with pytest.raises(DataError, match="not JSON"):
        read_gold(tmp_path)
