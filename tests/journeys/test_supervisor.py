"""The supervisor sees how the lobby is, and moves its levers."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.cast import VILLAGE_FILE
from tests.eventually import eventually
from tests.journeys.conftest import Doors
from tests.journeys.eyes import tab_to
from tests.journeys.house import Lobby
from tests.journeys.screens import Clerk, Display, Kiosk, Phone, Supervisor
from tests.servers import PASSPHRASE, Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

PASSPORT, IDENTITY_CARD, PAPERS, VEHICLES = "Reisepass", "Personalausweis", "Ausweise", "Fahrzeuge"
CAR = "Auto anmelden"
NOTICE = {"de": "Heute ab 14 Uhr ohne Kartenzahlung.", "en": "No card payment after 2 pm today."}
TIME = re.compile(r"^\d{1,2}:\d\d$")
COMES_BACK_MS = 15_000
GOES_SILENT_MS = 30_000  # a screen counts as connected for 15 s after its last sign of life
NO_SERVER = ("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE")


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby whose levers are moved; each journey leaves it as it was."""
    return Lobby(house, "levers")


def _enter(doors: Doors, lobby: Lobby) -> Supervisor:
    supervisor = doors.enter(Supervisor, lobby.address("supervisor"))
    supervisor.sign_in()
    supervisor.is_in()
    return supervisor


def test_what_happens_in_the_lobby_shows_in_its_numbers(house: Foyer, doors: Doors) -> None:
    """A ticket is taken, called and served elsewhere; each step shows by itself, large and by service."""
    lobby = Lobby(house, "figures")
    supervisor = _enter(doors, lobby)
    expect(supervisor.number("waiting")).to_have_text("0")
    expect(supervisor.number("longest")).to_have_text(supervisor.say("none"))
    lobby.sit("desk-1")
    supervisor.button(PAPERS).first.click()

    visitor = lobby.take("passport")

    expect(supervisor.number("waiting")).to_have_text("1")
    expect(supervisor.number("taken")).to_have_text("1")
    expect(supervisor.number("longest")).to_contain_text(supervisor.say("minutes.unit"))
    expect(supervisor.figure("area", "papers", "waiting")).to_have_text("1")
    expect(supervisor.figure("service", "passport", "waiting")).to_have_text("1")
    expect(supervisor.figure("service", "id-card", "waiting")).to_have_text("0")
    called = lobby.call("desk-1")
    expect(supervisor.desk("desk-1")).to_have_text(supervisor.say("desks.called", ticket=visitor["number"]))
    expect(supervisor.figure("service", "passport", "called")).to_have_text("1")
    lobby.came(called)
    expect(supervisor.number("serving")).to_have_text("1")
    expect(supervisor.desk("desk-1")).to_have_text(supervisor.say("desks.serving", ticket=visitor["number"]))
    lobby.done(called)
    expect(supervisor.figure("area", "papers", "served")).to_have_text("1")
    expect(supervisor.number("serving")).to_have_text("0")
    expect(supervisor.number("desks_open")).to_have_text("1")
    lobby.save_wait("car")
    expect(supervisor.number("saved")).to_have_text("1")
    expect(supervisor.page.locator(".day__taken")).not_to_have_count(0)


def test_the_pulse_of_a_kiosk_is_seen(house: Foyer, doors: Doors) -> None:
    """The kiosk by the door was never seen, then is connected, then is switched off."""
    lobby = Lobby(house, "figures")
    supervisor = _enter(doors, lobby)
    expect(supervisor.device("door")).to_have_text(supervisor.say("devices.never"))

    kiosk = doors.enter(Kiosk, f"{lobby.address('kiosk')}&kiosk=door")

    expect(supervisor.device("door")).to_have_text(supervisor.say("devices.online"))
    expect(supervisor.device("hall")).to_have_text(supervisor.say("devices.never"))
    kiosk.page.close()
    expect(supervisor.device("door")).to_have_text(
        supervisor.say("devices.minutes_ago.zero"), timeout=GOES_SILENT_MS
    )


def test_a_paused_service_shows_on_the_kiosk_and_can_be_taken_back(lobby: Lobby, doors: Doors) -> None:
    """She pauses a service by mistake: the kiosk says so within a moment, until she takes it back."""
    supervisor = _enter(doors, lobby)
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"))
    kiosk.begin()
    kiosk.choose(PAPERS)
    paused = kiosk.page.get_by_text(kiosk.say("card.paused"))
    expect(paused).to_have_count(0)
    supervisor.button(PAPERS).first.click()

    supervisor.button(supervisor.say("pause_this", name=PASSPORT)).click()

    supervisor.is_told("done.pause", name=PASSPORT)
    expect(supervisor.button(supervisor.say("resume_this", name=PASSPORT))).to_be_visible()
    expect(supervisor.page.get_by_text(supervisor.say("paused.some"))).to_be_visible()
    expect(paused).to_have_count(1)
    supervisor.undo()
    supervisor.is_told("done.resume", name=PASSPORT)
    expect(paused).to_have_count(0)
    expect(supervisor.button(supervisor.say("undo"))).to_have_count(0)
    supervisor.button(supervisor.say("hide")).click()
    assert supervisor.told() == ""


def test_a_whole_area_is_paused_at_once(lobby: Lobby, doors: Doors) -> None:
    """One service is paused already; taking the pause of the area back leaves that one paused."""
    lobby.pause(["passport"])
    supervisor = _enter(doors, lobby)
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"))
    kiosk.begin()
    kiosk.choose(PAPERS)
    paused = kiosk.page.get_by_text(kiosk.say("card.paused"))
    expect(paused).to_have_count(1)

    supervisor.button(supervisor.say("pause_this", name=PAPERS)).click()

    supervisor.is_told("done.pause_area", name=PAPERS)
    expect(paused).to_have_count(2)
    supervisor.undo()
    supervisor.is_told("done.resume_area", name=PAPERS)
    expect(paused).to_have_count(1)
    lobby.resume(["passport"])


def test_the_lobby_closes_for_today_while_somebody_waits(lobby: Lobby, doors: Doors) -> None:
    """She is told who still waits; the kiosk closes; whoever waits is called all the same."""
    supervisor = _enter(doors, lobby)
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"))
    kiosk.is_at_the_start()
    visitor = lobby.take("passport")
    expect(supervisor.number("waiting")).to_have_text("1")

    supervisor.button(supervisor.say("opening.close")).click()
    expect(supervisor.text(supervisor.say("close.waiting.one", count=1))).to_be_visible()
    supervisor.button(supervisor.say("close.yes")).click()

    supervisor.is_told("done.close")
    expect(supervisor.opening()).to_contain_text(supervisor.say("by_hand.closed"))
    expect(kiosk.page.locator("body")).to_contain_text(kiosk.say("ending.heading"))
    called = lobby.call("desk-1")
    assert called["number"] == visitor["number"]
    lobby.done(called)
    supervisor.button(supervisor.say("opening.follow")).click()
    supervisor.is_told("done.follow")
    expect(supervisor.opening()).not_to_contain_text(supervisor.say("by_hand.closed"))
    kiosk.is_at_the_start()


def test_whoever_is_asked_may_keep_the_lobby_open(lobby: Lobby, doors: Doors) -> None:
    """Escape means no; an opening by hand is marked as such, and is taken back."""
    supervisor = _enter(doors, lobby)
    supervisor.button(supervisor.say("opening.close")).click()
    supervisor.page.keyboard.press("Escape")
    expect(supervisor.heading(supervisor.say("close.heading"))).to_have_count(0)
    expect(supervisor.button(supervisor.say("opening.close"))).to_be_focused()

    supervisor.page.get_by_label(supervisor.say("opening.until")).select_option("20:00")
    supervisor.button(supervisor.say("opening.open")).click()

    supervisor.is_told("done.open", time="20:00")
    expect(supervisor.opening()).to_contain_text("20:00")
    expect(supervisor.opening()).to_contain_text(supervisor.say("by_hand.open"))
    supervisor.undo()
    supervisor.is_told("done.follow")
    expect(supervisor.opening()).to_contain_text("18:00")


def test_a_notice_reaches_every_screen(lobby: Lobby, doors: Doors) -> None:
    """She writes it in two languages and sees how it will stand there; it goes when she takes it down."""
    supervisor = _enter(doors, lobby)
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"))
    display = doors.enter(Display, lobby.address("display"))
    phone = doors.enter(Phone, lobby.take("plates")["link"])
    phone.is_waiting(ahead=0)
    kiosk.is_at_the_start()
    display.wake()
    show = supervisor.button(supervisor.say("notice.show"))
    expect(show).to_have_attribute("aria-disabled", "true")
    for tag, text in NOTICE.items():
        supervisor.page.locator(f"#notice-{tag}").fill(text)
    expect(supervisor.page.locator(".preview")).to_contain_text(NOTICE["en"])
    written = supervisor.say("notice.room", written=len(NOTICE["de"]), most=200)
    expect(supervisor.text(written)).to_be_visible()

    show.click()

    supervisor.is_told("done.show_notice")
    for screen in (kiosk, display, phone):
        expect(screen.page.locator("body")).to_contain_text(NOTICE["de"])
    expect(supervisor.page.locator(".top")).to_contain_text(NOTICE["de"])
    supervisor.button(supervisor.say("notice.take_down")).click()
    supervisor.is_told("done.take_notice_down")
    for screen in (kiosk, display, phone):
        expect(screen.page.locator("body")).not_to_contain_text(NOTICE["de"])
    supervisor.undo()
    supervisor.is_told("done.show_notice")
    expect(supervisor.page.locator("#notice-de")).to_have_value(NOTICE["de"])
    supervisor.button(supervisor.say("notice.take_down")).click()
    expect(supervisor.page.locator("#notice-de")).to_have_value("")


def test_what_happened_to_a_number_is_told_in_plain_words(house: Foyer, doors: Doors) -> None:
    """A visitor says that she was never called: the journal says when, and where."""
    lobby = Lobby(house, "other-levers")
    visitor = lobby.take("passport")
    called = lobby.call("desk-1")
    lobby.call_ticket(called, "desk-1")
    lobby.missed(called)
    supervisor = _enter(doors, lobby)
    supervisor.may_complain("status of 404")

    supervisor.look_up("a1")

    desk = "Schalter 1"
    told = [
        supervisor.say("journal.ticket_taken", service=PASSPORT),
        supervisor.say("journal.ticket_called", desk=desk),
        supervisor.say("journal.ticket_called_again", desk=desk),
        supervisor.say("journal.visitor_missed", desk=desk),
    ]
    for entry, sentence in zip(supervisor.entries().all(), told, strict=False):
        expect(entry).to_contain_text(sentence)
        expect(entry.locator("time")).to_have_text(TIME)
    expect(supervisor.entries()).to_have_count(len(told))
    expect(supervisor.heading(visitor["number"])).to_contain_text(supervisor.say("state.missed"))
    supervisor.look_up("A099")
    expect(supervisor.text(supervisor.say("journal.unknown", number="A099"))).to_be_visible()
    supervisor.look_up("17")
    expect(supervisor.text(supervisor.say("journal.no_number"))).to_be_visible()


def test_another_rule_is_chosen_and_taken_back(lobby: Lobby, doors: Doors) -> None:
    """She reads what would change before it does; her colleague's page shows it by itself."""
    supervisor, colleague = _enter(doors, lobby), _enter(doors, lobby)
    own, other = supervisor.say("preset.first-come"), supervisor.say("preset.appointment-true")
    expect(supervisor.rule()).to_contain_text(own)
    expect(supervisor.rule()).to_contain_text(supervisor.say("rule.is_own"))
    supervisor.button(supervisor.say("rule.choose")).click()
    expect(supervisor.page.get_by_role("radio")).to_have_count(6)
    expect(supervisor.page.get_by_role("radio", name=own)).to_be_checked()
    apply = supervisor.button(supervisor.say("rule.apply"))
    expect(apply).to_have_attribute("aria-disabled", "true")

    supervisor.page.get_by_role("radio", name=other).check()

    changes = supervisor.page.locator(".rules__changes")
    for key in ("rule.change.much_shorter", "rule.change.much_longer", "rule.for_today"):
        expect(changes).to_contain_text(supervisor.say(key))
    apply.click()
    supervisor.is_told("done.call_by", rule=other)
    for page in (supervisor, colleague):
        expect(page.rule()).to_contain_text(other)
        expect(page.rule()).to_contain_text(page.say("rule.by_hand"))
    supervisor.undo()
    supervisor.is_told("done.call_by_own", rule=own)
    expect(colleague.rule()).to_contain_text(own)
    expect(colleague.button(colleague.say("rule.back", rule=own))).to_have_count(0)


def test_a_rule_is_chosen_by_keyboard_and_the_lobbys_own_comes_back(lobby: Lobby, doors: Doors) -> None:
    """Escape changes nothing; arrows choose, Enter confirms, and one button leads back."""
    supervisor = _enter(doors, lobby)
    keyboard = supervisor.page.keyboard
    own = supervisor.say("preset.first-come")
    choose = supervisor.button(supervisor.say("rule.choose"))
    tab_to(supervisor, choose)
    keyboard.press("Enter")
    keyboard.press("ArrowDown")
    keyboard.press("Escape")
    expect(choose).to_be_focused()
    expect(supervisor.rule()).to_contain_text(own)

    keyboard.press("Enter")
    tab_to(supervisor, supervisor.page.get_by_role("radio", name=own))
    keyboard.press("ArrowDown")
    expect(
        supervisor.page.get_by_role("radio", name=supervisor.say("preset.appointments-first"))
    ).to_be_checked()
    keyboard.press("Enter")

    supervisor.is_told("done.call_by", rule=supervisor.say("preset.appointments-first"))
    supervisor.button(supervisor.say("rule.back", rule=own)).click()
    supervisor.is_told("done.call_by_own", rule=own)
    expect(supervisor.rule()).to_contain_text(supervisor.say("rule.is_own"))


def test_what_nobody_present_can_do_is_warned_of(house: Foyer, doors: Doors) -> None:
    """Somebody waits for a car while the one who could do it has a break: who could is named, live."""
    lobby = Lobby(house, "desks")
    lobby.sit("desk-1")
    lobby.sit("desk-2", **{"break": {"until": "17:30"}})
    supervisor = _enter(doors, lobby)
    expect(supervisor.page.locator(".unserved")).to_be_empty()

    visitor = lobby.take("car")

    expect(supervisor.unserved("car")).to_contain_text(CAR)
    warning = supervisor.page.locator(".unserved")
    expect(warning).to_contain_text(supervisor.say("unserved.break_until", desk="Schalter 2", time="17:30"))
    expect(warning).to_contain_text(supervisor.say("unserved.free", desk="Schalter 3"))
    lobby.sit("desk-3", skills=["passport"])
    expect(warning).to_contain_text(supervisor.say("unserved.skill", desk="Schalter 3"))
    lobby.sit("desk-2")
    expect(supervisor.unserved("car")).to_have_count(0)
    lobby.leave(visitor)
    for desk in ("desk-1", "desk-2", "desk-3"):
        lobby.get_up(desk)


def test_the_desks_tell_what_they_do(house: Foyer, doors: Doors) -> None:
    """Skills, a call with its reason, an alarm, waiting for the next, a break; who is aside is counted."""
    lobby = Lobby(house, "desks")
    supervisor = _enter(doors, lobby)
    expect(supervisor.desk("desk-3")).to_have_text(supervisor.say("desks.free"))

    lobby.sit("desk-3", skills=["id-card", "car"])
    visitor = lobby.take("id-card")
    called = lobby.call("desk-3")

    card = supervisor.desk_card("desk-3")
    expect(supervisor.desk("desk-3")).to_have_text(supervisor.say("desks.called", ticket=visitor["number"]))
    waited = supervisor.say("reason.waited_target.zero", target=30)
    expect(card).to_contain_text(supervisor.say("reason.first_come", place=waited))
    expect(card).to_contain_text(supervisor.say("desks.part_skill", area=PAPERS, can=1, all=2))
    lobby.help("desk-3")
    expect(card).to_contain_text(supervisor.say("desks.help"))
    lobby.sit("desk-1")
    lobby.help("desk-3", by="desk-1")
    expect(card).to_contain_text(supervisor.say("desks.helper", desk="Schalter 1"))
    lobby.await_next("desk-1")
    expect(supervisor.desk("desk-1")).to_have_text(supervisor.say("desks.awaits"))
    lobby.sit("desk-1", **{"break": {}})
    expect(supervisor.desk("desk-1")).to_contain_text(supervisor.say("desks.break", since="").split(",")[0])
    lobby.turn(called, "parking")
    expect(supervisor.aside("parked")).to_have_text("1")
    expect(supervisor.desk("desk-3")).to_have_text(supervisor.say("desks.staffed"))
    lobby.hand_in("car", items=3)
    expect(supervisor.aside("dropped_off")).to_have_text("1")
    for desk in ("desk-1", "desk-3"):
        lobby.get_up(desk)


def test_the_journal_tells_every_turn_of_a_visit(house: Foyer, doors: Doors) -> None:
    """Parked, taken up, sent for plates, back, sent on, finished with more than was asked for."""
    lobby = Lobby(house, "desks")
    lobby.sit("desk-3")
    number = lobby.take("plates")["number"]
    called = lobby.call("desk-3")
    for act in (
        "undo",
        "calls",
        "serving",
        "parking",
        "calls",
        "serving",
        "errand",
        "return",
        "calls",
        "serving",
    ):
        lobby.turn(called, act, **({"desk": "desk-3"} if act == "calls" else {}))
    lobby.turn(called, "transfer", service="car", first=True)
    lobby.call("desk-3")
    lobby.turn(called, "completion", done=[{"service": "car", "count": 2}])
    lobby.get_up("desk-3")
    supervisor = _enter(doors, lobby)

    supervisor.look_up(number)

    desk = "Schalter 3"
    told = [
        supervisor.say("journal.ticket_taken", service="Kennzeichen"),
        supervisor.say("journal.ticket_called", desk=desk),
        supervisor.say("journal.act_undone", act=supervisor.say("undone.call")),
        supervisor.say("journal.ticket_called", desk=desk),
        supervisor.say("journal.visitor_came", desk=desk),
        supervisor.say("journal.ticket_parked", desk=desk),
        supervisor.say("journal.ticket_taken_up", desk=desk),
        supervisor.say("journal.visitor_came", desk=desk),
        supervisor.say("journal.visitor_sent_on_errand", desk=desk),
        supervisor.say("journal.returned_from.away"),
        supervisor.say("journal.ticket_called", desk=desk),
        supervisor.say("journal.visitor_came", desk=desk),
        supervisor.say("journal.ticket_transferred", service=CAR),
        supervisor.say("journal.ticket_called", desk=desk),
        supervisor.say("journal.done", done=f"2 × {CAR}"),
    ]
    expect(supervisor.entries()).to_have_count(len(told))
    for entry, sentence in zip(supervisor.entries().all(), told, strict=True):
        expect(entry).to_contain_text(sentence)


def test_the_lobby_can_be_led_by_keyboard(lobby: Lobby, doors: Doors) -> None:
    """Signing in, opening an area, pausing a service, taking it back: with Tab and Enter."""
    supervisor = doors.enter(Supervisor, lobby.address("supervisor"))
    tab_to(supervisor, supervisor.page.get_by_label(supervisor.say("sign_in.passphrase")))
    supervisor.page.keyboard.type(PASSPHRASE)
    supervisor.page.keyboard.press("Enter")
    supervisor.is_in()
    expect(supervisor.heading("Dorfgemeinschaftshaus")).to_be_focused()
    tab_to(supervisor, supervisor.button(VEHICLES).first)
    supervisor.page.keyboard.press("Enter")
    tab_to(supervisor, supervisor.button(supervisor.say("pause_this", name="Kennzeichen")))
    supervisor.page.keyboard.press("Space")
    supervisor.is_told("done.pause", name="Kennzeichen")

    tab_to(supervisor, supervisor.button(supervisor.say("undo")))
    supervisor.page.keyboard.press("Enter")

    supervisor.is_told("done.resume", name="Kennzeichen")


def test_a_clerk_is_told_that_this_is_not_her_page(house: Foyer, lobby: Lobby, doors: Doors) -> None:
    """Her token lets her work at a desk, not lead the lobby: a sentence says so, and no number is shown."""
    token = house.run("token", "--role", "clerk").stdout.strip()
    clerk = doors.enter(Supervisor, lobby.address("supervisor"))
    clerk.context.set_extra_http_headers({"Authorization": f"Bearer {token}"})

    clerk.page.reload()

    expect(clerk.heading(clerk.say("not_allowed.heading"))).to_be_visible()
    expect(clerk.page.locator(".numbers")).to_have_count(0)


def test_who_was_signed_out_elsewhere_signs_in_again(lobby: Lobby, doors: Doors) -> None:
    """Her session ends in another tab: the next act leads to the pass-phrase and says why."""
    supervisor = _enter(doors, lobby)
    supervisor.may_complain("status of 401")
    supervisor.page.evaluate(
        "() => fetch('/api/session', { method: 'DELETE' }).then((answer) => answer.status)"
    )

    supervisor.button(supervisor.say("pause_this", name=PAPERS)).click()

    expect(supervisor.text(supervisor.say("refused.not_signed_in"))).to_be_visible()
    supervisor.sign_in()
    supervisor.is_in()
    assert supervisor.told() == ""


def test_an_act_the_server_could_not_do_can_be_tried_again(lobby: Lobby, doors: Doors) -> None:
    """Its disk is full for a moment: she reads so, tries again, and it happens once."""
    supervisor = _enter(doors, lobby)
    supervisor.may_complain("status of 500")
    failure = {"error": "storage_failed", "message": "", "facts": {}}
    supervisor.page.route("**/pause", lambda route: route.fulfill(status=500, json=failure))
    supervisor.button(supervisor.say("pause_this", name=VEHICLES)).click()
    supervisor.is_told("refused.storage_failed")
    supervisor.page.unroute("**/pause")

    supervisor.let_pass(1)  # the same again at once would be a slip of the finger
    supervisor.button(supervisor.say("again")).click()

    supervisor.is_told("done.pause_area", name=VEHICLES)
    supervisor.undo()
    supervisor.is_told("done.resume_area", name=VEHICLES)


def test_two_lobbies_are_led_apart(house: Foyer, lobby: Lobby, doors: Doors) -> None:
    """What happens next door changes no number here."""
    other = Lobby(house, "other-levers")
    here, next_door = _enter(doors, lobby), _enter(doors, other)
    before = here.number("taken").inner_text()
    taken = int(next_door.number("taken").inner_text())

    other.take("car")
    other.pause(["id-card"])

    expect(next_door.number("taken")).to_have_text(str(taken + 1))
    expect(next_door.page.get_by_text(next_door.say("paused.some"))).to_be_visible()
    # This page has heard news of its own since, so what it does not show it was not told.
    mine = lobby.take("plates")
    expect(here.number("taken")).to_have_text(str(int(before) + 1))
    expect(here.page.get_by_text(here.say("paused.some"))).to_have_count(0)
    other.resume(["id-card"])
    lobby.leave(mine)


@pytest.fixture
def mortal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foyer]:
    """A server that may be killed."""
    with Foyer(tmp_path_factory.mktemp("supervisor"), lobby=VILLAGE_FILE) as running:
        yield running


def test_the_page_survives_a_killed_server(mortal: Foyer, doors: Doors) -> None:
    """It says that it is offline and keeps the last numbers; then it shows what is true, without a reload."""
    lobby = Lobby(mortal, "village")
    supervisor = _enter(doors, lobby)
    supervisor.may_complain(*NO_SERVER)
    supervisor.page.evaluate("() => { window.isStillTheSamePage = true }")
    lobby.take("passport")
    lobby.pause(["car"])
    expect(supervisor.number("waiting")).to_have_text("1")

    mortal.kill()
    expect(supervisor.banner()).to_be_visible(timeout=COMES_BACK_MS)
    expect(supervisor.number("waiting")).to_have_text("1")
    mortal.start()

    expect(supervisor.banner()).to_have_count(0, timeout=COMES_BACK_MS)
    lobby.take("passport")
    expect(supervisor.number("waiting")).to_have_text("2")
    expect(supervisor.page.get_by_text(supervisor.say("paused.some"))).to_be_visible()
    assert supervisor.page.evaluate("() => window.isStillTheSamePage === true")


def test_a_correction_at_the_desk_shows_in_the_counts(house: Foyer, doors: Doors) -> None:
    """The clerk finds what the visitor could not: one fewer is getting something, one more is complete."""
    lobby = Lobby(house, "corrected")
    supervisor = _enter(doors, lobby)
    answers = {"home-here": "yes", "owner": "myself"}
    lobby.take("car", precheck={"answers": answers, "marks": {"insurance-code": "missing"}})
    expect(supervisor.prechecks("here")).to_have_text("1")
    clerk = doors.enter(Clerk, lobby.address("clerk"))
    clerk.sign_in()
    clerk.sit("Schalter 3")
    clerk.act("next")
    expect(clerk.outcome()).to_contain_text(clerk.say("precheck.here"))

    clerk.open_documents()
    clerk.mark("insurance-code", "have").click()

    eventually(lambda: supervisor.prechecks("complete").count() == 1)
    expect(supervisor.prechecks("complete")).to_have_text("1")
    expect(supervisor.prechecks("here")).to_have_count(0)
    expect(clerk.outcome()).to_contain_text(clerk.say("precheck.complete"))
