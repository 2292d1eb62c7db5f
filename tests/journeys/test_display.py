"""The wall: read from the farthest seat, of the right calls, with the way to go, heard, and dark at night."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.eventually import eventually
from tests.journeys.conftest import Doors
from tests.journeys.glass import brightness, capital_mm, degrees, points_left
from tests.journeys.screens import Display
from tests.journeys.walls import LIFT, House
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

LOUDSPEAKER = Path(__file__).with_name("loudspeaker.js")
INCHES, METRES = 55, 5  # the display “foyer”
SEEN_UNDER = 0.7  # degrees, the number that is called now
ROW_MM = METRES * 1000 / 155
NIGHT = 0.05  # the whole screen, of 1


@pytest.fixture
def lobby(house: Foyer) -> Iterator[House]:
    """The lobby of these journeys, with nobody called before or after."""
    lobby = House(house, "wall")
    yield lobby
    lobby.all_done()


def test_every_letter_of_a_call_is_read_from_the_farthest_seat(lobby: House, doors: Doors) -> None:
    """Measured on the glass, 55 inches and 5 metres away: one call, five calls, and those before."""
    display = doors.enter(Display, lobby.wall("foyer"), still=True)
    display.wake()
    before = lobby.call_to("info-desk")
    lobby.done(before)
    called = lobby.call_to("info-desk")
    expect(display.row(called["number"])).to_be_visible()
    expect(display.earlier()).not_to_have_count(0)
    assert_readable(display)
    lobby.done(called)

    five = lobby.call_five()
    expect(display.current()).to_have_count(len(five))
    eventually(display.fits)
    assert_readable(display)


def assert_readable(display: Display) -> None:
    """Nothing on the board is smaller than it may be."""
    for number in display.current().locator(".call__number").all():
        assert degrees(capital_mm(display, number, INCHES), METRES) >= SEEN_UNDER
    for word in display.page.locator(".call:visible :is(.call__number, .desk__name, .desk__place)").all():
        assert capital_mm(display, word, INCHES) >= ROW_MM, word.inner_text()


def test_a_display_too_small_for_its_room_shows_fewer_calls_and_says_so_once(
    lobby: House, doors: Doors
) -> None:
    """32 inches and 20 metres: one call, as large as it can be, and one line in the console."""
    display = doors.enter(Display, "about:blank", still=True)
    told: list[str] = []
    display.page.on("console", lambda message: told.append(message.text))
    display.page.goto(lobby.wall("far"))
    display.is_open()

    five = lobby.call_five()

    # Each is shown while it rings; at the end the latest one stays.
    expect(display.row(five[-1]["number"])).to_be_visible(timeout=20_000)
    expect(display.page.locator(".call:visible")).to_have_count(1)
    eventually(display.fits)

    assert len([line for line in told if "it shows fewer" in line]) == 1


def test_a_display_in_a_corridor_shows_and_rings_for_its_own_rooms_only(lobby: House, doors: Doors) -> None:
    """A call to the foyer is no business of the corridor; one of another area is none of the licences."""
    corridor = doors.enter(Display, lobby.wall("ground-floor-corridor"))
    licences = doors.enter(Display, lobby.wall("licences"))
    for display in (corridor, licences):
        display.wake()

    lobby.call_to("desk-1")
    room = lobby.call_to("room-021", "blind-allowance")
    licence = lobby.call_to("desk-2", "licence-collect")

    licences.announces(licences.sentence(licence["number"], "Schalter 2", "Foyer, rechts"))
    corridor.announces(corridor.sentence(room["number"], "Zimmer 021", "Erdgeschoss, Gang rechts"))
    expect(corridor.current()).to_have_count(1)
    expect(licences.current()).to_have_count(1)


def test_a_display_that_nobody_knows_shows_every_call_and_says_so(lobby: House, doors: Doors) -> None:
    """Somebody wrote the address wrong: visitors still find their numbers."""
    display = doors.enter(Display, lobby.wall("attic"))
    display.wake()

    for language in ("de", "en"):
        expect(display.text(display.in_language(language)("unknown"))).to_be_visible()
    called = lobby.call_to("desk-1")
    expect(display.row(called["number"])).to_be_visible()


def test_arrows_show_the_way_from_this_display(lobby: House, doors: Doors) -> None:
    """Left is left, also where people write from right to left; a display without arrows has none."""
    display = doors.enter(Display, lobby.wall("foyer"), still=True)
    plain = doors.enter(Display, lobby.address("display"))
    for wall in (display, plain):
        wall.wake()

    left = lobby.call_to("desk-1")
    right = lobby.call_to("desk-2")

    for called, key in ((left, "arrow.left"), (right, "arrow.right")):
        expect(display.arrow(called["number"], key)).to_be_visible()
    for direction in ("ltr", "rtl"):
        display.page.evaluate("way => document.documentElement.setAttribute('dir', way)", direction)
        assert points_left(display, display.arrow(left["number"], "arrow.left"))
        assert not points_left(display, display.arrow(right["number"], "arrow.right"))
    expect(plain.row(left["number"])).to_be_visible()
    expect(plain.page.locator(".arrow")).to_have_count(0)


def test_a_notice_of_the_house_comes_and_goes_below_the_calls(lobby: House, doors: Doors) -> None:
    """In both languages, without a reload, never over a call; and it is there for who looks later."""
    display = doors.enter(Display, lobby.wall("foyer"), still=True)
    display.wake()
    called = lobby.call_to("desk-1")
    expect(display.row(called["number"])).to_be_visible()

    lobby.say(LIFT)

    for text in LIFT.values():
        expect(display.text(text)).to_be_visible()
    eventually(display.fits)
    assert display.bottom_of(display.row(called["number"])) <= display.top_of(display.text(LIFT["de"]))
    later = doors.enter(Display, lobby.wall("foyer"))
    expect(later.text(LIFT["en"])).to_be_visible()

    lobby.say_nothing()

    for wall in (display, later):
        expect(wall.text(LIFT["de"])).to_have_count(0)


def with_voices(display: Display) -> None:
    """This browser has voices from now on."""
    display.context.add_init_script(path=LOUDSPEAKER)
    display.page.reload()
    display.wake()


def test_calls_are_spoken_one_after_the_other_in_both_languages(lobby: House, doors: Doors) -> None:
    """The chime, German, English; then the next chime. The number is said as people say it."""
    display = doors.enter(Display, lobby.address("display"))
    with_voices(display)

    called = [lobby.call_to(desk) for desk in ("desk-1", "desk-2")]

    first, second = (f"E {int(visitor['number'][1:])}" for visitor in called)
    eventually(lambda: len(display.spoken()) == 4, within=15)
    assert display.spoken() == [
        f"1 de-DE: Wartenummer {first}, bitte zu Schalter 1, Foyer, links.",
        f"1 en-GB: Ticket {first}, please go to Desk 1, Foyer, left.",
        f"2 de-DE: Wartenummer {second}, bitte zu Schalter 2, Foyer, rechts.",
        f"2 en-GB: Ticket {second}, please go to Desk 2, Foyer, right.",
    ]


def test_in_a_crowd_every_call_rings_and_the_voice_comes_back_for_the_last(
    lobby: House, doors: Doors
) -> None:
    """Five desks call at once: five chimes, and only what is not behind others is spoken."""
    display = doors.enter(Display, lobby.address("display"))
    with_voices(display)
    display.lose_connection()
    expect(display.banner()).to_be_visible(timeout=10_000)
    display.may_complain("ERR_INTERNET_DISCONNECTED")
    five = lobby.call_five()

    display.regain_connection()

    expect(display.current()).to_have_count(len(five), timeout=10_000)
    display.announces(*(display.call_sentence(called) for called in five))
    eventually(lambda: len(display.spoken()) == 4, within=15)

    assert [line[:4] for line in display.spoken()] == ["4 de", "4 en", "5 de", "5 en"]


def test_a_voice_that_hangs_stops_no_call(lobby: House, doors: Doors) -> None:
    """A speech engine that never begins costs seconds, not the next visitor's call."""
    display = doors.enter(Display, lobby.address("display"))
    with_voices(display)
    display.page.evaluate("() => { loudspeaker.hangs = true }")

    called = [lobby.call_to(desk) for desk in ("desk-1", "desk-2", "info-desk")]

    display.announces(*(display.call_sentence(one) for one in called))


def test_at_night_the_wall_is_dark_and_wakes_by_itself(house: Foyer, doors: Doors) -> None:
    """Closed until tomorrow: little light, words that move on, and back when somebody opens."""
    lobby = House(house, "night")
    display = doors.enter(Display, lobby.address("display"))
    night = display.page.locator(".night")
    expect(night).to_contain_text(display.say("closed.opens", when="morgen um 8:00 Uhr"))
    expect(night).to_contain_text(display.in_language("en")("closed.opens", when="tomorrow at 8:00"))
    assert brightness(display) < NIGHT
    before = display.top_of(display.page.locator(".night__spot"))

    def has_moved() -> bool:
        display.let_pass(60)
        return display.top_of(display.page.locator(".night__spot")) != before

    eventually(has_moved)
    lobby.open()
    expect(display.heading(display.say("empty.heading"))).to_be_visible()
    assert brightness(display) > NIGHT
    lobby.follow_hours()
    expect(night).to_be_visible()
