"""Every state of every screen, looked at closely: axe, contrast, small windows, zoom, fingers."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import expect

from tests.eventually import eventually
from tests.journeys import papers
from tests.journeys.conftest import Doors, Look
from tests.journeys.house import Lobby
from tests.journeys.screens import Checklist, Clerk, Display, Kiosk, Phone, Start, Supervisor
from tests.journeys.walls import FIVE, LIFT, House
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

AREA, SERVICE = "Abfallberatung und Gebühren", "Abfallgebühren"
# The way to the longest list of documents.
LONGEST = "vehicle-transfer"
LONGEST_WAY = {
    "keeper-change": "new",
    "keeper-home": "yes",
    "financed": "no",
    "still-registered": "yes",
    "keep-number": "no",
    "acting-for": "other",
    "representing": "authorised",
}
STOPPED, STOPPED_WAY = "kita-card", {"child-in-district": "no"}


def test_the_kiosk_while_somebody_takes_a_ticket(house: Foyer, doors: Doors, look: Look) -> None:
    """Start, areas, services, the question whether she is still there, the ticket; in both languages."""
    lobby = Lobby(house, "seen-kiosk")
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"), still=True)
    look(kiosk, "start", kiosk.heading(kiosk.say("start.welcome")))
    kiosk.begin()
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
    kiosk.begin("en")
    look(kiosk, "areas", kiosk.heading(kiosk.say("areas.heading")))
    kiosk.choose("Vehicle registration")
    look(kiosk, "services", kiosk.button("Trade plates"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_kiosk_while_documents_are_looked_at(
    house: Foyer, doors: Doors, look: Look, language: Literal["de", "en"]
) -> None:
    """Number and kind, a question, the longest list, what is missing or to be got here, a stop, trouble."""
    kiosk = doors.enter(Kiosk, Lobby(house, "seen-precheck").address("kiosk"), still=True)
    kiosk.may_complain("ERR_FAILED")
    kiosk.begin(language)
    kiosk.choose(papers.area_of(LONGEST, language))
    kiosk.press(kiosk.button(papers.service(LONGEST, language)))
    look(kiosk, "details", kiosk.button(kiosk.say("kind.private")))
    kiosk.press(kiosk.button(kiosk.say("kind.private")))
    look(kiosk, "question", kiosk.button(kiosk.say("question.own_word")))
    kiosk.answer(*papers.answers(LONGEST_WAY, language))
    look(kiosk, "documents", kiosk.button(kiosk.say("documents.all")))
    kiosk.press(kiosk.button(kiosk.say("reach.lower")))
    look(kiosk, "documents brought down", kiosk.button(kiosk.say("documents.all")))
    kiosk.press(kiosk.button(kiosk.say("reach.lower")))
    kiosk.lacks(*papers.documents("zb1", "evb-number", language=language))
    kiosk.press(kiosk.button(kiosk.say("documents.rest")))
    look(kiosk, "not today", kiosk.heading(kiosk.say("not_today.missing.heading")))
    kiosk.press(kiosk.button(kiosk.say("not_today.insist")))
    look(kiosk, "ticket with something to do", kiosk.heading(kiosk.say("meanwhile.heading")))
    kiosk.finish()
    kiosk.language = "de"
    kiosk.begin(language)
    kiosk.choose(papers.area_of(STOPPED, language))
    kiosk.press(kiosk.button(papers.service(STOPPED, language)))
    kiosk.answer(*papers.answers(STOPPED_WAY, language))
    look(kiosk, "stopped", kiosk.heading(kiosk.say("not_today.stopped.heading")))
    kiosk.press(kiosk.button(kiosk.say("back")))
    kiosk.page.route("**/precheck", lambda route: route.abort())
    kiosk.press(kiosk.page.locator(".answers").get_by_role("button").first)
    kiosk.let_pass(11)
    look(kiosk, "no answer", kiosk.heading(kiosk.say("trouble.unreachable.heading")))


def test_the_kiosk_near_the_end_of_the_day(house: Foyer, doors: Doors, look: Look) -> None:
    """The last ticket is near, and the house has something to say."""
    lobby = House(house, "last-tickets")
    lobby.say(LIFT)
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"), still=True)
    look(kiosk, "start, nearly closed", kiosk.page.locator(".house-notice"))
    for language in ("de", "en"):
        kiosk.begin(language)
        look(kiosk, "areas, nearly closed", kiosk.page.locator(".note"))
        kiosk.press(kiosk.button(kiosk.say("start_over")))
        kiosk.language = "de"


def test_the_list_on_the_phone(house: Foyer, doors: Doors, look: Look) -> None:
    """Documents with pictures and hints, in both languages; an empty list."""
    documents = "licence,id-card,biometric-photo,application-form,driver-qualification-proof"
    phone = doors.enter(
        Checklist, f"{house.url}/checklist/#seen-precheck/licence-exchange/de/{documents}", still=True
    )
    for language in ("de", "en"):
        phone.speak(language)
        look(phone, "list", phone.heading(phone.say("title")))
    empty = doors.enter(Checklist, f"{house.url}/checklist/#seen-precheck", still=True)
    look(empty, "empty", empty.heading(empty.say("empty.heading")))


def test_the_kiosk_when_there_are_no_tickets(house: Foyer, doors: Doors, look: Look) -> None:
    """Closed, ending, one service paused, all paused, an order that failed, no server."""
    lobby = Lobby(house, "seen-kiosk")
    closed = doors.enter(Kiosk, Lobby(house, "closed").address("kiosk"), still=True)
    look(closed, "closed", closed.heading(closed.say("closed.heading")))
    ending = doors.enter(Kiosk, Lobby(house, "ending").address("kiosk"), still=True)
    look(ending, "ending", ending.heading(ending.say("ending.heading")))

    kiosk = doors.enter(Kiosk, lobby.address("kiosk"), still=True)
    kiosk.may_complain("ERR_INTERNET_DISCONNECTED", "status of 409")
    services = lobby.services()
    lobby.pause(services[:1])
    kiosk.begin()
    kiosk.choose("Zulassung")
    look(kiosk, "one service paused", kiosk.page.get_by_text(kiosk.say("card.paused")))
    kiosk.context.route(
        "**/tickets", lambda route: route.fulfill(status=409, json={"error": "service_paused"})
    )
    kiosk.press(kiosk.button("Fahrzeug abmelden"))
    kiosk.press(kiosk.button(kiosk.say("kind.private")))
    kiosk.press(kiosk.button(kiosk.say("question.own_word")))
    look(kiosk, "paused meanwhile", kiosk.heading(kiosk.say("trouble.paused.heading")))
    kiosk.context.unroute("**/tickets")
    kiosk.press(kiosk.button(kiosk.say("back")))
    lobby.pause(services[1:])
    look(kiosk, "all paused", kiosk.heading(kiosk.say("all_paused.heading")))
    kiosk.lose_connection()
    look(kiosk, "unreachable", kiosk.heading(kiosk.say("unreachable.heading")))
    lobby.resume(services)


def test_the_display_while_people_are_called(house: Foyer, doors: Doors, look: Look) -> None:
    """Empty, with one to five current calls, called again, with earlier ones, a notice, offline."""
    lobby = House(house, "seen-display")
    display = doors.enter(Display, lobby.address("display"), still=True)
    display.may_complain("ERR_INTERNET_DISCONNECTED")
    display.wake()
    look(display, "empty", display.heading(display.say("empty.heading")))
    called = []
    for many, (desk, service) in enumerate(FIVE.items(), 1):
        called.append(lobby.call_to(desk, service))
        look(display, f"{many} called", display.row(called[-1]["number"]))
        eventually(display.fits)
    lobby.say(LIFT)
    look(display, "five called and a notice", display.row(called[0]["number"]))
    lobby.came(called[0])
    for over in called[1:4]:
        lobby.done(over)
    look(display, "some are over", display.heading(display.say("board.earlier")))
    look(display, "a notice", display.text(LIFT["de"]))
    lobby.say_nothing()
    again = lobby.call_ticket(called[4], "room-021")
    look(display, "called again", display.page.locator(".call--ringing"))
    display.lose_connection()
    look(display, "offline", display.banner())
    lobby.done(called[0])
    lobby.done(again)


def test_the_displays_of_the_plan(house: Foyer, doors: Doors, look: Look) -> None:
    """With arrows, in a corridor, unknown."""
    lobby = House(house, "seen-display")
    with_arrows = doors.enter(Display, lobby.wall("foyer"), still=True)
    corridor = doors.enter(Display, lobby.wall("ground-floor-corridor"), still=True)
    unknown = doors.enter(Display, lobby.wall("attic"), still=True)
    for display in (with_arrows, corridor, unknown):
        display.wake()
    called = lobby.call_five()
    look(with_arrows, "arrows", with_arrows.arrow(called[0]["number"], "arrow.left"))
    look(corridor, "corridor", corridor.row(called[-1]["number"]))
    look(unknown, "unknown", unknown.text(unknown.say("unknown")))
    lobby.all_done()


def test_the_display_when_nobody_can_come(house: Foyer, doors: Doors, look: Look) -> None:
    """No more numbers, opening soon and waiting for a tap, closed with a notice, night."""
    ending = doors.enter(Display, Lobby(house, "ending").address("display"), still=True)
    ending.wake()
    look(ending, "ending", ending.heading(ending.say("ending.heading")))
    lobby = House(house, "opens-soon")
    closed = doors.enter(Display, lobby.address("display"), still=True)
    look(closed, "closed, mute", closed.heading(closed.say("closed.heading")))
    closed.wake()
    lobby.say(LIFT)
    look(closed, "closed, with a notice", closed.text(LIFT["en"]))
    lobby.say_nothing()
    night = doors.enter(Display, Lobby(house, "closed").address("display"), still=True)
    look(night, "night", night.page.locator(".night"))


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


HER_OWN_CAR = {"home-here": "yes", "owner": "myself"}
PRECHECKS = {
    "complete": {"answers": HER_OWN_CAR},
    "helpful": {"answers": HER_OWN_CAR, "marks": {"reservation": "missing"}},
    "here": {"answers": HER_OWN_CAR, "marks": {"insurance-code": "missing", "reservation": "missing"}},
    "missing": {"answers": HER_OWN_CAR, "marks": {"title": "missing", "reservation": "missing"}},
    "stopped": {"answers": {"home-here": "no"}},
    "own_word": {"own_word": True},
}


def test_the_clerk_looks_at_documents(house: Foyer, doors: Doors, look: Look) -> None:
    """Every outcome in the list, the documents of the current ticket, those of one that was stopped."""
    lobby = Lobby(house, "seen-checked")
    for outcome in ("here", "missing", "stopped", "own_word", "complete", "helpful"):
        lobby.take("car", precheck=PRECHECKS[outcome])
    lobby.take("car", items=2, visitor_kind="commercial")
    clerk = doors.enter(Clerk, lobby.address("clerk"), still=True)
    clerk.sign_in()
    clerk.sit("Schalter 3")
    expect(clerk.waiting()).to_have_count(7)
    look(clerk, "pre-checks in the list", clerk.page.locator(".precheck"))
    clerk.act("next")
    expect(clerk.current()).to_be_visible()
    for language in ("de", "en"):
        clerk.speak(language)
        clerk.open_documents()
        look(clerk, "documents", clerk.mark("title", "missing"))
        clerk.open_documents(opened=False)
    clerk.page.locator(".waiting .documents-button").nth(1).click()
    look(clerk, "documents of one who was stopped", clerk.button(clerk.say("documents.possible")))


def test_the_supervisors_page(house: Foyer, doors: Doors, look: Look) -> None:
    """Sign-in, empty, busy, an area opened, paused, a notice, closing, the journal, offline, not allowed."""
    lobby = Lobby(house, "seen-supervisor")
    supervisor = doors.enter(Supervisor, lobby.address("supervisor"), still=True)
    supervisor.may_complain("ERR_INTERNET_DISCONNECTED", "status of 404")
    look(supervisor, "sign-in", supervisor.heading(supervisor.say("sign_in.heading")))
    supervisor.sign_in()
    supervisor.is_in()
    look(supervisor, "empty", supervisor.text(supervisor.say("prechecks.none")))
    _a_busy_morning(lobby)
    for language in ("de", "en"):
        supervisor.speak(language)
        look(supervisor, "busy", supervisor.prechecks("stopped"))
    area = supervisor.button("Vehicles").first
    area.click()
    supervisor.button(supervisor.say("pause_this", name="Register a car")).click()
    look(supervisor, "paused", supervisor.button(supervisor.say("undo")))
    supervisor.page.keyboard.press("Control+Home")
    supervisor.speak("de")
    supervisor.page.locator("#notice-de").fill("Heute ab 14 Uhr ohne Kartenzahlung. " * 5)
    look(supervisor, "writing a notice", supervisor.page.locator(".preview"))
    supervisor.button(supervisor.say("notice.show")).click()
    look(supervisor, "notice", supervisor.button(supervisor.say("notice.take_down")))
    supervisor.button(supervisor.say("rule.choose")).click()
    supervisor.page.get_by_role("radio", name=supervisor.say("preset.appointments-first")).check()
    look(supervisor, "rules", supervisor.page.get_by_role("radio"))
    supervisor.button(supervisor.say("rule.apply")).click()
    look(supervisor, "another rule", supervisor.text(supervisor.say("rule.by_hand")))
    supervisor.page.keyboard.press("Control+Home")
    supervisor.button(supervisor.say("opening.close")).click()
    look(supervisor, "closing", supervisor.heading(supervisor.say("close.heading")))
    supervisor.button(supervisor.say("close.yes")).click()
    look(supervisor, "closed", supervisor.button(supervisor.say("opening.follow")))
    supervisor.page.keyboard.press("Control+Home")
    supervisor.look_up("b1")
    look(supervisor, "journal", supervisor.entries())
    supervisor.entries().last.scroll_into_view_if_needed()
    supervisor.look_up("b99")
    look(supervisor, "journal, unknown", supervisor.text(supervisor.say("journal.unknown", number="B099")))
    supervisor.lose_connection()
    look(supervisor, "offline", supervisor.banner())

    clerk = doors.enter(Supervisor, lobby.address("supervisor"), still=True)
    token = house.run("token", "--role", "clerk").stdout.strip()
    clerk.context.set_extra_http_headers({"Authorization": f"Bearer {token}"})
    clerk.page.reload()
    look(clerk, "not allowed", clerk.heading(clerk.say("not_allowed.heading")))


def _a_busy_morning(lobby: Lobby) -> None:
    """Some are served, some wait, one did not come; the kiosk checked some documents."""
    for desk in ("desk-1", "desk-3"):
        lobby.sit(desk)
    for desk in ("desk-1", "desk-3", "desk-1"):
        ticket = lobby.call_ticket(lobby.take("passport"), desk)
        lobby.came(ticket)
        lobby.done(ticket)
    lobby.missed(lobby.call_ticket(lobby.take("id-card"), "desk-1"))
    lobby.came(lobby.call_ticket(lobby.take("passport"), "desk-1"))
    for outcome, precheck in PRECHECKS.items():
        for _ in range(2 if outcome == "complete" else 1):
            lobby.take("car", precheck=precheck)
    lobby.call("desk-3")
    lobby.save_wait("car")


def test_the_visitors_phone(house: Foyer, doors: Doors, look: Look) -> None:
    """Waiting, leaving, called, being served, served, missed, left, on an errand, unknown, offline."""
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

    for outcome in ("here", "missing"):
        short = Lobby(house, "seen-checked").take("car", precheck=PRECHECKS[outcome])
        errand = doors.enter(Phone, short["link"], still=True)
        for language in ("de", "en"):
            errand.speak(language)
            look(errand, f"meanwhile, {outcome}", errand.heading(errand.say("meanwhile.heading")))

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
