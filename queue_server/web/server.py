"""The launcher: gevent's server with gevent-websocket on a socket of our own."""

from __future__ import annotations

import logging
import resource
import socket
from collections.abc import Callable
from typing import Any

import gevent
import geventwebsocket.handler
from flask import Flask
from gevent import socket as gevent_socket
from gevent.pywsgi import WSGIServer
from geventwebsocket.exceptions import ProtocolError
from geventwebsocket.websocket import Stream, WebSocket

from queue_server.web.live import MAX_MESSAGE

log = logging.getLogger(__name__)

HEADER_BYTES = 14  # of a frame, at most; a message of endless empty frames must end, too
LONGEST_SILENCE = 60.0  # seconds; then whoever says or takes nothing loses the connection
BAD_REQUEST = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
MOST_CONNECTIONS = 65_536
BACKLOG = 2048  # connections that wait to be accepted, such as all pages after a restart


class CappedStream(Stream):  # type: ignore[misc]  # the library has no types
    """Reads nothing where a client announces too much; the library then closes the connection as broken."""

    __slots__ = ()

    def __init__(self, handler: Any) -> None:
        super().__init__(handler)
        read: Callable[[int], bytes] = handler.rfile.read
        self.read = lambda length: read(length) if length <= MAX_MESSAGE else b""  # type: ignore[misc]  # its slot


class CappedWebSocket(WebSocket):  # type: ignore[misc]  # the library has no types
    """Reads no more than a page may say; the library would believe any length that a client announces."""

    __slots__ = ("_message_bytes",)

    def __init__(self, environ: Any, _stream: Any, handler: Any) -> None:
        super().__init__(environ, CappedStream(handler), handler)
        self._message_bytes = 0

    def read_frame(self) -> Any:
        """One frame; raises ProtocolError once the frames of a message add up to too much."""
        gevent.sleep(0)  # reading what lies there already would let nobody else go on
        header, payload = super().read_frame()
        if header.opcode == self.OPCODE_BINARY:
            raise ProtocolError("pages speak text")
        if header.opcode == self.OPCODE_TEXT:
            self._message_bytes = 0
        self._message_bytes += HEADER_BYTES + len(payload)
        if self._message_bytes > MAX_MESSAGE:
            raise ProtocolError("the message is too long")
        return header, payload


class QuietHandler(geventwebsocket.handler.WebSocketHandler):  # type: ignore[misc]  # the library has no types
    """Upgrades to a WebSocket; the application itself logs its requests."""

    def handle(self) -> None:
        """Serves one connection, as long as something comes now and then; pages answer a ping every 10 s."""
        self.socket.settimeout(LONGEST_SILENCE)
        super().handle()

    def upgrade_websocket(self) -> list[bytes] | None:
        """Upgrades where Socket.IO lives, and refuses a handshake that is none; the library would break."""
        if not self.environ["PATH_INFO"].startswith("/socket.io/"):
            return None
        try:
            refusal = super().upgrade_websocket()
        except ValueError:
            self.start_response("400 Bad Request", [])
            refusal = ["The key of the WebSocket handshake cannot be read."]
        return [sentence.encode() for sentence in refusal] if refusal else None

    def log_request(self) -> None:
        """Says nothing."""

    def _handle_client_error(self, ex: Exception) -> tuple[str, bytes]:
        """What cannot be read is the client's mistake: an answer, not a traceback in our log."""
        log.info("a request that cannot be read: %s", ex)
        return "400", BAD_REQUEST


def listen(host: str, port: int, *, shared: bool) -> socket.socket:
    """A listening socket; `shared` lets several processes have the port.

    Raises OSError if the port is taken or not ours.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener: socket.socket = gevent_socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if shared:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    # Without it, every answer on a kept connection waits 40 ms for the client's acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    # A cable that was pulled is noticed even where the client says nothing.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    listener.bind((host, port))
    listener.listen(BACKLOG)
    return listener


def make_server(app: Flask, listener: socket.socket) -> WSGIServer:
    """The server, ready for `serve_forever`."""
    geventwebsocket.handler.WebSocket = CappedWebSocket
    _allow_many_connections()
    return WSGIServer(
        listener,
        app,
        handler_class=QuietHandler,
        log=None,
        error_log=None,
    )


def _allow_many_connections() -> None:
    """Every page holds one; most systems start us with 1024, and allow more to whoever asks."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(MOST_CONNECTIONS, most), most))
