"""How long people waited, over many days under one rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from queue_server.simulation.days import Day
from queue_server.simulation.loop import Call

TOO_LATE = 15.0  # minutes after the slot; whoever comes later than this counts in no figure


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """Minutes waited; booked visitors from their slot or arrival, walk-ins from arrival or opening."""

    appointment_mean: float
    appointment_p95: float
    walkin_mean: float
    walkin_p99: float
    walkin_max: float
    visits: int  # who was served and counts


@dataclass(kw_only=True, slots=True)
class Waits:
    """The minutes waited, gathered day by day. Whoever had left when called is not counted."""

    appointments: list[float] = field(default_factory=list)
    walk_ins: list[float] = field(default_factory=list)

    def add(self, day: Day, calls: Sequence[Call]) -> None:
        """Another day."""
        for call in calls:
            visit = day.visits[call.visit]
            if call.gone or visit.arrival is None:
                continue
            if visit.slot is None:
                self.walk_ins.append(call.at - max(visit.arrival, 0.0))
            elif visit.arrival <= visit.slot + TOO_LATE:
                # Called before her slot, she has not waited.
                self.appointments.append(max(call.at - max(visit.slot, visit.arrival), 0.0))

    def figures(self) -> Figures:
        """All of it in six numbers; 0 where nobody waited."""
        return Figures(
            appointment_mean=_mean(self.appointments),
            appointment_p95=_quantile(self.appointments, 0.95),
            walkin_mean=_mean(self.walk_ins),
            walkin_p99=_quantile(self.walk_ins, 0.99),
            walkin_max=max(self.walk_ins, default=0.0),
            visits=len(self.appointments) + len(self.walk_ins),
        )


def _mean(waits: Sequence[float]) -> float:
    return float(np.mean(waits)) if waits else 0.0


def _quantile(waits: Sequence[float], part: float) -> float:
    return float(np.quantile(waits, part)) if waits else 0.0
