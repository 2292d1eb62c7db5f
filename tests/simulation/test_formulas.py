"""The event loop against what queueing theory says: Erlang C, and Cobham's two classes."""

from __future__ import annotations

from math import factorial

import numpy as np
import pytest

from queue_server.domain.calling import PRESETS
from queue_server.simulation.days import Day, Visit
from queue_server.simulation.figures import Waits
from queue_server.simulation.loop import play
from tests.simulation.offices import day_of, office

pytestmark = pytest.mark.slow

MEAN = 10.0  # minutes of a visit, exponential
CLERKS = 3
BUSY = 0.75  # part of their time
PEOPLE = 60_000  # in one endless day
CLOSE = 0.06  # waits follow each other closely: so much is chance, even with so many people


def part_who_wait(clerks: int, busy: float) -> float:
    """Erlang C: the part of all visitors who find every clerk busy."""
    offered = clerks * busy
    full = offered**clerks / factorial(clerks) / (1 - busy)
    return full / (sum(offered**number / factorial(number) for number in range(clerks)) + full)


def endless_day(part_booked: float) -> Day:
    """Poisson arrivals; whoever is booked comes exactly at her slot."""
    chance = np.random.default_rng(20261123)
    arrivals = np.cumsum(chance.exponential(MEAN / CLERKS / BUSY, PEOPLE))
    minutes = chance.exponential(MEAN, PEOPLE)
    has_slot = chance.random(PEOPLE) < part_booked
    visits = [
        Visit(service="passport", slot=float(at) if slot else None, arrival=float(at), minutes=float(takes))
        for at, takes, slot in zip(arrivals, minutes, has_slot, strict=True)
    ]
    return day_of(lobby, *visits)


lobby = office(*["passport"] * CLERKS)


def test_the_mean_wait_is_that_of_erlang() -> None:
    day, waits = endless_day(part_booked=0.0), Waits()

    waits.add(day, play(lobby, day, PRESETS["first-come"]))

    expected = part_who_wait(CLERKS, BUSY) * MEAN / CLERKS / (1 - BUSY)
    assert waits.figures().walkin_mean == pytest.approx(expected, rel=CLOSE)


def test_two_classes_wait_as_cobham_says() -> None:
    part_booked = 0.4
    day, waits = endless_day(part_booked), Waits()

    waits.add(day, play(lobby, day, PRESETS["appointments-first"]))

    until_somebody_is_free = part_who_wait(CLERKS, BUSY) * MEAN / CLERKS
    first_class = until_somebody_is_free / (1 - BUSY * part_booked)
    second_class = first_class / (1 - BUSY)
    figures = waits.figures()
    assert figures.appointment_mean == pytest.approx(first_class, rel=CLOSE)
    assert figures.walkin_mean == pytest.approx(second_class, rel=CLOSE)
