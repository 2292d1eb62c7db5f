"""`appointments import`: brings a file of appointments in, through a server or without one."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from queue_server.appointment_files import LARGEST_FILE, format_of, read_appointments
from queue_server.asking import CommandRefused, Server
from queue_server.bootstrap import lobby_ids, open_lobby
from queue_server.data_folder import FolderServed, alone_in, make_data_folder
from queue_server.domain.codes import for_reading
from queue_server.settings import SettingError, Settings
from queue_server.usecases.booking import import_file

IMPORT_TIMEOUT = 120.0  # seconds; the largest calendar takes some to read


def import_appointments(settings: Settings, path: Path, lobby_id: str | None) -> bool:
    """Imports the file and says what came of it; False if a line was wrong.

    Raises SettingError, Refused, CommandRefused or CommandFailed if nothing of it could be used.
    """
    text = _text_of(path)
    make_data_folder(settings.data)
    answer = _import(settings, text, lobby_id)
    _tell(path, answer)
    return not answer["mistakes"]


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise CommandRefused(f"{path}: is larger than {LARGEST_FILE // 1024 // 1024} MB")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise CommandRefused(f"{path}: is not written in UTF-8") from None
    except OSError as error:
        raise CommandRefused(f"{path}: cannot be read ({error.strerror})") from None


def _import(settings: Settings, text: str, lobby_id: str | None) -> Mapping[str, Any]:
    """Over HTTP while a server has the database, else directly."""
    if settings.sqlite_file is None:
        return _import_directly(settings, text, lobby_id)
    try:
        with alone_in(settings.sqlite_file.parent, ""):
            return _import_directly(settings, text, lobby_id)
    except FolderServed as served:
        server = Server(settings=settings, address=served.address, timeout=IMPORT_TIMEOUT)
        return _import_over_http(server, text, lobby_id)


def _import_directly(settings: Settings, text: str, lobby_id: str | None) -> Mapping[str, Any]:
    if lobby_id is None:
        lobby_id = _only(lobby_ids(settings))
    lobby = open_lobby(settings, lobby_id)
    return import_file(lobby, read_appointments(text, lobby.plan))


def _import_over_http(server: Server, text: str, lobby_id: str | None) -> Mapping[str, Any]:
    if lobby_id is None:
        lobby_id = _only([lobby["id"] for lobby in server.ask("GET", "/lobbies")["lobbies"]])
    path = f"/lobbies/{quote(lobby_id, safe='')}/appointments/import"
    answer: Mapping[str, Any] = server.ask("POST", path, {"format": format_of(text), "content": text})
    return answer


def _only(lobbies: Sequence[str]) -> str:
    if len(lobbies) != 1:
        raise SettingError(f"There are several lobbies; say which one: --lobby-id {' or '.join(lobbies)}.")
    return lobbies[0]


def _tell(path: Path, answer: Mapping[str, Any]) -> None:
    """What came of it; the mistakes go where mistakes go."""
    for mistake in answer["mistakes"]:
        print(f"{path}: line {mistake['line']}: {mistake['message']}", file=sys.stderr)
    for made in answer["codes"]:
        print(f"line {made['line']}: new code {for_reading(made['code'])}")
    if answer["left_out"]:
        print(f"Not read: {', '.join(answer['left_out'])}.")
    figures = ", ".join(f"{answer[name]} {name}" for name in ("added", "changed", "cancelled", "unchanged"))
    print(f"{path}: {figures}, {len(answer['mistakes'])} wrong.")
