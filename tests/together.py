"""Several people who act at the same moment, each in a real thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")


def together(acts: Sequence[Callable[[], Result]]) -> list[Result]:
    """Starts all acts at once and gives their results in order; an exception of one is raised here."""
    start = threading.Barrier(len(acts))

    def begin(act: Callable[[], Result]) -> Result:
        start.wait(timeout=10)
        return act()

    with ThreadPoolExecutor(max_workers=len(acts)) as people:
        return list(people.map(begin, acts))
