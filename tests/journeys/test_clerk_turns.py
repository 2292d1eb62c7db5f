"""Every turn that a visit can take, as a clerk makes it: by mouse, by touch, by keyboard."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Doors
from tests.journeys.hands import ClerkWithTablet, Hands, at_buttons, at_keys
from tests.journeys.house import Lobby, View
from tests.journeys.screens import Clerk, Phone
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

WAYS = ("mouse", "touch", "keyboard")


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    """How the clerk uses her page."""
    return str(request.param)


@pytest.fixture
def lobby(house: Foyer, way: str) -> Lobby:
    """A village for each way."""
    return Lobby(house, f"turns-{way}")


@pytest.fixture
def hands(lobby: Lobby, doors: Doors, way: str) -> Hands:
    """A clerk at the desk by the entrance, which serves everybody."""
    clerk = doors.enter(ClerkWithTablet if way == "touch" else Clerk, lobby.address("clerk"))
    clerk.sign_in()
    clerk.sit("Schalter 3")
    return at_keys(clerk) if way == "keyboard" else at_buttons(clerk)


def _call(hands: Hands, visitor: View) -> None:
    hands.clerk.let_pass(1)
    hands.act("next")
    hands.clerk.is_told("done.next", ticket=visitor["number"])


def _pause(hands: Hands) -> None:
    """The same act, or the same key, at once would be a slip of the finger; another key lies between."""
    hands.clerk.let_pass(1)
    hands.clerk.page.keyboard.press("u")


def _serve(hands: Hands, visitor: View) -> None:
    _call(hands, visitor)
    hands.act("came")
    hands.clerk.is_told("done.came", ticket=visitor["number"])


def _finish(hands: Hands, visitor: View) -> None:
    hands.clerk.let_pass(1)
    hands.act("done")
    hands.clerk.is_told("done.done", ticket=visitor["number"])


def test_called_again_absent_and_back(hands: Hands, lobby: Lobby) -> None:
    """She is called twice and does not come; later she stands before the desk after all."""
    clerk, visitor = hands.clerk, lobby.take("passport")
    _call(hands, visitor)
    expect(clerk.reason()).to_have_text(
        clerk.say("reason.first_come", place=clerk.say("reason.waited_target.zero", target=30))
    )
    hands.act("again")
    clerk.is_told("done.again", ticket=visitor["number"])

    hands.act("absent")

    clerk.is_told("done.absent", ticket=visitor["number"])
    expect(clerk.aside(visitor["number"])).to_contain_text(clerk.say("aside.missed"))
    hands.press(clerk.aside(visitor["number"]).locator("[data-does=come_back]"))
    clerk.is_told("done.come_back", ticket=visitor["number"])
    expect(clerk.waiting()).to_have_text([visitor["number"]])
    _serve(hands, visitor)
    _finish(hands, visitor)


def test_parked_with_a_note_and_taken_up_again(hands: Hands, lobby: Lobby) -> None:
    """She fills in a form meanwhile; the note says so, and the clerk goes on with her."""
    clerk, visitor = hands.clerk, lobby.take("id-card")
    _serve(hands, visitor)
    hands.act("note")
    expect(clerk.dialog().get_by_label(clerk.say("dialog.note"))).to_have_value("")
    clerk.dialog().get_by_label(clerk.say("dialog.note")).fill("Formular fehlt")
    hands.submit()
    clerk.is_told("done.note", ticket=visitor["number"])
    expect(clerk.page.locator(".current .ticket-note")).to_contain_text("Formular fehlt")

    hands.act("park")

    clerk.is_told("done.park", ticket=visitor["number"])
    expect(clerk.current()).to_have_count(0)
    row = clerk.aside(visitor["number"])
    expect(row).to_contain_text("Formular fehlt")
    expect(row).to_contain_text(f"{clerk.say('aside.parked')} seit 9:")
    hands.press(row.locator("[data-does=take_up]"))
    clerk.is_told("done.take_up", ticket=visitor["number"])
    expect(clerk.current()).to_have_text(visitor["number"])
    _finish(hands, visitor)


def test_sent_on_an_errand_and_next_when_she_is_back(hands: Hands, lobby: Lobby) -> None:
    """She buys plates; coming back, she is before whoever came meanwhile."""
    clerk, visitor = hands.clerk, lobby.take("plates")
    _serve(hands, visitor)
    hands.act("errand")
    clerk.is_told("done.errand", ticket=visitor["number"])
    expect(clerk.aside(visitor["number"])).to_contain_text(clerk.say("aside.away"))
    other = lobby.take("plates")

    hands.press(clerk.aside(visitor["number"]).locator("[data-does=come_back]"))

    clerk.is_told("done.come_back", ticket=visitor["number"])
    expect(clerk.waiting()).to_have_text([visitor["number"], other["number"]])
    _call(hands, visitor)
    expect(clerk.reason()).to_contain_text(clerk.say("reason.first", place=""))
    _finish(hands, visitor)
    lobby.leave(other)


def test_transferred_to_another_desk(hands: Hands, lobby: Lobby, doors: Doors) -> None:
    """She needs something else: number and letter stay, and only the other desk can call her."""
    clerk, visitor = hands.clerk, lobby.take("passport")
    lobby.sit("desk-2")
    phone = doors.enter(Phone, visitor["link"])
    _serve(hands, visitor)
    hands.act("transfer")
    hands.press(clerk.dialog().locator("[type=submit]"))
    expect(clerk.dialog()).to_contain_text(clerk.say("transfer.elsewhere"))
    clerk.dialog().get_by_label(clerk.say("dialog.service")).select_option("plates")
    clerk.dialog().get_by_label(clerk.say("transfer.desk"), exact=True).select_option("desk-2")
    clerk.dialog().get_by_label(clerk.say("transfer.first"), exact=True).check()
    clerk.dialog().get_by_label(clerk.say("dialog.note")).fill("hat bezahlt")

    hands.submit()

    clerk.is_told("done.transfer", ticket=visitor["number"])
    phone.is_waiting(ahead=0)
    expect(clerk.waiting()).to_have_count(0)
    expect(clerk.text(clerk.say("waiting.elsewhere.one", count=1))).to_be_visible()
    sent = lobby.ticket(visitor["number"])
    assert (sent["service"], sent["for_desk"], sent["first"], sent["note"]) == (
        "plates",
        "desk-2",
        True,
        "hat bezahlt",
    )
    lobby.leave(visitor)
    lobby.get_up("desk-2")


def test_finished_with_more_than_was_asked_for(hands: Hands, lobby: Lobby) -> None:
    """Two cars instead of one, and plates besides."""
    clerk, visitor = hands.clerk, lobby.take("car")
    _serve(hands, visitor)
    hands.act("finish_with")
    hands.press(clerk.dialog().get_by_role("button", name=clerk.say("count.more", name="Auto anmelden")))
    clerk.dialog().get_by_label(clerk.say("finish.more")).select_option("plates")
    expect(clerk.dialog().locator("[data-service=plates]")).to_be_visible()

    hands.submit()

    clerk.is_told("done.finish_with", ticket=visitor["number"])
    assert lobby.ticket(visitor["number"])["done"] == [
        {"service": "car", "count": 2},
        {"service": "plates", "count": 1},
    ]


def test_a_bundle_is_dropped_off_and_done_later(hands: Hands, lobby: Lobby) -> None:
    """The dealer with a ticket leaves three cars with us; nobody is called for them."""
    clerk = hands.clerk
    visitor = lobby.take("car", items=3, visitor_kind="commercial")
    _serve(hands, visitor)
    hands.act("drop_off")
    clerk.is_told("done.drop_off", ticket=visitor["number"])
    expect(clerk.aside(visitor["number"])).to_contain_text(clerk.say("items.other", count=3))

    hands.press(clerk.aside(visitor["number"]).locator("[data-does=take_up]"))

    clerk.is_told("done.came", ticket=visitor["number"])
    expect(clerk.text(clerk.say("ticket.serving"))).to_be_visible()
    _finish(hands, visitor)


def test_without_a_ticket(hands: Hands) -> None:
    """Somebody is served who has none, and a bundle is taken from somebody who does not wait."""
    clerk = hands.clerk
    hands.act("serve_directly")
    clerk.dialog().get_by_label(clerk.say("dialog.service")).select_option("id-card")
    hands.submit()
    expect(clerk.current()).to_be_visible()
    expect(clerk.text(clerk.say("ticket.serving"))).to_be_visible()
    hands.act("done")
    expect(clerk.current()).to_have_count(0)

    hands.act("hand_in")
    expect(clerk.dialog().get_by_label(clerk.say("dialog.service"))).to_have_value("passport")
    clerk.dialog().get_by_label(clerk.say("dialog.service")).select_option("car")
    hands.press(
        clerk.dialog().get_by_role("button", name=clerk.say("count.more", name=clerk.say("dialog.items")))
    )
    hands.press(clerk.dialog().locator("[type=submit]"))

    expect(clerk.dialog().get_by_role("img")).to_be_visible()
    number = clerk.dialog().locator(".receipt__number").inner_text()
    expect(clerk.dialog()).to_contain_text(clerk.say("items.other", count=2))
    hands.press(clerk.dialog().get_by_role("button", name=clerk.say("close")))
    expect(clerk.dialog()).to_have_count(0)
    expect(clerk.aside(number)).to_contain_text(clerk.say("aside.dropped_off"))
    clerk.take_up(number)
    expect(clerk.current()).to_have_text(number)
    clerk.let_pass(1)
    hands.act("done")
    expect(clerk.current()).to_have_count(0)


def test_a_certain_ticket_is_called(hands: Hands, lobby: Lobby) -> None:
    """Out of turn, as this lobby lets its clerks."""
    clerk = hands.clerk
    first, second = lobby.take("passport"), lobby.take("passport")

    hands.press(clerk.button(clerk.say("waiting.call_this", ticket=second["number"])))

    clerk.is_told("done.this", ticket=second["number"])
    expect(clerk.waiting()).to_have_text([first["number"]])
    _finish(hands, second)
    lobby.leave(first)


def test_a_slip_is_taken_back(hands: Hands, lobby: Lobby) -> None:
    """What is finished by mistake is served again, and the seconds that remain for that are shown."""
    clerk, visitor = hands.clerk, lobby.take("passport")
    _serve(hands, visitor)
    _finish(hands, visitor)
    expect(clerk.act_button("undo").locator(".act__seconds")).to_be_visible()

    hands.act("undo")

    clerk.is_told("done.undo", ticket=visitor["number"])
    expect(clerk.current()).to_have_text(visitor["number"])
    expect(clerk.text(clerk.say("ticket.serving"))).to_be_visible()
    expect(clerk.act_button("undo")).to_have_attribute("aria-disabled", "true")
    _finish(hands, visitor)


def test_the_next_one_who_comes(hands: Hands, lobby: Lobby) -> None:
    """Nobody waits: she asks for the next arrival, takes that back, asks again, and gets her."""
    clerk = hands.clerk
    hands.act("next_arrival")
    expect(clerk.text(clerk.say("arrival.waits"))).to_be_visible()
    _pause(hands)
    hands.act("next_arrival")
    clerk.is_told("done.no_arrival")
    _pause(hands)
    hands.act("next_arrival")
    clerk.is_told("done.next_arrival")

    visitor = lobby.take("passport")

    clerk.is_told("done.arrival", ticket=visitor["number"])
    expect(clerk.current()).to_have_text(visitor["number"])
    _finish(hands, visitor)
