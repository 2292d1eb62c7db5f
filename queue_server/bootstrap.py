"""Builds the parts; the only module that knows them all."""

from __future__ import annotations

import errno
import logging
import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from argon2 import PasswordHasher
from gevent.pywsgi import WSGIServer
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from queue_server.clock import ShiftedClock, SystemClock
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.hours import PlanHours
from queue_server.lobby_file import plan_of, read_plans
from queue_server.persistence.database import migrate, open_database
from queue_server.persistence.house import HouseKeys, house_keys, keep_passphrase_hash
from queue_server.persistence.store import SqlStore
from queue_server.settings import SettingError, Settings
from queue_server.usecases.lobby import House, Lobby
from queue_server.usecases.ports import StoreFailed
from queue_server.usecases.supervising import load_plan
from queue_server.web.access import Access, Role, StaffTokens
from queue_server.web.app import make_app
from queue_server.web.live import Live, make_socketio
from queue_server.web.pages import PagesMissing
from queue_server.web.server import listen, make_server

log = logging.getLogger(__name__)

ANSWERS_KEPT = timedelta(days=2)  # a client that repeats a request does so within minutes
DEVICES_KEPT = timedelta(days=1)  # those of the lobby file are listed in any case
CLEANING_SECONDS = 3600.0


@dataclass(frozen=True, kw_only=True)
class Parts:
    """A server that is ready to be started."""

    house: House
    store: SqlStore
    engine: Engine
    keys: HouseKeys


def open_parts(settings: Settings) -> Parts:
    """Opens and migrates the database, reads the lobby files, and loads them.

    Raises SettingError, LobbyFileError or PlanDropsTickets.
    """
    plans = read_plans(settings.lobby_files)
    engine = connect(settings)
    store = SqlStore(engine)
    clock = _clock(settings, plans)
    lobbies = [Lobby(plan=plan, store=store, clock=clock, hours=PlanHours(plan)) for plan in plans]
    for lobby in lobbies:
        store.add_lobby(lobby.id)
        load_plan(lobby)
    return Parts(house=House(lobbies, store, clock), store=store, engine=engine, keys=house_keys(engine))


def open_lobby(settings: Settings, lobby_id: str) -> Lobby:
    """One lobby by the plan that a server loaded last; by the lobby files if none has yet.

    Raises SettingError, LobbyFileError, PlanDropsTickets or Unknown.
    """
    store = SqlStore(connect(settings))
    loaded = store.plan(lobby_id)
    if loaded is None:
        return open_parts(settings).house.lobby(lobby_id)
    plan = plan_of(loaded, settings.data)
    return Lobby(plan=plan, store=store, clock=_clock(settings, [plan]), hours=PlanHours(plan))


def lobby_ids(settings: Settings) -> list[str]:
    """The lobbies that a server has loaded; those of the lobby files if none has yet.

    Raises SettingError or LobbyFileError.
    """
    engine = connect(settings)
    loaded = SqlStore(engine).lobbies_with_plans()
    engine.dispose()
    return loaded or [plan.id for plan in read_plans(settings.lobby_files)]


def connect(settings: Settings) -> Engine:
    """The migrated database; raises SettingError if it cannot be reached."""
    engine = open_database(settings.database_url)
    try:
        migrate(engine)
    except SQLAlchemyError as error:
        reason = str(getattr(error, "orig", error)).strip().splitlines()[0]
        raise SettingError(f"DATABASE_URL: the database cannot be opened ({reason}).") from None
    return engine


def _clock(settings: Settings, plans: list[LobbyPlan]) -> SystemClock | ShiftedClock:
    if settings.starts_at is None:
        return SystemClock()
    starts_at = settings.starts_at
    return ShiftedClock(starts_at if starts_at.tzinfo else starts_at.replace(tzinfo=plans[0].zone))


def make_access(
    settings: Settings, parts: Parts, run_aside: Callable[[Callable[[], bool]], bool]
) -> tuple[Access, str | None]:
    """Who may do what, and the pass-phrase if it had to be made just now: it is shown once."""
    tokens = StaffTokens(parts.keys.signing_key)
    if settings.passphrase:
        return Access(tokens, PasswordHasher().hash(settings.passphrase), run_aside), None
    if parts.keys.passphrase_hash:
        return Access(tokens, parts.keys.passphrase_hash, run_aside), None
    made = make_passphrase()
    made_hash = PasswordHasher().hash(made)
    if keep_passphrase_hash(parts.engine, made_hash):
        return Access(tokens, made_hash, run_aside), made
    # Another process was quicker; its pass-phrase counts.
    return Access(tokens, house_keys(parts.engine).passphrase_hash or made_hash, run_aside), None


def make_passphrase() -> str:
    """Sixteen letters and digits that cannot be mistaken for one another, in four groups (79 bits)."""
    alphabet = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(alphabet) for _ in range(4)) for _ in range(4))


def issue_token(settings: Settings, role: str) -> str:
    """A bearer token for scripts, signed with the key of this installation."""
    return StaffTokens(house_keys(connect(settings)).signing_key).issue(Role[role.upper()])


def make_web_server(settings: Settings, parts: Parts, access: Access) -> WSGIServer:
    """The server with its API, pages and live rooms. Raises SettingError."""
    try:
        app = make_app(
            house=parts.house,
            access=access,
            url=settings.url,
            signing_key=parts.keys.signing_key,
            demand_store=parts.store.demand_answer,
        )
    except PagesMissing as error:
        raise SettingError(str(error)) from None
    socketio = make_socketio(app, settings.redis_url, channel=f"foyer-{parts.keys.name}")
    Live(socketio, parts.house, access).start()
    try:
        # SQLite serves one process, so there a second one on the port is a mistake.
        listener = listen(settings.host, settings.port, shared=settings.sqlite_file is None)
    except OSError as error:
        is_host = isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL
        raise SettingError(
            f"{'FOYER_HOST' if is_host else 'FOYER_PORT'}: cannot listen at {settings.host}, "
            f"port {settings.port} ({error.strerror})."
        ) from None
    return make_server(app, listener)


def keep_clean(parts: Parts, pause: Callable[[float], None]) -> None:
    """Forgets old answers and devices, every hour, for ever."""
    while True:
        pause(CLEANING_SECONDS)
        try:
            now = parts.house.clock.now()
            parts.store.forget_answers(now - ANSWERS_KEPT)
            parts.store.forget_devices(now - DEVICES_KEPT)
        except StoreFailed:
            log.exception("cleaning failed; the next one follows")
