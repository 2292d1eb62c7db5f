"""The whole way by keyboard alone; wherever the focus goes, it is seen."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Doors
from tests.journeys.eyes import tab_to
from tests.journeys.house import Lobby
from tests.journeys.screen import Screen
from tests.journeys.screens import Clerk, Display, Kiosk, Phone
from tests.servers import PASSPHRASE, Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby of these journeys."""
    return Lobby(house, "keyboard")


def _enter_on(screen: Screen, name: str) -> None:
    """Goes to a button with Tab and presses Enter."""
    tab_to(screen, screen.button(name))
    if isinstance(screen, Kiosk):
        screen.let_pass(0.6)  # a new screen takes nothing in its first moment
    screen.page.keyboard.press("Enter")


def test_nobody_needs_a_mouse_or_a_finger(lobby: Lobby, doors: Doors) -> None:
    """Visitor and clerk reach everything with Tab and Enter, and the clerk's acts have keys."""
    display = doors.enter(Display, lobby.address("display"))
    display.is_open()
    display.page.keyboard.press("Tab")  # any key wakes the sound
    expect(display.button(display.say("sound.tap"))).to_have_count(0)

    kiosk = doors.enter(Kiosk, lobby.address("kiosk"))
    kiosk.is_at_the_start()
    _enter_on(kiosk, "English")
    kiosk.language = "en"
    _enter_on(kiosk, "Waste advice and fees")
    _enter_on(kiosk, kiosk.say("back"))
    _enter_on(kiosk, "Waste advice and fees")
    _enter_on(kiosk, "Waste advice")
    _enter_on(kiosk, kiosk.say("documents.all"))
    number = kiosk.number()
    _enter_on(kiosk, kiosk.say("ticket.longer"))
    _enter_on(kiosk, kiosk.say("ticket.done"))
    kiosk.language = "de"
    kiosk.is_at_the_start()

    phone = doors.enter(Phone, lobby.take("waste-fees")["link"])
    phone.is_waiting(ahead=1)
    _enter_on(phone, phone.say("sound.on"))
    expect(phone.text(phone.say("sound.is_on"))).to_be_visible()
    _enter_on(phone, phone.say("leave.button"))
    _enter_on(phone, phone.say("leave.no"))
    expect(phone.button(phone.say("leave.button"))).to_be_focused()

    clerk = doors.enter(Clerk, lobby.address("clerk"))
    tab_to(clerk, clerk.page.get_by_label(clerk.say("sign_in.passphrase")))
    clerk.page.keyboard.type(PASSPHRASE)
    clerk.page.keyboard.press("Enter")
    expect(clerk.heading(clerk.say("desks.heading"))).to_be_visible()
    _enter_on(clerk, "Schalter 2")
    _enter_on(clerk, clerk.say("skills.sit"))
    expect(clerk.waiting()).to_have_text([number, "C002"])
    clerk.act("next")
    clerk.is_told("done.next", ticket=number)
    clerk.act("again")
    clerk.is_told("done.again", ticket=number)
    clerk.act("came")
    clerk.is_told("done.came", ticket=number)
    clerk.act("done")
    clerk.is_told("done.done", ticket=number)
    _enter_on(clerk, clerk.say("waiting.call_this", ticket="C002"))
    clerk.is_told("done.this", ticket="C002")
    phone.is_called("Schalter 2")
    assert phone.rings() == 1
    clerk.act("absent")
    clerk.is_told("done.absent_again", ticket="C002")
    clerk.let_pass(1)
    clerk.page.keyboard.press("u")  # the same key at once would be a slip of the finger; another lies between
    clerk.act("absent")
    clerk.is_told("done.absent", ticket="C002")
    expect(phone.heading(phone.say("missed.heading"))).to_be_visible()
    calls = [
        display.sentence(called, "Schalter 2", "Foyer, rechts") for called in (number, number, "C002", "C002")
    ]
    display.announces(*calls)


def test_single_keys_can_be_turned_off(lobby: Lobby, doors: Doors) -> None:
    """Whoever dictates or writes elsewhere does not call anybody by accident."""
    lobby.take("information")
    clerk = doors.enter(Clerk, lobby.address("clerk"))
    clerk.sign_in()
    clerk.sit("Info-Schalter")
    expect(clerk.waiting()).to_have_text(["E001"])
    tab_to(clerk, clerk.page.get_by_label(clerk.say("keys")))
    clerk.page.keyboard.press("Space")

    clerk.page.keyboard.press("n")

    expect(clerk.page.locator("kbd")).to_have_count(0)
    _enter_on(clerk, clerk.say("act.next"))
    clerk.is_told("done.next", ticket="E001")
