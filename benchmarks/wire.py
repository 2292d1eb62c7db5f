"""A kept HTTP connection, with as little of its own as possible: it must not hide what the server costs."""

from __future__ import annotations

import json
import secrets
import socket
from typing import Any

from benchmarks.servers import HOST

TIMEOUT = 15.0  # seconds
AT_ONCE = 65536  # bytes
HEAD_END = b"\r\n\r\n"


class BadAnswer(Exception):
    """Not the answer that the benchmark needs; it stops there."""


class Wire:
    """One connection to one server."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection((HOST, port), timeout=TIMEOUT)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def close(self) -> None:
        """Hangs up."""
        self._socket.close()

    def send(self, request: bytes) -> None:
        """Sends a request, written out."""
        self._socket.sendall(request)

    def receive(self) -> bytes:
        """The body of the answer; raises BadAnswer unless it is a good one."""
        received = b""
        while HEAD_END not in received:
            received += self._more()
        head, _, body = received.partition(HEAD_END)
        while len(body) < _length(head):
            body += self._more()
        if not head.startswith(b"HTTP/1.1 2"):
            raise BadAnswer(received.decode(errors="replace"))
        return body

    def ask(self, request: bytes) -> bytes:
        """Sends a request and gives the body of its answer."""
        self.send(request)
        return self.receive()

    def _more(self) -> bytes:
        received = self._socket.recv(AT_ONCE)
        if not received:
            raise BadAnswer("the server closed the connection")
        return received


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


def written(method: str, path: str, body: dict[str, Any] | None = None, token: str | None = None) -> bytes:
    """A request as it goes over the wire."""
    content = json.dumps(body).encode() if body is not None else b""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {HOST}", f"Content-Length: {len(content)}"]
    if body is not None:
        lines.append("Content-Type: application/json")
    if token:
        lines.append(f"Authorization: Bearer {token}")
    return "\r\n".join(lines).encode() + HEAD_END + content


def new_id() -> str:
    """A request id."""
    return secrets.token_hex(12)
