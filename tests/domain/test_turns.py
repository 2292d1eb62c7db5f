"""The turns of a visit: every step is in the table, and what is not there cannot happen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queue_server.domain.errors import WrongState
from queue_server.domain.events import EventKind
from queue_server.domain.ticket import (
    AT_DESK,
    CAN_RETURN,
    OPEN_STATES,
    Ticket,
    TicketState,
    VisitorKind,
)
from queue_server.domain.turns import TURNS, Act, Turn, Who, first_turn, turn_of
from tests.cast import MONDAY_TEN

# Written down a second time on purpose: the whole table, as a person would explain it.
STEPS: dict[str, dict[str, str]] = {
    "": {
        "take": "waiting",
        "check_in": "waiting",
        "serve_directly": "serving",
        "hand_in": "dropped_off",
    },
    "waiting": {
        "call": "called",
        "pick": "called",
        "leave": "left",
        "keep": "dropped_off",
        "end_day": "expired",
    },
    "called": {
        "call_again": "called",
        "come": "serving",
        "miss": "missed",
        "finish": "served",
        "park": "parked",
        "transfer": "waiting",
        "errand": "away",
        "drop_off": "dropped_off",
        "keep": "dropped_off",
        "end_day": "expired",
    },
    "serving": {
        "finish": "served",
        "park": "parked",
        "transfer": "waiting",
        "errand": "away",
        "drop_off": "dropped_off",
        "keep": "dropped_off",
        "end_day": "served",
    },
    "parked": {"take_up": "called", "keep": "dropped_off", "end_day": "expired"},
    "away": {"take_up": "called", "return": "waiting", "keep": "dropped_off", "end_day": "expired"},
    "dropped_off": {"take_up": "serving"},
    "missed": {"take_up": "called", "return": "waiting"},
    "served": {},
    "left": {},
    "expired": {},
}

# What a clerk may regret within a minute. What visitors did, and a call that was made again, stays.
UNDOABLE = ["call", "pick", "take_up", "come", "miss", "finish", "park", "transfer", "errand", "drop_off"]
BY_VISITORS = ["take", "check_in", "leave"]
BY_EITHER = ["return"]

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
    state=TicketState.WAITING,
    token="token",
    taken_at=MONDAY_TEN,
    waits_from=MONDAY_TEN,
    ref=MONDAY_TEN,
    line="passport/walk_in/private",
)


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("state", TicketState)
def test_every_act_in_every_state_either_moves_the_ticket_or_is_refused(state: TicketState, act: Act) -> None:
    ticket = replace(TICKET, state=state)
    expected = STEPS[state].get(act)

    if expected is not None:
        turn = turn_of(ticket, act)
        assert (turn.was, turn.act, turn.becomes) == (state, act, expected)
        return
    with pytest.raises(WrongState) as refusal:
        turn_of(ticket, act)
    assert refusal.value.facts == {"ticket": "A012", "state": state, "act": act, "desk": None}
    assert "A012" in refusal.value.message
    assert state.replace("_", " ") in refusal.value.message


@pytest.mark.parametrize(("act", "state"), STEPS[""].items())
def test_a_ticket_comes_into_being_by_these_acts_only(act: str, state: str) -> None:
    assert first_turn(Act(act)).becomes == state
    assert all(turn.was is None for turn in TURNS if turn.act == act)


@pytest.mark.parametrize("turn", TURNS, ids=lambda turn: f"{turn.act} {turn.was}")
def test_a_turn_says_who_may_and_whether_it_can_be_taken_back(turn: Turn) -> None:
    assert turn.can_be_undone == (turn.act in UNDOABLE)
    if turn.act in (Act.KEEP, Act.END_DAY):
        assert (turn.who, turn.route) == (Who.DAY, None)
    elif turn.act in BY_VISITORS:
        assert turn.who is Who.VISITOR
    else:
        assert turn.who is (Who.VISITOR_OR_CLERK if turn.act in BY_EITHER else Who.CLERK)


def test_there_is_one_turn_for_each_state_and_act() -> None:
    assert len({(turn.was, turn.act) for turn in TURNS}) == len(TURNS) == sum(map(len, STEPS.values()))


def test_what_the_journal_calls_a_turn_tells_acts_apart_but_for_calls_and_bundles() -> None:
    entries = {turn.act: turn.entry for turn in TURNS}

    assert entries.pop(Act.PICK) is entries[Act.CALL] is EventKind.TICKET_CALLED
    assert entries.pop(Act.KEEP) is entries[Act.DROP_OFF] is EventKind.BUNDLE_DROPPED_OFF
    assert len(set(entries.values())) == len(entries)


def test_whoever_is_at_a_desk_is_in_the_lobby_and_only_who_went_away_can_return() -> None:
    ended = {TicketState.SERVED, TicketState.MISSED, TicketState.LEFT, TicketState.EXPIRED}

    assert AT_DESK < OPEN_STATES
    assert {state for state in TicketState if state not in OPEN_STATES} == ended
    assert {turn.was for turn in TURNS if turn.act is Act.RETURN} == CAN_RETURN


@given(st.lists(st.sampled_from(Act), max_size=20))
def test_whatever_people_do_a_visit_that_is_over_stays_over(acts: list[Act]) -> None:
    ticket = TICKET
    for act in acts:
        before = ticket.state
        try:
            ticket = replace(ticket, state=turn_of(ticket, act).becomes)
        except WrongState:
            assert ticket.state is before
        else:
            assert before in OPEN_STATES or before is TicketState.MISSED


@given(st.sampled_from(sorted(OPEN_STATES - {TicketState.DROPPED_OFF})))
def test_the_end_of_the_day_ends_every_open_ticket_but_bundles(state: TicketState) -> None:
    assert turn_of(replace(TICKET, state=state), Act.END_DAY).becomes not in OPEN_STATES
