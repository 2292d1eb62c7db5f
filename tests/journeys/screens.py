"""The screens of the house, and what people do before each."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.eventually import eventually
from tests.journeys.screen import DESKTOP, PHONE, UPRIGHT, WIDE, Screen
from tests.servers import PASSPHRASE

CHIME = 659  # the first of the two tones of the display
RING = 784  # sounds twice each time the phone rings
KEYS = {"next": "n", "again": "w", "came": "k", "absent": "x", "done": "f"}
STATUS = ".status [role=status]"
FORGETTING = 10.0  # seconds in which a page must have begun anew


class Kiosk(Screen):
    """A visitor before the kiosk."""

    name = "kiosk"
    sizes = (UPRIGHT, WIDE)
    touch = True

    def is_at_the_start(self) -> None:
        expect(self.heading(self.say("areas.heading"))).to_be_visible()

    def press(self, act: Locator) -> None:
        """Taps. A new screen takes no taps in its first moment, so that moment passes before."""
        act.wait_for()
        self.let_pass(0.6)
        act.tap()

    def wait(self, seconds: float) -> None:
        """Does nothing for a while; the kiosk has looked at its watch before."""
        looks = self.page.evaluate("() => spy.looks")
        self.page.wait_for_function("looks => spy.looks > looks + 1", arg=looks)
        self.let_pass(seconds)

    def choose(self, area: str) -> None:
        """Taps an area."""
        self.press(self.button(area))
        expect(self.heading(area)).to_be_visible()

    def order(self, service: str) -> str:
        """Taps a service; gives the number."""
        self.press(self.button(service))
        return self.number()

    def number(self) -> str:
        """The number on the ticket screen."""
        expect(self.heading(self.say("ticket.heading"))).to_be_visible()
        return self.page.locator(".number").inner_text()

    def code(self) -> Locator:
        """The QR code of the visitor's own page."""
        return self.page.get_by_role("img", name=self.say("ticket.code"))

    def finish(self) -> None:
        """She has seen her number."""
        self.press(self.button(self.say("ticket.done")))


class Display(Screen):
    """The wall screen, heard and seen."""

    name = "display"
    sizes = (WIDE, UPRIGHT)
    expected = ("AudioContext was not allowed to start",)  # until somebody taps for sound

    def is_open(self) -> None:
        """It shows what the server told."""
        expect(self.page.locator(".clock")).to_be_visible()

    def wake(self) -> None:
        """Somebody taps for sound."""
        self.is_open()
        hint = self.button(self.say("sound.tap"))
        if hint.count():
            hint.click()
        expect(hint).to_have_count(0)

    def chimes(self) -> int:
        """How often it has rung."""
        return self.tones().count(CHIME)

    def announces(self, *sentences: str) -> None:
        """Waits until it has said exactly this, and rung as often."""
        eventually(lambda: len(self.said()) >= len(sentences), within=4 + 3 * len(sentences))
        assert self.said() == list(sentences), self.said()
        assert self.chimes() == len(sentences), self.tones()

    def sentence(self, number: str, desk: str, place: str) -> str:
        return self.say("spoken.call", number=number, desk=desk, place=place)

    def row(self, number: str) -> Locator:
        return self.page.locator(".call", has=self.page.get_by_text(number, exact=True))


class Clerk(Screen):
    """A clerk at her computer."""

    name = "clerk"
    sizes = (DESKTOP,)
    expected = ("closed before the connection is established",)  # the page connects anew when she signs in

    def sign_in(self, passphrase: str = PASSPHRASE) -> None:
        self.page.get_by_label(self.say("sign_in.passphrase")).fill(passphrase)
        self.button(self.say("sign_in.submit")).click()

    def sit(self, desk: str) -> None:
        """Chooses a desk, once the lobby has told how its desks are."""
        expect(self.heading(self.say("desks.heading"))).to_be_visible()
        expect(self.page.locator(".clock")).to_be_visible()
        name = self.page.locator(".desks__name").get_by_text(desk, exact=True)
        self.page.locator(".desks__desk", has=name).click()
        expect(self.page.locator("h1")).to_have_text(desk)

    def act(self, name: str) -> None:
        """Does an act by its key, once the page offers it."""
        expect(self.page.locator(f"[data-act={name}]")).to_have_attribute("aria-disabled", "false")
        self.page.keyboard.press(KEYS[name])

    def is_told(self, key: str, **facts: object) -> None:
        """Waits for the sentence after an act."""
        expect(self.page.locator(STATUS)).to_have_text(self.say(key, **facts))

    def told(self) -> str:
        """The sentence that stands there now."""
        return self.page.locator(STATUS).inner_text()

    def current(self) -> Locator:
        """The number at this desk."""
        return self.page.locator(".current__number")

    def waiting(self) -> Locator:
        """The numbers that wait, in their order."""
        return self.page.locator(".waiting__number")


class Phone(Screen):
    """A visitor with her phone."""

    name = "ticket"
    sizes = (PHONE,)
    touch = True

    def is_waiting(self, ahead: int) -> None:
        many = {0: "zero", 1: "one"}.get(ahead, "other")
        expect(self.text(self.say(f"waiting.ahead.{many}", count=ahead))).to_be_visible()

    def is_called(self, desk: str) -> None:
        expect(self.heading(self.say("called.heading"))).to_be_visible()
        expect(self.text(desk)).to_be_visible()

    def turn_sound_on(self) -> None:
        self.press(self.button(self.say("sound.on")))
        expect(self.text(self.say("sound.is_on"))).to_be_visible()

    def rings(self) -> int:
        """How often it has rung."""
        return self.tones().count(RING) // 2


class Start(Screen):
    """Somebody who sets the screens up."""

    name = "start"
    sizes = (DESKTOP,)
