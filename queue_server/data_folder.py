"""The folder of everything that must not be lost, and who serves from it."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from queue_server.settings import SettingError

LOCK = "server.lock"


class FolderServed(Exception):
    """A server runs on this folder already; `address` is where it answers."""

    def __init__(self, folder: Path, address: str) -> None:
        super().__init__(
            f"A server runs on {folder} already (at {address or 'an address it did not write down'}). "
            "SQLite serves one process; for several, set DATABASE_URL to PostgreSQL and REDIS_URL."
        )
        self.address = address


def make_data_folder(folder: Path) -> None:
    """Makes the folder, closed to other people; raises SettingError if it cannot be written."""
    os.umask(0o077)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise SettingError(f"FOYER_DATA: {folder} cannot be written ({error.strerror}).") from None


@contextmanager
def alone_in(folder: Path, address: str) -> Iterator[None]:
    """Holds the folder for this process; raises FolderServed if another one has it.

    The kernel lets go of the lock when the process ends, however it ends.
    """
    # Opened without truncating: the address of whoever holds the lock must stay readable.
    (folder / LOCK).touch(mode=0o600)
    with (folder / LOCK).open("r+", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise FolderServed(folder, lock.read().strip()) from None
        lock.truncate(0)
        lock.write(address)
        lock.flush()
        yield
