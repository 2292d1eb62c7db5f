"""Whose turn it is: the score, the presets, and what is said about the decision."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.calling import (
    DEFAULT,
    NEARLY,
    PRESETS,
    Head,
    Rule,
    Standing,
    Why,
    choose,
    reference,
    score,
    standing,
    why,
)

FOYER, BALANCED = PRESETS["foyer"], PRESETS["balanced"]
WALK_IN = Head(ticket_id=1, service="passport", standing=Standing.WALK_IN, waited=10.0, minutes=10.0, able=3)
APPOINTMENT = replace(WALK_IN, ticket_id=2, standing=Standing.APPOINTMENT)
A_DAY = 24 * 60.0

presets = st.sampled_from(list(PRESETS.values()))
heads = st.builds(
    Head,
    ticket_id=st.integers(1, 10_000),
    service=st.sampled_from(["passport", "id-card", "car", "plates"]),
    standing=st.sampled_from(Standing),
    waited=st.floats(-120, 600),
    minutes=st.floats(1, 480),
    able=st.integers(1, 9),
    preferred=st.booleans(),
    first=st.booleans(),
    here=st.floats(0, 600),
    elsewhere=st.floats(0, 600),
)


def by_preset(check: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(check, PRESETS.values(), ids=list(PRESETS))


@given(presets, heads, st.floats(0, 300))
def test_whoever_waits_longer_is_never_less_urgent(rule: Rule, head: Head, longer: float) -> None:
    assert score(rule, replace(head, waited=head.waited + longer)) >= score(rule, head)


@given(presets, heads, st.floats(1, 300))
def test_of_one_service_and_class_whoever_came_first_is_chosen(
    rule: Rule, late: Head, earlier: float
) -> None:
    early = replace(late, ticket_id=late.ticket_id + 1, waited=late.waited + earlier)

    assert choose(rule, [late, early]) == early


@given(presets, st.lists(heads, max_size=8))
def test_the_next_is_the_best_who_can_be_called(rule: Rule, room: list[Head]) -> None:
    chosen = choose(rule, room)

    if not room:
        assert chosen is None
        return
    assert chosen in room
    assert score(rule, chosen) == max(score(rule, head) for head in room)


@given(presets, st.lists(heads, min_size=2, max_size=8, unique_by=lambda head: head.ticket_id))
def test_whoever_cannot_be_called_hides_nobody(rule: Rule, room: list[Head]) -> None:
    first = choose(rule, room)
    others = [head for head in room if head is not first]

    assert choose(rule, others) in others


@given(presets, st.lists(heads, min_size=1, max_size=8))
def test_whoever_came_back_is_before_everybody(rule: Rule, room: list[Head]) -> None:
    others = [replace(head, first=False) for head in room]
    back = replace(room[0], ticket_id=20_000, first=True, waited=A_DAY)

    assert choose(rule, [*others, back]) == back


@given(presets, heads, heads)
def test_a_desk_takes_those_it_prefers_first_unless_somebody_has_waited_too_long(
    rule: Rule, one: Head, other: Head
) -> None:
    preferred = replace(one, ticket_id=1, preferred=True, first=False)
    not_preferred = replace(other, ticket_id=2, preferred=False, first=False)

    chosen = choose(rule, [preferred, not_preferred])

    waits = rule.due is not None or preferred.waited >= NEARLY  # else she is not preferred, only early
    assert chosen == preferred or not_preferred.waited > rule.guard or not waits


@given(presets, heads)
def test_a_desk_refuses_nobody_while_nobody_preferred_waits(rule: Rule, head: Head) -> None:
    alone = replace(head, preferred=False)

    assert choose(rule, [alone]) == alone


def test_equals_are_called_in_the_order_of_coming() -> None:
    later = replace(WALK_IN, ticket_id=7, service="car")

    assert choose(BALANCED, [later, WALK_IN]) == WALK_IN


def test_an_appointment_weighs_as_six_times_the_minutes_of_a_walk_in_when_balanced() -> None:
    assert choose(BALANCED, [replace(WALK_IN, waited=29.0), replace(APPOINTMENT, waited=5.0)]) == replace(
        APPOINTMENT, waited=5.0
    )
    assert choose(BALANCED, [replace(WALK_IN, waited=31.0), replace(APPOINTMENT, waited=5.0)]) == replace(
        WALK_IN, waited=31.0
    )


def test_foyer_takes_the_shorter_of_two_who_waited_equally_long() -> None:
    collecting = replace(WALK_IN, ticket_id=9, service="collect", minutes=4.0)

    assert choose(FOYER, [WALK_IN, collecting]) == collecting
    assert choose(BALANCED, [WALK_IN, collecting]) == WALK_IN


def test_being_long_counts_against_nobody_whom_only_one_clerk_can_serve() -> None:
    long = replace(WALK_IN, ticket_id=9, service="car", minutes=30.0, waited=11.0)

    assert choose(FOYER, [WALK_IN, long]) == WALK_IN
    assert choose(FOYER, [WALK_IN, replace(long, able=1)]) == replace(long, able=1)


def test_whom_a_less_burdened_colleague_can_serve_is_left_to_her() -> None:
    common = replace(WALK_IN, ticket_id=8, waited=12.0, here=40.0, elsewhere=5.0)
    only_mine = replace(WALK_IN, ticket_id=9, service="car", here=40.0, elsewhere=40.0)

    assert choose(FOYER, [common, only_mine]) == only_mine
    assert choose(FOYER, [replace(common, elsewhere=40.0), only_mine]) == replace(common, elsewhere=40.0)
    assert choose(FOYER, [common]) == common


@given(heads, heads)
def test_first_come_knows_only_the_order_of_coming(one: Head, other: Head) -> None:
    room = [replace(head, preferred=True, first=False) for head in (one, other)]

    chosen = choose(PRESETS["first-come"], room)

    assert chosen is not None
    assert chosen.waited == max(head.waited for head in room)


@given(heads, heads)
def test_appointments_first_calls_every_appointment_before_every_walk_in(one: Head, other: Head) -> None:
    booked = replace(one, standing=Standing.APPOINTMENT, preferred=True, first=False)
    walk_in = replace(other, standing=Standing.WALK_IN, preferred=True, first=False)

    assert choose(PRESETS["appointments-first"], [walk_in, booked]) == booked


@pytest.mark.parametrize(("waited", "next_is"), [(-2.0, APPOINTMENT), (-2.1, WALK_IN)])
def test_due_appointments_come_first_from_two_minutes_before_their_slot(waited: float, next_is: Head) -> None:
    chosen = choose(PRESETS["due-appointments-first"], [WALK_IN, replace(APPOINTMENT, waited=waited)])

    assert chosen is not None
    assert chosen.ticket_id == next_is.ticket_id


@pytest.mark.parametrize(
    ("slot", "arrived", "stands"),
    [
        (None, 0.0, Standing.WALK_IN),
        (30.0, 10.0, Standing.APPOINTMENT),
        (30.0, 45.0, Standing.APPOINTMENT),
        (30.0, 45.1, Standing.WALK_IN),
    ],
)
def test_an_appointment_stands_as_one_until_the_end_of_grace(
    slot: float | None, arrived: float, stands: Standing
) -> None:
    assert standing(BALANCED, slot, arrived) is stands


@pytest.mark.parametrize(
    ("preset", "arrived", "since"),
    [
        ("balanced", 10.0, 25.0),
        ("balanced", 28.0, 28.0),
        ("balanced", 44.0, 44.0),
        ("first-come", 10.0, 10.0),
        ("due-appointments-first", 10.0, 30.0),
        ("due-appointments-first", 44.0, 30.0),
    ],
)
def test_an_appointment_of_half_past_waits_fairly_reckoned_since(
    preset: str, arrived: float, since: float
) -> None:
    assert reference(PRESETS[preset], standing=Standing.APPOINTMENT, slot=30.0, arrived=arrived) == since


def test_a_walk_in_waits_since_she_came() -> None:
    assert reference(BALANCED, standing=Standing.WALK_IN, slot=30.0, arrived=50.0) == 50.0


@pytest.mark.parametrize(
    ("preset", "head", "reason"),
    [
        ("foyer", APPOINTMENT, Why.APPOINTMENT),
        ("foyer", WALK_IN, Why.WAITED),
        ("foyer", replace(WALK_IN, waited=FOYER.guard + 1), Why.LIMIT),
        ("foyer", replace(WALK_IN, first=True, waited=A_DAY), Why.FIRST),
        ("first-come", APPOINTMENT, Why.FIRST_COME),
        ("appointments-first", APPOINTMENT, Why.APPOINTMENT),
        ("foyer", replace(WALK_IN, able=1), Why.WAITED),
    ],
)
def test_the_decision_says_why(preset: str, head: Head, reason: Why) -> None:
    assert why(PRESETS[preset], head, [head]) is reason


def test_the_decision_says_if_only_her_being_served_nowhere_else_made_her_next() -> None:
    long = replace(WALK_IN, ticket_id=9, service="car", minutes=30.0, able=1)
    longest = replace(long, waited=39.0)

    assert why(FOYER, replace(long, waited=11.0), [replace(long, waited=11.0), WALK_IN]) is Why.ONLY_HERE
    assert why(FOYER, longest, [longest, WALK_IN]) is Why.WAITED


@by_preset("rule")
def test_a_preset_is_named_as_it_is_listed(rule: Rule) -> None:
    assert PRESETS[rule.name] is rule
    assert rule.guard < inf


def test_a_lobby_that_says_nothing_calls_by_foyer() -> None:
    assert DEFAULT == "foyer"
