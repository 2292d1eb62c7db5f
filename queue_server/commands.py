"""The commands: run, check, open, token."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import time
from pathlib import Path
from urllib.parse import quote

from queue_server.appointment_import import import_appointments
from queue_server.asking import CommandFailed, CommandRefused, Server
from queue_server.bootstrap import issue_token, open_lobby
from queue_server.data_folder import FolderServed, alone_in, make_data_folder
from queue_server.domain.errors import Refused
from queue_server.lobby_file import LobbyFileError, read_plan
from queue_server.settings import SettingError, Settings, read_settings
from queue_server.simulate_command import add_simulate
from queue_server.usecases.supervising import open_today

FINE, REFUSED, WRONG_SETTING = 0, 1, 2  # exit codes
ROLES = ("clerk", "supervisor", "administrator")


def main(arguments: Sequence[str]) -> int:
    """Runs one command; gives its exit code. A wrong setting is one sentence and exit code 2."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except LobbyFileError as error:
        return _fail(WRONG_SETTING, *(f"{error.path}: {mistake}" for mistake in error.mistakes))
    except (SettingError, FolderServed, CommandRefused) as error:
        return _fail(WRONG_SETTING, str(error))
    except Refused as error:
        return _fail(WRONG_SETTING, error.message)
    except CommandFailed as error:
        return _fail(REFUSED, str(error))


def _fail(code: int, *sentences: str) -> int:
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m queue_server", description="Foyer, the lobby queue.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    files = argparse.ArgumentParser(add_help=False)
    files.add_argument(
        "--lobby",
        dest="files",
        metavar="FILE",
        nargs="+",
        action="extend",
        help="lobby files (FOYER_LOBBY, separated by colons; default: Nordhausen)",
    )
    data = argparse.ArgumentParser(add_help=False)
    data.add_argument("--data", metavar="DIR", help="the data folder (FOYER_DATA; default: data)")

    run = commands.add_parser("run", parents=[files, data], help="serve lobbies", description=_run.__doc__)
    run.add_argument("--host", help="the address to listen at (FOYER_HOST; default: 127.0.0.1)")
    run.add_argument("--port", help="the port to listen at (FOYER_PORT; default: 8080)")
    run.set_defaults(command=_run)

    check = commands.add_parser(
        "check", help="name every mistake in a lobby file", description=_check.__doc__
    )
    check.add_argument("file", metavar="FILE", type=Path)
    check.set_defaults(command=_check)

    opened = commands.add_parser(
        "open", parents=[data], help="open a lobby for today", description=_open.__doc__
    )
    opened.add_argument("lobby", metavar="LOBBY", help="its id, such as nordhausen")
    opened.add_argument("--until", metavar="HH:MM", help="local time; without it, until the end of the day")
    opened.set_defaults(command=_open)

    _add_appointments(commands.add_parser("appointments", help="bring appointments in"), data)

    token = commands.add_parser(
        "token", parents=[data], help="print a bearer token", description=_token.__doc__
    )
    token.add_argument("--role", choices=ROLES, required=True)
    token.set_defaults(command=_token)

    add_simulate(commands)
    return parser


def _add_appointments(appointments: argparse.ArgumentParser, data: argparse.ArgumentParser) -> None:
    acts = appointments.add_subparsers(required=True, metavar="ACT")
    brought = acts.add_parser(
        "import", parents=[data], help="from a CSV or iCalendar file", description=_import.__doc__
    )
    brought.add_argument("file", metavar="FILE", type=Path)
    brought.add_argument(
        "--lobby-id", metavar="LOBBY", help="such as nordhausen; needed if there are several"
    )
    brought.set_defaults(command=_import)


def _settings(options: argparse.Namespace) -> Settings:
    files = getattr(options, "files", None)
    given = {
        "FOYER_DATA": options.data,
        "FOYER_HOST": getattr(options, "host", None),
        "FOYER_PORT": getattr(options, "port", None),
        "FOYER_LOBBY": ":".join(files) if files else None,
    }
    return read_settings(os.environ, given)


def _run(options: argparse.Namespace) -> int:
    """Serves lobbies until it is stopped."""
    from queue_server.running import run  # its imports need a patched process, which only `run` has

    run(_settings(options))
    return FINE


def _check(options: argparse.Namespace) -> int:
    """Names every mistake in a lobby file with key and reason."""
    try:
        plan = read_plan(options.file)
    except LobbyFileError as error:
        return _fail(REFUSED, *(f"{options.file}: {mistake}" for mistake in error.mistakes))
    print(
        f"{options.file}: fine. Lobby “{plan.id}” has {len(plan.areas)} areas, "
        f"{len(plan.services)} services and {len(plan.desks)} desks."
    )
    return FINE


def _token(options: argparse.Namespace) -> int:
    """Prints a bearer token for scripts; it is valid for a year."""
    settings = _settings(options)
    make_data_folder(settings.data)
    print(issue_token(settings, options.role))
    return FINE


def _import(options: argparse.Namespace) -> int:
    """Brings appointments in; names each line that is wrong. The same file again changes nothing."""
    is_fine = import_appointments(_settings(options), options.file, options.lobby_id)
    return FINE if is_fine else REFUSED


def _open(options: argparse.Namespace) -> int:
    """Opens a lobby for today, whatever its hours say."""
    settings = _settings(options)
    make_data_folder(settings.data)
    until = _time_of_day(options.until)
    if settings.sqlite_file:
        _open_on_sqlite(settings, settings.sqlite_file.parent, options.lobby, until)
    else:
        _open_in_database(settings, options.lobby, until)
    print(f"{options.lobby} is open for tickets until {options.until or 'the end of the day'}.")
    return FINE


def _time_of_day(text: str | None) -> time | None:
    if text is None:
        return None
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text):
        raise SettingError(f"--until must be a time such as 18:00, not “{text}”.")
    return time.fromisoformat(text)


def _open_on_sqlite(settings: Settings, folder: Path, lobby: str, until: time | None) -> None:
    """Over HTTP while a server has the database, else directly."""
    try:
        with alone_in(folder, ""):
            _open_in_database(settings, lobby, until)
    except FolderServed as served:
        _open_over_http(settings, served.address, lobby, until)


def _open_in_database(settings: Settings, lobby: str, until: time | None) -> None:
    open_today(open_lobby(settings, lobby), until)


def _open_over_http(settings: Settings, address: str, lobby: str, until: time | None) -> None:
    server = Server(settings=settings, address=address)
    path = f"/lobbies/{quote(lobby, safe='')}/opening"
    server.ask("PUT", path, {"until": f"{until:%H:%M}"} if until else {})
