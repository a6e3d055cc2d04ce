"""Tables for a terminal: columns of Devanagari stand one beneath the other, and no line is wider than there is room."""

import pyoxigraph as ox
import pytest
import wcwidth
from hypothesis import given
from hypothesis import strategies as st

from kg.query import answer
from kg.query.table import aligned
from tests.devanagari import quick

SYLLABLES = st.builds(
    "".join, st.tuples(st.sampled_from("कखगतनपमरसहज"), st.sampled_from(["", "्र", "्ष", "़"]), st.sampled_from(["", *"ािीुेोंँ"]))
)
CELLS = st.lists(st.one_of(SYLLABLES, st.sampled_from([*" -–(01aZ", "। ", "\n"])), max_size=40).map("".join)


def _starts(line: str, widths: list[int]) -> list[str]:
    """A line cut where its columns begin, by what a terminal shows."""
    cells, rest = [], line
    for wide in widths:
        cell = ""
        for cluster in wcwidth.iter_graphemes(rest):
            if wcwidth.width(cell + cluster) > wide:
                break
            cell += cluster
        cells.append(cell)
        rest = rest[len(cell) :]
        assert rest == "" or rest.startswith("  ")
        rest = rest[2:]
    assert rest == ""
    return cells


def _widths(table: str) -> list[int]:
    return [len(rule) for rule in table.splitlines()[1].split("  ")]


@quick
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=6), st.integers(30, 120))
def test_every_column_begins_at_one_place(rows: list[tuple[str, str, str]], width: int) -> None:
    table = aligned(["एक", "दो", "three"], rows, width=width)
    for line in table.splitlines()[:-2]:
        assert wcwidth.width(line) <= width
        if line.strip():
            _starts(line, _widths(table))


@pytest.mark.parametrize("word", ["क्षेत्र", "राष्ट्रपति", "हस्ताक्षर", "फ़िलिपींस", "नरेन्‍द्र", "कि", "ईरान"])
def test_what_stands_behind_a_word_of_devanagari_stands_where_its_column_begins(word: str) -> None:
    lines = aligned(["name", "code"], [[word, "X"], ["Nepal", "Y"]]).splitlines()
    assert wcwidth.width(lines[2].partition("X")[0]) == wcwidth.width(lines[3].partition("Y")[0]) == _widths("\n".join(lines))[0] + 2


def test_the_widest_column_gives_way_and_words_stay_whole() -> None:
    sentence = "विदेश मंत्री एस. जयशंकर ने काठमांडू में नेपाल के विदेश मंत्री से मुलाकात की।"
    table = aligned(["sentence", "evidence"], [[sentence, "article/काठमांडू#char=0,34"]], width=60)
    assert "article/काठमांडू#char=0,34" in table
    assert sentence.split() == [word for line in table.splitlines()[2:-2] for word in line.split() if word in sentence.split()]


def test_numbers_are_flush_right_and_sums_have_commas(graph: ox.Store) -> None:
    lines = str(answer(graph, "aid", donor="IND", lang="en")).splitlines()
    assert "10,75,00,00,000" in lines[2]
    assert lines[0].index("total") + len("total") == lines[2].index("10,75,00,00,000") + len("10,75,00,00,000")


def test_rows_of_one_sentence_tell_it_once(graph: ox.Store) -> None:
    told = str(answer(graph, "states", thing="IND-NPL/joint-commission/7"))
    assert 1 == told.count("भारत-नेपाल संयुक्त आयोग की सातवीं")


def test_an_answer_without_rows_and_one_without_columns() -> None:
    assert "name\n────\n\n0 rows\n" == aligned(["name"], [])
    assert "0 rows\n" == aligned([], [])


def test_yes_and_no(graph: ox.Store) -> None:
    assert ["yes", "no"] == [str(answer(graph, f'ASK {{ ?c rj:iso3 "{code}" }}')) for code in ("NPL", "RUS")]
