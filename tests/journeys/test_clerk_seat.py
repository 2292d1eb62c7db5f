"""A clerk at her desk: what she can do today, her breaks, her colleagues."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Doors
from tests.journeys.eyes import tab_to
from tests.journeys.hands import ClerkWithTablet
from tests.journeys.house import Lobby
from tests.journeys.screens import Clerk
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

AT_ONCE_MS = 1000  # what other clerks do is on the page within this time


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby of these journeys."""
    return Lobby(house, "seats")


@pytest.fixture
def clerk(lobby: Lobby, doors: Doors) -> Clerk:
    """A clerk who has signed in and not sat down yet."""
    clerk = doors.enter(Clerk, lobby.address("clerk"))
    clerk.sign_in()
    return clerk


def _tick(clerk: Clerk, name: str) -> None:
    clerk.page.get_by_role("checkbox", name=name, exact=True).click()


def test_she_says_what_she_can_do_and_changes_it_at_her_desk(clerk: Clerk, lobby: Lobby) -> None:
    """She unticks an area before she sits down, is offered nobody of it, and ticks it again later."""
    car, passport = lobby.take("car"), lobby.take("passport")
    clerk.choose("Schalter 3")
    _tick(clerk, "Fahrzeuge")
    expect(clerk.page.get_by_role("checkbox", name="Kennzeichen", exact=True)).not_to_be_checked()
    clerk.button(clerk.say("skills.sit")).click()
    expect(clerk.waiting()).to_have_text([passport["number"]])
    expect(clerk.text(clerk.say("skills.button", count=2, all=4))).to_be_visible()

    clerk.button(clerk.say("skills.change", count=2, all=4)).click()
    _tick(clerk, "Auto anmelden")
    area = clerk.page.get_by_role("checkbox", name="Fahrzeuge", exact=True)
    assert area.evaluate("box => box.indeterminate")
    clerk.submit()

    clerk.is_told("done.skills")
    expect(clerk.waiting()).to_have_text([car["number"], passport["number"]])
    lobby.leave(car)
    lobby.leave(passport)


def test_her_device_remembers_what_she_cannot_do(clerk: Clerk) -> None:
    """At another desk, on the same device, what she unticked is still unticked."""
    clerk.choose("Schalter 3")
    _tick(clerk, "Reisepass")
    clerk.button(clerk.say("skills.sit")).click()
    expect(clerk.heading("Schalter 3")).to_be_visible()
    clerk.button(clerk.say("desk.leave")).click()

    clerk.choose("Schalter 1")

    expect(clerk.page.get_by_role("checkbox", name="Reisepass", exact=True)).not_to_be_checked()
    expect(clerk.page.get_by_role("checkbox", name="Personalausweis", exact=True)).to_be_checked()


def test_nobody_sits_down_to_do_nothing(clerk: Clerk) -> None:
    """At least one service must be ticked."""
    clerk.choose("Schalter 2")
    _tick(clerk, "Fahrzeuge")

    clerk.button(clerk.say("skills.sit")).click()

    expect(clerk.page.get_by_role("alert").filter(has_text=clerk.say("skills.none"))).to_be_visible()
    expect(clerk.heading(clerk.say("skills.heading"))).to_be_visible()


def test_a_break_is_told_until_when_and_ends_with_a_press(clerk: Clerk, lobby: Lobby, doors: Doors) -> None:
    """During a break nobody is called; colleagues see until when; then she goes on."""
    clerk.sit("Schalter 1")
    colleague = doors.enter(Clerk, lobby.address("clerk"))
    colleague.sign_in()
    colleague.sit("Schalter 3")
    visitor = lobby.take("passport")
    clerk.button(clerk.say("break.button")).click()

    clerk.dialog().get_by_role("button", name=clerk.say("break.minutes", count=30)).click()

    clerk.is_told("done.take_break")
    expect(clerk.page.locator(".on-break")).to_contain_text(clerk.say("break.now"))
    expect(clerk.page.locator(".on-break")).to_contain_text("bis 9:3")
    expect(clerk.act_button("next")).to_have_attribute("aria-disabled", "true")
    expect(colleague.page.locator('.others [data-desk="desk-1"]')).to_contain_text("Pause bis 9:3")
    clerk.button(clerk.say("break.go_on")).click()
    clerk.is_told("done.go_on")
    clerk.act("next")
    clerk.is_told("done.next", ticket=visitor["number"])
    clerk.act("done")
    clerk.is_told("done.done", ticket=visitor["number"])


def test_a_break_may_end_at_a_time_or_be_open(clerk: Clerk) -> None:
    """She types a time; the next break has no expected end. Changing her services ends no break."""
    clerk.sit("Schalter 2")
    clerk.button(clerk.say("break.button")).click()
    clerk.dialog().get_by_label(clerk.say("break.other")).fill("11:15")
    clerk.button(clerk.say("break.take")).click()
    expect(clerk.page.locator(".on-break")).to_contain_text(clerk.say("break.until", time="11:15"))
    clerk.button(clerk.say("skills.change", count=2, all=2)).click()
    _tick(clerk, "Kennzeichen")
    clerk.submit()
    clerk.is_told("done.skills")
    expect(clerk.page.locator(".on-break")).to_contain_text(clerk.say("break.until", time="11:15"))
    clerk.button(clerk.say("break.go_on")).click()
    clerk.button(clerk.say("break.button")).click()
    clerk.button(clerk.say("break.without_end")).click()
    expect(clerk.page.locator(".on-break")).to_contain_text(clerk.say("break.open"))
    clerk.button(clerk.say("break.go_on")).click()
    expect(clerk.page.locator(".on-break")).to_have_count(0)


@pytest.mark.parametrize("helper", [Clerk, ClerkWithTablet])
def test_a_colleague_comes_to_help(clerk: Clerk, lobby: Lobby, doors: Doors, helper: type[Clerk]) -> None:
    """She presses one key; the other desk sees it at once, without a sound, and comes."""
    clerk.sit("Schalter 1")
    colleague = doors.enter(helper, lobby.address("clerk"))
    colleague.sign_in()
    colleague.sit("Schalter 2")
    alarm = colleague.page.locator('[role=alert] [data-help="desk-1"]')
    clerk.act("help")
    expect(alarm).to_contain_text("Foyer, links", timeout=AT_ONCE_MS)
    expect(colleague.page).to_have_title(colleague.say("title.help", desk="Schalter 1"))
    assert colleague.tones() == []
    expect(clerk.text(clerk.say("help.asked"))).to_be_visible()

    colleague.press(colleague.button(colleague.say("help.come")))

    colleague.is_told("done.come_to_help", desk="Schalter 1")
    expect(clerk.text(clerk.say("help.comes", desk="Schalter 2"))).to_be_visible()
    expect(alarm).to_contain_text(colleague.say("help.by_me", desk="Schalter 1"))
    tab_to(clerk, clerk.button(clerk.say("help.enough")))
    clerk.page.keyboard.press("Enter")
    expect(alarm).to_have_count(0)
    expect(clerk.act_button("help")).to_have_attribute("aria-disabled", "false")


def test_what_others_do_is_on_the_page_at_once(clerk: Clerk, lobby: Lobby) -> None:
    """Another desk calls, parks and waits for the next: all within a second."""
    lobby.sit("desk-2")
    clerk.sit("Schalter 3")
    other = clerk.page.locator('.others [data-desk="desk-2"]')
    visitor = lobby.take("car")
    expect(clerk.waiting()).to_have_text([visitor["number"]], timeout=AT_ONCE_MS)

    called = lobby.call("desk-2")
    expect(other).to_contain_text(clerk.say("others.called", ticket=visitor["number"]), timeout=AT_ONCE_MS)
    lobby.came(called)
    expect(other).to_contain_text(clerk.say("others.serving", ticket=visitor["number"]), timeout=AT_ONCE_MS)
    lobby.turn(called, "parking", note="holt Geld")
    expect(clerk.aside(visitor["number"])).to_contain_text("holt Geld", timeout=AT_ONCE_MS)
    expect(other).to_contain_text(clerk.say("others.free"))

    lobby.done(lobby.call_ticket(called, "desk-2"))
    expect(clerk.aside()).to_have_count(0, timeout=AT_ONCE_MS)
    lobby.get_up("desk-2")
