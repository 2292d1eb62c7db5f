"""What both kinds of files share: collecting lines and mistakes, finding a service by its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from queue_server.domain.booking import Booking
from queue_server.domain.errors import Invalid, Refused
from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.domain.ticket import VisitorKind
from queue_server.usecases.ports import BookingLine, Mistake

MOST_LINES = 20_000
SMALL_NUMBER = re.compile(r"[0-9]{1,4}", re.ASCII)
LONGEST_ECHO = 40  # characters of a wrong value that a mistake repeats

Read = TypeVar("Read")


@dataclass
class Lines:
    """The bookings found so far, and the mistakes."""

    bookings: list[BookingLine] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)

    def read(self, number: int, read: Callable[[Read], Booking | None], what: Read) -> None:
        """Keeps the booking of a line, or what is wrong with it; None is neither."""
        if len(self.bookings) + len(self.mistakes) >= MOST_LINES:
            raise Invalid("content", f"has more than {MOST_LINES:,} appointments")
        try:
            booking = read(what)
        except Refused as error:
            self.wrong(number, error.message)
            return
        if booking:
            self.bookings.append(BookingLine(number=number, booking=booking))

    def wrong(self, number: int, message: str) -> None:
        """Notes a mistake."""
        self.mistakes.append(Mistake(line=number, message=message))


def service_names(plan: LobbyPlan) -> Mapping[str, str]:
    """Every way to write a service → its id: the id itself, and its name in each language."""
    names = {_folded(name): service.id for service in plan.services for name in service.name.values()}
    return names | {_folded(service.id): service.id for service in plan.services}


def service_of(names: Mapping[str, str], said: Iterable[str]) -> str | None:
    """The first of these texts that is the id or name of a service."""
    return next((names[_folded(text)] for text in said if _folded(text) in names), None)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def number_of(field: str, said: str) -> int | None:
    """A small whole number; None for no text. Raises Invalid."""
    if said and not SMALL_NUMBER.fullmatch(said):
        raise Invalid(field, f"{echo(said)} is no number that can be meant")
    return int(said) if said else None


def kind_of(said: str) -> VisitorKind | None:
    """A kind of visitor; None for no text. Raises Invalid."""
    if said and said.lower() not in list(VisitorKind):
        raise Invalid("visitor_kind", f"{echo(said)} is neither private nor commercial")
    return VisitorKind(said.lower()) if said else None


def echo(text: str) -> str:
    """A wrong value as a mistake can repeat it: short, and nothing in it that a terminal would obey."""
    shown = "".join(character if character.isprintable() else "\ufffd" for character in text[:LONGEST_ECHO])
    return f"“{shown}{'…' if len(text) > LONGEST_ECHO else ''}”"
