"""The one door: what fails leaves no trace, and what happened is told once, after it is kept."""

from __future__ import annotations

import logging

import pytest

from queue_server.domain.errors import Unknown
from queue_server.usecases.changing import Change
from queue_server.usecases.supervising import pause_service
from tests.cast import Village, found_village, new_request, village_plan


class LampFell(Exception):
    """Something that no rule foresees."""


def change_and_fail(village: Village) -> None:
    with village.lobby.changing() as changing:
        changing.keep(paused=frozenset({"passport"}))
        changing.tx.next_serial(changing.day, "A", changing.now)
        raise LampFell


def test_an_exception_inside_leaves_nothing_behind(village: Village) -> None:
    taken = village.take()
    before, heard = village.seq(), len(village.heard)

    with pytest.raises(LampFell):
        change_and_fail(village)

    assert (village.seq(), len(village.heard)) == (before, heard)
    assert village.state().paused == frozenset()
    assert village.take()["number"] == "A002"
    assert village.ticket(taken["id"]).number == "A001"


def test_every_change_is_told_once_and_in_order(village: Village) -> None:
    begun = village.seq()

    for _ in range(5):
        village.take()
    pause_service(village.lobby, "car")

    told = [change.seq for change in village.heard if change.seq > begun]
    assert told == list(range(begun + 1, begun + 7))


def test_listeners_hear_only_what_is_kept_already(village: Village) -> None:
    seen_outside: list[int] = []
    village.lobby.listen(lambda _change: seen_outside.append(len(village.open_tickets())))

    village.take()

    assert seen_outside == [1]


def test_a_listener_that_fails_undoes_nothing_and_the_others_still_hear(
    village: Village, caplog: pytest.LogCaptureFixture
) -> None:
    def fall(_change: Change) -> None:
        raise LampFell

    later: list[int] = []
    village.lobby.listen(fall)
    village.lobby.listen(lambda change: later.append(change.seq))

    with caplog.at_level(logging.ERROR):
        taken = village.take()

    assert village.ticket(taken["id"]).number == "A001"
    assert later == [village.seq()]
    assert "the change stands" in caplog.text


def test_two_lobbies_on_one_store_are_apart(village: Village) -> None:
    other = village.another(village_plan(id="next-village"))
    here, there = village.take(), other.take()
    quiet = village.seq()
    other.take()
    pause_service(other.lobby, "car")

    assert (here["number"], there["number"]) == ("A001", "A001")
    assert village.seq() == quiet
    assert village.state().paused == frozenset()
    assert [ticket.id for ticket in village.open_tickets()] == [here["id"]]
    with pytest.raises(Unknown):
        village.call_ticket(there["id"])
    with pytest.raises(Unknown):
        village.leave(there["id"])
    assert village.call()["id"] == here["id"]
    assert other.call()["id"] == there["id"]


def test_the_same_request_id_in_two_lobbies_is_two_requests(village: Village) -> None:
    other = village.another(village_plan(id="next-village"))
    request = new_request()

    here, there = village.take("passport", request), other.take("car", request)

    assert (here["number"], there["number"]) == ("A001", "B001")


def test_a_house_finds_lobbies_tickets_and_tokens(village: Village) -> None:
    taken = village.take()

    assert village.house.lobby("village") is village.lobby
    assert village.house.lobby_of_ticket(taken["id"]) is village.lobby
    assert village.house.visit_of(taken["token"]) == (village.lobby, taken["id"])


def test_a_house_does_not_repeat_a_token_that_it_does_not_know(village: Village) -> None:
    with pytest.raises(Unknown) as refusal:
        village.house.visit_of("a-secret-that-was-mistyped")

    assert "secret" not in refusal.value.message
    assert "secret" not in str(refusal.value.facts)


def test_a_house_does_not_open_tickets_of_lobbies_that_it_no_longer_has(village: Village) -> None:
    other = village.another(village_plan(id="next-village"))
    there = other.take()

    with pytest.raises(Unknown):
        village.house.lobby_of_ticket(there["id"])
    with pytest.raises(Unknown):
        village.house.visit_of(there["token"])
    with pytest.raises(Unknown):
        village.house.lobby("next-village")


def test_a_lobby_that_was_closed_and_loaded_again_goes_on_where_it_was(village: Village) -> None:
    village.take()
    seq = village.seq()

    again = found_village(village.engine, village.store, village.clock, village_plan())

    assert again.seq() == seq + 1
    assert again.take()["number"] == "A002"
