"""What the rule `foyer` has to be good for: better than `balanced` for both sides, and elsewhere no worse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from queue_server.domain.calling import PRESETS
from queue_server.simulation.days import Day, read_days
from queue_server.simulation.figures import Figures, Waits
from queue_server.simulation.generation import generate
from queue_server.simulation.loop import play
from queue_server.simulation.scenario import ClerkKind, Scenario, ServiceKind, read_scenario

REFERENCE = Path(__file__).parent / "reference_days"  # the first forty of the days at load 0.85
PUBLISHED = {  # appointment p95, walk-in mean and p99 of 200 such days, from an independent replay
    "first-come": (52.9, 17.5, 84.3),
    "appointments-first": (10.0, 32.8, 191.5),
    "due-appointments-first": (13.2, 29.2, 178.7),
    "balanced": (25.2, 24.7, 122.7),
}
CHANCE = 1.04  # so much a figure of the drawn days differs from seed to seed
DAYS = 120  # fewer, and one overloaded day of a single clerk decides


def service(name: str, minutes: float, share: float, appointments: float, **more: float) -> ServiceKind:
    return ServiceKind(id=name, mean_minutes=minutes, share=share, appointments=appointments, **more)


def clerks(*skills: str) -> tuple[ClerkKind, ...]:
    return tuple(ClerkKind(id=f"clerk-{at}", skills=tuple(one.split())) for at, one in enumerate(skills))


REFERENCE_OFFICE = read_scenario(REFERENCE / "scenario.toml")
FOUR_SERVICES = (
    service("collect", 4, 0.18, 0.1),
    service("id-card", 8, 0.4, 0.3),
    service("passport", 12, 0.3, 0.5),
    service("vehicle", 20, 0.12, 0.5),
)
OFFICES = {
    "one clerk for a service": Scenario(
        services=FOUR_SERVICES,
        clerks=clerks(
            *["collect id-card passport"] * 2, "collect id-card", "collect id-card passport vehicle"
        ),
    ),
    "three clerks in all": Scenario(
        services=FOUR_SERVICES,
        clerks=clerks("collect id-card passport", *["collect id-card passport vehicle"] * 2),
    ),
    "heavy tails": replace(
        REFERENCE_OFFICE,
        services=tuple(replace(one, cv=one.cv * 1.8) for one in REFERENCE_OFFICE.services),
    ),
    "every fifth does not come": replace(REFERENCE_OFFICE, no_show=0.2),
    "dealers with several vehicles": replace(
        REFERENCE_OFFICE,
        services=tuple(
            replace(one, mean_items=3.0, mean_minutes=12.0) if one.id == "kfzgewerbe" else one
            for one in REFERENCE_OFFICE.services
        ),
    ),
}


def figures_of(rule: str, scenario: Scenario, days: Iterable[Day]) -> Figures:
    waits = Waits()
    for day in days:
        waits.add(day, play(scenario, day, PRESETS[rule]))
    return waits.figures()


@pytest.fixture(scope="module")
def reference_days() -> list[Day]:
    return read_days(REFERENCE / "days-0.85.jsonl.gz", REFERENCE_OFFICE)


def test_foyer_is_better_than_balanced_for_both_sides_at_once(reference_days: list[Day]) -> None:
    foyer, balanced = (figures_of(rule, REFERENCE_OFFICE, reference_days) for rule in ("foyer", "balanced"))

    assert foyer.appointment_p95 <= 0.93 * balanced.appointment_p95
    assert foyer.walkin_p99 <= 0.97 * balanced.walkin_p99
    assert foyer.walkin_mean <= 0.92 * balanced.walkin_mean
    assert foyer.walkin_max <= 1.05 * balanced.walkin_max


@pytest.mark.slow
@pytest.mark.parametrize("rule", PUBLISHED)
def test_the_known_rules_come_out_as_published(rule: str, reference_days: list[Day]) -> None:
    figures = figures_of(rule, REFERENCE_OFFICE, reference_days)

    # Forty days of two hundred: docs/simulation.md has the figures of all of them, within 3 %.
    assert (figures.appointment_p95, figures.walkin_mean, figures.walkin_p99) == pytest.approx(
        PUBLISHED[rule], rel=0.2
    )


@pytest.mark.slow
@pytest.mark.parametrize("office", OFFICES)
def test_foyer_is_no_worse_for_either_side_in_other_offices(office: str) -> None:
    scenario = OFFICES[office]
    days = list(generate(scenario, load=0.85, days=DAYS, seed=2026))

    foyer, balanced = (figures_of(rule, scenario, days) for rule in ("foyer", "balanced"))

    assert foyer.appointment_p95 <= CHANCE * balanced.appointment_p95
    assert foyer.walkin_mean <= balanced.walkin_mean
    assert foyer.walkin_p99 <= CHANCE * balanced.walkin_p99
