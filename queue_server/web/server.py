"""The launcher: gevent's server with gevent-websocket on a socket of our own."""

from __future__ import annotations

import socket
from collections.abc import Callable
from typing import Any

import geventwebsocket.handler
from flask import Flask
from gevent import socket as gevent_socket
from gevent.pywsgi import WSGIServer
from geventwebsocket.exceptions import ProtocolError
from geventwebsocket.websocket import Stream, WebSocket

from queue_server.web.live import MAX_MESSAGE

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
        header, payload = super().read_frame()
        if header.opcode in (self.OPCODE_TEXT, self.OPCODE_BINARY):
            self._message_bytes = 0
        self._message_bytes += len(payload)
        if self._message_bytes > MAX_MESSAGE:
            raise ProtocolError("the message is too long")
        return header, payload


class QuietHandler(geventwebsocket.handler.WebSocketHandler):  # type: ignore[misc]  # the library has no types
    """Upgrades to a WebSocket; the application itself logs its requests."""

    def log_request(self) -> None:
        """Says nothing."""


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
    return WSGIServer(
        listener,
        app,
        handler_class=QuietHandler,
        log=None,
        error_log=None,
    )
