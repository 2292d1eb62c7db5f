"""How somebody uses a page: with a mouse, with a finger, or with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from tests.journeys.eyes import tab_to
from tests.journeys.screen import Size
from tests.journeys.screens import Clerk

TABLET = Size("tablet", 768, 1024)


class ClerkWithTablet(Clerk):
    """A clerk with a tablet, held upright."""

    sizes = (TABLET,)
    touch = True


@dataclass(frozen=True)
class Hands:
    """Does acts and presses buttons in one way."""

    clerk: Clerk
    press: Callable[[Locator], None]
    act: Callable[[str], None]

    def submit(self) -> None:
        """Does what the dialog asks."""
        self.press(self.clerk.dialog().locator("[type=submit]"))
        expect(self.clerk.dialog()).to_have_count(0)


def at_buttons(clerk: Clerk) -> Hands:
    """By mouse or by finger, as this screen is used."""
    return Hands(clerk, clerk.press, clerk.press_act)


def at_keys(clerk: Clerk) -> Hands:
    """By keyboard alone: acts by their letters, everything else with Tab and Enter."""

    def enter(button: Locator) -> None:
        tab_to(clerk, button)
        clerk.page.keyboard.press("Enter")

    return Hands(clerk, enter, clerk.act)
