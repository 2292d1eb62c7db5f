"""Every state of kiosk and phone for those who come with a code, looked at as closely as all others."""

from __future__ import annotations

import json
from typing import Literal

import pytest
from playwright.sync_api import Route, expect

from tests.journeys.conftest import Doors, Look
from tests.journeys.house import Lobby
from tests.journeys.screens import Kiosk, Phone
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

SERVICE, DESK = "information", "info-desk"
LONG_NAME = "vehicle-address-or-name"
SLOTS = {
    "EARLY000": ("2026-11-23T09:20", "9:20"),
    "TOOLATE0": ("2026-11-23T08:10", "8:10"),
    "TOOEARLY": ("2026-11-23T14:00", ""),
    "WRONGDAY": ("2026-11-24T10:00", ""),
    "CANCELLD": ("2026-11-23T09:20", ""),
}
STATES = (
    "returned",
    "called",
    "waiting",
    "dropped_off",
    "expired",
)  # the others differ by shorter words only


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_kiosk_when_somebody_has_a_code(
    house: Foyer, doors: Doors, look: Look, language: Literal["de", "en"]
) -> None:
    """Scanning and typing, the appointment, its ticket, and each answer that takes nobody in."""
    lobby = Lobby(house, "seen-arrival")
    tag = language.upper()
    for code, (slot, _) in SLOTS.items():
        lobby.book(f"{code}{tag}", LONG_NAME, slot, items=3)
    lobby.cancel(f"CANCELLD{tag}")
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"), still=True)
    kiosk.may_complain("status of 40[49]")
    kiosk.has_a_code(language)
    look(kiosk, "code", kiosk.button(kiosk.say("code.go")))
    kiosk.scan("UNKNOWN23")
    look(kiosk, "code unknown", kiosk.heading(kiosk.say("told.unknown_code.heading")))
    for code, reason in {
        "TOOEARLY": "too_early",
        "WRONGDAY": "wrong_day",
        "CANCELLD": "appointment_cancelled",
    }.items():
        kiosk.scan(f"{code}{tag}")
        look(kiosk, f"appointment {reason}", kiosk.heading(kiosk.say(f"told.{reason}.heading")))
    kiosk.page.route("**/codes", _was_yesterday)
    kiosk.scan("YESTERDAY")
    look(kiosk, "appointment was yesterday", kiosk.heading(kiosk.say("told.day_over.heading")))
    kiosk.page.unroute("**/codes")
    kiosk.scan(f"TOOLATE0{tag}")
    look(kiosk, "appointment over", kiosk.button(kiosk.say("appointment.wait")))
    kiosk.scan(f"EARLY000{tag}")
    look(kiosk, "appointment", kiosk.heading(kiosk.say("appointment.heading", time="9:20")))
    kiosk.press(kiosk.button(kiosk.say("appointment.go")))
    kiosk.number_by_the_shortest_way()
    look(kiosk, "ticket of an appointment", kiosk.code())


def _was_yesterday(route: Route) -> None:
    facts = {"slot": "2026-11-20T09:00:00.000Z"}
    answer = {"error": "wrong_day", "message": "", "facts": facts}
    route.fulfill(status=409, content_type="application/json", body=json.dumps(answer))


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_kiosk_when_a_ticket_is_known(
    house: Foyer, doors: Doors, look: Look, language: Literal["de", "en"]
) -> None:
    """Back again, called, waiting already, a bundle, a number of another day."""
    kiosk = doors.enter(Kiosk, Lobby(house, "seen-arrival").address("kiosk"), still=True)
    kiosk.may_complain("status of 409")
    meant: dict[str, object] = {}
    kiosk.page.route("**/codes", lambda route: _answer(route, {"kind": "ticket", "ticket": meant}))
    kiosk.page.route("**/returns", lambda route: _answer(route, {"ticket": meant}))
    for state in STATES:
        meant |= {"number": "A017", "desk": "desk-2", "can_return": state == "returned"}
        meant["state"] = "missed" if state == "returned" else state
        kiosk.language = "de"
        kiosk.scan("A017")
        kiosk.is_settled(state, "A017")
        kiosk.speak(language)
        look(kiosk, f"known, {state}", kiosk.heading(kiosk.say(f"settled.{state}.heading")))


def _answer(route: Route, body: dict[str, object]) -> None:
    route.fulfill(status=200, content_type="application/json", body=json.dumps(body))


def test_the_kiosk_takes_those_with_a_code_in_when_there_are_no_tickets(
    house: Foyer, doors: Doors, look: Look
) -> None:
    """After the last ticket, before the first one, and while everything is paused, there is a way in."""
    for lobby_id, key in {"ending": "ending.heading", "opens-soon": "closed.heading"}.items():
        kiosk = doors.enter(Kiosk, Lobby(house, lobby_id).address("kiosk"), still=True)
        look(kiosk, f"{lobby_id}, with a code", kiosk.heading(kiosk.say(key)))
        kiosk.press(kiosk.button(kiosk.say("start.arrive")))
        expect(kiosk.heading(kiosk.say("code.heading"))).to_be_visible()


def test_the_phone_of_somebody_who_is_away_or_waits_again(house: Foyer, doors: Doors, look: Look) -> None:
    """An appointment, parked, on an errand, missed, an answer that got lost, a bundle; in both languages."""
    lobby = Lobby(house, "seen-arrival")
    lobby.book("PHONE234", SERVICE, "2026-11-23T09:30")
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"), still=True)
    kiosk.scan("PHONE234")
    kiosk.press(kiosk.button(kiosk.say("appointment.go")))
    ticket = lobby.ticket(kiosk.number())
    visitor = lobby.take(SERVICE)
    bundle = lobby.hand_in(LONG_NAME, 3)
    phone = doors.enter(Phone, visitor["link"], still=True)
    phone.may_complain("ERR_FAILED")
    receipt = doors.enter(Phone, bundle["link"], still=True)

    for language in ("de", "en"):
        phone.speak(language)
        receipt.speak(language)
        lobby.came(lobby.call_ticket(visitor, DESK))
        lobby.turn(visitor, "parking")
        look(phone, "parked", phone.text(phone.say("parked.heading")))
        lobby.came(lobby.call_ticket(visitor, DESK))
        lobby.turn(visitor, "errand")
        look(phone, "away", phone.button(phone.say("away.return")))
        lobby.missed(lobby.call_ticket(visitor, DESK))
        look(phone, "missed", phone.button(phone.say("missed.return")))
        look(receipt, "receipt", receipt.heading(receipt.say("receipt.here.heading")))
    phone.page.route("**/visit/return", lambda route: route.abort())
    phone.press(phone.button(phone.say("missed.return")))
    phone.let_pass(11)  # its patience is over
    look(phone, "return failed", phone.text(phone.say("return.failed")))
    lobby.done(lobby.call_ticket(bundle, "desk-1"))
    look(receipt, "receipt, done", receipt.heading(receipt.say("receipt.done.heading")))
    lobby.done(lobby.call_ticket(ticket, DESK))
