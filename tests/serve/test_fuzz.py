"""Bad requests: `make fuzz` sends twenty thousand of them; here are some, and what Hypothesis thinks of."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.serve.answer import Refusal
from kg.serve.formats import best
from kg.serve.guard import refuse_fetching
from kg.serve.using import forgiving, with_dataset
from tests.serve.fuzzing import VALUES, bad_requests, sent, wrong
from tests.serve.servers import TOKEN, Server, kg_serve, lima_store


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    store: Path = lima_store(tmp_path_factory.mktemp("fuzz") / "store")
    with kg_serve(store, "--seconds", 2, "--write-seconds", 10, writable=True) as server:
        yield server


def test_bad_requests_are_answered_without_a_crash(target: Server) -> None:
    answers = [(request, sent(target, request)) for request in bad_requests(400, seed=5)]
    assert [] == [request for request, answer in answers if wrong(answer)]
    statuses = {answer[9:12] for _, answer in answers}
    assert {b"200", b"400", b"404", b"405", b"415"} <= statuses
    assert 200 == target.query("ASK {}").status


SPOILT = st.tuples(st.sampled_from(VALUES), st.text()).map(lambda pair: pair[0][: len(pair[0]) // 2] + pair[1])
TYPES = st.sampled_from(["text/turtle", "application/ld+json", "application/rdf+xml", "application/trig"])


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(), SPOILT))
def test_any_text_as_a_query_or_an_update(text: str, target: Server) -> None:
    body = text.encode("utf-8", "surrogatepass")
    for path, type in (("/sparql", "application/sparql-query"), ("/update", "application/sparql-update")):
        assert target.ask(path, method="POST", body=body, type=type, token=TOKEN).status in (200, 204, 400, 403, 503)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.binary(max_size=300), type=TYPES)
def test_any_bytes_as_a_graph(body: bytes, type: str, target: Server) -> None:
    assert target.ask("/store?graph=http://a", method="PUT", body=body, type=type, token=TOKEN).status in (201, 204, 400)


@given(accept=st.text(), offered=st.lists(st.sampled_from(["text/html", "text/csv", "application/json"]), min_size=1))
def test_any_accept_header_chooses_what_is_offered_or_nothing(accept: str, offered: list[str]) -> None:
    assert best(accept, offered) in [*offered, None]


@given(text=st.text(st.sampled_from('SERVICEservice<>"\'\\#?:{}()=_ \n\r1.a@')))
def test_the_guard_ends_with_every_text(text: str) -> None:
    refused = status(refuse_fetching, text)
    assert refused is None or (refused, True) == (403, "service" in text.lower())


@given(text=st.text(st.sampled_from("WHERE{}DELETE INSERTclear;\"'<>#\n")))
def test_the_dataset_of_a_request_ends_with_every_text(text: str) -> None:
    assert len(forgiving(text)) >= len(text)
    assert status(with_dataset, text, ["http://a"], []) in (None, 400)


def status(work: Callable[..., object], *given: object) -> int | None:
    """The status with which something is refused."""
    try:
        work(*given)
    except Refusal as refusal:
        return refusal.status
    return None
