"""The states of a ticket: every step is in the table, and what is not there cannot happen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.errors import WrongState
from queue_server.domain.ticket import (
    AT_DESK,
    NEXT_STATE,
    OPEN_STATES,
    Act,
    Ticket,
    TicketState,
    VisitorKind,
)
from tests.cast import MONDAY_TEN

W, C, G, D = TicketState.WAITING, TicketState.CALLED, TicketState.SERVING, TicketState.SERVED
MISSED, LEFT, EXPIRED = TicketState.MISSED, TicketState.LEFT, TicketState.EXPIRED

# Written down a second time on purpose: the whole table, as a person would explain it.
STEPS: dict[TicketState, dict[Act, TicketState]] = {
    W: {Act.CALL: C, Act.LEAVE: LEFT, Act.END_DAY: EXPIRED},
    C: {Act.CALL_AGAIN: C, Act.COME: G, Act.FINISH: D, Act.MISS: MISSED, Act.END_DAY: EXPIRED},
    G: {Act.FINISH: D, Act.END_DAY: D},
    D: {},
    MISSED: {},
    LEFT: {},
    EXPIRED: {},
}

TICKET = Ticket(
    id=1,
    lobby="village",
    day=date(2026, 11, 23),
    area="papers",
    service="passport",
    letter="A",
    serial=12,
    items=1,
    visitor_kind=VisitorKind.PRIVATE,
    language="de",
    state=W,
    token="token",
    taken_at=MONDAY_TEN,
)


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("state", TicketState)
def test_every_act_in_every_state_either_moves_the_ticket_or_is_refused(state: TicketState, act: Act) -> None:
    ticket = replace(TICKET, state=state)
    expected = STEPS[state].get(act)

    if expected is not None:
        assert ticket.after(act) is expected
        return
    with pytest.raises(WrongState) as refusal:
        ticket.after(act)
    assert refusal.value.facts == {"ticket": "A012", "state": state, "act": act, "desk": None}
    assert "A012" in refusal.value.message
    assert state.value in refusal.value.message


def test_the_table_can_be_read_but_not_written() -> None:
    with pytest.raises(TypeError):
        NEXT_STATE[W, Act.MISS] = MISSED  # type: ignore[index]  # this is what must not work


def test_whoever_is_at_a_desk_is_in_the_lobby() -> None:
    assert AT_DESK < OPEN_STATES
    assert {state for state in TicketState if state not in OPEN_STATES} == {D, MISSED, LEFT, EXPIRED}


@given(st.lists(st.sampled_from(Act), max_size=12))
def test_whatever_people_do_an_ended_ticket_stays_as_it_ended(acts: list[Act]) -> None:
    ticket = TICKET
    for act in acts:
        before = ticket.state
        try:
            ticket = replace(ticket, state=ticket.after(act))
        except WrongState:
            assert ticket.state is before
        else:
            assert before in OPEN_STATES


@given(st.sampled_from(sorted(OPEN_STATES)))
def test_the_end_of_the_day_ends_every_open_ticket(state: TicketState) -> None:
    assert replace(TICKET, state=state).after(Act.END_DAY) not in OPEN_STATES
