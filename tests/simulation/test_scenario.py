"""Scenario files and written days: what they say, and what is wrong with them."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from queue_server.lobby_file import read_plan
from queue_server.simulation.days import read_days
from queue_server.simulation.mistakes import SimulationRefused
from queue_server.simulation.scenario import SAMPLE, Scenario, read_scenario
from tests.cast import VILLAGE_FILE

OFFICE = """
no_show = 0.2
[[services]]
id = "passport"
mean_minutes = 12
[[clerks]]
id = "clerk-1"
skills = ["passport"]
"""


def scenario_of(text: str, folder: Path) -> Scenario:
    path = folder / "scenario.toml"
    path.write_text(text, "utf-8")
    return read_scenario(path)


def test_what_a_file_does_not_say_is_as_usual(tmp_path: Path) -> None:
    scenario = scenario_of(OFFICE, tmp_path)

    assert (scenario.no_show, scenario.handover_minutes) == (0.2, 0.7)
    assert (scenario.services[0].mean_minutes, scenario.services[0].minutes) == (12, 12)


def test_a_lobby_file_brings_services_and_a_clerk_for_each_desk() -> None:
    plan = read_plan(VILLAGE_FILE)

    scenario = read_scenario(None, plan)

    assert [(one.id, one.minutes) for one in scenario.services] == [
        (one.id, one.minutes) for one in plan.services
    ]
    assert [(one.id, one.skills) for one in scenario.clerks] == [(one.id, one.serves) for one in plan.desks]


def test_a_scenario_file_knows_services_of_the_lobby_more_closely(tmp_path: Path) -> None:
    plan = read_plan(VILLAGE_FILE)
    path = tmp_path / "scenario.toml"
    path.write_text('[[services]]\nid = "passport"\nmean_minutes = 17\nshare = 3\n', "utf-8")

    passport = read_scenario(path, plan).by_id["passport"]

    assert (passport.mean_minutes, passport.share) == (17, 3)
    assert passport.minutes == plan.service("passport").minutes


def test_the_sample_says_what_is_usual() -> None:
    sample = read_scenario(SAMPLE)

    usual = Scenario(services=sample.services, clerks=sample.clerks)
    assert sample == usual


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("no_show = 2" + OFFICE, "is not TOML"),
        (OFFICE.replace("0.2", "2"), "no_show must be a number from 0 to 1, not 2"),
        (OFFICE.replace("0.2", '"often"'), 'no_show must be a number, not "often"'),
        (OFFICE.replace("no_show", "no_shows"), "“no_shows” is not a key here"),
        (OFFICE.replace("mean_minutes = 12", ""), "services[0]: mean_minutes is missing"),
        (OFFICE.replace('["passport"]', '["car"]'), "clerks[0]: skills name “car”, which is no service here"),
        (OFFICE.replace('["passport"]', "[]"), "clerks leave nobody who can do “passport”"),
        (OFFICE.replace("no_show = 0.2", "patience = [90, 10]"), "patience must say from and to"),
        (OFFICE.replace("no_show = 0.2", "last_ticket = 700"), "last_ticket must not be after the end"),
        (
            OFFICE.replace("no_show = 0.2", "arrivals_by_hour = [0]"),
            "arrivals_by_hour must have a number above 0",
        ),
        (OFFICE.replace("no_show = 0.2", "services = 3"), "is not TOML"),
        ("services = 3\nclerks = []", "services must be a list"),
        ("clerks = []", "services is missing"),
    ],
)
def test_a_wrong_scenario_is_refused_with_file_and_reason(text: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(SimulationRefused) as refused:
        scenario_of(text, tmp_path)

    assert str(refused.value).startswith(f"{tmp_path / 'scenario.toml'}")
    assert reason in str(refused.value)


def test_a_missing_scenario_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SimulationRefused, match=r"none\.toml: does not exist\."):
        read_scenario(tmp_path / "none.toml")


VISIT = (
    '{"service": "passport", "appointment": true, "slot": 15, "arrival": null, "minutes": 4.5,'
    ' "patience": null, "items": 1}'
)
LINE = f'{{"visits": [{VISIT}], "clerks": [{{"speed": 1.1, "breaks": [[300, 5, false], [210, 45, true]]}}]}}'


def written(folder: Path, *lines: str) -> Path:
    path = folder / "days-0.85.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    return path


def test_written_days_are_read(tmp_path: Path) -> None:
    path = written(tmp_path, LINE, LINE, LINE)

    days = read_days(path, scenario_of(OFFICE, tmp_path), most=2)

    assert len(days) == 2
    assert (days[0].visits[0].slot, days[0].visits[0].arrival) == (15, None)
    assert [one.start for one in days[0].clerks[0].breaks] == [210, 300]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "line 2: is not JSON"),
        ("[]", "line 2: must be a JSON object"),
        ("{}", "line 2: clerks is missing"),
        (
            LINE.replace('"passport"', '"car"'),
            "line 2, visits[0]: service is “car”, which the scenario does not know",
        ),
        (LINE.replace("4.5", '"long"'), 'line 2, visits[0]: minutes must be a number, not "long"'),
        (LINE.replace("4.5", "NaN"), "line 2, visits[0]: minutes must be a number"),
        (LINE.replace("true,", "1,", 1), "line 2, visits[0]: appointment must be true or false"),
        (
            LINE.replace('"appointment": true', '"appointment": false'),
            "line 2, visits[0]: arrival is missing",
        ),
        (LINE.replace("[300, 5, false]", "[300]"), "line 2, clerks[0]: breaks must each be"),
        (LINE.replace("1.1", "0"), "line 2, clerks[0]: speed must be a number from 0.01 to 100, not 0"),
        ('{"visits": [], "clerks": []}', "line 2: clerks are 0, but the scenario has 1"),
    ],
)
def test_an_unreadable_day_is_refused_with_its_line_and_reason(
    line: str, reason: str, tmp_path: Path
) -> None:
    path = written(tmp_path, LINE, line)

    with pytest.raises(SimulationRefused) as refused:
        read_days(path, scenario_of(OFFICE, tmp_path))

    assert str(refused.value).startswith(str(path))
    assert reason in str(refused.value)


def test_a_file_that_is_not_compressed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "days-0.85.jsonl.gz"
    path.write_text(LINE, "utf-8")

    with pytest.raises(SimulationRefused, match="cannot be read"):
        read_days(path, scenario_of(OFFICE, tmp_path))
