"""What visitors do: take a ticket, see who is before them, leave."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from queue_server.domain.errors import Invalid, LobbyClosed, ServicePaused, Unknown, WrongState
from queue_server.domain.events import EventKind
from queue_server.domain.ticket import TicketState, VisitorKind
from queue_server.usecases.supervising import pause_service
from queue_server.usecases.visiting import view_visit
from tests.cast import Village


def test_the_first_ticket_of_each_area_has_the_number_one(village: Village) -> None:
    passport, card, car = village.take("passport"), village.take("id-card"), village.take("car")

    assert [passport["number"], card["number"], car["number"]] == ["A001", "A002", "B001"]


def test_a_ticket_keeps_what_the_visitor_said(village: Village) -> None:
    taken = village.take("car", items=3, visitor_kind=VisitorKind.COMMERCIAL, language="en")

    kept = village.ticket(taken["id"])

    assert (kept.service, kept.area, kept.items) == ("car", "vehicles", 3)
    assert (kept.visitor_kind, kept.language) == (VisitorKind.COMMERCIAL, "en")
    assert (kept.state, kept.taken_at) == (TicketState.WAITING, village.clock.now())


def test_a_visitor_who_chose_no_language_hears_the_first_of_the_lobby(village: Village) -> None:
    assert village.take()["language"] == "de"


def test_she_is_told_how_many_are_before_her_in_her_area(village: Village) -> None:
    village.take("passport")
    village.take("car")
    village.take("id-card")

    assert village.take("passport")["ahead"] == 2


def test_whoever_is_called_is_no_longer_before_her(village: Village) -> None:
    village.take()
    second = village.take()

    village.call()

    assert view_visit(village.lobby, second["id"])["ticket"]["ahead"] == 0


def test_two_tickets_have_different_tokens_of_at_least_128_bits(village: Village) -> None:
    one, other = village.take()["token"], village.take()["token"]

    assert one != other
    assert len(one) * 6 >= 128


def test_her_own_view_shows_where_she_is_called(village: Village) -> None:
    taken = village.take()
    village.call("desk-1")

    view = view_visit(village.lobby, taken["id"])

    assert view["lobby"] == "village"
    assert (view["ticket"]["state"], view["ticket"]["desk"]) == ("called", "desk-1")
    assert view["ticket"]["ahead"] is None
    assert "token" not in view["ticket"]


def test_whoever_leaves_is_no_longer_waiting(village: Village) -> None:
    taken = village.take()

    left = village.leave(taken["id"])

    assert (left["state"], left["ahead"]) == ("left", None)
    assert village.open_tickets() == []
    assert village.journal(taken["id"]) == [EventKind.TICKET_TAKEN, EventKind.VISITOR_LEFT]
    assert village.ticket(taken["id"]).ended_at == village.clock.now()


def test_whoever_was_called_can_no_longer_leave(village: Village) -> None:
    taken = village.take()
    village.call()
    before = village.seq()

    with pytest.raises(WrongState):
        village.leave(taken["id"])

    assert village.seq() == before
    assert village.ticket(taken["id"]).state is TicketState.CALLED


def test_an_unknown_service_is_refused_and_burns_no_number(village: Village) -> None:
    before = village.seq()

    with pytest.raises(Unknown):
        village.take("dog-licence")

    assert village.seq() == before
    assert village.take()["number"] == "A001"


def test_a_language_that_the_lobby_does_not_speak_is_refused(village: Village) -> None:
    before = village.seq()

    with pytest.raises(Invalid) as refusal:
        village.take(language="fr")

    assert refusal.value.facts == {"field": "language"}
    assert village.seq() == before


def test_a_paused_service_gives_no_tickets_and_burns_no_number(village: Village) -> None:
    pause_service(village.lobby, "passport")
    before = village.seq()

    with pytest.raises(ServicePaused):
        village.take("passport")

    assert village.seq() == before
    assert village.take("id-card")["number"] == "A001"


@pytest.mark.parametrize(
    ("local_time", "state"),
    [("07:59", "closed"), ("18:00", "closed"), ("17:45", "ending"), ("17:59", "ending")],
)
def test_outside_the_hours_no_ticket_is_given_and_no_number_burnt(
    village: Village, local_time: str, state: str
) -> None:
    first = village.take()
    village.clock.set(datetime.fromisoformat(f"2026-11-23T{local_time}+01:00"))
    before = village.seq()

    with pytest.raises(LobbyClosed) as refusal:
        village.take()

    assert refusal.value.facts["state"] == state
    assert village.seq() == before
    assert [ticket.number for ticket in village.open_tickets()] == [first["number"]]


def test_a_closed_lobby_says_when_it_opens_next(village: Village) -> None:
    village.clock.set(datetime(2026, 11, 27, 20, 0, tzinfo=UTC))  # Friday night

    with pytest.raises(LobbyClosed) as refusal:
        village.take()

    assert refusal.value.facts["opens_at"] == "2026-11-30T07:00:00.000Z"


def test_refusals_in_between_leave_no_gap_in_the_numbers(village: Village) -> None:
    numbers = []
    for _ in range(5):
        numbers.append(village.take()["number"])
        with pytest.raises(Unknown):
            village.take("dog-licence")
        with pytest.raises(Invalid):
            village.take(language="fr")
        pause_service(village.lobby, "id-card")
        with pytest.raises(ServicePaused):
            village.take("id-card")

    assert numbers == ["A001", "A002", "A003", "A004", "A005"]
