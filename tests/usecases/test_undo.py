"""Taking back what was a slip: within a minute, and only if nothing else has happened meanwhile."""

from __future__ import annotations

import pytest

from queue_server.domain.errors import DeskBusy, NothingToUndo, TooLate
from queue_server.domain.events import EventKind
from queue_server.domain.ticket import TicketState
from queue_server.usecases.supervising import begin_day, set_rule
from queue_server.usecases.watching import Audience, change_for, fresh_change
from tests.cast import Village, found_village, village_plan


def test_the_minute_is_sixty_seconds_long(village: Village) -> None:
    village.take()
    first = village.call()["id"]
    second = village.serve(desk="desk-3")["id"]
    village.done(second)

    village.clock.forward(seconds=60)
    assert village.undo(first)["state"] == "waiting"
    village.clock.forward(milliseconds=1)
    before = village.seq()
    with pytest.raises(TooLate) as refusal:
        village.undo(second)

    assert refusal.value.facts == {"ticket": "A002", "state": "served", "act": "finish"}
    assert village.seq() == before


def test_a_clerk_sees_what_she_could_take_back_and_until_when(village: Village) -> None:
    village.take()

    called = village.call()
    back = village.undo(called["id"])

    assert called["undo"] == {"act": "call", "until": "2026-11-23T09:01:00.000Z"}
    assert back["undo"] is None


def test_only_the_latest_act_can_be_taken_back(village: Village) -> None:
    taken = village.take()["id"]
    village.call()
    village.came(taken)

    assert village.undo(taken)["state"] == "called"

    with pytest.raises(NothingToUndo) as refusal:
        village.undo(taken)
    assert refusal.value.facts == {"ticket": "A001", "state": "called"}


def test_a_call_can_be_taken_back_also_after_it_was_repeated(village: Village) -> None:
    taken = village.take()["id"]
    village.call()
    village.call()

    restored = village.undo(taken)

    assert (restored["state"], restored["desk"], restored["call"], restored["calls"]) == (
        "waiting",
        None,
        None,
        0,
    )


def test_what_a_visitor_did_cannot_be_taken_back(village: Village) -> None:
    taken = village.take()["id"]
    with pytest.raises(NothingToUndo):
        village.undo(taken)

    village.leave(taken)
    with pytest.raises(NothingToUndo):
        village.undo(taken)


@pytest.mark.parametrize("act", ["park", "errand", "drop_off", "done", "missed"])
def test_whoever_left_the_desk_does_not_come_back_to_it_once_somebody_else_is_there(
    village: Village, act: str
) -> None:
    first = village.take()["id"]
    village.call()
    getattr(village, act)(first)
    second = village.take()["id"]
    village.call()
    before = village.seq()

    with pytest.raises(DeskBusy) as refusal:
        village.undo(first)

    assert refusal.value.facts == {"ticket": "A002", "id": second, "state": "called"}
    assert village.seq() == before


def test_whoever_was_sent_on_does_not_come_back_to_a_desk_that_serves_somebody_else(village: Village) -> None:
    first = village.take()["id"]
    village.call()
    village.transfer(first, "car")
    village.serve("id-card")

    with pytest.raises(DeskBusy):
        village.undo(first)
    assert village.ticket(first).state is TicketState.WAITING


def test_a_transfer_is_not_undone_once_she_was_called_elsewhere(village: Village) -> None:
    taken = village.take()["id"]
    village.call()
    village.transfer(taken, "car")
    village.call("desk-2")

    undone = village.undo(taken)

    assert (undone["state"], undone["service"]) == ("waiting", "car")  # the call at desk 2 was the latest act


def test_an_undone_call_vanishes_from_the_displays(village: Village) -> None:
    taken = village.take()["id"]
    village.call()
    village.undo(taken)

    told = change_for(village.lobby, village.heard[-1], Audience.DISPLAY)

    assert (told["tickets"], told["gone"]) == ([], [taken])
    assert told["desks"] == [{"id": "desk-1", "staffed": False, "ticket": None}]
    assert fresh_change(village.lobby, Audience.DISPLAY)["tickets"] == []
    assert change_for(village.lobby, village.heard[-1], Audience.CLERK)["gone"] == []


def test_an_undone_call_of_somebody_who_was_called_before_shows_the_call_before(village: Village) -> None:
    taken = village.take()["id"]
    before = village.call()["call"]
    village.missed(taken)
    village.back(taken)
    village.call()

    village.undo(taken)

    (shown,) = change_for(village.lobby, village.heard[-1], Audience.DISPLAY)["tickets"]
    assert (shown["state"], shown["call"]) == ("waiting", before)


def test_nothing_is_taken_back_across_midnight(village: Village) -> None:
    always = found_village(
        village.engine,
        village.store,
        village.clock,
        village_plan(opening_hours="24/7", holidays=None, dates=()),
    )
    always.clock.forward(hours=13, minutes=59, seconds=50)  # ten seconds to midnight
    served, called = always.serve()["id"], always.serve(desk="desk-3")["id"]
    always.done(served)
    always.park(called)
    always.clock.forward(seconds=20)

    for ticket in (served, called):
        with pytest.raises(NothingToUndo):
            always.undo(ticket)


def test_a_bundle_that_the_night_put_back_does_not_return_to_its_desk(village: Village) -> None:
    bundle = village.hand_in()["id"]
    village.call_ticket(bundle)
    village.clock.forward(days=1)
    begin_day(village.lobby)

    with pytest.raises(NothingToUndo):
        village.undo(bundle)
    assert village.ticket(bundle).state is TicketState.DROPPED_OFF


def test_whoever_waits_again_stands_where_the_rule_of_now_places_her(village: Village) -> None:
    code = village.book("10:15")["code"]
    taken = village.check_in(code)["id"]
    village.call()
    set_rule(village.lobby, "balanced")

    village.undo(taken)

    # By her slot less five minutes; first-come had reckoned from when she came.
    assert village.ticket(taken).ref > village.ticket(taken).waits_from


def test_an_undone_call_of_somebody_whose_desk_has_gone_leaves_her_to_every_desk(village: Village) -> None:
    village.sit("desk-3")
    taken = village.serve()["id"]
    village.transfer(taken, desk="desk-3")
    village.call("desk-3")
    village.get_up("desk-3")

    village.undo(taken)

    assert village.ticket(taken).for_desk is None
    assert village.call("desk-1")["id"] == taken


def test_somebody_who_is_back_at_a_desk_does_not_make_it_call_the_next_by_itself(village: Village) -> None:
    village.sit("desk-1")
    first = village.serve()["id"]
    village.done(first)
    village.await_next("desk-1")

    village.undo(first)
    second = village.take()["id"]
    village.done(first)

    assert village.ticket(second).state is TicketState.WAITING
    assert not village.desk("desk-1")["awaits_next"]


def test_the_journal_says_at_which_desk_something_was_taken_back(village: Village) -> None:
    ticket = village.serve(desk="desk-1")["id"]
    village.park(ticket)
    village.call_ticket(ticket, "desk-3")

    assert village.undo(ticket)["state"] == "parked"

    assert village.entries(ticket)[-1].desk == "desk-3"


def test_the_journal_says_what_was_taken_back(village: Village) -> None:
    taken = village.take()["id"]
    village.call()
    village.undo(taken)

    entry = village.entries(taken)[-1]

    assert (entry.kind, entry.desk) == (EventKind.ACT_UNDONE, "desk-1")
    assert entry.facts == {"act": "call", "was": "called", "becomes": "waiting"}
