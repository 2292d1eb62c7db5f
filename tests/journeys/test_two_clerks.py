"""Two clerks reach for the same ticket: one has it, the other reads what happened and sees it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from tests.journeys.conftest import Doors
from tests.journeys.house import Lobby
from tests.journeys.screens import Clerk
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby of these journeys."""
    return Lobby(house, "two-clerks")


@pytest.fixture
def clerk(lobby: Lobby, doors: Doors) -> Clerk:
    """The one who is quicker."""
    return _clerk_at("Schalter 1", lobby, doors)


@pytest.fixture
def other(lobby: Lobby, doors: Doors) -> Clerk:
    """The one who is slower."""
    other = _clerk_at("Schalter 3", lobby, doors)
    other.may_complain("status of 409")
    return other


def _clerk_at(desk: str, lobby: Lobby, doors: Doors) -> Clerk:
    clerk = doors.enter(Clerk, lobby.address("clerk"))
    clerk.sign_in()
    clerk.sit(desk)
    return clerk


def test_both_take_up_the_same_ticket(clerk: Clerk, other: Clerk, lobby: Lobby) -> None:
    """While the slower one’s press is on its way, the other goes on with the ticket."""
    visitor = lobby.take("passport")
    clerk.act("next")
    clerk.is_told("done.next", ticket=visitor["number"])
    clerk.act("park")
    clerk.is_told("done.park", ticket=visitor["number"])
    expect(other.aside(visitor["number"])).to_be_visible()

    def be_quicker(route: Route) -> None:
        lobby.call_ticket(visitor, "desk-1")
        route.continue_()

    other.page.route("**/calls", be_quicker)
    other.take_up(visitor["number"])

    other.is_told("became.called", ticket=visitor["number"], desk="Schalter 1")
    expect(other.aside()).to_have_count(0)
    expect(other.current()).to_have_count(0)
    expect(other.page.locator('.others [data-desk="desk-1"]')).to_contain_text(visitor["number"])
    expect(clerk.current()).to_have_text(visitor["number"])
    clerk.act("done")
    clerk.is_told("done.done", ticket=visitor["number"])


def test_what_a_colleague_went_on_with_can_no_longer_be_taken_back(
    clerk: Clerk, other: Clerk, lobby: Lobby
) -> None:
    """She parked a ticket, the other took it up: there is nothing left to undo for her."""
    visitor = lobby.take("passport")
    clerk.act("next")
    clerk.is_told("done.next", ticket=visitor["number"])
    clerk.act("park")
    expect(clerk.act_button("undo")).to_have_attribute("aria-disabled", "false")

    other.take_up(visitor["number"])

    other.is_told("done.take_up", ticket=visitor["number"])
    expect(clerk.act_button("undo")).to_have_attribute("aria-disabled", "true")
    expect(other.act_button("undo")).to_have_attribute("aria-disabled", "false")
    other.act("done")
    other.is_told("done.done", ticket=visitor["number"])


def test_a_visitor_leaves_while_she_is_called(other: Clerk, lobby: Lobby) -> None:
    """She gives her number back by phone in the moment of the press: the page says that she has gone."""
    visitor = lobby.take("passport")
    expect(other.waiting()).to_have_text([visitor["number"]])

    def leave_first(route: Route) -> None:
        lobby.leave(visitor)
        route.continue_()

    other.page.route("**/calls", leave_first)
    other.button(other.say("waiting.call_this", ticket=visitor["number"])).click()

    other.is_told("became.left", ticket=visitor["number"])
    expect(other.waiting()).to_have_count(0)


def test_two_presses_take_one_visitor(clerk: Clerk, lobby: Lobby) -> None:
    """A double click and a bouncing key call once."""
    visitors = [lobby.take("passport"), lobby.take("passport")]
    expect(clerk.waiting()).to_have_count(2)

    clerk.act_button("next").dblclick()

    clerk.is_told("done.next", ticket=visitors[0]["number"])
    clerk.page.keyboard.press("n")
    expect(clerk.waiting()).to_have_text([visitors[1]["number"]])
    assert lobby.ticket(visitors[0]["number"])["calls"] == 1
    clerk.act("done")
    clerk.is_told("done.done", ticket=visitors[0]["number"])
    lobby.leave(visitors[1])
