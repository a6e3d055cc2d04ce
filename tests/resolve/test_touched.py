"""When articles come and go, the entities that may differ are found; all others are the same in both linkings."""

from dataclasses import replace
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Article, Reading
from kg.pipeline import extract
from kg.resolve import Linked, link, touched
from tests.stages import samples

MISRI = "विदेश सचिव विक्रम मिस्री ने 5 जनवरी 2024 को काठमांडू में नेपाल के विदेश सचिव सेवा लम्साल से मुलाकात की।"
SHORT = "विदेश सचिव मिस्री ने 6 जनवरी 2024 को काठमांडू में नेपाल के विदेश मंत्री एन.पी. सऊद से मुलाकात की।"
VISIT = "विदेश सचिव मिस्री 7 जनवरी 2024 को भूटान की यात्रा पर गए।"


@cache
def some() -> tuple[Reading, ...]:
    """Sample articles, three of one man under a longer and a shorter name, and one of these with another headline."""
    own = [extract(Article(f"लेख-{number}", text)) for number, text in enumerate((MISRI, SHORT, VISIT))]
    return (*(each.reading for each in samples()[:9]), *own)


SETS = st.sets(st.integers(0, 11), max_size=12)


@settings(max_examples=80, deadline=None)
@given(before=SETS, after=SETS, headed=SETS)
def test_exactly_those_that_differ_are_among_the_touched(before: set[int], after: set[int], headed: set[int]) -> None:
    old = [some()[number] for number in sorted(before)]
    new = [_headed(some()[number]) if number in headed else some()[number] for number in sorted(after)]
    first, second = {each.id: each for each in link(old)}, {each.id: each for each in link(new)}
    linked = Linked(old)
    again = Linked(new, linked)
    found = touched(linked, again)
    assert {id for id in first.keys() | second.keys() if first.get(id) != second.get(id)} <= set(found)
    assert {id: first.get(id) for id in found} == {id: linked.get(id) for id in found}
    assert {id: second.get(id) for id in found} == {id: again.get(id) for id in found}
    assert second == dict(again)


def _headed(reading: Reading) -> Reading:
    return replace(reading, article=replace(reading.article, headline="दूसरा शीर्षक"))


def test_a_longer_name_touches_what_others_say_of_him() -> None:
    short, visit, longer = some()[10], some()[11], some()[9]
    before = Linked([short, visit])
    after = Linked([longer, short, visit], before)
    ids = touched(before, after)
    assert {"official/IND/misri", "official/IND/vikram-misri"} <= set(ids)
    assert {"visit/IND/misri/BTN/2024-01-07", "visit/IND/vikram-misri/BTN/2024-01-07"} <= set(ids)


def test_nothing_is_touched_when_all_is_the_same() -> None:
    before = Linked(some())
    assert [] == touched(before, Linked(some(), before))


def test_an_article_of_other_states_touches_few() -> None:
    before = Linked(some()[1:])
    assert 0 < len(touched(before, Linked(some(), before))) < len(before) / 3
