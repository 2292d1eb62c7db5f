"""Two lobbies on one server never see each other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.cast import VILLAGE_FILE
from tests.journeys.conftest import Doors
from tests.journeys.house import NORDHAUSEN, Lobby, several
from tests.journeys.screens import Clerk, Display, Kiosk, Start
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

NAMES = {"nordhausen": "BürgerServiceZentrum Nordhausen", "village": "Dorfgemeinschaftshaus"}


@pytest.fixture(scope="module")
def two_lobbies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foyer]:
    """One server for a town and a village."""
    folder = tmp_path_factory.mktemp("two-lobbies")
    with Foyer(folder, lobby=several([NORDHAUSEN, VILLAGE_FILE])) as foyer:
        yield foyer


def test_the_start_page_leads_to_every_screen_of_both(two_lobbies: Foyer, doors: Doors) -> None:
    """Both lobbies stand on the start page, each with its kiosk, display and desks."""
    start = doors.enter(Start, two_lobbies.url)
    for name in NAMES.values():
        expect(start.heading(name)).to_be_visible()
    start.picture("1-lobbies")
    start.speak("en")
    expect(start.heading("Village hall")).to_be_visible()
    start.picture("1-lobbies")

    for lobby in NAMES:
        for screen in ("kiosk", "display", "clerk"):
            expect(start.page.locator(f'a[href="/{screen}/?lobby={lobby}"]')).to_have_count(1)
    start.page.locator('a[href="/kiosk/?lobby=village"]').click()
    expect(start.page.get_by_text("Ausweise")).to_be_visible()


def test_an_address_without_a_lobby_asks_which_one(two_lobbies: Foyer, doors: Doors) -> None:
    """A screen is set up without `?lobby=`: it offers both; one that does not exist is named as unknown."""
    kiosk = doors.enter(Kiosk, f"{two_lobbies.url}/kiosk/")
    expect(kiosk.heading(kiosk.say("choose.heading"))).to_be_visible()
    kiosk.page.get_by_role("link", name=NAMES["village"]).tap()
    kiosk.begin()
    expect(kiosk.button("Ausweise")).to_be_visible()

    lost = doors.enter(Kiosk, f"{two_lobbies.url}/kiosk/?lobby=atlantis")
    lost.may_complain("status of 404")
    expect(lost.heading(lost.say("choose.unknown"))).to_be_visible()


def test_what_happens_in_one_lobby_never_shows_in_the_other(two_lobbies: Foyer, doors: Doors) -> None:
    """Tickets and calls of the town reach the screens of the town only; numbers are counted apart."""
    town, village = Lobby(two_lobbies, "nordhausen"), Lobby(two_lobbies, "village")
    town_display = doors.enter(Display, town.address("display"))
    village_display = doors.enter(Display, village.address("display"))
    village_kiosk = doors.enter(Kiosk, village.address("kiosk"))
    clerk = doors.enter(Clerk, village.address("clerk"))
    for display in (town_display, village_display):
        display.wake()
    clerk.sign_in()
    clerk.sit("Schalter 1")
    village_visitor = village.take("passport")
    expect(clerk.waiting()).to_have_text([village_visitor["number"]])

    town_visitors = [town.take("vehicle-new"), town.take("vehicle-new")]
    called = town.call("desk-1")

    town_display.announces(town_display.sentence(called["number"], "Schalter 1", "Foyer, links"))
    assert (called["number"], village_visitor["number"]) == ("A001", "A001")
    assert [visitor["number"] for visitor in town_visitors] == ["A001", "A002"]
    # Each page of the village has heard news of its own since, so what it does not show it was not told.
    village.take("car")
    village_call = village.call("desk-3")
    village_display.announces(village_display.sentence(village_call["number"], "Schalter 3", "Am Eingang"))
    expect(village_display.page.locator(".call")).to_have_count(1)
    expect(clerk.waiting()).to_have_count(0)
    village_kiosk.begin()
    assert NAMES["nordhausen"] not in clerk.page.content()
    assert "Zulassung" not in village_kiosk.page.content()
    expect(village_kiosk.button("Fahrzeuge")).to_contain_text(village_kiosk.say("card.waiting.one", count=1))
