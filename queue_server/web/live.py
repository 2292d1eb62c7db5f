"""News over Socket.IO: rooms by audience, a fresh picture on joining, then every change."""

from __future__ import annotations

import logging
import threading
from collections import defaultdict
from typing import Annotated, Any, Literal

from flask import Flask, request
from flask_socketio import SocketIO, join_room
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from queue_server.domain.errors import Refused, Unknown
from queue_server.domain.ticket import TicketState
from queue_server.usecases.changing import Change
from queue_server.usecases.lobby import House, Lobby
from queue_server.usecases.ports import Answer, StoreFailed
from queue_server.usecases.supervising import begin_day
from queue_server.usecases.visiting import view_visit, visit_view
from queue_server.usecases.watching import (
    Audience,
    change_for,
    fresh_change,
    pulse,
    supervisor_pulse,
    visits,
)
from queue_server.web.access import VISITOR_TOKEN, Access, Role
from queue_server.web.devices import Devices
from queue_server.web.neighbours import Neighbours

log = logging.getLogger(__name__)

NAMESPACE = "/live"
PULSE_SECONDS = 2.0
SETTLE_SECONDS = 0.2  # changes within this time reach the waiting phones together
MAX_MESSAGE = 16 * 1024  # bytes; a page says no more than which room it wants
PULSE_ROOMS = (Audience.DISPLAY, Audience.CLERK, "visitor")  # kiosk and supervisor have pulses of their own
DEVICES = (Audience.KIOSK, Audience.DISPLAY)  # things of the house rather than people
LEAST_ROLES = {Audience.CLERK: Role.CLERK, Audience.SUPERVISOR: Role.SUPERVISOR}


class ScreenJoin(BaseModel):
    """A screen of the house wants to hear a lobby."""

    model_config = ConfigDict(extra="ignore")
    audience: Literal["kiosk", "display", "clerk", "supervisor"]
    lobby: Annotated[str, Field(min_length=1, max_length=100)]
    token: str | None = None
    device: object = None  # of a kiosk or display; whatever it is, the screen itself must not go dark


class VisitorJoin(BaseModel):
    """A visitor's phone wants to hear her own ticket."""

    model_config = ConfigDict(extra="ignore")
    audience: Literal["visitor"]
    token: Annotated[str, Field(min_length=1, max_length=100)]


JOIN: TypeAdapter[ScreenJoin | VisitorJoin] = TypeAdapter(
    Annotated[ScreenJoin | VisitorJoin, Field(discriminator="audience")]
)


class Live:
    """Tells pages what changed. Whoever connects hears only what its room may hear."""

    def __init__(self, socketio: SocketIO, house: House, access: Access) -> None:
        self._socketio = socketio
        self._house = house
        self._access = access
        self._devices = Devices(house)
        self._phones: dict[str, tuple[str, int]] = {}  # socket → lobby and ticket
        self._supervisors: dict[str, str] = {}  # socket → lobby
        self._unsettled: dict[str, threading.Event] = defaultdict(threading.Event)
        socketio.on_event("connect", self._connected, namespace=NAMESPACE)
        socketio.on_event("join", self._joined, namespace=NAMESPACE)
        socketio.on_event("disconnect", self._disconnected, namespace=NAMESPACE)

    def start(self) -> None:
        """Begins to tell: one listener and one heart for each lobby."""
        for lobby in self._house.lobbies:
            lobby.listen(self._tell)
            self._socketio.start_background_task(self._beat, lobby)
        self._socketio.start_background_task(self._devices.note_for_ever, self._socketio.sleep)
        manager = self._socketio.server.manager
        if isinstance(manager, Neighbours):
            manager.start(self._hear_neighbours)

    # Joining

    def _connected(self, _auth: object = None) -> None:
        """Everybody may connect; what one hears is decided on joining."""

    def _joined(self, *said: object) -> Answer:
        try:
            wish = JOIN.validate_python(said[0] if said else None)
        except ValidationError as error:
            return {"error": "invalid", "message": f"join: {error.errors()[0]['msg']}"}
        try:
            return self._join_visitor(wish) if isinstance(wish, VisitorJoin) else self._join_screen(wish)
        except Refused as error:
            return {"error": error.code, "message": error.message}
        except StoreFailed as error:
            log.error("nobody can join: %s", error)
            return {"error": "storage_failed", "message": "The foyer cannot read anything at the moment."}

    def _join_screen(self, wish: ScreenJoin) -> Answer:
        audience = Audience(wish.audience)
        lobby = self._house.lobby(wish.lobby)
        if refusal := self._refusal(audience, wish.token):
            return refusal
        # First the room, then the picture: a change in between arrives twice rather than never.
        join_room(_room(lobby.id, audience.value))
        self._emit_here("change", fresh_change(lobby, audience), _socket())
        if audience is Audience.SUPERVISOR:
            self._supervisors[_socket()] = lobby.id
            self._emit_here("pulse", supervisor_pulse(lobby), _socket())
        return self._join_device(wish, lobby) if audience in DEVICES else {}

    def _join_device(self, wish: ScreenJoin, lobby: Lobby) -> Answer:
        """The screen has joined in any case; the answer says whether it is known by a name."""
        if wish.device is None:
            return {}
        wrong = self._devices.join(_socket(), lobby, wish.audience, wish.device)
        return {"device": {"error": "invalid", "message": wrong}} if wrong else {}

    def _join_visitor(self, wish: VisitorJoin) -> Answer:
        if not VISITOR_TOKEN.fullmatch(wish.token):
            raise Unknown("ticket", "of this link")
        lobby, ticket_id = self._house.visit_of(wish.token)
        self._phones[_socket()] = (lobby.id, ticket_id)
        join_room(_room(lobby.id, "visitor"))
        join_room(_visit_room(ticket_id))
        self._emit_here("visit", view_visit(lobby, ticket_id), _socket())
        self._emit_here("pulse", pulse(lobby)[0], _socket())
        return {}

    def _refusal(self, audience: Audience, token: str | None) -> Answer | None:
        """Why somebody may not hear what is told to an audience."""
        if audience not in LEAST_ROLES:
            return None
        role = self._access.role_in(request, token)
        if role is None:
            return {"error": "not_signed_in", "message": "Sign in with the pass-phrase first."}
        if role < LEAST_ROLES[audience]:
            return {"error": "not_allowed", "message": "Your role may not hear this."}
        return None

    def _disconnected(self, _reason: object = None) -> None:
        self._phones.pop(_socket(), None)
        self._supervisors.pop(_socket(), None)
        self._devices.leave(_socket())

    # Telling

    def _tell(self, change: Change) -> None:
        lobby = self._house.lobby(change.lobby)
        for audience in Audience:
            message = (
                fresh_change(lobby, audience) if change.everything else change_for(lobby, change, audience)
            )
            self._emit("change", message, _room(change.lobby, audience.value))
        for ticket in change.tickets:
            if ticket.state is not TicketState.WAITING:
                self._emit("visit", visit_view(lobby, ticket, None), _visit_room(ticket.id))
        self._unsettled[change.lobby].set()

    def _hear_neighbours(self) -> None:
        for lobby in self._house.lobbies:
            self._unsettled[lobby.id].set()

    def _beat(self, lobby: Lobby) -> None:
        """The heart of a lobby in this process: its day, its pulse, the places of the waiting phones."""
        told_seq = -1
        while True:
            moved = self._unsettled[lobby.id].wait(PULSE_SECONDS)
            self._unsettled[lobby.id].clear()
            try:
                begin_day(lobby)
                beat, kiosk_beat = pulse(lobby)
                # Also what others told: two views of one ticket may have overtaken each other on their way.
                if moved or beat["seq"] != told_seq:
                    self._tell_places(lobby)
                    told_seq = beat["seq"]
                self._emit_here("pulse", beat, [_room(lobby.id, name) for name in PULSE_ROOMS])
                self._emit_here("pulse", kiosk_beat, _room(lobby.id, Audience.KIOSK))
                self._tell_figures(lobby)
            except StoreFailed as error:
                log.error("no pulse: %s", error)
            except Exception:
                log.exception("a beat failed; the next one follows", extra={"lobby": lobby.id})
            self._socketio.sleep(SETTLE_SECONDS if moved else 0)

    def _tell_places(self, lobby: Lobby) -> None:
        here = {ticket_id for lobby_id, ticket_id in self._phones.values() if lobby_id == lobby.id}
        for ticket_id, visit in visits(lobby, here).items() if here else ():
            self._emit_here("visit", visit, _visit_room(ticket_id))

    def _tell_figures(self, lobby: Lobby) -> None:
        if lobby.id in self._supervisors.values():  # counting costs something, so not for nobody
            self._emit_here("pulse", supervisor_pulse(lobby), _room(lobby.id, Audience.SUPERVISOR))

    def _emit(self, event: str, message: Answer, room: str) -> None:
        self._socketio.emit(event, message, namespace=NAMESPACE, to=room)

    def _emit_here(self, event: str, message: Answer, room: str | list[str]) -> None:
        """Only to the pages of this process: every process beats for its own."""
        self._socketio.emit(event, message, namespace=NAMESPACE, to=room, ignore_queue=True)


def _room(lobby: str, audience: str) -> str:
    return f"{lobby}/{audience}"


def _visit_room(ticket_id: int) -> str:
    return f"visit/{ticket_id}"


def _socket() -> str:
    return str(request.sid)  # type: ignore[attr-defined]  # Flask-SocketIO puts it there


def make_socketio(app: Flask, redis_url: str | None, channel: str) -> SocketIO:
    """The Socket.IO server: WebSocket only, so that any process can take any page."""
    options = {"client_manager": Neighbours(redis_url, channel)} if redis_url else {}
    socketio = SocketIO(
        app,
        async_mode="gevent",
        transports=["websocket"],
        ping_interval=10,
        ping_timeout=6,
        max_http_buffer_size=MAX_MESSAGE,
        manage_session=False,
        logger=logging.getLogger("socketio"),
        engineio_logger=logging.getLogger("engineio"),
        **options,
    )
    _hang_up_on_nonsense(socketio.server)
    return socketio


def _hang_up_on_nonsense(server: Any) -> None:
    """Whoever does not speak Socket.IO is disconnected; the library would write a traceback each time."""
    handle = server._handle_eio_message  # noqa: SLF001  # it lets nobody catch what it cannot parse

    def message(socket: str, data: object) -> None:
        try:
            handle(socket, data)
        except (ValueError, TypeError, LookupError):
            server.eio.disconnect(socket)

    server.eio.on("message", message)
