"""Pages that only listen: Socket.IO over WebSocket, spoken just well enough to hear changes."""

from __future__ import annotations

import json
import selectors
import socket
from collections.abc import Callable, Iterator

import websocket

from benchmarks.servers import HOST
from benchmarks.wire import AT_ONCE, TIMEOUT
from queue_server.web.live import NAMESPACE

CHANGE = f'42{NAMESPACE},["change",'.encode()
PING, PONG = b"\x81\x012", "3"
CONNECT = f"40{NAMESPACE},"
CONNECTED = f"40{NAMESPACE}".encode()


class NothingHeard(Exception):
    """A change did not reach every page."""


class Listeners:
    """Some pages that have joined a room. One thread hears them all."""

    def __init__(self, port: int, count: int, said: dict[str, str]) -> None:
        self._selector = selectors.DefaultSelector()
        self._pages: dict[socket.socket, websocket.WebSocket] = {}
        for _ in range(count):
            page = _join(port, said)
            assert page.sock is not None
            self._pages[page.sock] = page
            self._selector.register(page.sock, selectors.EVENT_READ)

    def close(self) -> None:
        """Leaves with all pages."""
        for page in self._pages.values():
            page.close()
        self._selector.close()

    def hear(self, act: Callable[[], object]) -> bytes:
        """Acts and waits until every page has a change; gives the JSON of the change that came last."""
        missing = dict.fromkeys(self._pages, b"")
        act()
        heard = b""
        while missing:
            for page, received in self._received(TIMEOUT):
                if page not in missing:
                    continue
                missing[page] += received
                found = _change(missing[page])
                if found:
                    heard = found
                    del missing[page]
        return heard

    def calm_down(self) -> None:
        """Reads what else has come, such as a pulse, and answers pings."""
        while True:
            try:
                list(self._received(0))
            except NothingHeard:
                return

    def _received(self, timeout: float) -> Iterator[tuple[socket.socket, bytes]]:
        ready = self._selector.select(timeout)
        if not ready:
            raise NothingHeard(f"nothing came for {timeout:g} s")
        for key, _ in ready:
            page = key.fileobj
            assert isinstance(page, socket.socket)
            received = page.recv(AT_ONCE)
            if not received:
                raise NothingHeard("the server closed a page’s connection")
            if PING in received:
                self._pages[page].send(PONG)
            yield page, received


def _change(received: bytes) -> bytes | None:
    """The JSON of a whole change among what came, if there is one. Changes hold no line breaks."""
    start = received.find(CHANGE)
    if start < 0:
        return None
    length = _frame_length(received, start)
    end = start + length
    if len(received) < end:
        return None
    return received[start + len(CHANGE) : end - 1]


def _frame_length(received: bytes, start: int) -> int:
    """The length of the text that begins at `start`: it stands before it, in one byte or in three."""
    if start >= 4 and received[start - 3] == 126:
        return int.from_bytes(received[start - 2 : start], "big")
    return received[start - 1]


def _join(port: int, said: dict[str, str]) -> websocket.WebSocket:
    page = websocket.create_connection(
        f"ws://{HOST}:{port}/socket.io/?EIO=4&transport=websocket", timeout=TIMEOUT, enable_multithread=False
    )
    page.recv()  # the handshake of Engine.IO
    page.send(CONNECT)
    _await(page, CONNECTED)
    page.send(f'42{NAMESPACE},0["join",{json.dumps(said)}]')
    _await(page, f"43{NAMESPACE},0".encode())
    return page


def _await(page: websocket.WebSocket, beginning: bytes) -> None:
    """Reads until a packet comes that begins so."""
    while not _as_bytes(page.recv()).startswith(beginning):
        pass


def _as_bytes(packet: str | bytes) -> bytes:
    return packet.encode() if isinstance(packet, str) else packet
