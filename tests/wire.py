"""Socket.IO over one WebSocket, just as much of it as the pages use."""

from __future__ import annotations

import contextlib
import json
import select
import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import websocket

from tests.services import HOST

OPEN, PING, PONG = "0", "2", "3"  # Engine.IO
CONNECT, EVENT, ACK, REFUSED = "40", "42", "43", "44"  # Socket.IO, inside of Engine.IO messages
NAMESPACE = "/live,"
TIMEOUT = 15.0  # seconds for one frame that has begun, and for the handshake
JOIN_ID = 1


class Dropped(Exception):
    """The connection broke."""


@dataclass(frozen=True)
class Heard:
    """One message of the server, with its size on the wire."""

    name: str  # an event, or "ack"
    value: Any
    size: int


class Wire:
    """One connection to the namespace /live. Raises Dropped where it breaks."""

    def __init__(
        self, port: int, headers: Mapping[str, str] | None = None, *, buffer: int | None = None
    ) -> None:
        """`buffer` are the bytes that the kernel keeps for a reader who is slow."""
        address = f"ws://{HOST}:{port}/socket.io/?EIO=4&transport=websocket"
        options = [(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)] if buffer else []
        try:
            self.websocket = websocket.create_connection(
                address, timeout=TIMEOUT, header=dict(headers or {}), sockopt=options
            )
        except (OSError, websocket.WebSocketException) as error:
            raise Dropped from error
        assert self.websocket.sock
        self._stream: socket.socket = self.websocket.sock
        try:
            self._expect(OPEN)
            self._send(CONNECT + NAMESPACE)
            self._expect(CONNECT + NAMESPACE)
        except BaseException:
            self.close()
            raise

    def join(self, **wish: object) -> None:
        """Asks for a room; what comes first is told by `hear`."""
        self._send(f"{EVENT}{NAMESPACE}{JOIN_ID}{json.dumps(['join', wish])}")

    def hear(self, within: float) -> Heard | None:
        """The next message, or None if none begins in time."""
        for text in self._texts(within):
            if text.startswith(EVENT + NAMESPACE):
                name, value = json.loads(text[len(EVENT + NAMESPACE) :])
                return Heard(name, value, len(text.encode()))
            if text.startswith(f"{ACK}{NAMESPACE}{JOIN_ID}["):
                (value,) = json.loads(text[text.index("[") :])
                return Heard("ack", value, len(text.encode()))
            if text == PING:
                self._send(PONG)
            else:
                raise Dropped(f"the server said {text!r}")
        return None

    def write(self, data: bytes) -> None:
        """Raw bytes, right or wrong."""
        try:
            self._stream.sendall(data)
        except OSError as error:
            raise Dropped from error

    def _texts(self, within: float) -> Iterator[str]:
        """Frames as long as each begins within the time."""
        try:
            while select.select([self._stream], [], [], within)[0]:
                yield self._text()
        except (OSError, ValueError) as error:
            raise Dropped from error

    def _text(self) -> str:
        try:
            text = self.websocket.recv()
        except (OSError, websocket.WebSocketException) as error:
            raise Dropped from error
        if not isinstance(text, str) or not text:
            raise Dropped("the server closed the connection")
        return text

    def _expect(self, beginning: str) -> None:
        text = self._text()
        if not text.startswith(beginning):
            raise Dropped(f"the server said {text!r}")

    def _send(self, text: str) -> None:
        try:
            self.websocket.send(text)
        except (OSError, websocket.WebSocketException) as error:
            raise Dropped from error

    def cut(self) -> None:
        """Breaks the connection, from any thread."""
        with contextlib.suppress(OSError):
            self._stream.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Hangs up without a word."""
        self.websocket.shutdown()  # type: ignore[no-untyped-call]  # sic


def frame(opcode: int, payload: bytes = b"", *, last: bool = True, announced: int | None = None) -> bytes:
    """A masked WebSocket frame; `announced` is the length that its header claims."""
    length = len(payload) if announced is None else announced
    first = bytes([(0x80 if last else 0) | opcode])
    if length < 126:
        size = bytes([0x80 | length])
    elif length < 1 << 16:
        size = bytes([0x80 | 126]) + length.to_bytes(2)
    else:
        size = bytes([0x80 | 127]) + length.to_bytes(8)
    return first + size + bytes(4) + payload  # a mask of zeros changes nothing
