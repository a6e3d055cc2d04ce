"""The golden cases: what our sentences say, held against what is read from them."""

import pytest

from tests.golden import Case, case_of, cases, differences

LEAST = {"ordinary": 58, "negative": 110, "synthetic": 190, "tables": 120, "translated": 240}
"""A file that lost its cases would pass."""
READ = [pytest.param(case, id=f"{name}-{case.label}") for name in LEAST for case in cases(name)]
FAILING = cases("known_failures")


@pytest.mark.parametrize("name", LEAST)
def test_no_file_has_lost_its_cases(name: str) -> None:
    assert LEAST[name] <= len(cases(name))


@pytest.mark.parametrize("case", READ)
def test_what_a_text_says_is_read(case: Case) -> None:
    assert [] == differences(case), case.comment


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case.label, marks=pytest.mark.xfail(strict=True, reason=case.comment)) for case in FAILING]
)
def test_what_we_still_get_wrong(case: Case) -> None:
    """When one of these begins to pass, move it to the file of its kind."""
    assert [] == differences(case)


def test_each_known_failure_says_why() -> None:
    assert [] == [case.label for case in FAILING if not case.comment]


def test_no_label_stands_in_two_files() -> None:
    labels = [case.label for name in (*LEAST, "known_failures") for case in cases(name)]
    assert len(set(labels)) == len(labels)


def test_an_expectation_that_no_one_reads_is_an_error() -> None:
    with pytest.raises(ValueError, match="particpants"):
        case_of({"label": "x", "text": "मोदी आए।", "meetings": [{"particpants": []}]})
