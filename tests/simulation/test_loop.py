"""One day, call by call."""

from __future__ import annotations

from collections import defaultdict

import pytest

from queue_server.domain.calling import PRESETS, Rule
from queue_server.simulation.days import Break, ClerkDay
from queue_server.simulation.generation import generate
from queue_server.simulation.loop import play
from tests.simulation.offices import booked, day_of, office, walk_in

FIRST_COME = PRESETS["first-come"]


def test_whoever_finds_everybody_busy_is_called_when_the_first_clerk_is_free() -> None:
    lobby = office("passport", "passport")
    day = day_of(lobby, walk_in(1, minutes=10), walk_in(2, minutes=4), walk_in(3))

    calls = play(lobby, day, FIRST_COME)

    assert [(call.visit, call.clerk, call.at) for call in calls] == [(0, 0, 1), (1, 1, 2), (2, 1, 6)]


def test_of_several_idle_clerks_the_one_with_the_fewest_skills_takes_a_new_ticket() -> None:
    lobby = office("passport car plates", "passport", "passport car")
    day = day_of(lobby, walk_in(1), walk_in(2), walk_in(3), walk_in(4, "car"))

    calls = play(lobby, day, FIRST_COME)

    assert [(call.visit, call.clerk) for call in calls] == [(0, 1), (1, 2), (2, 0), (3, 2)]


def test_a_clerk_calls_only_what_she_can_do() -> None:
    lobby = office("passport", "car")
    day = day_of(lobby, walk_in(1, "car"), walk_in(2, "car"), walk_in(3, "passport"))

    calls = play(lobby, day, FIRST_COME)

    assert [(call.visit, call.clerk, call.at) for call in calls] == [(0, 1, 1), (2, 0, 3), (1, 1, 11)]


def test_a_visit_takes_its_minutes_and_the_handover_at_the_pace_of_the_clerk() -> None:
    lobby = office("passport", handover_minutes=1)
    slow = ClerkDay(speed=2.0, breaks=())
    day = day_of(lobby, walk_in(0, minutes=5), walk_in(1), clerks=(slow,))

    calls = play(lobby, day, FIRST_COME)

    assert [call.at for call in calls] == [0, 12]


def test_a_break_begins_when_the_visit_in_hand_is_done() -> None:
    lobby = office("passport")
    pausing = ClerkDay(speed=1.0, breaks=(Break(start=5, minutes=20, planned=False),))
    day = day_of(lobby, walk_in(0, minutes=8), walk_in(1), clerks=(pausing,))

    calls = play(lobby, day, FIRST_COME)

    assert [call.at for call in calls] == [0, 28]


def test_an_idle_clerk_begins_her_break_on_time() -> None:
    lobby = office("passport")
    pausing = ClerkDay(speed=1.0, breaks=(Break(start=5, minutes=20, planned=True),))
    day = day_of(lobby, walk_in(10), clerks=(pausing,))

    calls = play(lobby, day, FIRST_COME)

    assert [call.at for call in calls] == [25]


def test_whoever_lost_patience_has_left_and_the_call_costs_a_minute() -> None:
    lobby = office("passport", gone_call_minutes=1)
    day = day_of(lobby, walk_in(0, minutes=30), walk_in(1, patience=20), walk_in(2))

    calls = play(lobby, day, FIRST_COME)

    assert [(call.visit, call.at, call.gone) for call in calls] == [
        (0, 0, False),
        (1, 30, True),
        (2, 31, False),
    ]


def test_nobody_is_called_before_the_opening() -> None:
    lobby = office("passport")
    day = day_of(lobby, booked(0, -12), walk_in(-3))

    calls = play(lobby, day, FIRST_COME)

    assert [(call.visit, call.at) for call in calls] == [(0, 0), (1, 10)]


def test_who_never_came_is_never_called() -> None:
    lobby = office("passport")
    day = day_of(lobby, booked(30, None), walk_in(31))

    calls = play(lobby, day, FIRST_COME)

    assert [(call.visit, call.at) for call in calls] == [(1, 31)]


def test_an_appointment_is_called_before_a_walk_in_who_came_a_little_earlier() -> None:
    lobby = office("passport")
    day = day_of(lobby, walk_in(0), walk_in(1), booked(2, 2))

    calls = play(lobby, day, PRESETS["balanced"])

    assert [call.visit for call in calls] == [0, 2, 1]


@pytest.mark.parametrize("rule", PRESETS.values(), ids=list(PRESETS))
def test_no_work_is_lost_and_nobody_is_called_twice(rule: Rule) -> None:
    lobby = office("passport car", "passport", "car plates", "plates passport", handover_minutes=0.7)
    for day in generate(lobby, load=0.95, days=5, seed=3):
        calls = play(lobby, day, rule)

        came = [number for number, visit in enumerate(day.visits) if visit.arrival is not None]
        assert sorted(call.visit for call in calls) == came
        for call in calls:
            visit = day.visits[call.visit]
            assert visit.service in lobby.clerks[call.clerk].skills
            assert call.at >= max(visit.arrival or 0, 0)
        assert [call.at for call in calls] == sorted(call.at for call in calls)


def test_a_clerk_serves_one_visitor_at_a_time() -> None:
    lobby = office("passport", "passport")
    (day,) = generate(lobby, load=0.95, days=1, seed=5)

    free = defaultdict[int, float](float)
    for call in play(lobby, day, PRESETS["foyer"]):
        assert call.at >= free[call.clerk]
        takes = day.visits[call.visit].minutes * day.clerks[call.clerk].speed
        free[call.clerk] = call.at + (lobby.gone_call_minutes if call.gone else takes)
