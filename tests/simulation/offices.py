"""Small offices and days for the simulator's tests."""

from __future__ import annotations

from queue_server.simulation.days import ClerkDay, Day, Visit
from queue_server.simulation.scenario import ClerkKind, Scenario, ServiceKind

ALWAYS_THERE = ClerkDay(speed=1.0, breaks=())


def office(*skills: str, **otherwise: float) -> Scenario:
    """An office of clerks with these skills, such as "passport car"; every service takes ten minutes."""
    names = sorted({skill for clerk in skills for skill in clerk.split()})
    clerks = [ClerkKind(id=f"clerk-{number}", skills=tuple(one.split())) for number, one in enumerate(skills)]
    usual = {"handover_minutes": 0.0} | otherwise
    return Scenario(
        services=tuple(ServiceKind(id=name, mean_minutes=10.0) for name in names),
        clerks=tuple(clerks),
        **usual,  # type: ignore[arg-type]  # all of them are numbers
    )


def walk_in(arrival: float, service: str = "passport", minutes: float = 10.0, **more: float) -> Visit:
    """Somebody without an appointment."""
    return Visit(service=service, slot=None, arrival=arrival, minutes=minutes, **more)  # type: ignore[arg-type]


def booked(slot: float, arrival: float | None, service: str = "passport", minutes: float = 10.0) -> Visit:
    """Somebody with an appointment."""
    return Visit(service=service, slot=slot, arrival=arrival, minutes=minutes)


def day_of(scenario: Scenario, *visits: Visit, clerks: tuple[ClerkDay, ...] = ()) -> Day:
    """A day with these visits, on which everybody is there all the time."""
    return Day(visits=visits, clerks=clerks or (ALWAYS_THERE,) * len(scenario.clerks))
