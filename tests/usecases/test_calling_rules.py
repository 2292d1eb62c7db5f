"""How a lobby calls: how often, whom a clerk may pick, which visitors a desk prefers, by which rule."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from queue_server.domain.errors import PickingWithheld, Unknown, WrongState
from queue_server.domain.events import EventKind
from queue_server.domain.ticket import Done, TicketState, VisitorKind
from queue_server.usecases import serving
from queue_server.usecases.supervising import begin_day, follow_own_rule, set_rule
from queue_server.usecases.visiting import view_visit
from queue_server.usecases.watching import Audience, fresh_change
from tests.cast import View, Village, new_request, village_plan
from tests.journal_model import entries_of

PRIVATE, COMMERCIAL = VisitorKind.PRIVATE, VisitorKind.COMMERCIAL


def with_calling(village: Village, **changed: Any) -> Village:
    """The same village, which calls in another way from now on."""
    return village.another(village_plan(calling=replace(village.lobby.plan.calling, **changed)))


def with_preference(village: Village, kind: VisitorKind, *, rule: str = "balanced") -> Village:
    """Desk 3 prefers this kind of visitor."""
    plan = village_plan()
    desks = (*plan.desks[:2], replace(plan.desks[2], prefers=kind))
    return village.another(replace(plan, desks=desks, calling=replace(plan.calling, rule=rule)))


def called_at(village: Village, desk: str) -> View:
    return dict(serving.call_next(village.lobby, desk, new_request()))


def all_called(village: Village, desk: str = "desk-3") -> list[int]:
    """Everybody whom this desk can call, in the order of the calls."""
    called: list[int] = []
    while True:
        try:
            called.append(village.call(desk)["id"])
        except serving.NobodyToCall:
            return called
        village.done(called[-1])


# How often


def test_whoever_does_not_come_is_called_as_often_as_the_lobby_calls_and_then_missed(
    village: Village,
) -> None:
    patient = with_calling(village, calls=3)
    ticket = patient.take()["id"]
    first = patient.call()
    patient.clock.forward(seconds=40)

    second, third, missed = (patient.missed(ticket) for _ in range(3))

    assert [(told["state"], told["calls"]) for told in (first, second, third)] == [
        ("called", 1), ("called", 2), ("called", 3)
    ]  # fmt: skip
    assert second["reason"]["rule"] == "called_again"
    assert first["call"] < second["call"] < third["call"]
    assert missed["state"] == "missed"
    assert patient.journal(ticket) == [
        EventKind.TICKET_TAKEN,
        EventKind.TICKET_CALLED,
        EventKind.TICKET_CALLED_AGAIN,
        EventKind.TICKET_CALLED_AGAIN,
        EventKind.VISITOR_MISSED,
    ]


def test_a_call_that_the_clerk_repeated_herself_counts(village: Village) -> None:
    patient = with_calling(village, calls=2)
    ticket = patient.take()["id"]
    patient.call()
    patient.call()

    assert patient.missed(ticket)["state"] == "missed"


def test_whoever_is_back_is_called_as_often_as_anybody(village: Village) -> None:
    patient = with_calling(village, calls=2)
    ticket = patient.take()["id"]
    patient.call()
    patient.missed(ticket)
    patient.missed(ticket)
    patient.back(ticket)

    assert patient.call()["calls"] == 1
    assert patient.missed(ticket)["state"] == "called"
    assert patient.missed(ticket)["state"] == "missed"


# Whom


def test_a_lobby_may_let_nobody_pick(village: Village) -> None:
    strict = with_calling(village, pick=False)
    first, second = strict.take()["id"], strict.take()["id"]
    before = strict.seq()

    with pytest.raises(PickingWithheld) as refusal:
        strict.call_ticket(second)

    assert refusal.value.facts == {"ticket": "A002"}
    assert strict.seq() == before
    assert strict.call()["id"] == first


def test_where_nobody_may_pick_a_call_is_repeated_and_whoever_was_put_aside_taken_up(
    village: Village,
) -> None:
    strict = with_calling(village, pick=False)
    ticket = strict.take()["id"]
    strict.call()

    assert strict.call_ticket(ticket)["calls"] == 2
    strict.park(ticket)
    assert strict.call_ticket(ticket, "desk-3")["state"] == "called"
    strict.missed(ticket)
    assert strict.call_ticket(ticket)["state"] == "called"


def test_whoever_was_picked_by_somebody_else_cannot_be_called_away(village: Village) -> None:
    ticket = village.take()["id"]
    village.call_ticket(ticket, "desk-3")

    with pytest.raises(WrongState) as refusal:
        village.call_ticket(ticket, "desk-1")

    assert refusal.value.facts == {"ticket": "A001", "state": "called", "act": "take_up", "desk": "desk-3"}


# What was done


def test_without_a_word_what_she_came_for_was_done(village: Village) -> None:
    ticket = village.take("car", items=3)["id"]
    village.call("desk-2")

    assert village.done(ticket)["done"] == [{"service": "car", "count": 3}]
    assert village.entries(ticket)[-1].facts["done"] == [{"service": "car", "count": 3}]


def test_more_may_be_done_than_was_asked_for(village: Village) -> None:
    ticket = village.take("car")["id"]
    village.call("desk-2")
    done = [Done(service="car", count=2), Done(service="plates", count=1), Done(service="car", count=1)]

    finished = village.done(ticket, *done)

    assert finished["done"] == [{"service": "car", "count": 3}, {"service": "plates", "count": 1}]
    assert village.ticket(ticket).done == (Done(service="car", count=3), Done(service="plates", count=1))


def test_what_nobody_does_here_was_not_done(village: Village) -> None:
    ticket = village.take("car")["id"]
    village.call("desk-2")

    with pytest.raises(Unknown):
        village.done(ticket, Done(service="dog-licence", count=1))
    assert village.ticket(ticket).state is TicketState.CALLED


# Preferences


def test_a_desk_calls_those_it_prefers_first_and_nobody_is_refused(village: Village) -> None:
    dealers = with_preference(village, COMMERCIAL)
    private = dealers.take("car", visitor_kind=PRIVATE)["id"]
    dealers.clock.forward(minutes=20)
    dealer = dealers.take("car", visitor_kind=COMMERCIAL)["id"]

    preferred, other = called_at(dealers, "desk-3"), dealers.done(dealer) and called_at(dealers, "desk-3")

    assert (preferred["ticket"]["id"], preferred["reason"]["preferred"]) == (dealer, True)
    assert (other["ticket"]["id"], other["reason"]["preferred"]) == (private, False)


def test_a_desk_without_a_preference_calls_by_waiting_time(village: Village) -> None:
    dealers = with_preference(village, COMMERCIAL)
    private = dealers.take("car", visitor_kind=PRIVATE)["id"]
    dealers.clock.forward(minutes=20)
    dealers.take("car", visitor_kind=COMMERCIAL)

    assert called_at(dealers, "desk-2")["ticket"]["id"] == private


@pytest.mark.parametrize(("waits", "goes_first"), [(59, "dealer"), (61, "private")])
def test_whoever_has_waited_too_long_loses_to_no_preference(
    village: Village, waits: int, goes_first: str
) -> None:
    dealers = with_preference(village, COMMERCIAL)
    people = {"private": dealers.take("car", visitor_kind=PRIVATE)["id"]}
    dealers.clock.forward(minutes=waits)
    people["dealer"] = dealers.take("car", visitor_kind=COMMERCIAL)["id"]

    assert called_at(dealers, "desk-3")["ticket"]["id"] == people[goes_first]


# The rule, and the supervisor's lever


def test_an_appointment_on_time_goes_before_whoever_came_early_without_one(village: Village) -> None:
    balanced = with_calling(village, rule="balanced")
    balanced.take("passport")
    balanced.clock.forward(minutes=10)
    booked = balanced.check_in(balanced.book("10:10")["code"])["id"]
    balanced.clock.forward(minutes=3)

    answer = called_at(balanced, "desk-1")

    assert answer["ticket"]["id"] == booked
    assert answer["reason"] == {
        "rule": "appointment",
        "preset": "balanced",
        "standing": "appointment",
        "slot": "2026-11-23T09:10:00.000Z",
        "over_seconds": 180,
        "waited_seconds": 180,
        "target_seconds": 300,
        "preferred": True,
    }


def test_another_rule_changes_the_order_at_once(village: Village) -> None:
    balanced = with_calling(village, rule="balanced")
    walk_in = balanced.take("passport")["id"]
    balanced.clock.forward(minutes=10)
    booked = balanced.check_in(balanced.book("10:10")["code"])["id"]
    balanced.clock.forward(minutes=5)
    assert called_at(balanced, "desk-1")["ticket"]["id"] == booked
    balanced.undo(booked)

    set_rule(balanced.lobby, "first-come")

    answer = called_at(balanced, "desk-1")
    assert (answer["ticket"]["id"], answer["reason"]["preset"]) == (walk_in, "first-come")


def test_with_another_rule_everybody_who_waits_is_placed_anew(village: Village) -> None:
    booked = village.check_in(village.book("10:30")["code"])["id"]
    before = village.ticket(booked).ref

    answer = set_rule(village.lobby, "due-appointments-first")
    by_slot = village.ticket(booked).ref
    back = follow_own_rule(village.lobby)

    assert (answer, back) == ({"rule": "due-appointments-first"}, {"rule": "first-come"})
    assert by_slot == village.ticket(booked).slot
    assert village.ticket(booked).ref == before == village.ticket(booked).taken_at


def test_by_another_rule_a_late_appointment_may_stand_as_one_again(village: Village) -> None:
    village.clock.forward(minutes=10)
    code = village.book("09:50")["code"]  # twenty minutes ago; grace is fifteen
    booked = village.check_in(code)["id"]
    assert village.ticket(booked).standing == "walk_in"

    set_rule(village.lobby, "due-appointments-first")

    assert village.ticket(booked).standing == "appointment"
    assert view_visit(village.lobby, booked)["ticket"]["standing"] == "appointment"


def test_every_page_learns_which_rule_counts_and_reads_afresh(village: Village) -> None:
    set_rule(village.lobby, "balanced")

    assert village.heard[-1].everything
    assert {fresh_change(village.lobby, audience)["rule"] for audience in Audience} == {"balanced"}


def test_the_rule_is_in_the_journal_and_the_same_again_is_not(village: Village) -> None:
    for preset in ("balanced", "balanced", "foyer"):
        set_rule(village.lobby, preset)
    follow_own_rule(village.lobby)
    follow_own_rule(village.lobby)

    changes = [entry.facts for entry in entries_of(village) if entry.kind == EventKind.RULE_CHANGED]
    assert changes == [
        {"was": "first-come", "rule": "balanced"},
        {"was": "balanced", "rule": "foyer"},
        {"was": "foyer", "rule": "first-come"},
    ]


def test_a_rule_of_the_supervisor_ends_with_the_day(village: Village) -> None:
    set_rule(village.lobby, "balanced")
    village.clock.forward(days=1)
    begin_day(village.lobby)

    assert village.lobby.rule(village.state()).name == "first-come"


def test_an_unknown_rule_is_refused(village: Village) -> None:
    before = village.seq()

    with pytest.raises(Unknown):
        set_rule(village.lobby, "last-come")

    assert village.seq() == before


def test_the_parameters_of_a_lobby_belong_to_its_own_rule_only(village: Village) -> None:
    own = with_calling(village, rule="balanced", parameters={"walk_in_target": 7.0})
    own.take()
    own.take("id-card")

    assert called_at(own, "desk-1")["reason"]["target_seconds"] == 420
    set_rule(own.lobby, "appointment-true")
    assert called_at(own, "desk-3")["reason"]["target_seconds"] == 3600


@pytest.mark.parametrize("rule", ["foyer", "balanced", "first-come"])
def test_a_clock_that_is_set_back_lets_nobody_overtake_within_a_service(village: Village, rule: str) -> None:
    set_rule(village.lobby, rule)
    tickets = []
    for minutes in (0, -30, 10, -60, 25):
        village.clock.forward(minutes=minutes)
        tickets.append(village.take("car")["id"])

    assert all_called(village) == tickets


def test_whoever_is_booked_and_early_waits_for_her_slot_while_others_are_here(village: Village) -> None:
    balanced = with_calling(village, rule="balanced")
    early = balanced.check_in(balanced.book("10:55")["code"])["id"]
    balanced.clock.forward(minutes=1)
    walk_in = balanced.take()["id"]

    assert all_called(balanced) == [walk_in, early]
