"""Every state of the clerk's page while she works, looked at closely: axe, narrow windows, fingers."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import Doors, Look
from tests.journeys.eyes import ask
from tests.journeys.hands import TABLET, ClerkWithTablet
from tests.journeys.house import Lobby, View
from tests.journeys.screen import Size
from tests.journeys.screens import Clerk
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

WINDOW = Size("window", 1280, 720)
BESIDE_OTHERS = (WINDOW, Size("smaller", 1024, 768), Size("low", 900, 700), Size("half", 640, 720), TABLET)
FINGER = 44  # CSS pixels


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby of these journeys."""
    return Lobby(house, "seen-turns")


def _in_every_window(clerk: Clerk) -> list[str]:
    wrong = []
    for size in BESIDE_OTHERS:
        clerk.resize(size)
        wrong += [f"{size.name}: {sentence}" for sentence in ask(clerk, "cutOff()")]
    clerk.resize(clerk.size)
    return wrong


def test_the_clerk_at_work(lobby: Lobby, doors: Doors, look: Look) -> None:
    """Skills, a full desk, help, a break, waiting for the next, and every dialog, in both languages."""
    clerk = doors.enter(Clerk, lobby.address("clerk"), still=True)
    wrong: list[str] = []

    def see(state: str, shown: Locator) -> None:
        look(clerk, state, shown)
        wrong.extend(f"{state}, {sentence}" for sentence in _in_every_window(clerk))

    clerk.sign_in()
    clerk.choose("Schalter 3")
    see("skills", clerk.button(clerk.say("skills.sit")))
    clerk.button(clerk.say("skills.sit")).click()
    expect(clerk.heading("Schalter 3")).to_be_visible()
    current, *others = _much_is_going_on(lobby)
    clerk.act("next")
    clerk.is_told("done.next", ticket=current["number"])
    for language in ("de", "en"):
        clerk.speak(language)
        see("at work", clerk.page.locator(".note--alarm"))
        for act in ("transfer", "finish_with", "note", "hand_in"):
            clerk.act(act)
            see(act.replace("_", " "), clerk.dialog())
            _rather_not(clerk)
        clerk.button(clerk.say("skills.change", count=4, all=4)).click()
        see("skills changed", clerk.dialog())
        _rather_not(clerk)
        expect(clerk.button(clerk.say("skills.change", count=4, all=4))).to_be_focused()
    clerk.act("help")
    see("help is called", clerk.text(clerk.say("help.asked")))
    clerk.button(clerk.say("help.enough")).click()
    clerk.act("done")
    clerk.is_told("done.done", ticket=current["number"])
    clerk.act("serve_directly")
    see("without a ticket", clerk.dialog())
    _rather_not(clerk)
    clerk.button(clerk.say("break.button")).click()
    see("how long", clerk.dialog())
    clerk.dialog().get_by_role("button", name=clerk.say("break.minutes", count=15)).click()
    see("break", clerk.page.locator(".on-break"))
    clerk.button(clerk.say("break.go_on")).click()
    for other in others:
        lobby.leave(other)
    clerk.act("next_arrival")
    see("waits for the next", clerk.text(clerk.say("arrival.waits")))
    clerk.button(clerk.say("desk.leave")).click()
    expect(clerk.heading(clerk.say("desks.heading"))).to_be_visible()
    assert not wrong, "\n".join(wrong)


def test_a_tablet_is_used_with_fingers(lobby: Lobby, doors: Doors) -> None:
    """Whatever can be pressed is large enough, on the page and in its dialogs."""
    clerk = doors.enter(ClerkWithTablet, lobby.address("clerk"), still=True)
    clerk.sign_in()
    clerk.sit("Schalter 1")
    visitor = lobby.take("passport")
    lobby.turn(lobby.call("desk-1"), "parking")
    clerk.take_up(visitor["number"])
    clerk.is_told("done.take_up", ticket=visitor["number"])
    too_small = _too_small(clerk)
    for act in ("transfer", "finish_with"):
        clerk.press_act(act)
        expect(clerk.dialog()).to_be_visible()
        too_small += _too_small(clerk)
        clerk.press(clerk.dialog().get_by_role("button", name=clerk.say("cancel")))
        expect(clerk.dialog()).to_have_count(0)
    clerk.press_act("done")
    clerk.is_told("done.done", ticket=visitor["number"])

    assert too_small == []


def _rather_not(clerk: Clerk) -> None:
    clerk.page.keyboard.press("Escape")
    expect(clerk.dialog()).to_have_count(0)


def _too_small(clerk: Clerk) -> list[str]:
    """The small square of a check box is not all that can be touched: its words belong to it."""
    return [sentence for sentence in ask(clerk, f"tooSmall({FINGER})") if not sentence.startswith("input. ")]


def _much_is_going_on(lobby: Lobby) -> list[View]:
    """One is parked, one away, one missed, a bundle lies here, a colleague asks for help; others wait."""
    for desk, service, act, wish in (
        ("desk-1", "passport", "parking", {"note": "füllt das Formular aus"}),
        ("desk-2", "car", "errand", {"note": "kauft Kennzeichen"}),
        ("desk-1", "passport", "absence", {}),
    ):
        lobby.sit(desk)
        lobby.take(service)
        lobby.turn(lobby.call(desk), act, **wish)
    lobby.hand_in("car", 4)
    lobby.ask_for_help("desk-2")
    waiting = [
        lobby.take("car", items=3, visitor_kind="commercial", language="en"),
        *(lobby.take("id-card") for _ in range(4)),
    ]
    lobby.write_note(waiting[0], "hat schon bezahlt")
    return waiting
