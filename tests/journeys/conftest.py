"""A house with a lobby for each journey, and the people before its screens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.cast import VILLAGE_FILE
from tests.journeys.eyes import look_closely
from tests.journeys.hostile import hostile_lobby
from tests.journeys.house import copy_of, copy_of_nordhausen, several
from tests.journeys.screen import Screen
from tests.journeys.walls import wall_lobby
from tests.servers import Foyer

# Whoever changes the state of a lobby has one of her own.
LOBBIES = (
    "kiosk",
    "prepared",
    "precheck",
    "seen-precheck",
    "ringing",
    "arrival",
    "away",
    "clerk",
    "keyboard",
    "visit-de",
    "visit-en",
    "seen-kiosk",
    "seen-arrival",
    "seen-display",
    "seen-clerk",
    "seen-phone",
)
# Copies of the village, with its small pre-check for cars.
VILLAGES = (
    "figures",
    "levers",
    "other-levers",
    "corrected",
    "checked",
    "seen-checked",
    "seen-supervisor",
    "desks",
    "turns-mouse",
    "turns-touch",
    "turns-keyboard",
    "two-clerks",
    "seats",
    "seen-turns",
)
CLOSED_TODAY = {"opening_hours": "Tu,Th 08:00-18:00"}
OPENS_SOON = {"opening_hours": "Mo 09:45-18:00"}
# The last ticket is given 15 minutes before: nearly half an hour after nine, and a minute before nine.
LAST_TICKETS = {"opening_hours": "Mo 08:00-09:44; Tu 08:00-18:00"}
CLOSES_SOON = {"opening_hours": "Mo 08:00-09:14; Tu 08:00-18:00"}

SomeScreen = TypeVar("SomeScreen", bound=Screen)
Look = Callable[[Screen, str, Locator], None]


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foyer]:
    """One server with several lobbies, on a Monday at nine."""
    folder = tmp_path_factory.mktemp("house")
    files = [copy_of_nordhausen(folder, name) for name in LOBBIES]
    files += [copy_of(VILLAGE_FILE, folder, name) for name in VILLAGES]
    files.append(copy_of_nordhausen(folder, "closed", **CLOSED_TODAY))
    files.append(copy_of_nordhausen(folder, "ending", **CLOSES_SOON))
    files.append(copy_of_nordhausen(folder, "last-tickets", **LAST_TICKETS))
    files.append(copy_of_nordhausen(folder, "night", **CLOSED_TODAY))
    files.append(copy_of_nordhausen(folder, "opens-soon", **OPENS_SOON))
    files.append(wall_lobby(folder))
    files.append(hostile_lobby(folder))
    with Foyer(folder, lobby=several(files)) as foyer:
        yield foyer
        assert foyer.trouble() == []


class Doors:
    """Lets people in, and remembers them."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self.people: list[Screen] = []

    def enter(self, screen: type[SomeScreen], address: str, *, still: bool = False) -> SomeScreen:
        """Somebody opens a page; `still`: she wants no motion."""
        person = screen(self._browser, address, motion="reduce" if still else "no-preference")
        self.people.append(person)
        return person


@pytest.fixture
def doors(chromium: Browser) -> Iterator[Doors]:
    """Everybody who enters leaves at the end, and no page may have complained."""
    opened = Doors(chromium)
    yield opened
    troubles = {type(person).__name__: person.troubles() for person in opened.people if person.troubles()}
    for person in opened.people:
        person.leave()
    assert troubles == {}


@pytest.fixture
def look() -> Iterator[Look]:
    """Looks at a state once it is shown; what is wrong is told for all states together at the end."""
    wrong: list[str] = []

    def at(screen: Screen, state: str, shown: Locator) -> None:
        expect(shown.first).to_be_visible(timeout=15_000)
        wrong.extend(look_closely(screen, state))
        screen.picture_in_each_language(re.sub("[^a-z0-9]+", "-", state.lower()).strip("-"))

    yield at
    assert not wrong, "\n".join(dict.fromkeys(wrong))
