"""Several servers, several clerks, one ticket: of two acts that exclude each other one wins, and says so."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from threading import Lock
from typing import Any

import pytest
from sqlalchemy import Engine

from queue_server.persistence.database import open_database
from tests.accounts import assert_every_step_follows, assert_nobody_was_overtaken, entries_by_ticket
from tests.cast import sqlite_url
from tests.client import Answer, Client
from tests.deployments import SMALLEST_AND_LARGEST
from tests.servers import Foyer
from tests.storm import DESKS, SERVICES, TICKETS
from tests.together import together

pytestmark = pytest.mark.parametrize("foyer", SMALLEST_AND_LARGEST, indirect=True)

EVERYBODY = 400
RACES = 15


@pytest.fixture
def kept(foyer: Foyer) -> Iterator[Engine]:
    """What the servers have written down."""
    engine = open_database(foyer.environment["DATABASE_URL"] or sqlite_url(foyer.data / "foyer.db"))
    yield engine
    engine.dispose()


def next_at(client: Client, desk: str) -> Answer:
    return client.insist("POST", f"/api/lobbies/hall/desks/{desk}/calls", {})


def act(client: Client, ticket: int, name: str, **body: object) -> Answer:
    return client.insist("POST", f"/api/tickets/{ticket}/{name}", body)


def winner_of(answers: Sequence[Answer]) -> Answer:
    """The one who won; all others were told what became of her, or that nobody is there."""
    (winner,) = (answer for answer in answers if answer.status in (200, 201))
    for answer in answers:
        if answer is winner or answer.status == 204:
            continue
        assert (answer.status, answer.body["error"]) == (409, "wrong_state"), answer
        assert answer.body["facts"]["state"] == winner.body["ticket"]["state"], (answer, winner)
        assert answer.body["facts"]["ticket"] == winner.body["ticket"]["number"]
    return winner


def test_of_several_acts_at_once_one_wins_and_the_others_hear_what_became_of_her(
    foyer: Foyer, kept: Engine
) -> None:
    visitor, clerks = foyer.visitor(), [foyer.client() for _ in range(6)]

    for _ in range(RACES):
        taken = visitor.insist("POST", TICKETS, {"service": "passport"}).body["ticket"]
        ticket = taken["id"]
        calls: list[Callable[[], Answer]] = [
            partial(next_at, clerks[0], "desk-1"),
            partial(next_at, clerks[1], "desk-2"),
            partial(act, clerks[2], ticket, "calls", desk="desk-3"),
            partial(visitor.ask, "DELETE", "/api/visit", bearer=taken["token"]),
        ]
        if winner_of(together(calls)).body["ticket"]["state"] == "left":
            continue
        turns: list[Callable[[], Answer]] = [
            partial(act, clerks[0], ticket, "absence"),
            partial(act, clerks[1], ticket, "parking"),
            partial(act, clerks[2], ticket, "transfer", service="car"),
            partial(act, clerks[3], ticket, "errand"),
            partial(act, clerks[4], ticket, "drop-off"),
            partial(act, clerks[5], ticket, "completion"),
        ]
        if winner_of(together(turns)).body["ticket"]["state"] == "waiting":
            visitor.ask("DELETE", "/api/visit", bearer=taken["token"])

    assert_every_step_follows(kept, "hall")


def test_undo_call_pick_miss_transfer_park_and_leave_at_once_tell_one_story(
    foyer: Foyer, kept: Engine
) -> None:
    visitor, clerks = foyer.visitor(), [foyer.client() for _ in range(7)]

    for turn in range(RACES):
        taken = visitor.insist("POST", TICKETS, {"service": "id-card"}).body["ticket"]
        ticket = taken["id"]
        act(clerks[0], ticket, "calls", desk="desk-4")
        answers = together(
            [
                partial(act, clerks[0], ticket, "undo"),
                partial(next_at, clerks[1], "desk-5"),
                partial(act, clerks[2], ticket, "calls", desk="desk-6"),
                partial(act, clerks[3], ticket, "absence"),
                partial(act, clerks[4], ticket, "transfer", service="car"),
                partial(act, clerks[5], ticket, "parking"),
                partial(act, clerks[6], ticket, "undo"),
                partial(visitor.ask, "DELETE", "/api/visit", bearer=taken["token"]),
            ]
        )
        assert {answer.status for answer in answers} <= {200, 201, 204, 409}, (turn, answers)
        for desk in ("desk-4", "desk-5", "desk-6"):
            clear(clerks[0], desk)

    assert_every_step_follows(kept, "hall")


def clear(clerk: Client, desk: str) -> None:
    """Whoever is at this desk is done."""
    path = f"/api/lobbies/hall/desks/{desk}/visits"
    visit = clerk.insist("POST", path, {"service": "passport"})
    if visit.status == 409:
        act(clerk, visit.body["facts"]["id"], "completion")
    else:
        act(clerk, visit.body["ticket"]["id"], "completion")


def test_eight_clerks_empty_the_hall_while_people_come_are_sent_on_and_missed(
    foyer: Foyer, kept: Engine
) -> None:
    before = set(entries_by_ticket(kept, "hall"))
    empty_the_hall(foyer)  # of whoever waits from before
    coming, guard = iter(range(EVERYBODY)), Lock()

    def somebody_comes() -> bool:
        with guard:
            return next(coming, None) is not None

    def work(place: int) -> list[dict[str, Any]]:
        chance, called = random.Random(place), list[dict[str, Any]]()
        with Client(foyer.port, foyer.staff()) as client:
            while True:
                comes = somebody_comes()
                if comes:
                    client.insist("POST", TICKETS, {"service": chance.choice(SERVICES)})
                answer = next_at(client, DESKS[place])
                if answer.status == 201:
                    called.append(answer.body["ticket"])
                    deal_with(client, called[-1], chance)
                elif not comes:
                    return called

    called = list(chain.from_iterable(together([partial(work, place) for place in range(len(DESKS))])))

    entries = {
        ticket: told for ticket, told in entries_by_ticket(kept, "hall").items() if ticket not in before
    }
    assert len(entries) == EVERYBODY
    calls = {ticket: [e for e in told if e.kind == "ticket_called"] for ticket, told in entries.items()}
    assert Counter(ticket["id"] for ticket in called) == Counter({t: len(made) for t, made in calls.items()})
    assert {(ticket["id"], ticket["call"], ticket["desk"]) for ticket in called} == {
        (ticket, entry.seq, entry.desk) for ticket, made in calls.items() for entry in made
    }
    assert {told[-1].facts["becomes"] for told in entries.values()} == {"served", "missed"}
    assert_every_step_follows(kept, "hall")
    assert_nobody_was_overtaken(kept, "hall")


def deal_with(client: Client, ticket: dict[str, Any], chance: random.Random) -> None:
    """Most are served; some do not come, and come back or not; some are sent on."""
    luck = chance.random()
    if luck < 0.15:
        assert act(client, ticket["id"], "absence").status == 200
        if luck < 0.1:
            assert act(client, ticket["id"], "return").status == 200
    elif luck < 0.3:
        other = chance.choice([service for service in SERVICES if service != ticket["service"]])
        assert act(client, ticket["id"], "transfer", service=other).status == 200
    else:
        assert act(client, ticket["id"], "completion").status == 200


def empty_the_hall(foyer: Foyer) -> None:
    clerk = foyer.client()
    while (answer := next_at(clerk, DESKS[0])).status == 201:
        act(clerk, answer.body["ticket"]["id"], "completion")
