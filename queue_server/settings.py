"""The environment and the command line, read once into one frozen value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

DEFAULT_LOBBY = Path(__file__).resolve().parent.parent / "lobbies" / "nordhausen.toml"
DEFAULT_DATA = Path("data")
SHORTEST_PASSPHRASE = 8  # characters
DRIVERS = ("sqlite", "sqlite+pysqlite", "postgresql", "postgresql+psycopg", "postgres")  # those we install
YEARS = range(1970, 2200)  # in which calendars and holidays can be trusted


class SettingError(Exception):
    """A setting is wrong; the sentence names it."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a server is told from outside."""

    lobby_files: tuple[Path, ...]
    data: Path
    host: str
    port: int
    url: str  # how phones reach this server; QR codes lead there
    passphrase: str | None
    database_url: str
    redis_url: str | None
    starts_at: datetime | None  # where the clock starts; may lack a zone: then the first lobby's

    @property
    def sqlite_file(self) -> Path | None:
        """Where SQLite keeps everything; None on PostgreSQL."""
        url = make_url(self.database_url)
        return Path(url.database or "").absolute() if url.get_backend_name() == "sqlite" else None

    @property
    def local_url(self) -> str:
        """How programs on this machine reach the server."""
        anywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  # compared, not bound to
        return f"http://{_authority(anywhere.get(self.host, self.host))}:{self.port}"


def read_settings(environment: Mapping[str, str], options: Mapping[str, object] | None = None) -> Settings:
    """Settings from the environment, overruled by command-line options; empty ones count as not given.

    Raises SettingError, which names the variable that is wrong.
    """
    given = {name: value for name, value in environment.items() if value != ""}
    for name, value in (options or {}).items():
        if value not in (None, ""):
            given[name] = str(value)
    data = Path(given.get("FOYER_DATA", DEFAULT_DATA)).absolute()
    host, port = given.get("FOYER_HOST", "127.0.0.1"), _port(given.get("FOYER_PORT", "8080"))
    return Settings(
        lobby_files=_lobby_files(given.get("FOYER_LOBBY")),
        data=data,
        host=host,
        port=port,
        url=_url("FOYER_URL", given.get("FOYER_URL", f"http://{_authority(host)}:{port}")),
        passphrase=_passphrase(given.get("FOYER_PASSPHRASE")),
        database_url=_database_url(given.get("DATABASE_URL", f"sqlite:///{data / 'foyer.db'}")),
        redis_url=_redis_url(given.get("REDIS_URL")),
        starts_at=_moment(given.get("FOYER_NOW")),
    )


def _authority(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _lobby_files(text: str | None) -> tuple[Path, ...]:
    """Several files are separated as in PATH: by colons."""
    if text is None:
        return (DEFAULT_LOBBY,)
    files = tuple(Path(part) for part in text.split(":") if part)
    if not files:
        raise SettingError(f"FOYER_LOBBY must name at least one lobby file, not “{text}”.")
    return files


def _port(text: str) -> int:
    if not re.fullmatch("[0-9]{1,5}", text) or not 0 < int(text) < 65536:
        raise SettingError(f"FOYER_PORT must be a number from 1 to 65535, not “{text}”.")
    return int(text)


def _url(name: str, text: str) -> str:
    if not _is_web_address(text):
        raise SettingError(f"{name} must be an address such as https://foyer.example.org, not “{text}”.")
    return text.rstrip("/")


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        is_plain = not (parts.query or parts.fragment or re.search(r"\s", text))
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0 and is_plain
    except ValueError:  # brackets that do not close, or a port that is none
        return False


def _passphrase(text: str | None) -> str | None:
    if text is not None and len(text) < SHORTEST_PASSPHRASE:
        raise SettingError(f"FOYER_PASSPHRASE must have at least {SHORTEST_PASSPHRASE} characters.")
    return text


def _database_url(text: str) -> str:
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise SettingError("DATABASE_URL cannot be read as the address of a database.") from None
    if url.drivername not in DRIVERS:
        raise SettingError(
            f"DATABASE_URL must begin with sqlite:// or postgresql://, not with {url.drivername}://."
        )
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise SettingError("DATABASE_URL must name a file, such as sqlite:////srv/foyer/foyer.db.")
    return text


def _redis_url(text: str | None) -> str | None:
    if text is not None and not _is_redis_address(text):
        raise SettingError("REDIS_URL must be an address that begins with redis://, rediss:// or unix://.")
    return text


def _is_redis_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("redis", "rediss", "unix") and parts.port != 0
    except ValueError:
        return False


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.year not in YEARS:
        raise SettingError(f"FOYER_NOW must be a moment such as 2026-11-23T09:00, not “{text}”.")
    return moment
