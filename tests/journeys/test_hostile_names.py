"""Names that want to be markup, scripts or pictures stay text, on all screens."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Doors
from tests.journeys.eyes import NARROW, ask
from tests.journeys.hostile import (
    ANSWER,
    AREAS,
    BROKEN_OUT,
    DESKS,
    EMOJI,
    HINT,
    INSTEAD,
    LONG_WORD,
    NOTE,
    PAPER,
    QUESTION,
    SCRIPT,
    SERVICES,
    STOPPING,
    TURNED_ROUND,
)
from tests.journeys.house import Lobby
from tests.journeys.screen import Screen
from tests.journeys.screens import Checklist, Clerk, Display, Kiosk, Phone, Start, Supervisor
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]


def _shows(screen: Screen, *names: str) -> None:
    """The names are seen as they are written, and nothing is cut off on any screen."""
    for name in names:
        expect(screen.page.locator("body")).to_contain_text(name)
    assert screen.page.locator("img[src=x], script:not([src]):not([type=importmap])").count() == 0
    for size in (*screen.sizes, NARROW):
        screen.resize(size)
        cut_off = ask(screen, "cutOff()")
        assert not cut_off, (type(screen).__name__, size, cut_off)
    screen.resize(screen.size)


def test_names_are_text_on_all_screens(house: Foyer, doors: Doors) -> None:
    """Scripts do not run, pictures do not load, long words wrap, directions do not spread."""
    lobby = Lobby(house, "hostile")
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"))
    kiosk.is_at_the_start()
    _shows(kiosk, BROKEN_OUT, *AREAS.values())
    kiosk.begin()
    _shows(kiosk, BROKEN_OUT, *AREAS.values())
    kiosk.press(kiosk.button(SCRIPT))
    expect(kiosk.heading(SCRIPT)).to_be_visible()
    _shows(kiosk, *SERVICES.values())
    kiosk.press(kiosk.button(EMOJI))
    _shows(kiosk, QUESTION, ANSWER, STOPPING)
    kiosk.answer(ANSWER)
    _shows(kiosk, PAPER, HINT, INSTEAD, NOTE)
    kiosk.lacks(PAPER)
    kiosk.press(kiosk.button(kiosk.say("documents.rest")))
    expect(kiosk.heading(kiosk.say("not_today.missing.heading"))).to_be_visible()
    _shows(kiosk, EMOJI, PAPER, HINT)
    for screen in ("not_today", "documents", "question"):
        expect(kiosk.on(screen.replace("_", "-"))).to_be_visible()
        kiosk.press(kiosk.button(kiosk.say("back")))
    kiosk.order(LONG_WORD)
    _shows(kiosk, LONG_WORD)
    papers = doors.enter(Checklist, f"{house.url}/checklist/#hostile/s3/de/p1,p2,{SCRIPT}")
    expect(papers.heading(papers.say("title"))).to_be_visible()
    _shows(papers, BROKEN_OUT, EMOJI, PAPER, HINT, INSTEAD)

    visitors = [lobby.take(service) for service in ("s1", "s3", "s4")]
    clerk = doors.enter(Clerk, lobby.address("clerk"))
    clerk.sign_in()
    expect(clerk.button(SCRIPT)).to_be_visible()
    _shows(clerk, BROKEN_OUT, SCRIPT, LONG_WORD, TURNED_ROUND)
    clerk.sit(LONG_WORD)
    expect(clerk.waiting()).to_have_count(4)
    _shows(clerk, LONG_WORD, BROKEN_OUT, EMOJI)
    supervisor = doors.enter(Supervisor, lobby.address("supervisor"))
    supervisor.sign_in()
    supervisor.is_in()
    supervisor.button(SCRIPT).first.click()
    _shows(supervisor, BROKEN_OUT, SCRIPT, LONG_WORD, TURNED_ROUND, EMOJI)

    display = doors.enter(Display, lobby.address("display"))
    display.wake()
    phone = doors.enter(Phone, visitors[0]["link"])
    phone.is_waiting(ahead=1)
    _shows(phone, BROKEN_OUT)
    clerk.act("next")
    expect(clerk.current()).to_have_text("A001")
    _shows(clerk, LONG_WORD)
    called = [lobby.call_ticket(visitors[0], "d1"), lobby.call_ticket(visitors[1], "d3")]
    for call in called:
        expect(display.row(call["number"])).to_be_visible()
    _shows(display, *(text for desk in DESKS.values() for text in desk))
    phone.is_called(SCRIPT)
    _shows(phone, LONG_WORD)

    start = doors.enter(Start, house.url)
    expect(start.heading(BROKEN_OUT)).to_be_visible()
    _shows(start, BROKEN_OUT)
