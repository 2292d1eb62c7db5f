"""What supervisors do: pause a service, open the lobby by hand, load a changed plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from queue_server.domain.errors import Invalid, LobbyClosed, PlanDropsTickets, Unknown
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.opening import ByHand, OpeningState
from queue_server.usecases.lobby import Lobby
from queue_server.usecases.ports import Answer
from queue_server.usecases.seating import sit_down
from queue_server.usecases.supervising import (
    NAMED_TICKETS,
    begin_day,
    close_today,
    follow_hours,
    open_today,
    pause_service,
    resume_service,
)
from tests.cast import Village, village_plan

NIGHT = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)  # 21:00 in Berlin


def without_service(service: str) -> LobbyPlan:
    plan = village_plan()
    return replace(
        plan,
        services=tuple(s for s in plan.services if s.id != service),
        desks=tuple(replace(d, serves=tuple(s for s in d.serves if s != service)) for d in plan.desks),
    )


def without_desk(desk: str) -> LobbyPlan:
    plan = village_plan()
    return replace(plan, desks=tuple(d for d in plan.desks if d.id != desk))


def test_a_paused_service_keeps_its_queue_and_can_be_called(village: Village) -> None:
    taken = village.take("passport")

    answer = pause_service(village.lobby, "passport")

    assert answer == {"service": {"id": "passport", "paused": True}}
    assert village.call()["id"] == taken["id"]


def test_a_resumed_service_gives_tickets_again(village: Village) -> None:
    pause_service(village.lobby, "passport")

    answer = resume_service(village.lobby, "passport")

    assert answer == {"service": {"id": "passport", "paused": False}}
    assert village.take("passport")["number"] == "A001"


def test_an_unknown_service_cannot_be_paused(village: Village) -> None:
    with pytest.raises(Unknown):
        pause_service(village.lobby, "dog-licence")


def test_a_closed_lobby_can_be_opened_until_the_end_of_the_day(village: Village) -> None:
    village.clock.set(NIGHT)

    answer = open_today(village.lobby)

    assert (answer["today"]["state"], answer["today"]["closes_at"]) == ("open", "2026-11-23T23:00:00.000Z")
    assert village.take()["number"] == "A001"


def test_a_closed_lobby_can_be_opened_until_a_local_time(village: Village) -> None:
    village.clock.set(NIGHT)

    answer = open_today(village.lobby, time(22, 30))

    assert answer["today"]["closes_at"] == "2026-11-23T21:30:00.000Z"
    village.clock.forward(hours=1, minutes=29)
    village.take()
    village.clock.forward(minutes=1)
    with pytest.raises(LobbyClosed):
        village.take()


def test_a_time_that_is_over_is_refused_and_burns_nothing(village: Village) -> None:
    before = village.seq()

    with pytest.raises(Invalid) as refusal:
        open_today(village.lobby, time(9, 59))

    assert refusal.value.facts == {"field": "until"}
    assert "10:00" in refusal.value.message
    assert village.seq() == before


def test_an_opening_by_hand_can_be_taken_back(village: Village) -> None:
    village.clock.set(NIGHT)
    open_today(village.lobby)

    answer = follow_hours(village.lobby)

    assert answer["today"]["state"] == "closed"
    with pytest.raises(LobbyClosed):
        village.take()


def test_an_opening_by_hand_ends_with_its_day(village: Village) -> None:
    village.clock.set(NIGHT)
    open_today(village.lobby)

    village.clock.forward(hours=4)

    with pytest.raises(LobbyClosed):
        village.take()


def test_after_closing_nobody_gets_a_ticket_and_whoever_waits_is_served(village: Village) -> None:
    taken = village.take()

    answer = close_today(village.lobby)

    assert answer["today"] == {
        "day": "2026-11-23",
        "state": "ending",
        "closes_at": "2026-11-23T17:00:00.000Z",
        "last_ticket_at": "2026-11-23T09:00:00.000Z",
        "opens_at": None,
        "note": None,
        "by_hand": "closed",
    }
    with pytest.raises(LobbyClosed) as refusal:
        village.take()
    assert refusal.value.facts["state"] == "ending"
    assert village.call()["id"] == taken["id"]
    assert village.done(taken["id"])["state"] == "served"


def test_closing_twice_closes_once(village: Village) -> None:
    close_today(village.lobby)
    closed_at = village.state().closed_at
    village.clock.forward(hours=1)

    close_today(village.lobby)

    assert village.state().closed_at == closed_at


def test_a_closed_day_ends_with_its_hours_and_opens_the_next_morning(village: Village) -> None:
    close_today(village.lobby)
    village.clock.forward(hours=8)

    today = village.lobby.today(village.state())
    assert (today.state, today.opens_at) == (OpeningState.CLOSED, datetime(2026, 11, 24, 7, 0, tzinfo=UTC))

    village.clock.set(datetime(2026, 11, 24, 7, 0, tzinfo=UTC))
    assert village.take()["number"] == "A001"
    assert village.state().closed_at is None


def test_closing_before_the_hours_keeps_the_whole_day_closed(village: Village) -> None:
    village.clock.set(datetime(2026, 11, 23, 5, 0, tzinfo=UTC))
    answer = close_today(village.lobby)
    assert answer["today"]["opens_at"] == "2026-11-24T07:00:00.000Z"

    village.clock.forward(hours=5)

    with pytest.raises(LobbyClosed):
        village.take()
    assert village.lobby.today(village.state()).state is OpeningState.CLOSED


@pytest.mark.parametrize("again", [open_today, follow_hours])
def test_a_closed_lobby_can_be_opened_again(village: Village, again: Callable[[Lobby], Answer]) -> None:
    close_today(village.lobby)

    answer = again(village.lobby)

    assert answer["today"]["state"] == "open"
    assert village.take()["number"] == "A001"


def test_opened_by_hand_and_then_closed_it_ends_when_the_opening_would(village: Village) -> None:
    village.clock.set(NIGHT)
    opened = open_today(village.lobby, time(22, 30))
    village.clock.forward(minutes=5)
    taken = village.take()
    village.clock.forward(minutes=5)

    closed = close_today(village.lobby)

    assert opened["today"]["by_hand"] == "open"
    assert (closed["today"]["state"], closed["today"]["by_hand"]) == ("ending", "closed")
    assert closed["today"]["closes_at"] == "2026-11-23T21:30:00.000Z"
    assert village.call()["id"] == taken["id"]
    village.clock.forward(hours=1, minutes=20)
    assert village.lobby.today(village.state()).state is OpeningState.CLOSED


def test_closed_and_then_opened_by_hand_it_is_open_until_the_new_time(village: Village) -> None:
    close_today(village.lobby)

    answer = open_today(village.lobby, time(19, 0))

    assert (answer["today"]["state"], answer["today"]["by_hand"]) == ("open", "open")
    assert answer["today"]["closes_at"] == "2026-11-23T18:00:00.000Z"
    village.clock.set(datetime(2026, 11, 23, 17, 30, tzinfo=UTC))
    assert village.take()["number"] == "A001"


def test_the_new_day_forgets_the_closing_also_before_anything_happened_in_it(village: Village) -> None:
    close_today(village.lobby)
    village.clock.set(datetime(2026, 11, 24, 8, 0, tzinfo=UTC))

    assert village.lobby.today(village.state()).by_hand is None
    assert village.lobby.today(village.state()).state is OpeningState.OPEN
    begin_day(village.lobby)
    assert village.state().closed_at is None


def test_a_clock_that_is_set_back_opens_nothing_that_was_closed(village: Village) -> None:
    close_today(village.lobby)
    village.clock.forward(hours=-1)

    with pytest.raises(LobbyClosed):
        village.take()
    assert village.lobby.today(village.state()).by_hand is ByHand.CLOSED


def test_a_lobby_that_never_closes_is_closed_by_hand_until_midnight(village: Village) -> None:
    always = village.another(village_plan(id="always", opening_hours="24/7", holidays=None, dates=()))

    answer = close_today(always.lobby)

    assert answer["today"]["state"] == "ending"
    always.clock.set(datetime(2026, 11, 23, 22, 59, tzinfo=UTC))
    with pytest.raises(LobbyClosed):
        always.take()
    always.clock.forward(minutes=1)
    assert always.take()["number"] == "A001"


@pytest.mark.parametrize(
    ("evening", "midnight"),
    [("2026-03-29T21:59", "2026-03-29T22:00"), ("2026-10-25T22:59", "2026-10-25T23:00")],
)
def test_on_the_days_of_the_clock_change_a_closing_ends_at_the_right_midnight(
    village: Village, evening: str, midnight: str
) -> None:
    always = village.another(village_plan(id="always", opening_hours="24/7", holidays=None, dates=()))
    always.clock.set(datetime.fromisoformat(evening).replace(tzinfo=UTC) - timedelta(hours=20))
    close_today(always.lobby)

    always.clock.set(datetime.fromisoformat(evening).replace(tzinfo=UTC))
    with pytest.raises(LobbyClosed):
        always.take()
    always.clock.set(datetime.fromisoformat(midnight).replace(tzinfo=UTC))
    assert always.take()["number"] == "A001"


def test_a_changed_plan_keeps_the_queue_and_what_still_exists(village: Village) -> None:
    taken = village.take("passport")
    pause_service(village.lobby, "id-card")
    pause_service(village.lobby, "plates")
    sit_down(village.lobby, "desk-1")
    sit_down(village.lobby, "desk-2")
    plan = without_service("plates")
    plan = replace(plan, desks=tuple(desk for desk in plan.desks if desk.id != "desk-2"))

    changed = village.another(plan)

    assert [ticket.id for ticket in changed.open_tickets()] == [taken["id"]]
    assert changed.state().paused == {"id-card"}
    assert changed.state().staffed == {"desk-1"}
    assert changed.take("passport")["number"] == "A002"


@pytest.mark.parametrize("called", [False, True])
def test_a_plan_that_drops_a_service_with_open_tickets_is_refused_and_names_them(
    village: Village, called: bool
) -> None:
    village.take("car")
    village.take("plates")
    village.take("car")
    if called:
        village.call("desk-2")
    before = village.seq()

    with pytest.raises(PlanDropsTickets) as refusal:
        village.another(without_service("car"))

    assert refusal.value.facts == {
        "lobby": "village",
        "kind": "service",
        "name": "car",
        "tickets": ["B001", "B003"],
    }
    assert "B001, B003" in refusal.value.message
    assert village.seq() == before


def test_a_plan_that_drops_a_desk_with_an_open_ticket_is_refused_and_names_it(village: Village) -> None:
    village.take("passport")
    village.take("passport")
    village.call("desk-1")

    with pytest.raises(PlanDropsTickets) as refusal:
        village.another(without_desk("desk-1"))

    assert (refusal.value.facts["kind"], refusal.value.facts["name"]) == ("desk", "desk-1")
    assert refusal.value.facts["tickets"] == ["A001"]


def test_a_sentence_names_no_more_tickets_than_it_can_bear(village: Village) -> None:
    for _ in range(NAMED_TICKETS + 1):
        village.take("car")

    with pytest.raises(PlanDropsTickets) as refusal:
        village.another(without_service("car"))

    assert len(refusal.value.facts["tickets"]) == NAMED_TICKETS + 1  # type: ignore[arg-type]  # a list of numbers
    assert "B020 …" in refusal.value.message


def test_a_service_whose_tickets_are_finished_may_be_dropped(village: Village) -> None:
    taken = village.take("car")
    village.call("desk-2")
    village.done(taken["id"])

    changed = village.another(without_service("car"))

    assert changed.take("plates")["number"] == "B002"


def test_a_service_with_yesterdays_tickets_may_be_dropped(village: Village) -> None:
    village.take("car")
    village.clock.forward(days=1)

    changed = village.another(without_service("car"))

    assert changed.open_tickets() == []


def test_a_service_with_open_tickets_may_not_move_to_another_area(village: Village) -> None:
    plan = village_plan()
    village.take("plates")
    moved = tuple(replace(s, area="papers") if s.id == "plates" else s for s in plan.services)

    with pytest.raises(PlanDropsTickets) as refusal:
        village.another(replace(plan, services=moved))

    assert (refusal.value.facts["name"], refusal.value.facts["tickets"]) == ("plates", ["B001"])


def test_a_service_and_a_desk_of_one_name_are_told_apart(village: Village) -> None:
    plan = village_plan()
    names = tuple(replace(d, id="passport") if d.id == "desk-1" else d for d in plan.desks)
    renamed = village.another(replace(plan, desks=names))
    renamed.take("passport")
    renamed.take("passport")
    renamed.call("passport")

    with pytest.raises(PlanDropsTickets) as refusal:
        village.another(plan)

    assert (refusal.value.facts["kind"], refusal.value.facts["tickets"]) == ("desk", ["A001"])
