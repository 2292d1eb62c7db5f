"""Every row of the table of turns over HTTP, and whatever is not in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from werkzeug.test import TestResponse

from queue_server.domain.events import EventKind
from queue_server.domain.ticket import TicketState
from queue_server.domain.turns import TURNS, Act, Turn, Who
from tests.cast import View, new_request
from tests.states import a_ticket
from tests.web.front import Front, assert_problem

UNDO = "POST /api/tickets/{ticket}/undo"
CALL_NEXT = "POST /api/lobbies/{lobby}/desks/{desk}/calls"
BEGINNINGS = [turn for turn in TURNS if turn.was is None]
BODIES: dict[str, View] = {  # by the end of the path
    "transfer": {"service": "id-card"},
    "tickets": {"service": "passport"},
    "visits": {"service": "passport"},
    "drop-offs": {"service": "car", "items": 3},
}


def routes_of(turn: Turn) -> list[str]:
    return turn.route.split(", ") if turn.route else []


ROUTES = sorted({route for turn in TURNS if turn.was for route in routes_of(turn)})
WAYS = [(turn, route) for turn in TURNS for route in routes_of(turn)]
UNDOABLE = [(turn, route) for turn, route in WAYS if turn.can_be_undone]


def named(way: object) -> str:
    return f"{way.act} {way.was}" if isinstance(way, Turn) else str(way)


def ask(front: Front, route: str, ticket: View | None = None, *, signed_in: bool = True) -> TestResponse:
    """Somebody who may goes this way, for this ticket."""
    method, path = route.split()
    known = ticket or {"id": 0, "number": "", "token": ""}
    ending = path.rpartition("/")[2]
    body = {**BODIES.get(ending, {}), "request_id": new_request().id}
    if ending == "calls" and "{desk}" not in path:
        body["desk"] = "desk-1"
    if ending in ("returns", "arrivals"):
        body["code"] = known["number"] or front.village.book("10:00")["code"]
    token = known["token"] if path.startswith("/api/visit") else front.clerk
    path = path.format(lobby="village", desk="desk-1", ticket=known["id"])
    return front.ask(method, path, body if method == "POST" else None, token=token if signed_in else None)


def became(answer: TestResponse) -> str:
    assert answer.status_code in (200, 201), answer.text
    return str(answer.get_json()["ticket"]["state"])


@pytest.mark.parametrize("turn", BEGINNINGS, ids=named)
def test_a_visit_begins(front: Front, turn: Turn) -> None:
    assert turn.route
    answer = ask(front, turn.route)

    ticket = answer.get_json()["ticket"]["id"]
    assert became(answer) == turn.becomes
    assert front.village.journal(ticket) == [turn.entry]
    assert front.village.ticket(ticket).undo is None


@pytest.mark.parametrize("state", TicketState)
@pytest.mark.parametrize("route", ROUTES)
def test_every_way_in_every_state_is_a_turn_of_the_table_or_refused(
    front: Front, route: str, state: TicketState
) -> None:
    ticket = a_ticket(front.village, state)
    before, entries = front.village.ticket(ticket["id"]), front.village.journal(ticket["id"])
    turns = [turn for turn in TURNS if turn.was is state and route in routes_of(turn)]

    answer = ask(front, route, ticket)

    after = front.village.ticket(ticket["id"])
    if not turns:
        assert_refused(answer, route, state, ticket)
        assert after == before
        assert front.village.journal(ticket["id"]) == entries
        return
    (turn,) = turns
    assert became(answer) == after.state == turn.becomes
    assert front.village.journal(ticket["id"]) == [*entries, turn.entry]
    assert (
        front.village.entries(ticket["id"])[-1].facts.items()
        >= {"was": state, "becomes": turn.becomes}.items()
    )
    if turn.act is not Act.CALL_AGAIN:  # what was before the first call can still be had
        assert (after.undo.act if after.undo else None) == (turn.act if turn.can_be_undone else None)


def assert_refused(answer: TestResponse, route: str, state: TicketState, ticket: View) -> None:
    """What became of her is said, so that the page can show it."""
    if route == CALL_NEXT:
        if state is TicketState.SERVING:
            assert_problem(answer, 409, "desk_busy")
        else:
            assert answer.status_code == 204
    elif route.endswith("/returns") and state is TicketState.EXPIRED:
        assert_problem(answer, 404, "unknown_code")  # yesterday's number
    else:
        facts = assert_problem(answer, 409, "wrong_state")
        assert (facts["ticket"], facts["state"]) == (ticket["number"], state)
        assert facts["act"] in list(Act)
        assert facts["desk"] == (
            None if state in (TicketState.WAITING, TicketState.LEFT, TicketState.EXPIRED) else "desk-1"
        )


@pytest.mark.parametrize(("turn", "route"), UNDOABLE, ids=named)
def test_what_can_be_undone_is_as_it_was_before(front: Front, turn: Turn, route: str) -> None:
    assert turn.was
    ticket = a_ticket(front.village, turn.was)
    before, entries = front.village.ticket(ticket["id"]), front.village.journal(ticket["id"])
    front.village.clock.forward(seconds=20)
    ask(front, route, ticket)

    answer = ask(front, UNDO, ticket)

    after = front.village.ticket(ticket["id"])
    assert became(answer) == turn.was
    assert after == replace(before, undo=None)
    assert front.village.journal(ticket["id"]) == [*entries, turn.entry, EventKind.ACT_UNDONE]
    assert_problem(ask(front, UNDO, ticket), 409, "nothing_to_undo")


@pytest.mark.parametrize(("turn", "route"), WAYS, ids=named)
def test_who_may_needs_no_sign_in_or_just_that(front: Front, turn: Turn, route: str) -> None:
    ticket = a_ticket(front.village, turn.was) if turn.was else None
    before = front.village.seq()

    answer = ask(front, route, ticket, signed_in=False)

    is_kiosk = turn.who in (Who.VISITOR, Who.VISITOR_OR_CLERK) and "/api/lobbies/" in route
    if is_kiosk:
        assert became(answer) == turn.becomes
    else:
        assert_problem(answer, 401, "not_signed_in")
        assert front.village.seq() == before


@pytest.mark.parametrize("state", TicketState)
def test_the_end_of_the_day_is_what_the_table_says(front: Front, state: TicketState) -> None:
    ticket = a_ticket(front.village, state)
    (ends_as, *_) = [turn.becomes for turn in TURNS if turn.was is state and turn.act is Act.END_DAY] or [
        state
    ]

    front.village.clock.forward(days=1)
    front.village.take()

    assert front.village.ticket(ticket["id"]).state is ends_as
