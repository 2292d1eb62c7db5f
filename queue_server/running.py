"""`run`: serves lobbies, and tells whoever started it where everything is."""

from __future__ import annotations

import logging
import os
import signal
import sys
from contextlib import AbstractContextManager, nullcontext
from urllib.parse import urlsplit

import gevent
import structlog
from sqlalchemy.engine import make_url
from structlog.typing import Processor

from queue_server.bootstrap import Parts, keep_clean, make_access, make_web_server, open_parts
from queue_server.data_folder import alone_in, make_data_folder
from queue_server.domain.opening import OpeningState, Today
from queue_server.settings import DEFAULT_DATA, Settings
from queue_server.usecases.lobby import Lobby

SCREENS = (("Kiosk", "kiosk"), ("Display", "display"), ("Clerk", "clerk"), ("Supervisor", "supervisor"))
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def run(settings: Settings) -> None:
    """Serves until SIGTERM or Ctrl-C. Raises SettingError, FolderServed, LobbyFileError, Refused."""
    _write_structured_logs()
    make_data_folder(settings.data)
    with _alone(settings):
        parts = open_parts(settings)
        access, passphrase = make_access(
            settings, parts, run_aside=lambda work: bool(gevent.get_hub().threadpool.apply(work))
        )
        server = make_web_server(settings, parts, access)
        gevent.spawn(keep_clean, parts, gevent.sleep)
        for number in (signal.SIGTERM, signal.SIGINT):
            gevent.signal_handler(number, server.stop, timeout=2)
        print(_greeting(settings, parts, passphrase), flush=True)
        server.serve_forever()


def _alone(settings: Settings) -> AbstractContextManager[None]:
    """SQLite serves one process, wherever its file lies; PostgreSQL serves many."""
    if settings.sqlite_file is None:
        return nullcontext()
    make_data_folder(settings.sqlite_file.parent)
    return alone_in(settings.sqlite_file.parent, settings.local_url)


def _greeting(settings: Settings, parts: Parts, passphrase: str | None) -> str:
    lines = [f"Foyer serves at {settings.url}"]
    for lobby in parts.house.lobbies:
        lines += ["", f"{lobby.plan.name[lobby.plan.languages[0]]} ({lobby.id})"]
        lines += [f"  {name:<10} {settings.url}/{page}/?lobby={lobby.id}" for name, page in SCREENS]
        lines.append(f"  {_opening_sentence(lobby, settings)}")
    lines += ["", f"Data lies in {settings.sqlite_file.parent if settings.sqlite_file else 'PostgreSQL'}."]
    if passphrase:
        lines.append(f"Pass-phrase of the staff pages, shown only this once: {passphrase}")
    if settings.starts_at:
        lines.append(f"The clock is a demo clock: it is {parts.house.clock.now():%Y-%m-%d %H:%M} UTC here.")
    if urlsplit(settings.url).hostname in LOOPBACK:
        lines.append(
            "Phones cannot reach this address: set FOYER_URL to one that they can, for the QR codes."
        )
    return "\n".join(lines)


def _opening_sentence(lobby: Lobby, settings: Settings) -> str:
    with lobby.reading() as look:
        today = lobby.today(look.state())
    if today.state is not OpeningState.CLOSED:
        return f"Open until {_local(lobby, today.closes_at)}."
    command = _open_command(lobby, settings)
    return f"Closed by the clock{_next_opening(lobby, today)}. To open it for today: {command}"


def _next_opening(lobby: Lobby, today: Today) -> str:
    return f"; opens {_local(lobby, today.opens_at)}" if today.opens_at else ""


def _local(lobby: Lobby, at: object) -> str:
    return f"{at.astimezone(lobby.plan.zone):%a %d %b %H:%M}" if hasattr(at, "astimezone") else "?"


def _open_command(lobby: Lobby, settings: Settings) -> str:
    """The command as it can be typed here."""
    python = os.path.relpath(sys.executable)
    python = python if len(python) < len(sys.executable) else sys.executable
    data = "" if settings.data == DEFAULT_DATA.absolute() else f" --data {settings.data}"
    is_usual = settings.sqlite_file == settings.data / "foyer.db"
    shown = make_url(settings.database_url).render_as_string(hide_password=True)
    database = "" if is_usual else f"DATABASE_URL={shown} "
    return f"{database}{python} -m queue_server open {lobby.id}{data}"


def _write_structured_logs() -> None:
    """One JSON object a line; on a terminal, lines for people."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    is_terminal = sys.stderr.isatty()
    renderer = structlog.dev.ConsoleRenderer() if is_terminal else structlog.processors.JSONRenderer()
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.INFO)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    for noisy in ("alembic", "engineio", "socketio"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
