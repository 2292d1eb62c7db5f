"""Days drawn from a scenario: the same seed gives the same visitors, whatever rule they are called by."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from queue_server.simulation.days import Break, ClerkDay, Day, Visit
from queue_server.simulation.scenario import MOST_ITEMS, Scenario, ServiceKind

MINUTES_AN_HOUR = 60.0


def generate(scenario: Scenario, *, load: float, days: int, seed: int) -> Iterator[Day]:
    """So many days at this load: the clerks are busy for this part of the time that breaks leave."""
    for number in range(days):
        # Each day has a seed of its own, so that the first ten of 200 days are those of ten.
        yield _Drawing(scenario, np.random.default_rng([seed, number])).day(number, load)


def visits_a_day(scenario: Scenario, load: float) -> float:
    """How many visitors a day make this load, walk-ins and booked ones together."""
    shares = _parts([service.share for service in scenario.services])
    work = sum(
        share
        * (1 - service.appointments * scenario.no_show)
        * (service.mean_minutes * service.mean_items + scenario.handover_minutes)
        for share, service in zip(shares, scenario.services, strict=True)
    )
    away = scenario.planned_break + scenario.short_breaks * sum(scenario.short_break) / 2
    return load * len(scenario.clerks) * max(scenario.day_minutes - away, 0.0) / work


class _Drawing:
    """One day in the making."""

    def __init__(self, scenario: Scenario, chance: np.random.Generator) -> None:
        self.scenario, self.chance = scenario, chance

    def day(self, number: int, load: float) -> Day:
        """The day of this number; its number only says who takes her planned break when."""
        visits = visits_a_day(self.scenario, load)
        parts = _parts([service.share for service in self.scenario.services])
        services = list(zip(parts, self.scenario.services, strict=True))
        booked = [visits * part * service.appointments for part, service in services]
        walk_in = [visits * part * (1 - service.appointments) for part, service in services]
        drawn = [*self._booked_visits(booked), *self._walk_ins(walk_in)]
        drawn.sort(key=lambda visit: visit.arrival if visit.arrival is not None else visit.slot or 0.0)
        clerks = (self._clerk_day(clerk + number) for clerk in range(len(self.scenario.clerks)))
        return Day(visits=tuple(drawn), clerks=tuple(clerks))

    def _booked_visits(self, expected: Sequence[float]) -> Iterator[Visit]:
        """The book is full every day: their number is fixed, their services and slots are drawn."""
        number = round(sum(expected))
        slots = np.arange(0.0, self.scenario.last_ticket, self.scenario.slot_minutes)
        for service in self._services(expected, number):
            slot = float(self.chance.choice(slots))
            late = self.chance.normal(self.scenario.punctuality_mean, self.scenario.punctuality_sd)
            comes = self.chance.random() >= self.scenario.no_show
            items = self._items(service)
            yield Visit(
                service=service.id,
                slot=slot,
                arrival=slot + float(late) if comes else None,
                minutes=self._minutes(service, items),
                items=items,
            )

    def _walk_ins(self, expected: Sequence[float]) -> Iterator[Visit]:
        number = int(self.chance.poisson(sum(expected)))
        arrivals = self._arrivals(number)
        for service, arrival in zip(self._services(expected, number), arrivals, strict=True):
            leaves = self.chance.random() < self.scenario.leavers
            patience = self._between(self.scenario.patience)
            items = self._items(service)
            yield Visit(
                service=service.id,
                slot=None,
                arrival=arrival,
                minutes=self._minutes(service, items),
                patience=patience if leaves else None,
                items=items,
            )

    def _services(self, expected: Sequence[float], number: int) -> list[ServiceKind]:
        """Which service each of so many visitors comes for."""
        if not number:
            return []
        chosen = self.chance.choice(len(expected), size=number, p=_parts(expected))
        return [self.scenario.services[index] for index in chosen]

    def _arrivals(self, number: int) -> list[float]:
        """When walk-ins come: hour by hour as the scenario says, until the last ticket."""
        last = self.scenario.last_ticket
        hours = math.ceil(last / MINUTES_AN_HOUR)
        usual = self.scenario.arrivals_by_hour
        weights = [usual[hour % len(usual)] for hour in range(hours)]
        weights[-1] *= (last - (hours - 1) * MINUTES_AN_HOUR) / MINUTES_AN_HOUR
        begins = self.chance.choice(hours, size=number, p=_parts(weights)) * MINUTES_AN_HOUR
        ends = np.minimum(begins + MINUTES_AN_HOUR, last)
        return [float(at) for at in begins + self.chance.random(number) * (ends - begins)]

    def _items(self, service: ServiceKind) -> int:
        """One, or a geometric number for those who bring several."""
        if service.mean_items <= 1:
            return 1
        return min(int(self.chance.geometric(1 / service.mean_items)), MOST_ITEMS)

    def _minutes(self, service: ServiceKind, items: int) -> float:
        """What so many items take together; each is lognormal."""
        variance = math.log(1 + service.cv**2)
        one = self.chance.normal(-variance / 2, math.sqrt(variance), size=items)
        return float(np.exp(one).sum() * service.mean_minutes)

    def _between(self, ends: Sequence[float]) -> float:
        return float(self.chance.uniform(ends[0], ends[1]))

    def _clerk_day(self, turn: int) -> ClerkDay:
        scenario = self.scenario
        starts = scenario.planned_break_starts
        breaks = [Break(start=starts[turn % len(starts)], minutes=scenario.planned_break, planned=True)]
        for _ in range(int(self.chance.poisson(scenario.short_breaks))):
            start, minutes = self._between((0.0, scenario.day_minutes)), self._between(scenario.short_break)
            breaks.append(Break(start=start, minutes=minutes, planned=False))
        speed = np.exp(self.chance.normal(0, scenario.clerk_speed_sd))
        return ClerkDay(speed=float(speed), breaks=tuple(sorted(breaks, key=lambda one: one.start)))


def _parts(weights: Sequence[float]) -> list[float]:
    """The weights as parts of 1."""
    total = sum(weights)
    return [weight / total for weight in weights] if total else [1 / len(weights)] * len(weights)
