"""Over real connections: what no page would ever send gets an error, and the server lives on."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from tests.client import request_id
from tests.eventually import eventually
from tests.servers import Foyer
from tests.services import HOST
from tests.storm import TICKETS

pytestmark = pytest.mark.server

MEGABYTE = 1024 * 1024
SLOW_CONNECTIONS = 200
VERSION_13 = b"Sec-WebSocket-Version: 13"


@pytest.fixture(scope="module")
def foyer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Foyer]:
    """One server for the whole module: it must survive everything."""
    with Foyer(tmp_path_factory.mktemp("foyer")) as server:
        yield server
        # The library says once of each kind what a client did wrong.
        assert [line for line in server.trouble() if "further occurrences" not in line] == []
        assert server.stop() == [0]


def still_serves(foyer: Foyer) -> bool:
    return foyer.visitor().insist("POST", TICKETS, {"service": "passport"}, within=5).status == 201


def raw(foyer: Foyer, data: bytes) -> bytes:
    """What the server answers to bytes as they are, until it hangs up or says no more."""
    with socket.create_connection((HOST, foyer.port), timeout=3) as connection:
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: connection.recv(65536), b""))
        except OSError:  # the server has hung up already
            return b""


def upgrade(*headers: bytes) -> bytes:
    """A WebSocket handshake with these headers only."""
    line = b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1"
    return b"\r\n".join([line, b"Host: x", b"Upgrade: websocket", b"Connection: Upgrade", *headers, b"", b""])


@pytest.mark.parametrize("route", [TICKETS, "/api/session", "/api/lobbies/hall/desks/desk-1/calls"])
def test_ten_megabytes_are_refused(foyer: Foyer, route: str) -> None:
    with closing(http.client.HTTPConnection(HOST, foyer.port, timeout=10)) as connection:
        connection.request("POST", route, b" " * (10 * MEGABYTE), {"Content-Type": "application/json"})
        response = connection.getresponse()
        answer = json.loads(response.read())

    assert response.status == 413
    assert answer["error"] == "too_large"
    assert still_serves(foyer)


def test_a_body_without_an_announced_end_is_refused_as_well(foyer: Foyer) -> None:
    with closing(http.client.HTTPConnection(HOST, foyer.port, timeout=10)) as connection:
        chunks = iter([b" " * 65536] * 160)
        connection.request("POST", TICKETS, chunks, {"Content-Type": "application/json"})
        status = connection.getresponse().status

    assert status in (400, 413)
    assert still_serves(foyer)


@pytest.mark.parametrize(
    "content_type",
    ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "a/b;c=\xff"],
)
def test_a_body_that_is_not_said_to_be_json_is_refused(foyer: Foyer, content_type: str) -> None:
    body = json.dumps({"service": "passport", "request_id": request_id()})
    with closing(http.client.HTTPConnection(HOST, foyer.port, timeout=10)) as connection:
        connection.request("POST", TICKETS, body, {"Content-Type": content_type})
        response = connection.getresponse()
        answer = json.loads(response.read())

    assert response.status == 415
    assert answer["error"] == "wrong_content_type"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x00\xff" * 5000, id="bytes"),
        pytest.param(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500), id="TLS"),
        pytest.param(b"GET / HTTP/9.9\r\n\r\n", id="an unknown version"),
        pytest.param(b"GET\r\n\r\n", id="half a line"),
        pytest.param(b"BREW /api/lobbies HTTP/1.1\r\nHost: x\r\n\r\n", id="an unknown method"),
        pytest.param(b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n", id="an endless path"),
        pytest.param(b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 20_000 + b"\r\n", id="endless headers"),
        pytest.param(b"GET / HTTP/1.1\r\nX" + b"y" * 300_000 + b": z\r\n\r\n", id="an endless header"),
        pytest.param(
            b"POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n", id="a negative length"
        ),
        pytest.param(
            b"POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
            id="a length that is none",
        ),
        pytest.param(
            b"POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b"Transfer-Encoding: chunked\r\n\r\nzz\r\nrubbish",
            id="chunks that are none",
        ),
        pytest.param(
            b"POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            b'Content-Length: 60000\r\n\r\n{"passphrase"',
            id="a body that breaks off",
        ),
        pytest.param(upgrade(b"Sec-WebSocket-Key: x", VERSION_13), id="an upgrade with a key that is none"),
        pytest.param(
            upgrade(b"Sec-WebSocket-Key: bm90IHNpeHRlZW4=", VERSION_13), id="an upgrade with a short key"
        ),
        pytest.param(upgrade(VERSION_13), id="an upgrade without a key"),
        pytest.param(upgrade(b"Sec-WebSocket-Version: 99"), id="an upgrade of another version"),
        pytest.param(upgrade().replace(b"HTTP/1.1", b"HTTP/1.0"), id="an upgrade of old HTTP"),
        pytest.param(b"GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\n\r\n", id="polling"),
        pytest.param(
            b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\n\r\n", id="no upgrade"
        ),
        pytest.param(
            b"POST /socket.io/?EIO=4&transport=websocket&sid=x HTTP/1.1\r\nHost: x\r\n"
            b"Content-Length: 1\r\n\r\n4",
            id="an unknown session",
        ),
    ],
)
def test_rubbish_on_the_wire_never_breaks_the_server(foyer: Foyer, data: bytes) -> None:
    answer = raw(foyer, data)

    assert not answer.startswith((b"HTTP/1.1 500", b"HTTP/1.0 500")), answer
    assert still_serves(foyer)


@pytest.mark.parametrize(
    "path",
    [
        b"/%00",
        b"/kiosk/%00",
        b"/kiosk/..%2f..%2fetc/passwd",
        b"/kiosk/../../../etc/passwd",
        b"/ui/..%5c..%5cpyproject.toml",
        b"/ui/%2e%2e/pyproject.toml",
        b"/ui//etc/passwd",
        b"/ui/" + b"a" * 3000,
        b"/kiosk/%ff%fe",
        b"/api/lobbies/%ff%fe",
        b"/api/lobbies/%00",
        b"/api/lobbies/" + b"%F0%9F%8E%AB" * 400,
        b"/api/tickets/99999999999999999999999999/calls",
        b"/api/tickets/-1/calls",
        "/api/lobbies/größe".encode(),
        b"/?lobby=%ff",
    ],
)
def test_hostile_paths_find_nothing_and_break_nothing(foyer: Foyer, path: bytes) -> None:
    for method in (b"GET", b"POST", b"HEAD", b"DELETE"):
        answer = raw(foyer, method + b" " + path + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")

        status = int(answer.split(b" ", 2)[1])
        assert status < 500, answer
        assert b"root:" not in answer
        assert b"[project]" not in answer
    assert still_serves(foyer)


def test_connections_that_never_finish_their_request_hold_nobody_up(foyer: Foyer) -> None:
    with ExitStack() as slow:
        for _ in range(SLOW_CONNECTIONS):
            connection = slow.enter_context(socket.create_connection((HOST, foyer.port), timeout=3))
            connection.sendall(b"POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{")

        assert still_serves(foyer)


def test_a_client_that_goes_away_in_the_middle_leaves_nothing_half_done(foyer: Foyer) -> None:
    name = request_id()
    body = json.dumps({"service": "id-card", "request_id": name}).encode()
    head = (
        f"POST {TICKETS} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
    )
    with socket.create_connection((HOST, foyer.port), timeout=3) as connection:
        connection.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body[:-5])

    before = foyer.visitor().insist("POST", TICKETS, {"service": "passport"}).body["ticket"]
    after = foyer.visitor().insist("POST", TICKETS, {"service": "id-card", "request_id": name}).body["ticket"]

    assert int(after["number"][1:]) == int(before["number"][1:]) + 1


def test_the_processes_descriptors_come_back(foyer: Foyer) -> None:
    def open_descriptors() -> int:
        return len(list(Path(f"/proc/{foyer.processes[0].pid}/fd").iterdir()))

    before = open_descriptors()
    for _ in range(100):
        with socket.create_connection((HOST, foyer.port), timeout=3) as connection:
            connection.sendall(b"GET / HT")

    eventually(lambda: open_descriptors() <= before + 5)
