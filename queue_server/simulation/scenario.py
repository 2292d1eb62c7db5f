"""What kind of days a lobby has: services, clerks, and how people arrive. Times are minutes since opening."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from queue_server.domain.lobby_plan import LobbyPlan
from queue_server.simulation.mistakes import Entry, SimulationRefused

LONGEST_DAY = 1440.0  # minutes
MOST_ITEMS = 20  # that one visit may bring
SAMPLE = Path(__file__).parent / "sample.toml"  # every key with its usual value


@dataclass(frozen=True, kw_only=True)
class ServiceKind:
    """A service: how long it takes, and how often it is asked for."""

    id: str
    mean_minutes: float  # for one item; lognormal
    cv: float = 0.6  # standard deviation of the minutes, as part of their mean
    share: float = 1.0  # of all visits, against the shares of the other services
    appointments: float = 0.43  # part of its visits that are booked
    mean_items: float = 1.0  # dealers bring several vehicles: 1 and a geometric number more
    catalogue_minutes: float | None = None  # what the lobby file says; None: the mean

    @property
    def minutes(self) -> float:
        """What the calling rule takes a visit for."""
        return self.mean_minutes if self.catalogue_minutes is None else self.catalogue_minutes


@dataclass(frozen=True, kw_only=True)
class ClerkKind:
    """A clerk, and the services she may do."""

    id: str
    skills: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """A kind of day. Every default is that of a foyer with six clerks that is open for ten hours."""

    services: tuple[ServiceKind, ...]
    clerks: tuple[ClerkKind, ...]
    day_minutes: float = 600.0
    last_ticket: float = 585.0  # walk-ins get no ticket after this
    handover_minutes: float = 0.7  # between two visits
    gone_call_minutes: float = 1.0  # a called visitor who has left costs this
    no_show: float = 0.1  # part of the booked visitors who never come
    punctuality_mean: float = -5.0  # minutes after the slot; negative: before it
    punctuality_sd: float = 8.0
    clerk_speed_sd: float = 0.12  # of the logarithm, from clerk to clerk and day to day
    slot_minutes: float = 15.0  # appointments begin every so many minutes
    # Walk-ins by hour, against each other: the morning, the lunch hours and the late afternoon of an office.
    arrivals_by_hour: tuple[float, ...] = (5.6, 4.0, 3.4, 2.7, 2.1, 2.1, 2.4, 2.7, 3.3, 2.3)
    leavers: float = 0.05  # part of the walk-ins whose patience ends
    patience: tuple[float, ...] = (10.0, 90.0)  # from and to, minutes of waiting
    planned_break: float = 45.0  # minutes; clerks take turns
    planned_break_starts: tuple[float, ...] = (210.0, 255.0, 300.0)
    short_breaks: float = 2.0  # on average, a clerk and day
    short_break: tuple[float, ...] = (5.0, 10.0)  # from and to, minutes

    @cached_property
    def by_id(self) -> Mapping[str, ServiceKind]:
        """The services by their ids."""
        return {service.id: service for service in self.services}


# The least and the most that a scenario file may say.
BOUNDS = {
    "day_minutes": (30.0, LONGEST_DAY),
    "last_ticket": (1.0, LONGEST_DAY),
    "handover_minutes": (0.0, 60.0),
    "gone_call_minutes": (0.0, 60.0),
    "no_show": (0.0, 1.0),
    "punctuality_mean": (-120.0, 120.0),
    "punctuality_sd": (0.0, 120.0),
    "clerk_speed_sd": (0.0, 1.0),
    "slot_minutes": (1.0, LONGEST_DAY),
    "leavers": (0.0, 1.0),
    "planned_break": (0.0, LONGEST_DAY),
    "short_breaks": (0.0, 50.0),
}
SERVICE_BOUNDS = {
    "mean_minutes": (0.1, 480.0),
    "cv": (0.0, 5.0),
    "share": (0.0, 1e6),
    "appointments": (0.0, 1.0),
    "mean_items": (1.0, MOST_ITEMS),
}
RANGES = ("patience", "short_break")  # from and to
LISTS = ("arrivals_by_hour", "planned_break_starts")


def read_scenario(path: Path | None, plan: LobbyPlan | None = None) -> Scenario:
    """The scenario of a file, over what the lobby file says; raises SimulationRefused.

    With a plan, its services and one clerk for each desk are there without being named.
    """
    entry = Entry(place=str(path), raw=_toml(path) if path else {})
    entry.known(*BOUNDS, *RANGES, *LISTS, "services", "clerks")
    services = _services(entry, plan)
    clerks = _clerks(entry, plan, {service.id for service in services})
    usual = Scenario(services=services, clerks=clerks)
    told: dict[str, Any] = {
        key: entry.number(key, getattr(usual, key), least=least, most=most)
        for key, (least, most) in BOUNDS.items()
    }
    told |= {key: entry.numbers(key, getattr(usual, key)) for key in (*RANGES, *LISTS)}
    return _sound(replace(usual, **told), entry)


def _toml(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise SimulationRefused(f"{path}: does not exist.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SimulationRefused(f"{path}: cannot be read ({error}).") from None
    except (ValueError, RecursionError) as error:  # beside TOMLDecodeError: numbers or nests without end
        raise SimulationRefused(f"{path}: is not TOML ({error}).") from None


def _services(entry: Entry, plan: LobbyPlan | None) -> tuple[ServiceKind, ...]:
    """Those of the plan, as the file knows them more closely; without a plan those of the file."""
    rows = entry.rows("services") if "services" in entry.raw or not plan else []
    known = {service.id: service.minutes for service in plan.services} if plan else None
    told: dict[str, ServiceKind] = {}
    for row in rows:
        service = _service(row, known)
        if service.id in told:
            row.wrong("id", f"“{service.id}” stands here twice")
        told[service.id] = service
    if known is None:
        return tuple(told.values())
    return tuple(
        told.get(name, ServiceKind(id=name, mean_minutes=minutes)) for name, minutes in known.items()
    )


def _service(row: Entry, known: Mapping[str, float] | None) -> ServiceKind:
    row.known("id", *SERVICE_BOUNDS)
    name = row.word("id")
    if known is not None and name not in known:
        row.wrong("id", f"“{name}” is no service of the lobby file")
    catalogue = known[name] if known else None
    usual = ServiceKind(id=name, mean_minutes=10.0)
    numbers = {
        key: row.number(key, getattr(usual, key), least=least, most=most)
        for key, (least, most) in SERVICE_BOUNDS.items()
        if key != "mean_minutes"
    }
    least, most = SERVICE_BOUNDS["mean_minutes"]
    mean = row.number("mean_minutes", catalogue, least=least, most=most)
    return ServiceKind(id=name, mean_minutes=mean, catalogue_minutes=catalogue, **numbers)


def _clerks(entry: Entry, plan: LobbyPlan | None, services: set[str]) -> tuple[ClerkKind, ...]:
    if plan and "clerks" not in entry.raw:
        return tuple(ClerkKind(id=desk.id, skills=desk.serves) for desk in plan.desks)
    clerks: dict[str, ClerkKind] = {}
    for row in entry.rows("clerks"):
        row.known("id", "skills")
        clerk = ClerkKind(id=row.word("id"), skills=row.words("skills"))
        if clerk.id in clerks:
            row.wrong("id", f"“{clerk.id}” stands here twice")
        for skill in clerk.skills:
            if skill not in services:
                row.wrong("skills", f"name “{skill}”, which is no service here")
        clerks[clerk.id] = clerk
    return tuple(clerks.values())


def _sound(scenario: Scenario, entry: Entry) -> Scenario:
    """The same scenario, if its values fit each other."""
    if not scenario.services:
        entry.wrong("services", "must list at least one service")
    if not any(service.share for service in scenario.services):
        entry.wrong("services", "must have a share above 0 somewhere")
    if not any(scenario.arrivals_by_hour):
        entry.wrong("arrivals_by_hour", "must have a number above 0 somewhere")
    if scenario.last_ticket > scenario.day_minutes:
        entry.wrong("last_ticket", "must not be after the end of the day")
    for key in RANGES:
        values = getattr(scenario, key)
        if len(values) != len(("from", "to")) or values[0] > values[1]:
            entry.wrong(key, "must say from and to, such as [10, 90]")
    served = {skill for clerk in scenario.clerks for skill in clerk.skills}
    for service in scenario.services:
        if service.id not in served:
            entry.wrong("clerks", f"leave nobody who can do “{service.id}”")
    return scenario
