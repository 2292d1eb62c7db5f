"""Whose turn it is: first come, first called, over everything that the desk serves."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.calling import Candidate, choose, waited_seconds
from tests.cast import MONDAY_TEN

moments = st.timedeltas(timedelta(days=-300), timedelta(days=300)).map(lambda apart: MONDAY_TEN + apart)
heads = st.lists(
    st.builds(
        Candidate,
        ticket_id=st.integers(min_value=1, max_value=10_000),
        service=st.sampled_from(["passport", "id-card", "car", "plates"]),
        waiting_since=moments,
    ),
    max_size=8,
    unique_by=lambda head: head.ticket_id,
)


@given(heads, moments)
def test_whoever_took_her_ticket_first_is_called_first(waiting: list[Candidate], now: datetime) -> None:
    decision = choose(waiting, now)

    if not waiting:
        assert decision is None
        return
    assert decision is not None
    assert decision.ticket_id == min(head.ticket_id for head in waiting)
    assert decision.rule == "first_come"
    assert decision.waited_seconds >= 0


def test_a_clock_that_was_set_back_lets_nobody_overtake() -> None:
    early = Candidate(ticket_id=1, service="passport", waiting_since=MONDAY_TEN)
    late = Candidate(ticket_id=2, service="car", waiting_since=MONDAY_TEN - timedelta(hours=1))

    decision = choose([late, early], MONDAY_TEN)

    assert decision is not None
    assert decision.ticket_id == 1


def test_the_reason_says_how_long_she_waited() -> None:
    head = Candidate(ticket_id=7, service="passport", waiting_since=MONDAY_TEN)

    decision = choose([head], MONDAY_TEN + timedelta(minutes=6, seconds=12, milliseconds=900))

    assert decision is not None
    assert decision.waited_seconds == 372


@given(moments, moments)
def test_nobody_ever_waited_less_than_nothing(since: datetime, now: datetime) -> None:
    waited = waited_seconds(since, now)

    assert waited == (int((now - since).total_seconds()) if now > since else 0)
