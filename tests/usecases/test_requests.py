"""Request ids: a client may repeat what it asked for, and it happens once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from queue_server.domain.errors import LobbyClosed, RequestReused
from queue_server.usecases import serving
from queue_server.usecases.lobby import Lobby
from queue_server.usecases.ports import Answer, Request
from queue_server.usecases.serving import NobodyToCall
from tests.cast import Village, new_request

Act = Callable[[Lobby, int, Request], Answer]


def test_the_same_request_again_gets_the_same_ticket_and_burns_nothing(village: Village) -> None:
    request = new_request()
    first = village.take(request=request)
    before, heard = village.seq(), len(village.heard)

    village.clock.forward(minutes=3)
    again = village.take(request=request)

    assert again == first
    assert (village.seq(), len(village.heard)) == (before, heard)
    assert village.take()["number"] == "A002"


def test_the_same_call_again_takes_no_second_visitor(village: Village) -> None:
    village.take()
    village.take()
    request = new_request()
    first = serving.call_next(village.lobby, "desk-1", request)
    village.done(first["ticket"]["id"])

    again = serving.call_next(village.lobby, "desk-1", request)

    assert again == first
    assert [ticket.number for ticket in village.open_tickets()] == ["A002"]


@pytest.mark.parametrize("act", [serving.visitor_came, serving.visitor_missed, serving.finish])
def test_the_same_act_again_gets_the_same_answer(village: Village, act: Act) -> None:
    taken = village.take()
    village.call()
    request = new_request()
    first = act(village.lobby, taken["id"], request)
    before = village.seq()

    again = act(village.lobby, taken["id"], request)

    assert again == first
    assert village.seq() == before


def test_calling_again_twice_under_one_id_rings_once(village: Village) -> None:
    taken = village.take()
    village.call()
    request = new_request()

    first = village.call_ticket(taken["id"], request=request)
    again = village.call_ticket(taken["id"], request=request)

    assert (first["calls"], again["calls"]) == (2, 2)
    assert again["call"] == first["call"]


def test_another_body_under_the_same_id_is_refused(village: Village) -> None:
    request = new_request(body="passport")
    village.take("passport", request=request)
    before = village.seq()

    with pytest.raises(RequestReused) as refusal:
        village.take("car", request=replace(request, fingerprint="car"))

    assert refusal.value.facts == {"request_id": request.id}
    assert village.seq() == before


def test_the_same_id_on_another_route_is_another_request(village: Village) -> None:
    first = village.take(request=new_request("POST /one", "same-id-everywhere"))

    other = village.take(request=new_request("POST /other", "same-id-everywhere"))

    assert [first["number"], other["number"]] == ["A001", "A002"]


def test_that_nobody_waited_is_not_remembered(village: Village) -> None:
    request = new_request()
    with pytest.raises(NobodyToCall):
        village.call(request=request)
    taken = village.take()

    assert village.call(request=request)["id"] == taken["id"]


def test_a_refusal_is_not_remembered(village: Village) -> None:
    request = new_request()
    village.clock.forward(hours=12)
    with pytest.raises(LobbyClosed):
        village.take(request=request)
    village.clock.forward(hours=12)

    assert village.take(request=request)["number"] == "A001"


def test_a_repetition_after_closing_or_on_the_next_day_still_gets_the_first_answer(village: Village) -> None:
    request = new_request()
    first = village.take(request=request)

    for hours in (9, 15):
        village.clock.forward(hours=hours)
        assert village.take(request=request) == first


def test_answers_are_forgotten_when_they_are_old(village: Village) -> None:
    request = new_request()
    village.take(request=request)
    a_moment_later = village.clock.now() + timedelta(seconds=1)

    assert village.store.forget_answers(village.clock.now()) == 0
    assert village.store.forget_answers(a_moment_later) == 1

    assert village.take(request=request)["number"] == "A002"
