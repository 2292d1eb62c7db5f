"""The supervisor's figures are what the journal says, to the ticket, at any moment of the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from queue_server.usecases.figures import figures
from queue_server.usecases.prechecking import save_wait
from queue_server.usecases.seating import sit_down
from queue_server.usecases.supervising import begin_day
from tests.cast import View, Village, new_request, village_plan
from tests.journal_model import figures_of_journal
from tests.story import Act, tried, whole_days

EVERY_DAY: dict[str, Any] = {"opening_hours": "Mo-Su 08:00-18:00", "holidays": None, "dates": ()}
MORNINGS = [
    datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
    datetime(2026, 3, 29, 0, 40, tzinfo=UTC),  # the clock is set forward within the hour
    datetime(2026, 10, 25, 0, 40, tzinfo=UTC),  # and back
]


def counted(village: Village) -> View:
    """The figures without the devices, of which the journal knows nothing."""
    return {name: value for name, value in figures(village.lobby)["figures"].items() if name != "devices"}


def figures_match(village: Village, story: list[Act]) -> None:
    """After every step of the story."""
    for act, on in story:
        tried(village, act, on)
        assert counted(village) == figures_of_journal(village)


@settings(max_examples=40)
@given(morning=st.sampled_from(MORNINGS), story=st.lists(whole_days, min_size=15, max_size=50))
def test_at_any_moment_of_a_random_day_the_figures_are_what_the_journal_says(
    new_village: Callable[..., Village], morning: datetime, story: list[Act]
) -> None:
    village = new_village(**EVERY_DAY)
    village.clock.set(morning)

    figures_match(village, story)


def device(village: Village, name: str) -> View:
    """What a supervisor is told of a kiosk or display."""
    (found,) = (one for one in figures(village.lobby)["figures"]["devices"] if one["id"] == name)
    return dict(found)


def see(village: Village, kind: str, name: str) -> None:
    village.house.see_devices([(village.lobby.id, kind, name)])


def test_an_empty_lobby_has_zeros_for_every_area_service_and_outcome(village: Village) -> None:
    village.clock.set(datetime(2026, 11, 23, 6, 0, tzinfo=UTC))  # an hour before it opens

    told = counted(village)

    nothing = {
        **dict.fromkeys(["waiting", "called", "serving", "parked", "away", "dropped_off"], 0),
        **dict.fromkeys(["served", "missed", "left", "taken"], 0),
        "longest_since": None,
    }
    assert told == {
        "lobby": nothing,
        "areas": {"papers": nothing, "vehicles": nothing},
        "services": {"passport": nothing, "id-card": nothing, "car": nothing, "plates": nothing},
        "desks_open": 0,
        "saved_waits": {"total": 0, "services": {}},
        "prechecks": dict.fromkeys(["complete", "helpful", "here", "missing", "stopped", "own_word"], 0),
        "day": [],
    }


def test_a_small_morning(village: Village) -> None:
    village.clock.set(datetime(2026, 11, 23, 7, 10, tzinfo=UTC))  # ten past eight in the village
    sit_down(village.lobby, "desk-1")
    first, _, _ = village.take("passport"), village.take("passport"), village.take("car")
    village.clock.forward(minutes=35)
    village.call("desk-1")
    village.came(first["id"])
    save_wait(village.lobby, "car", new_request())
    village.clock.forward(minutes=30)

    told = figures(village.lobby)

    assert (told["lobby"], told["seq"], told["at"]) == ("village", village.seq(), "2026-11-23T08:15:00.000Z")
    told = told["figures"]
    assert (told["lobby"]["waiting"], told["lobby"]["serving"], told["lobby"]["taken"]) == (2, 1, 3)
    assert told["areas"]["vehicles"]["longest_since"] == "2026-11-23T07:10:00.000Z"
    assert told["services"]["id-card"]["taken"] == 0
    assert told["saved_waits"] == {"total": 1, "services": {"car": 1}}
    assert told["desks_open"] == 1
    assert told["day"] == [
        {"at": "2026-11-23T07:00:00.000Z", "taken": 3, "waiting": 3},
        {"at": "2026-11-23T07:30:00.000Z", "taken": 0, "waiting": 3},
        {"at": "2026-11-23T08:00:00.000Z", "taken": 0, "waiting": 2},
    ]


def test_a_new_day_begins_with_nothing(village: Village) -> None:
    village.take()
    village.clock.forward(days=1)
    begin_day(village.lobby)

    told = counted(village)

    assert (told["lobby"]["taken"], told["lobby"]["waiting"]) == (0, 0)
    assert {half["waiting"] for half in told["day"]} == {0}


def test_half_hours_are_those_of_the_lobbys_own_clock(village: Village) -> None:
    plan = village_plan(id="far", time_zone="Asia/Kathmandu", opening_hours="24/7", holidays=None, dates=())
    far = village.another(plan)  # a quarter of an hour beside most of the world
    far.clock.set(datetime(2026, 11, 23, 9, 20, tzinfo=UTC))
    far.take()

    taken_in = [half["at"] for half in counted(far)["day"] if half["taken"]]

    assert taken_in == ["2026-11-23T09:15:00.000Z"]


@pytest.mark.parametrize(("day", "half_hours"), [("2026-03-29", 46), ("2026-10-25", 50), ("2026-11-23", 48)])
def test_a_whole_day_has_as_many_half_hours_as_its_clock_change_leaves(
    village: Village, day: str, half_hours: int
) -> None:
    plan = village_plan(id="always", opening_hours="24/7", holidays=None, dates=())
    always = village.another(plan)
    always.clock.set(datetime.fromisoformat(f"{day}T23:59").replace(tzinfo=always.lobby.plan.zone))
    begin_day(always.lobby)

    assert len(counted(always)["day"]) == half_hours


def test_tickets_of_a_service_that_was_dropped_still_count(village: Village) -> None:
    taken = village.take("plates")
    village.leave(taken["id"])
    plan = village_plan()
    services = tuple(service for service in plan.services if service.id != "plates")
    desks = tuple(
        replace(desk, serves=tuple(name for name in desk.serves if name != "plates")) for desk in plan.desks
    )

    changed = village.another(replace(plan, services=services, desks=desks))

    told = counted(changed)
    assert told["lobby"]["left"] == told["services"]["plates"]["left"] == 1


def test_the_devices_of_the_plan_are_always_listed(village: Village) -> None:
    assert figures(village.lobby)["figures"]["devices"] == [
        {
            "kind": "kiosk",
            "id": "door",
            "name": {"de": "An der Tür", "en": "By the door"},
            "seen_at": None,
            "online": False,
        },
        {
            "kind": "display",
            "id": "hall",
            "name": {"de": "Saal", "en": "Hall"},
            "seen_at": None,
            "online": False,
        },
    ]


def test_a_device_is_online_until_nobody_has_seen_it_for_fifteen_seconds(village: Village) -> None:
    before = village.seq()
    see(village, "kiosk", "door")

    village.clock.forward(seconds=14)
    assert device(village, "door")["online"]
    village.clock.forward(seconds=1)
    assert not device(village, "door")["online"]
    assert device(village, "door")["seen_at"] == "2026-11-23T09:00:00.000Z"
    see(village, "kiosk", "door")
    assert device(village, "door")["online"]
    assert village.seq() == before


def test_a_clock_that_is_set_back_does_not_keep_a_device_online(village: Village) -> None:
    see(village, "kiosk", "door")
    village.clock.forward(hours=-1)

    assert not device(village, "door")["online"]


def test_a_device_that_the_plan_does_not_name_is_listed_on_the_day_it_was_seen(village: Village) -> None:
    see(village, "display", "borrowed")
    assert (device(village, "borrowed")["name"], device(village, "borrowed")["kind"]) == (None, "display")

    village.clock.forward(days=1)

    assert [one["id"] for one in figures(village.lobby)["figures"]["devices"]] == ["door", "hall"]


def test_a_kiosk_and_a_display_of_one_name_are_two(village: Village) -> None:
    see(village, "kiosk", "hall")

    told = [(one["kind"], one["id"], one["online"]) for one in figures(village.lobby)["figures"]["devices"]]

    assert told == [("kiosk", "door", False), ("display", "hall", False), ("kiosk", "hall", True)]


def test_devices_of_other_days_are_forgotten(village: Village) -> None:
    see(village, "kiosk", "door")
    village.clock.forward(days=1)
    see(village, "display", "hall")

    assert village.store.forget_devices(village.clock.now()) == 1
    assert device(village, "door")["seen_at"] is None
    assert device(village, "hall")["online"]
