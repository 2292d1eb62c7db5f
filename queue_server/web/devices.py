"""The kiosks and displays that are connected to this process, noted every few seconds."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Callable

from queue_server.usecases.lobby import House, Lobby
from queue_server.usecases.ports import StoreFailed

log = logging.getLogger(__name__)

SETTLE_SECONDS = 0.5  # those who join within this time are noted together
SEEN_SECONDS = 5.0  # three of these without a word, and a device counts as gone
DEVICE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}", re.ASCII)
MOST_UNPLANNED = 100  # for a lobby, until a restart; anybody can make names up, and each is kept for a day


class Devices:
    """Which device sits behind which socket."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._by_socket: dict[str, tuple[str, str, str]] = {}  # → lobby, kind, id
        self._unplanned: set[tuple[str, str, str]] = set()
        self._news = threading.Event()

    def join(self, socket: str, lobby: Lobby, kind: str, said: object) -> str | None:
        """Takes a device in; if its id cannot be taken, says why."""
        if not isinstance(said, str) or not DEVICE_ID.fullmatch(said):
            return "device: must be 1 to 60 letters, digits, dots, hyphens or underscores"
        device = (lobby.id, kind, said)
        if not _is_planned(lobby, kind, said) and not self._has_room_for(device):
            return "device: too many devices that the lobby file does not name"
        self._by_socket[socket] = device
        self._news.set()
        return None

    def leave(self, socket: str) -> None:
        """The socket is gone; its device is noted no more."""
        self._by_socket.pop(socket, None)

    def note_for_ever(self, pause: Callable[[float], None]) -> None:
        """Notes soon who joins, and every few seconds all who are still there."""
        while True:
            self._news.wait(SEEN_SECONDS)
            self._news.clear()
            self.note()
            pause(SETTLE_SECONDS)

    def note(self) -> None:
        """One statement for all. A failure is logged: the queue goes on without it."""
        try:
            self._house.see_devices(set(self._by_socket.values()))
        except StoreFailed as error:
            log.error("the devices cannot be noted: %s", error)
        except Exception:
            log.exception("noting the devices failed; the next time follows")

    def _has_room_for(self, device: tuple[str, str, str]) -> bool:
        lobby_id = device[0]
        if device in self._unplanned:
            return True
        if sum(known[0] == lobby_id for known in self._unplanned) >= MOST_UNPLANNED:
            return False
        self._unplanned.add(device)
        return True


def _is_planned(lobby: Lobby, kind: str, name: str) -> bool:
    plan = lobby.plan
    planned = plan.kiosks if kind == "kiosk" else plan.displays
    return any(device.id == name for device in planned)
