"""The command `simulate`: what it prints and writes, and how it says no."""

from __future__ import annotations

import csv
import gzip
import json
from dataclasses import asdict
from pathlib import Path

import pytest
from PIL import Image

from queue_server.commands import FINE, WRONG_SETTING, main
from queue_server.domain.calling import PRESETS
from queue_server.simulation.days import read_days
from queue_server.simulation.figures import Waits
from queue_server.simulation.loop import play
from queue_server.simulation.scenario import SAMPLE, read_scenario
from tests.cast import VILLAGE_FILE

DAY = {
    "visits": [
        {"service": "passport", "appointment": False, "slot": None, "arrival": 1.5, "minutes": 9.0}
        | {"patience": None, "items": 1},
        {"service": "vehicle", "appointment": True, "slot": 15.0, "arrival": 3.0, "minutes": 9.0}
        | {"patience": None, "items": 1},
    ],
    "clerks": [{"speed": 1.0, "breaks": []}] * 3,
}


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Two written days of load 0.85, and one of 0.92."""
    (tmp_path / "scenario.toml").write_text(SAMPLE.read_text("utf-8"), "utf-8")
    line = json.dumps(DAY) + "\n"
    (tmp_path / "days-0.85.jsonl.gz").write_bytes(gzip.compress((line * 2).encode()))
    (tmp_path / "days-0.92.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    return tmp_path


def simulate(*arguments: object) -> int:
    return main(["simulate", *map(str, arguments)])


def test_it_prints_a_table_for_each_load(capsys: pytest.CaptureFixture[str]) -> None:
    assert simulate(VILLAGE_FILE, "--days", 2, "--load", "0.5,0.8", "--rule", "foyer,balanced") == FINE

    told = capsys.readouterr()
    assert told.err == ""
    tables = told.out.strip().split("\n\n")
    assert [table.split(":")[0] for table in tables] == ["load 0.5", "load 0.8"]
    assert [line.split()[0] for line in tables[0].splitlines()[3:]] == ["foyer", "balanced"]


def test_the_same_seed_prints_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    outputs = []
    for seed in (3, 3, 4):
        simulate(VILLAGE_FILE, "--days", 2, "--seed", seed, "--rule", "foyer")
        outputs.append(capsys.readouterr().out)

    assert outputs[0] == outputs[1] != outputs[2]


def test_figures_for_a_machine_stand_by_load_and_rule(
    directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert simulate("--replay", directory, "--rule", "balanced,first-come", "--json") == FINE

    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["0.85", "0.92"]
    assert list(told["0.85"]) == ["balanced", "first-come"]
    scenario, waits = read_scenario(directory / "scenario.toml"), Waits()
    for day in read_days(directory / "days-0.85.jsonl.gz", scenario):
        waits.add(day, play(scenario, day, PRESETS["balanced"]))
    assert told["0.85"]["balanced"] == asdict(waits.figures())


def test_load_and_days_choose_among_what_is_written(
    directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    simulate("--replay", directory, "--load", ".85", "--days", 1, "--rule", "foyer", "--json")

    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["0.85"]
    assert told["0.85"]["foyer"]["visits"] == 2


def test_every_call_is_written_down(directory: Path, tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"

    simulate("--replay", directory, "--load", "0.85", "--rule", "foyer", "--calls", path)

    rows = list(csv.DictReader(path.read_text("utf-8").splitlines()))
    assert rows[0] == {"day": "0", "visit": "0", "clerk": "clerk-1", "called_at": "1.5"}
    assert [(row["day"], row["visit"]) for row in rows] == [("0", "0"), ("0", "1"), ("1", "0"), ("1", "1")]


def test_the_picture_is_drawn_as_vectors_or_pixels(directory: Path, tmp_path: Path) -> None:
    for name in ("trade-off.svg", "trade-off.png"):
        assert simulate("--replay", directory, "--rule", "foyer", "--picture", tmp_path / name) == FINE

    assert ">foyer</text>" in (tmp_path / "trade-off.svg").read_text("utf-8")
    with Image.open(tmp_path / "trade-off.png") as picture:
        assert picture.size == (1920, 1200)
        colours = picture.getcolors(maxcolors=100_000)
        assert colours
        assert len(colours) > 10


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--rule", "fair"], "--rule: “fair” is no rule (known: foyer, balanced,"),
        (["--rule", ","], "--rule: name at least one rule"),
        (["--load", "0"], "--load: “0” is no number above 0 and up to 2"),
        (["--load", "full"], "--load: “full” is no number above 0"),
        (["--days", "none"], "--days: “none” is no whole number from 1"),
        (["--seed", "-1"], "--seed: “-1” is no whole number from 0"),
        (["--picture", "trade-off.gif"], "--picture: “trade-off.gif” must end in .svg or .png."),
        (["--calls", "c.csv"], "--calls needs exactly one rule and one load"),
        (
            ["--calls", "/no/such/c.csv", "--rule", "foyer", "--days", "1"],
            "/no/such/c.csv: cannot be written",
        ),
        (["--picture", "/no/such/p.svg", "--days", "1"], "/no/such/p.svg: cannot be written"),
        (["--scenario", "/no/such.toml"], "/no/such.toml: does not exist."),
        (["--replay", "/no/such"], "/no/such/scenario.toml: does not exist."),
    ],
)
def test_whatever_cannot_be_is_refused_in_one_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert simulate(VILLAGE_FILE, *arguments) == WRONG_SETTING

    told = capsys.readouterr()
    assert told.out == ""
    assert sentence in told.err
    assert len(told.err.splitlines()) == 1


def test_without_lobby_file_scenario_or_days_there_is_nothing_to_play(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert simulate() == WRONG_SETTING

    assert "Give a lobby file" in capsys.readouterr().err


def test_a_load_nobody_wrote_days_for_is_refused(directory: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert simulate("--replay", directory, "--load", "0.8") == WRONG_SETTING

    assert f"{directory}: has no days of load 0.8, only 0.85, 0.92." in capsys.readouterr().err
