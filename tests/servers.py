"""Foyer itself as one or several server processes on a free port."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.client import Client
from tests.eventually import eventually
from tests.services import HOST, free_port

ROOT = Path(__file__).resolve().parent.parent
HALL = Path(__file__).with_name("hall.toml")
MONDAY_AT_NINE = "2026-11-23T09:00"
PASSPHRASE = "open-sesame-and-close"
START_SECONDS = 90.0
STOP_SECONDS = 20.0
TROUBLE = ('"level": "error"', '"level": "critical"', "Traceback")  # in a log


class Foyer:
    """Server processes that share one port and one database. Ends them when it is left."""

    def __init__(
        self,
        folder: Path,
        *,
        lobby: Path = HALL,
        processes: int = 1,
        database_url: str = "",
        redis_url: str = "",
        now: str = MONDAY_AT_NINE,
    ) -> None:
        self.port = free_port()
        self.url = f"http://{HOST}:{self.port}"
        self.data = folder / "data"
        self.log = folder / "server.log"
        self.environment = {
            **os.environ,
            "FOYER_LOBBY": str(lobby),
            "FOYER_DATA": str(self.data),
            "FOYER_PORT": str(self.port),
            "FOYER_PASSPHRASE": PASSPHRASE,
            "FOYER_NOW": now,
            "DATABASE_URL": database_url,
            "REDIS_URL": redis_url,
        }
        self._staff: Mapping[str, str] | None = None
        self._clients: list[Client] = []
        self.processes: list[subprocess.Popen[bytes]] = []
        try:
            self.start(processes)
        except BaseException:
            self.close()
            raise

    def start(self, processes: int = 1) -> None:
        """Starts more processes, all at once, and waits until they serve."""
        greetings = self._greetings() + processes
        with self.log.open("ab") as log:
            started = [
                subprocess.Popen(
                    self.command("run"),
                    env=self.environment,
                    cwd=ROOT,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                )
                for _ in range(processes)
            ]
        self.processes += started

        def has_ended() -> bool:
            return any(process.poll() is not None for process in started)

        eventually(lambda: self._greetings() >= greetings or has_ended(), within=START_SECONDS)
        assert not has_ended(), f"the server ended by itself:\n{self.log_text()[-2000:]}"

    def command(self, *words: str) -> list[str]:
        """A command line of Foyer."""
        return [sys.executable, "-m", "queue_server", *words]

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Runs a command of Foyer to its end, with the settings of this server."""
        return subprocess.run(
            self.command(*words),
            env={**self.environment, **environment},
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=START_SECONDS,
            check=False,
        )

    def kill(self, process: subprocess.Popen[bytes] | None = None) -> None:
        """kill -9, as a power cut would."""
        victim = process or self.processes[0]
        victim.kill()
        victim.wait()
        self.processes.remove(victim)

    def stop(self) -> list[int]:
        """SIGTERM to all; the exit codes."""
        for process in self.processes:
            process.send_signal(signal.SIGTERM)
        codes = [process.wait(STOP_SECONDS) for process in self.processes]
        self.processes.clear()
        return codes

    def client(self) -> Client:
        """Somebody who has signed in with the pass-phrase."""
        return self._known(Client(self.port, self.staff()))

    def visitor(self) -> Client:
        """Somebody who has not signed in."""
        return self._known(Client(self.port))

    def staff(self) -> Mapping[str, str]:
        """The headers of somebody who has signed in; every process accepts them."""
        if self._staff is None:
            with Client(self.port) as client:
                signed_in = client.ask("POST", "/api/session", {"passphrase": PASSPHRASE})
            assert signed_in.status == 200, signed_in
            self._staff = {"Cookie": signed_in.headers["set-cookie"].partition(";")[0]}
        return self._staff

    def log_text(self) -> str:
        """Everything that was printed and logged."""
        return self.log.read_text("utf-8", "replace") if self.log.exists() else ""

    def trouble(self) -> list[str]:
        """Lines of the log that nobody wants to see."""
        return [line for line in self.log_text().splitlines() if any(word in line for word in TROUBLE)]

    def _greetings(self) -> int:
        return self.log_text().count("Foyer serves at")

    def _known(self, client: Client) -> Client:
        self._clients.append(client)
        return client

    def close(self) -> None:
        """Ends every process and closes every client."""
        for client in self._clients:
            client.close()
        for process in self.processes:
            process.kill()
            process.wait()
        self.processes.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
