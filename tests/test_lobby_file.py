"""A lobby file: the shipped one is fine, and every mistake is named with its key."""

from __future__ import annotations

import tomllib
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from queue_server.lobby_file import LobbyFileError, read_plan, read_plans
from queue_server.usecases.views import plan_view
from tests.cast import NORDHAUSEN_FILE, VILLAGE_FILE, View

VILLAGE = VILLAGE_FILE.read_text("utf-8")
OPTIONAL_LISTS = ["kiosks", "search_words", "directory", "questions", "documents", "document_sets"]
CALLING: View = {"rule": "foyer", "parameters": {}, "calls": 2, "pick": True, "check_in_minutes": 60}
DISPLAY: View = {"diagonal_inches": 55, "farthest_seat_metres": 5, "areas": None, "desks": None, "arrows": {}}


def mistakes_of(path: Path) -> list[str]:
    with pytest.raises(LobbyFileError) as found:
        read_plan(path)
    assert found.value.path == path
    assert found.value.mistakes
    return found.value.mistakes


def changed(tmp_path: Path, old: str, new: str) -> Path:
    """The village's file with one place changed."""
    assert VILLAGE.count(old) >= 1, old
    path = tmp_path / "lobby.toml"
    path.write_text(VILLAGE.replace(old, new, 1), "utf-8")
    return path


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "lobby.toml"
    path.write_text(text, "utf-8")
    return path


def as_view(raw: dict[str, Any]) -> View:
    """A TOML file in the form of the API: dates as text, and null for what may be left out."""
    dates = [{**row, "date": str(row["date"])} for row in raw.get("dates", [])]
    lists: View = {key: [] for key in OPTIONAL_LISTS}
    optional = {
        "holidays": None,
        "opening_hours": None,
        "last_ticket_minutes": 0,
        "information_service": None,
    }
    calling = {**CALLING, **raw.get("calling", {})}
    services = [{"kinds": ["private"], "items": None, "precheck": None, **row} for row in raw["services"]]
    displays = [{**DISPLAY, **row} for row in raw.get("displays", [])]
    rows = {"dates": dates, "services": services, "displays": displays}
    return {**lists, **optional, **raw, **rows, "calling": calling}


@pytest.mark.parametrize("path", [NORDHAUSEN_FILE, VILLAGE_FILE], ids=["nordhausen", "village"])
def test_the_plan_says_what_the_file_says_value_by_value(path: Path) -> None:
    raw = tomllib.loads(path.read_text("utf-8"))

    assert plan_view(read_plan(path)) == as_view(raw)


def test_the_shipped_file_is_the_foyer_of_nordhausen() -> None:
    plan = read_plan(NORDHAUSEN_FILE)

    assert (plan.id, plan.time_zone, plan.holidays) == ("nordhausen", "Europe/Berlin", "DE-TH")
    assert len({area.letter for area in plan.areas}) == len(plan.areas)


def test_a_date_can_be_written_as_a_date_or_as_text(tmp_path: Path) -> None:
    path = changed(tmp_path, "date = 2026-12-12", 'date = "2026-12-12"')

    special = read_plan(path).dates[0]

    assert (special.date, special.opens, special.closes) == (date(2026, 12, 12), time(13), time(17))


@pytest.mark.parametrize(
    ("old", "new", "mistake"),
    [
        ('serves = ["car", "plates"]', 'serves = ["car", "bike"]', "desks[1].serves[1]: there is no service"),
        ('serves = ["car", "plates"]', 'serves = ["car", "car"]', "desks[1].serves[1]: “car” stands here"),
        ('serves = ["car", "plates"]', "serves = []", "desks[1].serves: must list the services"),
        ('serves = ["car", "plates"]', 'serves = "car"', "desks[1].serves: must list the services"),
        ('serves = ["car", "plates"]', "serves = [7]", "desks[1].serves: must list the services"),
        ('letter = "B"', 'letter = "A"', "areas[1].letter: “A” is taken by areas[0]"),
        ('letter = "B"', 'letter = "BB"', "areas[1].letter: “BB” must be one letter from A to Z"),
        ('letter = "B"', 'letter = "ß"', "areas[1].letter: “ß” must be one letter"),
        ('letter = "B"', "letter = 2", "areas[1].letter: must be a text"),
        ('letter = "B"\n', "", "areas[1].letter: is missing"),
        ('area = "vehicles"', 'area = "boats"', "services[2].area: there is no area “boats”"),
        ('id = "plates"', 'id = "car"', "services[3].id: “car” is taken by services[2]"),
        ('id = "desk-2"', 'id = "desk-1"', "desks[1].id: “desk-1” is taken by desks[0]"),
        ('id = "vehicles"', 'id = "papers"', "areas[1].id: “papers” is taken by areas[0]"),
        ('id = "desk-2"', 'id = "Desk 2"', "desks[1].id: “Desk 2” must be small letters"),
        ('id = "desk-2"', 'id = "desk-2\\n"', "desks[1].id: “desk-2\n” must be small letters"),
        ('id = "desk-2"', f'id = "{"d" * 61}"', "desks[1].id: is longer than 60 characters"),
        ('"Mo-Fr 08:00-18:00; PH off"', '"Mo-Fr 8 bis 18"', "opening_hours: “Mo-Fr 8 bis 18” cannot be read"),
        ('"Mo-Fr 08:00-18:00; PH off"', '" "', "opening_hours: must be a text that is not empty"),
        ('"Mo-Fr 08:00-18:00; PH off"', "8", "opening_hours: must be a text"),
        ("; PH off", "; Jan-Mar PH off", "opening_hours: PH can only begin a rule"),
        ("; PH off", "; SH off", "opening_hours: PH can only begin a rule"),
        ('holidays = "DE-TH"\n', "", "opening_hours: speaks of public holidays (PH)"),
        ('holidays = "DE-TH"', 'holidays = "DE-XX"', "holidays: “DE-XX” is not a known country and state"),
        ('holidays = "DE-TH"', 'holidays = "Thuringia"', "holidays: “Thuringia” is not a known country"),
        ('holidays = "DE-TH"', "holidays = 16", "holidays: must be a text"),
        ('"Europe/Berlin"', '"Europe/Nordhausen"', "time_zone: “Europe/Nordhausen” is not a time zone"),
        ('"Europe/Berlin"', '"../../etc/passwd"', "time_zone: “../../etc/passwd” is not a time zone"),
        ('"Europe/Berlin"', '"Europe"', "time_zone: “Europe” is not a time zone"),
        ('"Europe/Berlin"', "1", "time_zone: must be a text"),
        ('languages = ["de", "en"]\n', "", "languages: must list at least one"),
        ('languages = ["de", "en"]', "languages = []", "languages: must list at least one"),
        ('languages = ["de", "en"]', 'languages = ["de", "en", "de"]', "languages[2]: “de” stands here"),
        ('languages = ["de", "en"]', 'languages = ["de", "English"]', "languages[1]: “English” is not"),
        ('languages = ["de", "en"]', 'languages = ["de", 5]', "languages[1]: "),
        ('languages = ["de", "en"]', 'languages = ["de", "en", "uk"]', "desks[2].place.uk: the translation"),
        ('languages = ["de", "en"]', 'languages = ["de"]', "name.en: is not a language of this lobby"),
        ('en = "Register a car"', 'fr = "Voiture"', "services[2].name.en: the translation is missing"),
        ('en = "Register a car"', 'en = ""', "services[2].name.en: must be a text that is not empty"),
        ('en = "Register a car"', "en = 1", "services[2].name.en: must be a text"),
        ('en = "Register a car"', f'en = "{"x" * 201}"', "services[2].name.en: is longer than 200"),
        ('{ de = "Foyer, links", en = "Foyer, left" }', '"left"', "desks[0].place: must have one text"),
        ("minutes = 12", "minutes = 0", "services[0].minutes: 0 is not a whole number of minutes from 1"),
        ("minutes = 12", "minutes = 12.5", "services[0].minutes: 12.5 is not a whole number of minutes"),
        ("minutes = 12", "minutes = true", "services[0].minutes: True is not a whole number"),
        ("minutes = 12", 'minutes = "12"', "services[0].minutes: “12” is not a whole number"),
        ("minutes = 12\n", "", "services[0].minutes: is missing"),
        ("minutes = 12", f"minutes = 0x{'f' * 5000}", "services[0].minutes: that is not a whole number"),
        ("last_ticket_minutes = 15", "last_ticket_minutes = -1", "last_ticket_minutes: -1 is not"),
        ("date = 2026-12-12\n", "", "dates[0].date: is missing"),
        ("date = 2026-12-12", 'date = "12.12.2026"', "dates[0].date: "),
        ("date = 2026-12-12", 'date = "20261212"', "dates[0].date: "),
        ("date = 2026-12-12", 'date = "2026-02-30"', "dates[0].date: "),
        ("date = 2026-12-12", "date = 2026-12-12T10:00:00", "dates[0].date: "),
        ("date = 2026-12-12", "date = 0001-01-01", "dates[0].date: "),
        ("date = 2026-12-12", "date = 2026-12-24", "dates[1].date: “2026-12-24” is taken by dates[0]"),
        ('opens = "13:00"\n', "", "dates[0].opens: is missing"),
        ('opens = "13:00"', 'opens = "1 pm"', "dates[0].opens: "),
        ('opens = "13:00"', 'opens = "13:00\\n"', "dates[0].opens: "),
        ('opens = "13:00"', "opens = 13:00:30", "dates[0].opens: "),
        ('closes = "17:00"', 'closes = "13:00"', "dates[0].closes: must be later than opens"),
        ('closes = "17:00"', "closed = true", "dates[0]: is closed, and still has times"),
        ("closed = true", 'closed = "yes"', "dates[1].closed: must be true or false"),
        ('en = "Christmas market"', 'dk = "Julemarked"', "dates[0].note.en: the translation is missing"),
        ('id = "village"\n', "", "id: is missing"),
        ('id = "village"', "id = 1", "id: must be a text"),
        ('id = "village"', 'id = "village"\nopen = "always"', "open: is not a key here"),
        ('letter = "B"', 'letter = "B"\ncolour = "red"', "areas[1].colour: is not a key here"),
        ("minutes = 12", "minutes = 12\nprice = 3", "services[0].price: is not a key here"),
        ('rule = "first-come"', 'rule = "last-come"', "calling.rule: “last-come” is none of foyer, balanced"),
        ('rule = "first-come"', 'rule = ["foyer"]', "calling.rule: ['foyer'] is none of foyer, balanced"),
        ("calls = 1", "calls = 0", "calling.calls: 0 is not a whole number of calls from 1 to 5"),
        ("calls = 1", "calls = 6", "calling.calls: 6 is not a whole number of calls from 1 to 5"),
        ("calls = 1", "calls = true", "calling.calls: True is not a whole number of calls"),
        ("calls = 1", 'pick = "no"', "calling.pick: must be true or false"),
        ("calls = 1", "check_in_minutes = -1", "calling.check_in_minutes: -1 is not a whole number"),
        ("calls = 1", "check_in_minutes = 481", "calling.check_in_minutes: 481 is not a whole number"),
        ("calls = 1", "patience = 1", "calling.patience: is not a key here"),
        ("calls = 1", "parameters = 5", "calling.parameters: must be a table of minutes"),
        ("calls = 1", "parameters = { luck = 1 }", "calling.parameters.luck: is not a key here"),
        ("calls = 1", "parameters = { guard = 0 }", "calling.parameters.guard: 0 "),
        ("calls = 1", "parameters = { grace = nan }", "calling.parameters.grace: nan "),
        ("calls = 1", "parameters = { lead = true }", "calling.parameters.lead: True "),
        ('serves = ["car", "plates"]', 'serves = ["car", "plates"]\nprefers = "dealers"',
         "desks[1].prefers: “dealers” is not one of private, commercial"),
        ('serves = ["car", "plates"]', 'serves = ["car", "plates"]\nprefers = ["private"]',
         "desks[1].prefers: ['private'] is not one of private, commercial"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_key(tmp_path: Path, old: str, new: str, mistake: str) -> None:
    found = mistakes_of(changed(tmp_path, old, new))

    assert any(line.startswith(mistake) for line in found), found


def test_a_service_that_no_desk_serves_is_a_mistake(tmp_path: Path) -> None:
    text = VILLAGE.replace(', "plates"]', "]")

    assert mistakes_of(written(tmp_path, text)) == [
        "services[3]: no desk serves “plates”; nobody could ever be called"
    ]


def test_an_area_without_services_is_a_mistake(tmp_path: Path) -> None:
    text = VILLAGE.replace('area = "vehicles"', 'area = "papers"')

    assert mistakes_of(written(tmp_path, text)) == ["areas[1]: the area “vehicles” has no service"]


def test_a_lobby_that_could_never_open_is_a_mistake(tmp_path: Path) -> None:
    head, _, tail = VILLAGE.partition("[[dates]]")
    areas = tail[tail.index("[[areas]]") :]
    text = head.replace('opening_hours = "Mo-Fr 08:00-18:00; PH off"\n', "") + areas

    assert mistakes_of(written(tmp_path, text)) == [
        "opening_hours: is missing, and there are no dates of its own either"
    ]


@pytest.mark.parametrize("key", ["areas", "services", "desks"])
def test_a_lobby_needs_areas_services_and_desks(tmp_path: Path, key: str) -> None:
    text = 'id = "empty"\n'

    assert f"{key}: there is none" in mistakes_of(written(tmp_path, text))


def test_tables_written_as_something_else_are_a_mistake(tmp_path: Path) -> None:
    assert "desks: must be written as [[desks]] tables" in mistakes_of(written(tmp_path, "desks = [1]"))


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    text = (
        VILLAGE.replace('letter = "B"', 'letter = "A"')
        .replace('serves = ["car", "plates"]', 'serves = ["bike", "plates"]')
        .replace("minutes = 12", "minutes = 0")
        .replace(', en = "Passport"', "")
        .replace("08:00-18:00", "8-18")
    )

    found = mistakes_of(written(tmp_path, text))

    assert {line.partition(":")[0] for line in found} == {
        "areas[1].letter",
        "desks[1].serves[0]",
        "services[0].minutes",
        "services[0].name.en",
        "opening_hours",
    }


def test_broken_toml_is_named_with_its_line(tmp_path: Path) -> None:
    (mistake,) = mistakes_of(written(tmp_path, 'id = "village"\nname = {\n'))

    assert mistake.startswith("file: is not TOML")
    assert "line 2" in mistake


@pytest.mark.parametrize(
    "text", [f"minutes = {'9' * 5000}", f"x = {'[' * 5000}", 'id = "a"\nid = "b"', "\0"], ids=range(4)
)
def test_toml_that_no_reader_can_bear_is_named_as_such(tmp_path: Path, text: str) -> None:
    (mistake,) = mistakes_of(written(tmp_path, text))

    assert mistake.startswith("file: is not TOML")


def test_a_file_that_is_not_utf_8_is_named_as_such(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes('id = "größe"'.encode("latin-1"))

    (mistake,) = mistakes_of(path)

    assert mistake.startswith("file: cannot be read")


def test_a_missing_file_is_named_as_such(tmp_path: Path) -> None:
    assert mistakes_of(tmp_path / "nowhere.toml") == ["file: does not exist"]


def test_a_folder_is_no_lobby_file(tmp_path: Path) -> None:
    (mistake,) = mistakes_of(tmp_path)

    assert mistake.startswith("file: cannot be read")


def test_two_files_with_one_id_are_a_mistake_of_the_second(tmp_path: Path) -> None:
    copy = written(tmp_path, VILLAGE)

    with pytest.raises(LobbyFileError) as found:
        read_plans([VILLAGE_FILE, copy])

    assert found.value.path == copy
    assert found.value.mistakes == ["id: “village” is the id of another lobby file, too"]


def test_times_may_be_written_as_toml_writes_them(tmp_path: Path) -> None:
    plan = read_plan(changed(tmp_path, 'opens = "13:00"', "opens = 13:00:00"))

    assert plan.dates[0].opens == time(13, 0)


def test_a_mark_before_the_text_is_not_part_of_it(tmp_path: Path) -> None:
    path = tmp_path / "marked.toml"
    path.write_bytes(b"\xef\xbb\xbf" + VILLAGE_FILE.read_bytes())

    assert read_plan(path).id == "village"
