"""A screen of the house: a page in a browser context of its own, watched for what must not happen."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import ClassVar, Literal

from PIL import Image
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Locator

from tests.journeys.words import Say, words

SPY = Path(__file__).with_name("spy.js")
PICTURES = os.environ.get("FOYER_PICTURES")  # the folder that screenshots go to; none are made without it
PATIENCE_MS = 10_000  # for one act

# Pictures show the days that people will have: no banner of the demo clock, and no trace of the last touch.
FOR_PICTURES = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".banner--demo { display: none } * { -webkit-tap-highlight-color: transparent }");
  document.adoptedStyleSheets = [sheet];
}"""
AS_IT_WAS = "() => { document.adoptedStyleSheets = [] }"


@dataclass(frozen=True)
class Size:
    """How large a screen is, in CSS pixels."""

    name: str
    width: int
    height: int


UPRIGHT = Size("upright", 1080, 1920)
WIDE = Size("wide", 1920, 1080)
DESKTOP = Size("desktop", 1280, 800)
PHONE = Size("phone", 390, 844)


class Screen:
    """Somebody before a page. Remembers every complaint of the page, for the end of the journey."""

    name: ClassVar[str]
    sizes: ClassVar[tuple[Size, ...]]  # the first one is its own; pictures are made in all
    touch: ClassVar[bool] = False
    expected: ClassVar[tuple[str, ...]] = ()  # what a browser writes to its console about every such page

    def __init__(
        self, browser: Browser, address: str, *, motion: Literal["reduce", "no-preference"] = "no-preference"
    ) -> None:
        self.language = "de"
        self._troubles: list[str] = []
        self._expected = [*self.expected]
        self.size = self.sizes[0]
        self.context = browser.new_context(
            viewport={"width": self.size.width, "height": self.size.height},
            has_touch=self.touch,
            is_mobile=self.size is PHONE,
            reduced_motion=motion,
        )
        self.context.set_default_timeout(PATIENCE_MS)
        self.context.add_init_script(path=SPY)
        self.page = self.context.new_page()
        self.page.on("console", self._hear_console)
        self.page.on("pageerror", lambda error: self._troubles.append(f"error: {error}"))
        self.page.on("dialog", self._hear_dialog)
        self.page.goto(address)

    @property
    def say(self) -> Say:
        """The words of this page in the language that it shows."""
        return words(self.name, self.language)

    def button(self, text: str) -> Locator:
        return self.page.get_by_role("button", name=text)

    def heading(self, text: str) -> Locator:
        return self.page.get_by_role("heading", name=text)

    def text(self, text: str) -> Locator:
        return self.page.get_by_text(text, exact=True)

    def banner(self) -> Locator:
        """What says that there is no connection."""
        return self.text(self.say("banner.offline"))

    def press(self, act: Locator) -> None:
        """Taps or clicks, as this screen is used."""
        if self.touch:
            act.tap()
        else:
            act.click()

    def speak(self, language: str) -> None:
        """Chooses the language of the page."""
        self.press(self.button({"de": "Deutsch", "en": "English"}[language]))
        self.language = language

    def let_pass(self, seconds: float) -> None:
        """Moves the watch by which the page counts time down; its timers look at it as ever."""
        self.page.evaluate("seconds => spy.letPass(seconds * 1000)", seconds)

    def hold_the_moment(self) -> None:
        """Stops the watch of the page: whatever follows happens at once, however slow the machine is."""
        self.page.evaluate("() => spy.hold()")

    def let_time_go_on(self) -> None:
        self.page.evaluate("() => spy.release()")

    def tones(self) -> list[int]:
        """Every tone that was played, in hertz."""
        return list(self.page.evaluate("() => spy.tones"))

    def said(self) -> list[str]:
        """Every sentence that interrupted whoever listens to the page."""
        return list(self.page.evaluate("() => spy.said"))

    def lose_connection(self) -> None:
        """The network of this screen fails, for what is open and for what is tried anew."""
        self.context.set_offline(True)

    def regain_connection(self) -> None:
        """It is back."""
        self.context.set_offline(False)

    def fits(self) -> bool:
        """Does everything stand on the screen without scrolling?"""
        return bool(
            self.page.evaluate(
                "() => document.documentElement.scrollHeight <= innerHeight"
                " && document.documentElement.scrollWidth <= innerWidth"
            )
        )

    def resize(self, size: Size) -> None:
        """The same page on a screen of another size."""
        self.page.set_viewport_size({"width": size.width, "height": size.height})

    def picture(self, step: str) -> None:
        """Keeps how this step looks in all sizes, if pictures are wanted."""
        if not PICTURES:
            return
        self.page.evaluate(FOR_PICTURES)
        self.page.mouse.move(0, 0)
        for size in self.sizes:
            self.resize(size)
            picture = self.page.screenshot(animations="disabled")
            _keep(picture, Path(PICTURES) / f"{self.name}-{step}-{size.name}-{self.language}.png")
        self.page.evaluate(AS_IT_WAS)
        self.resize(self.size)

    def picture_in_each_language(self, step: str) -> None:
        """Keeps how this step looks in every language that the page offers, if pictures are wanted."""
        self.picture(step)
        first, spoken = self.page.locator("html").get_attribute("lang"), self.language
        others = self.page.locator(".button--language[aria-pressed=false]") if PICTURES else None
        for tag in others.evaluate_all("all => all.map(one => one.lang)") if others else ():
            self._switch_to(tag)
            self.picture(step)
        if self.language != spoken:
            self._switch_to(first or spoken)
            self.language = spoken

    def _switch_to(self, tag: str) -> None:
        """Even from behind a dialog, as no visitor could: for pictures only."""
        self.let_pass(1)  # a kiosk takes no tap on a screen that has just appeared
        self.page.locator(f".button--language[lang={tag}]").evaluate("button => button.click()")
        self.page.wait_for_function("tag => document.documentElement.lang === tag", arg=tag)
        self.language = tag

    def may_complain(self, *patterns: str) -> None:
        """What the browser may write to its console in this journey, because the journey provokes it."""
        self._expected += patterns

    def troubles(self) -> list[str]:
        """What the page complained of without being expected to."""
        return [
            trouble
            for trouble in self._troubles
            if not any(re.search(pattern, trouble) for pattern in self._expected)
        ]

    def leave(self) -> None:
        self.context.close()

    def _hear_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._troubles.append(f"{message.type}: {message.text}")

    def _hear_dialog(self, dialog: Dialog) -> None:
        self._troubles.append(f"dialog: {dialog.message}")
        dialog.dismiss()


def _keep(screenshot: bytes, path: Path) -> None:
    """Calm pages have few colours, so a palette halves the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(BytesIO(screenshot)) as picture:
        picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
