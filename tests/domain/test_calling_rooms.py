"""The calling rule over whole rooms says the same as the rule for one call."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.calling import PRESETS, Head, Rule, Standing, choose, score
from queue_server.domain.calling_rooms import NOBODY, Heads, choose_in_rooms, scores_in_rooms

COLUMNS = 8
SAME = 1e-6  # powers of arrays may differ from powers of numbers in the last digit
ABSENT = Head(ticket_id=0, service="", standing=Standing.WALK_IN, waited=0.0, minutes=1.0, able=1)

rules = st.one_of(
    st.sampled_from(list(PRESETS.values())),
    st.builds(
        replace,
        st.sampled_from(list(PRESETS.values())),
        short_first=st.floats(0, 1),
        leave_to_others=st.floats(0, 1),
        guard=st.floats(1, 120),
        guard_growth=st.floats(1, 2),
        appointment_target=st.floats(1, 60),
        ceiling=st.floats(1, 20),
        appointment_guard=st.floats(0, 120),
    ),
)
heads = st.builds(
    Head,
    ticket_id=st.just(0),
    service=st.sampled_from(["passport", "id-card", "car", "plates"]),
    standing=st.sampled_from(Standing),
    waited=st.one_of(st.floats(-60, 600), st.integers(-5, 60).map(float)),
    minutes=st.sampled_from([4.0, 10.0, 12.5, 25.0, 480.0]),
    able=st.integers(1, 6),
    preferred=st.booleans(),
    first=st.booleans(),
    here=st.floats(0, 600),
    elsewhere=st.floats(0, 600),
)
rooms = st.lists(
    st.lists(heads, max_size=COLUMNS).map(
        lambda room: [replace(head, ticket_id=number) for number, head in enumerate(room, start=1)]
    ),
    min_size=1,
    max_size=5,
)


def arrays(rooms: list[list[Head]]) -> Heads:
    table = [[*room, *[ABSENT] * (COLUMNS - len(room))] for room in rooms]
    return Heads(
        ticket_id=np.array([[head.ticket_id for head in row] for row in table]),
        is_appointment=np.array([[head.standing is Standing.APPOINTMENT for head in row] for row in table]),
        waited=np.array([[head.waited for head in row] for row in table]),
        minutes=np.array([[head.minutes for head in row] for row in table]),
        able=np.array([[head.able for head in row] for row in table]),
        preferred=np.array([[head.preferred for head in row] for row in table]),
        first=np.array([[head.first for head in row] for row in table]),
        here=np.array([[head.here for head in row] for row in table]),
        elsewhere=np.array([[head.elsewhere for head in row] for row in table]),
        there=np.array([[head is not ABSENT for head in row] for row in table]),
    )


@given(rules, rooms)
def test_the_scores_are_the_same(rule: Rule, rooms: list[list[Head]]) -> None:
    scores = scores_in_rooms(rule, arrays(rooms))

    for row, room in zip(scores, rooms, strict=True):
        assert row[: len(room)] == pytest.approx([score(rule, head) for head in room], abs=SAME)


@given(rules, rooms)
def test_the_same_head_is_called_in_every_room(rule: Rule, rooms: list[list[Head]]) -> None:
    columns = choose_in_rooms(rule, arrays(rooms))

    for column, room in zip(columns, rooms, strict=True):
        chosen = choose(rule, room)
        if chosen is None:
            assert column == NOBODY
        else:
            called = room[column]
            assert called == chosen or score(rule, called) == pytest.approx(score(rule, chosen), abs=SAME)
