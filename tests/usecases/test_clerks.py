"""What clerks do: call, call again, note that somebody came or did not, finish, sit down, get up."""

from __future__ import annotations

import pytest

from queue_server.domain.errors import DeskBusy, Unknown, WrongState
from queue_server.domain.events import EventKind
from queue_server.domain.ticket import TicketState
from queue_server.usecases import seating, serving
from queue_server.usecases.serving import NobodyToCall
from tests.cast import Village, new_request


def test_a_desk_calls_whoever_came_first_over_all_that_it_serves(village: Village) -> None:
    car, passport = village.take("car"), village.take("passport")

    assert village.call("desk-1")["id"] == passport["id"]
    assert village.call("desk-3")["id"] == car["id"]


def test_a_call_says_why(village: Village) -> None:
    village.take()
    village.clock.forward(minutes=6, seconds=12)

    answer = serving.call_next(village.lobby, "desk-1", new_request())

    assert answer["reason"] == {
        "rule": "first_come",
        "preset": "first-come",
        "standing": "walk_in",
        "slot": None,
        "over_seconds": None,
        "waited_seconds": 372,
        "target_seconds": 1800,
        "preferred": True,
    }
    assert answer["ticket"]["reason"] == answer["reason"]
    assert (answer["ticket"]["state"], answer["ticket"]["desk"]) == ("called", "desk-1")
    assert answer["ticket"]["call"] == village.seq()
    assert answer["ticket"]["called_at"] == "2026-11-23T09:06:12.000Z"


def test_nobody_can_be_called_where_nobody_waits_and_no_number_is_burnt(village: Village) -> None:
    village.take("car")
    before = village.seq()

    with pytest.raises(NobodyToCall):
        village.call("desk-1")

    assert village.seq() == before


def test_a_desk_that_serves_somebody_calls_nobody_else(village: Village) -> None:
    first, second = village.take(), village.take()
    village.call()
    village.came(first["id"])
    before = village.seq()

    with pytest.raises(DeskBusy) as pressed_next:
        village.call()
    with pytest.raises(DeskBusy):
        village.call_ticket(second["id"])

    assert pressed_next.value.facts == {"ticket": "A001", "id": first["id"], "state": "serving"}
    assert village.seq() == before
    assert village.ticket(second["id"]).state is TicketState.WAITING


def test_a_desk_that_has_called_somebody_calls_her_again_and_nobody_else(village: Village) -> None:
    first, second = village.take(), village.take()
    called = village.call()

    again = serving.call_next(village.lobby, "desk-1", new_request())

    assert (again["ticket"]["id"], again["reason"]["rule"]) == (first["id"], "called_again")
    assert (again["ticket"]["calls"], again["ticket"]["call"]) == (2, called["call"] + 1)
    with pytest.raises(DeskBusy):
        village.call_ticket(second["id"])
    assert village.ticket(second["id"]).state is TicketState.WAITING


def test_calling_again_counts_and_gets_a_new_call_number(village: Village) -> None:
    village.take()
    first = village.call()
    village.clock.forward(seconds=30)

    answer = serving.call_ticket(village.lobby, first["id"], "desk-1", new_request())

    assert (answer["reason"]["rule"], answer["reason"]["waited_seconds"]) == ("called_again", 30)
    assert answer["ticket"]["calls"] == 2
    assert answer["ticket"]["call"] > first["call"]
    assert answer["ticket"]["called_at"] > first["called_at"]


def test_a_clerk_may_call_somebody_out_of_turn(village: Village) -> None:
    village.take()
    second = village.take()

    answer = serving.call_ticket(village.lobby, second["id"], "desk-2", new_request())

    assert answer["reason"]["rule"] == "picked"
    assert (answer["ticket"]["id"], answer["ticket"]["desk"]) == (second["id"], "desk-2")


def test_a_ticket_that_is_called_elsewhere_cannot_be_called_away(village: Village) -> None:
    taken = village.take()
    village.call("desk-1")

    with pytest.raises(WrongState) as refusal:
        village.call_ticket(taken["id"], "desk-3")

    assert refusal.value.facts["desk"] == "desk-1"
    assert village.ticket(taken["id"]).desk == "desk-1"


def test_a_whole_visit_is_in_the_journal(village: Village) -> None:
    taken = village.take()
    village.call()
    village.call_ticket(taken["id"])
    village.clock.forward(minutes=1)
    came = village.came(taken["id"])
    village.clock.forward(minutes=9)
    done = village.done(taken["id"])

    assert village.journal(taken["id"]) == [
        EventKind.TICKET_TAKEN,
        EventKind.TICKET_CALLED,
        EventKind.TICKET_CALLED_AGAIN,
        EventKind.VISITOR_CAME,
        EventKind.VISIT_FINISHED,
    ]
    assert (came["state"], came["served_at"]) == ("serving", "2026-11-23T09:01:00.000Z")
    assert (done["state"], done["served_at"]) == ("served", "2026-11-23T09:01:00.000Z")
    assert village.ticket(taken["id"]).ended_at == village.clock.now()


def test_a_journal_entry_has_the_number_and_time_of_its_change(village: Village) -> None:
    taken = village.take()
    seq = village.seq()

    (entry,) = village.entries(taken["id"])

    assert (entry.seq, entry.at) == (seq, village.clock.now())
    assert entry.facts == {"number": "A001", "area": "papers", "service": "passport"}


def test_done_from_a_mere_call_means_that_she_came(village: Village) -> None:
    taken = village.take()
    village.call()

    done = village.done(taken["id"])

    assert (done["state"], done["served_at"]) == ("served", "2026-11-23T09:00:00.000Z")


def test_whoever_does_not_come_frees_the_desk(village: Village) -> None:
    first, second = village.take(), village.take()
    village.call()

    missed = village.missed(first["id"])

    assert missed["state"] == "missed"
    assert village.journal(first["id"])[-1] is EventKind.VISITOR_MISSED
    assert village.call()["id"] == second["id"]


@pytest.mark.parametrize("act", ["came", "missed", "done"])
def test_acts_on_somebody_who_still_waits_are_refused(village: Village, act: str) -> None:
    taken = village.take()
    before = village.seq()

    with pytest.raises(WrongState):
        getattr(village, act)(taken["id"])

    assert village.seq() == before
    assert village.journal(taken["id"]) == [EventKind.TICKET_TAKEN]


def test_unknown_desks_and_tickets_are_refused(village: Village) -> None:
    taken = village.take()

    with pytest.raises(Unknown):
        village.call("desk-9")
    with pytest.raises(Unknown):
        village.call_ticket(taken["id"], "desk-9")
    with pytest.raises(Unknown):
        village.call_ticket(taken["id"] + 1)
    with pytest.raises(Unknown):
        seating.sit_down(village.lobby, "desk-9")


def test_sitting_down_and_getting_up_is_seen_and_harmless_when_repeated(village: Village) -> None:
    for _ in range(2):
        answer = seating.sit_down(village.lobby, "desk-1")
        assert answer == {
            "desk": {
                "id": "desk-1",
                "staffed": True,
                "skills": ["passport", "id-card"],
                "break": None,
                "awaits_next": False,
                "help": None,
                "ticket": None,
            }
        }
    assert village.state().staffed == {"desk-1"}

    for _ in range(2):
        seating.get_up(village.lobby, "desk-1")
    assert village.state().staffed == frozenset()


def test_getting_up_leaves_the_open_ticket_open(village: Village) -> None:
    seating.sit_down(village.lobby, "desk-1")
    taken = village.take()
    village.call()

    answer = seating.get_up(village.lobby, "desk-1")

    assert answer["desk"]["ticket"] == {"id": taken["id"], "number": "A001", "state": "called"}
    assert village.done(taken["id"])["state"] == "served"
