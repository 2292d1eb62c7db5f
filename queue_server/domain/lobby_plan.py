"""Areas, services, desks, opening hours, languages: what a lobby file says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from zoneinfo import ZoneInfo

from queue_server.domain.errors import Unknown

Texts = Mapping[str, str]  # language → text, complete for every language of the lobby


@dataclass(frozen=True, kw_only=True)
class Area:
    """A group of services that share one neutral letter, and so one series of numbers."""

    id: str
    letter: str
    name: Texts


@dataclass(frozen=True, kw_only=True)
class Service:
    """What a visitor comes for."""

    id: str
    area: str
    name: Texts
    minutes: int


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A place where visitors are served. The place belongs to the desk, not to who sits there."""

    id: str
    name: Texts
    place: Texts
    serves: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SpecialDate:
    """A date that does not follow the weekly hours: open at other times, or closed."""

    date: date
    opens: time | None  # None: closed all day
    closes: time | None
    note: Texts | None


@dataclass(frozen=True, kw_only=True)
class LobbyPlan:
    """One lobby as its file describes it."""

    id: str
    name: Texts
    time_zone: str
    holidays: str | None  # country and subdivision, such as DE-TH
    opening_hours: str | None  # an OpenStreetMap expression; None: only on its own dates
    last_ticket_minutes: int  # before closing
    languages: tuple[str, ...]
    dates: tuple[SpecialDate, ...]
    areas: tuple[Area, ...]
    services: tuple[Service, ...]
    desks: tuple[Desk, ...]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    def service(self, service_id: str) -> Service:
        """The service of this id; raises Unknown."""
        for service in self.services:
            if service.id == service_id:
                return service
        raise Unknown("service", service_id)

    def area(self, area_id: str) -> Area:
        """The area of this id; raises Unknown."""
        for area in self.areas:
            if area.id == area_id:
                return area
        raise Unknown("area", area_id)

    def desk(self, desk_id: str) -> Desk:
        """The desk of this id; raises Unknown."""
        for desk in self.desks:
            if desk.id == desk_id:
                return desk
        raise Unknown("desk", desk_id)
