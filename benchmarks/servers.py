"""Foyer and a bare server beside it, each a process of its own on a port of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.foyer import TUESDAY_TEN, make_foyer
from queue_server.bootstrap import issue_token
from queue_server.settings import read_settings

HOST = "127.0.0.1"
START_TIMEOUT = 30.0  # seconds
BETWEEN_TRIES = 0.05  # seconds
ROOT = Path(__file__).resolve().parent.parent


class NoAnswer(Exception):
    """A server did not come up; the sentence says which, and where its log lies."""


@contextmanager
def foyer_server(data: Path, *, waiting: int) -> Iterator[tuple[int, str]]:
    """Foyer as people start it, with this many waiting; gives its port and a clerk's bearer token."""
    data.mkdir()
    make_foyer(data / "foyer.db", waiting=waiting)
    token = issue_token(read_settings({"FOYER_DATA": str(data)}), "clerk")
    port = _free_port()
    arguments = ["queue_server", "run", "--data", str(data), "--host", HOST, "--port", str(port)]
    with _running(arguments, port, data, FOYER_NOW=TUESDAY_TEN.isoformat(), FOYER_PASSPHRASE="benchmark"):
        yield port, token


@contextmanager
def bare_server(folder: Path) -> Iterator[int]:
    """The same launcher with bare routes and a bare room; gives its port."""
    folder.mkdir()
    make_foyer(folder / "bare.db", waiting=1)
    port = _free_port()
    with _running(["benchmarks.bare_server", str(port), str(folder / "bare.db")], port, folder):
        yield port


@contextmanager
def _running(arguments: list[str], port: int, folder: Path, **environment: str) -> Iterator[None]:
    known = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
    log = folder / "server.log"
    with (
        log.open("wb") as written,
        subprocess.Popen(
            [sys.executable, "-m", *arguments],
            cwd=ROOT,
            env=known | environment,
            stdout=written,
            stderr=written,
        ) as process,
    ):
        try:
            _wait_for(process, port, arguments[0], log)
            yield
        finally:
            process.terminate()


def _wait_for(process: subprocess.Popen[bytes], port: int, name: str, log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            time.sleep(BETWEEN_TRIES)
        else:
            return
    raise NoAnswer(f"{name} did not come up:\n{log.read_text()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
