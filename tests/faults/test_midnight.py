"""At midnight in the lobby's time zone a new day begins, also in front of pages that look on."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.client import Client
from tests.eventually import eventually
from tests.page import Page
from tests.servers import Foyer
from tests.storm import SCREENS, TICKETS

NEARLY_MIDNIGHT = "2026-11-23T23:59:45"  # the server needs some seconds to start
UNTIL_MIDNIGHT = 30.0  # seconds


@pytest.mark.server
@pytest.mark.slow
def test_at_midnight_pages_are_emptied_and_numbers_begin_again(tmp_path: Path) -> None:
    with Foyer(tmp_path, now=NEARLY_MIDNIGHT) as foyer, ExitStack() as screens:
        clerk = foyer.client()
        taken = [take(clerk) for _ in range(3)]
        called = clerk.insist("POST", "/api/lobbies/hall/desks/desk-1/calls", {})
        assert [ticket["number"] for ticket in taken] == ["A001", "A002", "A003"]
        assert called.status == 201
        kiosk, display, staff = (
            screens.enter_context(Page(foyer.port, audience, headers=foyer.staff())) for audience in SCREENS
        )
        phone = screens.enter_context(Page(foyer.port, "visitor", token=taken[2]["token"]))
        eventually(lambda: all(page.is_there for page in (kiosk, display, staff, phone)))
        assert display.memory.tickets
        assert len(staff.memory.tickets) == 3

        # Nobody does anything: the day begins by itself.
        eventually(lambda: not staff.memory.tickets, within=UNTIL_MIDNIGHT)
        eventually(lambda: not display.memory.tickets)
        eventually(lambda: phone.memory.visit and phone.memory.visit["ticket"]["state"] == "expired")

        assert all(desk["ticket"] is None for desk in display.memory.desks.values())
        assert all(page.joins == 1 for page in (kiosk, display, staff, phone))
        assert take(clerk)["number"] == "A001"
        eventually(lambda: [one["number"] for one in staff.memory.tickets.values()] == ["A001"])


def take(client: Client) -> dict[str, str]:
    ticket: dict[str, str] = client.insist("POST", TICKETS, {"service": "passport"}).body["ticket"]
    return ticket
