"""Under load every number is given once, and everybody is called once and in order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import pytest

from tests.client import Answer, Client, FlakyClient
from tests.deployments import EVERY_DEPLOYMENT
from tests.servers import Foyer
from tests.storm import DESKS, TICKETS
from tests.together import together

pytestmark = pytest.mark.parametrize("foyer", EVERY_DEPLOYMENT, indirect=True)

KIOSKS, TICKETS_EACH = 8, 50
EVERYBODY = KIOSKS * TICKETS_EACH


def take_many(client: Client, services: Sequence[str]) -> list[dict[str, Any]]:
    with client:
        wishes = [{"service": services[turn % len(services)]} for turn in range(TICKETS_EACH)]
        answers = [client.insist("POST", TICKETS, wish) for wish in wishes]
    assert {answer.status for answer in answers} == {201}
    return [answer.body["ticket"] for answer in answers]


def serve_until_nobody_waits(client: Client, desk: str) -> list[dict[str, Any]]:
    called: list[dict[str, Any]] = []
    with client:
        while True:
            answer = client.insist("POST", f"/api/lobbies/hall/desks/{desk}/calls", {})
            if answer.status == 204:
                return called
            assert answer.status == 201, answer
            called.append(answer.body["ticket"])
            done = client.insist("POST", f"/api/tickets/{called[-1]['id']}/completion", {})
            assert done.status == 200, done


@pytest.mark.parametrize(
    ("letter", "services", "is_flaky"),
    [("A", ["passport", "id-card"], False), ("B", ["car"], True)],
    ids=["good network", "flaky network"],
)
def test_four_hundred_visitors_get_a_number_and_a_call_each_in_order(
    foyer: Foyer, letter: str, services: list[str], is_flaky: bool
) -> None:
    def client(seed: int) -> Client:
        headers = foyer.staff()
        return FlakyClient(foyer.port, headers, seed=seed) if is_flaky else Client(foyer.port, headers)

    taken = together([partial(take_many, client(kiosk), services) for kiosk in range(KIOSKS)])

    tickets = [ticket for of_one_kiosk in taken for ticket in of_one_kiosk]
    expected = [f"{letter}{number:03}" for number in range(1, EVERYBODY + 1)]
    assert sorted(ticket["number"] for ticket in tickets) == expected
    by_id = [ticket["number"] for ticket in sorted(tickets, key=lambda ticket: ticket["id"])]
    assert by_id == expected

    served = together(
        [partial(serve_until_nobody_waits, client(100 + place), desk) for place, desk in enumerate(DESKS)]
    )

    for of_one_clerk in served:
        ids = [ticket["id"] for ticket in of_one_clerk]
        assert ids == sorted(ids)
    calls = sorted((ticket for each in served for ticket in each), key=lambda ticket: ticket["call"])
    assert [ticket["number"] for ticket in calls] == expected


def test_of_several_acts_on_one_ticket_at_once_exactly_one_wins(foyer: Foyer) -> None:
    staff = [foyer.client() for _ in range(4)]
    visitor = foyer.visitor()

    for turn in range(25):
        taken = visitor.insist("POST", TICKETS, {"service": "passport"}).body["ticket"]
        ticket, token = f"/api/tickets/{taken['id']}", taken["token"]

        first: list[Answer] = together(
            [
                partial(staff[0].insist, "POST", f"{ticket}/calls", {"desk": "desk-1"}),
                partial(staff[1].insist, "POST", f"{ticket}/calls", {"desk": "desk-2"}),
                partial(staff[2].insist, "POST", "/api/lobbies/hall/desks/desk-3/calls", {}),
                partial(visitor.ask, "DELETE", "/api/visit", bearer=token),
            ]
        )
        winners = [answer for answer in first if answer.status in (200, 201)]
        assert len(winners) == 1, (turn, first)
        assert all(answer.status in (204, 409) for answer in first if answer not in winners), first
        state = winners[0].body["ticket"]["state"]
        assert visitor.ask("GET", "/api/visit", bearer=token).body["ticket"]["state"] == state
        if state == "left":
            continue

        second: list[Answer] = together(
            [
                partial(staff[0].insist, "POST", f"{ticket}/absence", {}),
                partial(staff[1].insist, "POST", f"{ticket}/completion", {}),
                partial(staff[2].insist, "POST", f"{ticket}/absence", {}),
                partial(visitor.ask, "DELETE", "/api/visit", bearer=token),
            ]
        )
        assert sorted(answer.status for answer in second) == [200, 409, 409, 409], (turn, second)
        (winner,) = (answer for answer in second if answer.status == 200)
        seen = visitor.ask("GET", "/api/visit", bearer=token).body["ticket"]
        assert seen["state"] == winner.body["ticket"]["state"]
        assert seen["state"] in ("missed", "served")
