"""What the clerk is told when something does not go her way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from tests.eventually import eventually
from tests.journeys.conftest import Doors
from tests.journeys.house import Lobby
from tests.journeys.screens import Clerk
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

DESK = "Schalter 1"


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby of these journeys."""
    return Lobby(house, "clerk")


@pytest.fixture
def clerk(lobby: Lobby, doors: Doors) -> Clerk:
    """A clerk before the sign-in."""
    return doors.enter(Clerk, lobby.address("clerk"))


def test_a_wrong_pass_phrase_is_named_and_can_be_corrected(clerk: Clerk) -> None:
    """She mistypes, reads why she is not let in, and types it right."""
    clerk.may_complain("status of 401")

    clerk.sign_in("open-sesame-and-clothes")

    expect(clerk.page.get_by_role("alert").filter(has_text=clerk.say("sign_in.wrong"))).to_be_visible()
    clerk.sign_in()
    expect(clerk.heading(clerk.say("desks.heading"))).to_be_visible()


def test_who_was_signed_out_elsewhere_is_asked_to_sign_in_again(clerk: Clerk, lobby: Lobby) -> None:
    """She signs out in another tab; the next act in this one leads back to the pass-phrase, and says why."""
    clerk.may_complain("status of 401")
    clerk.sign_in()
    clerk.sit(DESK)
    visitor = lobby.take("waste-fees")
    expect(clerk.waiting()).to_have_text([visitor["number"]])
    clerk.page.evaluate("() => fetch('/api/session', { method: 'DELETE' }).then((answer) => answer.status)")

    clerk.act("next")

    expect(clerk.text(clerk.say("refused.not_signed_in"))).to_be_visible()
    clerk.sign_in()
    expect(clerk.heading(DESK)).to_be_visible()
    expect(clerk.waiting()).to_have_text([visitor["number"]])
    assert clerk.told() == ""
    clerk.let_pass(1)  # the same again at once would be a slip of the finger
    clerk.act("next")
    clerk.is_told("done.next", ticket=visitor["number"])
    clerk.act("absent")
    clerk.is_told("done.absent", ticket=visitor["number"])


def test_when_another_desk_was_quicker_she_is_told_so(clerk: Clerk, lobby: Lobby) -> None:
    """Between her click and the server another desk calls the same visitor: she reads why."""
    clerk.may_complain("status of 409")
    clerk.sign_in()
    clerk.sit(DESK)
    visitor = lobby.take("waste-fees")
    expect(clerk.waiting()).to_have_text([visitor["number"]])

    def be_quicker(route: Route) -> None:
        lobby.call_ticket(visitor, "desk-2")
        route.continue_()

    clerk.page.route("**/calls", be_quicker)

    clerk.button(clerk.say("waiting.call_this", ticket=visitor["number"])).click()

    clerk.is_told("refused.wrong_state")
    expect(clerk.current()).to_have_count(0)
    expect(clerk.waiting()).to_have_count(0)
    expect(clerk.page.locator(".others")).to_contain_text(visitor["number"])
    lobby.missed(visitor)


def test_when_nobody_waits_she_is_told_so(clerk: Clerk) -> None:
    """“Call next” with an empty lobby calls nobody and says so."""
    clerk.sign_in()
    clerk.sit(DESK)

    clerk.act("next")

    clerk.is_told("done.nobody")


def test_a_number_must_be_finished_before_the_next_is_called(clerk: Clerk, lobby: Lobby) -> None:
    """She presses “next” while somebody is called: the page names the number that is still open."""
    visitors = [lobby.take("waste-fees"), lobby.take("waste-fees")]
    clerk.sign_in()
    clerk.sit(DESK)
    clerk.act("next")
    clerk.is_told("done.next", ticket=visitors[0]["number"])
    expect(clerk.current()).to_have_text(visitors[0]["number"])

    def is_refused() -> bool:
        clerk.page.keyboard.press("n")  # at first it counts as a slip of the finger
        return clerk.told() == clerk.say("refused.desk_busy", ticket=visitors[0]["number"])

    eventually(is_refused)
    expect(clerk.waiting()).to_have_text([visitors[1]["number"]])
    expect(clerk.text(clerk.say("next.first", ticket=visitors[0]["number"]))).to_be_visible()
    clerk.act("done")
    clerk.is_told("done.done", ticket=visitors[0]["number"])
