"""Every call is seen and heard: each once, in order, and nothing old."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Doors
from tests.journeys.house import Lobby, View
from tests.journeys.screens import Display
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

DESKS = {
    "desk-1": ("Schalter 1", "Foyer, links"),
    "desk-2": ("Schalter 2", "Foyer, rechts"),
    "info-desk": ("Info-Schalter", "Foyer, am Eingang"),
}


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby of these journeys."""
    return Lobby(house, "ringing")


def _sentence(display: Display, ticket: View) -> str:
    return display.sentence(ticket["number"], *DESKS[ticket["desk"]])


def _call_somebody(lobby: Lobby, desk: str) -> View:
    return lobby.call_ticket(lobby.take("information"), desk)


def test_two_calls_at_nearly_the_same_moment_ring_one_after_the_other(lobby: Lobby, doors: Doors) -> None:
    """Two desks call within milliseconds: both are shown, both ring, in the order of the calls, once each."""
    display = doors.enter(Display, lobby.address("display"))
    display.wake()
    visitors = [lobby.take("information"), lobby.take("information")]

    first = lobby.call_ticket(visitors[0], "desk-1")
    second = lobby.call_ticket(visitors[1], "desk-2")

    for called in (first, second):
        expect(display.row(called["number"])).to_have_count(1)
    display.announces(_sentence(display, first), _sentence(display, second))
    # Whatever had to ring has rung before a third call does.
    third = _call_somebody(lobby, "info-desk")
    display.announces(*(_sentence(display, called) for called in (first, second, third)))
    for called in (first, second, third):
        lobby.done(called)


def test_a_display_that_starts_announces_nothing_old(lobby: Lobby, doors: Doors) -> None:
    """Somebody is called; a display switched on now shows her silently, and rings for the next."""
    old = _call_somebody(lobby, "desk-1")
    display = doors.enter(Display, lobby.address("display"))
    display.wake()
    expect(display.row(old["number"])).to_be_visible()

    new = _call_somebody(lobby, "desk-2")

    display.announces(_sentence(display, new))
    for called in (old, new):
        lobby.done(called)


def test_a_display_that_was_away_announces_what_is_still_current_once(lobby: Lobby, doors: Doors) -> None:
    """Its network fails; meanwhile one visitor is called and served, another is called and waited for."""
    display = doors.enter(Display, lobby.address("display"))
    display.may_complain("ERR_INTERNET_DISCONNECTED")
    display.wake()
    before = _call_somebody(lobby, "desk-1")
    display.announces(_sentence(display, before))
    display.lose_connection()
    expect(display.banner()).to_be_visible(timeout=10_000)
    over = _call_somebody(lobby, "desk-2")
    lobby.done(over)
    current = _call_somebody(lobby, "info-desk")

    display.regain_connection()

    expect(display.banner()).to_have_count(0, timeout=10_000)
    expect(display.row(current["number"])).to_be_visible()
    display.announces(_sentence(display, before), _sentence(display, current))
    lobby.call_ticket(before, "desk-1")
    display.announces(*(_sentence(display, called) for called in (before, current, before)))
    for called in (before, current):
        lobby.done(called)
