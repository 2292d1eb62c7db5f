"""Finding the way at the kiosk: typing on big keys or real ones, who is where, reading aloud."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.eventually import eventually
from tests.journeys.conftest import Doors
from tests.journeys.eyes import look_closely, tab_to
from tests.journeys.house import Lobby
from tests.journeys.screens import FORGETTING, Kiosk
from tests.servers import Foyer

pytestmark = [pytest.mark.browser, pytest.mark.server]

LOUDSPEAKER = Path(__file__).with_name("loudspeaker.js")
REMEMBER_VOLUMES = """() => {
  const { speak } = speechSynthesis;
  loudspeaker.volumes = [];
  speechSynthesis.speak = (utterance) => {
    loudspeaker.volumes.push(utterance.volume);
    speak(utterance);
  };
}"""
LOSE_VOICES = """() => {
  speechSynthesis.getVoices = () => [];
  speechSynthesis.dispatchEvent(new Event("voiceschanged"));
}"""
ARE_LOW = """buttons => buttons.every((button) => {
  const { top, bottom } = button.getBoundingClientRect();
  return (top + bottom) / 2 >= innerHeight / 2;
})"""
INFO_DESK = "Auskunft zum ganzen Haus"
SLIPS = [
    ("kinderreisepas", INFO_DESK, "Der Info-Schalter sagt Ihnen, wo."),
    ("betreungsgelt", "Elterngeld", "Das Betreuungsgeld wurde 2015 abgeschafft."),
    ("auto um melden", "Fahrzeug aus einem anderen Kreis umschreiben", ""),
]
OVER = 62  # seconds without a touch


@pytest.fixture
def lobby(house: Foyer) -> Lobby:
    """The lobby of these journeys."""
    return Lobby(house, "kiosk")


@pytest.fixture
def kiosk(lobby: Lobby, doors: Doors) -> Kiosk:
    """A kiosk on which somebody wants to look something up."""
    person = doors.enter(Kiosk, lobby.address("kiosk"), still=True)
    search(person)
    return person


def search(kiosk: Kiosk, language: str = "de") -> None:
    """Chooses a language, and to search."""
    kiosk.begin(language)
    kiosk.press(kiosk.button(kiosk.say("areas.search")))
    expect(kiosk.heading(kiosk.say("search.heading"))).to_be_visible()


def key(kiosk: Kiosk, name: str) -> Locator:
    """A key on the screen."""
    keys = kiosk.page.get_by_role("group", name=kiosk.say("keyboard.label"))
    return keys.get_by_role("button", name=name, exact=True)


def tap_letters(kiosk: Kiosk, text: str) -> None:
    """Types on the keys of the screen."""
    for letter in text:
        kiosk.press(key(kiosk, kiosk.say("keyboard.space") if letter == " " else letter.upper()))


def field(kiosk: Kiosk) -> Locator:
    """Where she sees what she types."""
    return kiosk.page.get_by_role("textbox", name=kiosk.say("search.field"))


def finds(kiosk: Kiosk) -> Locator:
    """The services that were found."""
    return kiosk.page.locator(".finds .card")


@pytest.mark.parametrize(("typed", "service", "note"), SLIPS, ids=[typed for typed, _, _ in SLIPS])
def test_whoever_misspells_finds_her_service(kiosk: Kiosk, typed: str, service: str, note: str) -> None:
    """On the big keys, by touch; what was abolished is said with it."""
    tap_letters(kiosk, typed)

    expect(field(kiosk)).to_have_value(typed)
    expect(finds(kiosk).first).to_contain_text(service)
    expect(kiosk.page.locator(".frame__choices")).to_contain_text(note)


def test_what_was_found_leads_to_a_number(kiosk: Kiosk) -> None:
    """A tap on the service, as if she had found it in its area."""
    tap_letters(kiosk, "blindengelt")

    kiosk.press(finds(kiosk).first)

    assert kiosk.number_by_the_shortest_way().startswith("D")


def test_a_real_keyboard_types_wherever_the_focus_is(kiosk: Kiosk) -> None:
    """Whoever has one just writes; Tab goes on to what was found."""
    kiosk.page.keyboard.type("Schwerbehinderten Ausweiß")

    expect(field(kiosk)).to_be_focused()
    expect(finds(kiosk).first).to_contain_text("Schwerbehindertenausweis")
    tab_to(kiosk, finds(kiosk).first)
    kiosk.let_pass(kiosk.moment)
    kiosk.page.keyboard.press("Enter")
    expect(kiosk.on("search")).to_have_count(0)


def test_a_tap_on_a_key_leaves_the_focus_in_the_field(kiosk: Kiosk) -> None:
    """Both keyboards write into the same word."""
    kiosk.page.keyboard.type("kit")

    tap_letters(kiosk, "a")

    expect(field(kiosk)).to_be_focused()
    kiosk.page.keyboard.type("-card")
    expect(field(kiosk)).to_have_value("kita-card")
    kiosk.press(key(kiosk, kiosk.say("keyboard.delete")))
    expect(field(kiosk)).to_have_value("kita-car")
    kiosk.press(key(kiosk, kiosk.say("keyboard.clear")))
    expect(field(kiosk)).to_have_value("")


def test_the_keys_stay_under_her_finger(kiosk: Kiosk) -> None:
    """Whatever is found, and whatever buttons come with it."""
    places = [key(kiosk, "Q").bounding_box()]

    for typed in ("Auto", "xqzt", "Bauamt", "Betreuungsgeld"):
        field(kiosk).fill(typed)
        expect(finds(kiosk).first).to_be_visible()
        places.append(key(kiosk, "Q").bounding_box())

    assert places == places[:1] * len(places)


def test_from_a_wheelchair_everything_is_in_the_lower_half(kiosk: Kiosk) -> None:
    """The two most likely finds stand just above the keys."""
    field(kiosk).fill("Auto")
    kiosk.press(kiosk.button(kiosk.say("reach.lower")))

    expect(finds(kiosk).nth(2)).to_be_hidden()
    eventually(lambda: kiosk.page.locator("button:visible").evaluate_all(ARE_LOW))


def test_english_has_its_own_keys_and_words(lobby: Lobby, doors: Doors) -> None:
    """No umlauts in the way, and the words of an English visitor."""
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"), still=True)
    search(kiosk, "en")
    expect(key(kiosk, "Ü")).to_have_count(0)

    tap_letters(kiosk, "wheelchare")

    expect(finds(kiosk).first).to_contain_text("Disability card")


def test_who_finds_nothing_finds_somebody(kiosk: Kiosk) -> None:
    """The info desk, and who is where in the house; afterwards the search is empty again."""
    tap_letters(kiosk, "xqzt")
    expect(finds(kiosk)).to_have_count(1)
    expect(finds(kiosk)).to_contain_text(INFO_DESK)

    kiosk.press(kiosk.button(kiosk.say("search.directory")))

    names = kiosk.page.locator(".entry__name")
    expect(names.first).to_have_text("Abfallberatung und Gebühren")
    shown = names.all_inner_texts()
    assert shown.index("Ausländerbehörde") < shown.index("Bauamt") < shown.index("Zulassung")
    kiosk.press(kiosk.button(kiosk.say("back")))
    expect(field(kiosk)).to_have_value("")


def test_another_department_is_named_at_once(kiosk: Kiosk) -> None:
    """Nobody draws a number to be told the room."""
    tap_letters(kiosk, "jugentamt")

    entry = kiosk.page.locator(".entry")
    expect(entry).to_contain_text("Jugendamt")
    expect(entry).to_contain_text("1. Obergeschoss, links")


def test_nothing_is_left_of_what_she_typed(kiosk: Kiosk) -> None:
    """She walks away: the next visitor finds an empty field, and no browser offers her word."""
    tap_letters(kiosk, "elterngeld")

    kiosk.wait(OVER)

    expect(kiosk.heading(kiosk.say("start.welcome"))).to_be_visible(timeout=FORGETTING * 1000)
    search(kiosk)
    expect(field(kiosk)).to_have_value("")
    expect(field(kiosk)).to_have_attribute("autocomplete", "off")
    expect(field(kiosk)).to_have_attribute("spellcheck", "false")


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_state_of_looking_things_up(lobby: Lobby, doors: Doors, language: str) -> None:
    """Nothing typed, found, nothing found, somebody else, the directory: axe, contrast, zoom, fingers."""
    kiosk = doors.enter(Kiosk, lobby.address("kiosk"), still=True)
    search(kiosk, language)
    wrong = look_closely(kiosk, "search")
    for state, typed in (
        ("found", "Kita"),
        ("a note", "Betreuungsgeld"),
        ("nothing", "xqzt"),
        ("elsewhere", "Bauamt"),
    ):
        field(kiosk).fill(typed)
        expect(kiosk.page.locator(".finds .card").first).to_be_visible()
        wrong += look_closely(kiosk, f"search, {state}")
        kiosk.picture(f"search-{state.replace(' ', '-')}")
    field(kiosk).fill("xqzt")
    kiosk.press(kiosk.button(kiosk.say("search.directory")))
    expect(kiosk.heading(kiosk.say("directory.heading"))).to_be_visible()
    wrong += look_closely(kiosk, "directory")
    kiosk.picture("directory")

    assert not wrong, "\n".join(wrong)


@pytest.fixture
def speaking(lobby: Lobby, doors: Doors) -> Kiosk:
    """A kiosk whose browser has voices, after the language was chosen."""
    person = doors.enter(Kiosk, lobby.address("kiosk"), still=True)
    person.context.add_init_script(path=LOUDSPEAKER)
    person.page.reload()
    person.begin()
    return person


def heard(kiosk: Kiosk) -> list[str]:
    """What the browser has said, without what comes before the language."""
    spoken: list[str] = kiosk.page.evaluate("() => loudspeaker.heard")
    return [sentence.partition(" ")[2] for sentence in spoken]


def test_a_screen_reads_itself_aloud(speaking: Kiosk) -> None:
    """One visible button; first the heading, then every choice; in the language of the visitor."""
    speaking.press(speaking.button(speaking.say("aloud.start")))

    eventually(lambda: "de-DE: Information" in heard(speaking))
    said = heard(speaking)
    assert said[0] == f"de-DE: {speaking.say('areas.heading')}"
    areas = [
        "Zulassung",
        "Fahrerlaubnis",
        "Abfallberatung und Gebühren",
        "Jugend und Soziales",
        "Information",
    ]
    assert [area for area in areas if f"de-DE: {area}" in said] == areas
    expect(speaking.button(speaking.say("aloud.start"))).to_be_visible()


def test_reading_is_made_louder_and_stopped_and_forgotten(speaking: Kiosk) -> None:
    """Three volumes while it reads; another screen is silent; the next visitor hears the first volume."""
    speaking.page.evaluate(REMEMBER_VOLUMES)
    speaking.page.evaluate("() => { loudspeaker.hangs = true }")
    speaking.press(speaking.button(speaking.say("aloud.start")))

    louder = speaking.button(speaking.say("aloud.louder"))
    speaking.press(louder)

    expect(louder).to_have_attribute("aria-disabled", "true")
    eventually(lambda: len(heard(speaking)) >= 2)
    assert heard(speaking)[0] == heard(speaking)[1]
    soft, loud = speaking.page.evaluate("() => loudspeaker.volumes.slice(0, 2)")
    assert soft < loud
    speaking.choose("Information")
    expect(louder).to_have_count(0)
    speaking.press(speaking.button(speaking.say("start_over")))
    speaking.begin()
    speaking.press(speaking.button(speaking.say("aloud.start")))
    eventually(lambda: speaking.page.evaluate("() => loudspeaker.volumes.at(-1)") == soft)


def test_without_a_voice_there_is_no_button(speaking: Kiosk) -> None:
    """It comes and goes with the voices of the browser."""
    button = speaking.button(speaking.say("aloud.start"))
    expect(button).to_be_visible()

    speaking.page.evaluate(LOSE_VOICES)

    expect(button).to_have_count(0)
