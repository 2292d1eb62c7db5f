"""What the kiosk does for trembling hands, bad networks and people who walk away."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from tests.journeys.conftest import Doors
from tests.journeys.house import Lobby
from tests.journeys.screens import FORGETTING, Kiosk
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

AREA, SERVICE = "Information", "Auskunft zum ganzen Haus"  # without questions: one tap takes the number
WARNED = 41  # seconds without a touch after which the end is announced
OVER = 21  # seconds after the warning
ATTENTION = 523  # hertz
EXTENSIONS = 10


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby of these journeys."""
    return Lobby(house, "kiosk")


@pytest.fixture
def kiosk(lobby: Lobby, doors: Doors) -> Kiosk:
    """A kiosk at its start."""
    person = doors.enter(Kiosk, lobby.address("kiosk"))
    person.is_at_the_start()
    return person


def test_a_double_tap_counts_once(kiosk: Kiosk, lobby: Lobby) -> None:
    """Two taps on a service within half a second give one ticket, and do not press what comes next."""
    before = lobby.tickets_given()
    kiosk.begin()
    kiosk.choose(AREA)
    service = kiosk.button(SERVICE)
    service.wait_for()
    kiosk.let_pass(0.6)

    service.dblclick()

    kiosk.number()
    assert lobby.tickets_given() == before + 1


def test_a_double_tap_on_an_area_orders_nothing(kiosk: Kiosk, lobby: Lobby) -> None:
    """The second tap falls on the screen that has just appeared, and does not count; a later one does."""
    before = lobby.tickets_given()
    kiosk.begin()
    area, service = kiosk.button(AREA), kiosk.button(SERVICE)
    area.wait_for()
    kiosk.let_pass(0.6)
    kiosk.hold_the_moment()
    area.tap()

    service.tap()

    expect(service).to_have_attribute("aria-busy", "false")
    expect(kiosk.heading(AREA)).to_be_visible()
    assert lobby.tickets_given() == before
    kiosk.let_time_go_on()
    kiosk.order(SERVICE)
    assert lobby.tickets_given() == before + 1


def test_a_lost_answer_leads_to_one_ticket(kiosk: Kiosk, lobby: Lobby) -> None:
    """The server heard the request, the kiosk not the answer: asked again, it gives the same number."""
    earlier = lobby.take("information")["number"]
    before = lobby.tickets_given()
    kiosk.may_complain("ERR_FAILED")
    asked: list[str] = []

    def lose_the_first_answer(route: Route) -> None:
        asked.append(route.request.post_data or "")
        if len(asked) == 1:
            route.fetch()
            route.abort()
        else:
            route.continue_()

    kiosk.page.route("**/tickets", lose_the_first_answer)
    kiosk.begin()
    kiosk.choose(AREA)

    number = kiosk.order(SERVICE)

    assert len(asked) == 2
    assert len(set(asked)) == 1
    assert lobby.tickets_given() == before + 1
    assert int(number.removeprefix("E")) == int(earlier.removeprefix("E")) + 1


def test_after_long_trouble_trying_again_still_gives_one_ticket(kiosk: Kiosk, lobby: Lobby) -> None:
    """The kiosk gives up, says so, and the visitor's next try repeats the same request."""
    before = lobby.tickets_given()
    kiosk.may_complain("ERR_FAILED")
    asked: set[str] = set()

    def lose_every_answer(route: Route) -> None:
        asked.add(route.request.post_data or "")
        route.fetch()
        kiosk.let_pass(11)  # the kiosk's patience is over
        route.abort()

    kiosk.page.route("**/tickets", lose_every_answer)
    kiosk.begin()
    kiosk.choose(AREA)
    kiosk.press(kiosk.button(SERVICE))
    expect(kiosk.heading(kiosk.say("trouble.unreachable.heading"))).to_be_visible()
    kiosk.page.unroute("**/tickets")
    kiosk.page.on(
        "request", lambda request: asked.add(request.post_data or "") if request.post_data else None
    )

    kiosk.press(kiosk.button(kiosk.say("trouble.retry")))

    kiosk.number()
    assert len(asked) == 1
    assert lobby.tickets_given() == before + 1


def test_the_end_of_the_time_is_announced_and_can_be_put_off(kiosk: Kiosk) -> None:
    """Twenty seconds before the end the kiosk asks, to eyes and ears; any touch goes on where she was."""
    kiosk.begin("en")
    kiosk.choose("Driving licences")
    dialog = kiosk.page.get_by_role("alertdialog", name=kiosk.say("still_there.heading"))
    assert ATTENTION not in kiosk.tones()

    for times in range(1, EXTENSIONS + 1):
        kiosk.wait(WARNED)
        expect(dialog).to_be_visible()
        assert kiosk.tones().count(ATTENTION) == times
        kiosk.press(kiosk.button(kiosk.say("still_there.yes")))
        expect(dialog).to_have_count(0)
        expect(kiosk.heading("Driving licences")).to_be_visible()

    kiosk.wait(WARNED)
    expect(dialog).to_be_visible()
    kiosk.wait(OVER)
    expect(kiosk.heading(kiosk.say("start.welcome"))).to_be_visible(timeout=FORGETTING * 1000)
    expect(dialog).to_have_count(0)


def test_a_ticket_can_be_looked_at_longer(kiosk: Kiosk) -> None:
    """The ticket goes after twenty seconds, unless she asks for more time."""
    kiosk.begin()
    kiosk.choose(AREA)
    kiosk.order(SERVICE)
    kiosk.press(kiosk.button(kiosk.say("ticket.longer")))

    kiosk.wait(21)

    expect(kiosk.text(kiosk.say("ticket.code"))).to_have_count(0)
    kiosk.number()
    kiosk.wait(20)
    expect(kiosk.heading(kiosk.say("start.welcome"))).to_be_visible(timeout=FORGETTING * 1000)
