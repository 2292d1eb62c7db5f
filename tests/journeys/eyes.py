"""Looking at a screen closely: axe, small windows, zoom, fingers, focus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator

from tests.journeys.screen import Screen, Size

EYES = Path(__file__).with_name("eyes.js").read_text("utf-8")
SERIOUS = ("serious", "critical")
NARROW = Size("narrow", 320, 640)
FINGER = 60  # CSS pixels; 16 mm on the screen of a kiosk
MOST_TABS = 80

# The screens of the house are read from afar and by everybody: 7:1.
ENHANCED = {"rules": {"color-contrast-enhanced": {"enabled": True}}}


def look_closely(screen: Screen, state: str) -> list[str]:
    """Everything that is wrong with a screen as it stands, in sentences."""
    for_all = screen.name in ("kiosk", "display")
    wrong = axe_finds(screen, ENHANCED if for_all else {})
    zoomed = Size("zoomed", screen.size.width // 2, screen.size.height // 2)
    if screen.name == "kiosk":
        for size in screen.sizes:
            screen.resize(size)
            wrong += ask(screen, f"tooSmall({FINGER})")
    for size in (*screen.sizes, zoomed, NARROW):
        screen.resize(size)
        wrong += [f"{size.width} × {size.height}: {sentence}" for sentence in ask(screen, "cutOff()")]
    screen.resize(screen.size)
    return [f"{screen.name}, {state}, {screen.language}: {sentence}" for sentence in wrong]


def ask(screen: Screen, question: str) -> list[str]:
    """Asks one of the questions of eyes.js."""
    return list(screen.page.evaluate(f"() => {EYES.strip().removesuffix(';')}.{question}"))


def axe_finds(screen: Screen, options: dict[str, Any]) -> list[str]:
    """What axe calls serious or critical."""
    found = Axe().run(screen.page, options={"resultTypes": ["violations"], **options})
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found.response["violations"]
        if violation["impact"] in SERIOUS
        for node in violation["nodes"]
    ]


def tab_to(screen: Screen, target: Locator) -> None:
    """Presses Tab until the target has the focus; the focus must be seen at every step."""
    target.wait_for()
    for _ in range(MOST_TABS):
        screen.page.keyboard.press("Tab")
        if screen.page.evaluate("() => document.activeElement.matches('body, h1')"):
            continue  # round the end of the page, or the heading of a new screen, which is read aloud first
        unseen = ask(screen, "unseenFocus()")
        assert not unseen, unseen
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{target} cannot be reached by the Tab key")
