"""Somebody comes with a code: scanned or typed, taken in or told why not."""

from __future__ import annotations

from itertools import count

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys import papers
from tests.journeys.conftest import Doors
from tests.journeys.eyes import tab_to
from tests.journeys.house import Lobby
from tests.journeys.screens import FORGETTING, Kiosk
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

# It is nine o'clock: she may check in an hour before, and a quarter of an hour late.
AT_NINE, SOON, LATE = "2026-11-23T09:00", "2026-11-23T09:20", "2026-11-23T08:50"
TOO_LATE, TOO_EARLY, TOMORROW = "2026-11-23T08:10", "2026-11-23T14:00", "2026-11-24T10:00"

SERVICE = "waste-fees"
WITH_QUESTIONS = "licence-exchange"
QUICK = "information"  # without documents: to say that she is there is enough

_serials = count(2)


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby of these journeys."""
    return Lobby(house, "arrival")


@pytest.fixture
def kiosk(lobby: Lobby, doors: Doors) -> Kiosk:
    """A kiosk at its start."""
    person = doors.enter(Kiosk, lobby.address("kiosk"))
    person.may_complain("status of 40[49]")  # what it tells is an answer, and the browser calls it an error
    person.is_at_the_start()
    return person


def _booked(lobby: Lobby, slot: str, service: str = QUICK, **more: object) -> str:
    """A new appointment; gives its code."""
    serial = next(_serials)
    code = f"ZYX{'ABCDEFGHJK'[serial // 10]}-K7M{serial % 10}"
    lobby.book(code, service, slot, **more)
    return code


def _tap(kiosk: Kiosk, key: str, **facts: object) -> None:
    kiosk.press(kiosk.button(kiosk.say(key, **facts)))


def _sees_her_appointment(kiosk: Kiosk, time: str) -> None:
    expect(kiosk.heading(kiosk.say("appointment.heading", time=time))).to_be_visible()


def test_a_scanned_code_leads_to_a_ticket_that_keeps_its_slot(kiosk: Kiosk, lobby: Lobby) -> None:
    """She touches nothing before, says that she is there, and has her number; the kiosk forgets her."""
    untouched = kiosk.remembers()
    code = _booked(lobby, SOON)

    kiosk.scan(code)

    _sees_her_appointment(kiosk, "9:20")
    expect(kiosk.text(papers.service(QUICK))).to_be_visible()
    kiosk.picture("appointment")
    _tap(kiosk, "appointment.go")
    number = kiosk.number()
    expect(kiosk.text(kiosk.say("slot.ahead", time="9:20"))).to_be_visible()
    expect(kiosk.code()).to_be_visible()
    ticket = lobby.ticket(number)
    assert (ticket["standing"], ticket["slot"]) == ("appointment", "2026-11-23T08:20:00.000Z")
    kiosk.finish()
    kiosk.is_at_the_start()
    assert kiosk.remembers() == untouched


def test_an_appointment_goes_through_the_same_pre_check(kiosk: Kiosk, lobby: Lobby) -> None:
    """Her code by the big keys, then the questions of everybody; the clerk sees what she said."""
    code = _booked(lobby, AT_NINE, WITH_QUESTIONS)
    kiosk.has_a_code()
    kiosk.picture("code")

    kiosk.type_code(code.replace("-", ""))

    _sees_her_appointment(kiosk, "9:00")
    _tap(kiosk, "appointment.go")
    kiosk.answer(
        *papers.answers({"licence-kind": "paper", "issued-elsewhere": "no", "heavy-and-fifty": "no"})
    )
    kiosk.lacks(*papers.documents("biometric-photo"))
    _tap(kiosk, "documents.rest")
    expect(kiosk.on("not-today", "ticket")).to_be_visible()
    if kiosk.on("not-today").count():
        _tap(kiosk, "not_today.insist")
    ticket = lobby.ticket(kiosk.number())
    assert ticket["standing"] == "appointment"
    assert {"document": "biometric-photo", "mark": "missing"} in ticket["precheck"]["documents"]


def test_nobody_without_an_earlier_appointment_is_before_her(kiosk: Kiosk, lobby: Lobby) -> None:
    """Walk-ins who came before her are not counted as before her."""
    lobby.take(SERVICE)
    code = _booked(lobby, AT_NINE, SERVICE)

    kiosk.scan(code)
    _sees_her_appointment(kiosk, "9:00")
    _tap(kiosk, "appointment.go")

    kiosk.number_by_the_shortest_way()
    expect(kiosk.text(kiosk.say("ticket.ahead_appointments.zero"))).to_be_visible()


def test_late_within_grace_still_counts(kiosk: Kiosk, lobby: Lobby) -> None:
    """Ten minutes late: said plainly, and the number keeps the slot."""
    kiosk.scan(_booked(lobby, LATE))

    expect(kiosk.text(kiosk.say("appointment.late"))).to_be_visible()
    _tap(kiosk, "appointment.go")
    assert lobby.ticket(kiosk.number())["standing"] == "appointment"


def test_later_than_grace_she_may_wait_like_everybody_or_go(kiosk: Kiosk, lobby: Lobby) -> None:
    """Fifty minutes late: her choice; whoever waits stands as without an appointment, and is told so."""
    before = lobby.tickets_given()
    code = _booked(lobby, TOO_LATE)
    kiosk.scan(code)
    expect(kiosk.heading(kiosk.say("appointment.over.heading", time="8:10"))).to_be_visible()
    kiosk.picture("appointment-over")
    _tap(kiosk, "appointment.leave")
    kiosk.is_at_the_start()
    assert lobby.tickets_given() == before

    kiosk.scan(code)
    _tap(kiosk, "appointment.wait")

    assert lobby.ticket(kiosk.number())["standing"] == "walk_in"
    expect(kiosk.text(kiosk.say("slot.over", time="8:10"))).to_be_visible()


def test_too_early_says_from_when(kiosk: Kiosk, lobby: Lobby) -> None:
    """Five hours early: nothing is given, and she knows when to come."""
    before = lobby.tickets_given()

    kiosk.scan(_booked(lobby, TOO_EARLY))

    kiosk.is_told("too_early")
    expect(kiosk.page.locator(".frame__lead")).to_contain_text("heute um 14:00 Uhr")
    expect(kiosk.page.locator(".frame__lead")).to_contain_text("ab 13:00 Uhr")
    kiosk.picture("too-early")
    _tap(kiosk, "told.done")
    kiosk.is_at_the_start()
    assert lobby.tickets_given() == before


def test_another_day_is_named(kiosk: Kiosk, lobby: Lobby) -> None:
    """Her appointment is tomorrow; she may take a number today."""
    kiosk.scan(_booked(lobby, TOMORROW))

    kiosk.is_told("wrong_day")
    expect(kiosk.page.locator(".frame__lead")).to_contain_text("morgen um 10:00 Uhr")
    _tap(kiosk, "told.number")
    expect(kiosk.heading(kiosk.say("areas.heading"))).to_be_visible()


def test_a_cancelled_appointment_is_said_to_be_cancelled(kiosk: Kiosk, lobby: Lobby) -> None:
    """Whoever comes nevertheless can take a number."""
    code = _booked(lobby, SOON)
    lobby.cancel(code.replace("-", ""))

    kiosk.scan(code)

    kiosk.is_told("appointment_cancelled")
    expect(kiosk.button(kiosk.say("told.number"))).to_be_visible()


def test_whoever_has_checked_in_is_told_her_number(kiosk: Kiosk, lobby: Lobby) -> None:
    """The second time nothing is given: she reads the number that the wall will show."""
    code = _booked(lobby, SOON)
    kiosk.scan(code)
    _tap(kiosk, "appointment.go")
    number = kiosk.number()
    before = lobby.tickets_given()

    kiosk.scan(code)

    kiosk.is_settled("checked_in", number)
    assert lobby.tickets_given() == before
    _tap(kiosk, "ticket.done")
    kiosk.is_at_the_start()


def test_an_unknown_code_can_be_corrected(kiosk: Kiosk, lobby: Lobby) -> None:
    """She reads what she typed, goes back to it, deletes the wrong sign, and is taken in."""
    code = _booked(lobby, SOON).replace("-", "")
    kiosk.has_a_code("en")
    kiosk.type_code(code[:-1] + "Z")
    kiosk.is_told("unknown_code")
    expect(kiosk.text(f"{code[:4]}-{code[4:-1]}Z")).to_be_visible()

    _tap(kiosk, "told.again")
    kiosk.press(kiosk.page.get_by_role("button", name=kiosk.say("keyboard.delete"), exact=True))
    kiosk.type_code(code[-1])

    _sees_her_appointment(kiosk, "9:20")


def test_a_link_is_read_with_blanks_and_the_wrong_layout(kiosk: Kiosk, lobby: Lobby) -> None:
    """The scanner puts blanks around it, and takes the kiosk's keyboard for a German one."""
    ticket = lobby.take(QUICK)
    german = str.maketrans("yzYZ-_:/#", "zyZY/?>&\\")
    focused = kiosk.button("Deutsch")
    focused.focus()

    kiosk.scan(f"  {str(ticket['link']).translate(german)} ")

    kiosk.is_settled("waiting", ticket["number"])


def test_a_scan_never_falls_into_the_search(kiosk: Kiosk, lobby: Lobby) -> None:
    """Somebody left the kiosk at the search: the code is read, and nothing of it is looked for."""
    kiosk.begin()
    _tap(kiosk, "areas.search")
    expect(kiosk.on("search")).to_be_visible()

    kiosk.scan(_booked(lobby, SOON))

    _sees_her_appointment(kiosk, "9:20")
    _tap(kiosk, "back")
    kiosk.is_at_the_start()


def test_the_next_visitor_may_scan_before_the_last_one_is_gone(kiosk: Kiosk, lobby: Lobby) -> None:
    """A ticket still stands there: the scan begins anew, in the first language."""
    kiosk.begin("en")
    kiosk.choose(papers.area_of(QUICK, "en"))
    number = kiosk.order(papers.service(QUICK, "en"))

    kiosk.scan(_booked(lobby, SOON))

    kiosk.language = "de"
    _sees_her_appointment(kiosk, "9:20")
    assert number not in kiosk.page.content()


def test_the_code_by_a_real_keyboard_alone(kiosk: Kiosk, lobby: Lobby) -> None:
    """Slow hands type, and Enter goes on; the space bar presses what has the focus."""
    code = _booked(lobby, SOON)
    tab_to(kiosk, kiosk.button(kiosk.say("start.arrive")))
    kiosk.let_pass(0.6)
    kiosk.page.keyboard.press("Space")
    expect(kiosk.heading(kiosk.say("code.heading"))).to_be_visible()

    kiosk.page.keyboard.type(code.lower(), delay=120)
    expect(_field(kiosk)).to_have_value(code)
    kiosk.page.keyboard.press("Enter")

    _sees_her_appointment(kiosk, "9:20")


def test_whoever_walks_away_from_her_code_is_forgotten(kiosk: Kiosk, lobby: Lobby) -> None:
    """Typed and left: after its time the next visitor finds none of it, and an answer closes by itself."""
    untouched = kiosk.remembers()
    kiosk.has_a_code("en")
    kiosk.press(kiosk.page.get_by_role("button", name="Q", exact=True))
    kiosk.wait(41)
    expect(kiosk.page.get_by_role("alertdialog")).to_be_visible()
    kiosk.wait(21)
    kiosk.language = "de"
    expect(kiosk.heading(kiosk.say("start.welcome"))).to_be_visible(timeout=FORGETTING * 1000)
    assert kiosk.remembers() == untouched

    ticket = lobby.take(QUICK)
    kiosk.scan(ticket["number"])
    kiosk.is_settled("waiting", ticket["number"])
    kiosk.wait(21)
    expect(kiosk.heading(kiosk.say("start.welcome"))).to_be_visible(timeout=FORGETTING * 1000)
    assert kiosk.remembers() == untouched


def _field(kiosk: Kiosk) -> Locator:
    return kiosk.page.get_by_role("textbox", name=kiosk.say("code.field"))
