"""Sending visitors on: to another service or desk, on an errand, and back after a missed call."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from queue_server.domain.calling import Standing
from queue_server.domain.errors import DeskEmpty, Invalid, Unknown, WrongState
from queue_server.domain.events import EventKind
from queue_server.domain.ticket import TicketState
from queue_server.usecases import sending, serving
from queue_server.usecases.sending import come_back_by_herself
from queue_server.usecases.serving import NobodyToCall
from queue_server.usecases.supervising import begin_day
from queue_server.usecases.visiting import view_visit
from tests.cast import Village, new_request, village_plan


def served_at(village: Village, desk: str, service: str = "passport") -> int:
    """Somebody who is at this desk just now."""
    ticket = village.take(service)["id"]
    village.call_ticket(ticket, desk)
    village.came(ticket)
    return int(ticket)


# To another service


def test_whoever_is_sent_on_keeps_her_number_and_her_waiting_time(village: Village) -> None:
    taken = village.take("passport")
    village.clock.forward(minutes=5)
    others = [village.take("car"), village.take("car")]
    village.call("desk-1")

    sent = village.transfer(taken["id"], "car")

    assert (sent["number"], sent["state"], sent["desk"]) == (taken["number"], "waiting", None)
    assert (sent["service"], sent["area"]) == ("car", "vehicles")
    assert sent["waits_from"] == taken["taken_at"]
    called = []
    for _ in range(3):
        called.append(village.call("desk-2")["id"])
        village.done(called[-1])
    assert called == [taken["id"], others[0]["id"], others[1]["id"]]


def test_whoever_came_later_waits_later_also_after_a_transfer(village: Village) -> None:
    first = village.take("car")["id"]
    village.clock.forward(minutes=5)
    sent = served_at(village, "desk-1")
    village.transfer(sent, "car")

    assert view_visit(village.lobby, sent)["ticket"]["ahead"] == 1
    assert village.call("desk-2")["id"] == first


def test_whoever_is_sent_on_first_is_before_everybody(village: Village) -> None:
    village.take("car")
    appointment = village.check_in(village.book("10:00", "car")["code"])["id"]
    village.clock.forward(minutes=70)
    sent = served_at(village, "desk-1")

    assert village.transfer(sent, "car", first=True)["first"]

    answer = serving.call_next(village.lobby, "desk-2", new_request())
    assert (answer["ticket"]["id"], answer["reason"]["rule"]) == (sent, "first")
    assert village.ticket(appointment).state is TicketState.WAITING


def test_a_transfer_says_where_from_and_where_to_in_the_journal(village: Village) -> None:
    sent = served_at(village, "desk-1")
    village.transfer(sent, "car")

    entry = village.entries(sent)[-1]

    assert (entry.kind, entry.desk) == (EventKind.TICKET_TRANSFERRED, "desk-1")
    assert entry.facts == {
        "was": "serving",
        "becomes": "waiting",
        "from_service": "passport",
        "service": "car",
        "to_desk": None,
        "first": False,
    }


def test_to_be_sent_where_she_waits_already_is_refused(village: Village) -> None:
    sent = served_at(village, "desk-1")
    before = village.seq()

    with pytest.raises(Invalid):
        village.transfer(sent)
    with pytest.raises(Invalid):
        village.transfer(sent, "passport")
    with pytest.raises(Unknown):
        village.transfer(sent, "dog-licence")

    assert village.seq() == before


def test_what_became_of_her_matters_more_than_where_she_should_go(village: Village) -> None:
    waiting = village.take()["id"]

    with pytest.raises(WrongState):
        village.transfer(waiting, "dog-licence")
    with pytest.raises(WrongState):
        village.transfer(waiting, desk="desk-9")


# To a certain desk


def test_whoever_is_sent_to_a_desk_is_called_only_there(village: Village) -> None:
    village.sit("desk-3")
    sent = served_at(village, "desk-1")

    village.transfer(sent, desk="desk-3")

    with pytest.raises(NobodyToCall):
        village.call("desk-1")
    assert village.call("desk-3")["id"] == sent


def test_at_that_desk_her_waiting_time_counts_as_anybodys(village: Village) -> None:
    village.sit("desk-3")
    before = village.take("car")["id"]
    village.clock.forward(minutes=1)
    sent = served_at(village, "desk-1")
    village.clock.forward(minutes=1)
    after = village.take("passport")["id"]
    village.transfer(sent, desk="desk-3")

    called = []
    for _ in range(3):
        called.append(village.call("desk-3")["id"])
        village.done(called[-1])

    assert called == [before, sent, after]


def test_nobody_is_sent_to_a_desk_where_nobody_sits(village: Village) -> None:
    sent = served_at(village, "desk-1")

    with pytest.raises(DeskEmpty) as refusal:
        village.transfer(sent, desk="desk-3")
    with pytest.raises(Unknown):
        village.transfer(sent, desk="desk-9")

    assert refusal.value.facts == {"desk": "desk-3"}
    assert village.ticket(sent).state is TicketState.SERVING


def test_nobody_is_sent_to_a_desk_that_cannot_do_it_today(village: Village) -> None:
    village.sit("desk-2")
    village.sit("desk-3", "car")
    sent = served_at(village, "desk-1")

    for desk in ("desk-2", "desk-3"):
        with pytest.raises(Invalid) as refusal:
            village.transfer(sent, desk=desk)
        assert refusal.value.facts == {"field": "desk"}
    assert village.transfer(sent, "car", desk="desk-3")["for_desk"] == "desk-3"


def test_when_that_desk_is_left_every_other_can_call_her(village: Village) -> None:
    village.sit("desk-3")
    sent = served_at(village, "desk-1")
    village.transfer(sent, desk="desk-3", first=True)

    village.get_up("desk-3")

    assert village.ticket(sent).for_desk is None
    assert [ticket.id for ticket in village.heard[-1].tickets] == [sent]
    assert village.call("desk-1")["id"] == sent


def test_a_plan_without_that_desk_leaves_her_to_every_other(village: Village) -> None:
    village.sit("desk-3")
    sent = served_at(village, "desk-1")
    village.transfer(sent, desk="desk-3")
    plan = village_plan()
    desks = (*plan.desks[:2], replace(plan.desks[2], id="desk-4"))

    changed = village.another(replace(plan, desks=desks))

    assert changed.ticket(sent).for_desk is None
    assert changed.call("desk-1")["id"] == sent


# Errands


def test_whoever_is_back_from_an_errand_is_next_at_any_desk_that_can(village: Village) -> None:
    away = served_at(village, "desk-1")
    sent = village.errand(away)
    village.take("passport")
    assert (sent["state"], village.call("desk-1")["number"]) == ("away", "A002")
    village.clock.forward(minutes=25)

    assert village.back(away)["first"]

    answer = serving.call_next(village.lobby, "desk-3", new_request())
    assert (answer["ticket"]["id"], answer["reason"]["rule"]) == (away, "first")
    assert answer["reason"]["waited_seconds"] == 0


def test_nobody_calls_whoever_is_away(village: Village) -> None:
    village.errand(served_at(village, "desk-1"))

    with pytest.raises(NobodyToCall):
        village.call("desk-1")


def test_of_two_who_are_back_the_first_is_first(village: Village) -> None:
    early, late = served_at(village, "desk-1"), served_at(village, "desk-3")
    village.errand(late)
    village.errand(early)
    village.back(early)
    village.clock.forward(minutes=1)
    village.back(late)

    assert village.call("desk-1")["id"] == early


def test_she_comes_back_by_herself_with_her_own_link(village: Village) -> None:
    village.take("passport")
    away = served_at(village, "desk-3")
    village.errand(away)
    assert view_visit(village.lobby, away)["ticket"]["can_return"]

    back = come_back_by_herself(village.lobby, away, new_request())["ticket"]

    assert (back["state"], back["ahead"], back["can_return"]) == ("waiting", 0, False)
    with pytest.raises(WrongState):
        come_back_by_herself(village.lobby, away, new_request())


def test_whoever_stays_away_all_day_is_gone_in_the_evening(village: Village) -> None:
    away = served_at(village, "desk-1")
    village.errand(away)
    village.clock.forward(days=1)
    begin_day(village.lobby)

    assert village.ticket(away).state is TicketState.EXPIRED
    with pytest.raises(WrongState):
        village.back(away)


# Missed, and back


def test_whoever_missed_her_call_keeps_the_minutes_that_she_had_earned(village: Village) -> None:
    missed = village.take()["id"]
    village.clock.forward(minutes=10)
    village.call()
    village.missed(missed)
    village.clock.forward(minutes=5)
    longer = village.take()["id"]  # will have waited 15 minutes
    village.clock.forward(minutes=10)
    shorter = village.take()["id"]  # and she 5
    village.clock.forward(minutes=5)

    back = village.back(missed)

    assert (back["state"], back["first"]) == ("waiting", False)
    assert back["waits_from"] == "2026-11-23T09:20:00.000Z"
    called = []
    for _ in range(3):
        called.append(village.call()["id"])
        village.done(called[-1])
    assert called == [longer, missed, shorter]


def test_whoever_was_not_there_has_not_waited_meanwhile(village: Village) -> None:
    missed, patient = village.take()["id"], village.take()["id"]
    village.call()
    village.missed(missed)
    village.clock.forward(minutes=10)

    village.back(missed)

    assert village.ticket(missed).waits_from == village.clock.now()
    assert village.call()["id"] == patient


@pytest.mark.parametrize(
    ("back_at", "stands"), [("10:34", Standing.APPOINTMENT), ("10:36", Standing.WALK_IN)]
)
def test_an_appointment_that_is_back_after_its_grace_stands_as_a_walk_in(
    village: Village, back_at: str, stands: Standing
) -> None:
    village.clock.set(datetime.fromisoformat("2026-11-23T10:10+01:00"))
    code = village.book("10:15")["code"]
    ticket = village.check_in(code)["id"]
    village.clock.forward(minutes=5)
    village.call()
    village.missed(ticket)

    # She had waited five minutes, so she stands as if she had come five minutes ago; grace ends at 10:30.
    village.clock.set(datetime.fromisoformat(f"2026-11-23T{back_at}+01:00"))
    village.back(ticket)

    assert village.ticket(ticket).standing is stands


def test_whoever_missed_her_call_yesterday_cannot_come_back_today(village: Village) -> None:
    missed = village.take()["id"]
    village.call()
    village.missed(missed)
    village.clock.forward(days=1)
    begin_day(village.lobby)

    assert not view_visit(village.lobby, missed)["ticket"]["can_return"]
    for come_back in (village.back, lambda _: come_back_by_herself(village.lobby, missed)):
        with pytest.raises(WrongState):
            come_back(missed)
    with pytest.raises(WrongState):
        village.call_ticket(missed)
    assert village.ticket(missed).state is TicketState.MISSED


def test_whoever_missed_her_call_can_be_taken_up_by_the_clerk(village: Village) -> None:
    missed = village.take()["id"]
    village.call()
    village.missed(missed)

    answer = serving.call_ticket(village.lobby, missed, "desk-3", new_request())

    assert (answer["ticket"]["state"], answer["ticket"]["desk"]) == ("called", "desk-3")
    assert answer["reason"]["rule"] == "taken_up"
    assert answer["ticket"]["ended_at"] is None


def test_the_same_request_sends_her_on_once(village: Village) -> None:
    sent, request = served_at(village, "desk-1"), new_request()
    destination = sending.Destination(service="car")

    answers = [sending.transfer(village.lobby, sent, destination, request) for _ in range(2)]

    assert answers[0] == answers[1]
    assert village.journal(sent).count(EventKind.TICKET_TRANSFERRED) == 1
