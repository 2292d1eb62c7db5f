"""One visitor's way through the whole lobby: kiosk, phone, display, desk."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.journeys.codes import read_code
from tests.journeys.conftest import Doors
from tests.journeys.house import Lobby
from tests.journeys.screen import PICTURES
from tests.journeys.screens import FORGETTING, Clerk, Display, Kiosk, Phone
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

AREA = {"de": "Zulassung", "en": "Vehicle registration"}
SERVICE = {"de": "Fahrzeug wieder zulassen", "en": "Register a vehicle again"}
DESK = {"de": "Schalter 1", "en": "Desk 1"}
PLACE = {"de": "Foyer, links", "en": "Foyer, left"}


@pytest.fixture(scope="module")
def busy_morning(house: Foyer) -> Foyer:
    """Two lobbies, one for each language of the journey, to which people have come already."""
    for language in ("de", "en"):
        _people_have_come(Lobby(house, f"visit-{language}"))
    if PICTURES:
        # In the pictures they have waited for some minutes.
        house.stop()
        house.environment["FOYER_NOW"] = "2026-11-23T09:07"
        house.start()
    return house


def _people_have_come(lobby: Lobby) -> None:
    lobby.call_by("first-come")  # so that it can be told beforehand who is called
    for desk in ("desk-2", "info-desk", "room-011", "room-021"):
        lobby.sit(desk)
    for service, desk in (
        ("kita-card", "room-021"),
        ("information", "info-desk"),
        ("licence-collect", "room-011"),
    ):
        lobby.take(service)
        lobby.came(lobby.call(desk))
    lobby.take("vehicle-transfer", items=2)
    lobby.take("disability-card", language="en")
    lobby.take("waste-fees")


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_visitor_is_led_from_the_kiosk_to_the_desk(
    busy_morning: Foyer, doors: Doors, language: Literal["de", "en"]
) -> None:
    """She takes a number, follows it on her phone, is called twice and served; the kiosk forgets her."""
    lobby = Lobby(busy_morning, f"visit-{language}")
    display = doors.enter(Display, lobby.address("display"))
    display.wake()
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"))
    kiosk.is_at_the_start()
    untouched = kiosk.remembers()

    # At the kiosk
    kiosk.picture("0-start")
    assert kiosk.fits()
    kiosk.begin(language)
    kiosk.picture("1-areas")
    assert kiosk.fits()
    kiosk.choose(AREA[language])
    kiosk.picture("2-services")
    assert kiosk.fits()
    number = kiosk.order(SERVICE[language])
    assert number == "A002"
    expect(kiosk.text(kiosk.say("ticket.ahead.one", count=1))).to_be_visible()
    expect(kiosk.code()).to_be_visible()
    kiosk.picture("3-ticket")
    assert kiosk.fits()
    link = read_code(kiosk.page.screenshot())

    # The kiosk forgets
    kiosk.finish()
    kiosk.language = "de"
    kiosk.is_at_the_start()
    expect(kiosk.page.locator("html")).to_have_attribute("lang", "de")
    assert number not in kiosk.page.content()
    assert kiosk.remembers() == untouched

    # Others come after her
    for service in ("vehicle-deregistration", "parental-allowance", "licence-exchange", "school-grant"):
        lobby.take(service)

    # On the phone, in the language of the kiosk
    phone = doors.enter(Phone, link)
    phone.language = language
    phone.is_waiting(ahead=1)
    phone.turn_sound_on()
    phone.picture("1-waiting")

    # At the desk
    clerk = doors.enter(Clerk, lobby.address("clerk"))
    if language == "en":
        clerk.speak("en")
    expect(clerk.heading(clerk.say("sign_in.heading"))).to_be_visible()
    clerk.picture("1-sign-in")
    clerk.sign_in()
    expect(clerk.button(DESK[language])).to_be_visible()
    clerk.picture("2-desks")
    clerk.sit(DESK[language])
    expect(clerk.waiting()).to_have_text(["A001", "D002", "C001", number, "A003", "D003", "B002", "D004"])
    clerk.picture("3-work")

    # Those before her
    for other in ("A001", "D002"):
        clerk.act("next")
        clerk.is_told("done.next", ticket=other)
        expect(clerk.current()).to_have_text(other)
        clerk.act("came")
        clerk.is_told("done.came", ticket=other)
        clerk.act("done")
        clerk.is_told("done.done", ticket=other)
        phone.is_waiting(ahead=0)
    lobby.done(lobby.call("desk-2"))
    expect(clerk.waiting().first).to_have_text(number)
    earlier = [display.sentence(other, DESK["de"], PLACE["de"]) for other in ("A001", "D002")]
    earlier.append(display.sentence("C001", "Schalter 2", "Foyer, rechts"))
    display.announces(*earlier)

    # She is called, and called again
    hers = display.sentence(number, DESK["de"], PLACE["de"])
    clerk.act("next")
    clerk.is_told("done.next", ticket=number)
    expect(display.row(number)).to_contain_text(DESK["de"])
    expect(display.row(number)).to_contain_text(PLACE["de"])
    display.announces(*earlier, hers)
    phone.is_called(DESK[language])
    assert phone.rings() == 1
    clerk.picture("4-called")
    display.picture("2-called")
    phone.picture("2-called")
    assert display.fits()
    clerk.act("again")
    clerk.is_told("done.again", ticket=number)
    display.announces(*earlier, hers, hers)
    expect(display.row(number)).to_have_count(1)
    assert phone.rings() == 2

    # She comes, and goes
    clerk.act("came")
    clerk.is_told("done.came", ticket=number)
    expect(phone.heading(phone.say("serving.heading"))).to_be_visible()
    clerk.picture("5-serving")
    phone.picture("3-serving")
    clerk.act("done")
    clerk.is_told("done.done", ticket=number)
    expect(phone.heading(phone.say("served.heading"))).to_be_visible()
    phone.picture("4-served")
    expect(clerk.current()).to_have_count(0)
    display.announces(*earlier, hers, hers)


def test_whoever_walks_away_from_her_ticket_is_forgotten_too(busy_morning: Foyer, doors: Doors) -> None:
    """Nobody taps “done”: the ticket is gone after its time, and so is her language."""
    kiosk = doors.enter(Kiosk, Lobby(busy_morning, "visit-de").address("kiosk"))
    kiosk.is_at_the_start()
    untouched = kiosk.remembers()
    kiosk.begin("en")
    kiosk.choose(AREA["en"])
    number = kiosk.order(SERVICE["en"])

    kiosk.let_pass(21)

    kiosk.language = "de"
    expect(kiosk.heading(kiosk.say("start.welcome"))).to_be_visible(timeout=FORGETTING * 1000)
    assert number not in kiosk.page.content()
    assert kiosk.remembers() == untouched
