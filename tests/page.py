"""A page as a model in Python: joins, follows the sequence numbers, asks again, comes back by itself."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from tests.eventually import eventually
from tests.wire import Dropped, Heard, Wire

LATE_SECONDS = 0.25  # how long missing changes may be late before the page asks for everything
CALLS_KEPT = 8  # a display keeps the highest calls
COMING_BACK_SECONDS = 0.1
LISTENING_SECONDS = 0.05  # between looks at whether the page shall end

Things = dict[Any, Mapping[str, Any]]


@dataclass
class Memory:
    """What a page knows. The rule of the pages: each change once, in order, or everything anew."""

    audience: str
    seq: int = -1
    known: int = -1  # the highest number heard of
    aside: dict[int, Mapping[str, Any]] = field(default_factory=dict)
    tickets: Things = field(default_factory=dict)
    desks: Things = field(default_factory=dict)
    services: Things = field(default_factory=dict)
    visit: Mapping[str, Any] | None = None

    def receive(self, change: Mapping[str, Any]) -> None:
        """Applies a change, puts it aside, or ignores it."""
        seq = change["seq"]
        self.known = max(self.known, seq)
        if change["fresh"] and seq >= self.seq:
            self.tickets, self.desks, self.services = {}, {}, {}
            self._apply(change)
        elif seq > self.seq:
            self.aside[seq] = change
        while self.seq >= 0 and self.seq + 1 in self.aside:
            self._apply(self.aside[self.seq + 1])
        self.aside = {number: waiting for number, waiting in self.aside.items() if number > self.seq}

    def _apply(self, change: Mapping[str, Any]) -> None:
        self.seq = change["seq"]
        for mine, news in (
            (self.tickets, change["tickets"]),
            (self.desks, change["desks"]),
            (self.services, change["services"]),
        ):
            mine.update({thing["id"]: thing for thing in news})
        for gone in change["gone"]:
            self.tickets.pop(gone, None)
        if self.audience == "display":
            latest = sorted(self.tickets.values(), key=lambda ticket: ticket["call"])[-CALLS_KEPT:]
            self.tickets = {ticket["id"]: ticket for ticket in latest}

    @property
    def is_behind(self) -> bool:
        return self.known > self.seq

    def reconnected(self) -> None:
        """The server may have begun anew: nothing can be built upon what came before."""
        self.seq, self.known, self.aside = -1, -1, {}

    def picture(self) -> dict[str, Any]:
        """What the page shows."""
        if self.audience == "visitor":
            return {"ticket": self.visit["ticket"] if self.visit else None}
        return {
            "seq": self.seq,
            "tickets": self.tickets,
            "desks": self.desks,
            "services": self.services,
        }


class Page:
    """A page that runs in a thread of its own until it is closed."""

    def __init__(
        self,
        port: int,
        audience: str,
        *,
        lobby: str = "hall",
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.memory = Memory(audience)
        self.joins = 0
        self.announced: list[tuple[int, str]] = []  # calls after the first picture, as a display rings them
        self.bytes_of_changes: list[int] = []
        self.pulses = 0
        self.refused: str | None = None
        self._port, self._headers = port, headers
        self._wish = {
            "audience": audience,
            **({"token": token} if audience == "visitor" else {"lobby": lobby}),
        }
        self._highest_call: int | None = None
        self._wire: Wire | None = None
        self._ends = threading.Event()
        self._may_connect = threading.Event()
        self._may_connect.set()
        self._behind_since: float | None = None
        self._thread = threading.Thread(target=self._live, name=f"page of a {audience}", daemon=True)
        self._thread.start()

    def drop(self) -> None:
        """The connection breaks; the page will come back."""
        wire = self._wire
        if wire:
            wire.cut()

    @contextlib.contextmanager
    def away(self) -> Iterator[None]:
        """The page has no connection for a while; afterwards it comes back by itself."""
        self._may_connect.clear()
        self.drop()
        eventually(lambda: self._wire is None)
        yield
        self._may_connect.set()

    def close(self) -> None:
        self._ends.set()
        self._may_connect.set()
        self._thread.join()

    @property
    def is_there(self) -> bool:
        """Has it a picture to which nothing is missing?"""
        if self.memory.audience == "visitor":
            return self.memory.visit is not None
        return self.memory.seq >= 0 and not self.memory.is_behind

    def complete_picture(self) -> Mapping[str, Any] | None:
        """What it shows, if nothing is missing."""
        return self.memory.picture() if self.is_there else None

    def shows(self, truth: Mapping[str, Any]) -> bool:
        """Does it show exactly this?"""
        return self.memory.picture() == truth

    def _live(self) -> None:
        while self._may_connect.wait() and not self._ends.is_set():
            try:
                self._wire = Wire(self._port, self._headers)
                self.memory.reconnected()
                self._join(self._wire)
                self._listen(self._wire)
            except Dropped:
                self._ends.wait(COMING_BACK_SECONDS)
            finally:
                if self._wire:
                    self._wire.close()
                self._wire = None

    def _join(self, wire: Wire) -> None:
        self._behind_since = None
        self.joins += 1
        wire.join(**self._wish)

    def _listen(self, wire: Wire) -> None:
        while not self._ends.is_set():
            heard = wire.hear(LISTENING_SECONDS)
            if heard:
                self._understand(heard)
            if not self.memory.is_behind or self.memory.audience == "visitor":
                self._behind_since = None
            elif self._behind_since is None:
                self._behind_since = time.monotonic()
            elif time.monotonic() - self._behind_since > LATE_SECONDS:
                self._join(wire)

    def _understand(self, heard: Heard) -> None:
        if heard.name == "change":
            self.memory.receive(heard.value)
            if not heard.value["fresh"]:
                self.bytes_of_changes.append(heard.size)
            self._announce()
        elif heard.name == "pulse":
            self.pulses += 1
            self.memory.known = max(self.memory.known, heard.value["seq"])
        elif heard.name == "visit":
            self.memory.visit = heard.value
        elif heard.name == "ack":
            self.refused = heard.value.get("error")

    def _announce(self) -> None:
        """Rings for every call that is higher than all before; the first picture is silent."""
        if self.memory.audience != "display" or self.memory.seq < 0:
            return
        calls = sorted((ticket["call"], ticket["number"]) for ticket in self.memory.tickets.values())
        if self._highest_call is not None:
            self.announced += [call for call in calls if call[0] > self._highest_call]
        self._highest_call = max([self._highest_call or 0, *(call for call, _ in calls)])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
