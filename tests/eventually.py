"""Waiting for something to become true, instead of sleeping."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")

BETWEEN_LOOKS = 0.01  # seconds


def eventually(condition: Callable[[], Value | None], within: float = 5.0) -> Value:
    """The first true value of `condition`; fails once `within` seconds are over."""
    deadline = time.monotonic() + within
    pause = threading.Event()  # never set: it only lets others run
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < deadline, f"still {value!r} after {within:g} s"
        pause.wait(BETWEEN_LOOKS)
