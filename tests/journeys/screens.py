"""The screens of the house, and what people do before each."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.eventually import eventually
from tests.journeys.screen import DESKTOP, PHONE, UPRIGHT, WIDE, Screen
from tests.journeys.words import Say, words
from tests.servers import PASSPHRASE

CHIME = 659  # the first of the two tones of the display
RING = 784  # sounds twice each time the phone rings
KEYS = {
    "next": "n",
    "came": "k",
    "again": "w",
    "absent": "x",
    "done": "f",
    "finish_with": "g",
    "park": "p",
    "transfer": "t",
    "errand": "e",
    "drop_off": "b",
    "note": "m",
    "next_arrival": "s",
    "serve_directly": "o",
    "hand_in": "a",
    "undo": "z",
    "help": "h",
    "documents": "u",
}
STATUS = ".status [role=status]"
FORGETTING = 10.0  # seconds in which a page must have begun anew
# How many wait, and the time of day, change by themselves.
REMEMBERS = """async () => {
  const page = document.body.cloneNode(true);
  page.querySelectorAll(".waits__count, .clock").forEach((changing) => changing.replaceChildren());
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
    history: history.length,
    address: location.href,
    scrolled: scrollY,
    title: document.title,
    language: document.documentElement.lang,
    page: page.outerHTML,
  };
}"""
# What somebody taps at the kiosk who comes privately and has everything, by screen.
SHORTEST_ANSWERS = {"details": "kind.private", "question": "question.own_word", "documents": "documents.all"}


class Kiosk(Screen):
    """A visitor before the kiosk."""

    name = "kiosk"
    sizes = (UPRIGHT, WIDE)
    touch = True
    moment = 0.6  # seconds before each tap; a new screen takes no taps in its first half second
    taps = 0

    def is_at_the_start(self) -> None:
        """It welcomes whoever comes, in every language, and speaks its first one."""
        expect(self.heading(self.say("start.welcome"))).to_be_visible()
        expect(self.page.locator("html")).to_have_attribute("lang", "de")

    def begin(self, language: str = "de") -> None:
        """Her first tap: the language."""
        self.is_at_the_start()
        self.speak(language)
        expect(self.heading(self.say("areas.heading"))).to_be_visible()

    def press(self, act: Locator) -> None:
        """Taps, after a moment."""
        act.wait_for()
        self.let_pass(self.moment)
        act.tap()
        self.taps += 1

    def wait(self, seconds: float) -> None:
        """Does nothing for a while; the kiosk has looked at its watch before."""
        looks = self.page.evaluate("() => spy.looks")
        self.page.wait_for_function("looks => spy.looks > looks + 1", arg=looks)
        self.let_pass(seconds)

    def has_a_code(self, language: str = "de") -> None:
        """Her first tap: the second way in."""
        self.is_at_the_start()
        self.language = language
        self.press(self.button(self.say("start.arrive")))
        expect(self.heading(self.say("code.heading"))).to_be_visible()

    def scan(self, code: str) -> None:
        """Holds a code before the scanner, which types faster than any hand."""
        self.page.locator(".frame").wait_for()
        self.hold_the_moment()
        self.page.keyboard.type(code)
        self.page.keyboard.press("Enter")
        self.let_time_go_on()

    def type_code(self, code: str) -> None:
        """Types a code on the big keys, and goes on."""
        keys = self.page.get_by_role("group", name=self.say("code.keys"))
        for sign in code:
            self.press(keys.get_by_role("button", name=sign, exact=True))
        self.press(self.button(self.say("code.go")))

    def is_told(self, reason: str) -> None:
        """Waits for the answer to a code that does not take her in."""
        expect(self.heading(self.say(f"told.{reason}.heading"))).to_be_visible()

    def is_settled(self, kind: str, number: str) -> None:
        """Waits for the screen that says how her ticket stands, and needs nothing more of her."""
        expect(self.heading(self.say(f"settled.{kind}.heading"))).to_be_visible()
        expect(self.page.locator(".number")).to_have_text(number)

    def choose(self, area: str) -> None:
        """Taps an area."""
        self.press(self.button(area))
        expect(self.heading(area)).to_be_visible()

    def order(self, service: str) -> str:
        """Taps a service and takes the shortest way of somebody who has everything; gives the number."""
        self.press(self.button(service))
        return self.number_by_the_shortest_way()

    def number_by_the_shortest_way(self) -> str:
        """Whatever she is asked, she says that she comes privately and has everything."""
        self.on(*SHORTEST_ANSWERS, "ticket").wait_for()
        while not self.on("ticket").count():
            (screen,) = (name for name in SHORTEST_ANSWERS if self.on(name).count())
            self.press(self.button(self.say(SHORTEST_ANSWERS[screen])))
            expect(self.on(screen)).to_have_count(0)
            self.on(*SHORTEST_ANSWERS, "ticket").wait_for()
        return self.number()

    def on(self, *screens: str) -> Locator:
        """One of these screens."""
        return self.page.locator(", ".join(f".frame--{screen}" for screen in screens))

    def answer(self, *answers: str) -> None:
        """Answers one question after another."""
        for answer in answers:
            question = self.page.locator("h1").inner_text()
            self.press(self.page.locator(".answers").get_by_role("button", name=answer, exact=True))
            expect(self.page.locator("h1")).not_to_have_text(question)

    def need(self, document: str) -> Locator:
        """What she may say of a document."""
        return self.page.get_by_role("group", name=document, exact=True)

    def lacks(self, *documents: str) -> None:
        """Marks what is missing."""
        for document in documents:
            way = self.need(document).get_by_role("button", name=self.say("documents.missing"), exact=True)
            self.press(way)
            expect(way).to_have_attribute("aria-pressed", "true")

    def remembers(self) -> dict[str, object]:
        """Everything that a browser could keep of a visitor, and every word in the page."""
        assert self.context.storage_state() == {"cookies": [], "origins": []}
        return dict(self.page.evaluate(REMEMBERS))

    def to_bring(self) -> list[str]:
        """The documents that she is told to bring."""
        return self.page.locator(".bring .document__name").all_inner_texts()

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

    def call_sentence(self, called: dict[str, object]) -> str:
        """What is said of a call, by the words that stand in its row."""
        row = self.row(str(called["number"]))
        name, place = (row.locator(f".desk__{part}").inner_text() for part in ("name", "place"))
        return self.sentence(str(called["number"]), name, place)

    def in_language(self, language: str) -> Say:
        """The words in one of the two languages that stand on the wall."""
        return words(self.name, language)

    def spoken(self) -> list[str]:
        """What a browser with voices has said; each with how often it had rung, and the voice."""
        return list(self.page.evaluate("() => loudspeaker.heard"))

    def row(self, number: str) -> Locator:
        return self.page.locator(".call", has=self.page.get_by_text(number, exact=True))

    def current(self) -> Locator:
        """The calls of now."""
        return self.page.locator(".calls--current .call:visible")

    def earlier(self) -> Locator:
        """Those before."""
        return self.page.locator(".calls--earlier .call:visible")

    def arrow(self, number: str, key: str) -> Locator:
        """The way to go, beside the desk of a call."""
        return self.row(number).get_by_role("img", name=self.say(key))

    def top_of(self, shown: Locator) -> float:
        return float(shown.evaluate("element => element.getBoundingClientRect().top"))

    def bottom_of(self, shown: Locator) -> float:
        return float(shown.evaluate("element => element.getBoundingClientRect().bottom"))


class Staff(Screen):
    """Somebody of the house at her computer."""

    expected = ("closed before the connection is established",)  # the page connects anew when she signs in

    def sign_in(self, passphrase: str = PASSPHRASE) -> None:
        self.page.get_by_label(self.say("sign_in.passphrase")).fill(passphrase)
        self.button(self.say("sign_in.submit")).click()

    def is_told(self, key: str, **facts: object) -> None:
        """Waits for the sentence after an act."""
        expect(self.page.locator(STATUS)).to_have_text(self.say(key, **facts))

    def told(self) -> str:
        """The sentence that stands there now."""
        return self.page.locator(STATUS).inner_text()


class Clerk(Staff):
    """A clerk at a desk."""

    name = "clerk"
    sizes = (DESKTOP,)

    def choose(self, desk: str) -> None:
        """Chooses a desk, once the lobby has told how its desks are."""
        expect(self.heading(self.say("desks.heading"))).to_be_visible()
        expect(self.page.locator(".clock")).to_be_visible()
        name = self.page.locator(".desks__name").get_by_text(desk, exact=True)
        self.press(self.page.locator(".desks__desk", has=name))
        expect(self.heading(self.say("skills.heading"))).to_be_visible()

    def sit(self, desk: str) -> None:
        """Sits down at a desk; she can do whatever is ticked."""
        self.choose(desk)
        self.press(self.button(self.say("skills.sit")))
        expect(self.page.locator("h1")).to_have_text(desk)

    def act_button(self, name: str) -> Locator:
        return self.page.locator(f"[data-act={name}]")

    def act(self, name: str) -> None:
        """Does an act by its key, once the page offers it."""
        expect(self.act_button(name)).to_have_attribute("aria-disabled", "false")
        self.page.keyboard.press(KEYS[name])

    def press_act(self, name: str) -> None:
        """Does an act by its button, once the page offers it."""
        expect(self.act_button(name)).to_have_attribute("aria-disabled", "false")
        self.press(self.act_button(name))

    def dialog(self) -> Locator:
        """What asks her something before everything else."""
        return self.page.get_by_role("dialog")

    def submit(self) -> None:
        """Does what the dialog asks."""
        self.press(self.dialog().locator("[type=submit]"))
        expect(self.dialog()).to_have_count(0)

    def aside(self, number: str | None = None) -> Locator:
        """What was put aside; with a number, that one."""
        which = f"[data-ticket={number}]" if number else "[data-ticket]"
        return self.page.locator(f".aside__row{which}")

    def take_up(self, number: str) -> None:
        """Goes on with a ticket that was put aside."""
        self.press(self.aside(number).locator("[data-does=take_up]"))

    def reason(self) -> Locator:
        """Why it was her turn."""
        return self.page.locator(".current__reason")

    def current(self) -> Locator:
        """The number at this desk."""
        return self.page.locator(".current__number")

    def waiting(self) -> Locator:
        """The numbers that wait, in their order."""
        return self.page.locator(".waiting__row .waiting__number")

    def outcome(self, number: str | None = None) -> Locator:
        """What the pre-check of a waiting ticket found; without a number, of the one at this desk."""
        if number is None:
            return self.page.locator(".current .precheck")
        return self.page.locator(".waiting__row", has=self.text(number)).locator(".precheck")

    def open_documents(self, *, opened: bool = True) -> None:
        """Opens or closes the documents of the ticket at this desk by their key."""

        def are_so() -> bool:
            if (self.page.locator(".desk .documents").count() == 1) is opened:
                return True
            self.page.keyboard.press("u")  # again at once counts as a slip of the finger
            return False

        eventually(are_so)

    def mark(self, document: str, mark: str) -> Locator:
        """The button that says something of a document."""
        return self.page.locator(f'[data-document="{document}"] [data-mark="{mark}"]')


class Supervisor(Staff):
    """Whoever leads the lobby."""

    name = "supervisor"
    sizes = (DESKTOP, WIDE, PHONE)

    def is_in(self) -> None:
        """She sees the numbers of the lobby."""
        expect(self.page.locator(".numbers")).to_be_visible()

    def number(self, key: str) -> Locator:
        """One of the six large numbers."""
        return self.page.locator(f'[data-number="{key}"] .number__value')

    def figure(self, kind: str, name: str, key: str) -> Locator:
        """What is counted of an area or a service."""
        return self.page.locator(f'[data-{kind}="{name}"] [data-figure="{key}"] .areas__value')

    def prechecks(self, outcome: str) -> Locator:
        """How many pre-checks ended so."""
        return self.page.locator(f'[data-outcome="{outcome}"] .row__count')

    def desk(self, desk: str) -> Locator:
        return self.page.locator(f'[data-desk="{desk}"] .state')

    def desk_card(self, desk: str) -> Locator:
        """All that is told of a desk."""
        return self.page.locator(f'[data-desk="{desk}"]')

    def unserved(self, service: str) -> Locator:
        """The warning that nobody present can do a service."""
        return self.page.locator(f'[data-unserved="{service}"]')

    def aside(self, state: str) -> Locator:
        """How many are put aside in this way."""
        return self.page.locator(f'[data-aside="{state}"] .aside__count')

    def rule(self) -> Locator:
        """By which rule the lobby calls."""
        return self.page.locator("[data-rule]")

    def device(self, device: str) -> Locator:
        return self.page.locator(f'[data-device="{device}"] .pulse')

    def opening(self) -> Locator:
        """Whether the lobby is open, as the top line says it."""
        return self.page.locator(".top .opening")

    def look_up(self, number: str) -> None:
        """Asks what happened to a number."""
        self.page.get_by_label(self.say("journal.number"), exact=True).fill(number)
        self.button(self.say("journal.look")).click()

    def entries(self) -> Locator:
        """What happened to it, the time first."""
        return self.page.locator(".journal__entry")

    def undo(self) -> None:
        self.button(self.say("undo")).click()


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


class Checklist(Screen):
    """A visitor at home, with the list on her phone."""

    name = "checklist"
    sizes = (PHONE,)
    touch = True

    def documents(self) -> list[str]:
        """The names on the list."""
        return self.page.locator(".document__name").all_inner_texts()


class Start(Screen):
    """Somebody who sets the screens up."""

    name = "start"
    sizes = (DESKTOP,)
