"""One visitor’s day with an appointment, on every screen of the house."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.eventually import eventually
from tests.journeys.codes import read_code
from tests.journeys.conftest import Doors
from tests.journeys.house import Lobby, copy_of_nordhausen
from tests.journeys.screens import KEYS, Clerk, Display, Kiosk, Phone
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

SERVICE, CODE, SLOT = "vehicle-transfer", "PLAT-ES24", "2026-11-23T10:15"
FILE = f"service;slot;code;uid\n{SERVICE};{SLOT};{CODE};booking-1\n"
DESK = "Schalter 1"


@pytest.fixture
def foyer(tmp_path: Path) -> Iterator[Foyer]:
    """A foyer on a Monday at half past eight."""
    with Foyer(tmp_path, lobby=copy_of_nordhausen(tmp_path, "day"), now="2026-11-23T08:30") as serving:
        yield serving
        assert serving.trouble() == []


def it_becomes(foyer: Foyer, time: str) -> None:
    """The hours pass; the pages find the server again by themselves."""
    foyer.stop()
    foyer.environment["FOYER_NOW"] = f"2026-11-23T{time}"
    foyer.start()


def is_missed(clerk: Clerk, number: str) -> bool:
    """Whether she is noted as missed; if not, the clerk says so again: at once it would count as a slip."""
    if clerk.told() == clerk.say("done.absent", ticket=number):
        return True
    clerk.page.keyboard.press(KEYS["absent"])
    return False


@pytest.mark.timeout(240)  # three servers are started, one after the other
def test_a_visitors_day_with_an_appointment(foyer: Foyer, doors: Doors, tmp_path: Path) -> None:
    """Nobody overtakes her who should not, and the journal tells exactly what happened."""
    lobby = Lobby(foyer, "day")

    # Booked by import; the same file again changes nothing
    bookings = tmp_path / "bookings.csv"
    bookings.write_text(FILE, "utf-8")
    for figures in ("1 added", "1 unchanged"):
        imported = foyer.run("appointments", "import", str(bookings))
        assert (imported.returncode, figures in imported.stdout) == (0, True), imported

    # Too early at the kiosk: check-in opens an hour before
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"))
    kiosk.may_complain("status of 409", "ERR_CONNECTION_REFUSED", "WebSocket")
    kiosk.is_at_the_start()
    kiosk.scan(CODE)
    kiosk.is_told("too_early")
    assert lobby.tickets_given() == 0
    kiosk.press(kiosk.button(kiosk.say("told.done")))
    kiosk.is_at_the_start()

    # Checked in; somebody without appointment was before her, and another comes after
    it_becomes(foyer, "10:00")
    before = lobby.take(SERVICE)
    kiosk.scan(CODE)
    expect(kiosk.heading(kiosk.say("appointment.heading", time="10:15"))).to_be_visible()
    kiosk.press(kiosk.button(kiosk.say("appointment.go")))
    number = kiosk.number_by_the_shortest_way()
    link = read_code(kiosk.page.screenshot())
    kiosk.finish()
    lobby.take(SERVICE)
    phone = doors.enter(Phone, link)
    phone.may_complain("ERR_CONNECTION_REFUSED", "WebSocket")

    # Her time comes: she is called before both, twice, and does not come
    it_becomes(foyer, "10:14")
    display = doors.enter(Display, lobby.address("display"))
    display.wake()
    clerk = doors.enter(Clerk, lobby.address("clerk"))
    clerk.sign_in()
    clerk.sit(DESK)
    clerk.act("next")
    expect(clerk.current()).to_have_text(number)
    expect(clerk.reason()).to_contain_text("10:15")
    expect(display.row(number)).to_be_visible()
    phone.is_called(DESK)
    clerk.act("absent")
    clerk.is_told("done.absent_again", ticket=number)
    eventually(lambda: is_missed(clerk, number))

    # She comes back at the kiosk, with the code on her ticket, and is still before the others
    kiosk.is_at_the_start()
    kiosk.scan(link)
    kiosk.is_settled("returned", number)
    clerk.act("next")
    expect(clerk.current()).to_have_text(number)

    # Served, sent for plates, back by phone
    clerk.act("came")
    clerk.is_told("done.came", ticket=number)
    clerk.act("errand")
    clerk.is_told("done.errand", ticket=number)
    phone.press(phone.button(phone.say("away.return")))
    expect(clerk.waiting().first).to_have_text(number)
    clerk.act("next")
    expect(clerk.current()).to_have_text(number)
    clerk.act("came")
    clerk.is_told("done.came", ticket=number)
    clerk.act("done")
    clerk.is_told("done.done", ticket=number)

    # Then whoever came first of the others
    clerk.act("next")
    expect(clerk.current()).to_have_text(str(before["number"]))

    journal = Lobby(foyer, "day").journal(number)  # by a connection of the server that runs now
    assert [entry["kind"] for entry in journal] == [
        "visitor_checked_in",
        "ticket_called",
        "ticket_called_again",
        "visitor_missed",
        "visitor_returned",
        "ticket_called",
        "visitor_came",
        "visitor_sent_on_errand",
        "visitor_returned",
        "ticket_called",
        "visitor_came",
        "visit_finished",
    ]
    reasons = [entry["facts"]["reason"]["rule"] for entry in journal if entry["kind"] == "ticket_called"]
    assert reasons == ["appointment", "appointment", "first"]
