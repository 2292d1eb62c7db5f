"""Whoever went away comes back: by kiosk, by phone; and what is taken back leaves the wall."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from tests.eventually import eventually
from tests.journeys import papers
from tests.journeys.codes import read_code
from tests.journeys.conftest import Doors
from tests.journeys.house import Lobby, View
from tests.journeys.screens import Display, Kiosk, Phone
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

SERVICE = "waste-fees"
QUICK, DESK = "information", "info-desk"


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby of these journeys, where somebody sits at the info desk."""
    away = Lobby(house, "away")
    away.sit(DESK)
    return away


def _missed(lobby: Lobby) -> View:
    """Somebody who did not come."""
    ticket = lobby.take(QUICK)
    lobby.missed(lobby.call_ticket(ticket, DESK))
    return ticket


def _on_errand(lobby: Lobby) -> View:
    ticket = lobby.take(QUICK)
    lobby.came(lobby.call_ticket(ticket, DESK))
    lobby.turn(ticket, "errand")
    return ticket


def test_whoever_missed_her_call_comes_back_at_the_kiosk(lobby: Lobby, doors: Doors) -> None:
    """By her number on the big keys; she waits again, and is told her number."""
    ticket = _missed(lobby)
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"))

    kiosk.has_a_code()
    kiosk.type_code(ticket["number"])

    kiosk.is_settled("returned", ticket["number"])
    kiosk.picture("returned")
    assert lobby.ticket(ticket["number"])["state"] == "waiting"
    lobby.done(lobby.call(DESK))


def test_whoever_was_on_an_errand_scans_her_phone(lobby: Lobby, doors: Doors) -> None:
    """The code on her ticket is her way back; a second scan says that she waits, a third where to go."""
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"))
    kiosk.begin()
    kiosk.choose("Information")
    number = kiosk.order(papers.service(QUICK))
    eventually(lambda: kiosk.code().evaluate("image => image.naturalWidth > 0"))
    link = read_code(kiosk.page.screenshot())
    kiosk.finish()
    ticket = lobby.ticket(number)
    lobby.came(lobby.call_ticket(ticket, DESK))
    lobby.turn(ticket, "errand")

    kiosk.scan(link)
    kiosk.is_settled("returned", number)
    kiosk.scan(link)
    kiosk.is_settled("waiting", number)
    called = lobby.call(DESK)
    assert called["number"] == number
    kiosk.scan(link)

    kiosk.is_settled("called", number)
    expect(kiosk.page.locator(".frame__lead")).to_contain_text("Info-Schalter")
    kiosk.picture("called")
    lobby.done(called)


def test_whoever_missed_her_call_comes_back_by_phone(lobby: Lobby, doors: Doors) -> None:
    """One tap on her own page, and she waits again."""
    ticket = _missed(lobby)
    phone = doors.enter(Phone, ticket["link"])
    expect(phone.heading(phone.say("missed.heading"))).to_be_visible()
    expect(phone.text(phone.say("missed.place"))).to_be_visible()
    phone.picture("missed")

    phone.press(phone.button(phone.say("missed.return")))

    phone.is_waiting(ahead=0)
    lobby.done(lobby.call(DESK))


def test_back_from_an_errand_by_phone(lobby: Lobby, doors: Doors) -> None:
    """She sees what to do, taps, and is next."""
    ticket = _on_errand(lobby)
    lobby.take(QUICK)
    phone = doors.enter(Phone, ticket["link"])
    expect(phone.text(phone.say("away.text"))).to_be_visible()
    phone.picture("away")

    phone.press(phone.button(phone.say("away.return")))

    phone.is_waiting(ahead=0)
    called = lobby.call(DESK)
    assert called["number"] == ticket["number"]
    phone.is_called("Info-Schalter")
    lobby.done(called)
    lobby.done(lobby.call(DESK))


def test_somebody_was_faster_than_her_tap(lobby: Lobby, doors: Doors) -> None:
    """The clerk calls her while she taps: the page shows where to go, not an error."""
    ticket = _on_errand(lobby)
    phone = doors.enter(Phone, ticket["link"])
    phone.may_complain("status of 409")
    expect(phone.button(phone.say("away.return"))).to_be_visible()
    called: list[View] = []

    def call_first(route: Route) -> None:
        called.append(lobby.call_ticket(ticket, DESK))
        route.continue_()

    phone.page.route("**/visit/return", call_first)
    phone.press(phone.button(phone.say("away.return")))

    phone.is_called("Info-Schalter")
    lobby.done(called[0])


def test_a_bundle_has_a_receipt_on_the_phone(lobby: Lobby, doors: Doors) -> None:
    """A dealer leaves three vehicles and goes; his page tells him when they are done."""
    bundle = lobby.hand_in("vehicle-transfer", 3)
    phone = doors.enter(Phone, bundle["link"])
    expect(phone.heading(phone.say("receipt.here.heading"))).to_be_visible()
    expect(phone.page.locator(".receipt")).to_contain_text("3 ×")
    phone.picture("receipt")

    at_work = lobby.call_ticket(bundle, "desk-1")
    expect(phone.text(phone.say("receipt.in_work.text"))).to_be_visible()
    lobby.done(at_work)

    expect(phone.heading(phone.say("receipt.done.heading"))).to_be_visible()
    phone.picture("receipt-done")


def test_whoever_is_put_aside_stays_nearby(lobby: Lobby, doors: Doors) -> None:
    """Her page says so, and rings when she is called again."""
    ticket = lobby.take(QUICK)
    phone = doors.enter(Phone, ticket["link"])
    phone.turn_sound_on()
    lobby.came(lobby.call_ticket(ticket, DESK))
    lobby.turn(ticket, "parking")
    expect(phone.text(phone.say("parked.heading"))).to_be_visible()
    phone.picture("parked")
    before = phone.rings()

    again = lobby.call_ticket(ticket, DESK)

    phone.is_called("Info-Schalter")
    eventually(lambda: phone.rings() == before + 1)
    lobby.done(again)


def test_a_call_that_is_taken_back_leaves_the_wall(lobby: Lobby, doors: Doors) -> None:
    """Undone or sent on: nobody reads a number that need not come, and the next call rings."""
    display = doors.enter(Display, lobby.address("display"))
    display.wake()
    undone, sent_on = (lobby.take(QUICK) for _ in range(2))

    for ticket, act, wish in ((undone, "undo", {}), (sent_on, "transfer", {"service": SERVICE})):
        lobby.call_ticket(ticket, DESK)
        expect(display.row(ticket["number"])).to_be_visible()
        lobby.turn(ticket, act, **wish)
        expect(display.row(ticket["number"])).to_have_count(0)

    again = lobby.call_ticket(undone, DESK)
    expect(display.row(again["number"])).to_be_visible()
    eventually(lambda: display.said()[-1] == display.call_sentence(again))
    lobby.done(again)
