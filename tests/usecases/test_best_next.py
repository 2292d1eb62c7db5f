"""The next is always the best ticket that can be called here, whatever became of the others."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from queue_server.domain.calling import PRESETS, Head, Standing, reference, score, standing
from queue_server.domain.errors import Refused
from queue_server.domain.ticket import Ticket, TicketState, VisitorKind
from queue_server.usecases.serving import NobodyToCall
from queue_server.usecases.supervising import set_rule
from tests.accounts import assert_every_step_follows, assert_nobody_was_overtaken
from tests.cast import Village, village_plan

SERVICES = ["passport", "id-card", "car", "plates"]
DESKS = ["desk-1", "desk-2", "desk-3"]
SLOTS = ["09:50", "10:00", "10:10", "10:20", "10:40", "11:00"]
KINDS = list(VisitorKind)

somebody = st.integers(0, 9)
arrivals = st.one_of(
    st.tuples(st.just("walk in"), st.sampled_from(SERVICES), st.sampled_from(KINDS)),
    st.tuples(st.just("check in"), st.sampled_from(SERVICES), st.sampled_from(SLOTS)),
)
changes = st.one_of(
    st.tuples(st.sampled_from(["park", "errand", "missed", "done", "leave", "drop_off"]), somebody),
    st.tuples(st.sampled_from(["back", "undo"]), somebody),
    st.tuples(st.just("pick"), somebody, st.sampled_from(DESKS)),
    st.tuples(st.just("transfer"), somebody, st.sampled_from(SERVICES)),
    st.tuples(st.just("send first"), somebody, st.sampled_from(SERVICES)),
    st.tuples(st.just("send to desk"), somebody, st.sampled_from(DESKS)),
    st.tuples(st.just("learn"), st.sampled_from(DESKS), st.lists(st.sampled_from(SERVICES), min_size=1)),
    st.tuples(st.sampled_from(["rest", "get_up", "sit"]), st.sampled_from(DESKS)),
    st.tuples(st.just("minutes pass"), st.integers(1, 25)),
    st.tuples(st.just("rule"), st.sampled_from(list(PRESETS))),
)
days = st.lists(st.one_of(arrivals, arrivals, changes, changes, st.tuples(st.just("call"))), max_size=40)


def happens(village: Village, what: str, *on: object) -> None:
    """What people try; that some of it is refused is part of the day."""
    with contextlib.suppress(Refused, NobodyToCall):
        _ACTS[what](village, *on)


def _of(act: Callable[..., object]) -> Callable[..., object]:
    """An act on one of those who are there."""

    def on_somebody(village: Village, somebody: int, *more: object) -> None:
        present = village.present()
        if present:
            act(village, present[somebody % len(present)], *more)

    return on_somebody


_ACTS: dict[str, Callable[..., object]] = {
    "walk in": lambda village, service, kind: village.take(service, visitor_kind=kind),
    "check in": lambda village, service, slot: village.check_in(village.book(slot, service)["code"]),
    "pick": _of(Village.call_ticket),
    "transfer": _of(Village.transfer),
    "send first": _of(lambda village, ticket, service: village.transfer(ticket, service, first=True)),
    "send to desk": _of(lambda village, ticket, desk: village.transfer(ticket, desk=desk)),
    "learn": lambda village, desk, skills: village.sit(desk, *skills),
    "rest": Village.rest,
    "get_up": Village.get_up,
    "sit": Village.sit,
    "minutes pass": lambda village, minutes: village.clock.forward(minutes=minutes),
    "rule": lambda village, preset: set_rule(village.lobby, preset),
    "call": Village.call,
    **{
        name: _of(getattr(Village, name))
        for name in ("park", "errand", "missed", "done", "leave", "drop_off")
    },
    **{name: _of(getattr(Village, name)) for name in ("back", "undo")},
}


def callable_at(village: Village, desk: str) -> list[Head]:
    """Everybody who waits and could be called at this desk, found by looking at each of them."""
    skills = village.desk(desk)["skills"]
    return [
        seen_from(village, desk, ticket)
        for ticket in village.open_tickets()
        if ticket.state is TicketState.WAITING
        if ticket.for_desk == desk or (ticket.for_desk is None and ticket.service in skills)
    ]


def seen_from(village: Village, desk: str, ticket: Ticket) -> Head:
    """The facts that the score is reckoned from, straight from what is known of her."""
    rule = village.lobby.rule(village.state())
    slot = minutes(ticket.slot - ticket.waits_from) if ticket.slot else None
    stands = standing(rule, slot, 0.0)
    ref = reference(rule, standing=stands, slot=slot, arrived=0.0)
    here, elsewhere = burdens_of(village, desk, ticket)
    return Head(
        ticket_id=ticket.id,
        service=ticket.service,
        standing=stands,
        waited=minutes(village.clock.now() - ticket.waits_from) - ref + ticket.credit / 60,
        minutes=float(village.lobby.plan.service(ticket.service).minutes),
        able=able(village, desk, ticket.service),
        preferred=village.lobby.plan.desk(desk).prefers in (None, ticket.visitor_kind),
        first=ticket.credit > 0,
        here=here,
        elsewhere=elsewhere,
    )


def burdens_of(village: Village, caller: str, ticket: Ticket) -> tuple[float, float]:
    """What waits for this desk, and for the colleague who could serve her and has the least to do."""
    here = burden(village, village.desk(caller)["skills"])
    others = [
        burden(village, seat["skills"])
        for seat in (village.desk(desk) for desk in DESKS if desk != caller)
        if seat["staffed"] and seat["break"] is None and ticket.service in seat["skills"]
    ]
    return here, here if ticket.for_desk else min(others, default=here)


def burden(village: Village, skills: list[str]) -> float:
    """The longest waits of those without appointment, one of each service."""
    waits = dict.fromkeys(skills, 0.0)
    for ticket in village.open_tickets():
        walks_in = ticket.standing is Standing.WALK_IN and ticket.for_desk is None
        if ticket.state is TicketState.WAITING and walks_in and ticket.service in waits:
            waited = minutes(village.clock.now() - ticket.ref)
            waits[ticket.service] = max(waits[ticket.service], waited)
    return sum(waits.values())


def minutes(span: timedelta) -> float:
    return span.total_seconds() / 60


def able(village: Village, caller: str, service: str) -> int:
    """The desk that calls, and all others where somebody sits, has no break and can do it."""
    seats = {desk: village.desk(desk) for desk in DESKS}
    return sum(
        service in seat["skills"]
        for desk, seat in seats.items()
        if desk == caller or (seat["staffed"] and seat["break"] is None)
    )


def free(village: Village, desk: str) -> None:
    """Whoever is at this desk is done, and whoever had a break goes on."""
    open_ticket = village.desk(desk)["ticket"]
    if open_ticket:
        village.done(open_ticket["id"])
    if village.desk(desk)["break"]:
        village.sit(desk)


@settings(max_examples=40)
@given(day=days)
def test_the_best_who_can_be_called_is_called_and_nobody_waits_in_vain(
    new_village: Callable[..., Village], day: list[tuple[Any, ...]]
) -> None:
    plan = village_plan()
    desks = (*plan.desks[:2], replace(plan.desks[2], prefers=VisitorKind.COMMERCIAL))
    village = new_village(desks=desks, calling=replace(plan.calling, rule="foyer"))
    for what, *on in day:
        happens(village, what, *on)

    for desk in DESKS:
        free(village, desk)
        while heads := callable_at(village, desk):
            rule = village.lobby.rule(village.state())
            called = village.call(desk)["id"]
            scores = {head.ticket_id: score(rule, head) for head in heads}
            assert scores[called] == pytest.approx(max(scores.values()), abs=1e-6)
            village.done(called)
        with pytest.raises(NobodyToCall):
            village.call(desk)


def nobody_is_overtaken(village: Village, day: list[tuple[Any, ...]]) -> None:
    """On this day, nobody of one service and class; and the journal tells it without a gap."""
    for what, *on in day:
        if what != "rule":
            happens(village, what, *on)

    assert_every_step_follows(village.engine, village.lobby.id)
    assert_nobody_was_overtaken(village.engine, village.lobby.id)


@settings(max_examples=25)
@given(rule=st.sampled_from(list(PRESETS)), day=days)
def test_within_one_service_and_class_nobody_is_overtaken(
    new_village: Callable[..., Village], rule: str, day: list[tuple[Any, ...]]
) -> None:
    nobody_is_overtaken(new_village(calling=replace(village_plan().calling, rule=rule)), day)


@pytest.mark.slow
@pytest.mark.timeout(600)
@settings(max_examples=1000, suppress_health_check=list(HealthCheck))
@given(rule=st.sampled_from(list(PRESETS)), day=days)
def test_in_a_thousand_days_nobody_is_overtaken(
    new_village: Callable[..., Village], rule: str, day: list[tuple[Any, ...]]
) -> None:
    nobody_is_overtaken(new_village(calling=replace(village_plan().calling, rule=rule)), day)


def test_of_those_who_were_sent_to_one_desk_the_best_is_called_too(village: Village) -> None:
    balanced = village.another(village_plan(calling=replace(village.lobby.plan.calling, rule="balanced")))
    balanced.sit("desk-3")
    walk_in = balanced.take("passport")["id"]
    balanced.clock.forward(minutes=10)
    booked = balanced.check_in(balanced.book("10:10", "id-card")["code"])["id"]
    balanced.clock.forward(minutes=10)
    for ticket in (walk_in, booked):
        balanced.call_ticket(ticket, "desk-1")
        balanced.transfer(ticket, desk="desk-3")

    assert balanced.call("desk-3")["id"] == booked
