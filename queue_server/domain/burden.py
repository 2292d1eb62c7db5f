"""How much waits for a desk and for its colleagues: whom many can serve is left to the least burdened.

A desk's burden is the sum, over the services it can do, of the longest wait without an appointment.
Minutes throughout.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, kw_only=True, slots=True)
class Burdens:
    """The burden of a desk, and for each service the least one among colleagues who can do it."""

    here: float
    colleagues: Mapping[str, float]

    def elsewhere(self, service: str) -> float:
        """Where nobody else can do it, it is as if the burden were the same everywhere."""
        return self.colleagues.get(service, self.here)


def burdens(
    longest: Mapping[str, float], mine: Collection[str], colleagues: Iterable[Collection[str]]
) -> Burdens:
    """The burdens, by the longest wait for each service and what everybody present can do."""
    least: dict[str, float] = {}
    for skills in colleagues:
        burden = _burden(longest, skills)
        for service in skills:
            least[service] = min(burden, least.get(service, inf))
    return Burdens(here=_burden(longest, mine), colleagues=least)


def longest_waits(waits: Iterable[tuple[str, float]]) -> Mapping[str, float]:
    """The longest for each service, of services and minutes."""
    longest: dict[str, float] = {}
    for service, minutes in waits:
        longest[service] = max(minutes, longest.get(service, 0.0))
    return longest


def _burden(longest: Mapping[str, float], skills: Iterable[str]) -> float:
    return sum(longest.get(service, 0.0) for service in skills)
