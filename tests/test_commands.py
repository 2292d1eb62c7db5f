"""The command line: what it prints, and how it ends."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from queue_server.commands import FINE, REFUSED, ROLES, WRONG_SETTING, main
from queue_server.data_folder import FolderServed, alone_in
from queue_server.persistence.database import open_database
from queue_server.persistence.house import house_keys
from queue_server.persistence.store import SqlStore
from queue_server.web.access import Role, StaffTokens
from tests.cast import NORDHAUSEN_FILE, VILLAGE_FILE, Village, sqlite_url

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _usual_permissions() -> Iterator[None]:
    """The commands close new files to other people; in this process that must end with the test."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out.strip()


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command as somebody types it, in a process of its own."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("FOYER_", "DATABASE"))}
    return subprocess.run(
        [sys.executable, "-m", "queue_server", *arguments],
        cwd=ROOT,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("path", [NORDHAUSEN_FILE, VILLAGE_FILE], ids=["nordhausen", "village"])
def test_check_says_that_a_file_is_fine(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(path)]) == FINE

    assert re.search(r": fine\. Lobby “\w+” has \d+ areas, \d+ services and \d+ desks\.$", said(capsys))


def test_check_names_every_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "wrong.toml"
    text = VILLAGE_FILE.read_text("utf-8").replace("minutes = 12", "minutes = 0").replace('"A"', '"AA"')
    path.write_text(text, "utf-8")

    assert main(["check", str(path)]) == REFUSED

    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"{path}: areas[0].letter: ")
    assert lines[1].startswith(f"{path}: services[0].minutes: ")


@pytest.mark.parametrize("role", ROLES)
def test_a_token_is_good_for_its_role_until_somebody_changes_it(
    role: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["token", "--role", role, "--data", str(tmp_path)]) == FINE

    token = said(capsys)
    engine = open_database(sqlite_url(tmp_path / "foyer.db"))
    tokens = StaffTokens(house_keys(engine).signing_key)
    engine.dispose()
    assert tokens.role_of(token) is Role[role.upper()]
    for place in range(len(token)):
        other = "A" if token[place] != "A" else "B"
        changed = token[:place] + other + token[place + 1 :]
        assert tokens.role_of(changed) in (None, Role[role.upper()])
    assert tokens.role_of(token[:-4]) is None
    assert StaffTokens("the key of another house").role_of(token) is None


def test_a_token_cannot_be_turned_into_one_of_a_higher_role() -> None:
    tokens = StaffTokens("a key")
    payload, rest = tokens.issue(Role.ADMINISTRATOR).split(".", 1)
    _, other_rest = tokens.issue(Role.CLERK).split(".", 1)

    assert tokens.role_of(f"{payload}.{rest}") is Role.ADMINISTRATOR
    assert tokens.role_of(f"{payload}.{other_rest}") is None


def test_open_without_a_server_writes_the_database(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["open", "nordhausen", "--data", str(tmp_path)]) == FINE

    assert said(capsys) == "nordhausen is open for tickets until the end of the day."
    engine = open_database(sqlite_url(tmp_path / "foyer.db"))
    with SqlStore(engine).reading("nordhausen") as look:
        assert look.state().opened_until is not None
    engine.dispose()


def test_open_knows_a_lobby_that_a_server_has_loaded_from_another_file(
    tmp_path: Path, village: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["open", village.lobby.id, "--data", str(tmp_path)]) == FINE

    assert said(capsys) == "village is open for tickets until the end of the day."
    assert village.state().opened_until is not None


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["open", "atlantis"], "There is no lobby “atlantis” here."),
        (["open", "nordhausen", "--until", "24:00"], "--until must be a time such as 18:00, not “24:00”."),
        (["open", "nordhausen", "--until", "6"], "--until must be a time such as 18:00, not “6”."),
    ],
)
def test_open_refuses_what_cannot_be_meant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert main([*arguments, "--data", str(tmp_path)]) == WRONG_SETTING

    assert capsys.readouterr().err.strip() == sentence


def test_a_data_folder_that_cannot_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    occupied = tmp_path / "file"
    occupied.touch()

    assert main(["token", "--role", "clerk", "--data", str(occupied)]) == WRONG_SETTING

    assert capsys.readouterr().err.startswith(f"FOYER_DATA: {occupied} cannot be written")


def test_the_data_folder_is_closed_to_other_people(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "data"

    main(["token", "--role", "clerk", "--data", str(folder)])

    assert said(capsys)
    assert [oct(path.stat().st_mode & 0o077) for path in (folder, folder / "foyer.db")] == ["0o0", "0o0"]


def test_a_folder_serves_one_server_at_a_time(tmp_path: Path) -> None:
    with alone_in(tmp_path, "http://127.0.0.1:8080"):
        with pytest.raises(FolderServed) as refusal, alone_in(tmp_path, "http://127.0.0.1:8081"):
            pytest.fail("two servers had one folder")
        assert refusal.value.address == "http://127.0.0.1:8080"
    with alone_in(tmp_path, "http://127.0.0.1:8081"):
        pass


@pytest.mark.parametrize(
    "command",
    [[], ["run"], ["check"], ["open"], ["token"], ["appointments"], ["appointments", "import"]],
    ids=str,
)
def test_every_command_has_help(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main([*command, "--help"])

    assert end.value.code == 0
    assert "usage:" in said(capsys)


@pytest.mark.parametrize(
    "arguments", [[], ["dance"], ["token"], ["token", "--role", "king"], ["check"]], ids=str
)
def test_a_command_that_cannot_be_read_ends_with_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)

    assert end.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_as_a_process_a_wrong_setting_is_one_sentence_and_two(tmp_path: Path) -> None:
    ended = run("run", "--data", str(tmp_path), FOYER_PORT="eighty")

    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == "FOYER_PORT must be a number from 1 to 65535, not “eighty”.\n"


@pytest.mark.slow
def test_as_a_process_a_wrong_lobby_file_is_named_and_two(tmp_path: Path) -> None:
    ended = run("run", "--data", str(tmp_path), "--lobby", "nowhere.toml")

    assert (ended.returncode, ended.stderr) == (2, "nowhere.toml: file: does not exist\n")


@pytest.mark.slow
def test_as_a_process_a_token_is_all_that_is_printed(tmp_path: Path) -> None:
    ended = run("token", "--role", "clerk", FOYER_DATA=str(tmp_path))

    assert (ended.returncode, ended.stderr) == (0, "")
    assert re.fullmatch(r"[\w.-]{20,}\n", ended.stdout)
