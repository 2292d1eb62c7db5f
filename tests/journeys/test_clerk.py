"""What the clerk is told when something does not go her way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from tests.eventually import eventually
from tests.journeys.conftest import Doors
from tests.journeys.eyes import tab_to
from tests.journeys.house import Lobby
from tests.journeys.screens import Clerk, Phone
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

DESK = "Schalter 1"
HER_OWN_CAR = {"home-here": "yes", "owner": "myself"}


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby of these journeys."""
    return Lobby(house, "clerk")


@pytest.fixture
def clerk(lobby: Lobby, doors: Doors) -> Clerk:
    """A clerk before the sign-in."""
    return doors.enter(Clerk, lobby.address("clerk"))


def test_a_wrong_pass_phrase_is_named_and_can_be_corrected(clerk: Clerk) -> None:
    """She mistypes, reads why she is not let in, and types it right."""
    clerk.may_complain("status of 401")

    clerk.sign_in("open-sesame-and-clothes")

    expect(clerk.page.get_by_role("alert").filter(has_text=clerk.say("sign_in.wrong"))).to_be_visible()
    clerk.sign_in()
    expect(clerk.heading(clerk.say("desks.heading"))).to_be_visible()


def test_who_was_signed_out_elsewhere_is_asked_to_sign_in_again(clerk: Clerk, lobby: Lobby) -> None:
    """She signs out in another tab; the next act in this one leads back to the pass-phrase, and says why."""
    clerk.may_complain("status of 401")
    clerk.sign_in()
    clerk.sit(DESK)
    visitor = lobby.take("waste-fees")
    expect(clerk.waiting()).to_have_text([visitor["number"]])
    clerk.page.evaluate("() => fetch('/api/session', { method: 'DELETE' }).then((answer) => answer.status)")

    clerk.act("next")

    expect(clerk.text(clerk.say("refused.not_signed_in"))).to_be_visible()
    clerk.sign_in()
    expect(clerk.heading(DESK)).to_be_visible()
    expect(clerk.waiting()).to_have_text([visitor["number"]])
    assert clerk.told() == ""
    clerk.let_pass(1)  # the same again at once would be a slip of the finger
    clerk.act("next")
    clerk.is_told("done.next", ticket=visitor["number"])
    clerk.act("done")
    clerk.is_told("done.done", ticket=visitor["number"])


def test_when_another_desk_was_quicker_she_is_told_so(clerk: Clerk, lobby: Lobby) -> None:
    """Between her click and the server another desk calls the same visitor: she reads where that one is."""
    clerk.may_complain("status of 409")
    clerk.sign_in()
    clerk.sit(DESK)
    visitor = lobby.take("waste-fees")
    expect(clerk.waiting()).to_have_text([visitor["number"]])

    def be_quicker(route: Route) -> None:
        lobby.call_ticket(visitor, "desk-2")
        route.continue_()

    clerk.page.route("**/calls", be_quicker)

    clerk.button(clerk.say("waiting.call_this", ticket=visitor["number"])).click()

    clerk.is_told("became.called", ticket=visitor["number"], desk="Schalter 2")
    expect(clerk.current()).to_have_count(0)
    expect(clerk.waiting()).to_have_count(0)
    expect(clerk.page.locator(".others")).to_contain_text(visitor["number"])
    lobby.done(visitor)


def test_when_nobody_waits_she_is_told_so(clerk: Clerk) -> None:
    """“Call next” with an empty lobby calls nobody and says so."""
    clerk.sign_in()
    clerk.sit(DESK)

    clerk.act("next")

    clerk.is_told("done.nobody")


def test_calling_next_again_repeats_the_call(clerk: Clerk, lobby: Lobby) -> None:
    """As long as nobody has come, “next” calls the same number again and takes nobody else."""
    visitors = [lobby.take("waste-fees"), lobby.take("waste-fees")]
    clerk.sign_in()
    clerk.sit(DESK)
    clerk.act("next")
    clerk.is_told("done.next", ticket=visitors[0]["number"])
    expect(clerk.text(clerk.say("next.repeats", ticket=visitors[0]["number"]))).to_be_visible()

    clerk.let_pass(1)  # the same again at once would be a slip of the finger
    clerk.press_act("next")

    clerk.is_told("done.again", ticket=visitors[0]["number"])
    expect(clerk.text(clerk.say("ticket.calls", count=2, all=2))).to_be_visible()
    expect(clerk.waiting()).to_have_text([visitors[1]["number"]])
    clerk.act("done")
    clerk.is_told("done.done", ticket=visitors[0]["number"])
    lobby.leave(visitors[1])


def test_a_number_must_be_finished_before_the_next_is_called(clerk: Clerk, lobby: Lobby) -> None:
    """She presses “next” while somebody is served: the page names the number that is still open."""
    visitors = [lobby.take("waste-fees"), lobby.take("waste-fees")]
    clerk.sign_in()
    clerk.sit(DESK)
    clerk.act("next")
    clerk.is_told("done.next", ticket=visitors[0]["number"])
    clerk.act("came")
    clerk.is_told("done.came", ticket=visitors[0]["number"])

    def is_refused() -> bool:
        clerk.page.keyboard.press("n")  # at first it counts as a slip of the finger
        return clerk.told() == clerk.say("refused.desk_busy", ticket=visitors[0]["number"])

    eventually(is_refused)
    expect(clerk.waiting()).to_have_text([visitors[1]["number"]])
    expect(clerk.text(clerk.say("next.first", ticket=visitors[0]["number"]))).to_be_visible()
    clerk.act("done")
    clerk.is_told("done.done", ticket=visitors[0]["number"])
    lobby.leave(visitors[1])


@pytest.fixture
def checked(house: Foyer) -> Lobby:
    """A lobby that looks at the documents for cars."""
    return Lobby(house, "checked")


def _clerk_at_the_entrance(checked: Lobby, doors: Doors) -> Clerk:
    clerk = doors.enter(Clerk, checked.address("clerk"))
    clerk.sign_in()
    clerk.sit("Schalter 3")
    return clerk


def test_she_sees_what_the_pre_check_of_everybody_found(checked: Lobby, doors: Doors) -> None:
    """Beside everybody who waits stands how her documents are; nothing where nothing is checked."""
    prechecks = {
        "complete": {"answers": HER_OWN_CAR},
        "helpful": {"answers": HER_OWN_CAR, "marks": {"reservation": "missing"}},
        "here": {"answers": HER_OWN_CAR, "marks": {"insurance-code": "missing"}},
        "missing": {"answers": HER_OWN_CAR, "marks": {"title": "missing"}},
        "stopped": {"answers": {"home-here": "no"}},
        "own_word": {"own_word": True},
    }
    visitors = {outcome: checked.take("car", precheck=said) for outcome, said in prechecks.items()}
    visitors["unchecked"] = checked.take("car", items=3, visitor_kind="commercial")
    passport = checked.take("passport")

    clerk = _clerk_at_the_entrance(checked, doors)

    for outcome, visitor in visitors.items():
        expect(clerk.outcome(visitor["number"])).to_contain_text(clerk.say(f"precheck.{outcome}"))
    expect(clerk.outcome(passport["number"])).to_have_count(0)
    row = clerk.page.locator(".waiting__row", has=clerk.text(visitors["unchecked"]["number"]))
    expect(row).to_contain_text(clerk.say("items.other", count=3))
    expect(row).to_contain_text(clerk.say("commercial"))
    for visitor in (*visitors.values(), passport):
        checked.leave(visitor)


def test_she_corrects_the_pre_check_by_keyboard(checked: Lobby, doors: Doors) -> None:
    """One key opens the documents; what she corrects reaches the visitor’s phone, and can be taken back."""
    marks = {"insurance-code": "missing"}
    visitor = checked.take("car", precheck={"answers": HER_OWN_CAR, "marks": marks})
    phone = doors.enter(Phone, visitor["link"])
    expect(phone.heading(phone.say("meanwhile.heading"))).to_be_visible()
    expect(phone.text("Rufen Sie Ihre Versicherung an.")).to_be_visible()
    expect(phone.text(phone.say("meanwhile.place"))).to_be_visible()
    clerk = _clerk_at_the_entrance(checked, doors)
    row = clerk.page.locator(".waiting__row")
    row.locator(".documents-button").click()
    clerk.mark("insurance-code", "have").click()
    clerk.is_told("done.correct", ticket=visitor["number"])
    expect(clerk.outcome(visitor["number"])).to_contain_text(clerk.say("precheck.complete"))
    expect(phone.heading(phone.say("meanwhile.heading"))).to_have_count(0)
    clerk.act("next")
    clerk.is_told("done.next", ticket=visitor["number"])

    clerk.open_documents()
    expect(clerk.mark("id-card", "have")).to_be_focused()
    tab_to(clerk, clerk.mark("title", "missing"))
    clerk.page.keyboard.press("Enter")

    expect(clerk.outcome()).to_contain_text(clerk.say("precheck.missing"))
    expect(clerk.mark("title", "missing")).to_have_attribute("aria-pressed", "true")
    tab_to(clerk, clerk.button(clerk.say("undo")))
    clerk.page.keyboard.press("Enter")
    expect(clerk.outcome()).to_contain_text(clerk.say("precheck.complete"))
    clerk.open_documents(opened=False)
    clerk.act("done")
    clerk.is_told("done.done", ticket=visitor["number"])


def test_what_stopped_a_visitor_may_be_possible_after_all(checked: Lobby, doors: Doors) -> None:
    """The kiosk said no; the clerk knows better, and looks at the documents herself."""
    visitor = checked.take("car", precheck={"answers": {"home-here": "no"}})
    clerk = _clerk_at_the_entrance(checked, doors)
    clerk.act("next")
    expect(clerk.outcome()).to_contain_text(clerk.say("precheck.stopped"))
    clerk.open_documents()

    clerk.button(clerk.say("documents.possible")).click()

    expect(clerk.outcome()).to_contain_text(clerk.say("precheck.complete"))
    clerk.mark("title", "missing").click()
    expect(clerk.outcome()).to_contain_text(clerk.say("precheck.missing"))
    clerk.act("done")
    clerk.is_told("done.done", ticket=visitor["number"])
