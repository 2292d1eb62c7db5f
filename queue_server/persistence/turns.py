"""Fair turns inside one process: whoever waits longest goes next."""

from __future__ import annotations

import threading
from collections import defaultdict, deque
from collections.abc import Iterator
from contextlib import contextmanager

from queue_server.usecases.ports import StoreBusy

LONGEST_WAIT = 10.0  # seconds; a change takes milliseconds, so something is badly wrong by then


class FairLock:
    """A lock that is handed over in the order of asking.

    SQLite's own waiting and threading.Lock both let late-comers barge in; under load one clerk
    can starve for seconds.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._held = False
        self._waiting: deque[threading.Lock] = deque()

    @contextmanager
    def turn(self, longest_wait: float = LONGEST_WAIT) -> Iterator[None]:
        """Holds the lock; raises StoreBusy after `longest_wait` seconds."""
        self._acquire(longest_wait)
        try:
            yield
        finally:
            self._hand_over()

    def _acquire(self, longest_wait: float) -> None:
        with self._guard:
            if not self._held:
                self._held = True
                return
            mine = threading.Lock()
            mine.acquire()
            self._waiting.append(mine)
        if mine.acquire(timeout=longest_wait):
            return
        with self._guard:
            if mine in self._waiting:
                self._waiting.remove(mine)
                raise StoreBusy(f"waited {longest_wait:g} s for the lobby's turn")
        # The turn came while we gave up, so it is ours: take it.

    def _hand_over(self) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._held = False


class Turns:
    """One fair lock a key, made when first asked for."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._locks: dict[str, FairLock] = defaultdict(FairLock)

    def of(self, key: str) -> FairLock:
        with self._guard:
            return self._locks[key]
