"""Every state of every screen, looked at closely: axe, contrast, small windows, zoom, fingers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.eventually import eventually
from tests.journeys.conftest import Doors
from tests.journeys.eyes import look_closely
from tests.journeys.house import Lobby
from tests.journeys.screen import Screen
from tests.journeys.screens import Clerk, Display, Kiosk, Phone, Start
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

Look = Callable[[Screen, str, Locator], None]

AREA, SERVICE = "Abfallberatung und Gebühren", "Abfallgebühren"


@pytest.fixture
def look() -> Iterator[Look]:
    """Looks at a state once it is shown; what is wrong is told for all states together at the end."""
    wrong: list[str] = []

    def at(screen: Screen, state: str, shown: Locator) -> None:
        expect(shown.first).to_be_visible(timeout=15_000)
        wrong.extend(look_closely(screen, state))

    yield at
    assert not wrong, "\n".join(dict.fromkeys(wrong))


def test_the_kiosk_while_somebody_takes_a_ticket(house: Foyer, doors: Doors, look: Look) -> None:
    """Areas, services, the question whether she is still there, the ticket; in both languages."""
    lobby = Lobby(house, "seen-kiosk")
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"), still=True)
    look(kiosk, "areas", kiosk.heading(kiosk.say("areas.heading")))
    kiosk.choose(AREA)
    look(kiosk, "services", kiosk.button(SERVICE))
    kiosk.wait(45)
    look(kiosk, "still there?", kiosk.heading(kiosk.say("still_there.heading")))
    kiosk.press(kiosk.button(kiosk.say("still_there.yes")))
    kiosk.order(SERVICE)
    look(kiosk, "ticket", kiosk.code())
    kiosk.speak("en")
    look(kiosk, "ticket", kiosk.code())
    kiosk.finish()
    kiosk.language = "de"
    kiosk.is_at_the_start()
    kiosk.speak("en")
    look(kiosk, "areas", kiosk.heading(kiosk.say("areas.heading")))
    kiosk.choose("Vehicle registration")
    look(kiosk, "services", kiosk.button("Trade plates"))


def test_the_kiosk_when_there_are_no_tickets(house: Foyer, doors: Doors, look: Look) -> None:
    """Closed, ending, one service paused, all paused, an order that failed, no server."""
    lobby = Lobby(house, "seen-kiosk")
    closed = doors.enter(Kiosk, Lobby(house, "closed").address("kiosk"), still=True)
    look(closed, "closed", closed.heading(closed.say("closed.heading")))
    closed.picture("4-closed")
    ending = doors.enter(Kiosk, Lobby(house, "ending").address("kiosk"), still=True)
    look(ending, "ending", ending.heading(ending.say("ending.heading")))

    kiosk = doors.enter(Kiosk, lobby.address("kiosk"), still=True)
    kiosk.may_complain("ERR_INTERNET_DISCONNECTED", "status of 409")
    services = lobby.services()
    lobby.pause(services[:1])
    kiosk.choose("Zulassung")
    look(kiosk, "one service paused", kiosk.page.get_by_text(kiosk.say("card.paused")))
    kiosk.context.route(
        "**/tickets", lambda route: route.fulfill(status=409, json={"error": "service_paused"})
    )
    kiosk.press(kiosk.button("Fahrzeug abmelden"))
    look(kiosk, "paused meanwhile", kiosk.heading(kiosk.say("trouble.paused.heading")))
    kiosk.context.unroute("**/tickets")
    kiosk.press(kiosk.button(kiosk.say("back")))
    lobby.pause(services[1:])
    look(kiosk, "all paused", kiosk.heading(kiosk.say("all_paused.heading")))
    kiosk.picture("5-paused")
    kiosk.lose_connection()
    look(kiosk, "unreachable", kiosk.heading(kiosk.say("unreachable.heading")))
    kiosk.picture("6-unreachable")
    lobby.resume(services)


def test_the_display(house: Foyer, doors: Doors, look: Look) -> None:
    """Empty, with one to five current calls, with earlier ones, closed, offline, waiting for a tap."""
    lobby = Lobby(house, "seen-display")
    closed = doors.enter(Display, Lobby(house, "closed").address("display"), still=True)
    look(closed, "closed, mute", closed.heading(closed.say("closed.heading")))
    closed.wake()
    closed.picture("4-closed")
    display = doors.enter(Display, Lobby(house, "ending").address("display"), still=True)
    display.wake()
    look(display, "ending", display.heading(display.say("empty.heading")))
    display.leave()

    display = doors.enter(Display, lobby.address("display"), still=True)
    display.may_complain("ERR_INTERNET_DISCONNECTED")
    display.wake()
    look(display, "empty", display.heading(display.say("empty.heading")))
    display.picture("1-empty")
    desks = ("desk-1", "desk-2", "info-desk", "room-011", "room-021")
    services = ("school-grant", "vehicle-new", "information", "licence-foreign", "blind-allowance")
    called = []
    for many, (desk, service) in enumerate(zip(desks, services, strict=True), 1):
        called.append(lobby.call_ticket(lobby.take(service), desk))
        look(display, f"{many} called", display.row(called[-1]["number"]))
        eventually(display.fits)
    display.picture("3-five-called")
    lobby.came(called[0])
    lobby.done(called[1])
    look(display, "some are over", display.heading(display.say("board.earlier")))
    display.lose_connection()
    look(display, "offline", display.banner())
    for over in (called[0], *called[2:]):
        lobby.done(over)


def test_the_clerks_page(house: Foyer, doors: Doors, look: Look) -> None:
    """Sign-in, refused, desks, nobody waits, somebody waits, called, serving, refused, closed, offline."""
    lobby = Lobby(house, "seen-clerk")
    clerk = doors.enter(Clerk, lobby.address("clerk"), still=True)
    clerk.may_complain("status of 401", "ERR_INTERNET_DISCONNECTED")
    look(clerk, "sign-in", clerk.heading(clerk.say("sign_in.heading")))
    clerk.sign_in("not the pass-phrase")
    look(clerk, "wrong pass-phrase", clerk.text(clerk.say("sign_in.wrong")))
    clerk.sign_in()
    look(clerk, "desks", clerk.button("Zimmer 022"))
    clerk.sit("Schalter 2")
    look(clerk, "nobody waits", clerk.text(clerk.say("waiting.nobody")))
    for service in ("vehicle-transfer", "licence-collect", "disability-card"):
        lobby.take(service, items=3, visitor_kind="commercial", language="en")
    look(clerk, "somebody waits", clerk.button(clerk.say("waiting.call")))
    for language in ("de", "en"):
        clerk.speak(language)
        clerk.act("next")
        look(clerk, "called", clerk.current())
        clerk.act("came")
        look(clerk, "serving", clerk.text(clerk.say("ticket.serving")))
        clerk.act("done")
        look(clerk, "done", clerk.text(clerk.say("ticket.none")))
    lobby.get_up("desk-2")
    look(clerk, "not staffed", clerk.text(clerk.say("desk.sit_again")))
    clerk.lose_connection()
    look(clerk, "offline", clerk.banner())

    closed = doors.enter(Clerk, Lobby(house, "closed").address("clerk"), still=True)
    closed.sign_in()
    closed.sit("Schalter 1")
    look(closed, "closed", closed.text(closed.say("closed")))


def test_the_visitors_phone(house: Foyer, doors: Doors, look: Look) -> None:
    """Waiting, leaving, called, being served, served, missed, left, unknown, offline."""
    lobby = Lobby(house, "seen-phone")
    ticket = lobby.take("kita-subsidy")
    phone = doors.enter(Phone, ticket["link"], still=True)
    phone.may_complain("ERR_INTERNET_DISCONNECTED")
    for language in ("de", "en"):
        phone.speak(language)
        look(phone, "waiting", phone.button(phone.say("leave.button")))
    phone.press(phone.button(phone.say("leave.button")))
    look(phone, "wants to leave", phone.heading(phone.say("leave.heading")))
    phone.press(phone.button(phone.say("leave.no")))
    called = lobby.call_ticket(ticket, "room-022")
    for language in ("en", "de"):
        phone.speak(language)
        look(phone, "called", phone.heading(phone.say("called.heading")))
    phone.lose_connection()
    look(phone, "offline", phone.banner())
    phone.regain_connection()
    lobby.came(called)
    look(phone, "serving", phone.heading(phone.say("serving.heading")))
    lobby.done(called)
    look(phone, "served", phone.heading(phone.say("served.heading")))

    absent = lobby.take("kita-subsidy")
    missed = doors.enter(Phone, absent["link"], still=True)
    missed.is_waiting(ahead=0)
    lobby.missed(lobby.call_ticket(absent, "room-022"))
    look(missed, "missed", missed.heading(missed.say("missed.heading")))

    tired = lobby.take("kita-subsidy")
    left = doors.enter(Phone, tired["link"], still=True)
    left.is_waiting(ahead=0)
    lobby.leave(tired)
    look(left, "left", left.heading(left.say("left.heading")))

    stranger = doors.enter(Phone, f"{house.url}/ticket/#no-such-token", still=True)
    stranger.may_complain("status of 40")
    look(stranger, "unknown", stranger.heading(stranger.say("unknown.heading")))


def test_the_start_page(house: Foyer, doors: Doors, look: Look) -> None:
    """The list of lobbies, in both languages; and the choice of a lobby."""
    start = doors.enter(Start, house.url, still=True)
    for language in ("de", "en"):
        start.speak(language)
        look(start, "lobbies", start.page.get_by_role("link").first)
    kiosk = doors.enter(Kiosk, f"{house.url}/kiosk/", still=True)
    look(kiosk, "choice of a lobby", kiosk.heading(kiosk.say("choose.heading")))
