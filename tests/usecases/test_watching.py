"""What the screens hear: everything that concerns them, and nothing that does not."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest

from queue_server.domain.lobby_plan import Desk
from queue_server.lobby_file.values import LONGEST_ID
from queue_server.usecases.ports import Answer
from queue_server.usecases.seating import sit_down
from queue_server.usecases.supervising import begin_day, open_today, pause_service
from queue_server.usecases.watching import Audience, change_for, fresh_change, pulse, visits
from tests.cast import Village, village_plan

KIOSK, DISPLAY, CLERK = Audience.KIOSK, Audience.DISPLAY, Audience.CLERK
SILENT: dict[str, list[Any]] = {"tickets": [], "desks": [], "services": [], "gone": []}


def heard_last(village: Village, audience: Audience) -> Answer:
    return change_for(village.lobby, village.heard[-1], audience)


def parts(change: Answer) -> dict[str, Any]:
    return {name: change[name] for name in SILENT}


def test_a_display_hears_nothing_of_somebody_who_was_not_called(village: Village) -> None:
    taken = village.take()
    assert parts(heard_last(village, DISPLAY)) == SILENT

    village.leave(taken["id"])
    assert parts(heard_last(village, DISPLAY)) == SILENT
    assert fresh_change(village.lobby, DISPLAY)["tickets"] == []


def test_a_display_hears_a_call_with_number_and_desk_only(village: Village) -> None:
    village.take(language="en")
    called = village.call()

    change = heard_last(village, DISPLAY)

    assert change["tickets"] == [
        {
            "id": called["id"],
            "number": "A001",
            "desk": "desk-1",
            "state": "called",
            "call": village.seq(),
            "called_at": "2026-11-23T09:00:00.000Z",
        }
    ]
    assert change["desks"] == [
        {
            "id": "desk-1",
            "staffed": False,
            "ticket": {"id": called["id"], "number": "A001", "state": "called"},
        }
    ]
    assert (change["services"], change["gone"]) == ([], [])


def test_a_display_hears_how_a_call_ended_and_that_the_desk_is_free(village: Village) -> None:
    taken = village.take()
    village.call()

    village.missed(taken["id"])

    change = heard_last(village, DISPLAY)
    assert [ticket["state"] for ticket in change["tickets"]] == ["missed"]
    assert change["desks"] == [{"id": "desk-1", "staffed": False, "ticket": None}]


def test_a_kiosk_hears_of_pauses_and_no_tickets(village: Village) -> None:
    village.take("passport")
    assert parts(heard_last(village, KIOSK)) == SILENT

    pause_service(village.lobby, "passport")
    assert parts(heard_last(village, KIOSK)) == {**SILENT, "services": [{"id": "passport", "paused": True}]}


def test_how_many_wait_is_in_the_kiosks_pulse_and_picture_only(village: Village) -> None:
    village.take("passport")
    village.take("passport")
    village.take("car")
    village.call()

    beat, kiosk_beat = pulse(village.lobby)

    assert kiosk_beat == {**beat, "waiting": {"passport": 1, "car": 1}}
    assert "waiting" not in beat
    assert fresh_change(village.lobby, KIOSK)["waiting"] == {"passport": 1, "car": 1}
    assert "waiting" not in fresh_change(village.lobby, DISPLAY)


def test_a_clerk_hears_whole_tickets_and_which_are_gone(village: Village) -> None:
    taken = village.take("car", items=2)
    (shown,) = heard_last(village, CLERK)["tickets"]
    assert (shown["number"], shown["items"], shown["state"]) == ("B001", 2, "waiting")

    village.leave(taken["id"])
    change = heard_last(village, CLERK)
    assert (change["tickets"], change["gone"]) == ([], [taken["id"]])


def test_everybody_hears_every_number(village: Village) -> None:
    taken = village.take()
    village.call()
    village.came(taken["id"])
    village.done(taken["id"])
    sit_down(village.lobby, "desk-2")
    pause_service(village.lobby, "car")
    open_today(village.lobby)

    for audience in Audience:
        told = [change_for(village.lobby, change, audience)["seq"] for change in village.heard]
        assert told == list(range(village.heard[0].seq, village.seq() + 1))
        assert len(told) == 7


@pytest.mark.parametrize("audience", Audience)
def test_no_screen_ever_hears_a_token(village: Village, audience: Audience) -> None:
    token = village.take()["token"]
    village.call()

    messages = [change_for(village.lobby, change, audience) for change in village.heard]
    messages.append(fresh_change(village.lobby, audience))

    assert token not in json.dumps(messages)


def test_a_display_never_hears_why_somebody_is_here(village: Village) -> None:
    taken = village.take("passport", language="en", items=7)
    village.call()
    village.came(taken["id"])
    village.done(taken["id"])

    messages = [change_for(village.lobby, change, DISPLAY) for change in village.heard]
    messages.append(fresh_change(village.lobby, DISPLAY))

    said = json.dumps(messages)
    assert "A001" in said
    for secret in ("passport", "papers", "language", "items", "visitor_kind", "taken_at"):
        assert secret not in said


def test_a_display_that_joins_gets_the_eight_latest_calls_of_today(village: Village) -> None:
    for _ in range(10):
        taken = village.take()
        village.call()
        village.done(taken["id"])

    fresh = fresh_change(village.lobby, DISPLAY)

    assert [ticket["number"] for ticket in fresh["tickets"]] == [f"A{n:03d}" for n in range(10, 2, -1)]


def test_a_display_that_joins_in_the_morning_gets_no_calls_of_yesterday(village: Village) -> None:
    village.take()
    village.call()
    village.clock.forward(days=1)
    begin_day(village.lobby)

    assert fresh_change(village.lobby, DISPLAY)["tickets"] == []


def test_fresh_says_everything_that_a_page_needs(village: Village) -> None:
    village.take("car")
    pause_service(village.lobby, "plates")

    fresh = fresh_change(village.lobby, CLERK)

    assert (fresh["fresh"], fresh["lobby"], fresh["seq"]) == (True, "village", village.seq())
    assert (fresh["at"], fresh["demo_clock"]) == ("2026-11-23T09:00:00.000Z", False)
    assert fresh["today"]["state"] == "open"
    assert [desk["id"] for desk in fresh["desks"]] == ["desk-1", "desk-2", "desk-3"]
    assert {service["id"]: service["paused"] for service in fresh["services"]} == {
        "passport": False,
        "id-card": False,
        "car": False,
        "plates": True,
    }


def test_a_pulse_carries_the_number_of_the_latest_change_and_the_opening(village: Village) -> None:
    village.take()
    village.clock.set(datetime.fromisoformat("2026-11-23T17:50+01:00"))

    beat, _ = pulse(village.lobby)

    assert (beat["lobby"], beat["seq"], beat["at"]) == ("village", village.seq(), "2026-11-23T16:50:00.000Z")
    assert (beat["today"]["state"], beat["demo_clock"]) == ("ending", False)


def test_all_phones_are_told_their_places_at_once(village: Village) -> None:
    first, second, car = village.take(), village.take(), village.take("car")
    village.call()

    seen = visits(village.lobby, [first["id"], second["id"], car["id"]])

    assert [seen[t["id"]]["ticket"]["ahead"] for t in (first, second, car)] == [None, 0, 0]
    assert [seen[t["id"]]["ticket"]["state"] for t in (first, second, car)] == [
        "called",
        "waiting",
        "waiting",
    ]


def test_a_change_costs_a_display_less_than_a_kilobyte_whatever_the_ids_are(village: Village) -> None:
    longest = "d" * LONGEST_ID
    desk = Desk(id=longest, name={"de": "D"}, place={"de": "P"}, serves=("passport",))
    other = village.another(village_plan(id="l" * LONGEST_ID, desks=(desk,)))
    taken = other.take()
    other.call(longest)
    other.call_ticket(taken["id"], longest)
    other.came(taken["id"])
    other.done(taken["id"])
    sit_down(other.lobby, longest)

    sizes = [len(json.dumps(change_for(other.lobby, change, DISPLAY)).encode()) for change in other.heard]

    assert max(sizes) < 1000
