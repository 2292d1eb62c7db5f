"""`appointments import`: what it prints, how it ends, with a server and without."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from queue_server.commands import FINE, REFUSED, WRONG_SETTING, main
from tests.cast import VILLAGE_FILE, Village, village_plan
from tests.servers import Foyer
from tests.services import Postgres
from tests.test_commands import run

TABLE = "service;slot;code;name\npassport;2026-11-23T10:15;ABCD-EFGH;Müller\ncar;2026-11-24 11:00;;Meier\n"
WRONG = "dogs;2026-11-23T10:15;;\n"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The demo clock of the village's Monday; and files are as open as before when the test is over."""
    monkeypatch.setenv("FOYER_NOW", "2026-11-23T09:00")
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A file of appointments for the village."""
    path = tmp_path / "appointments.csv"
    path.write_text(TABLE, "utf-8")
    return path


def bring(path: Path, *options: str) -> int:
    """Imports into the village, whose database lies beside the file."""
    return main(["appointments", "import", str(path), "--data", str(path.parent), *options])


def test_a_file_comes_in_and_new_codes_are_told(
    village: Village, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bring(table) == FINE

    told = capsys.readouterr()
    lines = told.out.splitlines()
    assert re.fullmatch(r"line 3: new code [A-Z2-9]{4}-[A-Z2-9]{4}", lines[0])
    assert lines[1:] == [
        "Not read: “name”.",
        f"{table}: 2 added, 0 changed, 0 cancelled, 0 unchanged, 0 wrong.",
    ]
    assert told.err == ""
    assert village.check_in("ABCDEFGH")["number"] == "A001"


def test_the_same_file_again_changes_nothing(
    village: Village, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bring(table)
    before = village.seq()
    capsys.readouterr()

    assert bring(table) == FINE
    assert "0 added, 0 changed, 0 cancelled, 2 unchanged, 0 wrong." in capsys.readouterr().out
    assert village.seq() == before


def test_a_bad_line_is_named_and_the_others_come_in(
    village: Village, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("\ufeff" + TABLE + WRONG, "utf-8")

    assert bring(table, "--lobby-id", "village") == REFUSED

    told = capsys.readouterr()
    assert told.err == f"{table}: line 4: service: “dogs” is no service of this lobby\n"
    assert "2 added" in told.out


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "content: is empty"),
        (b"hello", "content: the first row must hold the headings; service and slot is missing"),
        ("Straße".encode("latin-1"), "is not written in UTF-8"),
        (TABLE.encode("utf-16"), "is not written in UTF-8"),
        (b"x" * (5 * 1024 * 1024 + 1), "is larger than 5 MB"),
    ],
    ids=range(5),
)
def test_what_is_no_file_of_appointments_is_one_sentence(
    village: Village, table: Path, capsys: pytest.CaptureFixture[str], content: bytes, sentence: str
) -> None:
    table.write_bytes(content)

    assert bring(table) == WRONG_SETTING
    assert capsys.readouterr().err.strip().endswith(sentence)


def test_a_file_that_is_not_there_is_named(
    village: Village, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = table.with_name("nowhere.ics")

    assert bring(missing) == WRONG_SETTING
    assert capsys.readouterr().err == f"{missing}: cannot be read (No such file or directory)\n"


def test_with_several_lobbies_one_must_be_named(
    village: Village, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = village.another(village_plan(id="other"))

    assert bring(table) == WRONG_SETTING
    assert (
        capsys.readouterr().err == "There are several lobbies; say which one: --lobby-id other or village.\n"
    )
    assert bring(table, "--lobby-id", "other") == FINE
    assert other.check_in("ABCDEFGH")["number"] == "A001"


def test_an_unknown_lobby_is_named(village: Village, table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bring(table, "--lobby-id", "atlantis") == WRONG_SETTING
    assert "atlantis" in capsys.readouterr().err


HALL = "service;slot;code\npassport;2026-11-23T10:15;ABCDEFGH\n"


@pytest.mark.server
def test_while_a_server_runs_it_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "hall.csv"
    path.write_text(HALL + WRONG.replace(";;", ";"), "utf-8")
    with Foyer(tmp_path) as foyer:
        first = foyer.run("appointments", "import", str(path))
        again = foyer.run("appointments", "import", str(path), "--lobby-id", "hall")
        wrong = foyer.run("appointments", "import", str(path), "--lobby-id", "atlantis")
        listed = foyer.client().ask("GET", "/api/lobbies/hall/appointments?day=2026-11-23")

        assert (first.returncode, again.returncode, wrong.returncode) == (REFUSED, REFUSED, WRONG_SETTING)
        assert "1 added" in first.stdout
        assert "1 unchanged" in again.stdout
        assert "line 3: service: “dogs”" in first.stderr
        assert "atlantis" in wrong.stderr
        assert [one["code"] for one in listed.body["appointments"]] == ["ABCDEFGH"]
        assert "ABCDEFGH" not in foyer.log_text()


@pytest.mark.server
@pytest.mark.postgres
def test_on_postgres_it_writes_beside_the_servers(tmp_path: Path, table: Path) -> None:
    cluster = Postgres()
    environment = {
        "DATABASE_URL": cluster.new_database(),
        "FOYER_LOBBY": str(VILLAGE_FILE),
        "FOYER_DATA": str(tmp_path),
        "FOYER_NOW": "2026-11-23T09:00",
    }
    try:
        first, again = (run("appointments", "import", str(table), **environment) for _ in range(2))
    finally:
        cluster.close()

    assert (first.returncode, again.returncode) == (FINE, FINE)
    assert "2 added, 0 changed" in first.stdout
    assert "0 added, 0 changed, 0 cancelled, 2 unchanged" in again.stdout
