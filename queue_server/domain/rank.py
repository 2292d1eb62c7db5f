"""Where somebody stands among those who wait: her line, and what ranks her within it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from queue_server.domain.calling import Rule, Standing, reference, standing
from queue_server.domain.ticket import Ticket, VisitorKind

FIRST_CREDIT = 24 * 3600  # seconds; more than anybody can wait on one day, so she is next
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """All that decides where somebody stands."""

    service: str
    visitor_kind: VisitorKind
    slot: datetime | None
    waits_from: datetime
    credit: int  # seconds
    for_desk: str | None


def place_of(ticket: Ticket, **changed: Any) -> Place:
    """Where somebody stands, or would stand with some of it changed."""
    values = {field.name: getattr(ticket, field.name) for field in fields(Place)}
    return Place(**{**values, **changed})


def ranked(rule: Rule, place: Place) -> dict[str, Any]:
    """The values of a ticket that follow from its place: `standing`, `ref` and `line`."""
    slot = _minutes(place.slot - place.waits_from) if place.slot else None
    stands = standing(rule, slot, 0.0)
    ref = reference(rule, standing=stands, slot=slot, arrived=0.0)
    return {
        "standing": stands,
        "ref": place.waits_from + ref * MINUTE - timedelta(seconds=place.credit),
        "line": line_of(place, stands),
    }


def line_of(place: Place, stands: Standing) -> str:
    """The name of the line. Whoever is sent to a certain desk stands in that desk's own."""
    if place.for_desk is not None:
        return desk_line(place.for_desk)
    return f"{place.service}/{stands}/{place.visitor_kind}"


def desk_line(desk: str) -> str:
    """The line of those who were sent to this desk."""
    return f"@{desk}"


@cache
def lines_of(service: str) -> tuple[str, ...]:
    """All lines in which somebody can stand for a service."""
    return tuple(f"{service}/{stands}/{kind}" for stands in Standing for kind in VisitorKind)


@cache
def walk_in_lines_of(service: str) -> tuple[str, ...]:
    """Those of these lines in which nobody has an appointment."""
    return tuple(f"{service}/{Standing.WALK_IN}/{kind}" for kind in VisitorKind)


def _minutes(span: timedelta) -> float:
    return span / MINUTE
