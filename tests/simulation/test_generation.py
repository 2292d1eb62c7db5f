"""Drawn days are of the kind that the scenario describes."""

from __future__ import annotations

from statistics import fmean

import pytest

from queue_server.simulation.generation import generate
from queue_server.simulation.scenario import SAMPLE, read_scenario

scenario = read_scenario(SAMPLE)
DAYS = 60


def test_the_same_seed_gives_the_same_visitors() -> None:
    once, again = (list(generate(scenario, load=0.85, days=3, seed=7)) for _ in range(2))

    assert once == again
    assert once != list(generate(scenario, load=0.85, days=3, seed=8))


def test_the_first_days_are_the_same_however_many_follow() -> None:
    assert (
        list(generate(scenario, load=0.85, days=2, seed=7))
        == list(generate(scenario, load=0.85, days=4, seed=7))[:2]
    )


@pytest.mark.parametrize("load", [0.5, 0.85])
def test_the_work_fills_the_load(load: float) -> None:
    days = list(generate(scenario, load=load, days=DAYS, seed=1))

    work = fmean(
        sum(visit.minutes + scenario.handover_minutes for visit in day.visits if visit.arrival is not None)
        for day in days
    )
    away = fmean(sum(one.minutes for clerk in day.clerks for one in clerk.breaks) for day in days)
    there = len(scenario.clerks) * scenario.day_minutes - away
    assert work / there == pytest.approx(load, rel=0.05)


def test_people_come_as_the_scenario_says() -> None:
    days = list(generate(scenario, load=0.85, days=DAYS, seed=1))

    visits = [visit for day in days for visit in day.visits]
    booked = [visit for visit in visits if visit.slot is not None]
    late = [
        visit.arrival - visit.slot for visit in booked if visit.arrival is not None and visit.slot is not None
    ]
    walk_ins = [visit for visit in visits if visit.slot is None]
    assert fmean(visit.arrival is None for visit in booked) == pytest.approx(scenario.no_show, abs=0.02)
    assert fmean(late) == pytest.approx(scenario.punctuality_mean, abs=0.5)
    assert fmean(visit.patience is not None for visit in walk_ins) == pytest.approx(
        scenario.leavers, abs=0.01
    )
    assert all(0 <= (visit.arrival or 0) <= scenario.last_ticket for visit in walk_ins)
    assert all(visit.arrival is not None for visit in walk_ins)
