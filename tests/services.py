"""Real PostgreSQL and Redis as subprocesses on free loopback ports."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from pathlib import Path

from tests.eventually import eventually

HOST = "127.0.0.1"
START_SECONDS = 30.0


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def is_listening(port: int) -> bool:
    """Does somebody accept connections on this port?"""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0


class Redis:
    """A redis-server that can be stopped, continued, killed and started again on its port."""

    def __init__(self) -> None:
        self.port = free_port()
        self.url = f"redis://{HOST}:{self.port}/0"
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        """Starts it empty; nothing of ours is kept there."""
        program = shutil.which("redis-server")
        assert program, "redis-server is missing; `make test` installs it"
        options = ["--port", str(self.port), "--bind", HOST, "--save", "", "--appendonly", "no"]
        self._process = subprocess.Popen([program, *options], stdout=subprocess.DEVNULL)
        eventually(lambda: is_listening(self.port), within=START_SECONDS)

    def freeze(self) -> None:
        """It still has its connections but answers nothing."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """It goes on as if nothing had happened."""
        self._signal(signal.SIGCONT)

    def kill(self) -> None:
        """It is gone, with all connections."""
        self._signal(signal.SIGKILL)
        assert self._process
        self._process.wait()
        self._process = None

    def _signal(self, number: int) -> None:
        assert self._process, "Redis does not run"
        self._process.send_signal(number)

    def close(self) -> None:
        """Ends it, in whatever state it is."""
        if self._process:
            self.kill()


class Postgres:
    """A PostgreSQL cluster of its own, which can be stopped and started again."""

    def __init__(self) -> None:
        self.port = free_port()
        # Not in pytest's folder, which its user could not reach.
        self._folder = Path(tempfile.mkdtemp(prefix="foyer-postgres-"))
        self._programs = _postgres_programs()
        self._databases = 0
        if os.getuid() == 0:
            shutil.chown(self._folder, "postgres")  # PostgreSQL refuses to run as root
        self._run("initdb", "-D", str(self._folder), "-A", "trust", "-U", "foyer", "--no-sync", "-E", "UTF8")
        self.start()

    def start(self) -> None:
        """Starts the cluster and waits until it accepts connections."""
        # Our tests kill Foyer, never the machine, so nothing has to reach the disk.
        options = f"-p {self.port} -k {self._folder} -c listen_addresses={HOST} -c fsync=off"
        log = str(self._folder / "log")
        self._run("pg_ctl", "-D", str(self._folder), "-w", "-l", log, "-o", options, "start")

    def stop(self) -> None:
        """Stops the cluster at once; connections break."""
        self._run("pg_ctl", "-D", str(self._folder), "-w", "-m", "immediate", "stop")

    def new_database(self) -> str:
        """The address of a new, empty database."""
        self._databases += 1
        name = f"foyer_{self._databases}"
        self._run("createdb", "-h", HOST, "-p", str(self.port), "-U", "foyer", name)
        return f"postgresql://foyer@{HOST}:{self.port}/{name}"

    def _run(self, program: str, *options: str) -> None:
        command = [str(self._programs / program), *options]
        if os.getuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(
            command, check=False, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=60
        )
        assert done.returncode == 0, f"{program} failed; is PostgreSQL installed completely?"

    def close(self) -> None:
        """Ends the cluster and deletes it."""
        if is_listening(self.port):
            self.stop()
        shutil.rmtree(self._folder)


def _postgres_programs() -> Path:
    found = shutil.which("postgres")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda bin_: int(bin_.parent.name))
    assert found or folders, "PostgreSQL is missing; `make test` installs it"
    return Path(found).resolve().parent if found else folders[-1]
