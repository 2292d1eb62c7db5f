"""The server is killed and comes back: every page survives it without being loaded again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.eventually import eventually
from tests.journeys.conftest import Doors
from tests.journeys.house import NORDHAUSEN, Lobby
from tests.journeys.screens import Clerk, Display, Kiosk, Phone
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

COMES_BACK_MS = 15_000
MARK = "() => { window.isStillTheSamePage = true }"
IS_MARKED = "() => window.isStillTheSamePage === true"
NO_SERVER = (
    "ERR_CONNECTION_REFUSED",
    "ERR_CONNECTION_RESET",
    "ERR_EMPTY_RESPONSE",
    "ERR_INTERNET_DISCONNECTED",
)


@pytest.fixture(scope="module")
def foyer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foyer]:
    """A server that may be killed."""
    with Foyer(tmp_path_factory.mktemp("restart"), lobby=NORDHAUSEN) as running:
        yield running


def test_every_page_survives_a_killed_server(foyer: Foyer, doors: Doors) -> None:
    """Kill -9 and a new start on the same data: pages say that they are offline, then show what is true."""
    lobby = Lobby(foyer, "nordhausen")
    hers, next_one = lobby.take("kita-card"), lobby.take("kita-card")
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"))
    display, late_display = (doors.enter(Display, lobby.address("display")) for _ in range(2))
    clerk = doors.enter(Clerk, lobby.address("clerk"))
    phone, other_phone = doors.enter(Phone, hers["link"]), doors.enter(Phone, next_one["link"])
    everybody = (kiosk, display, late_display, clerk, phone, other_phone)
    for person in everybody:
        person.may_complain(*NO_SERVER)
        person.page.evaluate(MARK)
    display.wake()
    late_display.wake()
    clerk.sign_in()
    clerk.sit("Schalter 1")
    clerk.act("next")
    clerk.is_told("done.next", ticket=hers["number"])
    before = display.sentence(hers["number"], "Schalter 1", "Foyer, links")
    display.announces(before)
    late_display.announces(before)
    phone.is_called("Schalter 1")
    other_phone.is_waiting(ahead=0)
    kiosk.begin("en")
    kiosk.choose("Information")

    foyer.kill()

    for offline in (display, clerk, phone, other_phone):
        expect(offline.banner()).to_be_visible(timeout=COMES_BACK_MS)
    expect(kiosk.heading(kiosk.say("unreachable.heading"))).to_be_visible(timeout=COMES_BACK_MS)
    expect(display.row(hers["number"])).to_be_visible()
    expect(clerk.current()).to_have_text(hers["number"])
    phone.is_called("Schalter 1")

    # One display hears of the server later than the next call.
    late_display.lose_connection()
    foyer.start()
    new = lobby.call("room-021")
    late_display.regain_connection()

    for back in (display, late_display, clerk, phone, other_phone):
        expect(back.banner()).to_have_count(0, timeout=COMES_BACK_MS)
    expect(kiosk.heading("Information")).to_be_visible(timeout=COMES_BACK_MS)
    meanwhile = display.sentence(new["number"], "Zimmer 021", "Erdgeschoss, Gang rechts")
    display.announces(before, meanwhile)
    late_display.announces(before, meanwhile)
    other_phone.is_called("Zimmer 021")
    phone.is_called("Schalter 1")

    # And all goes on as if nothing had been.
    clerk.act("came")
    clerk.is_told("done.came", ticket=hers["number"])
    expect(phone.heading(phone.say("serving.heading"))).to_be_visible()
    assert kiosk.order("Questions about the whole house") == "E001"
    lobby.done(lobby.call("info-desk"))
    for person in everybody:
        assert person.page.evaluate(IS_MARKED)


def test_an_act_that_meets_a_dead_server_happens_once(foyer: Foyer, doors: Doors) -> None:
    """The clerk calls while the server is away: the page keeps trying, and one visitor is called once."""
    lobby = Lobby(foyer, "nordhausen")
    visitors = [lobby.take("waste-fees"), lobby.take("waste-fees")]
    clerk = doors.enter(Clerk, lobby.address("clerk"))
    clerk.may_complain(*NO_SERVER)
    clerk.sign_in()
    clerk.sit("Info-Schalter")
    expect(clerk.waiting()).to_have_text([visitor["number"] for visitor in visitors])
    foyer.kill()

    clerk.act("next")
    foyer.start()

    def has_called() -> bool:
        # If the server was away for longer than the page tries, the clerk tries again.
        if clerk.button(clerk.say("again")).is_visible():
            clerk.button(clerk.say("again")).click()
        return clerk.current().count() == 1

    eventually(has_called, within=COMES_BACK_MS / 1000)
    expect(clerk.current()).to_have_text(visitors[0]["number"])
    expect(clerk.waiting()).to_have_text([visitors[1]["number"]])
    expect(clerk.text(clerk.say("ticket.calls", count=1, all=2))).to_be_visible()
